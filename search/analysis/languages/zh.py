"""Chinese: one term a character, found next to one another."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="zh", name="中文", stem=unstemmed)
