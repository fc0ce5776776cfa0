"""Stretches of a text become nested elements, whatever overlaps, and the text stays as it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from web.weaving import Stretch, Woven, apart

HOSTILE = ["<b>", "</a></mark>", '"><i x=y>', "' x='", "&lt;", "<!--", "]]>", "é", "中", "a", " ", "\n\n"]
TEXTS = st.lists(st.sampled_from(HOSTILE), max_size=12).map("".join)
PAIRS = st.lists(st.tuples(st.integers(-3, 50), st.integers(-3, 50)), max_size=6)


def stretches(pairs, name):
    tag, again = (Markup("<{} data-n={}>").format(name, n) for n in (1, 2))
    return [Stretch(start, end, tag, again, Markup(f"</{name}>")) for start, end in pairs]


def woven(text, **layers):
    return Woven(text, *(stretches(pairs, name) for name, pairs in layers.items()))


def parsed(markup):
    return html.fragment_fromstring(f"<p>{markup}</p>")


@pytest.mark.parametrize(
    ("names", "marks", "written"),
    [
        ([(3, 15)], [(3, 8)], "La <a data-n=1><mark data-n=1>ville</mark> de Sel</a> dort."),
        ([(3, 8)], [(3, 15)], "La <a data-n=1><mark data-n=1>ville</mark></a><mark data-n=2> de Sel</mark> dort."),
        ([(0, 8)], [(3, 15)], "<a data-n=1>La <mark data-n=1>ville</mark></a><mark data-n=2> de Sel</mark> dort."),
        ([(9, 15)], [(0, 8)], "<mark data-n=1>La ville</mark> <a data-n=1>de Sel</a> dort."),
        ([(3, 8)], [], "La <a data-n=1>ville</a> de Sel dort."),
    ],
    ids=["inside", "around", "across", "beside", "alone"],
)
def test_a_mark_and_a_name_are_nested(names, marks, written):
    assert woven("La ville de Sel dort.", a=names, mark=marks).html() == written


@given(TEXTS, PAIRS, PAIRS, PAIRS)
@example("<b>", [(0, 3)], [(1, 9)], [(0, 2)])
def test_the_text_stays_and_there_are_no_other_elements(text, spans, names, marks):
    tree = parsed(woven(text, span=spans, a=names, mark=marks).html())
    assert tree.text_content() == text
    elements = [each for each in tree.iter() if each is not tree]
    assert all(each.tag in ("span", "a", "mark") and each.keys() == ["data-n"] for each in elements)
    assert not tree.xpath("//mark//* | //a//a | //a//span")


@given(TEXTS, PAIRS, PAIRS)
def test_what_is_inside_an_element_are_the_letters_of_its_stretches(text, names, marks):
    tree = parsed(woven(text, a=names, mark=marks).html())
    for tag, pairs in (("a", names), ("mark", marks)):
        inside = "".join(each.text_content() for each in tree.iter(tag))
        assert inside == "".join(text[each.start : each.end] for each in apart(text, stretches(pairs, tag)))


@given(TEXTS, PAIRS, PAIRS, st.integers(0, 40))
def test_an_element_begins_once_wherever_a_text_is_cut(text, names, marks, at):
    whole = woven(text, a=names, mark=marks)
    parts = whole.html(0, at) + whole.html(at)
    tree = parsed(parts)
    assert tree.text_content() == text
    for tag, pairs in (("a", names), ("mark", marks)):
        assert len(tree.xpath(f"//{tag}[@data-n=1]")) == len([*apart(text, stretches(pairs, tag))])


@given(TEXTS, PAIRS)
def test_stretches_are_apart_and_have_letters_at_both_ends(text, pairs):
    done = 0
    for each in apart(text, stretches(pairs, "a")):
        assert each.start >= done and text[each.start : each.end] == text[each.start : each.end].strip() != ""
        done = each.end


def test_ten_thousand_stretches_are_woven():
    text = "ab " * 10_000
    pairs = [(at, at + 2) for at in range(0, len(text), 3)]
    assert woven(text, a=pairs, mark=pairs).html().count("<mark data-n=1>") == 10_000
