from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.cleaning.hints import HINTS, hints
from index.cleaning.page import MOST_ELEMENTS, Block, read_page


def blocks(html: str) -> list[Block]:
    return read_page(html).blocks


def named(bits: int) -> set[str]:
    return {name for number, name in enumerate(HINTS) if bits >> number & 1}


def test_each_block_is_a_line() -> None:
    page = "<div>Un<p>deux <b>trois</b></p><ul><li>quatre<li>cinq</ul>six<br>sept</div>"
    assert read_page(page).lines == ["Un", "deux trois", "quatre", "cinq", "six", "sept"]


def test_a_block_knows_the_innermost_element_that_holds_all_of_it() -> None:
    page = read_page("<div><p><span class=a>Une légende</span></p><p>Un <a href=/>lien</a> ici</p></div>")
    assert [page.elements[block.element].tag for block in page.blocks] == ["span", "p"]


def test_what_is_linked_or_bold_is_counted() -> None:
    (block,) = blocks("<p><a href=/>Lien</a> <b>gras</b> <em>penché</em></p>")
    assert (block.linked, block.links, block.bold, block.slanted) == (4, 1, 4, 6)


def test_a_link_over_several_blocks_links_each() -> None:
    assert [block.links for block in blocks("<a href=/><h2>Un</h2><p>Deux</p></a>")] == [1, 1]


def test_a_line_break_is_told_from_the_end_of_an_element() -> None:
    assert [block.broken for block in blocks("<p>un<br>deux<br><br>trois</p><p>quatre</p>")] == [
        False,
        True,
        True,
        False,
    ]


def test_scripts_and_the_like_are_not_shown() -> None:
    assert read_page("<head><style>a</style></head><script>b</script><p>c<noscript>d</noscript></p>").lines == ["c"]


def test_a_line_of_unseen_characters_is_none() -> None:
    assert read_page("<p>\u200b</p><p>oui\u200b</p>").lines == ["oui"]


def test_elements_beyond_so_many_are_not_looked_at() -> None:
    page = read_page("<i></i>" * (MOST_ELEMENTS + 10) + "<p>Après")
    assert (page.lines, page.is_ordinary, len(page.elements)) == (["Après"], False, MOST_ELEMENTS)


def test_class_names_hint_at_what_an_element_holds() -> None:
    assert {"comments", "list"} <= named(hints({"class": "CommentList", "id": "x12"}))
    assert {"article", "body"} <= named(hints({"class": "article-body"}))
    assert named(hints({"itemprop": "articleBody"})) >= {"article body"}
    assert named(hints({"style": "display: none"})) == {"hidden"}
    assert hints({"class": "zzz", "href": "/comment"}) == 0


@given(st.text(st.sampled_from("<>/apbrdiv =\"'!-x\n&;\ud800\0"), max_size=80))
def test_any_markup_is_a_page(html: str) -> None:
    page = read_page(html)
    assert all(0 <= block.element < len(page.elements) for block in page.blocks)
    assert all(line and "\n" not in line for line in page.lines)
