from __future__ import annotations

import gzip
import io
import json
import lzma
import tarfile
from pathlib import Path

import numpy as np

from index.cleaning.augmentation import changed, describe, described
from index.cleaning.forms import NAMES
from index.cleaning.labelled_lines import LabelledLine, LabelledPage, read
from index.cleaning.reasons import Furniture

MENU = ("Accueil", "Monde", "Sport", "Lire aussi", "Contact")
TEXT = (
    "Le conseil municipal a voté lundi, à une large majorité, la rénovation du vieux pont de pierre.",
    "Les travaux, a précisé la maire, commenceront au printemps et dureront dix-huit mois au moins.",
    "D'ici là, les habitants du faubourg continueront de faire le tour par la route du moulin.",
)
OTHER = tuple(text.replace("pont", "phare").replace("moulin", "port") for text in TEXT)


def page(site: str, text: tuple[str, ...]) -> LabelledPage:
    lines = [*((line, False) for line in MENU), *((line, True) for line in text), *((line, False) for line in MENU)]
    return LabelledPage(site, tuple(LabelledLine(line, kept) for line, kept in lines))


def test_the_article_of_a_page_is_its_stretch_of_kept_lines() -> None:
    assert page("a.example", TEXT).article() == (5, 8)


def test_each_page_has_its_forms_and_every_line_of_them_a_label() -> None:
    every = described([page("a.example", TEXT), page("b.example", OTHER)], np.random.default_rng(0))
    assert len(every) == 2
    assert all(len(forms) == 10 for forms in every)
    assert all(form.features.shape == (len(form.labels), len(NAMES)) for forms in every for form in forms)
    assert all(form.labels.sum() >= 3 for forms in every for form in forms)


def test_a_broken_paragraph_has_all_its_words_and_its_label() -> None:
    long = page("a.example", tuple(" ".join((text, *TEXT)) for text in TEXT))
    words = {word.strip(",.'") for line in long.lines for word in line.text.split()}
    for seed in range(20):
        broken = changed(long, "broken", [long], np.random.default_rng(seed))
        assert {word.strip(",.'0123456789") for line in broken.lines for word in line.text.split()} - {""} == words
        assert [line.text for line in broken.lines if not line.kept] == [*MENU, *MENU]
        assert sum(line.kept for line in broken.lines) >= len(TEXT)


def test_a_page_of_a_language_without_phrases_shows_no_kind() -> None:
    kind = NAMES.index(f"kind {Furniture.RELATED}")
    assert describe(page("a.example", TEXT)).features[:, kind].sum() == 2
    assert describe(page("a.example", TEXT), has_phrases=False).features[:, kind].sum() == 0


def test_the_sets_are_read_without_their_blank_lines(tmp_path: Path) -> None:
    write(tmp_path, [[0, "Menu"], [0, " "], [1, TEXT[0]]])
    one, other = read(tmp_path)
    assert (one.site, other.site) == ("", "gazette.example")
    assert other.texts == ["Menu", TEXT[0]]
    assert [line.kept for line in other.lines] == [False, True]


def test_a_short_line_that_the_page_repeats_counts_for_nothing_when_its_label_says_kept(tmp_path: Path) -> None:
    write(tmp_path, [[1, "Sport"], [1, TEXT[0]], [0, "Sport"]])
    one, _ = read(tmp_path)
    assert [line.counted for line in one.lines] == [0, 1, 1]


def test_what_a_line_is_by_its_words_is_compared_with_where_it_stands(tmp_path: Path) -> None:
    write(
        tmp_path, [[1, "Sport"], *([1, line] for line in TEXT), [0, "Menu du site"]], gold="\n".join((*TEXT, "Sport"))
    )
    _, other = read(tmp_path)
    assert [line.aligned for line in other.lines][1:] == [True, True, True, False]
    assert not other.lines[0].aligned


def write(folder: Path, lines: list[list[object]], gold: str = "") -> None:
    record = {"id": "1", "url": "https://www.gazette.example/1", "lines": lines}
    for name in ("news_lines", "sites_lines"):
        with lzma.open(folder / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
    truth = {"1": {"url": record["url"], "articleBody": gold}} if gold else {}
    members = {"ground-truth.json": json.dumps(truth).encode(), "html/1.html.gz": gzip.compress(b"<p>Sport</p>")}
    for name, held in (("article_extraction_benchmark", members), ("daniel", {})):
        with tarfile.open(folder / f"{name}.tar.xz", "w:xz") as archive:
            for path, raw in held.items():
                member = tarfile.TarInfo(path)
                member.size = len(raw)
                archive.addfile(member, io.BytesIO(raw))
