import itertools

import numpy as np
import pytest

from index.entities import groups
from index.entities.groups import NONE, Table, word_groups, write_groups


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Give what writes a table of words with their kinds, and reads it as that of the package."""
    monkeypatch.setattr(groups, "files", lambda _: tmp_path)
    (tmp_path / "tables").mkdir()

    def table(kinds) -> Table:
        of_kinds = np.array([[10 * kind + 1, kind + 1, 1] for kind in range(5)], np.uint16)
        write_groups(kinds, of_kinds, tmp_path / "tables")
        return word_groups.__wrapped__()

    return table


def test_a_word_has_the_groups_of_its_kind(written):
    table = written({"ministre": 3, "Alep": 2})
    assert table.of("ministre") == (31, 4, 1)
    assert table.of("Alep") == (21, 3, 1)
    assert table.of("alep") == table.of("pomme") == NONE


def test_a_word_is_looked_up_as_it_is_written_before_in_small_letters(written):
    table = written({"pierre": 1, "Pierre": 4, "Alep": 2})
    assert table.of("Pierre")[0] == 41
    assert table.of("pierre")[0] == 11
    assert table.of("PIERRE")[0] == 11
    assert table.of("ALEP")[0] == 21


def test_a_word_with_the_kind_of_its_small_letters_takes_no_room(written):
    assert len(written({"ministre": 3, "Ministre": 3, "MINISTRE": 3}).keys) == 1
    assert len(written({"ministre": 3, "Ministre": 4}).keys) == 2


def test_the_keys_of_the_package_rise():
    keys = word_groups().keys
    assert all(before < after for before, after in itertools.pairwise(keys))


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("Mossoul Alep Raqqa", "fromage"),
        ("Sarkozy Hollande Macron", "tournevis"),
        ("lundi mardi jeudi", "Toulouse"),
        ("déclare affirme estime", "Mossoul"),
    ],
)
def test_words_that_are_used_alike_share_a_group(words, other):
    table = word_groups()
    shared = [set.intersection(*({table.of(word)[size]} for word in words.split())) for size in (1, 2)]
    assert any(shared), [(word, table.of(word)) for word in words.split()]
    assert all(table.of(other)[size] not in each for size, each in zip((1, 2), shared, strict=True))
