"""The colours can be told apart: WCAG 2.2 AA, in light and in dark."""

import re
from pathlib import Path

import pytest

import web

SHEET = (Path(web.__file__).parent / "static" / "glaneur.css").read_text(encoding="utf-8")
PAIRS = [
    ("ink", "paper", 7),
    ("ink", "surface", 7),
    ("soft", "paper", 4.5),
    ("soft", "surface", 4.5),
    ("soft", "accent-wash", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "accent-wash", 4.5),
    ("accent-ink", "accent", 4.5),
    ("ink", "accent-wash", 7),
    ("mark-ink", "mark", 4.5),
    ("person", "paper", 4.5),
    ("place", "paper", 4.5),
    ("organisation", "paper", 4.5),
]


def colours(scheme):
    """Return the colours of a scheme by name; the first block of the sheet is light, the second dark."""
    light, dark = re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)[:2]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark))


def luminance(colour):
    """Return the relative luminance of `#rrggbb` as WCAG defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS, ids=[f"{text} on {ground}" for text, ground, _ in PAIRS])
def test_text_stands_out(scheme, text, ground, least):
    named = colours(scheme)
    light, dark = sorted((luminance(named[text]), luminance(named[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= least
