"""A click on a line of an original to a decision; only where the server was started to take them, and only from its own pages.

A form has to come from a page of this very server (its origin, and a token that only the page knows): of somebody who has
signed in, else under a name of this machine, for a page elsewhere can neither read the token nor be this machine.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import TooManyRequests

from search.article import Article
from search.editing import Editor, Standing, Wish
from search.errors import GlaneurError
from search.original import original
from web.access import Access
from web.current import view
from web.limits import Limit, Tries
from web.parameters import Parameters

edits = Blueprint("edits", __name__)

LARGEST: Final = 64_000
"""Bytes of a form."""
MOST_DECISIONS: Final = 60
"""Of one editor in a minute."""
_COMPARED: Final = 80
"""Characters of a line that have to be what the reader saw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """Where decisions go, who takes them, and the secret that forms are known by."""

    editor: Editor
    secret: bytes = field(repr=False)
    access: Access | None = None
    """Who may; whoever is at this machine when None."""
    tries: Tries
    decisions: Limit

    def who(self) -> str | None:
        """Return the name of the editor who asks, which is empty at this machine; None when nothing is taken from them."""
        if self.access:
            return self.access.name()
        return "" if _is_this_machine() else None

    def token(self, id: str) -> str:
        """Return what a form of this editor about an article has to bring."""
        said = f"{self.who()}\0{id}".encode("utf-8", "replace")
        return hmac.new(self.secret, said, hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Forms:
    """What the forms of one article's page need."""

    token: str
    standing: list[Standing]


def forms(article: Article) -> Forms | None:
    """Return what the page of an article needs to take decisions; None where none are taken."""
    found = taking()
    if found is None:
        return None
    return Forms(found.token(article.id), found.editor.standing(article.id, article.source))


def taking() -> Editing | None:
    """Return where the decisions of whoever asks go; None where none are taken."""
    found = editing()
    return found if found and found.who() is not None else None


def editing() -> Editing | None:
    """Return where decisions of some go; None where none are taken from anybody."""
    found = current_app.extensions.get("glaneur.editing")
    return found if isinstance(found, Editing) else None


def begin(text: str) -> str:
    """Return how a line begins: a form says it, so that no other line is meant when the article has changed."""
    return " ".join(text.split())[:_COMPARED]


@edits.post("/decide")
def decide() -> ResponseReturnValue:
    """Take a decision about one line."""
    current, id = trusted()
    wish: Wish = "restore" if request.form.get("wish") == "restore" else "remove"
    line_number = number("line")
    article = view().searcher.get(id)
    same = [line for line in original(article) if line.n == line_number] if article else []
    if not any(begin(line.text) == request.form.get("begin") for line in same):
        abort(409, "The article has changed since this page was made: load it again.")
    try:
        left = current.editor.decide(
            wish, id, line_number, everywhere=request.form.get("everywhere") == "1", by=current.who() or ""
        )
    except GlaneurError as error:
        abort(409, str(error))
    return _done(id, left)


@edits.post("/undecide")
def undecide() -> ResponseReturnValue:
    """Undo a decision."""
    current, id = trusted()
    try:
        left = current.editor.undo(number("number"), by=current.who() or "")
    except GlaneurError as error:
        abort(409, str(error))
    return _done(id, left)


def trusted(kind: str = "") -> tuple[Editing, str]:
    """Return where decisions go and the id that the form is about; refuse a form that is not from a page of ours.

    The forms about what is of another `kind` than articles have other tokens.
    """
    current, id = taking(), request.form.get("id", "")
    if current is None:
        abort(403, "Decisions are taken from editors only: sign in, then load the page again.")
    known = hmac.compare_digest(request.form.get("token", "").encode(), current.token(kind + id).encode())
    if not (known and is_from_here()):
        abort(403, "This form is not from a page of this server: load the page again.")
    wait = current.decisions.take(current.who() or "")
    if wait:
        raise TooManyRequests("These were many decisions in a minute: wait a little.", retry_after=round(wait) + 1)
    return current, id


def is_from_here() -> bool:
    """Say whether the browser says that the form is from this server: a page without referrer has no origin to name."""
    site = request.headers.get("Sec-Fetch-Site")
    return site == "same-origin" if site else request.headers.get("Origin") == request.host_url.rstrip("/")


def _is_this_machine() -> bool:
    """Say whether the address in the browser is this machine's: a name elsewhere may have been made to lead here."""
    try:
        name = urlsplit(f"//{request.host}").hostname or ""
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def number(name: str) -> int:
    """Return a member of the form that is a number; refuse a form without."""
    typed = request.form.get(name, "")
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10):
        abort(400, "This form is not complete.")
    return int(typed)


def _done(id: str, left: str) -> ResponseReturnValue:
    if not left:
        return redirect(url_for("pages.article", id=id, _anchor="original"), 303)
    return render_template("decided.html", parameters=Parameters.of(request.args), id=id, left=left), 202
