"""One number of an article's text: what is printed, whatever claims make of it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property

from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.numbers.mention import Mention
from claimlint.numbers.printed_amount import TIMES, period_of, quantity_of
from claimlint.values.currency_meaning import in_currency
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity

_NO_CLAIMS = TIMES | {"vague", "ordinal"}
_LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "time"})
_SMALL = 13
_HEDGES = {
    "~": "about",
    "~<": "nearly",
    "<": "under",
    "<=": "up to",
    ">": "over",
    ">=": "at least",
}
_RANGES = frozenset({"years", "range", "money", "quantity", "percent"})
_PRINTED = re.compile(r"\d+(?:[,.\u00a0\u202f' ]\d+)*")
_DASH = re.compile(r"[-‐‑‒–—−־]")
_THOUSANDS = re.compile(r"[,.\u00a0\u202f' ](\d{3})(?!\d)")


@dataclass(frozen=True, eq=False)
class PrintedNumber:
    """A number of a text. `approximate` is the share by which "about" may be off.

    `index` is its place among the numbers of the text, from 0. `currency` is what a bare sign of
    money means in it, where the story says so. Spans count code points of the text.
    """

    mention: Mention
    approximate: Fraction
    index: int
    currency: str | None

    @property
    def start(self) -> int:
        """Where it begins, in the article's text."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.mention.end

    @property
    def text(self) -> str:
        """Its words, on one line."""
        return " ".join(self.mention.text.split())

    @property
    def kind(self) -> str:
        """What kind of number it is (see `Mention`)."""
        return self.mention.kind

    @property
    def is_time(self) -> bool:
        """Whether it says when, not how much."""
        return self.kind in TIMES

    @property
    def modifier(self) -> str:
        """Its hedge as a sign (`~`, `~<`, `<`, …); "" for none."""
        return "" if self.mention.modifier == "=" else self.mention.modifier

    @property
    def in_words(self) -> str:
        """Its words with its hedge before them: `about 22%`."""
        return f"{_HEDGES.get(self.modifier, '')} {self.text}".strip()

    @property
    def in_digits(self) -> bool:
        """Whether it is written in digits."""
        return any(character.isdecimal() for character in self.mention.text)

    @cached_property
    def quantity(self) -> Quantity | None:
        """The quantity that is printed; None for a time and for a vague number."""
        found = None if self.is_time else quantity_of(self.mention, self.approximate)
        if found is None or self.currency is None:
            return found
        return in_currency(found, self.mention.text, self.currency)

    @cached_property
    def period(self) -> Period | None:
        """The time that is printed; None for every other number."""
        return period_of(self.mention)

    @property
    def reversed(self) -> bool:
        """Whether a range has its larger number first, as bidirectional text often has years."""
        mention = self.mention
        if self.kind not in _RANGES or not mention.low or mention.high is None:
            return False
        found = _PRINTED.findall(mention.text)
        if len(found) != 2 or (self.kind == "years" and len(found[0]) > len(found[1])):
            return False  # `2007-9` is short for 2009
        if not self._is_told_as_range(found):
            return False
        first, second = (_printed(one) for one in found)
        # Scale words and units are those of both, so the quotient is that of the printed digits.
        return 0 < second < first and first * mention.low == second * mention.high

    def _is_told_as_range(self, found: list[str]) -> bool:
        """Whether a dash or `between` makes it a range; `from 20 to 15` are two levels.

        `52-48 percent` is how a vote ended.
        """
        text = self.mention.text
        first = text.find(found[0])
        lead = text[:first].strip().lower()
        if lead.startswith(phrases(self.mention.language).words("between_words")):
            return True
        after = text[first + len(found[0]) : text.rfind(found[1])]
        return self.kind != "percent" and _DASH.search(after) is not None

    @property
    def matters(self) -> bool:
        """Whether it looks like a claim.

        Not a date, a rank (`the second meeting`) or a vague number; and no small count or length
        of time in words (`the two sides`, `for three days`).
        """
        if self.kind in _NO_CLAIMS:
            return False
        small = self.kind == "count" or self.mention.unit in _LENGTHS
        value = self.mention.value
        worded = small and not self.in_digits and isinstance(value, Fraction)
        return not (worded and isinstance(value, Fraction) and value < _SMALL)


def _printed(digits: str) -> Fraction:
    """The number that digits show: groups of three are thousands, else a sign is the decimal's."""
    whole = _THOUSANDS.sub(r"\1", digits)
    try:
        return Fraction(whole.replace(",", "."))
    except ValueError:
        return Fraction(0)
