"""Sizes of stories: every number has one, in order."""

import itertools

from search.story_size import SIZES, size_name, size_order, story_size


def test_each_number_of_articles_has_the_size_that_names_it():
    for articles in range(1, 300):
        first, _, last = story_size(articles).rstrip("+").partition("-")
        assert int(first) <= articles
        assert story_size(articles).endswith("+") or articles <= int(last or first)


def test_sizes_are_in_order_and_what_is_none_comes_last():
    assert [size for size, _ in itertools.groupby(map(story_size, range(1, 300)))] == list(SIZES)
    assert sorted(["x", *reversed(SIZES)], key=size_order) == [*SIZES, "x"]


def test_a_size_is_written_with_a_dash():
    assert [size_name(size) for size in SIZES[2:4]] == ["3–5", "6–10"]
