"""The seam between a page and the job: what a reader may decide about lines, without either knowing the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Wish = Literal["restore", "remove"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision in force about an article or its source."""

    number: int
    """What it is undone by."""
    wish: Wish
    text: str
    everywhere: bool
    """It is about the whole source."""


class Editor(Protocol):
    """Takes readers' decisions about lines; raises GlaneurError when one cannot be taken."""

    def decide(self, wish: Wish, id: str, number: int, *, everywhere: bool, by: str = "") -> str:
        """Write down that a line of an article, by its number, is wanted or not, and `by` whom, and apply it; return
        what is left to do, '' when nothing is."""

    def undo(self, number: int, *, by: str = "") -> str:
        """Write down that a decision no longer holds, and apply that; return what is left to do."""

    def standing(self, id: str, source: str) -> list[Standing]:
        """Return the decisions in force about an article, oldest first."""
