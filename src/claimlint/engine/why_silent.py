"""Why a rule stayed silent: for each candidate, how far it came.

A candidate is what a rule could have judged: a claim, a group, claims that `on` ties together. It
is turned away because of its fields, because nothing is tied to it, by `when`, or because what the
rule requires holds; or it fails, and then it is told or withheld. The rule is compiled anew from
its file, with the trees of its expressions, so that each part of a condition can be said with what
it comes to. What forms the candidates and what judges them is the engine itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from claimlint.claims.claim import Citation, Claim, Document
from claimlint.claims.fact import Fact
from claimlint.claims.fact_index import Facts
from claimlint.claims.finding import Certainty, Finding
from claimlint.claims.formulas import Formulas
from claimlint.claims.gather_facts import facts_of
from claimlint.engine.claim_formulas import compile_formulas
from claimlint.engine.condition_words import came_to, not_true
from claimlint.engine.definitions import Pair
from claimlint.engine.effort import Effort
from claimlint.engine.fact_pool import Pool, References
from claimlint.engine.group_match import group_instances
from claimlint.engine.instance import Bindings, Instance, claims_in, facts_in
from claimlint.engine.join_match import join_instances
from claimlint.engine.judge import judge
from claimlint.engine.outcome import Report
from claimlint.engine.pair_match import (
    pair_instances,
    pairs_of,
    published_key,
    published_pair,
    successive,
)
from claimlint.engine.single_match import other_instances
from claimlint.engine.tie_words import called_here, values_of
from claimlint.engine.turned_away import MOST_TRIED, TurnedAway
from claimlint.formula.expression import Expression
from claimlint.formula.value import Value
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.settings import Settings
from claimlint.rulebook.load_rules import load_file
from claimlint.rulebook.rule import Rule, Variable
from claimlint.values.truth import Truth

MOST = 200
"""How many candidates of one rule are told: beyond, nobody reads on."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that a rule looked at: its claims, how it came out, and the steps to that.

    `form` names the form of the rule that looked, where the rule has several.
    """

    name: str
    outcome: str
    steps: tuple[str, ...] = ()
    form: str = ""


def why_silent(
    rule: Rule,
    documents: Sequence[Document],
    report: Report,
    settings: Settings,
    about: Collection[str],
) -> Iterator[Candidate]:
    """How far each candidate of a rule came, in documents that a run has read and judged.

    `report` is that run's: it says what was told of each. Candidates are those of the files
    `about`; the others take part as they do in a run.
    """
    named = {claim.full_id: claim for document in documents for claim in document.claims}
    formulas = {document.path: compile_formulas(document, named, []) for document in documents}
    traced, _ = load_file(Path(rule.path), builtin=rule.builtin)
    if traced is None:
        return
    forms = [traced, *getattr(traced, "forms", ())]
    for number, one in enumerate(forms, 1):
        if one.require is not None:
            asking = _Asking(one, documents, report, settings, frozenset(about), formulas)
            called = f"form {number} of {len(forms)} (requires {_on_a_line(one.require.text)})"
            for candidate in islice(asking.candidates(), MOST):
                yield replace(candidate, form=called if len(forms) > 1 else "")


def _on_a_line(text: str, most: int = 70) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"


@dataclass(frozen=True, slots=True)
class _Asking:
    """One rule, asked about the documents of a run."""

    rule: Rule
    documents: Sequence[Document]
    report: Report
    settings: Settings
    about: frozenset[str]
    formulas: Mapping[str, Formulas]

    @property
    def away(self) -> TurnedAway:
        """Why claims are no candidates of the rule."""
        return TurnedAway(self.rule, self.settings, self._called)

    @property
    def lets(self) -> Mapping[str, Expression]:
        """What the names of `let` stand for."""
        return dict(self.rule.let)

    def candidates(self) -> Iterator[Candidate]:
        """All candidates of the rule."""
        for document in self._named():
            kind = "reference" if document.is_reference else "article"
            if kind not in self.rule.kinds_of_document:
                wanted = " or ".join(self.rule.kinds_of_document)
                step = f"it is a {kind}, and the rule looks at every {wanted} (`in`)"
                yield Candidate(document.id, "is not looked at", (step,))
        match self.rule.shape:
            case "claim" | "citation":
                yield from self._single()
            case "group":
                yield from self._groups()
            case "join":
                yield from self._joins()
            case "pairs":
                yield from self._pairs()
            case _:
                for document in self._own():
                    for instance in other_instances(
                        self.rule, document, self.settings, self.formulas[document.path]
                    ):
                        yield self._judged(instance)

    def _named(self) -> list[Document]:
        return [one for one in self.documents if one.path in self.about]

    def _own(self) -> list[Document]:
        """The documents asked about that the rule looks at."""
        kinds = self.rule.kinds_of_document
        return [
            one
            for one in self._named()
            if ("reference" if one.is_reference else "article") in kinds
        ]

    # -- shapes ----------------------------------------------------------------------------

    def _single(self) -> Iterator[Candidate]:
        (variable,) = self.rule.variables
        for document in self._own():
            for claim in document.claims:
                names: Bindings = {"claim": claim, "document": document, "settings": self.settings}
                if self.rule.shape == "claim":
                    yield self._if_wanted(variable, claim, claim, names)
                    continue
                for citation in claim.citations:
                    cited = {**names, "citation": citation, "source": citation.source}
                    yield self._if_wanted(variable, claim, citation, cited)

    def _if_wanted(
        self, variable: Variable, claim: Claim, owner: Claim | Citation, names: Bindings
    ) -> Candidate:
        reason = self.away.unwanted(variable, claim, owner)
        if reason:
            return Candidate(self._called(owner), "is not looked at", tuple(reason.split("\n")))
        return self._judged(Instance(self.rule, names, claim.document))

    def _groups(self) -> Iterator[Candidate]:
        (variable,) = self.rule.variables
        for document in self._own():
            facts = facts_of(document)
            grouped: set[int] = set()
            effort = Effort(len(facts.all))
            for instance in group_instances(self.rule, facts, effort):
                grouped.update(map(id, facts_in(instance.names["members"])))
                yield self._judged(instance)
            why = partial(self.away.ungrouped, others=facts.all)
            yield from self._turned_away(variable, facts.all, grouped, why)

    def _joins(self) -> Iterator[Candidate]:
        references = self._references()
        for document in self._own():
            facts = facts_of(document)
            first = self.rule.variables[0]
            joined: set[int] = set()
            for instance in join_instances(self.rule, Pool(facts, references)):
                joined.add(id(instance.names[first.name]))
                yield self._judged(instance)
            others = [*facts.all, *(one for one in references.all if one.document is not document)]
            yield from self._turned_away(
                first, facts.all, joined, partial(self.away.nearest, others=others)
            )

    def _pairs(self) -> Iterator[Candidate]:
        every = [facts_of(document) for document in self.documents]
        references = self._references()
        by_quantity = References(references, self.settings.table_lag, self.settings.drift)
        paired: set[str] = set()
        found = [{"published": list(_published(every))}]
        found += [
            pairs_of(Pool(facts, references), by_quantity, Effort(len(facts.all)))
            for facts in every
        ]
        for pairs in found:
            for instance in pair_instances(self.rule, pairs):
                paired.update(claim.full_id for claim in claims_in(values_of(instance)))
                if instance.document.path in self.about:
                    yield self._judged(instance)
        others = [fact for facts in every for fact in facts.all]
        for document, facts in zip(self.documents, every, strict=True):
            alone = [one for one in facts.all if one.claims[0].full_id not in paired]
            if document in self._own():
                why = partial(self.away.unpaired, others=others)
                yield from self._turned_away(self.rule.variables[0], alone, set(), why)

    def _references(self) -> Facts:
        trusted = [one for one in self.documents if one.is_reference and one.trusted]
        return Facts([fact for document in trusted for fact in facts_of(document).all])

    def _turned_away(
        self, variable: Variable, facts: Sequence[Fact], taken: set[int], why: Callable[[Fact], str]
    ) -> Iterator[Candidate]:
        """The facts that could have been the first of a candidate and were not."""
        for fact in facts[:MOST_TRIED]:
            if id(fact) not in taken:
                reason = self.away.unwanted(variable, fact.claims[0], fact)
                outcome = "is not looked at" if reason else "is alone"
                yield Candidate(
                    self._called(fact), outcome, tuple((reason or why(fact)).split("\n"))
                )

    # -- judging ---------------------------------------------------------------------------

    def _called(self, value: Value, home: str | None = None) -> str:
        """What a record is called: without its file where only one is asked about."""
        named = self._named()
        return called_here(value, home or (named[0].id if len(named) == 1 else ""))

    def _of_instance(self, instance: Instance) -> str:
        names, home = instance.names, instance.document.id
        told = [
            f"{variable.name}: {self._called(names.get(variable.name), home)}"
            for variable in self.rule.variables
        ]
        if len(told) > 1:
            return ", ".join(told)
        return self._called(names.get(self.rule.shape) or values_of(instance), home)

    def _judged(self, instance: Instance) -> Candidate:
        names = instance.names
        judgement = judge(instance, self.settings, self.formulas[instance.document.path])
        called = self._of_instance(instance)
        assert self.rule.require is not None
        if judgement is None:
            when = self.rule.when
            steps = [] if when is None else not_true("when", when, names, self.lets)
            if steps:
                return Candidate(called, "does not apply", tuple(steps))
            return Candidate(
                called, "cannot be judged", tuple(came_to(self.rule.require, names, self.lets))
            )
        steps = came_to(self.rule.require, names, self.lets)
        if judgement.truth is Truth.TRUE:
            return Candidate(called, "holds", tuple(steps))
        if judgement.truth is not Truth.FALSE:
            return Candidate(called, self._open(judgement.truth), tuple(steps))
        return self._failed(instance, called, steps)

    def _failed(self, instance: Instance, called: str, steps: list[str]) -> Candidate:
        """What became of a candidate that fails: it was told, or something withheld it."""
        claims = {claim.full_id for claim in claims_in(values_of(instance))}
        mine = [one for one in self._findings(claims) if one.rule == self.rule.name]
        if mine:
            accepted = next((one.suppressed for one in mine if one.suppressed), None)
            if accepted:
                return Candidate(called, "fails, and is accepted", (*steps, f"reason: {accepted}"))
            told = [one for one in mine if one.certainty is not Certainty.UNSURE]
            return Candidate(called, "fails, and is told" if told else "is undecided", tuple(steps))
        return Candidate(called, "fails, and is withheld", (*steps, self._withheld_by(claims)))

    def _open(self, truth: Truth) -> str:
        """What to say where some values within the figures' rounding satisfy the rule."""
        if truth is Truth.TOUCHING:
            return "holds only where two roundings meet (see `--unsure`)"
        assert self.rule.require is not None
        if self.rule.require.ordered:
            return "is undecided: the figures leave it open (see `--unsure`)"
        return "fits, within the rounding of its figures"

    def _withheld_by(self, claims: set[str]) -> str:
        switched_off = self._switched_off()
        if switched_off:
            return f"the setting `{switched_off}` leaves the rule out"
        for finding in self._findings(claims):
            for name in self.rule.yields_to:
                if name in (finding.rule, finding.family):
                    return f"`{finding.rule}` has told it at its root (`yields-to: {name}`)"
        if any(one.rule == self.rule.name for one in self.report.findings):
            return "it is told together with another finding of this rule"
        return "nothing in the report says why"

    def _switched_off(self) -> str:
        """The setting that leaves the rule out; "" where it takes part."""
        settings, names = self.settings, {self.rule.name, self.rule.family}
        if settings.severity.get(self.rule.name, self.rule.severity) is None:
            return "severity"
        if not names.isdisjoint(settings.ignore) and self.rule.name not in settings.select:
            return "ignore"
        return "select" if settings.select and names.isdisjoint(settings.select) else ""

    def _findings(self, claims: set[str]) -> Iterator[Finding]:
        for finding in self.report.findings:
            if not claims or not claims.isdisjoint(one.full_id for one in finding.claims):
                yield finding


def _published(every: Iterable[Facts]) -> Iterator[Pair]:
    """The pairs of what one article says and another has said before."""
    stated = [
        (key, fact.document.publication_day, fact)
        for facts in every
        for fact in facts.all
        if (key := published_key(fact)) is not None
    ]
    for later, earlier in successive(stated):
        pair = published_pair(later, earlier)
        if pair is not None and later.document is not earlier.document:
            yield pair
