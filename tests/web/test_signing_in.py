"""Editors sign in, here with a password or at a proxy; nobody else edits, and their names are in the decisions."""

import json
import os

import pytest
from click.testing import CliRunner
from lxml import html

from index.checkpoint import Source
from index.editing import HomeEditor
from index.filling import Run
from index.home import Home
from index.reindex import update
from search.cli import glaneur
from search.mending.decisions import decisions_at
from web import create_app
from web.access import ByPassword, ByProxy
from web.editors import BadEditors, Editors, add, remove
from web.limits import MOST_KEYS, Limit

OURS = {"Sec-Fetch-Site": "same-origin"}
PASSWORD = "quatre mots sans suite"
SECRET = b"s" * 32
TEXT = "Le maire a ouvert le pont ce matin devant une foule nombreuse.\n\nLe pont est fermé aux camions.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    place = tmp_path_factory.mktemp("home")
    (place / "a.jsonl").write_text(json.dumps({"id": "1", "title": "Le pont", "text": TEXT, "source": "S"}), "utf-8")
    home = Home(str(place / "index"))
    update(home, [Source(str(place / "a.jsonl"))], Run(workers=1))
    return home


@pytest.fixture(scope="module")
def hashed(tmp_path_factory):
    file = tmp_path_factory.mktemp("editors") / "editors.tsv"
    add(file, "claire", PASSWORD)
    return file.read_text("utf-8")


@pytest.fixture
def file(tmp_path, hashed):
    path = tmp_path / "editors.tsv"
    path.write_text(hashed, "utf-8")
    return path


@pytest.fixture
def app(home, file):
    return create_app(
        home.url, testing=True, editor=HomeEditor(home.url), access=ByPassword(Editors(file), SECRET), secret=SECRET
    )


def sign_in(client, name="claire", password=PASSWORD, **rest):
    data = {"name": name, "password": password} | rest
    return client.post("/sign-in?ui=fr", data=data, headers=OURS, base_url="http://archive.example")


def page(client, path="/article/1?ui=fr"):
    return client.get(path, base_url="http://archive.example")


def fields(response):
    form = html.document_fromstring(response.text).xpath("//form[@class='decide']")[0]
    return {field.get("name"): field.get("value") for field in form.xpath("./input")}


def decide(client, data):
    return client.post("/decide", data=data, headers=OURS, base_url="http://archive.example")


def test_nobody_edits_who_has_not_signed_in_not_even_at_this_machine(app):
    client = app.test_client()
    assert "/decide" not in client.get("/article/1").text
    assert client.post("/decide", data={"id": "1"}, headers=OURS).status_code == 403


def test_an_editor_signs_in_decides_is_named_and_signs_out(app, home):
    client = app.test_client()
    answer = sign_in(client, back="/article/1?ui=fr")
    assert (answer.status_code, answer.location) == (303, "/article/1?ui=fr")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Secure" not in cookie
    shown = page(client)
    assert "claire" in shown.text and shown.headers["Cache-Control"] == "private, no-store"
    assert decide(client, fields(shown)).status_code == 303
    assert json.loads(home.decisions.read_text("utf-8").splitlines()[-1])["by"] == "claire"
    undo = html.document_fromstring(page(client).text).xpath("//form[@action='/undecide']/input")
    data = {field.get("name"): field.get("value") for field in undo}
    assert client.post("/undecide", data=data, headers=OURS, base_url="http://archive.example").status_code == 303
    assert json.loads(home.decisions.read_text("utf-8").splitlines()[-1])["by"] == "claire"
    client.post("/sign-out", headers=OURS, base_url="http://archive.example")
    assert "/decide" not in page(client).text


def test_over_tls_the_cookie_goes_over_tls_only(app):
    answer = app.test_client().post(
        "/sign-in", data={"name": "claire", "password": PASSWORD}, headers=OURS, base_url="https://archive.example"
    )
    assert "Secure" in answer.headers["Set-Cookie"]


def test_another_password_or_name_signs_nobody_in_and_does_not_say_which(app):
    client = app.test_client()
    answers = [sign_in(client, "claire", "wrong password"), sign_in(client, "<b>", PASSWORD), sign_in(client, "", "")]
    assert {answer.status_code for answer in answers} == {403}
    assert not any("Set-Cookie" in answer.headers for answer in answers)
    said = [html.document_fromstring(answer.text).get_element_by_id("wrong").text for answer in answers]
    assert len(set(said)) == 1
    assert not html.document_fromstring(answers[1].text).xpath("//b")


@pytest.mark.parametrize("change", ["password", "removal", "damage"])
def test_who_is_taken_out_or_has_another_password_is_signed_out(app, file, change):
    client = app.test_client()
    sign_in(client)
    assert "/decide" in page(client).text
    if change == "password":
        add(file, "claire", "another long password")
    elif change == "removal":
        remove(file, "claire")
    else:
        file.write_text("nonsense")
    assert page(client).status_code == 200 and "/decide" not in page(client).text


def test_a_cookie_that_somebody_wrote_is_none(app):
    client = app.test_client()
    client.set_cookie("glaneur", "eyJuYW1lIjoiY2xhaXJlIn0.aaaa.bbbb", domain="archive.example")
    assert "/decide" not in page(client).text


@pytest.mark.parametrize("header", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.example"}, {}])
def test_a_form_of_another_site_neither_signs_in_nor_decides(app, header):
    client = app.test_client()
    sign_in(client)
    data = fields(page(client))
    for path, sent in (("/decide", data), ("/sign-in", {"name": "claire", "password": PASSWORD}), ("/sign-out", {})):
        assert client.post(path, data=sent, headers=header, base_url="http://archive.example").status_code == 403


def test_over_plain_http_the_origin_says_where_a_form_is_from(app):
    answer = app.test_client().post(
        "/sign-in",
        data={"name": "claire", "password": PASSWORD},
        headers={"Origin": "http://archive.example"},
        base_url="http://archive.example",
    )
    assert answer.status_code == 303
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_the_token_of_one_editor_is_not_that_of_another(app, file):
    add(file, "omar", "another long password")
    first, second = app.test_client(), app.test_client()
    sign_in(first)
    sign_in(second, "omar", "another long password")
    assert decide(second, fields(page(first))).status_code == 403


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nX: y", "x"])
def test_signing_in_leads_to_no_other_site(app, back):
    assert sign_in(app.test_client(), back=back).location == "/"


def test_tries_are_limited_for_a_name_and_from_an_address(app):
    client = app.test_client()
    tried = [sign_in(client, "claire", "wrong") for _ in range(11)]
    assert [answer.status_code for answer in tried] == [403] * 10 + [429]
    assert 1 <= int(tried[-1].headers["Retry-After"]) <= 301
    assert sign_in(client).status_code == 429
    others = [sign_in(client, f"n{at}", "wrong").status_code for at in range(20)]
    assert others[0] == 403 and others[-1] == 429


def test_decisions_of_an_editor_are_limited(app):
    client = app.test_client()
    sign_in(client)
    data = fields(page(client)) | {"begin": "something else"}
    assert [decide(client, data).status_code for _ in range(61)] == [409] * 60 + [429]


def test_a_proxy_names_editors_and_nobody_else_does(home):
    access = ByProxy("X-Remote-User", "10.0.0.7")
    client = create_app(home.url, testing=True, editor=HomeEditor(home.url), access=access).test_client()
    for address, name, edits in [
        ("10.0.0.7", "claire@example.org", True),
        ("10.0.0.8", "claire@example.org", False),
        ("10.0.0.7", "", False),
        ("10.0.0.7", "x" * 201, False),
    ]:
        shown = client.get("/article/1", headers={"X-Remote-User": name}, environ_base={"REMOTE_ADDR": address}).text
        assert ("/decide" in shown) == edits
    assert client.get("/sign-in").status_code == 404


def test_where_nobody_signs_in_there_is_no_page_for_it(home):
    client = create_app(home.url, testing=True, editor=HomeEditor(home.url)).test_client()
    assert client.get("/sign-in").status_code == 404
    assert "/sign-in" not in client.get("/?ui=fr").text


def test_entity_decisions_have_the_name_too(tmp_path, fill, article, file):
    from search.article import Entity
    from search.engines import open_engine

    url = str(tmp_path / "index")
    named = (Entity("place:x", "Xville", "place"),)
    fill(open_engine(url), [article("a", "Titre", "Xville.", entities=named)])
    access = ByPassword(Editors(file), SECRET)
    client = create_app(url, testing=True, editor=HomeEditor(url), access=access, secret=SECRET).test_client()
    sign_in(client)
    forms = html.document_fromstring(page(client, "/entity/place:x?ui=en").text).xpath("//form[@action='/mend']")
    data = {field.get("name"): field.get("value") for field in forms[0].xpath(".//input")} | {"label": "X-la-Ville"}
    assert data["action"] == "rename"
    assert client.post("/mend", data=data, headers=OURS, base_url="http://archive.example").status_code == 303
    assert json.loads(decisions_at(url).read_text("utf-8"))["by"] == "claire"


def test_a_file_of_nobody_is_refused(tmp_path):
    (tmp_path / "none.tsv").write_text("# nobody\n")
    for path in (tmp_path / "none.tsv", tmp_path / "missing.tsv"):
        with pytest.raises(BadEditors):
            Editors(path)


@pytest.mark.parametrize(
    "line",
    ["claire", "claire\tsecret", "claire\tscrypt$1048576$8$5$c2FsdHNhbHQ=$aGFzaGhhc2hoYXNoaGFzaA==",
     "claire\tscrypt$16383$8$5$c2FsdHNhbHQ=$aGFzaGhhc2hoYXNoaGFzaA==", "-x\tscrypt$2$1$1$c2FsdHNhbHQ=$aGFzaGhhc2hoYXNoaGFzaA=="],
)  # fmt: skip
def test_a_line_that_is_no_editor_is_said_with_its_number(tmp_path, line):
    path = tmp_path / "editors.tsv"
    path.write_text(f"# who\n{line}\n")
    with pytest.raises(BadEditors, match=":2 "):
        Editors(path)


def run(*arguments, typed=""):
    return CliRunner().invoke(glaneur, ["editors", *map(str, arguments)], input=typed)


def test_the_command_asks_for_a_password_twice_and_never_shows_it(tmp_path):
    path = tmp_path / "editors.tsv"
    done = run(path, "--add", "claire", typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert done.exit_code == 0 and PASSWORD not in done.output and "claire" in done.output
    assert PASSWORD not in path.read_text() and (os.name != "posix" or path.stat().st_mode & 0o077 == 0)
    assert Editors(path).fits("claire", PASSWORD) and not Editors(path).fits("claire", PASSWORD + " ")
    assert run(path, "--add", "x", typed="short\nshort\n").exit_code == 2
    assert run(path, "--add", "a\tb", typed="").exit_code == 2
    assert run(path, "--remove", "claire").exit_code == 0 and "claire" not in path.read_text()
    assert run(path, "--remove", "claire").exit_code == 1


@pytest.mark.parametrize(
    "options",
    [
        ["--edit", "--host", "0.0.0.0"],
        ["--proxy-user-header", "X-User"],
        ["--proxy-user-header", "X-User:", "--trusted-proxy", "127.0.0.1"],
        ["--proxy-user-header", "X-User", "--trusted-proxy", "proxy"],
        ["--editors-file", "x", "--proxy-user-header", "X-User", "--trusted-proxy", "127.0.0.1"],
    ],
)
def test_options_that_do_not_say_whom_to_believe_are_refused(options):
    assert CliRunner().invoke(glaneur, ["serve", *options]).exit_code == 2


def test_who_waits_long_enough_may_again():
    now = [0.0]
    limit = Limit(2, 10, lambda: now[0])
    assert [limit.take("a"), limit.take("a"), limit.take("a"), limit.take("b")] == [0, 0, 10, 0]
    now[0] = 9.0
    assert limit.take("a") == 1
    now[0] = 10.0
    assert limit.take("a") == 0


def test_limits_remember_so_many_at_most():
    limit = Limit(1, 10, lambda: 0.0)
    for at in range(MOST_KEYS + 50):
        limit.take(str(at))
    assert len(limit) == MOST_KEYS and limit.take(str(MOST_KEYS + 49)) == 10
