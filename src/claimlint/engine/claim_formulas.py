"""Formulas over claims: `relations:` and `equals:`, compiled and ready to be judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claimlint.claims.claim import KINDS, Claim, Document, Relation
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.formulas import NO_FORMULAS, Formulas
from claimlint.engine.units_apart import incomparable
from claimlint.formula.amount import NARROW, Amount, Context, Incomparable, relate
from claimlint.formula.expression import Expression
from claimlint.formula.expression_errors import ExpressionError, UnknownNameError
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.formula.kinds import BOOL, PERIOD, QUANTITY, TRUTH, Kind, Vocabulary
from claimlint.formula.run_time import as_truth
from claimlint.formula.value import Names, Value
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass, field
from claimlint.values.format_quantity import describe, format_interval, says_it_all
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.spoken_unit import as_said
from claimlint.values.unit import Unit
from claimlint.yamlfile.inner_span import inner_span
from claimlint.yamlfile.nodes import Node, Scalar, node_at
from claimlint.yamlfile.read_yaml import read_nodes

_VOCABULARY = Vocabulary({}, FUNCTIONS)


@dataclass(frozen=True, slots=True, eq=False)
class JudgedRelation:
    """A relation of a claim file, compiled. `holds(context)` is its truth."""

    relation: Relation
    expression: Expression
    claims: tuple[Claim, ...]
    names: Names
    sides: tuple[tuple[str, Expression], ...] = ()
    named: Mapping[str, Claim] = field(default_factory=dict)

    @property
    def in_words(self) -> str:
        """The formula with the figures of its claims, each with what it is of."""
        return _in_words(self.check, self.named)

    @property
    def working(self) -> str:
        """What each side of the formula comes to: "31 % (rail) + 74 % (road) is 104 % to 106 %"."""
        told = []
        for text, side in self.sides:
            value = side.run(self.names, NARROW)
            if not isinstance(value, Amount):
                continue
            words = _in_words(text, self.named)
            if value.quantity is not None and value.quantity.text:
                if not says_it_all(value.quantity):
                    told.append(f"{words} is {describe(value.quantity)}")
            elif words != show_amount(value):
                beside = [claim.value for claim in self.claims if claim.value is not None]
                told.append(f"{words} is {show_amount(value, beside)}")
        return "; ".join(told)

    def holds(self, context: Context) -> Value:
        """The truth of the formula; missing where a claim in it has no readable value."""
        try:
            value = self.expression.run(self.names, context)
        except Incomparable:
            return None
        return None if value is None else as_truth(value)

    @property
    def across_kinds(self) -> bool:
        """Whether measurements are joined with forecasts or targets."""
        return len({KINDS.get(claim.kind, claim.kind) for claim in self.claims}) > 1

    @property
    def id(self) -> str:
        """The relation's id."""
        return self.relation.id

    @property
    def check(self) -> str:
        """The formula as written."""
        return self.relation.check

    @property
    def because(self) -> str:
        """Why it must hold."""
        return self.relation.because

    @property
    def document(self) -> Document:
        """The file that states it."""
        return self.relation.document

    @property
    def pointer(self) -> str:
        """The JSON pointer of the formula."""
        return self.relation.pointer


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A claim's `equals`, compiled: called, it answers what the formula comes to.

    `claims` are those that it is worked out from.
    """

    document: Document
    expression: Expression
    claims: tuple[Claim, ...]
    names: Names
    like: Unit | None = None
    """The unit of the claim, in which the result is told where it can be."""
    named: Mapping[str, Claim] = field(default_factory=dict)
    text: str = ""

    @property
    def in_words(self) -> str:
        """The formula with the figures of its claims, each with what it is of."""
        return _in_words(self.text, self.named)

    def __call__(self, context: Context) -> Amount | None:
        """The amount, or None where a claim in it has no readable value. Raises Incomparable."""
        value = self.expression.run(self.names, context)
        if isinstance(value, Amount):
            unit = value.unit if self.like is None else _told_in(value.unit, self.like)
            return Amount(value.magnitude, unit, None, value.length)
        return None


def _in_words(text: str, named: Mapping[str, Claim]) -> str:
    """A formula with the figures of its claims, each with what it is of."""
    from claimlint.engine.formula_words import formula_in_words, words_of  # noqa: PLC0415 - loads ast

    return formula_in_words(text, words_of(named))


def _told_in(unit: Unit, like: Unit) -> Unit:
    """The unit to tell a result in: `5.23 per 100,000` is answered per 100,000, not by 0.000522.

    Never where that changes how it is compared: a month is no fixed number of days, and a
    percentage is no bare number.
    """
    if unit.dimension != like.dimension or unit.offset or like.offset:
        return unit
    if unit.dimension:
        return like if unit.kind == like.kind and unit.calendar == like.calendar else unit
    told = like.name.startswith("1/") and unit.kind in ("plain", "ratio")
    return like if told or (unit.kind == "ratio" and like.kind == "percent") else unit


class Scope(Mapping[str, Kind]):
    """The names of a document's formulas: its own claims, and others as article::claim."""

    def __init__(self, document: Document, project: Mapping[str, Claim]) -> None:
        self.document = document
        self.project = project
        self._names: Sequence[str] = ()

    def claim(self, name: str) -> Claim | None:
        """The claim of a name."""
        return self.document.by_id.get(name) or self.project.get(name)

    def __getitem__(self, name: str) -> Kind:
        claim = self.claim(name)
        if claim is None:
            raise KeyError(name)
        return kind_of(claim)

    def __iter__(self) -> Iterator[str]:
        if not self._names:  # sorted once: each misspelt name is guessed at among all of them
            self._names = sorted(self.document.by_id)
        return iter(self._names)

    def __len__(self) -> int:
        return len(self.document.by_id)


def kind_of(claim: Claim) -> Kind:
    """What is known of a claim's number when a formula is checked."""
    if claim.type == "date":
        return PERIOD
    quantity = claim.value
    if quantity is None:
        return Kind("quantity")
    unit = quantity.unit
    number = unit.kind == "plain" and unit.dimension == ()
    # Points compare with the rate or growth that they contribute to.
    open_kind = (number and quantity.is_fraction) or (
        unit.kind == "percent" and (claim.flag("rate") or claim.type == "change")
    )
    # Over a period of known length a rate is an amount: then only the run can tell.
    fixed = claim.length is None or not unit.dimension
    return Kind(
        "quantity",
        unit_kind="" if open_kind else "number" if number else unit.kind,
        dimension=unit.dimension if fixed else None,
    )


def compile_formulas(
    document: Document, project: Mapping[str, Claim], raised: list[RawFinding]
) -> Formulas:
    """The relations and formulas of a document, compiled; what is wrong goes to `raised`."""
    scope = Scope(document, project)
    by_claim: dict[str, Formula] = {}
    relations = tuple(_relations(scope, raised))
    for claim in document.claims:
        raised.extend(_unknown_events(claim))
        text = claim.text("equals") if "equals" in claim.fields else None
        formula = None if text is None else _formula(text, claim, scope, raised)
        if formula is not None:
            by_claim[claim.id] = formula
    return Formulas(by_claim, relations) if by_claim or relations else NO_FORMULAS


def _relations(scope: Scope, raised: list[RawFinding]) -> Iterator[JudgedRelation]:
    for relation in scope.document.relations:
        expression = _compiled(relation.check, scope, relation.pointer, want=TRUTH)
        if isinstance(expression, RawFinding):
            raised.append(expression)
            continue
        claims, names, named = _claims(expression, scope)
        sides = tuple(_sides(relation.check, scope))
        judged = JudgedRelation(relation, expression, claims, names, sides, named)
        try:
            expression.run(names, NARROW)
        except Incomparable:
            raised.append(incomparable(scope.document, relation.pointer, relation.check, named))
        yield judged


def _formula(text: str, claim: Claim, scope: Scope, raised: list[RawFinding]) -> Formula | None:
    pointer = claim.pointer_of("equals")
    expression = _compiled(text, scope, pointer, want=QUANTITY, of=claim)
    if isinstance(expression, RawFinding):
        raised.append(expression)
        return None
    like = None if claim.value is None else claim.value.unit
    claims, names, named = _claims(expression, scope)
    formula = Formula(scope.document, expression, claims, names, like, named, text)
    try:
        amount = formula(NARROW)
        if amount is not None and claim.value is not None:
            relate("==", NARROW.amount(claim.value, claim), amount, NARROW)
    except Incomparable:
        raised.append(incomparable(scope.document, pointer, text, named, of=claim))
    return formula


def _unknown_events(claim: Claim) -> Iterator[RawFinding]:
    """The events that a claim is put in order with, and that no claim of its file states."""
    for order in ("after", "before", "during"):
        if order not in claim.fields:
            continue
        for name in claim.texts(order):
            if name not in claim.document.by_id:
                yield RawFinding(
                    "unknown-claim",
                    f"no claim is called `{name}`",
                    Place(claim.document.path, claim.pointer_of(order)),
                    did_you_mean(name, claim.document.by_id),
                    claim.document.id,
                    (claim.reference,),
                )


def _sides(check: str, scope: Scope) -> Iterator[tuple[str, Expression]]:
    """The two sides of a comparison, for the working; none for other formulas."""
    from claimlint.formula.compile_expression import compile_expression  # noqa: PLC0415 - as below
    from claimlint.formula.parse_expression import sides_of  # noqa: PLC0415

    for text in sides_of(check):
        try:
            yield text, compile_expression(text, scope, _VOCABULARY)
        except ExpressionError:  # a quoted quantity alone is a text
            continue


def show_amount(amount: Amount, beside: Sequence[Quantity] = ()) -> str:
    """An amount in words: as typed where it was typed, else in the manner of what is `beside` it.

    A sum of unlike things (women, children, men) is counted in what it is compared with (people).
    """
    if amount.quantity is not None and amount.quantity.text:
        return as_said(amount.quantity)
    assert isinstance(amount.magnitude, Interval)
    unit = amount.unit
    if not unit.name and unit.kind == "plain":
        counted = (one.unit for one in beside if one.unit.name and _counts(one.unit))
        unit = next(counted, unit)
    return format_interval(amount.magnitude, unit, beside)


def _counts(unit: Unit) -> bool:
    """Whether a unit is what things are called that are counted: people, cars."""
    return unit.kind == "plain" and not unit.dimension and unit.factor == 1 and not unit.offset


def _claims(
    expression: Expression, scope: Scope
) -> tuple[tuple[Claim, ...], Names, Mapping[str, Claim]]:
    """The claims of a formula in their order, what it is run with, and the claims by name."""
    names: dict[str, Value] = {}
    named: dict[str, Claim] = {}
    for name in sorted({name for name, _ in expression.reads}):
        claim = scope.claim(name)
        if claim is not None:
            named[name] = claim
            names[name] = claim.date if claim.type == "date" else claim if claim.value else None
    claims = sorted(named.values(), key=lambda claim: (claim.document.path, claim.index))
    return tuple(claims), names, named


def _compiled(
    text: str, scope: Scope, pointer: str, *, want: Kind, of: Claim | None = None
) -> Expression | RawFinding:
    """The formula of a text, or what is wrong with it."""
    # Compiling loads Python's own parser, and few files have formulas.
    from claimlint.formula.compile_expression import compile_expression  # noqa: PLC0415

    try:
        expression = compile_expression(text, scope, _VOCABULARY)
    except ExpressionError as error:
        return _raised(error, scope, pointer, of)
    if want is TRUTH and expression.kind not in (BOOL, TRUTH):
        message = f"a relation must hold or not, and this is a {expression.kind}"
        help_text = 'compare it with something, such as `rail + road <= "100 %"`'
        return _raised(ExpressionError(message, help_text), scope, pointer, of)
    if want is QUANTITY and expression.kind.name != "quantity":
        message = f"`equals` must give a quantity, and this is a {expression.kind}"
        help_text = "what must hold between claims is a relation: write it under `relations`"
        return _raised(ExpressionError(message, help_text), scope, pointer, of)
    return expression


def _raised(error: ExpressionError, scope: Scope, pointer: str, of: Claim | None) -> RawFinding:
    place = _place(scope.document, pointer, error)
    claims = () if of is None else (of.reference,)
    if isinstance(error, UnknownNameError):
        message = f"no claim is called `{error.name}`"
        return RawFinding("unknown-claim", message, place, error.help, scope.document.id, claims)
    return RawFinding("invalid-claim", error.message, place, error.help, scope.document.id, claims)


def _place(document: Document, pointer: str, error: ExpressionError) -> Place:
    """The place inside the formula; the file is read again, for a fault is rare."""
    node = node_at(_root_of(document.text), pointer)
    span = None
    if isinstance(node, Scalar) and error.end > error.start:
        span = inner_span(document.text, node, error.start, error.end)
    return Place(document.path, pointer, span)


@lru_cache(maxsize=1)  # a file with one fault of this kind often has many
def _root_of(text: str) -> Node | None:
    return read_nodes(text).root
