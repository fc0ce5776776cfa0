"""Articles of an invented source, as scraped: menu, title, sentences that no other has, a teaser between them, a foot.

They are so short that cleaning judges them by its rules alone: what a network is trained to makes no difference.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from index.source import RawArticle

MENU = ["Accueil", "Connexion", "Newsletter", "Plan du site", "Aide"]
TOWNS = [
    "Valbourg",
    "Orselle",
    "Fanal",
    "Tanneurs",
    "Brumes",
    "Castelnoir",
    "Ravière",
    "Montclair",
    "Sablon",
    "Ormeaux",
]
THINGS = ["le pont", "la digue", "le marché", "la halle", "le théâtre", "la piscine", "le musée", "la gare", "le port"]
ENDS = ["fait parler", "divise", "attire la foule", "surprend", "a rouvert", "ne suffit plus", "dérange", "rassemble"]
SENDERS = ["Radio Fanal", "Canal Brumes", "Le Courrier", "Studio Orselle"]
REQUEST = "Votre avis sur ce texte compte pour nous"
"""What is under every article of the source, and no word of a rule."""


def subject(number: int) -> tuple[str, str]:
    """Give every page its town and its thing."""
    pairs = list(itertools.product(TOWNS, THINGS))
    return pairs[(number * 7) % len(pairs)]


def body(number: int) -> list[str]:
    town, thing = subject(number)
    return [
        f"Les habitants de {town} attendaient cette décision depuis longtemps : {thing} sera rénové, a dit la maire.",
        f"À {town}, les travaux commenceront au printemps, et dureront dix-huit mois au moins, selon la mairie.",
        f"D'ici là, chacun fera le tour de {town} par la route du moulin, comme du temps où {thing} n'était pas là.",
    ]


def lines(number: int, teaser: str = "", under: Sequence[str] = (REQUEST,)) -> list[str]:
    """Write a page; its teaser stands before the last sentence of the article."""
    *first, last = body(number)
    return [*MENU, title(number), *first, *([teaser] if teaser else []), last, *under]


def title(number: int) -> str:
    town, thing = subject(number)
    return f"{town} : {thing} change"


def teaser(number: int) -> str:
    """Announce another item, as video players do: its title and its sender, written together."""
    town, thing = subject(number + 31)
    end = ENDS[number * 5 // 2 % len(ENDS)]
    return f"Reportage à {town}, où {thing} {end}par {SENDERS[number % len(SENDERS)]}"


def article(number: int, text: Sequence[str], source: str = "Le Courrier") -> RawArticle:
    return RawArticle(origin="", id=str(number), title=title(number), text="\n".join(text), source=source)
