"""PostgreSQL and Xapian behind the face of `scale_peers.py`: they come from the operating system, not from PyPI."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scale_peers import FACETS, Question, Row, Unable, _months, _most, _values

_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


class Postgres:
    """A server of its own on a socket in the folder; values are an array, counted by unnest."""

    def __init__(self, folder: Path) -> None:
        import psycopg

        self._folder = folder.resolve()
        if not folder.exists():
            folder.mkdir()
            self._owned()
            self._run("initdb", "-D", str(self._folder / "data"), "--locale=C.UTF-8", "-A", "trust", "-U", "bench")
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-o", f"-k {self._folder} -c listen_addresses='' -c shared_buffers=256MB -c work_mem=64MB", "-w", "-l", str(self._folder / "log"), "start")  # fmt: skip
        self._data = psycopg.connect(host=str(self._folder), user="bench", dbname="postgres", autocommit=True)

    def close(self) -> None:
        self._data.close()
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-m", "fast", "-w", "stop")

    def _owned(self) -> None:
        if os.getuid() == 0:  # the server refuses to run as root
            shutil.chown(self._folder, "postgres")

    def _run(self, command: str, *arguments: str) -> None:
        user = pwd.getpwnam("postgres").pw_uid if os.getuid() == 0 else None
        path = str(_BINARIES[-1] / command) if _BINARIES else command
        subprocess.run([path, *arguments], check=True, stdout=subprocess.DEVNULL, user=user, cwd="/")

    def build(self, rows: Iterable[Row]) -> None:
        ask = self._data.execute
        ask("create table article(id text, terms text, found tsvector, vals text[])")
        with self._data.cursor() as cursor, cursor.copy("copy article(id, terms, vals) from stdin") as copy:
            for row in rows:
                copy.write_row((row["id"], row["terms"], [f"{kind}:{value}" for kind, value in _values(row)]))
        ask("update article set found = to_tsvector('simple', terms)")
        ask("create index on article using gin(found)")
        ask("create index on article using gin(vals)")
        ask("vacuum full analyze article")

    def memory(self) -> int:
        """Return the kilobytes of all its processes, what they share counted once."""
        rolled = (Path(f"/proc/{each}/smaps_rollup").read_text().splitlines() for each in self._processes())
        return sum(int(line.split()[1]) for each in rolled for line in each if line.startswith("Pss:"))

    def spent(self) -> float:
        """Return the seconds of the processor of all its processes, those that ended too."""
        stats = (Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split() for each in self._processes())
        return sum(sum(map(int, each[11:15])) for each in stats) / os.sysconf("SC_CLK_TCK")

    def _processes(self) -> list[str]:
        pid = (self._folder / "data" / "postmaster.pid").read_text().split()[0]
        return [pid, *Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def _where(self, question: Question) -> tuple[str, str, list[Any]]:
        """Return the query as text, the condition, and the values of the condition."""
        stems, mode = question["stems"], question["mode"]
        if mode == "tolerant":
            raise Unable
        text = {"any": " | ", "all": " & ", "phrase": " <-> ", "prefix": ""}[mode].join(f"'{stem}'" for stem in stems)
        text = f"({text}{':*' if mode == 'prefix' else ''})" + "".join(
            f" & !'{s}'" for s in question.get("without", ())
        )
        sql, given = "found @@ %s::tsquery", [text]
        if where := question.get("where"):
            sql, given = sql + " and vals @> %s", [*given, [":".join(where)]]
        if months := question.get("months"):
            sql, given = sql + " and vals && %s", [*given, [f"month:{each}" for each in _months(*months)]]
        return text, sql, given

    def top(self, question: Question) -> list[str]:
        text, sql, given = self._where(question)
        best = f"select id from article where {sql} order by ts_rank(found, %s::tsquery) desc limit 10"
        return [id for (id,) in self._data.execute(best, [*given, text])]

    def page(self, question: Question) -> None:
        text, sql, given = self._where(question)
        best = f"select terms from article where {sql} order by ts_rank(found, %s::tsquery) desc limit 10"
        headline = f"select ts_headline('simple', terms, %s::tsquery) from ({best}) as best"
        self._data.execute(headline, [text, *given, text]).fetchall()
        counted = f"select value, count(*) from article, unnest(vals) as value where {sql} group by 1"
        _most(self._data.execute(counted, given))


class Xapian:
    """Debian's python3-xapian; it counts one value an article and facet, the first: less than the others do."""

    def __init__(self, folder: Path) -> None:
        import xapian

        self._lib, self._path = xapian, str(folder)
        self._data = xapian.Database(self._path) if folder.exists() else None

    def build(self, rows: Iterable[Row]) -> None:
        data = self._lib.WritableDatabase(self._path, self._lib.DB_CREATE)
        for row in rows:
            document = self._lib.Document()
            for position, term in enumerate(row["terms"].split(), 1):
                document.add_posting(term[:200], position)
            for kind, value in _values(row):
                document.add_boolean_term(f"X{kind}:{value}"[:200])
            for slot, name in enumerate(FACETS):
                document.add_value(slot, next(iter(row["values"][name]), ""))
            document.add_value(len(FACETS), row["month"])
            document.set_data(f"{row['id']}\n{row['terms']}")
            data.add_document(document)
        data.close()

    def _query(self, question: Question) -> Any:
        lib, stems, mode = self._lib.Query, question["stems"], question["mode"]
        if mode == "tolerant":
            raise Unable
        operator = {"any": lib.OP_OR, "all": lib.OP_AND, "phrase": lib.OP_PHRASE, "prefix": lib.OP_AND}[mode]
        most = self._lib.Query.WILDCARD_LIMIT_ERROR
        native = lib(lib.OP_WILDCARD, stems[0], 0, most, lib.OP_SYNONYM) if mode == "prefix" else lib(operator, stems)
        for stem in question.get("without", ()):
            native = lib(lib.OP_AND_NOT, native, lib(stem))
        if where := question.get("where"):
            native = lib(lib.OP_FILTER, native, lib(f"X{where[0]}:{where[1]}"))
        if months := question.get("months"):
            native = lib(lib.OP_FILTER, native, lib(lib.OP_VALUE_RANGE, len(FACETS), *months))
        return native

    def top(self, question: Question) -> list[str]:
        enquire = self._lib.Enquire(self._data)
        enquire.set_query(self._query(question))
        return [hit.document.get_data().decode().partition("\n")[0] for hit in enquire.get_mset(0, 10)]

    def page(self, question: Question) -> None:
        enquire = self._lib.Enquire(self._data)
        enquire.set_query(self._query(question))
        spies = [self._lib.ValueCountMatchSpy(slot) for slot in range(len(FACETS) + 1)]
        for spy in spies:
            enquire.add_matchspy(spy)
        found = enquire.get_mset(0, 10, self._data.get_doccount())
        for hit in found:
            found.snippet(hit.document.get_data().decode().partition("\n")[2], 300)
        for spy in spies:
            [(each.term, each.termfreq) for each in spy.top_values(10)]
