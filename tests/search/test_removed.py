"""Lines that were taken out of articles: found by who asks for them, on every engine, and by nobody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.aside import aside_terms, aside_tokens
from search.answer import Question, answer
from search.answer_json import as_json
from search.article import Removed
from search.document import Document
from search.engines.base import SearchRequest
from search.lexicon import Lexicon
from search.query.parser import parse
from search.reading import Reader
from search.view import View


@pytest.fixture
def corpus(article):
    """Return three articles, two of them with removed lines."""
    return [
        article(
            "a", "Le pont rouvre", "La foule a traversé le pont.",
            removed=(Removed(2, "Abonnez-vous à notre lettre", "newsletter"), Removed(9, "Crédit photo : Élodie Vasseur", "photo credit")),
        ),
        article(
            "b", "Le port ferme", "Les crédits manquent.",
            removed=(Removed(3, "Lire aussi", "related title"), Removed(4, "notre port", "related title"), Removed(5, "Partager, partager, partager", "share button")),
        ),
        article("c", "Abonnez-vous", "Lire aussi est un titre."),
    ]  # fmt: skip


def ids(engine, text):
    with engine.searcher() as searcher:
        read = Reader(Lexicon(searcher)).read(parse(text))
        return {hit.article.id for hit in searcher.search(SearchRequest(query=read)).hits}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("retiré:abonner", {"a"}),
        ("removed:abonnez-vous", {"a"}),
        ("entfernt:abonnez", {"a"}),
        ("retire:credit", {"a"}),
        ("retiré:crédits", {"a"}),
        ("retiré:=elodie", {"a"}),
        ("retiré:lettres", {"a"}),
        ('retiré:"lire aussi"', {"b"}),
        ('retiré:"Credit photo"', {"a"}),
        ('retiré:"aussi notre"', set()),
        ("retiré:abonn*", {"a"}),
        ("retiré:*tager", {"b"}),
        ("retiré:(lire PRÈS/1 aussi)", {"b"}),
        ("retiré:(lire PRÈS/PHRASE port)", set()),
        ("retiré:(notre PRÈS/PHRASE port)", {"b"}),
        ("retiré:partager>3", {"b"}),
        ("retiré:partager>4", set()),
        ("retiré:notre", {"a", "b"}),
        ("retiré:notre SAUF retiré:abonner", {"b"}),
        ("pont retiré:notre", {"a"}),
        ("retiré:pont", set()),
        ("abonnez-vous", {"c"}),
        ("partager", set()),
        ("Vasseur", set()),
        ("raison:newsletter", {"a"}),
        ('raison:"related title"', {"b"}),
        ("raison:credit", {"a"}),
        ("retiré:¶", set()),
    ],
)
def test_removed_lines_are_found_when_asked_for(engine, fill, corpus, typed, expected):
    assert ids(fill(engine, corpus), typed) == expected


def test_removed_lines_change_no_score(engine, fill, corpus, article):
    bare = [article(each.id, each.title, each.body) for each in corpus]
    found = []
    for some in (corpus, bare):
        with fill(engine, some).searcher() as searcher:
            hits = answer(View(searcher), Question(text="crédits pont OU port")).hits
            found.append([(hit.article.id, hit.score, hit.fragments, hit.removed) for hit in hits])
    assert found[0] == found[1]


def test_what_was_found_among_removed_lines_is_shown_as_removed(fill, engine, corpus):
    with fill(engine, corpus).searcher() as searcher:
        hit = as_json(answer(View(searcher), Question(text="retiré:abonner")))["hits"][0]
    assert hit["score"] == 0.0
    assert hit["removed"] == [
        {"n": 2, "reason": "newsletter", "text": "Abonnez-vous à notre lettre", "marks": [[0, 7]]}
    ]
    assert not any(fragment["marks"] for fragment in hit["fragments"])


def test_a_phrase_is_marked_as_one(fill, engine, corpus):
    with fill(engine, corpus).searcher() as searcher:
        (hit,) = answer(View(searcher), Question(text='retiré:"credit photo"')).hits
    assert [line.fragment.marks for line in hit.removed] == [((0, 12),)]


def test_what_is_excluded_is_not_shown(fill, engine, corpus):
    with fill(engine, corpus).searcher() as searcher:
        (hit,) = answer(View(searcher), Question(text="port SAUF retiré:abonner")).hits
    assert hit.removed == ()


def test_words_of_removed_lines_are_no_suggestions(fill, engine, corpus):
    with fill(engine, corpus).searcher() as searcher:
        assert Lexicon(searcher).complete("vass") == []
        assert answer(View(searcher), Question(text="retiré:abonnerr")).suggestion is None


@given(st.text(max_size=60), st.sampled_from(["fr", "en", "de", "zh", "ar", "und"]))
def test_a_line_is_indexed_as_it_is_looked_at(text, lang):
    tokens = list(aside_tokens(text, lang))
    surfaces, stems = aside_terms(text, lang)
    assert surfaces == " ".join(token.surface for token in tokens)
    assert stems == {stem for token in tokens for stem in token.stems}


def test_the_removed_lines_of_a_hostile_article_are_indexed_up_to_a_limit(article):
    document = Document.of(
        article("x", "t", "b", removed=tuple(Removed(n, "mot " * 10_000, "code") for n in range(50)))
    )
    assert len(document.terms["removed"]) < 200_000
