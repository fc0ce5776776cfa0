"""Headers that make a browser trust little."""

import pytest

PATHS = ["/", "/?q=digue", "/article/flood/1", "/nope", "/?date=x", "/healthz", "/api/status", "/static/glaneur.css"]


@pytest.fixture(params=PATHS)
def headers(request, client):
    with client.get(request.param) as response:
        return response.headers


def test_nothing_runs_and_nothing_is_fetched_from_elsewhere(headers):
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy and "http" not in policy


def test_types_are_not_guessed_and_addresses_not_told(headers):
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")


def test_nothing_is_kept_in_the_browser(headers):
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize(
    "path", ["/", "/?q=digue", "/article/flood/1?q=digue", "/entity/place:valbourg", "/?q=zzz", "/cleaning"]
)
def test_pages_have_one_script_of_our_own_and_nothing_inline(page, path):
    tree = page(path)
    assert tree.xpath("//script/@src") == ["/static/glaneur.js"] and not "".join(tree.xpath("//script//text()"))
    assert not tree.xpath("//style | //@style | //@*[starts-with(name(), 'on')]")


@pytest.mark.parametrize("path", ["/", "/?q=digue", "/article/flood/1?q=digue", "/entity/place:valbourg"])
def test_pages_fetch_only_from_this_server(page, path):
    fetched = page(path).xpath("//link/@href | //img/@src | //form/@action")
    assert fetched and all(url.startswith("/") and not url.startswith("//") for url in fetched)


@pytest.mark.parametrize("path", ["/", "/?q=digue", "/article/flood/1?q=digue", "/entity/place:valbourg", "/nope"])
def test_pages_have_one_heading_one_main_and_no_id_twice(client, path):
    from lxml import html

    tree = html.document_fromstring(client.get(path).text)
    ids = tree.xpath("//@id")
    assert len(tree.xpath("//h1")) == len(tree.xpath("//main")) == 1
    assert len(ids) == len(set(ids))
    assert set(tree.xpath("//@aria-labelledby")) <= set(ids)


def test_a_results_page_is_small(client):
    static = ("/static/glaneur.css", "/static/glaneur.js")
    with client.get("/?q=*") as found, client.get(static[0]) as style, client.get(static[1]) as script:
        assert len(found.data) + len(style.data) + len(script.data) < 100_000
        assert len(script.data) < 30_000
