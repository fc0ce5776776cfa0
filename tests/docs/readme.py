"""What README says of measured and generated things to its text: `python tests/docs/readme.py` writes the blocks anew."""

from __future__ import annotations

import json
import re
from pathlib import Path

from index.readers.formats import modules
from search.analysis.languages import LANGUAGES, language

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"


def floors() -> str:
    """Return the table of pinned floors."""
    pinned = json.loads((ROOT / "tests" / "relevance" / "floors.json").read_text())
    head = "| " + " | ".join(pinned) + " |\n|" + "---|" * len(pinned)
    return f"\n{head}\n| " + " | ".join(f"{each['ndcg@10']:.3f}" for each in pinned.values()) + " |\n"


def languages() -> str:
    """Return the list of languages."""
    known = [language(code) for code in LANGUAGES if code != "und"]
    return f"{len(known)} have a file of their own: " + ", ".join(f"{each.name} ({each.code})" for each in known) + "."


def formats() -> str:
    """Return the table of formats that are read."""
    rows = (f"| {' '.join(f'`{each}`' for each in module.EXTENSIONS)} | {module.ABOUT} |\n" for module in modules())
    return "\n| extension | what of it is an article |\n|---|---|\n" + "".join(rows)


def replaced(text: str, name: str, block: str) -> str:
    """Put a block between its two comments."""
    return re.sub(
        f"(<!-- {name} -->).*?(<!-- /{name} -->)", lambda match: match[1] + block + match[2], text, flags=re.DOTALL
    )


def written() -> str:
    """Return README with its generated blocks as they should be."""
    text = README.read_text(encoding="utf-8")
    for name, block in (("floors", floors()), ("languages", languages()), ("formats", formats())):
        text = replaced(text, name, block)
    return text


if __name__ == "__main__":
    README.write_text(written(), encoding="utf-8")
