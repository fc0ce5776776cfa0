"""Every engine answers what the reference engine answers: ids, counts, and the order of what is equal."""

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest
from agreement import clicks, corpora, filled, scored, seen, sorts, texts, trees, typed
from engines_under_test import EACH
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.article import Article
from search.engines import EMBEDDED, _tantivy_snapshot, open_engine
from search.engines.base import Interval, SearchRequest
from search.lexicon import Lexicon
from search.query import nodes as q
from search.query.parser import parse
from search.query.simplify import simplify
from search.reading import Reader

DAY = date(2022, 2, 1)


@pytest.fixture(autouse=True, scope="module")
def sets_of_few():
    """Have Tantivy put sets of rows together where they are of a handful of articles too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_tantivy_snapshot, "_FEW", 0)
        yield


def opened(name, root):
    return open_engine("memory:" if name == "memory" else f"{name}:{root}/{name}")


def assert_agreement(corpus, query_of, sort):
    found = {}
    with tempfile.TemporaryDirectory() as root:
        for name in EMBEDDED:
            with filled(opened(name, root), corpus).searcher() as searcher:
                found[name] = seen(searcher, query_of(searcher), sort)
    assert found == dict.fromkeys(found, found["memory"])


# Each example makes three indexes: fewer than elsewhere, unless exploring.
EXAMPLES = 80 if settings().derandomize else 1000
relaxed = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])


@relaxed
@given(corpora, typed, sorts)
def test_engines_agree_on_what_is_typed(corpus, text, sort):
    assert_agreement(corpus, lambda searcher: Reader(Lexicon(searcher)).read(parse(text)), sort)


@relaxed
@given(corpora, trees, sorts)
def test_engines_agree_on_any_tree(corpus, tree, sort):
    assert_agreement(corpus, lambda searcher: simplify(tree), sort)


@relaxed
@given(corpora, typed | texts)
def test_scores_are_the_same_on_every_engine(corpus, text):
    with tempfile.TemporaryDirectory() as root:
        found = {name: scored(opened(name, root), corpus, text) for name in EMBEDDED}
    expected = {id: pytest.approx(score, abs=1e-4, rel=1e-5) for id, score in found["memory"].items()}
    assert all(scores == expected for scores in found.values())


@relaxed
@given(st.sampled_from(EMBEDDED), corpora, typed, st.booleans(), st.sampled_from(get_args(Interval)))
def test_a_count_is_the_number_of_lines_that_a_click_on_it_finds(name, corpus, text, fold, interval):
    # Tantivy looks at its directory now and then, and may put its lock there again while it is deleted.
    directory = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    with directory as root, filled(opened(name, root), corpus).searcher() as searcher:
        query = Reader(Lexicon(searcher)).read(parse(text))
        for value, count, hits, lines in clicks(searcher, query, fold, interval):
            assert (value, count, count) == (value, hits, lines)


@pytest.mark.parametrize("name", EACH)
def test_many_equal_scores_page_like_one_list(name, tmp_path, url_of):
    ids = [f"id-{number:04d}" for number in range(300)]
    corpus = [Article(id=id, title="", body="le chat", published=date(2022, 1, 1) + timedelta(len(id))) for id in ids]
    with filled(open_engine(url_of(name, tmp_path)), corpus[::-1]).searcher() as searcher:
        for sort in ("relevance", "newest"):
            request = SearchRequest(query=q.Term("body", "chat"), sort=sort, limit=7, offset=211)
            assert [hit.article.id for hit in searcher.search(request).hits] == ids[211:218]


@pytest.mark.parametrize("name", EACH)
@pytest.mark.parametrize("sort", ["relevance", "newest"])
def test_a_story_stands_where_its_first_article_does_among_equal_ones(name, sort, tmp_path, url_of):
    told = {"article-a": "s", "article-b": "", "article-c": "s"}
    corpus = [
        Article(id=id, title="", body="le chat", published=DAY, story=story, version="copy" if story else "")
        for id, story in told.items()
    ]
    with filled(open_engine(url_of(name, tmp_path)), corpus).searcher() as searcher:
        found = searcher.search(SearchRequest(query=q.Term("body", "chat"), sort=sort, fold=True))
    assert [hit.article.id for hit in found.hits] == ["article-a", "article-b"]


@pytest.mark.parametrize("name", EACH)
@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_a_story_with_more_copies_than_a_page_takes_one_line(name, sort, tmp_path, url_of):
    corpus = [
        Article(id=f"copy-{n:03d}", title="", body="le chat", published=DAY, story="copy-000", version="copy")
        for n in range(150)
    ]
    corpus += [Article(id=f"other-{n}", title="", body="le chat dort", published=DAY - timedelta(n)) for n in range(4)]
    corpus += [
        Article(id=f"undated-{n}", title="", body="le chat", story="copy-000", version="variant") for n in range(3)
    ]
    with filled(open_engine(url_of(name, tmp_path)), corpus).searcher() as searcher:
        request = SearchRequest(query=q.Term("body", "chat"), sort=sort, limit=3, fold=True)
        found = searcher.search(request)
        rest = searcher.search(replace(request, offset=3))
    lines = [hit.article.id for hit in found.hits + rest.hits]
    assert sorted(lines) == ["copy-000", *(f"other-{n}" for n in range(4))]
    assert (found.total, found.lines) == (157, 5)
