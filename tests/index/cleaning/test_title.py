from __future__ import annotations

import pytest

from index.cleaning import clean
from index.source import RawArticle

PROSE = "Le conseil municipal a voté hier la rénovation du vieux pont, fermé depuis deux ans à la circulation."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Le pont sera rénové\n\n{PROSE}", "Le pont sera rénové", id="set off"),
        pytest.param(f"Le pont sera rénové\n{PROSE}", "Le pont sera rénové", id="not set off"),
        pytest.param(f"Le pont sera-t-il rénové ?\n\n{PROSE}", "Le pont sera-t-il rénové ?", id="question"),
        pytest.param(f"Le pont rouvre.\n\n{PROSE}", "Le pont rouvre.", id="short, with a full stop"),
        pytest.param(f"S'abonner\nLe pont sera rénové\n\n{PROSE}", "Le pont sera rénové", id="under furniture"),
        pytest.param(f"{PROSE}\n\n{PROSE}", "", id="a paragraph first"),
        pytest.param(f"Il pleut à Brest depuis hier.\n{PROSE}", "", id="a sentence that the next line goes on from"),
        pytest.param(f"Le conseil municipal a voté\nla rénovation du pont. {PROSE}", "", id="a wrapped sentence"),
        pytest.param("Le pont", "", id="one line"),
        pytest.param("x" * 300 + f"\n\n{PROSE}", "", id="too long"),
    ],
)
def test_the_first_line_is_the_title_when_it_looks_like_one(text: str, title: str) -> None:
    assert clean(RawArticle(origin="", id="", text=text)).title == title


def test_the_heading_above_the_article_is_the_title_of_a_page() -> None:
    menu = (
        "Accueil\nMonde\nSport\nNewsletter\nConnexion\nLa mer monte encore\nLe blé est en hausse\nJeux\nAide\nBlogs\nTV"
    )
    page = f"Le pont sera rénové | La Gazette\n{menu}\nLe pont sera rénové\nLa photo du jour\n{PROSE}\n{PROSE}\n{menu}"
    assert clean(RawArticle(origin="", id="", text=page)).title == "Le pont sera rénové"
