"""Irish."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ga",
    name="Gaeilge",
    stem=snowball("irish"),
    elisions=words("b d m"),
)
