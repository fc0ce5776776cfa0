"""Slovak."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="sk", name="slovenčina", stem=unstemmed)
