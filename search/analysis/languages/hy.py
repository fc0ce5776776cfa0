"""Armenian."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="hy",
    name="հայերեն",
    stem=snowball("armenian"),
)
