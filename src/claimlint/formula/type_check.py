"""Static checks on types: what may be compared, added and passed."""

from __future__ import annotations

import ast

from claimlint.formula.kinds import ANY, NUMBER, QUANTITY, Kind
from claimlint.formula.parse_expression import at
from claimlint.values.quantity import Quantity


def looks_like_quantity(text: str) -> bool:
    """Whether a quoted text may be a quantity: it starts with a digit or a sign."""
    stripped = text.strip()
    return bool(stripped) and (stripped[0].isdigit() or stripped[0] in "+-.−")


def unit_kind(quantity: Quantity) -> str:
    """The kind of unit as the checks tell it apart: number, plain, percent or points."""
    if quantity.unit.kind == "plain" and quantity.unit.dimension == ():
        return "number"
    return quantity.unit.kind


def fits(kind: Kind, wanted: Kind) -> bool:
    """Whether a value of one type can stand where another is asked for."""
    if wanted is ANY or kind is ANY:
        return True
    if wanted.name != kind.name:
        return False
    if wanted.item is not None and kind.item is not None:
        return fits(kind.item, wanted.item)
    return not wanted.record or wanted.record == kind.record


def check_comparable(node: ast.Compare, left: Kind, right: Kind, text: str) -> None:
    """Check that two quantities may be compared. Raises ExpressionError, located."""
    kinds = {left.unit_kind, right.unit_kind}
    if kinds in ({"percent", "number"}, {"points", "number"}):
        raise at(
            node,
            text,
            "a percentage is compared with a bare number",
            "write the number as a percentage in quotes, such as '31 %'",
        )
    if kinds == {"percent", "points"}:
        raise at(
            node,
            text,
            "a percentage is compared with percentage points",
            "the difference of two percentages is in points: write '5 pp', not '5 %'",
        )
    _check_dimension(node, left, right, text, "compared with")


def _check_dimension(node: ast.expr, left: Kind, right: Kind, text: str, verb: str) -> None:
    if left.dimension is None or right.dimension is None or left.dimension == right.dimension:
        return
    raise at(
        node,
        text,
        f"{_dimension_name(left)} is {verb} {_dimension_name(right)}",
        "both sides must measure the same thing",
    )


_BASES = {
    "gram": "mass",
    "meter": "length",
    "second": "time",
    "kelvin": "temperature",
    "ampere": "current",
    "mole": "amount of substance",
    "candela": "luminous intensity",
    "bit": "data",
    "radian": "angle",
}
_NAMED = {
    (("meter", 2),): "an area",
    (("meter", 3),): "a volume",
    (("meter", 1), ("second", -1)): "a speed",
    (("gram", 1), ("meter", 2), ("second", -2)): "an energy",
    (("gram", 1), ("meter", 2), ("second", -3)): "a power",
}


def _dimension_name(kind: Kind) -> str:
    if not kind.dimension:
        return "a number without a unit"
    if kind.dimension in _NAMED:
        return _NAMED[kind.dimension]
    names = [(_BASES.get(base, base), power) for base, power in kind.dimension]
    if len(names) == 1 and names[0][1] == 1:
        return f"an amount of {names[0][0]}"
    over = [_power(name, power) for name, power in names if power > 0] or ["1"]
    under = [_power(name, -power) for name, power in names if power < 0]
    return "/".join(("·".join(over), *under))


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


def arithmetic_kind(node: ast.BinOp, left: Kind, right: Kind, text: str) -> Kind:
    """The type of a sum, difference, product or quotient. Raises ExpressionError, located."""
    if isinstance(node.op, ast.Add | ast.Sub):
        _check_sum(node, left, right, text)
        if left.unit_kind == right.unit_kind == "percent" and isinstance(node.op, ast.Sub):
            return Kind("quantity", unit_kind="points", dimension=())
        return left if left == right else QUANTITY
    if left.unit_kind == right.unit_kind == "number":
        return NUMBER
    return QUANTITY


def _check_sum(node: ast.BinOp, left: Kind, right: Kind, text: str) -> None:
    kinds = {left.unit_kind, right.unit_kind}
    check_operands((node.left, left), (node.right, right), text)
    if "number" in kinds and kinds & {"percent", "points"}:
        raise at(
            node,
            text,
            "a bare number is added to a percentage",
            "write the number as a percentage in quotes, such as '31 %'",
        )
    _check_dimension(node, left, right, text, "added to")


def check_operands(left: tuple[ast.expr, Kind], right: tuple[ast.expr, Kind], text: str) -> None:
    """Refuse a quoted number without a unit beside a quantity whose unit the claims decide.

    100 EUR and "5" have no sum and do not compare, so the rule would silently never be judged.
    Zero compares with everything.
    """
    for (node, _), (_, other) in ((left, right), (right, left)):
        if not isinstance(node, ast.Constant) or other.dimension is not None or other.unit_kind:
            continue
        written = str(node.value).strip()
        if isinstance(node.value, str) and _is_bare_number(written):
            raise at(
                node,
                text,
                f"`{written}` has no unit",
                f"write its unit, such as '{written} EUR'; a count stands without quotes: "
                f"{written}",
            )


def _is_bare_number(text: str) -> bool:
    digits = text.lstrip("+-−").replace(".", "", 1)
    return digits.isdecimal() and bool(digits.strip("0"))
