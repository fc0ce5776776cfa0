"""Lithuanian."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="lt",
    name="lietuvių",
    stem=snowball("lithuanian"),
)
