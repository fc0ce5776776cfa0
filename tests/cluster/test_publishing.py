"""Generations in a cluster, swapped while they are read and by several jobs; addresses, errors and refusals."""

import json
import threading
import urllib.request

import pytest

from search.document import Document
from search.engines import open_engine
from search.engines.base import SearchRequest
from search.errors import NoIndex, SchemaMismatch, SearchError
from search.query import nodes as q

pytestmark = pytest.mark.cluster
SWAPS = 6


def put(cluster, path, body, method="PUT"):
    port = next(iter(cluster.ports.values()))
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}, method=method
    )
    urllib.request.urlopen(asked, timeout=60).close()


def test_generations_are_swapped_under_load_without_a_failed_or_mixed_answer(engine, fill, article, url_of):
    """Each generation has articles of its own source and as many as its number."""
    stop, failures, seen = threading.Event(), [], set()

    def generation(number):
        return [article(f"{number}-{at}", "La digue", source=f"Source {number}") for at in range(number)]

    def read():
        while not stop.is_set():
            try:
                with engine.searcher() as searcher:
                    found = searcher.search(SearchRequest(query=q.Term("text", "digue"), facets=("source",), limit=50))
            except SearchError as error:
                failures.append(error)
                continue
            sources = {hit.article.source for hit in found.hits}
            counts = [(bucket.value, bucket.count) for bucket in found.facets["source"]]
            seen.add((found.total, tuple(counts)))
            if len(sources) != 1 or found.partial:
                failures.append((found.total, sources))

    fill(engine, generation(1))
    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    try:
        for number in range(2, SWAPS + 1):
            fill(engine, generation(number))
            engine.prune(keep=1)
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert not failures
    assert len(seen) > 1
    assert seen <= {(number, ((f"Source {number}", number),)) for number in range(1, SWAPS + 1)}


def test_of_two_jobs_that_publish_at_once_one_is_live(engine, article):
    writers = [engine.build(), engine.build()]
    for number, writer in enumerate(writers):
        with writer:
            writer.put(Document.of(article(f"{number}", "La digue")))
    start, failures = threading.Barrier(2), []

    def publish(generation):
        start.wait()
        try:
            for _ in range(5):
                engine.publish(generation)
        except SearchError as error:
            failures.append(error)

    jobs = [threading.Thread(target=publish, args=(writer.generation,)) for writer in writers]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    assert not failures
    with engine.searcher() as searcher:
        assert len(searcher) == 1 and searcher.generation == engine.live()
    assert len(engine._live()) == 1


def test_an_index_made_by_another_version_is_refused(engine, fill, article, monkeypatch):
    for module in ("opensearch", "cluster.schema"):
        monkeypatch.setattr(f"search.engines.{module}.FINGERPRINT", "0" * 12)
    fill(engine, [article("a")])
    monkeypatch.undo()
    for attempt in (engine.searcher, engine.update):
        with pytest.raises(SchemaMismatch, match="glaneur reindex"):
            attempt()


def test_fields_that_are_not_ours_are_not_written_to(engine, fill, article, cluster):
    fill(engine, [article("a")])
    put(cluster, f"/{engine._index(engine.live())}/_mapping", {"_meta": {"glaneur": "other"}})
    with pytest.raises(SchemaMismatch, match="fields"):
        engine.update()


def test_an_index_of_somebody_else_is_left_alone(engine, cluster):
    name = engine._address.name
    put(cluster, f"/{name}", {"settings": {"number_of_replicas": 0}})
    with pytest.raises(SearchError, match="no index of Glaneur"):
        engine.searcher()
    cluster.ask(f"/{name}", "DELETE")


def test_a_generation_that_is_read_is_deleted_by_a_later_run(engine, fill, article):
    for number in range(2):
        fill(engine, [article(f"{number}")])
    old = engine.generations()[0]
    with engine.searcher(old) as searcher:
        assert engine.prune(keep=0) == []
        assert searcher.get("0")
    assert engine.prune(keep=0) == [old]


def test_a_generation_that_is_gone_is_no_index(engine, fill, article):
    fill(engine, [article("a")])
    with engine.build() as writer:
        writer.put(Document.of(article("b")))
    engine.discard(writer.generation)
    with pytest.raises(NoIndex):
        engine.searcher(writer.generation)
    with pytest.raises(NoIndex):
        engine.build(resume=writer.generation)


def test_an_index_can_be_gone_through_beyond_ten_thousand_rows(engine, fill, article, monkeypatch):
    for module in ("searcher", "snapshot"):
        monkeypatch.setattr(f"search.engines.cluster.{module}.WINDOW", 7)
    made = [article(f"{at:02}", "La digue", story=f"{at // 2:02}", version="copy") for at in range(40)]
    fill(engine, made)
    with engine.searcher() as searcher:
        for sort in ("relevance", "newest"):
            request = SearchRequest(query=q.Term("text", "digue"), sort=sort, limit=4, offset=15)
            assert [hit.article.id for hit in searcher.search(request).hits] == ["15", "16", "17", "18"]
            folded = SearchRequest(query=q.Term("text", "digue"), sort=sort, limit=4, offset=15, fold=True)
            assert [hit.article.id for hit in searcher.search(folded).hits] == ["30", "32", "34", "36"]


def test_more_values_than_one_answer_may_have_are_counted_exactly(url_of, fill, article, tmp_path, monkeypatch):
    monkeypatch.setattr("search.engines.cluster.counting.MOST", 30)
    engine = open_engine(f"{url_of('opensearch', tmp_path)}&shards=3")
    fill(engine, [article(f"{at}", "La digue", source=f"Source {at % 60:02}") for at in range(121)])
    with engine.searcher() as searcher:
        found = searcher.search(SearchRequest(query=q.Everything(), facets=("source",), facet_size=3))
    assert [(each.value, each.count) for each in found.facets["source"]] == [
        ("Source 00", 3), ("Source 01", 2), ("Source 02", 2),
    ]  # fmt: skip


def test_an_article_that_is_too_large_for_a_term_is_said_to_be_refused(engine, article):
    with pytest.raises(SearchError, match="refuses an article"), engine.build() as writer:
        writer.put(Document.of(article("x" * 40_000, "La digue")))


@pytest.fixture
def engine(url_of, tmp_path):
    """Return an empty index in the cluster."""
    return open_engine(url_of("opensearch", tmp_path))
