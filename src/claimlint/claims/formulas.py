"""What a document's formulas are to the rules: called, each says what it comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from claimlint.claims.claim import Claim, Document
from claimlint.formula.amount import Amount, Context
from claimlint.lazy_dataclass import dataclass, field


class Formula(Protocol):
    """A claim's `equals`, compiled: called, it answers what the formula comes to."""

    @property
    def document(self) -> Document:
        """The file that it stands in."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Those that it is worked out from."""

    @property
    def in_words(self) -> str:
        """It with the figures of its claims, each with what it is of."""

    def __call__(self, context: Context) -> Amount | None:
        """The amount; None where a claim in it has no readable value. Raises Incomparable."""


@dataclass(frozen=True, slots=True, eq=False)
class Formulas:
    """The compiled formulas of a document: of its claims, by id, and of its relations, judged.

    A formula may name claims of other files, so they are no part of what was read: each audit
    compiles them, and gives them to its rules under the name FORMULAS.
    """

    by_claim: Mapping[str, Formula] = field(default_factory=dict)
    relations: Sequence[object] = ()

    def of(self, claim: Claim) -> Formula | None:
        """The formula of a claim; None where it has none, or is of another document."""
        formula = self.by_claim.get(claim.id)
        return formula if formula is not None and formula.document is claim.document else None


NO_FORMULAS = Formulas()
