"""Articles to what bibliography programs read: BibTeX, as biblatex knows it too, and RIS."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from search.article import Article
from search.exports.letters import line
from search.exports.manifest import Manifest

# No brace is written as it is: one without its other would end the entry, escaped or not.
_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{letter: f"\\{letter}" for letter in "%$&#_"},
    }
)
_SEVERAL: Final = re.compile(r"\b(and|others)\b|,.*,", re.I)
"""In a name: it would be read as two, or as parts of one."""
_IN_URL: Final = "!#$%&'()*+,-./:;=?@[]_~"


def bibtex(manifest: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield an entry for each article; before them, where BibTeX reads nothing but `@`, the manifest."""
    for name, value in manifest.lines():
        yield f"% {name}: {json.dumps(value, ensure_ascii=False)}\n".replace("@", r"\u0040")
    for article in articles:
        yield f"\n{entry(article)}"


def entry(article: Article) -> str:
    """Return the entry of BibTeX that cites an article."""
    fields = "".join(f",\n  {name} = {{{value}}}" for name, value in _fields(article) if value)
    return f"@article{{{key(article)}{fields}\n}}\n"


def key(article: Article) -> str:
    """Return a key that is the same each time: source, year, and a hash of the id."""
    plain = unicodedata.normalize("NFKD", article.source.lower())
    name = re.sub(r"[^a-z0-9]", "", plain)[:20] or "article"
    digest = hashlib.blake2b(article.id.encode("utf-8", "replace"), digest_size=6).hexdigest()
    return f"{name}{article.dated[:4]}-{digest}"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_tex(article.title)}}}"  # in braces, so that no style takes its capitals
    yield "author", " and ".join(filter(None, map(_name, article.authors or article.agency)))
    yield "journal", _tex(article.source)
    yield "date", article.dated
    yield "year", article.dated[:4]
    yield "month", article.dated[5:7].lstrip("0")
    yield "url", quote(line(article.url), safe=_IN_URL, errors="replace")
    yield "language", article.lang if article.lang != "und" else ""
    yield "keywords", ", ".join(map(_tex, article.tags))
    yield "abstract", _tex(article.lead)


def _tex(text: str) -> str:
    return line(text).translate(_TEX)


def _name(name: str) -> str:
    return f"{{{_tex(name)}}}" if _SEVERAL.search(name) else _tex(name)


def ris(_: Manifest, articles: Iterable[Article]) -> Iterator[str]:
    """Yield a record for each article, lines ended as the format wants."""
    for article in articles:
        yield f"{reference(article)}\r\n"


def reference(article: Article) -> str:
    """Return the record of RIS that cites an article."""
    said = "".join(f"{tag}  - {line(value)}\r\n" for tag, value in _tags(article) if line(value))
    return f"TY  - NEWS\r\n{said}ER  - \r\n"


def _tags(article: Article) -> Iterator[tuple[str, str]]:
    yield "ID", key(article)
    yield "TI", article.title
    yield from (("AU", name) for name in article.authors or article.agency)
    yield "T2", article.source
    yield "PY", article.dated[:4]
    year, month, day = [*article.dated.split("-"), "", ""][:3]
    yield "DA", f"{year}/{month}/{day}/" if year else ""
    yield "SE", article.section
    yield "AB", article.lead
    yield from (("KW", tag) for tag in article.tags)
    yield "LA", article.lang if article.lang != "und" else ""
    yield "UR", article.url
