"""A reader that fails in a way nobody has thought of."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.readers import read
from index.readers.byte_source import ByteSource
from index.readers.formats import formats
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Add a format whose reader gives an article and fails."""

    def fail(source: ByteSource) -> Iterator[RawArticle | Rejected]:
        yield RawArticle(origin=source.origin, id="1", text="Le pont.")
        raise ArithmeticError("two\nlines")

    monkeypatch.setitem(formats(), ".fails", fail)


def outcomes(path: Path) -> list[str]:
    return [item.text if isinstance(item, RawArticle) else f"{item.reason}: {item.detail}" for item in read(path)]


@pytest.mark.usefixtures("failing")
def test_it_takes_nothing_else_down(tmp_path: Path) -> None:
    (tmp_path / "a.fails").write_text("x")
    (tmp_path / "b.txt").write_text("Suite.")
    assert outcomes(tmp_path) == ["Le pont.", f"{Reason.FAILED}: ArithmeticError: two lines", "Suite."]


@pytest.mark.usefixtures("failing")
def test_nor_does_it_in_an_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.fails", "x")
        archive.writestr("b.txt", "Suite.")
    assert outcomes(tmp_path / "a.zip") == ["Le pont.", f"{Reason.FAILED}: ArithmeticError: two lines", "Suite."]
