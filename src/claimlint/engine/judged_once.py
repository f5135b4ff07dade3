"""What is alike for a rule is judged once.

Most rules on single claims and citations look at little: whether a field is there, what kind of
source is cited, of when claim and article are. Such things come in few combinations, so a rule is
judged once for each of them, and from then on only where it does not plainly hold.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from claimlint.claims.claim import Claim
from claimlint.claims.source import Citation, Source
from claimlint.engine.judge import applies, evaluate
from claimlint.formula.amount import NARROW, Incomparable
from claimlint.formula.expression import Expression
from claimlint.rulebook.rule import Rule
from claimlint.values.truth import Truth

MAX_KNOWN = 20_000
"""How many combinations are remembered before all are forgotten: a bound for hostile files."""

Getter = Callable[[Claim, "Source | None"], Hashable]
Path = tuple[str, ...]


class _Look(NamedTuple):
    """What an attribute depends on.

    Where a claim has none of the `fields` (and there are some), it is the same for all claims of
    that shape. Else it depends on the `aspects`; None is what no aspect tells.
    """

    fields: tuple[str, ...]
    aspects: tuple[str, ...] | None


def _text(name: str) -> Getter:
    return lambda claim, _: claim.text(name)


def _of_source(name: str) -> Getter:
    return lambda _, source: None if source is None else source.fields.get(name)


def _cited(claim: Claim, _source: Source | None) -> Hashable:
    return tuple([_kind(citation.source) for citation in claim.citations])


def _kind(source: Source | None) -> Hashable:
    return None if source is None else (source.fields.get("type"), source.fields.get("primary"))


_FEW = ("kind", "role", "statistic", "order", "precision", "basis")
_FLAGS = (
    "anonymous",
    "complete",
    "overlapping",
    "rate",
    "flow",
    "weighted",
    "may_be_negative",
    "key",
)
# Times and units are told apart by identity: equal texts are read into the same object, and what
# is merely equal is judged twice. They live as long as the documents of the run.
_ASPECTS: Mapping[str, Getter] = {
    **{name: _text(name) for name in (*_FEW, *_FLAGS)},
    "hedge": lambda claim, _: None if claim.value is None else claim.value.hedge,
    "unknown": lambda claim, _: claim.value is not None and claim.value.unknown,
    "unit": lambda claim, _: None if claim.value is None else id(claim.value.unit),
    "period": lambda claim, _: id(claim.period),
    "since": lambda claim, _: id(claim.since),
    "date": lambda claim, _: id(claim.date),
    "published": lambda claim, _: id(claim.document.published),
    "cited": _cited,
    "known": lambda _, source: source is not None,
    "source type": _of_source("type"),
    "source primary": _of_source("primary"),
    "issued": lambda _, source: None if source is None else id(source.issued),
    "accessed": lambda _, source: None if source is None else id(source.accessed),
}
_TIMES = frozenset(("period", "since", "date", "published", "issued", "accessed"))

_CLAIM: Mapping[str, _Look] = {
    **{name: _Look((name,), (name,)) for name in (*_FEW, *_FLAGS)},
    **{name: _Look((), (name,)) for name in ("period", "since", "date", "hedge", "unknown")},
    **{name: _Look((), ("unit",)) for name in ("unit_kind", "has_offset")},
    **{name: _Look((), ("unit",)) for name in ("is_currency", "is_intensive")},
    **{name: _Look((name,), None) for name in ("said_by", "passage", "note", "inferred")},
    **{name: _Look((name,), None) for name in ("equals", "also", "margin", "n", "items")},
    **{name: _Look((name,), None) for name in ("after", "before", "during")},
    "kind_class": _Look(("kind",), ("kind",)),
    "formula": _Look(("equals",), None),
    "time": _Look((), ("date", "period")),
    "hides_base": _Look(("inferred",), None),
    "hides_period": _Look(("inferred",), None),
    "type": _Look((), ()),
}
_OTHER: Mapping[Path, tuple[str, ...]] = {
    ("claim", "sources", "?"): ("cited",),
    ("claim", "sources", "source", "type"): ("cited",),
    ("claim", "sources", "source", "primary"): ("cited",),
    ("document", "published"): ("published",),
    ("document", "is_reference"): (),
    ("source", "?"): ("known",),
    ("source", "type"): ("source type",),
    ("source", "primary"): ("source primary",),
    ("source", "issued"): ("issued",),
    ("source", "accessed"): ("accessed",),
}
_SHORTER: Mapping[Path, Path] = {
    ("citation", "claim"): ("claim",),
    ("citation", "source"): ("source",),
    ("citation", "document"): ("document",),
    ("claim", "document"): ("document",),
    ("source", "document"): ("document",),
}


def aspects_of(path: Path, claim: Claim, citation: Citation | None) -> tuple[str, ...] | None:
    """The aspects on which an attribute depends, for claims of one shape; None: on more."""
    while path[:2] in _SHORTER:
        path = (*_SHORTER[path[:2]], *path[2:])
    if path[0] == "settings":
        return ()
    if path in _OTHER:
        return _OTHER[path]
    if path[0] == "citation" and citation is not None and path[1:2] in (("says",), ("locator",)):
        return None if path[1] in citation.fields else ()
    if path[0] != "claim" or len(path) < 2:
        return None
    return _of_claim(path, claim)


def _of_claim(path: Path, claim: Claim) -> tuple[str, ...] | None:
    if path[1] == "bounds" and not claim.document.bounds:
        return ()
    look = _CLAIM.get(path[1])
    if look is None:
        return None
    if look.fields and not any(name in claim.fields for name in look.fields):
        return ()
    return look.aspects if len([step for step in path if step != "?"]) == 2 else None


# -- rules by what they look at ------------------------------------------------------------


@dataclass(slots=True)
class _Table:
    """Rules that depend on the same few aspects, and which of them are left, by combination.

    With each rule stands whether the aspects decide all of it, or only whether it applies.
    """

    rules: list[tuple[Rule, bool]] = field(default_factory=list)
    aspects: dict[str, Getter] = field(default_factory=dict)
    left: dict[Hashable, tuple[Rule, ...]] = field(default_factory=dict)

    def add(self, rule: Rule, aspects: Iterable[str], *, whole: bool) -> None:
        self.rules.append((rule, whole))
        self.aspects.update((name, _ASPECTS[name]) for name in aspects)


class _Shape:
    """The rules on claims or citations of one shape. Times vary most, so they have their table."""

    __slots__ = ("always", "tables")

    def __init__(self, rules: Iterable[Rule], claim: Claim, citation: Citation | None) -> None:
        always = []
        plain, timed = _Table(), _Table()
        for rule in rules:
            whole = _depends(_all_of(rule), claim, citation)
            found = whole if whole is not None else _depends(_condition_of(rule), claim, citation)
            if rule.special or found is None:
                always.append(rule)
            else:
                table = plain if _TIMES.isdisjoint(found) else timed
                table.add(rule, found, whole=whole is not None)
        self.always = tuple(always)
        self.tables = tuple(table for table in (plain, timed) if table.rules)


def _depends(
    expressions: Sequence[Expression], claim: Claim, citation: Citation | None
) -> set[str] | None:
    """The aspects that expressions depend on; None where there is more to it, or nothing."""
    if not expressions:
        return None
    found: set[str] = set()
    for expression in expressions:
        for path in expression.paths:
            aspects = aspects_of(path, claim, citation)
            if aspects is None:
                return None
            found.update(aspects)
    return found


def _all_of(rule: Rule) -> list[Expression]:
    """The expressions that decide how a rule comes out; none where they need the names of `let`."""
    if rule.let or rule.require is None:
        return []
    return [rule.require] if rule.when is None else [rule.when, rule.require]


def _condition_of(rule: Rule) -> list[Expression]:
    return [] if rule.when is None or rule.early else [rule.when]


class Alike:
    """Which rules have to be judged on a claim or citation, by what is alike. For one run."""

    def __init__(self, *, unsure: bool) -> None:
        self._unsure = unsure
        self._shapes: dict[Hashable, _Shape] = {}

    def left(
        self,
        shape_name: Hashable,
        rules: Callable[[], Iterable[Rule]],
        names: dict[str, Any],
    ) -> Iterator[Rule]:
        """The rules that do not plainly hold, of those that look at this shape.

        `names` has the claim, and for citations the citation and its source (or None).
        """
        claim, source = names["claim"], names.get("source")
        shape = self._shapes.get(shape_name)
        if shape is None:
            if len(self._shapes) >= MAX_KNOWN:
                self._shapes.clear()
            shape = _Shape(rules(), claim, names.get("citation"))
            self._shapes[shape_name] = shape
        yield from shape.always
        for table in shape.tables:
            key = tuple([get(claim, source) for get in table.aspects.values()])
            left = table.left.get(key)
            if left is None:
                if len(table.left) >= MAX_KNOWN:
                    table.left.clear()
                left = table.left[key] = tuple(self._judged(table, names))
            yield from left

    def _judged(self, table: _Table, names: dict[str, Any]) -> Iterator[Rule]:
        for rule, whole in table.rules:
            if whole:
                if may_tell(rule, evaluate(rule, names, NARROW), unsure=self._unsure):
                    yield rule
            elif _may_apply(rule, names):
                yield rule


def _may_apply(rule: Rule, names: dict[str, Any]) -> bool:
    try:
        return applies(rule, names, NARROW)
    except Incomparable:
        return False


def may_tell(rule: Rule, truth: Truth | None, *, unsure: bool) -> bool:
    """Whether there is anything to note about a rule that came out like this."""
    if truth is None or (truth is Truth.TRUE and not rule.compares):
        return False
    return truth is Truth.FALSE or rule.compares or unsure
