"""Annotated sets become strict F1 by type and F1 of facets, beside the rules alone and spaCy, and articles a second on one core.

`python tests/benchmarks/entities.py ../shared/data/entities [--weights FILE] [--only-speed] [--errors] [--pin]`, from the top of the project. The weights of the package are
learnt from all of WiNER-fr; figures are of articles that they were not learnt from: `python -m index.entities.train_tagger FOLDER --before 2016_10 --to FILE`.
spaCy is measured where a model `<language>_core_news_sm` or `<language>_core_web_sm` is installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple

from index.entities.annotated import Spans, outermost, winer
from index.entities.finding import by_rules, find
from index.entities.tagger import read_weights
from search.article import ENTITY_TYPES, EntityType

Sample = tuple[str, str, Spans]
"""Language, text, gold spans (start, end, type)."""
System = Callable[[str, str], Spans]

CONLL: Final[dict[str, EntityType]] = {"PER": "person", "LOC": "place", "ORG": "organisation", "GPE": "place"}
HELD_OUT: Final = "2016_10"
TURN: Final = 50
"""Articles that a system reads before it is the turn of the next one."""
ROUNDS: Final = 3
FLOORS: Final = Path(__file__).parents[1] / "index" / "entities" / "floors.json"
SENTENCES: Final = 500
"""Sentences of wikineural a language that floors are of: the last ones, on which nothing was chosen."""


def main() -> None:
    """Print one line for each system and set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--weights", type=Path, help="other weights for French than those of the package")
    parser.add_argument(
        "--only-speed", action="store_true", help="measure nothing else; in the first round all words are new"
    )
    parser.add_argument("--errors", action="store_true", help="print mistakes of the articles to develop on")
    parser.add_argument(
        "--pin", action="store_true", help="write what the package does as the floors of the tests, nothing else"
    )
    arguments = parser.parse_args()
    if arguments.pin:
        pin(sets(arguments.folder))
        return
    ours = partial(by_tagger, read_weights(arguments.weights) if arguments.weights else None)
    articles = list(winer(arguments.folder / "winer_fr.tar.xz"))
    early = [("fr", text, spans) for name, text, spans in articles if name < HELD_OUT]
    late = [("fr", text, spans) for name, text, spans in articles if name >= HELD_OUT]
    if arguments.only_speed:
        speed([*early, *late], {"ours": ours, "spacy": spacy})
        return
    compare("winer, before 2016-10", early, ours)
    compare("winer, since 2016-10", late, ours)
    for path in sorted((arguments.folder / "wikineural").glob("*.conllu")):
        compare(f"wikineural {path.stem}", list(wikineural(path)), ours)
    speed([*early, *late], {"ours": ours, "rules alone": rules, "spacy": spacy})
    if arguments.errors:
        errors(early, ours)


def compare(name: str, samples: list[Sample], ours: System) -> None:
    """Print the figures of each system on one set."""
    systems = {"ours": ours, "rules alone": rules}
    if samples and pipeline(samples[0][0]):
        systems["spacy"] = spacy
    for system, spans in systems.items():
        print(f"{name:22} {len(samples):5} texts  {system:11}  {score(samples, spans)}", flush=True)


def by_tagger(weights: Any, lang: str, text: str) -> Spans:
    """Give what the product finds, in French with other weights than those of the package, if any."""
    return {(found.start, found.end, found.type) for found in find(text, lang, weights if lang == "fr" else None)}


def rules(lang: str, text: str) -> Spans:
    """Give what the rules find by themselves."""
    reading = by_rules(text, lang)
    tokens = reading.tokens
    return {(tokens.starts[span.first], tokens.end(span.last), span.type) for span in reading.spans.values()}


def spacy(lang: str, text: str) -> Spans:
    """Give what the small model of spaCy finds."""
    found = pipeline(lang)(text).ents
    return {(span.start_char, span.end_char, CONLL[span.label_]) for span in found if span.label_ in CONLL}


@cache
def pipeline(lang: str) -> Any:
    """Load spaCy's small model of a language with what finding names needs; nothing when it is not installed."""
    for name in (f"{lang}_core_news_sm", f"{lang}_core_web_sm"):
        if importlib.util.find_spec(name):
            unneeded = ["tagger", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "senter"]
            return importlib.import_module("spacy").load(name, exclude=unneeded)
    return None


def score(samples: list[Sample], system: System) -> str:
    """Write the figures of a system on some texts."""
    found = figures(samples, system)
    parts = [f"F1 {found['all'].f1:.3f}"]
    for kind in ENTITY_TYPES:
        each = found[kind]
        parts.append(f"{kind[:3]} {each.f1:.3f} ({each.precision:.2f}/{each.recall:.2f})")
    return " ".join([*parts, f"facets {found['facets'].f1:.3f}"])


class Figure(NamedTuple):
    """What was counted."""

    right: int
    given: int
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / ((self.given + self.wanted) or 1)

    @property
    def precision(self) -> float:
        """The share of what was given that is right."""
        return self.right / (self.given or 1)

    @property
    def recall(self) -> float:
        """The share of what was wanted that was given."""
        return self.right / (self.wanted or 1)


def figures(samples: list[Sample], system: System) -> dict[str, Figure]:
    """Compare exact spans and types over all texts together: those of `all`, of each type, and the names that each text has, `facets`."""
    right, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    for lang, text, gold in samples:
        found, gold = outermost(text, system(lang, text)), outermost(text, gold)
        named, asked = facet_set(text, found), facet_set(text, gold)
        for counts, spans, facets in (
            (given, found, named),
            (wanted, gold, asked),
            (right, found & gold, named & asked),
        ):
            counts.update(kind for _, _, kind in spans)
            counts.update(all=len(spans), facets=len(facets))
    return {name: Figure(right[name], given[name], wanted[name]) for name in ("all", *ENTITY_TYPES, "facets")}


def sets(folder: Path) -> dict[str, list[Sample]]:
    """Read what the package is held against: WiNER-fr, which its weights were learnt from, and sentences of wikineural, which nothing was."""
    found = {"winer": [("fr", text, spans) for _, text, spans in winer(folder / "winer_fr.tar.xz")]}
    for path in sorted((folder / "wikineural").glob("*.conllu")):
        found[f"wikineural {path.stem}"] = list(wikineural(path))[-SENTENCES:]
    return found


def pin(samples: dict[str, list[Sample]]) -> None:
    """Write what the package does now as floors, with a digest of the texts."""
    floors = {}
    for name, some in samples.items():
        found = {what: round(figure.f1, 4) for what, figure in figures(some, partial(by_tagger, None)).items()}
        floors[name] = found | {"data": digest(some)}
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n")


def digest(samples: list[Sample]) -> str:
    """Tell texts and their names from others."""
    return sha256(json.dumps([(lang, text, sorted(spans)) for lang, text, spans in samples]).encode()).hexdigest()[:16]


def facet_set(text: str, spans: Spans) -> set[tuple[str, str]]:
    """Give the names of a text without regard to capitals and blanks, each with its type."""
    return {(" ".join(unicodedata.normalize("NFC", text[a:b]).casefold().split()), kind) for a, b, kind in spans}


def wikineural(path: Path) -> Iterator[Sample]:
    """Read sentences of number, word and BIO tag; the text is the words joined by blanks."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, spans, kind = "", list[tuple[int, int, EntityType]](), ""
        for line in block.splitlines():
            _, word, tag = line.split("\t")[:3]
            start = len(text)
            text += word if word in {"'", "."} or text.endswith(("'", "(")) or not text else f" {word}"
            start = len(text) - len(word)
            if tag.startswith("I-") and kind:
                spans[-1] = (spans[-1][0], len(text), CONLL[kind])
            else:
                kind = tag[2:] if tag[2:] in CONLL else ""
                spans += [(start, len(text), CONLL[kind])] if kind else []
        if text:
            yield path.stem, text, set(spans)


def speed(samples: list[Sample], systems: dict[str, System]) -> None:
    """Print articles a second of processor time of each system, in turns of fifty, after ten that load the tables.

    All articles are read ROUNDS times; what counts of each fifty is the fastest one.
    """
    systems = {name: system for name, system in systems.items() if system is not spacy or pipeline("fr")}
    for system in systems.values():
        timed(samples[:10], system)
    took = {name: [[0.0] * ROUNDS for _ in range(0, len(samples), TURN)] for name in systems}
    for number in range(ROUNDS):
        for first in range(0, len(samples), TURN):
            for name, system in systems.items():
                took[name][first // TURN][number] = timed(samples[first : first + TURN], system)
    size = sum(len(text) for _, text, _ in samples) / len(samples)
    print(
        f"{ROUNDS} x {len(samples)} articles of {size:.0f} code points on average; articles a second of processor time"
    )
    for what, rounds in {"the first round": 1, "the fastest of each turn": ROUNDS}.items():
        rates = {name: len(samples) / sum(min(turn[:rounds]) for turn in turns) for name, turns in took.items()}
        ratio = f", ours / spacy: {rates['ours'] / rates['spacy']:.1f}" if "spacy" in rates else ""
        print(f"{what}: {', '.join(f'{name} {rate:.0f}' for name, rate in rates.items())}{ratio}", flush=True)


def timed(samples: list[Sample], system: System) -> float:
    """Give the seconds of the processor that a system takes for some texts."""
    begun = time.process_time()
    for lang, text, _ in samples:
        system(lang, text)
    return time.process_time() - begun


def errors(samples: list[Sample], ours: System) -> None:
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
