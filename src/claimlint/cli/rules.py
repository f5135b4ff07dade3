"""`claimlint rules`: the catalogue."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from claimlint.cli.loaded_project import open_project, project_options
from claimlint.cli.output import columns, emit
from claimlint.cli.shared_options import list_format
from claimlint.report.escape import escape, harmless
from claimlint.rulebook.rule import Catalogue, Rule
from claimlint.rulebook.rule_examples import examples_of

_INDENT = " " * 6


@click.command(name="rules", short_help="List the rules.")
@list_format
@project_options
def command(form: str, config: Path | None, *, isolated: bool) -> None:
    """List the rules by family, with their severities: ours and the project's own."""
    _, catalogue = open_project((), config, isolated=isolated)
    emit(listing(catalogue) if form == "text" else as_json(catalogue))


def in_order(catalogue: Catalogue) -> list[Rule]:
    """Order the rules by family and name."""
    return sorted(catalogue.rules.values(), key=lambda rule: (rule.family, rule.name))


def listing(catalogue: Catalogue) -> Iterator[str]:
    """Yield the lines of the text."""
    room = max((len(name) for name in catalogue.rules), default=0)
    family = ""
    for rule in in_order(catalogue):
        if rule.family != family:
            yield f"{'' if not family else chr(10)}{rule.family}"
            family = rule.family
        own = "" if rule.builtin else " (this project's)"
        summary = f"{escape(rule.summary)}{own}"
        line = f"  {rule.name:<{room}}  {rule.severity.value:<7}  {summary}"
        if len(line) <= columns():
            yield line
            continue
        yield f"  {rule.name:<{room}}  {rule.severity.value}"
        yield from textwrap.wrap(
            summary, columns(), initial_indent=_INDENT, subsequent_indent=_INDENT
        )


def as_json(catalogue: Catalogue) -> Iterator[str]:
    """Yield the lines of the JSON: an array with an object for each rule."""
    before = "["
    for rule in in_order(catalogue):
        yield before
        before = harmless(json.dumps(_object(rule), ensure_ascii=False)) + ","
    yield f"{before.removesuffix(',')}]"


def _object(rule: Rule) -> dict[str, object]:
    return {
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity.value,
        "severity_key": rule.severity_key.value,
        "summary": rule.summary,
        "why": " ".join(rule.why.split()),
        "help": rule.advice,
        "since": rule.since,
        "raised_by": rule.raised_by or None,
        "builtin": rule.builtin,
        "examples": len(examples_of(rule)),
    }
