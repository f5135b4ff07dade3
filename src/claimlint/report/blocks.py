"""What is told together: findings become blocks, in groups by story.

One block is one finding, or several that say the same of several places, or everything that one
claim lacks. What is said of several claims of one story is one line (see `gather`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.outcome import GRAVITY, Story, StoryOf, verdict_of
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.report.claim_names import claim_names
from claimlint.report.excerpt import Sources
from claimlint.report.gather import FEW, LACKS, NAMED, gathered


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
    """Claims of one story of which the same is said, in one line, with what to ask."""

    severity: Severity
    rules: tuple[str, ...]
    message: str
    help: str
    cut: bool
    """Whether more claims are meant than the message names."""


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """Numbers of one text that no claim quotes, in one line."""

    severity: Severity
    rules: tuple[str, ...]
    path: str
    numbers: tuple[tuple[str, int], ...]
    """Their words, and the line of each."""
    help: str = (
        "Claim each of them, or list it under `not_claims` with the reason (`claimlint draft "
        "ARTICLE --update FILE` adds the claims)."
    )


Told = Block | Summary | Unclaimed


@dataclass(frozen=True, slots=True)
class Group:
    """What is told of one story, the gravest first; of a table where `story` is None."""

    path: str
    story: Story | None
    told: tuple[Told, ...]

    @property
    def gravity(self) -> int:
        """How far back it stands: by the story's verdict, of a table by its worst finding."""
        severities = [one.severity for one in self.told]
        worst = max(severities, key=lambda severity: severity.weight, default=None)
        verdict = verdict_of(worst) if self.story is None else self.story.verdict
        return GRAVITY.index(verdict)


def groups(
    findings: Iterable[Finding],
    stories: Sequence[Story],
    sources: Sources,
    *,
    sum_up: bool = True,
) -> list[Group]:
    """What is to be told, story by story: the gravest story first, within it the gravest finding.

    What weighs the same stands in the order of the article.
    """
    story_of = StoryOf(stories)
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    of_path: dict[str, Story | None] = {}
    for finding in findings:
        story = story_of(finding)
        path = finding.place.path if story is None else story.path
        by_path[path].append(finding)
        of_path[path] = story
    found = [
        Group(path, of_path[path], tuple(_of_story(path, own, sources, sum_up=sum_up)))
        for path, own in by_path.items()
    ]
    return sorted(found, key=lambda group: (group.gravity, group.path))


def _of_story(
    path: str, findings: list[Finding], sources: Sources, *, sum_up: bool
) -> Iterator[Told]:
    numbers = [one for one in findings if _is_unclaimed(one)] if sum_up else []
    if len(numbers) >= FEW:
        findings = [one for one in findings if not _is_unclaimed(one)]
    findings, asked_there = _asked_once(findings) if sum_up else (findings, {})
    lacking: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    told: list[Block] = []
    findings, alike = gathered(path, findings, in_blocks=True) if sum_up else (findings, [])
    for finding in findings:
        if not finding.lacks or len(finding.claims) != 1 or finding.suppressed is not None:
            told.append(_with_question(_single(finding), asked_there.get(finding)))
        else:
            lacking[finding.article, claim_names(finding)[0]].append(finding)
    told += [_lack_block(claim, own) for (_, claim), own in lacking.items()]
    summaries = [_summary(one) for one in sorted(alike, key=lambda one: _rank(one.lacks))]
    lines: list[Told] = [*_in_order(path, told, sources), *summaries]
    if len(numbers) >= FEW:
        lines.append(_unclaimed(numbers[0].place.path, numbers, sources))
    yield from sorted(lines, key=lambda one: -one.severity.weight)  # stable: sums come last


def _asked_once(findings: list[Finding]) -> tuple[list[Finding], dict[Finding, Finding]]:
    """The findings without questions that others ask, and these others with what they ask for.

    Of when a figure is, is asked where a comparison came out possible for want of it. That a figure
    is old, and that its year is not printed, are one question.
    """
    wanting: dict[ClaimReference, Finding] = {}
    for one in findings:
        if one.wants_period and one.certainty is Certainty.POSSIBLE and one.suppressed is None:
            for claim in one.claims:
                wanting.setdefault(claim, one)
    old = {one.claims: one for one in findings if one.lacks == "newer figure"}
    left, asked_there = [], {}
    for one in findings:
        alone = one.suppressed is None and len(one.claims) == 1
        there = wanting.get(one.claims[0]) if alone and one.lacks == "period" else None
        if there is not None:
            asked_there[there] = one
        elif not _is_told_as_old(one, old):
            left.append(one)
    return left, asked_there


def _is_told_as_old(finding: Finding, old: Mapping[tuple[ClaimReference, ...], Finding]) -> bool:
    other = old.get(finding.claims) if finding.lacks == "period" else None
    alone = other is not None and other.suppressed is finding.suppressed is None
    return alone and other is not None and other.severity.weight >= finding.severity.weight


def _with_question(block: Block, question: Finding | None) -> Block:
    """A block that asks of when its figure is, too."""
    if question is None:
        return block
    asks = any(_OF_WHEN in words for words in block.help)
    more = () if asks else (question.help,)
    return replace(block, rules=(*block.rules, question.rule), help=(*block.help, *more))


_OF_WHEN = "of when"
"""The words of a help that asks for the time itself."""


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


def _in_order(path: str, told: Sequence[Block], sources: Sources) -> Iterator[Block]:
    """Order blocks by weight, then by their places: those of the claim file before its text's."""
    keyed = sorted(
        told,
        key=lambda block: (
            -block.severity.weight,
            block.place.path != path,
            block.place.path,
            sources.start(block.place),
            block.rules,
            block.message,
        ),
    )
    yield from merged(keyed)


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
        f"{first.about or claim}: {_to_do(lacks)}",
        first.place,
        related=tuple(place for place in (*first.related, *places) if place != first.place),
        details=tuple((f.rule, f.message) for f in ordered if f.lacks not in _SAYS_IT_ALL),
        working=tuple(dict.fromkeys(step for finding in ordered for step in finding.working)),
        help=_questions(ordered),
    )


def _summary(finding: Finding) -> Summary:
    cut = len(finding.claims) > NAMED
    return Summary(finding.severity, (finding.rule,), finding.message, finding.help, cut)


_SAYS_IT_ALL = (
    *("source", "period", "draft", "digits", "check", "name of its speaker", "locator", "list"),
    *("second source", "kept copy", "review", "base"),
)
"""Lacks that need no message of the rule: what to do about them says it all."""
_ORDER = tuple(LACKS)


def _rank(lack: str) -> int:
    return _ORDER.index(lack) if lack in LACKS else len(_ORDER)


def _gravest(finding: Finding) -> tuple[int, int, str]:
    return -finding.severity.weight, _rank(finding.lacks), finding.rule


def _to_do(lacks: Sequence[str]) -> str:
    """What is to be done about all that a claim lacks: "name its source; print of when it is"."""
    return "; ".join(LACKS[one].supply if one in LACKS else f"add its {one}" for one in lacks)


def _questions(findings: Sequence[Finding]) -> tuple[str, ...]:
    """What to ask for each thing that is lacking."""
    return tuple(dict.fromkeys(one.help for one in findings if one.help))
