"""A page and a total become page numbers."""

import pytest

from web.paging import last_page, page_numbers


@pytest.mark.parametrize(("total", "last"), [(0, 1), (10, 1), (11, 2), (10**9, 100_000)])
def test_the_last_page_has_the_rest(total, last):
    assert last_page(total, 10) == last


@pytest.mark.parametrize(
    ("page", "last", "numbers"),
    [
        pytest.param(1, 1, [1], id="one page"),
        pytest.param(1, 4, [1, 2, 3, 4], id="few pages"),
        pytest.param(10, 20, [1, None, 8, 9, 10, 11, 12, None, 20], id="in the middle"),
        pytest.param(5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9], id="a gap of one is that page"),
        pytest.param(20, 20, [1, None, 18, 19, 20], id="at the end"),
    ],
)
def test_numbers_around_the_page_and_at_both_ends(page, last, numbers):
    assert page_numbers(page, last) == numbers
