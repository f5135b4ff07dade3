"""What a function of an expression is given: how many arguments, and of which types."""

from __future__ import annotations

import ast

from claimlint.formula.check_constant import Typed, period, quantity
from claimlint.formula.kinds import ANY, ANY_LIST, PERIOD, Function, Kind, Parameter, listed
from claimlint.formula.parse_expression import at
from claimlint.formula.type_check import fits


def parameter_at(function: Function, position: int) -> Parameter:
    """What a function takes at a position; the last parameter may take all that follow."""
    return function.parameters[min(position, len(function.parameters) - 1)]


def maps_over(function: Function, position: int, kind: Kind) -> bool:
    """Whether a list stands where the function takes a single value."""
    if not listed(kind):
        return False
    parameter = parameter_at(function, position)
    if ANY in parameter.kinds and not kind.mapped:
        return False  # `missing(claim.sources)` asks of the list, `missing(members.of)` of each
    return not any(one is ANY_LIST or listed(one) for one in parameter.kinds)


def check_count(text: str, node: ast.Call, function: Function) -> None:
    """Refuse a call with too few or too many arguments."""
    most = len(function.parameters)
    least = most - function.optional
    given = len(node.args)
    if given < least or (given > most and not function.variadic):
        wanted = str(most) if least == most else f"{least} to {most}"
        if function.variadic:
            wanted = f"at least {least}"
        noun = "argument" if wanted.endswith("1") else "arguments"
        told = f"`{function.name}` takes {wanted} {noun} and gets {given}"
        raise at(node, text, told)


def argument_of(
    text: str, node: ast.Call, function: Function, position: int, given: Typed
) -> Typed:
    """An argument as its function takes it. Raises where it is of another type."""
    made, kind = given
    parameter = parameter_at(function, position)
    wanted = parameter.kinds
    if not wanted or any(fits(kind, one) for one in wanted):
        return made, kind
    written = node.args[position]
    if isinstance(written, ast.Constant) and isinstance(written.value, str):
        if any(one is PERIOD for one in wanted):
            return period(text, written)
        if any(one.name == "quantity" for one in wanted):
            return quantity(text, written, written.value)
    names = " or ".join(str(one) for one in wanted)
    raise at(
        written,
        text,
        f"`{function.name}` takes a {names} as {parameter.name}, and this is a {kind}",
    )
