"""The page of one article."""

from datetime import date
from decimal import Decimal
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import html

from search.article import Removed
from web.presentation import reason_name


def test_it_shows_title_lead_and_paragraphs(page, read):
    found = page("/article/flood/1")
    assert read(found, "//article//h1 | //p[@class='lead'] | //div[@class='body']/p") == [
        "La digue cède à Valbourg",
        "Deux mille habitants évacués.",
        "La digue des Tanneurs a cédé mardi.",
        "Les pompiers ont évacué la ville basse.",
    ]


def test_it_marks_what_was_looked_for(page, read):
    found = page("/article/flood/1?q=digue+evacuer")
    assert read(found, "//article//mark") == ["digue", "évacués", "digue", "évacué"]


def test_it_leads_back_to_the_results(page):
    found = page("/article/flood/1?q=digue&source=Le+Courrier&page=2")
    assert found.xpath("//p[@class='back']/a/@href") == ["/?q=digue&page=2&source=Le+Courrier"]


def test_it_leads_nowhere_back_when_nothing_was_looked_for(page):
    assert not page("/article/flood/1").xpath("//p[@class='back']")


def test_it_has_the_original_with_what_was_taken_out_and_why(page, read):
    found = page("/article/flood/1")
    assert read(found, "//details[@class='removed']//li") == [
        "La digue cède à Valbourg",
        "La digue des Tanneurs a cédé mardi.",
        "bouton d’abonnement certitude 90 % Abonnez-vous",
        "Les pompiers ont évacué la ville basse.",
        "titre voisin à vérifier : certitude 60 % Lire aussi",
    ]
    assert found.xpath("//details[@class='removed']//li/@value") == ["1", "3", "4", "5", "6"]
    assert read(found, "//details[@class='removed']//del") == ["Abonnez-vous", "Lire aussi"]


def test_a_line_that_was_put_back_says_so(serve, article, read):
    back = article("x", "Titre", "Un.\n\nDeux.", line_numbers=(1, 2, 3), restored=(3,))
    tree = html.document_fromstring(serve([back]).get("/article/x?ui=fr").text)
    assert read(tree, "//details[@class='removed']//li[@class='kept']") == [
        "Titre",
        "Un.",
        "rétabli par décision Deux.",
    ]


def test_an_article_that_lost_nothing_has_no_original(page):
    assert not page("/article/flood/2").xpath("//details[@class='removed']")


def test_a_long_original_is_cut_and_says_so(serve, article, read):
    removed = tuple(Removed(n, "x" * 5_000, "code") for n in range(2, 900))
    tree = html.document_fromstring(serve([article("x", "Titre", "Un.", removed=removed)]).get("/article/x?ui=en").text)
    assert len(tree.xpath("//details[@class='removed']//li")) == 500
    assert "399 more lines are not shown here" in read(tree, "//details[@class='removed']//p[last()]")[0]
    assert max(map(len, read(tree, "//details[@class='removed']//del"))) == 2_001


def test_it_shows_agency_keywords_captions_and_the_dates_that_are_known(serve, article):
    known = article(
        "known", "Le pont", "Le pont est ouvert.", published=date(2016, 1, 1), precision="year", updated=date(2016, 5, 3),
        agency=("AFP",), tags=("pont",), captions=("Le pont vu du quai",),
    )  # fmt: skip
    found = html.fromstring(serve([known]).get("/article/known?ui=fr").text)
    assert found.xpath("//time/@datetime") == ["2016", "2016-05-03"]
    assert [each.text_content() for each in found.xpath("//time")] == ["2016", "3 mai 2016"]
    assert {"/?agency=AFP", "/?tag=pont"} <= {
        href.replace("ui=fr&", "") for href in found.xpath("//article//a/@href | //aside//a/@href")
    }
    assert [each.text_content().strip() for each in found.xpath("//section[@class='captions']//li")] == [
        "Le pont vu du quai"
    ]


def test_it_leads_to_the_original(page):
    assert page("/article/flood/1").xpath("//p[@class='original']/a/@href") == ["https://courrier.example/digue"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://x.example/", "http://[", "https:", "x"]
)
def test_an_original_that_is_no_web_page_is_not_linked(serve, article, url):
    tree = html.document_fromstring(serve([article("x", "Titre", "Texte.", url=url)]).get("/article/x").text)
    assert not tree.xpath("//p[@class='original']")


def test_its_names_search_and_lead_to_their_pages(page, titles):
    found = page("/article/flood/1")
    assert found.xpath("//ul[@class='entities']//a/@href") == [
        "/?person=person%3Aanne-durand",
        "/entity/person%3Aanne-durand",
        "/?place=place%3Avalbourg",
        "/entity/place%3Avalbourg",
    ]


def test_its_author_is_a_filter(page, articles_at):
    assert articles_at(page("/article/flood/1").xpath("//p[@class='authors']/a/@href")[0]) == 3


def test_it_lists_the_other_versions_of_its_story(page, read):
    assert read(page("/article/flood/2"), "//section[h2[@id='around-story']]//li/a") == [
        "La digue cède à Valbourg",
        "Digue rompue à Valbourg",
    ]


def test_it_lists_others_on_the_same_subject_after_them(page, read):
    found = page("/article/week-03")
    others = read(found, "//section[h2[@id='around-subject']]//li/a")
    assert len(others) == 5 and all(title.startswith("Chronique du marché") for title in others)
    assert read(found, "//*[@id='around-subject']") == ["Sur le même sujet"]


def test_its_reprints_are_not_on_the_same_subject_but_the_same_story(page):
    section = page("/article/flood/2").xpath("//section[h2[@id='around-subject']]")[0]
    assert not section.xpath(".//a") and section.xpath("string(p)") == "Aucun article n’est assez proche."


def test_it_says_why_it_is_found(page, read):
    found = page("/article/flood/1?q=digue+evacuer")
    assert read(found, "//details[@class='why']/summary") == ["Pourquoi ce résultat ?"]
    assert read(found, "//details[@class='why']//thead//th") == ["Mot", "Comment", "Où", "Points"]
    rows = [read(row, "th | td") for row in found.xpath("//details[@class='why']//tbody/tr")]
    assert ["digue", "le mot même", "titre 1, texte 1"] in [row[:3] for row in rows]


def test_the_reason_is_folded_and_comes_after_the_title(page):
    panel = page("/article/flood/1?q=digue").xpath("//h1/following::details[@class='why']")
    assert len(panel) == 1 and panel[0].get("open") is None


def test_what_asks_why_leads_into_the_panel_which_opens_it(page):
    assert page("/article/flood/1?q=digue").xpath("//details[@class='why']//*[@id='why']")


@pytest.mark.parametrize("query", ["digue", "digue evacuer", '"la digue" pompiers', "dig* =ville", "pompiers ferries"])
def test_its_points_add_up_to_the_score_of_the_hit(client, read, query):
    score = next(
        hit["score"]
        for hit in client.get("/api/search", query_string={"q": query, "by": "article"}).json["hits"]
        if hit["id"] == "flood/1"
    )
    tree = html.document_fromstring(client.get("/article/flood/1", query_string={"q": query, "ui": "en"}).text)
    points = [Decimal(text) for text in read(tree, "//details[@class='why']//tbody//td[last()]")]
    assert points and str(sum(points)) == read(tree, "//details[@class='why']//tfoot//td")[0] == f"{score:.2f}"


@pytest.mark.parametrize("query", ["", "*", "date:2023", "place:valbourg", "SAUF ferries", "zeppelin", "…"])
def test_there_is_no_reason_without_a_word_that_was_found(client, query):
    assert 'class="why"' not in client.get("/article/flood/1", query_string={"q": query}).text


def test_its_text_has_its_own_language_and_direction(page):
    body = page("/article/ar").xpath("//div[@class='body']")[0]
    assert (body.get("lang"), body.get("dir")) == ("ar", "rtl")


def test_an_article_that_is_not_there_is_404_with_a_search_box(page):
    assert page("/article/nope", status=404).xpath("//form[@role='search']")


IDS = ["a/b", "a//b", "/a", "a/", "a/../b", "../../etc/passwd", 'a"b', "a'b", "é 中", "a b", "a?b=c#d", "a%2Fb", "a\\b"]


@pytest.mark.parametrize("id", [*IDS, "https://x.example/a?b=c&d", "<b>", "+", "a&b"])
def test_any_id_has_a_link_that_leads_to_it(serve, article, id):
    client = serve([article(id, "Le titre", "La digue.")])
    link = html.document_fromstring(client.get("/?q=digue").text).xpath("//*[@class='hit']/h2/a/@href")[0]
    assert html.document_fromstring(client.get(link).text).xpath("string(//h1)") == "Le titre"


@given(st.text(min_size=1, max_size=20).filter(lambda id: id.isprintable()))
@example("." * 3)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_address_of_any_id_is_answered_with_its_article(serve, article, id):
    client = serve([article(id, "Le titre", "La digue.")])
    assert client.get(f"/api/articles/{quote(id, safe='')}").json["id"] == id


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("source frequency, 1067 of 2000 pages", "fréquente dans cette source, sur 1 067 des 2 000 pages"),
        ("source frequency, nobody knows", "source frequency, nobody knows"),
        ("something, 1 of 2 pages", "something, 1 of 2 pages"),
        ("navigation", "navigation"),
    ],
)
def test_how_frequent_a_removed_line_is_in_its_source_is_said(inside, reason, said):
    assert reason_name(reason).replace("\u202f", " ") == said
