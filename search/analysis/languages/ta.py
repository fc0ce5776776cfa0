"""Tamil."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ta",
    name="தமிழ்",
    stem=snowball("tamil"),
)
