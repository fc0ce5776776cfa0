"""A reader with a real browser: search, filter, open, back."""

import re

import pytest
from page_views import VIEWS
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
LOOKS = [
    pytest.param(1280, "light", id="wide-light"),
    pytest.param(1280, "dark", id="wide-dark"),
    pytest.param(390, "light", id="phone-light"),
    pytest.param(390, "dark", id="phone-dark"),
]


def counts(page, total):
    expect(page.locator("h1")).to_have_text(re.compile(rf"^\s*{total} "))


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_search_filter_open_and_back(open_page, script):
    page = open_page("/", java_script_enabled=script)
    page.locator("#q").fill("digue")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("h1")).to_have_text("8 dépêches, 10 articles")

    facet = page.get_by_role("link", name="Élodie Vasseur 6 dépêches")
    facet.click()
    counts(page, 6)
    expect(page.locator("article.hit")).to_have_count(6)
    results = page.url

    title = page.locator("article.hit h2 a").first.inner_text()
    page.locator("article.hit h2 a").first.click()
    expect(page.locator("h1")).to_have_text(title)
    assert "digue" in page.locator("mark").first.inner_text().lower()

    page.get_by_role("link", name="Retour aux résultats").click()
    expect(page).to_have_url(results)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_values_are_ticked_and_any_or_none_of_them_found(open_page, show, script):
    page = open_page("/?q=digue", java_script_enabled=script)
    for name in ("La Gazette méridienne", "L'Échappée"):
        page.get_by_role("checkbox", name=name).check()
    show(page, f"ticked-{script}")
    page.get_by_role("button", name="L’un d’eux").click()
    counts(page, 3)
    page.get_by_role("checkbox", name="culture").check()
    page.get_by_role("button", name="Aucun d’eux").click()
    counts(page, 2)
    expect(page.locator(".chips .how")).to_have_text(["ou", "sans"])


def test_values_are_ticked_with_the_keyboard(open_page):
    page = open_page("/?q=digue")
    page.get_by_role("checkbox", name="Élodie Vasseur").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")  # as in any form, its first button
    expect(page).to_have_url(re.compile("person=person"))
    counts(page, 6)


def test_a_bar_of_the_histogram_filters(open_page):
    page = open_page("/?q=digue")
    page.locator("svg a .bar").nth(1).click()
    expect(page).to_have_url(re.compile("date=2023-11"))
    counts(page, 3)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_asking_why_opens_the_panel_below_the_title(open_page, script):
    page = open_page("/?q=digue", java_script_enabled=script)
    page.locator("a.ask").first.click()
    expect(page.locator("details.why table")).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_text("Il contient")).to_be_visible()


def test_the_panel_is_closed_until_it_is_asked_for(open_page):
    page = open_page(VIEWS["article"])
    expect(page.locator("details.why table")).to_be_hidden()
    page.get_by_text("Pourquoi ce résultat").click()
    expect(page.locator("details.why table")).to_be_visible()


def test_the_words_of_the_panel_are_whole_on_a_phone(open_page):
    page = open_page("/article/crue-2023-11-courrier?q=digue+inondés+evacues#why", width=390)
    heights = page.locator("details.why tbody th").evaluate_all("all => all.map(one => one.firstChild.offsetHeight)")
    assert len(heights) >= 3 and len(set(heights)) == 1


def test_the_help_is_one_screen(open_page):
    page = open_page("/")
    assert page.locator("#help").bounding_box()["height"] <= 900


def test_an_example_of_the_help_is_asked_by_a_click(open_page):
    page = open_page("/")
    page.get_by_role("link", name="digue ET (vallée OU port)").click()
    expect(page.locator("#q")).to_have_value("digue ET (vallée OU port)")
    counts(page, "[1-9]")


def test_leaving_a_word_out_finds_more(open_page):
    page = open_page("/?q=digue+eaux")
    page.get_by_role("link", name="Sans eaux").click()
    counts(page, 8)


def test_the_back_button_takes_a_filter_off(open_page):
    page = open_page("/?q=digue")
    page.get_by_role("link", name="culture 1 dépêche").click()
    page.go_back()
    counts(page, 8)


def test_a_keyboard_is_enough(open_page):
    page = open_page("/?q=digue")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.hit h2')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/**")


def test_bars_are_not_in_the_way_of_the_keyboard(open_page):
    page = open_page("/?q=digue")
    assert page.evaluate("[...document.querySelectorAll('svg a')].every(link => link.tabIndex < 0)")


def test_nothing_is_wider_than_a_phone(open_page, address):
    page = open_page("/")
    for path in VIEWS.values():
        page.goto(address + path)
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_refused(open_page, address):
    page = open_page("/")
    fetched, said = [], []
    page.on("request", lambda request: fetched.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for path in VIEWS.values():
        page.goto(address + path)
    assert all(url.startswith(address) for url in fetched)
    assert [text for text in said if "404" not in text] == []


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_every_view_can_be_looked_at(open_page, address, show, width, scheme):
    page = open_page("/", width=width, color_scheme=scheme)
    for name, path in VIEWS.items():
        page.goto(address + path)
        show(page, f"{name}-{width}-{scheme}", full_page=True)
        assert page.locator("h1").is_visible(), path


def test_every_view_is_there_without_a_script(open_page, address):
    page = open_page("/", java_script_enabled=False)
    for path in VIEWS.values():
        page.goto(address + path)
        assert page.locator("h1").is_visible() and page.locator("#q").is_visible(), path
