"""Articles to what repairing their characters changes and costs: `python tests/benchmarks/repair.py DOCS.jsonl.xz [N]`."""

from __future__ import annotations

import json
import lzma
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from index.cleaning.glue import unglued
from index.cleaning.hyphens import joined, once
from index.cleaning.mojibake import mended
from index.cleaning.spacing import spaced

WIDTH = 60
VOWELS = "aeiouyàâéèêëîïôûùü"


def texts(path: Path, most: int) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line)["text"] for line in islice(file, most))


def microseconds(repair: Callable[[str], str], clean: list[str]) -> float:
    best = float("inf")
    for _ in range(3):
        started = time.perf_counter()
        for text in clean:
            repair(text)
        best = min(best, time.perf_counter() - started)
    return 1e6 * best / len(clean)


def inserted(text: str) -> Iterator[str]:
    """Yield each space that was put in, with what is around it."""
    found, at = spaced(text), 0
    for here, letter in enumerate(found):
        if at < len(text) and text[at] == letter:
            at += 1
        else:
            yield found[max(0, here - 20) : here + 20]


def divisions(word: str) -> list[tuple[int, str]]:
    """Return where a word can be divided, and what stands at the line's end: before a syllable, at a hyphen."""
    hyphens = [(at + 1, "") for at, letter in enumerate(word) if letter == "-" and 0 < at < len(word) - 1]
    syllables = [
        (at, "-") for at in range(2, len(word) - 2)
        if word[at - 1 : at + 2].isalpha() and word[at].lower() not in VOWELS and word[at + 1].lower() in VOWELS
    ]  # fmt: skip
    return [*syllables, *hyphens]


def wrapped(words: Iterable[str]) -> tuple[list[str], int]:
    """Fill lines as a printer does, a word that does not fit divided; return them and how many were."""
    lines, line, count = [], "", 0
    for word in words:
        room = WIDTH - len(line) - 2
        fits = [cut for cut in divisions(word) if cut[0] <= room]
        if len(line) + 1 + len(word) <= WIDTH:
            line = f"{line} {word}".strip()
        elif fits:
            at, sign = max(fits, key=lambda cut: (not cut[1], cut[0]))
            lines.append(f"{line} {word[:at]}{sign}".strip())
            line, count = word[at:], count + 1
        else:
            lines.append(line)
            line = word
    return [*lines, line], count


def main(path: Path, most: int) -> None:
    every = list(texts(path, most))
    spaces = [each for text in every for each in inserted(text)]
    left = sum(len(re.findall(r"[^\W\d_]{2}[.!?][A-ZÀ-Þ][a-zà-ÿ]", spaced(text))) for text in every)
    headings = sum(len(unglued(text)) - len(text) for text in every)
    print(
        f"{len(every):,} articles: {len(spaces):,} spaces put in, {headings:,} of them after a heading; {left:,} stops with a capital after them left"
    )
    print(f"mojibake: {sum(mended(text) != text for text in every):,} articles changed")
    for sample in random.Random(1).sample(spaces, min(12, len(spaces))):
        print(f"   {sample!r}")
    words = [spaced(text).split() for text in every[::20]]
    made = [wrapped(each) for each in words]
    wrong = sum(_wrong(each, lines) for each, (lines, _) in zip(words, made, strict=True))
    divided = sum(count for _, count in made)
    print(f"{divided:,} words divided at a line's end: {1 - wrong / max(1, divided):.4f} made whole again")
    clean = [text for text in every if spaced(text) == text == mended(text)][:4000]
    print(f"{len(clean):,} clean articles of {sum(map(len, clean)) / max(1, len(clean)):,.0f} characters, µs each:")
    print(f"   spaces {microseconds(spaced, clean):.1f}, mojibake {microseconds(mended, clean):.1f}")


def _wrong(words: list[str], lines: list[str]) -> int:
    found = joined(lines, once(lines)).split()
    return sum(one != other for one, other in zip(words, found, strict=False)) if len(words) == len(found) else 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
