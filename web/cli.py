"""The command that serves the page: `glaneur serve`."""

from __future__ import annotations

import ipaddress
import socket
from importlib.metadata import entry_points

import click
from waitress.server import create_server

from search.cli import index_option
from search.editing import Editor
from search.errors import GlaneurError
from web import create_app


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
def serve_command(url: str, host: str, port: int, threads: int, edit: bool) -> None:
    """Serve the page and the API.

    There is no password: whoever can reach the address can read every article.
    """
    if edit and not _is_local(host):
        raise click.UsageError("--edit is for this machine only: there is no password")
    if not _is_local(host):
        click.echo(f"glaneur: anyone who can reach {host} can read every article", err=True)
    try:
        server = create_server(
            create_app(url, editor=_editor(url) if edit else None),
            host=host,
            port=port,
            threads=threads,
            ident="glaneur",
        )
    except socket.gaierror:
        raise CannotListen(f"{host!r} is no address of this machine: say another with --host") from None
    except OSError as error:
        raise CannotListen(
            f"can't listen on {host}:{port} ({(error.strerror or str(error)).lower()}): choose another with --port"
        ) from None
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Glaneur is at http://{shown}:{server.effective_port}/ (Ctrl-C stops it)", err=True)
    try:
        server.run()
    finally:
        server.close()


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
