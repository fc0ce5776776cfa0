"""Thai: words are pairs of characters, found next to one another."""

from search.analysis.language import Language, digits, replacing
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="th", name="ไทย", stem=unstemmed, script="Thai", runs=True, normalise=replacing(digits("๐")))
