"""The index at a URL to what a page asks of it: decisions about lines, taken as the commands take them."""

from __future__ import annotations

from index.decided import read_decisions
from index.deciding import Scope, decide, undecide
from index.home import Home
from search.editing import Standing, Wish


class HomeEditor:
    """Takes decisions for the index at a URL."""

    def __init__(self, url: str) -> None:
        """Open the index; make nothing yet."""
        self._home = Home(url)

    def decide(self, wish: Wish, id: str, number: int, *, everywhere: bool, by: str = "") -> str:
        return decide(self._home, wish, (id, str(number)), Scope(everywhere=everywhere, by=by)).later

    def undo(self, number: int, *, by: str = "") -> str:
        return undecide(self._home, number, by).later

    def standing(self, id: str, source: str) -> list[Standing]:
        return [
            Standing(entry.number, entry.decision.action, entry.decision.text, not entry.decision.article)
            for entry in read_decisions(self._home.decisions).entries
            if not entry.undone and entry.decision.is_about(id, source)
        ]
