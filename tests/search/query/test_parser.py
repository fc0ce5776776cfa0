"""What is typed to a tree, and back to the text that says how it was read."""

from datetime import date

import pytest

from search.query import nodes as q
from search.query.description import describe
from search.query.parser import DEEPEST, LONGEST, MOST_CLAUSES, parse
from search.typed import texts


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("la réforme des retraites", "la réforme des retraites"),
        ('"Assemblée nationale"', '"Assemblée nationale"'),
        ("« l’économie »", '"l’économie"'),
        ("“voté”", '"voté"'),
        ("a ET b", "a ET b"),
        ("a AND b", "a ET b"),
        ("a UND b", "a ET b"),
        ("a OU b OU c", "a OU b OU c"),
        ("a b SAUF c", "a b SAUF c"),
        ("a AND NOT b", "a SAUF b"),
        ("+a b -c", "b ET a SAUF c"),
        ("a (b OU c) d", "a (b OU c) d"),
        ("a et b", "a et b"),
        ("présid*", "présid*"),
        ("titre:réforme", "title:réforme"),
        ("titre:(a b)", "title:a title:b"),
        ('CHAPÔ:"a b"', 'lead:"a b"'),
        ('source:"Le Monde"', 'source:"Le Monde"'),
        ("personne:lavrov lieu:raqqa", "person:lavrov ET place:raqqa"),
        ("date:2016-11", "date:2016-11-01..2016-11-30"),
        ("date:30/11/2016", "date:2016-11-30"),
        ("date:2016..2017-02", "date:2016-01-01..2017-02-28"),
        ("date:[2016 TO *]", "date:2016-01-01.."),
        ("depuis:2016 avant:2017", "date:2016-01-01.. ET date:..2016-12-31"),
        ("*", "*"),
        ("http://exemple.test/a:b", "http://exemple.test/a:b"),
        ("date:bientôt", "date:bientôt"),
        ("avant:0001", "avant:0001"),
        ("inconnu:mot", "inconnu:mot"),
        ("sous-titre:x", "sous-titre:x"),
        ("a EXCEPT b", "a SAUF b"),
        ("a && b", "a ET b"),
        ("a || b", "a OU b"),
        ("a && !b", "a SAUF b"),
        ("a ! b", "a b"),
        ("R & D", "R D"),
        ("SAUF SAUF a", "a"),
        ("a OU -b", "a OU SAUF b"),
        ("-(a b)", "SAUF (a b)"),
        ("x (a b) c", "x a b c"),
        ("a OU (b OU c)", "a OU b OU c"),
        ("mot^3 (a b)^2.5 OU c", "mot ((a b) OU c)"),
        ("(a OU b)>2 c", "(a OU b) c"),
        ("TEXT= (a+ OU b) >1 ET c", "(body:a+ OU body:b) ET c"),
        ("(a b)~5 OU c", "(a b) OU c"),
        ("croissance > 2 %", "croissance 2"),
        ("*:*", "*"),
        ("a\\:b c\\>2", "a:b c\\>2"),
        ("\\titre:x \\OU", "\\titre:x \\OU"),
        ("#titre:x", "\\titre:x"),
        ("http://exemple.test/?q=a+b&c=d*e", "http://exemple.test/?q=a+b&c=d*e"),
        ("C++ a+b x~y x>y 2+2=4", "C a+b x~y x>y 2+2=4"),
        ("हिन्दी", "हिन्दी"),
        ("\u200ftitre:\u200eréforme", "title:réforme"),
        ("e\u0301te\u0301", "été"),
        ("« a « b » c »", '"a" b "c"'),
        ("depuis 2015 et avant mars 2016", "depuis 2015 et avant mars 2016"),
        ("[2016 TO 2017]", "2016..2017"),
    ],
)
def test_how_a_query_is_read(typed, read_as):
    assert describe(parse(typed), "fr") == read_as


@pytest.mark.parametrize(
    "typed", ["", " ", "((((", '"', '""', "+", "- -", "()", "OU", "ET ET", "SAUF", "😀", "\0", "!?…", ":"]
)
def test_nothing_to_search_for_is_nothing(typed):
    assert texts(parse(typed)) == []


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ('"sans fin', "sans fin"),
        ("a OU", "a"),
        ("OU a", "a"),
        ("(a", "a"),
        ("a)", "a"),
        ("a\0b", "a b"),
        ("titre:", "titre"),
        ("a\ud800b", "a b"),
    ],
)
def test_what_is_half_typed_is_read_as_far_as_it_goes(typed, read_as):
    assert describe(parse(typed), "fr") == read_as


def test_what_side_by_side_may_give_way_and_what_is_required_may_not():
    tree = parse("a b +c lang:fr")
    assert tree == q.And((q.Free((q.Text("a"), q.Text("b"))), q.Text("c"), q.Value("lang", "fr")))


@pytest.mark.parametrize("name", ["titre", "title", "TIT", "Titel", "tit_head"])
def test_titles_have_many_names(name):
    assert parse(f"{name}:mot") == q.Free((q.Text("mot", "title"),))


@pytest.mark.parametrize("name", ["chapô", "chapo", "cHAPÔ", "lead", "LEAD", "vorspann"])
def test_leads_have_many_names(name):
    assert parse(f"{name}:mot") == q.Free((q.Text("mot", "lead"),))


@pytest.mark.parametrize("name", ["corps", "texte", "body", "text", "Rumpf"])
def test_bodies_have_many_names(name):
    assert parse(f"{name}:mot") == q.Free((q.Text("mot", "body"),))


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("TIT_HEAD=mot", "title"), ("LEAD=mot", "lead"), ("TEXT=mot", "body"), ("TIT_HEAD= mot", "title")],
)
def test_zones_can_be_named_as_in_europresse(typed, zone):
    assert parse(typed) == q.Free((q.Text("mot", zone),))


def test_a_zone_reaches_every_text_of_a_group():
    assert parse('titre:(a "b c" OU =d)') == q.Free(
        (q.Text("a", "title"), q.Or((q.Text("b c", "title", "phrase"), q.Text("d", "title", "exact"))))
    )


def test_a_zone_of_a_zone_is_the_inner_one():
    assert parse("titre:(a corps:b)") == q.Free((q.Text("a", "title"), q.Text("b", "body")))


@pytest.mark.parametrize(
    ("typed", "kind"), [("titre:=mot", "exact"), ("titre:~mot", "tolerant"), ("titre:mot+", "inflected")]
)
def test_a_zone_can_be_before_a_mark(typed, kind):
    assert parse(typed) == q.Free((q.Text("mot", "title", kind),))


def test_what_has_no_operator_before_it_is_a_group_of_one_only_when_it_is_a_text():
    assert parse("+a") == q.Free((q.Text("a"),))
    assert parse("(a OU b)") == q.Or((q.Text("a"), q.Text("b")))


def test_what_is_unwanted_comes_after_what_is_wanted():
    assert parse("-a ET b") == q.And((q.Text("b"), q.Not(q.Text("a"))))


MARCH = q.Range("published", date(2016, 3, 1), date(2016, 3, 31))


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("date:mars 2016", MARCH),
        ("date:(mars 2016)", MARCH),
        ('date:"mars 2016"', MARCH),
        ("-date:mars 2016", q.Not(MARCH)),
        ("date:mars 2016 grève", q.And((q.Text("grève"), MARCH))),
        ("date:mars 2016, grève", q.And((q.Text("grève"), MARCH))),
        ("(date:mars 2016) grève", q.And((q.Text("grève"), MARCH))),
        ("date:mars 2016 ET grève", q.And((MARCH, q.Text("grève")))),
        ("date:mars 2016 -grève", q.And((MARCH, q.Not(q.Text("grève"))))),
        ("datum:2016-03 grève", q.And((q.Text("grève"), MARCH))),
        ("date:l'été 2016", q.Range("published", date(2016, 6, 1), date(2016, 8, 31))),
        ("date:mars 2016 2017", q.And((q.Text("2017"), MARCH))),
        ("depuis:mars 2016", q.Range("published", date(2016, 3, 1), None)),
        ("avant:le 3 mai 2016", q.Range("published", None, date(2016, 5, 2))),
        ("seit:2016", q.Range("published", date(2016, 1, 1), None)),
        ("vor:2016", q.Range("published", None, date(2015, 12, 31))),
        ("date:>2016", q.Range("published", date(2016, 1, 1), None)),
        ("date:>=2016-05", q.Range("published", date(2016, 5, 1), None)),
        ("date:<2017", q.Range("published", None, date(2016, 12, 31))),
        ("date:<=2016", q.Range("published", None, date(2016, 12, 31))),
        ("date:[2016 TO 2017]", q.Range("published", date(2016, 1, 1), date(2017, 12, 31))),
        ("date:{2016 TO *}", q.Range("published", date(2016, 1, 1), None)),
        ("date:(2016 OU 2018)", q.Or((
            q.Range("published", date(2016, 1, 1), date(2016, 12, 31)),
            q.Range("published", date(2018, 1, 1), date(2018, 12, 31)),
        ))),
        ("date:prochain mars", q.Free((q.Text("date:prochain"), q.Text("mars")))),
    ],
)  # fmt: skip
def test_after_a_date_field_the_most_words_that_mean_a_date_are_one(typed, read_as):
    assert parse(typed) == read_as


@pytest.mark.parametrize("typed", ["date:la semaine dernière", "date:last week"])
def test_dates_can_be_relative(typed):
    week = parse(typed)
    assert isinstance(week, q.Range)
    assert (week.end - week.start).days == 6


def test_dates_are_days_both_included():
    assert parse("date:2016-02") == q.Range("published", date(2016, 2, 1), date(2016, 2, 29))


def test_a_long_query_is_cut():
    assert len(texts(parse("mot " * 10_000))) == MOST_CLAUSES
    assert len(texts(parse("x" * 10_000))[0].text) == LONGEST


def test_deep_nesting_is_flattened():
    tree, depth = parse("(a ET " * 1000 + "b"), 0
    while isinstance(tree, q.And | q.Free):
        tree, depth = tree.children[-1], depth + 1
    assert depth <= 2 * DEEPEST


@pytest.mark.parametrize(
    "typed",
    [
        "(" * 10_000,
        '"' * 10_000,
        "a NEAR/5 " * 1000,
        "+-+-" * 2500,
        "=~=~" * 2500,
        ">" * 5000,
        '«“"a' * 2500,
        "\ud800" * 10_000,
        "\x00\x1b" * 5000,
        "\u200f" * 10_000,
        "a" + "!" * 9000 + "a",
        "-(" * 5000,
        "SAUF " * 2500,
        "atleast3 " * 1200,
        "^2" * 5000,
        "a*b?" * 2500,
        "NEAR/" + "9" * 9000,
        "a>" + "9" * 9000,
        "date:la semaine " * 700,
        "titre:" * 2000,
    ],
    ids=lambda typed: repr(typed[:9]),
)
def test_what_is_meant_to_break_the_parser_is_read(typed):
    assert len(texts(parse(typed))) <= 2 * MOST_CLAUSES
