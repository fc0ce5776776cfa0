"""Copies find their story, whatever the order of arrival; what only looks like a copy stays alone."""

import json
import random
import sqlite3
from collections import Counter, deque
from datetime import date, timedelta

import pytest
from collection import made
from measure import b_cubed, by_jaccard, by_title, ours

from index.checkpoint import Source
from index.duplicates import contained, shared, sketch
from index.filling import Run
from index.home import Home
from index.near import MOST_CANDIDATES, MOST_SHARING
from index.reindex import reindex, update
from index.stories import Place, Stories
from search.engines.base import SearchRequest
from search.query.nodes import Everything
from search.results import Bucket
from search.story_size import story_size

DAY = date(2024, 5, 6)
FLOOR = {"precision": 0.985, "recall": 0.985}


def told(topic, sentences=8):
    return " ".join(
        f"Pour {topic} le point {n} prévoit {n * 7} mesures dans la {topic} du district {topic}{n}."
        for n in range(sentences)
    )


class Settling:
    """Stories, and the texts to make sketches of again."""

    def __init__(self):
        self.stories = Stories(sqlite3.connect(":memory:"))
        self.texts = {}

    def put(self, id, text, day=DAY):
        self.texts[id] = text
        self.stories.put(id, day, sketch(text))

    def delete(self, id):
        del self.texts[id]
        self.stories.delete(id)

    def settled(self):
        return dict(self.stories.settled(lambda id: sketch(self.texts.get(id, ""))))


@pytest.fixture
def stories():
    return Settling()


@pytest.fixture
def place_of(stories):
    """Return a function that puts texts by id, settles them, and tells the place of each."""

    def place(*articles):
        for article in articles:
            stories.put(*article)
        return {id: Place(id, "") for id, *_ in articles} | stories.settled()

    return place


@pytest.mark.parametrize("seed", [21, 22])
def test_grouping_is_not_below_its_floor(seed):
    figure = b_cubed(made(seed), ours(made(seed)))
    assert figure.precision >= FLOOR["precision"]
    assert figure.recall >= FLOOR["recall"]


def test_grouping_is_better_than_titles_and_than_jaccard():
    items = made(23)
    best = max(b_cubed(items, way(items)).f1 for way in (by_title, by_jaccard(0.3), by_jaccard(0.5), by_jaccard(0.7)))
    assert b_cubed(items, ours(items)).f1 > best


def test_the_order_of_arrival_changes_nothing():
    items = made(24)
    assert ours(items) == ours(items, seed=1) == ours(items, seed=2)


def test_a_copy_has_the_first_ones_text_whole_or_in_part_and_a_variant_another(place_of):
    text = told("pont")
    found = place_of(("a", text), ("b", text, DAY + timedelta(1)), ("c", told("pont", 5), DAY + timedelta(2)),
                     ("d", f"{text} {told('gare', 3)}", DAY + timedelta(3)))  # fmt: skip
    assert found == {
        "a": Place("a", "first", "3-5"),
        "b": Place("a", "copy", "3-5"),
        "c": Place("a", "copy", "3-5"),
        "d": Place("a", "variant", "3-5"),
    }


def test_a_corrected_figure_makes_a_variant(place_of):
    text = told("pont", 40)
    found = place_of(("a", text), ("b", text.replace("49 mesures", "50 mesures")))
    assert found["b"] == Place("a", "variant", "2")


def test_an_earlier_copy_that_arrives_later_becomes_the_first(place_of):
    place_of(("b", told("pont")))
    assert place_of(("a", told("pont"), DAY - timedelta(1))) == {
        "a": Place("a", "first", "2"),
        "b": Place("a", "copy", "2"),
    }


def test_equal_days_are_in_order_of_id_and_no_date_comes_last(place_of):
    found = place_of(("c", told("pont"), None), ("b", told("pont")), ("a", told("pont")))
    assert {place.story for place in found.values()} == {"a"}


def test_an_article_of_two_stories_belongs_to_the_one_it_has_more_of(place_of):
    both = f"{told('pont', 9)} {told('gare', 6)}"
    found = place_of(("a", told("pont", 9)), ("b", told("gare", 6)), ("c", both, DAY + timedelta(1)))
    assert [found[id].story for id in "abc"] == ["a", "b", "a"]


def test_when_the_first_is_deleted_the_next_one_is_the_first(stories, place_of):
    place_of(("a", told("pont")), ("b", told("pont")), ("c", told("pont")))
    stories.delete("a")
    assert stories.settled() == {"b": Place("b", "first", "2"), "c": Place("b", "copy", "2")}


def test_one_that_is_left_alone_is_no_version_of_anything(stories, place_of):
    place_of(("a", told("pont")), ("b", told("pont")))
    stories.delete("b")
    assert stories.settled() == {"a": Place("a", "")}


def test_an_article_that_changes_leaves_its_story(place_of):
    place_of(("a", told("pont")), ("b", told("pont")), ("c", told("pont")))
    left = {"b": Place("b", "first", "2"), "c": Place("b", "copy", "2")}
    assert place_of(("a", told("gare"))) == {"a": Place("a", "")} | left


def test_months_later_it_is_another_story(place_of):
    found = place_of(("a", told("pont")), ("b", told("pont"), DAY + timedelta(31)))
    assert found["b"] == Place("b", "")


def test_a_text_too_short_to_tell_is_alone(place_of):
    short = "Le pont est ouvert depuis ce matin."
    assert place_of(("a", short), ("b", short))["b"] == Place("b", "")


def test_other_figures_in_one_form_are_a_series():
    one, other = ("Le tirage du soir " + " ".join(f"donne aussi pour la grande roue de la ville {n}" for n in span)
                  for span in (range(10, 20), range(30, 40)))  # fmt: skip
    assert shared(sketch(one), sketch(other)) == 0


def test_a_long_text_knows_what_of_it_is_in_another():
    whole, part = told("pont", 400), told("pont", 200)
    assert contained(sketch(part), sketch(whole)) > 0.95
    assert 0.35 < contained(sketch(whole), sketch(part)) < 0.65


def test_a_phrase_that_is_everywhere_costs_a_bounded_number_of_comparisons(stories):
    """One form, three hundred times: the next one is compared with a few of them."""
    form = " ".join(f"mot{n}" for n in range(60))
    for n in range(300):
        stories.put(f"{n:04d}", f"{form} {told(f'sujet{n}', 2)}")
    stories.settled()
    stories.put("last", f"{form} {told('fin', 2)}")
    asked = []
    deque(stories.stories.settled(lambda id: asked.append(id) or sketch(stories.texts[id])), maxlen=0)
    assert "last" in asked
    assert len(asked) <= MOST_CANDIDATES + 2


def test_more_copies_than_are_looked_at_go_back_to_one(stories):
    for n in range(3 * MOST_SHARING):
        stories.put(f"{n:04d}", told("pont"))
    assert {place.story for place in stories.settled().values()} == {"0000"}


def test_articles_that_share_a_paragraph_are_not_read_again(stories):
    """Common keys are not enough: only what may be a copy costs a look at the texts."""
    for id in "ab":
        own = " ".join(f"{id}{n}" for n in range(300))
        stories.put(id, f"{own} {told('gare', 2)}")
    asked = []
    deque(stories.stories.settled(lambda id: asked.append(id) or sketch(stories.texts[id])), maxlen=0)
    assert asked == []


def test_an_article_that_is_told_again_where_it_is_is_not_yielded_again(stories, place_of):
    place_of(*((id, told("pont")) for id in "abc"))
    stories.put("d", told("pont"))
    assert stories.settled() == {"d": Place("a", "copy", "3-5")}


def test_a_story_that_outgrows_its_size_tells_all_of_it(stories, place_of):
    place_of(("a", told("pont")), ("b", told("pont")))
    stories.put("c", told("pont"))
    assert {id: place.size for id, place in stories.settled().items()} == dict.fromkeys("abc", "3-5")


@pytest.mark.parametrize("seed", range(5))
def test_whatever_comes_and_goes_each_article_knows_how_large_its_story_is(stories, seed):
    chance, known = random.Random(seed), {}
    for _ in range(60):
        for _ in range(chance.randrange(1, 6)):
            id = f"{chance.randrange(40):02}"
            if id in stories.texts and chance.random() < 0.4:
                stories.delete(id)
                del known[id]
            else:
                day = DAY + timedelta(chance.randrange(20))
                stories.put(id, told(chance.choice(["pont", "gare", "digue"]), chance.randrange(8, 12)), day)
                known[id] = Place(id, "")
        known |= stories.settled()
        sizes = Counter(place.story for place in known.values())
        assert {id: place.size for id, place in known.items()} == {
            id: story_size(sizes[place.story]) for id, place in known.items()
        }


def test_a_reprint_that_comes_before_its_story_is_written_anew_in_every_engine(tmp_path):
    path = tmp_path / "archive.jsonl"

    def index(url, *records):
        with path.open("a") as file:
            file.writelines(json.dumps(each) + "\n" for each in records)
        return update(Home(url), [Source(str(path))], Run(workers=1))

    late = {"id": "late", "title": "Pont", "text": told("pont"), "published": "2024-05-07", "lang": "fr"}
    early = {"id": "early", "title": "Pont", "text": told("pont"), "published": "2024-05-06", "lang": "fr"}
    for name in ("tantivy", "whoosh"):
        path.write_text("")
        url = f"{name}:{tmp_path / name}"
        index(url, late)
        index(url, early)
        for _ in range(2):
            with Home(url).engine.searcher() as searcher:
                both = [searcher.get(id) for id in ("early", "late")]
                sizes = searcher.search(SearchRequest(query=Everything(), facets=("story_size",), fold=True)).facets
            assert [(each.story, each.version, each.story_size) for each in both] == [
                ("early", "first", "2"),
                ("early", "copy", "2"),
            ]
            assert sizes["story_size"] == (Bucket("2", 1),)
            reindex(Home(url), Run(workers=1))
