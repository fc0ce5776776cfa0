"""The catalogues are complete and compiled."""

import gettext
import io
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import web
from web.current import LANGUAGES

WEB = Path(web.__file__).parent
CATALOGUES = [code for code in LANGUAGES if code != "en"]
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
OPTIONS = {"templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


@pytest.fixture(params=CATALOGUES)
def folder(request):
    return WEB / "translations" / request.param / "LC_MESSAGES"


@pytest.fixture
def catalogue(folder):
    with (folder / "messages.po").open("rb") as file:
        return read_po(file, locale=folder.parent.name, abort_invalid=True)


def test_the_compiled_catalogue_is_that_of_the_source(catalogue, folder):
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    with (folder / "messages.mo").open("rb") as file:
        shipped, fresh = gettext.GNUTranslations(file)._catalog, gettext.GNUTranslations(compiled)._catalog
    assert {**shipped, "": ""} == {**fresh, "": ""}


def test_every_message_of_the_page_is_in_it_and_no_other(catalogue):
    found = {message for _, _, message, _, _ in extract_from_dir(WEB, METHODS, OPTIONS)}
    assert {message.id for message in catalogue if message.id} == found


def test_no_message_is_without_translation(catalogue):
    def is_empty(string):
        return not all(string) if isinstance(string, tuple) else not string

    assert [message.id for message in catalogue if message.id and (is_empty(message.string) or message.fuzzy)] == []


def test_every_plural_of_the_language_is_there(catalogue):
    assert {len(message.string) for message in catalogue if message.pluralizable} == {catalogue.num_plurals}


def test_a_form_without_the_number_is_of_none_one_or_two(catalogue):
    """Arabic says *two articles* in one word; from three on the number has to be written."""
    for message in catalogue:
        if message.pluralizable and "%(num)s" in message.id[1]:
            assert all("%(num)s" in form for form in message.string[-3:] if catalogue.num_plurals == 6), message.id


def test_translations_have_the_same_placeholders(catalogue):
    assert [str(error) for message in catalogue for error in message.check(catalogue)] == []
