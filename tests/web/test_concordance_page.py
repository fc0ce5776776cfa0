"""The page, the object and the files of a concordance."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from search import concordance as module

FRENCH = {"Accept-Language": "fr"}


def test_every_place_has_its_context_and_leads_to_its_article(page, read):
    tree = page("/concordance?q=digue")
    assert read(tree, "//h1") == ["6 occurrences"]
    assert read(tree, "//header/p[@class='took']") == ["dans 3 articles"]
    assert [text.lower() for text in read(tree, "//ol[@class='places']//mark")] == ["digue"] * 6
    assert "/article/flood%2F1?q=digue" in tree.xpath("//ol[@class='places']//a/@href")
    assert "La digue des Tanneurs a cédé mardi. Les pompiers ont évacué la ville basse." in read(
        tree, "//p[@class='kwic']"
    )


def test_results_lead_to_it_and_it_leads_back(page):
    link = page("/?q=digue&source=La+Gazette&page=1&sort=oldest").xpath("//a[@class='view']/@href")
    assert link == ["/concordance?q=digue&source=La+Gazette"]
    assert page(link[0]).xpath("//p[@class='back']/a/@href") == ["/?q=digue&source=La+Gazette"]
    assert not page("/?source=La+Gazette").xpath("//a[@class='view']")


def test_a_filter_is_taken_off_and_the_order_stays(page, read):
    tree = page("/concordance?q=digue&source=La+Gazette&order=after")
    assert tree.xpath("//ul[@class='chips']//a/@href") == ["/concordance?q=digue&order=after"]
    assert read(tree, "//nav[@class='sorts']/a[@aria-current]") == ["Mots d’après"]


def test_frequencies_lead_to_the_places_they_count(page, read):
    tree = page("/concordance?q=digue")
    rows = tree.xpath("//section[@class='rates']//tbody/tr")
    assert len(rows) >= 4
    for row in rows:
        count = row.xpath("string(td[1])")
        assert read(page(row.xpath("string(th/a/@href)")), "//h1")[0].split()[0] == count


def test_pages_of_places(page, read):
    tree = page("/concordance?q=digue&size=2")
    assert read(tree, "//nav[@class='paging']//a") == ["page 1", "page 2", "page 3", "Suivante"]
    assert page("/concordance?q=digue&size=2&page=3").xpath("//ol[@class='places']/@start") == ["5"]
    assert read(page("/concordance?q=digue&page=9"), "//h2")[0] == "Il n’y a pas de page 9"


@pytest.mark.parametrize("query", ["*", "", "zzzz", "lang:fr"])
def test_nothing_is_said_kindly(page, read, query):
    tree = page(f"/concordance?q={query}")
    assert read(tree, "//h1") == ["0 occurrence"] and tree.xpath("//section[@class='empty']")


def test_what_was_not_read_is_said(client, read, monkeypatch):
    monkeypatch.setattr(module, "MOST_CHARACTERS", 1)
    tree = html.document_fromstring(client.get("/concordance?q=bl%C3%A9", headers=FRENCH).text)
    assert read(tree, "//p[@class='notice']")[0].startswith("Des 9 articles, les 1 plus récents ont été lus.")
    monkeypatch.setattr(module, "MOST_PLACES", 1)
    tree = html.document_fromstring(client.get("/concordance?q=digue&order=oldest", headers=FRENCH).text)
    assert "plus anciens" in read(tree, "//p[@class='notice']")[0]


def test_that_not_all_words_had_to_be_there_is_said_as_of_results(page, read):
    said = read(page("/?q=digue+zeppelin"), "//p[@class='notice']")
    assert read(page("/concordance?q=digue+zeppelin"), "//p[@class='notice']") == said[:1] != []


def test_arabic_is_laid_out_from_right_to_left_wherever_the_page_is(page):
    tree = page("/concordance?q=الميناء")
    assert set(tree.xpath("//p[@class='kwic']/@dir")) == {"rtl"} and tree.get("dir") == "ltr"


def test_the_object_is_that_of_the_command(client):
    said = client.get("/api/concordance?q=digue&order=after&size=2").json
    assert (said["total"], len(said["places"]), said["order"], said["complete"]) == (6, 2, "after", True)
    assert set(said["frequencies"]) == {"overall", "source", "lang", "date"}
    assert said["frequencies"]["overall"]["places"] == 6


@pytest.mark.parametrize("name", ["csv", "jsonl"])
def test_files_have_every_place(client, name):
    response = client.get(f"/api/concordance?q=digue&format={name}&size=1")
    text = response.data.decode()
    rows = (
        list(csv.DictReader(io.StringIO(text, newline="")))
        if name == "csv"
        else list(map(json.loads, text.splitlines()))
    )
    assert len(rows) == 6 and {row["match"].lower() for row in rows} == {"digue"}
    assert response.headers["Content-Disposition"] == f'attachment; filename="glaneur-digue.{name}"'


@pytest.mark.parametrize("path", ["q=x&format=exe", "q=x&date=zzz"])
def test_what_cannot_be_read_is_a_problem(client, path):
    response = client.get(f"/api/concordance?{path}")
    assert (response.status_code, response.mimetype) == (400, "application/problem+json")


@pytest.mark.parametrize("path", ["/concordance", "/api/concordance"])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["q", "order", "page", "size", "source", "date", "format", "ui"]),
            st.text(max_size=20) | st.sampled_from(["digue", "di*", "-1", "9" * 30, "after", "\0", "2023"]),
        ),
        max_size=5,
    )
)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_string_is_a_failure(client, path, pairs):
    pairs = [(name, value.encode("utf-8", "replace").decode()) for name, value in pairs]
    assert client.get(path, query_string=pairs).status_code in (200, 400)


def test_texts_cannot_make_an_element(serve, article):
    client = serve(
        [article("x", "<b>digue</b>", '"><script>alert(1)</script> digue <img src=x onerror=y>', source="<i>")]
    )
    tree = html.document_fromstring(client.get("/concordance?q=digue").text)
    assert not tree.xpath("//main//script | //ol//b | //table//i | //ol//i | //main//img")
