"""Other sites' pages read the API where the server allows it, and nowhere else."""

import pytest

from search.engines import open_engine
from web import create_app
from web.origins import BadOrigin

THEIRS = "https://news.example"


@pytest.fixture
def client(fill, press):
    app = create_app(fill(open_engine("memory:"), press), testing=True, allow_origins=[THEIRS])
    return app.test_client()


def allowed(response):
    return response.headers.get("Access-Control-Allow-Origin")


def test_nobody_is_allowed_unless_told(serve, press):
    response = serve(press).get("/api/search?q=digue", headers={"Origin": THEIRS})
    assert not [name for name, _ in response.headers if name.startswith("Access-Control")]
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_an_allowed_origin_reads_the_api(client):
    response = client.get("/api/search?q=digue", headers={"Origin": THEIRS})
    assert allowed(response) == THEIRS and "Origin" in response.vary
    assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://news.example", "null", "https://news.example.evil", ""]
)
def test_no_other_does(client, origin):
    response = client.get("/api/search?q=digue", headers={"Origin": origin})
    assert allowed(response) is None and "Origin" in response.vary


@pytest.mark.parametrize("path", ["/?q=digue", "/article/flood/1", "/feed", "/metrics", "/healthz"])
def test_pages_are_never_allowed(client, path):
    assert allowed(client.get(path, headers={"Origin": THEIRS})) is None


def test_a_browser_may_ask_with_a_tag(client):
    asked = {
        "Origin": THEIRS,
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    response = client.options("/api/search", headers=asked)
    assert (response.status_code, allowed(response)) == (204, THEIRS)
    assert response.headers["Access-Control-Allow-Headers"] == "If-None-Match"
    assert client.options("/api/search", headers=asked | {"Origin": "https://evil.example"}).status_code == 405


def test_errors_can_be_read_too(client):
    assert allowed(client.get("/api/articles/nope", headers={"Origin": THEIRS})) == THEIRS


def test_everyone_may_be_allowed(fill, press):
    client = create_app(fill(open_engine("memory:"), press), testing=True, allow_origins=["*"]).test_client()
    assert allowed(client.get("/api/status", headers={"Origin": "https://any.example"})) == "*"


@pytest.mark.parametrize(
    "typed", ["news.example", "https://news.example/", "ftp://x", "https://", "https://a@b", "", "null"]
)
def test_what_is_no_origin_is_refused_at_the_start(typed):
    with pytest.raises(BadOrigin, match="is no origin"):
        create_app(open_engine("memory:"), allow_origins=[typed])
