"""What entity extraction gives back for each name it finds."""

from __future__ import annotations

from typing import NamedTuple

from search.article import EntityType


class Mention(NamedTuple):
    """One place in a text where something is named."""

    start: int
    """Offset in Unicode code points."""
    end: int
    """Offset after the name."""
    text: str
    type: EntityType
    id: str
    """The same for every spelling: `country:SY`, `geonames:170654`, `person:<slug>`."""
    label: str
    """The fullest form of the name in the text."""
    metonymy: bool = False
    """Whether a place stands for those who speak and act for it: `Washington a déclaré`."""
