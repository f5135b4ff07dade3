"""`claimlint questions`: the open questions of a story, as a list to send."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.guard import NOTHING, CommandError
from claimlint.cli.loaded_project import open_projects, project_options
from claimlint.cli.output import emit, save
from claimlint.cli.review_run import ReviewRun, memories_of, refuse_what_is_missing
from claimlint.desk.question_list import question_lines
from claimlint.report.escape import escape


@click.command(name="questions", short_help="List the open questions of a story.")
@click.argument("story", type=click.Path(path_type=Path))
@click.option(
    "--codes",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The report whose codes the questions keep: its page, or its JSON.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("markdown",)),
    default="markdown",
    show_default=True,
    help="A list for a mail.",
)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write into this file."
)
@project_options
def command(  # noqa: PLR0913 - click's
    story: Path,
    codes: Path | None,
    form: str,  # noqa: ARG001 - there is one so far
    output: Path | None,
    config: Path | None,
    *,
    isolated: bool,
) -> None:
    """List the open questions of a story, to send them to its author.

    Each has its code, the words of the article, what is wrong, what would settle it, and four
    replies to choose from; all in the article's language, except what the rules say.
    """
    refuse_what_is_missing([story])
    known = {} if codes is None else memories_of(codes)
    run = ReviewRun(known, {})
    run.review(open_projects([story], config, isolated=isolated))
    if not run.reviews:
        raise CommandError((f"there is no story in {escape(str(story))}", ""), code=NOTHING)
    if len(run.reviews) > 1:
        raise click.UsageError(f"these are {len(run.reviews)} stories: name the file of one")
    lines = question_lines(run.reviews[0])
    emit(lines) if output is None else save(output, lines)
