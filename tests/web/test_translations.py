"""The French catalogue is complete and compiled."""

import gettext
import io
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import web

WEB = Path(web.__file__).parent
FOLDER = WEB / "translations" / "fr" / "LC_MESSAGES"
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
OPTIONS = {"templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


@pytest.fixture
def catalogue():
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="fr", abort_invalid=True)


def test_the_compiled_catalogue_is_that_of_the_source(catalogue):
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    with (FOLDER / "messages.mo").open("rb") as file:
        shipped, fresh = gettext.GNUTranslations(file)._catalog, gettext.GNUTranslations(compiled)._catalog
    assert {**shipped, "": ""} == {**fresh, "": ""}


def test_every_message_of_the_page_is_in_it_and_no_other(catalogue):
    found = {message for _, _, message, _, _ in extract_from_dir(WEB, METHODS, OPTIONS)}
    assert {message.id for message in catalogue if message.id} == found


def test_no_message_is_without_translation(catalogue):
    def is_empty(string):
        return not all(string) if isinstance(string, tuple) else not string

    assert [message.id for message in catalogue if message.id and (is_empty(message.string) or message.fuzzy)] == []


def test_translations_have_the_same_placeholders(catalogue):
    assert [str(error) for message in catalogue for error in message.check(catalogue)] == []
