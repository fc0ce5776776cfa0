"""The files of test collections and TREC runs to queries, judgements, articles and rankings; a ranking to a TREC run."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import lzma
import math
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from search.article import Article
from search.errors import BadCollection
from search.evaluation import Judgements, Run

ZONES: Final = {"title": "title", "lead": "lead", "text": "body"}
"""Member of a line of docs.jsonl to the part of an article."""
_QUERIES: Final = re.compile(r"queries(?P<name>_.+?)?\.jsonl(?:\.xz|\.gz)?")
_LAYOUT: Final = "a collection is a folder with docs.jsonl, queries.jsonl and qrels.tsv"


@dataclass(frozen=True, slots=True)
class QuerySet:
    """Queries over the documents of a collection, and which documents answer them."""

    name: str
    """Folder, and what comes after `queries_`: `news_fr title`."""
    docs: Path | None
    queries: Path
    qrels: Path

    def digest(self) -> str:
        """Hash the files, so that a figure is never compared with that of other data: 16 hexadecimal digits."""
        parts = [_hashed(path) for path in (self.docs, self.queries, self.qrels) if path]
        return hashlib.sha256(b"".join(parts)).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of documents and the sets of queries over them."""

    folder: Path
    docs: Path | None
    sets: tuple[QuerySet, ...]


def read_collection(folder: Path) -> Collection:
    """Find the files of a folder; raise BadCollection when queries or judgements are not there."""
    if not folder.is_dir():
        raise BadCollection(f"there is no folder {str(folder)!r}: {_LAYOUT}")
    docs = _first(folder, "docs", ("jsonl",))
    names = sorted({match["name"] or "" for path in folder.iterdir() if (match := _QUERIES.fullmatch(path.name))})
    if not names:
        raise BadCollection(f"{str(folder)!r} has no queries.jsonl and no queries_NAME.jsonl: {_LAYOUT}")
    return Collection(folder, docs, tuple(_query_set(folder, docs, name) for name in names))


def _query_set(folder: Path, docs: Path | None, name: str) -> QuerySet:
    queries = _first(folder, f"queries{name}", ("jsonl",))
    qrels = _first(folder, f"qrels{name}", ("tsv", "txt", "trec", "qrels"))
    if queries is None or qrels is None:
        raise BadCollection(f"{str(folder)!r} has queries{name}.jsonl but no qrels{name}.tsv: {_LAYOUT}")
    return QuerySet(f"{folder.resolve().name} {name[1:]}".strip(), docs, queries, qrels)


def _first(folder: Path, stem: str, endings: Sequence[str]) -> Path | None:
    paths = (folder / f"{stem}.{ending}{packed}" for ending in endings for packed in ("", ".xz", ".gz"))
    return next((path for path in paths if path.is_file()), None)


def _hashed(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def read_queries(path: Path) -> dict[str, str]:
    """Return id to text, in the order of the file."""
    return {id: texts["text"] for id, texts in _records(path, ("text",))}


def read_articles(path: Path, fields: Sequence[str], lang: str = "", otherwise: str = "und") -> Iterator[Article]:
    """Yield an article with these members of each line alone: a title would give away the query made of it.

    `lang` is the language of all, when given; else a line's own, else `otherwise`.
    """
    for id, texts in _records(path, fields, ("lang",)):
        zones = {zone: texts.get(field, "") if field in fields else "" for field, zone in ZONES.items()}
        yield Article(
            id=id,
            title=zones["title"],
            lead=zones["lead"],
            body=zones["body"],
            lang=lang or texts.get("lang", "") or otherwise,
        )


def read_judgements(path: Path) -> Judgements:
    """Read TREC judgements, `query 0 document relevance`; raise BadCollection with the line that is none."""
    found: Judgements = {}
    for number, line in _lines(path):
        query, _, document, written = _columns(path, number, line, "query 0 document relevance")
        relevance = _number(path, number, written)
        if found.setdefault(query, {}).setdefault(document, relevance) != relevance:
            raise _bad(
                path, number, f"{document!r} was judged otherwise for {query!r} before; keep one of the two lines"
            )
    return found


def read_run(path: Path) -> Run:
    """Read a TREC run, `query Q0 document rank score tag`, in the order that trec_eval gives it.

    The score alone counts, not the rank; of equal scores the greater id comes first.
    """
    found: dict[str, dict[str, float]] = {}
    for number, line in _lines(path):
        query, _, document, _, score, _ = _columns(path, number, line, "query Q0 document rank score tag")
        if document in found.setdefault(query, {}):
            raise _bad(path, number, f"{document!r} is listed twice for {query!r}; keep one of the two lines")
        found[query][document] = _number(path, number, score)
    return {
        query: [id for _, id in sorted(((score, id) for id, score in hits.items()), reverse=True)]
        for query, hits in found.items()
    }


def write_run(path: Path, run: Mapping[str, Sequence[tuple[str, float]]], tag: str = "glaneur") -> None:
    """Write query to (document, score) as a TREC run that every reader puts in the order it has here."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for query, hits in run.items():
            falling = _falling(score for _, score in hits)
            for rank, ((document, _), score) in enumerate(zip(hits, falling, strict=True), 1):
                for id in (query, document):
                    if id.split() != [id]:
                        raise BadCollection(f"the id {id!r} has a blank, which a TREC run can't hold: leave out --run")
                file.write(f"{query} Q0 {document} {rank} {score:.6f} {tag}\n")


def _falling(scores: Iterable[float]) -> Iterator[float]:
    """Put each score below the one before, by a step that is left in six decimals and in 32 bits.

    trec_eval looks at the score alone, as a 32-bit number, and orders equal ones by id, the last first.
    """
    last: float | None = None
    for score in scores:
        below = math.inf if last is None else round(last - max(2e-6, abs(last) * 2e-7), 6)
        last = min(round(score, 6), below)
        yield last


def _records(path: Path, wanted: Sequence[str], others: Sequence[str] = ()) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield id and texts of each JSON line; it has to have one at least of the members that are wanted."""
    seen: set[str] = set()
    for number, line in _lines(path):
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _bad(path, number, f"it is not JSON ({error})") from None
        if not isinstance(value, dict) or not isinstance(value.get("id"), str | int):
            raise _bad(path, number, 'it is no object with an "id"')
        id = str(value["id"])
        if id in seen:
            raise _bad(path, number, f"the id {id!r} was used before; each needs its own")
        seen.add(id)
        texts = {name: value[name] for name in (*wanted, *others) if isinstance(value.get(name), str)}
        if not any(name in texts for name in wanted):
            raise _bad(path, number, f"it has no {' or '.join(repr(name) for name in wanted)} that is a text")
        yield id, texts


def _columns(path: Path, number: int, line: str, layout: str) -> list[str]:
    by_tab = [part.strip() for part in line.split("\t")]
    columns = by_tab if len(by_tab) == len(layout.split()) else line.split()
    if len(columns) != len(layout.split()):
        raise _bad(path, number, f"it has {len(columns)} columns; expected: {layout}")
    return columns


def _number(path: Path, number: int, written: str) -> float:
    try:
        value = float(written)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise _bad(path, number, f"{written!r} is no number")
    return value


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield number and text of each line that is not blank."""
    with _opened(path) as file:
        try:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, _decoded(path, number, line)
        except (EOFError, gzip.BadGzipFile, lzma.LZMAError, zlib.error) as error:
            raise BadCollection(f"{str(path)!r} can't be unpacked ({error}): fetch it again") from None


def _opened(path: Path) -> io.BufferedIOBase:
    if path.suffix == ".xz":
        return lzma.open(path)
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")


def _decoded(path: Path, number: int, line: bytes) -> str:
    try:
        return line.decode("utf-8-sig").strip("\r\n")
    except UnicodeDecodeError:
        raise _bad(path, number, "it is not UTF-8") from None


def _bad(path: Path, number: int, what: str) -> BadCollection:
    return BadCollection(f"{str(path)!r}, line {number}: {what}")
