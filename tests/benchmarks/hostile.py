"""Hostile articles and queries to how many elements or attributes they made in the pages: there should be none.

    python tests/benchmarks/hostile.py [--texts 100000] [--seed 1]

Articles come by twenty to an index, each with a text of its own in every member; all are in pages of results, facets, entities,
concordances and cleaning, of some their own page is looked at. Each query has, by chance, a page of results, a concordance, a
facet searched inside, or a page that there is not. Every page is parsed by lxml. Those that show all articles have to be, element by
element and attribute by attribute, those of harmless texts; in the others, which list what happens to be alike or found, no element or
attribute may have a name that pages of harmless texts do not have, none may come more often than it can, and no address may be a
script. Feeds are parsed as XML.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from lxml import etree, html

from search.article import Article, Entity, Passage, Removed
from search.document import Document
from search.engines import open_engine
from search.mentions import Mention, Mentions
from web import create_app

PIECES = [
    "<glaneuse>", '"><glaneuse onglaneuse=x>', "' onglaneuse='x", '" onglaneuse="x', "</a></p></li></ul><glaneuse>", "</script><script>glaneuse",
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "</title><svg onload=alert(1)>",
    "</textarea></style></script><b>", "<mark>x</mark>", "{{ 7*7 }}", "{% raw %}", "%(num)s", "%s", "&lt;b&gt;", "&#x3c;b&#x3e;",
    "javascript:alert(1)", "<!--", "-->", "<![CDATA[", "]]>", "\u202e", "\u2066", "<", ">", '"', "'", "&", "=", "/", " ", "`", "é", "中", "😀",
]  # fmt: skip
AT_ONCE = 20
"""Articles of one index."""
SHARED = [
    "/?q=digue&sort=oldest&size=20&by=article&ui=fr",
    "/entity/place:x?ui=fr",
    *(f"/facet/{field}?q=digue&ui=fr" for field in ("source", "section", "author", "place", "person")),
    "/concordance?q=digue&size=20&ui=fr",
    "/cleaning?ui=fr",
]
ALIKE = ["/compare/x0?other=x1&ui=fr", *(f"/article/x{at}?q=digue&mark=names&ui=fr" for at in range(AT_ONCE))]
SOME = 5
"""Pages of one article, or two compared, that are looked at; all articles are in the others."""
ONCE = ("html", "head", "body", "main", "title", "script", "img", "base", "style")
"""Elements of which no page has two; `title` in the head."""
HARMLESS = ["zzz", *(f"alerte glaneuse digue image {at}" for at in range(AT_ONCE - 2)), "digue -alerte (glaneuse"]
"""What fills the lists of a page as hostile texts may, and queries that are read otherwise than typed."""
QUERIES = [
    "/?q=zz%20{0}&source={0}&ui=fr",
    "/concordance?q=zz%20{0}&ui=fr",
    "/facet/source?q=digue&inside={0}&ui=fr",
    "/article/{0}?q={0}&mark={0}&ui=fr",
]


def payload(chance: random.Random) -> str:
    """Return a hostile text."""
    return "".join(chance.choices(PIECES, k=chance.randint(1, 6)))


def infected(at: int, text: str) -> Article:
    """Return an article with the text everywhere."""
    ids, last = ("place:x", f"person:{text}"), len(f"digue {text}")
    mentions = Mention(0, last, ids[1]), Mention(last + 2, last + 7, ids[0], metonymy=True)
    return Article(
        id=f"x{at}", title=f"digue {text}", body=f"digue {text}\nfin", mentions=Mentions.of(mentions, ids), foreign=(Passage(0, last, text),), lead=f"digue {text}", source=f"S {text}", section=f"s{text}",
        authors=(f"a{text}",), lang="fr", removed=(Removed(1, text, text),), url=f"https://e.example/{text}",
        entities=(Entity("place:x", f"Lieu{text}", "place"), Entity(f"person:{text}", f"P{text}", "person")),
    )  # fmt: skip


Skeleton = list[tuple[str, list[str]]]
Names = frozenset[tuple[str, str]]
"""Elements with each of their attributes, and alone."""


def skeleton(tree: html.HtmlElement) -> Skeleton:
    """Return the elements of a page and the names of their attributes."""
    return [(each.tag, sorted(each.keys())) for each in tree.iter() if isinstance(each.tag, str)]


def names(found: Skeleton) -> Names:
    """Return what is in a page."""
    return frozenset((tag, name) for tag, keys in found for name in ("", *keys))


def is_sound(page: str, known: Names) -> bool:
    """Say whether a page has nothing but what is known, nothing too often, and no address that is a script."""
    tree = html.document_fromstring(page)
    found = skeleton(tree)
    counts = Counter(tag for tag, _ in found)
    counts["title"] = len(tree.xpath("/html/head/title"))
    addresses = (str(each).strip().lower() for each in tree.xpath("//@href | //@src | //@action"))
    return (
        names(found) <= known
        and all(counts[tag] < 2 for tag in ONCE)
        and not any(each.startswith(("javascript:", "data:", "vbscript:")) for each in addresses)
    )


class Site:
    """A page over an index that is made anew for some articles."""

    def __init__(self) -> None:
        self._engine = open_engine("memory:")
        self._client = create_app(self._engine, testing=True).test_client()

    def publish(self, texts: Sequence[str]) -> None:
        """Serve articles that have these texts, and no others."""
        with self._engine.build() as writer:
            for at, text in enumerate(texts):
                writer.put(Document.of(infected(at, text)))
        self._engine.publish(writer.generation)
        self._engine.prune(0)
        etree.fromstring(self._client.get("/feed?q=digue").data)

    def pages(self, paths: Iterable[str], text: str = "") -> list[str]:
        """Return pages, each of what somebody typed."""
        return [self._client.get(path.format(quote(text, safe=""))).text for path in paths]

    def skeletons(self, paths: Iterable[str]) -> list[Skeleton]:
        """Return what pages are made of."""
        return [skeleton(html.document_fromstring(page)) for page in self.pages(paths)]

    def known(self) -> Names:
        """Return what pages of harmless texts are made of."""
        self.publish(HARMLESS)
        pages = [*self.pages((*SHARED, *ALIKE)), *(page for text in HARMLESS for page in self.pages(QUERIES, text))]
        return frozenset().union(*(names(skeleton(html.document_fromstring(page))) for page in pages))


def main() -> None:
    """Make the pages, compare, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--texts", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    chance, started, site = random.Random(chosen.seed), time.process_time(), Site()
    site.publish([f"zzz{at}" for at in range(AT_ONCE)])
    plain = site.skeletons(SHARED)
    known = site.known() | frozenset().union(*map(names, plain))
    texts = pages = injected = 0
    while texts < chosen.texts:
        site.publish([f"{payload(chance)}{at}" for at in range(AT_ONCE)])
        injected += sum(a != b for a, b in zip(site.skeletons(SHARED), plain, strict=True))
        others = site.pages(chance.sample(ALIKE, SOME))
        others += (page for _ in range(AT_ONCE) for page in site.pages([chance.choice(QUERIES)], payload(chance)))
        injected += sum(not is_sound(page, known) for page in others)
        texts, pages = texts + 2 * AT_ONCE, pages + len(SHARED) + len(others)
    print(f"{texts:,} hostile articles and queries, {pages:,} pages: {injected} with an element or attribute of its own "
          f"({time.process_time() - started:.0f} s of processor time)")  # fmt: skip


if __name__ == "__main__":
    main()
