"""Ukrainian."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="uk", name="українська", stem=unstemmed)
