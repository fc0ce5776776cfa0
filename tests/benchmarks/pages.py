"""Sets of news pages to what extractions find in them: `python tests/benchmarks/pages.py DATA [EXTRACTOR...]`.

DATA holds `news_html.tar.xz`, `news_lines.jsonl.xz`, `article_extraction_benchmark.tar.xz`, `daniel.tar.xz`. Measured is the
mean word F1 of pages; for article_extraction_benchmark its own F1 of runs of four words. The references of daniel begin
with the title: there each extraction's own title is put before its text, unless the text begins with it.
The peers are installed for this only: `uv pip install trafilatura readability-lxml justext lxml_html_clean`.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from index.cleaning import clean
from index.cleaning.labelled_pages import SETS, read_set
from index.source import RawArticle

spec = spec_from_file_location("page_sets", Path(__file__).with_name("page_sets.py"))
assert spec and spec.loader
page_sets = module_from_spec(spec)
sys.modules["page_sets"] = page_sets
spec.loader.exec_module(page_sets)

Extractor = Callable[[str], tuple[str, str]]
"""A page to its title and its text."""


def glaneur(html: str) -> tuple[str, str]:
    cleaned = clean(RawArticle(origin="", id="", html=html))
    return cleaned.title, cleaned.body


def trafilatura(html: str) -> tuple[str, str]:
    from trafilatura import bare_extraction

    document = bare_extraction(html, include_comments=False, with_metadata=True)
    return (document.title or "", document.text or "") if document else ("", "")


def readability(html: str) -> tuple[str, str]:
    from lxml.html import fromstring
    from readability import Document

    document = Document(html)
    try:
        text = fromstring(document.summary()).xpath("string()")
    except Exception:
        return "", ""
    return document.short_title(), text


def justext(html: str) -> tuple[str, str]:
    import justext as library

    russian = len(re.findall(r"[а-я]", html)) > 0.02 * len(html)
    french = ' lang="fr' in html[:2_000]
    words = library.get_stoplist("Russian" if russian else "French" if french else "English")
    return "", "\n".join(each.text for each in library.justext(html, words) if not each.is_boilerplate)


EXTRACTORS: dict[str, Extractor] = {each.__name__: each for each in (glaneur, trafilatura, readability, justext)}


def with_title(title: str, text: str) -> str:
    return text if text.lstrip().casefold().startswith(title[:30].casefold()) else f"{title}\n{text}"


def main(data: Path, names: list[str]) -> None:
    sets = {name: page_sets.measured(read_set(data, name)) for name in SETS}
    print(f"{'':14}" + "".join(f"{f'{name} ({len(pages)})':>36}" for name, pages in sets.items()) + "   pages/s")
    for name in names:
        figures, seconds = [], 0.0
        EXTRACTORS[name](next(iter(sets.values()))[0].html)
        for which, pages in sets.items():
            started = time.process_time()
            found = [EXTRACTORS[name](page.html) for page in pages]
            seconds += time.process_time() - started
            pairs = [
                (page.gold, with_title(*each) if page.has_title else each[1])
                for page, each in zip(pages, found, strict=True)
            ]
            figures.append(page_sets.score(which, pairs))
        count = sum(map(len, sets.values()))
        print(f"{name:14}" + "".join(f"{figure:36.3f}" for figure in figures) + f"{count / seconds:10.0f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or list(EXTRACTORS))
