"""Dates as people write them, to days."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.dates import days, period
from search.query.dates.vocabulary import SIGNS

TODAY = date(2016, 11, 17)  # a Thursday

# fmt: off
FRENCH = ("janvier", "février", "mars", "avril", "mai", "juin",
          "juillet", "août", "septembre", "octobre", "novembre", "décembre")
ENGLISH = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")
GERMAN = ("Januar", "Februar", "März", "April", "Mai", "Juni",
          "Juli", "August", "September", "Oktober", "November", "Dezember")
# fmt: on


def span(written):
    """Read `2016-11-01 2016-11-30`, or one day; `-` is an open end."""
    first, _, last = written.partition(" ")
    first, last = (None if day == "-" else date.fromisoformat(day) for day in (first, last or first))
    return first, last


def cases(table):
    """Turn a table of days to the texts that mean them, with | between, into pairs for pytest."""
    return [(text.strip(), span(meant)) for meant, texts in table.items() for text in texts.split("|")]


NAMED = {
    "2016-01-01 2016-12-31": "2016 | en 2016 | in 2016 | l'année 2016 | the year 2016",
    "2016-11-01 2016-11-30": "2016-11 | 2016/11 | 11/2016 | novembre 2016 | nov. 2016 | NOV 2016 | en novembre 2016"
    "| au mois de novembre 2016 | November 2016 | November of 2016 | im November 2016 | novembre\u00a02016 | 2016 novembre",
    "2016-11-30": "2016-11-30 | 2016/11/30 | 30/11/2016 | 30.11.2016 | 30-11-2016 | 30. 11. 2016 | 30 novembre 2016"
    "| le 30 novembre 2016 | November 30, 2016 | 30 Nov 2016 | 30th November 2016 | the 30th of November 2016"
    "| 30. November 2016 | 30-nov-2016 | mer. 30 nov. 2016 | Wednesday, November 30th, 2016",
    "2016-05-01": "le 1er mai 2016 | 1ᵉʳ mai 2016 | premier mai 2016 | May 1st, 2016 | the first of May 2016 | 1. Mai 2016",
    "2016-05-03": "mardi 3 mai 2016 | mar. 3 mai 2016 | le trois mai 2016 | lundi 3 mai 2016",
    "2016-03-03": "Mar 3, 2016 | 3 MÄRZ 2016 | 3 marz 2016",
    "2015-08-14": "le 14 août 2015 | 14 aout 2015 | 14 août 2015",
    "2015-09-07": "le sept sept. 2015",
}
SEASONS_AND_PARTS = {
    "2016-03-01 2016-05-31": "printemps 2016 | au printemps 2016 | spring 2016 | Frühling 2016",
    "2016-06-01 2016-08-31": "l'été 2016 | l’été 2016 | ete 2016 | summer of 2016 | Sommer 2016",
    "2016-09-01 2016-11-30": "à l'automne 2016 | autumn 2016 | fall 2016 | Herbst 2016",
    "2015-12-01 2016-02-29": "hiver 2016 | winter 2016 | hiver 2015-2016 | l'hiver 2015–2016 | winter 2015/16",
    "2016-01-01 2016-03-31": "T1 2016 | premier trimestre 2016 | first quarter of 2016 | 1. Quartal 2016",
    "2016-07-01 2016-09-30": "Q3 2016 | T3/2016 | 2016-Q3 | 2016Q3 | 3e trimestre 2016 | 3ème trimestre de 2016",
    "2016-01-01 2016-06-30": "premier semestre 2016 | first half of 2016 | S1 2016 | H1 2016 | 1re moitié de 2016",
    "2016-07-01 2016-12-31": "second semestre 2016 | second half of 2016 | deuxième semestre 2016",
    "2016-01-01 2016-04-30": "début 2016 | early 2016 | au début de l'année 2016 | Anfang 2016",
    "2016-05-01 2016-08-31": "mi-2016 | mid-2016 | milieu 2016",
    "2016-09-01 2016-12-31": "fin 2016 | late 2016 | the end of 2016 | à la fin de 2016",
    "2016-05-01 2016-05-10": "début mai 2016 | early May 2016",
    "2016-05-11 2016-05-20": "mi-mai 2016 | mid-May 2016 | à la mi-mai 2016",
    "2016-05-21 2016-05-31": "fin mai 2016 | late May 2016",
    "2016-09-16 2016-09-30": "la deuxième quinzaine de septembre 2016 | second half of September 2016",
    "2016-02-21 2016-02-29": "fin février 2016",
    "1990-01-01 1999-12-31": "années 1990 | les années 90 | les années quatre-vingt-dix | the 1990s | the 1990's | the ’90s"
    "| the nineties | 1990er Jahre",
    "1990-01-01 1993-04-30": "le début des années 1990 | the early 1990s",
    "1801-01-01 1900-12-31": "XIXe siècle | le XIXᵉ siècle | XIXème siècle | 19e siècle | 19th century | 19. Jahrhundert"
    "| the nineteenth century | dix-neuvième siècle",
    "1851-01-01 1900-12-31": "seconde moitié du XIXe siècle",
}
FROM_TODAY = {
    "2016-11-17": "aujourd'hui | aujourd’hui | Today | heute",
    "2016-11-16": "hier | yesterday | gestern",
    "2016-11-15": "avant-hier | avant hier | the day before yesterday | il y a deux jours | 2 days ago",
    "2016-11-14": "lundi dernier | last Monday | il y a 3 jours | three days ago | vor 3 Tagen",
    "2016-11-10": "jeudi dernier | last Thursday | il y a sept jours",
    "2016-11-14 2016-11-20": "cette semaine | this week | diese Woche",
    "2016-11-07 2016-11-13": "la semaine dernière | la semaine passée | last week | il y a une semaine | a week ago",
    "2016-10-31 2016-11-06": "il y a deux semaines | two weeks ago",
    "2016-11-01 2016-11-30": "ce mois-ci | ce mois | le mois en cours | this month",
    "2016-10-01 2016-10-31": "le mois dernier | last month | il y a un mois | a month ago",
    "2016-01-01 2016-12-31": "cette année | this year",
    "2015-01-01 2015-12-31": "l'an dernier | l'année dernière | l’an passé | last year | il y a un an | letztes Jahr",
    "2006-01-01 2006-12-31": "il y a dix ans | ten years ago",
    "2016-07-01 2016-09-30": "le trimestre dernier | last quarter",
    "2016-11-11 2016-11-17": "les 7 derniers jours | ces sept derniers jours | last 7 days | the past seven days"
    "| les 7 jours écoulés | die letzten 7 Tage",
    "2016-08-18 2016-11-17": "les 3 derniers mois | past 3 months | the last three months",
    "2015-03-01 2015-03-31": "mars de l'an dernier | in March last year",
    "2015-06-01 2015-08-31": "l'été de l'année dernière",
    "2015-07-01 2015-09-30": "troisième trimestre de l'année dernière | third quarter of last year",
    "2016-10-03": "le 3 du mois dernier",
    "2016-10-01 2016-10-10": "début du mois dernier",
}
WITHOUT_A_YEAR = {
    "2016-11-01 2016-11-30": "novembre | en novembre | November",
    "2015-12-01 2015-12-31": "décembre | December | décembre dernier",
    "2015-11-01 2015-11-30": "novembre dernier | last November",
    "2016-05-01 2016-05-31": "mai | en mai dernier | last May",
    "2016-05-01 2016-05-10": "début mai",
    "2016-05-03": "3 mai | May 3rd | le 3 mai dernier",
    "2015-11-30": "30 novembre",
    "2016-02-29": "29 février",
    "2016-06-01 2016-08-31": "l'été | cet été | l'été dernier | last summer",
    "2016-09-01 2016-11-30": "l'automne | this autumn",
    "2015-09-01 2015-11-30": "l'automne dernier",
    "2015-12-01 2016-02-29": "hiver | l'hiver dernier",
    "2016-10-01 2016-12-31": "T4 | quatrième trimestre",
    "2010-01-01 2019-12-31": "les années 10",
    "1920-01-01 1929-12-31": "les années 20 | the twenties",
}
PERIODS = {
    "2016-01-01 2016-03-31": "2016-01..2016-03 | janvier 2016 .. mars 2016 | 2016-01…2016-03",
    "2016-01-01 -": "2016.. | depuis 2016 | since 2016 | à partir de 2016 | from 2016 | depuis janvier | seit 2016",
    "- 2016-12-31": "..2016 | jusqu'en 2016 | until 2016 | up to 2016",
    "- 2016-05-31": "jusqu'à mai 2016 | jusqu’à fin mai 2016 | until May 2016",
    "- 2016-05-02": "avant le 3 mai 2016 | before May 3, 2016",
    "- 2015-12-31": "avant 2016 | before 2016 | vor 2016",
    "2017-01-01 -": "après 2016 | after 2016 | nach 2016",
    "2016-11-14 -": "depuis 3 jours | depuis lundi dernier",
    "2016-03-01 2016-05-31": "de mars à mai 2016 | mars à mai 2016 | from March to May 2016 | between March and May 2016"
    "| mars–mai 2016 | depuis mars jusqu'à mai 2016 | de mars à mai | von März bis Mai 2016 | du 1er mars au 31 mai 2016",
    "2015-01-01 2017-12-31": "2015-2017 | 2015 – 2017 | entre 2015 et 2017 | between 2015 and 2017 | zwischen 2015 und 2017",
    "2016-05-03 2016-05-12": "du 3 au 12 mai 2016 | du mardi 3 au jeudi 12 mai 2016 | May 3 to 12, 2016 | May 3–12, 2016"
    "| from the 3rd to the 12th of May 2016 | 3-12 mai 2016 | 03/05/2016 - 12/05/2016 | entre le 3 et le 12 mai 2016",
    "2015-12-01 2016-01-31": "de décembre à janvier 2016 | de décembre 2015 à janvier",
    "2016-11-01 2017-02-28": "de novembre à février",
    "2016-01-01 2016-09-30": "T1-T3 2016 | du 1er au 3e trimestre 2016",
    "2016-01-01 2016-12-31": "de début à fin 2016",
    "1980-01-01 1999-12-31": "années 80 à 90 | les années 1980-1990 | 1980s to 1990s",
    "1601-01-01 1900-12-31": "du XVIIe au XIXe siècle | XVIIe-XIXe siècles",
    "2015-01-01 2016-11-16": "de l'an dernier à hier",
}


@pytest.mark.parametrize(("text", "meant"), cases(NAMED | SEASONS_AND_PARTS))
def test_a_date_is_read_however_it_is_written(text, meant):
    assert days(text, today=TODAY) == period(text, today=TODAY) == meant


@pytest.mark.parametrize(("text", "meant"), cases(FROM_TODAY))
def test_a_date_may_be_said_from_today_on(text, meant):
    assert days(text, today=TODAY) == period(text, today=TODAY) == meant


@pytest.mark.parametrize(("text", "meant"), cases(WITHOUT_A_YEAR))
def test_without_a_year_it_is_the_last_that_has_begun_and_a_last_one_is_over(text, meant):
    assert days(text, today=TODAY) == period(text, today=TODAY) == meant


@pytest.mark.parametrize(("text", "meant"), cases(PERIODS))
def test_a_period_has_two_sides_or_one(text, meant):
    assert period(text, today=TODAY) == meant


@pytest.mark.parametrize("text", ["2016-01..2016-03", "2016..", "de mars à mai 2016", "depuis 2015", "2015-2017"])
def test_a_period_is_no_date(text):
    assert days(text, today=TODAY) is None


NOTHING = """
le | début | 3 | lundi | élections | depuis | avant le | .. | ... | il y a | 12 2016 | mars mai 2016 | 1984 roman
30 février 2016 | 31/11/2016 | 11/30/2016 | 2016-13 | 2016-00 | 2016-11-00 | 00/11/2016 | 0000 | année 0 | 2016-11-30-12
mai 20166 | janvier 0999 | janvier 3000 | fin 9999 | après 9999 | avant 0001 | 13e mois | 5e trimestre 2016 | 2015-16
Xe siècle | XXXe siècle | années 1985 | hiver 2014-2016 | été 2015-2016 | il y a 9999 ans | les 0 derniers jours
les dernières années | les derniers jours | fin lundi dernier | la quinzaine dernière | première quinzaine 2016 | 2016- | -2016 | - 2016 | /2016 | 2017..2016 | de 2017 à 2016 | entre le 12 et le 3 mai 2016
"""


@pytest.mark.parametrize("text", ["", " ", *(text.strip() for text in NOTHING.replace("\n", "|").split("|"))])
def test_everything_else_is_no_date(text):
    assert days(text, today=TODAY) is None
    assert period(text, today=TODAY) is None


@pytest.mark.parametrize("text", ["9" * 400, "2016" * 2500, "2016" + " " * 77, "mai " * 2500, "\ufdfa" * 80])
def test_what_is_too_long_is_no_date(text):
    assert days(text) is None
    assert period(text) is None


def test_in_digits_the_first_and_the_last_year_are_dates():
    assert days("0001") == span("0001-01-01 0001-12-31")
    assert period("9900..9999") == span("9900-01-01 9999-12-31")


def test_today_is_the_day_of_the_machine_when_none_is_given():
    before = date.today()
    assert days("aujourd'hui") in ((before, before), (date.today(), date.today()))


def test_a_weekday_of_last_week_when_it_is_that_day():
    assert days("lundi dernier", today=date(2016, 11, 14)) == span("2016-11-07")


def test_the_winter_that_goes_on_has_begun_last_year():
    assert days("hiver", today=date(2017, 1, 5)) == days("hiver", today=date(2016, 12, 5)) == days("hiver 2016-2017")


def test_a_29_february_is_looked_for_over_the_end_of_a_century():
    assert days("29 février", today=date(1904, 2, 28)) == span("1896-02-29")


def test_the_last_months_begin_after_the_last_day_of_a_short_month():
    assert days("les 3 derniers mois", today=date(2016, 5, 31)) == span("2016-03-01 2016-05-31")


def test_a_winter_period_that_has_begun_last():
    assert period("de novembre à février", today=date(2016, 10, 1)) == span("2015-11-01 2016-02-29")


ANY_DAY = st.dates(date(1000, 1, 1), date(2999, 12, 31))
WRITTEN = st.lists(
    st.sampled_from(
        [*SIGNS, "2016", "2017", "3", "12", "90", "1er", "xixe", "t1", "-", "..", "/", "et", "depuis", "jusqu'à"]
    )
    | st.text(max_size=4),
    max_size=7,
).map(" ".join)


@given(st.dates())
def test_an_iso_date_is_its_day(day):
    assert days(day.isoformat(), today=TODAY) == period(day.isoformat(), today=TODAY) == (day, day)


@given(ANY_DAY)
def test_all_ways_to_write_a_day_mean_that_day(day):
    number, month, year = day.day, day.month - 1, day.year
    ways = (
        f"{number:02}/{day.month:02}/{year}",
        f"le {number} {FRENCH[month]} {year}",
        f"{ENGLISH[month]} {number}, {year}",
        f"{number}. {GERMAN[month]} {year}",
    )
    assert {days(way, today=TODAY) for way in ways} == {(day, day)}


@given(st.integers(1000, 2999), st.integers(1, 12), st.sampled_from([str.lower, str.upper, str.title]))
def test_the_name_of_a_month_covers_that_month(year, month, letters):
    meant = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    for names in (FRENCH, ENGLISH, GERMAN):
        assert days(f"{letters(names[month - 1])} {year}", today=TODAY) == meant


@given(st.sampled_from([*FRENCH, *ENGLISH, "été", "hiver", "T3", "29 février"]), ANY_DAY)
def test_what_has_no_year_has_begun_and_is_the_last(name, today):
    found = days(name, today=today)
    if found:
        later = (days(f"{name} {year}", today=today) for year in range(found[1].year + 1, today.year + 2))
        assert found[0] <= today
        assert not any(other[0] <= today for other in later if other)


@given(ANY_DAY, ANY_DAY)
def test_two_days_are_a_period_when_they_are_in_order(first, last):
    meant = (first, last) if first <= last else None
    assert period(f"{first}..{last}") == period(f"du {first:%d/%m/%Y} au {last:%d/%m/%Y}") == meant


@given(ANY_DAY)
def test_before_and_since_a_day_leave_nothing_out(day):
    assert period(f"avant le {day}") == (None, day - timedelta(days=1))
    assert period(f"depuis le {day}") == (day, None)


@given(WRITTEN | st.text(), st.dates())
def test_any_text_on_any_day_is_a_period_in_order_or_none(text, today):
    one, two = days(text, today=today), period(text, today=today)
    assert one is None or one[0] <= one[1]
    assert one is None or two == one
    assert two is None or two != (None, None)
    assert two is None or None in two or two[0] <= two[1]
