"""The page without a question."""

import pytest

from search.query.parser import parse
from search.typed import texts


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


def test_its_bars_lead_to_articles(home, articles_at):
    assert articles_at(home.xpath("//figure//tbody/tr[last()]//a/@href")[0]) == 3


EXAMPLES = [
    "« rupture de la digue »",
    "=digues",
    "digue+",
    "~barage",
    "présid*",
    "im*able",
    "digue PRÈS/5 vallée",
    "digue PRÈS/PHRASE vallée",
    "digue>2",
    "digue ET (vallée OU port)",
    "digue SAUF port",
    "+digue -port",
    "titre:grève",
    "personne:lavrov",
    "lieu:raqqa",
    'source:"Le Courrier"',
    "date:mars 2016",
    'date:"l\'été 2016"',
    "depuis:2015 avant:2018",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_explains_the_query_language(home, read, example):
    assert example in read(home, "//section[@id='help']//code")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_example_of_the_help_is_a_link_that_asks_it(page, read, language):
    help = page(f"/?ui={language}")
    links = help.xpath("//section[@id='help']//dt/a")
    assert len(links) == len(help.xpath("//section[@id='help']//dt//code")) == 20
    for link in links:
        assert page(link.get("href")).xpath("//form[@role='search']//input[@name='q']/@value") == [link.text_content()]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_operator_of_the_help_is_read_as_a_word(page, read, language):
    for example in read(page(f"/?ui={language}"), "//section[@id='help']//dt/a"):
        words = [text.text for text in texts(parse(example)) if text.kind != "wildcard"]
        assert not [word for word in words if set(word) & set('=+~*>:/()"')], example


def test_an_empty_index_has_a_home_page(serve):
    response = serve([]).get("/")
    assert response.status_code == 200
