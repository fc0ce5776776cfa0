"""Real nodes answer what the reference engine answers, the index in two parts: ids, counts, order and scores."""

import pytest
from agreement import clicks, corpora, filled, scored, seen, sorts, texts, trees, typed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engines import open_engine
from search.lexicon import Lexicon
from search.query.parser import parse
from search.query.simplify import simplify
from search.reading import Reader

pytestmark = pytest.mark.cluster
# Each example makes an index, which takes a cluster a second.
EXAMPLES = 8 if settings().derandomize else 200
few = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@pytest.fixture
def opened(url_of, tmp_path):
    """Return a function that opens an empty index in the cluster."""
    return lambda: open_engine(f"{url_of('opensearch', tmp_path)}&shards=2")


def assert_agreement(engine, corpus, query_of, sort):
    found = []
    for each in (open_engine("memory:"), engine):
        with filled(each, corpus).searcher() as searcher:
            found.append(seen(searcher, query_of(searcher), sort))
    assert found[0] == found[1]


@few
@given(corpora, typed, sorts)
def test_the_cluster_agrees_on_what_is_typed(opened, corpus, text, sort):
    assert_agreement(opened(), corpus, lambda searcher: Reader(Lexicon(searcher)).read(parse(text)), sort)


@few
@given(corpora, trees, sorts)
def test_the_cluster_agrees_on_any_tree(opened, corpus, tree, sort):
    assert_agreement(opened(), corpus, lambda searcher: simplify(tree), sort)


@few
@given(corpora, typed | texts)
def test_scores_in_the_cluster_are_the_same(opened, corpus, text):
    expected = scored(open_engine("memory:"), corpus, text)
    assert scored(opened(), corpus, text) == {
        id: pytest.approx(score, abs=1e-4, rel=1e-5) for id, score in expected.items()
    }


@few
@given(corpora, typed, st.booleans(), st.sampled_from(["decade", "month", "day"]))
def test_a_count_in_the_cluster_is_the_number_of_lines_that_a_click_on_it_finds(opened, corpus, text, fold, interval):
    with filled(opened(), corpus).searcher() as searcher:
        query = Reader(Lexicon(searcher)).read(parse(text))
        for value, count, hits, lines in clicks(searcher, query, fold, interval):
            assert (value, count, count) == (value, hits, lines)
