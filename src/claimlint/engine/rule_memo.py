"""What is alike for a rule is judged once.

Most rules on single claims and citations look at little: whether a field is there, what kind of
source is cited, of when claim and article are. Such things come in few combinations, so a rule is
judged once for each of them, and from then on only where it does not plainly hold.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from claimlint.claims.claim import Citation, Claim, Source
from claimlint.claims.fields import CLAIM, HEADER, SOURCE, Field
from claimlint.claims.vocabulary import RECORDS, bounds_of
from claimlint.engine.instance import Bindings
from claimlint.engine.judge import applies, evaluate, is_noteworthy
from claimlint.formula.amount import NARROW, Incomparable
from claimlint.formula.expression import Expression
from claimlint.lazy_dataclass import dataclass, field
from claimlint.rulebook.rule import Rule

MAX_KNOWN = 20_000
"""How many combinations are remembered before all are forgotten: a bound for hostile files."""

Getter = Callable[[Claim, "Source | None"], Hashable]
Path = tuple[str, ...]


def _text(name: str) -> Getter:
    return lambda claim, _: claim.text(name)


def _time(name: str) -> Getter:
    """Times and units are told apart by identity: equal texts are read into the same object, and
    what is merely equal is judged twice."""  # noqa: D205, D209
    get = attrgetter(name)
    return lambda claim, _: id(get(claim))


def _source_text(name: str) -> Getter:
    return lambda _, source: None if source is None else source.text(name)


def _source_time(name: str) -> Getter:
    get = attrgetter(name)
    return lambda _, source: None if source is None else id(get(source))


def _published(name: str) -> Getter:
    get = attrgetter(name)
    return lambda claim, _: id(get(claim.document))


_FEW_OF_SOURCE = tuple(field.name for field in SOURCE.values() if field.is_few)


def _cited(claim: Claim, _source: Source | None) -> Hashable:
    return tuple([_kind(citation.source) for citation in claim.citations])


@lru_cache(maxsize=8)  # the claims of a document mostly cite the same few
def _kind(source: Source | None) -> Hashable:
    return None if source is None else tuple([source.text(name) for name in _FEW_OF_SOURCE])


_KNOWN, _CITED, _BOUNDED = ("source", "?"), ("claim", "sources"), ("claim", "bounds")
_ASPECTS: Mapping[Path, Getter] = {
    **{("claim", one.name): _text(one.name) for one in CLAIM.values() if one.is_few},
    **{("claim", one.name): _time(one.name) for one in CLAIM.values() if one.type == "time"},
    **{("source", name): _source_text(name) for name in _FEW_OF_SOURCE},
    **{
        ("source", one.name): _source_time(one.name)
        for one in SOURCE.values()
        if one.type == "time"
    },
    **{
        ("document", one.name): _published(one.name)
        for one in HEADER.values()
        if one.type == "time"
    },
    ("claim", "hedge"): lambda claim, _: None if claim.value is None else claim.value.hedge,
    ("claim", "unknown"): lambda claim, _: claim.value is not None and claim.value.unknown,
    ("claim", "unit"): lambda claim, _: None if claim.value is None else id(claim.value.unit),
    _KNOWN: lambda _, source: source is not None,
    _CITED: _cited,
    _BOUNDED: lambda claim, _: claim.measure_name if bounds_of(claim) is not None else None,
}
"""What comes in few combinations: fields with few texts, times, and parts of the number."""
_TIMES_OF_CLAIM: Mapping[Path, str] = {
    **{("claim", one.name): one.name for one in CLAIM.values() if one.type == "time"},
    **{
        ("document", one.name): f"document.{one.name}"
        for one in HEADER.values()
        if one.type == "time"
    },
}
_TIMES = frozenset(
    (record, one.name)
    for record, table in (("claim", CLAIM), ("source", SOURCE), ("document", HEADER))
    for one in table.values()
    if one.type == "time"
)


def _told_by_identity(claim: Claim, source: Source | None) -> tuple[object, ...]:
    """What a key names by identity: a table keeps it, for an identity is given away again."""
    return (
        None if claim.value is None else claim.value.unit,
        _CLAIM_TIMES(claim),
        _HEADER_TIMES(claim.document),
        None if source is None else _SOURCE_TIMES(source),
    )


def _times_of(table: Mapping[str, Field]) -> attrgetter[object]:
    return attrgetter(*(one.name for one in table.values() if one.type == "time"))


_CLAIM_TIMES, _HEADER_TIMES, _SOURCE_TIMES = map(_times_of, (CLAIM, HEADER, SOURCE))


_SHORTER: Mapping[Path, Path] = {
    ("citation", "claim"): ("claim",),
    ("citation", "source"): ("source",),
    ("citation", "document"): ("document",),
    ("claim", "document"): ("document",),
    ("source", "document"): ("document",),
}


def aspects_of(path: Path, claim: Claim, citation: Citation | None) -> tuple[Path, ...] | None:
    """The aspects on which an attribute depends, for claims of one shape; None: on more."""
    while path[:2] in _SHORTER:
        path = (*_SHORTER[path[:2]], *path[2:])
    if path[0] == "settings":
        return ()
    if path == _KNOWN:
        return (_KNOWN,)
    if path[:2] == _CITED and (path[2:] == ("?",) or _asks_few(path[2:])):
        return (_CITED,)
    if path[0] == "citation" and citation is not None and path[1:2] in _OF_CITATION:
        return None if path[1] in citation.fields else ()
    return _depends_on(path, claim)


_OF_CITATION = (("says",), ("locator",), ("cell",))


def _asks_few(steps: Path) -> bool:
    return len(steps) == 2 and steps[0] == "source" and steps[1] in _FEW_OF_SOURCE


def _depends_on(path: Path, claim: Claim) -> tuple[Path, ...] | None:
    """The aspects of an attribute that says itself what it depends on.

    Where a claim has none of the fields that it depends on, it is the same for all claims of that
    shape.
    """
    if path[0] not in ("claim", "source", "document") or len(path) < 2:
        return None
    if path[:2] == ("claim", "bounds"):
        return (_BOUNDED,)
    attribute = RECORDS[path[0]].get(path[1])
    if attribute is None or attribute.depends is None:
        return None
    names = attribute.depends
    if path[0] == "claim" and all(name in CLAIM and name not in claim.fields for name in names):
        return ()
    aspects = tuple((path[0], name) for name in names)
    plain = len([step for step in path if step != "?"]) == 2
    return aspects if plain and all(one in _ASPECTS for one in aspects) else None


# -- rules by what they look at ------------------------------------------------------------


@dataclass(slots=True)
class _Table:
    """Rules that depend on the same few aspects, and which of them are left, by combination.

    With each rule stands whether the aspects decide all of it, or only whether it applies.
    """

    rules: list[tuple[Rule, bool]] = field(default_factory=list)
    aspects: dict[Path, Getter] = field(default_factory=dict)
    getters: tuple[Getter, ...] = ()
    times: Callable[[Claim], tuple[object, ...]] | None = None
    """The times of claim and document among the aspects: read at once, for they are many."""
    left: dict[Hashable, tuple[Rule, ...]] = field(default_factory=dict)
    seen: list[tuple[object, ...]] = field(default_factory=list)

    def prepare(self) -> None:
        """Say how a key is read, once all rules are in."""
        names = [_TIMES_OF_CLAIM[path] for path in self.aspects if path in _TIMES_OF_CLAIM]
        at_once = len(names) > 1  # of one name there is no tuple
        self.times = attrgetter(*names) if at_once else None
        self.getters = tuple(
            get for path, get in self.aspects.items() if not (at_once and path in _TIMES_OF_CLAIM)
        )

    def add(self, rule: Rule, aspects: Iterable[Path], *, whole: bool) -> None:
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
        for table in self.tables:
            table.prepare()


def _depends(
    expressions: Sequence[Expression], claim: Claim, citation: Citation | None
) -> set[Path] | None:
    """The aspects that expressions depend on; None where there is more to it, or nothing."""
    if not expressions:
        return None
    found: set[Path] = set()
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


class RuleMemo:
    """Which rules have to be judged on a claim or citation, by what is alike.

    What it remembers hangs on the rules and settings alone, so it may serve any number of runs.
    """

    def __init__(self, *, unsure: bool) -> None:
        self._unsure = unsure
        self._shapes: dict[Hashable, _Shape] = {}

    def to_judge(
        self,
        shape_name: Hashable,
        rules: Callable[[], Iterable[Rule]],
        claim: Claim,
        citation: Citation | None,
        names: Bindings,
    ) -> tuple[Rule, ...]:
        """The rules that do not plainly hold, of those that look at this shape.

        `names` are those that the rules use for the claim; the citation and its source are added
        where rules have to be judged.
        """
        source = None if citation is None else citation.source
        shape = self._shapes.get(shape_name)
        if shape is None:
            if len(self._shapes) >= MAX_KNOWN:
                self._shapes.clear()
            shape = _Shape(rules(), claim, citation)
            self._shapes[shape_name] = shape
        found = shape.always
        for table in shape.tables:
            own = [get(claim, source) for get in table.getters]
            times = table.times
            key = tuple(own if times is None else [*own, *map(id, times(claim))])
            left = table.left.get(key)
            if left is None:
                if len(table.left) >= MAX_KNOWN:
                    table.left.clear()
                    table.seen.clear()
                table.seen.append(_told_by_identity(claim, source))
                if citation is not None:
                    names = {**names, "citation": citation, "source": source}
                left = table.left[key] = tuple(self._judged(table, names))
            if left:
                found = (*found, *left)
        return found

    def _judged(self, table: _Table, names: Bindings) -> Iterator[Rule]:
        for rule, whole in table.rules:
            if whole:
                if is_noteworthy(rule, evaluate(rule, names, NARROW), unsure=self._unsure):
                    yield rule
            elif _may_apply(rule, names):
                yield rule


def _may_apply(rule: Rule, names: Bindings) -> bool:
    try:
        return applies(rule, names, NARROW)
    except Incomparable:
        return False
