"""A name and a password to somebody who may edit, and back to nobody."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import TooManyRequests

from web.access import ByPassword
from web.current import language
from web.editing import Editing, editing, is_from_here
from web.editors import LONGEST_NAME, LONGEST_PASSWORD, BadEditors
from web.parameters import Parameters

signing = Blueprint("signing", __name__)

_LONGEST_ADDRESS: Final = 4_000


@signing.get("/sign-in")
def form() -> ResponseReturnValue:
    """Ask who it is."""
    return _form(_passwords()[0])


@signing.post("/sign-in")
def sign_in() -> ResponseReturnValue:
    """Sign somebody in."""
    current, access = _passwords()
    if not is_from_here():
        abort(403, "This form is not from a page of this server: load the page again.")
    name = request.form.get("name", "")[:LONGEST_NAME].strip()
    wait = current.tries.wait(name, request.remote_addr or "")
    if wait:
        raise TooManyRequests("There were too many tries: wait a few minutes.", retry_after=round(wait) + 1)
    try:
        known = access.sign_in(name, request.form.get("password", "")[:LONGEST_PASSWORD])
    except BadEditors:
        abort(503, "The file of editors cannot be read: tell who runs this site.")
    return redirect(_back(), 303) if known else (_form(current, wrong=name), 403)


@signing.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """Sign somebody out."""
    if not is_from_here():
        abort(403, "This form is not from a page of this server: load the page again.")
    session.clear()
    return redirect(url_for("pages.search", ui=request.form.get("ui") or None), 303)


def _passwords() -> tuple[Editing, ByPassword]:
    """Return what knows passwords; 404 where nobody signs in with one."""
    found = editing()
    if found is None or not isinstance(found.access, ByPassword):
        abort(404)
    return found, found.access


def _form(current: Editing, wrong: str | None = None) -> str:
    return render_template(
        "sign_in.html", parameters=Parameters.of(request.args).afresh(), back=_back(), wrong=wrong, ui=language()
    )


def _back() -> str:
    """Return the page of ours that somebody came from, else the home page: no address leads to another site."""
    given = (request.form.get("back") or request.args.get("back") or "")[:_LONGEST_ADDRESS]
    ours = given.startswith("/") and not given.startswith("//") and given.isprintable() and "\\" not in given
    return given if ours else url_for("pages.search")
