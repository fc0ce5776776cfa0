"""The language of the page."""

import pytest
from lxml import html


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [
        pytest.param("/", "fr-CA,en;q=0.5", "fr", id="browser prefers French"),
        pytest.param("/", "en-GB,fr;q=0.5", "en", id="browser prefers English"),
        pytest.param("/", "de,en;q=0,fr;q=0.1", "fr", id="browser cannot have English"),
        pytest.param("/", "ja", "fr", id="browser prefers neither: as the index"),
        pytest.param("/", "", "fr", id="browser says nothing"),
        pytest.param("/?ui=en", "fr", "en", id="the address says"),
        pytest.param("/?ui=xx", "fr", "fr", id="the address says something else"),
    ],
)
def test_it_is_as_the_address_the_browser_or_the_index_says(client, path, accepted, language):
    assert f'<html lang="{language}" dir="ltr">' in client.get(path, headers={"Accept-Language": accepted}).text


def test_an_index_in_another_language_has_an_english_page(serve, article):
    assert '<html lang="en" dir="ltr">' in serve([article("x", "Titel", "Der Hafen.", lang="de")]).get("/").text


def test_another_language_is_one_link_away(page, client):
    link = page("/?q=digue&source=Le+Courrier").xpath("//nav[@class='languages']/a/@href")
    assert link == ["?q=digue&source=Le+Courrier&ui=en", "?q=digue&source=Le+Courrier&ui=ar"]
    assert '<html lang="en" dir="ltr">' in client.get("/" + link[0]).text


def test_a_chosen_language_stays_in_the_links(page):
    links = page("/?q=digue&ui=en").xpath("//main//a/@href")
    assert links and all("ui=en" in link for link in links if not link.startswith("#"))


def test_dates_and_numbers_are_written_in_it(page, read):
    assert read(page("/?q=pompiers&source=Le+Courrier&ui=en"), "//h2/../p/time") == ["November 15, 2023"]


@pytest.mark.parametrize(
    ("query", "words"), [("zzz", "0 résultat"), ("ferries", "1 résultat"), ("marché", "9 résultats")]
)
def test_nought_is_singular_in_french(page, read, query, words):
    assert read(page(f"/?q={query}"), "//h1") == [words]


def test_a_page_in_arabic_is_read_from_right_to_left_and_its_articles_as_they_are(page):
    tree = page("/?q=digue&ui=ar")
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    assert tree.xpath("//*[@class='hit']/h2/@dir") == ["ltr"]


@pytest.mark.parametrize(
    ("count", "said"), [(0, "لا نتائج"), (1, "نتيجة واحدة"), (2, "نتيجتان"), (3, "3 نتائج"), (11, "11 نتيجة")]
)
def test_arabic_has_six_plurals(serve, article, read, count, said):
    client = serve([article("other", "Port"), *(article(f"a{n}", "Digue") for n in range(count))])
    tree = html.document_fromstring(client.get("/?q=digue&ui=ar").text)
    assert read(tree, "//h1") == [said]


@pytest.mark.parametrize(
    "path",
    [
        "/facet/source?q=digue&inside=cour&order=significance",
        "/concordance?q=digue&order=after&page=1",
        "/cleaning?source=Le+Courrier",
        "/compare/flood%2F1?other=flood%2F2",
        "/article/flood/1?q=digue&source=Le+Courrier",
    ],
)
def test_another_language_is_of_this_very_page(page, path):
    from urllib.parse import parse_qsl, urlsplit

    link = page(path).xpath("//nav[@class='languages']/a/@href")[0]
    assert dict(parse_qsl(link[1:])).items() >= (dict(parse_qsl(urlsplit(path).query)) | {"ui": "en"}).items() - {
        ("page", "1")
    }
