"""Why something that was read is not an article: few short phrases, so that they can be counted."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The `reason` of a `Rejected`."""

    EMPTY = "empty"
    NOT_TEXT = "not text"
    TOO_LARGE = "too large"
    LONG_LINE = "line too long"
    NOT_JSON = "not JSON"
    NOT_XML = "broken XML"
    ADDRESSES = "a list of addresses"
    BROKEN_MAIL = "broken message"
    ATTACHMENT = "attachment not read"
    NOT_A_PAGE = "not a page"
    NO_LAYER = "no layer of text"
    EXTRA = "needs an extra"
    NOT_OBJECT = "not an object"
    TOO_DEEP = "nested too deeply"
    NO_COLUMN = "no such column"
    NOT_A_ROW = "not a row"
    NO_TEXT = "no text"
    BAD_ID = "bad id"
    BAD_FIELD = "bad field"
    UNREADABLE = "unreadable"
    FAILED = "could not be read"
    DAMAGED = "damaged"
    BOMB = "expands too much"
    FORMAT = "format not read"
    ARCHIVE = "archive"
    ENCRYPTED = "encrypted"
    OUTSIDE = "name leads outside"
    NOT_A_FILE = "not a regular file"
