"""Every engine knows how many words there are."""

from datetime import date

import pytest

from search.answer import Question
from search.concordance import concordance
from search.frequencies import PERS, overall, rates
from search.view import View


@pytest.fixture
def said(engine, fill, article):
    press = [
        article("a", "Digue", "digue " * 3, published=date(2020, 1, 1)),
        article("b", "", "port " * 10, published=date(2023, 1, 2)),
        article("c", "", "la digue du port", published=date(2023, 3, 1), source="Autre"),
        article("d", "Dam", "the digue", lang="en", published=date(2023, 3, 1)),
    ]
    with fill(engine, press).searcher() as searcher:
        view = View(searcher)
        found = concordance(view, Question(text="digue"))
        yield overall(view, found), {per: rates(view, found, per, "en") for per in PERS}


def test_frequencies_are_the_same_on_every_engine(said):
    whole, tables = said
    assert (whole.places, whole.articles, whole.words) == (6, 3, 21)
    figures = {per: [(rate.value, rate.places, rate.words) for rate in found] for per, found in tables.items()}
    assert figures == {
        "source": [("Le Courrier", 5, 17), ("Autre", 1, 4)],
        "lang": [("fr", 5, 18), ("en", 1, 3)],
        "date": [("2020", 4, 4), ("2023", 2, 17)],
    }
    assert tables["source"][1].per_million == 250_000
