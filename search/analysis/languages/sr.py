"""Serbian."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="sr",
    name="српски",
    stem=snowball("serbian"),
)
