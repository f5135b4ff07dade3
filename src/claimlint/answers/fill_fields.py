"""The wishes of checkers, as edits of the claim file: field by field, each only where it may be.

A field is filled in where the file still has what the checker saw. Where it has the new text
already, nothing is left to do; where it has a third, both are told. Two different wishes for one
field are told, and neither is carried out. A number that the article does not print is never
written: the article has to change first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from claimlint.answers.cite import Cites, UnclearSourceError, cite
from claimlint.answers.gather_wishes import Gathered, Told, Wish
from claimlint.claims.claim import Claim, Document
from claimlint.claims.review_trail import review_of, status_of
from claimlint.desk.typed_fields import typed_of
from claimlint.draft.edit_fields import Add, Edit, Put
from claimlint.lazy_dataclass import dataclass, field
from claimlint.yamlfile.nodes import Texts

_ORDER: Final = ("of", "period", "value", "source", "key", "waive")
Printed = Callable[[Claim, str, str], bool]
"""Whether the article prints a text as a field of a claim (its period, its base, its number)."""
RulesAbout = Callable[[Sequence[str]], Sequence[str]]
"""The rules that have found something about claims, which a waiver is to accept."""


@dataclass(slots=True)
class Filling:
    """The edits by claim and field; `told` says what was done, or why not.

    `to_change` are numbers that the article has to print first, by claim; `seen` what each claim
    rests on after the edits, where that was typed.
    """

    edits: dict[tuple[str, str], list[Edit]] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    to_change: dict[str, Wish] = field(default_factory=dict)
    states: dict[str, Wish] = field(default_factory=dict)


def fill(document: Document, gathered: Gathered, printed: Printed, rules: RulesAbout) -> Filling:
    """Plan the edits."""
    return _Filler(document, gathered, printed, rules).fill()


class _Filler:
    def __init__(
        self, document: Document, gathered: Gathered, printed: Printed, rules: RulesAbout
    ) -> None:
        self.document = document
        self.gathered = gathered
        self.printed = printed
        self.rules = rules
        self.filling = Filling()
        self.made: dict[str, str] = {}
        self.waived: set[tuple[str, ...]] = set()

    def fill(self) -> Filling:
        for claim in self.document.claims:
            agreed = dict(self._agreed(claim))
            for name in _ORDER:
                if name == "source" and ("source" in agreed or "locator" in agreed):
                    self._cite(claim, agreed)
                elif name in agreed and name != "source":
                    self._one(claim, agreed[name])
            if "state" in agreed:
                self.filling.states[claim.id] = agreed["state"]
        return self.filling

    def _agreed(self, claim: Claim) -> Iterator[tuple[str, Wish]]:
        """The wishes for a claim that nobody gainsays, and that the file leaves room for."""
        for name in (*_ORDER, "locator", "state"):
            wishes = self.gathered.wishes.get((claim.id, name), [])
            if not wishes:
                continue
            texts = {one.text for one in wishes}
            if len(texts) > 1:
                told = ", ".join(f"“{one.text}” by {one.voice}" for one in wishes)
                self._report("rival", f"{name} has rival answers, and stays: {told}", claim)
            elif self._is_free(claim, wishes):
                yield name, wishes[-1]

    def _is_free(self, claim: Claim, wishes: Sequence[Wish]) -> bool:
        """Whether the file still has what was seen, and not the new text already."""
        wish = wishes[-1]
        typed: Mapping[str, str] = _as_map(claim)
        if wish.field not in typed:
            return True
        now = typed[wish.field]
        if now == wish.text:
            self._report("done", f"{wish.field} is “{now}” already", claim)
            return False
        seen = [one.was for one in wishes if one.was is not None and one.was != now]
        unseen = any(one.was is None and not one.is_current for one in wishes)
        if seen or (unseen and now):
            had = f" (it had {_shown(seen[0])} when the question was asked)" if seen else ""
            why = f"{wish.field} has changed meanwhile: the file has {_shown(now)}{had}"
            self._report("refused", f"{why}, and {wish.voice} gives “{wish.text}”", claim)
            return False
        return True

    # -- single fields ---------------------------------------------------------------------

    def _one(self, claim: Claim, wish: Wish) -> None:
        write = {
            "of": self._of,
            "period": self._period,
            "value": self._value,
            "key": self._key,
            "waive": self._waive,
        }
        write[wish.field](claim, wish)

    def _of(self, claim: Claim, wish: Wish) -> None:
        is_map = "of" not in claim.inherited and isinstance(claim.fields.get("of"), dict)
        at = f"{claim.pointer}/of/subject" if is_map else f"{claim.pointer}/of"
        self._write(claim, wish, [Put(at, wish.text), *self._supplied(claim, "of", wish.text)])

    def _period(self, claim: Claim, wish: Wish) -> None:
        edits = [Put(f"{claim.pointer}/period", wish.text)]
        self._write(claim, wish, [*edits, *self._supplied(claim, "period", wish.text)])

    def _supplied(self, claim: Claim, name: str, text: str) -> Iterator[Edit]:
        """Name a field among those that readers lack, where the sentence does not print it."""
        if name in claim.inferred or self.printed(claim, name, text):
            return
        at = f"{claim.pointer}/inferred"
        if "inferred" in claim.inherited:
            yield Put(at, [*claim.inferred, name])
        else:
            yield Add(at, name)

    def _value(self, claim: Claim, wish: Wish) -> None:
        if self.printed(claim, "value", wish.text):
            self._write(claim, wish, [Put(f"{claim.pointer}/{claim.amount_key}", wish.text)])
            return
        self.filling.to_change[claim.id] = wish
        if review_of(claim).get("note") == f"to {wish.text}" and status_of(claim) == "to-change":
            self._report("done", f"it is to-change, to “{wish.text}”, already", claim)
            return
        why = f"the article does not print “{wish.text}”: it has to change first (to-change)"
        self._report("taken", why, claim)

    def _key(self, claim: Claim, wish: Wish) -> None:
        if claim.flag("key") == (wish.text == "yes"):
            self._report("done", f"key is {wish.text} already", claim)
            return
        value = "true" if wish.text == "yes" else "false"
        self._write(claim, wish, [Put(f"{claim.pointer}/key", value)])

    def _waive(self, claim: Claim, wish: Wish) -> None:
        """Accept what was found about the claims of a question, once for all of them."""
        about = tuple(sorted(wish.about))
        if about in self.waived:
            return
        self.waived.add(about)
        rules = self.rules(about)
        if not rules:
            self._report("done", "nothing is open about it, so nothing is waived", claim)
            return
        named: Texts = about[0] if len(about) == 1 else list(about)
        edits: list[Edit] = [
            Add("/ignore", {"rule": rule, "claim": named, "reason": wish.text}) for rule in rules
        ]
        self._write(claim, wish, edits)

    def _cite(self, claim: Claim, agreed: Mapping[str, Wish]) -> None:
        source, locator = agreed.get("source"), agreed.get("locator")
        wish = source or locator
        assert wish is not None
        try:
            cites: Cites = cite(
                self.document,
                claim,
                "" if source is None else source.text,
                "" if locator is None else locator.text,
                self.made,
            )
        except UnclearSourceError as error:
            self._report("refused", f"source: {error}", claim)
            return
        if source is not None and cites.new:
            self.made[source.text] = cites.new[0]
        self.filling.edits[claim.id, "source"] = list(cites.edits)
        new = f" (a new one, `{cites.new[0]}`: describe it)" if cites.new else ""
        for one in filter(None, (source, locator)):
            self._report("taken", f"{one.field}: {one.text}{new}, from {one.voice}", claim)
            new = ""

    def _write(self, claim: Claim, wish: Wish, edits: Sequence[Edit]) -> None:
        self.filling.edits[claim.id, wish.field] = list(edits)
        called = "waived, because" if wish.field == "waive" else f"{wish.field}:"
        self._report("taken", f"{called} {wish.text}, from {wish.voice}", claim)

    def _report(self, outcome: str, text: str, claim: Claim) -> None:
        self.filling.told.append(Told(outcome, text, claim.id))  # type: ignore[arg-type]


def _as_map(claim: Claim) -> dict[str, str]:
    typed = typed_of(claim)
    return {
        "value": typed.value,
        "period": typed.period,
        "of": typed.of,
        "source": typed.source,
        "locator": typed.locator,
    }


def _shown(text: str) -> str:
    return f"“{text}”" if text else "nothing"
