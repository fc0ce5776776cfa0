"""What can be asked of one word, and of two words together."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from search.query import nodes as q
from search.query.operators import MOST_DISTANCE, link
from search.query.parser import parse
from search.typed import texts

A, B, C = (q.Text(letter) for letter in "abc")


def only(typed):
    """Return the one clause that is read."""
    tree = parse(typed)
    assert isinstance(tree, q.Free)
    (clause,) = tree.children
    return clause


@pytest.mark.parametrize(
    ("typed", "text", "kind"),
    [
        ("mot", "mot", "word"),
        ("=mot", "mot", "exact"),
        ("'=mot'", "mot", "exact"),
        ("mot+", "mot", "inflected"),
        ("(mot+)", "mot", "inflected"),
        ("mot+,", "mot", "word"),
        ("C++", "C", "word"),
        ("a+b", "a+b", "word"),
        ("~mot", "mot", "tolerant"),
        ("mot~", "mot", "tolerant"),
        ("mot~1", "mot", "tolerant"),
        ("mot~2", "mot", "tolerant"),
        ("mot~0.8", "mot", "tolerant"),
        ("~30", "30", "word"),
        ("x~y", "x~y", "word"),
        ("présid*", "présid", "prefix"),
        ("présid**", "présid", "prefix"),
        ("j*", "j", "prefix"),
        ("U.S.*", "U.S.", "prefix"),
        ("pr?sident*", "pr?sident*", "wildcard"),
        ("*isme", "*isme", "wildcard"),
        ("im*able", "im*able", "wildcard"),
        ("im**able", "im*able", "wildcard"),
        ("*a", "a", "word"),
        ("a?*", "a", "word"),
        ("a*b*c*d*e*f*g*", "abcdefg", "word"),
        ("x" * 70 + "*y", "x" * 70 + "y", "word"),
        ("pourquoi?", "pourquoi", "word"),
        ("présid*?", "présid", "prefix"),
        ("mot^3", "mot", "word"),
        ("=mot^3", "mot", "exact"),
        ("mot\\*x", "mot*x", "word"),
    ],
)
def test_marks_of_a_word(typed, text, kind):
    assert only(typed) == q.Text(text, None, kind)


@pytest.mark.parametrize("typed", ["*?", "?", "=", "~", "+", ">", "=~", "^", "\\"])
def test_marks_without_letters_are_nothing(typed):
    assert parse(typed) == q.Free(())


@pytest.mark.parametrize(
    ("typed", "text", "count"),
    [
        ("mot>2", q.Text("mot"), 2),
        ("mot>2,", q.Text("mot"), 2),
        ("=mot>3", q.Text("mot", None, "exact"), 3),
        ("mot+>3", q.Text("mot", None, "inflected"), 3),
        ("présid*>2", q.Text("présid", None, "prefix"), 2),
        ('"deux mots">2', q.Text("deux mots", None, "phrase"), 2),
        ("titre:mot>2", q.Text("mot", "title"), 2),
        ("mot>5000", q.Text("mot"), 1000),
        ("atleast3 SNCF", q.Text("SNCF"), 3),
        ("ATLEAST3 SNCF", q.Text("SNCF"), 3),
        ("atleast3 (SNCF)", q.Text("SNCF"), 3),
        ("atleast3(SNCF)", q.Text("SNCF"), 3),
        ('atleast3 "deux mots"', q.Text("deux mots", None, "phrase"), 3),
        ("atleast3 atleast2 SNCF", q.Text("SNCF"), 2),
    ],
)
def test_a_text_can_be_wanted_more_than_once(typed, text, count):
    assert parse(typed) == q.AtLeast(text, count)


@pytest.mark.parametrize("typed", ["mot>0", "mot>1", "atleast1 mot", "atleast0 mot"])
def test_once_is_just_the_text(typed):
    assert only(typed) == q.Text("mot")


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("atleast3", q.Free((q.Text("atleast3"),))),
        ("atleast3 (a b)", q.Free((A, B))),
        ("grève SNCF>2", q.Free((q.Text("grève"), q.AtLeast(q.Text("SNCF"), 2)))),
        ("SAUF SNCF>2", q.Not(q.AtLeast(q.Text("SNCF"), 2))),
        ("a>b", q.Free((q.Text("a>b"),))),
        ("a\\>2", q.Free((q.Text("a>2"),))),
    ],
)
def test_what_is_counted_is_one_text(typed, read_as):
    assert parse(typed) == read_as


@pytest.mark.parametrize(
    "operator", ["NEAR/5", "near/5", "PRÈS/5", "près/5", "PRES/5", "W/5", "w/5", "NAHE/5", "near5", "NEAR5"]
)
def test_near_in_any_order(operator):
    assert parse(f"a {operator} b") == q.Near(A, B, 5)


@pytest.mark.parametrize("operator", ["ADJ/5", "adj/5", "SUIVI/5", "PRE/5", "ONEAR/5", "adj5", "ADJ5"])
def test_near_in_this_order(operator):
    assert parse(f"a {operator} b") == q.Near(A, B, 5, ordered=True)


@pytest.mark.parametrize(
    ("operator", "distance"), [("NEAR", 10), ("NEAR/0", 1), ("NEAR/51", MOST_DISTANCE), ("near007", 7)]
)
def test_how_near(operator, distance):
    assert parse(f"a {operator} b") == q.Near(A, B, distance)


@pytest.mark.parametrize("operator", ["near", "Near", "adj", "w5", "près", "PRÈS", "NEAR/x", "ADJ/S", "/5"])
def test_words_that_are_no_operators(operator):
    assert not isinstance(parse(f"a {operator} b"), q.Near | q.Together)


@pytest.mark.parametrize("operator", ["NEAR/S", "NEAR/SENTENCE", "PRÈS/PHRASE", "près/phrase", "W/S", "NAHE/SATZ"])
def test_in_one_sentence(operator):
    assert parse(f"a {operator} b") == q.Together(A, B, "sentence")


@pytest.mark.parametrize("operator", ["NEAR/P", "NEAR/PARAGRAPH", "PRÈS/PARAGRAPHE", "W/P", "NAHE/ABSATZ"])
def test_in_one_paragraph(operator):
    assert parse(f"a {operator} b") == q.Together(A, B, "paragraph")


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("a b NEAR/5 c", q.Free((A, q.Near(B, C, 5)))),
        ("a ET b NEAR/5 c", q.And((A, q.Near(B, C, 5)))),
        ("a OU b NEAR/5 c", q.Or((A, q.Near(B, C, 5)))),
        ("SAUF a NEAR/5 b", q.Not(q.Near(A, B, 5))),
        ("-a NEAR/5 b", q.Not(q.Near(A, B, 5))),
    ],
)
def test_near_binds_tighter_than_what_is_around_it(typed, read_as):
    assert parse(typed) == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ('=a NEAR/5 "b c"', q.Near(q.Text("a", None, "exact"), q.Text("b c", None, "phrase"), 5)),
        ("(a OU b) NEAR/5 c", q.Near(q.Or((A, B)), C, 5)),
        ("(a) NEAR/5 b", q.Near(A, B, 5)),
        ("(a OU b) NEAR/S (c OU d)", q.Together(q.Or((A, B)), q.Or((C, q.Text("d"))), "sentence")),
        ("a NEAR/5 b NEAR/3 c", q.And((q.Near(A, B, 5), q.Near(B, C, 3)))),
        ("a NEAR/P b ADJ/3 c", q.And((q.Together(A, B, "paragraph"), q.Near(B, C, 3, ordered=True)))),
    ],
)
def test_what_can_be_near(typed, read_as):
    assert parse(typed) == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("a NEAR/5 SAUF b", q.And((A, q.Not(B)))),
        ("a NEAR/5 -b", q.And((A, q.Not(B)))),
        ("a NEAR/5 (b ET c)", q.And((A, B, C))),
        ("a NEAR/5 (b c)", q.And((A, q.Free((B, C))))),
        ("a NEAR/5 lang:fr", q.And((A, q.Value("lang", "fr")))),
        ("a NEAR/5 b>2", q.And((A, q.AtLeast(B, 2)))),
        ("a NEAR/5 *", q.And((A, q.Everything()))),
        ("(a NEAR/5 b) NEAR/3 c", q.And((q.Near(A, B, 5), C))),
        ("titre:a NEAR/5 corps:b", q.And((q.Text("a", "title"), q.Text("b", "body")))),
        ("a NEAR/5 (b c) NEAR/5 a NEAR/5 b", q.And((A, q.Free((B, C)), q.Near(A, B, 5)))),
    ],
)
def test_near_anything_else_is_and(typed, read_as):
    assert parse(typed) == read_as


@pytest.mark.parametrize(
    "typed",
    ["titre:a NEAR/5 b", "a NEAR/5 titre:b", "titre:(a NEAR/5 b)", "titre:a NEAR/5 titre:b"],
)
def test_both_are_in_the_zone_of_one(typed):
    assert parse(typed) == q.Near(q.Text("a", "title"), q.Text("b", "title"), 5)


def test_a_choice_is_in_the_zone_of_the_other_operand():
    assert parse("(a OU b) NEAR/5 titre:c") == q.Near(
        q.Or((q.Text("a", "title"), q.Text("b", "title"))), q.Text("c", "title"), 5
    )


def test_a_whole_chain_is_in_the_zone_of_one():
    assert {text.zone for text in texts(parse("a NEAR/5 b NEAR/5 titre:c"))} == {"title"}


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("NEAR/5 a", q.Free((A,))),
        ("a NEAR/5", q.Free((A,))),
        ("a NEAR/5 NEAR/3 b", q.Near(A, B, 3)),
        ("a ET NEAR/5 b", q.And((A, B))),
        ("a NEAR/5 () b", q.Free((A, B))),
        ("near5 a", q.Free((q.Text("near5"), A))),
        ("a near5", q.Free((A, q.Text("near5")))),
        ("NEAR Paris", q.Free((q.Text("near"), q.Text("Paris")))),
    ],
)
def test_near_nothing(typed, read_as):
    assert parse(typed) == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ('"a b"~5', q.Near(A, B, 6)),
        ("« a b »~5", q.Near(A, B, 6)),
        ('"a b c"~5', q.And((q.Near(A, B, 6), q.Near(B, C, 6)))),
        ('"a b"~100', q.Near(A, B, MOST_DISTANCE)),
        ('titre:"a b"~5', q.Near(q.Text("a", "title"), q.Text("b", "title"), 6)),
        ('"a b"~0', q.Free((q.Text("a b", None, "phrase"),))),
        ('"a"~5', q.Free((q.Text("a", None, "phrase"),))),
        ('"a – b"~5', q.Near(A, B, 6)),
        ('"a b"~5 NEAR/3 c', q.And((q.Near(A, B, 6), C))),
        ('"a b"^3', q.Free((q.Text("a b", None, "phrase"),))),
        ('"a b"~x', q.Free((q.Text("a b", None, "phrase"), q.Text("x", None, "tolerant")))),
    ],
)
def test_the_words_of_a_phrase_need_not_touch(typed, read_as):
    assert parse(typed) == read_as


def test_what_is_no_operator_links_nothing():
    with pytest.raises(ValueError, match="not an operator"):
        link("AND")


# The manual: a block says on its first line what must be found in the tree of each of its lines.

MANUAL = Path(__file__).parents[3] / "docs" / "query-language.md"
BLOCKS = re.findall(r"^```query (.+)\n((?:.+\n)+)```$", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)
EXAMPLES = [(*re.split(r"\s{3,}", line), wanted) for wanted, lines in BLOCKS for line in lines.splitlines()]


def names(tree):
    """Yield the kinds of nodes in a tree, and of texts."""
    if isinstance(tree, tuple):
        for child in tree:
            yield from names(child)
    elif is_dataclass(tree):
        yield type(tree).__name__
        if isinstance(tree, q.Text):
            yield tree.kind
            yield tree.zone or "anywhere"
        for field in fields(tree):
            yield from names(getattr(tree, field.name))


@pytest.mark.parametrize(("typed", "meaning", "wanted"), EXAMPLES)
def test_the_examples_of_the_manual_are_read_as_it_says(typed, meaning, wanted):
    assert meaning
    assert wanted in names(parse(typed))


def test_every_block_of_the_manual_is_tested():
    assert len(BLOCKS) == MANUAL.read_text(encoding="utf-8").count("```") / 2 > 10


def test_every_row_of_the_table_is_more_than_words():
    rows = re.findall(r"^\| .+? \| `(.+?)` \|", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)
    plain = [
        row for row in rows if not set(names(parse(row.replace("\\|", "|")))) - {"Free", "Text", "word", "anywhere"}
    ]
    assert plain == ["climat impôt"]
