"""Many pieces of work are taken step by step."""

import pytest

from index.steps import finished, together


def counting(name, steps, seen):
    for step in range(steps):
        seen.append(f"{name}{step}")
        if name == "x" and step == 1:
            raise KeyError(name)
        yield
    return name.upper()


def test_all_take_a_step_before_any_takes_the_next():
    seen = []
    works = [counting("a", 2, seen), counting("b", 0, seen), counting("c", 3, seen)]
    assert together(works, lambda number, error: f"{number} {error}") == ["A", "B", "C"]
    assert seen == ["a0", "c0", "a1", "c1", "c2"]


def test_one_that_raises_has_a_result_of_its_own_and_the_others_go_on():
    works = [counting("a", 3, []), counting("x", 3, []), counting("b", 1, [])]
    assert together(works, lambda number, error: (number, repr(error))) == ["A", (1, "KeyError('x')"), "B"]


def test_one_alone_is_taken_to_its_end():
    assert finished(counting("a", 4, [])) == "A"
    with pytest.raises(KeyError):
        finished(counting("x", 4, []))
