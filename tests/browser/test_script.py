"""What the page does more with its script, and that nothing needs it."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_suggestions_come_while_typing_and_are_taken_with_the_keyboard(open_page):
    page = open_page("/")
    box = page.get_by_role("combobox")
    box.press_sequentially("digu")
    page.get_by_role("option").first.wait_for()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    first = page.locator("[role=option][aria-selected=true]")
    assert box.input_value() == first.get_attribute("data-text") and box.get_attribute("aria-activedescendant")
    box.press("Escape")
    assert box.input_value() == "digu" and box.get_attribute("aria-expanded") == "false"
    box.press("Enter")
    page.wait_for_url("**/?q=digu*")


def test_a_suggestion_is_taken_with_the_mouse(open_page):
    page = open_page("/")
    page.get_by_role("combobox").press_sequentially("digu")
    option = page.get_by_role("option").first
    option.wait_for()
    said = option.get_attribute("data-text")
    option.click()
    page.wait_for_url("**/?q=*")
    expect(page.locator("#q")).to_have_value(said)


def test_typing_goes_on_when_suggestions_fail(open_page):
    page = open_page("/")
    page.route("**/api/suggest*", lambda route: route.abort())
    page.get_by_role("combobox").press_sequentially("digue")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=digue")


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("ui", ["fr", "ar"])
def test_a_period_is_drawn_over_the_bars(open_page, backwards, ui):
    page = open_page(f"/?q=digue&lang=fr&ui={ui}")
    values = page.locator(".timeline svg").get_attribute("data-values").split(" ")
    box = page.locator(".timeline svg").bounding_box()
    assert len(values) > 3
    width = box["width"] / len(values)
    bars = (1, 3) if ui == "fr" else (len(values) - 2, len(values) - 4)  # from right to left
    places = [box["x"] + width * (at + 0.5) for at in bars]
    if backwards:
        places.reverse()
    page.mouse.move(places[0], box["y"] + 10)
    page.mouse.down()
    page.mouse.move(places[1], box["y"] + 20, steps=4)
    expect(page.locator(".chosen")).to_have_count(1)
    page.mouse.up()
    page.wait_for_url(f"**date={values[1]}..{values[3]}*")
    assert "lang=fr" in page.url and f"ui={ui}" in page.url


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_period_is_chosen_with_the_keyboard(open_page, script):
    page = open_page("/?q=digue", java_script_enabled=script)
    page.locator(".timeline summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("2023-11")
    page.keyboard.press("Tab")
    page.keyboard.type("2024-01")
    page.keyboard.press("Enter")
    page.wait_for_url("**date=2023-11..2024-01*")


def test_keys_go_to_the_box_and_from_result_to_result_and_can_be_turned_off(open_page, address):
    page = open_page("/?q=digue")
    page.keyboard.press("j")
    page.keyboard.press("j")
    focused = "document.activeElement.closest('.hits li') === document.querySelectorAll('.hits > li')[{}]"
    assert page.evaluate(focused.format(1))
    page.keyboard.press("k")
    assert page.evaluate(focused.format(0))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("/j")
    assert page.locator("#q").input_value() == "/j"
    page.goto(f"{address}/")
    page.get_by_role("button", name="Les désactiver").click()
    page.get_by_role("button", name="Les activer").wait_for()
    page.goto(f"{address}/?q=digue")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body")


def test_without_the_script_nothing_that_needs_it_is_shown(open_page):
    page = open_page("/", java_script_enabled=False)
    assert not page.locator(".keys").is_visible() and page.locator("#q").get_attribute("role") is None


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_concordance_is_sorted_and_left(open_page, script):
    page = open_page("/?q=digue", java_script_enabled=script)
    page.get_by_role("link", name="Concordance").click()
    page.get_by_role("link", name="Mots d’après").click()
    expect(page).to_have_url(re.compile("order=after"))
    expect(page.locator(".kwic .after").nth(5)).to_be_attached()
    middles = page.locator(".kwic mark").evaluate_all(
        "all => all.map((one) => { const box = one.getBoundingClientRect(); return Math.round(box.x + box.width / 2); })"
    )
    assert max(middles) - min(middles) <= 1
    page.locator(".kwic a").first.click()
    expect(page.locator("article.text mark").first).to_be_visible()
