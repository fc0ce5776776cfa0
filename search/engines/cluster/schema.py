"""The fields of the index to the mapping of a generation, and a document to what is stored there.

Lucene's own BM25 is not used: it counts articles and mean lengths by shard, and only among articles that have the
field. Here a field that scores gives how often a term is in it, and `search.scoring`'s formula is put into the query.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Any, Final

from search.document import FIELDS, FINGERPRINT, KINDS, SCORING, TEXT, Document
from search.engines.cluster.address import Address
from search.scoring import quantised

OFTEN: Final = "often"
"""The similarity whose score is how often a term is there, for a phrase times its words."""
HOLE: Final = "\x01"
"""Stands in a phrase for any word; no term has a control character."""
WITH_HOLES: Final = "with_holes"
WORDS: Final = "text_words"
"""The words of the text, each once, in columns: for completion."""
_LONGEST_TERM: Final = 8191  # letters; Lucene takes 32,766 bytes
_OPTIONS: Final = {"surface": "positions", "aside": "positions", "bag": "freqs"}
_DAYS: Final = "strict_date"


def length_of(field: str) -> str:
    """Name the column with the number of terms in a field."""
    return f"{field}_length"


def norm_of(field: str) -> str:
    """Name the column with that number as it counts for the score."""
    return f"{field}_norm"


def key(id: str) -> str:
    """Return the key of an article in the cluster, which takes no long ones."""
    return hashlib.blake2b(id.encode(), digest_size=20).hexdigest()


def creation(address: Address) -> dict[str, Any]:
    """Return what makes the index of a generation, as it is while it is built."""
    return {"settings": _settings(address), "mappings": _mappings()}


def _settings(address: Address) -> dict[str, Any]:
    return {
        "number_of_shards": address.shards,
        "number_of_replicas": 0,
        "refresh_interval": -1,
        "similarity": {OFTEN: {"type": "scripted", "script": {"source": "return query.boost * doc.freq"}}},
        "analysis": {
            "tokenizer": {"blanks": {"type": "whitespace", "max_token_length": _LONGEST_TERM}},
            "filter": {"holes": {"type": "stop", "stopwords": [HOLE]}},
            "analyzer": {
                "terms": {"type": "custom", "tokenizer": "blanks"},
                WITH_HOLES: {"type": "custom", "tokenizer": "blanks", "filter": ["holes"]},
            },
        },
    }


def _mappings() -> dict[str, Any]:
    column = {"type": "integer", "index": False}
    fields: dict[str, Any] = {
        "id": {"type": "keyword"},
        "line": {"type": "keyword", "index": False},
        "article": {"type": "keyword", "index": False, "doc_values": False},
        WORDS: {"type": "keyword", "index": False},
    }
    for field in FIELDS:
        fields[field.name] = _mapping(field.kind)
        if field.name in SCORING:
            fields |= {length_of(field.name): column, norm_of(field.name): column}
    return {
        "dynamic": "strict",
        "_meta": meta(),
        "_source": {"includes": ["article"]},
        "properties": fields,
    }


def meta() -> dict[str, Any]:
    """Return what a mapping says of its index: which code made it, and a word that is another one for each commit."""
    return {"glaneur": FINGERPRINT, "commit": secrets.token_hex(8)}


def _mapping(kind: str) -> dict[str, Any]:
    match kind:
        case "surface" | "aside" | "bag":
            text = {"type": "text", "analyzer": "terms", "norms": False, "index_options": _OPTIONS[kind]}
            scored = {} if kind == "aside" else {"similarity": OFTEN}
            return text | scored | ({"fielddata": True} if kind in ("surface", "aside") else {})
        case "date":
            return {"type": "date", "format": _DAYS}
        case _:
            return {"type": "keyword"}


def row(document: Document) -> dict[str, Any]:
    """Return what is stored of a document."""
    id = document.article.id
    stored: dict[str, Any] = {"id": id, "line": document.line, "article": document.article.to_json()}
    for name, text in document.terms.items():
        terms = text.split()
        stored[name] = sorted(set(terms)) if KINDS[name] == "words" else " ".join(terms)
        if name in SCORING:
            stored |= {length_of(name): len(terms), norm_of(name): quantised(len(terms))}
    stored[WORDS] = sorted(set(document.terms.get(TEXT, "").split()))
    return stored | document.keywords | {name: day.isoformat() for name, day in document.dates.items()}
