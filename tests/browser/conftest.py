"""A served index of the bundled sample and a real Chromium in front of it."""

import dataclasses
import json
import os
import re
import shutil
import threading
from datetime import date
from pathlib import Path

import pytest

from search.article import Article, Entity, Passage, Removed, whole
from search.document import Document
from search.engines import open_engine
from search.mentions import Mention, Mentions
from search.story_size import story_size
from web import create_app
from web.access import ByPassword
from web.editors import Editors, add

SAMPLE = Path(__file__).resolve().parents[2] / "index" / "sample" / "articles.jsonl"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# As few processes and as little talk to the outside as Chromium can do with.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# What the job finds with its tables is found here by the plain name, so that this test needs only `web`.
NAMES = [
    (Entity("place:valbourg", "Valbourg", "place"), ("Valbourg", "Вальбур", "فالبور")),
    (Entity("place:port-sainte-aude", "Port-Sainte-Aude", "place"), ("Port-Sainte-Aude", "Сент-Од", "سانت أود")),
    (Entity("geonames:2660646", "Genève", "place"), ("Genève", "Geneva", "Genf", "Ginebra", "Женев", "جنيف")),
    (Entity("geonames:2253354", "Dakar", "place"), ("Dakar", "داكار")),
    (Entity("geonames:276781", "Beyrouth", "place"), ("Beyrouth", "Beirut", "بيروت")),
    (Entity("person:sergei-maratov", "Sergueï Maratov", "person"), ("Maratov", "Maratow", "Маратов")),
    (Entity("person:elodie-vasseur", "Élodie Vasseur", "person"), ("Vasseur",)),
    (Entity("person:irina-velkova", "Irina Velkova", "person"), ("Velkova", "Велкова")),
    (Entity("person:yannick-le-guellec", "Yannick Le Guellec", "person"), ("Le Guellec",)),
    (Entity("organisation:un", "Nations unies", "organisation"), ("ONU", "Nations unies", "United Nations", "ООН")),
    (Entity("organisation:fdl", "Fédération des dockers et lamaneurs", "organisation"), ("FDL", "lamaneurs")),
]
STORIES = {
    "crue-2023-11-gazette": "crue-2023-11-ami",
    "crue-2023-11-fanal": "crue-2023-11-ami",
    "cereales-2024-02-accord-leman": "cereales-2024-02-accord-ami",
}
QUOTES = "cereales-2024-04-beyrouth"
"""Is French, and quotes a sentence in Arabic."""
REMOVED = (
    Removed(1, "Abonnez-vous pour lire la suite", "subscribe button"),
    Removed(9, "À lire aussi", "related title"),
)


def sample():
    """Return the articles of the sample, each with the names of the table that are in it."""
    records = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    return [_article(record) for record in records]


def _article(record):
    text = f"{record['title']} {record['text']}"
    counts = {entity: max(text.count(word) for word in words) for entity, words in NAMES}
    entities = tuple(dataclasses.replace(entity, count=count) for entity, count in counts.items() if count)
    return Article(
        id=record["id"],
        title=record["title"],
        lead=record.get("lead", ""),
        body=record["text"],
        url=record.get("url", ""),
        lang=record.get("lang") or _language(record["source"]),
        source=record["source"],
        section=record.get("section", ""),
        published=date.fromisoformat(record["published"][:10]),
        authors=tuple(record.get("authors", ())),
        entities=entities,
        mentions=Mentions.of(_mentions(record), tuple(entity.id for entity in entities)),
        foreign=tuple(_passages(record)),
        removed=REMOVED if record["id"] == "crue-2023-11-courrier" else (),
        story=STORIES.get(record["id"], record["id"]),
        version="copy" if record["id"] in STORIES else "first" if record["id"] in STORIES.values() else "",
        story_size=story_size(1 + list(STORIES.values()).count(STORIES.get(record["id"], record["id"]))),
    )


def _mentions(record):
    text = whole(record["title"], record.get("lead", ""), record["text"])
    forms = {word: entity for entity, words in NAMES for word in words}
    any_form = re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)))
    for found in any_form.finditer(text):
        entity = forms[found.group()]
        yield Mention(
            *found.span(), entity.id, metonymy=entity.type == "place" and text[found.end() :].startswith(" a ")
        )


def _passages(record):
    for line in re.finditer(r"[^\n]+", record["text"]) if record["id"] == QUOTES else ():
        if re.match(r"« [\u0600-\u06ff]", line.group()):
            yield Passage(*line.span(), "ar")


def _language(source):
    languages = {"The Harbour Post": "en", "El Faro del Sur": "es", "Nordkurier am See": "de"}
    return languages.get(source) or {"а": "ru", "ا": "ar"}.get(next((c for c in source if c in "аا"), ""), "fr")


EDITOR = ("claire", "four words and more")


class Undecided:
    """Knows of no decisions."""

    def standing(self, id, source):
        return []


SAVED = "La digue\tdigue Valbourg\tlang=fr\nمرفأ\tالميناء\n"
ASIDE = """{"origin": "/press/2023/une.jsonl:14", "reason": "not JSON"}
{"origin": "/press/archive.zip!/1999/a-very-long-name-that-has-no-blank-anywhere-in-it-and-goes-on.html", "reason": "no text"}
{"origin": "/press/vide.txt", "reason": "empty"}
"""


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """Serve the sample on a free port of this machine; return the address."""
    from waitress.server import create_server

    engine = open_engine("memory:")
    with engine.build() as writer:
        for each in sample():
            writer.put(Document.of(each))
    engine.publish(writer.generation)
    folder = tmp_path_factory.mktemp("page")
    (folder / "searches.tsv").write_text(SAVED, encoding="utf-8")
    add(folder / "editors.tsv", *EDITOR)
    access = ByPassword(Editors(folder / "editors.tsv"), b"s" * 32)
    (folder / "20261128T183502573170.jsonl").write_text(ASIDE, encoding="utf-8")
    places = {"searches": folder / "searches.tsv", "aside": folder}
    app = create_app(engine, editor=Undecided(), access=access, secret=access.secret, **places)
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(10)


@pytest.fixture(scope="session")
def chromium():
    """Return a running Chromium; without one only a desk may skip, never CI."""
    if not CHROMIUM:
        missing = "Chromium is not installed (Debian: apt-get install chromium)"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, address):
    """Return a function that opens a page of the served index in a window of its own."""
    contexts = []

    def open_one(path="/", width=1280, height=900, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="fr-FR", **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def show():
    """Return a function that keeps a picture of a page where GLANEUR_SCREENSHOTS says, if it does."""
    folder = os.environ.get("GLANEUR_SCREENSHOTS")

    def keep(page, name, full_page=False):
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=full_page)

    return keep
