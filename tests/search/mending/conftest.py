"""Fixtures of what is joined and mended: an index of some articles, with decisions about their entities."""

import pytest

from search.ledger import Entry, Ledger
from search.mending.folding import fold
from search.view import View


@pytest.fixture
def looking(fill, engine):
    """Return a function that opens an index of some articles."""
    open = []

    def look(articles, *decisions):
        searcher = fill(engine, articles).searcher()
        open.append(searcher)
        return View(searcher, fold(Ledger(tuple(Entry(at, each) for at, each in enumerate(decisions, 1)))))

    yield look
    for searcher in open:
        searcher.__exit__(None, None, None)
