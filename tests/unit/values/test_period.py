"""Periods: what texts mean in days, and how two periods lie."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.values.days import a_year_before, day_text
from claimlint.values.edtf import parse_period
from claimlint.values.interval import Interval
from claimlint.values.period import ALWAYS, Period, PeriodError
from claimlint.values.truth import Truth

DATES = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?")
DAYS = st.integers(1, date.max.toordinal())
TEXTS = st.sampled_from(
    [
        "1992", "1992-05", "1992-05-06", "2007/2009", "2019/..", "../2019", "2019/", "/2019",
        "always", "unknown", "1992~", "1992?", "199X", "19XX", "2024-XX", "2024-05-XX",
        "2024-22", "2024-Q2", "2024-H1", "1990~/2010", "2024-XX/2025-XX", "-0500",
    ]
)  # fmt: skip


def span(text: str) -> tuple[str | None, str | None]:
    period = parse_period(text)
    first, last = period.first, period.last
    return (
        None if first is None else day_text(first),
        None if last is None else day_text(last),
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        (" 2024 ", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2024-05-06", "2024-05-06", "2024-05-06"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
        ("2024-05-06T23:59:60"[:-3], "2024-05-06", "2024-05-06"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
        ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("2024-q4", "2024-10-01", "2024-12-31"),
        ("2024-36", "2024-10-01", "2024-12-31"),
        ("2024-33", "2024-01-01", "2024-03-31"),
        ("2024-37", "2024-01-01", "2024-04-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-41", "2024-07-01", "2024-12-31"),
        ("2001-21", "2001-03-01", "2001-06-30"),
        ("2001-24", "2001-12-01", "2002-03-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024-XX", "2024-01-01", "2024-12-31"),
        ("2024-02-XX", "2024-02-01", "2024-02-29"),
        ("2024-XX-XX", "2024-01-01", "2024-12-31"),
        ("2007/2009", "2007-01-01", "2009-12-31"),
        ("2023-04/2024-03", "2023-04-01", "2024-03-31"),
        ("2024-Q1/2024-Q3", "2024-01-01", "2024-09-30"),
        ("2024/2024-05", "2024-01-01", "2024-05-31"),
        ("2004-06~/2004-08", "2004-06-01", "2004-08-31"),
        ("2019/..", "2019-01-01", None),
        ("../2019", None, "2019-12-31"),
        ("2019/", "2019-01-01", None),
        ("/2019", None, "2019-12-31"),
        ("always", None, None),
        ("0000", "0000-01-01", "0000-12-31"),
        ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
        ("Y12024", "12024-01-01", "12024-12-31"),
    ],
)
def test_reads_the_span(text: str, first: str | None, last: str | None) -> None:
    assert span(text) == (first, last)
    assert parse_period(text).text == text


@given(DAYS)
def test_days_are_those_of_the_calendar(day: int) -> None:
    text = date.fromordinal(day).isoformat()
    assert parse_period(text).first == day
    assert day_text(day) == text


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("2009־2007", "2007/2009"),
        ("2007–2009", "2007/2009"),
        ("2022..2024", "2022/2024"),
        ("from 2024-02 to 2024-05", "2024-02/2024-05"),
        ("2024-Q1 … 2024-Q3", "2024-Q1/2024-Q3"),
        ("5/2024", "2024-05"),
        ("2024/25", "2024/2025"),
        ("2024-25", "2024/2025"),
        ("2024/12", "2024-12"),
        ("2024-5", "2024-05"),
        ("2024-5-6", "2024-05-06"),
        ("1990s", "199X"),
        ("09.11.2025", "the year first"),
        ("9/11/2025", "the year first"),
        ("2023-24", "2023/2024"),
        ("2024-02-30", "29 days"),
        ("2024-13", "2024/2025"),
        ("2024-00", "2024/2025"),
        ("last year", "a year (2024)"),
        ("", "a year (2024)"),
        ("../..", "always"),
        ("/", "always"),
        ("1992~~", "always"),
        ("2024-05-32", "31 days"),
        ("1900-02-29", "28 days"),
        ("2023-02-29", "28 days"),
        ("2024-09-31", "30 days"),
        ("2024-13-01", "no month 13"),
        ("2024-2-30", "no day 30 in 2024-02: it has 29 days"),
        ("2024-0-1", "no month 0"),
        ("٢٠٢٤", "a year (2024)"),
        ("2024-H3", "always"),
        ("2007/2008/2009", "always"),
        ("2024-05-06T25:00", "always"),
        ("1" * 100, "always"),
    ],
)
def test_says_what_to_write_instead(text: str, help_: str) -> None:
    with pytest.raises(PeriodError, match=r"\S") as caught:
        parse_period(text)
    assert help_ in caught.value.help
    assert caught.value.code == "invalid"


def test_a_reversed_span_is_an_error_that_carries_the_span() -> None:
    with pytest.raises(PeriodError, match="runs backwards") as caught:
        parse_period("2009/2007")
    assert caught.value.code == "reversed-period"
    assert caught.value.help.endswith("2007/2009")
    assert caught.value.period is not None
    assert caught.value.period.same(parse_period("2007/2009"))
    assert caught.value.period.text == "2009/2007"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2024", 366, 366),
        ("2023", 365, 365),
        ("2024-02", 29, 29),
        ("2024-05-06", 1, 1),
        ("2007/2009", 1096, 1096),
        ("199X", 365, 3652),
        ("2024-XX", 28, 366),
        ("2024-05-XX", 1, 31),
        ("1992~", 1, 1096),
        ("2024-XX/2025-XX", 1, 731),
    ],
)
def test_length(text: str, low: int, high: int) -> None:
    assert parse_period(text).days == Interval.closed(Fraction(low), Fraction(high))


@pytest.mark.parametrize("text", ["always", "unknown", "2019/..", "/2019"])
def test_length_without_an_end(text: str) -> None:
    assert parse_period(text).days == Interval.NON_NEGATIVE


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1992", "2001", Truth.TRUE),
        ("2001", "1992", Truth.FALSE),
        ("1992", "1992-05", Truth.UNKNOWN),
        ("1992-05", "1992", Truth.UNKNOWN),
        ("2025-07-01", "2025-07-01", Truth.UNKNOWN),
        ("2025-07-01", "2025-07-02", Truth.TRUE),
        ("2007/2009", "2019", Truth.TRUE),
        ("2007/2009", "2008", Truth.UNKNOWN),
        ("2007/2009", "2005", Truth.FALSE),
        ("2019/..", "2018", Truth.FALSE),
        ("2019/..", "2030", Truth.UNKNOWN),
        ("../2019", "2020", Truth.TRUE),
        ("1992~", "1993", Truth.UNKNOWN),
        ("1992~", "1994", Truth.TRUE),
        ("1992?", "1990", Truth.FALSE),
        ("always", "2020", Truth.UNKNOWN),
        ("2020", "unknown", Truth.UNKNOWN),
        ("199X", "2001", Truth.TRUE),
    ],
)
def test_order(a: str, b: str, expected: Truth) -> None:
    assert parse_period(a).before(parse_period(b)) is expected
    assert parse_period(b).after(parse_period(a)) is expected


@pytest.mark.parametrize(
    ("a", "b", "contains", "overlaps", "during"),
    [
        ("2007/2009", "2008", Truth.TRUE, Truth.TRUE, Truth.UNKNOWN),
        ("2008", "2007/2009", Truth.FALSE, Truth.TRUE, Truth.TRUE),
        ("2008", "2010", Truth.FALSE, Truth.FALSE, Truth.FALSE),
        ("2008", "2008", Truth.TRUE, Truth.TRUE, Truth.TRUE),
        ("always", "2010", Truth.TRUE, Truth.TRUE, Truth.UNKNOWN),
        ("2010", "always", Truth.UNKNOWN, Truth.TRUE, Truth.TRUE),
        ("2010", "unknown", Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN),
        ("2024", "2024-XX", Truth.TRUE, Truth.TRUE, Truth.UNKNOWN),
        ("2024-XX", "2024-05", Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN),
        ("2024-XX", "2025-05", Truth.FALSE, Truth.FALSE, Truth.FALSE),
        ("1980/2010", "1992~", Truth.TRUE, Truth.TRUE, Truth.UNKNOWN),
        ("1992~", "1993", Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN),
        ("2019/..", "2024", Truth.TRUE, Truth.TRUE, Truth.UNKNOWN),
        ("2024", "2019/..", Truth.FALSE, Truth.TRUE, Truth.TRUE),
        ("2019/", "2024", Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN),
    ],
)
def test_how_two_lie(a: str, b: str, contains: Truth, overlaps: Truth, during: Truth) -> None:
    one, other = parse_period(a), parse_period(b)
    assert one.contains(other) is contains
    assert one.overlaps(other) is overlaps
    assert other.overlaps(one) is overlaps
    assert one.during(other) is during


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024", "2024-01/2024-12", True),
        ("2024-Q2", "2024-34", True),
        ("2024", "2024~", False),
        ("2024", "2024-XX", False),
        ("2024", "2023", False),
        ("always", "always", True),
        ("always", "unknown", False),
        ("unknown", "unknown", False),
        ("2019/..", "2019/", False),
    ],
)
def test_same(a: str, b: str, expected: bool) -> None:
    assert parse_period(a).same(parse_period(b)) is expected
    if not (parse_period(a).unknown or parse_period(b).unknown):
        assert (parse_period(a).key == parse_period(b).key) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", True),
        ("2024", True),
        ("2024-11-09", True),
        ("2024-11-08", False),
        ("2023", False),
        ("2023/2026", True),
        ("2026", False),
        ("2023/..", True),
        ("always", True),
        ("unknown", False),
    ],
)
def test_current_on_the_day_of_publication(text: str, expected: bool) -> None:
    assert parse_period(text).current_on(date(2025, 11, 9).toordinal()) is expected


def test_a_year_before_a_leap_day() -> None:
    assert parse_period("2023-02-28").current_on(date(2024, 2, 29).toordinal())
    assert not parse_period("2023-02-27").current_on(date(2024, 2, 29).toordinal())


def test_always_is_a_constant() -> None:
    assert parse_period("always") == ALWAYS
    assert ALWAYS.covers(1)
    assert not parse_period("unknown").covers(1)


@given(st.text(alphabet="0123456789-–/.XQH~?%TZ:+ YU ־é", max_size=24) | st.text(max_size=100))
def test_never_raises_anything_else(text: str) -> None:
    try:
        period = parse_period(text)
    except PeriodError:
        return
    assert isinstance(period, Period)
    assert period.first is None or period.last is None or period.first <= period.last
    assert period.days.low is not None


@given(st.from_regex(DATES, fullmatch=True))
def test_what_looks_like_a_date_is_one_or_says_why(text: str) -> None:
    try:
        assert parse_period(text).text == text
    except PeriodError as error:
        fault = error
    else:
        return
    assert fault.message
    assert fault.help


def inside(period: Period, data: st.DataObject) -> int:
    """Draw a day that may belong to the period."""
    low = period.earliest if period.earliest is not None else -(10**6)
    high = period.latest if period.latest is not None else low + 2 * 10**6
    return data.draw(st.integers(min(low, high), high))


@given(TEXTS, TEXTS, st.data())
def test_a_verdict_on_order_holds_for_all_days(a: str, b: str, data: st.DataObject) -> None:
    one, other = parse_period(a), parse_period(b)
    verdict = one.before(other)
    day, other_day = inside(one, data), inside(other, data)
    if verdict is Truth.TRUE:
        assert day < other_day
    if verdict is Truth.FALSE:
        assert day > other_day
    if one.during(other) is Truth.TRUE and other.exact:
        assert other.covers(day)


@given(st.dates(min_value=date(3, 1, 1), max_value=date(9990, 1, 1)), st.integers(-800, 800))
def test_current_is_at_most_a_year_old(day: date, offset: int) -> None:
    end = day + timedelta(offset)
    current = parse_period(end.isoformat()).current_on(day.toordinal())
    assert not current or 0 <= (day - end).days <= 366
    assert current or offset > 0 or (day - end).days >= 365


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("January 5 2025", "2025-01-05"),
        ("January 5, 2025", "2025-01-05"),
        ("Jan. 5th, 2025", "2025-01-05"),
        ("5 January 2025", "2025-01-05"),
        ("31. December 2025", "2025-12-31"),
        ("sept 2025", "2025-09"),
        ("May 2025", "2025-05"),
        ("Q3 2024", "2024-Q3"),
        ("2024 q3", "2024-Q3"),
        ("H1 2024", "2024-H1"),
    ],
)
def test_a_date_in_words_is_told_how_to_be_typed(text: str, instead: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period(text)
    assert caught.value.help == f"write `{instead}`"


@pytest.mark.parametrize("text", ["FY2024", "FY24", "fiscal 2024", "FY 2024/25"])
def test_a_fiscal_year_is_told_to_be_typed_as_its_months(text: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period(text)
    assert "as in 2023-07/2024-06" in caught.value.help


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2025-03-10", "2024-03-10"),
        ("2024-02-29", "2023-02-28"),
        ("2025-01-01", "2024-01-01"),
        ("0000-03-01", "-0001-03-01"),
        ("-0044-03-15", "-0045-03-15"),
    ],
)
def test_a_year_before_a_day_is_the_same_date(day: str, before: str) -> None:
    first = parse_period(day).first
    assert first is not None
    assert day_text(a_year_before(first)) == before


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2020/2024", None), ("2024-02/..", None),  # both ends are known, or one is open
        ("199X/200X", 1), ("199X/202X", 7306), ("202X/2024", 1), ("2020/202X", 1), ("202X/..", 1),
    ],
)  # fmt: skip
def test_how_short_a_span_can_be_whose_ends_are_not_known(text: str, days: int | None) -> None:
    assert parse_period(text).shortest == days


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2024-02-29", "2023-02-28"),
        ("2025-02-28", "2024-02-28"),
        ("2021-06-30", "2020-06-30"),
        ("2001-01-01", "2000-01-01"),
    ],
)
def test_the_same_date_a_year_before(day: str, before: str) -> None:
    first = date.fromisoformat(day).toordinal()
    assert day_text(a_year_before(first)) == before
