"""Hostile articles and queries to how many elements or attributes they made in the pages: there should be none.

    python tests/benchmarks/hostile.py [--pages 100000] [--seed 1]

Each page is parsed by lxml and compared with the page of a harmless text of the same kind: the same elements, the same
attributes. Every article is new, every query too.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from urllib.parse import quote

from lxml import html

from search.article import Article, Entity, Removed
from search.document import Document
from search.engines import open_engine
from web import create_app

PIECES = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "</title><svg onload=alert(1)>",
    "</textarea></style></script><b>", "<mark>x</mark>", "{{ 7*7 }}", "{% raw %}", "%(num)s", "%s", "&lt;b&gt;", "&#x3c;b&#x3e;",
    "javascript:alert(1)", "<!--", "-->", "<![CDATA[", "]]>", "\u202e", "\u2066", "<", ">", '"', "'", "&", "=", "/", " ", "`", "é", "中", "😀",
]  # fmt: skip
PATHS = [
    "/?q=digue&sort=oldest&ui=fr",
    "/article/x?q=digue&ui=fr",
    "/entity/place:x?ui=fr",
    "/facet/source?q=digue&ui=fr",
    "/cleaning?ui=fr",
]


def payload(chance: random.Random) -> str:
    """Return a hostile text."""
    return "".join(chance.choices(PIECES, k=chance.randint(1, 6)))


def infected(text: str) -> list[Article]:
    """Return an article with the text everywhere, and one more so that facets are shown."""
    first = Article(
        id="x", title=f"digue {text}", body=f"digue {text}", lead=f"digue {text}", source=f"S {text}", section=f"s{text}",
        authors=(f"a{text}",), lang="fr", entities=(Entity("place:x", f"Lieu{text}", "place"),), removed=(Removed(1, text, text),),
    )  # fmt: skip
    return [first, Article(id="y", title="Autre digue", body="digue", lang="en")]


def skeleton(text: str) -> list[tuple[str, list[str]]]:
    """Return the elements of a page and the names of their attributes."""
    return [
        (each.tag, sorted(each.keys())) for each in html.document_fromstring(text).iter() if isinstance(each.tag, str)
    ]


def main() -> None:
    """Make the pages, compare, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pages", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    chance, engine = random.Random(chosen.seed), open_engine("memory:")
    client = create_app(engine, testing=True).test_client()

    def pages(text: str, query: str) -> Iterator[str]:
        with engine.build() as writer:
            for article in infected(text):
                writer.put(Document.of(article))
        engine.publish(writer.generation)
        engine.prune(0)
        yield from (client.get(path).text for path in PATHS)
        yield client.get(f"/?q={quote(f'zz {query}')}&ui=fr").text

    allowed = {name for text in pages("zzz", "zzz") for each, keys in skeleton(text) for name in (each, *keys)}
    plain = [skeleton(text) for text in pages("zzz", "zzz")]
    made = injected = 0
    started = time.process_time()
    while made < chosen.pages:
        found = [skeleton(text) for text in pages(payload(chance), payload(chance))]
        injected += sum(a != b for a, b in zip(found[:-1], plain[:-1], strict=True))
        injected += any(name not in allowed | {"dir"} for each, keys in found[-1] for name in (each, *keys))
        made += len(found)
    print(f"{made:,} pages of hostile articles and queries: {injected} with an element or attribute of its own "
          f"({time.process_time() - started:.0f} s of processor time)")  # fmt: skip


if __name__ == "__main__":
    main()
