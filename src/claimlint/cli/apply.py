"""`claimlint apply`: take answers that came back into the claim files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from claimlint.answers.answer import ROLES, Answers, AnswersError
from claimlint.answers.apply_answers import Applied, apply_answers
from claimlint.answers.doors import Via, read_answers, via_of
from claimlint.answers.gather_wishes import Told
from claimlint.cli.desk_stories import day_of
from claimlint.cli.guard import FOUND, NOTHING, CommandError, complain
from claimlint.cli.linted_project import linted
from claimlint.cli.loaded_project import Opened, open_projects, project_options
from claimlint.cli.mending import diff_lines
from claimlint.cli.output import emit, refuse
from claimlint.cli.review_run import memories_of, refuse_what_is_missing
from claimlint.cli.run_check import own_paths
from claimlint.cli.shared_options import codes_option, story_option
from claimlint.desk.covering_line import Covering, covering_of_memory
from claimlint.desk.dossier import Dossier
from claimlint.desk.gather_dossiers import gather_dossiers
from claimlint.engine.workspace import Workspace
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import replace
from claimlint.project.files import FileProblem, read_bytes
from claimlint.report.escape import escape
from claimlint.report.text_output import number
from claimlint.report.withhold import scrubbed, secrets_of, words_of

Found = tuple[Workspace, Dossier]
_LABELS: Mapping[str, str] = {
    "taken": "taken",
    "done": "already so",
    "refused": "refused",
    "rival": "rival answers",
    "left": "not taken",
    "aside": "not an answer",
}


@click.command(name="apply", short_help="Take answers that came back into the claim files.")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE...",
)
@story_option("the story")
@click.option(
    "--as", "role", type=click.Choice(ROLES), help="As what they answer, whatever it says."
)
@click.option("--by", metavar="INITIALS", help="Who answers, where the file does not say.")
@click.option("--on", metavar="DAY", help="The day, where the file does not say.  [default: today]")
@codes_option("The report that gave the codes, for a Word file that has lost its first comment.")
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
@project_options
def command(  # noqa: PLR0913 - click's
    *,
    files: tuple[Path, ...],
    story: Path | None,
    role: str | None,
    by: str | None,
    on: str | None,
    codes: Path | None,
    config: Path | None,
    dry_run: bool,
    isolated: bool,
) -> int:
    """Take answers that came back into the claim files of their stories.

    They are files that the page of a report saved (.json), sheets of `claimlint report --format
    xlsx` that were filled in, or Word files of `claimlint questions` with replies to their comments
    (.docx). Of an author only the answer and a proposed source are
    kept; fields, states and waivers come from a checker. What has changed meanwhile is refused, and
    rival answers are kept side by side. No figure that is in print is ever changed.

    The exit code is 1 where something was refused.
    """
    covering = None if codes is None else _covering(codes)
    day = day_of(on, "--on")
    several = [
        (answers, via_of(str(path)) or "page")
        for path in files
        for answers in _read(path, covering, role, by)
    ]
    paths = [story] if story is not None else list(own_paths(config, isolated=isolated))
    refuse_what_is_missing(paths)
    stories = _stories(open_projects(paths, config, isolated=isolated))
    by_story: dict[str, list[tuple[Answers, Via]]] = {}
    for answers, via in several:
        by_story.setdefault(answers.story, []).append((answers, via))
    found = {name: _story(name, stories) for name in by_story}
    applied = [
        apply_answers(workspace, dossier, by_story[name], day)
        for name, (workspace, dossier) in found.items()
    ]
    for one, (workspace, dossier) in zip(applied, found.values(), strict=True):
        _print_outcomes(one.told, _secrets(one, workspace, dossier))
    for one in applied:
        _write(one, dry=dry_run)
    return FOUND if any(_is_refused(told) for one in applied for told in one.told) else 0


def _covering(report: Path) -> Covering:
    memories = memories_of(report)
    if len(memories) != 1:
        raise CommandError(
            (
                f"{escape(str(report))} is a report of {len(memories)} stories",
                "name the page of the story",
            )
        )
    return covering_of_memory(next(iter(memories.values())))


def _read(path: Path, covering: Covering | None, role: str | None, by: str | None) -> list[Answers]:
    data = read_bytes(str(path))
    if isinstance(data, FileProblem):
        raise CommandError((escape(data.message), escape(data.help)))
    try:
        found = read_answers(data, str(path), covering)
    except AnswersError as error:
        raise CommandError((escape(error.message), escape(error.help))) from error
    own = next((one for one in ROLES if one == role), None)
    return [
        replace(one, role=own or one.role, by=one.by or (by or "").strip())
        for one in found
        if len(found) == 1 or one.answers or one.aside  # of several sheets, those filled in
    ]


def _stories(opened: Opened) -> list[Found]:
    """The stories of the projects, each with the workspace that it was read in."""
    found: list[Found] = []
    for project in opened.projects:
        workspace, report = linted(project)
        found += [
            (workspace, one)
            for one in gather_dossiers(report, workspace)
            if one.document is not None and workspace.content(one.story.path) is not None
        ]
    return found


def _story(name: str, stories: Sequence[Found]) -> Found:
    """The story that answers are for; a refusal where there is none, or several."""
    found = [one for one in stories if one[1].story.article == name]
    if len(found) > 1:
        paths = ", ".join(escape(one[1].story.path) for one in found[:5])
        raise CommandError(
            (f"several stories are called `{escape(name)}`: {paths}", "say which: --story FILE")
        )
    if not found:
        guess = did_you_mean(name, [one[1].story.article for one in stories])
        message = f"the answers are for a story `{escape(name)}`, which is not here"
        hint = f"{escape(guess)} name its claim file: --story FILE".lstrip()
        raise CommandError((message, hint), code=NOTHING)
    return found[0]


def _secrets(applied: Applied, workspace: Workspace, dossier: Dossier) -> Sequence[str]:
    """What is known of confidential sources, before and after: it is not printed."""
    mended = applied.mended
    texts = [] if mended is None else [mended.before, mended.after]
    content = workspace.content(dossier.story.path) or b""
    return words_of(map(secrets_of, [*texts, content.decode("utf-8", "replace")]))


def _print_outcomes(told: Sequence[Told], secrets: Sequence[str]) -> None:
    """Say what became of each piece, what was taken first."""
    for outcome, label in _LABELS.items():
        for one in told:
            if one.outcome == outcome:
                claim = f"{one.claim}: " if one.claim else ""
                complain(escape(scrubbed(f"{label}: {claim}{one.text}", secrets)))


def _write(applied: Applied, *, dry: bool) -> None:
    mended = applied.mended
    refused = sum(map(_is_refused, applied.told))
    rest = f"; {number(refused, 'thing')} refused" if refused else ""
    if mended is None:
        complain(f"nothing was written{rest}")
        return
    if dry:
        emit(diff_lines([mended]))
        complain(f"nothing was written: it would be {escape(mended.path)}{rest}")
        return
    refuse(mended.write())
    complain(f"wrote {escape(mended.path)}{rest}")


def _is_refused(told: Told) -> bool:
    return told.outcome in ("refused", "rival")
