"""From the nodes of one rule file to a rule: every key read, every expression checked."""

from __future__ import annotations

import re
from collections.abc import Mapping as AbstractMapping
from typing import Any

from claimlint.claim.vocabulary import (
    CITATION,
    CLAIM,
    DOCUMENT,
    RECORDS,
    RELATION,
    SETTINGS,
    SOURCE,
)
from claimlint.expression import (
    FUNCTIONS,
    TRUTH,
    Expression,
    ExpressionError,
    Kind,
    Template,
    Vocabulary,
    compile_expression,
    compile_template,
    did_you_mean,
    list_of,
)
from claimlint.fact import KEYS
from claimlint.finding import Severity
from claimlint.located import Mapping, Node, Scalar, Sequence, inner_span
from claimlint.rule.rule import (
    GROUP,
    JOIN,
    PAIRS,
    RAISED,
    SAME,
    SINGLE_SHAPES,
    Example,
    Link,
    Rule,
    RuleError,
    Target,
    Variable,
)
from claimlint.span import Lines

VOCABULARY = Vocabulary(RECORDS, FUNCTIONS)
CLAIM_TYPES = ("share", "amount", "rank", "change", "ratio", "date")
_KINDS = {"claim": CLAIM, "claims": list_of(CLAIM)}
_SINGLE_KINDS = {
    "claim": CLAIM,
    "citation": CITATION,
    "source": SOURCE,
    "document": DOCUMENT,
    "relation": RELATION,
}
_LINK = re.compile(r"\s*(\w+)\.(\w+)\s*(==|!=|in)\s*(\w+)\.(\w+)\s*")
_TARGET = re.compile(r"(\w+)(?:\.(\w+(?:\.\w+)*))?")
KEYS_OF_A_RULE = [
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
    "help",
    "examples",
]


class _Fault(Exception):
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


def build_rule(
    name: str, family: str, path: str, text: str, root: Mapping, *, builtin: bool
) -> tuple[Rule | None, list[RuleError]]:
    """The rule of a file, or what is wrong with it, located."""
    builder = _Builder(name, family, path, root, builtin)
    lines = Lines(text)
    try:
        return builder.rule(), []
    except _Fault as fault:
        return None, [_located(fault, path, text, lines)]


def _located(fault: _Fault, path: str, text: str, lines: Lines) -> RuleError:
    offset = fault.node.start
    if isinstance(fault.node, Scalar) and fault.end > fault.start:
        offset = inner_span(text, fault.node, fault.start, fault.end).start
    position = lines.position(offset)
    return RuleError(path, position.line, position.column, fault.message, fault.help)


class _Builder:
    """Builds one rule. `parts` are the file's top-level nodes by key."""

    def __init__(self, name: str, family: str, path: str, root: Mapping, builtin: bool) -> None:
        self.name = name
        self.family = family
        self.path = path
        self.root = root
        self.builtin = builtin
        self.parts: dict[str, Node] = {}
        self.scope: dict[str, Kind] = {}

    def rule(self) -> Rule:
        for key, value in self.root.items:
            if key.value not in KEYS_OF_A_RULE:
                raise _Fault(
                    key,
                    f"a rule has no `{key.value}`",
                    did_you_mean(key.value, KEYS_OF_A_RULE),
                )
            self.parts[key.value] = value
        shape = self._shape()
        severity, for_key = self._severity()
        common: dict[str, Any] = {
            "name": self.name,
            "family": self.family,
            "path": self.path,
            "summary": self._needed("summary"),
            "why": self._needed("why"),
            "severity": severity,
            "severity_key": for_key,
            "help": self._text("help"),
            "since": self._text("since"),
            "shape": shape,
            "builtin": self.builtin,
            "examples": self._examples(),
        }
        if shape == RAISED:
            return Rule(raised_by=self._text("raised-by"), **common)
        return Rule(**common, **self._matching(shape), **self._judging(shape))

    # -- plain keys ------------------------------------------------------------------------

    def _needed(self, key: str) -> str:
        value = self._text(key)
        if not value.strip():
            raise _Fault(self.parts.get(key, self.root), f"a rule needs a `{key}`")
        return value

    def _text(self, key: str) -> str:
        node = self.parts.get(key)
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            raise _Fault(node, f"`{key}` is a text")
        return node.value.strip()

    def _one_of(self, key: str, choices: tuple[str, ...], otherwise: str) -> str:
        node = self.parts.get(key)
        if node is None:
            return otherwise
        if not isinstance(node, Scalar) or node.value not in choices:
            raise _Fault(node, f"`{key}` is one of {', '.join(choices)}")
        return node.value

    def _list(self, key: str, choices: tuple[str, ...] | None = None) -> tuple[str, ...]:
        return _texts(self.parts.get(key), key, choices)

    def _severity(self) -> tuple[Severity, Severity]:
        node = self.parts.get("severity")
        if node is None:
            raise _Fault(self.root, "a rule needs a `severity`: error, warning or note")
        if isinstance(node, Scalar):
            severity = _severity_of(node)
            return severity, severity
        if isinstance(node, Mapping):
            usual, key = node.get("usual"), node.get("key")
            if isinstance(usual, Scalar) and isinstance(key, Scalar):
                return _severity_of(usual), _severity_of(key)
        raise _Fault(node, "`severity` is error, warning or note, or {usual: …, key: …}")

    # -- what it looks at ------------------------------------------------------------------

    def _shape(self) -> str:
        node = self.parts.get("each")
        if "raised-by" in self.parts:
            return RAISED
        if node is None:
            raise _Fault(self.root, "a rule needs `each`: what it looks at")
        if isinstance(node, Mapping):
            return PAIRS if isinstance(self.parts.get("on"), Scalar) else JOIN
        if isinstance(node, Scalar) and node.value in (*SINGLE_SHAPES, GROUP):
            return node.value
        raise _Fault(node, f"`each` is one of {', '.join((*SINGLE_SHAPES, GROUP))}, or a map")

    def _matching(self, shape: str) -> dict[str, Any]:
        variables = self._variables(shape)
        same_node = self.parts.get("same")
        keys = tuple(KEYS)
        within = self._one_of("in", ("article", "reference", "any"), "article")
        return {
            "variables": variables,
            "by": self._list("by", keys) if shape == GROUP else (),
            "links": self._links() if shape == JOIN else (),
            "pairs": self._pairs() if shape == PAIRS else (),
            "same": SAME if same_node is None else self._list("same", keys),
            "voices": self._one_of("voices", ("same", "different", "any"), "same"),
            "within": self._one_of("within", ("document", "project"), "document"),
            "kinds_of_document": ("article", "reference") if within == "any" else (within,),
            "key_only": self._one_of("audience", ("key", "all"), "all") == "key",
        }

    def _variables(self, shape: str) -> tuple[Variable, ...]:
        self.scope = {"settings": SETTINGS, "document": DOCUMENT}
        if shape in (JOIN, PAIRS):
            each = self.parts["each"]
            assert isinstance(each, Mapping)
            variables = tuple(self._variable(key, value) for key, value in each.items)
            for variable in variables:
                self.scope[variable.name] = _KINDS["claims" if variable.many else "claim"]
            return variables
        if shape == GROUP:
            self.scope |= {"members": list_of(CLAIM), "by": CLAIM}
            return (self._filtered("members", many=True),)
        self.scope[shape] = _SINGLE_KINDS[shape]
        if shape == "citation":
            self.scope |= {"claim": CLAIM, "source": SOURCE}
        return (self._filtered(shape, many=False),)

    def _variable(self, key: Scalar, value: Node) -> Variable:
        if not isinstance(value, Scalar) or value.value not in _KINDS:
            raise _Fault(value, "a name of a join stands for `claim` or `claims`")
        if not key.value.isidentifier():
            raise _Fault(key, f"`{key.value}` is no name: letters, digits and _ only")
        return self._filtered(key.value, many=value.value == "claims")

    def _filtered(self, name: str, *, many: bool) -> Variable:
        return Variable(
            name,
            many,
            self._filter("of-type", name, CLAIM_TYPES),
            self._filter("with", name, None),
            self._filter("without", name, None),
            self._only(name),
            self._filter("with-any", name, None),
        )

    def _filter(self, key: str, name: str, choices: tuple[str, ...] | None) -> tuple[str, ...]:
        node = self.parts.get(key)
        if isinstance(node, Mapping):
            self._check_names(node)
            node = node.get(name)
        return _texts(node, key, choices)

    def _check_names(self, node: Mapping) -> None:
        each = self.parts.get("each")
        known = [key.value for key, _ in each.items] if isinstance(each, Mapping) else ["members"]
        for key, _ in node.items:
            if key.value not in known:
                raise _Fault(
                    key, f"nothing here is called `{key.value}`", did_you_mean(key.value, known)
                )

    def _only(self, name: str) -> Expression | None:
        node = self.parts.get("only")
        if isinstance(node, Mapping):
            self._check_names(node)
            node = node.get(name)
        if node is None:
            return None
        return self._compiled(node, {"claim": CLAIM, "settings": SETTINGS}, TRUTH)

    def _links(self) -> tuple[Link, ...]:
        node = self.parts.get("on")
        if not isinstance(node, Sequence):
            raise _Fault(node or self.root, "a join needs `on`: a list of equalities")
        links = tuple(self._link(item) for item in node.items)
        joined: set[str] = set()
        for link in links:
            if not link.differs:
                joined |= {link.left[0], link.right[0]}
        for name, kind in self.scope.items():
            if kind in (CLAIM, list_of(CLAIM)) and name not in joined:
                raise _Fault(node, f"no equality of `on` ties `{name}` to the others")
        return links

    def _link(self, item: Node) -> Link:
        match = _LINK.fullmatch(item.value) if isinstance(item, Scalar) else None
        if match is None:
            raise _Fault(item, "a line of `on` has the form a.subject == b.of")
        left_name, left, operator, right_name, right = match.groups()
        for name, attribute in ((left_name, left), (right_name, right)):
            if self.scope.get(name) not in (CLAIM, list_of(CLAIM)):
                raise _Fault(
                    item, f"nothing here is called `{name}`", did_you_mean(name, self.scope)
                )
            if attribute not in KEYS:
                raise _Fault(
                    item, f"claims cannot be joined by `{attribute}`", did_you_mean(attribute, KEYS)
                )
        return Link((left_name, left), (right_name, right), operator == "in", operator == "!=")

    def _pairs(self) -> tuple[str, ...]:
        if self._text("on") != "quantity":
            raise _Fault(self.parts["on"], "`on` is `quantity`, or a list of equalities")
        if [name for name in ("claim", "other") if self.scope.get(name) != CLAIM]:
            raise _Fault(self.parts["each"], "pairs are {claim: claim, other: claim}")
        return self._list("pairs", ("itself", "reference", "published"))

    # -- how it judges ---------------------------------------------------------------------

    def _judging(self, shape: str) -> dict[str, Any]:
        let = self._let()
        when = self._condition("when")
        require = self._condition("require")
        if require is None:
            raise _Fault(self.root, "a rule needs `require`: what must hold")
        message = self._template("message")
        if message is None:
            raise _Fault(self.root, "a rule needs a `message`")
        return {
            "when": when,
            "let": let,
            "require": require,
            "possible": self._condition("possible"),
            "because": self._template("because"),
            "at": self._target("at", shape),
            "also": self._targets(),
            "label": self._template("label"),
            "lacks": self._text("lacks"),
            "law": self._text("law"),
            "unclaimed": self._list("unclaimed", tuple(self.scope)),
            "yields_to": self._list("yields-to"),
            "message": message,
            "working": self._templates("working"),
            "help_template": self._template("help"),
        }

    def _condition(self, key: str) -> Expression | None:
        node = self.parts.get(key)
        return None if node is None else self._compiled(node, self.scope, TRUTH)

    def _let(self) -> tuple[tuple[str, Expression], ...]:
        node = self.parts.get("let")
        if node is None:
            return ()
        if not isinstance(node, Mapping):
            raise _Fault(node, "`let` is a map of names to expressions")
        named = []
        for key, value in node.items:
            if key.value in self.scope or not key.value.isidentifier():
                raise _Fault(key, f"`{key.value}` is taken, or is no name")
            expression = self._compiled(value, self.scope, None)
            self.scope[key.value] = expression.kind
            named.append((key.value, expression))
        return tuple(named)

    def _compiled(
        self, node: Node, scope: AbstractMapping[str, Kind], want: Kind | None
    ) -> Expression:
        if not isinstance(node, Scalar):
            raise _Fault(
                node, "an expression is a text; put it in quotes if YAML reads it otherwise"
            )
        try:
            return compile_expression(node.value, scope, VOCABULARY, want=want)
        except ExpressionError as error:
            raise _Fault(node, error.message, error.help, error.start, error.end) from None

    def _template(self, key: str) -> Template | None:
        node = self.parts.get(key)
        return None if node is None else self._template_at(node)

    def _template_at(self, node: Node) -> Template:
        if not isinstance(node, Scalar):
            raise _Fault(node, "a message is a text")
        try:
            return compile_template(" ".join(node.value.split()), self.scope, VOCABULARY)
        except ExpressionError as error:
            raise _Fault(node, error.message, error.help, error.start, error.end) from None

    def _templates(self, key: str) -> tuple[Template, ...]:
        node = self.parts.get(key)
        if node is None:
            return ()
        if isinstance(node, Sequence):
            return tuple(self._template_at(item) for item in node.items)
        return (self._template_at(node),)

    def _target(self, key: str, shape: str) -> Target | None:
        node = self.parts.get(key)
        if node is None:
            return None
        return self._target_at(node)

    def _target_at(self, node: Node) -> Target:
        match = _TARGET.fullmatch(node.value) if isinstance(node, Scalar) else None
        if match is None:
            raise _Fault(node, "a place has the form `claim` or `claim.value`")
        name, field_name = match.groups()
        if name not in self.scope:
            raise _Fault(node, f"nothing here is called `{name}`", did_you_mean(name, self.scope))
        return Target(name, field_name or "")

    def _targets(self) -> tuple[Target, ...]:
        node = self.parts.get("also")
        if node is None:
            return ()
        items = node.items if isinstance(node, Sequence) else [node]
        return tuple(self._target_at(item) for item in items)

    # -- examples --------------------------------------------------------------------------

    def _examples(self) -> tuple[Example, ...]:
        node = self.parts.get("examples")
        if not isinstance(node, Sequence):
            if node is not None:
                raise _Fault(node, "`examples` is a list")
            return ()
        return tuple(self._example(item) for item in node.items)

    def _example(self, item: Node) -> Example:
        if not isinstance(item, Mapping):
            raise _Fault(item, "an example is a map: a title, and fails, holds or unsure")
        outcome, main, files = "", None, {}
        settings: dict[str, Any] = {}
        for key, value in item.items:
            if key.value in ("fails", "holds", "unsure"):
                outcome, main = key.value, value
            elif key.value == "files" and isinstance(value, Mapping):
                files = {name.value: _file(text) for name, text in value.items}
            elif key.value == "settings" and isinstance(value, Mapping):
                settings = {name.value: _plain_texts(text) for name, text in value.items}
            elif key.value != "title":
                raise _Fault(
                    key,
                    f"an example has no `{key.value}`",
                    did_you_mean(key.value, ("title", "fails", "holds", "unsure", "files")),
                )
        if main is None:
            raise _Fault(item, "an example has one of fails, holds, unsure")
        title = item.get("title")
        shown = title.value if isinstance(title, Scalar) else ""
        return Example(shown, outcome, {"example.yaml": _file(main), **files}, settings)


def _file(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise _Fault(node, "an example's file is a text: start it with `|`")
    return node.value


def _plain_texts(node: Node) -> Any:
    if isinstance(node, Sequence):
        return [_plain_texts(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.value: _plain_texts(value) for key, value in node.items}
    return node.value


def _severity_of(node: Scalar) -> Severity:
    try:
        return Severity(node.value)
    except ValueError:
        raise _Fault(node, "a severity is error, warning or note") from None


def _texts(node: Node | None, key: str, choices: tuple[str, ...] | None) -> tuple[str, ...]:
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    found = []
    for item in items:
        if not isinstance(item, Scalar):
            raise _Fault(item, f"`{key}` is a list of names")
        if choices is not None and item.value not in choices:
            raise _Fault(
                item, f"`{key}` does not know `{item.value}`", did_you_mean(item.value, choices)
            )
        found.append(item.value)
    return tuple(found)
