from __future__ import annotations

from datetime import date, timedelta

import pytest

from index.cleaning.dates import month, read_date, read_dated
from search.precision import written


@pytest.mark.parametrize(
    "written",
    [
        "2016-03-12",
        "2016-03-12T23:30:00+01:00",
        "20160312",
        "2016/3/12",
        "12/03/2016",
        "03/12/2016 is the third of December, 12.03.2016 is not"[23:],
        "12.3.2016, 10:30",
        "12 mars 2016",
        "samedi 12 mars 2016 à 10h30",
        "12 MARS 2016",
        "Saturday, March 12, 2016",
        "Sat, 12 Mar 2016 10:00:00 GMT",
        "12th of March 2016",
        "12. März 2016",
        "12 de marzo de 2016",
        "12 marzo 2016",
        "12 de março de 2016",
        "12 maart 2016",
        "12 марта 2016 г.",
        "12 marca 2016 r.",
        "12. března 2016",
        "12. marca 2016",
        "den 12 mars 2016",
        "12. marts 2016",
        "12. mars 2016",
        "12. maaliskuuta 2016 klo 10.30",
        "2016. március 12.",
        "2016. március 12. 10:30",
        "12 martie 2016",
        "12 Mart 2016, Cumartesi",
        "12 березня 2016",
        "12 март 2016",
        "12. ožujka 2016.",
        "12. март 2016.",
        "2016 m. kovo 12 d.",
        "2016. gada 12. martā",
        "12. märts 2016",
        "12 de març de 2016",
        "2016年3月12日 10時30分",
        "2016년 3월 12일",
        "12 tháng 3 năm 2016",
        "12 tháng 3, năm 2016",
        "12 Maret 2016",
        "۱۲ مارس ۲۰۱۶",
        "12 במרץ 2016",
        "12 मार्च 2016",
        "12 Μαρτίου 2016",
        "12 مارس 2016",
        "2016年3月12日",
        "Publié le 12/03/2016 à 09:00, mis à jour le 14/03/2016",
    ],
)
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    assert read_date(written) == date(2016, 3, 12)


def test_day_comes_before_month() -> None:
    assert read_date("03/12/2016") == date(2016, 12, 3)


def test_month_comes_before_day_where_it_cannot_be_otherwise() -> None:
    assert read_date("3/25/2016") == date(2016, 3, 25)


def test_first_of_the_month() -> None:
    assert read_date("1er août 2019") == date(2019, 8, 1)


@pytest.mark.parametrize(
    "written",
    [
        *("", "hier", "mars 2016", "2016", "31/02/2016", "2016-13-45", "12/03/1216", "01/01/9999", "1457740800"),
        *("²/³/2016", "9" * 5000, "1/" * 5000, "12 mars " * 5000),
    ],
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert read_date(written) is None


@pytest.mark.parametrize(
    ("word", "number"), [("févr", 2), ("FEVRIER", 2), ("Août", 8), ("aout", 8), ("mai", 5), ("lundi", 0)]
)
def test_months_are_known_without_accents_and_cut_short(word: str, number: int) -> None:
    assert month(word) == number


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("2016", "2016"),
        ("2016-11", "2016-11"),
        ("11/2016", "2016-11"),
        ("novembre 2016", "2016-11"),
        ("November, 2016", "2016-11"),
        ("noviembre de 2016", "2016-11"),
        ("2016年11月", "2016-11"),
        ("2016-11-03T23:00:00+01:00", "2016-11-03"),
        ("20161103153000", "2016-11-03"),
        ("1478131200", "2016-11-03"),
        ("1478131200000", "2016-11-03"),
    ],
)
def test_no_more_is_said_of_a_date_than_is_known(said, known):
    assert written(*read_dated(said)) == known


@pytest.mark.parametrize(
    "said", ["", "hier", "il y a 2 heures", "2 hours ago", "1300", "2016-13", "0000", "3030-01-01"]
)
def test_what_is_no_date_or_not_of_this_world_is_none(said):
    assert read_dated(said) is None


def test_a_date_that_lies_ahead_is_none():
    assert read_dated((date.today() + timedelta(days=40)).isoformat()) is None


def test_tomorrow_may_have_begun_elsewhere():
    assert read_dated(date.today().isoformat()) == (date.today(), "day")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12 listopada 2016", 11),
        ("12. listopadu 2016", 11),
        ("12 листопада 2016", 11),
        ("12. listopada 2016.", 10),
        ("12 lipca 2016", 7),
        ("12. lipnja 2016.", 6),
        ("12. srpna 2016", 8),
        ("12. srpnja 2016.", 7),
        ("12 d'abril de 2016", 4),
        ("12 d’octubre de 2016", 10),
        ("12 KASIM 2016", 11),
        ("12 Aralık 2016", 12),
    ],
)
def test_a_month_means_what_it_does_in_its_language(written: str, number: int) -> None:
    assert read_date(written) == date(2016, number, 12)
