"""The API."""

import json

import pytest

from search.answer import Question, View, answer, as_json


def test_search_returns_the_object_of_the_command(serve, press):
    client = serve(press)
    found = client.get("/api/search?q=digue&size=2&ui=fr").json
    with client.application.extensions["glaneur"].engine.searcher() as searcher:
        same = json.loads(json.dumps(as_json(answer(View(searcher), Question(text="digue", size=2, ui="fr")))))
    assert found | {"took_ms": 0} == same | {"took_ms": 0}


def test_search_has_every_part_of_the_contract(client):
    found = client.get("/api/search?q=digue").json
    assert {"query", "read_as", "total", "took_ms", "hits", "facets", "histogram", "suggestion"} <= set(found)
    assert {
        "id",
        "rank",
        "score",
        "title",
        "url",
        "source",
        "lang",
        "published",
        "fragments",
        "entities",
        "story",
    } <= set(found["hits"][0])
    assert set(found["facets"]) == {"person", "place", "organisation", "source", "lang", "section", "author"}


def test_search_takes_the_parameters_of_the_page(client):
    found = client.get("/api/search?q=chronique&sort=oldest&size=4&page=2&place=place:valbourg").json
    assert (found["total"], found["page"], [hit["id"] for hit in found["hits"]]) == (4, 2, [])


def test_json_is_written_in_letters(client):
    assert "à Valbourg" in client.get("/api/search?q=digue").text


def test_a_date_that_is_none_is_a_problem(client):
    response = client.get("/api/search?q=digue&date=hier")
    assert (response.status_code, response.mimetype) == (400, "application/problem+json")
    assert response.json["status"] == 400 and "'hier' is no date" in response.json["detail"]


def test_an_article_has_everything_known_about_it(client, press):
    found = client.get("/api/articles/flood%2F1?q=digue").json
    assert (found["title"], found["published"], found["removed"][0]["reason"]) == (
        press[0].title, "2023-11-15", "subscribe button"
    )  # fmt: skip
    assert found["marks"] == {"title": [[3, 8]], "lead": [], "body": [[3, 8]]}


def test_an_article_that_is_not_there_is_a_problem(client):
    response = client.get("/api/articles/nope")
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")


def test_suggestions_begin_as_typed(client):
    assert client.get("/api/suggest?q=pom").json == {"suggestions": ["pompiers"]}


@pytest.mark.parametrize("typed", ["", "   ", "«", "\0", "x" * 50_000])
def test_suggestions_for_nothing_are_none(client, typed):
    assert client.get("/api/suggest", query_string={"q": typed}).json == {"suggestions": []}


def test_status_says_what_is_served(client, engine_and_app):
    status = client.get("/api/status").json
    assert (status["articles"], status["engine"]) == (14, "memory")
    assert status["generation"] == engine_and_app[0].live()
    assert set(status["languages"]) == {"fr", "ar", "en"}
    assert sum(status["languages"].values()) == 14
    assert set(status["sources"]) == {"Le Courrier", "La Gazette", "الميناء"}


def test_an_address_the_api_does_not_have_is_a_problem(client):
    assert client.get("/api/nope").mimetype == "application/problem+json"


def test_health_is_ok_when_there_is_something_to_search(client, engine_and_app):
    assert client.get("/healthz").json == {"status": "ok", "generation": engine_and_app[0].live(), "articles": 14}
