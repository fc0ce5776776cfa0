"""A name that nearly all articles take for one thing is that thing in the few that take it for another, in whatever order they came."""

import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from search.answer import Question, answer
from search.article import ENTITY_TYPES, Article, Entity
from search.engines import open_engine
from search.entities import evidence
from search.ledger import Entry, Ledger
from search.mending.decisions import Decision
from search.mending.folding import Mending, fold, with_joined
from search.mending.namesakes import joined, namesakes
from search.view import View

GIVEN = {f"person:anna-{name}": 3 for name in ("petrova", "roux", "keller", "diaz", "moreau")}
"""Five names of persons that a given name begins."""


def counts(**found):
    """Count ids by type: `person={"keller": 9}`."""
    persons = GIVEN | {f"person:{name}": n for name, n in found.pop("person", {}).items()}
    return {"person": persons} | {type: {f"{type}:{name}": n for name, n in all.items()} for type, all in found.items()}


@pytest.mark.parametrize(
    ("found", "pairs"),
    [
        pytest.param({"person": {"anna-lenz": 9}, "place": {"anna-lenz": 1}}, {"place:anna-lenz": "person:anna-lenz"}, id="a person in full"),
        pytest.param({"person": {"keller": 9}, "place": {"keller": 2}}, {"place:keller": "person:keller"}, id="a surname"),
        pytest.param({"person": {"valbourg": 2}, "place": {"valbourg": 7}}, {"person:valbourg": "place:valbourg"}, id="a town"),
        pytest.param({"person": {"radio-digue": 1}, "organisation": {"radio-digue": 12}}, {"person:radio-digue": "organisation:radio-digue"}, id="an organisation of several words"),
        pytest.param({"person": {"anna-lenz": 19}, "organisation": {"anna-lenz": 1}}, {"organisation:anna-lenz": "person:anna-lenz"}, id="no organisation"),
    ],
)  # fmt: skip
def test_a_name_that_nearly_all_take_for_the_same_is_one(found, pairs):
    assert joined(counts(**found)) == pairs


@pytest.mark.parametrize(
    "found",
    [
        pytest.param({"person": {"keller": 4}, "place": {"keller": 1}}, id="too few"),
        pytest.param({"person": {"keller": 5}, "place": {"keller": 2}}, id="not clear"),
        pytest.param({"person": {"anna": 40}, "place": {"anna": 1}}, id="a given name is nobody's alone"),
        pytest.param({"person": {"keller": 1}, "place": {"keller": 40}}, id="a place and a surname"),
        pytest.param({"person": {"anna-lenz": 1}, "place": {"anna-lenz": 40}}, id="a place named after a person"),
        pytest.param({"person": {"valbourg": 1, "otto-valbourg": 1}, "place": {"valbourg": 40}}, id="a person whose surname most take for a place"),
        pytest.param({"person": {"digue": 40}, "place": {"digue": 1}}, id="nothing says that it is a person"),
        pytest.param({"place": {"valbourg": 1}, "organisation": {"valbourg": 40}}, id="a town and its club"),
        pytest.param({"place": {"valbourg": 40}, "organisation": {"valbourg": 1}}, id="a club and its town"),
        pytest.param({"person": {"keller": 1}, "organisation": {"keller": 40}}, id="a firm and its founder"),
        pytest.param({"person": {"keller": 40}, "organisation": {"keller": 1}}, id="a founder and his firm"),
        pytest.param({"person": {"radio-digue": 1}, "organisation": {"radio-digue": 5}}, id="not clear for an organisation"),
    ],
)  # fmt: skip
def test_what_may_be_two_stays_two(found):
    assert joined(counts(**found)) == {}


def test_a_place_of_the_tables_is_joined_with_nothing():
    found = {"person": {"person:2988507": 9}, "place": {"geonames:2988507": 1}}
    assert joined({**counts(), **found}) == {}


def test_an_id_of_another_type_than_its_articles_say_is_joined_with_nothing():
    assert joined({**counts(person={"keller": 9}), "organisation": {"place:keller": 1}}) == {}


def test_a_word_that_begins_other_names_too_is_no_given_name():
    found = counts(person={"anna-lenz": 9}, place={"anna-lenz": 1}, organisation={"anna-gmbh": 3, "anna-verein": 1})
    assert joined(found) == {}


TOWN, MAN = "place:valbourg", "person:valbourg"


def named(id):
    type = id.partition(":")[0]
    return (Entity(id, "Valbourg", type),)


@pytest.fixture
def press(article):
    """Return eight articles that take a name for a town and two that take it for a man."""
    towns = [article(f"town-{n}", body="Valbourg et le blé.", entities=named(TOWN)) for n in range(8)]
    return [*towns, *(article(f"man-{n}", body="Valbourg et le sel.", entities=named(MAN)) for n in range(2))]


def counted(view):
    found = answer(view, Question(text="*", ui="fr")).facets
    return {each.value: each.count for type in ("person", "place") for each in found[type]}


def test_facets_and_clicks_have_the_few_with_the_many(looking, press):
    for seed in range(3):
        view = looking(random.Random(seed).sample(press, len(press)))
        assert counted(view) == {TOWN: 10}
        for id in (TOWN, MAN):
            assert answer(view, Question(text="*", where=(("place", id),))).total == 10
        assert [(each.id, each.type) for each in view.article("man-0").entities] == [(TOWN, "place")]


def test_the_evidence_says_what_is_joined_and_why(looking, press):
    found = evidence(looking(press), TOWN, "fr")
    assert found.joined == {MAN: "name"}
    assert {each.value: each.count for each in found.ids} == {TOWN: 8, MAN: 2}


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        pytest.param(Decision(action="apart", entity=MAN), {TOWN: 8, MAN: 2}, id="the few kept apart"),
        pytest.param(Decision(action="apart", entity=TOWN), {TOWN: 8, MAN: 2}, id="the many kept apart"),
        pytest.param(Decision(action="merge", entity=MAN, into="person:other"), {TOWN: 8, "person:other": 2}, id="merged"),
        pytest.param(Decision(action="type", entity=MAN, type="person"), {TOWN: 8, MAN: 2}, id="said to be a person"),
        pytest.param(Decision(action="hide", entity=TOWN), {}, id="hidden"),
        pytest.param(Decision(action="type", entity=TOWN, type="person"), {TOWN: 10}, id="the many said to be a person"),
    ],
)  # fmt: skip
def test_what_readers_decide_comes_first(looking, press, decision, expected):
    assert counted(looking(press, decision)) == expected


NAMES = (
    ("person:anna-lenz", "place:anna-lenz"),
    ("person:keller", "place:keller"),
    ("place:valbourg", "person:valbourg"),
    ("place:valbourg", "organisation:valbourg"),
    ("organisation:radio-digue", "person:radio-digue"),
)
"""What many take a name for, and few."""


@st.composite
def presses(draw):
    """Return articles with names that many take for one thing and a few for another, some for both."""
    ids = [[id] for id in GIVEN] * 3
    for many, few in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)):
        ids += [[many]] * draw(st.integers(4, 10)) + [[few]] * draw(st.integers(0, 2))
        ids += [[many, few]] * draw(st.integers(0, 1))
    return [
        Article(id=f"a{at}", title="", body="blé" if at % 2 else "sel", entities=tuple(map(entity, some)))
        for at, some in enumerate(draw(st.permutations(ids)))
    ]


def entity(id):
    return Entity(id, id, id.partition(":")[0])


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(press=presses(), text=st.sampled_from(["*", "blé"]), apart=st.booleans())
def test_what_a_facet_counts_is_what_a_click_finds(engine, fill, press, text, apart):
    said = (Decision(action="apart", entity="place:valbourg"),) if apart else ()
    with fill(engine, press).searcher() as searcher:
        view = View(searcher, fold(Ledger(tuple(Entry(at, each) for at, each in enumerate(said, 1)))))
        assert not apart or "place:valbourg" not in view.mended.mending.heads
        shown = answer(view, Question(text=text, ui="fr")).facets
        for type in ENTITY_TYPES:
            for each in shown[type]:
                assert answer(view, Question(text=text, where=((type, each.value),))).total == each.count
        found = [view.article(each.id) for each in press if text in ("*", each.body)]
        named = Counter(entity.id for article in found for entity in article.entities)
        assert {each.value: each.count for type in ENTITY_TYPES for each in shown[type]} == named


@given(press=presses())
def test_the_generated_articles_join_something_now_and_then(press):
    found = Counter(each.id for article in press for each in article.entities)
    by_type = {type: {id: n for id, n in found.items() if id.startswith(f"{type}:")} for type in ENTITY_TYPES}
    event(f"joined: {bool(joined(by_type))}")
    assert all(id.partition(":")[2] == into.partition(":")[2] for id, into in joined(by_type).items())


def test_nothing_is_joined_in_an_empty_index(fill):
    with fill(open_engine("memory:"), []).searcher() as searcher:
        assert namesakes(searcher) == {}


def test_what_would_join_in_a_circle_is_not_joined():
    circle = {"place:a": "person:a", "person:a": "place:a", "place:b": "person:a", "place:c": "person:c"}
    assert with_joined(Mending(), circle, "name").joined == {"place:c": "name"}
