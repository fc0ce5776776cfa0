"""Khmer: words are pairs of characters, found next to one another."""

from search.analysis.language import Language, digits, replacing
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="km", name="ខ្មែរ", stem=unstemmed, script="Khmer", runs=True, normalise=replacing(digits("០")))
