"""What a parameter of a query string may be, said once: it is read, checked and documented by the same description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Generic, Protocol, TypeVar

from werkzeug.datastructures import MultiDict

from search.query.dates import period

JSON = Mapping[str, object]
T = TypeVar("T", bound=str)

_MONTHS: Final = r"(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31"
_DAY: Final = rf"[1-9]\d{{3}}(-({_MONTHS}))?"
PERIOD: Final = rf"^({_DAY}|({_DAY})\.\.({_DAY})?|\.\.({_DAY}))$"
"""What any program should write for a period; people may write more (*mars 2023*), and that is read too."""


class Parameter(Protocol):
    """One parameter: its name, what it means, and what is wrong with what was typed for it."""

    @property
    def name(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def many(self) -> bool:
        """It may be there several times."""

    def fault(self, typed: str) -> str:
        """Say what a value should be; '' when it is that."""

    def schema(self) -> JSON:
        """Return the JSON Schema of one value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Any text; what is longer than `longest` characters is cut, and a NUL is a blank."""

    name: str
    about: str
    longest: int
    many: bool = False

    def read(self, arguments: MultiDict[str, str]) -> str:
        """Return the first value, '' when there is none."""
        return self._clean(arguments.get(self.name, ""))

    def read_all(self, arguments: MultiDict[str, str]) -> list[str]:
        """Return every value that is not blank."""
        return [text for typed in arguments.getlist(self.name) if (text := self._clean(typed)).strip()]

    def fault(self, typed: str) -> str:
        """Nothing is wrong with any text."""
        return ""

    def schema(self) -> JSON:
        """Return the JSON Schema of one value."""
        return {"type": "string"}

    def _clean(self, typed: str) -> str:
        return typed[: self.longest].replace("\0", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or a period; two ends the wrong way round are put right."""

    name: str
    about: str
    longest: int
    many: bool = True

    def read_all(self, arguments: MultiDict[str, str]) -> list[str]:
        """Return every value that is not blank, whether it is a period or not."""
        cut = (typed[: self.longest].replace("\0", " ") for typed in arguments.getlist(self.name))
        return [_in_order(typed) for typed in cut if typed.strip()]

    def fault(self, typed: str) -> str:
        """Say what a value should be; '' when it is that."""
        if not typed.strip() or period(_in_order(typed[: self.longest])):
            return ""
        return f"{typed[:40]!r} is no date; write 2016, 2016-11, 2016-11-30 or 2016-01..2016-03"

    def schema(self) -> JSON:
        """Return the JSON Schema of one value."""
        return {"type": "string", "pattern": PERIOD, "examples": ["2016-11", "2016-01..2016-03"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A whole number from 1 to `most`."""

    name: str
    about: str
    most: int
    default: int
    many: bool = False

    def read(self, arguments: MultiDict[str, str]) -> int:
        """Return the first value, brought within its bounds; the default when it is no number."""
        try:
            return min(max(1, int(arguments.get(self.name) or self.default)), self.most)
        except ValueError:
            return self.default

    def fault(self, typed: str) -> str:
        """Say what a value should be; '' when it is that."""
        good = typed.isascii() and typed.isdecimal() and len(typed) < 12 and 1 <= int(typed) <= self.most
        return "" if good else f"{typed[:40]!r} is no whole number from 1 to {self.most}"

    def schema(self) -> JSON:
        """Return the JSON Schema of one value."""
        return {"type": "integer", "minimum": 1, "maximum": self.most, "default": self.default}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[T]):
    """One of some words."""

    name: str
    about: str
    choices: tuple[T, ...]
    default: T | None = None
    many: bool = False

    def read(self, arguments: MultiDict[str, str]) -> T | None:
        """Return the first value; the default when it is none of the choices."""
        typed = arguments.get(self.name)
        return next((each for each in self.choices if each == typed), self.default)

    def read_all(self, arguments: MultiDict[str, str]) -> tuple[T, ...]:
        """Return every value that is one of the choices, each once."""
        typed = arguments.getlist(self.name)
        return tuple(dict.fromkeys(each for text in typed for each in self.choices if each == text))

    def fault(self, typed: str) -> str:
        """Say what a value should be; '' when it is that."""
        return "" if typed in self.choices else f"{typed[:40]!r} is none of: {', '.join(self.choices)}"

    def schema(self) -> JSON:
        """Return the JSON Schema of one value."""
        plain: dict[str, object] = {"type": "string", "enum": list(self.choices)}
        return plain | ({"default": self.default} if self.default else {})


def faults(parameters: tuple[Parameter, ...], arguments: MultiDict[str, str]) -> list[str]:
    """Return what is wrong with a query string, `name: what`; what nothing is known of is not looked at."""
    return [
        f"{each.name}: {wrong}"
        for each in parameters
        for typed in (arguments.getlist(each.name) if each.many else arguments.getlist(each.name)[:1])
        if (wrong := each.fault(typed))
    ]


def _in_order(typed: str) -> str:
    first, dots, last = typed.partition("..")
    turned = f"{last}{dots}{first}"
    return turned if dots and not period(typed) and period(turned) else typed
