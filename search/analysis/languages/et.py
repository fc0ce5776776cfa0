"""Estonian."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="et",
    name="eesti",
    stem=snowball("estonian"),
)
