"""The audit of one document: every rule on its claims, beside the facts of the reference tables.

Single claims come first, then groups, joins and pairs through the document's own indexes and those
of the references; last, what all its laws together say. An audit depends on what is handed in and
on nothing else, so it can be kept for as long as that stays the same.
"""

from __future__ import annotations

from collections.abc import Generator, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from claimlint.claims.claim import Citation, Claim, Document
from claimlint.claims.fact_index import Facts
from claimlint.claims.finding import Finding, RawFinding
from claimlint.engine.claim_formulas import compile_formulas
from claimlint.engine.comparisons import compares_second_figure
from claimlint.engine.deduplicate import explained_claims, without_consequences
from claimlint.engine.definitions import fitting
from claimlint.engine.effort import Effort
from claimlint.engine.fact_pool import Pool, References
from claimlint.engine.grounding import Grounded, Grounder, LawInstance, has_clash
from claimlint.engine.group_match import group_instances, has_several, may_group
from claimlint.engine.instance import Bindings, Instance
from claimlint.engine.join_match import Joins, Start, joined_alike
from claimlint.engine.join_plan import Plan, plans_for
from claimlint.engine.judge import evaluate, is_noteworthy, judged
from claimlint.engine.ledger import Ledger
from claimlint.engine.make_finding import from_raw
from claimlint.engine.outcome import Comparison, Conflict, Implication
from claimlint.engine.pair_match import pair_instances, pairs_of
from claimlint.engine.single_match import ClaimRules, looks_at, other_instances
from claimlint.formula.amount import NARROW
from claimlint.formula.run_time import FORMULAS
from claimlint.lazy_dataclass import dataclass
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Catalogue, Rule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Case:
    """One document, ready to be audited.

    `raised` is what reading it met. `named` has the claims that its formulas may name, by full id;
    where another file has this one's id, its own come first.
    """

    document: Document
    facts: Facts
    raised: tuple[RawFinding, ...]
    named: Mapping[str, Claim]


@dataclass(frozen=True, slots=True)
class Audit:
    """What the rules say of one document, before its findings meet those of the others.

    `clashes` are sets of claims that only the solver finds; one is told where no finding has told
    of its claims. `comparisons` has claims of the reference tables, too.
    """

    findings: tuple[Finding, ...]
    clashes: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    comparisons: tuple[Comparison, ...]


Matched = tuple[tuple[Rule, tuple[Plan, ...]], ...]
"""Rules, each with the plans by which it joins claims; a rule on groups needs none."""


class Rulebook:
    """The rules of a catalogue by what they look at, for all audits with the same settings.

    Unless audits are to be `complete`, their conflicts leave out what findings have told.
    """

    def __init__(self, catalogue: Catalogue, settings: Settings, *, complete: bool = True) -> None:
        rules = [form for rule in catalogue.rules.values() for form in rule.every_form]
        self.complete = complete
        self.settings = settings
        self.rules = catalogue.rules
        self.on_claims = ClaimRules(rules, settings)
        self.on_files = _shaped(rules, "source", "document", "relation")
        self.on_texts = _shaped(rules, "quote", "mention")
        self.on_second_figures = [rule for rule in rules if compares_second_figure(rule)]
        self._on_several = (*_shaped(rules, "group"), *_shaped(rules, "join"))
        self._by_shapes: dict[Hashable, Matched] = {}
        self.steps = {rule: step for step, rule in enumerate(self._on_several, _RULES)}
        self.joined_alike = joined_alike(self._on_several)
        self.on_pairs = _shaped(rules, "pairs")
        laws = [rule for rule in rules if rule.law]
        self.grounder = Grounder(laws, settings)
        self.lone_grounder = Grounder(laws, settings, lone=True)
        """Keeps quantities that nobody states and of which one law alone speaks: nothing clashes
        with them, but they are implied."""

    def on_several(self, pool: Pool) -> Matched:
        """The rules on several claims that find the types and fields that they need, with plans.

        Claims come in few shapes, and most rules need claims that a document does not have.
        """
        document = pool.own.all[0].document if pool.own.all else None
        if document is None:
            return ()
        name = (document.is_reference, pool.own.shapes, pool.references.shapes)
        known = self._by_shapes.get(name)
        if known is None:
            if len(self._by_shapes) >= MAX_SHAPES:
                self._by_shapes.clear()
            known = self._by_shapes[name] = tuple(
                (rule, plans)
                for rule in self._on_several
                if _concerns(rule, document)
                for plans in [() if rule.shape == "group" else plans_for(rule, pool)]
                if plans or (rule.shape == "group" and may_group(rule, pool.own))
            )
        return known


MAX_SHAPES = 20_000
"""For so many combinations of shapes the rules are kept: a bound for hostile files."""


def audits(cases: Sequence[Case], references: References, rulebook: Rulebook) -> list[Audit]:
    """What can be said of several documents, rule by rule: the same as of one after the other.

    A rule takes a third less time where it was judged just before: what it needs is still in the
    caches of the processor.
    """
    running = [_steps(case, references, rulebook) for case in cases]
    waiting = {0: [*range(len(running))]}
    done: dict[int, Audit] = {}
    while waiting:
        for number in waiting.pop(min(waiting)):
            try:
                waiting.setdefault(next(running[number]), []).append(number)
            except StopIteration as end:
                done[number] = end.value
    return [done[number] for number in range(len(running))]


def audit(case: Case, references: References, rulebook: Rulebook) -> Audit:
    """All that can be said of one document beside the reference tables."""
    (done,) = audits([case], references, rulebook)
    return done


Steps = Generator[int, None, T]
"""Work that is done step by step; each says the number of the next one."""
_FILES, _RULES = 1, 2
_PAIRS, _LAWS, _CLASHES = 10**6, 10**6 + 1, 10**6 + 2


def _steps(case: Case, references: References, rulebook: Rulebook) -> Steps[Audit]:
    raised = list(case.raised)
    formulas = compile_formulas(case.document, case.named, raised)
    ledger = Ledger(rulebook.settings, formulas)
    if any("review" in claim.fields for claim in case.document.claims):
        from claimlint.engine.bound import review_faults  # noqa: PLC0415 - seldom needed

        raised += review_faults(case.document, case.named.get)
    if raised:
        own = {claim.reference: claim for claim in case.document.claims}
        ledger.findings.extend(from_raw(one, rulebook.rules[one.rule], own) for one in raised)
    grounded = yield from _judge(case, references, rulebook, ledger, rulebook.grounder)
    yield _CLASHES
    clashes: list[Finding] = []
    conflicts: tuple[Conflict, ...] = ()
    if grounded.may_clash():
        conflicts = _solve(case, grounded, rulebook, ledger, clashes)
    elif len(formulas.relations) > 1:
        from claimlint.engine.conflicts import unsolved  # noqa: PLC0415  # loads the solver

        system = unsolved(case.document, grounded.labelled(), {})
        ledger.findings.extend(system.redundant(rulebook.rules["redundant-relation"]))
    return Audit(
        tuple(ledger.findings), tuple(clashes), conflicts, ledger.comparisons.comparisons()
    )


def _solve(
    case: Case, grounded: Grounded, rulebook: Rulebook, ledger: Ledger, clashes: list[Finding]
) -> tuple[Conflict, ...]:
    """What the laws of a document say together, where a glance has left that open."""
    from claimlint.engine.conflicts import SystemReport, solved  # noqa: PLC0415  # loads the solver

    told = without_consequences(ledger.findings, rulebook.rules)
    known = [
        frozenset(one.full_id for one in claims)
        for claims in explained_claims(told, rulebook.rules, case.document.id)
    ]
    found = solved(case.document, grounded.labelled(), known, complete=rulebook.complete)
    if found is None:
        return ()
    system = SystemReport(found, case.named)
    clashes.extend(system.impossible(rulebook.rules["impossible-relations"]))
    ledger.findings.extend(system.undecided(rulebook.rules["left-undecided"]))
    for finding in system.findings(rulebook.rules["cannot-all-be-true"], known):
        clashing = [case.named[one.full_id] for one in finding.claims]
        ledger.comparisons.clash(clashing, finding.certainty)
        clashes.append(finding)
    return tuple(system.conflicts())


def implied(case: Case, references: References, rulebook: Rulebook) -> Iterator[Implication]:
    """What the claims of one document imply: figures that none states, and tighter bounds."""
    from claimlint.engine.implications import implications  # noqa: PLC0415  # as above

    ledger = Ledger(rulebook.settings, compile_formulas(case.document, case.named, []))
    judging = _judge(case, references, rulebook, ledger, rulebook.lone_grounder)
    grounded = _at_once(judging)
    return implications(case.document, grounded.labelled(), case.named)


def _at_once(steps: Steps[T]) -> T:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def _judge(
    case: Case, references: References, rulebook: Rulebook, ledger: Ledger, grounder: Grounder
) -> Steps[Grounded]:
    """Judge all rules on a document into the ledger; its laws, as a system for the solver."""
    document, pool = case.document, Pool(case.facts, references.facts)
    _judge_claims(document, rulebook, ledger)
    yield _FILES
    texts = rulebook.on_texts if document.article is not None else ()
    for rule in (*rulebook.on_files, *texts):
        for instance in other_instances(rule, document, rulebook.settings, ledger.formulas):
            ledger.judge(instance)
    of_laws: list[LawInstance] = []
    effort = Effort(len(pool.own.all))
    joins = Joins(pool, rulebook.joined_alike, effort)
    for rule, found in _due(joins, rulebook):
        yield rulebook.steps[rule]
        instances = (
            group_instances(rule, pool.own)
            if rule.shape == "group"
            else joins.instances(rule, found)
        )
        for instance in fitting(instances, rulebook.settings, ledger.formulas):
            applies = ledger.judge(instance)
            if rule.law and not rule.unclaimed and (applies or has_clash(instance)):
                of_laws.append(LawInstance(instance, applies))
    yield _PAIRS
    pairs = pairs_of(pool, references)
    if any(pairs.values()):
        for rule in rulebook.on_pairs:
            for instance in pair_instances(rule, pairs):
                ledger.judge(instance)
    yield _LAWS
    grounded = grounder.ground(pool, pairs["reference"], of_laws, ledger.formulas, effort)
    case.facts.forget()
    for left in effort.left_undecided(document):
        ledger.findings.append(from_raw(left, rulebook.rules[left.rule], {}))
    return grounded


def _judge_claims(document: Document, rulebook: Rulebook, ledger: Ledger) -> None:
    """The rules on claims and citations: a hot path, so no instance is made until one fails."""
    names: Bindings = {
        "document": document,
        "settings": rulebook.settings,
        FORMULAS: ledger.formulas,
    }
    rules = rulebook.on_claims
    for claim in document.claims:
        names["claim"] = claim
        names["source"] = None
        _judge_single(rules.of_claim(claim, names), claim, names, rulebook, ledger)
        if "also" in claim.fields:
            _note_second_figure(claim, names, rulebook, ledger)
        for citation in claim.citations:
            left = rules.of_citation(citation, names)
            if left or "says" in citation.fields:
                cited = {**names, "citation": citation, "source": citation.source}
                _judge_single(left, claim, cited, rulebook, ledger)
                if "says" in citation.fields:
                    _note_second_figure(citation, cited, rulebook, ledger)


def _note_second_figure(
    owner: Claim | Citation, names: Bindings, rulebook: Rulebook, ledger: Ledger
) -> None:
    """Note whether a claim could be compared with what it or its source says once more."""
    shape, claim = ("claim", owner) if isinstance(owner, Claim) else ("citation", owner.claim)
    for rule in rulebook.on_second_figures:
        fits = rule.shape == shape and rule.variables[0].fits(owner.fields)
        if fits and evaluate(rule, dict(names), NARROW) is not None:
            ledger.comparisons.second_figure(claim)


def _judge_single(
    rules: Iterable[Rule],
    claim: Claim,
    names: Bindings,
    rulebook: Rulebook,
    ledger: Ledger,
) -> None:
    settings = rulebook.settings
    for rule in rules:
        if rule.special and not looks_at(rule, claim, settings):
            continue
        truth = evaluate(rule, names, NARROW)
        if truth is not None and is_noteworthy(rule, truth, unsure=settings.unsure):
            instance = Instance(rule, dict(names), claim.document)
            ledger.enter(instance, judged(instance, truth))


def _shaped(rules: Sequence[Rule], *shapes: str) -> list[Rule]:
    return [rule for rule in rules if rule.shape in shapes]


def _due(joins: Joins, rulebook: Rulebook) -> list[tuple[Rule, Sequence[Start]]]:
    """The rules on several claims that may find instances, with where these start.

    Two thirds of the rules whose fields are there end here: nothing is tied as they want it.
    """
    due: list[tuple[Rule, Sequence[Start]]] = []
    for rule, plans in rulebook.on_several(joins.pool):
        if rule.shape == "group":
            if has_several(rule, joins.pool.own):
                due.append((rule, ()))
        elif found := joins.starts(rule, plans):
            due.append((rule, found))
    return due


def _concerns(rule: Rule, document: Document) -> bool:
    return ("reference" if document.is_reference else "article") in rule.kinds_of_document
