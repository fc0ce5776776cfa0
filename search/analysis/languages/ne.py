"""Nepali."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ne",
    name="नेपाली",
    stem=snowball("nepali"),
)
