"""Greek."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="el",
    name="Ελληνικά",
    stem=snowball("greek"),
)
