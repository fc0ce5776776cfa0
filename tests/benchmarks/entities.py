"""Annotated sets become strict F1 by type, beside a baseline, and articles a second on one core.

`python tests/benchmarks/entities.py ../shared/data/entities [errors]`, from the top of the project.
"""

from __future__ import annotations

import random
import re
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from index.entities import extract

Spans = set[tuple[int, int, str]]
Sample = tuple[str, str, Spans]
"""Language, text, gold spans (start, end, type)."""

BRAT = {"Person": "person", "Location": "place", "Organization": "organisation"}
CONLL = {"PER": "person", "LOC": "place", "ORG": "organisation"}
HELD_OUT = frozenset({"2016_10", "2016_11", "2016_12"})
ELIDED = re.compile(r"(?:[cdjlmnst]|qu)\s?['’]\s?", re.IGNORECASE)
RUN = re.compile(r"\b[A-ZÀ-ÖØ-ÞА-ЯЁ]\w*(?:[ '’-][A-ZÀ-ÖØ-ÞА-ЯЁ]\w*)*")


def main() -> None:
    """Print one line for each set."""
    folder = Path(sys.argv[1])
    samples = dict(winer(folder / "winer_fr.tar.xz"))
    sets = {
        "winer 2016-01…09 (developed on)": [s for name, s in samples.items() if "2016_01" <= name[:7] <= "2016_09"],
        "winer 2016-10…12 (held out)": [s for name, s in samples.items() if name[:7] in HELD_OUT],
        "winer 2017… (held out)": [s for name, s in samples.items() if name >= "2017"],
    }
    for path in sorted((folder / "wikineural").glob("*.conllu")):
        sets[f"wikineural {path.stem}"] = list(wikineural(path))
    for name, of_set in sets.items():
        if of_set:
            print(f"{name:34} {len(of_set):5} texts  ours {score(of_set, ours)}  baseline {score(of_set, baseline)}")
    speed(list(samples.values()))
    if sys.argv[2:] == ["errors"]:
        errors(sets["winer 2016-01…09 (developed on)"])


def ours(lang: str, text: str) -> Spans:
    """Give what the product finds."""
    return {(found.start, found.end, found.type) for found in extract(text, lang)}


def baseline(lang: str, text: str) -> Spans:
    """Give runs of capitalised words, all of the commonest class."""
    del lang
    return {(run.start(), run.end(), "place") for run in RUN.finditer(text)}


def score(samples: list[Sample], system: Callable[[str, str], Spans]) -> str:
    """Compare exact spans and types over all texts together: F1 of all, then of each type."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for lang, text, gold in samples:
        found, gold = outermost(text, system(lang, text)), outermost(text, gold)
        given.update(kind for _, _, kind in found)
        wanted.update(kind for _, _, kind in gold)
        right.update(kind for _, _, kind in found & gold)
    parts = [f"{f1(right.total(), given.total(), wanted.total()):.3f}"]
    for kind in CONLL.values():
        precision, recall = right[kind] / (given[kind] or 1), right[kind] / (wanted[kind] or 1)
        parts.append(f"{kind[:3]} {f1(right[kind], given[kind], wanted[kind]):.3f} ({precision:.2f}/{recall:.2f})")
    return " ".join(parts)


def f1(right: int, given: int, wanted: int) -> float:
    """Compute F1 from counts."""
    return 2 * right / ((given + wanted) or 1)


def outermost(text: str, spans: Spans) -> Spans:
    """Drop spans inside others and elided articles at the start."""
    kept = {a for a in spans if not any(a != b and b[0] <= a[0] and a[1] <= b[1] for b in spans)}
    return {(trimmed(text, start, end), end, kind) for start, end, kind in kept}


def trimmed(text: str, start: int, end: int) -> int:
    """Give the offset after an elided article."""
    found = ELIDED.match(text, start, end)
    return found.end() if found and found.end() < end else start


def winer(path: Path) -> Iterator[tuple[str, Sample]]:
    """Read the brat files of WiNER-fr; the name is the date of the article."""
    with tarfile.open(path) as archive:
        contents = {}
        for member in archive:
            if handle := archive.extractfile(member):
                contents[member.name] = handle.read().decode("utf-8")
    for name in sorted(contents):
        if name.endswith(".ann"):
            text = contents[name.removesuffix("ann") + "txt"]
            yield Path(name).stem, ("fr", text, set(brat(contents[name])))


def brat(lines: str) -> Iterator[tuple[int, int, str]]:
    """Read the spans of one annotation file."""
    for line in lines.splitlines():
        kind, start, *_, end = line.split("\t")[1].split()
        if kind in BRAT:
            yield int(start), int(end), BRAT[kind]


def wikineural(path: Path) -> Iterator[Sample]:
    """Read sentences of number, word and BIO tag; the text is the words joined by blanks."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, spans, kind = "", list[tuple[int, int, str]](), ""
        for line in block.splitlines():
            _, word, tag = line.split("\t")[:3]
            start = len(text)
            text += word if word in {"'", "."} or text.endswith(("'", "(")) or not text else f" {word}"
            start = len(text) - len(word)
            if tag.startswith("I-") and kind:
                spans[-1] = (spans[-1][0], len(text), kind)
            else:
                kind = CONLL.get(tag[2:], "")
                spans += [(start, len(text), kind)] if kind else []
        if text:
            yield path.stem, text, set(spans)


def speed(samples: list[Sample]) -> None:
    """Print articles a second after one pass that loads the tables."""
    for lang, text, _ in samples[:20]:
        extract(text, lang)
    begun = time.process_time()
    for lang, text, _ in samples:
        extract(text, lang)
    took = time.process_time() - begun
    size = sum(len(text) for _, text, _ in samples) / len(samples)
    print(f"{len(samples) / took:.0f} articles/s on one core, {size:.0f} code points each")


def errors(samples: list[Sample]) -> None:
    """Print the commonest mistakes with what stands around them, of the set to develop on."""
    random.Random(0).shuffle(samples)
    for lang, text, gold in samples[:120]:
        found, gold = outermost(text, ours(lang, text)), outermost(text, gold)
        for start, end, kind in sorted(found ^ gold):
            mark = "+" if (start, end, kind) in found else "-"
            around = text[max(0, start - 30) : start] + "[" + text[start:end] + "]" + text[end : end + 20]
            print(mark, kind[:3], around.replace("\n", "/"))


if __name__ == "__main__":
    main()
