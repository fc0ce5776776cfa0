"""An item in another language is told by its names and figures, and only when there are enough of them."""

import dataclasses
from datetime import date

import pytest

from search.article import Entity
from search.engines import open_engine
from search.ledger import Entry, Ledger
from search.mending.decisions import Decision
from search.mending.folding import fold
from search.translations import marks, translations
from search.view import View

DAY = date(2024, 2, 8)
FRENCH = "À Genève, Maratov et Holloway ont signé : 610 000 tonnes en 45 jours, 28 navires, dit Novotel-7 à Beyrouth. Odessa attend 1 200 wagons."
GERMAN = "In Genf unterzeichneten Maratov und Holloway: 610 000 Tonnen in 45 Tagen, 28 Schiffe, so Novotel-7. Odessa erwartet 1 200 Waggons."
OTHER = "In Genf sprach Maratov von 45 Tagen; Holloway schwieg, und Odessa wartet auf nichts als das Fest."


@pytest.fixture
def told(fill, article):
    """Return a function that tells the ids of the translations of the French text, among others."""

    def ids(*others, **changes):
        french = dataclasses.replace(article("fr", "Accord", FRENCH, lang="fr", published=DAY), **changes)
        with fill(open_engine("memory:"), [french, *others]).searcher() as searcher:
            return [each.id for each in translations(View(searcher), french)]

    return ids


def test_the_same_item_in_another_language_is_told(told, article):
    assert told(article("de", "Einigung", GERMAN, lang="de", published=DAY)) == ["de"]


def test_another_report_of_the_event_is_none(told, article):
    assert told(article("de", "Einigung", OTHER, lang="de", published=DAY)) == []


def test_the_same_language_or_another_week_is_none(told, article):
    assert told(article("copy", "Accord", FRENCH, lang="fr", published=DAY)) == []
    assert told(article("de", "Einigung", GERMAN, lang="de", published=date(2024, 3, 8))) == []


def test_a_text_twice_as_long_is_none(told, article):
    assert told(article("de", "Einigung", GERMAN + " und so weiter" * 30, lang="de", published=DAY)) == []


def test_without_a_date_nothing_is_told(told, article):
    assert told(article("de", "Einigung", GERMAN, lang="de", published=DAY), published=None) == []


def test_entities_that_readers_merged_are_the_same_name(fill, article):
    def text(id, lang, body):
        entities = tuple(Entity(f"place:{lang}-{n}", str(n), "place") for n in range(12))
        return article(id, "", body, lang=lang, published=DAY, entities=entities)

    merges = [Decision(action="merge", entity=f"place:de-{n}", into=f"place:fr-{n}") for n in range(12)]
    ledger = Ledger(tuple(Entry(at, each) for at, each in enumerate(merges, 1)))
    with fill(open_engine("memory:"), [text("fr", "fr", FRENCH), text("de", "de", GERMAN)]).searcher() as searcher:
        for view, told in ((View(searcher), []), (View(searcher, fold(ledger)), ["de"])):
            assert [each.id for each in translations(view, view.article("fr"))] == told


def test_a_long_word_is_looked_at_once(article):
    assert marks(article("x", "", "a" * 2_000_000 + "1")) == frozenset()
