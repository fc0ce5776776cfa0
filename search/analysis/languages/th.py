"""Thai: one term a character, found next to one another."""

from search.analysis.language import Language
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="th", name="ไทย", stem=unstemmed)
