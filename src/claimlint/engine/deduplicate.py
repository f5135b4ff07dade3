"""One fault is told once.

A fault has consequences: where a figure is ten times too large, the sums and products with it are
wrong, too. A rule says to which others its findings yield, and a consequence is withheld where the
fault at its root has been told (`without_consequences`). What one rule finds several times over of
one fault, for each table or each pair of statements, is told as one (`merged_repeats`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.make_finding import hashed
from claimlint.lazy_dataclass import replace
from claimlint.rulebook.rule import Rule

MAX_WORKING = 12
"""How many lines of working the findings that are told as one show together."""

Rules = Mapping[str, Rule]

# -- consequences -----------------------------------------------------------------------


def without_consequences(findings: Sequence[Finding], rules: Rules) -> list[Finding]:
    """The findings without those that another one, at the root of the same fault, has told.

    A finding yields where a rule or family of its `yields-to` has a finding on one of its claims
    that is at least as certain, and is told in the same file, in that of the claim, or of the same
    article (its text): what another article says against a row of a table explains nothing here.
    """
    named = _by_name(findings)
    return [finding for finding in findings if not _yields(finding, rules, named)]


def _by_name(findings: Iterable[Finding]) -> dict[tuple[str, ClaimReference], list[Finding]]:
    named: dict[tuple[str, ClaimReference], list[Finding]] = {}
    for finding in findings:
        if finding.certainty is Certainty.UNSURE:
            continue
        for claim in finding.claims:
            for name in (finding.rule, finding.family):
                named.setdefault((name, claim), []).append(finding)
    return named


def _yields(
    finding: Finding,
    rules: Rules,
    named: Mapping[tuple[str, ClaimReference], list[Finding]],
) -> bool:
    rule = rules.get(finding.rule)
    if rule is None or not rule.yields_to:
        return False
    for claim in finding.claims:
        for name in rule.yields_to:
            for other in named.get((name, claim), ()):
                if (
                    other is not finding
                    and other.rule != finding.rule
                    and (
                        other.place.path in (finding.place.path, claim.path)
                        or other.article == finding.article
                    )
                    and _outranks(other, finding, rules)
                    and _may_explain(other, finding, rule)
                ):
                    return True
    return False


def _may_explain(other: Finding, finding: Finding, rule: Rule) -> bool:
    """Whether a fault may be at the root of another; of a relation that the file states, a formula
    that fails is only where the relation has its result, or two of its figures: else both are told.
    """  # noqa: D205 - one sentence
    if rule.shape != "relation" or other.family != finding.family:
        return True
    shared = set(other.claims).intersection(finding.claims)
    return other.claims[0] in shared or len(shared) > 1


def _outranks(other: Finding, finding: Finding, rules: Rules) -> bool:
    """At least as certain, or as grave, and not itself yielding to this finding's rule.

    A question (a warning) yields to a contradiction that is only possible: it is asked as gravely.
    """
    surer = finding.certainty is Certainty.CERTAIN and other.certainty is not Certainty.CERTAIN
    if surer and not (finding.severity is other.severity is Severity.WARNING):
        return False
    other_rule = rules.get(other.rule)
    mutual = other_rule is not None and (
        finding.rule in other_rule.yields_to or finding.family in other_rule.yields_to
    )
    return not mutual


def explained_claims(
    findings: Iterable[Finding], rules: Rules, article: str
) -> Iterator[frozenset[ClaimReference]]:
    """The sets of claims whose contradiction some finding of an article has told."""
    for finding in findings:
        rule = rules.get(finding.rule)
        if rule is None or finding.article != article or finding.certainty is Certainty.UNSURE:
            continue
        several = rule.compares or rule.shape in ("join", "group")
        if rule.severity is Severity.ERROR and (several or finding.family in _CONTRADICTING):
            claims = frozenset(finding.claims)
            if claims:
                yield claims


_CONTRADICTING = frozenset(("shares", "plausibility", "ranks", "arithmetic", "agreement"))

# -- repeats ----------------------------------------------------------------------------


def merged_repeats(findings: Sequence[Finding], rules: Rules) -> list[Finding]:
    """The findings, with what one rule has to say of one fault told as one.

    - A join finds a fault anew for each table that states one of its terms: of the findings on
      one primary claim the best is kept.
    - A group meets again what may belong to it as well: of findings that share claims, what is
      certain is kept, else the best.
    - Pairs of many statements of one quantity are one finding with all their places.
    """
    kept: list[Finding] = []
    alike: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        rule = rules.get(finding.rule)
        shape = "" if rule is None else rule.shape
        match shape:
            case "join":
                place = finding.place
                alike.setdefault((finding.rule, place.path, place.pointer), []).append(finding)
            case "group" | "pairs":
                alike.setdefault((finding.rule, finding.place.path), []).append(finding)
            case _:
                kept.append(finding)
    for several in alike.values():
        kept.extend(
            several if len(several) == 1 else _GATHER[rules[several[0].rule].shape](several)
        )
    return kept


def _best(findings: Sequence[Finding]) -> Finding:
    """Certain before possible before undecided; then the one with most claims of its own file.

    Of equals the fingerprint decides, which does not hang on the order of claims.
    """
    return min(findings, key=_preference)


def _preference(finding: Finding) -> tuple[int, int, int, str]:
    own = sum(claim.article == finding.article for claim in finding.claims)
    return (_RANK[finding.certainty], -own, -len(finding.claims), finding.fingerprint)


_RANK = {Certainty.CERTAIN: 0, Certainty.POSSIBLE: 1, Certainty.UNSURE: 2}


def _of_a_join(findings: Sequence[Finding]) -> Iterator[Finding]:
    yield _best(findings)


def _of_groups(findings: Sequence[Finding]) -> Iterator[Finding]:
    for several in _sharing_claims(findings):
        certain = [one for one in several if one.certainty is Certainty.CERTAIN]
        yield from certain or [_best(several)]


def _of_pairs(findings: Sequence[Finding]) -> Iterator[Finding]:
    told: list[frozenset[ClaimReference]] = []
    for certainty in _RANK:
        equal = [
            one
            for one in findings
            if one.certainty is certainty
            and not any(known.issuperset(one.claims) for known in told)
        ]
        for several in _sharing_claims(equal):
            found = as_one(several)
            told.append(frozenset(found.claims))
            yield found


_GATHER: Mapping[str, Callable[[Sequence[Finding]], Iterator[Finding]]] = {
    "join": _of_a_join,
    "group": _of_groups,
    "pairs": _of_pairs,
}


def _sharing_claims(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings in sets that hang together by shared claims, each in order (union-find)."""
    roots: dict[ClaimReference, ClaimReference] = {}

    def root(name: ClaimReference) -> ClaimReference:
        while (above := roots.setdefault(name, name)) != name:
            roots[name] = name = roots[above]
        return name

    listed = list(findings)
    for finding in listed:
        first, *others = finding.claims
        for other in others:
            roots[root(other)] = root(first)
    sets: dict[ClaimReference, list[Finding]] = {}
    for finding in listed:
        sets.setdefault(root(finding.claims[0]), []).append(finding)
    yield from sets.values()


def as_one(findings: Sequence[Finding]) -> Finding:
    """The first finding, with the places, claims and working of all."""
    first = findings[0]
    if len(findings) == 1:
        return first
    working = dict.fromkeys(line for one in findings for line in one.working)
    places: dict[tuple[str, str], Place] = {}
    for finding in findings:
        for place in (finding.place, *finding.related):
            places.setdefault((place.path, place.pointer), place)
    return replace(
        first,
        severity=max((one.severity for one in findings), key=lambda severity: severity.weight),
        claims=tuple(dict.fromkeys(claim for one in findings for claim in one.claims)),
        working=tuple(working)[:MAX_WORKING],
        related=tuple(places.values())[1:],
        wants_period=any(one.wants_period for one in findings),
        parts=tuple(findings),
        fingerprint=hashed(*sorted({one.fingerprint for one in findings})),
    )
