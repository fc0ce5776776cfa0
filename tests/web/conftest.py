"""An application over an index in memory, and its pages parsed."""

import dataclasses
from datetime import date

import pytest
from lxml import html

from search.article import Entity, Removed
from search.engines import open_engine
from web import create_app

FRENCH = {"Accept-Language": "fr"}

VALBOURG = Entity("place:valbourg", "Valbourg", "place", 3)
SYRIA = Entity("country:SY", "Syria", "place")
DURAND = Entity("person:anne-durand", "Anne Durand", "person")
GUILD = Entity("organisation:guilde", "Guilde des passeurs", "organisation")


@pytest.fixture
def press(article):
    """Return fourteen articles over three years: two sources, three languages, one story in three versions."""
    flood = article(
        "flood/1",
        "La digue cède à Valbourg",
        "La digue des Tanneurs a cédé mardi.\n\nLes pompiers ont évacué la ville basse.",
        lead="Deux mille habitants évacués.",
        published=date(2023, 11, 15),
        section="politique",
        authors=("Ève Martin",),
        entities=(VALBOURG, DURAND),
        url="https://courrier.example/digue",
        removed=(Removed(4, "Abonnez-vous", "subscribe button", 0.9), Removed(6, "Lire aussi", "related title", 0.6)),
        line_numbers=(1, 3, 5),
        story="flood/1",
        version="first",
    )
    copies = [
        dataclasses.replace(flood, id=id, title=title, story="flood/1", version="copy", source="La Gazette", removed=())
        for id, title in (("flood/2", "Valbourg : la digue a cédé"), ("flood/3", "Digue rompue à Valbourg"))
    ]
    weeks = [
        article(
            f"week-{n:02}",
            f"Chronique du marché, semaine {n}",
            "Le blé et le sel se vendent bien.",
            published=date(2022 + n // 8, n % 12 + 1, 3),
            section="économie",
            entities=(GUILD,) if n % 2 else (GUILD, VALBOURG),
        )
        for n in range(1, 10)
    ]
    english = article("en", "The harbour wall holds", "Ferries from Syria are back.", lang="en", entities=(SYRIA,))
    arabic = article("ar", "الميناء مفتوح", "عادت السفن إلى الميناء.", lang="ar", source="الميناء")
    return [flood, *copies, *weeks, english, arabic]


@pytest.fixture
def serve(fill):
    """Return a function that makes a client of an application over some articles in memory."""

    def client(articles):
        return create_app(fill(open_engine("memory:"), articles), testing=True).test_client()

    return client


@pytest.fixture(scope="session")
def engine_and_app():
    """Return one engine and its application for all tests: making the templates anew takes longer than most tests."""
    engine = open_engine("memory:")
    return engine, create_app(engine, testing=True)


@pytest.fixture
def client(fill, engine_and_app, press):
    """Return a client of an application over the press."""
    engine, app = engine_and_app
    fill(engine, press)
    return app.test_client()


@pytest.fixture
def page(client):
    """Return a function that gets a page in French and parses it."""

    def get(path, status=200, **headers):
        response = client.get(path, headers=FRENCH | headers)
        assert response.status_code == status
        return html.document_fromstring(response.text)

    return get


@pytest.fixture
def inside(client):
    """Stay inside one request, for functions that write links and dates."""
    with client.application.test_request_context("/", headers=FRENCH):
        yield


@pytest.fixture
def read():
    """Return a function that gives the texts at an XPath of a page, blanks made single."""

    def texts(tree, path):
        found = tree.xpath(path)
        return [" ".join((each if isinstance(each, str) else each.text_content()).split()) for each in found]

    return texts


@pytest.fixture
def articles_at(page, titles):
    """Return a function that counts the articles a link to results leads to, each on a line of its own."""
    return lambda url: len(titles(page(f"{url}&by=article")))


@pytest.fixture
def titles(read):
    """Return a function that gives the titles of the hits on a page."""
    return lambda tree: read(tree, "//*[@class='hit']/h2 | //*[@class='hit']/h3")
