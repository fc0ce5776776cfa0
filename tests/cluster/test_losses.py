"""A cluster that loses its manager in the middle of a commit: what is lost, what is found, and what is said."""

import threading
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from search.answer import Question, answer, whole
from search.article import Article
from search.cli import glaneur
from search.complete import articles
from search.document import Document
from search.engines import open_engine
from search.engines.base import SearchRequest
from search.errors import Incomplete, Unreachable
from search.query import nodes as q
from search.view import View
from web import create_app

pytestmark = pytest.mark.cluster
COMMITS, EACH = 8, 60


@pytest.fixture(scope="module")
def loss(cluster, url_of, tmp_path_factory):
    """Kill the manager while articles are put into an index with copies; there is one without copies, too."""
    place = tmp_path_factory.mktemp("home")
    copied, single = (url_of("opensearch", place).replace("replicas=0", f"shards=3&replicas={n}") for n in (1, 0))
    engines = {url: open_engine(url) for url in (copied, single)}
    for engine in engines.values():
        with engine.build() as writer:
            for number in range(EACH):
                writer.put(made(f"before-{number}"))
        engine.publish(writer.generation)
    found = SimpleNamespace(copied=copied, single=single, open=engines[copied].searcher(), stale=engines[single])
    found.stamp = found.stale.stamp()
    victim = cluster.manager
    killer = threading.Thread(target=cluster.kill, args=(victim,))
    with engines[copied].update() as writer:
        for commit in range(COMMITS):
            for number in range(EACH):
                writer.put(made(f"{commit}-{number}"))
            if commit == 2:
                killer.start()
            writer.commit()
    killer.join()
    yield found
    cluster.start(victim)
    cluster.wait(3)


def made(id):
    return Document.of(Article(id=id, title="La digue", body="La digue de Valbourg a cédé. " * 20, lang="fr"))


def test_nothing_is_lost_when_a_node_with_a_copy_dies_during_a_commit(loss):
    with open_engine(loss.copied).searcher() as searcher:
        assert len(searcher) == (COMMITS + 1) * EACH
        found = searcher.search(SearchRequest(query=q.Term("text", "digue"), limit=1000))
        assert len({hit.article.id for hit in found.hits}) == found.total == (COMMITS + 1) * EACH
        assert not found.partial


def test_a_searcher_that_was_open_goes_on(loss):
    found = loss.open.search(SearchRequest(query=q.Term("text", "digue"), limit=1))
    assert found.total >= EACH and not found.partial


def test_without_a_copy_the_answer_is_said_to_be_partial(loss):
    with open_engine(loss.single).searcher() as searcher:
        found = answer(View(searcher), Question(text="digue"))
    assert 0 < found.total < EACH and found.partial


def test_command_page_and_api_say_so(loss):
    said = CliRunner().invoke(glaneur, ["search", "digue", "--index", loss.single])
    assert said.exit_code == 0, said.output
    assert "Not complete" in said.output
    client = create_app(loss.single, testing=True).test_client()
    assert "Réponse incomplète" in client.get("/?q=digue&ui=fr").text
    assert client.get("/api/search?q=digue").json["partial"] is True


def test_a_partial_export_is_refused(loss):
    with open_engine(loss.single).searcher() as searcher, pytest.raises(Incomplete, match="not all can be read"):
        list(articles(View(searcher), whole(View(searcher), Question(text="digue"))))


def test_after_a_partial_answer_a_server_looks_again(loss):
    with loss.stale.searcher() as searcher:
        searcher.search(SearchRequest(query=q.Everything()))
        assert searcher.partial and loss.stale.stamp() != loss.stamp


def test_a_check_says_which_generation_lacks_parts(loss):
    assert loss.stale.check(loss.stale.live()) == ["parts of it are on no node that answers"]
    whole_one = open_engine(loss.copied)
    assert whole_one.check(whole_one.live()) == []


def test_an_index_of_which_a_part_is_missing_is_not_published(loss, monkeypatch):
    monkeypatch.setattr("search.engines.opensearch._COPIES_WAIT", 1)
    with pytest.raises(Unreachable, match="start the nodes"):
        loss.stale.publish(loss.stale.live())
