"""The words of the calendar in French, English and German, each to its sign; the lists are ours.

M05 a month · S2 a season · W1 a weekday · 3 a number · 3e an ordinal · DAY … CENTURY units, DAYS … when they are
certainly several · YEARS 1990 a decade · EARLY MID LATE parts · THIS LAST LASTS AGO said from today on.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

_MONTHS: Final = (
    "janvier janv january jan januar jänner",
    "février févr fév february feb februar",
    "mars march mar märz maerz",
    "avril avr april apr",
    "mai may",
    "juin june jun juni",
    "juillet juil july jul juli",
    "août august aug",
    "septembre september sept sep",
    "octobre october oktober oct okt",
    "novembre november nov",
    "décembre december dezember déc dec dez",
)
_SEASONS: Final = (
    "printemps spring frühling frühjahr",
    "été summer sommer",
    "automne autumn fall herbst",
    "hiver winter",
)
_WEEKDAYS: Final = (
    "lundi lun monday mon montag mo",
    "mardi tuesday tues tue dienstag di",
    "mercredi mer wednesday wed mittwoch",
    "jeudi jeu thursday thurs thu donnerstag do",
    "vendredi ven friday fri freitag fr",
    "samedi sam saturday sat samstag sonnabend sa",
    "dimanche dim sunday sun sonntag so",
)
# sept is both 7 and September: `canonical` tells them apart.
_NUMBERS: Final = {
    1: "un une one ein eine einen einem einer",
    2: "deux two zwei",
    3: "trois three drei",
    4: "quatre four vier",
    5: "cinq five fünf fuenf",
    6: "six sechs",
    7: "seven sieben",
    8: "huit eight acht",
    9: "neuf nine neun",
    10: "dix ten zehn",
    11: "onze eleven elf",
    12: "douze twelve zwölf zwoelf",
    15: "quinze fifteen fünfzehn",
    20: "vingt twenty zwanzig",
    30: "trente thirty dreißig",
    40: "quarante",
    50: "cinquante",
    60: "soixante",
    70: "soixante-dix",
    80: "quatre-vingt quatre-vingts",
    90: "quatre-vingt-dix",
}
_ORDINALS: Final = {
    1: "premier première first erste ersten erster erstes",
    2: "deuxième second seconde zweite zweiten zweiter zweites",
    3: "troisième third dritte dritten dritter drittes",
    4: "quatrième fourth vierte vierten vierter viertes",
    5: "cinquième fifth",
    6: "sixième sixth",
    7: "septième seventh",
    8: "huitième eighth",
    9: "neuvième ninth",
    10: "dixième tenth",
    11: "onzième eleventh",
    12: "douzième twelfth",
    13: "treizième thirteenth",
    14: "quatorzième fourteenth",
    15: "quinzième fifteenth",
    16: "seizième sixteenth",
    17: "dix-septième seventeenth",
    18: "dix-huitième eighteenth",
    19: "dix-neuvième nineteenth",
    20: "vingtième twentieth",
    21: "vingt-et-unième twenty-first",
}
_OTHERS: Final = {
    "DAY": "jour day tag",
    "DAYS": "jours days tage tagen",
    "WEEK": "semaine week woche",
    "WEEKS": "semaines weeks wochen",
    "MONTH": "mois month monat",
    "MONTHS": "months monate monaten",
    "QUARTER": "trimestre quarter quartal",
    "HALF": "semestre moitié half halbjahr hälfte",
    "FORTNIGHT": "quinzaine",
    "YEAR": "an année year jahr",
    "YEARS": "ans années years jahre jahren",
    "CENTURY": "siècle siècles s century centuries c jahrhundert jahrhunderts jh",
    "YEARS 20": "twenties",
    "YEARS 30": "thirties",
    "YEARS 40": "forties",
    "YEARS 50": "fifties",
    "YEARS 60": "sixties",
    "YEARS 70": "seventies",
    "YEARS 80": "eighties",
    "YEARS 90": "nineties",
    "EARLY": "début commencement early beginning start anfang",
    "MID": "mi milieu mid middle mitte",
    "LATE": "fin late end ende",
    "THIS": "ce cet cette ces this current dieser diese dieses diesen diesem en-cours",
    "LAST": "dernier dernière passé passée last past previous letzte letzter letztes letzten letztem"
    " vorige voriger voriges vorigen vergangene vergangener vergangenes vergangenen",
    "LASTS": "derniers dernières passés passées écoulés écoulées",
    "AGO": "il-y-a y-a ago vor",
    "AGO 0 DAY": "aujourd-hui today heute",
    "AGO 1 DAY": "hier yesterday gestern",
    "AGO 2 DAY": "avant-hier vorgestern day-before-yesterday",
    "": "le la l les du de des d en dans à au aux the a of in on at der die das dem den des im am zum"
    " ci pendant durant during courant mois-de mois-d month-of",
}


def _signs() -> dict[str, str]:
    tables = (
        *((f"M{number:02}", names) for number, names in enumerate(_MONTHS, 1)),
        *((f"S{number}", names) for number, names in enumerate(_SEASONS, 1)),
        *((f"W{number}", names) for number, names in enumerate(_WEEKDAYS, 1)),
        *((str(number), names) for number, names in _NUMBERS.items()),
        *((f"{number}e", names) for number, names in _ORDINALS.items()),
        *_OTHERS.items(),
    )
    return {name.replace("-", " "): sign for sign, names in tables for name in names.split()}


SIGNS: Final = MappingProxyType(_signs())
"""Word, or words with blanks between, in small letters and with its accents, to sign."""
