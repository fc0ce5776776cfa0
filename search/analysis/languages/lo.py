"""Lao: words are pairs of characters, found next to one another."""

from search.analysis.language import Language, digits, replacing
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="lo", name="ລາວ", stem=unstemmed, script="Lao", runs=True, normalise=replacing(digits("໐")))
