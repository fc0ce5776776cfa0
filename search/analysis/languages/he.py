"""Hebrew."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="he", name="עברית", stem=unstemmed)
