"""A Parquet file becomes articles, a row each, read a few rows at a time.

The only module that knows pyarrow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from index.readers.byte_source import ByteSource
from index.readers.columns import faults, placed, record
from index.readers.extras import needs
from index.readers.inflate import Bomb, Damaged
from index.readers.reasons import Reason
from index.readers.record import article
from index.source import RawArticle, Rejected

if TYPE_CHECKING:
    import pyarrow
    from pyarrow.parquet import ParquetFile

EXTENSIONS: Final[tuple[str, ...]] = (".parquet",)
ABOUT: Final = "as of `.csv`"
ROWS: Final = 64
"""Rows that are held."""


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read an article from each row; one that is none is rejected and the next is read."""
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        yield needs(source.origin, "parquet", "a Parquet file")
        return
    if not source.stream.peek(1):
        yield Rejected(source.origin, Reason.EMPTY)
        return
    try:
        with source.seekable() as file, ParquetFile(file) as table:
            names = [str(name) for name in table.schema_arrow.names]
            yield from faults(source.origin, names, source.fields)
            yield from _articles(source, table, names)
    except (Damaged, Bomb):
        raise
    except (OSError, pyarrow.ArrowException, ValueError, TypeError, MemoryError, OverflowError) as error:
        yield Rejected(source.origin, Reason.DAMAGED, " ".join(f"no whole Parquet file ({error})".split())[:300])


def _articles(source: ByteSource, table: ParquetFile, names: Sequence[str]) -> Iterator[RawArticle | Rejected]:
    places = placed(names, source.fields)
    if not places.keys() & {"text", "body", "html"}:
        return
    wanted = {ours: names[place] for ours, place in places.items()}
    number = 0
    for batch in table.iter_batches(batch_size=ROWS, columns=sorted(set(wanted.values())), use_threads=False):
        columns = {name: _values(batch.column(name)) for name in batch.schema.names}
        within = {ours: here for here, ours in enumerate(wanted)}
        for row in zip(*(columns[name] for name in wanted.values()), strict=True):
            number += 1
            source.budget.spend(sum(len(value) for value in row if isinstance(value, str)))
            yield article(record(row, within), f"{source.origin}:{number}")
    if not number:
        yield Rejected(source.origin, Reason.EMPTY, "the table has no rows")


def _values(column: pyarrow.Array) -> list[object]:
    import pyarrow

    if pyarrow.types.is_timestamp(column.type):  # nanoseconds and time zones need libraries to be more than a day
        column = column.cast(pyarrow.timestamp("us"), safe=False)
    return [_plain(value) for value in column.to_pylist()]


def _plain(value: object) -> object:
    """Write a value as JSON would have it."""
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case bytes():
            return value.decode("utf-8", "replace")
        case float() if value != value:
            return None
        case _:
            return value
