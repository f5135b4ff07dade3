"""An instance: a rule with the claims that it is judged on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol, TypeAlias, runtime_checkable

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact import Fact
from claimlint.formula.value import Value
from claimlint.lazy_dataclass import dataclass, often_made
from claimlint.rulebook.rule import Rule

Bindings: TypeAlias = dict[str, Value]
"""What the names of a rule stand for: facts, records, and what `let` works out on the way."""


@often_made
@dataclass(frozen=True, slots=True)
class Instance:
    """A rule, the names that its expressions use, and whether the claims surely belong together.

    `document` is the file that the instance is told of.
    """

    rule: Rule
    names: Bindings
    document: Document
    sure: bool = True


@runtime_checkable
class _HasClaims(Protocol):
    """A fact, a relation, a document, or a number of a text with the claims that quote it."""

    @property
    def claims(self) -> Sequence[Claim]: ...


def claims_in(value: Value) -> Sequence[Claim]:
    """The claims behind a name of an instance: a claim, what has claims, or a list of either."""
    if isinstance(value, Fact):
        return value.claims
    if isinstance(value, list):
        return [claim for one in value for claim in claims_in(one)]
    if isinstance(value, Claim):
        return (value,)
    return value.claims if isinstance(value, _HasClaims) else ()


def claims_told(rule: Rule, names: Bindings) -> Iterator[Claim]:
    """The claims that an instance of a rule speaks of.

    Of a list that a rule looks through for a chain, those that it names under `also`.
    """
    for name in _names_told(rule):
        yield from claims_in(names.get(name))


@lru_cache(maxsize=1024)
def _names_told(rule: Rule) -> tuple[str, ...]:
    """The names of a rule that stand for the claims that an instance speaks of."""
    named = {target.name for target in rule.also}
    looked_up = [name for name, _ in rule.let if name in named]
    told = [
        variable.name
        for variable in rule.variables
        if not (variable.many and looked_up and variable.name not in named)
    ]
    return (*told, *looked_up)


def facts_in(value: Value) -> Iterator[Fact]:
    """The facts behind a name of an instance."""
    if isinstance(value, Fact):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from facts_in(one)
