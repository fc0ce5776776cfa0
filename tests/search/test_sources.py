"""What cleaning took out of each source, counted through the seam."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import sources as module
from search.answer import Question, answer
from search.article import Removed
from search.sources import lines, phrase, source, sources
from search.view import View


@pytest.fixture
def articles(article):
    """Return six articles: four of one source, one of another that lost nothing, one of none."""
    names = ["Le Courrier"] * 4 + ["La Gazette", ""]
    return [
        article(
            str(n), "Titre", "Un pont neuf.", source=name,
            removed=() if name == "La Gazette" else (
                Removed(1, f"Publié le {n}/03", "date"),
                Removed(9, "« S'abonner » à Le Courrier", "subscribe button", 0.7),
            ),
        )
        for n, name in enumerate(names, 1)
    ]  # fmt: skip


@pytest.fixture
def view(fill, engine, articles):
    with fill(engine, articles).searcher() as searcher:
        yield View(searcher)


def test_each_source_says_how_many_articles_lost_a_line_and_why(view):
    found = [
        (each.name, each.articles, each.touched, [(r.value, r.count) for r in each.reasons])
        for each in sources(view).listed
    ]
    assert found == [
        ("Le Courrier", 4, 4, [("date", 4), ("subscribe button", 4)]),
        ("La Gazette", 1, 0, []),
        ("", 1, 1, [("date", 1), ("subscribe button", 1)]),
    ]  # fmt: skip


def test_the_share_is_of_characters(view):
    lost, kept = len("Publié le 1/03") + len("« S'abonner » à Le Courrier"), len("Titre") + len("Un pont neuf.")
    assert source(view, "Le Courrier").share == pytest.approx(lost / (lost + kept))


def test_a_source_that_no_article_has_is_none(view):
    assert source(view, "Le Fanal") is None


def test_lines_that_come_back_are_counted_whatever_their_figures(view):
    found = lines(view, "Le Courrier").often
    assert [(each.words, each.reason, each.articles) for each in found] == [
        ("Publié le", "date", 4),
        ("S'abonner à Le Courrier", "subscribe button", 4),
    ]


def test_a_line_is_found_in_as_many_articles_as_it_counts(view):
    for each in lines(view, "Le Courrier").often:
        question = Question(text=f'retiré:"{each.words}"', where=source(view, "Le Courrier").where, by="article")
        assert answer(view, question).total == each.articles


def test_a_line_of_one_article_does_not_come_back(view):
    assert lines(view, "").often == ()


def test_lines_of_little_confidence_are_to_be_checked(view):
    assert [(each.article, each.line.n) for each in lines(view, "Le Courrier").unsure] == [
        (str(n), 9) for n in range(1, 5)
    ]


def test_only_so_many_sources_are_listed_and_the_articles_of_the_others_are_counted(view, monkeypatch):
    monkeypatch.setattr(module, "MOST_SOURCES", 1)
    found = sources(view)
    assert ([each.name for each in found.listed], found.others) == (["Le Courrier", ""], 1)


def test_what_has_no_source_can_be_searched_for_when_nothing_has(view):
    assert [each.where for each in sources(view).listed] == [
        (("source", "Le Courrier"),),
        (("source", "La Gazette"),),
        None,
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Publié le 3 mai 2016 à 12h30", "Publié le"),
        ("12 commentaires", "commentaires"),
        ("le 3 mai", "mai"),
        ("J-3 : A7 et B52", "J-3 : A7 et B52"),
        ("3/5/2016", "3/5/2016"),
        ('Lire "aussi" : «notre» dossier', "Lire aussi : notre dossier"),
        (" ".join("abcdefghijkl"), "a b c d e f g h"),
        ("", ""),
    ],
)
def test_a_line_is_looked_for_by_the_words_between_its_figures(line, words):
    assert phrase(line) == words


@given(st.text(max_size=300))
def test_any_line_gives_a_phrase_without_quotation_marks(line):
    assert '"' not in phrase(line)
