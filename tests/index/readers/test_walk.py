from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from index.errors import JobError, NoSource
from index.readers import read, size
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id


def texts(found: Iterable[RawArticle | Rejected]) -> list[str]:
    return [one.text for one in found if isinstance(one, RawArticle)]


def reasons(found: Iterable[RawArticle | Rejected]) -> list[str]:
    return [one.reason for one in found if isinstance(one, Rejected)]


def test_a_folder_is_read_in_sorted_order_with_the_folders_in_it(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/z.txt", "b/a.txt", "a.TXT"):
        (tmp_path / name).write_text(name)
    assert texts(read(tmp_path)) == ["a.TXT", "b/a.txt", "b/z.txt", "c.txt"]


def test_nothing_at_a_path_says_at_once_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(NoSource, match=r"nothing is at .*nowhere: give a file, a folder, or -"):
        read(tmp_path / "nowhere")


def test_every_error_of_the_job_is_a_job_error() -> None:
    assert issubclass(NoSource, JobError)


@pytest.mark.parametrize("name", [".hidden.txt", ".git/a.txt", "b/.trash/a.txt"])
def test_names_with_a_dot_first_are_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x")
    assert list(read(tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("note.ann", Reason.FORMAT, id="unknown extension"),
        pytest.param("README", Reason.FORMAT, id="no extension"),
        pytest.param("data.xyz.gz", Reason.FORMAT, id="unknown extension, compressed"),
        pytest.param("all.7z", Reason.ARCHIVE, id="7z"),
        pytest.param("all.rar.xz", Reason.ARCHIVE, id="rar, compressed"),
        pytest.param("all.RAR", Reason.ARCHIVE, id="upper case"),
    ],
)
def test_a_file_that_is_not_read_is_rejected_in_a_folder_and_alone(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / name).write_text("x")
    assert reasons(read(tmp_path)) == reasons(read(tmp_path / name)) == [reason]


def test_an_archive_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "all.rar").write_text("x")
    assert list(read(tmp_path)) == [
        Rejected(str(tmp_path / "all.rar"), "archive", "unpack it first, then index the folder")
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", Reason.EMPTY, id="empty"),
        pytest.param(b" \n\t\r\n", Reason.EMPTY, id="blank"),
        pytest.param(b"\xef\xbb\xbf", Reason.EMPTY, id="byte order mark alone"),
        pytest.param(b"\0" * 20, Reason.NOT_TEXT, id="nul"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1", Reason.NOT_TEXT, id="image"),
        pytest.param(b"%PDF-1.7 a letter", Reason.NOT_TEXT, id="pdf"),
        pytest.param(b"a b " * (5 << 20), Reason.TOO_LARGE, id="20 MiB"),
    ],
)
@pytest.mark.parametrize("extension", [".txt", ".html"])
def test_a_file_that_holds_no_article_is_rejected_and_the_next_is_read(
    tmp_path: Path, content: bytes, reason: str, extension: str
) -> None:
    (tmp_path / f"a{extension}").write_bytes(content)
    (tmp_path / "b.txt").write_text("suite")
    found = list(read(tmp_path))
    assert reasons(found) == [reason]
    assert texts(found) == ["suite"]


def test_a_folder_that_links_to_itself_is_entered_once(tmp_path: Path) -> None:
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_text("une fois")
    assert texts(read(tmp_path)) == ["une fois"]


@pytest.mark.parametrize("target", ["nowhere.txt", "link.txt"])
def test_a_link_that_leads_nowhere_is_rejected(tmp_path: Path, target: str) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / target)
    assert reasons(read(tmp_path)) == reasons(read(tmp_path / "link.txt")) == [Reason.UNREADABLE]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_rejected_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(read(tmp_path)) == reasons(read(tmp_path / "pipe.txt")) == [Reason.NOT_A_FILE]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who runs this may read everything")
def test_a_file_that_may_not_be_read_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert reasons(read(tmp_path)) == [Reason.UNREADABLE]


@pytest.mark.skipif(os.name == "nt", reason="names are text on this system")
def test_an_origin_can_be_printed_whatever_the_name(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\n.txt")).write_text("x")
    (found,) = read(tmp_path)
    assert found.origin.isprintable()
    assert found.origin.endswith("caf\\udce9\\u000a.txt")


def test_a_file_of_one_article_is_told_by_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    expected = made_id((tmp_path / "a.txt").resolve().as_posix())
    assert [one.id for one in read(Path("a.txt")) if isinstance(one, RawArticle)] == [expected]


def test_progress_adds_up_to_the_size_of_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 600_000)
    (tmp_path / "b.txt").write_bytes(b"a b " * (5 << 20))  # given up in the middle
    (tmp_path / "c.rar").write_text("not counted")
    steps: list[int] = []
    list(read(tmp_path, steps.append))
    assert sum(steps) == size(tmp_path) == 600_000 + (20 << 20)
    assert len(steps) > 3
