from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.cleaning.forms import NAMES, forms
from index.cleaning.judgement import MOST_LINES, article_probabilities
from index.cleaning.layout import layout
from index.cleaning.verdicts import by_rules, verdicts

MENU = ["Accueil", "Monde", "Sport", "Météo", "Vidéos", "Contact", "Connexion", "Newsletter", "Plan du site", "Aide"]
TEXT = [
    "Le conseil municipal a voté lundi, à une large majorité, la rénovation du vieux pont de pierre.",
    "Les travaux, a précisé la maire, commenceront au printemps et dureront dix-huit mois au moins.",
    "D'ici là, les habitants du faubourg continueront de faire le tour par la route du moulin.",
]
PAGE = [*MENU, *MENU, "Le pont sera rénové", *TEXT, *MENU]


def judged(lines: list[str]) -> dict[int, float]:
    plan = layout(lines)
    return article_probabilities(plan, "Le pont sera rénové", by_rules(plan))


def test_sentences_are_likelier_of_the_article_than_buttons() -> None:
    found = judged(PAGE)
    start = PAGE.index(TEXT[0])
    assert min(found[start + here] for here in range(3)) > 0.8
    assert max(found[here] for here in range(20)) < 0.4


def test_how_sure_a_verdict_is_goes_from_a_half_to_one() -> None:
    kinds, sure = verdicts(layout(PAGE), "Le pont sera rénové")
    assert len(kinds) == len(sure) == len(PAGE)
    assert all(0.5 <= each <= 1 for each in sure)
    assert len(set(sure)) > 3


def test_a_page_without_end_is_left_to_the_rules() -> None:
    assert judged(MENU * (MOST_LINES // len(MENU) + 1)) == {}


@given(st.lists(st.text(max_size=60).map(lambda text: " ".join(text.split())), max_size=40))
def test_any_lines_have_numbers_and_probabilities(lines: list[str]) -> None:
    plan = layout(lines)
    filled, described = forms(plan, "", by_rules(plan))
    assert described.shape == (len(filled), len(NAMES))
    assert np.isfinite(described).all()
    assert all(0 <= value <= 1 for value in judged(lines).values())


def test_where_the_network_finds_no_article_the_rules_stand() -> None:
    plan = layout(PAGE)
    kinds, _ = verdicts(plan, "Le pont sera rénové", judge=lambda *_: dict.fromkeys(range(len(PAGE)), 0.1))
    assert [PAGE[here] for here, kind in enumerate(kinds) if kind is None] == TEXT
