"""Electronic mail, one message or a mailbox, becomes an article for each message."""

from __future__ import annotations

import email
import email.errors
import email.policy
import functools
import re
from collections.abc import Iterator
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import PurePath
from typing import Final, cast

from index.readers.byte_source import CHUNK, ByteSource
from index.readers.encoding import decode
from index.readers.reasons import Reason
from index.readers.record import article
from index.source import RawArticle, Rejected

EXTENSIONS: Final[tuple[str, ...]] = (".eml", ".mbox", ".mbx")
ABOUT: Final = "a message, or a mailbox of them; what is attached is counted, not read"
MESSAGE_LIMIT: Final = 64 << 20
"""Bytes of a message, what is attached included."""
MOST_ATTACHMENTS: Final = 100
"""Attachments of a message that are told one by one."""
COMMON: Final = 500
"""Characters of a header that may be one of many messages."""
_BEGINS: Final = b"From "
_QUOTED: Final = re.compile(rb">+From ")
# What the parser of the standard library raises on headers made to hurt, without promising what.
_BROKEN: Final = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError),
    email.errors.MessageError,
)


def _header(name: str, value: str) -> str:
    """Parse a header, of which the library asks for the same one again and again."""
    return _parsed(name, value) if len(value) < COMMON else _made(name, value)


@functools.lru_cache(maxsize=256)
def _parsed(name: str, value: str) -> str:
    return _made(name, value)


def _made(name: str, value: str) -> str:
    return cast(str, _registry()(name, value))  # what it makes is a string too


@functools.cache
def _registry() -> HeaderRegistry:
    return HeaderRegistry()


def read(source: ByteSource) -> Iterator[RawArticle | Rejected]:
    """Read each message, holding one; one that is no article is rejected and the next is read."""
    if not source.stream.peek(1):
        yield Rejected(source.origin, Reason.EMPTY)
    elif not source.stream.peek(len(_BEGINS)).startswith(_BEGINS):
        data = source.whole(MESSAGE_LIMIT)
        yield from _read(source, data, source.origin, source.key)
    else:
        for number, message in enumerate(_messages(source), 1):
            yield from _read(source, message, f"{source.origin}:{number}", "")


def _messages(source: ByteSource) -> Iterator[bytes | None]:
    """Cut a mailbox at the lines that begin with `From ` behind a blank one (RFC 4155); None is a message too long."""
    lines: list[bytes] = []
    size, blank, begun = 0, True, False
    while line := source.stream.readline(CHUNK):
        if blank and line.startswith(_BEGINS):
            if begun:
                yield b"".join(lines) if size <= MESSAGE_LIMIT else None
            lines.clear()
            size, begun = 0, True
        else:
            size += len(line)
            if size <= MESSAGE_LIMIT:
                lines.append(line[1:] if _QUOTED.match(line) else line)
        blank = not line.strip()
    yield b"".join(lines) if size <= MESSAGE_LIMIT else None


def _read(source: ByteSource, data: bytes | None, origin: str, key: str) -> Iterator[RawArticle | Rejected]:
    if data is None:
        yield Rejected(origin, Reason.TOO_LARGE, f"a message of more than {MESSAGE_LIMIT >> 20} MiB")
        return
    try:
        message = email.message_from_bytes(data, policy=email.policy.default.clone(header_factory=_header))
        record, told = _record(message, source), str(message.get("Message-ID", "")).strip()
        attached = list(_attached(message))
    except _BROKEN as error:
        yield Rejected(origin, Reason.BROKEN_MAIL, f"{type(error).__name__}: {error}"[:200])
        return
    if not message.keys():
        yield Rejected(origin, Reason.BROKEN_MAIL, "it has no headers")
        return
    yield article(record, origin, told or key)
    for name in attached[:MOST_ATTACHMENTS]:
        yield Rejected(origin, Reason.ATTACHMENT, name)
    if len(attached) > MOST_ATTACHMENTS:
        yield Rejected(origin, Reason.ATTACHMENT, f"and {len(attached) - MOST_ATTACHMENTS:,} more")


def _record(message: EmailMessage, source: ByteSource) -> dict[str, object]:
    body = message.get_body(("plain", "html"))
    kind = body.get_content_subtype() if isinstance(body, EmailMessage) else "plain"
    sender = parseaddr(str(message.get("From", "")))
    return {
        "html" if kind == "html" else "text": _text(body) if isinstance(body, EmailMessage) else "",
        "title": str(message.get("Subject", "")),
        "authors": [sender[0]] if sender[0] else [],
        "published": str(message.get("Date", "")),
        "source": _mailbox(message, source),
        "url": str(message.get("Archived-At", "")).strip("<> "),
        "lang": str(message.get("Content-Language", "")).partition(",")[0],
    }


def _text(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    return decode(data, part.get_content_charset() or "")[0] if isinstance(data, bytes) else ""


def _mailbox(message: EmailMessage, source: ByteSource) -> str:
    """Name the list a message went to, else the file of the mailbox it is in."""
    name, _, told = str(message.get("List-Id", "")).partition("<")
    listed = name.strip(' "') or told.strip("> ")
    alone = source.origin.lower().endswith(".eml")
    return listed or ("" if alone else PurePath(source.origin).name.partition(".")[0])


def _attached(message: EmailMessage) -> Iterator[str]:
    for part in message.walk():
        name = part.get_filename()
        if not part.is_multipart() and (name or part.get_content_maintype() != "text"):
            kept = "".join(letter for letter in name or "" if letter.isprintable())
            yield f"{kept[:100]} ({part.get_content_type()[:60]})".strip()
