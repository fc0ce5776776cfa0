"""Inflections and derivations are told apart among words that share a stem."""

import pytest

from search.analysis.languages import language


@pytest.mark.parametrize(
    ("code", "word", "suffix"),
    [
        ("fr", "élection", "tion"),
        ("fr", "élections", "tion"),
        ("fr", "notamment", "ment"),
        ("fr", "notes", ""),
        ("fr", "communisme", "isme"),
        ("fr", "communications", "ation"),
        ("fr", "française", "ais"),
        ("fr", "france", ""),
        ("fr", "négociateurs", "eur"),
        ("de", "regierungen", "ung"),
        ("en", "nationally", "ly"),
        ("nl", "regeringen", "ing"),
        ("ru", "возможностями", "ост"),
        ("zh", "选举", ""),
    ],
)
def test_a_derived_word_has_its_suffix_in_every_form(code, word, suffix):
    assert language(code).derivation(word) == suffix


@pytest.mark.parametrize("word", ["partage", "partagé", "avance", "existe", "nation", "indique"])
def test_what_looks_like_a_suffix_within_the_stem_is_none(word):
    assert language("fr").derivation(word) == ""
