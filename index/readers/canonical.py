"""The many spellings of an article's URL become one."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit, urlunsplit

_PORTS: Final = {"http": ":80", "https": ":443"}
# Parameters that tell a site where its reader came from, never which article is meant.
_TRACKING: Final = re.compile(r"(?:utm_|at_|pk_|mtm_|ns_)\w*|fbclid|gclid|dclid|msclkid|mc_[ce]id|xtor|cmpid|igshid")


def canonical_url(url: str) -> str:
    """Lower scheme and host, take `https` for `http`, drop fragment, default port and tracking; else as it is."""
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:  # e.g. half an IPv6 address
        return url
    if parts.scheme not in _PORTS or not parts.netloc:
        return url
    host = parts.netloc.lower().removesuffix(_PORTS[parts.scheme])
    return urlunsplit(("https", host, parts.path or "/", _asked(parts.query), ""))


def without_tracking(url: str) -> str:
    """Leave out of a URL what tells a site where its reader came from; the rest is as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return urlunsplit(parts._replace(query=_asked(parts.query))) if parts.query else url


def _asked(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0]))
