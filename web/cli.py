"""The command that serves the page: `glaneur serve`."""

from __future__ import annotations

import ipaddress
import socket
from importlib.metadata import entry_points
from typing import Any, Final

import click
from flask import Flask
from waitress.server import create_server

from search.cli import index_option
from search.editing import Editor
from search.errors import GlaneurError
from web import create_app
from web.access_log import AccessLog
from web.patience import TIME_LIMIT

_LARGEST_HEAD: Final = 131_072
"""Bytes of the address and headers of a request: a query of 10,000 Chinese letters, escaped, is 90,000."""


class CannotListen(GlaneurError):
    """The address or the port is not to be had."""


@click.command("serve")
@index_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 picks a free one.")
@click.option(
    "--edit",
    is_flag=True,
    help="Let readers at this machine put lines back into articles, take lines out, and mend entities.",
)
@click.option("--threads", type=click.IntRange(1, 64), default=4, show_default=True)
@click.option(
    "--allow-origin", "origins", multiple=True, metavar="ORIGIN", help="Let pages of this site read the API; * is any."
)
@click.option("--time-limit", type=click.FloatRange(0.1, 3600), default=TIME_LIMIT, show_default=True, metavar="SECONDS", help="What one answer may take before it is given up.")  # fmt: skip
@click.option("--access-log", "log", metavar="FILE", help="Write a JSON line for each request; - is standard error.")
@click.option("--log-queries", is_flag=True, help="In the access log, say what was asked, and from which address.")
def serve_command(
    url: str,
    host: str,
    port: int,
    threads: int,
    edit: bool,
    origins: tuple[str, ...],
    time_limit: float,
    log: str | None,
    log_queries: bool,
) -> None:
    """Serve the page and the API.

    There is no password: whoever can reach the address can read every article.
    """
    if edit and not _is_local(host):
        raise click.UsageError("--edit is for this machine only: there is no password")
    if log_queries and not log:
        raise click.UsageError("--log-queries is about --access-log")
    if not _is_local(host):
        click.echo(f"glaneur: anyone who can reach {host} can read every article", err=True)
    app = create_app(
        url,
        editor=_editor(url) if edit else None,
        allow_origins=origins,
        time_limit=time_limit,
        log=AccessLog(log, queries=log_queries) if log else None,
    )
    server = _listening(app, host, port, threads)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Glaneur is at http://{shown}:{server.effective_port}/ (Ctrl-C stops it)", err=True)
    try:
        server.run()
    finally:
        server.close()


def _listening(app: Flask, host: str, port: int, threads: int) -> Any:
    try:
        return create_server(
            app, host=host, port=port, threads=threads, ident="glaneur", max_request_header_size=_LARGEST_HEAD
        )
    except socket.gaierror:
        raise CannotListen(f"{host!r} is no address of this machine: say another with --host") from None
    except OSError as error:
        raise CannotListen(
            f"can't listen on {host}:{port} ({(error.strerror or str(error)).lower()}): choose another with --port"
        ) from None


def _editor(url: str) -> Editor:
    """Load what takes decisions: the job, which this package does not know."""
    (entry,) = entry_points(group="glaneur.editors", name="home")
    editor: Editor = entry.load()(url)
    return editor


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
