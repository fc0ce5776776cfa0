"""What was rejected to a list of its run under `rejected/`, one JSON object a line, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from index.source import Rejected
from search.aside import FOLDER, told

UNTOLD: Final = "list not readable"
"""What a line of a list that says nothing is counted as."""


class Aside:
    """Keeps what was rejected: one JSON line each, in a file that is made by the first."""

    def __init__(self, root: Path) -> None:
        """Write under `root`/rejected."""
        self.path = root / FOLDER / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}.jsonl"

    def put(self, rejected: Rejected) -> None:
        """Append one."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = {"origin": rejected.origin, "reason": rejected.reason, "detail": rejected.detail}
        with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def read_list(path: Path) -> Iterator[Rejected]:
    """Yield what a list says; a line that says nothing is rejected itself."""
    for number, line in enumerate(told(path), 1):
        yield Rejected(f"{path}:{number}", UNTOLD, line) if isinstance(line, str) else Rejected(*line)
