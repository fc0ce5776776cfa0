"""A Python type to its JSON Schema (2020-12, as OpenAPI 3.1 has it): what an object is said to be is what the code says."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, Final, Literal, get_args, get_origin

JSON = dict[str, Any]

_PLAIN: Final[Mapping[Any, JSON]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    types.NoneType: {"type": "null"},
}


class Schemas:
    """Collects the schemas of objects under their names, each once."""

    def __init__(self) -> None:
        """Begin without any."""
        self.components: dict[str, JSON] = {}
        self._known: dict[str, type] = {}

    def of(self, kind: Any) -> JSON:
        """Return the schema of a type: TypedDict, dataclass, Literal, list, dict, tuple of one type, union, plain, Annotated."""
        if kind in _PLAIN:
            return dict(_PLAIN[kind])
        if isinstance(kind, type) and (typing.is_typeddict(kind) or dataclasses.is_dataclass(kind)):
            return self._object(kind)
        made = self._composed(get_origin(kind), get_args(kind))
        if made is None:
            raise TypeError(f"{kind} has no schema")
        return made

    def _composed(self, origin: Any, inner: tuple[Any, ...]) -> JSON | None:
        if origin is Annotated:
            return self.of(inner[0]) | {"description": inner[1]}
        if origin is Literal:
            return {"type": "string", "enum": list(inner)}
        if origin is list:
            return {"type": "array", "items": self.of(inner[0])}
        if origin is tuple:
            return self._tuple(inner)
        if origin is dict:
            return {"type": "object", "additionalProperties": self.of(inner[1])}
        if origin in (types.UnionType, typing.Union):
            return {"anyOf": [self.of(each) for each in inner]}
        return None

    def _tuple(self, inner: tuple[Any, ...]) -> JSON:
        if inner[-1] is Ellipsis:
            return {"type": "array", "items": self.of(inner[0])}
        (kind,), size = set(inner), len(inner)
        return {"type": "array", "items": self.of(kind), "minItems": size, "maxItems": size}

    def _object(self, kind: type) -> JSON:
        name = kind.__name__
        if self._known.setdefault(name, kind) is not kind:
            raise TypeError(f"two objects are called {name}")
        if name not in self.components:
            self.components[name] = {}  # an object may hold others of its kind
            members = dict(_members(kind))
            self.components[name] = {
                "type": "object",
                "description": (kind.__doc__ or "").partition("\n")[0],
                "properties": {name: self.of(each) for name, each in members.items()},
                "required": list(members),
            }
        return {"$ref": f"#/components/schemas/{name}"}


def _members(kind: type) -> Iterator[tuple[str, Any]]:
    hints: Callable[..., dict[str, Any]] = typing.get_type_hints
    yield from hints(kind, include_extras=True).items()
