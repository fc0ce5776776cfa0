"""News in many languages to how often a translation is told, and rightly: `translations.py NEWS.jsonl[.xz] [YEARS...]`.

Each line is {id, group, lang, date, title, text}; the groups whose name has an odd sum of letters are those to tune on.
"""

import json
import lzma
import sys
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path

from search.article import Article
from search.document import Document
from search.engines import open_engine
from search.translations import translations
from search.view import View

MOST = 300
LANGUAGES = ("fr", "en", "de", "es", "ru", "ar")


def main(path: Path, years: list[str]) -> None:
    opening = lzma.open if path.suffix == ".xz" else open
    groups, articles = {}, []
    with opening(path, "rt", encoding="utf-8") as lines:
        for raw in map(json.loads, lines):
            if raw["lang"] in LANGUAGES and (raw["date"] or "")[:4] in years and len(raw["date"]) == 10:
                day = date.fromisoformat(raw["date"][:10])
                article = Article(
                    id=raw["id"], title=raw["title"] or "", body=raw["text"] or "", lang=raw["lang"], published=day
                )
                groups[article.id] = raw["group"]
                articles.append(article)
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"tantivy:{folder}/index")
        with engine.build() as writer:
            for article in articles:
                writer.put(Document.of(article))
        engine.publish(writer.generation)
        with engine.searcher() as searcher:
            measure(View(searcher), articles, groups)


def measure(view: View, articles: list[Article], groups: dict[str, str]) -> None:
    there = defaultdict(set)
    for article in articles:
        there[groups[article.id]].add(article.lang)
    print("groups    share  told  right  precision  recall")
    for odd, name in ((1, "odd groups"), (0, "even groups")):
        some = [each for each in articles if sum(map(ord, groups[each.id])) % 2 == odd]
        some = some[:: max(1, len(some) // MOST)]
        for share in (0.5, 0.6, 0.7, 0.8):
            told = [(each, other) for each in some for other in translations(view, each, share=share)]
            right = sum(groups[each.id] == groups[other.id] for each, other in told)
            known = sum(len(there[groups[each.id]]) - 1 for each in some)
            print(f"{name:<9}{share:>6}{len(told):>6}{right:>7}{right / max(1, len(told)):>11.3f}{right / known:>8.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or ["2004", "2012", "2016"])
