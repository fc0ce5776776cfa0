from __future__ import annotations

import csv as standard
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.readers import read
from index.readers.encoding import scrub
from index.readers.formats import csv
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected


def rows(folder: Path, content: bytes, name: str = "a.csv", fields: tuple[tuple[str, str], ...] = ()) -> list[RawArticle | Rejected]:  # fmt: skip
    (folder / name).write_bytes(content)
    return list(read(folder / name, fields=fields))


def texts(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.text for item in items if isinstance(item, RawArticle)]


def reasons(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


def only(items: list[RawArticle | Rejected]) -> RawArticle:
    (item,) = items
    assert isinstance(item, RawArticle), item
    return item


def test_a_row_is_an_article(tmp_path: Path) -> None:
    table = 'id,title,text,published,authors\n7,Le pont,"Il est ouvert, enfin.\nOn y passe.",2019-05-02,Ève Martin; Luc Roy\n'
    item = only(rows(tmp_path, table.encode()))
    assert (item.id, item.title, item.published) == ("7", "Le pont", "2019-05-02")
    assert (item.text, item.authors) == ("Il est ouvert, enfin.\nOn y passe.", ("Ève Martin", "Luc Roy"))
    assert item.origin == f"{tmp_path}/a.csv:2"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiter_and_encoding_are_found_out(tmp_path: Path, delimiter: str, encoding: str) -> None:
    table = f"titre{delimiter}texte\r\nL’été{delimiter}Un été très sec.\r\n"
    item = only(rows(tmp_path, table.encode(encoding)))
    assert (item.title, item.text) == ("L’été", "Un été très sec.")


def test_lines_that_end_as_on_a_macintosh_are_rows(tmp_path: Path) -> None:
    items = rows(tmp_path, 'titre;texte\rUn;"Une\rligne."\rDeux;Suite.\r'.encode("mac_roman"))
    assert texts(items) == ["Une\rligne.", "Suite."]


@pytest.mark.parametrize("said", [b"sep=\n", b"sep=\xc3\xa9\n", b"sep=\0\n", b'sep="\n'])
def test_a_delimiter_that_is_none_raises_nothing(tmp_path: Path, said: bytes) -> None:
    assert rows(tmp_path, said + b"title,text\nUn,Deux\n")


def test_excel_says_its_delimiter(tmp_path: Path) -> None:
    assert only(rows(tmp_path, b"sep=;\ntitle;text,really\n1;2\n", fields=(("text", "text,really"),))).text == "2"


@pytest.mark.parametrize(
    ("column", "field"),
    [("Titre", "title"), ("Headline", "title"), ("Date de publication", "published"), ("MÉDIA", "source"), ("Chapô", "lead"), ("langue", "lang")],
)  # fmt: skip
def test_columns_are_known_by_their_usual_names(tmp_path: Path, column: str, field: str) -> None:
    assert getattr(only(rows(tmp_path, f"{column};Texte\nx;La cloche sonne.\n".encode())), field) == "x"


def test_what_is_said_of_a_column_wins(tmp_path: Path) -> None:
    item = only(rows(tmp_path, b"title,kicker,text\nUn,Deux,Trois\n", fields=(("title", "Kicker"),)))
    assert item.title == "Deux"


def test_a_column_that_was_named_and_is_not_there_is_told_once(tmp_path: Path) -> None:
    items = rows(tmp_path, b"titre,text\nUn,Deux\nTrois,Quatre\n", fields=(("title", "kicker"),))
    assert texts(items) == ["Deux", "Quatre"]
    assert reasons(items) == [Reason.NO_COLUMN]


def test_a_table_without_a_column_of_text_says_what_to_do(tmp_path: Path) -> None:
    (item,) = rows(tmp_path, b"titre,zone\nUn,Deux\nTrois,Quatre\n")
    assert isinstance(item, Rejected)
    assert (item.reason, item.detail) == (
        Reason.NO_COLUMN,
        "say which it is with --map text=NAME; its columns are titre, zone",
    )


def test_text_that_is_markup_is_html(tmp_path: Path) -> None:
    item = only(rows(tmp_path, b"titre,content\nUn,<p>La cloche sonne.</p>\n"))
    assert (item.text, item.html) == ("", "<p>La cloche sonne.</p>")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param(b"Un,Deux,Trois", Reason.NOT_A_ROW, id="more cells than columns"),
        pytest.param(b"Un,", Reason.NO_TEXT, id="no text"),
        pytest.param(b"x" * (17 << 20), Reason.LONG_LINE, id="17 MiB"),
    ],
)
def test_a_row_that_is_no_article_is_rejected_and_the_next_is_read(tmp_path: Path, row: bytes, reason: str) -> None:
    items = rows(tmp_path, b"title,text\n" + row + b"\nDeux,Suite.\n")
    assert (texts(items), reasons(items)) == (["Suite."], [reason])
    assert [item.origin for item in items] == [f"{tmp_path}/a.csv:2", f"{tmp_path}/a.csv:3"]


def test_a_quotation_mark_that_is_never_closed_costs_its_line_alone(tmp_path: Path) -> None:
    items = rows(tmp_path, b'title,text\nUn,"Ouvert\nDeux,Suite.\nTrois,Fin.\n')
    assert (texts(items), reasons(items)) == (["Suite.", "Fin."], [Reason.NOT_A_ROW])
    assert [item.origin.rpartition(":")[2] for item in items] == ["2", "3", "4"]


def test_a_field_without_end_costs_its_line_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "LINE_LIMIT", 1000)
    items = rows(tmp_path, b'title,text\nUn,"Ouvert\n' + b"Deux,Suite.\n" * 200)
    assert (len(texts(items)), reasons(items)) == (200, [Reason.NOT_A_ROW])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\n\n", Reason.EMPTY),
        (b"title,text\n", Reason.EMPTY),
        (b"\0\1\2\3" * 9, Reason.NOT_TEXT),
        (b"%PDF-1.7", Reason.NOT_TEXT),
    ],
)
def test_a_file_without_rows_is_rejected(tmp_path: Path, content: bytes, reason: str) -> None:
    assert reasons(rows(tmp_path, content)) == [reason]


@pytest.mark.parametrize("record", ['{"headline": "Le pont", "meta": {"corps": "Il est ouvert."}}'])
@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_names_of_json_are_mapped_too(tmp_path: Path, record: str, name: str) -> None:
    item = only(rows(tmp_path, record.encode(), name, (("title", "headline"), ("text", "meta.corps"))))
    assert (item.title, item.text) == ("Le pont", "Il est ouvert.")


WRITTEN = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="<") | st.sampled_from('\t\n\r"";,|')


@given(
    cells=st.lists(
        st.tuples(st.text(WRITTEN, max_size=30), st.text(WRITTEN, min_size=1, max_size=80)), min_size=1, max_size=5
    ),
    dialect=st.sampled_from([(",", "\r\n"), (";", "\n"), ("\t", "\r\n"), ("|", "\r")]),
)
def test_whatever_a_table_was_written_with_is_read_back(
    cells: list[tuple[str, str]], dialect: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    wanted = [(scrub(title), scrub(text)) for title, text in cells if scrub(text).strip()]
    out = io.StringIO(newline="")
    writer = standard.writer(out, delimiter=dialect[0], lineterminator=dialect[1], quoting=standard.QUOTE_ALL)
    writer.writerows([("title", "text"), *cells])
    path = tmp_path_factory.mktemp("tables")
    items = rows(path, out.getvalue().encode("utf-8", "surrogatepass"))
    assert [(item.title, item.text) for item in items if isinstance(item, RawArticle) and item.text] == wanted
