"""An editor signs in and out with the keyboard, without a script; a password that is wrong is announced."""

import pytest
from conftest import EDITOR
from playwright.sync_api import expect
from test_accessible import ALL, AXE, violations

pytestmark = pytest.mark.browser


def test_signing_in_and_out_needs_neither_mouse_nor_script(open_page):
    page = open_page("/article/crue-2023-11-courrier?ui=en", java_script_enabled=False)
    page.get_by_role("link", name="Sign in").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Name", exact=True).fill(EDITOR[0])
    page.get_by_label("Password").fill("something else")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Name", exact=True)).to_have_value(EDITOR[0])
    page.get_by_label("Password").fill(EDITOR[1])
    page.keyboard.press("Enter")
    expect(page.locator(".reader")).to_contain_text(EDITOR[0])
    assert "/article/crue-2023-11-courrier" in page.url
    assert page.locator("form.decide").count()
    page.get_by_role("button", name="Sign out").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_axe_finds_nothing_when_somebody_has_signed_in_or_failed_to(open_page):
    page = open_page("/sign-in?ui=ar")
    for password in ("something else", EDITOR[1]):
        page.locator("#name").fill(EDITOR[0])
        page.locator("#password").fill(password)
        page.locator(".sign-in button").click()
        page.evaluate(AXE)
        assert violations(page, ALL) == []
    assert page.locator(".reader").count() == 1
