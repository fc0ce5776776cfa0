"""A seed to a labelled collection of stories: copies as newspapers make them, and what only looks like one.

The texts are those of the bundled sample, in six languages, and the forms below: all written for this project.
"""

import dataclasses
import json
import random
from datetime import date, timedelta
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "index" / "sample" / "articles.jsonl"
GIVEN = {"crue-2023-11": "ami courrier fanal gazette", "cereales-2024-02-accord": "ami leman gazette dakar"}
"""Stories that the sample itself has, by the endings of their ids."""


@dataclasses.dataclass(frozen=True)
class Item:
    """An article and the story that it belongs to."""

    id: str
    story: str
    kind: str
    """How it was made: `original`, a kind of copy, or a kind of what is none."""
    lang: str
    day: date
    title: str
    text: str


OWN = {
    "fr": "Notre rédaction a pu joindre plusieurs habitants du quartier, qui disent attendre des réponses avant la fin du mois. « On nous écoute, mais on ne nous répond pas », résume l'une d'eux.",
    "en": "Our newsroom reached several residents of the area, who say they expect answers before the end of the month. “They listen, but they do not reply,” one of them said.",
    "de": "Unsere Redaktion hat mehrere Anwohner erreicht, die noch vor Monatsende Antworten erwarten. „Man hört uns zu, aber niemand antwortet“, sagt eine von ihnen.",
    "es": "Nuestra redacción habló con varios vecinos del barrio, que esperan respuestas antes de fin de mes. «Nos escuchan, pero no nos contestan», resume una de ellas.",
    "ru": "Наша редакция поговорила с несколькими жителями квартала: они ждут ответов до конца месяца. «Нас слушают, но нам не отвечают», — говорит одна из них.",
    "ar": "تحدثت هيئة التحرير إلى عدد من سكان الحي الذين ينتظرون أجوبة قبل نهاية الشهر، وقالت إحداهن إنهم يسمعوننا لكنهم لا يجيبون.",
}
FURNITURE = {
    "fr": ["S'abonner à partir de 1 euro", "Partager sur les réseaux", "Lire aussi : nos dernières enquêtes", "0 commentaire, soyez le premier à réagir"],
    "en": ["Subscribe from 1 euro a month", "Share this article", "Read more: our latest investigations", "0 comments, join the discussion"],
}  # fmt: skip
TITLES = {"fr": "Ce qu'il faut retenir", "en": "What to know", "de": "Das Wichtigste", "es": "Lo que hay que saber", "ru": "Главное", "ar": "أهم ما في الخبر"}  # fmt: skip
TOWNS = ["Valbourg", "Port-Sainte-Aude", "Orsay-le-Vieux", "Marcenay", "Castelroux", "Le Pertuis", "Brévannes", "Saint-Alby", "Montreval", "Les Ormeaux"]  # fmt: skip
NAMES = ["Renaud", "Lacoste", "Bauer", "Ivanova", "Moretti", "Diallo", "Haddad", "Nowak", "Ferrer", "Quint", "Vidal", "Sorel"]  # fmt: skip
SIGNS = ["Bélier", "Taureau", "Gémeaux", "Cancer", "Lion", "Vierge", "Balance", "Scorpion", "Sagittaire", "Capricorne", "Verseau", "Poissons"]  # fmt: skip
COUNSELS = ["évitez les discussions inutiles", "une rencontre vous surprendra", "prenez le temps de respirer", "votre patience sera récompensée", "un courrier change vos plans", "osez dire ce que vous pensez", "les comptes demandent de l'ordre", "un ami a besoin de vous", "la fatigue vous guette, dormez", "une bonne nouvelle arrive tard", "ne signez rien aujourd'hui", "le passé revient, souriez-lui", "votre énergie fait merveille", "gardez un secret encore un peu"]  # fmt: skip
BOILERPLATE = "Retrouvez chaque semaine notre rendez-vous préparé par la rédaction avec l'aide de spécialistes reconnus. Ces indications sont données à titre purement indicatif et ne sauraient engager la responsabilité du journal."


def made(seed: int) -> list[Item]:
    """Make the collection: about 500 items."""
    chance = random.Random(seed)
    originals = [_original(json.loads(line)) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    copies = [copy for item in originals for copy in _copies(item, originals, chance)]
    return [*originals, *copies, *_updates(originals, chance), *_series(chance)]


def _original(record: dict[str, str]) -> Item:
    story = record["id"]
    for given, endings in GIVEN.items():
        if story in {f"{given}-{ending}" for ending in endings.split()}:
            story = given
    text, lang = record["text"], record.get("lang") or _language(record["text"])
    day = date.fromisoformat(record["published"][:10])
    return Item(record["id"], story, "original", lang, day, record["title"], text)


def _language(text: str) -> str:
    """Tell the six languages of the sample apart by their commonest words."""
    common = {"fr": " les ", "en": " the ", "de": " der ", "es": " los ", "ru": " на ", "ar": " من "}
    return max(common, key=lambda lang: text.lower().count(common[lang]))


def _copies(item: Item, others: list[Item], chance: random.Random):
    kinds = ("reprint", "retitled", "shortened", "cut", "reordered", "corrected", "extended", "furnished", "merged")
    for kind in chance.sample(kinds, 4):
        text = COPYING[kind](item, others, chance)
        title = TITLES[item.lang] if kind == "retitled" else item.title
        day = item.day + timedelta(chance.choice((0, 0, 1, 1, 2, 5)))
        yield Item(f"{item.id}+{kind}", item.story, kind, item.lang, day, title, text)


def _paragraphs(item: Item) -> list[str]:
    return [part for part in item.text.split("\n\n") if part.strip()]


def _shortened(item, others, chance):
    parts = _paragraphs(item)
    return "\n\n".join(parts[: max(2, round(len(parts) * 0.5))])


def _cut(item, others, chance):
    """Leave sentences out here and there, as a page that is too full does."""
    sentences = item.text.replace("\n\n", " ").split(". ")
    return ". ".join(each for each in sentences if chance.random() < 0.65) or item.text


def _reordered(item, others, chance):
    parts = _paragraphs(item)
    chance.shuffle(parts)
    return "\n\n".join(parts)


def _corrected(item, others, chance):
    words = item.text.split(" ")
    for at in chance.sample(range(len(words)), max(3, len(words) // 40)):
        words[at] = str(chance.randint(2, 90)) if words[at].isdigit() else chance.choice(NAMES)
    return " ".join(words)


def _extended(item, others, chance):
    return f"{OWN[item.lang]}\n\n{item.text}"


def _furnished(item, others, chance):
    lines = FURNITURE.get(item.lang, FURNITURE["en"])
    parts = _paragraphs(item)
    return "\n\n".join(text for part in parts for text in (part, chance.choice(lines)))


def _merged(item, others, chance):
    """Put half of an earlier article of that language behind it: it is still the first one's story."""
    earlier = [each for each in others if each.lang == item.lang and each.day <= item.day and each.story != item.story]
    other = chance.choice(earlier or [item])
    return item.text if other is item else f"{item.text}\n\n{_shortened(other, others, chance)}"


COPYING = {
    "reprint": lambda item, others, chance: item.text,
    "retitled": lambda item, others, chance: item.text,
    "shortened": _shortened,
    "cut": _cut,
    "reordered": _reordered,
    "corrected": _corrected,
    "extended": _extended,
    "furnished": _furnished,
    "merged": _merged,
}


def _updates(originals: list[Item], chance: random.Random):
    """Yield new reports that recall an earlier one with one of its paragraphs: not its copies."""
    for item in originals:
        known = [each for each in originals if each.lang == item.lang and each.story != item.story]
        if not known or len(_paragraphs(item)) < 3:
            continue
        told = _paragraphs(chance.choice(known))
        recalled = chance.choice(_paragraphs(item)[1:])
        text = "\n\n".join([OWN[item.lang].replace("mois", "trimestre"), *_woven(told, chance), recalled])
        yield Item(
            f"{item.id}+update", f"{item.id}+update", "update", item.lang, item.day + timedelta(2), item.title, text
        )


def _woven(parts: list[str], chance: random.Random) -> list[str]:
    """Tell the same in words of its own, as far as a program can: every third word is another one."""
    return [
        " ".join(word if at % 3 else chance.choice(NAMES + TOWNS) for at, word in enumerate(part.split()))
        for part in parts
    ]


def _series(chance: random.Random):
    for name, form in SERIES.items():
        for issue in range(10):
            text, day = form(chance), date(2024, 3, 1) + timedelta(issue)
            id = f"{name}-{issue}"
            yield Item(id, id, "series", "en" if name == "markets" else "fr", day, name, text)
            if issue % 3 == 0:
                yield Item(f"{id}+reprint", id, "reprint", "fr", day, f"{name} !", text)


def _weather(chance):
    lines = [f"À {town}, le ciel sera {chance.choice(['couvert', 'dégagé', 'variable'])} avec {chance.randint(-3, 31)} degrés le matin et {chance.randint(5, 38)} degrés l'après-midi." for town in TOWNS]  # fmt: skip
    return "Voici les prévisions de la journée pour la région.\n\n" + "\n\n".join(lines)


def _scores(chance):
    lines = [f"{home} a battu {away} sur le score de {chance.randint(1, 6)} à {chance.randint(0, 3)} devant {chance.randint(300, 9000)} spectateurs." for home, away in (chance.sample(TOWNS, 2) for _ in range(10))]  # fmt: skip
    return "Les résultats de la journée du championnat régional.\n\n" + "\n\n".join(lines)


def _horoscope(chance):
    lines = [f"{sign} : {chance.choice(COUNSELS)} ; {chance.choice(COUNSELS)}." for sign in SIGNS]
    return f"{BOILERPLATE}\n\n" + "\n\n".join(lines)


def _draw(chance):
    balls = ", ".join(map(str, chance.sample(range(1, 50), 6)))
    return f"Le tirage de ce soir a donné les numéros {balls}, et le complémentaire {chance.randint(1, 10)}. Il y a {chance.randint(1, 9)} gagnants au premier rang, qui toucheront {chance.randint(10, 990)}.000 euros. Le prochain tirage aura lieu mercredi à 20 heures, avec une cagnotte de {chance.randint(2, 30)} millions d'euros."


def _markets(chance):
    rows = [f"The {name} index closed {chance.choice(['up', 'down'])} {chance.randint(1, 300)} points at {chance.randint(3000, 9000)}, a change of {chance.randint(1, 40) / 10} percent on the day." for name in NAMES]  # fmt: skip
    return "Markets closed mixed on the continent on a day of thin trading.\n\n" + "\n\n".join(rows)


def _agenda(chance):
    lines = [f"{chance.choice(NAMES)} sera à {chance.choice(TOWNS)} le {chance.randint(1, 28)} à {chance.randint(9, 20)} heures pour une rencontre avec {chance.choice(NAMES)}." for _ in range(7)]  # fmt: skip
    return f"{BOILERPLATE}\n\n" + "\n\n".join(lines)


SERIES = {"weather": _weather, "scores": _scores, "horoscope": _horoscope, "draw": _draw, "markets": _markets, "agenda": _agenda}  # fmt: skip
