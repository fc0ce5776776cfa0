"""The page about the state of the index."""

import ast
import json
from pathlib import Path

import pytest
from lxml import html

import index
from index import aside, decided, deleted, retrying, workers
from index.readers.reasons import Reason
from search.engines import open_engine
from web import create_app
from web.state import _REASONS

FRENCH = {"Accept-Language": "fr"}


@pytest.fixture
def two(tmp_path, fill, press):
    """Return a client of two generations, of thirteen and fourteen articles, and where what was set aside is listed."""
    engine = open_engine(f"tantivy:{tmp_path}")
    for articles in (press[:-1], press):
        fill(engine, articles)
    return create_app(str(tmp_path), testing=True).test_client(), tmp_path / "rejected", engine


def get(client, path="/state"):
    response = client.get(path, headers=FRENCH)
    assert response.status_code == 200
    return html.document_fromstring(response.text)


def put_aside(folder, *said):
    folder.mkdir(exist_ok=True)
    lines = [json.dumps({"origin": origin, "reason": reason, "detail": ""}) for origin, reason in said]
    (folder / "20261128T183502573170.jsonl").write_text("\n".join(lines), encoding="utf-8")


def test_it_says_how_much_there_is(page, read):
    assert read(page("/state"), "//header[@class='who']/p/*") == [
        "14 articles", "3 sources", "février 2022 – novembre 2023", "moteur memory", "5 ko",
    ]  # fmt: skip


def test_each_language_leads_to_its_articles(page, read, titles):
    found = page("/state")
    assert read(found, "//ul[@class='why-out']//a") == ["français 12 articles", "arabe 1 article", "anglais 1 article"]
    links = found.xpath("//ul[@class='why-out']//a/@href")
    assert [len(titles(page(f"{link}&size=50"))) for link in links] == [12, 1, 1]


def test_each_generation_is_listed_and_can_be_searched(two, read):
    client, _, engine = two
    old, _ = engine.generations()
    tree = get(client)
    rows = tree.xpath("//section[@aria-labelledby='kept-title']//tbody/tr")
    assert [read(row, "td")[:2] for row in rows] == [["répond", "14"], ["gardée, pour y revenir", "13"]]
    assert [row.xpath("th/a/@href") for row in rows] == [["/?q=%2A"], [f"/?q=%2A&generation={old}"]]
    assert "13 articles" in get(client, f"/?q=*&generation={old}&by=article").text_content()
    engine.publish(old)
    assert read(get(client), "//section[@aria-labelledby='kept-title']//td[1]") == [
        "pas encore publiée, ou quittée", "répond",
    ]  # fmt: skip


def test_a_generation_of_another_version_is_listed_without_its_articles(two, read):
    client, folder, _ = two
    (folder.parent / "20200101T000000000000-tantivy-000000000000").mkdir()
    tree = get(client)
    row = tree.xpath("//section[@aria-labelledby='kept-title']//tbody/tr")[-1]
    assert read(row, "th|td[position()<3]") == [
        "1 janv. 2020, 00:00 UTC", "d’une autre version de Glaneur, ou incomplète", "–",
    ]  # fmt: skip
    assert not row.xpath(".//a")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves what it can't read open
@pytest.mark.parametrize(("name", "files"), [("tantivy", "meta.json"), ("whoosh", "*.seg")])
def test_a_generation_that_is_damaged_takes_nothing_down(tmp_path, fill, press, read, name, files):
    engine = open_engine(f"{name}:{tmp_path}")
    for _ in range(2):
        fill(engine, press[:1])
    for path in (tmp_path / engine.generations()[0]).glob(files):
        path.write_bytes(b"xx")
    tree = get(create_app(engine, testing=True).test_client())
    assert read(tree, "//section[@aria-labelledby='kept-title']//td[2]") == ["1", "–"]


def test_what_was_set_aside_is_said_with_its_reason_and_no_folder(two, read):
    client, folder, _ = two
    put_aside(folder, ("/press/a.jsonl:3", "not JSON"), ("/press/b.txt", "empty"), ("/press/c.txt", "empty"))
    tree = get(client)
    rows = tree.xpath("//section[@aria-labelledby='aside-title']//tbody/tr")
    assert [read(row, "th|td|td/bdi") for row in rows] == [
        ["vide", "2", "b.txtc.txt", "b.txt", "c.txt"],
        ["n’est pas du JSON", "1", "a.jsonl:3", "a.jsonl:3"],
    ]
    assert "/press" not in html.tostring(tree, encoding="unicode")
    assert "3 pièces n’ont pas pu entrer" in tree.text_content()


def test_an_index_that_took_everything_says_so(page):
    assert "Rien n’est mis de côté" in page("/state").text_content()


def test_what_a_list_says_makes_no_element(two):
    client, folder, _ = two
    put_aside(folder, ("<img src=x>/<b onclick=a>x", "<script>alert(1)</script>"))
    tree = get(client)
    assert not tree.xpath("//img[@src='x']|//*[@onclick]|//main//script")
    assert "<script>alert(1)</script>" in tree.text_content()


def test_a_program_gets_the_same_from_the_api(two):
    client, folder, engine = two
    put_aside(folder, ("/press/b.txt", "empty"))
    said = client.get("/api/status").json
    assert client.get("/state", headers={"Accept": "application/json"}).json == said
    assert [(each["name"], each["live"], each["articles"]) for each in said["generations"]] == [
        (name, name == engine.live(), count)
        for name, count in zip(reversed(engine.generations()), (14, 13), strict=True)
    ]
    assert said["set_aside"]["reasons"] == [{"reason": "empty", "count": 1, "names": ["b.txt"]}]


def test_the_state_that_a_program_keeps_is_modified_when_something_is_set_aside(two):
    client, folder, _ = two
    tag = {"If-None-Match": client.get("/api/status").headers["ETag"]}
    assert client.get("/api/status", headers=tag).status_code == 304
    for said in ([("b.txt", "empty")], [("b.txt", "empty"), ("c.txt", "empty")]):  # the second while the job is at work
        put_aside(folder, *said)
        response = client.get("/api/status", headers=tag)
        assert response.status_code == 200
        tag = {"If-None-Match": response.headers["ETag"]}
    assert client.get("/api/status", headers=tag).status_code == 304


def test_every_reason_of_the_job_is_said_in_words():
    """Those of readers are of an enumeration, the others are written where something is rejected."""
    written = set()
    for path in Path(index.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Rejected" and len(call.args) > 1:
                constant = call.args[1]
                written |= {constant.value} if isinstance(constant, ast.Constant) else set()
    assert {"id given twice", "nothing left", "too long"} <= written
    named = {decided.BAD, deleted.BAD, retrying.GONE, aside.UNTOLD, workers.SLOW, workers.DIED}
    assert {str(each) for each in Reason} | written | named == set(_REASONS)
