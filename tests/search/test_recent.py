"""What was worked out lately is remembered, and no more of it than said."""

from search.recent import Recent


def test_the_value_that_was_not_asked_for_longest_is_forgotten_first():
    recent = Recent(2)
    recent.put("a", 1)
    recent.put("b", 2)
    assert recent.get("a") == 1
    recent.put("c", 3)
    assert (recent.get("a"), recent.get("b"), recent.get("c"), len(recent)) == (1, None, 3, 2)


def test_a_later_value_is_in_the_place_of_the_earlier():
    recent = Recent(2)
    recent.put("a", 1)
    recent.put("a", 2)
    assert (recent.get("a"), len(recent)) == (2, 1)


def test_values_are_forgotten_by_what_they_weigh():
    recent = Recent(10, len)
    recent.put("a", "xxxx")
    recent.put("b", "xxxx")
    recent.put("a", "xx")
    recent.put("c", "xxxx")
    assert [recent.get(key) for key in "abc"] == ["xx", "xxxx", "xxxx"]
    recent.put("d", "x" * 8)
    assert [recent.get(key) for key in "abcd"] == [None, None, None, "x" * 8]
    recent.put("e", "x" * 11)
    assert not len(recent)
