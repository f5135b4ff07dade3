"""Why a claim is no candidate of a rule: what turned it away, and how near it came.

It lacks a field that the rule asks for, it is alone in its group, or no claim is tied to it by
`on`: then the nearest is named, and the equalities in which the two differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimlint.claims.claim import Citation, Claim
from claimlint.claims.fact import Fact
from claimlint.claims.fact_keys import KEYS, keys_of
from claimlint.claims.match_facts import Match, match_facts
from claimlint.engine.condition_words import not_true
from claimlint.engine.instance import Bindings
from claimlint.engine.tie_words import all_of, broken_tie, either_of, key_of, link_text, shown_value
from claimlint.lazy_dataclass import dataclass
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Rule, Variable

MOST_TRIED = 40
"""How many claims of one name are looked at for what is nearest: each is compared with all."""
MOST_COMPARED = 400
"""With how many others each of them is compared, to find the nearest."""

_QUANTITY = ("type", "measure", "of", "where", "breakdown", "basis", "kind", "period", "statistic")
"""In what two claims about one subject can state different quantities."""
_VOICES = {"same": "the same", "different": "different ones"}


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """What a rule says of the claims that it does not judge; `called` is how it names one."""

    rule: Rule
    settings: Settings
    called: Callable[[Fact], str]

    def unwanted(  # noqa: PLR0911 - one return for each filter of a rule
        self, variable: Variable, claim: Claim | Fact, owner: Claim | Fact | Citation
    ) -> str:
        """Why a claim (or its citation) does not stand for a name of the rule; "" where it does."""
        if variable.types and claim.type not in variable.types:
            return f"it is not of type {either_of(variable.types)} (`of-type`)"
        for name in variable.present:
            if name not in owner.fields:
                return f"it has no `{name}` (`with`)"
        for name in variable.absent:
            if name in owner.fields:
                return f"it has `{name}` (`without`)"
        if variable.some and not any(name in owner.fields for name in variable.some):
            return f"it has none of {either_of(variable.some)} (`with-any`)"
        if self.rule.key_only and self.settings.profile != "strict" and not claim.flag("key"):
            return "it is no key claim (`audience: key`), and the profile is not strict"
        if variable.only is not None:
            names: Bindings = {"claim": claim, "settings": self.settings}
            return "\n".join(not_true("only", variable.only, names))
        return ""

    def ungrouped(self, fact: Fact, others: Sequence[Fact]) -> str:
        """Why a claim is in no group: in what the claim that is most alike differs from it."""
        if fact.clashing:
            return "its own statements contradict each other, so it has no value to compare"
        for key in self.rule.by:
            if not keys_of(fact, (key,)):
                return f"it has no `{key}`, by which the rule groups (`by`)"
        (variable,) = self.rule.variables
        shared = all_of([*self.rule.by, *self.rule.same])
        alone = f"no other such claim shares its {shared}: it is alone in its group"
        fitting = [
            one
            for one in others[:MOST_COMPARED]
            if one is not fact and not self.unwanted(variable, one.claims[0], one)
        ]
        if not fitting:
            return alone
        faults = [(self._of_other_groups(fact, one), one) for one in fitting]
        told, nearest = min(faults, key=lambda pair: len(pair[0]))
        if not told:
            return alone
        return "\n  ".join((f"{alone}; the nearest is {self.called(nearest)}:", *told))

    def _of_other_groups(self, fact: Fact, other: Fact) -> list[str]:
        """The fields in which two claims differ, so that a group cannot hold both."""
        keys = [
            key
            for key in self.rule.by
            if set(keys_of(fact, (key,))).isdisjoint(keys_of(other, (key,)))
        ]
        keys += [key for key in self.rule.same if match_facts(fact, other, (key,)) is Match.NONE]
        told = [_differs(key, fact, other) for key in keys]
        if self.rule.voices == "same" and fact.voice != other.voice:
            told.append(f"the speakers must be {_VOICES['same']} (`said_by`)")
        return told

    def unpaired(self, fact: Fact, others: Sequence[Fact]) -> str:
        """In what the claim that is most alike states another quantity."""
        named = [one for one in others if one is not fact and one.subject_name == fact.subject_name]
        if not named:
            return "no other claim is about the same subject"
        differing = [
            ([key for key in _QUANTITY if key_of(one, key) != key_of(fact, key)], one)
            for one in named
        ]
        keys, nearest = min(differing, key=lambda pair: len(pair[0]))
        told = [_differs(key, fact, nearest) for key in keys]
        if self.rule.voices != "any":
            same = fact.voice == nearest.voice
            if same is not (self.rule.voices == "same"):
                told.append(f"the speakers must be {_VOICES[self.rule.voices]} (`said_by`)")
        if not told:
            wanted = either_of(self.rule.pairs)
            return f"{self.called(nearest)} states it, too, but is no such pair (`pairs: {wanted}`)"
        return "\n  ".join(
            (f"no other claim states it; the nearest is {self.called(nearest)}:", *told)
        )

    def nearest(self, fact: Fact, others: Sequence[Fact]) -> str:
        """Which name of a join found no claim, and what keeps the nearest one from it."""
        bound = {self.rule.variables[0].name: fact}
        for variable in self.rule.variables[1:]:
            untied = self._untied(variable, bound)
            if untied:
                return untied
            fitting = [
                one
                for one in others[:MOST_COMPARED]
                if one not in bound.values() and not self.unwanted(variable, one.claims[0], one)
            ]
            if not fitting:
                return f"no other claim can be `{variable.name}`: none is {self._wanted(variable)}"
            faults = [(self._apart(variable, one, bound), one) for one in fitting]
            apart, nearest = min(faults, key=lambda pair: len(pair[0]))
            if apart:
                head = f"no claim is its `{variable.name}`; the nearest is {self.called(nearest)}:"
                return "\n  ".join((head, *apart))
            bound[variable.name] = nearest
        return "what is tied to it is too much to be judged, or is the whole itself"

    def _untied(self, variable: Variable, bound: dict[str, Fact]) -> str:
        """What is not stated of the claims found so far, by which `on` looks for the next one."""
        for link in self.rule.links:
            for (name, key), (other, _) in ((link.left, link.right), (link.right, link.left)):
                if other == variable.name and name in bound and KEYS[key](bound[name]) is None:
                    return (
                        f"`{name}.{key}` is not stated, by which it is tied (`{link_text(link)}`)"
                    )
        return ""

    def _wanted(self, variable: Variable) -> str:
        asked = [f"of type {either_of(variable.types)}"] if variable.types else ["one"]
        asked += [f"with `{name}`" for name in variable.present]
        asked += [f"without `{name}`" for name in variable.absent]
        asked += [f"with one of {either_of(variable.some)}"] if variable.some else []
        asked += [f"where {variable.only.text}"] if variable.only is not None else []
        return " ".join(asked)

    def _apart(self, variable: Variable, fact: Fact, bound: dict[str, Fact]) -> list[str]:
        """The equalities of `on`, and the coordinates, in which a fact differs from those bound."""
        told = []
        names = {**bound, variable.name: fact}
        for link in self.rule.links:
            tied = {link.left[0], link.right[0]}
            if variable.name in tied and tied <= names.keys():
                told += broken_tie(link, names)
        for other in bound.values():
            for coordinate in self.rule.same:
                if match_facts(fact, other, (coordinate,)) is Match.NONE:
                    told.append(
                        f"`{coordinate}` must be the same: {shown_value(fact, coordinate)} and "
                        f"{shown_value(other, coordinate)}"
                    )
            voices = self.rule.voices
            if voices != "any" and (fact.voice == other.voice) is not (voices == "same"):
                told.append(f"the speakers must be {_VOICES[voices]} (`said_by`)")
        return list(dict.fromkeys(told))


def _differs(key: str, fact: Fact, other: Fact) -> str:
    return f"`{key}` differs: {shown_value(fact, key)} and {shown_value(other, key)}"
