"""The audit of one document: every rule on its claims, beside the facts of the reference tables.

Single claims come first, then groups, joins and pairs through the document's own indexes and those
of the references; last, what all its laws together say. An audit depends on what is handed in and
on nothing else, so it can be kept for as long as that stays the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from claimlint.claims.claim import Citation, Claim, Document
from claimlint.claims.fact_index import Facts
from claimlint.claims.finding import Finding, RawFinding
from claimlint.engine.claim_formulas import compile_formulas
from claimlint.engine.comparisons import compares_second_figure
from claimlint.engine.deduplicate import explained_claims, without_consequences
from claimlint.engine.definitions import Pair, fitting
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
        self.on_several = (*_shaped(rules, "group"), *_shaped(rules, "join"))
        self._by_shapes: dict[Hashable, Matched] = {}
        self.joined_alike = joined_alike(self.on_several)
        self.on_pairs = _shaped(rules, "pairs")
        laws = [rule for rule in rules if rule.law]
        self.grounder = Grounder(laws, settings)
        self.lone_grounder = Grounder(laws, settings, lone=True)
        """Keeps quantities that nobody states and of which one law alone speaks: nothing clashes
        with them, but they are implied."""

    def matched(self, pool: Pool) -> Matched:
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
                for rule in self.on_several
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
    judgings = [_Judging(case, references, rulebook) for case in cases]
    for one in judgings:
        one.take_in_raised()
    grounded = _judge(judgings, rulebook, rulebook.grounder)
    return [_audit(one, system, rulebook) for one, system in zip(judgings, grounded, strict=True)]


def audit(case: Case, references: References, rulebook: Rulebook) -> Audit:
    """All that can be said of one document beside the reference tables."""
    (done,) = audits([case], references, rulebook)
    return done


def _audit(judging: _Judging, grounded: Grounded, rulebook: Rulebook) -> Audit:
    """What the judging of a document, and then all its laws together, come to."""
    case, ledger = judging.case, judging.ledger
    clashes: list[Finding] = []
    conflicts: tuple[Conflict, ...] = ()
    if grounded.may_clash():
        conflicts = _solve(case, grounded, rulebook, ledger, clashes)
    elif len(ledger.formulas.relations) > 1:
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

    judging = _Judging(case, references, rulebook)
    (grounded,) = _judge([judging], rulebook, rulebook.lone_grounder)
    return implications(case.document, grounded.labelled(), case.named)


def _judge(judgings: Sequence[_Judging], rulebook: Rulebook, grounder: Grounder) -> list[Grounded]:
    """Judge all rules on documents into their ledgers; of each its laws, for the solver."""
    for one in judgings:
        one.judge_claims()
    for one in judgings:
        one.judge_files()
    waiting: dict[Rule, list[tuple[_Judging, Sequence[Start]]]] = {
        rule: [] for rule in rulebook.on_several
    }
    for one in judgings:
        for rule, found in one.due():
            waiting[rule].append((one, found))
    for rule, due in waiting.items():
        for one, found in due:
            one.judge_several(rule, found)
    for one in judgings:
        one.judge_pairs()
    return [one.ground(grounder) for one in judgings]


class _Judging:
    """The judging of one document: what its rules come to, kind by kind, goes into its ledger."""

    __slots__ = (
        *("_effort", "_joins", "_of_laws", "_pairs", "_pool", "_raised", "_references"),
        *("_rulebook", "case", "ledger"),
    )

    def __init__(self, case: Case, references: References, rulebook: Rulebook) -> None:
        self.case = case
        self._raised = list(case.raised)
        self.ledger = Ledger(
            rulebook.settings, compile_formulas(case.document, case.named, self._raised)
        )
        self._references, self._rulebook = references, rulebook
        self._pool = Pool(case.facts, references.facts)
        self._effort = Effort(len(case.facts.all))
        self._joins = Joins(self._pool, rulebook.joined_alike, self._effort)
        self._of_laws: list[LawInstance] = []
        self._pairs: Mapping[str, Sequence[Pair]] = {}

    def take_in_raised(self) -> None:
        """Enter what reading has met, and what is wrong with the reviews of claims."""
        case, raised = self.case, self._raised
        if any("review" in claim.fields for claim in case.document.claims):
            from claimlint.engine.bound import review_faults  # noqa: PLC0415 - seldom needed

            raised += review_faults(case.document, case.named.get)
        if raised:
            own = {claim.reference: claim for claim in case.document.claims}
            rules = self._rulebook.rules
            self.ledger.findings.extend(from_raw(one, rules[one.rule], own) for one in raised)

    def judge_claims(self) -> None:
        """The rules on single claims and citations."""
        _judge_claims(self.case.document, self._rulebook, self.ledger)

    def judge_files(self) -> None:
        """The rules on sources, documents and relations, and on the text."""
        document, rulebook, ledger = self.case.document, self._rulebook, self.ledger
        texts = rulebook.on_texts if document.article is not None else ()
        for rule in (*rulebook.on_files, *texts):
            for instance in other_instances(rule, document, rulebook.settings, ledger.formulas):
                ledger.judge(instance)

    def due(self) -> Iterator[tuple[Rule, Sequence[Start]]]:
        """The rules on several claims that may find instances, with where these start.

        Two thirds of the rules whose fields are there end here: nothing is tied as they want it.
        """
        for rule, plans in self._rulebook.matched(self._pool):
            if rule.shape == "group":
                if has_several(rule, self._pool.own):
                    yield rule, ()
            elif found := self._joins.starts(rule, plans):
                yield rule, found

    def judge_several(self, rule: Rule, found: Sequence[Start]) -> None:
        """A rule on several claims, whose instances start there."""
        instances = (
            group_instances(rule, self._pool.own, self._effort)
            if rule.shape == "group"
            else self._joins.instances(rule, found)
        )
        unsure: list[Instance] = []
        for instance in instances:
            if instance.sure:
                self._judge_instance(instance)
            else:
                unsure.append(instance)
        for instance in fitting(unsure, self.ledger.settings, self.ledger.formulas):
            self._judge_instance(instance)

    def _judge_instance(self, instance: Instance) -> None:
        """Judge an instance; what a law says of it is for the solver, too."""
        applies, rule = self.ledger.judge(instance), instance.rule
        is_law = rule.law and not rule.unclaimed and (applies or has_clash(instance))
        if is_law and self._effort.may_solve(instance):
            self._of_laws.append(LawInstance(instance, applies))

    def judge_pairs(self) -> None:
        """The rules on two statements of one quantity."""
        self._pairs = pairs = pairs_of(self._pool, self._references, self._effort)
        if any(pairs.values()):
            for rule in self._rulebook.on_pairs:
                for instance in pair_instances(rule, pairs):
                    self.ledger.judge(instance)

    def ground(self, grounder: Grounder) -> Grounded:
        """The document's laws, as a system for the solver."""
        pairs, formulas, effort = self._pairs["reference"], self.ledger.formulas, self._effort
        grounded = grounder.ground(self._pool, pairs, self._of_laws, formulas, effort)
        self.case.facts.forget()
        rules = self._rulebook.rules
        effort.leave_deepest(self._pool.own.all)
        effort.leave_long_chains(self._pool.own.all, self.case.document)
        for left in effort.left_undecided(self.case.document):
            self.ledger.findings.append(from_raw(left, rules[left.rule], {}))
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


def _concerns(rule: Rule, document: Document) -> bool:
    return ("reference" if document.is_reference else "article") in rule.kinds_of_document
