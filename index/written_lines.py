"""A file of JSON lines that somebody may have edited to objects, each line looked at as if a stranger had written it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Final

LONGEST: Final = 64_000
"""Bytes of a line."""


def lines_of(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines; None for one that is too long, of which no more than a part is ever in memory."""
    while line := file.readline(LONGEST):
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line
            continue
        while len(rest := file.readline(LONGEST)) == LONGEST and not rest.endswith(b"\n"):
            pass
        yield None


def object_of(line: bytes | None) -> dict[str, Any]:
    """Read the object of a line; raise ValueError, or RecursionError, when there is none."""
    if line is None:
        raise ValueError(f"longer than {LONGEST:,} bytes")
    try:
        value = json.loads(line.decode())
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def text_of(said: Mapping[str, Any], name: str) -> str:
    """Return a text, '' when there is none; raise ValueError when it is something else."""
    value = said.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f'"{name}" is no string')
    return (value or "").encode("utf-8", "replace").decode()
