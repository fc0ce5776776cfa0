"""Romanian."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ro",
    name="română",
    stem=snowball("romanian"),
)
