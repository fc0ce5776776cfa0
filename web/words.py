"""What templates say again and again in one language, remembered: looking it up anew made half of a page's time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, Final, TypeVar

from flask import Flask
from flask_babel import get_domain
from markupsafe import Markup

from web.current import language

_MOST: Final = 20_000
"""Texts that are remembered of one kind."""
T = TypeVar("T", bound=Hashable)


def register(app: Flask) -> None:
    """Give templates the words of the catalogue, as Flask-Babel does: safe themselves, what is put into them escaped."""
    app.jinja_env.globals.update(gettext=_gettext, ngettext=ngettext, _=_gettext)


def in_each_language(write: Callable[[T], str]) -> Callable[[T], str]:
    """Remember what a filter writes for a value in the language of the request."""

    @lru_cache(maxsize=_MOST)
    def known(value: T, language: str) -> str:
        return write(value)

    @wraps(write)
    def written(value: T) -> str:
        return known(value, language())

    return written


def _gettext(message: str, /, **values: Any) -> Markup:
    return _said(message, language()) % values if values else _whole(message, language())


def ngettext(singular: str, plural: str, num: int, /, **values: Any) -> Markup:
    """Count in the language of the request: our own words, what is put into them escaped."""
    return _counted(singular, plural, num, language()) % ({"num": num} | values)


@lru_cache(maxsize=_MOST)
def _said(message: str, language: str) -> Markup:
    return Markup(get_domain().get_translations().ugettext(message))  # noqa: S704  # our own words


@lru_cache(maxsize=_MOST)
def _counted(singular: str, plural: str, num: int, language: str) -> Markup:
    return Markup(get_domain().get_translations().ungettext(singular, plural, num))  # noqa: S704  # our own words


@lru_cache(maxsize=_MOST)
def _whole(message: str, language: str) -> Markup:
    return _said(message, language) % {}
