"""How two spellings are one name."""

import pytest

from search import names
from search.names import name_key


@pytest.mark.parametrize(
    ("name", "words"),
    [("l’Irak", ("irak",)), ("U.S.", ("us",)), ("États-Unis", ("etats", "unis")), ("Лавров", ("лавров",)), ("", ())],
)
def test_spellings_have_a_key(name, words):
    assert name_key(name) == words


def test_a_name_without_end_has_its_key_and_is_not_remembered():
    name_key("Irak")
    before = names._remembered.cache_info().currsize
    assert name_key("irak " * 2_000) == ("irak",) * 2_000
    assert names._remembered.cache_info().currsize == before > 0
