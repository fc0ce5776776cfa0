"""The engines, by the scheme of the URL that names an index."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from search.engines.base import Engine
from search.engines.cluster.address import Address
from search.errors import UnknownEngine

ENGINES: Final = {
    "tantivy": "search.engines.tantivy:TantivyEngine",
    "whoosh": "search.engines.whoosh:WhooshEngine",
    "opensearch": "search.engines.opensearch:OpenSearchEngine",
    "memory": "search.engines.memory:MemoryEngine",
}
EMBEDDED: Final = tuple(name for name in ENGINES if name != "opensearch")
"""The engines that need no server."""
DEFAULT: Final = "tantivy"
_URL: Final = re.compile(r"(?P<scheme>[a-z]{2,}):(?P<path>.*)", re.DOTALL)


def engine_and_place(url: str) -> tuple[str, Path | None]:
    """Split `whoosh:/var/lib/news` into engine and directory; a bare path is Tantivy's; `memory:` has no place.

    The directory of `opensearch://host:9200/news` has what the job records on this machine.
    """
    match = _URL.fullmatch(url)
    scheme, path = (match["scheme"], match["path"]) if match else (DEFAULT, url)
    if scheme not in ENGINES:
        raise UnknownEngine(f"no engine {scheme!r} (in {url!r}); there are: {', '.join(ENGINES)}")
    if scheme == "opensearch":
        return scheme, Address.of(url).home
    if scheme != "memory" and not path:
        raise UnknownEngine(f"{url!r} says no directory; write {scheme}:PATH")
    return scheme, Path(path).expanduser() if path else None


def open_engine(url: str) -> Engine:
    """Return the engine named by e.g. `whoosh:/var/lib/news`, `./glaneur-data` or `memory:`.

    Raises UnknownEngine when it needs a library that is not installed.
    """
    scheme, place = engine_and_place(url)
    module, _, name = ENGINES[scheme].partition(":")
    try:
        factory: Callable[..., Engine] = getattr(import_module(module), name)
    except ModuleNotFoundError as error:
        raise UnknownEngine(f"{scheme} needs {error.name}: pip install glaneur[{scheme}]") from error
    if scheme == "opensearch":
        return factory(url)
    return factory(place) if place and scheme != "memory" else factory()
