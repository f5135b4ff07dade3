"""The linear part of a problem, ready for the simplex."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from claimlint.constraint import Linear, linear_conditions
from claimlint.interval import Interval
from claimlint.solve.eliminate import Row, add_to, eliminated
from claimlint.solve.problem import Problem
from claimlint.solve.simplex import Optimum, Range, Simplex

Extra = tuple[tuple[int, Interval], ...]

HARD = -1
"""The label of what is not up for choice: domains and extra bounds."""

Core = tuple[frozenset[int], frozenset[int]]
"""Claims and relations."""


class LinearModel:
    """A problem whose relations are all linear, as rows and ranges.

    `forms` are the parts of each relation. A part with one variable is a range of it; any other
    is a row, the variable `size + k` for row k.
    """

    def __init__(self, problem: Problem, forms: list[tuple[Linear, ...]]) -> None:
        self.problem = problem
        self.size = len(problem.names)
        self.rows: list[tuple[int, Linear]] = []
        self.ranges: list[list[Range]] = []
        self.impossible: set[int] = set()
        for number, parts in enumerate(forms):
            self.ranges.append([])
            for part in parts:
                self._take(number, part)
        self.choosing = Choosing(self)
        self.holding = Holding(self)

    def _take(self, number: int, form: Linear) -> None:
        interval = allowed(form)
        label = len(self.problem.claims) + number
        if not form.coefficients:
            if not interval.contains(Fraction(0)):
                self.impossible.add(number)
        elif len(form.coefficients) == 1:
            ((variable, factor),) = form.coefficients.items()
            self.ranges[number].append(Range(variable, interval.scale(1 / factor), label))
        else:
            self.ranges[number].append(Range(self.size + len(self.rows), interval, label))
            self.rows.append((number, form))

    @property
    def effort(self) -> int:
        """How many coefficients were touched so far."""
        return self.choosing.simplex.effort + self.holding.effort

    def stated(self, claims: Iterable[int], extra: Extra) -> Iterator[Range]:
        """The ranges of the variables by their domains, by the extra bounds and by the claims."""
        for variable, interval in enumerate(self.problem.domains):
            yield Range(variable, interval, HARD)
        for variable, interval in extra:
            yield Range(variable, interval, HARD)
        for claim in claims:
            for variable, interval in self.problem.claims[claim].stated:
                yield Range(variable, interval, claim)

    def core(self, labels: Iterable[int]) -> Core:
        """The claims and relations that labels stand for."""
        size = len(self.problem.claims)
        known = list(labels)
        claims = frozenset(label for label in known if 0 <= label < size)
        return claims, frozenset(label - size for label in known if label >= size)


class Choosing:
    """Decides any subset of the claims and of the relations; a core has both."""

    def __init__(self, model: LinearModel) -> None:
        self._model = model
        rows = {model.size + k: form.coefficients for k, (_, form) in enumerate(model.rows)}
        self.simplex = Simplex(model.size + len(rows), rows)

    def check(self, claims: Iterable[int], relations: Iterable[int], extra: Extra) -> Core | None:
        """None where all of it can hold, else claims and relations that cannot."""
        model, chosen = self._model, sorted(relations)
        for number in chosen:
            if number in model.impossible:
                return frozenset(), frozenset((number,))
        ranges = [*model.stated(sorted(claims), extra)]
        ranges.extend(item for number in chosen for item in model.ranges[number])
        labels = self.simplex.check(ranges)
        return None if labels is None else model.core(labels)

    def combination(self) -> tuple[tuple[int, Linear, Fraction], ...]:
        """After a check that failed: relations and factors; added up, they cannot hold."""
        size = self._model.size
        return tuple(
            (*self._model.rows[index - size], factor)
            for index, factor in sorted(self.simplex.clash.items())
            if index >= size
        )


class Holding:
    """Decides claims with all relations: equations are solved once, which leaves far less."""

    def __init__(self, model: LinearModel) -> None:
        self._model = model
        self._one = model.size + len(model.rows)
        self._loose = [
            item for items in model.ranges for item in items if not self._is_equation(item)
        ]
        self._simplex: Simplex | None = None
        self._impossible = bool(model.impossible)

    def _is_equation(self, item: Range) -> bool:
        return item.variable >= self._model.size and item.interval.is_point

    @property
    def effort(self) -> int:
        """How many coefficients were touched so far."""
        return 0 if self._simplex is None else self._simplex.effort

    def check(self, claims: Iterable[int], extra: Extra = ()) -> Core | None:
        """None where the claims can be true, else claims that cannot, with all relations."""
        if self._simplex is None and not self._impossible:
            self._simplex = self._solved()
        everything = frozenset(range(len(self._model.problem.relations)))
        if self._simplex is None:
            return frozenset(), everything
        ranges = [*self._model.stated(sorted(claims), extra), *self._loose]
        ranges.append(Range(self._one, Interval.point(Fraction(1)), HARD))
        labels = self._simplex.check(ranges)
        return None if labels is None else (self._model.core(labels)[0], everything)

    def extremes(self, variable: int) -> tuple[Optimum, Optimum]:
        """After a check that succeeded: the optimum of minus the variable, and of the variable."""
        if self._simplex is None:
            raise ValueError("no check has succeeded")
        return self._simplex.greatest(variable, -1), self._simplex.greatest(variable)

    def claims(self, optimum: Optimum) -> frozenset[int]:
        """The claims that keep an optimum from being greater."""
        return self._model.core(optimum.labels)[0]

    def _solved(self) -> Simplex | None:
        """The simplex over what the equations leave free; None where they contradict each other.

        The constant of an equation is the multiple of one more variable, which is always 1.
        """
        model = self._model
        equations: list[Row] = []
        inequalities: dict[int, Row] = {}
        for number, (_, form) in enumerate(model.rows):
            if form.op == "==":
                constant = {self._one: -form.bound} if form.bound else {}
                equations.append({**form.coefficients, **constant})
            else:
                inequalities[model.size + number] = dict(form.coefficients)
        rows = eliminated(equations, self._one)
        if rows is None:
            self._impossible = True
            return None
        for slack, row in inequalities.items():
            rows[slack] = _expressed(row, rows)
        return Simplex(self._one + 1, rows)


def _expressed(row: Row, definitions: dict[int, Row]) -> Row:
    """A row with its defined variables replaced by what defines them."""
    total: Row = {}
    for index, factor in row.items():
        add_to(total, definitions.get(index, {index: Fraction(1)}), factor)
    return total


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
