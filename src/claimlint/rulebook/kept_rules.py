"""A project's own rules, kept from run to run by what their files hold.

Reading a rule is checking each of its expressions, which takes longer than judging an article. What
comes of it is kept as data: the parts of the rule, and of each expression the checked tree and what
is known of it. A tree is lowered again where its expression is first asked for, and lowering takes
nothing but trees of the rule language, so that what is kept is data, whoever wrote it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from claimlint.claims.finding import Severity
from claimlint.claims.vocabulary import RECORDS
from claimlint.formula.bind_tree import at_first_use
from claimlint.formula.expression import Expression
from claimlint.formula.functions import FUNCTIONS
from claimlint.formula.kinds import Kind, Vocabulary
from claimlint.formula.template import Template
from claimlint.formula.tree import Node, from_data, to_data
from claimlint.project.content_hash import digest
from claimlint.project.files import FileProblem, read_bytes
from claimlint.project.program import program
from claimlint.project.result_cache import Kept, ResultCache
from claimlint.rulebook.own_rules import Loaded
from claimlint.rulebook.rule import Link, Rule, Target, Variable
from claimlint.rulebook.rule_files import MAX_BYTES

_Reader = Callable[[list[dict[str, object]]], object]
_VOCABULARY: Final = Vocabulary(RECORDS, FUNCTIONS)
_BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError)


class KeptRules:
    """The rules of some folders, as they were kept, or read and kept from now on."""

    def __init__(self, cache: Path, folders: Iterable[Path]) -> None:
        self._store = ResultCache(cache, digest("rules", program(), *map(str, folders)))
        self._changed: dict[str, Kept] = {}

    def load(self, path: Path) -> Loaded:
        """The rule of a file, or what is wrong with it."""
        name, key = _name(path), _content(path)
        row = self._store.heads().get(name)
        if row is not None and row.key == key:
            with suppress(*_BROKEN):
                return rule_from(row.head), []
        from claimlint.rulebook.load_rules import load_file  # noqa: PLC0415 - it checks, and compiles

        rule, errors = load_file(path)
        if rule is not None and not errors and key:
            self._changed[name] = Kept(key, rule_text(rule))
        return rule, errors

    def keep(self, paths: Iterable[Path]) -> None:
        """Keep what is new, and of rules that are not among these files nothing."""
        self._store.change(self._changed, self._store.heads().keys() - set(map(_name, paths)))
        self._store.close()


def _name(path: Path) -> str:
    return ascii(str(path))


def _content(path: Path) -> str:
    data = read_bytes(str(path), MAX_BYTES)
    return "" if isinstance(data, FileProblem) else digest(data)


# -- as texts ------------------------------------------------------------------------------


def rule_text(rule: Rule) -> str:
    """A rule as JSON: of each value a text that says what it is, and its parts."""
    return json.dumps(_data(rule), separators=(",", ":"))


def rule_from(text: str) -> Rule:
    """Read a rule back. Raises ValueError, TypeError or LookupError for what is none of ours."""
    rule = _value(json.loads(text))
    if not isinstance(rule, Rule):
        raise ValueError(text[:80])  # noqa: TRY004 - one exception for data that is no rule
    return rule


def _data(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Severity):
        return ["severity", value.value]
    if isinstance(value, Node):
        return ["tree", to_data(value)]
    if isinstance(value, tuple):
        return ["tuple", *map(_data, value)]
    if isinstance(value, frozenset):
        return ["set", *map(_data, sorted(value))]
    from dataclasses import fields  # noqa: PLC0415 - it loads inspect, and few rules are new

    names = [one.name for one in fields(value) if one.init and one.name != "run"]  # type: ignore[arg-type]
    return [type(value).__name__, {name: _data(getattr(value, name)) for name in names}]


def _value(data: object) -> object:
    if not isinstance(data, list):
        return data
    kind, *parts = data
    return _READERS[kind](parts)


def _expression(parts: list[dict[str, object]]) -> Expression:
    fields = {name: _value(part) for name, part in parts[0].items()}
    tree = fields["tree"]
    if not isinstance(tree, Node):
        raise ValueError(tree)  # noqa: TRY004 - as above
    return Expression(**fields, run=at_first_use(tree, _VOCABULARY))  # type: ignore[arg-type]


def _record(made: Callable[..., object]) -> _Reader:
    return lambda parts: made(**{name: _value(part) for name, part in parts[0].items()})


_READERS: Final[Mapping[str, _Reader]] = {
    "severity": lambda parts: Severity(parts[0]),
    "tree": lambda parts: from_data(parts[0]),
    "tuple": lambda parts: tuple(map(_value, parts)),
    "set": lambda parts: frozenset(map(_value, parts)),
    "Expression": _expression,
    **{one.__name__: _record(one) for one in (Rule, Variable, Link, Target, Template, Kind)},
}
"""By what the first text of some data says: how the rest is read."""
