"""`claimlint questions`: the open questions of a story, as a list, a mail or a Word file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimlint.cli.guard import NOTHING, CommandError, complain
from claimlint.cli.loaded_project import open_projects, project_options
from claimlint.cli.output import emit, refuse, save
from claimlint.cli.review_run import ReviewRun, memories_of, refuse_what_is_missing
from claimlint.cli.shared_options import codes_option
from claimlint.desk.ask import Letter, letter_to_author, letter_to_lawyer, letter_to_source
from claimlint.desk.question_list import question_lines
from claimlint.desk.story_review import StoryReview
from claimlint.language.closest import did_you_mean
from claimlint.project.write_file import write_output
from claimlint.report.escape import escape


@click.command(name="questions", short_help="List the open questions of a story.")
@click.argument("story", type=click.Path(path_type=Path))
@click.option(
    "--to",
    "to",
    default="author",
    show_default=True,
    metavar="author|lawyer|SOURCE",
    help="Whom they go to. A source, by its id in the claim file, gets its own facts and no more.",
)
@codes_option("The report whose codes the questions keep: its page, its JSON or its sheet.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("markdown", "eml", "docx")),
    default="markdown",
    show_default=True,
    help="A list, a mail without addresses, or the article in Word with comments.",
)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write into this file."
)
@project_options
def command(  # noqa: PLR0913, PLR0917 - click's
    story: Path,
    to: str,
    codes: Path | None,
    form: str,
    output: Path | None,
    config: Path | None,
    *,
    isolated: bool,
) -> None:
    """List the open questions of a story, to send them to whoever can answer.

    Each has its code, the words of the article, what is wrong, what would settle it, and four
    replies to choose from: in Hebrew for an article in Hebrew, else in English.

    What comes back is taken in with `claimlint apply`.
    """
    refuse_what_is_missing([story])
    known = {} if codes is None else memories_of(codes)
    run = ReviewRun(known, {}, audience="author")  # whoever it is, they are no desk
    run.review(open_projects([story], config, isolated=isolated))
    if not run.reviews:
        raise CommandError((f"there is no story in {escape(str(story))}", ""), code=NOTHING)
    if len(run.reviews) > 1:
        raise click.UsageError(f"these are {len(run.reviews)} stories: name the file of one")
    review = run.reviews[0]
    letter = _letter(review, to)
    if form == "markdown":
        lines = question_lines(letter)
        emit(lines) if output is None else save(output, lines)
    else:
        _write(_file(form, review, letter), form, output)
    if letter.left:
        complain(f"{letter.left} more are for the desk itself, and are not in it: see the report")


def _letter(review: StoryReview, to: str) -> Letter:
    if to == "author":
        return letter_to_author(review)
    if to == "lawyer":
        held = frozenset(card.id for card in review.cards if card.legal == "hold")
        return letter_to_lawyer(review, held)
    known = [one.id for one in review.sources]
    if to in known:
        return letter_to_source(review, to)
    near = did_you_mean(to, ["author", "lawyer", *known])
    advice = near or "name `author`, `lawyer`, or a source's id"
    message = f"the story has no source `{escape(to)}`"
    raise CommandError((message, escape(advice)))


def _file(form: str, review: StoryReview, letter: Letter) -> bytes:
    if form == "eml":
        from claimlint.desk.question_mail import question_mail  # noqa: PLC0415 - for mails only

        return question_mail(letter)
    try:
        from claimlint.desk.question_document import question_document  # noqa: PLC0415 - as above
    except ModuleNotFoundError as error:  # python-docx comes with the extra only
        advice = "install claimlint with its extra `desk`: `pip install '.[desk]'` in a clone"
        raise CommandError((f"Word files need the package {error.name}", advice)) from error
    from claimlint.desk.covering_line import covering_of  # noqa: PLC0415 - as above

    return question_document(review, letter, covering_of(review, letter))


def _write(data: bytes, form: str, output: Path | None) -> None:
    if output is not None:
        refuse(write_output(str(output), data))
        return
    if form == "docx" and sys.stdout.isatty():
        raise click.UsageError("a Word file is not for a terminal: name its file with -o")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
