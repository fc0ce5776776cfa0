"""A page's address answers programs too."""

import pytest

JSON = {"Accept": "application/json"}
SAME = [
    ("/?q=digue&ui=fr", "/api/search?q=digue&ui=fr"),
    ("/?source=La+Gazette", "/api/search?source=La+Gazette"),
    ("/article/flood/1?q=digue", "/api/articles/flood%2F1?q=digue"),
    ("/entity/place:valbourg?ui=en", "/api/entities/place:valbourg?ui=en"),
    ("/facet/person?q=digue", "/api/facets/person?q=digue"),
    ("/", "/api/status"),
]


@pytest.mark.parametrize(("page", "same"), SAME)
def test_a_page_is_an_object_for_who_wants_one(client, page, same):
    found, wanted = client.get(page, headers=JSON), client.get(same)
    assert (found.status_code, found.mimetype) == (200, "application/json")
    assert found.json | {"took_ms": 0} == wanted.json | {"took_ms": 0}


@pytest.mark.parametrize("page", [page for page, _ in SAME])
@pytest.mark.parametrize(
    "accept", [None, "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json;q=0"]
)
def test_a_browser_gets_the_page(client, page, accept):
    response = client.get(page, headers={"Accept": accept} if accept else {})
    assert response.mimetype == "text/html" and "Accept" in response.vary


@pytest.mark.parametrize(("path", "status"), [("/article/nope", 404), ("/?q=a&page=x", 400), ("/nope", 404)])
def test_errors_are_problems_for_who_wants_an_object(client, path, status):
    response = client.get(path, headers=JSON)
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")


def test_an_object_at_a_page_s_address_has_its_tag(client):
    before = client.get("/?q=digue", headers=JSON).headers["ETag"]
    assert client.get("/?q=digue", headers=JSON | {"If-None-Match": before}).status_code == 304
    assert client.get("/?q=digue", headers={"If-None-Match": before}).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("POST", "/api/search", 405), ("GET", "/api/nope", 404), ("DELETE", "/api/status", 405)],
)
def test_every_error_of_the_api_is_a_problem(client, method, path, status):
    response = client.open(path, method=method)
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    assert set(response.json) == {"type", "title", "status", "detail", "instance"}
    assert response.json["status"] == status and response.json["detail"]
    assert response.json["instance"] == response.headers["X-Request-Id"]
