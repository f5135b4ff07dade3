"""How a rule judges, and what it tells: conditions, places, messages."""

from __future__ import annotations

import re
from typing import TypedDict

from claimlint.claims.vocabulary import RECORDS
from claimlint.formula.expression import Expression
from claimlint.formula.kinds import TRUTH
from claimlint.formula.template import Template
from claimlint.language.closest import did_you_mean
from claimlint.rulebook.rule import Target
from claimlint.rulebook.rule_parts import Fault, Parts, Scope, expression_at, unknown
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence

_NAME_IN_LAW = re.compile(r"\{([^{}]*)\}")
_TARGET = re.compile(r"(\w+)(?:\.(\w+(?:\.\w+)*))?")


class Judging(TypedDict):
    """The fields of a rule that say how it judges, and what it tells."""

    when: Expression | None
    let: tuple[tuple[str, Expression], ...]
    require: Expression
    possible: Expression | None
    because: Template | None
    at: Target | None
    also: tuple[Target, ...]
    label: Template | None
    lacks: str
    law: str
    unclaimed: tuple[str, ...]
    yields_to: tuple[str, ...]
    fix: str
    message: Template
    working: tuple[Template, ...]
    help_template: Template | None


def judging(parts: Parts, scope: Scope, variables: tuple[str, ...]) -> Judging:
    """The fields of a rule that say how it judges and tells; `let` adds its names to the scope."""
    let = _let(parts, scope)
    when = parts.expression("when", scope, TRUTH)
    require = parts.expression("require", scope, TRUTH)
    if require is None:
        raise Fault(parts.root, "a rule needs `require`: what must hold")
    message = parts.template("message", scope)
    if message is None:
        raise Fault(parts.root, "a rule needs a `message`")
    targets = _targets(parts, "at", scope)
    return {
        "when": when,
        "let": let,
        "require": require,
        "possible": parts.expression("possible", scope, TRUTH),
        "because": parts.template("because", scope),
        "at": targets[0] if targets else None,
        "also": _targets(parts, "also", scope),
        "label": parts.template("label", scope),
        "lacks": parts.text("lacks"),
        "law": _law(parts, variables),
        "unclaimed": parts.names("unclaimed", tuple(scope)),
        "yields_to": parts.names("yields-to"),
        "fix": parts.one_of("fix", ("quote",), ""),
        "message": message,
        "working": parts.templates("working", scope),
        "help_template": parts.template("help", scope),
    }


def _let(parts: Parts, scope: Scope) -> tuple[tuple[str, Expression], ...]:
    node = parts.get("let")
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        raise Fault(node, "`let` is a map of names to expressions")
    named = []
    for key, value in node.items:
        if key.value in scope or not key.value.isidentifier():
            raise Fault(key, f"`{key.value}` is taken, or is no name")
        expression = expression_at(value, scope, None)
        scope[key.value] = expression.kind
        named.append((key.value, expression))
    return tuple(named)


def _law(parts: Parts, variables: tuple[str, ...]) -> str:
    """What holds in every world, in words; only what the rule looks at can stand in braces."""
    law = parts.text("law")
    for match in _NAME_IN_LAW.finditer(law):
        name, _, attribute = match[1].partition(".")
        if name not in variables or attribute not in ("", "equals"):
            node = parts.nodes["law"]
            told = f"`law` names what the rule looks at, and nothing here is called `{match[1]}`"
            hint = did_you_mean(name, variables) or f"the names here are: {', '.join(variables)}"
            raise Fault(node, told, hint, match.start(1), max(match.end(1), match.start(1) + 1))
    return law


# -- places --------------------------------------------------------------------------------


def _targets(parts: Parts, key: str, scope: Scope) -> tuple[Target, ...]:
    node = parts.get(key)
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    return tuple(_target(item, scope) for item in items)


def _target(node: Node, scope: Scope) -> Target:
    match = _TARGET.fullmatch(node.value) if isinstance(node, Scalar) else None
    if match is None:
        raise Fault(node, "a place has the form `claim` or `claim.value`")
    name, field = match.groups()
    if name not in scope:
        raise unknown(node, name, scope)
    _check_field(node, name, field or "", scope)
    return Target(name, field or "")


def _check_field(node: Node, name: str, field: str, scope: Scope) -> None:
    """Whether a record has a field; a place that nothing has would be a place unseen."""
    kind = scope[name].item or scope[name]
    for step in field.split(".") if field else ():
        attributes = RECORDS.get(kind.record, {})
        attribute = attributes.get(step)
        if attribute is None:
            what = f"a {kind.record}" if kind.record else f"`{name}`"
            raise Fault(node, f"{what} has no `{step}`", did_you_mean(step, attributes))
        kind = attribute.kind.item or attribute.kind
