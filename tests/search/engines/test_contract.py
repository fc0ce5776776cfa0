"""What every engine must do; it runs for each engine in ENGINES."""

import dataclasses
from datetime import date

import pytest

from search.document import Document
from search.engines.base import SearchRequest
from search.errors import NoIndex
from search.lexicon import Lexicon
from search.query import nodes as q
from search.query.parser import parse
from search.reading import Reader
from search.results import Bucket


def ids(engine, query, **rest):
    with engine.searcher() as searcher:
        read = Reader(Lexicon(searcher)).read(parse(query) if isinstance(query, str) else query)
        return [hit.article.id for hit in searcher.search(SearchRequest(query=read, **rest)).hits]


def test_nothing_published(engine):
    with pytest.raises(NoIndex, match=r"index"):
        engine.searcher()


def test_an_unpublished_generation_is_not_seen(engine, fill, articles):
    fill(engine, articles[:1])
    with engine.build() as writer:
        writer.put(Document.of(articles[1]))
    assert ids(engine, "*") == ["a"]


def test_an_unpublished_generation_can_be_gone_on_with(engine, articles):
    with engine.build() as writer:
        writer.put(Document.of(articles[0]))
    with engine.build(resume=writer.generation) as again:
        again.put(Document.of(articles[1]))
    engine.publish(again.generation)
    assert ids(engine, "*") == ["a", "b"]


def test_publishing_swaps_all_at_once(engine, fill, articles):
    fill(engine, articles[:1])
    fill(engine, articles[1:])
    assert ids(engine, "*") == ["b", "c"]


def test_publishing_an_older_generation_brings_it_back(engine, fill, articles):
    first = fill(engine, articles[:1]).live()
    fill(engine, articles[1:])
    engine.publish(first)
    assert ids(engine, "*") == ["a"]


def test_generations_are_listed_oldest_first(engine, fill, articles):
    names = [fill(engine, [each]).live() for each in articles]
    assert engine.generations() == names


def test_an_exception_discards_what_was_not_committed(engine, fill, articles):
    fill(engine, articles[:1])
    with pytest.raises(ZeroDivisionError), engine.update() as writer:
        writer.put(Document.of(articles[1]))
        1 / 0
    assert ids(engine, "*") == ["a"]


def test_what_was_committed_survives_an_exception(engine, fill, articles):
    fill(engine, articles[:1])
    with pytest.raises(ZeroDivisionError), engine.update() as writer:
        writer.put(Document.of(articles[1]))
        writer.commit()
        1 / 0
    assert ids(engine, "*") == ["a", "b"]


def test_after_an_exception_the_index_can_be_written_again(engine, fill, articles):
    fill(engine, articles[:1])
    with pytest.raises(ZeroDivisionError), engine.update():
        1 / 0
    with engine.update() as writer:
        writer.put(Document.of(articles[1]))
    assert ids(engine, "*") == ["a", "b"]


def test_put_replaces_by_id(engine, fill, articles, article):
    fill(engine, articles)
    with engine.update() as writer:
        writer.put(Document.of(article("a", "Canicule")))
    assert ids(engine, "canicule") == ["a"]
    assert ids(engine, "retraites") == []


def test_an_id_put_twice_by_one_writer_is_one_article(engine, fill, article):
    fill(engine, [article("a", "Canicule"), article("a", "Tempête")])
    assert ids(engine, "*") == ["a"]
    assert ids(engine, "tempête") == ["a"]


def test_delete(engine, fill, articles):
    fill(engine, articles)
    with engine.update() as writer:
        writer.delete("b")
        writer.delete("never there")
    assert ids(engine, "*") == ["a", "c"]


@pytest.mark.parametrize("id", ["a/b", "it's", 'say "x"', "é" * 100, "a b", "a\x1fb", "-"])
def test_any_id_can_be_put_got_and_deleted(engine, fill, article, id):
    fill(engine, [article(id, "Titre")])
    with engine.searcher() as searcher:
        assert searcher.get(id).title == "Titre"
    with engine.update() as writer:
        writer.delete(id)
    assert ids(engine, "*") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("retraite", {"a"}),
        ("REFORMES", {"a"}),
        ("assemblee", {"a"}),
        ("l'assemblée", {"a"}),
        ("l’Assemblée", {"a"}),
        ("voter", {"a", "b"}),
        ("président république", {"b"}),
        ('"a voté"', {"a", "b"}),
        ('"a vote"', {"a", "b"}),
        ('"voté président"', set()),
        ('"président de la république"', {"b"}),
        ('"président république"', set()),
        ("paris SAUF président", {"c"}),
        ("pensions OU retraites", {"a", "c"}),
        ('source:"The Harbour Post"', {"c"}),
        ("source:harbour", {"c"}),
        ("place:paris", {"b", "c"}),
        ("organisation:assemblee", {"a"}),
        ("auteur:martin", {"a"}),
        ("depuis:2023", {"a"}),
        ("avant:2023", {"b"}),
        ("date:2022-04", {"b"}),
        ("titre:votes", {"c"}),
        ("présid*", {"b"}),
        ("presid*", {"b"}),
        ("NOT *", set()),
        ("-paris", {"a"}),
        ("", set()),
        ("la", {"a", "b"}),
    ],
)
def test_matches(engine, fill, articles, query, expected):
    assert set(ids(fill(engine, articles), query)) == expected


def test_a_title_weighs_more_than_a_body(engine, fill, article):
    fill(engine, [article("body", "Autre chose", "La réforme."), article("title", "La réforme", "Autre chose.")])
    assert ids(engine, "réforme") == ["title", "body"]


def test_the_very_word_ranks_above_another_form_of_it(engine, fill, article):
    fill(engine, [article("a", "", "Les réformes votées."), article("b", "", "La réforme votée.")])
    assert ids(engine, "réforme") == ["b", "a"]


def test_equal_scores_come_in_order_of_id_on_every_page(engine, fill, article):
    fill(engine, [article(id, "Le même titre", "Le même texte.") for id in "hbfdaceg"])
    pages = [ids(engine, "titre", limit=3, offset=start) for start in (0, 3, 6)]
    assert sum(pages, []) == list("abcdefgh")


def test_long_ids_with_the_same_beginning_come_in_order_too(engine, fill, article):
    fill(engine, [article(f"article-{id}", "Le même titre") for id in "hbfdaceg"])
    assert ids(engine, "titre", limit=4, offset=2) == [f"article-{id}" for id in "cdef"]


@pytest.mark.parametrize(
    ("sort", "expected"), [("newest", ["n", "m", "a", "b", "y", "z"]), ("oldest", ["a", "b", "m", "n", "y", "z"])]
)
def test_sort_by_date_puts_articles_without_one_last(engine, fill, article, sort, expected):
    dates = {"n": date(2023, 2, 1), "m": date(2022, 1, 1), "b": date(1980, 1, 1), "a": date(1980, 1, 1)}
    fill(engine, [article(id, "x", published=dates.get(id)) for id in "zynmba"])
    assert ids(engine, "*", sort=sort) == expected
    assert ids(engine, "*", sort=sort, limit=2, offset=3) == expected[3:5]


def test_facets_count_all_matches_not_the_page(engine, fill, articles):
    request = SearchRequest(query=q.Everything(), facets=("lang", "place", "section"), limit=1)
    with fill(engine, articles).searcher() as searcher:
        results = searcher.search(request)
    assert results.total == 3
    assert results.facets == {
        "lang": (Bucket("fr", 2), Bucket("en", 1)),
        "place": (Bucket("geonames:2988507", 2),),
        "section": (Bucket("politique", 1),),
    }


def test_a_facet_shows_the_most_frequent_values_and_equal_ones_in_order(engine, fill, article):
    fill(
        engine, [article(f"{at}", source=source) for at, source in enumerate(["d", "b", "c", "a", "c", "x, y", "x y"])]
    )
    with engine.searcher() as searcher:
        found = searcher.search(SearchRequest(query=q.Everything(), facets=("source",), facet_size=4)).facets["source"]
    assert [bucket.value for bucket in found] == ["c", "a", "b", "d"]


@pytest.mark.parametrize(
    ("interval", "expected"),
    [("year", ["2022", "2023"]), ("month", ["2022-04", "2023-03"]), ("day", ["2022-04-10", "2023-03-16"])],
)
def test_the_histogram_counts_by_time(engine, fill, articles, interval, expected):
    with fill(engine, articles).searcher() as searcher:
        found = searcher.search(SearchRequest(query=q.Everything(), histogram=interval)).histogram
    assert found == tuple(Bucket(value, 1) for value in expected)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        ("year", {"2016": 3}),
        ("month", {"2016": 1, "2016-11": 2}),
        ("day", {"2016": 1, "2016-11": 1, "2016-11-01": 1}),
    ],
)
def test_what_is_dated_by_year_alone_is_in_no_month(engine, fill, article, interval, expected):
    known = [("y", date(2016, 1, 1), "year"), ("m", date(2016, 11, 1), "month"), ("d", date(2016, 11, 1), "day")]
    fill(engine, [article(id, published=first, precision=precision) for id, first, precision in known])
    with engine.searcher() as searcher:
        found = searcher.search(SearchRequest(query=q.Everything(), histogram=interval)).histogram
        assert searcher.get("y").dated == "2016"
    assert {bucket.value: bucket.count for bucket in found} == expected


def test_completion_gives_words_in_most_articles_first(engine, fill, articles):
    with fill(engine, articles).searcher() as searcher:
        assert searcher.complete("body", "v") == ["voté", "voted"]
        assert searcher.complete("body", "p", limit=2) == ["paris", "pensions"]
        assert searcher.complete("folded", "reforme|") == ["reforme|réforme"]


def test_get_restores_the_article(engine, fill, articles):
    with fill(engine, articles).searcher() as searcher:
        assert searcher.get("a") == articles[0]
        assert searcher.get("z") is None
        assert len(searcher) == 3


def test_a_searcher_does_not_see_later_writes(engine, fill, articles):
    fill(engine, articles)
    with engine.searcher() as searcher:
        with engine.update() as writer:
            writer.delete("a")
        assert len(searcher) == 3


def test_a_new_searcher_sees_them(engine, fill, articles):
    fill(engine, articles)
    with engine.update() as writer:
        writer.delete("a")
    with engine.searcher() as searcher:
        assert len(searcher) == 2


def test_prune_keeps_the_live_generation(engine, fill, articles):
    for each in articles:
        fill(engine, [each])
    assert len(engine.prune(keep=1)) == 1
    assert len(engine.prune(keep=0)) == 1
    assert ids(engine, "*") == ["c"]


def test_the_stamp_changes_with_what_a_searcher_would_see(engine, fill, articles):
    stamps = [engine.stamp()]
    stamps.append(fill(engine, articles).stamp())
    assert engine.stamp() == stamps[-1]
    with engine.update() as writer:
        writer.delete("a")
    stamps.append(engine.stamp())
    stamps.append(fill(engine, articles).stamp())
    assert len(set(stamps)) == 4


def test_a_generation_has_a_weight(engine, fill, articles):
    assert engine.weight(fill(engine, articles).live()) > 0


def test_a_check_finds_nothing_wrong_with_a_generation_and_no_generation_wrong(engine, fill, articles):
    name = fill(engine, articles).live()
    assert engine.check(name) == []
    with engine.build() as writer:
        pass
    engine.discard(writer.generation)
    [fault] = engine.check(writer.generation)
    assert writer.generation in fault


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
@pytest.mark.parametrize("fold", [True, False])
def test_what_was_counted_before_changes_no_hit(engine, fill, article, sort, fold):
    many = [article(f"{n:02}", "Le port", "digue " * (n % 3), story=f"s{n % 7}", version="copy") for n in range(30)]
    with fill(engine, many).searcher() as searcher:
        for offset in (0, 3, 25, 30):
            asked = SearchRequest(query=q.Term("text", "port"), sort=sort, fold=fold, limit=4, offset=offset)
            counted = searcher.search(dataclasses.replace(asked, limit=0))
            again = searcher.search(dataclasses.replace(asked, known=counted.total))
            assert again.hits == searcher.search(asked).hits
