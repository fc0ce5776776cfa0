"""The page with the results."""

import dataclasses
from datetime import date
from urllib.parse import quote

import pytest
from lxml import html

from search.article import Entity
from web import create_app


def test_hits_are_marked_in_title_and_text(page, read):
    found = page("/?q=digue")
    assert set(read(found, "//*[@class='hit']//mark")) == {"digue", "Digue"}


def test_a_hit_says_source_date_section_and_language(page, read):
    found = page("/?q=pompiers&source=Le+Courrier")
    assert read(found, "//*[@class='hit']/p[@class='byline']/*[not(self::a)]") == [
        "Le Courrier", "15 novembre 2023", "politique", "français"
    ]  # fmt: skip


def test_a_title_leads_to_its_article_and_takes_the_question_along(page):
    link = page("/?q=pompiers&source=Le+Courrier").xpath("//*[@class='hit']/h2/a/@href")
    assert link == ["/article/flood%2F1?q=pompiers&source=Le+Courrier"]


def test_a_name_in_a_hit_filters(page, articles_at):
    link = page("/?q=pompiers").xpath("//ul[@class='names']//a[@class='person']/@href")[0]
    assert link == "/?q=pompiers&person=person%3Aanne-durand"
    assert articles_at(link) == 3


def test_a_name_is_in_the_language_of_the_page(page, read):
    assert "Lieu : Syrie" in read(page("/?q=ferries"), "//ul[@class='names']//a")


def test_a_story_is_one_line_and_its_versions_unfold(page, titles, read):
    found = page("/?q=pompiers&source=Le+Courrier")
    assert titles(found) == ["La digue cède à Valbourg"]
    assert read(found, "//details[@class='story']/summary") == ["2 reprises"]
    assert read(found, "//details[@class='story']//li/a") == ["Valbourg : la digue a cédé", "Digue rompue à Valbourg"]


def test_when_the_line_is_not_the_first_version_it_says_what_else_there_is(page, read):
    found = page("/?q=rompue")
    assert read(found, "//details[@class='story']/summary") == ["la première version, 1 reprise"]


def test_folded_articles_stay_in_the_total_and_can_be_listed(page, titles, read):
    found = page("/?q=pompiers")
    assert (read(found, "//h1"), len(titles(found))) == (["1 dépêche, 3 articles"], 1)
    link = found.xpath("//a[text()='une ligne par article']/@href")[0]
    assert len(titles(page(link))) == 3
    assert len(titles(page(page(link).xpath("//a[text()='une ligne par dépêche']/@href")[0]))) == 1


def test_all_versions_of_a_story_are_listed_when_it_is_the_filter(page, titles):
    assert len(titles(page("/?story=flood/1"))) == 3


def test_text_that_is_not_in_the_language_of_the_page_says_so(page):
    hit = page("/?q=السفن").xpath("//*[@class='hit']/h2")[0]
    assert (hit.get("lang"), hit.get("dir")) == ("ar", "rtl")


def test_a_filter_can_be_taken_off(page, articles_at):
    assert articles_at("/?q=digue&source=La+Gazette") == 2
    assert articles_at(page("/?q=digue&source=La+Gazette").xpath("//ul[@class='chips']//a/@href")[0]) == 3


def test_the_chip_of_an_entity_leads_to_its_page(page):
    found = page("/?place=place:valbourg")
    assert found.xpath("//ul[@class='chips']//a[@class='about']/@href") == ["/entity/place%3Avalbourg"]


def test_the_chip_of_a_story_says_its_title(page, read):
    assert "La digue cède à Valbourg" in read(page("/?story=flood/1"), "//ul[@class='chips']/li")[0]


def test_the_search_form_keeps_the_filters(page):
    form = page("/?q=digue&source=La+Gazette&page=1").xpath("//form[@role='search']")[0]
    assert [(each.name, each.value) for each in form.xpath(".//input[@type='hidden']")] == [("source", "La Gazette")]


def test_a_date_filter_shows_days(page, read):
    assert read(page("/?date=2023-11"), "//figure//tbody//th") == ["15 novembre 2023"]


def test_sort_is_a_link_and_the_current_one_says_so(page, read, titles):
    found = page("/?q=chronique&sort=oldest")
    assert read(found, "//nav[@class='sorts'][@aria-label='Tri']/a[@aria-current]") == ["Plus anciens"]
    assert titles(found)[0] == "Chronique du marché, semaine 1"


def test_the_compact_view_has_titles_and_sources_and_its_links_keep_it(page, read, titles):
    whole, found = page("/?q=digue"), page("/?q=digue&view=compact")
    assert titles(found) == titles(whole)
    assert read(found, "//nav[@aria-label='Affichage']/a[@aria-current]") == ["Compact"]
    assert whole.xpath("//*[contains(@class, 'fragments')]") and not found.xpath("//*[contains(@class, 'fragments')]")
    assert not found.xpath("//ul[@class='names']")
    assert all("view=compact" in link for link in found.xpath("//section[@class='facet']//li/a/@href"))
    back = found.xpath("//nav[@aria-label='Affichage']/a[not(@aria-current)]/@href")[0]
    assert "view" not in back and page(back).xpath("//*[contains(@class, 'fragments')]")


def test_each_hit_leads_to_what_is_like_it(page):
    links = page("/?q=digue").xpath("//a[@class='near']/@href")
    assert links and all(page(link).xpath("//*[@id='around-subject']") for link in links)


def test_pages_are_linked_both_ways(page, titles):
    first = page("/?q=chronique&size=4")
    second = page(first.xpath("//a[@rel='next']/@href")[0])
    assert len(titles(first)) == len(titles(second)) == 4
    assert not set(titles(first)) & set(titles(second))
    assert titles(page(second.xpath("//a[@rel='prev']/@href")[0])) == titles(first)


def test_the_list_goes_on_counting_on_the_next_page(page):
    assert page("/?q=chronique&size=4&page=2").xpath("//ol[@class='hits']/@start") == ["5"]


def test_a_page_after_the_last_leads_back(page, titles):
    found = page("/?q=chronique&size=4&page=9")
    assert "Il n’y a pas de page 9" in found.text_content()
    assert len(titles(page(found.xpath("//section[@class='empty']//a/@href")[0]))) == 1


def test_a_relaxed_search_says_so(page, read):
    assert "Aucun article n’a tous ces mots" in read(page("/?q=digue+zeppelin"), "//p[@class='notice']")[0]


def test_a_word_that_is_not_there_has_the_nearest_one_suggested(page, articles_at):
    link = page("/?q=pompierrs").xpath("//a[@class='suggestion']/@href")
    assert articles_at(link[0]) == 3


def test_how_a_query_was_read_is_shown_when_it_differs(page, read):
    assert read(page("/?q=date:2023-11"), "//p[@class='read-as']/code") == ["date:2023-11-01..2023-11-30"]


def test_how_a_query_was_read_is_not_shown_when_it_is_the_same(page, read):
    assert read(page("/?q=Digue++valbourg"), "//p[@class='read-as']") == []


def test_when_nothing_is_found_it_says_what_to_drop(page, articles_at, read):
    found = page("/?q=digue&section=économie")
    assert read(found, "//ul[@class='fewer']/li") == ["Sans le filtre Rubrique : économie 3 articles"]
    assert articles_at(found.xpath("//ul[@class='fewer']//a/@href")[0]) == 3


def test_when_no_article_has_all_words_it_says_which_to_leave_out(page, read):
    found = page("/?q=digue+ferries")
    assert read(found, "//ul[@class='drops']/li") == ["Sans ferries : 3 articles", "Sans digue : 1 article"]


def test_each_word_to_leave_out_leads_to_as_many_articles_as_it_counts(page, articles_at):
    found = page("/?q=digue+ferries&size=50")
    counts = [articles_at(link) for link in found.xpath("//ul[@class='drops']//a/@href")]
    assert counts == [3, 1]


def test_a_word_to_leave_out_keeps_the_filters(page):
    links = page("/?q=digue+ferries&source=Le+Courrier").xpath("//ul[@class='drops']//a/@href")
    assert links and all("source=Le+Courrier" in link for link in links)


def test_at_most_four_words_to_leave_out_are_said(page, read):
    found = page('/?q=digue+ferries+(marché+OU+blé)+(sel+OU+blé)+"la+ville+basse"+SAUF+zzz')
    assert len(read(found, "//ul[@class='drops']/li")) <= 4


def test_when_many_articles_have_all_words_nothing_is_left_out(page):
    assert not page("/?q=chronique").xpath("//ul[@class='drops']")


def test_a_long_query_says_how_many_words_had_to_be_there(page, read):
    found = page("/?q=digue+pompiers+ferries+chronique+zeppelin")
    assert read(found, "//p[@class='notice']")[0].startswith("Les articles qui ont au moins un de ces mots")


@pytest.mark.parametrize("query", ["digue", "digue+pompiers"])
def test_a_query_whose_words_are_all_there_has_no_notice(page, query):
    assert not page(f"/?q={query}").xpath("//p[@class='notice']")


def test_that_not_all_words_had_to_be_there_is_said_once(page, read):
    assert read(page("/?q=digue+ferries"), "//p[@class='read-as']") == []


def test_each_hit_asks_why(page, read):
    found = page("/?q=pompiers&source=Le+Courrier")
    assert read(found, "//a[@class='ask']") == ["Pourquoi ?"]
    assert found.xpath("//a[@class='ask']/@href") == ["/article/flood%2F1?q=pompiers&source=Le+Courrier#why"]


def test_its_link_is_described_by_the_title(page):
    found = page("/?q=pompiers&source=Le+Courrier")
    assert found.xpath("//a[@class='ask']/@aria-describedby") == found.xpath("//*[@class='hit']/h2/@id")


@pytest.mark.parametrize("query", ["q=*", "q=date:2023", "source=Le+Courrier", "q=place:valbourg", "q=SAUF+digue"])
def test_nobody_asks_why_when_no_word_was_looked_for(page, titles, query):
    found = page(f"/?{query}")
    assert titles(found) and not found.xpath("//a[@class='ask']")


def test_the_first_page_of_long_articles_is_less_than_100_kb(serve, article):
    names = tuple(Entity(f"person:nom-{n}", f"Prénom{n} Nom-de-famille{n}", "person", 2) for n in range(60))
    body = "\n\n".join(f"La digue et le barrage n° {n} tiennent bon dans la vallée." for n in range(300))
    many = [
        article(f"a-rather-long-identifier/{n}", f"La digue numéro {n} de la vallée", body, section=f"rubrique {n}",
                source=f"La Gazette de la vallée {n}", authors=(f"Auteur {n}",), entities=names[n : n + 40],
                published=date(2020 + n // 12, n % 12 + 1, 3))
        for n in range(20)
    ]  # fmt: skip
    assert len(serve(many).get("/?q=digue+barrage+vallée&ui=fr").data) < 100_000


@pytest.mark.parametrize("query", ["((((", '"', "...", "«»", "🙂"])
def test_a_query_without_words_is_explained(page, query):
    assert page(f"/?q={quote(query)}").xpath("//section[@class='empty']")


def test_a_date_that_is_none_is_a_friendly_error_with_a_search_box(page):
    found = page("/?q=digue&date=bientôt", status=400)
    assert "Une date s’écrit" in found.text_content()
    assert found.xpath("//form[@role='search']//input[@name='q']/@value") == ["digue"]


def test_a_hit_without_a_match_in_its_text_shows_its_lead(page, read):
    assert read(page("/?q=titre:rompue"), "//p[@class='fragments']") == ["Deux mille habitants évacués."]


def test_an_article_without_a_title_can_be_opened(serve, article):
    found = html.document_fromstring(serve([article("x", "", "La digue.")]).get("/?q=digue&ui=fr").text)
    assert found.xpath("//*[@class='hit']/h2/a")[0].text_content() == "(sans titre)"


@pytest.mark.parametrize("query", ["q=*", "q=digue", "q=chronique", "source=Le+Courrier"])
def test_each_facet_leads_to_as_many_articles_as_it_counts(query, engine, fill, press):
    client = create_app(fill(engine, press), testing=True).test_client()
    tree = html.document_fromstring(client.get(f"/?{query}&ui=en").text)
    links = tree.xpath("//section[@class='facet']//li/a[not(@aria-current)]")
    assert links
    for link in links:
        count = link.xpath("string(span[@class='count'])").split()[0]
        found = html.document_fromstring(client.get(link.get("href")).text)
        assert found.xpath("string(//h1)").split()[0] == count, link.get("href")


def test_a_facet_that_is_on_takes_itself_off(page):
    found = page("/?q=digue&source=La+Gazette")
    assert found.xpath("//section[@class='facet']//a[@aria-current]/@href") == ["/?q=digue"]


def test_facet_counts_are_words_for_those_who_listen(page, read):
    assert "La Gazette 1 dépêche" in read(page("/?q=digue"), "//section[@class='facet']//li/a")


def test_a_facet_that_cannot_narrow_is_left_out(page):
    assert not page("/?q=digue").xpath("//h3[@id='facet-lang']")


def test_long_lists_are_folded(serve, press):
    many = [dataclasses.replace(each, authors=(f"Auteur {n}",)) for n, each in enumerate(press)]
    tree = html.document_fromstring(serve(many).get("/?q=*&ui=fr").text)
    assert len(tree.xpath("//section[h3[@id='facet-author']]/details//li")) == 5


def test_what_is_published_is_found_at_the_next_request(page, titles, fill, engine_and_app, article):
    assert titles(page("/?q=baleine")) == []
    fill(engine_and_app[0], [article("new", "Une baleine au port", "Elle est repartie.")])
    assert titles(page("/?q=baleine")) == ["Une baleine au port"]


def test_a_beginning_that_ends_within_a_sentence_says_so(serve, article):
    body = "La digue tient " + "bon et haut " * 40 + "enfin."
    found = html.document_fromstring(serve([article("x", "Le port", body)]).get("/?q=titre:port&ui=fr").text)
    assert found.xpath("string(//p[@class='fragments'])").strip().endswith("…")


def test_a_hit_through_an_entity_says_so_and_can_be_left_out(page, read, titles):
    found = page("/?q=Syrie")
    assert read(found, "//p[@class='through']") == ["par l’entité Syrie (Syria)"]
    assert read(found, "//*[@class='hit']//mark") == ["Syria"]
    link = found.xpath("//a[text()='laisser de côté']/@href")[0]
    assert link == "/?names=written&q=Syrie"
    without = page(link)
    assert not titles(without)
    assert titles(page(without.xpath("//a[text()='aussi par l’entité']/@href")[0])) == ["The harbour wall holds"]
