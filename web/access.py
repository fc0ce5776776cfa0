"""A request to who asks: an editor who has signed in here or at a proxy, or nobody."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, Protocol

from flask import Flask, Response, current_app, request, session
from flask.sessions import SecureCookieSessionInterface

from web.editors import BadEditors, Editors, Password

SIGNED_IN: Final = timedelta(hours=12)
"""How long after the last request somebody is."""
COOKIE: Final = "glaneur"
_LONGEST: Final = 200
"""Characters of a name that a proxy gives."""


class Access(Protocol):
    """Knows who may edit."""

    @property
    def by_password(self) -> bool:
        """Say whether they sign in on a page of ours."""

    def name(self) -> str | None:
        """Return the name of the editor who asks; None when it is somebody else."""


@dataclass(frozen=True, slots=True)
class ByProxy:
    """Editors sign in at a proxy, which names them in a header; that of any other machine says nothing."""

    header: str
    proxy: str
    by_password: bool = field(default=False, init=False)

    def name(self) -> str | None:
        given = request.headers.get(self.header, "").strip() if request.remote_addr == self.proxy else ""
        return given if given and given.isprintable() and len(given) <= _LONGEST else None


@dataclass(frozen=True, slots=True)
class ByPassword:
    """Editors sign in with a password; a signed cookie says who they are until it is changed or they are taken out."""

    editors: Editors
    secret: bytes = field(repr=False)
    by_password: bool = field(default=True, init=False)

    def name(self) -> str | None:
        name, proof = session.get("name"), session.get("proof")
        if not isinstance(name, str) or not isinstance(proof, str):
            return None
        try:
            password = self.editors.password(name)
        except BadEditors as error:
            current_app.logger.warning("nobody is signed in: %s", error)
            return None
        return name if password and hmac.compare_digest(proof, self._proof(password)) else None

    def sign_in(self, name: str, typed: str) -> bool:
        """Say whether this is somebody's password; they are signed in from here on when it is. Raises BadEditors."""
        password = self.editors.password(name)
        if not self.editors.fits(name, typed) or password is None:
            return False
        session.clear()
        session.permanent = True
        session.update(name=name, proof=self._proof(password))
        return True

    def _proof(self, password: Password) -> str:
        """Return what only a cookie of ours has, made after the password was last changed."""
        return hmac.new(self.secret, f"password {password.text}".encode(), "sha256").hexdigest()


class _Session(SecureCookieSessionInterface):
    def get_cookie_secure(self, app: Flask) -> bool:
        """Send it over TLS only, when it comes by TLS."""
        return request.is_secure


def register(app: Flask, access: Access, secret: bytes) -> None:
    """Sign the cookies of an application, and let its forms say from where they are."""
    app.secret_key = secret
    app.config.update(
        SESSION_COOKIE_NAME=COOKIE,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=SIGNED_IN,
    )
    app.session_interface = _Session()

    def private(response: Response) -> Response:
        # Without it a browser names no origin, which over plain HTTP is all that it says of where a form is from.
        response.headers["Referrer-Policy"] = "same-origin"
        if "Cache-Control" not in response.headers and access.name():
            response.headers["Cache-Control"] = "private, no-store"
        return response

    app.after_request(private)
