from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
import pytest

from index.cleaning.forms import NAMES
from index.cleaning.labelled_lines import LabelledPage, describe, described, read
from index.cleaning.reasons import Furniture

MENU = ("Accueil", "Monde", "Sport", "Lire aussi", "Contact")
TEXT = (
    "Le conseil municipal a voté lundi, à une large majorité, la rénovation du vieux pont de pierre.",
    "Les travaux, a précisé la maire, commenceront au printemps et dureront dix-huit mois au moins.",
    "D'ici là, les habitants du faubourg continueront de faire le tour par la route du moulin.",
)
OTHER = tuple(text.replace("pont", "phare").replace("moulin", "port") for text in TEXT)


def page(site: str, text: tuple[str, ...]) -> LabelledPage:
    return LabelledPage(site, (*MENU, *text, *MENU), (False,) * 5 + (True,) * 3 + (False,) * 5)


def test_the_article_of_a_page_is_its_stretch_of_kept_lines() -> None:
    assert page("a.example", TEXT).article() == (5, 8)


def test_each_page_has_its_forms_and_every_line_of_them_a_label() -> None:
    every = described([page("a.example", TEXT), page("b.example", OTHER)], np.random.default_rng(0))
    assert len(every) == 2
    assert all(len(forms) == 8 for forms in every)
    assert all(form.features.shape == (len(form.labels), len(NAMES)) for forms in every for form in forms)
    assert all(form.labels.sum() == 3 for forms in every for form in forms)
    assert sum(form.drawn for form in every[0]) == pytest.approx(1)


def test_a_page_of_a_language_without_phrases_shows_no_kind() -> None:
    kind = NAMES.index(f"kind {Furniture.RELATED}")
    assert describe(page("a.example", TEXT)).features[:, kind].sum() == 2
    assert describe(page("a.example", TEXT), has_phrases=False).features[:, kind].sum() == 0


def test_a_short_line_that_the_page_repeats_counts_for_nothing_when_its_label_says_kept() -> None:
    again = LabelledPage("a.example", ("Sport", *TEXT, "Sport"), (True, True, True, True, False))
    assert describe(again).counted.tolist() == [0, 1, 1, 1, 1]


def test_the_sets_are_read_without_their_blank_lines(tmp_path: Path) -> None:
    record = {"id": "1", "url": "https://www.gazette.example/1", "lines": [[0, "Menu"], [0, " "], [1, TEXT[0]]]}
    for name in ("news_lines", "sites_lines"):
        with lzma.open(tmp_path / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
    one, other = read(tmp_path)
    assert (one.site, other.site) == ("", "gazette.example")
    assert other.lines == ("Menu", TEXT[0])
    assert other.kept == (False, True)
