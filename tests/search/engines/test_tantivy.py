"""What is Tantivy's alone."""

import dataclasses
import time

import pytest
import zstandard

from search.article import Article
from search.document import Document
from search.engines import _tantivy_writer
from search.engines._packed import NAME, Packing
from search.engines.tantivy import TantivyEngine
from search.errors import SearchError

POLLED = 0.6  # seconds; Tantivy's own watcher looks at the index every half


def test_an_open_index_writes_nothing_into_a_folder_that_is_being_deleted(fill, articles, tmp_path):
    engine = fill(TantivyEngine(tmp_path), articles[:1])
    path = tmp_path / engine.live()
    with engine.searcher():
        for file in path.iterdir():
            file.unlink()
        (path / "meta.json").write_text("{}")
        time.sleep(POLLED)
        assert [file.name for file in path.iterdir()] == ["meta.json"]


def made(count, first=0):
    return [
        Article(
            id=f"a{n:04d}", title=f"Le pont {n}", body=f"Le conseil a voté {n} crédits pour le pont de la ville." * 3
        )
        for n in range(first, first + count)
    ]


def put(writer, articles):
    for article in articles:
        writer.put(Document.of(article))


def test_articles_are_packed_by_a_dictionary_of_the_first_ones_and_read_back(tmp_path, monkeypatch):
    monkeypatch.setattr(_tantivy_writer, "SAMPLE", 200)
    engine, articles = TantivyEngine(tmp_path), made(300)
    with engine.build() as writer:
        put(writer, articles)
    engine.publish(writer.generation)
    dictionary = tmp_path / writer.generation / NAME
    assert dictionary.exists()
    assert engine.check(writer.generation) == []
    with engine.searcher() as searcher:
        assert [searcher.get(article.id) for article in articles] == articles


def test_an_index_that_began_small_has_articles_packed_with_and_without_a_dictionary(tmp_path, monkeypatch):
    monkeypatch.setattr(_tantivy_writer, "SAMPLE", 200)
    engine, few, many = TantivyEngine(tmp_path), made(3), made(250, 3)
    with engine.build() as writer:
        put(writer, few)
    engine.publish(writer.generation)
    with engine.searcher() as early:
        with engine.update() as writer:
            put(writer, many)
        with engine.searcher() as late:
            assert [late.get(article.id) for article in (*few, *many)] == [*few, *many]
        assert [early.get(article.id) for article in few] == few


def test_what_waits_for_a_dictionary_is_replaced_and_deleted_in_order(tmp_path):
    engine = TantivyEngine(tmp_path)
    with engine.build() as writer:
        put(writer, [*made(2), dataclasses.replace(made(1)[0], title="Autre")])
        writer.delete("a0001")
        put(writer, made(1, 2))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        assert len(searcher) == 2
        assert searcher.get("a0000").title == "Autre"
        assert searcher.get("a0001") is None


def test_a_damaged_or_missing_dictionary_is_said_and_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(_tantivy_writer, "SAMPLE", 200)
    engine = TantivyEngine(tmp_path)
    with engine.build() as writer:
        put(writer, made(200))
    engine.publish(writer.generation)
    dictionary = tmp_path / writer.generation / NAME
    whole = dictionary.read_bytes()
    dictionary.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert engine.check(writer.generation) == [f"{dictionary} is damaged"]
    with pytest.raises(SearchError, match="damaged"):
        TantivyEngine(tmp_path).searcher()
    dictionary.unlink()
    with TantivyEngine(tmp_path).searcher() as searcher, pytest.raises(SearchError, match="reindex"):
        searcher.get("a0000")


def test_an_article_that_claims_to_be_huge_is_not_unpacked(tmp_path):
    huge = zstandard.ZstdCompressor().compress(bytes(300 << 20))
    with pytest.raises(SearchError, match="damaged"):
        Packing(tmp_path).unpacked(huge)
