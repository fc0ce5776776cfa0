"""A request to its id and to one JSON line of the access log, which has no word of what was asked unless that is wanted."""

from __future__ import annotations

import json
import logging
import re
import secrets
import sys
import time
from datetime import UTC, datetime
from logging.handlers import WatchedFileHandler
from typing import Final

from flask import Flask, Response, g, request

HEADER: Final = "X-Request-Id"
_GIVEN: Final = re.compile(r"[A-Za-z0-9._-]{8,64}")
"""An id that a proxy gave: anything else is not repeated."""


class AccessLog:
    """Writes a line for each request to a file that may be moved away meanwhile, or to standard error."""

    def __init__(self, path: str, *, queries: bool = False) -> None:
        """Append to the file at `path`, `-` is standard error; with `queries` say what was asked, and from where."""
        handler = logging.StreamHandler(sys.stderr) if path == "-" else WatchedFileHandler(path, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(message)s"))
        self._logger = logging.Logger("glaneur.access")
        self._logger.addHandler(handler)
        self._queries = queries

    def close(self) -> None:
        """Close the file."""
        for handler in self._logger.handlers:
            handler.close()

    def write(self, line: dict[str, object], asked: dict[str, object]) -> None:
        """Write what happened, and what was asked when that is wanted."""
        self._logger.info(json.dumps(line | (asked if self._queries else {}), ensure_ascii=True))


def register(app: Flask, log: AccessLog | None) -> None:
    """Give every request an id that its answer, its errors and the log have."""
    app.extensions["glaneur.access_log"] = log

    def named(response: Response) -> Response:
        response.headers[HEADER] = request_id()
        if log:
            _write_at_end(log, response)
        return response

    app.before_request(_begin)
    app.after_request(named)


def request_id() -> str:
    """Return the id of this request: the proxy's, else a random one."""
    if "request_id" not in g:
        given = request.headers.get(HEADER, "")
        g.request_id = given if _GIVEN.fullmatch(given) else secrets.token_hex(8)
    return str(g.request_id)


def route() -> str:
    """Return which kind of address was asked for, `/article/<id>`; `-` for what there is not."""
    return request.url_rule.rule if request.url_rule else "-"


def _begin() -> None:
    g.started = time.perf_counter()


def _write_at_end(log: AccessLog, response: Response) -> None:
    """Write when the last byte has been handed over: an export takes longer than its view."""
    started, at = g.get("started", time.perf_counter()), datetime.now(UTC)
    line: dict[str, object] = {
        "time": at.isoformat(timespec="milliseconds"),
        "id": request_id(),
        "method": request.method[:10],
        "route": route(),
        "status": response.status_code,
        "bytes": response.calculate_content_length(),
    }
    asked: dict[str, object] = {
        "path": request.path,
        "query": request.query_string.decode("ascii", "replace"),
        "client": request.remote_addr,
    }

    def write() -> None:
        log.write(line | {"ms": round(1000 * (time.perf_counter() - started), 2)}, asked)

    response.call_on_close(write)
