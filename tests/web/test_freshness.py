"""What was answered before is not made again while nothing has changed."""

import dataclasses

import pytest

from search.engines import open_engine
from web import create_app

PATHS = [
    "/api/search?q=digue",
    "/api/articles/flood%2F1",
    "/api/suggest?q=dig",
    "/api/entities/place:valbourg",
    "/api/facets/person?q=digue",
    "/api/status",
    "/api/export?q=digue&format=jsonl",
]


@pytest.fixture
def engine(fill, press):
    return fill(open_engine("memory:"), press)


@pytest.fixture
def client(engine):
    return create_app(engine, testing=True).test_client()


def tag(client, path, **headers):
    response = client.get(path, headers=headers)
    assert response.status_code == 200 and response.headers["Cache-Control"] == "no-cache"
    return response.headers["ETag"]


@pytest.mark.parametrize("path", PATHS)
def test_the_same_question_of_the_same_index_is_not_modified(client, path):
    response = client.get(path, headers={"If-None-Match": tag(client, path)})
    assert (response.status_code, response.data) == (304, b"")
    assert response.headers["ETag"] == tag(client, path)


@pytest.mark.parametrize("path", PATHS)
def test_what_was_indexed_since_is_told(client, engine, fill, press, path):
    before = tag(client, path)
    fill(engine, [dataclasses.replace(press[0], title="Autre titre"), *press[1:]])
    assert client.get(path, headers={"If-None-Match": before}).status_code == 200


def test_what_readers_decided_since_is_told(fill, press, tmp_path):
    decisions = tmp_path / "entity-decisions.jsonl"
    client = create_app(fill(open_engine("memory:"), press), testing=True, decisions=decisions).test_client()
    before = tag(client, "/api/search?q=digue")
    decisions.write_text("", encoding="utf-8")
    assert client.get("/api/search?q=digue", headers={"If-None-Match": before}).status_code == 200


def test_another_language_or_question_has_another_tag(client):
    french, english = (tag(client, "/api/search?q=digue", **{"Accept-Language": each}) for each in ("fr", "en"))
    assert len({french, english, tag(client, "/api/search?q=pompiers"), tag(client, "/api/suggest?q=digue")}) == 4


def test_an_error_has_no_tag(client):
    response = client.get("/api/articles/nope", headers={"If-None-Match": '"x"'})
    assert response.status_code == 404 and "ETag" not in response.headers


def test_a_page_has_no_tag(client):
    assert "ETag" not in client.get("/?q=digue").headers


@pytest.mark.parametrize(("path", "status"), [("/api/articles/none", 404), ("/api/search?page=x", 400)])
def test_an_error_is_told_to_who_would_have_any_tag(client, path, status):
    assert client.get(path, headers={"If-None-Match": "*"}).status_code == status
