"""The file of those who may edit, a name and a hashed password a line, to who somebody is.

::

    claire<tab>scrypt$16384$8$5$SALT$HASH

Passwords are hashed by scrypt (RFC 7914) with the least cost that OWASP's *Password Storage Cheat Sheet* names: 16 MB of memory,
five times; salt and hash are base64. A line that begins with `#` is none.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from search.errors import GlaneurError
from search.ledger import alone, stamp

LONGEST_NAME: Final = 60
"""Characters of a name."""
LONGEST_PASSWORD: Final = 1_000
SHORTEST_PASSWORD: Final = 12
"""Characters: as long as NIST SP 800-63B asks of a password that is the only factor, less three."""
MOST: Final = 1_000
"""Editors that are read."""
_LARGEST: Final = 1_000_000
"""Bytes that are read."""
_COST: Final = (1 << 14, 8, 5)
"""n, r and p."""
_DEAREST: Final = (1 << 17, 16, 16)
_NAME: Final = re.compile(rf"[^\W_](?:[\w .@-]{{0,{LONGEST_NAME - 2}}}[\w])?")
_LINE: Final = re.compile(r"scrypt\$(\d{1,6})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9+/=]{8,100})\$([A-Za-z0-9+/=]{20,200})")


class BadEditors(GlaneurError):
    """The file of editors cannot be used."""


@dataclass(frozen=True, slots=True)
class Password:
    """What is kept of a password."""

    cost: tuple[int, int, int]
    salt: bytes
    hash: bytes

    @classmethod
    def of(cls, typed: str) -> Self:
        """Hash a password with a new salt."""
        salt = secrets.token_bytes(16)
        return cls(_COST, salt, _scrypt(typed, _COST, salt))

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what `text` has written; None when it is none, or would cost too much."""
        match = _LINE.fullmatch(text)
        if match is None:
            return None
        n, r, p = cost = (int(match[1]), int(match[2]), int(match[3]))
        dear = any(each > most for each, most in zip(cost, _DEAREST, strict=True))
        if dear or n < 2 or n & (n - 1) or not r or not p:
            return None
        try:
            return cls(cost, base64.b64decode(match[4], validate=True), base64.b64decode(match[5], validate=True))
        except ValueError:
            return None

    @property
    def text(self) -> str:
        """How it is written in the file."""
        salt, hash = (base64.b64encode(each).decode() for each in (self.salt, self.hash))
        return "$".join(["scrypt", *map(str, self.cost), salt, hash])

    def fits(self, typed: str) -> bool:
        """Say whether this is the password."""
        return hmac.compare_digest(self.hash, _scrypt(typed, self.cost, self.salt, len(self.hash)))


def _scrypt(typed: str, cost: tuple[int, int, int], salt: bytes, length: int = 32) -> bytes:
    n, r, p = cost
    room = 128 * r * (n + p + 2) + (1 << 20)
    text = typed[:LONGEST_PASSWORD].encode("utf-8", "replace")
    return hashlib.scrypt(text, salt=salt, n=n, r=r, p=p, maxmem=room, dklen=length)


class Editors:
    """Those of a file, which may change while they are served."""

    def __init__(self, path: Path) -> None:
        """Read the file once; raise BadEditors when it is no such file, or nobody is in it."""
        self._path = path
        self._known: tuple[str, dict[str, Password]] = ("", {})
        if not read(path):
            raise BadEditors(f"{path} has no editors: `glaneur editors {path} --add NAME` adds one")
        self._nobody = Password.of(secrets.token_hex())

    def password(self, name: str) -> Password | None:
        """Return what is kept of somebody's password now; None when there is nobody of that name."""
        now = stamp(self._path)
        if self._known[0] != now:
            self._known = (now, read(self._path))
        return self._known[1].get(name)

    def fits(self, name: str, typed: str) -> bool:
        """Say whether this is their password; it takes as long for a name that there is not."""
        known = self.password(name)
        fits = (known or self._nobody).fits(typed)
        return fits and known is not None


def is_name(text: str) -> bool:
    """Say whether somebody may be called so: letters, digits and ` .@_-`, a letter or digit at both ends."""
    return _NAME.fullmatch(text) is not None


def read(path: Path) -> dict[str, Password]:
    """Return the editors of a file by name; raise BadEditors when it cannot be read or a line is none."""
    found: dict[str, Password] = {}
    for number, line in enumerate(_lines(path), 1):
        name, _, text = line.strip().partition("\t")
        if not name or name.startswith("#"):
            continue
        password = Password.read(text.strip())
        if password is None or not is_name(name):
            raise BadEditors(f"{path}:{number} is no editor: `glaneur editors {path} --add NAME` writes such lines")
        found[name] = password
    if len(found) > MOST:
        raise BadEditors(f"{path} has more than {MOST:,} editors")
    return found


def add(path: Path, name: str, password: str) -> None:
    """Write somebody into a file, or give them another password."""
    _change(path, name, f"{name}\t{Password.of(password).text}")


def remove(path: Path, name: str) -> None:
    """Take somebody out of a file; raise BadEditors when there is nobody of that name."""
    if name not in read(path):
        raise BadEditors(f"nobody in {path} is called {name!r}")
    _change(path, name)


def _change(path: Path, name: str, *lines: str) -> None:
    with alone(path):
        kept = [line for line in _lines(path) if line.strip().partition("\t")[0] != name] if path.exists() else []
        new = path.with_name(f"{path.name}.new")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write("".join(f"{line}\n" for line in (*kept, *lines)))
        os.replace(new, path)


def _lines(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            whole = file.read(_LARGEST + 1)
    except OSError as error:
        raise BadEditors(f"{path} cannot be read ({(error.strerror or str(error)).lower()})") from None
    if len(whole) > _LARGEST:
        raise BadEditors(f"{path} is larger than {_LARGEST:,} bytes: that is no file of editors")
    return whole.decode("utf-8-sig", "replace").splitlines()
