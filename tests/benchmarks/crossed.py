"""Annotated articles become strict F1 and F1 of facets by cross-validation: what to choose settings, features and lists of words by.

`python tests/benchmarks/crossed.py ../shared/data/entities`, from the top of the project: the tagger is learnt from two quarters of the first nine months of
WiNER-fr, the third measures, three times; up to twenty minutes of the processor. The months since October stay unseen. It needs python-crfsuite of the group `training`.
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Final

from entities import HELD_OUT, by_tagger, score

from index.entities.annotated import Spans, winer
from index.entities.tagger import Weights, read_weights, write_weights
from index.entities.train_tagger import learnt

QUARTERS: Final = tuple(pairwise(("2016_01", "2016_04", "2016_07", HELD_OUT)))


def main() -> None:
    """Print one line for each quarter, and one for all of them together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    articles = [article for article in winer(arguments.folder / "winer_fr.tar.xz") if article[0] < HELD_OUT]
    found = {}
    for first, end in QUARTERS:
        weights = kept([(text, spans) for name, text, spans in articles if not first <= name < end])
        samples = [("fr", text, spans) for name, text, spans in articles if first <= name < end]
        found.update({text: by_tagger(weights, "fr", text) for _, text, _ in samples})
        print(f"{first} to before {end}  {score(samples, lambda _, text: found[text])}", flush=True)
    together = [("fr", text, spans) for _, text, spans in articles]
    print(f"together {len(together)} articles  {score(together, lambda _, text: found[text])}")


def kept(texts: list[tuple[str, Spans]]) -> Weights:
    """Learn the weights of texts with their spans, and read them as they would be shipped."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights.npz"
        write_weights(path, *learnt(texts, []))
        return read_weights(path)


if __name__ == "__main__":
    main()
