"""Each request has an id and a line in the log, without what was asked unless that is wanted."""

import json
import logging

import pytest

from search.engines import open_engine
from web import create_app
from web.access_log import AccessLog


@pytest.fixture
def logged(fill, press, tmp_path):
    """Return a function that serves with a log, and one that reads it."""
    path, opened = tmp_path / "access.jsonl", []

    def client(**options):
        opened.append(AccessLog(str(path), **options))
        return create_app(fill(open_engine("memory:"), press), testing=True, log=opened[0]).test_client()

    yield client, lambda: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for log in opened:
        log.close()


def test_a_line_says_what_happened_and_not_what_was_asked(logged):
    client, lines = logged
    with client().get("/article/flood/1?q=secret", headers={"X-Request-Id": "proxy-0001"}) as response:
        assert response.headers["X-Request-Id"] == "proxy-0001"
    (line,) = lines()
    assert (line["id"], line["method"], line["route"], line["status"]) == ("proxy-0001", "GET", "/article/<id:id>", 200)
    assert line["ms"] > 0 and line["bytes"] > 1000 and line["time"].endswith("+00:00")
    assert "secret" not in json.dumps(line) and "flood" not in json.dumps(line) and "127.0.0.1" not in json.dumps(line)


def test_queries_are_there_when_they_are_wanted(logged):
    client, lines = logged
    client(queries=True).get("/?q=digue%0Ax").close()
    (line,) = lines()
    assert (line["path"], line["query"], line["client"]) == ("/", "q=digue%0Ax", "127.0.0.1")


@pytest.mark.parametrize("path", ["/nope", "/api/articles/nope", "/?date=x", "/api/search?page=x"])
def test_what_fails_has_a_line_too(logged, path):
    client, lines = logged
    client().get(path).close()
    assert [line["status"] for line in lines()] in ([404], [400])


@pytest.mark.parametrize("given", ["", "short", "x" * 65, "a b c d e f", "<script>alert(1)", "é" * 9])
def test_an_id_that_is_none_is_not_repeated(client, given):
    id = client.get("/healthz", headers={"X-Request-Id": given.encode().decode("latin-1")}).headers["X-Request-Id"]
    assert id != given and len(id) == 16 and set(id) <= set("0123456789abcdef")


def test_an_export_is_logged_when_its_last_byte_is_written(logged):
    client, lines = logged
    response = client().get("/api/export?q=digue&format=jsonl", buffered=False)
    assert not lines()
    response.close()
    assert [line["route"] for line in lines()] == ["/api/export"]


def test_a_failure_is_logged_with_the_id_that_the_reader_sees(caplog):
    class Broken:
        name = "broken"

        def stamp(self):
            raise OSError("secret")

    with caplog.at_level(logging.ERROR):
        response = create_app(Broken()).test_client().get("/api/search?q=a")
    assert response.json["instance"] in caplog.text and "secret" not in response.text


def test_requests_are_counted_by_their_kind_of_address(fill, press):
    client = create_app(fill(open_engine("memory:"), press), testing=True).test_client()
    for path in ("/?q=digue", "/?q=pompiers", "/article/flood/1", "/nope", "/also/nope"):
        client.get(path)
    text = client.get("/metrics").text
    assert 'glaneur_requests_total{method="GET",route="/",status="200"} 2.0' in text
    assert 'glaneur_requests_total{method="GET",route="-",status="404"} 2.0' in text
    assert 'glaneur_request_seconds_count{route="/article/<id:id>"} 1.0' in text
    assert "glaneur_articles 14.0" in text and "digue" not in text


def test_without_an_index_there_are_metrics_all_the_same():
    response = create_app(open_engine("memory:"), testing=True).test_client().get("/metrics")
    assert response.status_code == 200 and "glaneur_articles 0.0" in response.text
    assert response.headers["Content-Type"].startswith("text/plain")
