"""Jobs of several machines on one index of a cluster: one writes at a time, and who lost the right publishes nothing."""

import json
import time

import pytest
from click.testing import CliRunner

from search.cli import glaneur
from search.document import Document
from search.engines import open_engine
from search.engines.cluster.claim import Claim
from search.errors import IndexBusy

pytestmark = pytest.mark.cluster


@pytest.fixture
def machines(url_of, tmp_path):
    """Return the URLs of one index from two machines, which share no folder."""
    url = url_of("opensearch", tmp_path / "one")
    return url, url.replace(str(tmp_path / "one"), str(tmp_path / "two"))


@pytest.fixture
def lines(tmp_path):
    """Return a file of three articles."""
    path = tmp_path / "articles.jsonl"
    texts = [f"La digue de Valbourg a cédé pour la fois numéro {at}, dit la préfecture." for at in range(3)]
    path.write_text("\n".join(json.dumps({"id": f"a{at}", "text": text}) for at, text in enumerate(texts)))
    return path


def run(*arguments):
    return CliRunner().invoke(glaneur, list(map(str, arguments)))


def test_a_job_on_a_second_machine_is_told_who_is_at_work(machines, lines):
    one, two = machines
    with open_engine(one).claim("process 12, glaneur index"):
        refused = run("index", lines, "--index", two)
    assert refused.exit_code == 1
    assert "process 12, glaneur index" in refused.output and "wait until it ends" in refused.output
    assert open_engine(two).live() is None
    done = run("index", lines, "--index", two)
    assert done.exit_code == 0, done.output
    assert len(open_engine(one).searcher()) == 3


def test_what_another_machine_is_building_is_not_swept_away(machines, lines, article):
    one, two = map(open_engine, machines)
    with one.claim("a job"):
        writer = one.build()
        run("index", lines, "--index", machines[1])
        with writer:
            writer.put(Document.of(article("a")))
        one.publish(writer.generation)
    assert one.live() == two.live() == writer.generation


def test_the_same_machine_goes_on_at_once_after_a_job_that_was_killed(machines, lines):
    engine = open_engine(machines[0])
    claim = Claim(engine._cluster, engine._address.name, engine._address.home, "killed")
    claim.__enter__()  # nobody leaves it
    claim._ended.set()
    done = run("index", lines, "--index", machines[0])
    assert done.exit_code == 0, done.output


def test_who_says_nothing_any_more_loses_the_right_and_publishes_nothing(machines, article, monkeypatch):
    monkeypatch.setattr("search.engines.opensearch.Claim", lambda *asked: Claim(*asked, lease=0.4))
    monkeypatch.setattr(Claim, "_keep", lambda self: self._ended.wait())  # a machine that hangs
    one, two = map(open_engine, machines)
    with one.claim("first"):
        with one.build() as writer:
            writer.put(Document.of(article("a")))
        time.sleep(1)
        monkeypatch.undo()
        with two.claim("second"):
            Claim._keep(_waking(one._claim))
            for attempt in (lambda: one.publish(writer.generation), lambda: one.discard(writer.generation)):
                with pytest.raises(IndexBusy, match=r"second.*has taken over"):
                    attempt()
            with pytest.raises(IndexBusy), one.build(writer.generation) as late:
                late.put(Document.of(article("b")))
        assert one.live() is None


def test_a_long_job_renews_its_right(machines, monkeypatch, cluster):
    monkeypatch.setattr("search.engines.opensearch.Claim", lambda *asked: Claim(*asked, lease=8.0))
    one, two = map(open_engine, machines)

    def until():
        return cluster.ask(f"/{one._address.name}-claim/_doc/job")["_source"]["holders"]["all"]["until"]

    with one.claim("first"):
        first, end = until(), time.monotonic() + 120
        while until() == first and time.monotonic() < end:
            time.sleep(0.2)
        assert until() > first
    with two.claim("second"):
        one._check_claim()


def _waking(claim):
    """Return a claim whose next look is now."""
    claim._lease = 0.01
    return claim
