"""The stories that a command of the desk works on, linted with their projects."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from claimlint.claims.claim import Claim, Document
from claimlint.cli.guard import NOTHING, CommandError
from claimlint.cli.linted_project import linted
from claimlint.cli.loaded_project import Opened
from claimlint.cli.mending import diff_lines
from claimlint.cli.output import emit, refuse
from claimlint.desk.dossier import Dossier
from claimlint.desk.gather_dossiers import gather_dossiers
from claimlint.draft.draft_period import parsed_day
from claimlint.draft.edit_fields import Edit, edited_file
from claimlint.draft.fix_form import Mended
from claimlint.engine.outcome import Report
from claimlint.engine.workspace import Workspace
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.files import FileProblem
from claimlint.report.escape import escape


@dataclass(frozen=True, eq=False)
class DeskStory:
    """A story with what a run found of it; `data` is its claim file, as it was read."""

    dossier: Dossier
    document: Document
    data: bytes
    report: Report

    @property
    def path(self) -> str:
        """The path of its claim file."""
        return self.dossier.story.path

    def figures(self, claim: Claim) -> Iterator[Claim]:
        """The claims that one was compared with."""
        found = self.dossier.comparisons.get(claim.index)
        for one in () if found is None else found.against:
            other = self.dossier.claim_at(one)
            if other is not None:
                yield other


def desk_stories(opened: Opened, wanted: Collection[str] = ()) -> list[DeskStory]:
    """The stories that were named, each linted with the rest of its project.

    Of a large project only those are put together whose files have one of the `wanted` claims;
    where there is none, all are, for what may have been meant.
    """
    stories: list[DeskStory] = []
    for project in opened.projects:
        workspace, report = linted(project)
        having = [one for one in report.stories if _has(one.path, wanted, workspace)]
        if having:
            report = replace(report, stories=tuple(having))
        for dossier in gather_dossiers(report, workspace):
            data = workspace.content(dossier.story.path)
            if dossier.document is not None and data is not None:
                stories.append(DeskStory(dossier, dossier.document, data, report))
    return stories


def _has(path: str, wanted: Collection[str], workspace: Workspace) -> bool:
    """Whether a claim file may have one of some claims: it has the words."""
    content = workspace.content(path) or b""
    return any(name.rpartition("::")[2].encode("utf-8", "replace") in content for name in wanted)


def only_story(stories: Sequence[DeskStory], path: Path) -> DeskStory:
    """The one story that a path names; a refusal where it names none, or several."""
    if not stories:
        advice = "name a claim file: `claimlint check` shows what is wrong with it"
        raise CommandError((f"there is no story in {escape(str(path))}", advice), code=NOTHING)
    if len(stories) > 1:
        raise click.UsageError(f"these are {len(stories)} stories: name the claim file of one")
    return stories[0]


def claim_called(name: str, stories: Sequence[DeskStory]) -> tuple[DeskStory, Claim]:
    """The claim of an id, alone or as article::claim; a refusal where there is none, or several."""
    found = [
        (story, claim)
        for story in stories
        for claim in story.document.claims
        if name in (claim.id, claim.full_id)
    ]
    if len(found) > 1:
        those = ", ".join(f"`{escape(claim.full_id)}`" for _, claim in found[:5])
        raise CommandError(
            (f"several stories have a claim `{escape(name)}`", f"say which: {those}")
        )
    if not found:
        known = [
            one
            for story in stories
            for claim in story.document.claims
            for one in ([claim.full_id] if "::" in name else [claim.id])
        ]
        advice = escape(did_you_mean(name, known)) or "see the ids in the claim file"
        raise CommandError((f"there is no claim `{escape(name)}` here", advice))
    return found[0]


def write_edits(story: DeskStory, edits: Sequence[Edit], *, dry: bool) -> None:
    """Write edits into a story's claim file, or show what they would change."""
    changed = edited_file(story.path, edits, story.data)
    if isinstance(changed, FileProblem):
        refuse(changed)
    assert isinstance(changed, Mended)
    if dry:
        emit(diff_lines([changed]))
    else:
        refuse(changed.write())


def day_of(text: str | None, option: str) -> str:
    """A day as typed; today where nothing is."""
    if text is None:
        return datetime.now().astimezone().date().isoformat()
    if parsed_day(text) is None:
        raise click.UsageError(f"{option} must be a day such as 2025-01-31, not {text!r}")
    return text
