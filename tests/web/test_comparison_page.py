"""Two versions of a story, one page."""


def test_it_is_reached_from_a_result_and_from_an_article(page):
    for path in ("/?q=pompiers&source=Le+Courrier", "/article/flood/1"):
        links = page(path).xpath("//a[text()='Comparer']/@href")
        assert len(links) == 2 and all(page(link).xpath("//article[@class='text compared']") for link in links)


def test_what_differs_is_said_in_words_too_not_by_colour_alone(page, read):
    found = page("/compare/flood/2?other=flood/1")
    assert [text.startswith("[ajouté") for text in read(found, "//h1/ins")] == [True] * len(found.xpath("//h1/ins"))
    assert read(found, "//h1/del") and read(found, "//h1/ins")
    assert not found.xpath("//div[@class='body']//del | //div[@class='body']//ins")


def test_the_earlier_one_comes_first_whichever_was_named_first(page, read):
    assert read(page("/compare/flood/2?other=flood/1"), "//dl//dd/a") == read(
        page("/compare/flood/1?other=flood/2"), "//dl//dd/a"
    )


def test_an_article_that_is_not_there_can_not_be_compared(page):
    page("/compare/flood/1?other=none", status=404)
    page("/compare/flood/1", status=404)
