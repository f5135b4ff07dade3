"""How laws apply to the facts of a document where a quantity may be stated by nobody.

`{part} = {share} × {whole}` holds of every share, whether or not the article states the whole. The
first name of such a law is its anchor, which is always stated; each other name stands for the facts
that `on:` ties to the anchor or, where there are none, for an unstated quantity. The same unstated
quantity may be spoken of by several laws: then it passes on what they say of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact import Fact, Key, fact_of, wholes_of
from claimlint.claims.fact_index import IndexName
from claimlint.claims.fact_keys import KEYS, Getter, key_getter
from claimlint.claims.match_facts import Match, match_facts
from claimlint.engine.effort import Effort
from claimlint.engine.fact_pool import Pool
from claimlint.engine.instance import Bindings, Instance
from claimlint.engine.law_quantities import UnstatedQuantity
from claimlint.engine.members import index_of
from claimlint.formula.functions.nesting import above, groups_of
from claimlint.lazy_dataclass import dataclass, often_made
from claimlint.rulebook.rule import Rule, Variable
from claimlint.values.period import Period
from claimlint.values.quantity import unstated

MAX_REFERENCE_ANCHORS = 200
"""How many figures of reference tables one document may draw into its laws: what leads on from
there is left, and told."""
MAX_INSTANCES = 64
"""How many ways one claim may enter a law: a bound for hostile files."""


class UnstatedKey(NamedTuple):
    """What tells unstated quantities apart, so that several laws can speak of the same one."""

    subject: object
    measure: object
    period: object
    where: object
    breakdown: object
    basis: object
    voice: object
    whole: tuple[str | None, str] | None
    wanted: bool
    """Whether it is what somebody aims at, and not what is."""


@often_made
@dataclass(frozen=True, slots=True)
class LawMatch:
    """A law with the facts that its names stand for; None is a quantity that nobody states.

    `keys` has the key of each unstated one, at its place.
    """

    rule: Rule
    anchor: Fact
    chosen: tuple[Fact | None, ...]
    keys: tuple[UnstatedKey | None, ...]
    sure: bool

    @property
    def missing(self) -> list[UnstatedKey]:
        """The keys of the quantities that nobody states."""
        return [key for key in self.keys if key is not None]


def law_matches(rules: Sequence[Rule], pool: Pool, effort: Effort) -> list[LawMatch]:
    """The ways in which laws with unclaimed names apply to the facts of a document.

    Measurements and forecasts may meet here, and then the instance is only possible. A share that
    stands in a reference table counts where the document speaks of its part or whole, or of a
    quantity that leads there.
    """
    if not pool.own.all:
        return []
    found = [
        match
        for rule in rules
        for anchors in [pool.own.kept(_anchors(rule))]
        if anchors
        for match in _own_matches(rule, anchors, pool, effort)
    ]
    if pool.own.all[0].document.is_article and _anchors_in_tables(rules, pool):
        found.extend(_reference_matches(rules, pool, found, effort))
    return found


def _anchors_in_tables(rules: Sequence[Rule], pool: Pool) -> bool:
    """Whether any law has its anchor in a reference table; most tables have amounts alone."""
    references = pool.references
    return any(references.kept(_anchors(rule)) for rule in rules)


@lru_cache(maxsize=256)
def _anchors(rule: Rule) -> IndexName:
    return index_of(rule.variables[0])


def _own_matches(
    rule: Rule, anchors: Sequence[Fact], pool: Pool, effort: Effort
) -> Iterator[LawMatch]:
    ties = _ties(rule)
    for fact in anchors:
        if fact.first.value is not None:
            yield from _matches(rule, fact, ties, pool, effort)


def _reference_matches(
    rules: Sequence[Rule], pool: Pool, own: Sequence[LawMatch], effort: Effort
) -> Iterator[LawMatch]:
    """Matches whose anchor is in a reference table, found from the quantities it is tied to."""
    document = pool.own.all[0].document
    asked: set[tuple[object, ...]] = {
        (fact.subject_name, fact.measure_name) for fact in pool.own.all
    }
    asked |= {key[:2] for match in own for key in match.missing}
    fresh, seen = set(asked), set[tuple[Rule, int]]()
    while fresh and len(seen) < MAX_REFERENCE_ANCHORS:
        reached: set[tuple[object, ...]] = set()
        for rule, anchor in _tied_to(rules, pool, sorted(fresh, key=repr)):
            if (rule, id(anchor)) in seen:
                continue
            seen.add((rule, id(anchor)))
            for match in _matches(rule, anchor, _ties(rule), pool, effort):
                reached |= {key[:2] for key in match.missing}
                if match.missing or any(
                    fact is not None and fact.document is document for fact in match.chosen
                ):
                    yield match
        fresh = reached - asked
        asked |= fresh
    for rule, anchor in _tied_to(rules, pool, sorted(fresh, key=repr)):
        if (rule, id(anchor)) not in seen:
            effort.leave(rule.name, anchor)


def _tied_to(
    rules: Sequence[Rule], pool: Pool, quantities: Sequence[tuple[object, ...]]
) -> Iterator[tuple[Rule, Fact]]:
    """The facts of the references that a law ties to one of these subjects and measures."""
    for rule in rules:
        for tie in _ties(rule):
            known = pool.references.index(tie.anchors)
            for quantity in quantities if known else ():
                for fact in known.get(quantity, ()):
                    if fact.first.value is not None:
                        yield rule, fact


def _matches(
    rule: Rule, anchor: Fact, ties: Sequence[_Tie], pool: Pool, effort: Effort
) -> Iterator[LawMatch]:
    choices = []
    for tie in ties:
        found = tie.choices(anchor, pool)
        if not found:
            return
        if len(found) > 1:  # of too many ways the same are taken, whichever the file has first
            found.sort(key=_name)
        choices.append(found)
    for count, chosen in enumerate(product(*choices)):
        if count == MAX_INSTANCES:
            effort.leave(rule.name, anchor)
            return
        together = _together(anchor, chosen, ties[0].same)
        if together is not Match.NONE:
            keys = tuple(
                tie.key(anchor, chosen) if fact is None else None
                for tie, fact in zip(ties, chosen, strict=True)
            )
            yield LawMatch(rule, anchor, chosen, keys, together is Match.SURE)


def _name(fact: Fact | None) -> str:
    return "" if fact is None else fact.place_in_order


@lru_cache(maxsize=256)
def _ties(rule: Rule) -> tuple[_Tie, ...]:
    return tuple(_Tie.of(rule, variable) for variable in rule.variables[1:])


@dataclass(frozen=True, slots=True)
class _Tie:
    """How a name of a law is tied to its anchor: its own keys, and those of the anchor."""

    variable: Variable
    optional: bool
    index: IndexName
    named: tuple[Getter, ...]
    """What an unstated quantity has of the anchor: its subject, measure and period."""
    wanted: Callable[[Fact], Key]
    """The anchor's keys."""
    same: tuple[str, ...]
    shared: tuple[str, ...]
    """What it shares with the anchor: as `same`, and the whole where it is `of_anchor`."""
    of_anchor: bool
    """Whether it is of the anchor's subject, and so of its whole."""
    anchors: IndexName
    """The index of anchors by the subject and measure that the name has for them."""

    @staticmethod
    def of(rule: Rule, variable: Variable) -> _Tie:
        links = _links(rule, variable.name)
        keys = tuple(own for own, _ in links)
        own = dict(links)
        tied = tuple(own[key] for key in ("subject", "measure") if key in own)
        same = tuple(one for one in rule.same if one != "kind")
        of_anchor = ("subject", "of") not in links
        return _Tie(
            variable,
            variable.name in rule.unclaimed,
            index_of(variable, keys),
            tuple(KEYS[own.get(name, name)] for name in ("subject", "measure", "period")),
            key_getter(tuple(key for _, key in links)),
            same,
            (*same, "whole") if of_anchor else same,
            of_anchor,
            index_of(rule.variables[0], tied),
        )

    def choices(self, anchor: Fact, pool: Pool) -> list[Fact | None]:
        """The facts that the name can stand for; None is the quantity that nobody states."""
        wanted = self.wanted(anchor)
        if None in wanted:
            return []
        candidates = pool.candidates(self.index, wanted, None, own=True)
        if not candidates:
            return [None] if self.optional else []
        kind = anchor.kind_class
        # What is wanted of a subject is not what it has; a share of a target is another matter.
        measured = kind == "measured" and self.of_anchor
        found: list[Fact | None] = [
            fact
            for fact in candidates
            if fact is not anchor
            and fact.voice == anchor.voice
            and (not measured or fact.kind != "target")
            and self._matches(fact, anchor)
        ]
        own = [fact for fact in found if fact is not None and fact.kind_class == kind]
        # a forecast stands in only where the figure of the anchor's own kind is not told
        return list(own) or found or ([None] if self.optional else [])

    def _matches(self, fact: Fact, anchor: Fact) -> bool:
        """Whether a fact may be what the name stands for beside an anchor."""
        if match_facts(fact, anchor, self.shared) is not Match.NONE:
            return True
        return (
            self.of_anchor
            and _lies_wholly_within(anchor, fact)
            and match_facts(fact, anchor, self.same) is not Match.NONE
        )

    def key(self, anchor: Fact, beside: Sequence[Fact | None]) -> UnstatedKey:
        """What names the quantity where nobody states it, beside those that are stated."""
        subject, measure, period = self.named
        return UnstatedKey(
            subject(anchor),
            measure(anchor),
            period(anchor),
            anchor.where_name,
            anchor.breakdown_name,
            anchor.basis_name,
            anchor.voice,
            self.whole(anchor, beside),
            self.of_anchor and anchor.kind == "target",
        )

    def whole(self, anchor: Fact, beside: Sequence[Fact | None]) -> tuple[str | None, str] | None:
        """Of which whole the quantity is: that of the anchor, or the one that the file has it in.

        What is a part of two wholes is two quantities. A whole is the same as the part of the one
        greater whole that it is said to be a share of: supporters among the women who are 51 % of
        the adults.
        """
        if self.of_anchor:
            if anchor.of_name is not None:
                return anchor.of_name, anchor.of_measure_name
            # "Twice B" of a firm with a share of two markets is of B's share of each of them.
            stated = (fact for fact in beside if fact is not None and _has_several_wholes(fact))
            return next(((fact.of_name, fact.of_measure_name) for fact in stated), None)
        wholes = {
            (claim.of_name, claim.of_measure_name)
            for claim in _of_each_whole(anchor.document).get(
                (str(anchor.of_name), anchor.of_measure_name), ()
            )
            if claim.of_name is not None
        }
        return wholes.pop() if len(wholes) == 1 else None


def _lies_wholly_within(share: Fact, part: Fact) -> bool:
    """Whether a part that is said to be of a greater whole is all in the group of a share.

    Crude oil lies within fuel, so that its exports "of all exports" are those of fuel as well.
    """
    group = share.of_name
    return (
        share.type == "share"
        and part.type == "amount"
        and group in groups_of(share.first)
        and not wholes_of(part).isdisjoint(above(share.first, group))
    )


def _has_several_wholes(fact: Fact) -> bool:
    """Whether the file states a subject's figures of a measure in two wholes or more."""
    wholes = {
        claim.of_name
        for claim in _of_each_whole(fact.document).get((fact.subject_name, fact.measure_name), ())
        if claim.type in ("share", "amount")
    }
    return len(wholes) > 1


_MOST_WHOLES = 64
"""So many wholes of one subject and measure are told apart: of two, each is one of several."""


@lru_cache(maxsize=64)  # rules go through some documents at a time
def _of_each_whole(document: Document) -> Mapping[tuple[str, str], Sequence[Claim]]:
    """A claim for each whole, type and measure of the whole, by subject and measure."""
    found: dict[tuple[str, str], dict[tuple[str | None, str, str], Claim]] = {}
    for claim in document.claims:
        alike = found.setdefault((claim.subject_name, claim.measure_name), {})
        if len(alike) < _MOST_WHOLES:
            alike.setdefault((claim.of_name, claim.of_measure_name, claim.type), claim)
    return {name: tuple(alike.values()) for name, alike in found.items()}


def _together(anchor: Fact, chosen: Sequence[Fact | None], same: tuple[str, ...]) -> Match:
    """Whether the stated facts belong together."""
    stated = [fact for fact in chosen if fact is not None]
    found = Match.SURE
    for at, fact in enumerate(stated):
        for other in (anchor, *stated[:at]):
            match = match_facts(fact, other, same)
            if match is Match.NONE:
                return Match.NONE
            if match is Match.POSSIBLE or fact.kind_class != other.kind_class:
                found = Match.POSSIBLE
    return found


@lru_cache(maxsize=256)
def _links(rule: Rule, name: str) -> tuple[tuple[str, str], ...]:
    """(own key, key of the anchor) for each equality between a name and the anchor."""
    first = rule.variables[0].name
    return tuple(
        (here[1], there[1])
        for link in rule.links
        for here, there in ((link.left, link.right), (link.right, link.left))
        if here[0] == name and there[0] == first
    )


# -- matches -> instances ------------------------------------------------------------------


def law_instances(
    matches: Sequence[LawMatch], document: Document, *, lone: bool
) -> Iterator[Instance]:
    """The instances of matches. Without `lone`, an unstated quantity that one law alone speaks of
    is left out: it can always be what that law requires.
    """  # noqa: D205 - one sentence
    waiting = list(matches) if lone else _shared(matches)
    known: dict[UnstatedKey, UnstatedQuantity] = {}
    while waiting:
        later = []
        for match in waiting:
            names = _names(match, known)
            if names is None:
                later.append(match)
            else:
                yield Instance(match.rule, names, document, match.sure)
        if len(later) == len(waiting):
            return  # of what is left no unit is known
        waiting = later


def _shared(matches: Sequence[LawMatch]) -> list[LawMatch]:
    """The matches of which every unstated quantity is spoken of by another one, too."""
    speaking: dict[UnstatedKey, list[int]] = {}
    for number, match in enumerate(matches):
        for key in match.missing:
            speaking.setdefault(key, []).append(number)
    uses = {key: len(numbers) for key, numbers in speaking.items()}
    lonely = [key for key, count in uses.items() if count == 1]
    dropped: set[int] = set()
    while lonely:  # what is dropped may leave another quantity to one law alone: chains unravel
        for number in speaking[lonely.pop()]:
            if number not in dropped:
                dropped.add(number)
                for key in matches[number].missing:
                    uses[key] -= 1
                    if uses[key] == 1:
                        lonely.append(key)
    return [match for number, match in enumerate(matches) if number not in dropped]


def _names(match: LawMatch, known: dict[UnstatedKey, UnstatedQuantity]) -> Bindings | None:
    """What the names of a match stand for; None where a quantity's unit is not known (yet)."""
    anchor, *others = match.rule.variables
    names: Bindings = {anchor.name: match.anchor}
    if not match.missing:
        for variable, fact in zip(others, match.chosen, strict=True):
            assert fact is not None
            names[variable.name] = fact
        return names
    like = _like(match, known)
    if like is None:
        return None
    for variable, fact, key in zip(others, match.chosen, match.keys, strict=True):
        if fact is not None:
            names[variable.name] = fact
            continue
        assert key is not None
        quantity = known.get(key) or _unstated(match, variable, like, key.whole)
        if quantity is None:
            return None
        names[variable.name] = known[key] = quantity
    return names


def _like(
    match: LawMatch, known: dict[UnstatedKey, UnstatedQuantity]
) -> Claim | UnstatedQuantity | None:
    """A quantity whose unit and type the unstated ones share; None where none is known."""
    for fact in match.chosen:
        if fact is not None:
            return fact.claims[0]
    return next((known[key] for key in match.missing if key in known), None)


def _unstated(
    law_match: LawMatch,
    variable: Variable,
    like: Claim | UnstatedQuantity,
    whole: tuple[str | None, str] | None,
) -> UnstatedQuantity | None:
    """The quantity of a name that nobody states: as the others, with what `on:` says of it."""
    if like.value is None or like.type not in variable.types:
        return None
    anchor = law_match.anchor.claims[0]
    alone = fact_of([anchor])
    subject, subject_name = like.subject, like.subject_name
    measure, measure_name = like.measure, like.measure_name
    period = anchor.period if anchor.period is not None else like.period
    for own, key in _links(law_match.rule, variable.name):
        match own:
            case "subject":
                subject, subject_name = _printed(anchor, key), str(KEYS[key](alone))
            case "measure":
                measure, measure_name = _printed(anchor, key), str(KEYS[key](alone))
            case "period":
                found = anchor.since if key == "since" else anchor.period
                assert found is None or isinstance(found, Period)
                period = found
    return UnstatedQuantity(
        document=like.document,
        type=like.type,
        kind=like.kind,
        subject=subject,
        measure=measure,
        subject_name=subject_name,
        measure_name=measure_name,
        period=period,
        value=unstated(like.value),
        where_name=like.where_name,
        breakdown_name=like.breakdown_name,
        basis_name=like.basis_name,
        voice=like.voice,
        of_name=like.of_name if like.type == "share" else None if whole is None else whole[0],
    )


def _printed(claim: Claim, key: str) -> str:
    """What a claim's coordinate is called in print."""
    match key:
        case "of":
            return claim.of or ""
        case "than":
            return claim.than or ""
        case "of_measure":
            of = claim.fields.get("of")
            found = of.get("measure") if isinstance(of, dict) else None
            return found if isinstance(found, str) else claim.measure
    return claim.text(key) or ""
