"""Where the reports of a run go: one for each `--format`, to the output or into a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claimlint.cli.guard import CommandError
from claimlint.cli.output import columns, emit, save
from claimlint.engine.outcome import Report
from claimlint.lazy_dataclass import dataclass
from claimlint.project.files import FileProblem
from claimlint.report.color import (
    NARROWEST,
    WIDEST,
    ColorChoice,
    Style,
    wants_color,
    wants_links,
)
from claimlint.report.escape import escape
from claimlint.report.fit import fitted
from claimlint.report.render import FORMATS, Format, render
from claimlint.report.text_output import View, statistics_lines, verdict_line


class Output(NamedTuple):
    """A format, and the file that takes it; None is the output of the command."""

    form: Format
    path: Path | None = None


class OutputError(Exception):
    """What was asked of the outputs cannot be done; the text says why, and what to do."""


def outputs_of(
    forms: Sequence[str], output: Path | None, *, statistics: bool = False
) -> tuple[Output, ...]:
    """What `--format NAME[:FILE]` and `--output FILE` ask for. Raises OutputError."""
    found = [_output(one) for one in forms] or [Output("text")]
    if output is not None:
        loose = [one for one in found if one.path is None]
        if len(loose) != 1:
            if not loose:
                raise OutputError("each format has a file of its own: leave --output out")
            raise OutputError(
                "several formats have no file of their own: --format NAME:FILE gives each its own"
            )
        found = [one._replace(path=one.path or output) for one in found]
    for place in {one.path for one in found}:
        same = [one.form for one in found if one.path == place]
        if len(same) > 1:
            where = "the output" if place is None else str(place)
            raise OutputError(
                f"{' and '.join(same)} cannot both go to {where}: "
                f"give each a file, as in --format {same[0]}:FILE"
            )
    table = [one.form for one in found if not FORMATS[one.form].tables]
    if statistics and table:
        raise OutputError(f"--statistics is a table: it cannot be --format {table[0]}")
    return tuple(found)


def _output(text: str) -> Output:
    name, colon, path = text.partition(":")
    if name not in FORMATS:
        from claimlint.language.closest import closest  # noqa: PLC0415  # only for this message

        guess = closest(name, FORMATS)
        hint = f"did you mean {guess}?" if guess else f"the formats are {', '.join(FORMATS)}"
        raise OutputError(f"there is no format {name!r}; {hint}")
    if colon and not path:
        raise OutputError(f"--format {name}: names no file: write --format {name}:FILE")
    return Output(name, Path(path) if path else None)


@dataclass(slots=True)
class Outputs:
    """The reports to be written, and what they show."""

    outputs: tuple[Output, ...]
    view: View
    color: ColorChoice
    statistics: bool

    @property
    def whole(self) -> bool:
        """Whether one of them is a record of all that the run found."""
        return any(FORMATS[one.form].whole for one in self.outputs)

    @property
    def fixes(self) -> bool:
        """Whether one of them tells how a machine may mend what was found."""
        return any(FORMATS[one.form].fixes for one in self.outputs)

    def write(self, report: Report) -> None:
        """Write every report; each file is written whole or not at all, whatever the others do.

        Of nothing there is no verdict, and a list without findings would look like a pass: then
        only those are written whose readers are told so.
        """
        refused: list[tuple[str, str]] = []
        if any("confidential" in text for text in report.sources.values()):
            from claimlint.report.withhold import without_secrets  # noqa: PLC0415 - seldom needed

            report = without_secrets(report)
        for one in self.outputs:
            if not report.files and not FORMATS[one.form].whole:
                continue
            lines = self._lines(report, one)
            try:
                if one.path is None:
                    emit(lines)
                else:
                    save(one.path, lines)
            except CommandError as refusal:
                refused += refusal.reasons
            refused += self._add_beside(report, one.form)
        if refused:
            raise CommandError(*refused)

    def _lines(self, report: Report, output: Output) -> Iterator[str]:
        terminal = output.path is None and sys.stdout.isatty()
        style = Style(
            wants_color(self.color, os.environ, terminal=terminal),
            wants_links(os.environ, terminal=terminal),
            _width() if terminal else WIDEST,
        )
        if not self.statistics:
            lines = render(report, output.form, self.view, style, os.environ)
            yield from fitted(lines, columns()) if terminal and output.form == "text" else lines
            return
        yield from statistics_lines(report)
        if not self.view.quiet:
            yield verdict_line(report, style)

    def _add_beside(self, report: Report, form: Format) -> list[tuple[str, str]]:
        """Add what a format writes beside itself, as a build server asks for in its environment."""
        beside = FORMATS[form].beside
        path = os.environ.get(beside[0]) if beside else None
        if beside is None or not path or self.view.quiet:
            return []
        from claimlint.project.write_file import add_to_file  # noqa: PLC0415 - on a build server

        lines = render(report, beside[1], self.view, Style(), os.environ)
        data = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
        problem = add_to_file(path, data)
        return [] if problem is None else [_reason(problem)]


_MARGIN = 10
"""What stands before a line of an excerpt: its number, a bar, and the marks of a cut."""


def _width() -> int:
    """How long the lines of an excerpt may be here, so that none is broken under its marks."""
    from shutil import get_terminal_size  # noqa: PLC0415 - only where there is a terminal

    return min(max(get_terminal_size((WIDEST, 0)).columns - _MARGIN, NARROWEST), WIDEST)


def _reason(problem: FileProblem) -> tuple[str, str]:
    return escape(problem.message), escape(problem.help)
