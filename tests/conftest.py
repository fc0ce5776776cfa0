"""Fixtures shared by all tests: articles, engines, an index of them."""

import os
from datetime import date

import pytest
from hypothesis import settings

from search.article import Article, Entity
from search.document import Document
from search.engines import ENGINES, open_engine
from search.view import View

# The gate asks the same questions each time; `make explore` asks new ones, and many more.
settings.register_profile("gate", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))


@pytest.fixture
def article():
    """Return a function that makes an article from little."""

    def make(id, title="", body="", lang="fr", **rest):
        return Article(id=id, title=title, body=body, lang=lang, source=rest.pop("source", "Le Courrier"), **rest)

    return make


@pytest.fixture
def articles(article):
    """Return three articles in two languages."""
    assembly = Entity("organisation:assemblee-nationale", "Assemblée nationale", "organisation")
    paris = Entity("geonames:2988507", "Paris", "place", 2)
    return [
        article("a", "La réforme des retraites", "L'Assemblée nationale a voté la réforme.", published=date(2023, 3, 16), entities=(assembly,), authors=("Ève Martin",)),
        article("b", "Les élections", "Le président de la République a voté à Paris.", published=date(2022, 4, 10), entities=(paris,), section="politique"),
        article("c", "Votes counted", "The national assembly voted on pensions in Paris.", lang="en", source="The Harbour Post", entities=(paris,)),
    ]  # fmt: skip


@pytest.fixture(params=ENGINES)
def engine(request, tmp_path):
    """Return each engine in turn, empty."""
    return open_engine("memory:" if request.param == "memory" else f"{request.param}:{tmp_path / 'index'}")


@pytest.fixture
def fill():
    """Return a function that builds and publishes a generation of some articles."""

    def build(engine, articles):
        with engine.build() as writer:
            for each in articles:
                writer.put(Document.of(each))
        engine.publish(writer.generation)
        return engine

    return build


@pytest.fixture
def view(fill, articles):
    """Return a view of an index of the three articles in memory."""
    with fill(open_engine("memory:"), articles).searcher() as searcher:
        yield View(searcher)
