"""A collection of documents, queries and judgements to nDCG@10: `measure.py FOLDER` prints one, `--pin` all floors."""

from __future__ import annotations

import hashlib
import json
import lzma
import math
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from search.answer import View, rank
from search.article import Article
from search.document import Document
from search.engines import open_engine

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "shared" / "data" / "retrieval"
FLOORS = HERE / "floors.json"
SLACK = 0.0005  # one query of two thousand


@dataclass(frozen=True)
class Collection:
    """A set of queries over a set of documents."""

    name: str
    folder: str
    lang: str
    queries: str = "queries.jsonl"
    qrels: str = "qrels.tsv"

    @property
    def files(self) -> list[Path]:
        """Return documents, queries and judgements."""
        folder = DATA / self.folder
        packed = folder / "docs.jsonl.xz"
        return [packed if packed.exists() else folder / "docs.jsonl", folder / self.queries, folder / self.qrels]

    def digest(self) -> str:
        """Hash the files, so that a floor is never compared with other data."""
        return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in self.files)).hexdigest()[
            :16
        ]


COLLECTIONS = [
    Collection("news_fr title", "news_fr", "fr", "queries_title.jsonl", "qrels_title.tsv"),
    Collection("news_fr lead", "news_fr", "fr", "queries_lead.jsonl", "qrels_lead.tsv"),
    Collection("piaf_fr", "piaf_fr", "fr"),
    Collection("cranfield_en", "cranfield_en", "en"),
    *(Collection(f"xquad_{lang}", f"xquad_{lang}", lang) for lang in ("en", "de", "es", "ru", "ar", "zh")),
]


def lines(path: Path) -> list[dict[str, str]]:
    """Read JSON lines, packed or not."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def ndcg(ranked: list[str], relevant: dict[str, float], depth: int = 10) -> float:
    """Return the normalised discounted cumulative gain (Järvelin and Kekäläinen 2002)."""
    gain = sum(relevant.get(id, 0.0) / math.log2(at + 2) for at, id in enumerate(ranked[:depth]))
    ideal = sum(value / math.log2(at + 2) for at, value in enumerate(sorted(relevant.values(), reverse=True)[:depth]))
    return gain / ideal if ideal else 0.0


def measured(collection: Collection, url: str) -> float:
    """Index only id and text, ask every query that has judgements, return the mean nDCG@10."""
    docs, queries, qrels = collection.files
    relevant: dict[str, dict[str, float]] = defaultdict(dict)
    for row in qrels.read_text(encoding="utf-8").splitlines():
        query, _, id, relevance = row.split()
        relevant[query][id] = float(relevance)
    engine = open_engine(url)
    if engine.live() is None:
        with engine.build() as writer:
            for doc in lines(docs):
                writer.put(Document.of(Article(id=doc["id"], title="", body=doc["text"], lang=collection.lang)))
        engine.publish(writer.generation)
    with engine.searcher() as searcher:
        view = View(searcher)
        gains = [
            ndcg([hit.article.id for hit in rank(view, query["text"], 10)], relevant[query["id"]])
            for query in lines(queries)
            if relevant.get(query["id"])
        ]
    return sum(gains) / len(gains)


def pin() -> None:
    """Measure everything and write the floors; refuse to lower one."""
    known = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    floors = {}
    with tempfile.TemporaryDirectory() as root:
        for collection in COLLECTIONS:
            value = round(measured(collection, f"{root}/{collection.folder}"), 4)
            before = known.get(collection.name, {}).get("ndcg@10", 0)
            if value < before and "--allow-regression" not in sys.argv:
                sys.exit(f"{collection.name}: {value} is below its floor {before}; --allow-regression lowers it")
            floors[collection.name] = {"ndcg@10": value, "data": collection.digest()}
            print(f"{collection.name:<16} {value:.4f}", flush=True)
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n")


if __name__ == "__main__":
    if "--pin" in sys.argv:
        pin()
    else:
        for each in COLLECTIONS:
            if each.folder in sys.argv[1:] or len(sys.argv) == 1:
                with tempfile.TemporaryDirectory() as place:
                    print(f"{each.name:<16} {measured(each, place + '/index'):.4f}", flush=True)
