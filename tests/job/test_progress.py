"""Where there is no terminal, a line a minute says how far a job is."""

from index import progress as module
from index.progress import progress
from index.report import Report


def lines(capsys, monkeypatch, every):
    monkeypatch.setattr(module, "EVERY", every)
    with progress() as watch:
        for done in (25, 50):
            watch(Report(indexed=done, generation="g"), done, 100)
    return capsys.readouterr().err.splitlines()


def test_it_says_how_much_was_read_and_how_fast(capsys, monkeypatch):
    first, second = lines(capsys, monkeypatch, every=0)
    assert first.startswith("25% read, 25 articles, ")
    assert second.endswith(" 0 rejected")


def test_it_says_nothing_within_the_minute(capsys, monkeypatch):
    assert module.EVERY == 60
    assert lines(capsys, monkeypatch, every=3600) == []
