"""What one language's pages say around articles: the shape of each file of `languages`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from index.cleaning.reasons import Furniture


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Furniture of one language; phrases are in lower case, with ' for every apostrophe, and `|` between two.

    Digits and signs at either end of a line do not count: `commentaires` is also `Commentaires (12)`.
    """

    whole: Mapping[Furniture, str] = field(default_factory=dict)
    """Lines that are furniture as a whole."""
    starts: Mapping[Furniture, str] = field(default_factory=dict)
    """How short lines of furniture begin."""
    counted: str = ""
    """What is counted under an article, furniture only beside its number."""
    picture: str = ""
    """What comes before the names of those who took a picture, at the end of its caption."""
    holds: Mapping[Furniture, str] = field(default_factory=dict)
    """What is found anywhere in lines of furniture, and in no sentence of an article."""
    months: str = ""
    """The twelve months, `|` between two, the spellings of one with a blank between them.

    A name that is another month elsewhere has before it the dot that this language writes after the day.
    """
    date_words: str = ""
    """Words that stand in a line with a date and nothing else: days of the week and the like."""
    dated: str = ""
    """What begins the line that says when an article was published or changed."""
    by: str = ""
    """What begins the line that names the authors."""
