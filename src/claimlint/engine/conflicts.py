"""Conflicts: what the solver finds in a document's laws, told so that a person can redo it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from claimlint.claims.claim import Claim, Document
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Certainty, Finding, Place
from claimlint.claims.in_words import called, stated_as
from claimlint.claims.open_mark import is_open
from claimlint.engine.claim_formulas import JudgedRelation
from claimlint.engine.grounding import Grounded, unique_names
from claimlint.engine.law_quantities import SystemQuantity
from claimlint.engine.make_finding import hashed
from claimlint.engine.outcome import Conflict, Correction
from claimlint.engine.step_words import StepWords
from claimlint.formula.amount import Amount
from claimlint.formula.functions.text_functions import sentence
from claimlint.formula.slips import likely_slip
from claimlint.laws.imply import redundant
from claimlint.laws.minimal_sets import Limits
from claimlint.laws.solution import Change, Impossible, MinimalSet, Solution
from claimlint.laws.solution import Conflict as Found
from claimlint.laws.solve import solve
from claimlint.lazy_dataclass import dataclass
from claimlint.rulebook.rule import Rule
from claimlint.values.format_quantity import format_interval
from claimlint.values.spoken_unit import as_said
from claimlint.values.unit import Unit

_SHOWN_CORRECTIONS = 4
_SHOWN_OPEN = 6
"""How many claims are named of those that were left open."""
_EFFORT, _EFFORT_EACH = 50_000, 5_000
MAX_TOLD = 5
"""How many minimal sets of one component are told as findings; `conflicts` in the JSON has all."""


@dataclass(frozen=True, slots=True)
class Solved:
    """A document's system and what is wrong with it.

    `certain` has the conflicts that stay even in the coarsest reading of every number.
    """

    document: Document
    grounded: Grounded
    solution: Solution
    certain: frozenset[tuple[str, ...]]


def solved(
    document: Document, grounded: Grounded, told: Sequence[frozenset[str]], *, complete: bool
) -> Solved | None:
    """Solve a document's laws; None where all is possible.

    Unless the answer is to be `complete`, parts that only claims of which a fault is told make
    impossible are left out: nothing more would be told of them.
    """
    explained = frozenset() if complete else frozenset(claim for one in told for claim in one)
    limits = _limits(grounded)
    solution = solve(grounded.system(wide=False), limits, explained=explained)
    if not solution.conflicts and not solution.impossible and not solution.undecided:
        return None
    return Solved(document, grounded, solution, _certain(grounded, solution, explained))


def _limits(grounded: Grounded) -> Limits:
    """How hard to search: a small file may not take long, a large one gets what it needs."""
    size = len(grounded.relations) + sum(len(one.claims) for one in grounded.quantities)
    return Limits(effort=min(Limits().effort, _EFFORT + _EFFORT_EACH * size))


def _certain(
    grounded: Grounded, solution: Solution, explained: frozenset[str]
) -> frozenset[tuple[str, ...]]:
    """The minimal sets that clash in the coarsest reading of every number, too."""
    if not _has_coarse_readings(grounded, solution):
        coarse = solution
    else:
        coarse = solve(grounded.system(wide=True), _limits(grounded), explained=explained)
    return frozenset(
        minimal.claims
        for conflict in coarse.conflicts
        if conflict.certain
        for minimal in conflict.minimal_sets
    )


def _has_coarse_readings(grounded: Grounded, solution: Solution) -> bool:
    """Whether a number of some conflict can be read more coarsely than it was."""
    involved = {claim for conflict in solution.conflicts for claim in conflict.claims}
    return any(
        claim.value is not None and claim.value.widest != claim.value.interval
        for quantity in grounded.quantities
        for claim in quantity.claims
        if claim.full_id in involved
    )


def unsolved(document: Document, grounded: Grounded, claims: Mapping[str, Claim]) -> SystemReport:
    """The report on a system of which nobody has asked whether it clashes."""
    return SystemReport(Solved(document, grounded, Solution((), (), ()), frozenset()), claims)


class SystemReport:
    """What the laws of one document come to, as findings and as data for the report.

    Holds the names that the solver's steps use.
    """

    def __init__(self, found: Solved, claims: Mapping[str, Claim]) -> None:
        self.found = found
        self.document = found.document
        self.claims = claims
        known = found.grounded.quantities
        self.quantities: dict[str, SystemQuantity] = dict(
            zip(unique_names(known), known, strict=True)
        )
        self.said = StepWords(found.grounded, self.quantities, claims)
        self.prefix = f"{found.document.id}::"

    # -- data for the report ---------------------------------------------------------------

    def conflicts(self) -> Iterator[Conflict]:
        """One entry for each inconsistent component."""
        for conflict in self.found.solution.conflicts:
            labels = dict.fromkeys(self.short(one.label) for one in conflict.relations)
            yield Conflict(
                self.document.id,
                self.references(conflict.claims),
                tuple(labels),
                tuple(self.references(one.claims) for one in conflict.minimal_sets),
                (
                    *(self.working(conflict.minimal_sets[0]) if conflict.minimal_sets else ()),
                    *_cut_short(conflict),
                ),
                tuple(
                    tuple(self._correction(change) for change in one.changes)
                    for one in conflict.corrections
                ),
            )

    def _correction(self, change: Change) -> Correction:
        claim = self.claims[change.claim]
        assert claim.value is not None
        unit, interval = claim.value.unit, change.interval
        return Correction(
            claim.reference,
            decimal(interval.low, unit, up=False),
            decimal(interval.high, unit, up=True),
            unit.name,
            interval.low_open,
            interval.high_open,
        )

    def references(self, names: Iterable[str]) -> tuple[ClaimReference, ...]:
        """The claims that the solver knows by these names."""
        return tuple([self.claims[name].reference for name in names])

    # -- findings --------------------------------------------------------------------------

    def findings(self, rule: Rule, told: Sequence[frozenset[str]]) -> Iterator[Finding]:
        """A finding for each minimal set of claims that no other finding has told.

        What is only possible is withheld, too, where it rests on a figure that is in doubt already.
        """
        known = frozenset(claim for one in told for claim in one)
        for conflict in self.found.solution.conflicts:
            untold = [
                one
                for one in conflict.minimal_sets
                if known.isdisjoint(one.claims)
                and (self._is_sure(conflict, one) or known.isdisjoint(self._rests_on(one)))
            ]
            for minimal in untold[:MAX_TOLD]:
                yield self._finding(rule, conflict, minimal)

    def _is_sure(self, conflict: Found, minimal: MinimalSet) -> bool:
        return conflict.certain and minimal.claims in self.found.certain

    def _rests_on(self, minimal: MinimalSet) -> Iterator[str]:
        """The claims of all quantities that the relations of a set lead over."""
        for relation in minimal.relations:
            for number in relation.variables:
                for claim in self.found.grounded.quantities[number].claims:
                    yield claim.full_id

    def _finding(self, rule: Rule, conflict: Found, minimal: MinimalSet) -> Finding:
        claims = [self.claims[name] for name in minimal.claims]
        own = [claim for claim in claims if claim.document is self.document]
        ordered = sorted(own, key=lambda one: one.index) + [
            claim for claim in claims if claim.document is not self.document
        ]
        sure = self._is_sure(conflict, minimal)
        names = sentence([stated_as(claim) for claim in ordered])
        places = [_place(claim) for claim in ordered]
        return Finding(
            rule=rule.name,
            family=rule.family,
            severity=rule.severity if sure else rule.severity.lowered(),
            message=f"{names} cannot {'all ' if len(ordered) > 1 else ''}be true",
            place=places[0],
            certainty=Certainty.CERTAIN if sure else Certainty.POSSIBLE,
            help=self._help(conflict),
            article=self.document.id,
            claims=tuple([claim.reference for claim in ordered]),
            working=(*self.working(minimal), *_cut_short(conflict)),
            related=tuple(places[1:]),
            fingerprint=hashed(rule.name, self.document.id, *sorted(minimal.claims)),
        )

    def _help(self, conflict: Found) -> str:
        """What would have to change, the least that it takes; ties are all named."""
        if not conflict.corrections:
            return "No figure here may be changed: check whether all of this belongs together."
        shown = conflict.corrections[:_SHOWN_CORRECTIONS]
        ways = [" and ".join(self._way(change) for change in one.changes) for one in shown]
        exact = all(change.exact for one in shown for change in one.changes)
        bounds = "" if exact else " (The ranges are as far as the search went.)"
        more = len(conflict.corrections) - len(ways)
        rest = f"; or in {more} other {'way' if more == 1 else 'ways'}" if more > 0 else ""
        if len(ways) == 1 and not rest:
            return (
                f"All would fit with {ways[0]}. Is that figure wrong, or is something else?{bounds}"
            )
        return (
            f"Which of them is wrong? All would fit with {'; or with '.join(ways)}{rest}.{bounds}"
        )

    def _way(self, change: Change) -> str:
        claim = self.claims[change.claim]
        assert claim.value is not None
        unit = claim.value.unit
        shown = format_interval(change.interval, unit, [claim.value], inward=True)
        slip = likely_slip(
            Amount(claim.value.interval, unit, claim.value), Amount(change.interval, unit)
        )
        hint = f" ({slip.replace('the two differ by', 'that is')})" if slip else ""
        return f"{shown} instead of {as_said(claim.value)} ({called(claim)}){hint}"

    def impossible(self, rule: Rule) -> Iterator[Finding]:
        """A finding for each set of relations that no values at all satisfy."""
        for one in self.found.solution.impossible:
            yield self._impossible(rule, one)

    def _impossible(self, rule: Rule, one: Impossible) -> Finding:
        labels = [self.short(relation.label) for relation in one.relations]
        laws = [self.said.law(relation) for relation in one.relations]
        places = [place for relation in one.relations for place in self._relation_places(relation)]
        return Finding(
            rule=rule.name,
            family=rule.family,
            severity=rule.severity,
            message=f"no figures at all can fit all of this: {'; '.join(laws)}",
            place=places[0] if places else Place(self.document.path),
            help=rule.help,
            article=self.document.id,
            working=tuple(self.said.lines([step for step in one.steps if step.inputs], ())),
            related=tuple(places[1:]),
            fingerprint=hashed(rule.name, self.document.id, *labels),
        )

    def undecided(self, rule: Rule) -> Iterator[Finding]:
        """A finding for each part of the file of which the search did not find out enough."""
        open_ones: list[set[str]] = []
        for names in self.found.solution.undecided:
            claims = {
                claim.full_id
                for name in names
                for claim in self.quantities[name].claims
                if claim.full_id in self.claims
            }
            if claims and not any(claims <= known for known in open_ones):
                open_ones.append(claims)
                yield self._undecided(rule, claims)

    def _undecided(self, rule: Rule, names: Collection[str]) -> Finding:
        claims = [self.claims[name] for name in names]
        own = sorted(
            (claim for claim in claims if claim.document is self.document),
            key=lambda one: one.index,
        )
        count = len(own)
        shown = [stated_as(claim) for claim in own]
        rest = [f"{count - _SHOWN_OPEN} more"] if count > _SHOWN_OPEN else []
        listed = sentence([*shown[:_SHOWN_OPEN], *rest])
        return Finding(
            rule=rule.name,
            family=rule.family,
            severity=rule.severity,
            message=f"whether {listed} can all be true was not found out: the search was cut short",
            place=_place(own[0]) if own else Place(self.document.path),
            help=rule.help,
            article=self.document.id,
            claims=tuple(claim.reference for claim in own),
            fingerprint=hashed(rule.name, self.document.id, *sorted(names)),
        )

    def redundant(self, rule: Rule) -> Iterator[Finding]:
        """A note for each relation of the file that its other laws imply."""
        grounded = self.found.grounded
        stated = [
            number
            for number, instance in enumerate(grounded.instances)
            if instance is not None and "relation" in instance.names
        ]
        if len(stated) < 2:
            return
        for one in redundant(grounded.system(wide=False), stated):
            label = self.short(one.relation.label)
            others = [f"`{self.short(other.label)}`" for other in one.implied_by]
            because = f"follows from {sentence(others)}" if others else "always holds"
            places = list(self._relation_places(one.relation))
            yield Finding(
                rule=rule.name,
                family=rule.family,
                severity=rule.severity,
                message=f"the relation `{label}` {because}",
                place=places[0] if places else Place(self.document.path),
                help=rule.help,
                article=self.document.id,
                fingerprint=hashed(rule.name, self.document.id, label),
            )

    def _relation_places(self, relation: object) -> Iterator[Place]:
        grounded = self.found.grounded
        for known, instance in zip(grounded.relations, grounded.instances, strict=True):
            if known is relation and instance is not None:
                stated = instance.names.get("relation") or instance.names.get("claim")
                if isinstance(stated, Claim):
                    yield Place(stated.document.path, stated.pointer_of("equals"))
                elif isinstance(stated, JudgedRelation):
                    yield Place(stated.document.path, stated.pointer)

    # -- working ---------------------------------------------------------------------------

    def working(self, minimal: MinimalSet) -> Iterator[str]:
        """The chain of working, a line for each step, that a person can redo."""
        yield from self.said.lines(minimal.steps, minimal.claims)

    def short(self, text: str) -> str:
        """Names of the article's own claims without the article's id."""
        return text.replace(self.prefix, "")


def _cut_short(conflict: Found) -> Iterator[str]:
    """What is said where a bound on effort ended the search."""
    if not conflict.all_sets:
        yield "the search was cut short: there may be further sets of claims that clash"
    if not conflict.all_corrections:
        yield "the search was cut short: there may be further ways to mend it"


def _place(claim: Claim) -> Place:
    return Place(
        claim.document.path,
        claim.pointer_of(claim.amount_key),
        label=claim.id if is_open(claim.subject) else claim.subject or claim.id,
    )


def decimal(value: Fraction | None, unit: Unit, *, up: bool) -> str | None:
    """A bound in a unit as a decimal text: exact where it ends, else rounded outward."""
    if value is None:
        return None
    number = (value - unit.offset) / unit.factor
    for places in range(13):
        scaled = number * 10**places
        if scaled.denominator == 1:
            return _digits(int(scaled), places)
    places = 6
    scaled = number * 10**places
    whole = (
        -(-scaled.numerator // scaled.denominator) if up else scaled.numerator // scaled.denominator
    )
    return _digits(whole, places)


def _digits(whole: int, places: int) -> str:
    sign = "-" if whole < 0 else ""
    digits = str(abs(whole)).rjust(places + 1, "0")
    at = len(digits) - places
    return f"{sign}{digits[:at]}.{digits[at:]}" if places else f"{sign}{digits}"
