"""`claimlint explain`: what a rule finds, and why that matters."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from claimlint.cli.completing import complete_rule
from claimlint.cli.guard import CommandError
from claimlint.cli.loaded_project import OpenProject, open_project, open_projects, project_options
from claimlint.cli.output import columns, emit
from claimlint.cli.rule_trial import said
from claimlint.cli.why_lines import lines_of
from claimlint.engine.workspace import Workspace
from claimlint.language.closest import did_you_mean
from claimlint.lazy_pattern import pattern
from claimlint.report.color import Style, wants_color
from claimlint.report.escape import escape
from claimlint.rulebook.rule import Catalogue, Rule
from claimlint.rulebook.rule_examples import Example, examples_of

_WIDTH = 80
_UNIT = pattern(r"(\d) (?=[\w%°])")
"""A number and its unit stand on one row."""
_GAP = "…"
"""Stands in an advice for what only a finding can say; then each example says it in full."""
_OUTCOMES = {
    "fails": "is found",
    "holds": "is not found",
    "unsure": "is found with --unsure only",
}


@click.command(name="explain", short_help="Explain a rule, with examples.")
@click.argument("rule", shell_complete=complete_rule)
@click.option(
    "--on",
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="Show instead how far each candidate of the rule comes in this file.",
)
@project_options
def command(rule: str, on: Path | None, config: Path | None, *, isolated: bool) -> None:
    """Explain a rule: what it finds, why, what to do, and its examples.

    With --on it is shown why the rule finds something in a file, or stays silent: what it looked
    at, which field was missing or what was not the same, whether its conditions held, what withheld
    a finding.
    """
    if on is not None:
        for project in open_projects((on,), config, isolated=isolated).projects:
            emit(_on(_rule(rule, project.catalogue), project))
        return
    _, catalogue = open_project((), config, isolated=isolated)
    found = _rule(rule, catalogue)
    style = Style(wants_color("auto", os.environ, terminal=sys.stdout.isatty()))
    emit(explanation(found, catalogue, style))


def _rule(name: str, catalogue: Catalogue) -> Rule:
    found = catalogue.rules.get(name)
    if found is None:
        raise _unknown(name, catalogue)
    return found


def _on(rule: Rule, project: OpenProject) -> Iterator[str]:
    workspace = Workspace(project.settings, project.catalogue, complete=False)
    yield from lines_of(rule, workspace, project.given, project.rest().files)


def explanation(rule: Rule, catalogue: Catalogue, style: Style) -> Iterator[str]:
    """Yield the lines that explain a rule, with what it says of its examples."""
    severity = rule.severity.value
    name = f"{severity}[{rule.name}]"
    first, *others = wrapped(f"{name}: {rule.summary}")
    yield style.paint(name, severity) + style.paint(first.removeprefix(name), "strong")
    yield from (style.paint(line, "strong") for line in others)
    yield ""
    yield from wrapped(rule.why)
    yield ""
    since = f" Since: {escape(rule.since)}." if rule.since else ""
    yield from wrapped(f"Family: {rule.family}. Severity: {_severity(rule)}.{since}")
    is_whole = bool(rule.advice) and _GAP not in rule.advice
    if is_whole:
        yield ""
        yield from wrapped(f"What to do: {rule.advice}")
    for example in examples_of(rule):
        yield ""
        yield from _example(example, rule.name, style)
        if example.outcome == "fails":
            yield ""
            told = said(rule, example, catalogue)
            for message in dict.fromkeys(message for message, _ in told):
                yield from wrapped(f"It says: {message}")
            for advice in () if is_whole else dict.fromkeys(advice for _, advice in told):
                yield from wrapped(f"What to do: {advice}")


def _severity(rule: Rule) -> str:
    usual = f"{rule.severity.value} ({rule.severity.meaning})"
    if rule.severity_key is rule.severity:
        return usual
    return f"{usual}; {rule.severity_key.value} for key claims"


def _example(example: Example, name: str, style: Style) -> Iterator[str]:
    title = f"{example.title}: {name} {_OUTCOMES[example.outcome]}"
    yield from (style.paint(line, "strong") for line in wrapped(f"Example. {title}"))
    for path, text in example.files.items():
        yield ""
        if len(example.files) > 1:
            yield f"  {escape(path)}"
        yield from (f"    {escape(line)}".rstrip() for line in text.splitlines())


def wrapped(text: str) -> Iterable[str]:
    """Break a text into lines, paragraph by paragraph."""
    for i, paragraph in enumerate(text.strip().split("\n\n")):
        if i:
            yield ""
        text = _UNIT.sub("\\1\xa0", escape(" ".join(paragraph.split())))
        rows = textwrap.wrap(text, columns(_WIDTH), break_on_hyphens=False)  # names stay whole
        yield from (row.replace("\xa0", " ") for row in rows)


def _unknown(name: str, catalogue: Catalogue) -> CommandError:
    if name in catalogue.families:
        members = sorted(rule.name for rule in catalogue.rules.values() if rule.family == name)
        return CommandError((f"`{name}` is a family", f"its rules are {', '.join(members)}"))
    hint = did_you_mean(name, catalogue.rules) or "`claimlint rules` lists what there is"
    return CommandError((f"there is no rule `{escape(name)}`", hint))
