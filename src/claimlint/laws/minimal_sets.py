"""All minimal conflicting sets of claims, and all lightest repairs, of one problem."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from claimlint.laws.decide import Decider
from claimlint.laws.hitting_sets import Lightest, Set, Stopped, unexplored
from claimlint.lazy_dataclass import dataclass
from claimlint.values.truth import Truth


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a search goes before it says that it stopped short.

    `effort` is counted in elementary steps of about two microseconds each, for one component.
    """

    sets: int = 64
    corrections: int = 64
    effort: int = 900_000


DEFAULT: Final = Limits()


@dataclass(frozen=True, slots=True)
class Minimal:
    """What was found: the minimal conflicting sets, the lightest repairs, and whether all.

    Sets are of claim indices, each sorted, small ones first.
    """

    sets: tuple[tuple[int, ...], ...]
    corrections: tuple[tuple[int, ...], ...]
    all_sets: bool
    all_corrections: bool


class Search:
    """The search over one decider; it must be known that the claims conflict."""

    def __init__(self, decider: Decider, limits: Limits = DEFAULT) -> None:
        self._decider = decider
        self._limits = limits
        self._sets: list[Set] = []
        self._repairs: list[Set] = []
        self._sure = True
        self._end = decider.effort + limits.effort

    def run(self) -> Minimal:
        """Find the lightest repairs first, then the other conflicting sets."""
        corrections, all_corrections = self._lightest()
        sure, self._sure = self._sure, True
        all_sets = self._remaining()
        return Minimal(
            _ordered(self._sets),
            _ordered(corrections[: self._limits.corrections]),
            all_sets and self._sure and sure,
            all_corrections and sure and len(corrections) <= self._limits.corrections,
        )

    def _lightest(self) -> tuple[tuple[Set, ...], bool]:
        """All lightest repairs: the lightest hitting sets of the conflicts, once they repair.

        Each one that does not repair uncovers another conflict (implicit hitting sets;
        Chandrasekaran, Karp, Moreno-Centeno, Vempala, 2011).
        """
        claims = self._decider.problem.claims
        lightest = Lightest([None if claim.fixed else claim.weight for claim in claims])
        while not self._exhausted():
            try:
                candidates = lightest.sets(self._sets)
            except Stopped:
                return (), False
            uncovering = [self._uncovers(candidate) for candidate in candidates]
            if True not in uncovering:
                return tuple(c for c in candidates if c in self._repairs), True
            if self._only_fixed():
                return (), True
        return (), False

    def _only_fixed(self) -> bool:
        claims = self._decider.problem.claims
        return any(all(claims[index].fixed for index in one) for one in self._sets)

    def _uncovers(self, removed: Set) -> bool:
        """Whether a conflict is left without these claims; it is added to the sets."""
        if self._exhausted() or any(one.isdisjoint(removed) for one in self._sets):
            return True
        rest = self._decider.everything - removed
        verdict = self._decider.decide(rest)
        if verdict.possible is Truth.FALSE:
            self._sets.append(self._quickly(verdict.core[0]))
            return True
        if verdict.possible is Truth.UNKNOWN:
            self._sure = False
        elif removed not in self._repairs:
            self._repairs.append(removed)
        return False

    def _remaining(self) -> bool:
        """Find the conflicting sets that are left (MARCO); false if it stopped short."""
        self._sets = _least(self._minimal(one) for one in sorted(self._sets, key=sorted))
        repairs = [self._reduced(repair) for repair in self._repairs]
        try:
            while not self._exhausted():
                removed = unexplored(self._sets, repairs)
                if removed is None:
                    return True
                verdict = self._decider.decide(self._decider.everything - removed)
                if verdict.possible is Truth.FALSE:
                    self._sets.append(self._minimal(verdict.core[0]))
                else:
                    self._sure = self._sure and verdict.possible is Truth.TRUE
                    repairs.append(self._reduced(removed))
        except Stopped:
            return False
        return False

    def _reduced(self, removed: Set) -> Set:
        """A minimal repair inside one: claims are taken back while no conflict arises."""
        for index in sorted(removed):
            smaller = removed - {index}
            if all(not one.isdisjoint(smaller) for one in self._sets):
                verdict = self._decider.decide(self._decider.everything - smaller)
                if verdict.possible is not Truth.FALSE:
                    removed = smaller
        return removed

    def _quickly(self, claims: Set) -> Set:
        """A smaller conflicting set, as far as a glance shows: enough to find the repairs by."""
        for index in sorted(claims):
            if self._exhausted():
                break
            if index in claims:
                core = self._decider.refuted(claims - {index})
                claims = claims if core is None else core
        return claims

    def _minimal(self, claims: Set) -> Set:
        """A minimal conflicting set inside one: claims are dropped while the conflict stays."""
        for index in sorted(claims):
            if index in claims:
                if self._exhausted():
                    self._sure = False
                    break
                verdict = self._decider.decide(claims - {index})
                if verdict.possible is Truth.FALSE:
                    claims = verdict.core[0]
                self._sure = self._sure and verdict.possible is not Truth.UNKNOWN
        return claims

    def _exhausted(self) -> bool:
        return self._decider.effort > self._end or len(self._sets) >= self._limits.sets


def _least(sets: Iterable[Set]) -> list[Set]:
    """The sets that contain no other one."""
    known = list(dict.fromkeys(sets))
    return [one for one in known if not any(other < one for other in known)]


def _ordered(sets: Iterable[Set]) -> tuple[tuple[int, ...], ...]:
    return tuple(sorted({tuple(sorted(one)) for one in sets}, key=lambda one: (len(one), one)))
