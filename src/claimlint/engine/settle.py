"""What only shows across documents, and what is told of all: the second step of a run.

Two files of one id, a name in two spellings, a figure that an earlier article has otherwise; then
each fault is told once, and each claim gets the gravest that any audit says of it. It works on what
the audits left, and asks for the claims themselves only of files that meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from claimlint.claims.claim import Document
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, Raised
from claimlint.engine.audit import Rulebook
from claimlint.engine.claim_file import ClaimFile
from claimlint.engine.comparisons import merged
from claimlint.engine.deduplicate import explained_claims, merged_repeats, without_consequences
from claimlint.engine.entry import Entry, Meeting
from claimlint.engine.ledger import Ledger
from claimlint.engine.make_finding import from_raised
from claimlint.engine.name_checks import near_duplicates, same_ids
from claimlint.engine.outcome import Comparison, Conflict, Status
from claimlint.engine.outline import Outline
from claimlint.engine.pair_match import pair_instances, published_pair, successive
from claimlint.engine.questions import worth_asking
from claimlint.lazy_dataclass import dataclass, field

Load = Callable[[str], ClaimFile]
"""Gives the file of a path, with its claims and their facts."""


@dataclass(slots=True)
class Outcome:
    """What a run has found: each fault told once, every conflict, and how each claim fared."""

    findings: tuple[Finding, ...]
    entries: Mapping[str, Entry]
    outside: Mapping[str, list[Comparison]] = field(default_factory=dict)
    """By path: what the audits of other files, and earlier articles, say of its claims."""

    def conflicts(self, path: str) -> tuple[Conflict, ...]:
        """The conflicts of a file."""
        return self.entries[path].conflicts

    def statuses(self, path: str) -> Sequence[Status]:
        """How each claim of a file fared, in their order."""
        if path in self.outside:
            return [row.status for row in self.checked(path)]
        return self.entries[path].statuses

    def checked(self, path: str) -> tuple[Comparison, ...]:
        """What each claim of a file was compared with, and how that went."""
        entry = self.entries[path]
        compared = merged([entry.own(), self.outside.get(path, ())])
        by_number = {one.claim.number: one for one in compared.values()}
        return tuple(
            _checked(entry.outline, number, by_number.get(number))
            for number in range(len(entry.outline.claims))
        )


def settle(
    entries: Sequence[Entry],
    meetings: Mapping[str, Meeting],
    load: Load,
    rulebook: Rulebook,
) -> Outcome:
    """The outcome of a run from the entries of its files, in the order of the files."""
    outlines = [entry.outline for entry in entries if entry.outline.is_read]

    def document(path: str) -> Document:
        found = load(path).document
        assert found is not None  # only files that were read have an outline here
        return found

    raised = (*_same_ids(outlines, document), *near_duplicates(outlines, document))
    across = [from_raised(one, rulebook.rules[one.rule], {}) for one in raised]
    met = [meetings[entry.outline.path] for entry in entries if entry.outline.path in meetings]
    found = [finding for entry in entries for finding in entry.findings]
    published = [finding for meeting in met for finding in meeting.findings]
    told = without_consequences([*found, *across, *published], rulebook.rules)
    outside: dict[str, list[Comparison]] = {}
    for several in (*(entry.outside for entry in entries), *(one.comparisons for one in met)):
        for one in several:
            outside.setdefault(one.claim.path, []).append(one)
    by_path = {entry.outline.path: entry for entry in entries}

    def timing(claim: ClaimReference) -> str:
        outline = by_path[claim.path].outline if claim.path in by_path else None
        return "" if outline is None else outline.timing[claim.number]

    together = _untold(entries, told, rulebook)
    return Outcome(
        tuple(worth_asking([*merged_repeats(told, rulebook.rules), *together], timing)),
        by_path,
        outside,
    )


def _same_ids(outlines: Sequence[Outline], document: Callable[[str], Document]) -> Iterator[Raised]:
    by_id: dict[str, list[str]] = {}
    for outline in outlines:
        by_id.setdefault(outline.article, []).append(outline.path)
    for paths in by_id.values():
        if len(paths) > 1:
            yield from same_ids([document(path) for path in paths])


def meetings_of(entries: Sequence[Entry]) -> dict[str, tuple[tuple[int, str, int], ...]]:
    """With what each later article meets: its fact, and the path and fact of the earlier one."""
    known = [
        (one.quantity, entry.outline.day, (entry.outline.path, one.fact))
        for entry in entries
        for one in entry.outline.published
    ]
    found: dict[str, list[tuple[int, str, int]]] = {}
    for (path, fact), (earlier, other) in successive(known):
        if path != earlier:
            found.setdefault(path, []).append((fact, earlier, other))
    return {path: tuple(sorted(several)) for path, several in found.items()}


def meet(
    path: str, pairs: Iterable[tuple[int, str, int]], load: Load, rulebook: Rulebook
) -> Meeting:
    """What the rules say of an article's facts beside those of earlier articles."""
    own = load(path).facts
    several = []
    for fact, earlier, other in pairs:
        pair = published_pair(own[fact], load(earlier).facts[other])
        if pair is not None:
            several.append(pair)
    ledger = Ledger(rulebook.settings)
    for rule in rulebook.on_pairs:
        for instance in pair_instances(rule, {"published": several}):
            ledger.judge(instance)
    return Meeting(tuple(ledger.findings), ledger.comparisons.comparisons())


def _untold(
    entries: Sequence[Entry], told: Sequence[Finding], rulebook: Rulebook
) -> Iterator[Finding]:
    """What only all laws of a document together show, where no other finding has told of it."""
    for entry in (entry for entry in entries if entry.clashes):
        article = entry.outline.article
        explained = explained_claims(told, rulebook.rules, article)
        known = {claim for claims in explained for claim in claims}
        for clash in entry.clashes:
            if known.isdisjoint(clash.claims):
                yield clash


def _checked(outline: Outline, number: int, known: Comparison | None) -> Comparison:
    """How a claim fared, with what it was compared with: its own file first, then by article."""
    if known is None:
        claim = ClaimReference(outline.article, outline.claims[number], outline.path, number)
        return Comparison(claim, "uncompared")
    path = outline.path
    against = sorted(known.against, key=lambda one: (one.path != path, one.article, one.number))
    return Comparison(known.claim, known.status, tuple(against))
