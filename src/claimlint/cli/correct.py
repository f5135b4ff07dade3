"""`claimlint correct`: a figure that was printed wrong: log, note to the readers, other stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from claimlint.claims.claim import Claim
from claimlint.cli.desk_stories import DeskStory, claim_called, day_of, desk_stories
from claimlint.cli.guard import CommandError, complain
from claimlint.cli.loaded_project import open_projects, project_options
from claimlint.cli.output import emit, refuse
from claimlint.cli.review_run import refuse_what_is_missing
from claimlint.cli.run_check import own_paths
from claimlint.cli.shared_options import day_option, story_option
from claimlint.desk.corrections_log import correction_line, corrections_path
from claimlint.desk.page_words import words_for
from claimlint.desk.say_claim import say_name
from claimlint.desk.sign_off_records import Corrected
from claimlint.draft.write_review import not_initials
from claimlint.engine.bound import essence
from claimlint.engine.claim_sentences import sentences_of
from claimlint.project.write_file import add_to_file, leads_out
from claimlint.report.escape import escape
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError

MOST_TOLD = 50
"""So many figures of other stories are listed."""


@click.command(name="correct", short_help="Log a correction, and draft the note to readers.")
@click.argument("claim", metavar="CLAIM")
@click.option("--was", required=True, metavar="TEXT", help="The figure as it was printed.")
@click.option("--now", required=True, metavar="TEXT", help="The figure as it is right.")
@click.option("--by", required=True, metavar="INITIALS", help="Who corrects it.")
@click.option("--because", metavar="TEXT", help="Why: for colleagues, not for readers.")
@day_option
@story_option("the claim")
@click.option("--dry-run", is_flag=True, help="Show the note and the other stories; log nothing.")
@project_options
def command(  # noqa: PLR0913 - click's
    *,
    claim: str,
    was: str,
    now: str,
    by: str,
    because: str | None,
    on: str | None,
    story: Path | None,
    config: Path | None,
    dry_run: bool,
    isolated: bool,
) -> None:
    """Log a correction of a printed figure, and draft the note that readers get.

    The log stands beside the claim file and is only added to. No figure is changed: the article and
    the claim are mended by hand. Other stories that state the same quantity are listed.
    """
    wrong = not_initials(by.strip())
    if wrong is not None:
        raise CommandError((escape(wrong[0]), wrong[1]))
    own = list(own_paths(config, isolated=isolated))
    paths = [story] if story is not None else own
    refuse_what_is_missing(paths)
    stories = desk_stories(open_projects(paths, config, isolated=isolated))
    found, figure = claim_called(claim, stories)
    _refuse_other_figures(figure, was, now)
    day = day_of(on, "--on")
    told = Corrected(figure.id, was.strip(), now.strip(), day, by.strip(), (because or "").strip())
    note = _note(found, figure, told)
    if not dry_run:
        path = corrections_path(found.path)
        if leads_out(path):
            raise CommandError((f"{escape(path)} is a link that leads out of the project", ""))
        logged = Corrected(told.claim, told.was, told.now, day, told.by, told.because, note)
        refuse(add_to_file(path, correction_line(found.document.id, logged)))
        complain(f"logged in {escape(path)}")
    everywhere = stories
    if story is not None:  # the claim was looked for there; the figure may stand anywhere
        everywhere = desk_stories(open_projects(own, config, isolated=isolated))
    emit([escape(note), "", *_others(found, figure, told, everywhere)])


def _refuse_other_figures(claim: Claim, was: str, now: str) -> None:
    """A correction is of the claim's own figure: one of the two is what the file or text has."""
    if not was.strip() or not now.strip() or essence(was) == essence(now):
        raise click.UsageError("--was and --now must be two figures: the printed and the right one")
    printed = [claim.text(claim.amount_key) or "", *(one for _, one in sentences_of(claim))]
    known = [essence(one) for one in printed]
    if not any(essence(figure) in one for figure in (was, now) for one in known):
        value = claim.text(claim.amount_key) or "no figure"
        own = f"the figure of `{escape(claim.id)}`, which has {escape(value)}"
        message = f"neither {escape(was)} nor {escape(now)} is {own}"
        raise CommandError((message, "name the claim whose figure was wrong"))


def _note(story: DeskStory, claim: Claim, told: Corrected) -> str:
    """The note to the readers, in the article's language, for somebody to look over."""
    words = words_for(story.dossier.language)
    what = say_name(claim.subject, story.document, words) or claim.id
    measure = say_name(claim.measure, story.document, words)
    called = f"{what}, {measure}" if measure else what
    return words("correction_note", date=told.on, what=called, was=told.was, now=told.now)


def _others(
    own: DeskStory, claim: Claim, told: Corrected, stories: Sequence[DeskStory]
) -> Iterator[str]:
    """The other places that state the same quantity, those with the wrong figure first."""
    was = _quantity(told.was, claim)
    listed: list[tuple[bool, str]] = []
    for story in stories:
        for other in story.document.claims:
            if story.path == own.path and other.id == claim.id:
                continue
            if other.coordinates == claim.coordinates and _of_one_time(other, claim):
                stale = _is(other, was, told.was)
                value = other.text(other.amount_key) or ""
                where = f"{escape(story.path)}: {escape(other.id)}: {escape(value)}"
                listed.append((not stale, f"{where}{' (the wrong figure)' if stale else ''}"))
    if not listed:
        yield "No other claim of the project states it."
        return
    yield "Also stated in:"
    yield from (f"  {line}" for _, line in sorted(listed)[:MOST_TOLD])
    if len(listed) > MOST_TOLD:
        yield f"  and {len(listed) - MOST_TOLD} more"


def _of_one_time(other: Claim, claim: Claim) -> bool:
    times = [one.period.key for one in (other, claim) if one.period is not None]
    return len(times) < 2 or times[0] == times[1]


def _quantity(text: str, claim: Claim) -> Quantity | None:
    try:
        return parse_quantity(text, language=claim.document.language)
    except QuantityError:
        return None


def _is(other: Claim, was: Quantity | None, text: str) -> bool:
    """Whether a claim states a figure."""
    if was is not None and other.value is not None:
        return other.value.interval == was.interval and other.value.unit == was.unit
    return essence(other.text(other.amount_key) or "") == essence(text)
