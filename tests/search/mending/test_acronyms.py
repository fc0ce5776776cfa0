"""A long name alone is the organisation of its acronym when the articles of the index agree on it, in whatever order they came."""

import random

import pytest

from search.answer import Question, answer
from search.article import Entity
from search.engines import open_engine
from search.mending.acronyms import long_names
from search.mending.decisions import Decision

ACRONYM, LONG = "organisation:pyd", "organisation:parti-de-lunion-democratique"
NAME = "parti de l’union démocratique"


def named(*pairs):
    return tuple(Entity(id, label, "organisation") for id, label in pairs)


@pytest.fixture
def press(article):
    """Return two articles that explain an acronym, one that has it alone, one with the long name alone, one with another."""
    return [
        article("explained", body="Le PYD.", entities=named((ACRONYM, NAME))),
        article("again", body="Le PYD.", entities=named((ACRONYM, "Parti de l’union démocratique kurde"))),
        article("acronym", body="Le PYD.", entities=named((ACRONYM, "PYD"))),
        article("long", body="Le parti.", entities=named((LONG, NAME))),
        article("other", body="Le parti.", entities=named(("organisation:parti-socialiste", "Parti socialiste"))),
    ]


def counted(view):
    return {each.value: each.count for each in answer(view, Question(text="*", ui="fr")).facets["organisation"]}


def test_a_long_name_alone_is_the_organisation_of_its_acronym(looking, press):
    view = looking(press)
    assert counted(view) == {ACRONYM: 4, "organisation:parti-socialiste": 1}
    for id in (ACRONYM, LONG):
        assert answer(view, Question(text="*", where=(("organisation", id),))).total == 4
    assert [each.id for each in view.article("long").entities] == [ACRONYM]


def test_without_an_article_that_explains_it_they_are_two(looking, press):
    assert counted(looking(press[2:])) == {ACRONYM: 1, LONG: 1, "organisation:parti-socialiste": 1}


def test_the_order_of_articles_does_not_matter(looking, press):
    for seed in range(3):
        mixed = random.Random(seed).sample(press, len(press))
        assert counted(looking(mixed)) == {ACRONYM: 4, "organisation:parti-socialiste": 1}


def test_an_acronym_of_two_organisations_is_left_apart(looking, press, article):
    others = [article(f"other-{n}", entities=named((ACRONYM, "Port Yacht de Dinard"))) for n in range(2)]
    assert counted(looking([*press, *others]))[LONG] == 1


@pytest.mark.parametrize(
    ("other", "one"),
    [("Partie de l’union démocratique", 1), ("Parti de l’union patriotique", 2), ("Union démocratique", 1)],
)
def test_a_slip_of_the_pen_is_no_other_organisation(looking, press, article, other, one):
    slip = article("slip", entities=named((ACRONYM, other)))
    assert len({ACRONYM, LONG} & counted(looking([*press, slip])).keys()) == one


def test_two_acronyms_that_explain_one_another_stay_two(looking, article):
    pair = (("organisation:bspp", "brigade des pompiers"), ("organisation:bssp", "brigade des pompiers"))
    articles = [article(id, entities=named((id, label))) for id, label in pair]
    assert counted(looking(articles)) == {"organisation:bspp": 1, "organisation:bssp": 1}


def test_a_part_of_the_name_is_not_the_name(looking, press, article):
    part = [article("part", entities=named((ACRONYM, "Parti démocratique"))), article("alone", entities=named(("organisation:parti-democratique", "Parti démocratique")))]  # fmt: skip
    assert {LONG, "organisation:parti-democratique"} & counted(looking([*press, *part])).keys() == {
        "organisation:parti-democratique"
    }


def explaining(article, acronym, *names):
    """Return articles that explain an acronym by these names, and one with each long name alone."""
    id = f"organisation:{acronym}"
    return [
        each
        for n, name in enumerate(names)
        for each in (
            article(f"explained-{n}", entities=named((id, name))),
            article(f"alone-{n}", entities=named((f"organisation:long-{n}", name))),
        )
    ]


@pytest.mark.parametrize(
    ("acronym", "names", "counts"),
    [
        pytest.param("pcf", ["Parti communiste"], {"organisation:pcf": 1, "organisation:long-0": 1}, id="any country's"),
        pytest.param("pcf", ["Parti communiste", "Parti communiste français"], {"organisation:pcf": 3, "organisation:long-0": 1}, id="beside the whole name"),
        pytest.param("sdplm", ["Société de production"], {"organisation:sdplm": 1, "organisation:long-0": 1}, id="with its small words"),
        pytest.param("dgal", ["Direction générale de l’alimentation"], {"organisation:dgal": 2}, id="two letters of a word"),
        pytest.param("paf", ["Police aux frontières"], {"organisation:paf": 2}, id="whole with its small words"),
    ],
)  # fmt: skip
def test_a_name_that_ends_before_its_acronym_is_not_the_name(looking, article, acronym, names, counts):
    assert counted(looking(explaining(article, acronym, *names))) == counts


def test_other_languages_call_it_otherwise(looking, press, article):
    english = [
        article("en", lang="en", entities=named((ACRONYM, "Democratic Union Party"))),
        article(
            "long-en", lang="en", entities=named(("organisation:democratic-union-party", "Democratic Union Party"))
        ),
    ]
    assert counted(looking([*press, *english])) == {ACRONYM: 6, "organisation:parti-socialiste": 1}


def test_a_long_name_of_two_acronyms_is_left_apart(looking, press, article):
    other = article("pud", entities=named(("organisation:pud", NAME)))
    assert counted(looking([*press, other]))[LONG] == 1


def test_a_name_that_an_organisation_has_once_does_not_make_it_another(looking, press, article):
    often = [article(f"often-{n}", entities=named(("organisation:onu", "ONU"))) for n in range(5)]
    once = article("once", entities=named(("organisation:onu", NAME)))
    assert counted(looking([*press, *often, once]))["organisation:onu"] == 6


@pytest.mark.parametrize(
    ("decision", "counts"),
    [
        pytest.param(Decision(action="merge", entity=LONG, into="organisation:parti-socialiste"), {ACRONYM: 3, "organisation:parti-socialiste": 2}, id="merged"),
        pytest.param(Decision(action="type", entity=LONG, type="organisation"), {ACRONYM: 3, LONG: 1, "organisation:parti-socialiste": 1}, id="said to be itself"),
        pytest.param(Decision(action="merge", entity=ACRONYM, into="organisation:parti-socialiste"), {"organisation:parti-socialiste": 5}, id="acronym merged"),
        pytest.param(Decision(action="hide", entity=ACRONYM), {"organisation:parti-socialiste": 1}, id="acronym hidden"),
    ],
)  # fmt: skip
def test_what_readers_decide_comes_first(looking, press, decision, counts):
    assert counted(looking(press, decision)) == counts


@pytest.mark.parametrize("lang", ["", "f|r", "fr x", "und"])
def test_a_strange_language_does_no_harm(fill, article, lang):
    strange = [article("a", lang=lang, entities=named((ACRONYM, "a|b (c) _d| e")))]
    with fill(open_engine("memory:"), strange).searcher() as searcher:
        assert long_names(searcher) == {}
