"""Yiddish."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="yi",
    name="ייִדיש",
    stem=snowball("yiddish"),
)
