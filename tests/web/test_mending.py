"""Mending entities on the page: what follows a decision, who may take one, and that nothing hostile gets through."""

import json

import pytest
from lxml import html

from search.article import Entity
from search.engines import open_engine
from search.errors import Unmendable
from search.mending.decisions import Decision, decisions_at
from search.mending.taking import take
from web import create_app

OURS = {"Sec-Fetch-Site": "same-origin"}
US, STATES = Entity("place:us", "US", "place"), Entity("place:u-s", "U.S.", "place")
DUPONT, HOSTILE = (
    Entity("person:dupont", "Dupont", "person"),
    Entity("person:<b>/x", "<script>alert(1)</script>", "person"),
)
MERGE = Decision(action="merge", entity="place:us", into="place:u-s")


class NobodyEdits:
    """Takes no decision about lines."""

    def decide(self, wish, id, number, *, everywhere):
        return ""

    def undo(self, number):
        return ""

    def standing(self, id, source):
        return []


@pytest.fixture
def url(tmp_path, fill, article):
    url = str(tmp_path / "index")
    fill(open_engine(url), [
        article("1", "Un vote", "Les US et les U.S. ont voté. Dupont joue du piano.", entities=(US, STATES, DUPONT)),
        article("2", "Un autre", "Les U.S. encore.", entities=(STATES, HOSTILE)),
        article("3", "Un match", "Dupont a marqué contre les US.", entities=(US, DUPONT)),
    ])  # fmt: skip
    return url


@pytest.fixture
def path(url):
    return decisions_at(url)


@pytest.fixture
def client(url):
    return create_app(url, testing=True, editor=NobodyEdits()).test_client()


def tree(client, address, status=200):
    response = client.get(address, headers={"Accept-Language": "fr"})
    assert response.status_code == status
    return html.document_fromstring(response.text)


def form(client, id, action, xpath="."):
    """Return the fields of a form of an entity's page."""
    found = tree(client, f"/entity/{id}").xpath(f"//form[input[@name='action']/@value='{action}'][{xpath}]")
    return {field.get("name"): field.get("value") for field in found[0].xpath("./input[@type='hidden']")}


def places(client):
    facets = client.get("/api/search?q=*").json["facets"]
    return {each["value"]: each["count"] for each in facets["place"]}


def said(client):
    return json.dumps(client.get("/api/search?q=*").json | {"took_ms": 0})


def test_a_page_that_is_open_follows_the_file_with_the_next_request(client, path):
    assert places(client) == {"place:us": 2, "place:u-s": 2}
    take(path, MERGE)
    assert places(client) == {"place:u-s": 3}


def test_an_old_id_leads_to_what_it_was_merged_into(client, path):
    take(path, MERGE)
    assert client.get("/entity/place%3Aus").location == "/entity/place%3Au-s"
    assert client.get("/?q=vote&place=place:us&ui=fr").location == "/?q=vote&ui=fr&place=place%3Au-s"
    assert len(tree(client, "/?place=place:u-s").xpath("//*[@class='hit']")) == 3


def test_an_article_shows_a_merged_entity_once(client, path):
    take(path, MERGE)
    assert tree(client, "/article/1").xpath("//section[@aria-labelledby='around-place']//bdi/text()") == ["U.S."]
    assert [each["id"] for each in client.get("/api/articles/1").json["entities"]] == ["place:u-s", "person:dupont"]


def test_an_export_has_entities_as_they_were_mended(client, path):
    take(path, MERGE)
    lines = client.get("/api/export?q=*&format=jsonl&place=place:us").text.splitlines()
    named = [{each["id"] for each in json.loads(line)["entities"] if each["type"] == "place"} for line in lines]
    assert named == [{"place:u-s"}] * 3


def test_a_likely_one_is_merged_by_a_click_and_the_answer_comes_back_when_that_is_undone(client, path):
    before = said(client)
    fields = form(client, "place:u-s", "merge")
    assert fields["other"] == "place:us"
    response = client.post("/mend", data=fields, headers=OURS)
    assert (response.status_code, response.location) == (303, "/entity/place%3Au-s#mend")
    assert places(client) == {"place:u-s": 3}
    client.post("/mend", data=form(client, "place:u-s", "undo"), headers=OURS)
    assert said(client) == before and len(path.read_text().splitlines()) == 2


def test_others_are_found_by_any_name(client):
    found = tree(client, "/entity/person:dupont?like=u.s.").xpath("//details[@class='mend']//li/a/bdi/text()")
    assert sorted(found) == ["U.S.", "US"]


def test_two_of_one_name_are_split_and_each_has_a_page(client):
    fields = form(client, "person:dupont", "split") | {"query": "piano", "label": "Le pianiste"}
    response = client.post("/mend", data=fields, headers=OURS)
    assert response.location == "/entity/person%3Adupont~le-pianiste#mend"
    page = tree(client, "/entity/person%3Adupont~le-pianiste")
    assert page.xpath("//h1/bdi/text()") == ["Le pianiste"]
    assert page.xpath("//*[@class='hit']//h3//text()") == ["Un vote"]
    assert tree(client, "/entity/person:dupont").xpath("//*[@class='hit']//h3//text()") == ["Un match"]
    client.post("/mend", data=form(client, "person%3Adupont~le-pianiste", "undo"), headers=OURS)
    assert len(tree(client, "/entity/person:dupont").xpath("//*[@class='hit']")) == 2


def test_a_hidden_entity_still_has_its_page(client):
    client.post("/mend", data=form(client, "place:us", "hide"), headers=OURS)
    assert places(client) == {"place:u-s": 2}
    assert "masquée" in tree(client, "/entity/place:us").text_content()


def test_a_name_and_a_type_are_given(client):
    client.post(
        "/mend", data=form(client, "place:us", "rename") | {"label": "<b>Amérique</b>", "lang": ""}, headers=OURS
    )
    client.post("/mend", data=form(client, "place:us", "type") | {"type": "organisation"}, headers=OURS)
    page = tree(client, "/?q=*")
    assert "<b>Amérique</b>" in page.xpath("//section[@aria-labelledby='facet-organisation']//bdi/text()")
    assert "<b>Amérique</b>" in tree(client, "/article/1").xpath(
        "//section[@aria-labelledby='around-organisation']//bdi/text()"
    )


@pytest.mark.parametrize(
    ("change", "headers", "status"),
    [
        ({"token": "0" * 64}, OURS, 403),
        ({"id": "place:u-s"}, OURS, 403),
        ({}, {"Sec-Fetch-Site": "cross-site"}, 403),
        ({}, {}, 403),
        ({}, OURS | {"Host": "evil.example"}, 403),
        ({"action": "burn"}, OURS, 400),
        ({"action": "merge", "other": "place:nowhere"}, OURS, 409),
        ({"action": "undo", "number": "9"}, OURS, 409),
        ({"action": "undo", "number": "x"}, OURS, 400),
        ({"action": "type", "type": "ship"}, OURS, 409),
        ({"action": "split", "label": " ", "query": "x"}, OURS, 409),
    ],
)
def test_a_form_that_is_not_ours_or_makes_no_sense_changes_nothing(client, path, change, headers, status):
    fields = form(client, "place:us", "hide") | change
    assert client.post("/mend", data=fields, headers=headers).status_code == status
    assert not path.exists()


def test_the_token_of_an_article_is_none_of_an_entity(client):
    fields = form(client, "place:us", "hide")
    assert client.post("/undecide", data=fields | {"number": "1"}, headers=OURS).status_code == 403


def test_without_edit_the_page_says_how_and_takes_nothing(url):
    client = create_app(url, testing=True).test_client()
    page = tree(client, "/entity/place:us")
    assert "glaneur serve --edit" in page.text_content() and not page.xpath("//form[@method='post']")
    assert client.post("/mend", data={"id": "place:us"}, headers=OURS).status_code == 404


def test_hostile_names_and_ids_are_only_text(client):
    take_name = {"label": '"><script>alert(2)</script>\x1b', "lang": ""}
    client.post("/mend", data=form(client, "person%3A%3Cb%3E%2Fx", "rename") | take_name, headers=OURS)
    for address in ("/entity/person%3A%3Cb%3E%2Fx", "/?q=*", "/facet/person?q=*&inside=<script>", "/article/2"):
        assert not tree(client, address).xpath(
            "//script[not(@src='/static/glaneur.js')] | //script[text()] | //b[text()='/x']"
        )


def test_a_file_that_cannot_be_decisions_is_said_and_nothing_guessed(client, path):
    path.write_text("nothing\n" * 1001, encoding="utf-8")
    response = client.get("/api/search?q=*")
    assert response.status_code == 503 and "is it the right file?" in response.json["detail"]


def test_an_entity_that_nobody_names_any_more_keeps_its_history(client, path):
    take(path, Decision(action="hide", entity="place:nowhere"))
    assert len(tree(client, "/entity/place:nowhere").xpath("//ol[@class='history']//button")) == 1


def test_the_whole_facet_counts_as_the_results_do(client, path):
    take(path, MERGE)
    page = tree(client, "/facet/place?q=vote")
    assert page.xpath("//section[@class='facet']//bdi/text()") == ["U.S."]
    link = page.xpath("//section[@class='facet']//a/@href")[0]
    assert len(tree(client, link).xpath("//*[@class='hit']")) == 1
    assert client.get("/facet/nothing?q=x").status_code == 404


@pytest.mark.parametrize(("inside", "found"), [("dup", ["Dupont"]), ("DÙP", ["Dupont"]), ("x y", []), ("...", [])])
def test_a_facet_is_searched_by_how_names_begin(client, inside, found):
    page = tree(client, f"/facet/person?q=*&inside={inside}")
    assert page.xpath("//section[@class='facet']//bdi/text()") == found


def test_significant_entities_come_with_their_statistic(serve, article):
    ana, bo = Entity("person:ana", "Ana", "person"), Entity("person:bo", "Bo", "person")
    some = [article(f"a{n}", "Blé", "Le blé.", entities=(ana, bo)) for n in range(4)]
    rest = [article(f"b{n}", "Sel", "Le sel.", entities=(bo,)) for n in range(16)]
    page = tree(serve([*some, *rest]), "/facet/person?q=blé&order=significance")
    rows = [[cell.text_content().strip() for cell in row] for row in page.xpath("//tbody/tr")]
    assert rows == [["Ana", "4", "4", "20,02"]]


def test_a_decision_that_changes_nothing_is_refused(path):
    take(path, MERGE)
    with pytest.raises(Unmendable, match="they are one already"):
        take(path, MERGE)


def test_a_facet_that_has_more_than_it_shows_leads_to_all_of_them(serve, article):
    many = tuple(Entity(f"person:n{n}", f"N{n}", "person") for n in range(11))
    client = serve([article("a", "Blé", "Le blé.", entities=many), article("b", "Blé", "Le blé.")])
    (link,) = tree(client, "/?q=blé").xpath("//section[@aria-labelledby='facet-person']//p[@class='whole']/a/@href")
    assert len(tree(client, link).xpath("//section[@class='facet']//li")) == 11


@pytest.fixture
def joining(tmp_path, fill, article):
    """Return a client of an index whose articles join a long name with its acronym."""
    url = str(tmp_path / "joining")
    acronym, alone = "organisation:pj", "organisation:police-judiciaire"
    fill(open_engine(url), [
        article("1", body="La police judiciaire (PJ).", entities=(Entity(acronym, "police judiciaire", "organisation"),)),
        article("2", body="La police judiciaire.", entities=(Entity(alone, "police judiciaire", "organisation"),)),
    ])  # fmt: skip
    return create_app(url, testing=True, editor=NobodyEdits()).test_client()


def test_what_articles_join_is_said_and_can_be_kept_apart(joining):
    page = tree(joining, "/entity/organisation:pj")
    assert "d’après les articles qui expliquent son sigle" in page.text_content()
    fields = form(joining, "organisation:pj", "apart")
    assert fields["other"] == "organisation:police-judiciaire"
    done = joining.post("/mend", data=fields, headers=OURS)
    assert (done.status_code, done.location) == (303, "/entity/organisation%3Apolice-judiciaire#mend")
    assert tree(joining, "/entity/organisation:police-judiciaire").xpath("//li[@value='1']/code/text()") == ["apart"]
    assert not tree(joining, "/entity/organisation:pj").xpath("//form[input[@value='apart']]")
    joining.post("/mend", data=form(joining, "organisation:police-judiciaire", "undo"), headers=OURS)
    assert tree(joining, "/entity/organisation:pj").xpath("//form[input[@value='apart']]")


@pytest.mark.parametrize("other", ["organisation:pj2", "person:dupont", "", "organisation:<b>"])
def test_only_what_articles_join_with_an_entity_can_be_kept_apart(joining, other):
    fields = form(joining, "organisation:pj", "apart") | {"other": other}
    assert joining.post("/mend", data=fields, headers=OURS).status_code == 409
