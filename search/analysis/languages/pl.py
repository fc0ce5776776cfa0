"""Polish."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="pl",
    name="polski",
    stem=snowball("polish"),
)
