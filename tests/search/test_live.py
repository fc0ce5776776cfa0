"""An index that changes is asked by many threads at once."""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from types import SimpleNamespace

import pytest

from search.answer import Question, answer
from search.engines import open_engine
from search.live import Live

_THREADS = 4


def at_once(do):
    """Return what a function gives in several threads that begin together."""
    barrier = Barrier(_THREADS)

    def run(number):
        barrier.wait()
        return do(number)

    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(run, range(_THREADS)))


@pytest.mark.parametrize(("url", "views"), [("tantivy:{}", 1), ("whoosh:{}", _THREADS), ("memory:", _THREADS)])
def test_threads_share_what_is_remembered_where_the_engine_lets_them(tmp_path, fill, articles, url, views):
    live = Live(fill(open_engine(url.format(tmp_path)), articles))
    first = at_once(lambda _: live.view())
    assert len(set(map(id, first))) == views
    assert len(set(map(id, at_once(lambda _: live.pinned(live.view().searcher.generation))))) == views


def test_a_generation_that_is_kept_is_opened_once_for_all_threads(tmp_path, fill, articles):
    engine = open_engine(f"tantivy:{tmp_path}")
    old = fill(engine, articles[:1]).live()
    live = Live(fill(engine, articles))
    views = at_once(lambda _: live.pinned(old))
    assert len(set(map(id, views))) == 1
    assert len(views[0].searcher) == 1


def test_an_old_view_answers_while_others_have_the_new_one(tmp_path, fill, articles, article):
    engine = open_engine(f"tantivy:{tmp_path}")
    live = Live(fill(engine, articles))
    old = live.view()
    fill(engine, [article("new", "La réforme")])
    assert [len(view.searcher) for view in at_once(lambda _: live.view())] == [1] * _THREADS
    assert answer(old, Question(text="réforme")).total == 1
    assert len(old.searcher) == 3


def test_many_threads_get_the_answers_of_one_while_generations_change(tmp_path, fill, article):
    """Stories of several articles: what threads share about these must not come apart."""
    many = [
        article(f"{story}/{n}", f"La digue {story}", "Le port et la grève", story=f"s{story}", version="copy")
        for story in range(6)
        for n in range(4)
    ]
    engine = open_engine(f"tantivy:{tmp_path}")
    live = Live(fill(engine, many))
    texts = [f"digue {number}" for number in range(6)] + ["port", "grève", "*", "gr*"]
    right = [answer(live.view(), Question(text=text)) for text in texts]
    expected = [(each.total, each.lines, each.facets) for each in right]
    ended = Event()

    def ask(number):
        if not number:
            for _ in range(5):
                fill(engine, many)
            ended.set()
            return None
        rounds = 0
        while not ended.is_set() or rounds < 3:
            found = [answer(live.view(), Question(text=text)) for text in texts]
            assert [(each.total, each.lines, each.facets) for each in found] == expected
            rounds += 1
        return rounds

    assert all(rounds >= 3 for rounds in at_once(ask)[1:])


def test_a_view_is_gone_when_the_index_has_changed(tmp_path, fill, articles, monkeypatch):
    monkeypatch.setattr(Live, "_collected", -1e9)
    engine = open_engine(f"tantivy:{tmp_path}")
    live = Live(fill(engine, articles))
    answer(live.view(), Question(text="réforme"))
    old = weakref.ref(live.view())
    fill(engine, articles[:1])
    gc.disable()
    try:
        live.view()
        assert old() is None
    finally:
        gc.enable()


def test_an_index_that_changes_all_the_time_has_all_objects_looked_at_once_a_minute(
    tmp_path, fill, articles, monkeypatch
):
    looks, clock = [], [1e6]
    monkeypatch.setattr(Live, "_collected", -1e9)
    monkeypatch.setattr("search.live.gc", SimpleNamespace(collect=lambda: looks.append(clock[0])))
    monkeypatch.setattr("search.live.time", SimpleNamespace(monotonic=lambda: clock[0]))
    engine = open_engine(f"tantivy:{tmp_path}")
    live = Live(fill(engine, articles))
    for _ in range(5):
        live.view()
        fill(engine, articles[:1])
        clock[0] += 25
    assert looks == [1e6 + 25, 1e6 + 100]
