"""Fixtures shared by all tests: articles, engines, an index of them."""

import itertools
import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from engines_under_test import EACH
from hypothesis import settings
from local_cluster import LocalCluster, Unavailable

from index import readers
from search.article import Article, Entity
from search.document import Document
from search.engines import open_engine
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


@pytest.fixture(scope="session")
def cluster():
    """Return three OpenSearch nodes; without Java or Maven what needs them is skipped, and fails in CI."""
    memory = Path("/dev/shm")  # each change of an index is synced to the disk of every node
    try:
        with (
            tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, ignore_cleanup_errors=True) as root,
            LocalCluster(Path(root)) as started,
        ):
            yield started
    except Unavailable as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no cluster: {error}")


@pytest.fixture(scope="session")
def url_of(request):
    """Return a function from an engine's name and a folder to the URL of a new index; those in the cluster are deleted."""
    numbers, used = itertools.count(), []

    def url(name, place):
        if name != "opensearch":
            return "memory:" if name == "memory" else f"{name}:{place}"
        nodes = request.getfixturevalue("cluster")
        used.append(f"test{next(numbers)}")
        if len(used) > MOST_INDEXES:
            nodes.delete(f"{used.pop(0)}-*")
        return f"opensearch://{nodes.hosts}/{used[-1]}?replicas=0&home={place}"

    return url


MOST_INDEXES = 8
"""Indexes of tests that a cluster has at a time."""


@pytest.fixture(params=EACH)
def engine(request, url_of, tmp_path):
    """Return each engine in turn, empty."""
    return open_engine(url_of(request.param, tmp_path / "index"))


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


@pytest.fixture
def opened(monkeypatch):
    """Return the names of the files that are opened to be read."""
    names = []
    real = readers.opened

    def watched(path, *rest):
        names.append(path.name)
        return real(path, *rest)

    monkeypatch.setattr(readers, "opened", watched)
    return names
