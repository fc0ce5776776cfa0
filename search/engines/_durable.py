"""Files and folders that are changed so that a kill, or a power cut, leaves what was there before or what is there after."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import Final

NEW: Final = ".new"
"""Ends the name of a file that is being written."""
GONE: Final = ".gone"
"""Ends the name of a folder that is being deleted."""


def sync_folder(path: Path) -> None:
    """Have the names in a folder on the disk; do nothing where the system knows no such thing (Windows)."""
    with contextlib.suppress(PermissionError):
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def replace_text(path: Path, text: str) -> None:
    """Write a small file: who reads it, now or after a power cut, has the old text or the new one."""
    replace_bytes(path, text.encode())


def replace_bytes(path: Path, data: bytes) -> None:
    """Write a small file: who reads it, now or after a power cut, has the old bytes or the new ones."""
    new = path.with_name(f"{path.name}{NEW}")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, path)
    sync_folder(path.parent)


def remove_folder(path: Path) -> None:
    """Delete a folder, which has another name before the first of its files is gone."""
    gone = path.with_name(f"{path.name}{GONE}")
    os.replace(path, gone)
    sync_folder(path.parent)
    shutil.rmtree(gone)


def sweep(root: Path) -> None:
    """Delete what `remove_folder` was cut short in."""
    for path in root.glob(f"*{GONE}"):
        shutil.rmtree(path)
