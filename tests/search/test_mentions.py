"""What is packed of the places where an article names its entities is what is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.article import Article, Entity, whole
from search.mentions import MOST, Mention, Mentions

IDS = tuple(f"place:{n}" for n in range(100))
gaps = st.integers(0, 70_000) | st.integers(0, MOST - 1)
numbers = st.tuples(gaps, st.integers(1, 500), st.sampled_from(IDS), st.booleans())


def in_order(steps):
    """Make mentions of (gap, length, entity, metonymy)."""
    end = 0
    for gap, length, entity, metonymy in steps:
        yield Mention(end + gap, end + gap + length, entity, metonymy)
        end += gap + length


@given(st.lists(numbers, max_size=50))
def test_what_is_packed_is_read(steps):
    mentions = list(in_order(steps))
    packed = Mentions.of(mentions, IDS)
    assert list(packed) == mentions
    assert json.loads(json.dumps(packed.packed, ensure_ascii=False).encode().decode()) == packed.packed


@given(st.text(), st.lists(st.sampled_from(["", "place:a"]), max_size=3))
def test_what_was_packed_by_nobody_is_read_without_a_fault(packed, ids):
    assert all(each.entity == "place:a" for each in Mentions(packed, tuple(ids)))


def test_a_mention_in_news_takes_four_bytes():
    """Some hundred characters from one name to the next."""
    mentions = in_order((90 + n % 40, 8, IDS[n % 15], False) for n in range(100))
    assert len(Mentions.of(mentions, IDS).packed.encode()) <= 4 * 100


def test_one_inside_another_and_one_of_no_entity_are_left_out():
    given = [
        Mention(0, 9, "place:1"),
        Mention(3, 5, "place:2"),
        Mention(12, 14, "place:gone"),
        Mention(20, 25, "place:2"),
    ]
    assert list(Mentions.of(given, IDS)) == [given[0], given[3]]


@pytest.mark.parametrize("title", ["", "Accord à Genève"])
@pytest.mark.parametrize("lead", ["", "Genève accueille."])
def test_each_zone_has_its_own_with_offsets_in_it(title, lead):
    body = "À Genève.\n\nOui, Genève."
    text, at, mentions = whole(title, lead, body), -1, []
    while (at := text.find("Genève", at + 1)) >= 0:
        mentions.append(Mention(at, at + 6, "geonames:2660646"))
    entities = (Entity("geonames:2660646", "Genève", "place", len(mentions)),)
    packed = Mentions.of(mentions, ("geonames:2660646",))
    article = Article(id="a", title=title, lead=lead, body=body, entities=entities, mentions=packed)
    assert Article.from_json(article.to_json()) == article
    for zone in ("title", "lead", "body"):
        text = getattr(article, zone)
        found = [text[each.start : each.end] for each in article.mentions_in(zone)]
        assert found == ["Genève"] * text.count("Genève")
    said = article.as_json()["mentions"]
    assert {each["entity"] for each in said} == {"geonames:2660646"}
    assert len(said) == len(mentions)
