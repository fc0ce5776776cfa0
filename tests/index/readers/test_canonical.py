from __future__ import annotations

import pytest

from index.readers.canonical import canonical_url


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        pytest.param("http://example.org/a", "https://example.org/a", id="scheme"),
        pytest.param("HTTPS://Example.ORG:443/A", "https://example.org/A", id="host and port"),
        pytest.param("https://example.org", "https://example.org/", id="no path"),
        pytest.param("https://example.org/a#comments", "https://example.org/a", id="fragment"),
        pytest.param("https://example.org/a?utm_source=x&id=3&fbclid=y", "https://example.org/a?id=3", id="tracking"),
        pytest.param("https://example.org/a?b=1&a=2", "https://example.org/a?b=1&a=2", id="parameters stay in order"),
        pytest.param("  https://example.org/é ", "https://example.org/é", id="blanks"),
        pytest.param("http://[half", "http://[half", id="not a url"),
        pytest.param("urn:isbn:1", "urn:isbn:1", id="not of the web"),
        pytest.param("", "", id="empty"),
    ],
)
def test_a_url_has_one_spelling(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical
