"""An instance: a rule with the claims that it is judged on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimlint.claims.claim import Claim
from claimlint.claims.document import Document
from claimlint.claims.fact import Fact
from claimlint.rulebook.rule import Rule


@dataclass(frozen=True, slots=True)
class Instance:
    """A rule, the names that its expressions use, and whether the claims surely belong together.

    `document` is the file that the instance is told of.
    """

    rule: Rule
    names: dict[str, Any]
    document: Document
    sure: bool = True


def claims_in(value: Any) -> Iterator[Claim]:
    """The claims behind a name of an instance: a claim, a fact, or a list of either."""
    if isinstance(value, Claim):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from claims_in(one)
    else:
        yield from getattr(value, "claims", ())


def facts_in(value: Any) -> Iterator[Fact]:
    """The facts behind a name of an instance."""
    if isinstance(value, Fact):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from facts_in(one)
