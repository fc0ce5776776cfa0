"""Chinese: words are pairs of characters, found next to one another."""

from search.analysis.language import Language, replacing
from search.analysis.stemming import unstemmed

WIDTHS = {chr(0xFEE0 + ord(letter)): letter for letter in "0123456789abcdefghijklmnopqrstuvwxyz"}
"""The letters and digits that are as wide as a Chinese character, and the plain ones."""

# No stop words: a character that says nothing alone is part of words that do (的 in 目的).
LANGUAGE = Language(code="zh", name="中文", stem=unstemmed, script="Han", runs=True, normalise=replacing(WIDTHS))
