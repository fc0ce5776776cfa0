"""Persian."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="fa",
    name="فارسی",
    stem=snowball("persian"),
)
