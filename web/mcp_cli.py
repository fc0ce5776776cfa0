"""The command that lets an assistant search: `glaneur mcp`."""

from __future__ import annotations

import importlib.util

import click

from search.cli import index_option
from search.engines import open_engine
from search.errors import GlaneurError
from search.live import Live
from search.mending.decisions import decisions_at


class NoProtocol(GlaneurError):
    """The SDK of the Model Context Protocol is not installed."""


@click.command("mcp")
@index_option
def mcp_command(url: str) -> None:
    """Let an assistant search and read the articles: two tools, search and fetch, by the Model Context Protocol.

    It talks on standard input and output; an assistant starts it, with this command in its settings. It needs the extra
    `glaneur[mcp]`.
    """
    if importlib.util.find_spec("mcp") is None:
        raise NoProtocol("the protocol's SDK is not installed: pip install 'glaneur[mcp]'")
    from web.assistant import assistant

    assistant(Live(open_engine(url), decisions_at(url))).run("stdio")
