"""How much a rule may look at in one document, and what is left undecided where that is not enough.

Steps are counted, and never the time that they take: a busy machine says the same as an idle one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact import Fact
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.gather_facts import MAX_ABOVE
from claimlint.engine.instance import Instance
from claimlint.formula.functions.whole_functions import has_long_chain, has_many_links

RULE: Final = "left-undecided"
ADDED: Final = "shares-exceed-whole"
"""The rule in whose name parts are left out of sums."""
CHAINED: Final = "nested-shares"
"""The rule that looks for chains of shares."""
STEPS: Final = 200_000
STEPS_EACH: Final = 40
"""How many facts a rule may look at in one document: at first, and for each of its facts. A story
needs some hundreds; what goes beyond is made to take long, or a table that is told as a story."""
MEMBERS: Final = 10_000
MEMBERS_EACH: Final = 4
"""How many figures the laws on long lists may bring to the solver, in all."""
FEW: Final = 24
"""Lists of so many figures always have room."""
_SHOWN: Final = 3


class Steps:
    """The steps that a rule has left, in whichever of its forms: none from 0 on."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


class Effort:
    """The steps that the rules have left for one document, and the claims that they left."""

    __slots__ = ("_left", "_most", "_room", "_steps")

    def __init__(self, facts: int) -> None:
        self._most = STEPS + STEPS_EACH * facts
        self._room = MEMBERS + MEMBERS_EACH * facts
        self._steps: dict[str, Steps] = {}
        self._left: dict[str, dict[str, Claim]] = {}

    def steps(self, rule: str) -> Steps:
        """The steps that a rule has left: whoever looks at facts for it takes them off."""
        known = self._steps.get(rule)
        if known is None:
            known = self._steps[rule] = Steps(self._most)
        return known

    def may_solve(self, instance: Instance) -> bool:
        """Whether the solver has room for a law on long lists; else what it is of is left."""
        lists = [one for one in instance.names.values() if isinstance(one, list)]
        size = sum(map(len, lists))
        if size <= FEW:
            return True
        self._room -= size
        if self._room >= 0:
            return True
        facts = (one for one in instance.names.values() if isinstance(one, Fact))
        for fact in facts:
            self.leave(instance.rule.name, fact)
        return False

    def leave(self, rule: str, fact: Fact) -> None:
        """Note that a rule has not compared a fact with all that it would."""
        self._left.setdefault(rule, {})[fact.full_id] = fact.first

    def has_left(self, rule: str) -> bool:
        """Whether a rule has left anything."""
        return rule in self._left

    def leave_deepest(self, facts: Sequence[Fact]) -> None:
        """Note what lies in so many wholes, one in the other, that not all of them are known."""
        for fact in facts:
            if len(fact.membership.above) >= MAX_ABOVE:
                self.leave(ADDED, fact)

    def leave_long_chains(self, facts: Sequence[Fact], document: Document) -> None:
        """Note the shares of which it is not known what chain of others leads to their whole."""
        if has_many_links(document):
            for fact in facts:
                if has_long_chain(fact.first):
                    self.leave(CHAINED, fact)

    def left_undecided(self, document: Document) -> Iterator[RawFinding]:
        """What the rules have left, told once."""
        if not self._left:
            return
        claims = {claim.full_id: claim for left in self._left.values() for claim in left.values()}
        own = sorted(
            (claim for claim in claims.values() if claim.document is document),
            key=lambda claim: claim.index,
        )
        place = Place(document.path, own[0].pointer if own else "")
        names = sorted(self._left)
        yield RawFinding(
            RULE,
            f"{_counted(own)} not compared with all figures of their kind: there are too many",
            place,
            "Put a long series into a table, or split the file where its claims are of two things.",
            document.id,
            tuple(claim.reference for claim in own),
            tuple(f"left by `{name}`: {_figures(len(self._left[name]))}" for name in names),
        )


def _counted(claims: Sequence[Claim]) -> str:
    shown = [f"`{claim.id}`" for claim in claims[:_SHOWN]]
    rest = len(claims) - len(shown)
    if rest:
        shown.append(f"{rest:,} more")
    listed = " and ".join([*([", ".join(shown[:-1])] if shown[1:] else []), *shown[-1:]])
    return f"{listed or 'figures'} {'was' if len(claims) == 1 else 'were'}"


def _figures(count: int) -> str:
    return f"{count:,} figure{'s' if count != 1 else ''}"
