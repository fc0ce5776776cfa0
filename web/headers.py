"""A response to one that a browser handles with the least trust."""

from __future__ import annotations

from typing import Final

from flask import Response

POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
"""Our own files, and nothing else: a script in an article could not run even if it got into a page."""


def secured(response: Response) -> Response:
    """Add the security headers; say that the page depends on the language the browser asks for."""
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.vary.add("Accept-Language")
    return response
