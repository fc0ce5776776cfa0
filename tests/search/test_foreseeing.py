"""What a page is going to ask is told to a searcher that is far away; the answers are those of any other searcher."""

import dataclasses
from datetime import date

import pytest

from search.answer import Question, answer
from search.article import Entity
from search.engines import open_engine
from search.view import View


class FarAway:
    """A searcher in memory, each question of which is a journey, unless it was foreseen."""

    def __init__(self, searcher):
        self._searcher = searcher
        self.generation = searcher.generation
        self.foreseen, self.journeys = set(), 0

    def foresee(self, ahead):
        self.foreseen.update(ahead.requests, ahead.terms, ahead.beginnings)
        self.journeys += bool(ahead.requests or ahead.terms or ahead.beginnings)

    def _asked(self, question):
        self.journeys += question not in self.foreseen
        self.foreseen.add(question)

    def search(self, request):
        self._asked(request)
        return self._searcher.search(request)

    def complete(self, field, prefix, limit=10):
        self._asked((field, prefix, limit))
        found = self._searcher.complete(field, prefix, limit)
        self.foreseen.update((field, term) for term in found)
        return found

    def frequency(self, field, term):
        self._asked((field, term))
        return self._searcher.frequency(field, term)

    def average(self, field):
        return self._searcher.average(field)

    def __len__(self):
        return len(self._searcher)


@pytest.fixture
def searcher(fill, article):
    """Return a searcher of forty articles, each of which names people and an organisation of its own, and an acronym."""
    made = [
        article(
            f"{at}",
            "La grève des ports",
            f"Élise Vasseur-{at} a voté à Portville-{at}.",
            published=date(2016, 1 + at % 12, 1),
            entities=(
                Entity(f"person:vasseur-{at}", f"Élise Vasseur-{at}", "person"),
                Entity(f"place:portville-{at}", f"Portville-{at}", "place"),
                Entity("organisation:fdl", f"Fédération des dockers de {at}", "organisation"),
            ),
        )
        for at in range(40)
    ]
    with fill(open_engine("memory:"), made).searcher() as opened:
        yield opened


@pytest.mark.parametrize("text", ["grève", "grèves port", '"grève des ports"', "vasseur-3 vote ports grève"])
def test_answers_are_the_same_and_take_few_journeys(searcher, text):
    far = FarAway(searcher)
    found = answer(View(far), Question(text=text))
    near = answer(View(searcher), Question(text=text))
    assert dataclasses.replace(found, took_ms=0) == dataclasses.replace(near, took_ms=0)
    assert far.journeys <= 30


def test_labels_of_a_page_are_asked_for_together(searcher):
    far = FarAway(searcher)
    view = View(far)
    answer(view, Question(text="grève"))
    alone = FarAway(searcher)
    alone.foresee = lambda ahead: None
    answer(View(alone), Question(text="grève"))
    assert alone.journeys > 3 * far.journeys


def test_what_was_foreseen_once_is_not_asked_for_again(searcher):
    far = FarAway(searcher)
    view = View(far)
    answer(view, Question(text="grève"))
    far.foreseen.clear()
    before = far.journeys
    answer(view, Question(text="grève"))
    assert far.journeys - before <= 3
