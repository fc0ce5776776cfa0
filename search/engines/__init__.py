"""The engines, by the scheme of the URL that names an index."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from search.engines.base import Engine
from search.errors import UnknownEngine

ENGINES: Final = {
    "tantivy": "search.engines.tantivy:TantivyEngine",
    "whoosh": "search.engines.whoosh:WhooshEngine",
    "memory": "search.engines.memory:MemoryEngine",
}
DEFAULT: Final = "tantivy"
_URL: Final = re.compile(r"(?P<scheme>[a-z]{2,}):(?P<path>.*)", re.DOTALL)


def engine_and_place(url: str) -> tuple[str, Path | None]:
    """Split `whoosh:/var/lib/news` into engine and directory; a bare path is Tantivy's; `memory:` has no place."""
    match = _URL.fullmatch(url)
    scheme, path = (match["scheme"], match["path"]) if match else (DEFAULT, url)
    if scheme not in ENGINES:
        raise UnknownEngine(f"no engine {scheme!r} (in {url!r}); there are: {', '.join(ENGINES)}")
    if scheme != "memory" and not path:
        raise UnknownEngine(f"{url!r} says no directory; write {scheme}:PATH")
    return scheme, Path(path).expanduser() if path else None


def open_engine(url: str) -> Engine:
    """Return the engine named by e.g. `whoosh:/var/lib/news`, `./glaneur-data` or `memory:`."""
    scheme, place = engine_and_place(url)
    module, _, name = ENGINES[scheme].partition(":")
    factory: Callable[..., Engine] = getattr(import_module(module), name)
    return factory(place) if place and scheme != "memory" else factory()
