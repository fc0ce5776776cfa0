"""A text of unknown language: words as they are."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="und", name="—", stem=unstemmed, script="Unknown")
