"""Tantivy: the default engine, compiled, one directory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import tantivy

from search.engines import _tantivy_files
from search.engines._columns import Columns, extents
from search.engines._directory import DirectoryEngine
from search.engines._packed import Packing
from search.engines._tantivy_searcher import TantivySearcher
from search.engines._tantivy_writer import TantivyWriter, plain_errors, schema


class TantivyEngine(DirectoryEngine):
    """Generations as Tantivy indexes in directories."""

    name = "tantivy"
    told_by = "meta.json"
    shares: Final = True

    def __init__(self, root: Path) -> None:
        """Keep the index under `root`."""
        super().__init__(root)
        self._open: tuple[str, tantivy.Index, Packing] | None = None
        self._columns: tuple[str, Columns] | None = None

    def build(self, resume: str | None = None) -> TantivyWriter:
        path = self._generations.create(resume)
        return TantivyWriter(path, _quiet(tantivy.Index(schema(), path=str(path))))

    def update(self) -> TantivyWriter:
        path = self._generations.live()
        return TantivyWriter(path, _quiet(tantivy.Index.open(str(path))))

    def searcher(self, generation: str | None = None) -> TantivySearcher:
        path = self._generations.directory(generation)
        if self._open is None or self._open[0] != path.name:
            with plain_errors():
                self._open = (path.name, _quiet(tantivy.Index.open(str(path))), Packing(path))
        name, index, packing = self._open
        index.reload()
        packing.load()
        return TantivySearcher(name, index, packing, self._rows_of(path))

    def _rows_of(self, path: Path) -> Columns:
        """Return all rows that are there now; those of the last state when there are no others."""
        known = self._columns
        if known is None or known[0] != path.name or known[1].extents != extents(path):
            known = self._columns = path.name, Columns(path)
        return known[1]

    def _faults(self, path: Path) -> Iterator[str]:
        return _tantivy_files.faults(path)


def _quiet(index: tantivy.Index) -> tantivy.Index:
    """Have an index read anew only when asked; else its own thread makes lock files in a folder that is being deleted."""
    index.config_reader(reload_policy="manual")
    return index
