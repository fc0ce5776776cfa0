"""What is Tantivy's alone."""

import time

from search.engines.tantivy import TantivyEngine

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
