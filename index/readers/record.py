"""A JSON object becomes a raw article, or the reason why it is none."""

from __future__ import annotations

import dataclasses
import json
from typing import Any, Final

from index.readers.canonical import canonical_url
from index.readers.encoding import scrub
from index.readers.reasons import Reason
from index.source import Fields, RawArticle, Rejected, made_id

ID_LIMIT: Final = 512
"""Bytes of an id in UTF-8: what the strictest engine (OpenSearch) takes."""
SHOWN: Final = 60
"""Characters of a wrong value that a detail quotes."""


class _Wrong(ValueError):
    """A field is not of the kind it has to be."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


def parse(text: str, origin: str) -> object | Rejected:
    """Read one JSON value; control characters inside its strings are put up with."""
    try:
        value: object = json.loads(text, strict=False)
    except RecursionError:
        return Rejected(origin, Reason.TOO_DEEP)
    except ValueError as error:  # also a number of more digits than Python reads
        return Rejected(origin, Reason.NOT_JSON, str(error))
    return value


def article(record: object, origin: str, key: str = "", fields: Fields = ()) -> RawArticle | Rejected:
    """Make a raw article of `{id? url? title? lead? text|body|html published? updated? source? section? authors? agency? tags? captions? lang?}`.

    An id that is given is kept as it is; else it is made from the URL, else from `key`, else from the content.
    `fields` says what the record calls some of them; a name with dots leads into objects.
    `date` stands in for `published`, `author` for `authors`; `text` wins over `body`, and that over `html`.
    """
    if not isinstance(record, dict):
        return Rejected(origin, Reason.NOT_OBJECT, f"it is {_kind(record)}")
    try:
        record = _renamed(record, fields)
        raw = _raw(record, origin)
        given = _id(record.get("id"))
    except _Wrong as wrong:
        return Rejected(origin, wrong.reason, wrong.detail)
    if not (raw.text or raw.html):
        return Rejected(origin, Reason.NO_TEXT, "none of text, body and html says anything")
    return dataclasses.replace(raw, id=given or made_id(canonical_url(raw.url) or key or raw.digest()))


def _renamed(record: dict[str, Any], fields: Fields) -> dict[str, Any]:
    said = {ours: value for ours, theirs in fields if (value := _value(record, theirs)) is not None}
    return {**record, **said}


def _value(record: dict[str, Any], name: str) -> object:
    if name in record:
        return record[name]
    outer, dot, inner = name.partition(".")
    within = record.get(outer)
    return _value(within, inner) if dot and isinstance(within, dict) else None


def _raw(record: dict[str, Any], origin: str) -> RawArticle:
    text = _string(record, "text")
    if not text.strip():
        text = _string(record, "body")
    has_text = bool(text.strip())
    html = "" if has_text else _string(record, "html")
    return RawArticle(
        origin=origin,
        id="",
        text=text if has_text else "",
        html=html if html.strip() else "",
        title=_string(record, "title"),
        lead=_string(record, "lead"),
        url=_string(record, "url").strip(),
        published=_string(record, "published") or _string(record, "date"),
        updated=_string(record, "updated"),
        source=_string(record, "source"),
        section=_string(record, "section"),
        authors=_names(record, "authors", "author"),
        agency=_names(record, "agency"),
        tags=_names(record, "tags", "keywords"),
        captions=_names(record, "captions", "caption"),
        lang=_string(record, "lang"),
    )


def _string(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _written(value, name)
    raise _Wrong(Reason.BAD_FIELD, f"{name} is {_kind(value)}")


def _written(value: int | float, name: str) -> str:
    try:
        return str(value)
    except ValueError as error:  # more digits than Python writes
        raise _Wrong(Reason.BAD_FIELD, f"{name} is a number too long") from error


def _id(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _Wrong(Reason.BAD_ID, f"it is {_kind(value)}, not a string or a number")
    given = value.encode("utf-8", "replace").decode() if isinstance(value, str) else _written(value, "id")
    if len(given.encode()) > ID_LIMIT:
        raise _Wrong(Reason.BAD_ID, f"it is longer than {ID_LIMIT} bytes: {given[:SHOWN]!r}…")
    return given


def _names(record: dict[str, Any], name: str, other: str = "") -> tuple[str, ...]:
    """Take one name or a list of them, each a string or an object with a `name`, as schema.org has it."""
    value = record.get(name) or record.get(other)
    names = value if isinstance(value, list) else [value]
    plain = [name.get("name") if isinstance(name, dict) else name for name in names]
    wrong = next((name for name in plain if name is not None and not isinstance(name, str)), None)
    if wrong is not None:
        raise _Wrong(Reason.BAD_FIELD, f"{name} holds {_kind(wrong)}")
    return tuple(scrub(name).strip() for name in plain if isinstance(name, str) and name.strip())


def _kind(value: object) -> str:
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")
