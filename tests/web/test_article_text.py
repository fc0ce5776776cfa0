"""The text of an article on its page: names marked on demand, passages in other languages, what was found."""

import dataclasses
from urllib.parse import quote

import pytest
from lxml import html

from search.article import Entity, Passage, whole
from search.engines import open_engine
from search.mending.decisions import Decision, decisions_at
from search.mending.taking import take
from search.mentions import Mention, Mentions
from web import create_app
from web.article_text import MOST_LINKS

DURAND = Entity("person:anne-durand", "Anne Durand", "person", 2)
SEL = Entity("place:sel", "Sel", "place", 2)
GUILD = Entity("organisation:guilde", "Guilde du sel", "organisation")
TITLE, LEAD = "Anne Durand à Sel", "La Guilde du sel attend."
BODY = "Mardi, Sel a protesté.\n\nОни сказали, что Anne Durand уехала.\n\nLe blé attend."


def mention(text, entity, metonymy=False, after=0):
    start = whole(TITLE, LEAD, BODY).index(text, after)
    return Mention(start, start + len(text), entity.id, metonymy)


MENTIONS = [
    mention("Anne Durand", DURAND),
    mention("Sel", SEL),
    mention("Guilde du sel", GUILD),
    mention("Sel", SEL, True, after=len(TITLE) + 2),
    mention("Anne Durand", DURAND, after=len(TITLE) + 2),
]


@pytest.fixture
def told(article):
    """Return an article that names three entities and quotes a Russian."""
    entities = (DURAND, SEL, GUILD)
    start = BODY.index("Они")
    return article(
        "told",
        TITLE,
        BODY,
        lead=LEAD,
        entities=entities,
        mentions=Mentions.of(MENTIONS, tuple(each.id for each in entities)),
        foreign=(Passage(start, BODY.index("\n\nLe"), "ru"),),
    )


@pytest.fixture
def shown(serve):
    """Return a function that serves an article and gives its page, in French."""

    def get(article, query=""):
        response = serve([article]).get(f"/article/{quote(article.id)}?ui=fr{query}")
        assert response.status_code == 200
        return html.document_fromstring(response.text)

    return get


def names(page):
    return [(each.get("class"), each.text_content()) for each in page.xpath("//a[starts-with(@class, 'name ')]")]


def test_names_are_marked_when_the_address_asks_for_it(shown, told):
    page = shown(told, "&mark=names")
    assert names(page) == [
        ("name person", "Anne Durand"),
        ("name place", "Sel"),
        ("name organisation", "Guilde du sel"),
        ("name metonymy", "Sel"),
        ("name person", "Anne Durand"),
    ]
    assert page.xpath("//h1/a/@href") == ["/entity/person%3Aanne-durand?ui=fr", "/entity/place%3Asel?ui=fr"]


@pytest.mark.parametrize("query", ["", "&mark=", "&mark=NAMES", "&mark=names2", "&mark=x&mark=names", "&names=written"])
def test_names_are_not_marked_otherwise(shown, told, query):
    page = shown(told, query)
    assert names(page) == [] and page.xpath("string(//a[@class='switch'])") == "Marquer les noms"


def test_marking_changes_no_letter_of_the_text(shown, told, read):
    text = "//h1 | //p[@class='lead'] | //div[@class='body']/p"
    assert read(shown(told), text) == read(shown(told, "&q=guilde+sel&mark=names"), text)


def test_a_name_says_what_it_is_in_the_language_of_the_page(shown, told, serve, read):
    titles = "//a[starts-with(@class, 'name ')]/@title"
    assert read(shown(told, "&mark=names"), titles)[2:4] == [
        "Organisation : Guilde du sel",
        "Lieu, pour ceux qui y gouvernent : Sel",
    ]
    english = html.document_fromstring(serve([told]).get("/article/told?ui=en&mark=names").text)
    assert english.xpath(titles)[3] == "Place, for those who govern there: Sel"


def test_the_switch_keeps_the_whole_address_and_switches_back(serve, told):
    client = serve([told])
    here = "/article/told?q=sel&lang=fr&page=2&sort=oldest&names=written&ui=ar"
    link = html.document_fromstring(client.get(here).text).xpath("//a[@class='switch']/@href")[0]
    path, _, query = link.partition("?")
    assert path == "/article/told"
    assert set(query.removesuffix("#names").split("&")) == {*here.partition("?")[2].split("&"), "mark=names"}
    page = html.document_fromstring(client.get(link).text)
    assert len(names(page)) == 5
    assert "mark" not in page.xpath("//a[@class='switch']/@href")[0].partition("#")[0]


def test_another_language_of_the_page_keeps_names_marked(shown, told):
    links = shown(told, "&mark=names").xpath("//nav[@class='languages']/a/@href")
    assert links and all("mark=names" in link for link in links)


def test_an_address_that_marks_names_answers_programs_as_before(serve, told):
    client = serve([told])
    found = client.get("/article/told?mark=names", headers={"Accept": "application/json"})
    assert found.json == client.get("/api/articles/told").json


def test_the_legend_has_the_kinds_of_names_that_are_there(shown, told, read):
    legend = "//div[@id='names']//li"
    assert read(shown(told, "&mark=names"), legend) == [
        "Personne",
        "Lieu",
        "Organisation",
        "Lieu, pour ceux qui y gouvernent",
    ]
    alone = dataclasses.replace(told, mentions=Mentions.of(MENTIONS[1:2], (SEL.id,)))
    assert read(shown(alone, "&mark=names"), legend) == ["Lieu"]
    assert read(shown(told), legend) == []


def test_an_article_without_mentions_has_no_switch(shown, told):
    page = shown(dataclasses.replace(told, mentions=Mentions()), "&mark=names")
    assert not page.xpath("//*[@id='names']") and names(page) == []


def test_a_mention_of_what_the_article_does_not_list_is_left_out(shown, told):
    assert names(shown(dataclasses.replace(told, entities=(SEL,)), "&mark=names")) == [
        ("name place", "Sel"),
        ("name metonymy", "Sel"),
    ]


def test_what_readers_decided_holds_for_marked_names(tmp_path, fill, told):
    url = str(tmp_path / "index")
    fill(open_engine(url), [told])
    take(decisions_at(url), Decision(action="hide", entity=SEL.id))
    take(decisions_at(url), Decision(action="merge", entity=GUILD.id, into=DURAND.id))
    text = create_app(url, testing=True).test_client().get("/article/told?mark=names").text
    links = html.document_fromstring(text).xpath("//a[starts-with(@class, 'name ')]/@href")
    assert links == ["/entity/person%3Aanne-durand"] * 3


def test_what_was_looked_for_is_marked_inside_a_name(shown, told):
    page = shown(told, "&q=durand+guilde&mark=names")
    assert page.xpath("//a[starts-with(@class, 'name ')]/mark/text()") == ["Durand", "Guilde", "Durand"]
    assert page.xpath("//mark/@id") == ["m1", "m2", "m3"]


def test_how_often_an_article_names_an_entity_is_said(shown, told, read):
    assert read(shown(told), "//ul[@class='entities']//*[@class='count']") == ["2 fois", "2 fois"]


def test_every_place_that_was_found_has_a_link(shown, told, read):
    page = shown(told, "&q=attend+sel")
    places = page.xpath("//mark/@id")
    assert places == [f"m{n}" for n in range(1, len(places) + 1)] and len(places) >= 4
    assert read(page, "//nav[@class='matches']/p") == [f"{len(places)} occurrences"]
    assert page.xpath("//nav[@class='matches']//a/@href") == [f"#{id}" for id in places]
    assert page.xpath("//nav[@class='matches']//div[@hidden]/@data-found") == [str(len(places))]


@pytest.mark.parametrize("query", ["", "&q=zeppelin", "&q=*", "&q=SAUF+vent"])
def test_where_nothing_was_found_there_is_no_way_from_place_to_place(shown, told, query):
    assert not shown(told, query).xpath("//nav[@class='matches'] | //mark")


def test_one_place_is_one(shown, told, read):
    page = shown(told, "&q=protester")
    assert read(page, "//nav[@class='matches']/p") == ["1 occurrence"]
    assert read(page, "//nav[@class='matches']//button") == ["Suivante"]


def test_links_to_what_was_found_are_bounded(shown, article, read):
    page = shown(article("x", "Titre", "digue " * 200), "&q=digue")
    assert len(page.xpath("//nav[@class='matches']//a")) == MOST_LINKS == 50
    assert len(page.xpath("//mark[@id]")) == 200
    assert read(page, "//nav[@class='matches']/p") == ["200 occurrences"]


def test_a_phrase_over_two_paragraphs_is_one_place(shown, article):
    page = shown(article("x", "Titre", "La digue cède.\n\nLa ville dort."), '&q="cède+la+ville"')
    assert page.xpath("//nav[@class='matches']//a/@href") == ["#m1"]
    assert [each.get("id") for each in page.xpath("//mark")] == ["m1", None]


def test_a_paragraph_in_another_language_says_so(shown, told, read):
    page = shown(told)
    foreign = page.xpath("//div[@class='body']/*[@lang]")
    assert [(each.tag, each.get("lang"), each.get("dir"), each.get("data-tongue")) for each in foreign] == [
        ("p", "ru", "ltr", "russe")
    ]
    assert read(page, "//p[@class='passages']") == ["Passages dans une autre langue : russe"]
    assert page.xpath("//p[@class='passages']/a/@href") == ["#passage-1"]
    assert page.xpath("//*[@id='passage-1']") == foreign


def test_names_and_what_was_found_are_marked_in_a_passage_too(shown, told):
    page = shown(told, "&q=сказали+durand&mark=names")
    passage = page.xpath("//p[@id='passage-1']")[0]
    assert passage.xpath(".//mark/text()") == ["сказали", "Durand"]
    assert passage.xpath(".//a/@class") == ["name person"]


def test_a_passage_in_a_paragraph_is_a_part_of_it(shown, article, read):
    body = "Elle dit :\nقال الوزير إن السفينة وصلت\npuis se tait."
    start = body.index("\n") + 1
    page = shown(article("x", "Titre", body, foreign=(Passage(start, body.rindex("\n"), "ar"),)))
    found = page.xpath("//div[@class='body']/p/span")
    assert [(each.get("lang"), each.get("dir"), each.text) for each in found] == [
        ("ar", "rtl", body[start:].split("\n")[0])
    ]


def test_lines_in_one_language_are_one_passage_and_others_are_numbered(shown, article, read):
    lines = ["Good morning to you", "and a good night", "Il part.", "Guten Abend", "She is back"]
    body = "\n\n".join(lines)
    places = [(body.index(line), body.index(line) + len(line)) for line in lines]
    foreign = [Passage(*places[at], lang) for at, lang in ((0, "en"), (1, "en"), (3, "de"), (4, "en"))]
    page = shown(article("x", "Titre", body, foreign=tuple(foreign)))
    assert page.xpath("//p[@class='passages']/a/@href") == ["#passage-1", "#passage-3", "#passage-2"]
    assert read(page, "//p[@class='passages']") == ["Passages dans une autre langue : anglais 1 2 (anglais), allemand"]
    assert page.xpath("//div[@class='body']/p/@lang") == ["en", "en", "de", "en"]
    assert page.xpath("//div[@class='body']/p/@id") == ["passage-1", "passage-2", "passage-3"]


def test_an_article_in_one_language_says_nothing_of_passages(shown, article):
    assert not shown(article("x", "Titre", "La digue.")).xpath("//*[@class='passages'] | //div[@class='body']/*[@lang]")
