"""A request to the time that it may take: a search that takes longer is given up, and its thread is free again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Final

from flask import Flask, g

from search.deadline import within

TIME_LIMIT: Final = 20.0
"""Seconds until an answer has to begin; what is streamed after that may take as long as it does."""


def register(app: Flask, seconds: float) -> None:
    """Give up every request of an application after some seconds."""

    def begin() -> None:
        g.limit = ExitStack()
        g.limit.enter_context(within(seconds))

    def end(_: BaseException | None) -> None:
        if "limit" in g:
            g.limit.close()

    app.before_request(begin)
    app.teardown_request(end)
