"""EPUB and PDF."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from index.readers import read, read_stream
from index.readers.formats import pdf
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected

CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Chroniques du port</dc:title>
<dc:creator>Ève Martin</dc:creator><dc:language>fr</dc:language><dc:date>2019-05-02</dc:date></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="p" href="p.png" media-type="image/png"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="c"/><itemref idref="p"/><itemref idref="x"/></spine></package>"""
CHAPTER = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chroniques</title></head><body><h1>{}</h1><p>Le pont est ouvert.</p></body></html>'


def book(**changed: str) -> bytes:
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": PACKAGE,
        "OPS/nav.xhtml": CHAPTER.format("Table"),
        "OPS/a b.xhtml": CHAPTER.format("Le pont"),
        "OPS/c.xhtml": CHAPTER.format("La digue"),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in {**files, **changed}.items():
            if content:
                archive.writestr(name, content)
    return packed.getvalue()


def written(*lines: str, title: str = "") -> bytes:
    """Return a PDF of a page for each line, by hand (ISO 32000-1, 7.5)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", f"<< /Title ({title}) >>"]  # fmt: skip
    pages = []
    for line in lines:
        content = f"BT /F1 12 Tf 50 700 Td ({line}) Tj ET"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>")  # fmt: skip
        pages.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(pages)}] /Count {len(pages)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()  # fmt: skip


def found(folder: Path, content: bytes, name: str) -> list[RawArticle | Rejected]:
    (folder / name).write_bytes(content)
    return list(read(folder / name))


def articles(items: list[RawArticle | Rejected]) -> list[RawArticle]:
    return [item for item in items if isinstance(item, RawArticle)]


def reasons(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


def test_a_chapter_is_an_article(tmp_path: Path) -> None:
    one, other = articles(found(tmp_path, book(), "a.epub"))
    assert (one.title, one.source, one.lang, one.published) == ("Le pont", "Chroniques du port", "fr", "2019-05-02")
    assert (one.authors, one.origin) == (("Ève Martin",), f"{tmp_path}/a.epub!/OPS/a b.xhtml")
    assert other.title == "La digue"


def test_a_chapter_that_is_missing_costs_only_itself(tmp_path: Path) -> None:
    items = found(tmp_path, book(**{"OPS/a b.xhtml": ""}), "a.epub")
    assert (len(articles(items)), reasons(items)) == (1, [Reason.DAMAGED])


@pytest.mark.parametrize(
    "changed",
    [
        {"META-INF/container.xml": ""},
        {"META-INF/container.xml": "<container/>"},
        {"META-INF/container.xml": CONTAINER.replace("OPS/book.opf", "../../etc/passwd")},
        {"OPS/book.opf": "bonjour"},
        {"OPS/book.opf": "<package/>"},
    ],
)
def test_what_is_no_whole_book_raises_nothing(tmp_path: Path, changed: dict[str, str]) -> None:
    items = found(tmp_path, book(**changed), "a.epub")
    assert not articles(items)
    assert len(reasons(items)) == 1


def test_a_stream_is_known_for_a_book() -> None:
    assert len(articles(list(read_stream(io.BytesIO(book()))))) == 2


def test_the_text_of_a_pdf_is_an_article(tmp_path: Path) -> None:
    (item,) = articles(
        found(tmp_path, written("Le maire a ouvert le pont.", "Il pleuvait à midi.", title="Le pont"), "a.pdf")
    )
    assert (item.text, item.title) == ("Le maire a ouvert le pont.\n\nIl pleuvait à midi.", "Le pont")


@pytest.mark.parametrize("title", ["Microsoft Word - note.doc", "pont-v2.indd", "untitled"])
def test_a_title_that_a_program_wrote_is_none(tmp_path: Path, title: str) -> None:
    (item,) = articles(found(tmp_path, written("Le maire a ouvert le pont.", title=title), "a.pdf"))
    assert item.title == ""


def test_a_scan_says_what_to_do(tmp_path: Path) -> None:
    (item,) = found(tmp_path, written("", ""), "a.pdf")
    assert isinstance(item, Rejected)
    assert item.reason == Reason.NO_LAYER
    assert "ocrmypdf" in item.detail


def test_forms_that_multiply_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_OPERATORS", 2_000)
    forms = 8
    page = written("x) Tj ET /F1 Do BT (").replace(b"/Resources << ", b"/Resources << /XObject << /F1 7 0 R >> ")
    for number in range(1, forms + 1):
        content = f"/F{number + 1} Do " * 10 if number < forms else "BT (x) Tj ET"
        inner = f"/Resources << /XObject << /F{number + 1} {number + 7} 0 R >> >>"
        form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {inner} /Length {len(content)} >>\nstream\n{content}\nendstream"
        page = page.replace(b"xref\n", f"{number + 6} 0 obj\n{form}\nendobj\nxref\n".encode(), 1)
    (item,) = found(tmp_path, page.replace(b"startxref\n", b"startxref\n9"), "a.pdf")
    assert isinstance(item, Rejected)
    assert (item.reason, "steps of drawing" in item.detail) == (Reason.TOO_LARGE, True)


def test_a_pdf_of_too_many_pages_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    assert reasons(found(tmp_path, written("Un texte.", "Un autre."), "a.pdf")) == [Reason.TOO_LARGE]


@pytest.mark.parametrize("content", [b"", b"bonjour", b"%PDF-1.4\n", b"%PDF-1.4\ntrailer\n<< /Root 1 0 R >>", written("Un texte de plusieurs mots.")[:300]])  # fmt: skip
def test_what_is_no_whole_pdf_raises_nothing(tmp_path: Path, content: bytes) -> None:
    items = found(tmp_path, content, "a.pdf")
    assert len(reasons(items)) == 1


def test_a_stream_is_known_for_a_pdf() -> None:
    assert len(articles(list(read_stream(io.BytesIO(written("Le maire a ouvert le pont.")))))) == 1
