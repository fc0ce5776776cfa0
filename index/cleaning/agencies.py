"""What credits, datelines and authors say becomes the news agencies that an article comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

LOOKED_AT: Final = 160
"""Characters at the beginning and at the end of a text within which an agency is named."""

# As each is shown, and how it is written in lower case; those in capitals only are words or initials otherwise.
_SPELT: Final = {
    "AFP": "afp|agence france-presse|agence france presse",
    "Reuters": "reuters|reuters staff|thomson reuters|рейтер|رويترز",
    "AP": "associated press|the associated press",
    "EFE": "efe|agencia efe|efe agencia",
    "DPA": "dpa|deutsche presse-agentur",
    "ANSA": "ansa",
    "TASS": "tass|itar-tass|тасс|итар-тасс",
    "RIA Novosti": "ria novosti|риа новости",
    "Sputnik": "sputnik|sputnik france|спутник",
    "Interfax": "interfax|интерфакс",
    "Xinhua": "xinhua|chine nouvelle|新华社|新華社",
    "Belga": "belga|agence belga",
    "ATS": "keystone-ats|keystone-sda|agence télégraphique suisse",
    "AWP": "awp",
    "APA": "austria presse agentur",
    "ANP": "algemeen nederlands persbureau",
    "PAP": "polska agencja prasowa",
    "Lusa": "lusa|agência lusa",
    "Kyodo": "kyodo|kyodo news|共同通信",
    "Jiji": "jiji press|時事通信",
    "Yonhap": "yonhap|연합뉴스",
    "AAP": "australian associated press",
    "PTI": "press trust of india",
    "UPI": "upi|united press international",
    "Anadolu": "anadolu|agence anadolu|anadolu agency|anadolu ajansı",
    "IRNA": "irna",
    "Europa Press": "europa press|europapress",
    "Press Association": "press association|pa media",
    "La Presse canadienne": "la presse canadienne|presse canadienne|the canadian press|canadian press",
    "ČTK": "čtk|ctk",
    "Ritzau": "ritzau",
    "NTB": "ntb",
    "Ukrinform": "ukrinform|укринформ",
    "BelTA": "belta|белта",
}
_CAPITALS: Final = {
    **{name: name for name in ("AP", "APA", "ANP", "PAP", "AAP", "PTI", "ATS", "SDA", "TT", "MTI", "CTK", "APS")},
    "SDA": "ATS",
    "CTK": "ČTK",
    "PA": "Press Association",
    "PC": "La Presse canadienne",
    "AA": "Anadolu",
}
_NAMES: Final = {spelling: name for name, spellings in _SPELT.items() for spelling in spellings.split("|")}
_LONGEST: Final = max(map(len, _NAMES))

_SEPARATOR: Final = re.compile(
    r"\s*[,/&+;|]\s*(?:(?:et|and|avec|with|mit|con|com|met)\s+)?|\s+(?:et|and|und|y|e|en|и|avec|with|mit|con|com|met|с)\s+",
    re.I,
)
_WITH: Final = re.compile(
    r"^[\s(]*(?:.{0,40}?\s)?(?:avec|with|mit|con|com|met|sources?|quellen?|fuentes?|fonti?|bron|источник|с)\s*:?\s"
    r"(?:l'|l’|la |le |the )?(?P<names>[^.!?()]{2,60})[\s).]*$",
    re.I,
)
_DATELINE: Final = re.compile(
    r"(?:[^\W\d_][^\n()/–—]{1,60}\s)?(?:\((?P<names>[^()\n]{2,60})\)|/(?P<slashed>[^()/\n]{2,30})/\.?)\s?[-–—:]"
    r"|\((?P<first>[^()\n]{2,60})\)\s|(?P<bare>[^\W\d_]{2,8})\s?[-–—]\s"
    r"|[^\W\d_][^\n()/–—]{1,60}\s/(?P<russian>[^()/\n]{2,30})/\.\s"
)
_BRACKETED: Final = re.compile(r"\(([^()\n]{2,60})\)[\s.»”]*$")


def agency(name: str) -> str:
    """Give the agency that a name is, as it is shown, '' when it is none."""
    name = name.strip(" .()[]©")
    if len(name) > _LONGEST:
        return ""
    return _CAPITALS.get(name) or _NAMES.get(name.casefold().replace("’", "'"), "")


def agencies_in(names: str) -> tuple[str, ...]:
    """Give the agencies that a list of names holds: `Le Matin avec AFP et Reuters`."""
    return tuple(dict.fromkeys(filter(None, map(agency, _SEPARATOR.split(names[:LOOKED_AT])))))


def all_agencies(names: str) -> tuple[str, ...]:
    """Give the agencies of a list that holds nothing else."""
    parts = [part for part in _SEPARATOR.split(names.strip(" .()")[:LOOKED_AT]) if part]
    found = [agency(part) for part in parts]
    return tuple(dict.fromkeys(found)) if found and all(found) else ()


def credited_agencies(text: str, lines: Iterable[str]) -> tuple[str, ...]:
    """Give the agencies that send a text: in a dateline, in brackets at its end, in `lines` that are credits."""
    return tuple(dict.fromkeys(name for found in _credits(text.strip(), lines) for name in found))


def _credits(text: str, lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    if dateline := _DATELINE.match(text[:LOOKED_AT]):
        yield all_agencies(next(filter(None, dateline.groups()), ""))
    last = text[-LOOKED_AT:].rpartition("\n")[2]
    if bracketed := _BRACKETED.search(last):
        yield _said(bracketed[1])
    elif "\n" in text:
        yield _said(last) if len(last) < LOOKED_AT // 2 else ()
    for line in lines:
        yield _said(line[:LOOKED_AT])


def _said(credit: str) -> tuple[str, ...]:
    """Read `AFP`, `avec AFP et Reuters`, `Source : TASS`, `Le Matin avec AFP`."""
    if named := all_agencies(credit):
        return named
    found = _WITH.match(credit)
    return agencies_in(found["names"]) if found else ()
