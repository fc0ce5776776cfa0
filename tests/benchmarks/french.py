"""French articles to how many words are missed at an apostrophe or an accent, by us and by the usual orders of analysis.

    python tests/benchmarks/french.py docs.jsonl.xz [--types 60000]

Reads the member `text` of JSON lines. Indexes all of it, then asks for every word type without its accents, and for
every word behind every elided article with every apostrophe.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from search.analysis import APOSTROPHES, analyzer, fold
from search.article import Article
from search.document import Document
from search.engines import open_engine
from search.view import View

FRENCH = analyzer("fr")
ARTICLES = sorted(FRENCH.language.elisions)
WORD = re.compile(r"[^\W\d_]{3,}")


def texts(path: Path) -> Iterator[str]:
    """Yield the text of each line."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["text"]


def stem(word: str) -> str:
    """Return the untagged stem of a surface."""
    return FRENCH.stem(word).partition(":")[2]


def order(name: str, index: Callable[[str], str], types: list[str]) -> None:
    """Print what an order of analysis loses: one term for a word, the same for index and query."""
    missed = sum(index(fold(word)) != index(word) for word in types if fold(word) != word)
    families = defaultdict(set)
    for word in types:
        families[stem(word)].add(index(word))
    split = sum(len(terms) > 1 for terms in families.values())
    report(name, missed, types, split)


def report(name: str, missed: int, types: list[str], split: int) -> None:
    """Print one line of the table."""
    accented = sum(fold(word) != word for word in types)
    print(f"{name:<44} {missed:>7,} {100 * missed / accented:>6.1f} % {split:>7,}")


def ours(view: View, types: list[str]) -> None:
    """Ask the lexicon of the index for each word without its accents."""
    missed = [word for word in types if FRENCH.stem(word) not in view.lexicon.stems(fold(word), "fr")]
    families = {stem(word) for word in missed}
    report("Glaneur: accents found in the lexicon", len(missed), types, len(families))


def apostrophes(types: list[str]) -> None:
    """Print how often a word is not found behind an elided article, as what stands in the text and in the query."""
    words = [word for word in types if fold(word)[0] in "aeiouyh"]
    asked = missed = standard = 0
    for word in words:
        for article in ARTICLES:
            for apostrophe in APOSTROPHES:
                surfaces = [
                    token.surface for token in FRENCH.tokens(f"{article}{apostrophe}{word}") if not token.clitic
                ]
                asked += 1
                missed += surfaces != [word]
                standard += apostrophe in "'\u2019"  # UAX #29 keeps these two inside a word: l'eau is not eau
    print(f"\n{len(words):,} words x {len(ARTICLES)} articles x {len(APOSTROPHES)} apostrophes = {asked:,}")
    print(f"missed by Glaneur: {missed:,}; by a standard tokenizer without elision: {standard:,}")


def main() -> None:
    """Index, ask, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("docs", type=Path)
    arguments.add_argument("--types", type=int, default=60_000, help="the most frequent word types that are asked for")
    chosen = arguments.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        engine = open_engine(place)
        with engine.build() as writer:
            for number, text in enumerate(texts(chosen.docs)):
                counts.update(token.surface for token in FRENCH.tokens(text))
                writer.put(Document.of(Article(id=f"{number}", title="", body=text, lang="fr")))
        engine.publish(writer.generation)
        types = [word for word, _ in counts.most_common() if WORD.fullmatch(word)][: chosen.types]
        print(f"{len(types):,} word types, {sum(fold(word) != word for word in types):,} with accents")
        print(f"{'':<44} {'missed without accents':>16} {'families split':>14}")
        order("stem", stem, types)
        order("stem, then fold", lambda word: fold(stem(word)), types)
        order("fold, then stem", lambda word: stem(fold(word)), types)
        with engine.searcher() as searcher:
            ours(View(searcher), types)
    apostrophes(types)


if __name__ == "__main__":
    main()
