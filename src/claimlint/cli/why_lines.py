"""How far each candidate of a rule came, as lines to print."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from claimlint.engine.claim_file import read_file
from claimlint.engine.lint import fill
from claimlint.engine.why_silent import Candidate, why_silent
from claimlint.engine.workspace import Workspace
from claimlint.project.files import read_bytes
from claimlint.project.project_files import Named
from claimlint.report.escape import escape
from claimlint.rulebook.rule import Rule


def lines_of(
    rule: Rule, workspace: Workspace, given: Iterable[Named], rest: Collection[str]
) -> Iterator[str]:
    """How far each candidate of a rule came in the files that were named."""
    if rule.raised_by:
        yield f"a stage of the program raises this rule (`raised-by: {escape(rule.raised_by)}`): it"
        yield "has no conditions that could be shown"
        return
    filled = fill(workspace, tuple(given), tuple(rest))
    report = workspace.report(filled.told)
    settings = workspace.settings
    files = [read_file(path, read_bytes(path), settings) for path in workspace.paths]
    documents = [file.document for file in files if file.document is not None]
    read = {document.path for document in documents}
    for path in sorted(filled.told - read):
        yield f"{escape(path)}: it could not be read, and `claimlint check` says why"
    found = list(why_silent(rule, documents, report, settings, filled.told))
    yield from _told(found) if found else ("there is nothing here that it looks at",)


def _told(candidates: Iterable[Candidate]) -> Iterator[str]:
    """The candidates of each form, those that are turned away for one reason together."""
    for form, looked_at in groupby(candidates, attrgetter("form")):
        if form:
            yield escape(f"{form}:")
        margin = "  " if form else ""
        together: dict[tuple[str, tuple[str, ...]], list[str]] = {}
        for candidate in looked_at:
            together.setdefault((candidate.outcome, candidate.steps), []).append(candidate.name)
        for (outcome, steps), names in sorted(together.items(), key=_not_looked_at):
            verb = outcome.replace("is ", "are ", 1) if len(names) > 1 else outcome
            yield escape(f"{margin}{_listed(names)}: {verb}")
            for step in steps:
                yield escape(f"{margin}  {step}")


def _not_looked_at(told: tuple[tuple[str, tuple[str, ...]], list[str]]) -> bool:
    """What the rule does not look at comes last: it is much, and seldom what is asked about."""
    return told[0][0] == "is not looked at"


def _listed(names: list[str], most: int = 6) -> str:
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
