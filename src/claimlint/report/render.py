"""The table of the formats that a report can be written in.

A format is a function `(report, view, style) -> lines` in a module of this room, loaded when it is
used. To add one, write its module, and give it a line in `FORMATS`: the command's choices, its
help and the tests that every format has to pass come from here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import NamedTuple, TypeAlias

from claimlint.engine.outcome import Report
from claimlint.report.color import ColorChoice, Style, wants_color
from claimlint.report.text_output import View, statistics_lines, verdict_line

Format: TypeAlias = str
"""A name in `FORMATS`."""
Writer: TypeAlias = Callable[[Report, View, Style], Iterator[str]]


class Form(NamedTuple):
    """One format: the function that writes it (`module.function`), and how it is used.

    `whole`: it is a record of the run for programs, so that it has all conflicts and is written
    also where there was nothing to lint. `fixes`: it tells how to mend a finding. `tables`: a table
    of counts can take its place. `root` is the variable of the environment with the folder that its
    reader takes paths from; the working folder otherwise. `beside` names a variable with a file to
    which a report in another format is added.
    """

    writer: str
    help: str
    whole: bool = False
    fixes: bool = False
    tables: bool = False
    root: str = ""
    beside: tuple[str, Format] | None = None


FORMATS: Mapping[Format, Form] = {
    "text": Form("text_output.text", "for people: excerpts, workings, the verdict", tables=True),
    "concise": Form("line_output.concise", "one line a finding, for editors and grep", tables=True),
    "json": Form(
        "json_output.document", "all of the run as one JSON object", whole=True, fixes=True
    ),
    "sarif": Form(
        "sarif_output.sarif", "SARIF 2.1.0, for code scanning", fixes=True, root="GITHUB_WORKSPACE"
    ),
    "github": Form(
        "github_output.github",
        "annotations beside the lines of a pull request, and a job summary",
        root="GITHUB_WORKSPACE",
        beside=("GITHUB_STEP_SUMMARY", "markdown"),
    ),
    "gitlab": Form("gitlab_output.gitlab", "GitLab's code quality report", root="CI_PROJECT_DIR"),
    "junit": Form("junit_output.junit", "JUnit XML: a story is a suite, a finding a case"),
    "markdown": Form("markdown_output.markdown", "a page for a comment or a wiki"),
}

__all__ = [
    "FORMATS",
    "ColorChoice",
    "Form",
    "Format",
    "Style",
    "View",
    "render",
    "statistics_lines",
    "verdict_line",
    "wants_color",
]


def render(
    report: Report,
    form: Format,
    view: View,
    style: Style,
    environment: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Yield the lines of a report, without their line ends."""
    module, _, function = FORMATS[form].writer.partition(".")
    writer: Writer = getattr(import_module(f"claimlint.report.{module}"), function)
    if not FORMATS[form].tables:
        from claimlint.report.rebase import with_paths_from  # noqa: PLC0415 - people read as it is

        root = (environment or {}).get(FORMATS[form].root, "")
        report = with_paths_from(report, root or os.curdir)
    yield from writer(report, view, style)
