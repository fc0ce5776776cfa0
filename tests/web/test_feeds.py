"""A search as a feed, and the description that browsers read."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from search.article import Article
from search.engines import open_engine
from web import create_app

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def read(response):
    assert response.status_code == 200
    assert response.mimetype == "application/atom+xml"
    return etree.fromstring(response.data)


def valid(tree):
    """Say what RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2)."""
    for each in [tree, *tree.findall("a:entry", ATOM)]:
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"a:{name}", ATOM)) == 1
        assert each.findtext("a:id", namespaces=ATOM).startswith("urn:uuid:")
        assert MOMENT.fullmatch(each.findtext("a:updated", namespaces=ATOM))
        assert len(each.findall("a:link[@rel='alternate']", ATOM)) == 1
    assert len(tree.findall("a:author", ATOM)) == 1 and len(tree.findall("a:link[@rel='self']", ATOM)) == 1
    ids = [each.text for each in tree.findall(".//a:id", ATOM)]
    assert len(ids) == len(set(ids))
    return True


def test_a_feed_has_the_newest_first(client):
    tree = read(client.get("/feed?q=chronique"))
    days = [each.text for each in tree.findall("a:entry/a:published", ATOM)]
    assert valid(tree) and days == sorted(days, reverse=True) and len(days) == 9
    assert tree.findtext("a:updated", namespaces=ATOM) == days[0] == "2023-10-03T00:00:00Z"


def test_a_feed_keeps_the_filters_and_leads_to_the_search(client):
    tree = read(client.get("/feed?q=digue&source=La+Gazette&by=article"))
    assert len(tree.findall("a:entry", ATOM)) == 2
    (page,) = tree.xpath("a:link[@rel='alternate']/@href", namespaces=ATOM)
    assert page == "http://localhost/?by=article&q=digue&source=La+Gazette"


def test_a_feed_of_nothing_typed_is_of_everything(client):
    assert len(read(client.get("/feed")).findall("a:entry", ATOM)) > 5


def test_a_feed_has_fifty_entries_at_most(serve, article):
    client = serve([article(f"{n}", "Digue", "x", published=date(2020, 1, 1)) for n in range(60)])
    assert len(read(client.get("/feed?q=digue&size=100")).findall("a:entry", ATOM)) == 50


def test_a_feed_of_what_is_not_found_is_valid_and_empty(client):
    tree = read(client.get("/feed?q=zzzz"))
    assert valid(tree) and not tree.findall("a:entry", ATOM)


def test_an_entry_leads_to_the_article_and_its_original(client):
    (entry, *_) = read(client.get("/feed?q=digue")).findall("a:entry", ATOM)
    (page,) = entry.xpath("a:link[@rel='alternate']/@href", namespaces=ATOM)
    assert client.get(page).status_code == 200
    assert entry.xpath("a:link[@rel='via']/@href", namespaces=ATOM) == ["https://courrier.example/digue"]


def test_a_feed_that_has_not_changed_is_not_sent_again(client):
    tag = client.get("/feed?q=digue").headers["ETag"]
    assert client.get("/feed?q=digue", headers={"If-None-Match": tag}).status_code == 304


def test_a_bad_filter_of_a_feed_is_an_error(client):
    assert client.get("/feed?date=x").status_code == 400


TEXT = st.text(max_size=20) | st.sampled_from(
    ["</title><entry>", "&lt;", "]]>", "\0\x0b", "\ufffe", "javascript:x", '"/><x>', "https://[x", "https://x y/\"'<>"]
)


@settings(max_examples=40)
@given(TEXT, TEXT, TEXT, TEXT)
def test_hostile_articles_and_queries_make_no_element(title, lead, url, query):
    engine = open_engine("memory:")
    from search.document import Document

    with engine.build() as writer:
        made = Article(id=f"x{title}", title=title, lead=lead, body="digue", url=url, authors=(title,), source=lead)
        writer.put(Document.of(made))
    engine.publish(writer.generation)
    client = create_app(engine, testing=True).test_client()
    for text in ("digue", query):
        tree = read(client.get("/feed", query_string={"q": text}))
        assert valid(tree)
        names = {etree.QName(each).localname for each in tree.iter()}
        assert names <= {
            "feed",
            "id",
            "title",
            "updated",
            "author",
            "name",
            "generator",
            "link",
            "entry",
            "published",
            "summary",
        }


@pytest.fixture
def description(client):
    response = client.get("/opensearch.xml")
    assert response.mimetype == "application/opensearchdescription+xml"
    return etree.fromstring(response.data)


def test_browsers_find_how_to_search(page, description, client):
    (address,) = page("/").xpath("//link[@rel='search']/@href")
    assert address == "/opensearch.xml"
    (template,) = description.xpath("//*[local-name()='Url'][@type='text/html']/@template")
    assert client.get(template.replace("{searchTerms}", "digue")).status_code == 200
    assert len(description.findtext("{*}ShortName")) <= 16


def test_a_search_names_its_feed_and_home_none(page):
    path = "//link[@rel='alternate'][@type='application/atom+xml']/@href"
    assert page("/?q=digue&source=La+Gazette&page=2").xpath(path) == ["/feed?q=digue&source=La+Gazette"]
    assert not page("/").xpath(path)
