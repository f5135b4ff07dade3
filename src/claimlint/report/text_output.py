"""The report for people, in the manner of rustc and zizmor, with the verdict last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimlint.claims.finding import Certainty, Finding
from claimlint.engine.outcome import Checked, Report
from claimlint.report.blocks import Block, Summary, Unclaimed, blocks, listed, noun
from claimlint.report.color import Style
from claimlint.report.escape import escape
from claimlint.report.excerpt import Pen, Sources, excerpts, gutter_width

_NAMED = 6
"""So many claims are named in a line that sums up."""


@dataclass(frozen=True, slots=True)
class View:
    """What of a report is shown.

    `lacking` tells claim by claim what is else summed up; `unsure`, `suppressed` and `checked`
    add what is else only counted; `quiet` leaves out the counts and the verdict.
    """

    unsure: bool = False
    suppressed: bool = False
    checked: bool = False
    lacking: bool = False
    quiet: bool = False

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is among what is shown."""
        if finding.suppressed is not None:
            return self.suppressed
        return self.unsure or finding.certainty is not Certainty.UNSURE


def text(report: Report, view: View, style: Style) -> Iterator[str]:
    """Yield the lines of the report."""
    sources = Sources(report.sources)
    visible = [finding for finding in report.findings if view.shows(finding)]
    for block in blocks(visible, sources, sum_up=not view.lacking):
        if isinstance(block, Summary):
            yield summary_line(block, style)
        elif isinstance(block, Unclaimed):
            yield unclaimed_line(block, style)
        else:
            yield from block_lines(block, sources, style)
        yield ""
    if view.checked:
        yield from checked_lines(report)
        yield ""
    if not view.quiet:
        yield from closing_lines(report, view, style)


def block_lines(block: Block, sources: Sources, style: Style) -> Iterator[str]:
    """Yield a header, the excerpts, the working and the help of one block."""
    severity = block.severity.value
    gutter = gutter_width((block.place, *block.related), sources)
    pen = Pen(style, severity, gutter)
    message = block.message
    if block.certainty is Certainty.UNSURE:
        message = f"cannot tell whether {message}"
    yield _header(severity, block.rules, message, style)
    yield from excerpts(block.place, block.related, sources, pen)
    for name, words in _remarks(block):
        sign = style.paint(" " * gutter + " =", "gutter")
        yield f"{sign} {style.paint(escape(name) + ':', 'strong')} {escape(words)}"


def _header(severity: str, rules: tuple[str, ...], message: str, style: Style) -> str:
    head = style.paint(f"{severity}[{', '.join(map(escape, rules))}]", severity)
    return f"{head}{style.paint(': ' + escape(message), 'strong')}"


def _remarks(block: Block) -> Iterator[tuple[str, str]]:
    yield from block.details
    yield from (("working", step) for step in block.working)
    if block.certainty is Certainty.UNSURE:
        yield "undecided", "the stated figures allow this and its contrary"
    if block.suppressed is not None:
        yield "suppressed", block.suppressed
    yield from (("help", words) for words in block.help)


def summary_line(summary: Summary, style: Style) -> str:
    """Write one line for the claims of one file that lack the same."""
    count = len(summary.claims)
    named = ", ".join(map(escape, summary.claims[:_NAMED]))
    rest = f" and {count - _NAMED} more (`--show lacking` tells all)" if count > _NAMED else ""
    lacks = listed(noun(lack).replace("a ", "no ", 1) for lack in summary.lacks)
    total = f"{count + summary.others} claims of {escape(summary.path)} have {lacks}"
    if summary.others:
        total += f", {count} of them lack only this"
    return f"{_header(summary.severity.value, summary.rules, total, style)}: {named}{rest}"


def unclaimed_line(block: Unclaimed, style: Style) -> str:
    """Write one line for the numbers of one text that have no claim."""
    count = len(block.numbers)
    named = ", ".join(f"{escape(words)} (line {line})" for words, line in block.numbers[:_NAMED])
    rest = f" and {count - _NAMED} more (`--show lacking` tells all)" if count > _NAMED else ""
    total = f"{count} numbers of {escape(block.path)} have no claim yet"
    return f"{_header(block.severity.value, block.rules, total, style)}: {named}{rest}"


def checked_lines(report: Report) -> Iterator[str]:
    """Yield, for each claim, how it fared and with what it was compared."""
    yield "What each claim was compared with:"
    article = None
    for row in report.checked:
        if row.article != article:
            article = row.article
            yield f"  {escape(article)}"
        yield f"    {escape(row.claim)}: {_fared(row)}"


def _fared(row: Checked) -> str:
    if row.status == "uncompared":
        return "compared with nothing"
    how = "possibly contradicted" if row.status == "possible" else row.status
    against = ", ".join(map(escape, row.against))
    return f"{how} (compared with {against})" if against else how


def closing_lines(report: Report, view: View, style: Style) -> Iterator[str]:
    """Yield the counts, what was compared, and the verdict."""
    counts = report.counts
    found = [(counts.error, "error"), (counts.warning, "warning"), (counts.note, "note")]
    line = ", ".join(number(times, word) for times, word in found if times) or "no findings"
    line += f" in {number(report.claims, 'claim')} of {number(report.files, 'file')}"
    if counts.suppressed and not view.suppressed:
        line += f"; {counts.suppressed} suppressed (`--show suppressed`)"
    if counts.unsure and not view.unsure:
        line += f"; {counts.unsure} undecided (`--unsure`)"
    if report.skipped:
        line += f"; {number(report.skipped, 'file')} skipped: no claim files"
    yield f"{line[0].upper()}{line[1:]}."
    if report.checked:
        yield _compared(report, view)
    yield verdict_line(report, style)


def _compared(report: Report, view: View) -> str:
    statuses = [row.status for row in report.checked]
    words = (
        ("held", "held"),
        ("contradicted", "contradicted"),
        ("possible", "possibly contradicted"),
        ("uncompared", "compared with nothing"),
    )
    parts = [f"{statuses.count(status)} {word}" for status, word in words if status in statuses]
    hint = "" if view.checked else " (`--show checked`)"
    return f"Of {number(len(statuses), 'claim')}: {', '.join(parts)}{hint}."


def verdict_line(report: Report, style: Style) -> str:
    """Write the verdict for the desk."""
    counts = report.counts
    match report.verdict:
        case "hold":
            many = "errors" if counts.error > 1 else "error"
            reason = f"{counts.error} {many} must be mended before this is printed"
            kind = "error"
        case "answer first":
            many = "warnings are questions" if counts.warning > 1 else "warning is a question"
            reason = f"{counts.warning} {many} that the author must answer before this is printed"
            kind = "warning"
        case "print":
            reason = "nothing that was checked stands against it"
            if not report.claims:
                reason = "no claim was checked"
            kind = "help"
    return f"{style.paint(f'Verdict: {report.verdict}.', kind)} {_sentence(reason)}"


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
    """Write a count with its noun: "1 claim", "2 claims"."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
