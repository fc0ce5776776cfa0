"""Vietnamese."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="vi", name="Tiếng Việt", stem=unstemmed)
