"""From the nodes of one rule file to a rule: every key read, every expression checked."""

from __future__ import annotations

from typing import TypedDict

from claimlint.claims.finding import Severity
from claimlint.formula.kinds import Vocabulary
from claimlint.rulebook.judging import judging
from claimlint.rulebook.matching import Looking, matching, shape_of
from claimlint.rulebook.rule import RAISED, Rule, RuleError
from claimlint.rulebook.rule_examples import examples
from claimlint.rulebook.rule_parts import VOCABULARY, Fault, Parts
from claimlint.yamlfile.nodes import Mapping, Node, Sequence

KEYS_OF_A_RULE = (
    "summary",
    "why",
    "severity",
    "since",
    "raised-by",
    "audience",
    "each",
    "by",
    "of-type",
    "with",
    "with-any",
    "without",
    "only",
    "in",
    "on",
    "pairs",
    "same",
    "voices",
    "within",
    "when",
    "let",
    "require",
    "possible",
    "because",
    "at",
    "also",
    "label",
    "lacks",
    "law",
    "unclaimed",
    "yields-to",
    "message",
    "working",
    "fix",
    "help",
    "examples",
    "forms",
)
_OF_THE_FAULT = frozenset(("summary", "why", "since", "raised-by", "examples", "forms"))
"""What a fault has once, in whichever form it is found."""
KEYS_OF_A_FORM = tuple(key for key in KEYS_OF_A_RULE if key not in _OF_THE_FAULT)
_INHERITED = ("severity", "in", "within", "voices", "yields-to", "help")
"""What a form that does not say it has from the rule above it."""


class _Identity(TypedDict):
    """What a rule is called, and where it comes from."""

    name: str
    family: str
    path: str
    builtin: bool


class _Common(_Identity):
    """What all forms of a rule have in common."""

    summary: str
    why: str
    severity: Severity
    severity_key: Severity
    help: str
    since: str
    shape: str


def build_rule(  # noqa: PLR0913 - what a file is, and what stands in it
    name: str,
    family: str,
    path: str,
    text: str,
    root: Mapping,
    *,
    builtin: bool,
    spoken: Vocabulary = VOCABULARY,
) -> tuple[Rule | None, list[RuleError]]:
    """The rule of a file, or what is wrong with it, located; `spoken` are its messages' words."""
    identity: _Identity = {"name": name, "family": family, "path": path, "builtin": builtin}
    try:
        return _rule(Parts.of(root, KEYS_OF_A_RULE, spoken), identity), []
    except Fault as fault:
        return None, [fault.located(path, text)]


def _rule(parts: Parts, identity: _Identity) -> Rule:
    examples(parts.get("examples"))  # they are read where they are wanted, and refused here
    shape = shape_of(parts)
    severity, severity_key = parts.severity()
    common: _Common = {
        **identity,
        "summary": parts.needed("summary"),
        "why": parts.needed("why"),
        "severity": severity,
        "severity_key": severity_key,
        "help": parts.text("help"),
        "since": parts.text("since"),
        "shape": shape,
    }
    if shape == RAISED:
        return Rule(raised_by=parts.text("raised-by"), **common)
    looks_at, scope = matching(parts, shape)
    judges = judging(parts, scope, _names(looks_at))
    return Rule(**common, **looks_at, **judges, forms=_forms(parts, common))


def _names(looks_at: Looking) -> tuple[str, ...]:
    return tuple(variable.name for variable in looks_at["variables"])


def _forms(parts: Parts, common: _Common) -> tuple[Rule, ...]:
    """The further forms of a fault: each looks at other claims and has a message of its own."""
    node = parts.get("forms")
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        raise Fault(node, "`forms` is a list: each has its own each, on, require and message")
    return tuple(_form(item, parts, common) for item in node.items)


def _form(node: Node, parts: Parts, common: _Common) -> Rule:
    if not isinstance(node, Mapping):
        raise Fault(node, "a form is a map: each, on, require, message, …")
    own = Parts.of(node, KEYS_OF_A_FORM, parts.spoken)
    for key in _INHERITED:
        if key in parts:
            own.nodes.setdefault(key, parts.nodes[key])
    if shape_of(own) != common["shape"]:
        raise Fault(node, f"every form of this rule is a {common['shape']}, as the first one is")
    severity, severity_key = own.severity()
    looks_at, scope = matching(own, common["shape"])
    judges = judging(own, scope, _names(looks_at))
    told: _Common = {
        **common,
        "severity": severity,
        "severity_key": severity_key,
        "help": own.text("help"),
    }
    return Rule(**told, **looks_at, **judges)


__all__ = ["VOCABULARY", "build_rule"]
