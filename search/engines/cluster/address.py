"""`opensearch://HOST:PORT,HOST:PORT/NAME?OPTION=VALUE` to hosts, name of the index, and options."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from search.errors import UnknownEngine

PORT: Final = 9200
_FORM: Final = "opensearch://HOST:PORT/NAME"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")
_OPTIONS: Final = ("tls", "shards", "replicas", "timeout", "home")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where an index is, and how a new generation of it is to be kept."""

    hosts: tuple[tuple[str, int], ...]
    name: str
    """The alias; the index of a generation is called `NAME-GENERATION`."""
    tls: bool
    shards: int
    replicas: int
    """Copies of each shard, beside the first one, once a generation is published."""
    timeout: int
    """Seconds that a search may take."""
    home: Path
    """The folder on this machine for what the job records, and for what readers decided."""

    @classmethod
    def of(cls, url: str) -> Address:
        """Read a URL; raise UnknownEngine, which never repeats a password, when it is none."""
        scheme, _, rest = url.partition(":")
        try:
            parts = urlsplit(f"//{rest.removeprefix('//')}")
            if "@" in parts.netloc:
                raise UnknownEngine(
                    "no user and password in the URL of an index, which others can see: "
                    "set GLANEUR_OPENSEARCH_USER and GLANEUR_OPENSEARCH_PASSWORD"
                )
            hosts = tuple(_host(each) for each in parts.netloc.split(",") if each)
            options = dict(parse_qsl(parts.query, keep_blank_values=True))
        except ValueError:
            raise UnknownEngine(f"that is no {_FORM}: a port is a number from 1 to 65535") from None
        name = parts.path.strip("/")
        if scheme != "opensearch" or not hosts or not _NAME.fullmatch(name):
            raise UnknownEngine(f"write {_FORM}, with a name of small letters, digits, _, - and .")
        unknown = options.keys() - set(_OPTIONS)
        if unknown:
            raise UnknownEngine(f"no option {min(unknown)!r} of an index; there are: {', '.join(_OPTIONS)}")
        return cls(
            hosts=hosts,
            name=name,
            tls=_chosen(options),
            shards=_number(options, "shards", 1, range(1, 1025)),
            replicas=_number(options, "replicas", 1, range(21)),
            timeout=_number(options, "timeout", 30, range(1, 3601)),
            home=Path(options.get("home") or f"glaneur-{name}").expanduser(),
        )


def _host(text: str) -> tuple[str, int]:
    parts = urlsplit(f"//{text}")
    if not parts.hostname:
        raise ValueError(text)
    return parts.hostname, parts.port or PORT


def _chosen(options: dict[str, str]) -> bool:
    chosen = options.get("tls", "no")
    if chosen not in ("yes", "no"):
        raise UnknownEngine("tls is yes or no")
    return chosen == "yes"


def _number(options: dict[str, str], name: str, default: int, among: range) -> int:
    text = options.get(name, str(default))
    if not (text.isascii() and text.isdigit() and int(text[:9]) in among):
        raise UnknownEngine(f"{name} is a number from {among[0]} to {among[-1]}")
    return int(text)
