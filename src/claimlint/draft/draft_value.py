"""A number as a claim file types it: as the article prints it, where that can be read."""

from __future__ import annotations

from fractions import Fraction

from claimlint.article.article import Figure
from claimlint.article.printed_number import PrintedNumber
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.lazy_dataclass import replace
from claimlint.lazy_pattern import pattern
from claimlint.numbers.decimals import decimal
from claimlint.numbers.mention import Mention
from claimlint.numbers.printed_amount import HEDGE_WORDS, read_as_printed
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError


def typed(figure: Figure, clause: Clause, key: str, sign: str = "") -> str:
    """The number as the article prints it, where a claim file reads that; else in digits."""
    if key == "date":
        return "" if figure.period is None else figure.period.text
    if key == "rank" and figure.kind == "count":
        return f"up to {_digits(figure)}"
    printed = " ".join(clause.text[clause.hedge_start : figure.end].split())
    if sign == "+" and figure.modifier in _TURNED:
        sign = ""  # `at most 2 percent` of growth has no place for a plus
    per = _time_behind(clause, key)
    bound = _bound_told(clause) if key == "value" and not figure.modifier else ""
    if _is_implausible(figure):
        return TODO
    if per:
        turned = _TURNED.get(figure.modifier, "") if sign else ""
        bare = replace(figure, mention=replace(figure.mention, unit="1"))
        return f"{_digits(bare if '/' in figure.mention.unit else figure, sign, turned)}/{per}"
    if sign or bound:
        return _signed(figure, printed, key, sign) if sign else _bounded(figure, bound)
    return _as_it_stands(figure, printed, key)


def _as_it_stands(figure: Figure, printed: str, key: str) -> str:
    """A number without a sign, as it is printed where a claim file reads that."""
    worded = HEDGE_WORDS.get(figure.modifier, "")
    choices = [printed, f"{worded}{figure.text}", _digits(figure)]
    if figure.kind in {"fraction", "ratio"}:
        choices = [printed, _digits(figure)]  # `about 1/3`, and not `about third`
    for choice in choices:
        read = _read(choice, key, figure)
        if read is not None and _same(read, figure):
            return choice
    digits = _digits(figure)
    return digits if _read(digits, key, figure) is not None else _bare_number(figure)


def _is_next(clause: Clause) -> bool:
    """Whether the verb stands right before the number."""
    return clause.verb == len(clause.before) - 1


def _bound_told(clause: Clause) -> str:
    """The bound that words before a number make of it; empty for none."""
    last = clause.words(clause.figure.end, clause.end)[-1:]
    passed = bool(last) and last[0].low in clause.told.words("passes_behind")
    if passed or (clause.says_verb("passes") and _is_next(clause)):
        return ">"
    return "<=" if _is_capped(clause) else _bound_of_comparison(clause)


def _bound_of_comparison(clause: Clause) -> str:
    """The bound of `niedriger als 1,6 Prozent`, `older than 60`; empty for none."""
    lead = clause.words(clause.start, clause.hedge_start)[-2:]
    if len(lead) < _PAIR or lead[1].low not in clause.told.words("ways", "than"):
        return ""
    for way, bound in (("up_after", ">"), ("down_after", "<")):
        if lead[0].low in clause.told.words("ways", way):
            return bound
    return ""


_PAIR = 2


def _bounded(figure: Figure, bound: str) -> str:
    """The bound of `has passed three million`, `exceeded £200m`, `limited to 15,000`."""
    text = f"{HEDGE_WORDS[bound]}{figure.text}"
    read = _read(text, "value", figure)
    return text if read is not None else _digits(figure, modifier=bound)


def _time_behind(clause: Clause, key: str) -> str:
    """The unit of time that a number is for, behind its noun: `10.000 neue Wohnungen im Jahr`.

    Empty for none, and where the time is a date (`im Jahr 2023`).
    """
    figure = clause.figure
    told = clause.told.part("per_times") or {}
    percent = figure.kind == "percent" and key == "change"
    weighed = not clause.lexicon.is_cased and figure.kind in ("quantity", "money")
    lasting = figure.mention.unit in _LASTING
    counts = (figure.kind == "count" or (weighed and not lasting)) and key != "rank"
    thing, _, rate = figure.mention.unit.partition("/")
    if rate and figure.quantity is None and _is_known(rate, figure):
        return "" if _is_known(thing, figure) else rate  # `94.000 Gäste im Jahr`
    if not told or not (counts or percent) or rate:
        return ""
    lead = clause.words(clause.start, clause.hedge_start)[-1:]
    for per in told if counts and lead else ():
        if lead[0].low in clause.told.words("per_times", per):
            return str(per)  # `behandelt täglich 190 Patienten`
    after = clause.after[: _LONGEST_COUNTED + 2]
    for at, word in enumerate(after[: 1 if percent else _LONGEST_COUNTED + 1]):
        between = clause.text[figure.end : word.start]
        if between.strip(" \n" + "".join(one.text for one in after[:at])):
            break
        per = _per(after[at : at + 2], clause)
        if per or clause.stops(word):
            return per
    return ""


def _is_known(unit: str, figure: Figure) -> bool:
    """Whether a claim file knows a unit that is no thing that is counted (`person`)."""
    read = _read(f"1 {unit}", "value", figure)
    return read is not None and bool(read.unit.dimension) and not read.unit.is_count


def _per(words: list[Word], clause: Clause) -> str:
    """The unit of time that two words name, where no date and no `earlier` follows."""
    rest = f"{' '.join(one.low for one in words)} "
    end = words[-1].end
    later = clause.words(end, end + _NEAR_WORD)[:1]
    dated = clause.text[end : end + 2].strip()[:1].isdigit()
    if dated or (later and later[0].low in clause.told.words("than_then")):
        return ""
    for per in clause.told.part("per_times") or {}:
        if rest.startswith(tuple(f"{one} " for one in clause.told.words("per_times", per))):
            return str(per)
    return ""


_LASTING = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})
_LONGEST_COUNTED = 3
_NEAR_WORD = 12


def _is_capped(clause: Clause) -> bool:
    """Whether the words right before a number make it the most that there can be."""
    lead = clause.text[clause.start : clause.hedge_start].rstrip().lower()
    return any(lead.endswith(f" {words}") for words in clause.told.words("caps"))


def with_unit_of(figure: Figure, kin: Draft | None) -> Figure:
    """An old level with the unit that only the new one prints: `5.9 tonnes a hectare, from 7.3`."""
    if kin is None:
        return figure
    unit, own = kin.figure.mention.unit, figure.mention.unit
    if own == "1" or not unit.startswith(f"{own}/"):
        return figure
    return in_unit_of(figure, kin.figure)


def in_unit_of(figure: Figure, other: Figure) -> Figure:
    """A number with the unit of another one: `38 million`, beside `41 million euros`."""
    mention = replace(figure.mention, unit=other.mention.unit, kind=other.mention.kind)
    return replace(figure, mention=mention, currency=other.currency)


def _is_implausible(figure: Figure) -> bool:
    """Whether a range is so wide that it is two numbers: `1.3 billion or 4,640 a head`."""
    low, high = figure.mention.low, figure.mention.high
    return low is not None and high is not None and low > 0 and high > _WIDEST * low


_WIDEST = 1000
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
"""What a bound of a fall is as one of a change: more than 5 % down is under -5 %."""


def _signed(figure: Figure, printed: str, key: str, sign: str) -> str:
    """A change with its sign before the number, behind its hedge: `rund -35 Prozent`."""
    low, high = figure.mention.low, figure.mention.high
    if low is not None and high is not None:
        return _fallen(low, high, figure) if sign == "-" else _digits(figure)
    if figure.modifier in _TURNED:
        return _digits(figure, sign, _TURNED[figure.modifier])
    worded = HEDGE_WORDS.get(figure.modifier, "")
    hedge = printed.removesuffix(" ".join(figure.text.split()))
    choices = [f"{hedge}{sign}{figure.text}", f"{worded}{sign}{figure.text}"]
    if figure.kind in {"fraction", "ratio"}:
        choices = []
    for choice in (*choices, _digits(figure, sign)):
        read = _read(choice, key, figure)
        if read is not None and _same(read, figure):
            return choice
    digits = _digits(figure, sign)
    return digits if _read(digits, key, figure) is not None else TODO


def _bare_number(figure: Figure) -> str:
    """The number alone, of a unit that no claim file knows."""
    mention = figure.mention
    amount, _, rate = mention.unit.partition("/")
    if rate and mention.kind in ("money", "quantity") and _is_known(amount, figure):
        # `12 Euro pro Einsatz`: of what thing is for the measure to say
        return _digits(replace(figure, mention=replace(mention, unit=amount)))
    if figure.quantity is not None and figure.quantity.unit.dimension:
        return TODO  # `three pounds`: of which kind is for a person to say
    if mention.low is not None and mention.high is not None:
        return f"{decimal(mention.low)}..{decimal(mention.high)}"
    value = mention.value
    return _scaled(value) if isinstance(value, Fraction) else TODO


def conversion_of(figure: Figure) -> Figure | None:
    """The number in brackets after it that says the same in another unit, or another currency."""
    if figure.conversion is not None or figure.kind != "money":
        return figure.conversion
    others = figure.article.figures[figure.index + 1 : figure.index + 2]
    text = figure.article.text.text
    for other in others:
        closed = text[other.end :].lstrip()[:1] == ")"
        if (
            other.kind == "money"
            and text[figure.end : other.start].strip(" \u2009~") == "("
            and closed
        ):
            return other if has_other_unit(figure, other) else None
    return None


def has_other_unit(figure: Figure, other: Figure) -> bool:
    """Whether two printed numbers have two units, both printed."""
    return figure.mention.unit != other.mention.unit and "1" not in (
        figure.mention.unit,
        other.mention.unit,
    )


def _fallen(low: Fraction, high: Fraction, figure: Figure) -> str:
    """A range of a fall: `by 2 to 3 points` is -3 to -2."""
    mention = replace(figure.mention, low=-high, high=-low)
    return _digits(PrintedNumber(mention, figure.approximate, 0, figure.currency))


def _digits(figure: PrintedNumber, sign: str = "", modifier: str = "") -> str:
    """A number in digits, with its hedge or another one, and a sign before it."""
    mention = figure.mention
    bare = mention.unit == "1" or mention.kind in ("count", "ordinal", "multiple")
    unit = {"percent": "%", "percentage_point": "pp"}.get(mention.unit, mention.unit)
    unit = "" if bare else f" {unit}"
    hedge = HEDGE_WORDS.get(modifier or mention.modifier, "")
    if mention.low is not None and mention.high is not None:
        return f"{decimal(mention.low)}..{decimal(mention.high)}{unit}"
    if not isinstance(mention.value, Fraction):
        return TODO
    simple = mention.kind == "ratio" and mention.value < 1 and not figure.in_digits
    if (mention.kind == "fraction" or simple) and mention.value.denominator > 1:
        return f"{hedge}{sign}{mention.value.numerator}/{mention.value.denominator}"
    if mention.unit in _SECONDS and (mention.value * 1000).denominator > 1:
        return f"{hedge}{sign}{decimal(mention.value * _SECONDS[mention.unit])} seconds"
    return f"{hedge}{sign}{_as_printed(mention) or _scaled(mention.value)}{unit}"


def _as_printed(mention: Mention) -> str:
    """A number with the final zeros that it is printed with: `$3.00` is 3.00 USD."""
    if mention.step == Fraction(1, 100) and mention.kind == "money":
        cents = abs(mention.value * 100) if isinstance(mention.value, Fraction) else Fraction(1, 3)
        return f"{cents // 100}.{int(cents % 100):02}" if cents.denominator == 1 else ""
    found = _WITH_ZEROS.findall(mention.text)
    if len(found) != 1 or not isinstance(mention.value, Fraction):
        return ""
    digits = found[0].replace(",", ".")
    for scale, word in ((1, ""), (10**6, " million"), (10**9, " billion")):
        if Fraction(digits) * scale == mention.value:
            return f"{digits}{word}"
    return ""


_SECONDS = {"minute": 60, "hour": 3600, "day": 86_400}
"""Two hours, six minutes and 44 seconds are no decimal number of hours."""
_WITH_ZEROS = pattern(r"(?<![\d.,])\d+[.,]\d*0(?![\d.,])")


def _scaled(value: Fraction) -> str:
    """A number in digits, with a scale word where it is a large and round one."""
    for scale, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(value) >= scale and (value / scale * 1000).denominator == 1:
            return f"{decimal(value / scale)} {word}"
    return decimal(value)


def _read(text: str, key: str, figure: Figure) -> Quantity | None:
    article = figure.article
    try:
        return parse_quantity(
            text,
            form=key,
            approximate=article.approximate,
            language=article.document.language,
        )
    except QuantityError:
        if figure.mention.step is None or figure.kind != "quantity":
            return None
        # `9 minutes and 40 seconds`: in one unit it would be a fraction, which is less exact
        return read_as_printed(text, key, article.approximate, article.document.language)


def _same(read: Quantity, figure: Figure) -> bool:
    own = figure.quantity
    if own is None or bool(read.hedge) != bool(own.hedge):
        return False
    bounds = ("<", "<=", ">", ">=")
    if own.hedge in bounds and read.hedge in bounds and read.hedge != own.hedge:
        return False  # `لم تتجاوز` ends in `تتجاوز`, which says the reverse
    if own.point is None or read.point is None:
        return own.interval == read.interval
    return abs(own.point) == abs(read.point) and own.unit.dimension == read.unit.dimension
