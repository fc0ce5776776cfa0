"""The page of sources and cleaning."""

import dataclasses

from lxml import html

from search.article import Removed


def test_it_lists_the_sources_with_what_they_lost(page, read):
    found = page("/cleaning")
    assert read(found, "//main//h2") == ["Le Courrier", "La Gazette", "الميناء"]
    assert read(found, "//main//section[1]/p/*") == [
        "11 articles", "dont 1 avec une ligne retirée", "3 % des caractères retirés",
    ]  # fmt: skip


def test_a_source_that_lost_nothing_says_so(page, read):
    assert read(page("/cleaning"), "//main//section[2]/p/*") == ["2 articles", "rien n’en a été retiré"]


def test_each_count_of_a_reason_leads_to_so_many_articles(page, read, titles):
    found = page("/cleaning")
    links = found.xpath("//ul[@class='why-out']//a")
    assert read(found, "//ul[@class='why-out']//a") == ["titre voisin 1 article", "bouton d’abonnement 1 article"]
    assert [len(titles(page(link.get("href")))) for link in links] == [1, 1]


def test_a_source_shows_its_lines_and_each_finds_its_articles(serve, press, titles):
    lost = (Removed(2, "Abonnez-vous pour lire la suite", "subscribe button", 0.9),)
    client = serve([dataclasses.replace(each, removed=lost) for each in press])
    found = html.document_fromstring(client.get("/cleaning?source=Le+Courrier&ui=fr").text)
    line = found.xpath("//section[h2[@id='often-title']]//li")[0]
    assert " ".join(line.text_content().split()) == "bouton d’abonnement Abonnez-vous pour lire la suite 11 articles"
    shown = html.document_fromstring(client.get(line.xpath("a/@href")[0] + "&size=50").text)
    assert len(titles(shown)) == 11


def test_lines_to_be_checked_lead_to_the_original(page):
    found = page("/cleaning?source=Le+Courrier")
    assert found.xpath("//section[h2[@id='unsure-title']]//a/@href") == ["/article/flood%2F1#original"]


def test_a_source_without_a_line_that_comes_back_says_so(page):
    assert "Aucune ligne n’a été retirée de plusieurs articles" in page("/cleaning?source=La+Gazette").text_content()


def test_articles_without_a_source_have_their_place(serve, article):
    client = serve([article("x", "Le port", "La digue.", source="", removed=(Removed(1, "Imprimer", "share button"),))])
    found = html.document_fromstring(client.get("/cleaning?ui=fr").text)
    assert found.xpath("string(//main//h2)") == "(sans source)"
    for link in found.xpath("//main//section//a/@href"):
        assert client.get(link).status_code == 200


def test_an_index_without_articles_says_so(serve):
    assert "Il n’y a aucun article dans cet index" in serve([]).get("/cleaning?ui=fr").text


def test_a_source_that_there_is_not_is_missing(page):
    assert page("/cleaning?source=Le+Fanal", status=404).xpath("//form[@role='search']")


def test_every_page_leads_to_it_and_the_home_page_from_the_sources(page):
    assert page("/?q=digue").xpath("//footer//a/@href")[0] == "/cleaning"
    assert page("/").xpath("//section[@class='holdings']/dl//a/@href") == ["/cleaning"]


def test_it_stays_in_its_language(page):
    found = page("/cleaning?ui=en")
    assert found.xpath("//main//h2/a/@href")[0] == "/cleaning?source=Le+Courrier&ui=en"
