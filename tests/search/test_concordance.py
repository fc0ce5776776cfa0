"""Every place of a query in its context, and how frequent that is."""

import dataclasses
import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search import concordance as module
from search.answer import Question, mark, whole
from search.article import Article, Passage
from search.concordance import WIDTH, concordance, counted, covered, occurrences
from search.document import Document
from search.engines import open_engine
from search.frequencies import PERS, overall, rates, words
from search.view import View

WORDS = ["digue", "digues", "vallée", "le", "port", "l'eau", "grève"]
articles = st.builds(
    Article,
    id=st.integers(0, 40).map("article-{}".format),
    title=st.sampled_from(["Le port", "", "La digue"]),
    lead=st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join),
    body=st.lists(st.sampled_from([*WORDS, "digue.\n\nPort"]), max_size=8).map(" ".join),
    source=st.sampled_from(["Le Courrier", "La Gazette", ""]),
    lang=st.sampled_from(["fr", "en", "und"]),
    published=st.none() | st.sampled_from([date(2022, 12, 30), date(2023, 1, 2), date(2023, 1, 9), date(2035, 5, 1)]),
)
articles |= st.builds(
    dataclasses.replace,
    articles,
    published=st.sampled_from([date(2022, 1, 1), date(2035, 1, 1)]),
    precision=st.sampled_from(["month", "year"]),
)
corpora = st.lists(articles, min_size=1, max_size=14, unique_by=lambda article: article.id)
queries = st.sampled_from(
    ["digue", "port grève", '"le port"', "=digue", "di*", "digue PRÈS/2 port", "vallée OU port", "digue SAUF port", "*"]
)
ORDERS = st.sampled_from(module.ORDERS)
RELAXED = settings(deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def engine():
    return open_engine("memory:")


def opened(engine, corpus):
    with engine.build() as writer:
        for each in corpus:
            writer.put(Document.of(each))
    engine.publish(writer.generation)
    return View(engine.searcher())


def asked(text, **rest):
    return Question(text=text, size=rest.pop("size", 1000), **rest)


@given(corpora, queries, ORDERS)
@RELAXED
def test_places_are_those_that_the_article_page_marks(engine, corpus, text, order):
    view = opened(engine, corpus)
    found = concordance(view, asked(text), order)
    ids = {each["id"] for each in found_ids(view, text)}
    if whole(view, asked(text)).least is None:
        marked = {
            (id, zone, start, end)
            for id in ids
            for zone, marks in mark(view, view.article(id), text).items()
            for start, end in marks
        }
        assert {(each.id, each.zone, each.start, each.end) for each in found.shown} == marked
    for each in found.shown:
        whole_zone = getattr(view.article(each.id), each.zone)
        assert " ".join(whole_zone[each.start : each.end].split()) == " ".join(each.match.split())
    assert len(found.shown) == found.total == len(list(occurrences(view, whole(view, asked(text)))))


def found_ids(view, text):
    from search.answer import answer
    from search.answer_json import as_json

    question = Question(text=text, size=1000, by="article", facets=(), histogram=None)
    return as_json(answer(view, question))["hits"]


@given(corpora, st.sampled_from(["digue", "port", "vallée", "grève"]))
@RELAXED
def test_counts_and_words_equal_a_plain_scan(engine, corpus, word):
    view = opened(engine, corpus)
    found = concordance(view, asked(f"={word}"))
    texts = {each: " ".join((each.title, each.lead, each.body)).lower() for each in corpus}
    # A word of these texts is letters, and the elided article before an apostrophe is one of its own in French alone.
    lengths = {each: sum(len(Document.of(each).terms.get(zone, "").split()) for zone in ("title", "lead", "body")) for each in corpus}  # fmt: skip
    places = {each: len(re.findall(rf"\b{word}\b", text)) for each, text in texts.items()}
    said = overall(view, found)
    assert (said.places, said.words) == (sum(places.values()), sum(lengths.values()))
    assert said.articles == sum(map(bool, places.values()))
    for per, key in (("source", lambda each: each.source), ("lang", lambda each: each.lang)):
        by, of = Counter(), Counter()
        for each in corpus:
            by[key(each)] += places[each]
            of[key(each)] += lengths[each]
        assert {r.value: (r.places, r.words) for r in rates(view, found, per, "fr")} == {
            value: (count, of[value]) for value, count in by.items() if value and count
        }


@given(corpora)
@RELAXED
def test_years_equal_a_plain_scan(engine, corpus):
    view = opened(engine, corpus)
    found = concordance(view, asked("=digue"))
    texts = [(each, " ".join((each.title, each.lead, each.body)).lower()) for each in corpus if each.published]
    have = [(each, text.count("digue") - text.count("digues")) for each, text in texts]
    years = {each.published.year for each, count in have if count}
    if years and max(years) - min(years) >= 2:
        by = Counter()
        for each, count in have:
            by[f"{each.published.year}"] += count
        assert {r.value: r.places for r in rates(view, found, "date", "fr")} == {y: n for y, n in by.items() if n}
        assert all(
            rate.words == words(view, module_year(view, rate.value)) for rate in rates(view, found, "date", "fr")
        )


def module_year(view, year):
    from search.filters import narrowing

    return narrowing(view.reader, "date", year)


@given(corpora, st.integers(1, 13), st.sampled_from(["newest", "oldest", "after"]))
@RELAXED
def test_what_is_counted_when_not_all_were_read_is_exact_for_its_days(engine, corpus, most, order):
    view = opened(engine, corpus)
    part, every = concordance(view, asked("digue"), order, most), concordance(view, asked("digue"), order, None)
    assert part.read == min(most, every.found) and every.is_whole
    if part.is_whole:
        assert overall(view, part) == overall(view, every)
        return
    low, high = part.first or date.min, part.last or date.max
    days = [tally for tally in every.tallies if tally.day and low <= tally.day <= high]
    assert sorted(days) == sorted(counted(part))
    inside = [each for each in corpus if each.published and low <= each.published <= high]
    assert words(view, covered(part)) == sum(int(Document.of(each).keywords["length"][0]) for each in inside)


@pytest.fixture
def view(engine, article):
    return opened(
        engine,
        [
            article("a", "Zèbre digue", "Une digue haute tient.", published=date(2023, 5, 1)),
            article("b", "", "La  digue\nbasse cède. À la digue Zoé.", published=date(2024, 5, 1)),
            article("c", "", "Élue, la digue âcre.", published=date(2022, 5, 1)),
        ],
    )


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("newest", ["b", "b", "a", "a", "c"]),
        ("oldest", ["c", "a", "a", "b", "b"]),
        ("after", ["a", "c", "b", "a", "b"]),
        ("before", ["b", "b", "c", "a", "a"]),
        ("word", ["a", "c", "b", "a", "b"]),
    ],
)
def test_the_order_is_by_date_or_by_the_words_around(view, order, expected):
    assert [each.id for each in concordance(view, asked("digue"), order).shown] == expected


def test_pages_follow_one_another_and_none_is_read_twice(view, monkeypatch):
    every = concordance(view, asked("digue"), "after").shown
    monkeypatch.setattr(module, "articles", None)
    pages = [concordance(view, asked("digue", page=n, size=2), "after").shown for n in (1, 2, 3, 4)]
    assert [each for page in pages for each in page] == list(every) and pages[3] == ()


def test_contexts_are_whole_words_on_one_line(view, engine, article):
    body = "mot\n" * 50 + "digue" + " suite" * 50
    (place,) = concordance(opened(engine, [article("x", "", body)]), asked("digue")).shown
    assert re.fullmatch(r"(mot )+", place.before) and re.fullmatch(r"( suite)+", place.after)
    assert len(place.before) <= WIDTH and len(place.after) <= WIDTH


def test_without_blanks_the_context_is_cut_anywhere(engine, article):
    (place,) = concordance(
        opened(engine, [article("x", "", "水" * 200 + "北京" + "火" * 200, lang="zh")]), asked("北京")
    ).shown
    assert (place.before, place.match, place.after) == ("水" * WIDTH, "北京", "火" * WIDTH)


def test_a_place_in_a_passage_has_its_language(engine, article):
    body = "Il a dit : the harbour is open."
    text = article("x", "", body, foreign=(Passage(11, len(body), "en"),))
    (place,) = concordance(opened(engine, [text]), asked("harbour")).shown
    assert place.lang == "en"


def test_places_beside_passages_have_the_language_of_the_article(engine, article):
    text = article("x", "digue", "\n".join(["digue"] * 5), foreign=(Passage(6, 11, "en"), Passage(18, 23, "de")))
    places = concordance(opened(engine, [text]), asked("digue")).shown
    assert [place.lang for place in places] == ["fr", "fr", "en", "fr", "de", "fr"]


@pytest.mark.parametrize("text", ["*", "lang:fr", "", "   ", "SAUF digue"])
def test_what_has_no_words_has_no_places(view, text):
    found = concordance(view, asked(text))
    assert (found.total, found.shown) == (0, ()) and found.is_whole
    assert [rates(view, found, per, "fr") for per in PERS] == [(), (), ()]


@pytest.mark.parametrize("day", [date.max, date.min])
def test_the_first_and_the_last_day_there_are_can_be_where_reading_ends(engine, article, day):
    view = opened(engine, [article(id, "", "digue", published=day) for id in "ab"])
    for order in ("newest", "oldest"):
        part = concordance(view, asked("digue"), order, 1)
        assert not part.is_whole and overall(view, part).words in (0, 2)


def test_more_places_than_are_kept_are_counted_and_exported(engine, article, monkeypatch):
    monkeypatch.setattr(module, "MOST_PLACES", 3)
    view = opened(engine, [article("x", "", "digue " * 10), article("y", "", "digue " * 10)])
    found = concordance(view, asked("digue"))
    assert (found.total, found.sorted, len(found.shown)) == (20, 3, 3)
    assert len(list(occurrences(view, whole(view, asked("digue"))))) == 20
