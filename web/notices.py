"""An answer, or a concordance, to the sentences above its list: how many of the words, how many of the articles, and how it was read."""

from __future__ import annotations

from collections.abc import Iterator

from flask_babel import gettext, ngettext

from search.answer import SHORT, Answer
from search.checking import MOST_CHECKED
from search.concordance import Concordance
from search.query.description import describe
from search.query.parser import parse
from search.view import View
from web.presentation import number


def notices(view: View, found: Answer | Concordance) -> Iterator[str]:
    """Yield what a reader has to know about how the articles were found; nothing about those that have all the words."""
    if found.least is not None and found.total:
        yield _short(found.least) if _is_short(view, found) else _long(found.least, found.question.sort == "relevance")
    if isinstance(found, Answer) and found.partial:  # a concordance of a part is refused
        yield gettext("Not complete: a part of the index does not answer, and there may be more articles.")
    if found.limited:
        yield gettext(
            "Too many articles to read: only the %(num)s best were looked at for this query.", num=number(MOST_CHECKED)
        )


def understood(found: Answer) -> str:
    """Return the query as it was read when that is not what was typed, else nothing.

    That not all words had to be there is said by a notice, and not here.
    """
    return in_words(found.question.text, found.ui)


def in_words(text: str, ui: str) -> str:
    """Return how a text is read when that is not what was typed, else nothing."""
    read = describe(parse(text), ui)
    return "" if read.lower() == " ".join(text.split()).lower() else read


def _is_short(view: View, found: Answer | Concordance) -> bool:
    """Say whether articles with all the words were looked for first: there are none."""
    return view.reader.length(parse(found.question.text)) <= SHORT


def _short(least: int) -> str:
    said: str = ngettext(
        "No article has all these words; here are those that have at least one of them.",
        "No article has all these words; here are those that have at least %(num)s of them.",
        least,
    )
    return said


def _long(least: int, best_first: bool) -> str:
    said: str = ngettext(
        "Articles that have at least one of these words.", "Articles that have at least %(num)s of these words.", least
    )
    ranked: str = ngettext(
        "Articles that have at least one of these words, those that have most of them first.",
        "Articles that have at least %(num)s of these words, those that have most of them first.",
        least,
    )
    return ranked if best_first else said
