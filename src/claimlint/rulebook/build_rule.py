"""From the nodes of one rule file to a rule: every key read, every expression checked."""

from __future__ import annotations

from typing import Any

from claimlint.rulebook.judging import judging
from claimlint.rulebook.matching import matching, shape_of
from claimlint.rulebook.rule import RAISED, Rule, RuleError
from claimlint.rulebook.rule_examples import examples
from claimlint.rulebook.rule_parts import VOCABULARY, Fault, Parts
from claimlint.yamlfile.nodes import Mapping

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
)


def build_rule(  # noqa: PLR0913 - what a file is, and what stands in it
    name: str, family: str, path: str, text: str, root: Mapping, *, builtin: bool
) -> tuple[Rule | None, list[RuleError]]:
    """The rule of a file, or what is wrong with it, located."""
    identity = {"name": name, "family": family, "path": path, "builtin": builtin}
    try:
        return _rule(Parts.of(root, KEYS_OF_A_RULE), identity), []
    except Fault as fault:
        return None, [fault.located(path, text)]


def _rule(parts: Parts, identity: dict[str, Any]) -> Rule:
    examples(parts.get("examples"))  # they are read where they are wanted, and refused here
    shape = shape_of(parts)
    severity, severity_key = parts.severity()
    common: dict[str, Any] = {
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
    names = tuple(variable.name for variable in looks_at["variables"])
    return Rule(**common, **looks_at, **judging(parts, scope, names))


__all__ = ["VOCABULARY", "build_rule"]
