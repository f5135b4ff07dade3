"""How the values of a rule are said in the language of a page, and the functions that make words.

A rule's messages in another language (`words/rules.CODE.yaml`) are templates with the names and
functions of the rule language. Most functions work out figures; those that make words are here,
each with the page's words (`said_…`), so that a language is one file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from math import floor

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact import Fact
from claimlint.claims.vocabulary import RECORDS
from claimlint.desk.page_words import PageWords
from claimlint.desk.say_claim import say_name, say_period
from claimlint.desk.say_quantity import say_quantity, say_range
from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord
from claimlint.formula.functions.function_table import FUNCTIONS, interval_of
from claimlint.formula.kinds import Call, Vocabulary
from claimlint.formula.value import Value
from claimlint.lazy_dataclass import replace
from claimlint.values.days import day_text
from claimlint.values.interval import Interval
from claimlint.values.period import Period
from claimlint.values.unit import Unit

_MOST = 8
_SIMPLE = re.compile(r"(?<![\d/.])(\d)/(\d)(?![\d/])")
"""A simple fraction, which people say in a word."""


class Speech:
    """The words of pages in one language for what rules find.

    Names are spelled as one of the `speakers`, the stories that are told, has them in that script.
    """

    def __init__(self, words: PageWords, speakers: Sequence[Document]) -> None:
        self.words = words
        self.speakers = speakers
        self._spelled: dict[str, str] = {}

    @property
    def vocabulary(self) -> Vocabulary:
        """What messages may speak of: the functions that make words make those of the page."""
        own: dict[str, Call] = {
            "as_many": self._as_many,
            "at_least": self._at_least,
            "at_most": self._at_most,
            "between": self._between,
            "for_when": self._for_when,
            "in_years": self._in_years,
            "names": self._names,
            "place": self._place,
            "rest": self._rest,
            "rise": self._rise,
        }
        functions = {
            name: replace(one, call=own[name]) if name in own else one
            for name, one in FUNCTIONS.items()
        }
        return Vocabulary(RECORDS, functions)

    def say(self, value: Value) -> str | None:  # noqa: PLR0911 - one return for each type
        """A value in the words of the page; None where there is none."""
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, str):
            return self._name(value)
        if isinstance(value, Claim | Fact):
            return self._name(value.subject or value.id)
        if isinstance(value, Period):
            return say_period(value.text, self.words)
        if isinstance(value, int) and not isinstance(value, bool):
            return day_text(value)
        if isinstance(value, list):
            said = [one for one in map(self.say, value) if one is not None]
            return self.words.listed(said)
        return None

    def _name(self, name: str) -> str:
        if name not in self._spelled:
            found = (say_name(name, one, self.words) for one in self.speakers)
            self._spelled[name] = next((one for one in found if one != name), name)
        return self._spelled[name]

    def _amount(self, amount: Amount) -> str:
        if amount.quantity is not None and amount.quantity.text:
            return say_quantity(amount.quantity, self.words)
        return self._range(interval_of(amount), amount.unit)

    def _range(self, interval: Interval, unit: Unit) -> str:
        return say_range(interval, unit, self.words)

    # -- the functions that make words ------------------------------------------------------

    def _as_many(self, _context: Context, value: Amount) -> str:
        said, high = self._amount(value), interval_of(value).high
        parts = _SIMPLE.sub(self._part, said)
        return parts if high is not None and high < 1 else self.words("said_times", n=parts)

    def _part(self, fraction: re.Match[str]) -> str:
        key = f"said_part_{fraction[1]}_{fraction[2]}"
        return self.words(key) if self.words.has(key) else fraction[0]

    def _at_least(self, _context: Context, value: Amount, _like: Amount | None = None) -> str:
        interval = interval_of(value)
        return self._range(Interval(interval.low, None, interval.low_open), value.unit)

    def _at_most(self, _context: Context, value: Amount, _like: Amount | None = None) -> str:
        interval = interval_of(value)
        return self._range(Interval(None, interval.high, False, interval.high_open), value.unit)

    def _between(
        self, _context: Context, first: Amount, last: Amount, _like: Amount | None = None
    ) -> str:
        low, high = interval_of(first), interval_of(last)
        span = Interval(low.low, high.high, low.low_open, high.high_open)
        return self._range(span, first.unit)

    def _rest(self, _context: Context, value: Amount) -> str | None:
        if value.unit.dimension != ():
            return None
        return self._range(Interval.point(Fraction(1)) - interval_of(value), value.unit)

    def _rise(self, _context: Context, value: Amount, _like: Amount | None = None) -> str:
        interval = interval_of(value)
        low, high = interval.low, interval.high
        if high is not None and high <= 0:
            if low == high == 0:
                return self.words("said_no_change")
            return self.words("said_fall", n=self._range(-interval, value.unit))
        key = "said_rise" if low is not None and low >= 0 else "said_change"
        return self.words(key, n=self._range(interval, value.unit))

    def _in_years(self, _context: Context, value: Amount) -> str:
        interval = interval_of(value)
        if interval.low is None or interval.high is None:
            return self._amount(value)
        low, high = floor(interval.low), floor(interval.high)
        return self.words("said_years", n=low if low == high else f"{low}–{high}")

    def _place(self, _context: Context, value: Amount) -> str:
        interval = interval_of(value)
        if interval.high is None:
            return self.words("said_place_best", n=interval.low)
        same = interval.low == interval.high
        return str(interval.low) if same else f"{interval.low}–{interval.high}"

    def _names(self, _context: Context, values: Sequence[Value]) -> str:
        found = list(dict.fromkeys(filter(None, map(self.say, values))))
        if len(found) > _MOST:
            rest = len(found) - _MOST
            found = [*found[:_MOST], self.words("said_more", n=rest)]
        return self.words.listed(found)

    def _for_when(self, _context: Context, claim: ClaimRecord, other: ClaimRecord) -> str:
        if other.period is None or other.period.always:
            return ""
        same = claim.period is not None and claim.period.same(other.period)
        period = say_period(other.period.text, self.words)
        return "" if same else f" {self.words('said_for', period=period)}"
