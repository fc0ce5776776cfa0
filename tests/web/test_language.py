"""The language of the page."""

import pytest


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
    assert f'<html lang="{language}">' in client.get(path, headers={"Accept-Language": accepted}).text


def test_an_index_in_another_language_has_an_english_page(serve, article):
    assert '<html lang="en">' in serve([article("x", "Titel", "Der Hafen.", lang="de")]).get("/").text


def test_the_other_language_is_one_link_away(page, client):
    link = page("/?q=digue&source=Le+Courrier").xpath("//nav[@class='languages']/a/@href")
    assert link == ["?q=digue&source=Le+Courrier&ui=en"]
    assert '<html lang="en">' in client.get("/" + link[0]).text


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
