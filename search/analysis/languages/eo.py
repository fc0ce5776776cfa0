"""Esperanto."""

from search.analysis.language import Language
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="eo",
    name="esperanto",
    stem=snowball("esperanto"),
)
