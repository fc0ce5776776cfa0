"""What is on one line stays whole, and nothing hangs at its end."""

import pytest

# Of each line but the first word of it: where the dot before it is, and whether it is inside the box.
DOTS = """box => {
  const [left, right] = [box.getBoundingClientRect().left - 2, box.getBoundingClientRect().right + 2];
  const rtl = getComputedStyle(box).direction == 'rtl', items = [...box.children];
  return items.map((item, at) => {
    const dot = getComputedStyle(item, '::before'), place = item.getBoundingClientRect(), size = parseFloat(dot.width);
    const start = parseFloat(dot.insetInlineStart || (rtl ? dot.right : dot.left));
    const from = rtl ? place.right - start - size : place.left + start;
    const begins = !at || items[at - 1].getBoundingClientRect().bottom <= place.top + 1;
    return [begins, dot.content.includes('·') && from + size > left && from < right, item.outerHTML];
  });
}"""
VIEWS = ["/?q=digue", "/article/crue-2023-11-courrier?q=digue", "/cleaning", "/state", "/searches"]


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_dot_stands_between_two_things_on_a_line_and_nowhere_else(open_page, address, width, language):
    page = open_page("/", width=width)
    seen = []
    for path in VIEWS:
        page.goto(f"{address}{path}{'&' if '?' in path else '?'}ui={language}")
        boxes = [box for box in page.locator(".byline, .figures").all() if box.is_visible()]
        assert all(box.evaluate("box => getComputedStyle(box).overflowX") == "clip" for box in boxes)
        for box in boxes:
            seen += box.evaluate(DOTS)
    assert [item for begins, dotted, item in seen if begins == dotted] == []
    assert {begins for begins, *_ in seen} == {True, False}


@pytest.mark.parametrize(
    ("path", "numbers"),
    [("/facet/place?q=digue&order=significance", ".facet td"), ("/entity/place:valbourg", ".together .count")],
)
def test_a_number_is_on_one_line_on_a_phone(open_page, path, numbers):
    page = open_page(path, width=390)
    found = page.locator(numbers).all()
    assert found
    assert all(cell.evaluate("cell => getComputedStyle(cell).whiteSpace") == "nowrap" for cell in found)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_an_id_reads_from_left_to_right_in_arabic(open_page):
    page = open_page("/entity/person:elodie-vasseur?ui=ar", width=320)
    code = page.locator(".who code")
    assert code.evaluate("code => getComputedStyle(code).direction") == "ltr"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("order", ["", "&order=significance"])
def test_a_list_begins_under_what_sorts_it(open_page, order):
    page = open_page(f"/facet/place?q=digue{order}")
    sorts, listed = page.locator(".sorts").bounding_box(), page.locator("section.facet").bounding_box()
    assert 0 <= listed["y"] - sorts["y"] - sorts["height"] < 60


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_name_in_a_table_is_not_broken_on_a_phone(open_page, language):
    page = open_page(f"/facet/place?q=digue&order=significance&ui={language}", width=390)
    assert page.get_by_role("link", name="Valbourg").evaluate("link => link.getClientRects().length") == 1
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
