"""The linear part of a problem, ready for the simplex."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from claimlint.constraint import Linear, linear_conditions
from claimlint.interval import Interval
from claimlint.solve.problem import Problem
from claimlint.solve.simplex import Optimum, Range, Simplex

Extra = tuple[tuple[int, Interval], ...]

HARD = -1
"""The label of what is not up for choice: domains and extra bounds."""

Core = tuple[frozenset[int], frozenset[int]]
"""Claims and relations."""


class LinearModel:
    """Decides subsets of a problem whose relations are all linear, and optimises over them."""

    def __init__(self, problem: Problem, forms: list[tuple[Linear, ...]]) -> None:
        self._problem = problem
        self._relations: list[list[Range]] = []
        self._impossible: set[int] = set()
        self._rows: list[tuple[int, Linear]] = []
        for number, parts in enumerate(forms):
            label = len(problem.claims) + number
            self._relations.append([])
            for part in parts:
                self._take(number, label, part)
        self._simplex = Simplex(len(problem.names), (form.coefficients for _, form in self._rows))

    def _take(self, number: int, label: int, form: Linear) -> None:
        interval = allowed(form)
        if not form.coefficients:
            if not interval.contains(Fraction(0)):
                self._impossible.add(number)
            return
        if len(form.coefficients) == 1:
            ((variable, factor),) = form.coefficients.items()
            interval = interval.scale(1 / factor)
        else:
            variable = len(self._problem.names) + len(self._rows)
            self._rows.append((number, form))
        self._relations[number].append(Range(variable, interval, label))

    @property
    def effort(self) -> int:
        """How many coefficients were touched so far."""
        return self._simplex.effort

    def check(self, claims: Iterable[int], relations: Iterable[int], extra: Extra) -> Core | None:
        """None where all of it can hold, else claims and relations that cannot."""
        chosen = list(relations)
        for number in chosen:
            if number in self._impossible:
                return frozenset(), frozenset((number,))
        labels = self._simplex.check(self._ranges(claims, chosen, extra))
        if labels is None:
            return None
        size = len(self._problem.claims)
        involved = frozenset(label for label in labels if 0 <= label < size)
        return involved, frozenset(label - size for label in labels if label >= size)

    def _ranges(
        self, claims: Iterable[int], relations: Iterable[int], extra: Extra
    ) -> Iterable[Range]:
        for variable, interval in enumerate(self._problem.domains):
            yield Range(variable, interval, HARD)
        for variable, interval in extra:
            yield Range(variable, interval, HARD)
        for claim in claims:
            for variable, interval in self._problem.claims[claim].stated:
                yield Range(variable, interval, claim)
        for number in relations:
            yield from self._relations[number]

    def combination(self) -> tuple[tuple[int, Linear, Fraction], ...]:
        """After a check that failed: relations and factors; added up, they cannot hold."""
        size = len(self._problem.names)
        return tuple(
            (*self._rows[index - size], factor)
            for index, factor in sorted(self._simplex.clash.items())
            if index >= size
        )

    def extremes(self, variable: int) -> tuple[Optimum, Optimum]:
        """After a check that succeeded: the optimum of minus the variable, and of the variable."""
        return self._simplex.greatest(variable, -1), self._simplex.greatest(variable)

    def core(self, optimum: Optimum) -> Core:
        """The claims and relations that keep the optimum from being greater."""
        size = len(self._problem.claims)
        claims = frozenset(label for label in optimum.labels if 0 <= label < size)
        return claims, frozenset(label - size for label in optimum.labels if label >= size)


def linear_model(problem: Problem) -> LinearModel | None:
    """The model of a problem; None where a relation is not linear."""
    forms = [linear_conditions(relation.body) for relation in problem.relations]
    known = [form for form in forms if form is not None]
    return LinearModel(problem, known) if len(known) == len(forms) else None


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
