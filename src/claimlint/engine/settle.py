"""What only shows across documents, and what is told of all: the second step of a run.

Two files of one id, a name in two spellings, a figure that an earlier article has otherwise; then
each fault is told once, and each claim gets the gravest that any audit says of it. It works on what
the audits left, and asks for the claims themselves only of files that meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from claimlint.claims.claim import Document
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, RawFinding
from claimlint.engine.audit import Rulebook
from claimlint.engine.claim_file import ClaimFile
from claimlint.engine.comparisons import merged
from claimlint.engine.deduplicate import explained_claims, merged_repeats, without_consequences
from claimlint.engine.entry import STATUSES, BesideEarlier, Entry, Mark, beside_earlier_of
from claimlint.engine.ledger import Ledger
from claimlint.engine.make_finding import from_raw
from claimlint.engine.name_checks import near_duplicates, same_ids
from claimlint.engine.outcome import Comparison, Conflict, Status
from claimlint.engine.outline import Outline
from claimlint.engine.pair_match import pair_instances, published_pair, successive
from claimlint.engine.worth_asking import worth_asking
from claimlint.lazy_dataclass import dataclass, field

Load = Callable[[str], ClaimFile]
"""Gives the file of a path, with its claims and their facts."""
Pairs = Mapping[str, tuple[tuple[int, str, int], ...]]
"""With what each later article meets: its fact, and the path and fact of the earlier one."""
_GRAVITY = "uhpc"
"""The letters of statuses, the least grave first."""


@dataclass(frozen=True, slots=True)
class Across:
    """What shows across the outlines of a project: faults of names, and which articles meet."""

    findings: tuple[Finding, ...]
    pairs: Pairs


@dataclass(slots=True)
class Outcome:
    """What a run has found: each fault told once, every conflict, and how each claim fared."""

    findings: tuple[Finding, ...]
    entries: Mapping[str, Entry]
    earlier: Sequence[BesideEarlier]
    _marks: Mapping[str, list[Mark]]
    _outside: dict[str, list[Comparison]] | None = field(init=False, default=None)

    def conflicts(self, path: str) -> tuple[Conflict, ...]:
        """The conflicts of a file."""
        return self.entries[path].found().conflicts

    def statuses(self, path: str) -> list[Status]:
        """How each claim of a file fared, in their order: the gravest that any audit says."""
        letters = list(self.entries[path].letters)
        for mark in self._marks.get(path, ()):
            letters[mark.number] = max(letters[mark.number], mark.letter, key=_GRAVITY.index)
        return [STATUSES[letter] for letter in letters]

    def checked(self, path: str) -> tuple[Comparison, ...]:
        """What each claim of a file was compared with, and how that went."""
        entry = self.entries[path]
        compared = merged([entry.compared().own, self._said_outside().get(path, ())])
        by_number = {one.claim.number: one for one in compared.values()}
        return tuple(
            _checked(entry.outline, number, claim, by_number.get(number))
            for number, claim in enumerate(entry.outline.particulars().claims)
        )

    def _said_outside(self) -> Mapping[str, list[Comparison]]:
        """By path: what the audits of other files, and earlier articles, say of its claims."""
        if self._outside is None:
            self._outside = {}
            saying = (one.compared for one in self.entries.values() if one.marks)
            for compared in (*saying, *(one.compared for one in self.earlier if one.marks)):
                for comparison in compared().outside:
                    self._outside.setdefault(comparison.claim.path, []).append(comparison)
        return self._outside


def across(outlines: Sequence[Outline], load: Load, rulebook: Rulebook) -> Across:
    """What shows across outlines, in the order of the files."""

    def document(path: str) -> Document:
        found = load(path).document
        assert found is not None  # only files that were read have an outline here
        return found

    raised = (*_same_ids(outlines, document), *near_duplicates(outlines, document))
    found = tuple(from_raw(one, rulebook.rules[one.rule], {}) for one in raised)
    return Across(found, earlier_statements(outlines))


def settle(
    entries: Sequence[Entry],
    shown: Across,
    earlier: Mapping[str, BesideEarlier],
    rulebook: Rulebook,
) -> Outcome:
    """The outcome of a run from the entries of its files, in the order of the files."""
    compared = [earlier[entry.outline.path] for entry in entries if entry.outline.path in earlier]
    telling = [entry for entry in entries if entry.tells]
    found = [finding for entry in telling for finding in entry.found().findings]
    published = [finding for beside in compared for finding in beside.found().findings]
    told = without_consequences([*found, *shown.findings, *published], rulebook.rules)
    by_path = {entry.outline.path: entry for entry in entries}
    marks: dict[str, list[Mark]] = {}
    for several in (*(one.marks for one in entries), *(one.marks for one in compared)):
        for mark in several:
            marks.setdefault(mark.path, []).append(mark)

    def timing(claim: ClaimReference) -> str:
        entry = by_path.get(claim.path)
        return "" if entry is None else entry.outline.particulars().timing[claim.number]

    together = _untold(telling, told, rulebook)
    kept = worth_asking([*merged_repeats(told, rulebook.rules), *together], timing)
    return Outcome(tuple(kept), by_path, compared, marks)


def _same_ids(
    outlines: Sequence[Outline], document: Callable[[str], Document]
) -> Iterator[RawFinding]:
    by_id: dict[str, list[str]] = {}
    for outline in outlines:
        by_id.setdefault(outline.article, []).append(outline.path)
    for paths in by_id.values():
        if len(paths) > 1:
            yield from same_ids([document(path) for path in paths])


def earlier_statements(outlines: Sequence[Outline]) -> Pairs:
    """With what each later article meets. Most quantities are stated by one article alone."""
    met: set[int] = set()
    several: set[int] = set()
    for outline in outlines:
        for one in outline.particulars().published:
            (several if one.quantity in met else met).add(one.quantity)
    known = [
        (one.quantity, outline.day, (outline.path, one.fact))
        for outline in outlines
        for one in outline.particulars().published
        if one.quantity in several
    ]
    found: dict[str, list[tuple[int, str, int]]] = {}
    for (path, fact), (earlier, other) in successive(known):
        if path != earlier:
            found.setdefault(path, []).append((fact, earlier, other))
    return {path: tuple(sorted(meetings)) for path, meetings in found.items()}


def beside_earlier(
    path: str, pairs: Iterable[tuple[int, str, int]], load: Load, rulebook: Rulebook
) -> BesideEarlier:
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
    return beside_earlier_of(ledger.findings, ledger.comparisons.comparisons())


def _untold(
    entries: Iterable[Entry], told: Sequence[Finding], rulebook: Rulebook
) -> Iterator[Finding]:
    """What only all laws of a document together show, where no other finding has told of it."""
    for entry in entries:
        clashes = entry.found().clashes
        if not clashes:
            continue
        explained = explained_claims(told, rulebook.rules, entry.outline.article)
        known = {claim for claims in explained for claim in claims}
        for clash in clashes:
            if known.isdisjoint(clash.claims):
                yield clash


def _checked(outline: Outline, number: int, name: str, known: Comparison | None) -> Comparison:
    """How a claim fared, with what it was compared with: its own file first, then by article."""
    if known is None:
        claim = ClaimReference(outline.article, name, outline.path, number)
        return Comparison(claim, "uncompared")
    path = outline.path
    against = sorted(known.against, key=lambda one: (one.path != path, one.article, one.number))
    return Comparison(known.claim, known.status, tuple(against))
