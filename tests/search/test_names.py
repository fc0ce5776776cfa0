"""How two spellings are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import names
from search.article import Article, Entity
from search.engines import open_engine
from search.names import name_entries, name_key, written, written_names
from search.view import View


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


@given(st.text(min_size=1, max_size=40).filter(str.strip))
def test_a_name_is_read_as_it_was_written(name):
    named = (Entity("person:a", name, "person"),)
    entries = name_entries(Article(id="1", title="", body="", lang="fr", entities=named))
    (entry,) = (each for each in entries if each.startswith(written_names("person:a")))
    assert entry.startswith(written_names("person:a", "fr")) and len(entry.split()) == 1
    assert written(entry) == " ".join(name.split()).replace("\x01", "|").replace("\x02", "_")


@pytest.mark.parametrize("id", ["", "person:a b", "person:" + "a" * 300])
def test_what_can_be_no_entry_is_none(article, id):
    entries = name_entries(
        article("1", entities=(Entity(id, "Ada", "person"), Entity("person:b", "b" * 300, "person")))
    )
    assert not [entry for entry in entries if entry.startswith("&")]


@pytest.fixture
def named(article, fill):
    """Return a view of articles that write a name in several ways."""
    ways = ("ADA LOVELACE", "ADA LOVELACE", "Ada Lovelace", "Ada Lovelace", "A. Lovelace")
    made = [article(f"fr{at}", entities=(Entity("person:ada", way, "person"),)) for at, way in enumerate(ways)]
    made.append(article("de", lang="de", entities=(Entity("person:ada", "Gräfin Lovelace", "person"),)))
    with fill(open_engine("memory:"), made).searcher() as searcher:
        yield View(searcher)


@pytest.mark.parametrize(
    ("ui", "label"), [("fr", "Ada Lovelace"), ("de", "Gräfin Lovelace"), ("en", "Ada Lovelace"), ("xx", "Ada Lovelace")]
)
def test_a_label_is_what_most_articles_in_a_language_write_but_not_in_capitals(named, ui, label):
    assert named.label("person", "person:ada", ui) == label


def test_what_nobody_names_and_what_is_no_entity_is_its_own_label(named):
    assert named.label("person", "person:none", "fr") == "person:none"
    assert named.label("source", "AFP: dépêche", "fr") == "AFP: dépêche"
