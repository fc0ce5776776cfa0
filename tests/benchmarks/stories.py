"""The labelled stories to B³ beside two baselines: `python tests/benchmarks/stories.py [DOCS.jsonl[.xz]]`.

With a file of articles {id, published, title, lead, text}, groups those too: time, stories found, and some to read.
"""

import json
import lzma
import sqlite3
import sys
import time
from collections import defaultdict
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "stories"))
from collection import Item, made
from measure import b_cubed, by_jaccard, by_title, ours

from index.duplicates import sketch
from index.stories import Place, Stories
from search.article import Article
from search.document import Document

SEEDS = (11, 12, 13)
WAYS = {
    "ours": ours,
    "title": by_title,
    "3-gram Jaccard >= .3": by_jaccard(0.3),
    "3-gram Jaccard >= .5": by_jaccard(0.5),
    "3-gram Jaccard >= .7": by_jaccard(0.7),
}


def labelled() -> None:
    print(f"{'B³':<22}{'precision':>10}{'recall':>8}{'F1':>8}")
    corpora = [made(seed) for seed in SEEDS]
    for name, way in WAYS.items():
        figures = [b_cubed(items, way(items)) for items in corpora]
        precision, recall = (sum(getattr(f, x) for f in figures) / len(figures) for x in ("precision", "recall"))
        print(f"{name:<22}{precision:>10.3f}{recall:>8.3f}{sum(f.f1 for f in figures) / len(figures):>8.3f}")
    print("\nours, by language:")
    for lang in ("fr", "en", "de", "es", "ru", "ar"):
        parts = [[item for item in items if item.lang == lang] for items in corpora]
        figures = [b_cubed(items, ours(items)) for items in parts]
        print(f"  {lang}  {sum(f.f1 for f in figures) / len(figures):.3f}")
    mistakes(corpora[0])


def mistakes(items: list[Item]) -> None:
    """Say which kinds are grouped wrongly."""
    found = ours(items)
    by_story = defaultdict(set)
    for item in items:
        by_story[item.story].add(found[item.id])
    kinds: dict[str, list[bool]] = defaultdict(list)
    gold = {item.id: item.story for item in items}
    for item in items:
        kinds[item.kind].append(gold[found[item.id]] == item.story)
    print("\nkind        in a group that another story began, of")
    for kind, right in sorted(kinds.items()):
        print(f"  {kind:<12}{right.count(False):>4}{len(right):>6}")


def archive(path: Path) -> None:
    opening = lzma.open if path.suffix == ".xz" else open
    stories, titles, days, sketches = Stories(sqlite3.connect(":memory:")), {}, {}, {}
    spent = {"sketch": 0.0, "put": 0.0}
    with opening(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            article = Article(id=raw["id"], title="", lead=raw.get("lead") or "", body=raw["text"], lang="fr")
            terms = Document.of(article).terms
            day = date.fromisoformat(raw["published"][:10]) if raw.get("published") else None
            begun = time.perf_counter()
            sketches[raw["id"]] = sketch(f"{terms.get('lead', '')} {terms.get('body', '')}")
            then = time.perf_counter()
            stories.put(raw["id"], day, sketches[raw["id"]])
            spent["sketch"] += then - begun
            spent["put"] += time.perf_counter() - then
            titles[raw["id"]], days[raw["id"]] = raw["title"], day
    begun = time.perf_counter()
    places = {id: Place(id, "") for id in titles} | dict(stories.settled(sketches.__getitem__))
    spent["settle"] = time.perf_counter() - begun
    groups = defaultdict(list)
    for id, place in places.items():
        groups[place.story].append((id, place.version))
    groups = {story: members for story, members in groups.items() if len(members) > 1}
    print(
        f"{len(titles):,} articles: {len(groups):,} stories of several, {sum(map(len, groups.values())):,} articles in them"
    )
    print(" · ".join(f"{name} {1000 * each / len(titles):.3f} ms an article" for name, each in spent.items()))
    for story, members in list(groups.items())[:: max(1, len(groups) // 40)]:
        print(f"\n{story}")
        for id, version in members[:6]:
            print(f"   {days[id]} {version:<8} {id} {titles[id][:90]}")


if __name__ == "__main__":
    labelled()
    for each in sys.argv[1:]:
        archive(Path(each))
