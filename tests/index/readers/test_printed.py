from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from importlib.resources import files

import pytest

from index.cleaning import clean
from index.readers.printed import paragraphs
from index.source import RawArticle

COLUMN = """Le pont est rouvert
Le maire de Valbourg a rouvert hier le pont
des Tanneurs, fermé depuis la crue de l'au-
tomne. Une foule nombreuse a traversé la ri-
vière à pied, puis les premières voitures ont
suivi. La digue attendra le printemps.
Le conseil général doit voter en mars.
Ève Martin

Un autre bloc, plus loin, qui a deux lignes
et qui finit ici."""


def test_lines_of_a_column_become_paragraphs_with_words_made_whole() -> None:
    assert paragraphs([COLUMN]).split("\n\n") == [
        "Le pont est rouvert",
        "Le maire de Valbourg a rouvert hier le pont des Tanneurs, fermé depuis la crue de l'automne. Une foule nombreuse a "
        "traversé la rivière à pied, puis les premières voitures ont suivi. La digue attendra le printemps.",
        "Le conseil général doit voter en mars.",
        "Ève Martin",
        "Un autre bloc, plus loin, qui a deux lignes et qui finit ici.",
    ]


@pytest.mark.parametrize("pages", [[], [""], ["\n\n"], ["a"], ["-"], [" \n x"]])
def test_pages_with_next_to_nothing_raise_nothing(pages: list[str]) -> None:
    assert paragraphs(pages).split() == " ".join(pages).split()


def body(text: str) -> str:
    return clean(RawArticle(origin="", id="", text=text)).body


def same(wanted: str, found: str) -> float:
    """Return the F1 of the words."""
    one, other = Counter(wanted.split()), Counter(found.split())
    return 2 * (one & other).total() / (one.total() + other.total())


@pytest.mark.parametrize(("width", "floor"), [(34, 0.95), (45, 0.98), (80, 0.97)])
def test_articles_set_in_columns_are_cleaned_nearly_as_if_they_were_not(width: int, floor: float) -> None:
    """As they are, without this, it is .943, .950 and .876."""
    lines = (files("index") / "sample" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    chosen = [
        each
        for each in map(json.loads, lines)
        if each.get("lang", "fr") in ("fr", "en", "de", "es") and len(each["text"]) > 600
    ]
    scores = []
    for each in chosen:
        parts = [each["title"], *filter(None, re.split(r"\n+", each["text"]))]
        page = "\n".join(line for part in parts for line in textwrap.wrap(part, width))
        scores.append(same(body("\n\n".join(parts)), body(paragraphs([page]))))
    assert sum(scores) / len(scores) >= floor
