"""`claimlint implied`: what the claims imply, and from what."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Severity
from claimlint.cli.guard import FOUND, NOTHING, CommandError
from claimlint.cli.loaded_project import open_projects, project_options
from claimlint.cli.output import columns, emit
from claimlint.cli.shared_options import list_format
from claimlint.cli.standard_input import STANDARD, standard_input
from claimlint.engine import lint
from claimlint.engine.outcome import Implication, Report, combined
from claimlint.engine.workspace import Workspace
from claimlint.project.project_files import Named
from claimlint.report.escape import escape, harmless, isolated
from claimlint.report.excerpt import Sources
from claimlint.report.fit import fitted
from claimlint.report.withhold import without_secrets

_ONLY_POSSIBLE = (
    "not certain: a forecast or target is taken with measurements, or a period or basis is "
    "not stated"
)


@click.command(name="implied", short_help="List what the claims imply.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@list_format
@project_options
def command(paths: tuple[Path, ...], form: str, config: Path | None, *, isolated: bool) -> None:
    """List what follows from the claims of articles together.

    For quantities that no claim states, the range that the others leave for them; for stated
    ones, bounds that are tighter than stated; each with the claims that it comes from.
    """
    given = list(paths or (Path(),))
    missing = [path for path in given if path != STANDARD and not os.path.lexists(path)]
    if missing:
        reasons = [(f"nothing to read: {escape(str(path))} does not exist", "") for path in missing]
        raise CommandError(*reasons, code=NOTHING)
    names = [Path("stdin.yaml") if path == STANDARD else path for path in given]
    opened = open_projects(names, config, isolated=isolated)
    reports: list[Report] = []
    found: list[Implication] = []
    for project in opened.projects:
        inputs = [_input(one, given) for one in project.given]
        workspace = Workspace(project.settings, project.catalogue)
        report, implications = lint.implied(inputs, project.rest().files, workspace)
        reports.append(report)
        found.extend(implications)
    empty = [path for one in reports for path in one.empty]
    report = without_secrets(combined(reports, empty))
    if report.empty or not report.files:
        places = report.empty or tuple(map(str, given))
        reasons = [(f"nothing to read in {escape(path)}", "") for path in places]
        raise CommandError(*reasons, code=NOTHING)
    emit(as_json(found) if form == "json" else fitted(listing(found, report), columns()))
    unread = list(not_read(report))
    if unread:  # what follows from the rest is no answer for the whole
        raise CommandError(*unread, code=FOUND)


def not_read(report: Report) -> Iterator[tuple[str, str]]:
    """Yield what could not be read as claims, each with its place and what to do about it."""
    sources = Sources(report.sources)
    for finding in report.findings:
        if finding.family == "files" and finding.severity is Severity.ERROR:
            line, column = sources.start(finding.place)
            place = f"{escape(finding.place.path)}:{line}:{column}"
            yield f"{place}: {escape(finding.message)}", escape(finding.help)


def _input(one: Named, given: Sequence[Path]) -> Named | lint.Stdin:
    if STANDARD in given and one.given == "stdin.yaml":
        return lint.Stdin(Path("stdin.yaml"), standard_input(), unnamed=True)
    return one


def _names(claims: Iterable[ClaimReference], article: str) -> list[str]:
    return [claim.name_in(article) for claim in claims]


def listing(found: Sequence[Implication], report: Report) -> Iterator[str]:
    """Yield the lines of the text."""
    for conflict in report.conflicts:
        clashing = escape(", ".join(_names(conflict.claims, conflict.article)))
        yield (
            f"{clashing} do not fit together as they are read, so nothing is worked out from them "
            "together: see `claimlint check`"
        )
    article = None
    for one in found:
        if one.article != article:
            yield f"{'' if article is None else chr(10)}{escape(one.article)}"
            article = one.article
        stated = "stated by no claim" if one.stated is None else f"stated as {one.stated}"
        yield f"  {_named(one)}: {escape(one.range)} ({isolated(escape(stated))})"
        figures = ", ".join(one.figures or _names(one.claims, one.article))
        yield f"    from {isolated(escape(figures or 'the relations alone'))}"
        for line in one.working:
            yield f"    = {isolated(escape(line))}"
        if not one.certain:
            yield f"    {_ONLY_POSSIBLE}"
    if not found and not report.conflicts:
        yield "The claims imply nothing that they do not state."


def _named(one: Implication) -> str:
    """What a quantity is of, with the id of its claim where it has one."""
    words = isolated(escape(one.called or one.quantity))
    return words if one.unclaimed else f"{words} ({escape(one.quantity)})"


def as_json(found: Sequence[Implication]) -> Iterator[str]:
    """Yield the JSON: an object with a list of implications."""
    data = {"format": 1, "implied": [_object(one) for one in found]}
    yield from map(harmless, json.dumps(data, ensure_ascii=False, indent=1).splitlines())


def _object(one: Implication) -> dict[str, object]:
    return {
        "article": one.article,
        "quantity": one.quantity,
        "unclaimed": one.unclaimed,
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
        "range": one.range,
        "stated": one.stated,
        "certainty": "certain" if one.certain else "possible",
        "claims": _names(one.claims, one.article),
        "working": list(one.working),
    }
