"""What each language makes of its words, read by people: CODE.json; `test_goldens.py CODE WORD…` writes lines for one.

`words`: a word as written: [surface, stem, folded]. `together`: forms that share a stem. `stopwords` are some of them,
`content` are none.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest

from search.analysis import APOSTROPHES, analyzer, fold
from search.analysis.languages import LANGUAGES, language

HERE = Path(__file__).resolve().parent
GOLDENS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.json"))}
WORDS = [(code, word) for code, golden in GOLDENS.items() for word in golden["words"]]


def surface(code, word):
    rules = language(code)
    text = unicodedata.normalize("NFC", rules.lower(word))
    text = text.translate(dict.fromkeys(map(ord, APOSTROPHES), "'"))
    return rules.normalise(text) if rules.normalise else text


def stem(code, word):
    return language(code).stem(surface(code, word))


def line(code, word):
    return [surface(code, word), stem(code, word), fold(surface(code, word))]


def test_every_language_has_its_golden():
    assert set(GOLDENS) == set(LANGUAGES)


@pytest.mark.parametrize(("code", "word"), WORDS)
def test_a_word_becomes_its_surface_its_stem_and_its_plain_letters(code, word):
    assert line(code, word) == GOLDENS[code]["words"][word]


@pytest.mark.parametrize(
    ("code", "forms"), [(code, forms) for code, golden in GOLDENS.items() for forms in golden["together"]]
)
def test_the_forms_of_a_word_share_a_stem(code, forms):
    assert len({stem(code, form) for form in forms.split()}) == 1


@pytest.mark.parametrize("code", GOLDENS)
def test_function_words_are_stop_words_and_content_words_are_not(code):
    known = language(code).stopwords
    assert set(GOLDENS[code]["stopwords"]) <= known
    assert not {surface(code, word) for word in GOLDENS[code]["content"]} & known


@pytest.mark.parametrize("code", LANGUAGES)
def test_stop_words_are_words_as_the_analyzer_gives_them(code):
    rules = analyzer(code)
    changed = {word for word in language(code).stopwords if [each.surface for each in rules.tokens(word)] != [word]}
    assert not changed


@pytest.mark.parametrize("code", LANGUAGES)
def test_stop_words_are_surfaces_and_say_where_they_come_from(code):
    rules = language(code)
    assert all(surface(code, word) == word for word in rules.stopwords)
    assert bool(rules.source) == bool(rules.stopwords)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_stop_word_is_written_twice(code):
    text = (Path(sys.modules[f"search.analysis.languages.{code}"].__file__)).read_text(encoding="utf-8")
    written = text.partition("stopwords=words(")[2].partition(")")[0].replace('"""', "").split()
    assert len(written) == len(language(code).stopwords)


def test_at_least_fifty_languages_have_stop_words():
    assert sum(bool(language(code).stopwords) for code in LANGUAGES) >= 50


@pytest.mark.parametrize("code", LANGUAGES)
def test_to_normalise_twice_changes_nothing_and_leaves_no_blank(code):
    for word in GOLDENS[code]["words"]:
        once = surface(code, word)
        assert surface(code, once) == once
        assert once
        assert " " not in once


@pytest.mark.parametrize("code", LANGUAGES)
def test_derivations_are_plain_suffixes_the_longest_first(code):
    found = language(code).derivations
    assert list(found) == sorted(set(found), key=lambda suffix: (-len(suffix), suffix))
    assert all(suffix == suffix.lower() and suffix.isalpha() for suffix in found)


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "it", "nl", "pt", "ru"])
def test_languages_with_many_derivations_list_their_suffixes(code):
    assert len(language(code).derivations) >= 10


@pytest.mark.parametrize("code", ["ja", "km", "ko", "lo", "my", "th", "zh"])
def test_languages_whose_words_blanks_do_not_tell_are_runs(code):
    assert language(code).runs


if __name__ == "__main__":
    asked, *typed = sys.argv[1:]
    for each in typed:
        print(f"{json.dumps(each, ensure_ascii=False)}: {json.dumps(line(asked, each), ensure_ascii=False)},")
