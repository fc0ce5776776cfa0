"""Burmese: words are pairs of characters, found next to one another."""

from search.analysis.language import Language, digits, replacing
from search.analysis.stemming import unstemmed

LANGUAGE = Language(
    code="my", name="မြန်မာ", stem=unstemmed, script="Myanmar", runs=True, normalise=replacing(digits("၀"))
)
