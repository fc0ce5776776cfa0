"""Articles that are to go, or to come back, to an index without them, or with them: at once and in every later run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.deleted import Deletion, add_deletions, add_restored, read_deleted
from index.errors import NothingToDo
from index.filling import Run
from index.home import Home
from index.reindex import drop, redo
from search.complete import AT_ONCE, pages
from search.query.description import describe
from search.query.parser import parse
from search.view import View


@dataclass(frozen=True, slots=True)
class Chosen:
    """Articles that a query or a list of ids means."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    """Ids that no article has."""
    read_as: str = ""
    """How the query was read."""


def chosen_by_ids(home: Home, ids: Iterable[str]) -> Chosen:
    """Look the ids up."""
    with home.engine.searcher() as searcher:
        there = {id: searcher.get(id) is not None for id in ids}
    return Chosen(tuple(id for id, is_there in there.items() if is_there), tuple(id for id in there if not there[id]))


def chosen_by_query(view: View, text: str, at_once: int = AT_ONCE) -> Chosen:
    """Return all articles that have all that a query asks for, names as they were typed: nothing is left out of it.

    The newest first. Raises Incomplete when a part of the index does not answer.
    """
    typed = parse(text)
    query = view.literal.read(typed)
    found = pages(view, query, at_once=at_once)
    return Chosen(tuple(article.id for page in found for article in page), read_as=describe(typed))


def delete(home: Home, ids: Iterable[str], note: str = "") -> int:
    """Write down that the articles are to stay out, then delete them; return how many were in the index."""
    wanted = list(dict.fromkeys(ids))
    with home.lock():
        with home.record(_live(home)) as record:
            found = [Deletion(id, file=record.file(id) or "", note=note) for id in wanted]
        add_deletions(home.deleted, found)
        return drop(home)


def restore(home: Home, ids: Iterable[str], run: Run) -> tuple[int, int]:
    """Let the articles come back; return how many were deleted, and how many of these are back already.

    The others come with the next run over their files.
    """
    with home.lock():
        deleted = read_deleted(home.deleted)
        wanted = [id for id in dict.fromkeys(ids) if id in deleted]
        if not wanted:
            raise NothingToDo("none of these was deleted: `glaneur delete --list` says which were")
        add_restored(home.deleted, wanted)
    files = {deleted.standing[id].file for id in wanted} - {""}
    return len(wanted), redo(home, wanted, run, files).indexed


def _live(home: Home) -> str:
    live = home.engine.live()
    if live is None or not home.has_checkpoint(live):
        raise NothingToDo(f"nothing is indexed in {home.root}: run `glaneur index PATH`")
    return live
