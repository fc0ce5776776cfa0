"""A generation that was built to the live one: only when it is what was read, and about as large as the one before."""

from __future__ import annotations

from typing import Final

from index.errors import Refused
from index.home import Home
from index.verifying import faults

SMALLEST: Final = 0.9
"""Share of the live generation's articles that a new one must have to be published."""


def publish(home: Home, generation: str, before: int, *, force: bool = False) -> None:
    """Verify a generation, make it the live one and delete what is older than the one before; raise Refused.

    `before` is how many articles the live one had. The caller holds the lock.
    """
    with home.record(generation) as record:
        _refuse_shrunk(len(record), before, force=force)
    _refuse_faulty(home, generation)
    with home.checkpoint(generation) as checkpoint:
        checkpoint.finish()
        checkpoint.commit()
    earlier = home.engine.live()
    home.engine.publish(generation)
    home.tidy(earlier)
    home.tidy_rejected()


def _refuse_shrunk(count: int, before: int, *, force: bool) -> None:
    if count < SMALLEST * before and not force:
        raise Refused(
            f"the new index has {count:,} articles and the live one {before:,}: if that is right, use --force"
        )


def _refuse_faulty(home: Home, generation: str) -> None:
    found = faults(home, generation)
    if found:
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        raise Refused(f"the new generation is not what was read, and is not published: {found[0]}{more}")
