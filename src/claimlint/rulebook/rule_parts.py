"""The parts of one rule file, read key by key, and the mistake that stops the reading."""

from __future__ import annotations

from collections.abc import Mapping as AbstractMapping

from claimlint.claims.finding import Severity
from claimlint.claims.vocabulary import RECORDS
from claimlint.formula.compile_expression import compile_expression
from claimlint.formula.compile_template import compile_template
from claimlint.formula.expression import Expression
from claimlint.formula.expression_errors import ExpressionError
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.formula.kinds import Kind, Vocabulary
from claimlint.formula.template import Template
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass, field
from claimlint.rulebook.rule import RuleError
from claimlint.yamlfile.inner_span import inner_span
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence
from claimlint.yamlfile.span import Lines

VOCABULARY = Vocabulary(RECORDS, FUNCTIONS)
"""What rules may speak of."""

Scope = dict[str, Kind]
"""The names that the expressions of a rule can use, and what each stands for."""


class Fault(Exception):  # noqa: N818 - what stops the reading of one file, never seen outside
    """A mistake at a node of the rule file; `start` and `end` are offsets into its value."""

    def __init__(
        self, node: Node, message: str, help_text: str = "", start: int = 0, end: int = 0
    ) -> None:
        super().__init__(message)
        self.node = node
        self.message = message
        self.help = help_text
        self.start = start
        self.end = end

    def located(self, path: str, text: str) -> RuleError:
        """The mistake with its line and column."""
        offset = self.node.start
        if isinstance(self.node, Scalar) and self.end > self.start:
            offset = inner_span(text, self.node, self.start, self.end).start
        position = Lines(text).position(offset)
        return RuleError(path, position.line, position.column, self.message, self.help)


def unknown(node: Node, name: str, known: AbstractMapping[str, object] | list[str]) -> Fault:
    """The mistake of naming what is not there."""
    return Fault(node, f"nothing here is called `{name}`", did_you_mean(name, known))


@dataclass(frozen=True, slots=True)
class Parts:
    """The top-level nodes of a rule file by key; `root` is where a missing key is told.

    `spoken` are the words that its messages may use: those of another language, where the rule is
    to be told in one.
    """

    root: Mapping
    nodes: dict[str, Node] = field(default_factory=dict)
    spoken: Vocabulary = VOCABULARY

    @classmethod
    def of(cls, root: Mapping, known: tuple[str, ...], spoken: Vocabulary = VOCABULARY) -> Parts:
        """The parts of a file. Raises Fault for a key that is none of the known."""
        parts = cls(root, spoken=spoken)
        for key, value in root.items:
            if key.value not in known:
                raise Fault(
                    key, f"a rule has no `{key.value}`", did_you_mean(key.value, list(known))
                )
            parts.nodes[key.value] = value
        return parts

    def __contains__(self, key: str) -> bool:
        return key in self.nodes

    def get(self, key: str) -> Node | None:
        """The node of a key."""
        return self.nodes.get(key)

    # -- texts -----------------------------------------------------------------------------

    def needed(self, key: str) -> str:
        """A text that no rule goes without."""
        value = self.text(key)
        if not value.strip():
            raise Fault(self.nodes.get(key, self.root), f"a rule needs a `{key}`")
        return value

    def text(self, key: str) -> str:
        """A text; empty where the key is absent."""
        node = self.nodes.get(key)
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            raise Fault(node, f"`{key}` is a text")
        return node.value.strip()

    def one_of(self, key: str, choices: tuple[str, ...], otherwise: str) -> str:
        """A choice of several."""
        node = self.nodes.get(key)
        if node is None:
            return otherwise
        if not isinstance(node, Scalar) or node.value not in choices:
            given = node.value if isinstance(node, Scalar) else ""
            told = (
                f"`{key}` is one of {', '.join(choices)}"
                if choices[1:]
                else f"`{key}` is {choices[0]}"
            )
            raise Fault(node, told, did_you_mean(given, choices))
        return node.value

    def names(self, key: str, choices: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of names, or a single one."""
        return names_at(self.nodes.get(key), key, choices)

    def severity(self) -> tuple[Severity, Severity]:
        """The usual severity, and that of a key claim."""
        node = self.nodes.get("severity")
        if node is None:
            raise Fault(self.root, "a rule needs a `severity`: error, warning or note")
        if isinstance(node, Scalar):
            severity = _severity_of(node)
            return severity, severity
        if isinstance(node, Mapping):
            usual, key = node.get("usual"), node.get("key")
            if isinstance(usual, Scalar) and isinstance(key, Scalar):
                return _severity_of(usual), _severity_of(key)
        raise Fault(node, "`severity` is error, warning or note, or {usual: …, key: …}")

    # -- expressions -----------------------------------------------------------------------

    def expression(self, key: str, scope: Scope, want: Kind | None) -> Expression | None:
        """A checked expression."""
        node = self.nodes.get(key)
        return None if node is None else expression_at(node, scope, want)

    def template(self, key: str, scope: Scope) -> Template | None:
        """A message with expressions in braces."""
        node = self.nodes.get(key)
        return None if node is None else _template_at(node, scope, self.spoken)

    def templates(self, key: str, scope: Scope) -> tuple[Template, ...]:
        """A list of messages, or a single one."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        items = node.items if isinstance(node, Sequence) else [node]
        return tuple(_template_at(item, scope, self.spoken) for item in items)


def names_at(
    node: Node | None,
    key: str,
    choices: tuple[str, ...] | None,
    refusal: str = "`{key}` does not know `{name}`",
) -> tuple[str, ...]:
    """A list of names at a node, or a single one; `refusal` tells a name that is no choice."""
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    found = []
    for item in items:
        if not isinstance(item, Scalar):
            raise Fault(item, f"`{key}` is a list of names")
        if choices is not None and item.value not in choices:
            told = refusal.format(key=key, name=item.value)
            raise Fault(item, told, did_you_mean(item.value, choices))
        found.append(item.value)
    return tuple(found)


def expression_at(node: Node, scope: AbstractMapping[str, Kind], want: Kind | None) -> Expression:
    """The checked expression at a node."""
    if not isinstance(node, Scalar):
        raise Fault(node, "an expression is a text; put it in quotes if YAML reads it otherwise")
    try:
        return compile_expression(node.value, scope, VOCABULARY, want=want)
    except ExpressionError as error:
        raise Fault(node, error.message, error.help, error.start, error.end) from None


def _template_at(node: Node, scope: AbstractMapping[str, Kind], vocabulary: Vocabulary) -> Template:
    if not isinstance(node, Scalar):
        raise Fault(node, "a message is a text")
    try:
        return compile_template(" ".join(node.value.split()), scope, vocabulary)
    except ExpressionError as error:
        raise Fault(node, error.message, error.help, error.start, error.end) from None


def _severity_of(node: Scalar) -> Severity:
    try:
        return Severity(node.value)
    except ValueError:
        guess = did_you_mean(node.value, [one.value for one in Severity])
        raise Fault(node, "a severity is error, warning or note", guess) from None
