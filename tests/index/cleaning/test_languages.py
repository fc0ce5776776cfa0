from __future__ import annotations

import pytest

from index.cleaning.furniture import furniture
from index.cleaning.languages import phrases
from index.cleaning.phrases import Phrases


@pytest.mark.parametrize("language", phrases())
def test_every_line_that_is_furniture_as_a_whole_is_found(language: Phrases) -> None:
    every = [phrase for text in language.whole.values() for phrase in text.split("|")]
    assert [phrase for phrase in every if furniture(phrase) is None or furniture(phrase.upper()) is None] == []


@pytest.mark.parametrize("language", phrases())
def test_every_beginning_of_furniture_is_found(language: Phrases) -> None:
    every = [phrase for text in language.starts.values() for phrase in text.split("|")]
    assert [phrase for phrase in every if furniture(f"{phrase} suite") is None] == []


@pytest.mark.parametrize("language", [language for language in phrases() if language.months])
def test_a_year_has_twelve_months(language: Phrases) -> None:
    assert len(language.months.split("|")) == 12


@pytest.mark.parametrize("language", phrases())
def test_no_phrase_is_empty(language: Phrases) -> None:
    tables = [
        *language.whole.values(),
        *language.starts.values(),
        *language.holds.values(),
        language.dated,
        language.by,
    ]
    assert all(all(phrase.strip() for phrase in text.split("|")) for text in tables)
