"""A problem whose relations are all linear, decided by elimination and the simplex."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from claimlint.laws.eliminate import Row, add_to, eliminated, expressed
from claimlint.laws.linear_form import Linear, linear_conditions
from claimlint.laws.problem import Problem
from claimlint.laws.simplex import Optimum, Range, Simplex
from claimlint.lazy_dataclass import dataclass
from claimlint.values.interval import Interval

Extra = tuple[tuple[int, Interval], ...]

HARD = -1
"""The label of what is not up for choice: domains and extra bounds."""

Core = tuple[frozenset[int], frozenset[int]]
"""Claims and relations."""

Part = tuple[int, Linear]
"""A relation, and one linear comparison of it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Claims and relations that cannot hold, and the parts of relations that add up to it."""

    core: Core
    factors: tuple[tuple[Part, Fraction], ...]


class LinearModel:
    """Decides which claims can be true together with all relations, and optimises over them.

    Equations are solved once: that leaves few free variables. Beside the problem's own there is
    a variable that is always 1 (the constants are its multiples), one for each inequality (its
    left side), and a tag for each equation: what an equation's tag is multiplied with, the
    equation is in the result. Tags are zero, and are kept apart from the simplex.
    """

    def __init__(self, problem: Problem, parts: list[Part]) -> None:
        self._problem = problem
        self._one = len(problem.names)
        self._parts = parts
        self._ranges: list[Range] = []
        equations: list[Row] = []
        sides: dict[int, Row] = {}
        for place, (number, form) in enumerate(parts):
            own = self._one + 1 + place
            if form.op == "==":
                constant = {self._one: -form.bound} if form.bound else {}
                equations.append({**form.coefficients, **constant, own: Fraction(1)})
            else:
                sides[own] = dict(form.coefficients)
                self._ranges.append(Range(own, allowed(form), len(problem.claims) + number))
        self._tags: dict[int, Row] = {}
        solved, self._left = eliminated(equations, self._one)
        for own, row in sides.items():
            solved[own] = expressed(row, solved)
        tags = {index for equation in equations for index in equation if index > self._one}
        self._simplex = Simplex(self._one + 1 + len(parts), self._untagged(solved, tags))

    def _untagged(self, rows: Mapping[int, Row], tags: set[int]) -> dict[int, Row]:
        self._tags = {
            basic: {index: factor for index, factor in row.items() if index in tags}
            for basic, row in rows.items()
        }
        return {
            basic: {index: factor for index, factor in row.items() if index not in tags}
            for basic, row in rows.items()
        }

    @property
    def effort(self) -> int:
        """How many coefficients were touched so far."""
        return self._simplex.effort

    def check(
        self, claims: Iterable[int], extra: Extra = (), most: int | None = None
    ) -> Clash | None:
        """None where the claims can be true, else claims that cannot, with which relations.

        Raises TooMuchError where that touches more than `most` coefficients.
        """
        for row in self._left:
            if self._one in row:
                return self._clash({}, {i: f for i, f in row.items() if i != self._one})
        labels = self._simplex.check(self._stated(sorted(claims), extra), most)
        if labels is None:
            return None
        tags: Row = {}
        for index, factor in self._simplex.clash.items():
            add_to(tags, self._tags.get(index, {}), factor)
        known = dict.fromkeys(labels, Fraction(1))
        return self._clash(known, tags | self._sides())

    def _sides(self) -> Row:
        """The inequalities in the simplex's clash, with their factors."""
        clash = self._simplex.clash
        return {index: -factor for index, factor in clash.items() if index > self._one}

    def _clash(self, labels: Iterable[int], factors: Mapping[int, Fraction]) -> Clash:
        size = len(self._problem.claims)
        parts = [
            (self._parts[index - self._one - 1], factor)
            for index, factor in sorted(factors.items())
        ]
        known = list(labels)
        claims = frozenset(label for label in known if 0 <= label < size)
        relations = {number for (number, _), _ in parts}
        relations.update(label - size for label in known if label >= size)
        return Clash((claims, frozenset(relations)), tuple(parts))

    def _stated(self, claims: Iterable[int], extra: Extra) -> Iterator[Range]:
        """The ranges of the variables by their domains, by the extra bounds and by the claims."""
        yield Range(self._one, Interval.point(Fraction(1)), HARD)
        for variable, interval in enumerate(self._problem.domains):
            yield Range(variable, interval, HARD)
        for variable, interval in extra:
            yield Range(variable, interval, HARD)
        for claim in claims:
            for variable, interval in self._problem.claims[claim].stated:
                yield Range(variable, interval, claim)
        yield from self._ranges

    def extremes(self, variable: int) -> tuple[Optimum, Optimum]:
        """After a check that succeeded: the optimum of minus the variable, and of the variable."""
        return self._simplex.greatest(variable, -1), self._simplex.greatest(variable)


def linear_model(problem: Problem) -> LinearModel | None:
    """The model of a problem; None where a relation is not linear."""
    parts: list[Part] = []
    for number, relation in enumerate(problem.relations):
        forms = linear_conditions(relation.body)
        if forms is None:
            return None
        parts.extend((number, form) for form in forms)
    return LinearModel(problem, parts)


def allowed(form: Linear) -> Interval:
    """What the left side of a linear comparison can be."""
    bound = form.bound
    return {
        "<": Interval(None, bound, False, True),
        "<=": Interval(None, bound),
        ">": Interval(bound, None, True),
        ">=": Interval(bound, None),
        "==": Interval.point(bound),
    }[form.op]
