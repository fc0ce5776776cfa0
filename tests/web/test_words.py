"""What is remembered of the catalogue is what the catalogue says."""

import pytest
from flask import render_template_string


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ('{{ _("Search") }}', "Chercher"),
        ('{{ ngettext("%(num)s article", "%(num)s articles", 1, num="1") }}', "1 article"),
        ('{{ ngettext("%(num)s article", "%(num)s articles", 3, num="3") }}', "3 articles"),
        ('{{ ngettext("%(num)s article", "%(num)s articles", 2, num="<b>") }}', "&lt;b&gt; articles"),
        ('{{ _("at most %(num)s", num="<b>") }}', "&lt;b&gt; au plus"),
    ],
)
def test_words_are_translated_and_what_is_put_into_them_is_escaped(inside, template, said):
    assert [render_template_string(template) for _ in range(2)] == [said, said]


def test_each_language_has_its_own(client):
    app = client.application
    for lang, said in (("fr", "1 234,5"), ("en", "1,234.5"), ("fr", "1 234,5")):
        with app.test_request_context("/", headers={"Accept-Language": lang}):
            assert render_template_string("{{ 1234.5|number }}").replace("\u202f", " ") == said
