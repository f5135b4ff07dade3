"""What a rule looks at: its shape, the names that stand for claims, and what ties them."""

from __future__ import annotations

import re
from typing import TypedDict

from claimlint.claims.claim_type import CLAIM_TYPES
from claimlint.claims.fact_keys import KEYS, NESTED
from claimlint.claims.fields import RECORDS
from claimlint.claims.vocabulary import (
    CITATION,
    CLAIM,
    CLAIM_ATTRIBUTES,
    DOCUMENT,
    MENTION,
    QUOTE,
    RELATION,
    SETTINGS,
    SOURCE,
)
from claimlint.formula.expression import Expression
from claimlint.formula.kinds import TRUTH, list_of
from claimlint.language.closest import did_you_mean
from claimlint.rulebook.rule import GROUP, JOIN, PAIRS, RAISED, SAME, SINGLE_SHAPES, Link, Variable
from claimlint.rulebook.rule_parts import Fault, Parts, Scope, expression_at, names_at, unknown
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence

_CLAIMS = list_of(CLAIM)
_CLAIM_FIELDS = "claim"
_FILTERED = {"claim": _CLAIM_FIELDS, "citation": "citation"}
"""Whose fields `with` and `without` ask for, by shape; other shapes have no such filter."""
_KINDS = {"claim": CLAIM, "claims": _CLAIMS}
_SINGLE_KINDS = {
    "claim": CLAIM,
    "citation": CITATION,
    "source": SOURCE,
    "document": DOCUMENT,
    "relation": RELATION,
    "quote": QUOTE,
    "mention": MENTION,
}
_LINK = re.compile(r"\s*(\w+)\.(\w+)\s*(==|!=|in)\s*(\w+)\.(\w+)\s*")
_NESTING = re.compile(r"\s*nests\(\s*(\w+)\.(\w+)\s*,\s*(\w+)\.(\w+)\s*\)\s*")


def shape_of(parts: Parts) -> str:
    """The shape of a rule: what `each` runs over, or that a stage raises it."""
    node = parts.get("each")
    if "raised-by" in parts:
        return RAISED
    if node is None:
        raise Fault(parts.root, "a rule needs `each`: what it looks at")
    if isinstance(node, Mapping):
        return PAIRS if isinstance(parts.get("on"), Scalar) else JOIN
    if isinstance(node, Scalar) and node.value in (*SINGLE_SHAPES, GROUP):
        return node.value
    shapes = (*SINGLE_SHAPES, GROUP)
    guess = did_you_mean(node.value, shapes) if isinstance(node, Scalar) else ""
    raise Fault(node, f"`each` is one of {', '.join(shapes)}, or a map", guess)


class Looking(TypedDict):
    """The fields of a rule that say what it looks at."""

    variables: tuple[Variable, ...]
    by: tuple[str, ...]
    links: tuple[Link, ...]
    pairs: tuple[str, ...]
    same: tuple[str, ...]
    voices: str
    within: str
    kinds_of_document: tuple[str, ...]
    key_only: bool


def matching(parts: Parts, shape: str) -> tuple[Looking, Scope]:
    """The fields of a rule that say what it looks at, and the names of its expressions."""
    variables, scope = _variables(parts, shape)
    keys = (*KEYS, "whole")
    within = parts.one_of("in", ("article", "reference", "any"), "article")
    fields: Looking = {
        "variables": variables,
        "by": parts.names("by", tuple(KEYS)) if shape == GROUP else (),
        "links": _links(parts, scope) if shape == JOIN else (),
        "pairs": _pairs(parts, scope) if shape == PAIRS else (),
        "same": parts.names("same", keys) if "same" in parts else SAME,
        "voices": parts.one_of("voices", ("same", "different", "any"), "same"),
        "within": parts.one_of("within", ("document", "project"), "document"),
        "kinds_of_document": ("article", "reference") if within == "any" else (within,),
        "key_only": parts.one_of("audience", ("key", "all"), "all") == "key",
    }
    return fields, scope


# -- names ---------------------------------------------------------------------------------


def _variables(parts: Parts, shape: str) -> tuple[tuple[Variable, ...], Scope]:
    scope: Scope = {"settings": SETTINGS, "document": DOCUMENT}
    if shape in (JOIN, PAIRS):
        each = parts.get("each")
        assert isinstance(each, Mapping)
        variables = tuple(_variable(parts, key, value) for key, value in each.items)
        for variable in variables:
            scope[variable.name] = _CLAIMS if variable.many else CLAIM
        return variables, scope
    if shape == GROUP:
        members = _filtered(parts, "members", _CLAIM_FIELDS, many=True)
        return (members,), {**scope, "members": _CLAIMS, "by": CLAIM}
    scope[shape] = _SINGLE_KINDS[shape]
    if shape == "citation":
        scope |= {"claim": CLAIM, "source": SOURCE}
    if shape == "quote":
        scope |= {"claim": CLAIM}
    return (_filtered(parts, shape, _FILTERED.get(shape), many=False),), scope


def _variable(parts: Parts, key: Scalar, value: Node) -> Variable:
    if not isinstance(value, Scalar) or value.value not in _KINDS:
        raise Fault(value, "a name of a join stands for `claim` or `claims`")
    if not key.value.isidentifier():
        raise Fault(key, f"`{key.value}` is no name: letters, digits and _ only")
    return _filtered(parts, key.value, _CLAIM_FIELDS, many=value.value == "claims")


def _filtered(parts: Parts, name: str, fields: str | None, *, many: bool) -> Variable:
    return Variable(
        name,
        many,
        names_at(_at(parts, "of-type", name), "of-type", tuple(CLAIM_TYPES)),
        _fields(parts, "with", name, fields),
        _fields(parts, "without", name, fields),
        _only(parts, name),
        _fields(parts, "with-any", name, fields),
    )


def _fields(parts: Parts, key: str, name: str, record: str | None) -> tuple[str, ...]:
    """The fields that a filter asks for: a field that no claim can have would never fit."""
    node = _at(parts, key, name)
    if node is None:
        return ()
    if record is None:
        raise Fault(node, f"`{key}` asks for fields of a claim or citation, and this is a {name}")
    return names_at(node, key, tuple(RECORDS[record]), f"a {record} has no field `{{name}}`")


def _at(parts: Parts, key: str, name: str) -> Node | None:
    """What a key says of one name: for a single shape the node itself, else the name's entry."""
    node = parts.get(key)
    if not isinstance(node, Mapping):
        return node
    each = parts.get("each")
    known = [one.value for one, _ in each.items] if isinstance(each, Mapping) else ["members"]
    for one, _ in node.items:
        if one.value not in known:
            raise unknown(one, one.value, known)
    return node.get(name)


def _only(parts: Parts, name: str) -> Expression | None:
    node = _at(parts, "only", name)
    if node is None:
        return None
    expression = expression_at(node, {"claim": CLAIM, "settings": SETTINGS}, TRUTH)
    for path in sorted(expression.paths):
        if path[0] == "claim" and len(path) > 1 and CLAIM_ATTRIBUTES[path[1]].by_run:
            raise Fault(
                node,
                f"`only` cannot ask for `{path[1]}`: it is worked out where a rule is judged",
                "ask for it in `when`, or whether the claim has one with `present(claim.formula)`",
            )
    return expression


# -- ties ----------------------------------------------------------------------------------


def _links(parts: Parts, scope: Scope) -> tuple[Link, ...]:
    node = parts.get("on")
    if not isinstance(node, Sequence):
        raise Fault(node or parts.root, "a join needs `on`: a list of equalities")
    links = tuple(_link(item, scope) for item in node.items)
    joined: set[str] = set()
    for link in links:
        if not link.differs and not link.nests:
            joined |= {link.left[0], link.right[0]}
    for name, kind in scope.items():
        if kind in (CLAIM, _CLAIMS) and name not in joined:
            raise Fault(node, f"no equality of `on` ties `{name}` to the others")
    return links


def _link(item: Node, scope: Scope) -> Link:
    nesting = _NESTING.fullmatch(item.value) if isinstance(item, Scalar) else None
    if nesting is not None:
        return _nesting(item, nesting, scope)
    match = _LINK.fullmatch(item.value) if isinstance(item, Scalar) else None
    if match is None:
        single = isinstance(item, Scalar) and re.search(r"(?<![=!<>])=(?!=)", item.value)
        hint = "equality is written `==`" if single else ""
        raise Fault(item, "a line of `on` has the form a.subject == b.of", hint)
    left_name, left, operator, right_name, right = match.groups()
    for name, attribute in ((left_name, left), (right_name, right)):
        if scope.get(name) not in (CLAIM, _CLAIMS):
            raise unknown(item, name, scope)
        if attribute not in KEYS:
            raise Fault(
                item, f"claims cannot be joined by `{attribute}`", did_you_mean(attribute, KEYS)
            )
    return Link((left_name, left), (right_name, right), operator == "in", operator == "!=")


def _nesting(item: Node, match: re.Match[str], scope: Scope) -> Link:
    """A line of `on` that says whose time lies in whose."""
    outer, time, inner, other = match.groups()
    for name in (outer, inner):
        if scope.get(name) not in (CLAIM, _CLAIMS):
            raise unknown(item, name, scope)
    if scope[outer] == _CLAIMS:
        raise Fault(item, f"`nests` asks for the time of one claim first: `{outer}` are several")
    if time != other or time not in NESTED:
        times = " or ".join(f"nests(a.{name}, b.{name})" for name in NESTED)
        raise Fault(item, f"what can lie in one another is a time: {times}")
    return Link((outer, time), (inner, time), nests=True)


def _pairs(parts: Parts, scope: Scope) -> tuple[str, ...]:
    if parts.text("on") != "quantity":
        hint = "a list stands in brackets: [a.subject == b.of]" if "." in parts.text("on") else ""
        raise Fault(parts.nodes["on"], "`on` is `quantity`, or a list of equalities", hint)
    if [name for name in ("claim", "other") if scope.get(name) != CLAIM]:
        raise Fault(parts.nodes["each"], "pairs are {claim: claim, other: claim}")
    return parts.names("pairs", ("itself", "reference", "slip", "published"))
