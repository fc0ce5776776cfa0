"""The API is what its OpenAPI document says: schemathesis asks what the document allows, and what it does not."""

import subprocess
import sys
import threading

import jsonschema_rs
import pytest
from waitress.server import create_server

from search.engines import open_engine
from web import create_app
from web.openapi import document
from web.operations import Described
from web.schemas import Schemas

ELSEWHERE = {"/api/openapi.json"}
"""What the document does not describe."""


@pytest.fixture
def address(engine_and_app, fill, press):
    """Serve the press on a port of this machine."""
    engine, app = engine_and_app
    fill(engine, press)
    server = create_server(app, host="127.0.0.1", port=0, threads=2)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join()


def test_every_answer_is_as_described(address, tmp_path):
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/api/openapi.json", "--no-color"]
    chosen = ["--max-examples", "15", "--seed", "1", "--phases", "examples,coverage,fuzzing", "--workers", "1"]
    done = subprocess.run([*command, *chosen], cwd=tmp_path, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout[-10_000:] + done.stderr[-2_000:]
    assert "❌" not in done.stdout


def test_every_address_of_the_api_is_described(engine_and_app):
    app = engine_and_app[1]
    rules = {rule.rule: app.view_functions[rule.endpoint] for rule in app.url_map.iter_rules()}
    api = {path for path in rules if path.startswith("/api/")}
    assert {path for path in api if not isinstance(rules[path], Described)} <= ELSEWHERE
    assert {"/api/search", "/api/articles/{id}", "/api/suggest", "/api/entities/{id}", "/api/facets/{field}", "/api/export", "/api/status"} <= set(document(app)["paths"])  # fmt: skip


def test_the_document_is_one_of_openapi(client):
    found = client.get("/api/openapi.json").json
    assert found["openapi"] == "3.1.0"
    for schema in found["components"]["schemas"].values():
        jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema)


def test_the_document_is_of_the_server_under_its_path(client):
    found = client.get("/api/openapi.json", environ_overrides={"SCRIPT_NAME": "/press"}).json
    assert found["servers"] == [{"url": "/press"}]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("page=0", "page: '0' is no whole number from 1 to 100000"),
        ("page=1e3", "page:"),
        ("page=%D9%A3", "page:"),
        ("size=101", "size: '101' is no whole number from 1 to 100"),
        ("size=-1", "size:"),
        ("sort=random", "sort: 'random' is none of: relevance, newest, oldest"),
        ("by=page", "by:"),
        ("ui=xx", "ui:"),
        ("date=2016&date=bient%C3%B4t", "date: 'bientôt' is no date"),
        ("facet=colour", "facet: 'colour' is none of: person"),
        ("page=x&size=y", "page: 'x' is no whole number from 1 to 100000; size: 'y'"),
    ],
)
def test_what_makes_no_sense_is_said(client, query, said):
    response = client.get(f"/api/search?q=digue&{query}")
    assert (response.status_code, response.mimetype) == (400, "application/problem+json")
    assert said in response.json["detail"]


def test_the_page_takes_what_the_api_refuses(client):
    assert client.get("/?q=digue&page=x&size=y&sort=z").status_code == 200


def test_chosen_facets_are_the_only_ones(client):
    found = client.get("/api/search?q=*&facet=source&facet=lang&facet=source").json
    assert list(found["facets"]) == ["source", "lang"]


def test_a_period_the_wrong_way_round_is_put_right(client):
    found = client.get("/api/search?q=*&by=article&date=2023..2022").json
    assert found["total"] == client.get("/api/search?q=*&by=article&date=2022..2023").json["total"] > 0


@pytest.mark.parametrize("kind", [object, dict[str, complex], complex])
def test_a_type_without_a_schema_is_refused(kind):
    with pytest.raises(TypeError, match="no schema"):
        Schemas().of(kind)


def test_without_an_index_there_is_a_document_all_the_same():
    assert create_app(open_engine("memory:"), testing=True).test_client().get("/api/openapi.json").status_code == 200
