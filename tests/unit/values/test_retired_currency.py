"""Withdrawn currencies: of their own time they are money."""

from claimlint.values.days import ordinal
from claimlint.values.retired_currency import RetiredCurrency, retired_currency


def test_a_withdrawn_code_is_found_in_a_unit() -> None:
    assert retired_currency("million DEM") == RetiredCurrency("DEM", "EUR", 2002)
    assert retired_currency("zwd/tonne") == RetiredCurrency("ZWD", "ZWG", 2009)
    assert retired_currency("EUR/tonne") is None


def test_it_was_money_to_the_end_of_its_last_year() -> None:
    mark = RetiredCurrency("DEM", "EUR", 2002)
    assert mark.was_money_on(ordinal(2002, 12, 31))
    assert not mark.was_money_on(ordinal(2003, 1, 1))
