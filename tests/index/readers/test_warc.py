from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest

from index.readers import read, read_stream
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id

PAGE = "<html><head><title>Le pont</title></head><body><p>Le maire a ouvert le pont, enfin : l’été.</p></body></html>"
URL = "https://fanal.example/pont"


def record(kind: str, block: bytes, **said: str) -> bytes:
    headers = {"WARC-Type": kind, "Content-Length": str(len(block)), **{name.replace("_", "-"): value for name, value in said.items()}}  # fmt: skip
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def response(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", url: str = URL, **http: str) -> bytes:  # fmt: skip
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in http.items())
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    return record("response", block, WARC_Target_URI=url, Content_Type="application/http; msgtype=response")


INFO = record("warcinfo", b"software: ours\r\n", Content_Type="application/warc-fields")
REQUEST = record(
    "request", b"GET / HTTP/1.1\r\n\r\n", WARC_Target_URI=URL, Content_Type="application/http; msgtype=request"
)


def found(folder: Path, content: bytes, name: str = "a.warc") -> list[RawArticle | Rejected]:
    (folder / name).write_bytes(content)
    return list(read(folder / name))


def articles(items: list[RawArticle | Rejected]) -> list[RawArticle]:
    return [item for item in items if isinstance(item, RawArticle)]


def reasons(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_page_that_was_fetched_is_an_article(tmp_path: Path, name: str) -> None:
    parts = [INFO, REQUEST, response(PAGE.encode())]
    content = b"".join(map(gzip.compress, parts)) if name.endswith("gz") else b"".join(parts)
    (item,) = found(tmp_path, content, name)
    assert item == RawArticle(origin=f"{tmp_path}/{name}:3", id=made_id(URL), url=URL, html=PAGE)


def test_a_text_of_common_crawl_is_an_article(tmp_path: Path) -> None:
    text = record("conversion", "La cloche sonne à midi.".encode(), WARC_Target_URI=URL, Content_Type="text/plain", WARC_Identified_Content_Language="fra,eng")  # fmt: skip
    (item,) = found(tmp_path, gzip.compress(INFO) + gzip.compress(text), "a.warc.wet.gz")
    assert isinstance(item, RawArticle)
    assert (item.text, item.url, item.lang) == ("La cloche sonne à midi.", URL, "fr")
    assert item.source == "fanal.example"


@pytest.mark.parametrize("url", ["metadata://gnu.org/software/wget/warc/wget.log", "dns:fanal.example"])
def test_what_a_crawler_tells_of_its_work_is_no_page(tmp_path: Path, url: str) -> None:
    told = record("resource", b"fetched 3 files", WARC_Target_URI=url, Content_Type="text/plain")
    assert len(found(tmp_path, told + response(PAGE.encode()))) == 1


def test_a_body_in_pieces_and_packed_is_put_together(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE.encode())
    pieces = f"{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"
    (item,) = found(tmp_path, response(pieces, Transfer_Encoding="chunked", Content_Encoding="gzip"))
    assert isinstance(item, RawArticle)
    assert item.html == PAGE


@pytest.mark.parametrize("kind", ["text/html", "text/html; charset=windows-1252"])
def test_the_encoding_is_what_the_answer_says_or_what_it_looks_like(tmp_path: Path, kind: str) -> None:
    (item,) = found(tmp_path, response(PAGE.encode("cp1252"), kind))
    assert isinstance(item, RawArticle)
    assert item.html == PAGE


def test_what_is_no_page_is_counted_with_its_type(tmp_path: Path) -> None:
    items = found(
        tmp_path, response(b"\x89PNG", "image/png") + response(b"", status="404 Not Found") + response(PAGE.encode())
    )
    assert [(item.reason, item.detail) for item in items if isinstance(item, Rejected)] == [
        (Reason.NOT_A_PAGE, "200 image/png"),
        (Reason.NOT_A_PAGE, "404 text/html; charset=utf-8"),
    ]
    assert len(articles(items)) == 1


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_comes_before_a_cut_is_read_and_the_cut_is_told(tmp_path: Path, name: str) -> None:
    parts = [response(PAGE.encode()), response(bytes(range(32, 127)) * 99, url=f"{URL}/2")]
    content = b"".join(map(gzip.compress, parts)) if name.endswith("gz") else b"".join(parts)
    items = found(tmp_path, content[: -len(content) // 6], name)
    assert articles(items)[0].html == PAGE
    assert Reason.DAMAGED in reasons(items)


@pytest.mark.parametrize(
    "content", [b"", b"bonjour\n" * 9, b"WARC/1.0\r\n", b"WARC/1.0\r\nContent-Length: x\r\n\r\n", b"\0" * 99]
)
def test_what_is_no_web_archive_raises_nothing(tmp_path: Path, content: bytes) -> None:
    items = found(tmp_path, content)
    assert not articles(items)
    assert reasons(items)


def test_a_record_longer_than_it_says_is_told_without_a_word_on_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = response(PAGE.encode()).replace(b"Content-Length: 1", b"Content-Length: 0", 1)
    items = found(tmp_path, short + response(PAGE.encode()))
    assert Reason.DAMAGED in reasons(items)
    assert capsys.readouterr().err == ""


def test_a_stream_is_known_for_a_web_archive() -> None:
    assert len(articles(list(read_stream(io.BytesIO(gzip.compress(INFO + response(PAGE.encode()))))))) == 1


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("a.warc", "warcio.archiveiterator", "warc"), ("a.pdf", "pypdf", "pdf"), ("a.parquet", "pyarrow", "parquet")],
)
def test_a_format_whose_library_is_missing_says_what_to_install(
    tmp_path: Path, name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (item,) = found(tmp_path, INFO, name)
    assert isinstance(item, Rejected)
    assert item.reason == Reason.EXTRA
    assert f"pip install 'glaneur[{extra}]'" in item.detail
