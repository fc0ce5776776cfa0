"""Japanese: words are pairs of characters, found next to one another."""

from search.analysis.language import Language, replacing
from search.analysis.languages.zh import WIDTHS
from search.analysis.stemming import unstemmed

LANGUAGE = Language(code="ja", name="日本語", stem=unstemmed, script="Japanese", runs=True, normalise=replacing(WIDTHS))
