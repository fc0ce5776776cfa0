"""A person in Arabic letters is the one whom other articles of the index name in Latin ones, when one alone fits."""

import pytest

from search.answer import Question, answer
from search.article import Entity
from search.ledger import Entry, Ledger
from search.mending.decisions import Decision
from search.mending.folding import fold
from search.mending.scripts import same_persons, skeleton
from search.view import View

LAVROV, IN_ARABIC = "person:sergei-lavrov", "person:syrghy-lafrwf"


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        pytest.param("fladymyr-bwtyn", "vladimir-putin", id="no v, no p, no short vowels"),
        pytest.param("syrghy-lafrwf", "sergei-lavrov", id="gh and g"),
        pytest.param("bshar-alasd", "bachar-al-asad", id="sh and ch, the article"),
        pytest.param("mamr-alqdhafy", "muamar-kadafi", id="q and k"),
        pytest.param("jwn-kynydy", "john-kennedy", id="j and a silent h"),
        pytest.param("barak-awbama", "barack-obama", id="ck"),
    ],
)
def test_a_name_leaves_the_same_consonants_in_both_scripts(arabic, latin):
    assert skeleton(arabic) == skeleton(latin) != ""


@pytest.mark.parametrize("name", ["lavrov", "", "-", "al-asad", "ali-bey", "a-e-i-o-u", "al-al"])
def test_a_name_with_too_little_left_is_compared_with_none(name):
    assert skeleton(name) == ""


def person(id, name):
    return (Entity(id, name, "person"),)


@pytest.fixture
def press(article):
    return [
        article("fr", body="Sergueï Lavrov.", entities=person(LAVROV, "Sergueï Lavrov")),
        article("ru", body="Сергей Лавров.", lang="ru", entities=person(LAVROV, "Сергей Лавров")),
        article("ar", body="سيرغي لافروف", lang="ar", entities=person(IN_ARABIC, "سيرغي لافروف")),
    ]


def counted(view):
    return {each.value: each.count for each in answer(view, Question(text="*", ui="fr")).facets["person"]}


def seen(fill, engine, articles, *decisions):
    """Return what the facet of persons counts."""
    with fill(engine, articles).searcher() as searcher:
        ledger = Ledger(tuple(Entry(at, each) for at, each in enumerate(decisions, 1)))
        view = View(searcher, fold(ledger))
        for each in counted(view):
            found = answer(view, Question(text="*", where=(("person", each),))).total
            assert found == counted(view)[each]
        return counted(view)


def test_the_same_consonants_are_the_same_person(fill, engine, press):
    assert seen(fill, engine, press) == {LAVROV: 3}


def test_what_two_persons_have_is_left_apart(fill, engine, press, article):
    other = article("other", body="Sarg Lavriv.", entities=person("person:sarg-lavriv", "Sarg Lavriv"))
    assert seen(fill, engine, [*press, other])[IN_ARABIC] == 1


def test_two_ways_to_write_a_name_in_arabic_are_the_same_person(fill, engine, press, article):
    other = article("other", body="سيرجي لافروف", lang="ar", entities=person("person:syrjy-lafrwf", "سيرجي لافروف"))
    assert seen(fill, engine, [*press, other]) == {LAVROV: 4}


def test_readers_can_keep_them_apart(fill, engine, press):
    assert seen(fill, engine, press, Decision(action="apart", entity=IN_ARABIC)) == {LAVROV: 2, IN_ARABIC: 1}


def test_no_article_in_arabic_no_question(fill, engine, press):
    with fill(engine, press[:2]).searcher() as searcher:
        assert same_persons(searcher) == {}
