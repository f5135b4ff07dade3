"""From a number of a text to a quantity, with the interval that its words allow."""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.lazy_dataclass import replace
from claimlint.lazy_pattern import pattern
from claimlint.numbers.decimals import decimal, scaled
from claimlint.numbers.mention import Mention
from claimlint.numbers.scanner import scan
from claimlint.values.edtf import parse_period
from claimlint.values.interval import Interval
from claimlint.values.numeral import exact_numeral
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import Period, PeriodError
from claimlint.values.precision import with_step
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.quantity_words import unit as unit_of
from claimlint.values.rounding import Stated, based, mean
from claimlint.values.unit import Unit, compatible

_HEDGES = {"~": "~", "~<": "almost ", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
HEDGE_WORDS = {
    "~": "about ",
    "~<": "almost ",
    "<": "under ",
    "<=": "up to ",
    ">": "over ",
    ">=": "at least ",
}
"""How a claim file types a hedge."""
TIMES = frozenset({"year", "years", "date"})
"""Kinds of numbers that say when, not how much."""
_FINAL_ZERO = re.compile(
    r"[^\d.,]*(?P<whole>\d{1,3}(?:[,. ]\d{3})*|\d+)[.,](?P<decimals>\d?0|\d{3,}0)(?!\d)[^\d]*"
)
_BARE = frozenset({"count", "ordinal", "multiple", "fraction", "ratio"})
_PARTS = frozenset({"fraction", "ratio"})
_FORMS = {"multiple": "ratio", "ordinal": "rank"}


def quantity_of(mention: Mention, approximate: Fraction) -> Quantity | None:
    """The quantity that a mention states, as a claim would state it; None for vague numbers.

    Its own words are read where they mean the same (they know the decimals as written), else it is
    the number as it was understood.
    """
    try:
        understood = _understood(mention, approximate)
    except QuantityError:
        return None
    if understood is None or understood.point is None:
        return understood
    if mention.step is not None and not understood.hedge:
        return _to_step(understood, understood.point, mention.step)
    if mention.kind not in _BARE:
        own = _in_own_words(mention, approximate)
        same = own is not None and own.point == understood.point
        if own is not None and same and compatible(own.unit, understood.unit):
            return own
    step = None if understood.hedge else _step(mention)
    if step is not None:
        return _to_step(understood, understood.point, step)
    return _closely(understood, approximate) if mention.kind in _BARE else understood


def _understood(mention: Mention, approximate: Fraction) -> Quantity | None:
    """The number or the range of a mention in its unit, as exact as its value has decimals.

    Raises QuantityError for a unit that a claim cannot have, and beyond the bounds of numbers.
    """
    name, form = _unit(mention), _FORMS.get(mention.kind, "value")
    unit = unit_of(name, 0, "en")
    value = mention.value
    if value is None or isinstance(value, str):
        return _between(mention, unit, name)
    is_fraction = mention.kind in _PARTS
    number = exact_numeral(value, is_fraction=is_fraction)
    if form == "rank" and (value.denominator != 1 or value < 1):
        return None
    shown = (
        f"{value.numerator}/{value.denominator}" if is_fraction else scaled(value) or decimal(value)
    )
    hedge = _HEDGES.get(mention.modifier, "")
    text = f"{hedge}{shown} {name}".strip()
    return mean(Stated(text, number, unit, hedge.strip(), form, approximate, name))


def _between(mention: Mention, unit: Unit, name: str) -> Quantity | None:
    """The range of a mention; None where it has none, or has its larger number first."""
    if mention.low is None or mention.high is None or mention.low > mention.high:
        return None
    digits = max(exact_numeral(end).digits for end in (mention.low, mention.high))
    interval = Interval(based(mention.low, unit), based(mention.high, unit))
    text = f"{decimal(mention.low)}..{decimal(mention.high)} {name}".strip()
    return Quantity(text, unit, interval, interval, None, None, digits, "range", "range", name)


def _in_own_words(mention: Mention, approximate: Fraction) -> Quantity | None:
    text = f"{_HEDGES.get(mention.modifier, '')}{mention.text}"
    form = _FORMS.get(mention.kind, "value")
    return _read(text, form, approximate, mention.language)


def _to_step(quantity: Quantity, point: Fraction, step: Fraction) -> Quantity:
    """The quantity rounded to a step that is in its unit; `point` is in base units."""
    return with_step(quantity, point, step * quantity.unit.factor)


def _step(mention: Mention) -> Fraction | None:
    """The last place of a number whose decimals end in a zero: 0.01 billion for `2.50 billion`.

    A zero that is written after the decimal sign says how exact a number is, and the value has lost
    it. None where all places are in the value.
    """
    found = _FINAL_ZERO.fullmatch(mention.text.strip())
    value = mention.value
    if found is None or not isinstance(value, Fraction) or not value:
        return None
    whole = re.sub(r"\D", "", found["whole"])
    printed = Fraction(int(whole + found["decimals"])) / 10 ** len(found["decimals"])
    scale = abs(value) / printed if printed else Fraction(0)
    while scale > 1 and scale.numerator % 10 == 0:
        scale /= 10
    if scale != 1:  # a sign that groups thousands, or a unit that was converted
        return None
    return Fraction(abs(value) / printed / 10 ** len(found["decimals"]))


def _closely(quantity: Quantity, approximate: Fraction) -> Quantity:
    """A simple fraction as closely as any other: what is compared is what is written, and a claim
    of 43 % is not the `a third` of the article, though a loose third could be that much."""  # noqa: D205, D209 - one sentence
    if quantity.reading != "simple fraction" or quantity.point is None:
        return quantity
    slack = abs(quantity.point) * approximate
    near = Interval(quantity.point - slack, quantity.point + slack)
    return replace(quantity, interval=near, widest=near, reading="fraction")


_MOST_HEDGE = 40
"""No hedge is longer: what else stands beside the number is not understood, so nothing is read."""


def read_as_printed(text: str, form: str, approximate: Fraction, language: str) -> Quantity | None:
    """The quantity of a text that is one number as newspapers print it (`£4m`, `1 in 5`).

    None where it is no single number, or where more stands in it than a number with its unit and
    hedge. `form` is as for `parse_quantity`.
    """
    try:
        mentions = scan(text, language)
    except ValueError:  # a language without a file
        mentions = scan(text, "en")
    if form == "rank" and (rank := _first(text, language)) is not None:
        return rank
    if len(mentions) != 1 or mentions[0].kind in TIMES:
        return None
    mention = mentions[0]
    frost = isinstance(mention.value, Fraction) and mention.value < 0
    unsure = mention.unit.partition("/")[0] in ("GBP", "degC") and not frost
    if unsure and _OPEN.search(text) is not None:
        return None  # `600-pound`, `12-degree` are asked about, as `600 pounds` is
    beside = (text[: mention.start] + text[mention.end :]).strip()
    if len(beside) > (_MOST_HEDGE if mention.modifier != "=" else 0) and not (
        mention.kind in _PARTS
        and (_is_particle(beside, language) or _is_counted(text[mention.end :], language))
    ):
        return None
    if form == "ratio" and mention.kind == "count" and mention.unit in ("1", "time"):
        loosely = mention.modifier == "=" and not any(map(str.isdigit, text))  # `one and a half`
        modifier = "~" if loosely else mention.modifier
        mention = replace(mention, kind="multiple", unit="1", modifier=modifier)
    if _FORMS.get(mention.kind, "value") != ("value" if form == "change" else form):
        return None
    if mention.kind in _PARTS and isinstance(mention.value, Fraction):  # as loosely as 1/5 typed
        part = f"{mention.value.numerator}/{mention.value.denominator}"
        quantity = _read(f"{_HEDGES.get(mention.modifier, '')}{part}", form, approximate)
    else:
        quantity = quantity_of(mention, approximate)
    return None if quantity is None else replace(quantity, text=text)


def _is_particle(word: str, language: str) -> bool:
    """Whether a word beside a fraction is only its article: `ein Fünftel`, `jeder Fünfte`."""
    from claimlint.numbers.lexicon import load  # noqa: PLC0415  # seldom asked

    try:
        roles = load(language)[word.lower()].glue
    except ValueError:
        return False
    return not roles.isdisjoint(("article", "the", "each"))


def _is_counted(after: str, language: str) -> bool:
    """Whether all that stands after a ratio is what it counts: `12 je 100.000 Einwohner`."""
    from claimlint.numbers.lexicon import load  # noqa: PLC0415  # seldom asked

    word = after.strip().lower()
    try:
        return word.isalpha() and "nouns" in load(language)[word].begins
    except ValueError:
        return False


_OPEN = pattern(r"(?i)\bpounds?\b(?! sterling)|\bdegrees?\b(?! (?:c|celsius|centigrade)\b)")


def _first(text: str, language: str) -> Quantity | None:
    """The rank of an ordinal by itself, which in running text is none: `first`, `3.`, `ראשון`."""
    from claimlint.numbers.lexicon import load  # noqa: PLC0415  # seldom asked

    word = text.strip()
    try:
        lexicon = load(language)
    except ValueError:
        lexicon = load("en")
    if lexicon.ordinal_dot and word[:-1].isdecimal() and word.endswith("."):
        rank: int | None = int(word[:-1])
    else:
        rank = lexicon[word].ord if word.isalpha() else None
    return None if rank is None else _read(str(rank), "rank", Fraction(0))


def period_of(mention: Mention) -> Period | None:
    """The time that a mention prints; None for every other number."""
    written = mention.value if isinstance(mention.value, str) else None
    if mention.kind not in TIMES:
        return None
    if written is None and mention.value is not None:
        written = f"{int(mention.value):04}"
    if mention.low is not None and mention.high is not None:
        written = f"{int(mention.low):04}/{int(mention.high):04}"
    try:
        return None if written is None else parse_period(written)
    except PeriodError:
        return None


def _read(text: str, form: str, approximate: Fraction, language: str = "en") -> Quantity | None:
    try:
        return parse_quantity(text.strip(), form=form, approximate=approximate, language=language)
    except QuantityError:
        return None


_TYPED = {"percent": "%", "percentage_point": "pp", "degree": "angular_degree"}


def _unit(mention: Mention) -> str:
    """The unit as a claim file types it; what is counted is no unit."""
    if mention.kind in _BARE or mention.unit == "1":
        return ""
    unit = _TYPED.get(mention.unit, mention.unit)
    # A pound that was read as a weight is no money, which a bare `pound` could be.
    return "/".join("lb" if part == "pound" else part for part in unit.split("/"))
