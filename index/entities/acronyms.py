"""An acronym in brackets and the phrase before it become one organisation."""

from __future__ import annotations

from index.entities import organisations, places
from index.entities.forms import TOO_LONG
from index.entities.reading import Reading, Span
from index.entities.slugs import slug

_WINDOW = 10
"""Words before the bracket that are looked at."""


def take_explained(reading: Reading) -> None:
    """Take pairs as `parti de l'union démocratique (PYD)`, both with the id of the acronym or of a known name."""
    tokens = reading.tokens
    for position in tokens.capitals:
        if bracketed(reading, position) and (first := expansion(reading, position)) < position:
            spans = [Span(first, position - 1, "organisation"), Span(position, position, "organisation")]
            id = known_id(reading, spans) or "organisation:" + slug(tokens.words[position])
            reading.release(first, position)
            for span in spans:
                reading.take(Span(span.first, span.last, "organisation", id))
                reading.known_as[tuple(tokens.folded[span.first : span.last + 1])] = id


def bracketed(reading: Reading, position: int) -> bool:
    """Tell whether a word is an acronym in brackets that is no place."""
    gaps = reading.tokens.gaps
    inside = gaps[position].endswith("(") and gaps[position].strip() == "(" and gaps[position + 1].startswith(")")
    return inside and organisations.acronym(reading, position) and not places.match(reading, position)[0]


def expansion(reading: Reading, position: int) -> int:
    """Give the first word of the phrase that an acronym stands for; the acronym itself when none is found."""
    tokens, acronym = reading.tokens, reading.tokens.folded[position]
    found = reading.ends.get(position - 1)
    if found and found.type == "organisation" and found.first < found.last:
        return found.first
    heads, spelled, step = [], [], position - 1
    while step >= 0 and step >= position - _WINDOW:
        if tokens.folded[step] == TOO_LONG:
            break
        if tokens.folded[step] in reading.lists.heads:
            heads.append(step)
        if tokens.capital(step) and initials(reading, step, position) == acronym:
            spelled.append(step)
        if not tokens.joined(step):
            break
        step -= 1
    alike = [step for step in heads if tokens.folded[step][0] == acronym[0]]
    return min(spelled or alike or [position])


def initials(reading: Reading, first: int, end: int) -> str:
    """Give the initials of the capitalised words from `first` to before `end`."""
    return "".join(reading.tokens.folded[step][0] for step in range(first, end) if reading.tokens.capital(step))


def known_id(reading: Reading, spans: list[Span]) -> str:
    """Give the id that the table has for either form."""
    ids = organisations.known().ids
    keys = (" ".join(reading.tokens.folded[span.first : span.last + 1]) for span in spans)
    return next((ids[key] for key in keys if key in ids), "")
