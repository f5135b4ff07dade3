"""Terms, conditions and what a relation says of each quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.laws.condition import Compare, Count
from claimlint.laws.contraction import Narrowing, contract
from claimlint.laws.linear_form import linear_conditions
from claimlint.laws.relation import Relation
from claimlint.laws.term import Abs, Const, Max, Min, Term, Var
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

X, Y, Z = Var(0), Var(1), Var(2)


def number(text: str) -> Const:
    return Const(Fraction(text))


def closed(low: str, high: str) -> Interval:
    return Interval(Fraction(low), Fraction(high))


def narrowed(relation: Relation, *domains: Interval) -> list[Interval] | None:
    """The domains after one pass; None where nothing is left."""
    outcome = contract(relation, domains)
    after = list(domains)
    for narrowing in outcome.narrowings:
        if narrowing.result is not None:
            after[narrowing.variable] = narrowing.result
    return None if outcome.empty else after


def test_terms_evaluate_to_the_interval_of_their_values() -> None:
    domains = [closed("1", "2"), closed("-3", "4"), closed("10", "10")]
    expected: list[tuple[Term, Interval]] = [
        (X + Y - Z, closed("-12", "-4")),
        (X * Y, closed("-6", "8")),
        (Z / X, closed("5", "10")),
        (-X, closed("-2", "-1")),
        (abs(Y), closed("0", "4")),
        (Y**2, closed("0", "16")),
        (Min((X, Y, Z)), closed("-3", "2")),
        (Max((X, Y)), closed("1", "4")),
        (Count((Compare(">", Z, X), Compare("<", Y, X))), closed("1", "2")),
    ]
    for term, interval in expected:
        assert term.evaluate(domains) == interval, term


def test_conditions_follow_three_valued_logic() -> None:
    domains = [closed("1", "2"), closed("2", "3"), closed("5", "6")]
    less, touches = Compare("<", X, Z), Compare("==", X, Y)
    assert less.judge(domains) is Truth.TRUE
    assert (~less).judge(domains) is Truth.FALSE
    assert touches.judge(domains) is Truth.TOUCHING
    assert (less & touches).judge(domains) is Truth.TOUCHING
    assert (less | touches).judge(domains) is Truth.TRUE
    assert (~(less & touches)).judge(domains) is Truth.UNKNOWN


def test_a_share_of_a_whole_narrows_all_three() -> None:
    product = Relation.of("share-times-whole", Compare("==", Z, X * Y))
    share, whole = closed("0.3", "0.5"), closed("100", "200")
    assert narrowed(product, share, whole, closed("0", "40")) == [
        closed("0.3", "0.4"),
        closed("100", "400/3"),
        closed("30", "40"),
    ]
    assert narrowed(product, share, whole, closed("0", "29")) is None


def test_a_sum_narrows_every_part() -> None:
    total = Relation.of("parts-differ-from-whole", Compare("==", X + Y, Z))
    assert narrowed(total, closed("0", "9"), closed("4", "9"), closed("10", "12")) == [
        closed("1", "8"),
        closed("4", "9"),
        closed("10", "12"),
    ]


def test_strict_bounds_stay_open() -> None:
    below = Relation.of("event-out-of-order", Compare("<", X, Y))
    assert narrowed(below, closed("0", "9"), closed("1", "5")) == [
        Interval(Fraction(0), Fraction(5), False, True),
        closed("1", "5"),
    ]
    assert narrowed(below, closed("5", "9"), closed("1", "5")) is None


def test_a_divisor_is_never_zero() -> None:
    ratio = Relation.of("ratio-mismatch", Compare("==", X / Y, number("2")))
    after = narrowed(ratio, closed("4", "6"), closed("0", "10"))
    assert after == [closed("4", "6"), closed("2", "3")]
    assert narrowed(ratio, closed("0", "6"), closed("0", "0")) is None
    sign = Relation.of("relation-violated", Compare(">=", X / Y, number("0")))
    after = narrowed(sign, closed("1", "1"), closed("0", "10"))
    assert after == [closed("1", "1"), Interval(Fraction(0), Fraction(10), True)]


def test_a_factor_with_both_signs_keeps_the_two_sides_apart() -> None:
    product = Relation.of("change-mismatch", Compare("==", X * Y, Z))
    after = narrowed(product, closed("0", "9"), closed("-2", "4"), closed("8", "8"))
    assert after == [closed("2", "9"), closed("8/9", "4"), closed("8", "8")]


def test_a_count_decides_the_comparisons_that_are_open() -> None:
    second = Count((Compare(">", Y, X), Compare(">", Z, X))) + number("1")
    rank = Relation.of("rank-contradicts-values", Compare("==", second, number("2")))
    after = narrowed(rank, closed("10", "20"), closed("25", "30"), closed("5", "40"))
    assert after == [closed("10", "20"), closed("25", "30"), closed("5", "20")]
    assert narrowed(rank, closed("10", "20"), closed("25", "30"), closed("35", "40")) is None


def test_least_greatest_and_size() -> None:
    least = Relation.of("r", Compare("==", Min((X, Y)), Z))
    after = narrowed(least, closed("0", "9"), closed("6", "8"), closed("3", "5"))
    assert after == [closed("3", "5"), closed("6", "8"), closed("3", "5")]
    greatest = Relation.of("r", Compare("<=", Max((X, Y)), Z))
    after = narrowed(greatest, closed("0", "9"), closed("6", "8"), closed("3", "7"))
    assert after == [closed("0", "7"), closed("6", "7"), closed("6", "7")]
    size = Relation.of("r", Compare("<=", Abs(X - Y), number("1")))
    after = narrowed(size, closed("0", "9"), closed("5", "6"))
    assert after == [closed("4", "7"), closed("5", "6")]


def test_either_of_two_conditions_leaves_the_hull_of_both() -> None:
    either = Relation.of("r", Compare("==", X, number("1")) | Compare("==", X, number("3")))
    assert narrowed(either, closed("0", "9")) == [closed("1", "3")]
    assert narrowed(either, closed("2", "9")) == [closed("3", "3")]
    assert narrowed(either, closed("4", "9")) is None


def test_a_clash_says_what_the_last_quantity_would_have_to_be() -> None:
    total = Relation.of("r", Compare("==", X + Y, Z))
    outcome = contract(total, [closed("1", "2"), closed("1", "2"), closed("3", "9")])
    assert outcome.narrowings[-1] == Narrowing(2, closed("2", "4"), closed("3", "4"))
    assert not outcome.empty


def test_linear_forms() -> None:
    form = linear_conditions(Compare("<=", number("2") * X + (Y - X) / number("4"), Y + Z))
    assert form is not None
    assert form[0].coefficients == {0: Fraction(7, 4), 1: Fraction(-3, 4), 2: Fraction(-1)}
    assert (form[0].op, form[0].bound) == ("<=", Fraction(0))
    constants = linear_conditions(Compare("==", X + number("1"), number("3") * number("2")))
    assert constants is not None
    assert (constants[0].coefficients, constants[0].bound) == ({0: Fraction(1)}, Fraction(5))


@pytest.mark.parametrize(
    "condition",
    [
        Compare("==", X * Y, Z),
        Compare("==", X / Y, Z),
        Compare("!=", X, Y),
        Compare("==", X / number("0"), Y),
        Compare("==", X, Y) | Compare("==", X, Z),
        Compare("<=", abs(X), Y),
    ],
)
def test_what_has_no_linear_form(condition: Compare) -> None:
    assert linear_conditions(condition) is None


def test_a_relation_knows_its_variables() -> None:
    relation = Relation.of("r", Compare("==", Z * X, Y + X) & Compare("<=", X, Z))
    assert relation.variables == (2, 0, 1)
    assert relation.repeats
    assert not Relation.of("r", Compare("==", Z * X, Y)).repeats


@pytest.mark.parametrize(
    ("op", "count", "x", "z"),
    [
        ("==", "2", "(3, 10]", "(3, 10]"),
        (">", "1", "(3, 10]", "(3, 10]"),
        (">=", "3/2", "(3, 10]", "(3, 10]"),
        ("==", "0", "[0, 5]", "[0, 5]"),
        ("<", "1", "[0, 5]", "[0, 5]"),
        ("<=", "1/2", "[0, 5]", "[0, 5]"),
        ("==", "1", "[0, 10]", "[0, 10]"),
        ("<=", "1", "[0, 10]", "[0, 10]"),
        (">=", "1", "[0, 10]", "[0, 10]"),
        (">", "2", None, None),
        ("<", "0", None, None),
        ("==", "3/2", None, None),
    ],
)
def test_a_rank_says_who_must_be_larger(op: str, count: str, x: str | None, z: str | None) -> None:
    """How many of X and Z are above Y: where all or none of them have to be, each has to."""
    larger = Count((Compare(">", X, Y), Compare(">", Z, Y)))
    relation = Relation.of("rank", Compare(op, larger, number(count)))
    after = narrowed(relation, closed("0", "10"), closed("3", "5"), closed("0", "10"))
    assert (None if after is None else [str(one) for one in after]) == (
        None if x is None else [x, "[3, 5]", z]
    )
