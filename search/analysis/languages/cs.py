"""Czech."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="cs",
    name="čeština",
    stem=snowball("czech"),
)
