"""Nothing in an article or a request makes an element, an attribute or a failure."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from search.article import Article, Entity, Passage, Removed
from search.engines import open_engine
from search.mentions import Mention, Mentions
from web import create_app

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "</textarea></style></script><b>",
    "<mark>x</mark>",
    "{{ 7*7 }}{% raw %}",
    "%(num)s %s %d",
    "&lt;b&gt; &amp; &#x3c;b&#x3e;",
    "javascript:alert(1)",
    "<!-- --><![CDATA[ x ]]>",
    "\u202e\u2066 bidi \u2069",
]
FRAGMENTS = st.lists(
    st.sampled_from([*PAYLOADS, "<", ">", '"', "'", "&", "=", "/", " ", "é", "中", "`"]), min_size=1, max_size=6
)
RELAXED = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
PATHS = [
    "/?q=digue&sort=oldest",
    "/article/x?q=digue",
    "/article/x?q=digue+autre+%22digue%22+di*",
    "/article/x?q=digue&mark=names",
    "/entity/place:x",
    "/?story=x",
    "/?source=S",
    "/cleaning",
]


def skeleton(text):
    """Return the elements of a page and the names of their attributes."""
    tree = html.document_fromstring(text)
    return [(each.tag, sorted(each.keys())) for each in tree.iter() if isinstance(each.tag, str)]


def infected(payload):
    """Return an article with the payload everywhere, and one more so that facets are shown."""
    text = len("digue ") + len(payload)
    named = (Mention(0, text, "place:x"), Mention(text + 2, 2 * text + 2, "place:x", metonymy=True))
    return [
        Article(
            id="x",
            title=f"digue {payload}",
            body=f"digue {payload}\nfin",
            lead=f"digue {payload}",
            source=f"S {payload}",
            section=f"s{payload}",
            authors=(f"a{payload}",),
            lang="fr",
            entities=(Entity("place:x", f"Lieu{payload}", "place"),),
            mentions=Mentions.of(named, ("place:x",)),
            foreign=(Passage(0, text, payload),),
            removed=(Removed(1, payload, payload),),
        ),
        Article(id="y", title="Autre digue", body="digue", lang="en"),
    ]


@pytest.fixture
def press_and_get(fill):
    """Return a function that publishes some articles and gets a page: one application, for its templates' sake."""
    engine = open_engine("memory:")
    client = create_app(engine, testing=True).test_client()

    def get(articles, path):
        fill(engine, articles)
        return client.get(path).text

    return get


@pytest.mark.parametrize("path", PATHS)
@given(st.one_of(st.sampled_from(PAYLOADS), FRAGMENTS.map("".join)))
@RELAXED
def test_an_article_cannot_make_an_element(press_and_get, path, payload):
    clean, hostile = (press_and_get(infected(text), path) for text in ("zzz", payload))
    assert skeleton(hostile) == skeleton(clean)


@given(st.one_of(st.sampled_from(PAYLOADS), FRAGMENTS.map("".join)))
@RELAXED
def test_two_versions_cannot_make_an_element_but_those_of_a_comparison(press_and_get, payload):
    def others(text):
        page = press_and_get(infected(text), "/compare/x?other=y")
        return [each for each in skeleton(page) if each[0] not in ("ins", "del", "span", "p")]

    assert others(payload) == others("zzz")


@pytest.mark.parametrize("field", ["q", "source", "place", "person", "story", "section", "author", "lang"])
@given(st.one_of(st.sampled_from(PAYLOADS), FRAGMENTS.map("".join)))
@RELAXED
def test_a_request_cannot_make_an_element_with_a_name_of_its_own(client, field, payload):
    tree = html.document_fromstring(client.get("/", query_string={field: f"zz{payload}"}).text)
    assert not tree.xpath(
        "//script[not(@src='/static/glaneur.js')] | //script[text()] | //style | //@onerror | //@onload | //@onmouseover | //img[@src='x']"
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_id_cannot_make_an_element(serve, article, payload):
    client = serve([article(payload, "La digue", "La digue.")])
    clean = serve([article("x", "La digue", "La digue.")])
    assert skeleton(client.get("/?q=digue").text) == skeleton(clean.get("/?q=digue").text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_address_cannot_make_an_element(client, payload):
    tree = html.document_fromstring(client.get("/article/" + payload.replace("%", "%25").replace("#", "%23")).text)
    assert not tree.xpath(
        "//script[not(@src='/static/glaneur.js')] | //script[text()] | //style | //@onerror | //@onload | //mark"
    )


def test_text_is_shown_as_it_is(serve, article):
    tree = html.document_fromstring(serve([article("x", "La <b>digue</b> & {{ 7*7 }}", "z")]).get("/article/x").text)
    assert tree.xpath("string(//h1)") == "La <b>digue</b> & {{ 7*7 }}"


PANEL = {"details", "summary", "div", "p", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "bdi", "span"}
PANEL_ATTRIBUTES = {"class", "id", "scope", "colspan"}


@given(st.one_of(st.sampled_from(PAYLOADS), FRAGMENTS.map("".join)))
@RELAXED
def test_neither_query_nor_article_can_make_an_element_in_why(press_and_get, payload):
    text = press_and_get(infected(payload), f"/article/x?q={quote(f'digue {payload} ~digue')}")
    panel = html.document_fromstring(text).xpath("//details[@class='why']")
    elements = [each for found in panel for each in found.iter()]
    assert {each.tag for each in elements} <= PANEL
    assert {name for each in elements for name in each.attrib} <= PANEL_ATTRIBUTES


def test_tags_in_a_query_are_words_in_why(serve, article):
    client = serve([article("x", "Digue", "On écrit <b>digue</b> ainsi.")])
    tree = html.document_fromstring(client.get("/article/x", query_string={"q": "<b>digue</b>", "ui": "en"}).text)
    assert tree.xpath("string(//details[@class='why']//tbody/tr[1]/th)") == "b>digue</b"
    assert "b>digue</b" in tree.xpath("string(//details[@class='why']//p)")


NAMES = [
    "q",
    "page",
    "sort",
    "size",
    "ui",
    "person",
    "place",
    "source",
    "lang",
    "section",
    "author",
    "story",
    "date",
    "x",
]
VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["-1", "0", "1e9", "9" * 30, "2023-02-30", "..", "2023..", "0000", "*", '"', "((((", "a ET", "\0", "😀"]
    ),
)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/api/search",
        "/api/suggest",
        "/api/explain",
        "/api/similar/flood%2F1",
        "/article/flood/1",
        "/entity/place:valbourg",
    ],
)
@given(st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=6))
@RELAXED
def test_no_query_string_is_a_failure(client, path, pairs):
    pairs = [(name, value.encode("utf-8", "replace").decode()) for name, value in pairs]
    assert client.get(path, query_string=pairs).status_code in (200, 400)


@given(st.binary(max_size=60))
@RELAXED
def test_no_bytes_in_a_query_string_are_a_failure(client, raw):
    query = "q=" + "".join(f"%{byte:02x}" for byte in raw)
    assert client.get(f"/?{query}").status_code in (200, 400)


@pytest.mark.parametrize("query", ["x" * 10_000, "(" * 10_000, "a " * 5_000, '"' * 9_999, "a*" * 5_000, "é" * 10_000])
def test_a_query_of_ten_thousand_characters_is_answered(client, query):
    assert client.get("/", query_string={"q": query}).status_code == 200
