"""The job that is writing to an index to a few words for whoever would be the second."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Final

_MOST: Final = 2_000
"""Bytes of the file that are looked at."""


def write_holder(path: Path) -> None:
    """Write who has the lock: this process, since now. Nobody but a second job reads it, so failing to is no fault."""
    try:
        path.write_text(json.dumps(_this()), encoding="utf-8")
    except OSError:
        path.unlink(missing_ok=True)


def this_job() -> str:
    """Return `process 123, glaneur index, since …` of this process."""
    return _words(_this())


def _this() -> dict[str, object]:
    command = Path(sys.argv[0]).name, *sys.argv[1:2]
    since = f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}"
    return {"pid": os.getpid(), "since": since, "command": " ".join(command)}


def _words(said: dict[str, Any]) -> str:
    return f"process {int(said['pid'])}, {said['command']}, since {said['since']}"


def holder_of(path: Path) -> str:
    """Return ` (process 123, glaneur index, since …)`; an empty text when it is not known."""
    try:
        text = f" ({_words(json.loads(path.read_bytes()[:_MOST]))})"
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    return text if text.isprintable() else ""
