"""Indonesian."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="id",
    name="Bahasa Indonesia",
    stem=snowball("indonesian"),
)
