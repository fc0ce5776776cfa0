"""The command that serves the page: `glaneur serve`."""

from __future__ import annotations

import ipaddress
import re
from typing import Final

import click

from search.cli import index_option
from web.patience import TIME_LIMIT
from web.serving import Serving, listening, serve, serve_in_processes

_HEADER: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}")


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
    "--editors-file",
    metavar="FILE",
    help="Let those in this file, which `glaneur editors` writes, do that from anywhere, with a password.",
)
@click.option(
    "--proxy-user-header", "user_header", metavar="NAME", help="Let whom a trusted proxy names in this header do that."
)
@click.option(
    "--trusted-proxy",
    "proxy",
    metavar="ADDRESS",
    help="The machine whose X-Forwarded-Proto, and --proxy-user-header, are true.",
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
    editors_file: str | None,
    user_header: str | None,
    proxy: str | None,
    origins: tuple[str, ...],
    time_limit: float,
    log: str | None,
    log_queries: bool,
) -> None:
    """Serve the page and the API.

    There is no password for reading: whoever can reach the address can read every article.
    """
    named = editors_file is not None or user_header is not None
    if edit and not named and not _is_local(host):
        raise click.UsageError(
            "--edit is for this machine only: from elsewhere --editors-file or --proxy-user-header lets people edit"
        )
    proxy = _checked_proxy(editors_file, user_header, proxy)
    if log_queries and not log:
        raise click.UsageError("--log-queries is about --access-log")
    if not _is_local(host):
        click.echo(f"glaneur: anyone who can reach {host} can read every article", err=True)
        if editors_file is not None and proxy is None:
            click.echo(
                "glaneur: passwords can be read on their way: put a proxy with TLS before it (--trusted-proxy)",
                err=True,
            )
    serving = Serving(
        url=url,
        threads=threads,
        edit=edit or named,
        origins=origins,
        time_limit=time_limit,
        log=log,
        log_queries=log_queries,
        editors_file=editors_file,
        user_header=user_header,
        proxy=proxy,
        processes=processes,
    )
    serving.check()
    sockets = listening(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Glaneur is at http://{shown}:{sockets[0].getsockname()[1]}/ (Ctrl-C stops it)", err=True)
    if processes == 1:
        serve(serving, sockets)
    else:
        serve_in_processes(serving, sockets, processes, lambda text: click.echo(text, err=True))


def _checked_proxy(editors_file: str | None, user_header: str | None, proxy: str | None) -> str | None:
    """Return the address of the proxy as a connection has it; refuse options that do not say clearly whom to believe."""
    if editors_file is not None and user_header is not None:
        raise click.UsageError("editors sign in here (--editors-file) or at a proxy (--proxy-user-header), not both")
    if user_header is not None and proxy is None:
        raise click.UsageError("--proxy-user-header needs --trusted-proxy ADDRESS: anybody can send a header")
    if user_header is not None and not _HEADER.fullmatch(user_header):
        raise click.UsageError("--proxy-user-header is the name of a header, such as X-Remote-User")
    try:
        return str(ipaddress.ip_address(proxy)) if proxy is not None else None
    except ValueError:
        raise click.UsageError("--trusted-proxy is an address, such as 127.0.0.1") from None


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
