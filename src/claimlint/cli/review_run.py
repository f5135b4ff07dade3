"""Reviewing the stories that a command names: linted with their projects, and put in records."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import click

from claimlint.claims.finding import Finding
from claimlint.cli.guard import NOTHING, CommandError
from claimlint.cli.linted_project import linted
from claimlint.cli.loaded_project import Opened, OpenProject
from claimlint.cli.standard_input import STANDARD
from claimlint.desk.earlier_report import Memory, read_memories
from claimlint.desk.gather_dossiers import gather_dossiers, of_no_story
from claimlint.desk.review_story import review_story
from claimlint.desk.speak_findings import with_spoken_findings
from claimlint.desk.story_review import StoryReview
from claimlint.desk.withheld import for_audience
from claimlint.engine import lint
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import dataclass, field
from claimlint.project.files import FileProblem, read_bytes
from claimlint.report.escape import escape
from claimlint.report.excerpt import Sources
from claimlint.report.withhold import without_secrets
from claimlint.rulebook.rule import Catalogue
from claimlint.tables.cell import TableError

Memories = Mapping[str, Memory]


@dataclass(slots=True)
class ReviewRun:
    """The reviews of some projects. Codes come from `known`; `since` is what is compared with.

    `audience` is who gets them: outside the desk, what is known of confidential sources is
    withheld.
    """

    known: Memories
    since: Memories
    reviews: list[StoryReview] = field(default_factory=list)
    others: list[Finding] = field(default_factory=list)
    audience: str = "desk"

    def review(self, opened: Opened) -> None:
        """Lint each project, and review its stories."""
        for project in opened.projects:
            workspace, report = linted(project)
            sources = Sources(report.sources)
            gathered = list(gather_dossiers(report, workspace))
            judge = partial(_judged, project)
            for dossier in with_spoken_findings(gathered, project.catalogue, judge):
                article = dossier.story.article
                since = self.since.get(article)
                codes = self.known.get(article, since)
                review = review_story(dossier, sources, codes, since)
                content = workspace.content(dossier.story.path) or b""
                text = content.decode("utf-8", "replace").removeprefix("\ufeff")
                self.reviews.append(for_audience(review, text, self.audience))
            self.others += of_no_story(without_secrets(report))


def _judged(project: OpenProject, catalogue: Catalogue) -> Sequence[Finding]:
    """What the same rules with other words find."""
    workspace = Workspace(project.settings, catalogue)
    return lint.lint(project.given, project.rest().files, workspace).findings


def refuse_what_is_missing(given: Sequence[Path]) -> None:
    """Refuse what is not there, and the standard input: it is no file that a story rests on."""
    if STANDARD in given:
        raise click.UsageError("a report is of files: it cannot be of the standard input")
    missing = [path for path in given if not os.path.lexists(path)]
    if missing:
        reasons = [(f"{escape(str(path))} does not exist", "") for path in missing]
        raise CommandError(*reasons, code=NOTHING)


def codes_in(path: Path, data: bytes) -> Memories:
    """The codes that a review sheet has given; nothing for what is none."""
    if path.suffix.lower() != ".xlsx":
        return {}
    try:
        from claimlint.desk.sheet_particulars import memories_in  # noqa: PLC0415 - of sheets only

        return memories_in(data)
    except (TableError, ModuleNotFoundError):
        return {}


def memories_of(path: Path) -> Memories:
    """What a report remembers; a refusal where it is none."""
    data = read_bytes(str(path))
    if isinstance(data, FileProblem):
        raise CommandError((escape(data.message), escape(data.help)))
    found = codes_in(path, data)
    if found:
        return found
    try:
        return read_memories(data.decode("utf-8"))
    except ValueError:
        advice = "give a page, a sheet or a JSON file that `claimlint report` wrote"
        raise CommandError((f"{escape(str(path))} is no report of claimlint", advice)) from None
