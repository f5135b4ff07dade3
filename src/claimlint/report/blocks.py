"""What is told together: findings become blocks, grouped by claim.

One block is one finding, or several that say the same of several places, or everything that one
claim lacks. Claims of one file that lack the same plain things are summed up in one line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.report.excerpt import Sources

SUMMED_UP = frozenset({"source", "period", "draft"})
"""Lacks that need no excerpt of their own: the claim's name says it all."""
FEW = 3
"""So many claims with the same lack are summed up."""


@dataclass(frozen=True, slots=True)
class Block:
    """One thing to tell, with its places, its working and what to do.

    `details` has what single rules say, by rule, where the message speaks for several.
    """

    severity: Severity
    rules: tuple[str, ...]
    message: str
    place: Place
    related: tuple[Place, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    working: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    suppressed: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """Claims of one file that lack the same, in one line.

    `others` counts the claims that lack this and more, and have a block of their own.
    """

    severity: Severity
    rules: tuple[str, ...]
    lacks: tuple[str, ...]
    path: str
    claims: tuple[str, ...]
    others: int = 0


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """Numbers of one text that no claim quotes, in one line."""

    severity: Severity
    rules: tuple[str, ...]
    path: str
    numbers: tuple[tuple[str, int], ...]
    """Their words, and the line of each."""


@dataclass(slots=True)
class _Lacking:
    """The findings that say what one claim lacks."""

    findings: list[Finding] = field(default_factory=list)

    @property
    def lacks(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(finding.lacks for finding in self.findings))


def blocks(
    findings: Sequence[Finding], sources: Sources, *, sum_up: bool = True
) -> Iterator[Block | Summary | Unclaimed]:
    """Yield what is to be told, file by file and claim by claim, each file's summaries last."""
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.place.path].append(finding)
    for path in sorted(by_path):
        yield from _file(path, by_path[path], sources, sum_up=sum_up)


def _file(
    path: str, findings: Iterable[Finding], sources: Sources, *, sum_up: bool
) -> Iterator[Block | Summary | Unclaimed]:
    findings = list(findings)
    numbers = [one for one in findings if _is_unclaimed(one)] if sum_up else []
    if len(numbers) >= FEW:
        findings = [one for one in findings if not _is_unclaimed(one)]
    lacking: defaultdict[tuple[str, str], _Lacking] = defaultdict(_Lacking)
    told: list[tuple[str, Block]] = []
    for finding in findings:
        if finding.lacks and len(finding.claims) == 1 and finding.suppressed is None:
            lacking[finding.article, finding.claims[0]].findings.append(finding)
        else:
            told.append((_claim(finding), _single(finding)))
    summaries = list(_summaries(path, lacking.values())) if sum_up else []
    summed = {claim for summary in summaries for claim in summary.claims}
    told += [
        (claim, _lack_block(claim, group.findings))
        for (_, claim), group in lacking.items()
        if claim not in summed
    ]
    yield from _in_order(told, sources)
    yield from summaries
    if len(numbers) >= FEW:
        yield _unclaimed(path, numbers, sources)


def _is_unclaimed(finding: Finding) -> bool:
    """Whether a finding says that a number of a text has no claim."""
    return finding.lacks == "claim" and not finding.claims and finding.suppressed is None


def _unclaimed(path: str, findings: Sequence[Finding], sources: Sources) -> Unclaimed:
    lines = sources.lines(path)
    ordered = sorted(findings, key=lambda one: sources.start(one.place))
    shown = []
    for one in ordered:
        span = one.place.span
        words = "" if lines is None or span is None else lines.text[span.start : span.end]
        shown.append((" ".join(words.split()), sources.start(one.place).line))
    worst = max((one.severity for one in findings), key=lambda severity: severity.weight)
    return Unclaimed(worst, tuple(sorted({one.rule for one in findings})), path, tuple(shown))


def _claim(finding: Finding) -> str:
    return finding.claims[0] if finding.claims else ""


def _single(finding: Finding) -> Block:
    return Block(
        finding.severity,
        (finding.rule,),
        finding.message,
        finding.place,
        related=finding.related,
        working=finding.working,
        help=(finding.help,) if finding.help else (),
        certainty=finding.certainty,
        suppressed=finding.suppressed,
    )


def _in_order(told: Sequence[tuple[str, Block]], sources: Sources) -> Iterator[Block]:
    """Order blocks by where their claim is first met, within it the gravest first."""
    starts = [(claim, sources.start(block.place)) for claim, block in told]
    first: dict[str, tuple[int, int]] = {}
    for claim, start in sorted(starts):
        first.setdefault(claim, start)
    keyed = [
        ((first[claim] if claim else start), claim, -block.severity.weight, start, block)
        for (claim, block), (_, start) in zip(told, starts, strict=True)
    ]
    keyed.sort(key=lambda item: (*item[:4], item[4].rules, item[4].message))
    yield from merged([item[4] for item in keyed])


def merged(told: Sequence[Block]) -> Iterator[Block]:
    """Join blocks that say the same of different places, at the first of them."""
    same: dict[Block, list[Block]] = {}
    for block in told:
        words = replace(block, place=Place(""), related=())
        same.setdefault(words, []).append(block)
    for group in same.values():
        first, *rest = group
        more = (place for block in rest for place in (block.place, *block.related))
        places = dict.fromkeys((*first.related, *more))
        yield replace(first, related=tuple(place for place in places if place != first.place))


def _lack_block(claim: str, findings: Sequence[Finding]) -> Block:
    ordered = sorted(findings, key=_gravest)
    first, *rest = ordered
    if not rest:
        return _single(first)
    lacks = tuple(dict.fromkeys(finding.lacks for finding in ordered))
    places = dict.fromkeys(place for finding in rest for place in (finding.place, *finding.related))
    return Block(
        first.severity,
        tuple(dict.fromkeys(finding.rule for finding in ordered)),
        f"{claim} lacks {listed(map(noun, lacks))}",
        first.place,
        related=tuple(place for place in (*first.related, *places) if place != first.place),
        details=tuple((f.rule, f.message) for f in ordered if f.lacks not in SUMMED_UP),
        working=tuple(dict.fromkeys(step for finding in ordered for step in finding.working)),
        help=_questions(ordered),
    )


def _summaries(path: str, groups: Iterable[_Lacking]) -> Iterator[Summary]:
    by_lacks: defaultdict[tuple[str, ...], list[_Lacking]] = defaultdict(list)
    total: defaultdict[str, int] = defaultdict(int)
    for group in groups:
        by_lacks[tuple(sorted(group.lacks, key=_rank))].append(group)
        for lack in group.lacks:
            total[lack] += 1
    for lacks, alike in sorted(by_lacks.items(), key=lambda item: (len(item[0]), item[0])):
        if len(alike) < FEW or not SUMMED_UP.issuperset(lacks):
            continue
        findings = [finding for group in alike for finding in group.findings]
        worst = max((finding.severity for finding in findings), key=lambda s: s.weight)
        rules = tuple(sorted({finding.rule for finding in findings}))
        claims = tuple(dict.fromkeys(group.findings[0].claims[0] for group in alike))
        others = total[lacks[0]] - len(alike) if len(lacks) == 1 else 0
        yield Summary(worst, rules, lacks, path, claims, others)


_WORDS = {
    "source": ("a source", "where does it come from"),
    "period": ("a period", "which year or period is it for"),
    "base": ("a base", "of what whole is it a share"),
    "unit": ("a unit", "in which unit is it"),
    "digits": ("a sense of its digits", "how exact is it meant to be"),
    "sense of digits": ("a sense of its digits", "how exact is it meant to be"),
    "precision": ("a sense of its digits", "how exact is it meant to be"),
    "check": ("anything to check it against", "with what can it be checked"),
    "list": ("a list", "in which list is this the rank"),
    "speaker": ("a speaker", "who says so"),
    "draft": ("a finished draft", "what belongs where it says TODO"),
    "quote": ("a quote", "which words of the article say so"),
}


_ORDER = tuple(_WORDS)


def _rank(lack: str) -> int:
    return _ORDER.index(lack) if lack in _WORDS else len(_ORDER)


def _gravest(finding: Finding) -> tuple[int, int, str]:
    return -finding.severity.weight, _rank(finding.lacks), finding.rule


def noun(lack: str) -> str:
    """Say what is lacking, after "lacks": "a source"."""
    article = "an" if lack[:1] in "aeiou" else "a"
    return _WORDS[lack][0] if lack in _WORDS else f"{article} {lack}"


def listed(words: Iterable[str]) -> str:
    """Join words as a sentence does: "a, b and c"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _questions(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Ask for all that is lacking in one sentence; what has no words here asks for itself."""
    known = list(dict.fromkeys(f.lacks for f in findings if f.lacks in _WORDS))
    asked = listed(_WORDS[lack][1] for lack in known) + "?" if known else ""
    own = dict.fromkeys(f.help for f in findings if f.lacks not in _WORDS and f.help)
    return tuple(text for text in (asked[:1].upper() + asked[1:], *own) if text)
