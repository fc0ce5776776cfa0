"""Counts become bars."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from search.query.dates import period
from web import create_app
from web.timeline import MOST_BARS, joined, period_name, timeline, wider


@pytest.fixture(scope="module")
def app():
    return create_app("memory:")


pytestmark = pytest.mark.usefixtures("inside")


def test_months_without_articles_have_an_empty_bar():
    bars = timeline([("2023-11", 4), ("2024-02", 1)])
    assert [(bar.value, bar.count) for bar in bars] == [("2023-11", 4), ("2023-12", 0), ("2024-01", 0), ("2024-02", 1)]


def test_the_highest_bar_is_full():
    assert max(bar.height for bar in timeline([("2023-11", 4), ("2024-02", 1)])) == 100


def test_a_small_count_can_still_be_seen():
    assert min(bar.height for bar in timeline([("2023-11", 100_000), ("2023-12", 1)])) >= 4


@pytest.mark.parametrize(
    ("last", "value"),
    [
        pytest.param("1999-01", "1999-01", id="months"),
        pytest.param("2009-01", "2009", id="years"),
        pytest.param("2190-01", "2190..2199", id="decades"),
        pytest.param("9999-12", "9900..9999", id="centuries"),
    ],
)
def test_the_longer_the_time_the_coarser_the_step(last, value):
    assert timeline([("1998-06", 1), (last, 2)])[-1].value == value


def test_years_sum_up_their_months():
    assert timeline([("1990-01", 1), ("2009-01", 2), ("2009-07", 3)])[-1].count == 5


def test_a_few_dates_of_which_only_the_year_is_known_are_in_no_month():
    assert [bar.value for bar in timeline([("2023", 1), ("2023-11", 30), ("2023-12", 30)])] == ["2023-11", "2023-12"]


def test_many_of_them_make_bars_of_years_that_count_all():
    assert [(bar.value, bar.count) for bar in timeline([("2023", 2), ("2023-11", 3), ("2024-01", 5)])] == [
        ("2023", 5),
        ("2024", 5),
    ]


def test_without_dates_there_are_no_bars():
    assert timeline([]) == ()


MONTHS = st.dictionaries(
    st.builds("{:04}-{:02}".format, st.integers(1, 9999), st.integers(1, 12)), st.integers(1, 99), min_size=1
)


@given(MONTHS)
@settings(deadline=None)
def test_bars_are_few_and_keep_the_sum_and_can_be_filtered_by(app, counts):
    with app.test_request_context():
        bars = timeline(sorted(counts.items()))
    assert len(bars) <= MOST_BARS
    assert sum(bar.count for bar in bars) == sum(counts.values())
    assert all(period(bar.value) for bar in bars)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("2023", "2023"),
        ("2023-11", "novembre 2023"),
        ("2023-11-05", "5 novembre 2023"),
        ("1990..1999", "1990 – 1999"),
        ("2016..", "2016 –"),
        ("2023-77", "2023-77"),
        ("hier", "hier"),
    ],
)
def test_a_period_is_written_for_the_reader(value, name):
    assert period_name(value) == name


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023-11", "2024-02", "2023-11..2024-02"),
        ("2024-02", "2023-11", "2023-11..2024-02"),
        ("2023", "2023", "2023"),
        ("1980..1989", "1990..1999", "1980..1999"),
        ("2023", "2023-05", "2023..2023-05"),
        ("", "2016", "..2016"),
        ("2016", " ", "2016.."),
    ],
)
def test_two_stretches_make_one_from_the_earlier_to_the_later(first, last, expected):
    assert joined(first, last) == expected


@pytest.mark.parametrize(
    ("value", "around"),
    [("2023", []), ("2023-11", ["2023"]), ("2023-11-05", ["2023", "2023-11"]), ("2016..", []), ("hier", [])],
)
def test_a_day_is_in_a_month_and_a_month_in_a_year(value, around):
    assert wider(value) == around


def test_the_form_of_a_period_is_a_filter(client):
    said = client.get("/?q=digue&lang=fr&from=2023-01&to=2022")
    assert (said.status_code, said.location) == (302, "/?q=digue&lang=fr&date=2022..2023-01")
    assert client.get("/?q=digue&date=2022&from=&to=").location == "/?q=digue"
    assert client.get("/?q=digue&from=x&to=y", follow_redirects=True).status_code == 400


def test_from_year_to_month_to_day_and_back(page, read):
    tree = page("/?q=*&date=2023-11")
    assert read(tree, "//nav[@class='trail']/*") == ["Toutes les dates", "2023", "novembre 2023"]
    assert tree.xpath("//nav[@class='trail']/a/@href") == ["/?q=%2A", "/?q=%2A&date=2023"]
    assert read(tree, "//figure//tbody//th") == ["15 novembre 2023"]


def test_per_million_is_of_the_words_of_all_articles_of_the_time(serve, article):
    press = [
        article("a", "", "digue " * 4, published=date(2023, 1, 1)),
        article("b", "", "port " * 16, published=date(2023, 1, 2)),
        article("c", "", "digue", published=date(2023, 3, 1)),
        article("d", "", "digue", published=date(2023, 3, 1), source="Autre"),
    ]
    tree = html.document_fromstring(serve(press).get("/?q=digue&scale=million&source=Le+Courrier&ui=en").text)
    rows = [[cell.text_content() for cell in row] for row in tree.xpath("//figure//tbody/tr")]
    assert rows == [["January 2023", "1", "50,000"], ["March 2023", "1", "1,000,000"]]
    assert tree.xpath("//figure//a/@href")[0].startswith("/?")
