"""`claimlint review`: say how far the check of claims has come, in their claim file."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.claims.claim import Claim
from claimlint.claims.fields import CLAIM, REVIEW_ROLES, REVIEW_STATES
from claimlint.cli.desk_stories import (
    DeskStory,
    claim_called,
    day_of,
    desk_stories,
    write_edits,
)
from claimlint.cli.guard import CommandError, complain
from claimlint.cli.loaded_project import open_projects, project_options
from claimlint.cli.review_run import refuse_what_is_missing
from claimlint.cli.run_check import own_paths
from claimlint.cli.shared_options import day_option, story_option
from claimlint.draft.edit_fields import Edit, Put
from claimlint.draft.write_review import ReviewState, Seen, may_not, not_initials, state_edits
from claimlint.engine.bound import bound_of
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.report.escape import escape
from claimlint.report.text_output import number


@click.command(name="review", short_help="Say how far the check of a claim has come.")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@click.option("--state", type=click.Choice(REVIEW_STATES), help="The state.")
@click.option("--by", required=True, metavar="INITIALS", help="Who says so.")
@click.option("--as", "role", type=click.Choice(REVIEW_ROLES), required=True, help="As what.")
@click.option("--source", metavar="ID", help="The source that was seen.")
@click.option(
    "--locator", metavar="TEXT", help="Where in it; else the place that the claim names in it."
)
@click.option("--computed", metavar="TEXT", help="The computation that was made.")
@click.option(
    "--legal",
    type=click.Choice(CLAIM["legal"].choices),
    help="What the lawyer says: `hold` keeps the story from being signed.",
)
@click.option("--due", metavar="DAY", help="The day by which the next step is due.")
@click.option("--note", metavar="TEXT", help="A remark for colleagues.")
@day_option
@story_option("the claims")
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
@project_options
def command(  # noqa: PLR0913 - click's
    *,
    claims: tuple[str, ...],
    state: str | None,
    by: str,
    role: str,
    source: str | None,
    locator: str | None,
    computed: str | None,
    legal: str | None,
    due: str | None,
    note: str | None,
    on: str | None,
    story: Path | None,
    config: Path | None,
    dry_run: bool,
    isolated: bool,
) -> None:
    """Say how far the check of claims has come, and write it into their claim file.

    A claim is named by its id, alone or as article::claim. `checked` needs a document that was
    seen (--source and --locator) or a computation (--computed); it holds for the sentence, the
    claim and the tables as they are now: where one of them changes, `check` asks to read it again.
    """
    if locator is not None and source is None:
        raise click.UsageError("--locator is a place in a source: name it with --source")
    if state is None and legal is None:
        raise click.UsageError("say how far the check has come with --state, or --legal")
    if legal is not None and role not in ("lawyer", "editor"):
        raise click.UsageError("--legal is for a lawyer or an editor to say: --as lawyer")
    given = ReviewState(
        state or "",
        by.strip(),
        role,
        day_of(on, "--on"),
        "" if due is None else day_of(due, "--due"),
        (note or "").strip(),
        None if source is None else Seen(source, (locator or "").strip()),
        (computed or "").strip(),
    )
    paths = [story] if story is not None else list(own_paths(config, isolated=isolated))
    refuse_what_is_missing(paths)
    stories = desk_stories(open_projects(paths, config, isolated=isolated), claims)
    marked = [_marked(name, stories, given, legal or "") for name in dict.fromkeys(claims)]
    refusals = [one for each in marked if (one := each.refusal()) is not None]
    if refusals:
        raise CommandError(*((escape(why), escape(advice)) for why, advice in refusals))
    for path in dict.fromkeys(one.story.path for one in marked):
        own = [one for one in marked if one.story.path == path]
        edits = [edit for one in own for edit in one.edits()]
        write_edits(own[0].story, edits, dry=dry_run)
        what = " and ".join(filter(None, (state, legal and f"legal: {legal}")))
        told = f"{number(len(own), 'claim')} as {what} in {escape(path)}"
        complain(f"would mark {told}" if dry_run else f"marked {told}")


@dataclass(frozen=True, eq=False)
class _Marked:
    """A claim that is to get a state."""

    story: DeskStory
    claim: Claim
    state: ReviewState
    legal: str = ""

    def refusal(self) -> tuple[str, str] | None:
        return may_not(self.claim, self.state) if self.state.status else not_initials(self.state.by)

    def edits(self) -> list[Edit]:
        law: list[Edit] = [Put(f"{self.claim.pointer}/legal", self.legal)] if self.legal else []
        if not self.state.status:
            return law
        bound = bound_of(self.claim, self.story.figures(self.claim))
        return [*law, *state_edits(self.claim, replace(self.state, bound=bound))]


def _marked(name: str, stories: list[DeskStory], state: ReviewState, legal: str) -> _Marked:
    story, claim = claim_called(name, stories)
    seen = state.seen
    if seen is not None and not seen.locator:
        locator = _locator(claim, seen.source)
        if not locator:
            raise CommandError(
                (
                    f"where in `{escape(seen.source)}` does `{escape(claim.id)}` stand?",
                    "say the place: --locator 'table 7'",
                )
            )
        state = replace(state, seen=Seen(seen.source, locator))
    return _Marked(story, claim, state, legal)


def _locator(claim: Claim, source: str) -> str:
    """The place in a source that a claim names itself."""
    found = [one.text("locator") for one in claim.citations if one.id == source]
    return next((one for one in found if one), "")
