"""What can be known of the OpenSearch engine without a cluster: addresses, what is kept from others, what it says."""

import http.server
import json
import threading
from pathlib import Path

import pytest

from search.engines import engine_and_place, open_engine
from search.engines.cluster import connection
from search.engines.cluster.address import Address
from search.engines.cluster.connection import Cluster
from search.errors import SearchError, UnknownEngine, Unreachable


def test_an_address_has_hosts_name_and_options():
    found = Address.of("opensearch://one:9201,two,[::1]:9300/news?tls=yes&shards=3&replicas=0&timeout=5&home=/var/n")
    assert found.hosts == (("one", 9201), ("two", 9200), ("::1", 9300))
    assert (found.name, found.tls, found.shards, found.replicas, found.timeout) == ("news", True, 3, 0, 5)
    assert found.home == Path("/var/n")


def test_what_the_job_records_is_in_a_folder_named_after_the_index():
    assert engine_and_place("opensearch://localhost/news") == ("opensearch", Path("glaneur-news"))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("opensearch://host:9200", "with a name"),
        ("opensearch://host/News", "small letters"),
        ("opensearch://host/../x", "with a name"),
        ("opensearch:///news", "opensearch://HOST:PORT/NAME"),
        ("opensearch:news", "opensearch://HOST:PORT/NAME"),
        ("opensearch://host:99999/news", "a port is a number"),
        ("opensearch://host:port/news", "a port is a number"),
        ("opensearch://[::1/news", "opensearch://HOST:PORT/NAME"),
        ("opensearch://host/news?shard=3", "no option 'shard'"),
        ("opensearch://host/news?shards=0", "from 1 to 1024"),
        ("opensearch://host/news?replicas=many", "from 0 to 20"),
        ("opensearch://host/news?tls=maybe", "yes or no"),
    ],
)
def test_a_bad_address_is_refused_with_what_to_write(url, said):
    with pytest.raises(UnknownEngine, match=said):
        open_engine(url)


def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(UnknownEngine, match="GLANEUR_OPENSEARCH_PASSWORD") as refused:
        open_engine("opensearch://anne:secret@host/news")
    assert "secret" not in str(refused.value)


def test_a_password_is_sent_to_another_machine_only_with_tls(monkeypatch):
    monkeypatch.setenv(connection.USER, "anne")
    monkeypatch.setenv(connection.PASSWORD, "secret")
    with pytest.raises(SearchError, match="tls=yes") as refused:
        open_engine("opensearch://search.example/news")
    assert "secret" not in str(refused.value)
    for url in (
        "opensearch://127.0.0.1/news",
        "opensearch://localhost/news",
        "opensearch://search.example/news?tls=yes",
    ):
        open_engine(url)


def test_a_cluster_that_is_not_there_is_said_to_be():
    engine = open_engine("opensearch://127.0.0.1:9/news?timeout=1")
    for ask in (engine.searcher, engine.build, engine.live, engine.stamp, engine.generations):
        with pytest.raises(Unreachable, match=r"no node of the cluster at 127\.0\.0\.1:9 answers"):
            ask()


@pytest.fixture
def answering():
    """Return a function that makes a cluster of one node which always gives one answer."""
    servers = []

    def cluster(status, body):
        class Node(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append(self.headers)
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        asked = []
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Node)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return Cluster(Address.of(f"opensearch://127.0.0.1:{server.server_port}/news")), asked

    yield cluster
    for server in servers:
        server.shutdown()
        server.server_close()


def test_user_and_password_of_the_environment_are_sent(answering, monkeypatch):
    monkeypatch.setenv(connection.USER, "anne")
    monkeypatch.setenv(connection.PASSWORD, "secret")
    cluster, asked = answering(200, b"{}")
    cluster.ask("GET", "/")
    assert asked[0]["Authorization"] == "Basic YW5uZTpzZWNyZXQ="


def test_a_refused_password_is_not_repeated(answering, monkeypatch, caplog, capfd):
    monkeypatch.setenv(connection.USER, "anne")
    monkeypatch.setenv(connection.PASSWORD, "secret")
    with pytest.raises(SearchError, match="set GLANEUR_OPENSEARCH_USER") as refused:
        answering(401, b"Unauthorized")[0].ask("GET", "/")
    seen = (str(refused.value), repr(refused.value.__cause__), caplog.text, *capfd.readouterr())
    assert not any(word in text for text in seen for word in ("secret", "YW5uZTpzZWNyZXQ="))


def test_a_larger_answer_than_is_read_is_refused(answering, monkeypatch):
    monkeypatch.setattr(connection, "LARGEST", 1000)
    assert answering(200, b'{"a": "%s"}' % (b"x" * 900))[0].ask("GET", "/")["a"]
    with pytest.raises(Unreachable, match="too large"):
        answering(200, b'{"a": "%s"}' % (b"x" * 1000))[0].ask("GET", "/")


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>"),
        (200, b"\xff\xfe"),
        (500, b"\x1b[2J" * 1000),
        (400, json.dumps({"error": {"reason": "\x1b[31mred\n" * 500}}).encode()),
        (400, json.dumps({"error": ["odd"]}).encode()),
        (400, json.dumps({"error": {"root_cause": [None]}}).encode()),
        (503, b""),
    ],
)
def test_whatever_a_node_answers_is_said_in_one_printable_line(answering, status, body):
    with pytest.raises(SearchError) as refused:
        answering(status, body)[0].ask("GET", "/")
    assert str(refused.value).isprintable() and len(str(refused.value)) < 500
