"""Every error this package raises on purpose; each message says what to do next.

GlaneurError             the root of all three packages: index has JobError under it
└── SearchError
    ├── UnknownLanguage      no language file has this code
    ├── UnknownEngine        the URL of the index names no engine we have
    ├── UnknownField         nothing is indexed under this name
    ├── NoIndex              nothing has been published yet: index something
    ├── NoGeneration         the index as it was then is kept no more
    ├── NoArticle            no article has this id
    ├── SchemaMismatch       the live index was built by other code: reindex
    ├── Unreachable          no node of the cluster that has the index answers: start it, or mend the URL
    ├── Incomplete           an export or a ranking lacks articles: try again
    ├── IndexBusy            another process is writing to the index: wait for it
    ├── BadLedger            a file of decisions is too large, is another file, or is being written: the message says which
    ├── TooSlow              an answer was not there in the time it was given: ask for less
    ├── Unmendable           what was to be decided about an entity makes no sense
    └── BadCollection        a test collection or a TREC run cannot be read: mend the file it names
"""

from __future__ import annotations


class GlaneurError(Exception):
    """Base of every error raised on purpose; its message is safe to show and says what to do."""


class SearchError(GlaneurError):
    """Base of every error raised on purpose by `search`."""


class UnknownLanguage(SearchError):
    """No language module has this code."""


class UnknownEngine(SearchError):
    """The index URL names no engine."""


class UnknownField(SearchError):
    """No field has this name, or it is not of the kind asked for."""


class NoIndex(SearchError):
    """No generation of the index has been published."""


class NoGeneration(SearchError):
    """No generation has this name any more, or this code cannot search it."""


class NoArticle(SearchError):
    """No article has this id."""


class SchemaMismatch(SearchError):
    """The live generation was built with other fields, analysis or engine."""


class Unreachable(SearchError):
    """No node of a cluster answers."""


class IndexBusy(SearchError):
    """Another process is writing to this generation."""


class BadCollection(SearchError):
    """A file of a test collection, or a TREC run, is missing or is not what it should be."""


class BadLedger(SearchError):
    """A file of decisions cannot be read, or not be written now."""


class TooSlow(SearchError):
    """An answer was not there in the time that it was given."""


class Unmendable(SearchError):
    """There is nothing to decide about an entity, or no such entity."""


class Incomplete(SearchError):
    """An export, or a ranking, has other than all the articles that it should."""
