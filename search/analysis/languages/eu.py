"""Basque."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="eu",
    name="euskara",
    stem=snowball("basque"),
)
