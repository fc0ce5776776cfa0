"""A form of an entity's page to a decision about it; taken as those about lines are, from our own pages at this machine."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from search.article import ENTITY_TYPES, EntityType
from search.entities import Evidence, another, kept_apart, known_as
from search.errors import GlaneurError, Unmendable
from search.ledger import Entry
from search.likeness import Candidate, inside
from search.mending.decisions import ACTIONS, Decision, read
from search.mending.naming import id_of_part
from search.mending.taking import about, take, take_back
from search.view import Labelled
from web.current import language, served, view
from web.editing import number, taking, trusted

mends = Blueprint("mends", __name__)

KIND: Final = "entity "
"""Before the id of an entity in the token of its forms: an article may have the same id."""
LONGEST: Final = 100
"""Characters of the name that others are looked for by."""
_SHOWN: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class MendingForms:
    """What the forms of an entity's page need."""

    token: str
    like: str
    """What was looked for among all entities."""
    found: tuple[tuple[EntityType, Labelled], ...]
    """What that found, the most frequent first."""
    alike: tuple[Candidate, ...]
    history: tuple[Entry[Decision], ...]
    """Decisions about it, the newest first."""


def mending_forms(found: Evidence) -> MendingForms | None:
    """Return what the page of an entity needs to take decisions; None where none are taken."""
    current, path = taking(), served().decisions
    if current is None or path is None:
        return None
    like = " ".join(request.args.get("like", "")[:LONGEST].replace("\0", " ").split())
    names = [(type, each) for type in ENTITY_TYPES for each in inside(view(), type, like, language()) if like]
    others = sorted((pair for pair in names if pair[1].value != found.id), key=lambda pair: -pair[1].count)
    return MendingForms(
        token=current.token(KIND + found.id),
        like=like,
        found=tuple(others[:_SHOWN]),
        alike=found.alike,
        history=tuple(reversed(about(read(path), view().mended.mending, found.id))),
    )


@mends.post("/mend")
def mend() -> ResponseReturnValue:
    """Take a decision about one entity, or undo one."""
    current, id = trusted(KIND)
    by, path = current.who() or "", served().decisions
    if path is None:
        abort(409, "This index keeps no decisions.")
    try:
        if request.form.get("action") not in (*ACTIONS, "undo"):
            abort(400, "This form is not complete.")
        if request.form.get("action") == "undo":
            undone = take_back(path, number("number"), by)
            return _done(id if id != undone.new else undone.entity)
        decision = dataclasses.replace(_decision(known_as(view(), id)), by=by)
        take(path, decision)
    except GlaneurError as error:
        abort(409, str(error))
    return _done(decision.new or decision.into or decision.entity)


def _decision(id: str) -> Decision:
    said = {name: request.form.get(name, "") for name in ("label", "lang", "query", "type", "other")}
    match request.form.get("action"):
        case "merge":
            return Decision(action="merge", entity=another(view(), said["other"], id), into=id)
        case "split":
            new = id_of_part(id, said["label"])
            if new in view().mended.mending.heads:
                raise Unmendable(f"there is {new} already: choose another name")
            return Decision(action="split", entity=id, new=new, label=said["label"], query=said["query"])
        case "rename":
            return Decision(action="rename", entity=id, label=said["label"], lang=said["lang"])
        case "apart":
            return Decision(action="apart", entity=_joined(id, said["other"]))
        case "type":
            return _retyped(id, said["type"])
        case _:
            return Decision(action="hide", entity=id)


def _joined(id: str, other: str) -> str:
    """Return an id that articles join with an entity by themselves."""
    if known_as(view(), other) != id:
        raise Unmendable(f"{other} is no part of {id}")
    return kept_apart(view(), other)


def _retyped(id: str, type: str) -> Decision:
    if view().mended.type_of(id) == type:
        raise Unmendable(f"it is a {type} already")
    return Decision(action="type", entity=id, type=type)


def _done(id: str) -> ResponseReturnValue:
    return redirect(url_for("pages.entity", id=id, _anchor="mend"), 303)
