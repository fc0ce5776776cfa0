from __future__ import annotations

import bz2
import gzip
import io
import lzma

import pytest
import zstandard

from index.readers import read_stream
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected


def only(content: bytes) -> RawArticle:
    (one,) = read_stream(io.BytesIO(content))
    assert isinstance(one, RawArticle)
    return one


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(b'{"text": "a"}\n', "a", id="json lines"),
        pytest.param(b'\xef\xbb\xbf{"text": "a"}', "a", id="json lines with a mark"),
        pytest.param(b'[{"text": "a"}]', "a", id="json"),
        pytest.param(b"Un titre\n\nUn texte", "Un titre\n\nUn texte", id="text"),
        pytest.param(b"titre;texte\nUn;a\n", "a", id="a table"),
        pytest.param(b"Un texte, un titre\nDeux", "Un texte, un titre\nDeux", id="no table"),
        pytest.param('{"text": "é"}'.encode("utf-16"), "é", id="json lines in utf-16"),
    ],
)
def test_the_first_bytes_tell_the_format(content: bytes, text: str) -> None:
    assert only(content).text == text


def test_a_page_is_known_by_its_first_tag() -> None:
    assert only(b"\n <!doctype html><p>a").html == "\n <!doctype html><p>a"


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress, zstandard.compress, bz2.compress])
def test_a_compressed_stream_is_unpacked(pack: object) -> None:
    assert only(pack(b'{"text": "a"}')).text == "a"  # type: ignore[operator]


def test_the_origin_is_the_name_and_the_line() -> None:
    (one,) = read_stream(io.BytesIO(b'\n{"text": "a"}'), "standard input")
    assert one.origin == "standard input:2"


def test_an_article_of_a_stream_is_told_by_its_content() -> None:
    assert only(b"un texte").id == only(b"un texte").id != only(b"un autre").id


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", Reason.EMPTY, id="empty"),
        pytest.param(b"\0\1\2", Reason.NOT_TEXT, id="binary"),
        pytest.param(gzip.compress(b"abc")[:-4], Reason.DAMAGED, id="cut short"),
    ],
)
def test_a_stream_without_an_article_is_rejected(content: bytes, reason: str) -> None:
    (one,) = read_stream(io.BytesIO(content))
    assert isinstance(one, Rejected)
    assert one.reason == reason
