"""Words in one zone and words near one another are found in all their forms, though no zone has positions of stems."""

import random

import pytest

from search.document import Document
from search.engines.base import SearchRequest
from search.lexicon import Lexicon
from search.query import nodes as q
from search.query.parser import parse
from search.reading import Reader
from search.wording import MOST_BESIDE


def read(searcher, text):
    return Reader(Lexicon(searcher)).read(parse(text))


def found(engine, text):
    with engine.searcher() as searcher:
        return {hit.article.id for hit in searcher.search(SearchRequest(query=read(searcher, text))).hits}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("titre:réforme", {"title", "both"}),
        ("corps:réforme", {"body", "both"}),
        ("chapô:réforme", {"lead"}),
        ("réforme SAUF corps:réforme", {"title", "lead"}),
        ("réforme", {"title", "body", "both", "lead"}),
    ],
)
def test_a_word_in_one_zone_is_found_in_all_its_forms(engine, fill, article, query, expected):
    fill(
        engine,
        [
            article("title", "Les réformes", "Le vote."),
            article("body", "Le vote", "Les députés et leur réforme."),
            article("both", "La réforme", "Des réformes."),
            article("lead", "Le vote", "Rien.", lead="Une réforme."),
        ],
    )
    assert found(engine, query) == expected


@pytest.mark.parametrize(
    ("lang", "query", "near", "far"),
    [
        ("fr", "député PRÈS/2 voter", "Hier les députées votaient.", "Les députés, dit-on un soir, ont voté."),
        ("fr", "voter ADJ/1 député", "Votez, députés !", "Les députés votent."),
        ("fr", "reforme PRÈS/1 votee", "Les réformes votées.", "Une réforme fut enfin votée."),
        ("de", "Haus PRÈS/1 brennen", "Häuser brennen.", "Häuser, so heißt es, brennen."),
        ("ar", "كتاب PRÈS/1 جديد", "قرأت الكتاب الجديد", "الكتاب الذي قرأت أمس جديد"),
    ],
)
def test_words_near_one_another_are_found_in_all_their_forms(engine, fill, article, lang, query, near, far):
    fill(engine, [article("near", "Un", near, lang=lang), article("far", "Deux", far, lang=lang)])
    with engine.searcher() as searcher:
        assert not has_checked(read(searcher, query)), "the engine is asked, no text is looked at"
    assert found(engine, query) == {"near"}


def has_checked(query):
    match query:
        case q.And(children) | q.Or(children) | q.Best(children):
            return any(map(has_checked, children))
        case q.Boosted(inner, _) | q.Silent(inner):
            return has_checked(inner)
        case _:
            return isinstance(query, q.Checked)


def test_the_stems_that_a_body_has_not_are_few(article):
    document = Document.of(article("a", "Réformes votées", "La réforme, le vote et les retraites.", lead="Une grève."))
    assert document.terms["beside"] == "fr:grev fr:une"


@pytest.mark.parametrize("share", [0.5, 1.0, 1.5, 20.0])
def test_however_many_forms_there_are_they_are_found_near_a_word(engine, fill, article, share):
    chance, size = random.Random(1), 3 * 20 + 2  # three bytes a letter
    made = ["".join(chance.choices("აბგდევზთიკლმნოპჟრსტუფქღყშ", k=20)) for _ in range(int(share * MOST_BESIDE / size))]
    words = [f"{each}xy" for each in made]
    fill(
        engine,
        [
            article("a", "Un", "\n".join(f"{word} mer." for word in words)),
            article("b", "Deux", f"{words[0]}, dit-on ici, mer"),
        ],
    )
    assert found(engine, "*xy PRÈS/1 mer") == {"a"}
