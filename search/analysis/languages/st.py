"""Sesotho."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="st",
    name="Sesotho",
    stem=snowball("sesotho"),
)
