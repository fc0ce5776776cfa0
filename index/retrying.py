"""What was set aside to a run over the files it came from: what goes in now leaves the lists, what does not is in a new one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from index.aside import UNTOLD, read_list
from index.errors import NothingToDo
from index.filling import Run
from index.home import Home
from index.reindex import filling_live
from index.report import Report
from index.source import Rejected, file_of

GONE: Final = "no longer there"
"""Why something stays aside whose file is gone; it may be on a disk that is not mounted."""


@dataclass(frozen=True, slots=True)
class Retried:
    """What was tried again, and what came of it."""

    tried: int
    """Files."""
    report: Report


def retry(home: Home, run: Run) -> Retried:
    """Try again all that any run has set aside; raise NothingToDo when that is nothing."""
    with home.lock():
        lists = home.rejected_files()
        if not lists:
            raise NothingToDo("nothing is set aside")
        with filling_live(home, run) as filling:
            there, gone = _places(home, lists)
            filling.again(there, gone)
        for each in lists:
            each.unlink(missing_ok=True)
    return Retried(len(there), filling.report)


def _places(home: Home, lists: list[Path]) -> tuple[list[str], list[Rejected]]:
    """Return the files to read, none inside another, and what can't be tried."""
    said = list(dict.fromkeys(item for path in lists for item in read_list(path)))
    gone = [item for item in said if item.reason == UNTOLD]
    files = {}
    for item in said:
        path = Path(file_of(item.origin))
        if home.root in path.parents and home.inbox() not in path.parents:
            continue  # a line of our own files: every run says what is wrong with it
        if path.exists():
            files[str(path)] = path
        else:
            gone.append(Rejected(item.origin, GONE, item.detail if item.reason == GONE else item.reason))
    return sorted(name for name, path in files.items() if not any(str(each) in files for each in path.parents)), gone
