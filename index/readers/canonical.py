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
    asked = [pair for pair in parts.query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0])]
    return urlunsplit(("https", host, parts.path or "/", "&".join(asked), ""))
