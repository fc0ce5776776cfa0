"""What one run did, counted while it runs."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Report:
    """Counts of one run; only the run that makes it changes it."""

    read: int = 0
    """Articles and rejected pieces that the readers gave."""
    indexed: int = 0
    """New articles."""
    updated: int = 0
    unchanged: int = 0
    deleted: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    """Reason to count."""
    examples: dict[str, str] = field(default_factory=dict)
    """Reason to the place and the detail of the first that it was given for."""
    generation: str = ""
    """What the articles go into; empty while the run only learns from them."""
    aside: str = ""
    """The file that lists what was rejected; empty when nothing was."""
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Time since the run began."""
        return time.monotonic() - self.started

    def as_json(self) -> dict[str, Any]:
        """Return the object of `glaneur index --json`."""
        return {
            "read": self.read,
            "indexed": self.indexed,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "deleted": self.deleted,
            "rejected": dict(self.rejected.most_common()),
            "rejected_in": self.aside,
            "generation": self.generation,
            "seconds": round(self.seconds, 3),
        }
