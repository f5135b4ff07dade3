"""The expression language: what it accepts, what it refuses and where, what it computes."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.formula.amount import NARROW, WIDE, Amount, Incomparable
from claimlint.formula.compile_expression import compile_expression
from claimlint.formula.compile_template import compile_template
from claimlint.formula.expression_errors import ExpressionError
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.formula.kinds import (
    PERIOD,
    QUANTITY,
    TEXT,
    TRUTH,
    Attribute,
    Attributes,
    Kind,
    Vocabulary,
    list_of,
    record,
)
from claimlint.values.edtf import parse_period
from claimlint.values.format_quantity import format_interval
from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.truth import Truth

CLAIM = record("claim")
RECORDS: Mapping[str, Attributes] = {
    "claim": {
        "value": Attribute(QUANTITY, lambda one: one.get("value")),
        "kind": Attribute(TEXT, lambda one: one.get("kind")),
        "period": Attribute(PERIOD, lambda one: one.get("period")),
        "tags": Attribute(list_of(TEXT), lambda one: one.get("tags", [])),
    }
}
VOCABULARY = Vocabulary(RECORDS, FUNCTIONS)
SCOPE = {"a": QUANTITY, "b": QUANTITY, "claim": CLAIM, "members": list_of(CLAIM)}


def quantity(text: str) -> Quantity:
    return parse_quantity(text)


def run(text: str, names: dict[str, Any] | None = None, *, wide: bool = False) -> Any:
    expression = compile_expression(text, SCOPE, VOCABULARY)
    return expression.run(names or {}, WIDE if wide else NARROW)


def truth(text: str, **names: str) -> Any:
    return run(text, {name: quantity(one) for name, one in names.items()})


def shown(value: Amount) -> str:
    assert isinstance(value.magnitude, Interval)
    return format_interval(value.magnitude, value.unit)


# -- what is refused, and where ------------------------------------------------------------

REFUSED = [
    ('"5 km" <= "3 kWh"', "compared with", 0),
    ('"31 %" == 0.31', "a percentage is compared with a bare number", 0),
    ('"31 %" + 1 > "2 %"', "a bare number is added to a percentage", 0),
    ('"3 pp" < "5 %"', "a percentage is compared with percentage points", 0),
    ("clam.value", "nothing here is called `clam`", 0),
    ("claim.valu > a", "a claim has no `valu`", 0),
    ("summ(members.value)", "there is no function `summ`", 0),
    ("sum(a)", "takes a list", 4),
    ("agree(a)", "takes 2 arguments and gets 1", 0),
    ("[x for x in members]", "has no ListComp", 0),
    ("lambda: 1", "has no Lambda", 0),
    ("a[0]", "has no Subscript", 0),
    ("a < b if a < b else b < a", "must be known", 9),
    ("a ** 9", "a power must be a whole number from 1 to 4", 5),
    ("a ** b", "a power must be a whole number", 5),
    ("claim.kind + a", "arithmetic needs quantities", 0),
    ("claim.kind < 'x'", "a text has no order", 0),
    ('"5 kilmetre" < a', "unit", 0),
    ("", "this formula is empty", 0),
    ("a = b", "not a complete formula", 2),
    ("a.b.__class__", "has no attributes", 0),
    ("__import__('os')", "there is no function", 0),
    ("a < (b", "not a complete formula", None),
    ("1e400 < a", "write this number out", 0),
    ("None == a", "there is no None", 0),
    ("agree(a, b=1)", "without names", 0),
    ("claim.kind.upper()", "only the functions", 0),
]


@pytest.mark.parametrize(("text", "message", "start"), REFUSED)
def test_what_is_wrong_is_said_at_its_place(text: str, message: str, start: int | None) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(text, SCOPE, VOCABULARY)
    assert message in caught.value.message
    if start is not None:
        assert caught.value.start == start
    assert 0 <= caught.value.start <= caught.value.end <= max(len(text), 1)


def test_a_misspelt_name_gets_the_closest_one() -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression("membres.value", SCOPE, VOCABULARY)
    assert caught.value.help == "did you mean `members`?"


def test_places_count_code_points_not_bytes() -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression("claim.kind == 'קזחסטן' and nope", SCOPE, VOCABULARY)
    assert caught.value.start == 27


@pytest.mark.parametrize(
    "text",
    ["-" * 100 + "a", "a" + " + a" * 300, "a" * 3000, "9" * 500, "not " * 200 + "a"],
)
def test_size_and_depth_are_bounded(text: str) -> None:
    with pytest.raises(ExpressionError):
        compile_expression(text, SCOPE, VOCABULARY)


def refusal(text: str) -> ExpressionError | None:
    """Why a text is no expression; None where it is one."""
    try:
        compile_expression(text, SCOPE, VOCABULARY)
    except ExpressionError as error:
        return error
    return None


@given(st.text(max_size=60))
def test_any_text_compiles_or_is_refused_inside_itself(text: str) -> None:
    error = refusal(text)
    assert error is None or 0 <= error.start <= error.end <= max(len(text), 1)


WORDS = (
    "a b claim.value claim.kind members.value sum( ) ( , '31 %' \"5 km\" 3 0.5 + - * / ** < <= == "
    "!= in not and or if else agree( count( present( claim.tags . ' "
)
PARTS = st.sampled_from(WORDS.split(" "))


@given(st.lists(PARTS, max_size=14).map(" ".join))
def test_shuffled_parts_compile_or_are_refused(text: str) -> None:
    error = refusal(text)
    assert error is None or error.message


# -- what is computed ----------------------------------------------------------------------


def test_a_share_of_an_amount_is_an_amount() -> None:
    product = truth("a * b", a="50 %", b="200.0 tonne")
    assert product.unit.name == "tonne"
    # 19|9.95 tonnes at 49.5 % to 200.05 at 50.5 %, in grams
    assert product.magnitude == Interval(Fraction("98975250"), Fraction("101025250"))


def test_the_difference_of_shares_is_in_points() -> None:
    assert shown(truth("a - b", a="23 %", b="48 %")) == "-26 to -24 percentage points"


def test_a_quotient_of_like_quantities_compares_with_percentages_and_numbers() -> None:
    names = {"a": "3.00 km", "b": "4.00 km"}
    assert truth('a / b < "76 %"', **names) is Truth.TRUE
    assert truth("a / b < 0.76", **names) is Truth.TRUE
    assert truth('a / b - 1 == "-25 %"', **names) is Truth.UNKNOWN
    assert truth('a / b - 1 == "-27 %"', **names) is Truth.FALSE


def test_rounding_never_decides() -> None:
    assert truth("a + b <= '100 %'", a="50.4 %", b="49.6 %") is Truth.UNKNOWN
    assert truth("a + b <= '100 %'", a="50.4 %", b="49.8 %") is Truth.FALSE
    assert truth("a + b <= '100 %'", a="50.4 %", b="49.4 %") is Truth.TRUE
    assert truth("a + b <= '100 %'", a="50.5 %", b="49.6 %") is Truth.TOUCHING


def test_the_wide_reading_takes_zeros_as_rounding() -> None:
    names = {"a": quantity("500 km"), "b": quantity("530 km")}
    assert run("a == b", names) is Truth.FALSE
    assert run("a == b", names, wide=True) is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("28 %", "28.4 %", Truth.UNKNOWN),
        ("28 %", "29 %", Truth.FALSE),  # they touch at 28.5, and are equally precise
        ("28 %", "29.0 %", Truth.FALSE),
        ("28 %", "28.55 %", Truth.FALSE),
        ("28 %", "about 30 %", Truth.TOUCHING),
        ("over 60 %", "61 %", Truth.UNKNOWN),
        ("over 60 %", "under 60 %", Truth.FALSE),
        ("12 million tonne", "12,310 kilotonne", Truth.UNKNOWN),
        ("550,000", "551 thousand", Truth.UNKNOWN),
    ],
)
def test_agreement_of_two_statements(a: str, b: str, outcome: Truth) -> None:
    assert truth("agree(a, b)", a=a, b=b) is outcome
    assert truth("agree(b, a)", a=a, b=b) is outcome


def test_missing_values_decide_nothing() -> None:
    assert run("claim.value > a", {"claim": {}, "a": quantity("3 km")}) is None
    assert run("claim.kind == 'share'", {"claim": {}}) is None
    assert run("present(claim.kind)", {"claim": {}}) is False
    assert run("missing(claim.kind) or claim.kind == 'share'", {"claim": {}}) is True
    assert run("present(claim.kind) and claim.kind == 'share'", {"claim": {}}) is False


def test_kleene_connectives() -> None:
    names = {"claim": {}, "a": quantity("3 km"), "b": quantity("4.0 km")}
    assert run("a > b and claim.value > a", names) is Truth.FALSE
    assert run("a < b or claim.value > a", names) is Truth.TRUE
    assert run("a < b and claim.value > a", names) is Truth.UNKNOWN
    assert run("not (a < b)", names) is Truth.FALSE


def test_incomparable_units_are_no_fault() -> None:
    expression = compile_expression("a <= b", SCOPE, VOCABULARY, want=TRUTH)
    names = {"a": quantity("3 km"), "b": quantity("4 tonne")}
    with pytest.raises(Incomparable):
        expression.run(names, NARROW)
    assert expression.truth(names, NARROW) is Truth.UNKNOWN


def test_lists() -> None:
    members = [{"value": quantity("31 %"), "kind": "x"}, {"value": quantity("74 %")}]
    names = {"members": members}
    assert shown(run("sum(members.value)", names)) == "104 % to 106 %"
    assert shown(run("lowest(members.value)", names)) == "30.5 % to 31.5 %"
    assert run("sum_of(members.value)", names) == "31 % + 74 %"
    assert run("count(members.kind) == 1", names) is Truth.TRUE
    assert run("any(missing(members.kind))", names) is True
    assert run("sum(members.value)", {"members": []}) is None
    assert run("sum(members.value)", {"members": [*members, {}]}) is None


def test_periods() -> None:
    names = {"claim": {"period": parse_period("2024")}}
    assert run("claim.period == '2024-01-01/2024-12-31'", names) is True
    assert run("before(claim.period, '2025')", names) is Truth.TRUE
    assert run("claim.period < '2024-05'", names) is Truth.UNKNOWN
    assert run("starts(claim.period) <= ends(claim.period)", names) is True


def test_degrees_do_not_divide() -> None:
    with pytest.raises(Incomparable):
        truth("a / b", a="20 degC", b="10 degC")


@pytest.mark.parametrize(
    ("value", "n", "possible"),
    [("71 %", "43", False), ("32.5 %", "438", False), ("35.6 %", "455", True)]
    + [(f"{whole} %", "50", whole % 2 == 0) for whole in range(6, 17)],
)
def test_grim_on_percentages(value: str, n: str, possible: bool) -> None:
    outcome = truth("grim(a, b)", a=value, b=n)
    assert outcome is (Truth.UNKNOWN if possible else Truth.FALSE)


@pytest.mark.parametrize(
    ("mean", "n", "possible"), [("5.19", "28", False), ("5.18", "28", True), ("5.19", "32", True)]
)
def test_grim_on_means(mean: str, n: str, possible: bool) -> None:
    outcome = truth("grim(a, b)", a=mean, b=n)
    assert outcome is (Truth.UNKNOWN if possible else Truth.FALSE)


def test_grim_is_silent_where_it_has_no_power() -> None:
    assert truth("grim(a, b)", a="71 %", b="100") is None
    assert truth("grim(a, b)", a="71 %", b="1000") is None


def test_margin_of_error() -> None:
    margin = truth("margin_of_error(a, b)", a="50.0 %", b="1,000")
    # 1.96 * sqrt(0.4995 * 0.5005 / 1050): 3.02 points; `1,000` may be up to 1,050
    assert Fraction("0.0302") < margin.magnitude.low < Fraction("0.0303")


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("3 million tonne", "3 kilotonne", "the two differ by a factor of a thousand"),
        ("252.7 billion USD", "252.7 million USD", "the two differ by a factor of a thousand"),
        (
            "13 %",
            "1.3 %",
            "the two differ by a factor of ten: a digit or a decimal point may be lost",
        ),
        (
            "2,315 tonne",
            "2,135 tonne",
            "swapping the digits 3 and 1 would make it agree with 2,135 tonnes",
        ),
        ("62 km", "62 mile", "miles taken for kilometres would explain the difference"),
        ("62 km", "70 km", None),
    ],
)
def test_likely_slips(a: str, b: str, words: str | None) -> None:
    assert truth("slip(a, b)", a=a, b=b) == words


def test_differences_are_said_with_their_direction() -> None:
    assert truth("difference(a, b)", a="28 %", b="15 %") == "at least 12 percentage points too high"
    assert truth("difference(b, a)", a="28 %", b="15 %") == "at least 12 percentage points too low"
    assert truth("difference(a, b)", a="28 %", b="28.2 %") is None


def test_ranks_among_others() -> None:
    others = [{"value": quantity(one)} for one in ("44 Mt", "21 Mt", "6.9 Mt")]
    names = {"members": others, "a": quantity("up to 1 million tonne")}
    assert shown(run("rank_among(a, members.value)", names)) == "at least 4"
    assert run("nth_largest(members.value, 3)", names).quantity.text == "6.9 Mt"
    assert run("count(standing_before(a, members.value)) == 3", names) is Truth.TRUE


# -- templates -----------------------------------------------------------------------------


def test_templates() -> None:
    template = compile_template("{a} {{and}} {b}", SCOPE, VOCABULARY)
    names = {"a": quantity("31 %"), "b": quantity("5 km")}
    show = lambda value: value.quantity.text  # noqa: E731
    assert template.render(names, NARROW, show) == "31 % {and} 5 km"


@pytest.mark.parametrize(("text", "start"), [("{a", 0), ("a}", 1), ("x {nope}", 3), ("{a.b}", 1)])
def test_broken_templates_are_located(text: str, start: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_template(text, SCOPE, VOCABULARY)
    assert caught.value.start == start


def test_every_function_is_documented() -> None:
    for name, function in FUNCTIONS.items():
        assert function.doc.endswith("."), name
        assert isinstance(function.result, Kind) or callable(function.result)
