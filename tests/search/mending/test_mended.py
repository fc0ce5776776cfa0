"""Entities as readers mended them, on every engine: what a facet counts is what a click finds, and undoing leaves no trace."""

import dataclasses
import json
from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.answer import Question, answer
from search.answer_json import as_json
from search.article import ENTITY_TYPES, Article, Entity
from search.document import Document
from search.engines import open_engine
from search.ledger import Entry, Ledger
from search.mending.decisions import Decision
from search.mending.folding import Mending, fold
from search.view import View

IDS = [f"{type}:{letter}" for type in ("person", "place") for letter in "abcdefg"]
WORDS = ("blé", "sel", "port")


def entity(id, type=None, label="", count=1):
    return Entity(id, label or id, type or id.partition(":")[0], count)


def mending(*decisions):
    return fold(Ledger(tuple(Entry(at, each) for at, each in enumerate(decisions, 1))))


def merge(entity, into):
    return Decision(action="merge", entity=entity, into=into)


def split(entity, query, new="person:new"):
    return Decision(action="split", entity=entity, query=query, new=new, label="Un autre")


def rename(entity, label, lang=""):
    return Decision(action="rename", entity=entity, label=label, lang=lang)


def hide(entity):
    return Decision(action="hide", entity=entity)


def retype(entity, type):
    return Decision(action="type", entity=entity, type=type)


def told(view, **asked):
    """Return what a page would show, but for the time it took."""
    return json.dumps({**as_json(answer(view, Question(text="*", ui="fr", **asked))), "took_ms": 0})


def counted(view, field, **asked):
    found = answer(view, Question(text=asked.pop("text", "*"), ui="fr", **asked))
    return {each.value: each.count for each in found.facets[field]}


@pytest.fixture
def corpus(article):
    """Return four articles: two spellings of one country, a name that two men have."""
    us, states = entity("place:us", label="US"), entity("place:etats-unis", label="États-Unis")
    dupont, paris = entity("person:dupont", label="Michel Dupont"), entity("place:paris", label="Paris")
    return [
        article("a", "Un vote", "Le piano a sonné.", entities=(us, states, dupont), published=date(2023, 1, 2)),
        article("b", "Un concert", "Le piano encore.", entities=(states, dupont)),
        article("c", "Un match", "Le ballon a roulé.", entities=(us, paris, dupont)),
        article("d", "Rien", "Le sel.", entities=(paris,)),
    ]


@pytest.fixture
def looking(engine, fill, corpus):
    """Return a function that gives a view of the corpus with some decisions."""
    with fill(engine, corpus).searcher() as searcher:
        yield lambda *decisions: View(searcher, mending(*decisions))


def test_a_merged_entity_counts_an_article_once(looking):
    assert counted(looking(), "place") == {"place:etats-unis": 2, "place:paris": 2, "place:us": 2}
    assert counted(looking(merge("place:us", "place:etats-unis")), "place") == {"place:etats-unis": 3, "place:paris": 2}


def test_an_article_names_a_merged_entity_once(looking):
    found = answer(looking(merge("place:us", "place:etats-unis")), Question(text="vote", ui="fr"))
    assert [(each.id, each.label, each.count) for each in found.hits[0].article.entities] == [
        ("place:etats-unis", "États-Unis", 2),
        ("person:dupont", "Michel Dupont", 1),
    ]


def test_an_old_id_still_finds_all_of_its_entity(looking):
    view = looking(merge("place:us", "place:etats-unis"))
    for field, id in (("place", "place:us"), ("place", "place:etats-unis"), ("person", "place:us")):
        assert answer(view, Question(text="*", where=((field, id),))).total == 3
    assert answer(view, Question(text='place:"place:us"')).total == 3


def test_a_merge_of_a_merged_one_takes_all_along(looking):
    view = looking(merge("place:us", "place:etats-unis"), merge("place:us", "place:paris"))
    assert counted(view, "place") == {"place:paris": 4}


def test_a_circle_of_merges_has_no_effect_and_is_said(looking):
    circle = mending(merge("place:us", "place:paris"), merge("place:paris", "place:us"))
    assert circle.ineffective == ((2, "they are one already: place:paris"),)
    assert circle.head("place:us") == circle.head("place:paris") == "place:paris"


def test_two_who_have_one_name_are_told_apart_by_a_query(looking):
    view = looking(split("person:dupont", "piano"))
    assert counted(view, "person") == {"person:new": 2, "person:dupont": 1}
    assert [each.id for each in view.article("b").entities] == ["place:etats-unis", "person:new"]
    assert [each.id for each in view.article("c").entities] == ["place:us", "place:paris", "person:dupont"]
    assert view.label("person", "person:new", "fr") == "Un autre"


def test_the_first_of_two_splits_comes_first(looking):
    view = looking(split("person:dupont", "piano"), split("person:dupont", "vote OU ballon", "person:newer"))
    assert counted(view, "person") == {"person:new": 2, "person:newer": 1}


def test_a_part_cannot_become_a_part_of_itself(looking):
    again = mending(split("person:dupont", "piano"), merge("person:new", "person:dupont"))
    assert again.ineffective == ((2, "person:new has a part of person:dupont: undo the split instead"),)


def test_what_was_split_can_take_the_rest_in(looking):
    view = looking(split("person:dupont", "piano"), merge("person:dupont", "person:new"))
    assert counted(view, "person") == {"person:new": 3}
    assert {each.id for id in "abc" for each in view.article(id).entities if each.type == "person"} == {"person:new"}


def test_what_is_hidden_is_shown_nowhere_and_still_found(looking):
    view = looking(hide("place:paris"))
    assert "place:paris" not in counted(view, "place") and not view.article("d").entities
    assert answer(view, Question(text="*", where=(("place", "place:paris"),))).total == 2


def test_what_is_of_another_type_is_in_the_other_facet(looking):
    view = looking(retype("place:paris", "organisation"))
    assert "place:paris" not in counted(view, "place") and counted(view, "organisation") == {"place:paris": 2}
    assert view.article("d").entities[0].type == "organisation"
    assert view.label("organisation", "place:paris", "fr") == "Paris"


def test_a_new_name_is_shown_to_readers_of_its_language(looking):
    view = looking(rename("place:us", "les États", "fr"), rename("place:us", "the States"))
    assert [view.label("place", "place:us", ui) for ui in ("fr", "de")] == ["les États", "the States"]


def test_a_given_name_can_be_searched_for(looking):
    view = looking(rename("place:us", "Amérique"), split("person:dupont", "piano"), merge("place:paris", "place:us"))
    found = {
        text: answer(view, Question(text=text)).total for text in ("place:amerique", 'person:"un autre"', "place:us")
    }
    assert found == {"place:amerique": 3, 'person:"un autre"': 2, "place:us": 3}


def test_what_was_said_of_a_merged_entity_waits(looking):
    view = looking(hide("place:us"), rename("place:us", "ici"), merge("place:us", "place:paris"))
    assert counted(view, "place")["place:paris"] == 3 and view.label("place", "place:us", "fr") == "Paris"


def test_an_entity_that_no_article_names_can_take_others_in(looking):
    view = looking(merge("place:us", "country:US"), merge("place:etats-unis", "country:US"))
    assert counted(view, "place")["country:US"] == 3 and view.label("place", "country:US", "fr") == "États-Unis"


def test_more_decisions_than_values_leave_the_facet_as_long_as_asked_for(engine, fill, article):
    names = [f"person:{n:02}" for n in range(60)]
    filled = fill(engine, [article(f"{n:02}", body="sel", entities=tuple(map(entity, names[n:]))) for n in range(60)])
    with filled.searcher() as searcher:
        view = View(searcher, mending(*(hide(each) for each in names[25:])))
        assert list(counted(view, "person").items()) == [(names[n], n + 1) for n in range(24, 14, -1)]


@st.composite
def corpora(draw):
    """Draw articles that name entities of two types, some of them versions of one story."""
    made = []
    for n in range(draw(st.integers(1, 12))):
        named = draw(st.lists(st.sampled_from(IDS), max_size=6, unique=True))
        body = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)))
        each = Article(id=f"{n}", title="", body=body, lang="fr", entities=tuple(map(entity, named)))
        if draw(st.booleans()):
            story = draw(st.sampled_from(["0", "1"]))
            each = dataclasses.replace(each, story=story, version="first" if story == f"{n}" else "variant")
        made.append(each)
    return made


some = st.sampled_from([*IDS, "person:new", "person:newer", "place:none"])
decided = st.lists(
    st.one_of(
        st.builds(merge, some, some).filter(lambda each: each.entity != each.into),
        st.builds(
            split,
            st.sampled_from(IDS),
            st.sampled_from([*WORDS, "blé OU sel"]),
            st.sampled_from(["person:new", "person:newer"]),
        ),
        st.builds(hide, some),
        st.builds(rename, some, st.just("Nom")),
        st.builds(retype, some, st.sampled_from(ENTITY_TYPES)),
    ),
    max_size=7,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(articles=corpora(), decisions=decided, text=st.sampled_from(["*", "blé", "sel OU port"]))
def test_what_a_facet_counts_is_what_a_click_finds(engine, fill, articles, decisions, text):
    with fill(engine, articles).searcher() as searcher:
        view = View(searcher, mending(*decisions))
        for by in ("story", "article"):
            found = answer(view, Question(text=text, by=by, facets=ENTITY_TYPES, values=3, size=20))
            for field, values in found.facets.items():
                for each in values:
                    clicked = answer(view, Question(text=text, by=by, where=((field, each.value),), size=20))
                    assert clicked.lines == each.count, (field, each)
                    assert by == "story" or all(
                        each.value in {named.id for named in hit.article.entities} for hit in clicked.hits
                    )


def shown_by_lines(view, by):
    """Count entities the plain way: over what every article shows."""
    hits = answer(view, Question(text="*", by="article", facets=(), size=20)).hits
    articles = [hit.article for hit in hits]
    stories = by == "story"
    lines = {
        (("story", each.story) if stories and each.version else ("article", each.id), named)
        for each in articles
        for named in each.entities
    }
    return Counter((type, id) for _, type, id in {(line, named.type, named.id) for line, named in lines})


def expected(view, by, values):
    counts = shown_by_lines(view, by)
    for field in ENTITY_TYPES:
        having = sorted((-count, id) for (type, id), count in counts.items() if type == field)
        yield field, [(id, -count) for count, id in having[:values]]


def agrees(view, values):
    for by in ("story", "article"):
        found = answer(view, Question(text="*", by=by, facets=ENTITY_TYPES, values=values, size=0))
        counted = {field: [(each.value, each.count) for each in all] for field, all in found.facets.items()}
        assert counted == dict(expected(view, by, values))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(articles=corpora(), decisions=decided, values=st.integers(1, 3))
def test_the_most_frequent_values_are_those_of_what_articles_show(engine, fill, articles, decisions, values):
    with fill(engine, articles).searcher() as searcher:
        agrees(View(searcher, mending(*decisions)), values)


@settings(max_examples=200)
@given(articles=corpora(), decisions=decided, values=st.integers(1, 3))
def test_they_are_so_for_many_more_decisions_where_that_takes_no_time(articles, decisions, values):
    engine = open_engine("memory:")
    with engine.build() as writer:
        for each in articles:
            writer.put(Document.of(each))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        agrees(View(searcher, mending(*decisions)), values)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(articles=corpora(), decisions=decided)
def test_undoing_everything_gives_the_very_answer_back(engine, fill, articles, decisions):
    undone = Ledger(tuple(Entry(at, each, undone=True) for at, each in enumerate(decisions, 1)))
    assert fold(undone) == Mending()
    with fill(engine, articles).searcher() as searcher:
        for by in ("story", "article"):
            assert told(View(searcher, fold(undone)), by=by) == told(View(searcher), by=by)


@given(order=st.permutations([merge("place:a", "place:b"), merge("place:c", "place:b"), split("person:a", "blé"), hide("person:b"), rename("place:b", "B"), retype("person:c", "place"), merge("person:d", "person:new")]))  # fmt: skip
def test_the_order_of_decisions_that_have_nothing_to_do_with_one_another_does_not_matter(order):
    known = mending(*order)
    assert known == mending(*sorted(order, key=repr))
