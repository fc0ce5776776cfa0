"""A page and a total to the page numbers worth linking."""

from __future__ import annotations

from web.asked import LAST_PAGE


def last_page(total: int, size: int) -> int:
    """Return the number of the last page that can be asked for."""
    return min(max(1, -(-total // size)), LAST_PAGE)


def page_numbers(page: int, last: int) -> list[int | None]:
    """Return the first, the last and those around the page; None where some are left out."""
    kept = sorted(number for number in {1, last, *range(page - 2, page + 3)} if 1 <= number <= last)
    numbers: list[int | None] = []
    for before, number in zip([0, *kept], kept, strict=False):
        if number - before == 2:
            numbers.append(number - 1)
        elif number - before > 2:
            numbers.append(None)
        numbers.append(number)
    return numbers
