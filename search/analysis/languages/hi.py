"""Hindi."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="hi",
    name="हिन्दी",
    stem=snowball("hindi"),
)
