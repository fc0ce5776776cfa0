from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.readers import read
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id

GOOD = b'{"id": "next", "text": "la suite"}\n'


def lines(folder: Path, content: bytes, name: str = "a.jsonl") -> list[RawArticle | Rejected]:
    (folder / name).write_bytes(content)
    return list(read(folder / name))


def only(found: list[RawArticle | Rejected]) -> RawArticle:
    (one,) = found
    assert isinstance(one, RawArticle)
    return one


def test_every_field_is_taken(tmp_path: Path) -> None:
    record = {
        "id": "a/1",
        "url": "https://example.org/a",
        "title": "Titre",
        "lead": "Chapô",
        "text": "Texte",
        "published": "2016-03-12",
        "source": "Le Journal",
        "section": "Monde",
        "authors": ["Jeanne", "Paul"],
        "lang": "fr",
    }
    expected = RawArticle(origin=f"{tmp_path}/a.jsonl:1", **{**record, "authors": ("Jeanne", "Paul")})  # type: ignore[arg-type]
    assert only(lines(tmp_path, json.dumps(record).encode())) == expected


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        pytest.param(b"bonjour", Reason.NOT_JSON, id="no json"),
        pytest.param(b'{"text": "cut', Reason.NOT_JSON, id="cut short"),
        pytest.param(b'{"text": "a", "n": ' + b"1" * 5000 + b"}", Reason.NOT_JSON, id="endless number"),
        pytest.param(b'["text"]', Reason.NOT_OBJECT, id="array"),
        pytest.param(b"null", Reason.NOT_OBJECT, id="null"),
        pytest.param(b'{"text": ' + b"[" * 100_000, Reason.TOO_DEEP, id="deep"),
        pytest.param(b"{}", Reason.NO_TEXT, id="empty object"),
        pytest.param(b'{"title": "a", "text": " "}', Reason.NO_TEXT, id="blank text"),
        pytest.param(b'{"text": ["a"]}', Reason.BAD_FIELD, id="text in a list"),
        pytest.param(b'{"text": "a", "title": {}}', Reason.BAD_FIELD, id="title in an object"),
        pytest.param(b'{"text": "a", "authors": [1]}', Reason.BAD_FIELD, id="author a number"),
        pytest.param(b'{"text": "a", "id": true}', Reason.BAD_ID, id="id true"),
        pytest.param(b'{"text": "a", "id": ["b"]}', Reason.BAD_ID, id="id a list"),
        pytest.param(b'{"text": "a", "id": "' + b"x" * 600 + b'"}', Reason.BAD_ID, id="long id"),
        pytest.param(b"\0\1\2\3", Reason.NOT_TEXT, id="binary"),
        pytest.param(b'{"text": "' + b"x" * (17 << 20) + b'"}', Reason.LONG_LINE, id="17 MiB"),
    ],
)
def test_a_line_that_is_no_article_is_rejected_and_the_next_is_read(tmp_path: Path, bad: bytes, reason: str) -> None:
    first, second = lines(tmp_path, bad + b"\n" + GOOD)
    assert (first.origin, first.reason) == (f"{tmp_path}/a.jsonl:1", reason)  # type: ignore[union-attr]
    assert (second.origin, second.text) == (f"{tmp_path}/a.jsonl:2", "la suite")  # type: ignore[union-attr]


def test_the_detail_of_a_rejection_is_one_line(tmp_path: Path) -> None:
    found = lines(tmp_path, b'nonsense\n[1]\n{"text": "a", "id": "' + b"\\n" * 600 + b'"}\n')
    assert all(isinstance(one, Rejected) and "\n" not in one.detail for one in found)


def test_blank_lines_count_and_are_passed_over(tmp_path: Path) -> None:
    assert only(lines(tmp_path, b"\n \r\n" + GOOD)).origin.endswith(":3")


def test_a_file_of_blank_lines_is_empty(tmp_path: Path) -> None:
    assert lines(tmp_path, b"\n\n") == [Rejected(f"{tmp_path}/a.jsonl", Reason.EMPTY)]


@pytest.mark.parametrize("given", ["a/b c", 'it\'s "so"', " blank ", "http://example.org/?a=1#b", "é"])
def test_a_given_id_is_kept_as_it_is(tmp_path: Path, given: str) -> None:
    assert only(lines(tmp_path, json.dumps({"id": given, "text": "a"}).encode())).id == given


@pytest.mark.parametrize(("given", "kept"), [(7, "7"), (1.5, "1.5"), (0, "0")])
def test_a_number_is_an_id_as_it_is_written(tmp_path: Path, given: float, kept: str) -> None:
    assert only(lines(tmp_path, json.dumps({"id": given, "text": "a"}).encode())).id == kept


def test_without_an_id_the_url_tells_an_article(tmp_path: Path) -> None:
    found = only(lines(tmp_path, b'{"url": "HTTP://Example.org/a?utm_source=x#top", "text": "a"}'))
    assert found.id == made_id("https://example.org/a")


def test_without_id_and_url_the_content_tells_an_article(tmp_path: Path) -> None:
    one, other, again = lines(tmp_path, b'{"text": "a"}\n{"text": "b"}\n{"text": "a"}\n')
    assert one.id == again.id != other.id  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("record", "text", "html"),
    [
        pytest.param({"body": "b"}, "b", "", id="body"),
        pytest.param({"html": "<p>h"}, "", "<p>h", id="html"),
        pytest.param({"text": "t", "body": "b", "html": "h"}, "t", "", id="text first"),
        pytest.param({"text": " ", "html": "h"}, "", "h", id="blank text gives way"),
    ],
)
def test_exactly_one_of_text_and_html_is_taken(tmp_path: Path, record: dict[str, str], text: str, html: str) -> None:
    found = only(lines(tmp_path, json.dumps(record).encode()))
    assert (found.text, found.html) == (text, html)


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        pytest.param({"authors": "Jeanne"}, ("Jeanne",), id="string"),
        pytest.param({"author": ["Jeanne", "Paul"]}, ("Jeanne", "Paul"), id="author"),
        pytest.param({"authors": [{"@type": "Person", "name": "Jeanne"}, None]}, ("Jeanne",), id="objects"),
        pytest.param({"authors": ""}, (), id="none"),
    ],
)
def test_authors_come_in_several_shapes(tmp_path: Path, written: object, authors: tuple[str, ...]) -> None:
    record = {"text": "a", **written}  # type: ignore[dict-item]
    assert only(lines(tmp_path, json.dumps(record).encode())).authors == authors


def test_date_stands_in_for_published(tmp_path: Path) -> None:
    assert only(lines(tmp_path, b'{"text": "a", "date": "12/03/2016"}')).published == "12/03/2016"


def test_lone_surrogates_and_controls_are_replaced_and_dropped(tmp_path: Path) -> None:
    found = only(lines(tmp_path, rb'{"text": "\ud800a\u0000\u001bb\tc", "title": "\udfff", "id": "\ud800"}'))
    assert (found.text, found.title, found.id) == ("\ufffdab\tc", "\ufffd", "?")


def test_a_raw_tab_in_a_string_is_put_up_with(tmp_path: Path) -> None:
    assert only(lines(tmp_path, b'{"text": "a\tb"}')).text == "a\tb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_lines_are_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    written = '{"text": "été à l’œuvre"}\n{"text": "déjà vu"}\n'
    assert [one.text for one in lines(tmp_path, written.encode(encoding))] == ["été à l’œuvre", "déjà vu"]  # type: ignore[union-attr]


def test_a_broken_letter_costs_no_more_than_itself(tmp_path: Path) -> None:
    assert only(lines(tmp_path, '{"text": "l’été, l’'.encode() + b'\xe9t\xe9"}')).text == "l’été, l’été"


def test_ndjson_is_the_same(tmp_path: Path) -> None:
    assert only(lines(tmp_path, GOOD, "a.NDJSON")).id == "next"
