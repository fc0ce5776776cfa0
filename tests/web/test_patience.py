"""What takes too long is given up with a clear answer, and the server goes on."""

import pytest
from lxml import html

from search.deadline import go_on, within
from search.engines import open_engine
from search.errors import TooSlow
from web import create_app


@pytest.fixture
def slow(fill, press):
    """Serve the press, with no time at all."""
    return create_app(fill(open_engine("memory:"), press), testing=True, time_limit=-1).test_client()


@pytest.mark.parametrize("path", ["/?q=digue", "/article/flood/1?q=digue", "/entity/place:valbourg"])
def test_a_page_that_takes_too_long_says_so(slow, path):
    response = slow.get(path, headers={"Accept-Language": "fr"})
    assert response.status_code == 503
    assert html.document_fromstring(response.text).xpath("string(//h1)") == "Cette recherche prend trop de temps"


@pytest.mark.parametrize("path", ["/api/search?q=digue", "/api/facets/person?q=digue", "/api/export?q=digue"])
def test_an_answer_of_the_api_that_takes_too_long_is_a_problem(slow, path):
    response = slow.get(path)
    assert (response.status_code, response.mimetype) == (503, "application/problem+json")


def test_an_export_is_not_cut_while_it_is_streamed(fill, press):
    client = create_app(fill(open_engine("memory:"), press), testing=True, time_limit=30).test_client()
    response = client.get("/api/export?q=*&format=jsonl", buffered=False)
    assert len(b"".join(response.response).splitlines()) == 14
    response.close()


def test_places_of_exports_that_took_too_long_are_free_again(slow):
    assert {slow.get("/api/export?q=digue").json["title"] for _ in range(5)} == {"Cette recherche prend trop de temps"}


def test_the_limit_ends_with_what_it_is_for():
    with pytest.raises(TooSlow), within(-1):
        go_on()
    go_on()


def test_a_limit_within_another_one_ends_no_later():
    with within(-1), within(60), pytest.raises(TooSlow):
        go_on()
