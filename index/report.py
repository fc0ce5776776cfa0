"""What one run did, counted while it runs."""

from __future__ import annotations

import dataclasses
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from index.source import Rejected

MOST_REASONS: Final = 10
"""The reasons that are told, the most frequent ones."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was set aside, how often, and one example of it."""

    reason: str
    count: int
    example: str
    """Its place and the detail."""


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
    left_out: int = 0
    """Articles that somebody deleted, and that stay out."""
    rejected: Counter[str] = field(default_factory=Counter)
    """Reason to count."""
    examples: dict[str, str] = field(default_factory=dict)
    """Reason to the place and the detail of the first that it was given for."""
    generation: str = ""
    """What the articles go into; empty while the run only learns from them."""
    aside: str = ""
    """The file that lists what was rejected; empty when nothing was."""
    shard: str = ""
    """The share that this was, as `2/4`; empty for all."""
    left: list[str] = field(default_factory=list)
    """The shards that are not done yet, so that nothing is published."""
    published: bool = False
    """Whether this was the last shard, and all of them are live."""
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Time since the run began."""
        return time.monotonic() - self.started

    def reject(self, rejected: Rejected) -> None:
        """Count something that was set aside."""
        reason = str(rejected.reason)
        self.rejected[reason] += 1
        self.examples.setdefault(reason, f"{rejected.origin}: {rejected.detail}".rstrip(": "))

    def reasons(self) -> list[Reason]:
        """Return the most frequent reasons, each with its first example."""
        most = self.rejected.most_common(MOST_REASONS)
        return [Reason(reason, count, self.examples.get(reason, "")) for reason, count in most]

    def as_json(self) -> dict[str, Any]:
        """Return the object of `glaneur index --json`."""
        return {
            "read": self.read,
            "indexed": self.indexed,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "deleted": self.deleted,
            "left_out": self.left_out,
            "rejected": dict(self.rejected.most_common()),
            "reasons": [dataclasses.asdict(each) for each in self.reasons()],
            "rejected_in": self.aside,
            "generation": self.generation,
            "seconds": round(self.seconds, 3),
            **({"shard": self.shard, "left": self.left, "published": self.published} if self.shard else {}),
        }
