"""Other search engines behind one face: rows and questions of `scale_questions.py` in, ids, pages and figures out.

Called by `scale.py`, once for each engine, in a process of its own; needs nothing but Python and the engine. A page is what ours has: ten
ids, the engine's own snippets of the tokens, the ten most frequent values of five facets, and a histogram by month. What an engine
cannot do raises Unable and is left out of its figures.
"""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

FACETS = ("place", "person", "organisation", "source", "section")
Row = dict[str, Any]
Question = dict[str, Any]


class Unable(Exception):
    """An engine has no such query."""


class Peer(Protocol):
    """One engine, its index in a folder."""

    def build(self, rows: Iterable[Row]) -> None: ...
    def top(self, question: Question) -> list[str]: ...
    def page(self, question: Question) -> None: ...


class Tantivy:
    """Tantivy alone: one field, one writer thread as ours."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._lib, self._folder = tantivy, folder
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("terms", stored=True, tokenizer_name="whitespace", index_option="position")
        for name in (*FACETS, "month"):
            builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
        folder.mkdir(exist_ok=True)
        self._index = tantivy.Index(builder.build(), path=str(folder))
        self._searcher = self._index.searcher()

    def build(self, rows: Iterable[Row]) -> None:
        writer = self._index.writer(128_000_000, 1)
        for row in rows:
            document = self._lib.Document()
            for name in ("id", "terms", "month"):
                document.add_text(name, row[name])
            for name, values in row["values"].items():
                for value in values:
                    document.add_text(name, value)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def _query(self, question: Question) -> Any:
        query, occur, schema = self._lib.Query, self._lib.Occur, self._index.schema
        stems, mode = question["stems"], question["mode"]

        def term(field: str, text: str) -> Any:
            return query.term_query(schema, field, text, index_option="freq")

        if mode == "phrase" and len(stems) > 1:
            native = query.phrase_query(schema, "terms", stems)
        elif mode == "prefix":
            native = query.regex_query(schema, "terms", stems[0] + ".*")
        elif mode == "tolerant":
            native = query.fuzzy_term_query(schema, "terms", stems[0], distance=1)
        else:
            each = occur.Should if mode == "any" else occur.Must
            native = query.boolean_query([(each, term("terms", stem)) for stem in stems])
        parts = [(occur.Must, native)]
        parts += [(occur.MustNot, term("terms", stem)) for stem in question.get("without", ())]
        if where := question.get("where"):
            parts.append((occur.Must, query.const_score_query(term(*where), 0.0)))
        if months := question.get("months"):
            days = query.term_set_query(schema, "month", _months(*months))
            parts.append((occur.Must, query.const_score_query(days, 0.0)))
        return query.boolean_query(parts)

    def top(self, question: Question) -> list[str]:
        hits = self._searcher.search(self._query(question), limit=10).hits
        return [self._searcher.doc(address)["id"][0] for _, address in hits]

    def page(self, question: Question) -> None:
        native = self._query(question)
        cutter = self._lib.SnippetGenerator.create(self._searcher, native, self._index.schema, "terms")
        for _, address in self._searcher.search(native, limit=10).hits:
            cutter.snippet_from_doc(self._searcher.doc(address)).to_html()
        spec = {name: {"terms": {"field": name, "size": 10, "segment_size": 10_000_000}} for name in FACETS}
        spec["month"] = {"terms": {"field": "month", "size": 10_000}}
        self._searcher.aggregate(native, spec)


class Whoosh:
    """Whoosh alone."""

    def __init__(self, folder: Path) -> None:
        from whoosh import fields, index, query, sorting
        from whoosh.analysis import KeywordAnalyzer

        self._query_of, self._facet = query, sorting.FieldFacet
        values = {name: fields.KEYWORD() for name in (*FACETS, "month")}
        terms = fields.TEXT(analyzer=KeywordAnalyzer(), stored=True)
        folder.mkdir(exist_ok=True)
        there = index.exists_in(folder)
        schema = fields.Schema(id=fields.ID(stored=True), terms=terms, **values)
        self._index = index.open_dir(folder) if there else index.create_in(folder, schema)
        self._searcher = self._index.searcher()

    def build(self, rows: Iterable[Row]) -> None:
        writer = self._index.writer(limitmb=256)
        for row in rows:
            values = {name: " ".join(each) for name, each in row["values"].items()}
            writer.add_document(id=row["id"], terms=row["terms"], month=row["month"], **values)
        writer.commit()

    def _query(self, question: Question) -> Any:
        query, stems, mode = self._query_of, question["stems"], question["mode"]
        terms = [query.Term("terms", stem) for stem in stems]
        made = {
            "phrase": lambda: query.Phrase("terms", stems),
            "prefix": lambda: query.Prefix("terms", stems[0]),
            "tolerant": lambda: query.FuzzyTerm("terms", stems[0], maxdist=1, prefixlength=1),
            "any": lambda: query.Or(terms),
            "all": lambda: query.And(terms),
        }[mode]()
        others = [query.Term("terms", stem) for stem in question.get("without", ())]
        return query.And([made, *(query.Not(each) for each in others)]) if others else made

    def _filter(self, question: Question) -> Any:
        query = self._query_of
        if where := question.get("where"):
            return query.Term(*where)
        months = question.get("months")
        return query.Or([query.Term("month", each) for each in _months(*months)]) if months else None

    def top(self, question: Question) -> list[str]:
        found = self._searcher.search(self._query(question), limit=10, filter=self._filter(question))
        return [hit["id"] for hit in found]

    def page(self, question: Question) -> None:
        by = {name: self._facet(name, allow_overlap=True) for name in (*FACETS, "month")}
        found = self._searcher.search(self._query(question), limit=10, filter=self._filter(question), groupedby=by)
        for hit in found:
            hit.highlights("terms")
        for name in by:
            heapq.nlargest(10, found.groups(name).items(), key=lambda each: len(each[1]))


class Fts5:
    """SQLite's FTS5, the values in a table beside it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._data = sqlite3.connect(folder / "fts5.sqlite")

    def build(self, rows: Iterable[Row]) -> None:
        data = self._data
        tokens = "unicode61 remove_diacritics 0"
        data.execute(f"create virtual table texts using fts5(terms, id unindexed, tokenize='{tokens}')")
        data.execute("create table value(article integer, kind text, value text)")
        for number, row in enumerate(rows, 1):
            data.execute("insert into texts(rowid, terms, id) values(?, ?, ?)", (number, row["terms"], row["id"]))
            data.executemany("insert into value values(?, ?, ?)", ((number, *each) for each in _values(row)))
        data.execute("create index of_article on value(article, kind, value)")
        data.execute("create index of_value on value(kind, value, article)")
        data.execute("insert into texts(texts) values('optimize')")
        data.commit()

    def _where(self, question: Question) -> tuple[str, list[str]]:
        quoted = [f'"{stem}"' for stem in question["stems"]]
        mode = question["mode"]
        if mode == "tolerant":
            raise Unable
        join = {"any": " OR ", "all": " AND ", "phrase": " + ", "prefix": ""}[mode]
        match = join.join(quoted) + ("*" if mode == "prefix" else "")
        match = f"({match})" + "".join(f' NOT "{stem}"' for stem in question.get("without", ()))
        sql, given = "texts match ?", [match]
        inside = " and texts.rowid in (select article from value where kind = ? and value "
        if where := question.get("where"):
            sql, given = sql + inside + "= ?)", [*given, *where]
        if months := question.get("months"):
            sql, given = sql + inside + "between ? and ?)", [*given, "month", *months]
        return sql, given

    def top(self, question: Question) -> list[str]:
        sql, given = self._where(question)
        found = self._data.execute(f"select id from texts where {sql} order by rank limit 10", given)
        return [id for (id,) in found]

    def page(self, question: Question) -> None:
        sql, given = self._where(question)
        shown = "select id, snippet(texts, 0, '[', ']', '…', 30) from texts"
        self._data.execute(f"{shown} where {sql} order by rank limit 10", given).fetchall()
        counted = "select kind, value, count(*) from texts join value on article = texts.rowid"
        _most((f"{k}:{v}", n) for k, v, n in self._data.execute(f"{counted} where {sql} group by 1, 2", given))


class Bm25s:
    """bm25s: a matrix of scores, ranking and nothing else."""

    def __init__(self, folder: Path) -> None:
        import bm25s

        self._lib, self._folder = bm25s, folder
        if folder.exists():
            self._model = bm25s.BM25.load(str(folder), mmap=True)
            self._ids = json.loads((folder / "ids.json").read_text())

    def build(self, rows: Iterable[Row]) -> None:
        ids, texts = zip(*((row["id"], row["terms"].split()) for row in rows), strict=True)
        model = self._lib.BM25()
        model.index(list(texts), show_progress=False)
        model.save(str(self._folder))
        (self._folder / "ids.json").write_text(json.dumps(ids))

    def top(self, question: Question) -> list[str]:
        if question["mode"] != "any":
            raise Unable
        found, _ = self._model.retrieve([question["stems"]], k=10, show_progress=False)
        return [self._ids[each] for each in found[0]]

    def page(self, question: Question) -> None:
        raise Unable


def _values(row: Row) -> Iterator[tuple[str, str]]:
    yield from ((name, value) for name, values in row["values"].items() for value in values)
    yield "month", row["month"]


def _months(first: str, last: str) -> list[str]:
    year = int(first[:4])
    assert last[:4] == first[:4]
    return [f"{year}-{month:02d}" for month in range(1, 13)]


def _most(counts: Iterable[tuple[str, int]]) -> dict[str, list[tuple[str, int]]]:
    """Keep the ten most frequent values of each kind; of months all."""
    kinds: dict[str, Counter[str]] = {}
    for value, count in counts:
        kinds.setdefault(value.partition(":")[0], Counter())[value] = count
    return {kind: found.most_common(None if kind == "month" else 10) for kind, found in kinds.items()}
