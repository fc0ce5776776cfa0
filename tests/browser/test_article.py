"""Reading an article: from match to match, names on demand, passages in other languages."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
FLOOD = "/article/crue-2023-11-courrier?q=digue+eaux"
QUOTED = "/article/cereales-2024-04-beyrouth"
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
STILL = {"height": 400, "reduced_motion": "reduce"}
IN_SIGHT = """mark => {
  const box = mark.getBoundingClientRect(), bar = document.querySelector(".matches").getBoundingClientRect();
  return box.top >= bar.bottom && box.bottom <= innerHeight;
}"""


def in_sight(page, id):
    """See that a match is on the screen and not under the bar; the page was opened `STILL`."""
    mark = page.locator(f"#{id}")
    expect(mark).to_have_css("outline-style", "solid")
    expect(mark).to_be_in_viewport(ratio=1)
    assert mark.evaluate(IN_SIGHT)


def matches(page):
    return page.locator("mark[id]").count()


def test_the_buttons_go_from_match_to_match_and_around(open_page):
    page = open_page(FLOOD, **STILL)
    last = matches(page)
    said = page.locator(".matches output")
    expect(page.locator(".matches ol")).to_be_hidden()
    onward = page.get_by_role("button", name="Suivante")
    for at in (1, 2):
        onward.click()
        expect(said).to_have_text(f"{at} sur {last}")
    back = page.get_by_role("button", name="Précédente")
    back.click()
    back.click()
    expect(said).to_have_text(f"{last} sur {last}")
    in_sight(page, f"m{last}")
    onward.click()
    expect(said).to_have_text(f"1 sur {last}")


def test_a_button_keeps_the_focus(open_page):
    page = open_page(FLOOD)
    page.get_by_role("button", name="Suivante").focus()
    for at in (1, 2, 3):
        page.keyboard.press("Enter")
        expect(page.locator(".matches output")).to_contain_text(f"{at} sur ")
        expect(page.get_by_role("button", name="Suivante")).to_be_focused()


def test_keys_go_from_match_to_match_and_can_be_turned_off(open_page, address):
    page = open_page(FLOOD, **STILL)
    for key in "nnnnp":
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile("#m3$"))
    in_sight(page, "m3")
    page.locator("#q").press("n")
    expect(page.locator("#q")).to_have_value(re.compile("n.*digue eaux|digue eaux.*n"))
    expect(page).to_have_url(re.compile("#m3$"))
    page.goto(f"{address}/")
    page.get_by_role("button", name="Les désactiver").click()
    page.goto(address + FLOOD)
    page.keyboard.press("n")
    assert page.evaluate("location.hash") == ""


def test_steps_do_not_fill_the_history(open_page, address):
    page = open_page("/?q=digue")
    page.goto(address + FLOOD)
    for _ in range(4):
        page.keyboard.press("n")
    expect(page).to_have_url(re.compile("#m4$"))
    page.go_back()
    expect(page).to_have_url(f"{address}/?q=digue")


def test_an_address_with_a_match_opens_there(open_page):
    page = open_page(f"{FLOOD}#m4", **STILL)
    expect(page.locator(".matches output")).to_contain_text("4 sur ")
    in_sight(page, "m4")


@pytest.mark.parametrize("hash", ["#m0", "#m999", "#why", "#m1x"])
def test_what_is_no_match_is_none_and_the_first_comes_next(open_page, hash):
    page = open_page(FLOOD + hash)
    expect(page.locator(".matches output")).to_have_text("")
    page.keyboard.press("n")
    expect(page.locator(".matches output")).to_contain_text("1 sur ")


def test_numbered_links_lead_to_matches_without_a_script(open_page):
    page = open_page(FLOOD, java_script_enabled=False, **STILL)
    links = page.locator(".matches ol a")
    expect(links).to_have_count(matches(page))
    expect(page.get_by_role("button", name="Suivante")).to_be_hidden()
    page.get_by_role("link", name="occurrence 4").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#m4$"))
    expect(page.locator("#m4")).to_be_in_viewport()
    expect(page.locator("#m4")).to_have_css("outline-style", "solid")


@SCRIPT
@pytest.mark.parametrize("ui", ["fr", "en", "ar"])
def test_the_bar_is_one_line_on_a_phone(open_page, script, ui):
    page = open_page(f"{FLOOD}&ui={ui}#m2", width=320, java_script_enabled=script)
    assert page.locator(".matches").bounding_box()["height"] < 60
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@SCRIPT
def test_names_are_marked_and_lead_to_their_pages_by_keyboard(open_page, script):
    page = open_page(FLOOD, java_script_enabled=script)
    page.get_by_role("link", name="Marquer les noms").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=digue.*mark=names"))
    expect(page.locator("h1")).to_be_in_viewport()
    expect(page.locator(".marking li").first).to_have_text("Personne")
    name = page.locator(".body a.name.person").first
    assert name.get_attribute("title") == "Personne\xa0: Élodie Vasseur"
    name.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/entity/person%3Aelodie-vasseur"))
    page.go_back()
    page.get_by_role("link", name="Ne plus marquer les noms").click()
    expect(page.locator("a.name")).to_have_count(0)


def test_kinds_of_names_differ_in_more_than_their_colour(open_page):
    page = open_page(f"{FLOOD}&mark=names")
    styles = {}
    for kind in ("person", "place", "organisation", "metonymy"):
        page.locator("a.name").first.evaluate("(name, kind) => { name.className = `name ${kind}`; }", kind)
        styles[kind] = page.locator("a.name").first.evaluate("name => getComputedStyle(name).textDecorationStyle")
    assert len(set(styles.values())) == 4


def test_a_passage_is_listed_and_reads_in_its_own_direction(open_page):
    page = open_page(QUOTED)
    page.locator(".passages").get_by_role("link", name="arabe").click()
    passage = page.locator("#passage-1")
    expect(passage).to_be_in_viewport()
    assert passage.evaluate("each => [each.lang, getComputedStyle(each).direction]") == ["ar", "rtl"]
    assert "arabe" in passage.evaluate("each => getComputedStyle(each, '::before').content")
    assert "arabe" not in passage.inner_text()


def test_what_is_printed_has_the_marks_and_no_controls(open_page):
    page = open_page(f"{FLOOD}&mark=names")
    page.emulate_media(media="print")
    for control in (".matches", ".switch"):
        expect(page.locator(control)).to_be_hidden()
    expect(page.locator(".marking li").first).to_be_visible()
    expect(page.locator(".body mark").first).to_be_visible()
