"""A page's own words about itself become parts of its article."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.cleaning import clean
from index.cleaning.agencies import agency, credited_agencies
from index.cleaning.metadata import Metadata, read_metadata
from index.cleaning.people import people
from index.source import RawArticle

PARAGRAPH = "Le conseil municipal de Valbourg a voté hier soir, à une large majorité, les travaux de la digue. " * 3
BODY = f"<body><article><h1>La digue de Valbourg</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></article></body>"
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Le site", "url": "https://courrier.example/"},
        {
            "@type": ["NewsArticle"],
            "headline": "La digue de Valbourg",
            "datePublished": "2016-11",
            "dateModified": "2016-12-01T10:00:00+01:00",
            "author": [{"@type": "Person", "name": "Par Jeanne Martin et Paul Roux"}, {"name": "AFP"}],
            "publisher": {"@type": "Organization", "name": "Le Courrier"},
            "articleSection": "Régions",
            "articleBody": "<p>Le conseil a voté.</p>",
            "keywords": ["digue", "crue"],
        },
    ],
}


def page(head: str, body: str = BODY) -> str:
    return f"<html lang='fr'><head><title>La digue</title>{head}</head>{body}</html>"


def of(html: str, **rest: str):
    return clean(RawArticle(origin="o", id="1", html=html, **rest))


def test_json_ld_says_it_all():
    cleaned = of(page(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'))
    assert (cleaned.dated, str(cleaned.updated)) == ("2016-11", "2016-12-01")
    assert (cleaned.authors, cleaned.agency) == (("Jeanne Martin", "Paul Roux"), ("AFP",))
    assert (cleaned.section, cleaned.tags) == ("Régions", ("digue", "crue"))


def test_open_graph_says_it_too():
    said = read_metadata(
        page(
            '<meta content="2018-02-03" property="article:published_time"><meta property=\'og:title\' content="L&#39;eau">'
            '<meta property="article:tag" content="digue"><meta property="article:tag" content="eau, crue">'
            '<meta property="og:site_name" content="Le Courrier"/>'
        )
    )
    assert (said.published, said.title, said.source, said.tags) == (
        "2018-02-03",
        "L'eau",
        "Le Courrier",
        ("digue", "eau", "crue"),
    )


def test_dublin_core_and_microdata_are_read():
    said = read_metadata(
        page('<meta name="DC.date.issued" content="2017"><span itemprop="author" content="Ève Roy"></span>')
    )
    assert (said.published, said.authors) == ("2017", ("Ève Roy",))


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://a.example/x/y.html?utm_source=z&amp;id=3#c">', "https://a.example/x/y.html?id=3"),
        ('<link href="/x/y.html" rel=canonical>', "https://b.example/x/y.html"),
        ('<meta property="og:url" content="http://a.example/x">', "http://a.example/x"),
        ('<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://a.example/x">', "https://a.example/x"),
        ('<link rel="canonical" href="https://a.example/">', ""),
        ('<link rel="canonical" href="http://[::1">', ""),
    ],
)  # fmt: skip
def test_the_canonical_address_is_absolute_and_without_tracking(head, url):
    assert read_metadata(page(head), "https://b.example/p").url == url


def test_the_first_folder_of_the_address_is_a_section_when_nothing_says_one():
    assert read_metadata(page('<link rel="canonical" href="https://a.example/societe/x.html">')).section == "societe"
    assert read_metadata(page('<link rel="canonical" href="https://a.example/2016/x.html">')).section == ""


def test_captions_are_apart_from_the_body():
    figure = "<figure><img src=x><figcaption>La digue, hier. <b>© A. Roy</b></figcaption></figure>"
    cleaned = of(page("", BODY.replace("<p>", f"{figure}<p>", 1)))
    assert cleaned.captions == ("La digue, hier. © A. Roy",)
    assert "© A. Roy" not in cleaned.body


def test_counters_and_copyrights_of_pictures_are_no_captions():
    figures = "".join(
        f"<figcaption>{text}</figcaption>" for text in ("Image 1 of 9", "Image caption Le quai", "© A. Roy")
    )
    assert of(page("", BODY.replace("<p>", f"{figures}<p>", 1))).captions == ("Le quai",)


def test_an_address_is_no_author_and_what_is_for_machines_no_tag():
    said = read_metadata(
        page(
            '<meta property="article:author" content="https://social.example/eve"><meta name="author" content="Ève Roy">'
            '<meta name="keywords" content="digue, {{name}}, @id:7, topic: eau, ctp_video"><meta property="og:site_name"'
            ' content="https://www.courrier.example"><meta property="article:section" content="homepage">'
        )
    )
    assert (said.authors, said.tags, said.source, said.section) == (("Ève Roy",), ("digue",), "courrier.example", "")


def test_what_its_source_says_wins():
    html = page(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>')
    cleaned = clean(RawArticle(origin="o", id="1", html=html, published="2015", authors=("Ève Roy",), tags=("eau",)))
    assert (cleaned.dated, cleaned.authors, cleaned.tags) == ("2015", ("Ève Roy",), ("eau",))


@given(st.lists(st.sampled_from(["<meta", " content=", '"', "'", ">", "<script type=application/ld+json>", "{", "[", "</", "x", "<figcaption>", "itemprop=author", " "])).map("".join))  # fmt: skip
def test_no_page_breaks_it(html):
    assert isinstance(read_metadata(html), Metadata)


@pytest.mark.parametrize(
    "html",
    [
        "<meta " * 200_000,
        '<meta content="' * 100_000,
        "<script type=application/ld+json>" + "[" * 190_000 + "</script>",
        "<figcaption>" * 100_000,
        "<span itemprop=" * 100_000,
    ],
)
def test_pages_made_to_hurt_are_read_too(html):
    assert read_metadata(html).title == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("PARIS (AFP) - Le maire a dit oui.", ("AFP",)),
        ("MOSCOU, 3 mai (Sputnik) — Le maire a dit oui.", ("Sputnik",)),
        ("WASHINGTON, May 3 (Reuters) - The mayor said so.", ("Reuters",)),
        ("МОСКВА, 3 мая /ТАСС/. Мэр сказал.", ("TASS",)),
        ("Berlin (dpa) - Der Bürgermeister sagte ja.", ("DPA",)),
        ("Genève (awp/afp) - Le maire a dit oui.", ("AWP", "AFP")),
        ("Le maire a dit oui. (AFP)", ("AFP",)),
        ("Le maire a dit oui.\n\nAvec AFP et Reuters", ("AFP", "Reuters")),
        ("Le maire a dit oui.\n\n(avec l'AFP)", ("AFP",)),
        ("Le maire a dit oui.\n\nSource : Xinhua", ("Xinhua",)),
        ("Le maire a dit oui à l'AFP.", ()),
        ("HAYWARD, Calif. (AP) — The mayor said so.", ("AP",)),
        ("(AFP) Le maire a dit oui.", ("AFP",)),
        ("AFP - Le maire a dit oui.", ("AFP",)),
        ("PCF et PAF sont dans la rue.", ()),
        ("Le président du parti (PA) a dit oui.", ()),
        ("Le maire a dit oui (Paris)", ()),
        ("AFP et Reuters sont des agences.", ()),
    ],
)
def test_an_agency_is_told_by_dateline_and_credit(text, names):
    assert credited_agencies(text, ()) == names


def test_letters_that_are_words_are_agencies_in_capitals_only():
    assert (agency("AP"), agency("ap"), agency("Agence France-Presse"), agency("Pa")) == ("AP", "", "AFP", "")


@pytest.mark.parametrize(
    ("given", "names", "agencies"),
    [
        (("Par Jeanne Martin",), ("Jeanne Martin",), ()),
        (("Jeanne Martin et Paul Roux",), ("Jeanne Martin", "Paul Roux"), ()),
        (("Jeanne Martin, Paul Roux",), ("Jeanne Martin", "Paul Roux"), ()),
        (("Martin, Jeanne",), ("Martin, Jeanne",), ()),
        (("Jeanne Martin avec AFP",), ("Jeanne Martin",), ("AFP",)),
        (("AFP",), (), ("AFP",)),
        (("Par Jeanne Martin et Paul Roux, avec Reuters",), ("Jeanne Martin", "Paul Roux"), ("Reuters",)),
        (("By MARY JONES and JOHN SMITH, Associated Press",), ("MARY JONES", "JOHN SMITH"), ("AP",)),
        (("Mary Jones, AP Sports Writer",), ("Mary Jones",), ()),
        (("Mary Jones, MS, RDN",), ("Mary Jones",), ()),
        (("Mary Jones Monday",), ("Mary Jones",), ()),
        (("Mary Jones Associated Press",), ("Mary Jones",), ()),
        (("Reuters; Ève Roy",), ("Ève Roy",), ("Reuters",)),
        (("Jeanne Martin Publié le 3 mai 2016 à 10h",), ("Jeanne Martin",), ()),
        (("https://www.facebook.com/courrier", "admin", "a@b.fr"), (), ()),
        (("Le Courrier",), (), ()),
        (("By John Smith and Mary Jones",), ("John Smith", "Mary Jones"), ()),
    ],
)
def test_authors_are_people(given, names, agencies):
    assert people(given, "Le Courrier") == (names, agencies)


def test_the_credit_line_that_was_taken_out_names_the_agency():
    text = f"La digue de Valbourg\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\nAvec AFP"
    assert clean(RawArticle(origin="o", id="1", text=text)).agency == ("AFP",)


@pytest.mark.parametrize(
    ("line", "updated"),
    [
        ("Publié le 3 mai 2019 - Mis à jour le 5 mai 2019", "2019-05-05"),
        ("Published: May 3, 2019. Updated: May 5, 2019", "2019-05-05"),
        ("Publié le 3 mai 2019", "None"),
        ("Publié le 3 mai 2019 - Mis à jour le 2 mai 2019", "None"),
    ],
)
def test_the_line_of_its_date_says_when_a_text_was_changed(line, updated):
    cleaned = clean(RawArticle(origin="o", id="1", text=f"La digue\n\n{line}\n\n{PARAGRAPH}\n\n{PARAGRAPH}"))
    assert (cleaned.dated, str(cleaned.updated)) == ("2019-05-03", updated)
