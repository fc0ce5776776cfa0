from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from index.readers import read
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected

PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".xz": lzma.compress,
    ".bz2": bz2.compress,
    ".zst": zstandard.ZstdCompressor(level=9, write_content_size=False).compress,
}
LINES = b"".join(b'{"text": "article number %d"}\n' % number for number in range(20_000))

each = pytest.mark.parametrize("extension", PACK)


def found(folder: Path, name: str, content: bytes) -> list[RawArticle | Rejected]:
    (folder / name).write_bytes(content)
    return list(read(folder / name))


@each
def test_a_compressed_file_reads_as_the_plain_one(tmp_path: Path, extension: str) -> None:
    packed = found(tmp_path, f"a.jsonl{extension}", PACK[extension](LINES))
    plain = found(tmp_path, "a.jsonl", LINES)
    assert [one.id for one in packed] == [one.id for one in plain]  # type: ignore[union-attr]


@each
def test_members_that_follow_one_another_are_one_file(tmp_path: Path, extension: str) -> None:
    pack = PACK[extension]
    packed = pack(b'{"text": "a"}\n{"te') + pack(b'xt": "b"}\n')
    assert [one.text for one in found(tmp_path, f"a.jsonl{extension}", packed)] == ["a", "b"]  # type: ignore[union-attr]


@each
def test_what_comes_before_a_cut_is_read_and_the_cut_is_told(tmp_path: Path, extension: str) -> None:
    packed = PACK[extension](LINES)
    *before, last = found(tmp_path, f"a.jsonl{extension}", packed[: len(packed) * 3 // 4])
    assert isinstance(last, Rejected)
    assert last.reason == Reason.DAMAGED
    assert all(isinstance(one, RawArticle) for one in before)


@each
@pytest.mark.parametrize("cut", [1, 5])
def test_a_stream_that_lacks_only_its_end_is_damaged(tmp_path: Path, extension: str, cut: int) -> None:
    (one,) = found(tmp_path, f"a.txt{extension}", PACK[extension](b"un texte")[:-cut])
    assert isinstance(one, Rejected)
    assert one.reason == Reason.DAMAGED


@each
def test_bytes_that_were_never_compressed_are_damaged(tmp_path: Path, extension: str) -> None:
    (one,) = found(tmp_path, f"a.txt{extension}", b"plain text, only named so")
    assert isinstance(one, Rejected)
    assert one.reason == Reason.DAMAGED


@each
def test_a_line_that_explodes_is_given_up(tmp_path: Path, extension: str) -> None:
    *_, last = found(tmp_path, f"a.jsonl{extension}", PACK[extension](b"x" * (100 << 20)))
    assert isinstance(last, Rejected)
    assert last.reason == Reason.BOMB


@each
def test_a_page_that_explodes_is_given_up(tmp_path: Path, extension: str) -> None:
    (one,) = found(tmp_path, f"a.html{extension}", PACK[extension](b"x" * (100 << 20)))
    assert isinstance(one, Rejected)
    assert one.reason in {Reason.BOMB, Reason.TOO_LARGE}


@each
def test_an_empty_compressed_file_is_empty(tmp_path: Path, extension: str) -> None:
    (one,) = found(tmp_path, f"a.txt{extension}", PACK[extension](b""))
    assert isinstance(one, Rejected)
    assert one.reason == Reason.EMPTY
