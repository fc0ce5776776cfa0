"""The API."""

import dataclasses
import json

import pytest

from search.answer import Question, answer
from search.answer_json import as_json
from search.explanation import explain
from search.view import View


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


def test_a_hit_through_an_entity_says_so(client):
    found = client.get("/api/search?q=Syrie&ui=fr").json
    assert (found["through"], found["hits"][0]["through"]) == (
        1, [{"id": "country:SY", "label": "Syrie", "written": "Syria"}]
    )  # fmt: skip
    assert client.get("/api/search?q=Syrie&names=written").json["total"] == 0


def test_json_is_written_in_letters(client):
    assert "à Valbourg" in client.get("/api/search?q=digue").text


def test_a_date_that_is_none_is_a_problem(client):
    response = client.get("/api/search?q=digue&date=bientôt")
    assert (response.status_code, response.mimetype) == (400, "application/problem+json")
    assert response.json["status"] == 400 and "'bientôt' is no date" in response.json["detail"]


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
    found = client.get("/api/suggest?q=pom").json
    assert found == {"suggestions": ["pompiers"], "words": [{"text": "pompiers", "articles": 3}], "titles": []}


def test_suggestions_have_titles_with_all_the_words(client):
    found = client.get("/api/suggest?q=digue+valb").json["titles"]
    assert {title["id"] for title in found} == {"flood/1", "flood/2", "flood/3"}
    assert "Digue rompue à Valbourg" in {title["title"] for title in found}


@pytest.mark.parametrize("typed", ["", "   ", "«", "\0", "x" * 50_000])
def test_suggestions_for_nothing_are_none(client, typed):
    nothing = {"suggestions": [], "words": [], "titles": []}
    assert client.get("/api/suggest", query_string={"q": typed}).json == nothing


def test_explain_returns_the_object_of_the_command(serve, press):
    client = serve(press)
    found = client.get("/api/explain?q=digue+pompiers&id=flood/1").json
    with client.application.extensions["glaneur"].engine.searcher() as searcher:
        same = dataclasses.asdict(explain(View(searcher), "digue pompiers", "flood/1"))
    assert found == json.loads(json.dumps(same))


def test_points_of_an_explanation_add_up_to_the_score_of_the_hit(client):
    hit = client.get("/api/search?q=digue+pompiers").json["hits"][0]
    found = client.get("/api/explain", query_string={"q": "digue pompiers", "id": hit["id"]}).json["article"]
    assert found["rank"] == hit["rank"] == 1
    assert sum(reason["points"] for reason in found["reasons"]) == pytest.approx(found["score"])
    assert found["score"] == pytest.approx(hit["score"], rel=1e-4)


@pytest.mark.parametrize("rest", ["", "&id="])
def test_explain_without_an_article_has_the_clauses_only(client, rest):
    found = client.get(f"/api/explain?q=digue+zeppelin{rest}").json
    assert [(clause["text"], clause["total"]) for clause in found["clauses"]] == [("digue", 3), ("zeppelin", 0)]
    assert found["article"] is None


@pytest.mark.parametrize("typed", ["", "*", "date:2023", "«", "\0", "(" * 5000, "x" * 50_000])
def test_what_has_no_words_can_be_explained(client, typed):
    found = client.get("/api/explain", query_string={"q": typed, "id": "flood/1"})
    assert (found.status_code, found.json["article"]["reasons"]) == (200, [])


def test_the_similar_are_articles_of_other_stories(client):
    found = client.get("/api/similar/week-01").json
    assert (found["id"], len(found["similar"])) == ("week-01", 5)
    assert set(found["similar"][0]) == {"id", "title", "url"}
    assert "week-01" not in [each["id"] for each in found["similar"]]


def test_what_is_alone_has_none_that_are_similar(client):
    assert client.get("/api/similar/ar").json == {"id": "ar", "similar": []}


@pytest.mark.parametrize("path", ["/api/similar/nope", "/api/explain?q=digue&id=nope", "/api/explain?q=&id=%00<b>"])
def test_what_is_said_of_an_article_that_is_not_there_is_a_problem(client, path):
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")
    assert response.json["status"] == 404 and "no article" in response.json["detail"]


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
