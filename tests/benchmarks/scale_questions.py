"""An index of Glaneur's to what its peers get: the same tokens, and questions of ten kinds already read.

A row is what a peer indexes of one article: `id`, `terms` (the stems of title, lead and body, joined by blanks), `values` (place, person,
organisation, source and section, several of each) and `month`. A question has the text that Glaneur reads, and its stems for
the others. All is chosen by one seed.
"""

from __future__ import annotations

import itertools
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from search.analysis import analyzer, chunks
from search.article import Article
from search.document import ZONES, Document, readings
from search.engines import open_engine

FACETS: Final = ("place", "person", "organisation", "source", "section")
EACH: Final = 20
"""Questions of a kind."""
KNOWN: Final = 100
"""Articles that are looked for by words of theirs."""
Row = dict[str, Any]
Question = dict[str, Any]


def rows(index: str, ids: Iterator[str]) -> Iterator[Row]:
    """Yield the row of each of these articles of an index."""
    with open_engine(index).searcher() as searcher:
        for id in ids:
            if article := searcher.get(id):
                yield row(article)


def row(article: Article) -> Row:
    """Return what a peer indexes of an article."""
    document = Document.of(article)
    terms = " ".join(plain(readings(article, zone).stems) for zone in ZONES)
    values = {name: [each.replace(" ", "_") for each in document.keywords.get(name, ())] for name in FACETS}
    month = article.published.isoformat()[:7] if article.published else ""
    return {"id": article.id, "terms": terms, "values": values, "month": month}


def plain(stems: str) -> str:
    """Leave out the language of stems, and what no tokenizer leaves whole."""
    words = (stem.rpartition(":")[2] for stem in stems.split())
    return " ".join(word for word in words if word.isalnum())


def stems(text: str) -> list[str]:
    """Return the stems of the words of a French text that say something."""
    rules = analyzer("fr")
    read = rules.read(chunks(text))
    pairs = zip(read.surfaces.split(), read.stems.split(), strict=True)
    said = [plain(stem) for surface, stem in pairs if not rules.is_stopword(surface)]
    return [stem for stem in said if stem]


def questions(articles: list[Article], asked: list[str], titles: list[str], seed: int = 1) -> list[Question]:
    """Make the workload: `articles` are a sample of those in the index, `asked` and `titles` texts of people."""
    chance = random.Random(seed)
    words = _words(articles)
    frequent, rare = [w for w, n in words if n > len(articles) / 20], [w for w, n in words if n == 2]
    usual = [w for w, n in words if len(articles) / 100 < n < len(articles) / 10]
    names = [("place", id, label) for id, label in _places(articles)]
    made = [_question("question", text, "any") for text in chance.sample(asked, min(EACH, len(asked)))]
    made += [_question("title", text, "any") for text in chance.sample(titles, min(EACH, len(titles)))]
    for _ in range(EACH):
        one, two, name = chance.choice(usual), chance.choice(usual), chance.choice(names)
        year = chance.randrange(1996, 2020)
        made += [
            _question("frequent word", chance.choice(frequent), "all"),
            _question("rare word", chance.choice(rare), "all"),
            _question("phrase", f'"{_pair(chance.choice(articles), chance)}"', "phrase"),
            _question("and", f"{one} {two}", "all"),
            _question("or", f"{one} OU {two}", "any"),
            _question("not", f"{one} SAUF {two}", "all", words=one, without=stems(two)),
            _question("prefix", f"{one[:5]}*", "prefix", words=one[:5]),
            _question("tolerant", f"~{one}", "tolerant"),
            _question("entity", f'{one} lieu:"{name[2]}"', "all", words=one, where=name[:2]),
            _question("date", f"{one} date:{year}", "all", words=one, months=[f"{year}-01", f"{year}-12"]),
        ]
    known = [_known(each, chance) for each in chance.sample(articles, min(KNOWN, len(articles)))]
    return [each for each in made + known if each["stems"]]


def _question(kind: str, text: str, mode: str, words: str = "", **rest: object) -> Question:
    said = words or text.replace(" OU ", " ").strip("~")
    return {"kind": kind, "text": text, "mode": mode, "stems": [said] if mode == "prefix" else stems(said), **rest}


def _words(articles: list[Article]) -> list[tuple[str, int]]:
    """Return the words of five letters or more, and how many of the articles have each."""
    read = (set(analyzer("fr").read(chunks(each.body)).surfaces.split()) for each in articles)
    counts = Counter(word for found in read for word in found if len(word) > 4 and word.isalpha())
    return sorted((word, n) for word, n in counts.items() if stems(word))


def _places(articles: list[Article]) -> list[tuple[str, str]]:
    counts = Counter((each.id, each.label) for article in articles for each in article.entities if each.type == "place")
    return [name for name, _ in counts.most_common(3 * EACH)]


def _pair(article: Article, chance: random.Random) -> str:
    """Return two words that say something and stand side by side."""
    words = article.body.split()
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(words) if a.isalpha() and b.isalpha()]
    pairs = [pair for pair in pairs if len(stems(pair)) == 2]
    return chance.choice(pairs) if pairs else "président français"


def _known(article: Article, chance: random.Random) -> Question:
    """Ask for one article by the first three words of each of three of its sentences."""
    sentences = [_said(each) for each in article.body.split(". ")]
    long = [each for each in sentences if len(each) > 3] or [_said(article.title)]
    text = " ".join(word for each in chance.sample(long, min(3, len(long))) for word in each[:3])
    return _question("known", text, "any", right=article.id)


def _said(text: str) -> list[str]:
    return [word for word in analyzer("fr").read(chunks(text)).surfaces.split() if word.isalpha() and stems(word)]


def lines(path: Path) -> list[str]:
    """Return the texts of a file of JSON lines."""
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def sample(index: str, count: int, most: int, seed: int = 2) -> list[Article]:
    """Return some of the articles of an index that `articles.py` made `count` of."""
    numbers = random.Random(seed).sample(range(count), min(most, count))
    with open_engine(index).searcher() as searcher:
        found = (searcher.get(f"a{number:07d}") for number in numbers)
        return [article for article in found if article and article.body]
