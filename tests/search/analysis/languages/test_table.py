"""The table of docs/languages.md says what the language files say: `python test_table.py` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path

from search.analysis import languages
from search.analysis.languages import LANGUAGES, language

DOCS = Path(__file__).resolve().parents[4] / "docs" / "languages.md"
HEAD = "| | language | script | stems | stop words | proclitics cut off | one spelling of | suffixes |\n|---|---|---|---|---|---|---|---|\n"


def stems(code):
    source = Path(languages.__file__).with_name(f"{code}.py").read_text(encoding="utf-8")
    if found := re.search(r'snowball\("(\w+)"\)', source):
        return f"Snowball's {found[1]}"
    if language(code).runs:
        return "pairs of characters"
    return "our own endings" if "without(" in source else ""


def row(code):
    rules = language(code)
    stopwords = f"{len(rules.stopwords)}, {rules.source}" if rules.stopwords else ""
    proclitics = " ".join(sorted(rules.elisions))
    variants = "yes" if rules.normalise else ""
    cells = [code, rules.name, rules.script, stems(code), stopwords, proclitics, variants, len(rules.derivations) or ""]
    return f"| {' | '.join(map(str, cells))} |\n"


def written():
    text = DOCS.read_text(encoding="utf-8")
    table = HEAD + "".join(row(code) for code in LANGUAGES if code != "und")
    return re.sub(
        "(<!-- table -->\n).*(<!-- /table -->)", lambda match: match[1] + table + match[2], text, flags=re.DOTALL
    )


def test_the_table_of_languages_is_up_to_date():
    assert written() == DOCS.read_text(encoding="utf-8"), "run python tests/search/analysis/languages/test_table.py"


if __name__ == "__main__":
    DOCS.write_text(written(), encoding="utf-8")
