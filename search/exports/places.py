"""The places of a concordance to CSV and to JSON lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from typing import Final

from search.concordance import Occurrence
from search.concordance_json import occurrence_json
from search.exports.letters import legal
from search.exports.table import guarded, written

_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class PlaceFormat:
    """A way to write places down."""

    name: str
    mimetype: str
    write: Callable[[Iterable[Occurrence]], Iterator[str]]

    def stream(self, places: Iterable[Occurrence], *, bom: bool = False) -> Iterator[bytes]:
        """Yield the file piece by piece, as UTF-8; with a `bom` spreadsheets know that it is."""
        if bom:
            yield _BOM
        for piece in self.write(places):
            yield piece.encode("utf-8", "replace")


def _table(places: Iterable[Occurrence]) -> Iterator[str]:
    yield written(each.name for each in fields(Occurrence))
    for each in places:
        yield written(guarded(legal(str(value))) for value in astuple(each))


def _lines(places: Iterable[Occurrence]) -> Iterator[str]:
    for each in places:
        yield json.dumps(occurrence_json(each), ensure_ascii=False) + "\n"


PLACE_FORMATS: Final = {
    each.name: each
    for each in (PlaceFormat("csv", "text/csv", _table), PlaceFormat("jsonl", "application/x-ndjson", _lines))
}
