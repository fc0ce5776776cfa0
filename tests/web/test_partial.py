"""An index of which a part does not answer: nothing is shown as complete."""

import dataclasses

import pytest
from rich.console import Console

from search.answer import Question, answer, rank
from search.answer_json import as_json
from search.engines import open_engine
from search.errors import Incomplete, Unreachable
from search.terminal import show_answer
from search.view import View
from web import create_app


class Half:
    """An engine that finds what another one does, and says that there may be more."""

    name = "half"

    def __init__(self, engine):
        self._engine = engine

    def stamp(self):
        return self._engine.stamp()

    def searcher(self, generation=None):
        searcher = self._engine.searcher(generation)
        search = searcher.search
        searcher.search = lambda request: dataclasses.replace(search(request), partial=True)
        return searcher


@pytest.fixture
def half(fill, articles):
    return Half(fill(open_engine("memory:"), articles))


def test_an_answer_says_that_it_is_partial(half):
    found = answer(View(half.searcher()), Question(text="voté"))
    assert found.partial and as_json(found)["partial"] is True


def test_the_page_says_so_in_both_languages(half):
    client = create_app(half, testing=True).test_client()
    assert "Réponse incomplète" in client.get("/?q=voté&ui=fr").text
    assert "Not complete: a part of the index" in client.get("/?q=voté&ui=en").text
    assert client.get("/api/search?q=voté").json["partial"] is True


def test_the_command_says_so(half):
    console = Console(record=True, width=200)
    show_answer(answer(View(half.searcher()), Question(text="voté")), console)
    assert "Not complete: a part of the index does not answer" in console.export_text()


def test_a_ranking_is_not_made(half):
    with pytest.raises(Incomplete, match="ranking"):
        rank(View(half.searcher()), "voté", 10)


def test_when_nothing_answers_page_and_api_say_to_try_again():
    class Down:
        name = "down"

        def stamp(self):
            raise Unreachable("no node answers")

    client = create_app(Down(), testing=True).test_client()
    page = client.get("/?q=a", headers={"Accept-Language": "fr"})
    assert page.status_code == 503 and "L’index ne répond pas" in page.text
    problem = client.get("/api/search?q=a")
    assert (problem.status_code, problem.mimetype) == (503, "application/problem+json")
    health = client.get("/healthz")
    assert (health.status_code, health.json["status"]) == (503, "Unreachable")
