"""Articles to a file that another program reads: one module for a family of formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from search.article import Article
from search.exports.bibliography import bibtex, entry, reference, ris
from search.exports.corpora import iramuteq, plain
from search.exports.manifest import Manifest
from search.exports.records import cited, csl, jsonl
from search.exports.table import table
from search.exports.tei import tei, txm

__all__ = ["CITATIONS", "FORMATS", "Format", "Manifest"]

_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write articles down."""

    name: str
    extension: str
    mimetype: str
    write: Callable[[Manifest, Iterable[Article]], Iterator[str] | Iterator[bytes]]
    has_manifest: bool = False
    """It has a place for the manifest; else that stands beside the file."""

    def stream(self, manifest: Manifest, articles: Iterable[Article], *, bom: bool = False) -> Iterator[bytes]:
        """Yield the file piece by piece, text as UTF-8; with a `bom` spreadsheets know that it is."""
        if bom:
            yield _BOM
        for piece in self.write(manifest, articles):
            yield piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")


_ALL: Final = (
    Format("csv", "csv", "text/csv", table),
    Format("jsonl", "jsonl", "application/x-ndjson", jsonl),
    Format("bibtex", "bib", "application/x-bibtex", bibtex, has_manifest=True),
    Format("ris", "ris", "application/x-research-info-systems", ris),
    Format("csl", "json", "application/vnd.citationstyles.csl+json", csl),
    Format("text", "txt", "text/plain", plain, has_manifest=True),
    Format("iramuteq", "txt", "text/plain", iramuteq),
    Format("tei", "xml", "application/tei+xml", tei, has_manifest=True),
    Format("txm", "zip", "application/zip", txm, has_manifest=True),
)
FORMATS: Final = {each.name: each for each in _ALL}
CITATIONS: Final[dict[str, Callable[[Article], str]]] = {"bibtex": entry, "ris": reference, "csl": cited}
"""How one article is cited in some of them."""
