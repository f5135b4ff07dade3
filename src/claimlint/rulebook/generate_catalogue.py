"""Make `compiled_catalogue.py` from our rule files: the rules as Python, compiled and checked.

Every rule is a section of its own, with the hash of its file, and nothing is numbered through: two
people who edit different rules change different lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path

from claimlint.formula.expression import Expression
from claimlint.formula.lower import Lowering
from claimlint.formula.template import Template
from claimlint.rulebook.catalogue import digest
from claimlint.rulebook.rule import Rule

_HEAD = '''"""Our rules, compiled: made by docs/generate.py from rules/, not to be edited.

`n` are the names of an instance, `c` is the context; what is called is in `formula/run_time`.
"""
# ruff: noqa
# mypy: ignore-errors

from claimlint.claims.finding import Severity
from claimlint.formula.functions import FUNCTIONS
from claimlint.formula.kinds import ANY, Kind
from claimlint.formula.run_time import *
from claimlint.formula.run_time import FALSE, TRUE, UNKNOWN
from claimlint.formula.template import Template
from claimlint.formula.expression import Expression
from claimlint.rulebook.rule import Link, Rule, Target, Variable
from claimlint.rulebook.rule_files import builtin_folder
from claimlint.claims.vocabulary import RECORDS

RULES = {}
_FOLDER = builtin_folder()
_NOTHING = frozenset()


def said(text, run):
    """An expression of a message: all that counts is what it comes to."""
    return Expression(text, ANY, run, _NOTHING)
'''


def compiled_source(rules: Iterable[Rule]) -> str:
    """The text of the module."""
    getters: set[str] = set()
    sections = [_Section(rule) for rule in rules]
    texts = ["\n".join(section.lines()) for section in sections]
    for section in sections:
        getters |= section.bindings
    return "\n".join((_HEAD, *sorted(getters), "", *texts))


class _Section:
    """The lines of one rule: its expressions as functions, and the rule that has them."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.functions: list[str] = []
        self.bindings: set[str] = set()
        self.in_template = False

    def lines(self) -> Iterator[str]:
        path = Path(self.rule.path)
        made = self.value(self.rule, (self.rule.name.replace("-", "_"),))
        yield f"# -- {self.rule.family}/{path.name} --"
        yield ""
        yield from self.functions
        yield f"RULES[{f'{self.rule.family}/{path.name}'!r}] = ("
        yield f"{made},"
        yield f"{digest(path.read_bytes())!r})"
        yield ""

    def value(self, value: object, place: tuple[str, ...]) -> str:
        """A value as Python; `place` says where it stands in the rule, and names its function."""
        if isinstance(value, Expression):
            return self.expression(value, place)
        if isinstance(value, Enum):
            return f"{type(value).__name__}.{value.name}"
        if is_dataclass(value) and not isinstance(value, type):
            return self.record(value, place)
        if isinstance(value, tuple):
            items = [self.value(one, (*place, _step(one, at))) for at, one in enumerate(value)]
            return f"({', '.join(items)},)" if items else "()"
        if isinstance(value, frozenset):
            members = self.value(tuple(sorted(value)), place) if value else ""
            return f"frozenset({members})"
        assert value is None or isinstance(value, str | int | bool), value
        return repr(value)

    def record(self, value: object, place: tuple[str, ...]) -> str:
        given = []
        self.in_template = isinstance(value, Template)
        for field in fields(value):  # type: ignore[arg-type] # a dataclass: the caller has looked
            own = getattr(value, field.name)
            if not field.init or (field.default is not MISSING and own == field.default):
                continue
            if isinstance(value, Rule) and field.name == "path":
                path = Path(value.path)
                given.append(f"path=str(_FOLDER / {f'{value.family}/{path.name}'!r})")
            else:
                given.append(f"{field.name}={self.value(own, (*place, field.name))}")
        self.in_template = False
        joint = ",\n    " if isinstance(value, Rule) else ", "
        return f"{type(value).__name__}({joint.join(given)})"

    def expression(self, expression: Expression, place: tuple[str, ...]) -> str:
        assert expression.tree is not None
        lowering = Lowering()
        source = lowering.source(expression.tree)
        for name, (record, attribute) in lowering.getters.items():
            self.bindings.add(f"{name} = RECORDS[{record!r}][{attribute!r}].get")
        for name, function in lowering.functions.items():
            self.bindings.add(f"{name} = FUNCTIONS[{function!r}].call")
        called = "_".join(place)
        self.functions += [f"def {called}(n, c):", f"    return {source}", "", ""]
        if self.in_template:
            return f"said({expression.text!r}, {called})"
        known = [repr(expression.text), self.value(expression.kind, place), called]
        known.append(self.value(expression.reads, place))
        known.append(repr(expression.ordered))
        known.append(self.value(expression.paths, place))
        known.append(self.value(expression.calls, place))
        return f"Expression({', '.join(known)})"


def _step(value: object, at: int) -> str:
    """What names a part of a tuple: the name of a `let`, else its place."""
    if isinstance(value, tuple) and value and isinstance(value[0], str):
        return value[0]
    return str(at)
