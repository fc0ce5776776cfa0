"""A search of one generation, and saved searches."""

import pytest
from lxml import html

from search.article import Article
from search.engines import open_engine
from web import create_app

FRENCH = {"Accept-Language": "fr"}


@pytest.fixture(params=["memory", "tantivy"])
def two(request, tmp_path, fill):
    """Return a client, the engine, and the names of two generations: of one article, then of two."""
    engine = open_engine("memory:" if request.param == "memory" else f"tantivy:{tmp_path}")
    first = [Article(id="a", title="La digue", body="Ancien texte", lang="fr", source="Le Courrier")]
    names = []
    for press in (first, [*first, Article(id="b", title="La digue bis", body="Neuf", lang="fr")]):
        fill(engine, press)
        names.append(engine.live())
    return create_app(engine, testing=True).test_client(), engine, names


def hits(client, path):
    return len(html.document_fromstring(client.get(path, headers=FRENCH).text).xpath("//*[@class='hit']"))


def test_a_pinned_search_stays_as_it_was_in_every_view(two):
    client, _, (old, new) = two
    assert [hits(client, f"/?q=digue{pin}") for pin in ("", f"&generation={old}", f"&generation={new}", "")] == [
        2,
        1,
        2,
        2,
    ]
    for path in ("/api/search?q=digue", "/api/concordance?q=digue"):
        assert client.get(f"{path}&generation={old}").json["generation"] == old
        assert client.get(path).json["generation"] == new
    assert client.get(f"/api/export?q=digue&generation={old}").headers["Glaneur-Articles"] == "1"
    assert client.get(f"/article/b?generation={old}").status_code == 404


def test_links_of_a_pinned_page_stay_in_it_and_one_leads_out(two):
    client, _, (old, _) = two
    tree = html.document_fromstring(client.get(f"/?q=digue&generation={old}", headers=FRENCH).text)
    links = [link for link in tree.xpath("//main//a/@href") if not link.startswith("#")]
    assert links and all(f"generation={old}" in link for link in links)
    assert tree.xpath("//p[@class='pinned']/a/@href") == ["?q=digue"]


def test_results_have_a_link_that_pins(two):
    client, _, (_, new) = two
    tree = html.document_fromstring(client.get("/?q=digue", headers=FRENCH).text)
    assert tree.xpath("//nav[@class='exports']//a[@title]/@href") == [f"/?q=digue&generation={new}"]


def test_a_state_that_is_gone_is_said_and_the_live_one_offered(two, read):
    client, engine, (old, _) = two
    assert client.get(f"/?q=digue&generation={old}").status_code == 200
    engine.prune(0)
    response = client.get(f"/?q=digue&generation={old}", headers=FRENCH)
    tree = html.document_fromstring(response.text)
    assert (response.status_code, read(tree, "//h1")) == (404, ["Cet état de l’index n’est plus gardé"])
    assert tree.xpath("//main//a/@href") == ["/?q=digue", "/"]
    assert client.get(f"/api/search?q=digue&generation={old}").status_code == 404


@pytest.mark.parametrize(
    "name", ["../../etc", "x" * 5000, "\0", ".", "LIVE", "20200101T000000000000-tantivy-000000000000"]
)
def test_no_other_name_reaches_the_disk(two, name):
    client, _, _ = two
    assert client.get("/", query_string={"q": "digue", "generation": name}).status_code == 404
    assert client.get("/api/export", query_string={"q": "digue", "generation": name}).status_code == 404


def test_saved_searches_are_listed_each_with_its_results_and_feed(tmp_path, fill, press, read):
    path = tmp_path / "searches.tsv"
    path.write_text("La digue\tdigue\tsource=La Gazette\n# note\n<b>x</b>\t<script>\n", encoding="utf-8")
    client = create_app(fill(open_engine("memory:"), press), testing=True, searches=path).test_client()
    tree = html.document_fromstring(client.get("/searches", headers=FRENCH).text)
    assert read(tree, "//h2") == ["La digue", "<b>x</b>"]
    assert tree.xpath("//h2/a/@href")[0] == "/?q=digue&source=La+Gazette"
    assert all(client.get(link).status_code == 200 for link in tree.xpath("//ul[@class='saved']//a/@href"))


def test_without_any_it_is_said_how_to_save_one(page, read):
    assert "glaneur searches --save NAME QUERY" in read(page("/searches"), "//code")
    assert read(page("/"), "//footer//a[@href='/searches']") == ["Recherches enregistrées"]
