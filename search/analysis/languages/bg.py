"""Bulgarian."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="bg", name="български", stem=unstemmed)
