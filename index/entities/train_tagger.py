"""Annotated articles become the weights of `tagger.py`: `python -m index.entities.train_tagger FOLDER`, and with `--others`.

FOLDER has `winer_fr.tar.xz`: WiNER-fr (Dupont 2019, https://hal.science/hal-02448614), French Wikinews articles (CC BY 2.5) with their names (CC BY 4.0).
What is learnt are weights of hashed features, from each article as it is and once with other names in it (`swapping.py`); with `--others` those for
other languages than French, from the sentences written for this project (`sentences/`) too. `--before 2016_10 --to FILE` learns from older articles
only, so that the others measure.
It needs python-crfsuite (MIT) of the group `training`, which computes the same weights each time.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

import numpy as np

from index.entities.annotated import Spans, aligned, outermost, sentences, winer
from index.entities.columns import LABELS, OUTSIDE, labels_of, rows_of
from index.entities.finding import by_rules
from index.entities.second_reading import doubtful
from index.entities.swapping import names_of, swapped
from index.entities.tagger import BITS, Scores, buckets_of, write_weights

HERE: Final = Path(__file__).parent
TIMES: Final = 6
"""How often a sentence counts that was written for this project: of 1, 3 and 6, measured on 500 sentences of wikineural a language."""
FRENCH: Final = "fr"
BOUNDARY: Final = "^"
"""The only feature of the word outside that stands before and after each chain."""
SETTINGS: Final = {"c1": 0.01, "c2": 2, "max_iterations": 60, "feature.possible_transitions": True}
"""Penalties of weights, absolute and squared, and steps of L-BFGS: by cross-validation (`tests/benchmarks/crossed.py`), where 100 steps gave no more."""
TURNS: Final = 8
"""How often weights are learnt, each time with other names swapped; what counts is their mean. One time gave .871 there for facets on average, of .866 to .874, eight .872."""

Chain = tuple[list[list[str]], list[str]]
"""The features and the label of each word."""


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--before", default="9999", help="only articles before this date, as 2016_10")
    parser.add_argument("--others", action="store_true", help="for other languages than French")
    parser.add_argument("--to", type=Path)
    arguments = parser.parse_args()
    path = arguments.to or HERE / f"tables/tagger.{'others' if arguments.others else 'fr'}.npz"
    articles = [
        (text, spans) for name, text, spans in winer(arguments.folder / "winer_fr.tar.xz") if name < arguments.before
    ]
    written = [*sentences(HERE / "sentences")] * TIMES if arguments.others else []
    write_weights(path, *learnt(articles, written))
    print(f"{len(articles)} articles, {len(written)} sentences, {path.stat().st_size} bytes")  # noqa: T201


def learnt(articles: list[tuple[str, Spans]], others: list[tuple[str, str, Spans]]) -> tuple[Scores, Scores]:
    """Learn weights from French articles with their spans and from other texts with their languages; see `trained`."""
    names = names_of(articles)
    whole = [chain for text in [*((FRENCH, *article) for article in articles), *others] for chain in chains_of(*text)]
    turns = []
    for seed in range(TURNS):
        chance = Random(seed)  # noqa: S311
        swaps = (chain for article in articles for chain in chains_of(FRENCH, *swapped(*article, names, chance)))
        turns.append(trained([*whole, *swaps]))
    features, steps = zip(*turns, strict=True)
    return np.mean(features, axis=0), np.mean(steps, axis=0)


def chains_of(lang: str, text: str, spans: Spans) -> Iterator[Chain]:
    """Cut a text into runs of words that may be of a name, with the labels that people gave them."""
    reading = by_rules(text, lang)
    by_rule, named = [*reading.spans.values()], [*aligned(reading, outermost(text, spans))]
    labels = labels_of(len(reading.tokens.words), named)
    positions = doubtful(reading, [*by_rule, *named], [])
    features = [
        [str(bucket) for bucket in buckets] for buckets in buckets_of(rows_of(reading, by_rule), positions).T.tolist()
    ]
    cuts = [0, *(np.flatnonzero(np.diff(positions) > 1) + 1).tolist(), len(positions)]
    for first, end in pairwise(cuts):
        right = [labels[position] for position in positions[first:end].tolist()]
        yield [[BOUNDARY], *features[first:end], [BOUNDARY]], [OUTSIDE, *right, OUTSIDE]


def trained(chains: Iterable[Chain]) -> tuple[Scores, Scores]:
    """Learn the weights of all buckets, (2 ** BITS, labels), and of steps, (labels, labels), by L-BFGS."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for words, right in chains:
        trainer.append(words, right)
    with tempfile.NamedTemporaryFile() as model:
        trainer.train(model.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(model.name)
        learnt = tagger.info()
    features = np.zeros((1 << BITS, len(LABELS)), np.float32)
    steps = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for (feature, label), weight in learnt.state_features.items():
        if feature != BOUNDARY:
            features[int(feature), LABELS.index(label)] = weight
    for (label, following), weight in learnt.transitions.items():
        steps[LABELS.index(label), LABELS.index(following)] = weight
    return features, steps


if __name__ == "__main__":
    main()
