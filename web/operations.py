"""A view of the API with what it takes and answers: the query string is checked before the view is asked."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from flask import abort, request
from flask.typing import ResponseReturnValue

from web.description import Parameter, faults

_MOST_SAID: Final = 5
View = Callable[..., ResponseReturnValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """What a view takes and answers."""

    answer: Any = None
    """The type of its object; None when it has none."""
    files: tuple[str, ...] = ()
    """The media types that it may answer with instead."""
    parameters: tuple[Parameter, ...] = ()
    path: tuple[Parameter, ...] = ()
    """Those in its address; each has to be there."""


class Described:
    """A view that is only asked what it takes."""

    def __init__(self, view: View, operation: Operation) -> None:
        """Keep the name of the view, which is that of its endpoint."""
        functools.update_wrapper(self, view)
        self._view = view
        self.operation = operation

    def __call__(self, **values: str) -> ResponseReturnValue:
        """Answer, or refuse with everything that is wrong."""
        wrong = faults(self.operation.parameters, request.args)
        if wrong:
            abort(400, "; ".join(wrong[:_MOST_SAID]))
        return self._view(**values)


def described(operation: Operation) -> Callable[[View], Described]:
    """Describe a view."""
    return lambda view: Described(view, operation)
