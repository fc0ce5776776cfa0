"""Files of all that is found, and of how one article is cited."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from search.article import Article
from search.exports import FORMATS
from web.exports import AT_ONCE

FRENCH = {"Accept-Language": "fr"}


def rows(response):
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "query", ["q=*", "q=digue", "source=La+Gazette", "q=*&date=2023", "q=zzzz", "q=", "q=*&by=story&size=2&page=3"]
)
def test_rows_are_the_total(client, query):
    response = client.get(f"/api/export?{query}")
    total = client.get(f"/api/search?{query}").json["total"]
    assert len(rows(response)) == total == int(response.headers["Glaneur-Articles"])


def test_the_mark_for_spreadsheets_is_there_when_asked_for(client):
    assert client.get("/api/export?q=digue&bom=1").data.startswith(b"\xef\xbb\xbf")
    assert not client.get("/api/export?q=digue&bom=1&format=jsonl").data.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_a_file_of_its_type(client, name):
    response = client.get(f"/api/export?q=Digue+des/..%0d%0a&format={name}")
    assert (response.status_code, response.mimetype) == (200, FORMATS[name].mimetype)
    assert (
        response.headers["Content-Disposition"] == f'attachment; filename="glaneur-digue-des.{FORMATS[name].extension}"'
    )


def test_the_manifest_is_where_the_link_says(client):
    response = client.get("/api/export?q=digue&source=La+Gazette&sort=oldest")
    said = client.get(response.headers["Link"].partition(">")[0][1:]).json
    assert (said["query"], said["where"], said["order"]) == ("digue", [["source", "La Gazette"]], "oldest")
    assert (said["articles"], said["generation"]) == (2, response.headers["Glaneur-Generation"])


@pytest.mark.parametrize(("path", "status"), [("q=*&format=exe", 400), ("q=*&date=x", 400)])
def test_what_cannot_be_exported_is_a_problem(client, path, status):
    response = client.get(f"/api/export?{path}")
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")


def test_without_an_index_there_is_no_export_and_none_is_counted(serve, press):
    from search.engines import open_engine
    from web import create_app

    empty = create_app(open_engine("memory:"), testing=True).test_client()
    assert [empty.get("/api/export?q=*").status_code for _ in range(AT_ONCE + 1)] == [503] * (AT_ONCE + 1)
    assert "glaneur index" in empty.get("/api/export?q=*").json["detail"]


def test_more_exports_than_a_few_at_once_are_asked_to_wait(serve, press):
    client = serve(press)
    running = [client.get("/api/export?q=*") for _ in range(AT_ONCE)]
    refused = client.get("/api/export?q=*")
    assert (refused.status_code, refused.mimetype) == (503, "application/problem+json")
    assert int(refused.headers["Retry-After"]) > 0
    for each in running:
        each.close()
    assert client.get("/api/export?q=*").status_code == 200


def test_an_export_stays_with_its_generation(serve, press, fill):
    client = serve(press)
    response = client.get("/api/export?q=*&format=jsonl")
    fill(client.application.extensions["glaneur"].engine, [Article(id="new", title="Neuf", body="Neuf")])
    assert {json.loads(each)["id"] for each in response.data.splitlines()} == {each.id for each in press}


def test_results_have_links_to_files_with_their_filters(page, read, client):
    tree = page("/?q=digue&source=La+Gazette&page=1&size=1")
    links = tree.xpath("//nav[@class='exports']//a/@href")
    assert len(rows(client.get(links[0]))) == 2
    assert all(client.get(each).status_code == 200 for each in links)
    assert read(tree, "//nav[@class='exports']/p")[0].startswith(
        "Exporter 2 articles : CSV JSON BibTeX RIS CSL Texte IRaMuTeQ"
    )


def test_results_without_articles_have_none(page):
    assert not page("/?q=zzzz").xpath("//nav[@class='exports']")


def test_an_article_is_cited_in_each_form(page, client):
    links = page("/article/flood/1").xpath("//section[@class='exports']//a/@href")
    texts = [client.get(each).text for each in links]
    assert texts[0].startswith("@article{lecourrier2023-") and texts[1].startswith("TY  - NEWS\r\n")
    (said,) = json.loads(texts[2])
    assert (said["title"], said["issued"]) == ("La digue cède à Valbourg", {"date-parts": [[2023, 11, 15]]})


@pytest.mark.parametrize(
    ("path", "status"), [("nope/cite?format=ris", 404), ("en/cite", 400), ("en/cite?format=x", 400)]
)
def test_what_cannot_be_cited_is_a_page(client, path, status):
    assert client.get(f"/article/{path}").status_code == status


def test_an_article_whose_id_ends_like_the_address_is_still_shown(serve, article):
    client = serve([article("a", "Un"), article("a/cite", "Deux", "Deux")])
    assert "Deux" in client.get("/article/a%2Fcite").text
    assert "Un" in client.get("/article/a/cite?format=bibtex").text
    assert "Deux" in client.get("/article/a%2Fcite/cite?format=bibtex").text


def test_a_citation_in_tei_parses(client):
    root = etree.fromstring(client.get("/api/export?q=digue&format=tei").data)
    assert len(root.findall("{*}TEI")) == 3


HOSTILE = st.text(max_size=30) | st.lists(
    st.sampled_from(['"', "(", ")", "digue", " OU ", "*", "\r\n", "\0", "é", "PRÈS/2", "<x>", "{", "@"])
).map("".join)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, st.sampled_from(["csv", "jsonl", "bibtex", "tei"]))
def test_whatever_is_typed_the_export_has_what_the_search_counts(client, typed, name):
    total = client.get("/api/search", query_string={"q": typed}).json["total"]
    response = client.get("/api/export", query_string={"q": typed, "format": name})
    assert response.status_code == 200 and int(response.headers["Glaneur-Articles"]) == total
    match name:
        case "csv":
            assert len(rows(response)) == total
        case "jsonl":
            assert len(response.data.splitlines()) == total
        case "bibtex":
            assert response.text.count("@") == response.text.count("\n@article{") == total
        case "tei":
            assert len(etree.fromstring(response.data).findall("{*}TEI")) == total
