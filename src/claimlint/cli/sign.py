"""`claimlint sign`: an editor closes a story, over what is left open, by name and with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from claimlint.article.article import Article
from claimlint.claims.review_trail import authors_of, first_checker, same
from claimlint.cli.desk_stories import DeskStory, day_of, desk_stories, only_story
from claimlint.cli.guard import CommandError, complain
from claimlint.cli.loaded_project import open_projects, project_options
from claimlint.cli.output import refuse
from claimlint.cli.review_run import memories_of, refuse_what_is_missing
from claimlint.cli.shared_options import codes_option, day_option
from claimlint.desk.earlier_report import summary
from claimlint.desk.page_words import words_for
from claimlint.desk.review_story import review_story
from claimlint.desk.sign_off_records import Block, Left
from claimlint.desk.signatures import (
    Signature,
    claim_digests,
    signed_sentences,
)
from claimlint.desk.story_review import Question, StoryReview
from claimlint.desk.what_blocks import may_stay_open
from claimlint.draft.write_review import not_initials
from claimlint.project.write_file import add_to_file, leads_out
from claimlint.report.escape import escape
from claimlint.report.excerpt import Sources
from claimlint.report.text_output import number

ROLES = ("editor", "lawyer")
MOST_TOLD = 20
"""So many open questions are told, with how many there are more."""


@click.command(name="sign", short_help="Sign a story off.")
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--by", required=True, metavar="INITIALS", help="Who signs.")
@click.option(
    "--as", "role", type=click.Choice(ROLES), required=True, help="As what; an editor closes it."
)
@click.option(
    "--open",
    "left",
    multiple=True,
    metavar="QUESTION",
    help="Leave this question open: its code (Q7), or the id of its claim. May be given again.",
)
@click.option(
    "--because", multiple=True, metavar="TEXT", help="Why it stays open: one for each --open."
)
@codes_option("The report whose codes the questions have: its page, its JSON or its sheet.")
@day_option
@click.option("--dry-run", is_flag=True, help="Say whether it can be signed; write nothing.")
@project_options
def command(  # noqa: PLR0913 - click's
    *,
    story: Path,
    by: str,
    role: str,
    left: tuple[str, ...],
    because: tuple[str, ...],
    codes: Path | None,
    on: str | None,
    config: Path | None,
    dry_run: bool,
    isolated: bool,
) -> None:
    """Sign a story off: its text and claims are kept as they are, and what is open is named.

    Errors, claims to be read again, a lawyer's hold and an embargo later than publication block it.
    Each warning has to be answered, or left open with a reason. Initials are as typed, and prove
    nothing. The signatures stand beside the claim file, in a file that is only added to.
    """
    if len(left) != len(because):
        raise click.UsageError("give each --open its reason: --open Q7 --because 'the office ...'")
    refuse_what_is_missing([story])
    known = {} if codes is None else memories_of(codes)
    found = only_story(desk_stories(open_projects([story], config, isolated=isolated)), story)
    memory = known.get(found.document.id)
    review = review_story(found.dossier, Sources(found.report.sources), memory)
    _refuse_person(found, by.strip(), role)
    opened = _left_open(review, left, because)
    reasons = [*map(_why, review.blocks), *_unanswered(review, opened, role)]
    if reasons:
        raise CommandError(*reasons)
    signature = _signature(found, by.strip(), role, day_of(on, "--on"), opened)
    claims = number(len(review.cards), "claim")
    left_open = f", with {len(opened)} open" if opened else ""
    if dry_run:
        complain(f"it can be signed: {number(len(opened), 'question')} would stay open")
        return
    path = found.dossier.story.signatures
    if leads_out(path):
        raise CommandError((f"{escape(path)} is a link that leads out of the project", ""))
    refuse(add_to_file(path, signature.line()))
    who = f"{escape(signature.by)} as {role}"
    complain(f"signed by {who}{left_open}: {claims}, in {escape(path)}")


def _refuse_person(story: DeskStory, by: str, role: str) -> None:
    """Whoever signs is neither an author nor who checked first."""
    wrong = not_initials(by)
    if wrong is not None:
        raise CommandError((escape(wrong[0]), wrong[1]))
    advice = "let somebody else sign it"
    if same(by) in authors_of(story.document):
        why = f"{by} is an author of the story, and does not sign it as {role}"
        raise CommandError((escape(why), advice))
    checked = [one for one in story.document.claims if same(first_checker(one)) == same(by)]
    if checked:
        which = ", ".join(f"`{one.id}`" for one in checked[:3])
        more = f" and {len(checked) - 3} more" if len(checked) > 3 else ""
        why = f"{by} checked {which}{more} first, and does not sign the story as {role}"
        raise CommandError((escape(why), advice))


def _left_open(review: StoryReview, names: Sequence[str], because: Sequence[str]) -> list[Left]:
    """The questions that stay open, each with its reason."""
    opened: list[Left] = []
    for name, reason in zip(names, because, strict=True):
        asked = [one for one in review.questions if name == one.code or one.claims == (name,)]
        asked = asked or [one for one in review.questions if name in one.claims]
        if not asked:
            codes = ", ".join(one.code for one in review.questions[:10]) or "there is none"
            raise CommandError(
                (f"no question is open that is called {escape(name)}", f"open are: {codes}")
            )
        if not reason.strip():
            raise CommandError((f"why does {escape(name)} stay open?", "say it with --because"))
        for one in asked:
            if not may_stay_open(one):
                raise CommandError(
                    (
                        f"{one.code} cannot be left open: {escape(summary(one))}",
                        "mend the error, or read the claim again",
                    )
                )
            opened.append(Left(one.code, " ".join(reason.split()), one.findings))
    return list({one.question: one for one in opened}.values())


def _unanswered(
    review: StoryReview, opened: Sequence[Left], role: str
) -> Iterator[tuple[str, str]]:
    """The questions that nobody has answered or left open. A lawyer signs for the law alone."""
    if role != "editor":
        return
    named = {one.question for one in opened}
    rest = [one for one in review.questions if one.code not in named and may_stay_open(one)]
    for one in rest[:MOST_TOLD]:
        advice = f"answer it, or leave it open: --open {one.code} --because 'why'"
        yield f"{one.code} is open: {escape(_called(one))}", advice
    if len(rest) > MOST_TOLD:
        yield f"{len(rest) - MOST_TOLD} more questions are open", "`claimlint report` lists them"


def _called(question: Question) -> str:
    if question.said:
        return question.said[0].message
    words = words_for("en")
    return summary(question) if question.spots else words.listed(question.lacks)


def _why(block: Block) -> tuple[str, str]:
    """What blocks a signature, and what to do."""
    claims = ", ".join(f"`{one}`" for one in block.claims[:5])
    more = f" and {len(block.claims) - 5} more" if len(block.claims) > 5 else ""
    told: dict[str, tuple[str, str]] = {
        "errors": (
            f"{number(block.count, 'error')} must be mended before this is signed",
            "`claimlint check` shows them",
        ),
        "re-read": (
            f"what was checked has changed since: {claims}{more}",
            "read these claims again, and mark them with `claimlint review`",
        ),
        "legal": (
            f"the lawyer holds {claims}{more}",
            "once it is cleared: `claimlint review CLAIM --legal read --by … --as lawyer`",
        ),
        "embargo": (
            f"the embargo ends on {block.text}, after the day of publication",
            "move `published`, or the embargo, in the head of the claim file",
        ),
        "embargo-undated": (
            f"the embargo ends on {block.text}, and the file names no day of publication",
            "write `published` into the head of the claim file",
        ),
        "embargo-unclear": (
            f"the embargo `{block.text}` is no day",
            "write it as a day, such as 2025-01-31",
        ),
    }
    message, advice = told[block.kind]
    return escape(message), advice


def _signature(story: DeskStory, by: str, role: str, on: str, opened: Sequence[Left]) -> Signature:
    article = story.document.article
    text = signed_sentences(article.text) if isinstance(article, Article) else ()
    digests = claim_digests(story.document)
    return Signature(story.document.id, by, role, on, text, digests, tuple(opened))
