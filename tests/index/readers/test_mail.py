from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import pytest

from index.readers import read, read_stream
from index.readers.formats import mail
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id


def message(text: str = "Le pont est ouvert.\n", **headers: str) -> EmailMessage:
    made = EmailMessage()
    said = {"From": "Ève Martin <eve@fanal.example>", "Subject": "Le pont « neuf »", "Date": "Tue, 12 Mar 2019 10:00:00 +0100"}  # fmt: skip
    for name, value in {**said, "Message_ID": "<1@fanal.example>", **headers}.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def found(folder: Path, content: bytes, name: str = "a.eml") -> list[RawArticle | Rejected]:
    (folder / name).write_bytes(content)
    return list(read(folder / name))


def articles(items: list[RawArticle | Rejected]) -> list[RawArticle]:
    return [item for item in items if isinstance(item, RawArticle)]


def reasons(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


def mailbox(*messages: bytes) -> bytes:
    return b"\n".join(b"From eve@fanal.example Tue Mar 12 10:00:00 2019\n" + each for each in messages)


def test_a_message_is_an_article(tmp_path: Path) -> None:
    (item,) = articles(found(tmp_path, bytes(message())))
    assert (item.title, item.authors, item.text) == ("Le pont « neuf »", ("Ève Martin",), "Le pont est ouvert.\n")
    assert (item.published, item.id) == ("Tue, 12 Mar 2019 10:00:00 +0100", made_id("<1@fanal.example>"))


def test_plain_text_is_preferred_and_html_read_where_it_is_alone(tmp_path: Path) -> None:
    both, alone = message(), message()
    both.add_alternative("<p>Autrement.</p>", subtype="html")
    alone.set_content("<p>Seul.</p>", subtype="html")
    assert articles(found(tmp_path, bytes(both)))[0].text == "Le pont est ouvert.\n"
    assert articles(found(tmp_path, bytes(alone)))[0].html == "<p>Seul.</p>\n"


def test_what_is_attached_is_counted_and_not_read(tmp_path: Path) -> None:
    made = message()
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="plan.pdf")
    made.add_attachment("Un autre texte.", filename="notes.txt")
    items = found(tmp_path, bytes(made))
    assert [item.text for item in articles(items)] == ["Le pont est ouvert.\n"]
    assert [item.detail for item in items if isinstance(item, Rejected)] == ["plan.pdf (application/pdf)", "notes.txt (text/plain)"]  # fmt: skip


def test_a_mailbox_gives_each_message_and_the_lines_that_were_quoted(tmp_path: Path) -> None:
    items = found(
        tmp_path,
        mailbox(bytes(message()), bytes(message(">From Valbourg.\nFrom here.\n", Message_ID="<2>"))),
        "port.mbox",
    )
    one, other = articles(items)
    assert (one.source, one.origin, other.origin) == ("port", f"{tmp_path}/port.mbox:1", f"{tmp_path}/port.mbox:2")
    assert other.text == "From Valbourg.\nFrom here.\n"


@pytest.mark.parametrize("said", ['"Nouvelles du port" <port.fanal.example>', "Nouvelles du port <port.fanal.example>"])
def test_the_list_that_a_message_went_to_is_its_source(tmp_path: Path, said: str) -> None:
    assert articles(found(tmp_path, bytes(message(List_Id=said))))[0].source == "Nouvelles du port"


def test_encodings_that_are_wrong_or_unknown_are_found_out(tmp_path: Path) -> None:
    raw = b"Subject: x\nContent-Type: text/plain; charset=nonsense\nContent-Transfer-Encoding: 8bit\n\n"
    assert articles(found(tmp_path, raw + "L’été, déjà.".encode()))[0].text == "L’été, déjà."
    assert articles(found(tmp_path, raw + "L’été, déjà, à Nîmes.".encode("cp1252")))[0].text == "L’été, déjà, à Nîmes."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", Reason.EMPTY, id="empty"),
        pytest.param(b"bonjour\n\nrien", Reason.BROKEN_MAIL, id="no headers"),
        pytest.param(b"Subject: x\n\n", Reason.NO_TEXT, id="no text"),
        pytest.param(b"Subject: x\nContent-Type: image/png\n\nxx", Reason.NO_TEXT, id="a picture"),
    ],
)
def test_what_is_no_message_with_text_is_set_aside(tmp_path: Path, content: bytes, reason: str) -> None:
    assert reason in reasons(found(tmp_path, content))


def test_parts_nested_without_end_raise_nothing(tmp_path: Path) -> None:
    part = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(5000))
    items = found(tmp_path, mailbox(b"Subject: x\n" + part, bytes(message())), "a.mbox")
    assert len(articles(items)) == 1
    assert reasons(items)


@pytest.mark.parametrize("header", [b"From: \"<@:;,\n", b"Date: []\n", b"Content-Type: a/b; c*0*=x''%\n", b"Subject: =?x?q?=FF?=\n", b"Message-ID: <>\n"])  # fmt: skip
def test_headers_made_to_hurt_raise_nothing(tmp_path: Path, header: bytes) -> None:
    assert found(tmp_path, header + b"\nUn texte.")


def test_a_message_too_long_is_told_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "MESSAGE_LIMIT", 1000)
    items = found(tmp_path, mailbox(bytes(message("x\n" * 5000)), bytes(message())), "a.mbox")
    assert (reasons(items), len(articles(items))) == ([Reason.TOO_LARGE], 1)


@pytest.mark.parametrize("content", [mailbox(bytes(message())), b"Received: from here\n" + bytes(message())])
def test_a_stream_is_known_for_mail(content: bytes) -> None:
    assert articles(list(read_stream(io.BytesIO(content))))[0].title == "Le pont « neuf »"
