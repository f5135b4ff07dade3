"""A rule that tells what it finds in another language: the same rule with other messages.

The messages are templates as in the rule file, with the same names; what an expression in braces
comes to is said by `say`. They are checked as those of the rule file are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimlint.formula.amount import Context
from claimlint.formula.expression import Expression
from claimlint.formula.kinds import Vocabulary
from claimlint.formula.run_time import Run
from claimlint.formula.template import Template
from claimlint.formula.value import Names, Value
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.files import FileProblem, read_bytes
from claimlint.rulebook.build_rule import build_rule
from claimlint.rulebook.rule import Rule, RuleError
from claimlint.rulebook.rule_files import MAX_BYTES
from claimlint.yamlfile.nodes import Mapping, Node, Scalar
from claimlint.yamlfile.nodes import Sequence as SequenceNode
from claimlint.yamlfile.read_yaml import read_nodes

Say = Callable[[Value], str | None]
"""How a value is said; None where the engine's own words do."""


@dataclass(frozen=True, slots=True)
class Messages:
    """What a rule says when it fires, and what its further forms say, in their order."""

    message: str
    forms: Sequence[str] = ()


def spoken_rule(
    rule: Rule, messages: Messages, vocabulary: Vocabulary, say: Say
) -> tuple[Rule | None, list[RuleError]]:
    """A rule with other messages, or what is wrong with them."""
    data = read_bytes(rule.path, MAX_BYTES)
    if isinstance(data, FileProblem):
        return None, [RuleError(rule.path, 1, 1, data.message, data.help)]
    tree = read_nodes(data)
    if not isinstance(tree.root, Mapping):
        return None, [RuleError(rule.path, 1, 1, "a rule file is a map: summary, why, each, …")]
    root = _with_messages(tree.root, messages)
    built, wrong = build_rule(
        rule.name,
        rule.family,
        rule.path,
        tree.text,
        root,
        builtin=rule.builtin,
        spoken=vocabulary,
    )
    if built is None:
        return None, wrong
    pairs = zip(rule.every_form, built.every_form, strict=True)
    told = [_told(one, other, say) for one, other in pairs]
    return replace(told[0], forms=tuple(told[1:])), []


def _told(rule: Rule, built: Rule, say: Say) -> Rule:
    """The rule as it is judged, with the messages that were built."""
    message = None if built.message is None else _said(built.message, say)
    return replace(rule, message=message, forms=())


def _said(template: Template, say: Say) -> Template:
    parts = [
        part if isinstance(part, str) else replace(part, run=_saying(part, say))
        for part in template.parts
    ]
    return Template(template.text, tuple(parts))


def _saying(expression: Expression, say: Say) -> Run:
    def run(names: Names, context: Context) -> Value:
        value = expression.run(names, context)
        said = say(value)
        return value if said is None else said

    return run


def _with_messages(root: Mapping, messages: Messages) -> Mapping:
    forms = iter(messages.forms)
    items: list[tuple[Scalar, Node]] = []
    for key, node in root.items:
        if key.value == "message":
            items.append((key, _text(messages.message, node)))
        elif key.value == "forms" and isinstance(node, SequenceNode):
            told = [_form(one, next(forms, messages.message)) for one in node.items]
            items.append((key, SequenceNode(told, node.start, node.end)))
        elif key.value not in _ENGLISH:
            items.append((key, node))
    return Mapping(items, root.start, root.end)


_ENGLISH = ("working", "label", "because", "help")
"""What stays in the words of the rule file, and need not be built."""


def _form(form: Node, message: str) -> Node:
    if not isinstance(form, Mapping):
        return form
    items: list[tuple[Scalar, Node]] = [
        (key, _text(message, node) if key.value == "message" else node)
        for key, node in form.items
        if key.value not in _ENGLISH
    ]
    return Mapping(items, form.start, form.end)


def _text(text: str, node: Node) -> Scalar:
    return Scalar(text, node.start, node.end)


__all__ = ["Messages", "Say", "spoken_rule"]
