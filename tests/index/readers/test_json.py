from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.readers import read
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id


def found(folder: Path, content: str) -> list[RawArticle | Rejected]:
    (folder / "a.json").write_text(content)
    return list(read(folder))


def test_one_object_is_one_article_told_by_its_path(tmp_path: Path) -> None:
    (one,) = found(tmp_path, '{"text": "a"}')
    assert one.id == made_id((tmp_path / "a.json").resolve().as_posix())  # type: ignore[union-attr]


@pytest.mark.parametrize("indent", [None, 2])
def test_an_array_is_as_many_articles(tmp_path: Path, indent: int | None) -> None:
    first, second = found(tmp_path, json.dumps([{"text": "a"}, {"text": "b"}], indent=indent))
    assert (first.text, second.text) == ("a", "b")  # type: ignore[union-attr]
    assert second.origin.endswith("a.json:2")


def test_what_is_no_article_in_an_array_is_rejected_and_the_next_is_read(tmp_path: Path) -> None:
    first, second = found(tmp_path, '[3, {"text": "b"}]')
    assert first == Rejected(f"{tmp_path}/a.json:1", Reason.NOT_OBJECT, "it is a number")
    assert second.text == "b"  # type: ignore[union-attr]


def test_json_lines_under_the_wrong_name_are_read(tmp_path: Path) -> None:
    assert [one.text for one in found(tmp_path, '{"text": "a"}\n{"text": "b"}\n')] == ["a", "b"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("[]", Reason.EMPTY, id="empty array"),
        pytest.param("", Reason.EMPTY, id="empty file"),
        pytest.param("[1, 2", Reason.NOT_JSON, id="cut short"),
        pytest.param("[" * 100_000, Reason.TOO_DEEP, id="deep"),
        pytest.param('"a"', Reason.NOT_OBJECT, id="string"),
        pytest.param(" " * (65 << 20), Reason.TOO_LARGE, id="65 MiB"),
    ],
)
def test_a_file_that_holds_no_article_is_rejected(tmp_path: Path, content: str, reason: str) -> None:
    (one,) = found(tmp_path, content)
    assert isinstance(one, Rejected)
    assert one.reason == reason
