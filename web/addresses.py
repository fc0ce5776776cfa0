"""The id of an article or an entity to a part of a path, and back."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from werkzeug.routing import BaseConverter


class Id(BaseConverter):
    """Any text: slashes are escaped too, else a browser would resolve an id like `a/../b` and joins like `a//b`."""

    regex = ".+"
    part_isolating = False

    def to_url(self, value: str) -> str:
        """Escape all but letters, digits and `_.-~`."""
        return quote(value, safe="", errors="replace")


def outside(url: str) -> str | None:
    """Return the address of an original when it is one to follow: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
