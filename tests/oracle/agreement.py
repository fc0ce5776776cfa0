"""Random articles, queries and clicks, and what one engine makes of them: for tests that engines agree."""

import itertools
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from search.article import Article, Entity, Removed
from search.document import Document
from search.engines.base import SearchRequest
from search.lexicon import Lexicon
from search.query import nodes as q
from search.query.dates import period
from search.query.parser import parse
from search.reading import Reader

WORDS = [
    "le",
    "la",
    "chat",
    "chats",
    "chatte",
    "mangé",
    "mange",
    "réforme",
    "reforme",
    "l'eau",
    "the",
    "cat",
    "États-Unis",
    "etats",
    "unis",
    "3,5",
    "U.R.S.S.",
    "北京",
    "à",
]
words = st.sampled_from(WORDS)
texts = st.lists(words, max_size=7).map(" ".join)
days = st.dates(date(2022, 1, 30), date(2022, 3, 2))
entities = st.sampled_from(
    [
        Entity("country:FR", "France", "place"),
        Entity("person:anne-roy", "Anne Roy", "person"),
        Entity("person:luc-roy", "Luc Roy", "person"),
    ]
)
articles = st.builds(
    Article,
    id=st.sampled_from(["a", "b", "article-1", "article-10", "article-2", "é", "c d"]),
    title=texts,
    lead=texts,
    body=texts,
    lang=st.sampled_from(["fr", "en", "und"]),
    source=st.sampled_from(["", "Le Monde", "Le Monde, édition", "Ouest"]),
    published=st.none() | days,
    precision=st.sampled_from(["day", "day", "month", "year"]),
    story=st.sampled_from(["", "a", "b", "story"]),
    version=st.sampled_from(["", "first", "copy", "variant"]),
    story_size=st.sampled_from(["1", "2", "3-5", "101+"]),
    entities=st.lists(entities, max_size=2, unique=True).map(tuple),
    removed=st.lists(
        st.builds(Removed, st.integers(1, 9), texts, st.sampled_from(["date", "share button"])), max_size=3
    ).map(tuple),
)
clauses = st.one_of(
    words,
    texts.map(lambda text: f'"{text}"'),
    st.sampled_from(
        [
            "titre:chat",
            "cha*",
            "re*",
            "lang:fr",
            "taille:3-5",
            "size:101+",
            "source:monde",
            "person:roy",
            "person:anne",
            "*",
            "-chat",
            "+la",
            "=reforme",
            "chat+",
            "~chats",
            "*hat",
            "r?forme",
            "chat>2",
            "le NEAR/2 chat",
            "chat ADJ/3 mange",
            "chat NEAR/S la",
            "titre:(le PRÈS/2 chat)",
            '"le chat" NEAR/3 cat',
            "(chat OU cat) NEAR/2 la",
            "chat NEAR/2 chat",
            "etats ADJ/1 unis",
            "retiré:abonné",
            'retiré:"le chat"',
            "retiré:cha*",
            "retiré:*hat",
            "retiré:(le PRÈS/2 chat)",
            "retiré:(le PRÈS/PHRASE chat)",
            "retiré:chat>2",
            "raison:date",
        ]
    ),
    days.map(lambda day: f"date:{day}"),
    days.map(lambda day: f"depuis:{day:%Y-%m}"),
)
typed = st.recursive(
    clauses,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
        st.tuples(inner, st.sampled_from(["ET", "OU", "SAUF"]), inner).map(lambda parts: f"({' '.join(parts)})"),
    ),
    max_leaves=5,
)
leaves = st.one_of(
    st.sampled_from(
        [
            *(("body", "chat"), ("title", "chat"), ("text", "chat"), ("stem", "fr:chat"), ("pieces", "_chat")),
            *(("title_stem", "fr:chat"), ("beside", "fr:chat"), ("lang", "fr"), ("source", "Ouest")),
            *(("removed", "chat"), ("removed_stem", "fr:chat"), ("reason", "date")),
        ]
    ).map(lambda pair: q.Term(*pair)),
    st.sampled_from([q.Everything(), q.Phrase("body", ("le", "chat")), q.Phrase("body", ()), q.Prefix("body", "ch")]),
    st.sampled_from(
        [
            q.Phrase("removed", ("le", "chat")),
            q.Prefix("removed", "ch"),
            q.Window("removed", (("le",),), (("chat", "cat"),), 2),
        ]
    ),
    st.builds(q.Prefix, st.just("body"), st.sampled_from(["ch", "l", "x"]), st.sampled_from([0.5, 1.0, 2.0])),
    st.sampled_from([q.Prefix("source", ""), q.Prefix("source", "Le Monde"), q.Prefix("reason", "")]),
    st.builds(q.Range, st.just("published"), st.none() | days, st.none() | days),
    st.builds(q.Among, st.frozensets(st.sampled_from(["a", "b", "article-1", "none"]))),
    st.builds(
        q.Window,
        st.just("body"),
        st.sampled_from([(("le",),), (("chat", "chats"),), (("la", "le"), ("chat",)), (("cat",),)]),
        st.sampled_from([(("le", "la"),), (("chat",),), (("la",),), (("the",), ("cat", "chat"))]),
        st.integers(1, 4),
        st.booleans(),
    ),
    st.builds(q.InZone, st.sampled_from(["title", "lead", "body"]), st.sampled_from(["fr:chat", "en:cat", "fr:le"])),
    st.builds(
        q.Phrase,
        st.just("body"),
        st.just(("le", "chat")),
        st.just(1.0),
        st.integers(1, 3).map(lambda gap: (0, gap)),
    ),
)
groups = (q.And, q.Or, q.Best)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        *(st.lists(inner, max_size=3).map(tuple).map(group) for group in groups),
        st.builds(q.Not, inner),
        st.builds(q.Silent, inner),
        st.builds(q.Boosted, inner, inner),
        st.builds(q.Some, st.lists(inner, max_size=3).map(tuple), st.integers(0, 3)),
    ),
    max_leaves=6,
)
sorts = st.sampled_from(["relevance", "newest", "oldest"])
corpora = st.lists(articles, min_size=1, max_size=8)


def filled(engine, corpus):
    """Build a generation in two commits, one of them into the live generation, with a deletion."""
    half = len(corpus) // 2
    with engine.build() as writer:
        for each in corpus[:half]:
            writer.put(Document.of(each))
    engine.publish(writer.generation)
    with engine.update() as writer:
        for each in corpus[half:]:
            writer.put(Document.of(each))
        writer.delete("b")
    return engine


def one_a_line(hits):
    lines = {}
    for hit in hits:
        lines.setdefault(Document.of(hit.article).line, hit.article.id)
    return list(lines.values())


def seen(searcher, query, sort):
    request = SearchRequest(
        query=query, facets=("source", "person", "lang"), facet_size=2, histogram="month", sort=sort, limit=50
    )
    results = searcher.search(request)
    ids = [hit.article.id for hit in results.hits]
    if sort == "relevance" and request.one_score is not None:
        assert {round(hit.score, 4) for hit in results.hits} <= {round(request.one_score, 4)}, "all hits score alike"
    by_score = itertools.groupby(results.hits, key=lambda hit: round(hit.score, 4))
    equal = [[hit.article.id for hit in group] for _, group in by_score]
    order = ids if sort != "relevance" else None
    pages = [
        hit.article.id
        for start in range(0, results.total, 2)
        for hit in searcher.search(SearchRequest(query=query, sort=sort, limit=2, offset=start)).hits
    ]
    assert pages == ids, "pages put together are the whole"
    folded = searcher.search(replace(request, fold=True))
    lines = [hit.article.id for hit in folded.hits]
    assert lines == one_a_line(results.hits), "a story's line is its best article"
    assert (folded.total, folded.lines) == (results.total, len(lines)), "what is folded still counts"
    pages = [
        hit.article.id
        for start in range(0, folded.lines, 2)
        for hit in searcher.search(SearchRequest(query=query, sort=sort, limit=2, offset=start, fold=True)).hits
    ]
    assert pages == lines, "pages of stories put together are the whole"
    assert sort != "relevance" or equal == [sorted(group) for group in equal], "equal scores come in order of id"
    return {
        "ids": sorted(ids),
        "total": results.total,
        "facets": results.facets,
        "histogram": results.histogram,
        "facets of stories": folded.facets,
        "histogram of stories": folded.histogram,
        "order": order,
    }


def clicks(searcher, query, fold, interval):
    """Yield each value of the facets and the histogram that can be clicked on, its count, and the lines found then."""
    read = Reader(Lexicon(searcher)).read
    request = SearchRequest(
        query=query, facets=("source", "person", "place", "lang", "reason", "story_size"), histogram=interval, fold=fold
    )
    found = searcher.search(request)
    values = [(q.Term(field, each.value), each) for field, counted in found.facets.items() for each in counted]
    finest = max((len(each.value) for each in found.histogram), default=0)
    bars = [each for each in found.histogram if len(each.value) == finest]
    for click, bucket in values + [(read(q.Range("published", *period(each.value))), each) for each in bars]:
        clicked = searcher.search(replace(request, query=request.narrowed(click), facets=(), histogram=None, limit=50))
        yield bucket.value, bucket.count, len(clicked.hits), clicked.lines


def scored(engine, corpus, text):
    """Return the score of each article; without deletions, whose words some engines count for a while."""
    with engine.build() as writer:
        for each in {each.id: each for each in corpus}.values():
            writer.put(Document.of(each))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        query = Reader(Lexicon(searcher)).read(parse(text), least=1)
        return {hit.article.id: hit.score for hit in searcher.search(SearchRequest(query=query, limit=50)).hits}
