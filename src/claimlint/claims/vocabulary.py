"""What rules may ask of claims, sources, documents and relations.

The sentence beside each attribute is its documentation. An attribute is called with a claim or
with a fact, which answers for the first of its claims.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from claimlint.claims import fields, in_words
from claimlint.claims.age_of_person import years_old
from claimlint.claims.claim import KINDS, Claim, Document
from claimlint.claims.claim_type import CLAIM_TYPES
from claimlint.claims.common_bounds import Bound, common_bounds
from claimlint.claims.exchange import exchange_rate, rate_bounds, states_rate
from claimlint.claims.fields import Field, FieldType, Table
from claimlint.claims.formula_attributes import (
    equals,
    equals_exactly,
    formula_in_words,
    inputs,
)
from claimlint.claims.measure_words import (
    is_named,
    may_be_difference,
    names_average,
    names_balance,
    names_flow,
    speaks_of,
)
from claimlint.claims.record_attributes import (
    CITATION,
    CITATION_ATTRIBUTES,
    CLAIM,
    DOCUMENT,
    DOCUMENT_ATTRIBUTES,
    MENTION,
    MENTION_ATTRIBUTES,
    PARTS,
    QUOTE,
    QUOTE_ATTRIBUTES,
    RELATION,
    RELATION_ATTRIBUTES,
    SETTINGS,
    SETTINGS_ATTRIBUTES,
    SOURCE,
    SOURCE_ATTRIBUTES,
    number,
)
from claimlint.claims.review_trail import is_settled
from claimlint.formula.kinds import (
    BOOL,
    NUMBER,
    PERIOD,
    QUANTITY,
    TEXT,
    Attribute,
    Attributes,
    Kind,
    choice_of,
    list_of,
)
from claimlint.formula.value import Value
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import replace
from claimlint.values.exact_fractions import numerator_of
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity, point_quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.resolve_unit import resolve
from claimlint.values.spoken_unit import unit_words
from claimlint.values.unit import ONE, Unit

_UNIT_KINDS = ("plain", "percent", "points")
_HEDGES = ("", "~", "almost", "<", "<=", ">", ">=", "range", "±")


def _read(name: str) -> Callable[[Claim], Quantity | None]:
    """A rarer quantity: None where the field is absent or unreadable."""
    get = attrgetter(name)
    return lambda claim: get(claim.further)


def _events(name: str) -> Callable[[Claim], list[Claim]]:
    def get(claim: Claim) -> list[Claim]:
        known = claim.document.by_id
        return [known[one] for one in claim.texts(name) if one in known]

    return get


MANY_PEERS = 64
"""So many claims of one subject are all looked at; of more, two of each sort speak for the rest."""


def _peers(claim: Claim) -> list[Claim]:
    every: Sequence[Claim] = claim.document.by_subject().get(claim.subject_name, ())
    if len(every) > MANY_PEERS:
        every = _of_each_sort(claim.document, claim.subject_name)
    return [other for other in every if other.id != claim.id]


@lru_cache(maxsize=64)  # rules go through one document after another
def _of_each_sort(document: Document, subject: str) -> Sequence[Claim]:
    """Two of each sort of claim on a subject: whichever of them asks, the other one is left."""
    sorts: dict[tuple[object, ...], list[Claim]] = {}
    for claim in sorted(document.by_subject()[subject], key=lambda one: one.id):
        value = claim.value
        low = None if value is None else value.interval.low
        sort = (
            *(claim.type, claim.measure_name, claim.of_name, claim.text("role")),
            *(claim.flag("may_be_negative"), low is not None and low < 0),
            None if value is None else value.unit.dimension,
        )
        alike = sorts.setdefault(sort, [])
        if len(alike) < 2 and (alike or len(sorts) <= MANY_PEERS):
            alike.append(claim)
    return [claim for alike in sorts.values() for claim in alike]


def hides(claim: Claim, name: str) -> bool:
    """Whether the article does not print a field: it is absent, or only inferred."""
    return name not in claim.fields or name in claim.inferred


def base(claim: Claim) -> str | None:
    """The base of a share, named: its whole and the measure of the whole."""
    if claim.of is None:
        return None
    return f"{claim.of}: {of_measure(claim)}" if of_measure(claim) else claim.of


def of_measure(claim: Claim) -> str:
    """The measure of the whole as the file has it."""
    of = claim.fields.get("of")
    if isinstance(of, dict) and isinstance(of.get("measure"), str):
        return str(of["measure"])
    return claim.measure


_TEMPERATURE = resolve("kelvin").dimension
_POWER = resolve("watt").dimension
"""Power is energy per time: what is used in a year, and the mean power of that."""


def dimension_class(claim: Claim) -> str | None:
    """What an amount measures, coarsely: all money is one, and a rate and its amount are one."""
    quantity = claim.value
    if quantity is None:
        return None
    if quantity.unit.kind != "plain":
        return quantity.unit.kind
    unit = quantity.unit
    over = resolve("second") if unit.is_rate or unit.dimension == _POWER else None
    parts = (unit * over if over is not None else unit).kindred
    return " ".join(f"{name}^{power}" for name, power in parts) or "count"


def _is_count(claim: Claim) -> bool:
    quantity = claim.value
    return quantity is not None and quantity.unit.dimension == () and quantity.unit.kind == "plain"


def _is_difference(claim: Claim) -> bool:
    unit = None if claim.value is None else claim.value.unit
    return unit is not None and unit.dimension == _TEMPERATURE and not unit.offset


def _is_intensive(claim: Claim) -> bool:
    """Whether an amount is of something per something else (time aside), or a temperature.

    A town may have more people per km^2 than its country, and never more people.
    """
    if claim.value is None:
        return False
    unit = claim.value.unit
    return numerator_of(unit.offset) != 0 or unit.name.count("/") > unit.is_rate


def _position(claim: Claim) -> str | None:
    quantity = claim.value
    if claim.type != "rank" or quantity is None or quantity.interval.low is None:
        return None
    exact = quantity.interval.low == quantity.interval.high
    return str(quantity.interval.low) if exact else None


def _is_power(claim: Claim) -> bool:
    """Watts, or watts per time; what is an amount of energy in a time (GWh a year) is none."""
    if claim.value is None:
        return False
    unit = claim.value.unit
    powers = dict(unit.dimension)
    per_time = powers == {"gram": 1, "meter": 2, "second": -4}
    power = powers == {"gram": 1, "meter": 2, "second": -3}
    return per_time or (power and all(exponent > 0 for _, exponent in unit.parts))


def _has_energy(claim: Claim) -> bool:
    return any(
        other.measure_name == claim.measure_name
        and other.value is not None
        and dict(other.value.unit.dimension) == {"gram": 1, "meter": 2, "second": -2}
        for other in _peers(claim)
    )


def _sum_of_money(claim: Claim) -> Quantity | None:
    """The number of a plain sum of money; None for a price, a rate or anything else."""
    quantity = claim.value
    if claim.type != "amount" or quantity is None or quantity.unknown:
        return None
    unit = quantity.unit
    if not unit.is_currency or [power for _, power in unit.dimension] != [1]:
        return None
    return replace(quantity, unit=ONE, point=None, step=None)


@lru_cache(maxsize=4)  # rules go through one document after another
def _with_negatives(document: Document) -> frozenset[tuple[str | None, str]]:
    """The wholes, each with a measure, of which a part may be negative."""
    return frozenset(
        (claim.of_name, claim.measure_name)
        for claim in document.claims
        if claim.type == "amount" and claim.of_name is not None and claim.flag("may_be_negative")
    )


def _has_negative_sibling(claim: Claim) -> bool:
    return (claim.of_name, claim.measure_name) in _with_negatives(claim.document)


def _is_further(claim: Claim) -> bool:
    """Whether the article adds it to another figure: the words of its quote say so."""
    words = _quote(claim)
    return words is not None and speaks_of(words, "further")


def _only_in_headline(claim: Claim) -> bool:
    """Whether it stands in the headline, and no claim on the text below states its quantity."""
    article = claim.document.article
    if article is None:
        return False
    alike = {claim.id} | {
        other.id
        for other in claim.document.by_subject().get(claim.subject_name, ())
        if other.measure_name == claim.measure_name and other.type == claim.type
    }
    parts = {quoted.part for quoted in article.quotes if quoted.claim.id in alike} - {None}
    return bool(parts) and parts <= {"headline", "subhead"}


def _common_bound(claim: Claim) -> Bound | None:
    """The bound that comes with the program, unless the settings have one or switch it off."""
    own, common = claim.document.bounds, common_bounds()
    name, printed = claim.measure_name, fold(claim.measure)
    if own and (name in own or printed in own or "*" in own):
        return None
    return common.get(name) or common.get(printed)


def _bounds_reason(claim: Claim) -> str | None:
    bound = _common_bound(claim)
    return None if bound is None else bound.reason


def bounds_of(claim: Claim) -> Quantity | None:
    """The bounds of a claim's measure: those of the settings, else those of the program."""
    common = _common_bound(claim)
    if common is not None:
        return common.beside(claim.value)
    own = claim.document.bounds
    written = own.get(claim.measure_name) or own.get(claim.measure) if own else None
    try:
        return None if written is None else parse_quantity(written)
    except QuantityError:  # the settings have told it
        return None


def _quote(claim: Claim) -> str | None:
    quote = claim.fields.get("quote")
    if isinstance(quote, list) and quote:
        quote = quote[0]
    if isinstance(quote, dict):
        quote = quote.get("exact")
    return quote if isinstance(quote, str) else None


def _paragraph(claim: Claim) -> Quantity | None:
    article = claim.document.article
    found = None if article is None else article.found(claim)
    return None if found is None else number(found.paragraph)


def _of_text(name: str) -> Callable[[Claim], object]:
    """What the first place of a claim's quote is, in its article: None without a text."""

    def get(claim: Claim) -> object:
        article = claim.document.article
        found = None if article is None else article.found(claim)
        return None if found is None else getattr(found, name)

    return get


def _lists(claim: Claim) -> list[str]:
    """The wholes that its subject is a part of, by the same measure; a fact knows them."""
    known: frozenset[str] | None = getattr(claim, "lists", None)
    if known is not None:
        return list(known)
    same = [
        one.of_name
        for one in claim.document.by_subject().get(claim.subject_name, ())
        if one.measure_name == claim.measure_name and one.of_name not in (None, one.subject_name)
    ]
    return [name for name in dict.fromkeys(same) if name is not None]


def _fell_below_zero(claim: Claim) -> bool:
    return any(
        other.measure_name == claim.measure_name
        and other.type == "amount"
        and (
            other.flag("may_be_negative")
            or (other.value is not None and other.value.interval.low is not None
                and other.value.interval.low.numerator < 0)
        )
        for other in _peers(claim)
    )  # fmt: skip


def _unit_in_words(unit: Unit) -> str:
    return unit_words(unit, one=False) if unit.name else "no unit"


def _step(claim: Claim) -> Quantity | None:
    quantity = claim.value
    if quantity is None or quantity.step is None or not quantity.is_plain:
        return None
    return point_quantity(quantity.step, quantity.unit.difference())


# -- the attributes that are fields ---------------------------------------------------------


_ATTRIBUTES: Mapping[FieldType, tuple[Kind, Callable[[Field], Callable[[Claim], Value]]]] = {
    "text": (TEXT, lambda field: _text(field.name)),
    "name": (TEXT, lambda field: _text(field.name)),
    "term": (TEXT, lambda field: _text(field.name)),
    "choice": (TEXT, lambda field: lambda claim: claim.text(field.name) or field.default),
    "flag": (BOOL, lambda field: _flag(field.name)),
    "whole": (TEXT, lambda field: attrgetter(field.name)),
    "compared": (TEXT, lambda field: attrgetter(field.name)),
    "time": (PERIOD, lambda field: attrgetter(field.name)),
    "count": (NUMBER, lambda field: _read(field.name)),
    "margin": (QUANTITY, lambda field: _read(field.name)),
    "quantities": (list_of(QUANTITY), lambda _field: lambda c: list(c.further.also)),
    "claims": (list_of(CLAIM), lambda field: _events(field.name)),
    "fields": (list_of(TEXT), lambda field: lambda claim: claim.texts(field.name)),
    "citations": (list_of(CITATION), lambda _field: lambda claim: list(claim.citations)),
}
"""What a rule reads of a claim's field, by its type: the kind, and how to get it."""


def _text(name: str) -> Callable[[Claim], str | None]:
    def get(claim: Claim) -> str | None:  # `claim.text`, and a call less: rules ask this most
        text = claim.fields.get(name)
        return text if isinstance(text, str) else None

    return get


def _flag(name: str) -> Callable[[Claim], bool]:
    return lambda claim: claim.fields.get(name) == "true"  # `claim.flag`, and a call less


def _of_claim(table: Table) -> dict[str, Attribute[Claim]]:
    """What a rule reads of the fields of a claim; maps and the like are no single value."""
    found: dict[str, Attribute[Claim]] = {}
    for field in table.values():
        if field.type in _ATTRIBUTES:
            kind, getter = _ATTRIBUTES[field.type]
            if field.choices:
                kind = choice_of(*field.choices)
            names = (field.name,)
            found[field.name] = Attribute(kind, getter(field), field.about, names)
    return found


# -- the attributes that are worked out ------------------------------------------------------

CLAIM_ATTRIBUTES: Mapping[str, Attribute[Claim]] = {
    **_of_claim(fields.CLAIM),
    "id": Attribute(TEXT, lambda c: c.id, "The claim's id."),
    "type": Attribute(
        choice_of(*CLAIM_TYPES),
        lambda c: c.type,
        "share, amount, rank, change, ratio or date.",
        (),
    ),
    "of_measure": Attribute(TEXT, lambda c: of_measure(c) or None, "The measure of the whole."),
    "base": Attribute(TEXT, base, "The whole and its measure, named; missing without `of`."),
    "with_base": Attribute(TEXT, lambda c: c.with_base, "The number with its base, for a message."),
    "with_span": Attribute(
        TEXT, in_words.with_span, "The number of a change with its two times, for a message."
    ),
    "with_period": Attribute(
        TEXT, in_words.with_period, "The number with its period, for a message."
    ),
    "told": Attribute(
        TEXT, in_words.told, "The number as typed; of a rank `number 3`, of a ratio `2 times`."
    ),
    "called": Attribute(
        TEXT, in_words.called, "What the number is of, for a message: subject and measure."
    ),
    "stated_as": Attribute(
        TEXT, in_words.stated_as, "The number with what it is of, for a message."
    ),
    "fell_below_zero": Attribute(
        BOOL, _fell_below_zero, "Whether some figure of the same quantity is below zero."
    ),
    "with_pair": Attribute(
        TEXT, in_words.with_pair, "A ratio with both its subjects, for a message."
    ),
    "than_period": Attribute(
        PERIOD, lambda c: c.than_period, "The other time that a ratio compares with."
    ),
    "kind_class": Attribute(
        choice_of(*KINDS.values()),
        lambda c: KINDS.get(c.kind, c.kind),
        "The kind, with measured and estimate as one.",
        ("kind",),
    ),
    "stated": Attribute(
        TEXT, lambda c: in_words.stated(c) or None, "The number as typed, its unit in the plural."
    ),
    "reviewed": Attribute(
        BOOL,
        is_settled,
        "Whether somebody has seen it through: checked, on the author's word, or cut.",
        ("review",),
    ),
    "quote": Attribute(TEXT, _quote, "The words of the article."),
    "sentence": Attribute(
        TEXT, _of_text("sentence_text"), "The sentence of the article that its quote stands in."
    ),
    "part": Attribute(
        choice_of(*PARTS),
        _of_text("part"),
        "Where its quote stands: headline, subhead, caption or body.",
    ),
    "paragraph": Attribute(NUMBER, _paragraph, "The number of its quote's paragraph."),
    "value": Attribute(QUANTITY, lambda c: c.value, "The claim's number, whichever its type."),
    "formula": Attribute(
        TEXT, lambda c: c.text("equals"), "The claim's formula as typed.", ("equals",)
    ),
    "formula_in_words": Attribute(
        TEXT,
        formula_in_words,
        "The claim's formula with figures and words for its ids; for a message.",
        by_run=True,
    ),
    "equals": Attribute(
        QUANTITY, equals, "What the claim's formula comes to.", ("equals",), by_run=True
    ),
    "equals_exactly": Attribute(
        QUANTITY,
        equals_exactly,
        "What the formula comes to where closing zeros, and what a scale word leaves out, are "
        "exact; missing where the claim's own number has none.",
        by_run=True,
    ),
    "inputs": Attribute(
        list_of(CLAIM), inputs, "The claims that its formula is worked out from.", by_run=True
    ),
    "bounds": Attribute(
        QUANTITY, bounds_of, "The bounds of its measure: the settings' own, else the program's."
    ),
    "time": Attribute(
        PERIOD,
        lambda c: c.date or c.period,
        "The date of an event, else the period.",
        ("date", "period"),
    ),
    "hedge": Attribute(
        choice_of(*_HEDGES),
        lambda c: None if c.value is None else c.value.hedge,
        'How it is hedged: "~", ">", …',
        ("hedge",),
    ),
    "digits": Attribute(
        NUMBER,
        lambda c: None if c.value is None else number(c.value.digits),
        "How many significant digits are written.",
    ),
    "step": Attribute(
        QUANTITY,
        _step,
        "The unit of the last stated place; missing for ranges and bounds.",
    ),
    "unit": Attribute(
        TEXT,
        lambda c: None if c.value is None else c.value.unit.name,
        "The unit's name.",
        ("unit",),
    ),
    "unit_in_words": Attribute(
        TEXT,
        lambda c: None if c.value is None else _unit_in_words(c.value.unit),
        "The unit as it is said of several, or `no unit`, for a message.",
        ("unit",),
    ),
    "unit_kind": Attribute(
        choice_of(*_UNIT_KINDS),
        lambda c: None if c.value is None else c.value.unit.kind,
        "plain, percent or points.",
        ("unit",),
    ),
    "dimension_class": Attribute(TEXT, dimension_class, "What it measures, coarsely.", ("unit",)),
    "is_currency": Attribute(
        BOOL,
        lambda c: c.value is not None and c.value.unit.is_currency,
        "Whether it is money.",
        ("unit",),
    ),
    "is_count": Attribute(
        BOOL, _is_count, "Whether it counts things, without another unit.", ("unit",)
    ),
    "unknown": Attribute(
        BOOL,
        lambda c: c.value is not None and c.value.unknown,
        "Whether nobody states the value.",
        ("unknown",),
    ),
    "has_offset": Attribute(
        BOOL,
        lambda c: c.value is not None and bool(c.value.unit.offset),
        "Whether the unit's zero is not nothing (degC).",
        ("unit",),
    ),
    "is_difference": Attribute(
        BOOL,
        _is_difference,
        "Whether it is a difference of temperatures, which has no zero of its own.",
        ("unit",),
    ),
    "is_rate": Attribute(
        BOOL,
        lambda c: c.value is not None and c.value.unit.is_rate,
        "Whether its number is so much a time (a day, a year): a longer time has no more of it.",
        ("unit",),
    ),
    "is_intensive": Attribute(
        BOOL,
        _is_intensive,
        "Whether a part can have more of it than the whole: a price per m^2, a density, degC.",
        ("unit",),
    ),
    "is_balance": Attribute(
        BOOL,
        lambda c: c.flag("may_be_negative") or names_balance(c.measure),
        "Whether it can be below zero: it says so, or its measure's words do (profit, net).",
        ("may_be_negative", "measure"),
    ),
    "is_age": Attribute(
        BOOL, lambda c: is_named(c.measure, "ages"), "Whether its measure is an age.", ("measure",)
    ),
    "years_old": Attribute(
        QUANTITY, years_old, "An age in years, whether it is typed with or without the unit."
    ),
    "is_birth": Attribute(
        BOOL,
        lambda c: is_named(c.measure, "birth_events"),
        "Whether its event is a birth.",
        ("measure",),
    ),
    "is_death": Attribute(
        BOOL,
        lambda c: is_named(c.measure, "death_events"),
        "Whether its event is a death.",
        ("measure",),
    ),
    "difference": Attribute(
        TEXT,
        lambda c: "maybe" if may_be_difference(c.measure, c.document.language) else "no",
        "Whether degrees of its measure may be a difference of temperatures: no or maybe.",
    ),
    "is_power": Attribute(BOOL, _is_power, "Whether it is in a unit of power (MW).", ("unit",)),
    "names_energy": Attribute(
        BOOL, lambda c: speaks_of(c.measure, "energies"), "Whether its measure is an energy."
    ),
    "has_energy": Attribute(
        BOOL, _has_energy, "Whether the file has the same measure of the subject as an energy."
    ),
    "names_average": Attribute(
        BOOL, lambda c: names_average(c.measure), "Whether its measure is an average.", ("measure",)
    ),
    "with_statistic": Attribute(
        TEXT, in_words.with_statistic, "The number with its statistic, for a message."
    ),
    "exchange_rate": Attribute(
        QUANTITY, exchange_rate, "The rate of exchange that it states or implies."
    ),
    "rate_bounds": Attribute(
        QUANTITY, rate_bounds, "What the pair of currencies has been worth, at the least and most."
    ),
    "states_rate": Attribute(BOOL, states_rate, "Whether its number is a rate of exchange."),
    "sum_of_money": Attribute(
        NUMBER,
        _sum_of_money,
        "The number of a plain sum of money; missing for prices and the like.",
    ),
    "is_many": Attribute(
        BOOL,
        lambda c: speaks_of(c.subject, "collectives"),
        "Whether its subject is many: companies, an industry, states.",
    ),
    "is_total": Attribute(
        BOOL,
        lambda c: speaks_of(c.measure, "totals"),
        "Whether its measure is what many together spend, sell or owe.",
    ),
    "has_negative_sibling": Attribute(
        BOOL,
        _has_negative_sibling,
        "Whether a part of the same whole may be below zero: then a part can be more than it.",
    ),
    "is_further": Attribute(
        BOOL,
        _is_further,
        'Whether its quote adds it to another figure: "a further", "another".',
        ("quote",),
    ),
    "only_in_headline": Attribute(
        BOOL,
        _only_in_headline,
        "Whether it is quoted from the headline, and nothing below states the same quantity.",
    ),
    "bounds_reason": Attribute(TEXT, _bounds_reason, "Why its measure has these bounds."),
    "adds_up": Attribute(
        BOOL,
        lambda c: c.flag("flow") or names_flow(c.measure),
        "Whether it adds up over time: it says so (`flow`), or its measure's words do (turnover).",
        ("flow", "measure"),
    ),
    "is_stock": Attribute(
        BOOL,
        lambda c: not c.flag("flow") and speaks_of(c.measure, "stocks"),
        "Whether its measure is what there is at a time (people, an area), and adds up over none.",
    ),
    "position": Attribute(TEXT, _position, "A rank's number where it is exact."),
    "lists": Attribute(list_of(TEXT), _lists, "The lists that the subject is a member of."),
    "hides_base": Attribute(
        BOOL, lambda c: hides(c, "of"), "Whether the reader lacks the base.", ("inferred",)
    ),
    "hides_period": Attribute(
        BOOL, lambda c: hides(c, "period"), "Whether the reader lacks the period.", ("inferred",)
    ),
    "peers": Attribute(
        list_of(CLAIM),
        _peers,
        "The other claims of the document with the same subject; of very many, two of each sort.",
    ),
    "document": Attribute(DOCUMENT, lambda c: c.document, "The file that it stands in."),
}


RECORDS: Mapping[str, Attributes] = {
    "claim": CLAIM_ATTRIBUTES,
    "citation": CITATION_ATTRIBUTES,
    "source": SOURCE_ATTRIBUTES,
    "document": DOCUMENT_ATTRIBUTES,
    "relation": RELATION_ATTRIBUTES,
    "quote": QUOTE_ATTRIBUTES,
    "mention": MENTION_ATTRIBUTES,
    "settings": SETTINGS_ATTRIBUTES,
}

__all__ = [
    "CITATION",
    "CLAIM",
    "DOCUMENT",
    "MENTION",
    "QUOTE",
    "RECORDS",
    "RELATION",
    "SETTINGS",
    "SOURCE",
    "base",
    "bounds_of",
    "fold",
    "hides",
]
