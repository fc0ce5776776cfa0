"""Deciding about lines on the page: by readers at this machine, from this server's own pages, and nobody else."""

import json

import pytest
from click.testing import CliRunner
from lxml import html

from index.checkpoint import Source
from index.editing import HomeEditor
from index.filling import Run
from index.home import Home
from index.reindex import update
from search.cli import glaneur
from web import create_app

TEXT = "Le maire a ouvert le pont ce matin devant une foule nombreuse.\n\nLe pont est fermé aux camions.\n\nS'abonner\n"
OURS = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def home(tmp_path):
    """Return an index of two articles of one source."""
    records = [{"id": id, "title": f"Le pont {id}", "text": TEXT, "source": "Le Courrier"} for id in ("1", "a/b <x>")]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    home = Home(str(tmp_path / "index"))
    update(home, [Source(str(tmp_path / "a.jsonl"))], Run(workers=1))
    return home


@pytest.fixture
def client(home):
    return create_app(home.url, testing=True, editor=HomeEditor(home.url)).test_client()


def form(client, xpath, id="1"):
    """Return the address and the fields of a form of an article's page."""
    tree = html.document_fromstring(client.get("/article/" + id, query_string={"ui": "fr"}).text)
    (found,) = tree.xpath(f"//details[@class='removed']//form[{xpath}]")
    return found.get("action"), {field.get("name"): field.get("value") for field in found.xpath("./input")}


def body(home, id="1"):
    with home.engine.searcher() as searcher:
        return searcher.get(id).body


def decided(home):
    return home.decisions.read_text(encoding="utf-8").splitlines() if home.decisions.exists() else []


def test_without_an_editor_nothing_is_asked_and_nothing_taken(home):
    client = create_app(home.url, testing=True).test_client()
    assert "<form class" not in client.get("/article/1").text
    assert client.post("/decide", data={"id": "1"}, headers=OURS).status_code == 404


def test_a_removed_line_is_put_back(client, home):
    address, fields = form(client, "../del")
    response = client.post(address, data=fields, headers=OURS)
    assert (response.status_code, response.location) == (303, "/article/1#original")
    assert body(home).endswith("S'abonner")
    assert "rétabli par décision" in client.get("/article/1?ui=fr").text


def test_a_line_is_taken_out_of_the_whole_source_and_that_undone(client, home):
    before = body(home)
    address, fields = form(client, "../span[starts-with(text(), 'Le pont est')]")
    client.post(address, data=fields | {"everywhere": "1"}, headers=OURS)
    assert not any("camions" in body(home, id) for id in ("1", "a/b <x>"))
    address, fields = form(client, "@action='/undecide'")
    client.post(address, data=fields, headers=OURS)
    assert body(home) == before and len(decided(home)) == 2


def test_any_id_can_be_decided_about(client, home):
    address, fields = form(client, "../del", "a%2Fb%20%3Cx%3E")
    assert client.post(address, data=fields, headers=OURS).status_code == 303
    assert body(home, "a/b <x>").endswith("S'abonner") and "S'abonner" not in body(home)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
        OURS | {"Host": "evil.example"},
        OURS | {"Host": "192.0.2.7"},
        OURS | {"Host": "[::"},
    ],
)
def test_a_form_from_elsewhere_is_refused(client, home, headers):
    address, fields = form(client, "../del")
    assert client.post(address, data=fields, headers=headers).status_code in (400, 403)
    assert decided(home) == []


def test_an_older_browser_says_where_it_is_from_by_its_origin(client, home):
    address, fields = form(client, "../del")
    assert client.post(address, data=fields, headers={"Origin": "http://localhost"}).status_code == 303


@pytest.mark.parametrize("token", ["", "x", "é", "0" * 64])
def test_a_form_without_its_token_is_refused(client, home, token):
    address, fields = form(client, "../del")
    assert client.post(address, data=fields | {"token": token}, headers=OURS).status_code == 403
    assert client.post("/undecide", data={"id": "1", "number": "1", "token": token}, headers=OURS).status_code == 403


def test_the_token_of_another_article_is_no_token_of_this_one(client):
    _, other = form(client, "../del", "a%2Fb%20%3Cx%3E")
    address, fields = form(client, "../del")
    assert client.post(address, data=fields | {"token": other["token"]}, headers=OURS).status_code == 403


@pytest.mark.parametrize("line", ["", "x", "-1", "٣", "9" * 30])
def test_a_line_that_is_no_number_is_refused(client, home, line):
    address, fields = form(client, "../del")
    assert client.post(address, data=fields | {"line": line}, headers=OURS).status_code == 400
    assert decided(home) == []


@pytest.mark.parametrize("change", [{"line": "99"}, {"begin": "Autre chose"}, {"wish": "remove"}])
def test_a_line_that_is_no_longer_as_it_was_seen_is_not_decided_about(client, home, change):
    address, fields = form(client, "../del")
    assert client.post(address, data=fields | change, headers=OURS).status_code == 409
    assert decided(home) == []


def test_a_form_too_large_is_refused(client):
    address, fields = form(client, "../del")
    assert client.post(address, data=fields | {"begin": "x" * 100_000}, headers=OURS).status_code == 413


def test_what_can_not_be_applied_at_once_is_said(client, home, tmp_path):
    address, fields = form(client, "../del")
    (tmp_path / "a.jsonl").unlink()
    response = client.post(address, data=fields, headers=OURS)
    assert response.status_code == 202 and "glaneur reindex" in response.text
    assert len(decided(home)) == 1


def test_the_page_asks_nothing_under_a_name_from_elsewhere(client):
    assert "<form class" not in client.get("/article/1", headers={"Host": "evil.example"}).text


def test_no_address_is_decided_at_by_following_a_link(client):
    assert {client.get(path).status_code for path in ("/decide", "/undecide")} == {405}


def test_editing_is_for_this_machine_only():
    result = CliRunner().invoke(glaneur, ["serve", "--edit", "--host", "0.0.0.0"])
    assert result.exit_code == 2 and "this machine only" in result.output
