"""Errors become pages that say what to do."""

import logging

import pytest

from search.engines import open_engine
from search.errors import SchemaMismatch, UnknownEngine
from web import create_app


class Broken:
    """An engine whose index cannot be read."""

    name = "broken"

    def __init__(self, error):
        self._error = error

    def stamp(self):
        raise self._error


@pytest.fixture
def nothing():
    return create_app(open_engine("memory:"), testing=True).test_client()


def broken(error, **options):
    return create_app(Broken(error), **options).test_client()


def test_without_an_index_a_page_says_how_to_make_one(nothing):
    response = nothing.get("/", headers={"Accept-Language": "fr"})
    assert response.status_code == 503
    assert "Il n’y a pas encore d’index" in response.text and "glaneur index PATH" in response.text


def test_without_an_index_the_api_has_a_problem(nothing):
    response = nothing.get("/api/search?q=a")
    assert (response.status_code, response.mimetype) == (503, "application/problem+json")
    assert "glaneur index PATH" in response.json["detail"]


def test_without_an_index_health_is_bad(nothing):
    response = nothing.get("/healthz")
    assert (response.status_code, response.json["status"]) == (503, "NoIndex")


def test_an_index_made_by_other_code_is_to_be_built_anew():
    response = broken(SchemaMismatch("old"), testing=True).get("/?q=a")
    assert response.status_code == 503 and "glaneur reindex" in response.text


@pytest.mark.parametrize("path", ["/", "/?q=a", "/article/a", "/entity/a", "/healthz", "/api/search?q=a", "/nope"])
def test_an_unexpected_error_is_a_page_without_its_trace(path, caplog):
    with caplog.at_level(logging.CRITICAL + 1):
        response = broken(OSError("secret detail")).get(path)
    assert response.status_code == (404 if path == "/nope" else 500)
    assert "secret" not in response.text and "Traceback" not in response.text


def test_an_unexpected_error_is_logged_with_its_trace(caplog):
    broken(OSError("disk")).get("/?q=a")
    assert [str(record.exc_info[1]) for record in caplog.records] == ["disk"]


def test_a_page_that_is_not_there_is_404(page):
    assert page("/nope", status=404).xpath("//form[@role='search']")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_only_reading_is_allowed(client, method):
    response = client.open("/", method=method)
    assert response.status_code == 405 and set(response.allow) == {"GET", "HEAD"}


def test_head_is_allowed(client):
    response = client.head("/?q=digue")
    assert (response.status_code, response.data) == (200, b"")


def test_an_engine_that_there_is_not_is_refused_at_the_start():
    with pytest.raises(UnknownEngine):
        create_app("solr:/tmp/x")
