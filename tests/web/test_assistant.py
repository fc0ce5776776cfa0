"""An assistant searches and reads by the protocol's own client."""

import asyncio
import importlib.util
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from click.testing import CliRunner

from search.cli import glaneur
from search.engines import open_engine
from search.live import Live

mcp = pytest.importorskip("mcp", reason="glaneur[mcp] is not installed")


def awaited(coroutine):
    """Run it in a thread of its own: the tests of a browser leave a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


@pytest.fixture
def call(fill, press):
    """Return a function that calls a tool of a server over the press: (is an error, what it said)."""
    from web.assistant import assistant

    server = assistant(Live(fill(open_engine("memory:"), press)))

    async def ask(name, arguments):
        async with mcp.Client(server) as client:
            result = await client.call_tool(name, arguments)
            return bool(result.is_error), result.content[0].text

    return lambda name, **arguments: awaited(ask(name, arguments))


def test_two_tools_are_offered_and_both_only_read(fill, press):
    from web.assistant import assistant

    async def tools():
        async with mcp.Client(assistant(Live(fill(open_engine("memory:"), press)))) as client:
            return (await client.list_tools()).tools

    found = awaited(tools())
    assert {tool.name for tool in found} == {"search", "fetch"}
    assert all(tool.annotations.read_only_hint and tool.description and tool.output_schema for tool in found)


def test_what_search_finds_can_be_fetched_and_cited(call):
    failed, text = call("search", query="digue", limit=1)
    found = json.loads(text)
    (hit,) = found["results"]
    assert not failed and found["total"] == 3 and "digue" in hit["snippet"].lower()
    failed, text = call("fetch", id=hit["id"])
    article = json.loads(text)
    assert not failed and article["citation"] == hit["citation"] and article["whole"]
    assert hit["title"] in hit["citation"] and "2023-11-15" in hit["citation"] and f"[{hit['id']}]" in hit["citation"]
    assert "évacué la ville basse" in article["text"] and article["metadata"]["authors"] == "Ève Martin"


@pytest.mark.parametrize(("limit", "hits"), [(-5, 1), (0, 1), (10_000, 12)])
def test_hits_are_bounded(call, limit, hits):
    assert len(json.loads(call("search", query="*", limit=limit)[1])["results"]) == hits


def test_a_long_article_is_cut_and_says_so(fill, article):
    from web.assistant import LONGEST_TEXT, assistant

    server = assistant(Live(fill(open_engine("memory:"), [article("long", "x", "mot " * LONGEST_TEXT)])))

    async def ask():
        async with mcp.Client(server) as client:
            return (await client.call_tool("fetch", {"id": "long"})).content[0].text

    found = json.loads(awaited(ask()))
    assert (len(found["text"]), found["whole"]) == (LONGEST_TEXT, False)


def test_an_article_that_is_not_there_is_an_error_that_says_what_to_do(call):
    failed, text = call("fetch", id="nope")
    assert failed and "take an id that `search` returned" in text


@pytest.mark.parametrize("query", ["", "((((", "x" * 50_000, "\0"])
def test_anything_may_be_asked(call, query):
    failed, text = call("search", query=query)
    assert not failed and "results" in json.loads(text)


def test_without_the_sdk_the_command_says_what_to_install(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    done = CliRunner().invoke(glaneur, ["mcp"])
    assert done.exit_code == 1 and "pip install 'glaneur[mcp]'" in done.output
