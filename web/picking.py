"""Values of facets that a reader ticked to the filters that they make."""

from __future__ import annotations

from typing import Final

from werkzeug.datastructures import MultiDict

from search.document import LONGEST_KEYWORD
from search.filters import NOT
from web.description import Choice, Text
from web.narrowing import PAGE_FACETS
from web.parameters import Parameters

PICKED: Final = "pick."
"""Before the name of a field, whatever is wanted of the values: a button says that."""
_PICKS: Final = {
    field: Text(
        name=f"{PICKED}{field}", about=f"Values of {field} that were ticked.", longest=LONGEST_KEYWORD, many=True
    )
    for field in PAGE_FACETS
}
_HOW: Final = Choice(name="how", about="What to do with what was ticked.", choices=("any", "not"), default="any")


def picked(arguments: MultiDict[str, str], parameters: Parameters) -> Parameters | None:
    """Return what is asked for with what was ticked; None when no button was pressed."""
    if _HOW.name not in arguments:
        return None
    without = _HOW.read(arguments) == "not"
    for field, pick in _PICKS.items():
        for value in pick.read_all(arguments):
            parameters = parameters.adding(f"{NOT}{field}" if without else field, value)
    return parameters
