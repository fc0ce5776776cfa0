"""The page of a person, place or organisation."""


def test_it_says_what_it_is_and_how_often_it_is_named(page, read):
    found = page("/entity/place:valbourg")
    assert read(found, "//header[@class='who']/*") == ["Lieu", "Valbourg", "5 dépêches, 7 articles place:valbourg"]


def test_its_name_is_in_the_language_of_the_page(page, read):
    assert read(page("/entity/country:SY"), "//h1") == ["Syrie"]


def test_it_lists_the_newest_articles_first(page, titles):
    assert titles(page("/entity/organisation:guilde"))[0] == "Chronique du marché, semaine 9"


def test_it_says_who_is_named_in_the_same_articles(page, read, titles):
    found = page("/entity/place:valbourg")
    assert read(found, "//section[@class='together']//li") == [
        "Anne Durand 1 dépêche avec les deux : Anne Durand",
        "Guilde des passeurs 4 dépêches avec les deux : Guilde des passeurs",
    ]
    links = found.xpath("//section[@class='together']//a[@class='count']/@href")
    assert [len(titles(page(link))) for link in links] == [1, 4]


def test_it_shows_when_it_was_named(page, read):
    assert read(page("/entity/person:anne-durand"), "//figure//tbody/tr/*") == ["novembre 2023", "1"]


def test_what_no_article_names_is_404(page):
    assert page("/entity/person:nobody", status=404).xpath("//form[@role='search']")


def test_a_name_is_no_id(page):
    page("/entity/valbourg", status=404)


def test_what_a_story_and_its_copies_say_is_shown_once(page, read):
    shown = read(page("/entity/place:valbourg"), "//section[@class='written']/p/text()")
    assert shown and len(shown) == len(set(shown))
    assert len(page("/entity/place:valbourg").xpath("//section[@class='written']/p[contains(., 'Tanneurs')]")) == 1
