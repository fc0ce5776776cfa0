"""Catalan."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ca",
    name="català",
    stem=snowball("catalan"),
    elisions=words("l d s n m t"),
)
