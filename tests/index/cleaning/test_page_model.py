from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.cleaning.block_places import Said
from index.cleaning.blocks import NAMES, blocks
from index.cleaning.gold_labels import labels
from index.cleaning.page import read_page
from index.cleaning.page_model import article_probabilities

TEXT = [
    "Le conseil municipal a voté lundi, à une large majorité, la rénovation du vieux pont de pierre.",
    "Les travaux, a précisé la maire, commenceront au printemps et dureront dix-huit mois au moins.",
    "D'ici là, les habitants du faubourg continueront de faire le tour par la route du moulin.",
]
MENU = ["Accueil", "Monde", "Sport", "Météo", "Vidéos", "Contact", "Connexion", "Newsletter", "Plan du site", "Aide"]
COMMENTS = [
    "Enfin une bonne nouvelle, depuis le temps que nous attendons que ce pont rouvre à la circulation !",
    "Et qui va payer tout cela ? Encore nous, bien sûr, comme toujours dans cette commune.",
]
PAGE = (
    f"<ul id=menu>{''.join(f'<li><a href=/>{word}</a></li>' for word in MENU)}</ul><h1>Le pont sera rénové</h1>"
    f"<div>{''.join(f'<p>{line}</p>' for line in TEXT)}</div>"
    f"<h3>Vos réactions</h3><ul class=comments>{''.join(f'<li><p>{line}</p></li>' for line in COMMENTS)}</ul>"
)


def judged(html: str) -> dict[str, float]:
    page = read_page(html)
    seen = blocks(page, Said("Le pont sera rénové"))
    return dict(zip(page.lines, article_probabilities(seen.described, seen.alike).tolist(), strict=True))


def test_paragraphs_are_likelier_of_the_article_than_menus_and_comments() -> None:
    found = judged(PAGE)
    assert min(found[line] for line in TEXT) > 0.8
    assert max(found[line] for line in (*MENU, *COMMENTS)) < 0.4


def test_the_heading_that_the_title_repeats_is_found() -> None:
    page = read_page(PAGE)
    assert blocks(page, Said("Le pont sera rénové - La Gazette")).heading == len(MENU)


def test_the_numbers_of_groups_that_look_alike_mean_nothing() -> None:
    rng = np.random.default_rng(0)
    described = rng.normal(0, 1, (250, len(NAMES))).astype(np.float32)
    alike = np.sort(rng.integers(0, 9, 250))
    alike = np.unique(alike, return_inverse=True)[1]
    order = rng.permutation(9)[alike]
    assert np.allclose(article_probabilities(described, alike), article_probabilities(described, order), atol=1e-4)


def test_blocks_are_labelled_by_the_text_in_its_order() -> None:
    lines = ["Accueil", *TEXT, "Accueil", "Lire aussi", COMMENTS[0]]
    found = labels(lines, "\n".join(TEXT), has_title=False)
    assert found.of_article.tolist() == [0, 1, 1, 1, 0, 0, 0]


def test_of_a_title_nothing_is_said() -> None:
    found = labels(["Le pont sera rénové", *TEXT], "\n".join(["Le pont sera rénové", *TEXT]), has_title=True)
    assert found.weights.tolist() == [0, 1, 1, 1]


def test_a_page_without_its_text_teaches_nothing() -> None:
    assert not labels(MENU, "\n".join(TEXT), has_title=False).weights.any()


@given(
    st.lists(st.tuples(st.sampled_from(["p", "div", "li", "a", "h1", "br", "td"]), st.text(max_size=60)), max_size=30)
)
def test_any_blocks_have_numbers_and_probabilities(parts: list[tuple[str, str]]) -> None:
    page = read_page("".join(f"<{tag}>{text}" for tag, text in parts))
    if page.blocks:
        seen = blocks(page, Said("Un titre"))
        assert seen.described.shape == (len(page.blocks), len(NAMES))
        assert np.isfinite(seen.described).all()
        assert np.abs(seen.described).max() <= 8
        found = article_probabilities(seen.described, seen.alike)
        assert all(0 <= value <= 1 for value in found.tolist())
