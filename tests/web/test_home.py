"""The page without a question."""

import pytest


@pytest.fixture
def home(page):
    return page("/")


def test_it_says_what_is_in_the_index(home, read):
    assert read(home, "//section[@class='holdings']/dl/div/dd")[:3] == ["14", "3", "3"]


def test_it_says_from_when_to_when(home, read):
    assert read(home, "//div[@class='period']/dd") == ["février 2022 – novembre 2023"]


def test_its_examples_come_from_the_index_and_find_something(home, read, page):
    assert read(home, "//p[@class='examples']/a") == ["Valbourg"]
    assert page(home.xpath("//p[@class='examples']/a/@href")[0]).xpath("//ol[@class='hits']/li")


def test_its_bars_lead_to_articles(home, page, titles):
    assert len(titles(page(home.xpath("//figure//tbody/tr[last()]//a/@href")[0]))) == 3


def test_it_explains_the_query_language(home, read):
    assert "présid*" in read(home, "//section[@id='help']//code")


def test_an_empty_index_has_a_home_page(serve):
    response = serve([]).get("/")
    assert response.status_code == 200


def test_every_example_of_the_help_can_be_asked(home, page, read):
    for example in read(home, "//section[@id='help']//code"):
        page(f"/?q={example.replace('+', '%2B')}")
