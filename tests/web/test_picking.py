"""Facets as form controls: one, several, none of them, without a script."""

from urllib.parse import parse_qs, urlsplit

import pytest

from web.parameters import Parameters


@pytest.fixture
def lead(client):
    """Return a function from an address to the filters of where it leads."""

    def follow(address):
        answer = client.get(address)
        assert answer.status_code == 302
        query = parse_qs(urlsplit(answer.location).query)
        return {name: values for name, values in query.items() if name not in ("q", "ui")}

    return follow


def test_ticked_values_are_any_of_them(lead):
    found = lead("/?q=digue&how=any&pick.source=Le+Courrier&pick.source=La+Gazette&pick.lang=fr")
    assert found == {"source": ["Le Courrier", "La Gazette"], "lang": ["fr"]}


def test_ticked_values_are_none_of_them(lead):
    assert lead("/?q=digue&how=not&pick.source=Le+Courrier&place=x") == {"place": ["x"], "not.source": ["Le Courrier"]}


def test_what_is_ticked_is_added_to_what_was_chosen(lead):
    assert lead("/?q=digue&source=A&how=any&pick.source=B") == {"source": ["A", "B"]}


def test_what_is_left_out_now_is_asked_for_no_more(lead):
    assert lead("/?q=digue&source=A&how=not&pick.source=A") == {"not.source": ["A"]}
    assert lead("/?q=digue&not.source=A&how=any&pick.source=A") == {"source": ["A"]}


def test_a_button_without_ticks_changes_nothing(lead):
    assert lead("/?q=digue&source=A&how=any&page=3") == {"source": ["A"], "page": ["3"]}


@pytest.mark.parametrize("how", ["", "x", "any&how=not"])
def test_what_the_button_says_may_be_anything(lead, how):
    assert lead(f"/?q=digue&how={how}&pick.source=A&pick.nothing=B&pick.=C") == {"source": ["A"]}


def test_no_more_filters_than_there_may_be(lead):
    picks = "&".join(f"pick.source={n}" for n in range(50))
    assert len(lead(f"/?q=digue&how=any&{picks}")["source"]) == 20


def test_each_value_that_is_not_chosen_has_a_box_with_its_name(page):
    found = page("/?q=*&source=Le+Courrier")
    boxes = found.xpath("//section[h3[@id='facet-source']]//input")
    assert {each.get("aria-label") for each in boxes} >= {"La Gazette"}
    assert "Le Courrier" not in {each.get("aria-label") for each in boxes}
    assert {each.get("name") for each in boxes} == {"pick.source"}
    form = boxes[0].xpath("ancestor::form")[0]
    assert [each.get("value") for each in form.xpath(".//input[@name='source']")] == ["Le Courrier"]


def test_another_value_of_a_source_takes_the_place_of_the_one_that_is_chosen(page):
    """Of which an article has only one: a list of one would lead nowhere."""
    link = page("/?q=*&source=Le+Courrier").xpath("//section[h3[@id='facet-source']]//a[contains(., 'Gazette')]/@href")[
        0
    ]
    assert parse_qs(urlsplit(link).query)["source"] == ["La Gazette"]


def test_another_person_is_looked_for_beside_the_one_that_is_chosen():
    asked = Parameters(where=(("person", "a"), ("person", "b")))
    assert asked.having("person", "c").where == (("person", "a"), ("person", "b"), ("and.person", "c"))
    assert Parameters(where=(("source", "A"), ("source", "B"))).having("source", "B").where == (("source", "B"),)


def test_chips_say_how_filters_go_together(page, read):
    found = page("/?q=*&source=Le+Courrier&source=La+Gazette&not.lang=en&ui=fr")
    assert read(found, "//ul[@class='chips']//b[@class='how']") == ["ou", "sans"]


def test_the_page_of_all_values_has_boxes_too(page):
    found = page("/facet/source?q=*&source=Le+Courrier")
    assert "La Gazette" in found.xpath("//input[@name='pick.source']/@aria-label")


def test_when_nothing_is_found_all_values_of_a_field_are_left_out_together(page, read):
    found = page("/?q=digue&section=x&section=y&ui=fr")
    assert "x, y" in read(found, "//ul[@class='fewer']//a")[0]
