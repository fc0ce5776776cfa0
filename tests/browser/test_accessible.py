"""axe-core finds nothing in any view, in either theme, in any language of the page, on a screen or a phone.

Blacklight's open issues are a checklist: #1905 (what is found is announced), #3748 and #3241 (facets: what a link
does is in its name, what is chosen is said).
"""

import re
from importlib.resources import files

import pytest
from page_views import VIEWS
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
LANGUAGES = ["fr", "en", "ar"]
RUN = """async (options) => {
  const found = await axe.run(document, { ...options, resultTypes: ["violations"] });
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
}"""
ALL = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SIZES = {"runOnly": {"type": "rule", "values": ["target-size"]}, "rules": {"target-size": {"enabled": True}}}


def at(path, ui):
    path, hash, anchor = path.partition("#")
    return f"{path}{'&' if '?' in path else '?'}ui={ui}{hash}{anchor}"


def unfolded(page):
    page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")


def violations(page, *runs):
    return [each for run in runs for each in page.evaluate(RUN, run)]


@pytest.mark.parametrize("ui", LANGUAGES)
def test_axe_finds_nothing_in_either_theme(open_page, address, ui):
    page = open_page("/", color_scheme="light")
    found = []
    for name, path in VIEWS.items():
        page.goto(address + at(path, ui))
        unfolded(page)
        page.evaluate(AXE)
        found += [(name, "light", each) for each in violations(page, ALL)]
        page.emulate_media(color_scheme="dark")
        found += [(name, "dark", each) for each in violations(page, COLOURS)]
        page.emulate_media(color_scheme="light")
    assert found == []


def test_on_a_phone_what_is_touched_is_large_enough(open_page, address):
    page = open_page("/", width=390)
    found = []
    for name, path in VIEWS.items():
        page.goto(address + path)
        unfolded(page)
        page.evaluate(AXE)
        found += [(name, each) for each in violations(page, SIZES)]
    assert found == []


def test_axe_finds_something_where_there_is_something(open_page):
    page = open_page("/")
    page.evaluate("document.querySelector('#q').labels[0].remove()")
    page.evaluate("document.querySelector('#q').removeAttribute('placeholder')")
    page.evaluate(AXE)
    assert any(each.startswith("label") for each in violations(page, ALL))


def test_arabic_is_no_wider_than_a_phone_and_begins_on_the_right(open_page, address):
    page = open_page("/", width=390)
    for path in VIEWS.values():
        page.goto(address + at(path, "ar"))
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
        box = page.locator(".brand").bounding_box()
        assert box["x"] + box["width"] > 390 / 2


def test_the_count_is_in_the_title_and_the_heading(open_page):
    page = open_page("/?q=digue")
    assert page.locator("h1").inner_text() in page.title()


def test_a_facet_says_what_its_link_does_and_what_is_chosen(open_page):
    page = open_page("/?q=digue")
    page.get_by_role("link", name="Élodie Vasseur 6 dépêches").click()
    chosen = page.get_by_role("link", name="Élodie Vasseur retirer ce filtre").first
    expect(chosen).to_be_visible()
    expect(page.locator(".facet a[aria-current='true']")).to_have_text(re.compile(r"^\s*Élodie Vasseur"))


@pytest.mark.parametrize("path", ["/?q=digue", "/concordance?q=digue", "/article/crue-2023-11-courrier?q=digue", "/"])
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_all_that_can_be_clicked_can_be_reached_with_tab_and_shows_it(open_page, path, script):
    page = open_page(path, java_script_enabled=script)
    page.evaluate("document.activeElement.blur()")
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]"
        ".filter((each) => each.tabIndex >= 0 && each.checkVisibility()).length"
    )
    reached = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        said = page.evaluate(
            """() => {
              const here = document.activeElement;
              if (here === document.body) return null;
              const all = [...document.querySelectorAll('a[href], button, input, select, summary')];
              const style = getComputedStyle(here), form = here.closest('form');
              const ring = style.outlineStyle !== 'none' || (form && getComputedStyle(form).outlineStyle !== 'none');
              return [all.indexOf(here), ring];
            }"""
        )
        if said:
            assert said[1], page.evaluate("document.activeElement.outerHTML")
            reached.add(said[0])
    assert len(reached) >= wanted


def test_letters_are_twice_as_large_and_nothing_is_lost(open_page):
    page = open_page("/?q=digue", width=640)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
