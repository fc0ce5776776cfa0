"""A question to an answer: relaxing, filters, labels, suggestions, the JSON object."""

import dataclasses
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.answer import Question, answer, mark, rank
from search.answer_json import as_json
from search.article import Article, Entity
from search.document import Document
from search.engines import open_engine
from search.errors import UnknownField
from search.live import Live
from search.query.parser import parse
from search.view import View

STORY = {"id": "a", "size": 1, "copies": 0, "variants": 0, "version": "first"}


def ask(view, text, **rest):
    return answer(view, Question(text=text, **rest))


def ids(found):
    return [hit.article.id for hit in found.hits]


def test_all_words_of_a_short_query_are_wanted(view):
    assert ids(ask(view, "voté réforme")) == ["a"]


def test_when_no_article_has_all_words_any_will_do_and_it_says_so(view):
    found = ask(view, "pensions retraites")
    assert sorted(ids(found)) == ["a", "c"]
    assert found.relaxed
    assert found.read_as == "pensions OU retraites"


def test_what_is_required_stays_required_when_the_rest_gives_way(view):
    assert ids(ask(view, "+pensions retraites élections")) == []
    assert ids(ask(view, "pensions retraites lang:fr")) == ["a"]


def test_any_word_of_a_long_query_will_do(view):
    found = ask(view, "un article sur les pensions votées au parlement national")
    assert found.relaxed
    assert "c" in ids(found)


def test_stop_words_do_not_make_a_query_long(view):
    found = ask(view, "la réforme et les retraites de la France et de Paris")
    assert view.reader.length(parse("la réforme et les retraites de la République")) == 3
    assert found.relaxed
    assert not ask(view, "l'assemblée a voté la réforme").relaxed


def test_a_batch_fills_its_list_with_articles_that_have_any_of_the_words(view):
    assert [hit.article.id for hit in rank(view, "voté réforme", 2)] == ["a", "b"]


def test_only_stop_words_find_what_has_them(view):
    assert sorted(ids(ask(view, "la"))) == ["a", "b"]


def test_filters_narrow_and_add_up(view):
    assert ids(ask(view, "*", where=(("place", "geonames:2988507"),))) == ["b", "c"]
    assert ids(ask(view, "*", where=(("place", "geonames:2988507"), ("lang", "en")))) == ["c"]
    assert ids(ask(view, "*", where=(("date", "2022"),))) == ["b"]


@pytest.mark.parametrize(
    ("where", "facets"), [((("colour", "red"),), ()), ((("date", "bientôt"),), ()), ((), ("body",))]
)
def test_a_field_that_there_is_not_is_said(view, where, facets):
    with pytest.raises(UnknownField, match=r"colour|bientôt|body"):
        ask(view, "*", where=where, facets=facets)


def test_a_facet_counts_what_its_filter_finds(view):
    for field, values in ask(view, "*").facets.items():
        for value in values:
            assert ask(view, "*", where=((field, value.value),)).total == value.count


def test_facets_are_labelled_in_the_language_of_the_reader(view):
    assert [value.label for value in ask(view, "*", ui="fr").facets["lang"]] == ["français", "anglais"]
    assert [value.label for value in ask(view, "*", ui="en").facets["lang"]] == ["French", "English"]


def test_a_name_that_no_table_knows_is_labelled_as_an_article_writes_it(view):
    assert [value.label for value in ask(view, "*").facets["organisation"]] == ["Assemblée nationale"]


def test_a_word_that_is_nearly_one_of_the_index_is_suggested(view):
    assert ask(view, "présidant").suggestion == "président"
    assert ask(view, "président").suggestion is None
    assert ask(view, "zzzzzz").suggestion is None


def test_pages_are_parts_of_one_list(view):
    assert ids(ask(view, "*", size=2)) + ids(ask(view, "*", size=2, page=2)) == ["a", "b", "c"]
    assert [hit.rank for hit in ask(view, "*", size=2, page=2).hits] == [3]
    assert ids(ask(view, "*", size=2, page=10**9)) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("date:2016", "dmy"),
        ("date:2016-11", "dm"),
        ("date:2016-11-03", "d"),
        ("date:2016-01", ""),
        ("depuis:2016", "dmy"),
        ("depuis:2016-06", "dm"),
        ("avant:2016-12", "dm"),
        ("avant:2017", "dmy"),
        ("* SAUF date:2016-11", "y"),
    ],
)
def test_a_date_finds_what_certainly_is_of_it(fill, article, typed, found):
    known = [("y", date(2016, 1, 1), "year"), ("m", date(2016, 11, 1), "month"), ("d", date(2016, 11, 3), "day")]
    dated = [article(id, published=first, precision=precision) for id, first, precision in known]
    with fill(open_engine("memory:"), dated).searcher() as searcher:
        assert ids(ask(View(searcher), typed)) == list(found)
        assert [hit["published"] for hit in as_json(ask(View(searcher), "date:2016", sort="oldest"))["hits"]] == [
            "2016",
            "2016-11",
            "2016-11-03",
        ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("agence:AFP", "a"),
        ("agency:afp", "a"),
        ("mot-clé:digue", "b"),
        ("tag:eau", "b"),
        ("légende:quai", "a"),
        ("caption:ECOLE", "a"),
        ('légende:"quai des Tanneurs"', "a"),
        ("légende:digue", ""),
        ("quai", ""),
        ("* SAUF agence:AFP", "b"),
    ],
)
def test_agencies_keywords_and_captions_are_fields(fill, article, typed, found):
    a = article("a", agency=("AFP", "Reuters"), captions=("Le quai des Tanneurs devant l'école",))
    b = article("b", tags=("Digue", "eau potable"), body="La digue.")
    with fill(open_engine("memory:"), [a, b]).searcher() as searcher:
        assert ids(ask(View(searcher), typed)) == list(found)


def test_they_narrow_and_count_when_asked(fill, article):
    copies = [article("a", agency=("AFP",)), article("b", agency=("AFP",), tags=("eau",)), article("c")]
    with fill(open_engine("memory:"), copies).searcher() as searcher:
        found = ask(View(searcher), "*", where=(("agency", "AFP"),), facets=("agency", "tag"))
    assert ids(found) == ["a", "b"]
    assert {field: [(each.label, each.count) for each in values] for field, values in found.facets.items()} == {
        "agency": [("AFP", 2)],
        "tag": [("eau", 1)],
    }


def test_the_object_has_the_documented_shape(view):
    found = json.loads(json.dumps(as_json(ask(view, "réforme"))))
    assert set(found) >= {"query", "read_as", "total", "took_ms", "hits", "facets", "histogram", "suggestion"}
    (hit,) = found["hits"]
    assert (hit["id"], hit["rank"], hit["published"], hit["story"]) == ("a", 1, "2023-03-16", STORY)
    (fragment,) = hit["fragments"]
    assert [fragment["text"][start:end] for start, end in fragment["marks"]] == ["réforme"]
    assert hit["entities"] == [
        {"id": "organisation:assemblee-nationale", "label": "Assemblée nationale", "type": "organisation"}
    ]
    assert found["facets"]["lang"] == [{"value": "fr", "label": "français", "count": 1}]
    assert found["histogram"] == [{"date": "2023-03", "count": 1}]


def test_a_story_is_one_line_with_its_versions_and_a_batch_ranks_articles(fill, article):
    versions = dict(zip("123", ("first", "copy", "variant"), strict=True))
    copies = [article(id, "Le pont", "Le pont est ouvert.", story="1", version=versions[id]) for id in "123"]
    with fill(open_engine("memory:"), copies).searcher() as searcher:
        view = View(searcher)
        found = ask(view, "pont")
        (hit,) = found.hits
        assert (found.total, found.lines) == (3, 1)
        assert (hit.story.size, hit.story.copies, hit.story.variants) == (3, 1, 1)
        assert [each.id for each in hit.story.versions] == ["1", "2", "3"]
        assert len(ask(view, "pont", by="article").hits) == 3
        assert len(ask(view, "pont", where=(("story", "1"),)).hits) == 3
        assert [hit.article.id for hit in rank(view, "pont", 10)] == ["1", "2", "3"]


def test_marks_of_a_whole_article_are_those_of_the_list(view):
    article = view.searcher.get("a")
    marks = mark(view, article, "réforme")
    assert [article.title[start:end] for start, end in marks["title"]] == ["réforme"]
    assert [article.body[start:end] for start, end in marks["body"]] == ["réforme"]


def test_an_unaccented_query_finds_an_inflection_only_the_index_has_accents_of(fill, article):
    with fill(open_engine("memory:"), [article("a", "", "Les réformes")]).searcher() as searcher:
        assert ids(ask(View(searcher), "reforme")) == ["a"]


def test_an_accented_query_ranks_the_exact_accent_first(fill, article):
    bodies = {"a": "le marche", "b": "le marché"}
    with fill(open_engine("memory:"), [article(id, "", body) for id, body in bodies.items()]).searcher() as searcher:
        assert ids(ask(View(searcher), "marché")) == ["b", "a"]
        assert ids(ask(View(searcher), "marche")) == ["a", "b"]


def test_completion_finds_words_with_and_without_their_accents(view):
    assert view.lexicon.complete("re") == ["republique"] or "réforme" in view.lexicon.complete("re")
    assert view.lexicon.complete("ré") == ["réforme", "république"]
    assert view.lexicon.complete("") == []


def test_a_live_view_follows_the_index(fill, article):
    engine = fill(open_engine("memory:"), [article("a")])
    live = Live(engine)
    first = live.view()
    assert live.view() is first
    fill(engine, [article("b")])
    assert live.view().searcher.get("b")


hostile = st.text(max_size=40) | st.sampled_from(
    ["((((", '"', "*", "x" * 10_000, "\0", "\ud800", "🙈", "a* " * 500, "lang:", "- - -"]
)


@settings(deadline=None)
@given(hostile)
def test_nothing_that_can_be_typed_is_an_error(text):
    engine = open_engine("memory:")
    with engine.build() as writer:
        writer.put(Document.of(Article(id="a", title="x", body="y", entities=(Entity("person:x", "X", "person"),))))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        as_json(ask(View(searcher), text))


@pytest.mark.parametrize(
    ("pattern", "found"),
    [("pr?sident", ["a"]), ("*a*a*a*a*b", []), ("a*a*a*a", ["b"]), ("r*me", ["a"]), ("*me", ["a"])],
)
def test_a_pattern_finds_the_words_that_fit(fill, article, pattern, found):
    made = [article("a", "", "Le président de la réforme"), article("b", "", "a" * 60)]
    with fill(open_engine("memory:"), made).searcher() as searcher:
        assert ids(ask(View(searcher), pattern)) == found


class Counting:
    """Says how often facets were counted."""

    def __init__(self, searcher):
        self._searcher, self.counted = searcher, 0

    def search(self, request):
        self.counted += bool(request.facets)
        return self._searcher.search(request)

    def __getattr__(self, name):
        return getattr(self._searcher, name)

    def __len__(self):
        return len(self._searcher)


@pytest.mark.parametrize("text", ["réforme", "pensions retraites", "*", "voté NEAR/SENTENCE réforme", "zzz"])
def test_another_page_or_order_of_the_same_search_is_not_counted_again(view, text):
    searcher = Counting(view.searcher)
    watched = View(searcher)
    first = ask(watched, text, size=1)
    assert searcher.counted
    searcher.counted = 0
    others = [{"page": 2}, {"sort": "oldest"}, {"size": 3, "ui": "en"}, {"size": 0}]
    for other in others:
        asked = {"size": 1} | other
        again, anew = ask(watched, text, **asked), ask(View(view.searcher), text, **asked)
        assert dataclasses.replace(again, took_ms=0) == dataclasses.replace(anew, took_ms=0)
        assert again.total == first.total
    assert not searcher.counted


def test_other_filters_are_counted_anew(view):
    assert ask(view, "*").facets["lang"] != ask(view, "*", where=(("lang", "fr"),)).facets["lang"]


def test_long_queries_and_long_lists_are_not_remembered(view):
    fresh = View(view.searcher)
    ask(fresh, "voté " * 100)
    assert not len(fresh.counted)
    ask(fresh, "voté")
    assert len(fresh.counted) == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("section:politic", "section:politique"),
        ("source:courier", 'source:"Le Courrier"'),
        ("lieu:parris", "place:paris"),
        ("présidant lieu:paris", "président AND place:paris"),
        ("organisation:assamblée", "organisation:assemblée"),
        ("section:économie", None),
        ("section:xy", None),
        ("lieu:zzzzzz", None),
        ("section:" + "x" * 9000, None),
        ('lieu:"' + "parris " * 8 + '"', None),
        ("lieu:paris SAUF section:politic", None),
    ],
)
def test_a_value_that_no_article_has_is_said_to_be_another(view, typed, meant):
    assert ask(view, typed).suggestion == meant


@pytest.mark.parametrize("name", ["fr", "français", "francais", "French", "FRANÇAIS"])
def test_a_language_is_called_by_its_name(view, name):
    assert ask(view, f"langue:{name}").total == ask(view, "lang:fr").total == 2


@pytest.mark.parametrize(("name", "total"), [("anglais", 1), ("English", 1), ("allemand", 0), ("*", 0)])
def test_other_languages_are_others(view, name, total):
    assert ask(view, f'langue:"{name}"').total == total


def test_the_versions_of_a_story_are_listed_and_their_texts_not_kept(fill, article):
    paris = Entity("geonames:2988507", "Paris", "place")
    made = [
        article(id, f"La digue {id}", "mot " * 500, source=source, story="a", version=version, published=date(2023, 1, n), entities=(paris,))
        for n, (id, source, version) in enumerate([("a", "Le Fanal", "first"), ("b", "La Gazette", "copy"), ("c", "Le Courrier", "variant")], 1)
    ]  # fmt: skip
    with fill(open_engine("memory:"), made).searcher() as searcher:
        told = View(searcher).story("a")
    assert (told.size, told.copies, told.variants) == (3, 1, 1)
    shown = [(each.id, each.title, each.source, each.version, each.dated, each.lang) for each in told.versions]
    assert shown == [(each.id, each.title, each.source, each.version, each.dated, each.lang) for each in made]
    assert not any(each.body or each.entities for each in told.versions)
