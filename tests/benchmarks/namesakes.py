"""Names that annotated texts take for one thing and few for another become the share that is rightly joined.

`python tests/benchmarks/namesakes.py ../shared/data/entities [ARTICLES.jsonl.xz]`, from the top of the project, with python-crfsuite (MIT) installed
beside it. WiNER-fr is read with weights that are learnt from its other half; the sentences of wikineural, whose types are silver, with those of the package. All the texts of a set are one index; with ARTICLES (members `title` and `text`) these are in it too, as nobody says what
their names are. A join is right when the text has that name as the type of the many, and wrong when as that of the few, or as anything else.
"""

from __future__ import annotations

import json
import lzma
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from entities import wikineural

from index.entities import Mention, extract
from index.entities.annotated import winer
from index.entities.finding import find
from index.entities.tagger import read_weights, write_weights
from index.entities.train_tagger import chains_of, trained
from search.article import ENTITY_TYPES
from search.mending.namesakes import joined

Types = Iterable[tuple[int, int, str]]
"""Annotated spans: start, end, type."""
Read = tuple[tuple[Mention, ...], Types]
"""What was found in one text and what is annotated there."""


def main() -> None:
    """Print the figures of each set, alone and with the articles."""
    folder = Path(sys.argv[1])
    others = names_of(map(by_us, articles(Path(sys.argv[2])))) if len(sys.argv) > 2 else Counter[tuple[str, str]]()
    for name, texts in (
        ("winer", list(read_winer(folder))),
        ("wikineural", list(read_wikineural(folder / "wikineural"))),
    ):
        own = names_of(found for found, _ in texts)
        print(f"{name:11} {len(texts):6} texts alone         {judged(texts, own)}", flush=True)
        if others:
            print(f"{name:11} {len(texts):6} texts with articles {judged(texts, own + others)}", flush=True)
    if others:
        print(f"articles alone: {len(joins(others))} of {twins(others)} names with two types are joined")


def judged(texts: list[Read], counts: Counter[tuple[str, str]]) -> str:
    """Say how many texts have a name joined, by what is annotated there."""
    into, verdicts = joins(counts), Counter[str]()
    for found, annotated in texts:
        for id in {mention.id for mention in found} & into.keys():
            types = Counter(
                type for mention in found if mention.id == id and (type := annotated_as(mention, annotated))
            )
            said = max(sorted(types), key=lambda type: types[type]) if types else ""
            few, many = id.partition(":")[0], into[id].partition(":")[0]
            verdicts[
                "no name" if not said else "right" if said == many else "as the few" if said == few else "other"
            ] += 1
    return f"{len(into):3} ids joined; in texts: {dict(sorted(verdicts.items()))}"


def joins(counts: Counter[tuple[str, str]]) -> dict[str, str]:
    """Join what an index with these counts of (type, id) would."""
    return joined({kind: {id: n for (type, id), n in counts.items() if type == kind} for kind in ENTITY_TYPES})


def twins(counts: Counter[tuple[str, str]]) -> int:
    """Count the names that have ids of two types made from them."""
    types = defaultdict[str, set[str]](set)
    for type, id in counts:
        if id.startswith(f"{type}:"):
            types[id.partition(":")[2]].add(type)
    return sum(len(each) > 1 for each in types.values())


def names_of(texts: Iterable[tuple[Mention, ...]]) -> Counter[tuple[str, str]]:
    """Count the texts by the types and ids that they name."""
    return Counter(pair for found in texts for pair in {(mention.type, mention.id) for mention in found})


def annotated_as(mention: Mention, annotated: Types) -> str:
    """Give the type of the span that shares most with a mention, if that is half of both together; else nothing."""

    def shared(span: tuple[int, int, str]) -> float:
        both = min(span[1], mention.end) - max(span[0], mention.start)
        return both / (max(span[1], mention.end) - min(span[0], mention.start))

    likeliest = max(annotated, key=shared, default=None)
    return likeliest[2] if likeliest and shared(likeliest) >= 0.5 else ""


def articles(path: Path) -> Iterator[str]:
    """Read titles and texts."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            said = json.loads(line)
            yield f"{said.get('title', '')}\n{said['text']}"


def by_us(text: str) -> tuple[Mention, ...]:
    """Find the names of a French text."""
    return extract(text, "fr")


def read_winer(folder: Path) -> Iterator[Read]:
    """Read each half with weights learnt from the other one."""
    texts = list(winer(folder / "winer_fr.tar.xz"))
    for half in (0, 1):
        chains = [chain for _, text, spans in texts[1 - half :: 2] for chain in chains_of("fr", text, spans)]
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "half.npz"
            write_weights(path, *trained(chains))
            weights = read_weights(path)
        for _, text, spans in texts[half::2]:
            yield find(text, "fr", weights), spans


def read_wikineural(folder: Path) -> Iterator[Read]:
    """Read the sentences of all languages."""
    for path in sorted(folder.glob("*.conllu")):
        for lang, text, spans in wikineural(path):
            yield extract(text, lang), spans


if __name__ == "__main__":
    main()
