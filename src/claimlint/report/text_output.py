"""The report for people, in the manner of rustc and zizmor, with the verdict last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from claimlint.claims.finding import Certainty, Finding, Severity
from claimlint.engine.outcome import GRAVITY, Comparison, Report, Status, Story, Verdict
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.report.blocks import Block, Group, Summary, Told, Unclaimed, groups
from claimlint.report.color import Style
from claimlint.report.escape import escape, isolated
from claimlint.report.excerpt import Pen, Sources, excerpts, gutter_width

MAX_STEPS = 8
"""How many lines of working are shown unless `--show working` asks for all."""
_FIRST_STEPS = 3
_NAMED = 6
"""So many claims are named in a line that sums up."""


@dataclass(frozen=True, slots=True)
class View:
    """What of a report is shown.

    `lacking` tells claim by claim what is else summed up; `unsure`, `suppressed` and `checked`
    add what is else only counted; `quiet` leaves out the counts and the verdict. What weighs less
    than `level` is not shown; that changes no verdict.
    """

    unsure: bool = False
    suppressed: bool = False
    checked: bool = False
    lacking: bool = False
    quiet: bool = False
    level: Severity = Severity.NOTE
    working: bool = False
    """Whether every step of the working is shown, however many there are."""

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is among what is shown."""
        return finding.severity.weight >= self.level.weight and self.asks_for(finding)

    def asks_for(self, finding: Finding) -> bool:
        """Whether a finding is shown at some level."""
        if finding.suppressed is not None:
            return self.suppressed
        return self.unsure or finding.certainty is not Certainty.UNSURE


def text(report: Report, view: View, style: Style) -> Iterator[str]:
    """Yield the lines of the report: story by story, the gravest first."""
    sources = Sources(report.sources)
    asked = [finding for finding in report.findings if view.asks_for(finding)]
    found = groups(asked, report.stories, sources, sum_up=not view.lacking)
    for group in found:
        told = [one for one in group.told if one.severity.weight >= view.level.weight]
        if told and len(report.stories) > 1 and not view.quiet:
            yield _heading(group, style)
            yield ""
        for one in told:
            yield from told_lines(one, sources, style, all_steps=view.working)
            yield ""
    if view.checked:
        yield from checked_lines(report)
        yield ""
    if not view.quiet:
        yield from closing_lines(report, found, view, style)


def _heading(group: Group, style: Style) -> str:
    verdict = "" if group.story is None else f": {group.story.called}"
    return style.paint(f"== {escape(group.path)}{verdict}", "strong")


def decisive_steps(working: Sequence[str]) -> Sequence[str]:
    """A long working cut to the steps that decide: those it starts from and those it ends in."""
    if len(working) <= MAX_STEPS:
        return working
    first, last = working[:_FIRST_STEPS], working[_FIRST_STEPS + 1 - MAX_STEPS :]
    more = f"… {len(working) - len(first) - len(last)} more steps (`--show working`)"
    return (*first, more, *last)


def told_lines(one: Told, sources: Sources, style: Style, *, all_steps: bool) -> Iterator[str]:
    """Yield the lines of one thing that is told, without the steps of a long working."""
    match one:
        case Summary():
            yield from summary_lines(one, style)
        case Unclaimed():
            yield from unclaimed_lines(one, style)
        case Block():
            steps = one.working if all_steps else tuple(decisive_steps(one.working))
            shown = replace(one, working=steps)
            yield from block_lines(shown, sources, style)


def block_lines(block: Block, sources: Sources, style: Style) -> Iterator[str]:
    """Yield a header, the excerpts, the working and the help of one block."""
    severity = block.severity.value
    gutter = gutter_width((block.place, *block.related), sources)
    pen = Pen(style, severity, gutter)
    message = block.message
    if block.certainty is Certainty.UNSURE:
        message = f"undecided: {message}"
    yield _header(severity, block.rules, message, style)
    yield from excerpts(block.place, block.related, sources, pen)
    for name, words in _remarks(block):
        sign = style.paint(" " * gutter + " =", "gutter")
        yield f"{sign} {style.paint(escape(name) + ':', 'strong')} {_said(words)}"


def _said(text: str) -> str:
    """A sentence with names from files, harmless and in the order that it is read in."""
    return isolated(escape(text))


def _header(severity: str, rules: tuple[str, ...], message: str, style: Style) -> str:
    head = style.paint(f"{severity}[{', '.join(map(escape, rules))}]", severity)
    return f"{head}{style.paint(': ' + _said(message), 'strong')}"


def _remarks(block: Block) -> Iterator[tuple[str, str]]:
    yield from block.details
    yield from (("working", step) for step in block.working)
    if block.certainty is Certainty.UNSURE:
        yield "undecided", "as the figures are stated, this can be so and can be not so"
    if block.suppressed is not None:
        yield "suppressed", block.suppressed
    yield from (("help", words) for words in block.help)


def summary_lines(summary: Summary, style: Style) -> Iterator[str]:
    """Write what is said of several claims of one story, and what to ask."""
    rest = " (`--show lacking` tells all)" if summary.cut else ""
    yield _header(summary.severity.value, summary.rules, f"{summary.message}{rest}", style)
    yield _help_alone(summary.help, style)


def unclaimed_lines(block: Unclaimed, style: Style) -> Iterator[str]:
    """Name the numbers of one text that have no claim, and say what to do."""
    count = len(block.numbers)
    named = ", ".join(f"{_said(words)} (line {line})" for words, line in block.numbers[:_NAMED])
    rest = f" and {count - _NAMED} more (`--show lacking` tells all)" if count > _NAMED else ""
    total = f"{count} numbers of {escape(block.path)} have no claim yet"
    yield f"{_header(block.severity.value, block.rules, total, style)}: {named}{rest}"
    yield _help_alone(block.help, style)


def _help_alone(words: str, style: Style) -> str:
    """The help of a line that has no excerpt above it."""
    return f"  {style.paint('=', 'gutter')} {style.paint('help:', 'strong')} {_said(words)}"


def checked_lines(report: Report) -> Iterator[str]:
    """Yield, for each claim, how it fared and with what it was compared."""
    yield "What each claim was compared with:"
    article = None
    for row in report.checked:
        if row.claim.article != article:
            article = row.claim.article
            yield f"  {escape(article)}"
        yield f"    {escape(row.claim.claim)}: {_fared(row)}"


def _fared(row: Comparison) -> str:
    if row.status == "uncompared":
        return "compared with nothing"
    how = "possibly contradicted" if row.status == "possible" else row.status
    against = ", ".join(escape(one.name_in(row.claim.article)) for one in row.against)
    return f"{how} (compared with {against})" if against else how


def closing_lines(
    report: Report, found: Sequence[Group], view: View, style: Style
) -> Iterator[str]:
    """Yield the counts of what is shown, what was compared, and the verdicts."""
    yield from counting_lines(report, found, view)
    yield from _story_lines(report.stories, style)
    yield verdict_line(report, style, told_by_severity(found))


def told_by_severity(found: Sequence[Group]) -> Counter[Severity]:
    """How many things are told, by what they weigh: a line that tells several is one."""
    return Counter(one.severity for group in found for one in group.told if _counts(one))


def counting_lines(report: Report, found: Sequence[Group], view: View) -> Iterator[str]:
    """Yield the counts of what is shown and what was compared, without a word from a file."""
    shown = told_by_severity(found)
    hidden = {one: shown.pop(one) for one in (*shown,) if one.weight < view.level.weight}
    line = _counted(shown) or "no findings"
    line += f" in {number(report.claims, 'claim')} of {number(report.files, 'file')}"
    if hidden:
        least = min(hidden, key=lambda severity: severity.weight).value
        line += f"; {_counted(hidden)} not shown (`--level {least}`)"
    counts = report.counts
    in_baseline = report.in_baseline
    if counts.suppressed - in_baseline and not view.suppressed:
        line += f"; {counts.suppressed - in_baseline} suppressed (`--show suppressed`)"
    if in_baseline:
        line += f"; {in_baseline:,} in the baseline"
    if counts.unsure and not view.unsure:
        line += f"; {counts.unsure} undecided (`--unsure`)"
    if report.skipped:
        line += f"; {number(report.skipped, 'file')} skipped: no claim files"
    yield f"{line[0].upper()}{line[1:]}."
    yield from baseline_lines(report)
    if report.alone:
        yield "Alone: the other files of the project, its tables among them, took no part."
    elif report.others:
        verb = "takes" if report.others == 1 else "take"
        yield f"{number(report.others, 'other file')} of the project {verb} part."
    if report.checked:
        yield _compared(report, view)


def baseline_lines(report: Report) -> Iterator[str]:
    """Say what is to be done about the baselines: one that is not there, entries of no use."""
    for one in report.baselines:
        if one.entries is None:
            path = escape(one.path)
            yield f"There is no baseline {path} yet: `claimlint baseline write` makes it."
        elif one.stale:
            them = "it" if len(one.stale) == 1 else "them"
            yield (
                f"{number(len(one.stale), 'entry')} of {escape(one.path)} answered for nothing "
                f"any more: `claimlint baseline prune` takes {them} out."
            )


def _counts(one: Told) -> bool:
    """Whether a block is in the counts: what is suppressed or undecided is counted apart."""
    if isinstance(one, Block):
        return one.suppressed is None and one.certainty is not Certainty.UNSURE
    return True


def _counted(severities: Mapping[Severity, int]) -> str:
    """Write counts by severity: "1 error, 2 notes"."""
    listed = (number(severities[one], one.value) for one in _GRAVEST if severities.get(one))
    return ", ".join(listed)


_GRAVEST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_MOST_STORIES = 30
"""So many stories have a line of their own at the end, the gravest first."""


def _story_lines(stories: Sequence[Story], style: Style) -> Iterator[str]:
    """Yield a line for each of several stories, with its verdict."""
    if len(stories) < 2:
        return
    ordered = sorted(stories, key=lambda story: (GRAVITY.index(story.verdict), story.path))
    room = max(len(story.called) for story in ordered)
    for story in ordered[:_MOST_STORIES]:
        verdict = style.paint(f"{story.called:<{room}}", _COLORS[story.verdict])
        compared = f"{story.compared} of {number(story.claims, 'claim')} compared"
        yield f"  {verdict}  {escape(story.path)} ({compared})"
    rest = Counter(story.verdict for story in ordered[_MOST_STORIES:])
    if rest:
        words = ", ".join(f"{rest[verdict]} {verdict}" for verdict in GRAVITY if rest[verdict])
        yield f"  and {number(rest.total(), 'more story')}: {words}"


def _compared(report: Report, view: View) -> str:
    statuses = report.statuses
    words: tuple[tuple[Status, str], ...] = (
        ("held", "held"),
        ("contradicted", "contradicted"),
        ("possible", "possibly contradicted"),
        ("uncompared", "compared with nothing"),
    )
    counted = Counter(statuses)
    parts = [f"{counted[status]} {word}" for status, word in words if status in statuses]
    hint = "" if view.checked else " (`--show checked`)"
    return f"Of {number(len(statuses), 'claim')}: {', '.join(parts)}{hint}."


_COLORS: Mapping[Verdict, str] = {
    "hold": "error",
    "answer first": "warning",
    "not checked": "note",
    "print": "help",
    "signed": "help",
}


def verdict_line(report: Report, style: Style, told: Mapping[Severity, int] | None = None) -> str:
    """Write the verdict for the desk. `told` counts what is told, where one line tells several."""
    counts = report.counts
    told = (
        {Severity.ERROR: counts.error, Severity.WARNING: counts.warning} if told is None else told
    )
    match report.verdict:
        case "hold":
            errors = told.get(Severity.ERROR, 0)
            reason = f"{number(errors, 'error')} must be mended before this is printed"
        case "answer first":
            many = told.get(Severity.WARNING, 0)
            are = "warnings are questions" if many > 1 else "warning is a question"
            reason = f"{many} {are} that the author must answer before this is printed"
        case "not checked":
            reason = _why_not_checked(report)
        case "print":
            reason = _why_print(report)
        case "signed":
            reason = "nothing has changed since an editor signed it"
    called = report.called
    painted = style.paint(f"Verdict: {called}.", _COLORS[report.verdict])
    return f"{painted} {_sentence(reason)}"


def _why_print(report: Report) -> str:
    """Why nothing holds a story up, and what remains to look at: notes tell of clashes, too."""
    noted = {one for finding in report.standing for one in finding.claims}
    doubted = {"contradicted", "possible"}
    rows = report.checked if noted and doubted.intersection(report.statuses) else ()
    many = sum(row.status in doubted and row.claim in noted for row in rows)
    if many:
        are, notes = ("are", "their notes are") if many > 1 else ("is", "its note is")
        left = f"{number(many, 'claim')} {are} possibly contradicted, and {notes} to be read"
        return f"no error and no open question was found, but {left}"
    but = ", apart from what is accepted" if report.counts.suppressed else ""
    return f"nothing that was checked stands against it{but}"


def _why_not_checked(report: Report) -> str:
    if not report.files:
        return "there was nothing to lint"
    unchecked = [story for story in report.stories if story.verdict == "not checked"]
    if len(report.stories) > 1:
        which = f"of {len(unchecked)} of {len(report.stories)} stories"
        return f"{which} no claim was compared with another figure"
    if not report.claims:
        return "there is no claim to check: `claimlint draft` writes a claim file for an article"
    return "no claim was compared with another figure"


def statistics_lines(report: Report) -> Iterator[str]:
    """Yield a table: how often each rule fired."""
    rows = report.statistics
    if not rows:
        yield "No rule fired."
        return
    room = max(len(str(row.times)) for row in rows)
    for row in rows:
        yield f"{row.times:>{room}}  {row.severity.value:<7}  {escape(row.rule)}"


def number(count: int, word: str) -> str:
    """Write a count with its noun: "1 claim", "2 claims", "2 stories"."""
    many = f"{word.removesuffix('y')}ies" if word.endswith("ry") else f"{word}s"
    return f"{count} {word if count == 1 else many}"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
