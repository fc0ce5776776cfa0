"""Korean."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="ko", name="한국어", stem=unstemmed)
