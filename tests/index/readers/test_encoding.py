from __future__ import annotations

from pathlib import Path

import pytest

from index.readers import read
from index.readers.encoding import decode, is_text, known, scrub
from index.source import RawArticle

FRENCH = "L’été dernier, à l’œuvre : « déjà vu », où ça ? Pour 3 €…"
RUSSIAN = "Вчера вечером в городе прошёл первый снег, и дети вышли на улицу играть в снежки."
POLISH = (
    "Wczoraj wieczorem spadł pierwszy śnieg, więc dzieci wyszły się bawić. Burmistrz obiecał, że główne ulice zostaną"
    " odśnieżone do rana, lecz mieszkańcy nie bardzo w to wierzą, bo rok temu też czekali aż do południa."
)
CHINESE = (
    "昨天晚上城里下了第一场雪，孩子们都出去玩了。市长说主要街道今天早上会清理干净，可是居民们不太相信，因为去年他们一直等到中午。"
    "学校照常上课，公共汽车也正常运行，只有郊区的几条路线推迟了半个小时。"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param("été à l’œuvre", "cp1252", id="thirteen letters of French"),
        pytest.param(FRENCH, "cp1252", id="French"),
        pytest.param("Grüße aus Köln, schöne Straße", "latin-1", id="German"),
        pytest.param("¡Mañana por la mañana, señor!", "cp1252", id="Spanish"),
        pytest.param(POLISH, "cp1250", id="Polish"),
        pytest.param(POLISH, "iso8859-2", id="Polish of Unix"),
        pytest.param(RUSSIAN, "cp1251", id="Russian"),
        pytest.param(RUSSIAN, "koi8-r", id="Russian of Unix"),
        pytest.param(CHINESE, "gb18030", id="Chinese"),
        *(pytest.param(FRENCH, name, id=name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32")),
    ],
)
def test_the_encoding_of_a_text_is_found(text: str, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    assert decode((mark + text).encode(encoding))[0].removeprefix("\ufeff") == text


def test_bytes_of_another_encoding_in_utf_8_are_read_as_windows_1252() -> None:
    assert decode(FRENCH.encode() + "naïf".encode("cp1252"))[0] == FRENCH + "naïf"


@pytest.mark.parametrize("data", [b"\x81", b"\xff", b"\xc3", bytes(range(128, 256)), b"\xff\xfea", b"\xff\xfe\0\0a"])
def test_no_bytes_make_it_fail(data: bytes) -> None:
    decode(data)[0].encode()


@pytest.mark.parametrize("label", ["", "base64", "zip", "unicode_escape", "punycode", "nonsense", "\0", "é", "a" * 999])
def test_a_label_that_is_no_encoding_of_texts_counts_for_nothing(label: str) -> None:
    assert known(label) == ""


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert known("ISO-8859-1") == "cp1252"


@pytest.mark.parametrize(
    "declaration",
    [
        pytest.param('<meta charset="iso-8859-5">', id="meta"),
        pytest.param("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-5'>", id="http-equiv"),
        pytest.param("<?xml version='1.0' encoding='iso-8859-5'?>", id="xml"),
    ],
)
def test_a_page_is_read_as_it_declares(tmp_path: Path, declaration: str) -> None:
    (tmp_path / "a.html").write_bytes(f"{declaration}<p>Да".encode("iso-8859-5"))
    (one,) = read(tmp_path)
    assert isinstance(one, RawArticle)
    assert one.html.endswith("<p>Да")


def test_a_page_in_utf_8_that_declares_something_else_is_read_as_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<meta charset=iso-8859-1><p>été", encoding="utf-8")
    (one,) = read(tmp_path)
    assert isinstance(one, RawArticle)
    assert one.html.endswith("<p>été")


def test_one_stray_nul_does_not_make_a_text_binary() -> None:
    assert is_text(b"a long enough text, " * 10 + b"\0")


def test_text_without_controls_is_left_alone() -> None:
    assert scrub(FRENCH) is FRENCH
