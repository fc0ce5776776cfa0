"""Articles to XML-TEI: one corpus, or the folder of texts that TXM imports (XTZ), as a zip."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from search.article import Article
from search.exports.letters import line, paragraphs
from search.exports.manifest import Manifest

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def tei(manifest: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield a teiCorpus whose header has the manifest."""
    said = "".join(f"<item><label>{_xml(name)}</label> {_xml(value)}</item>" for name, value in manifest.lines())
    yield f'{_HEAD}<teiCorpus xmlns="{_NAMESPACE}">\n<teiHeader><fileDesc>'
    yield f"<titleStmt><title>{_xml(manifest.query)}</title></titleStmt>"
    yield f"<publicationStmt><p><list>{said}</list></p></publicationStmt>"
    yield "<sourceDesc><p>Glaneur</p></sourceDesc></fileDesc></teiHeader>\n"
    for article in articles:
        yield f"{_text(article, '')}\n"
    yield "</teiCorpus>\n"


def txm(manifest: Manifest, articles: Iterable[Article]) -> Iterator[bytes]:
    """Yield a zip with a file for each article, whose `text` has as attributes what TXM divides corpora by."""
    sink = _Sink()
    day = manifest.made.timetuple()[:6]
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "manifest.json", day, json.dumps(manifest.as_json(), ensure_ascii=False, indent=1))
        for number, article in enumerate(articles, 1):
            written = "".join(f' {name}="{_xml(value)}"' for name, value in _attributes(article) if value)
            _put(archive, f"{number:07}.xml", day, f"{_HEAD}{_text(article, written)}\n")
            yield sink.taken()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """Keeps what is written until it is taken; nothing can be sought in it, so a zip is written in one go."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(data)  # type: ignore[arg-type]  # bytes, as zipfile writes them
        self._held += view
        return view.nbytes

    def taken(self) -> bytes:
        held = bytes(self._held)
        self._held.clear()
        return held


def _put(archive: zipfile.ZipFile, name: str, day: tuple[int, ...], text: str) -> None:
    year, month, date, hour, minute, second = day
    member = zipfile.ZipInfo(name, (year, month, date, hour, minute, second))
    member.external_attr = 0o644 << 16
    archive.writestr(member, text.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED)


def _attributes(article: Article) -> Iterator[tuple[str, str]]:
    yield "ref", article.id
    yield "title", article.title
    yield "source", article.source
    yield "date", article.dated
    yield "year", article.dated[:4]
    yield "month", article.dated[:7] if len(article.dated) > len("2016") else ""
    yield "lang", article.lang
    yield "section", article.section
    yield "author", "; ".join(article.authors)
    yield "url", article.url


def _text(article: Article, attributes: str) -> str:
    authors = "".join(f"<author>{_xml(name)}</author>" for name in article.authors)
    body = [f"<head>{_xml(article.title)}</head>"] if line(article.title) else []
    if line(article.lead):
        body.append(f'<p rend="lead">{_xml(article.lead)}</p>')
    body += [f"<p>{_xml(each)}</p>" for each in paragraphs(article.body)]
    return (
        f'<TEI xmlns="{_NAMESPACE}" xml:lang="{_xml(article.lang)}">'
        f"<teiHeader><fileDesc><titleStmt><title>{_xml(article.title)}</title>{authors}</titleStmt>"
        f"<publicationStmt><p>Glaneur</p></publicationStmt><sourceDesc>{_source(article)}</sourceDesc></fileDesc></teiHeader>"
        f"<text{attributes}><body>{''.join(body) or '<p/>'}</body></text></TEI>"
    )


def _source(article: Article) -> str:
    day = f'<date when="{article.dated}">{article.dated}</date>' if article.dated else ""
    address = f'<ref target="{_xml(article.url)}">{_xml(article.url)}</ref>' if article.url else ""
    return f'<bibl><title level="j">{_xml(article.source)}</title>{day}<idno>{_xml(article.id)}</idno>{address}</bibl>'


def _xml(text: str) -> str:
    return escape(line(text))
