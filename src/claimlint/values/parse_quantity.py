"""Read the text of a quantity.

    quantity = "unknown" [unit] | [hedge] amount | amount ".." amount | amount "±" amount
             | "between" amount "and" amount
    amount   = [currency] (number | fraction word) {scale word} [unit]

A unit, or a scale word, that stands only after the second amount of a pair holds for both.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from claimlint.lazy_pattern import pattern
from claimlint.values import numeral as number
from claimlint.values import quantity_words as words
from claimlint.values.exact_fractions import denominator_of, numerator_of
from claimlint.values.interval import Interval
from claimlint.values.numeral import Numeral, Written
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.resolve_unit import resolve
from claimlint.values.rounding import Stated, based, mean, mean_plain
from claimlint.values.unit import ONE, Unit, compatible
from claimlint.values.unit_error import UnitError

MAX_LENGTH: Final = 200
APPROXIMATE: Final = Fraction(5, 100)
PERCENT: Final = resolve("%")
_NUMBERS: Final = {
    "change": "write the change in figures with its sign, as in +12 % or -3 pp",
    "ratio": "write in figures how many times it is, as in 2, 1.5 or 1/3",
}
"""What is typed, where no number is found: by the form that is wanted."""
_FORMS: Final = ("value", "rank", "ratio", "change", "plain")

_QUICK: Final = pattern(
    r"([+-]?\d{1,15})(?:\.(\d{1,15}))?(?: (hundred|thousand|million|billion|trillion)(?= |\Z))?"
    r" ?((?![eE]\d)[A-Za-z%][A-Za-z%/]*(?:\^?[23])?)?\Z"
)
_ONE_GROUP: Final = pattern(r"\d{1,3}\.\d{3}")
_UNKNOWN: Final = pattern(r"unknown(?= |\Z) *", re.IGNORECASE)
_BETWEEN: Final = pattern(r"(?:between|from) (?=.* (?:and|to) )", re.IGNORECASE)
_RANGE: Final = pattern(
    r" *(?:\.\.\.?|…|[–—]) *|(?<=[\d%])[-־](?=\d)| - (?=\d)| to (?=\S)", re.IGNORECASE
)
_AND: Final = pattern(r" (?:and|to) (?=\S)", re.IGNORECASE)
_MARGIN: Final = pattern(r" *(?:±|\+/-|\+-) *")
_ONE_IN: Final = pattern(r"(\S+) (?:in|out of|of)(?: every)? (\S+)\Z", re.IGNORECASE)
_TWICE_PER: Final = pattern(
    r"(?:%|percent|per ?cent)\W*(?:/|per|in) ?1[0-9,.  ]*0\b", re.IGNORECASE
)
_SIGNS: Final = pattern(r"(?:±|\+/-|\+-) *")


class Amount(NamedTuple):
    """One number of a text with what belongs to it."""

    written: Written
    scale: Fraction
    scaled: bool
    unit: Unit | None
    unit_text: str
    start: int
    end: int

    @property
    def sign_before(self) -> bool:
        """Whether a currency stands before the number, and so before both of a range."""
        return self.unit is not None and self.written.start > self.start

    def numeral(self) -> Numeral:
        """The number with its scale words."""
        return number.numeral(self.written, self.scale, scaled=self.scaled)


class Wanted(NamedTuple):
    """How a text is to be read."""

    form: str
    approximate: Fraction
    language: str


def parse_quantity(
    text: str,
    *,
    form: str = "value",
    approximate: Fraction = APPROXIMATE,
    language: str = "en",
) -> Quantity:
    """Read a quantity; each distinct text once.

    `form` is "value", "rank" (also counts such as `n`: whole numbers, exact), "ratio", "change"
    (offset temperatures are differences) or "plain" (numbers in formulas: exact, and `1.234` is
    a decimal). `approximate` is the share by which "about" may be off. Raises QuantityError.
    """
    return _parsed(text, form, numerator_of(approximate), denominator_of(approximate), language)


@lru_cache(maxsize=1 << 13)
def _parsed(text: str, form: str, above: int, below: int, language: str) -> Quantity:
    quick = _quick(text, form, language)
    return quick or _full(text, Wanted(form, Fraction(above, below), language))


def _quick(text: str, form: str, language: str) -> Quantity | None:
    """The plain common form: `31.25 %`, `12.4 kilotonne/year`; None where more is needed."""
    match = _QUICK.match(text)
    if match is None or form not in ("value", "change", "ratio", "rank"):
        return None
    integer, decimals, word, unit_text = match.groups("")
    if len(decimals) == 3:
        return None
    mantissa = int(integer + decimals)
    if form == "rank" and (decimals or word or unit_text or mantissa < 1):
        return None
    unit = _quick_unit(unit_text, language)
    if unit is None or unit.offset:
        return None
    unit = unit.difference() if form == "change" else unit
    scale = words.SCALES[word].numerator if word else 1
    return mean_plain(text, mantissa, len(decimals), scale, unit, unit_text, form)


@lru_cache(maxsize=4096)
def _quick_unit(text: str, language: str) -> Unit | None:
    """A unit by its plain name, or None; scale words and what is asked about are no such."""
    if text.lower().rstrip("s") in words.SCALES or words.letter(text) is not None:
        return None
    if words.asks(text):
        return None
    try:
        return words.own_unit(text, language) or resolve(text)
    except UnitError:
        return None


def _full(text: str, wanted: Wanted) -> Quantity:
    if wanted.form not in _FORMS:
        raise ValueError(f"unknown form {wanted.form!r}")
    if len(text) > MAX_LENGTH:
        raise QuantityError(
            f"a quantity of {len(text)} characters is too long to read",
            "write a number and a unit", 0, len(text), "too-large",
        )  # fmt: skip
    plain = number.normalised(text)
    begin, end = len(plain) - len(plain.lstrip()), len(plain.rstrip())
    if begin >= end:
        raise QuantityError(
            "there is no number here", "write a number and a unit, as in 31 %", 0, len(text)
        )
    return _Parser(text, plain[:end], wanted).quantity(begin)


class _Parser:
    """One text on its way to a quantity; `plain` is normalised and has no trailing space."""

    def __init__(self, text: str, plain: str, wanted: Wanted) -> None:
        self.text = text
        self.plain = plain
        self.end = len(plain)
        self.wanted = wanted
        self.plainly = wanted.form == "plain"
        self.decimal = "." if self.plainly else words.decimal_sign(wanted.language)

    def fault(self, message: str, asks: str, start: int, code: str = "invalid") -> QuantityError:
        return QuantityError(message, asks, start, self.end, code)

    def quantity(self, at: int) -> Quantity:
        unknown = _UNKNOWN.match(self.plain, at)
        if unknown is not None:
            return self.unknown(unknown.end())
        between = _BETWEEN.match(self.plain, at)
        if between is not None:
            return self.pair(between.end(), _AND, "")
        hedge, begin = words.hedge(self.plain, at, self.wanted.language)
        if _SIGNS.match(self.plain, begin):
            raise self.fault(
                "± needs a number before it", "write the value first, as in 3 ± 0.5 tonne", begin
            )
        if hedge and self.wanted.form == "plain":
            raise self.fault("a number in a formula is exact", "take the word before it away", at)
        one_in = _ONE_IN.match(self.plain, begin)
        if one_in is not None and self.wanted.form != "plain":
            return self.one_in(one_in, begin, hedge)
        for separator in (_MARGIN, _RANGE):
            if separator.search(self.plain, begin + 1):
                return self.pair(begin, separator, hedge)
        return self.single(begin, hedge)

    # -- one number

    def single(self, at: int, hedge: str) -> Quantity:
        amount = self.amount(at, self.end)
        numeral = amount.numeral()
        unit = self.fitting(amount.unit or ONE)
        if self.wanted.form == "rank":
            self.check_rank(numeral, unit, amount)
        if self.wanted.form == "change" and numeral.is_fraction and amount.unit is None:
            # A third more is a relative change, whatever the unit of what grew.
            numeral, unit = numeral._replace(value=numeral.value * 100), PERCENT
        return mean(Stated(self.text, numeral, unit, hedge, *self.wanted[:2], amount.unit_text))

    def one_in(self, match: re.Match[str], at: int, hedge: str) -> Quantity:
        """`1 in 5`, `seven out of ten`, `30 of 41`: a fraction, as `1/5` is."""
        parts = [self.counted(match, group) for group in (1, 2)]
        if self.wanted.form == "rank" or parts[1] < 1 or parts[0] > parts[1]:
            raise self.fault("this is no part of a whole", "write it as in 1 in 5", at)
        share = Fraction(parts[0], parts[1])
        numeral = Written(0, 0, 0, share, at, match.end())
        return mean(
            Stated(self.text, number.numeral(numeral, Fraction(1), scaled=False), ONE, hedge,
                   *self.wanted[:2], "")
        )  # fmt: skip

    def counted(self, match: re.Match[str], group: int) -> int:
        """A whole number in digits or words."""
        start, end = match.span(group)
        written, after, _ = self.number(self.plain[:end], start, start)
        value = number.numeral(written, Fraction(1), scaled=False).value
        if after != end or value.denominator != 1 or value < 0:
            raise self.fault("this is no whole number", "write it as in 1 in 5", start)
        return value.numerator

    def fitting(self, unit: Unit) -> Unit:
        """A change of temperature is a difference: 0 degC of warming is not 273.15 K."""
        return unit.difference() if self.wanted.form == "change" else unit

    def check_rank(self, numeral: Numeral, unit: Unit, amount: Amount) -> None:
        if unit.name and not unit.is_count:
            raise self.fault(f"{unit.name!r} does not belong here", "write the number alone",
                             amount.written.end)  # fmt: skip
        if numeral.value.denominator != 1 or numeral.value < 1:
            raise QuantityError("this must be a whole number of 1 or more", "write it in digits",
                                amount.start, amount.end)  # fmt: skip

    def unknown(self, at: int) -> Quantity:
        unit_text = self.plain[at:]
        unit = self.fitting(words.unit(unit_text, at, self.wanted.language))
        return Quantity(
            self.text, unit, Interval.WHOLE, Interval.WHOLE, None, None, 0, "", "unknown",
            unit_text, unknown=True,
        )  # fmt: skip

    # -- two numbers

    def pair(self, at: int, separator: re.Pattern[str], hedge: str) -> Quantity:
        if self.wanted.form == "plain":
            raise self.fault("a number in a formula is exact", "write one number", at)
        found = list(separator.finditer(self.plain, at + 1))
        if len(found) != 1:
            asks = "write two numbers with .. between them, as in 25..26.5 kilotonne"
            raise self.fault("this range cannot be read", asks, at)
        if hedge and (separator is _MARGIN or hedge != "~"):
            asks = "keep either the word or sign before the numbers, or the second number"
            raise self.fault("“about”, “over” and the like do not go with a range or a ±", asks, at)
        left = self.amount(at, found[0].start())
        right = self.amount(found[0].end(), self.end)
        left, right = _shared(left, right)
        if separator is _MARGIN:
            return self.margin(left, right)
        return self.range(left, right, hedge)

    def range(self, left: Amount, right: Amount, hedge: str) -> Quantity:
        unit, other = self.units(left, right)
        first, last = left.numeral(), right.numeral()
        if self.wanted.form == "rank":
            self.check_rank(first, unit, left)
            self.check_rank(last, other, right)
        low, high = based(first.value, other), based(last.value, unit)
        if low > high:
            raise self.fault(
                "the first number of the range is larger than the second",
                "write the smaller number first",
                left.start,
                "bounds-reversed",
            )
        if hedge:
            spread = self.wanted.approximate
            low = based(first.value - abs(first.value) * spread, other)
            high = based(last.value + abs(last.value) * spread, unit)
        interval = Interval(low, high)
        return Quantity(
            self.text, unit, interval, interval, None, None, max(first.digits, last.digits),
            hedge or "range", "range", right.unit_text or left.unit_text,
        )  # fmt: skip

    def units(self, left: Amount, right: Amount) -> tuple[Unit, Unit]:
        """The unit of the right amount, in which the pair is told, and that of the left."""
        unit, other = self.fitting(right.unit or ONE), self.fitting(left.unit or ONE)
        if not compatible(unit, other):
            raise self.fault(
                f"{_name(other)} and {_name(unit)} do not compare",
                "write both numbers in one unit", left.start,
            )  # fmt: skip
        return unit, other

    def margin(self, left: Amount, right: Amount) -> Quantity:
        """`3 ± 0.5 tonne`, `31 % ± 3 pp`, `3 tonne ± 10 %`."""
        unit = self.fitting(left.unit or ONE)
        value = left.numeral()
        slack = self.slack(value, unit, right)
        point = based(value.value, unit)
        if self.wanted.form == "rank":
            self.check_rank(value, unit, left)
        interval = Interval(point - slack, point + slack)
        return Quantity(
            self.text, unit, interval, interval, point, None, value.digits, "±", "margin",
            left.unit_text or right.unit_text,
        )  # fmt: skip

    def slack(self, value: Numeral, unit: Unit, right: Amount) -> Fraction:
        other = (right.unit or ONE).difference()
        size = right.numeral().value
        if size < 0:
            raise self.fault("a margin cannot be below zero", "write it without a sign",
                             right.start)  # fmt: skip
        if other.kind == "percent" and not other.dimension and unit.kind == "plain":
            return abs(value.value) * unit.factor * size * other.factor
        if unit.dimension != other.dimension or (unit.kind == "plain") != (other.kind == "plain"):
            raise self.fault(
                f"a margin of {_name(other)} does not fit {_name(unit)}",
                "write both numbers in one unit", right.start,
            )  # fmt: skip
        return size * other.factor

    # -- amounts

    def amount(self, at: int, end: int) -> Amount:
        """The amount that fills the text between two places."""
        text = self.plain[:end]
        at += len(text[at:]) - len(text[at:].lstrip())
        code = self.wanted.language
        sign = text[at : at + 1] == "-"
        money = words.currency(text, at + sign, code)
        sign = sign and money is not None
        written, after, bare = self.number(text, at if money is None else money[1], at)
        if sign:
            written = _negative(written)
        shown = text[written.start : after].strip()
        scale, after, scaled = self.scales(text, after, bare)
        if scaled and self.decimal == "," and _ONE_GROUP.fullmatch(shown):
            number.read(shown, 0)  # `83.456 million` mixes two ways of writing: it is asked about
        unit_text = text[after:].strip()
        unit_at = end - len(text[after:].lstrip())
        unit = self.unit(unit_text, unit_at, money)
        return Amount(written, scale, scaled, unit, _written_unit(unit_text, money), at, end)

    def number(self, text: str, at: int, start: int) -> tuple[Written, int, bool]:
        """The number, the place after it, and whether a scale word alone stands for one."""
        at += len(text[at:]) - len(text[at:].lstrip())
        code = self.wanted.language
        written = number.read(text, at, decimal=self.decimal)
        if written is not None:
            return written, written.end, False
        part = words.fraction(text, at, code)
        if part is not None:
            after = words.article(text, part[1] + (text[part[1] : part[1] + 1] == " "))
            return Written(0, 0, 0, part[0], at, part[1]), after, False
        whole = None if self.plainly else words.count(text, at, code)
        if whole is not None:
            return Written(whole[0], 0, 0, None, at, whole[1]), whole[1], False
        after = words.article(text, at)
        if words.scale(text, after, code) is not None:
            return Written(1, 0, 0, None, at, after), after, True
        start = start if start < self.end else 0
        raise self.fault(*self.no_number(text[at:]), start)

    def no_number(self, rest: str) -> tuple[str, str]:
        """What to say where no number begins, and what to type."""
        asked = _NUMBERS.get(self.wanted.form, "write a number in digits, as in 31 %")
        before = rest[: next((at for at, sign in enumerate(rest) if sign.isdigit()), 0)]
        if any(sign.isalpha() for sign in before):
            return "words stand here before the number, and they are not understood", asked
        return "there is no number here", asked

    def scales(self, text: str, at: int, bare: bool) -> tuple[Fraction, int, bool]:
        """The product of the scale words at a place, and the place after them."""
        product, found = Fraction(1), 0
        while found < 3:
            begin = at if bare and not found else at + (text[at : at + 1] in (" ", "-"))
            match = words.scale(text, begin, self.wanted.language)
            if match is None:
                break
            product *= match[0]
            at = match[1]
            found += 1
        return product, at, found > 0

    def unit(self, text: str, at: int, money: tuple[str, int] | None) -> Unit | None:
        code = self.wanted.language
        if _TWICE_PER.match(text):
            raise self.fault(
                f"{text!r} says twice of how many", "write either the percentage, or the number "
                "per so many without the percent sign", at, "unknown-unit",
            )  # fmt: skip
        if money is None:
            return words.unit(text, at, code) if text else None
        if text and not text.lower().startswith(("/", "per ", "a ", "an ", "each")):
            scale = words.LETTERS.get(text.lower())
            asks = f"write {money[0]} or {text}, not both"
            if scale is not None:
                asks = f"write the scale out, as in `3.5 {scale} {money[0]}`"
            raise self.fault(f"{text!r} is a second unit", asks, at)
        if not text:
            return words.unit(money[0], at, code)
        shift = len(money[0]) + 1
        return words.unit(f"{money[0]} {text}", at - shift, code)


def _written_unit(text: str, money: tuple[str, int] | None) -> str:
    return text if money is None else f"{money[0]}{'' if text[:1] == '/' else ' '}{text}".strip()


def _name(unit: Unit) -> str:
    return unit.name or "a bare number"


def _negative(written: Written) -> Written:
    part = None if written.fraction is None else -written.fraction
    return written._replace(mantissa=-written.mantissa, fraction=part)


def _near(left: Amount, right: Amount) -> bool:
    """Whether two numbers can have one scale: `€20-25 million`, not `€650 to €2 million`."""
    low, high = abs(left.numeral().value), abs(right.numeral().value) / right.scale
    return low <= _LEAP * high and low <= _LARGEST_BARE


_LEAP: Final = 10
_LARGEST_BARE: Final = 999


def _shared(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """What stands after only one of two amounts holds for both."""
    if left.unit is None:
        if right.scaled and not left.scaled:
            left = left._replace(scale=right.scale, scaled=True)
        left = left._replace(unit=right.unit)
    elif right.unit is None:
        right = right._replace(unit=left.unit)
    before = left.sign_before and right.scaled and not left.scaled
    if before and _near(left, right):  # £2 to £3 billion
        left = left._replace(scale=right.scale, scaled=True)
    return left, right
