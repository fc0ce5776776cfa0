"""The command that serves the page: `glaneur serve`."""

from __future__ import annotations

import ipaddress

import click

from search.cli import index_option
from web.patience import TIME_LIMIT
from web.serving import Serving, listening, serve, serve_in_processes


@click.command("serve")
@index_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 picks a free one.")
@click.option(
    "--edit",
    is_flag=True,
    help="Let readers at this machine put lines back into articles, take lines out, and mend entities.",
)
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes that answer, about as many as there are cores; each keeps words and names in its memory.",
)
@click.option("--threads", type=click.IntRange(1, 64), default=4, show_default=True, help="Of each process.")
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
    processes: int,
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
    serving = Serving(
        url=url, threads=threads, edit=edit, origins=origins, time_limit=time_limit, log=log, log_queries=log_queries
    )
    serving.check()
    sockets = listening(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Glaneur is at http://{shown}:{sockets[0].getsockname()[1]}/ (Ctrl-C stops it)", err=True)
    if processes == 1:
        serve(serving, sockets)
    else:
        serve_in_processes(serving, sockets, processes, lambda text: click.echo(text, err=True))


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
