"""The rows beside a Tantivy index: what they sum up to, and what a crash or a fault does to them."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.article import Article, Entity
from search.document import Document
from search.engines import _adding_up, _columns, _tantivy_snapshot
from search.engines.base import SearchRequest
from search.engines.tantivy import TantivyEngine
from search.errors import SearchError
from search.query import nodes as q

SOURCES = ["Le Fil", "a\nb", "a\\nb", "\\", "Ω", "été"]
articles = st.builds(
    Article,
    id=st.sampled_from("abcdefghijkl"),
    title=st.just("blé"),
    body=st.sampled_from(["orge", "sel"]),
    source=st.sampled_from(SOURCES),
    published=st.sampled_from([None, date(2016, 1, 1), date(2016, 1, 2), date(2017, 5, 9)]),
    precision=st.sampled_from(["day", "month", "year"]),
    story=st.sampled_from(["s", "t"]),
    version=st.sampled_from(["", "first", "copy"]),
    entities=st.lists(st.sampled_from([Entity(f"place:{id}", id, "place") for id in "xyz"]), unique=True).map(tuple),
)
corpora = st.lists(articles, min_size=1, max_size=12, unique_by=lambda each: each.id)
REQUEST = SearchRequest(query=q.Everything(), facets=("source", "place"), facet_size=3, histogram="month", fold=True)


def line(article):
    return article.story if article.version else f"alone {article.id}"


def counted(pairs):
    """Count distinct pairs of line and value by value, the most frequent three first."""
    counts = Counter(value for _, value in set(pairs))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]


def said(buckets):
    return [(each.value, each.count) for each in buckets]


@pytest.mark.parametrize("at_once", [1, 3, 1000])
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(corpus=corpora, again=corpora)
def test_lines_are_counted_once_for_each_value_however_many_rows_are_looked_at_together(
    tmp_path_factory, monkeypatch, at_once, corpus, again
):
    for module in (_adding_up, _tantivy_snapshot):
        monkeypatch.setattr(module, "_AT_ONCE", at_once)
    monkeypatch.setattr(_tantivy_snapshot, "_FEW", 2)
    monkeypatch.setattr(_columns, "_FLUSHED", 4)
    engine = TantivyEngine(tmp_path_factory.mktemp("index"))
    for some in (corpus, again):
        with engine.update() if engine.live() else engine.build() as writer:
            for each in some:
                writer.put(Document.of(each))
        engine.publish(writer.generation)
    last = {each.id: each for each in (*corpus, *again)}.values()
    with engine.searcher() as searcher:
        found = searcher.search(REQUEST)
    assert found.lines == len(set(map(line, last)))
    assert said(found.facets["source"]) == counted((line(each), each.source) for each in last)
    assert said(found.facets["place"]) == counted((line(each), one.id) for each in last for one in each.entities)
    assert sum(each.count for each in found.histogram) == len(
        {(line(each), each.dated[:7]) for each in last if each.published}
    )
    assert engine.check(writer.generation) == []


@pytest.fixture
def engine(fill, tmp_path):
    """Give an engine with three articles of one source."""
    made = [Article(id=id, title="blé", body="sel", source="Le Fil") for id in "abc"]
    return fill(TantivyEngine(tmp_path), made)


def sources(searcher):
    return said(searcher.search(REQUEST).facets["source"])


def test_rows_that_were_written_before_a_crash_and_not_committed_are_written_over(engine, monkeypatch):
    monkeypatch.setattr(_columns, "_FLUSHED", 1)
    with pytest.raises(RuntimeError), engine.update() as writer:
        writer.put(Document.of(Article(id="d", title="blé", body="sel", source="Perdu")))
        raise RuntimeError
    assert sources(engine.searcher()) == [("Le Fil", 3)]
    with engine.update() as writer:
        writer.put(Document.of(Article(id="e", title="blé", body="sel", source="Après")))
    assert sources(engine.searcher()) == [("Le Fil", 3), ("Après", 1)]
    assert engine.check(engine.live()) == []


def test_a_searcher_counts_what_was_there_when_it_was_opened(engine):
    before = engine.searcher()
    with engine.update() as writer:
        writer.put(Document.of(Article(id="a", title="blé", body="sel", source="Après")))
        writer.delete("b")
    assert sources(before) == [("Le Fil", 3)]
    assert sources(engine.searcher()) == [("Après", 1), ("Le Fil", 1)]


def test_files_are_mapped_again_only_when_they_have_grown(engine):
    assert engine.searcher()._snapshot.columns is engine.searcher()._snapshot.columns
    first = engine.searcher()._snapshot.columns
    with engine.update() as writer:
        writer.put(Document.of(Article(id="d", title="blé", body="sel")))
    assert engine.searcher()._snapshot.columns is not first


@pytest.mark.parametrize("name", _columns.FILES)
def test_a_fault_in_each_file_is_found(engine, tmp_path, name):
    path = tmp_path / engine.live() / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    assert engine.check(engine.live()) == [f"{path} is damaged"]


@pytest.mark.parametrize("name", _columns.FILES[:-1])
def test_a_file_that_is_missing_or_too_short_is_found_and_said(engine, tmp_path, name):
    path = tmp_path / engine.live() / name
    path.write_bytes(path.read_bytes()[:-1])
    assert engine.check(engine.live()) == [f"{path} is damaged"]
    with pytest.raises(SearchError, match="glaneur reindex"):
        TantivyEngine(tmp_path).searcher()
    path.unlink()
    assert engine.check(engine.live()) == [f"{path} is missing"]
    with pytest.raises(SearchError, match="glaneur reindex"):
        TantivyEngine(tmp_path).searcher()


def test_values_that_lead_beyond_the_files_are_said_to_be_damaged(engine, tmp_path):
    folder = tmp_path / engine.live()
    values = folder / "columns.values"
    values.write_bytes(b"\xff" * values.stat().st_size)
    with pytest.raises(SearchError, match="glaneur reindex"):
        sources(TantivyEngine(tmp_path).searcher())


@pytest.mark.parametrize("name", ["columns.rows", "columns.json"])
def test_a_file_that_cannot_be_written_is_said_with_what_to_do(tmp_path, name):
    writer = _columns.ColumnWriter(tmp_path)
    writer.add(Document.of(Article(id="a", title="blé", body="sel")))
    (tmp_path / name).mkdir()
    with pytest.raises(SearchError, match=f"{name} can't be written .*make room"):
        writer.commit()
