"""The id of an entity becomes its name in the reader's language, where CLDR has one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from babel import Locale, UnknownLocaleError

from search.analysis import fold

_LONGEST_LANGUAGE: Final = 35
"""Characters in the longest language tag (RFC 5646, section 4.4.1)."""

# Organisations that CLDR lists among the territories.
_NO_COUNTRIES: Final = frozenset(("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"))
_UNIONS: Final = {"un": "UN", "eu": "EU"}


@lru_cache(maxsize=1 << 14)
def label(entity_id: str, language: str) -> str | None:
    """Name an entity in a language (`fr`, `pt-BR`); None when id or language is unknown or has no table.

    Known are countries, continents, the United Nations, the European Union and the cities that name a time zone,
    as in Unicode CLDR.
    """
    locale = _locale(language)
    kind, _, code = entity_id.partition(":")
    if locale is None:
        return None
    if kind == "geonames":
        return _city(locale, _zones().get(code, ""))
    name = locale.territories.get(_territory(kind, code))
    return str(name) if name else None


def has_labels(entity_id: str) -> bool:
    """Say whether there are languages that `label` could name an entity in: asked first, most entities need no more."""
    kind, _, code = entity_id.partition(":")
    return code in _zones() if kind == "geonames" else bool(_territory(kind, code))


def countries(language: str) -> dict[str, str]:
    """Name all countries in a language by id, as in Unicode CLDR; none when it has no such language."""
    locale = _locale(language)
    known = locale.territories.items() if locale else ()
    return {f"country:{code}": str(name) for code, name in known if len(code) == 2 and code not in _NO_COUNTRIES}


def cities(language: str) -> dict[str, str]:
    """Name the cities of time zones that CLDR translates into a language by id; none when it has no such language."""
    locale = _locale(language)
    known = ((id, locale.time_zones.get(zone, {}).get("city")) for id, zone in _zones().items()) if locale else ()
    return {f"geonames:{id}": str(name) for id, name in known if name}


def _territory(kind: str, code: str) -> str:
    """Give CLDR's code of a territory: two letters for a country, three digits for a continent; empty for others."""
    if kind == "organisation":
        return _UNIONS.get(code, "")
    fits = (kind == "country" and len(code) == 2) or (kind == "region" and len(code) == 3 and code.isdecimal())
    return code if fits else ""


@lru_cache(maxsize=256)
def _locale(language: str) -> Locale | None:
    if len(language) > _LONGEST_LANGUAGE or language[:3].lower() == "und":
        return None
    try:
        return Locale.parse(language, sep="-" if "-" in language else "_")
    except (ValueError, UnknownLocaleError):
        return None


def _city(locale: Locale, zone: str) -> str | None:
    """Name the city of a time zone; CLDR leaves out names that are as in the zone's id."""
    if not zone:
        return None
    name = locale.time_zones.get(zone, {}).get("city")
    if name:
        return str(name)
    return zone.rpartition("/")[2].replace("_", " ") if _latin(locale) else None


def _latin(locale: Locale) -> bool:
    return str(locale.territories.get("FR", "я"))[0] < "\u0250"


@cache
def _zones() -> dict[str, str]:
    """Load the zones by geonameid; `index/entities/build_tables.py` makes the table (GeoNames, CC BY 4.0)."""
    text = (files("search") / "zones.tsv").read_text(encoding="utf-8")
    return {row[0]: row[2] for row in (line.partition("\t") for line in text.splitlines())}


def language_name(code: str, language: str) -> str:
    """Name a language (ISO 639-1) in a language, e.g. `russe` for ("ru", "fr"); the code when CLDR has no name."""
    locale = _locale(language)
    return str(locale.languages.get(code, code)) if locale else code


def codes_of(name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Return which of some languages are called so, in French, in English or in the language itself."""
    wanted = fold(name.strip().lower())
    return tuple(code for code in codes if wanted in _names(code))


@lru_cache(maxsize=1 << 10)
def _names(code: str) -> frozenset[str]:
    return frozenset(fold(language_name(code, own).lower()) for own in ("fr", "en", code))
