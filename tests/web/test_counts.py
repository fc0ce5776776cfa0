"""A count beside a facet or in a bar is the number of lines that a click on it shows."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import html

from search.article import Article, Entity
from search.document import Document

WORDS = ["digue", "vallée", "blé", "port", "grève"]
NAMES = [Entity("person:ana", "Ana", "person"), Entity("place:valbourg", "Valbourg", "place")]
articles = st.builds(
    Article,
    id=st.integers(0, 99).map("article-{}".format),
    title=st.just("Le port"),
    body=st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    source=st.sampled_from(["Le Courrier", "La Gazette"]),
    lang=st.sampled_from(["fr", "en"]),
    published=st.none() | st.sampled_from([date(2022, 12, 30), date(2023, 1, 2), date(2023, 1, 9), date(2035, 5, 1)]),
    precision=st.sampled_from(["day", "day", "day", "month", "year"]),
    story=st.sampled_from(["a", "b"]),
    version=st.sampled_from(["", "first", "copy", "copy", "variant"]),
    story_size=st.sampled_from(["1", "2", "3-5"]),
    entities=st.lists(st.sampled_from(NAMES), max_size=2, unique=True).map(tuple),
)
corpora = st.lists(articles, min_size=1, max_size=14)
queries = st.one_of(
    st.just("*"),
    st.lists(st.sampled_from([*WORDS, "zeppelin"]), min_size=1, max_size=5).map(" ".join),
)
FILTERS = [
    *("source=Le Courrier", "source=La Gazette", "lang=fr", "story_size=2", "story_size=3-5", "date=2023"),
    *(
        "person=person:ana",
        "place=place:valbourg",
        "not.source=La Gazette",
        "not.place=place:valbourg",
        "not.date=2022",
    ),
]
filters = st.lists(st.sampled_from(FILTERS), max_size=3, unique=True).map("&".join)


def short(id, title, **rest):
    return Article(id=id, title=title, body="", **rest)


# The bars are years, and a story has articles in two months of one.
LONG_TIME = [
    short("s1", "Le port", published=date(2022, 11, 3), story="s1", version="first"),
    short("s2", "Le port", published=date(2022, 12, 3), story="s1", version="copy"),
    short("old", "Le port", published=date(1990, 1, 1)),
]
# Enough articles have two of the words, but not enough of one source.
FEW_OF_EACH = [short(f"x{n}", "digue port", source=f"Journal {n % 4}") for n in range(12)]


@pytest.mark.parametrize("by", ["story", "article"])
@settings(suppress_health_check=list(HealthCheck), max_examples=150 if settings().derandomize else 2000)
@given(corpora, queries, filters)
@example(LONG_TIME, "port", "")
@example([*FEW_OF_EACH, short("other", "blé", source="Journal 1")], "digue port blé grève", "")
def test_every_count_is_the_number_of_lines_after_the_click(engine_and_app, by, corpus, query, filters):
    engine, app = engine_and_app
    with engine.build() as writer:
        for each in corpus:
            writer.put(Document.of(each))
    engine.publish(writer.generation)
    client = app.test_client()

    def get(url):
        return html.document_fromstring(client.get(url).text)

    page = get(f"/?q={query}&ui=en&by={by}&{filters}")
    facets = page.xpath("//section[@class='facet']//li/a")
    bars = page.xpath("//figure//tbody//tr")
    chosen = [each for each in facets if each.get("aria-current")]
    counts = [(each.get("href"), each.xpath("string(span[@class='count'])")) for each in facets if each not in chosen]
    counts += [(each.xpath("string(th/a/@href)"), each.xpath("string(td)")) for each in bars]
    for link, count in counts:
        found = get(f"{link}&size=100")
        shown = found.xpath("//article[@class='hit']")
        assert re.match(r"\d+", count)[0] == re.match(r"\d+", found.xpath("string(//h1)"))[0] == str(len(shown)), link


def test_the_total_says_stories_and_articles(page, read):
    assert read(page("/?q=*"), "//h1") == ["12 dépêches, 14 articles"]


def test_by_article_the_total_and_the_counts_are_of_articles(page, read):
    found = page("/?q=digue&by=article")
    assert read(found, "//h1") == ["3 résultats"]
    assert "La Gazette 2 articles" in read(found, "//section[@class='facet']//li/a")


def test_bars_of_stories_say_so(page, read):
    assert read(page("/?q=digue"), "//figure//th[2]") == ["Dépêches"]
    assert read(page("/?q=digue"), "//figure//title") == ["novembre 2023 : 1 dépêche"]


def test_sources_of_one_story_can_be_told_apart_although_each_has_the_story(page, titles):
    link = page("/?q=digue").xpath("//section[h3[@id='facet-source']]//a[contains(., 'Courrier')]/@href")[0]
    assert titles(page(f"{link}&by=article")) == ["La digue cède à Valbourg"]
