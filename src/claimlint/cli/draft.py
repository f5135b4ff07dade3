"""`claimlint draft`: a claim file for an article, to be filled in."""

from __future__ import annotations

import os
from pathlib import Path

import click

from claimlint.article.article import Article
from claimlint.article.attach_text import story_of
from claimlint.claims.open_mark import MARK as TODO
from claimlint.cli.article_input import known_language, read_article
from claimlint.cli.guard import NOTHING, CommandError
from claimlint.cli.loaded_project import open_project, project_options
from claimlint.cli.output import create, emit, refuse
from claimlint.cli.standard_input import STANDARD
from claimlint.draft.draft_file import CannotUpdateError, draft_file, updated
from claimlint.draft.draft_period import parsed_day, publication
from claimlint.engine.claim_file import read_file
from claimlint.project.files import FileProblem, read_bytes
from claimlint.project.settings import Settings
from claimlint.project.write_file import update_file
from claimlint.report.escape import escape
from claimlint.report.text_output import number

_BOM = b"\xef\xbb\xbf"


@click.command(name="draft", short_help="Draft a claim file for an article.")
@click.argument("article", type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write into this file."
)
@click.option(
    "--update",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Add the numbers that this claim file lacks, and change nothing else in it.",
)
@click.option("--language", metavar="CODE", help="The language; else it is found from the text.")
@click.option(
    "--published", metavar="DATE", help="The day of publication; else as the page has it."
)
@project_options
def command(  # noqa: PLR0913  # one for each option
    *,
    article: Path,
    output: Path | None,
    update: Path | None,
    language: str | None,
    published: str | None,
    config: Path | None,
    isolated: bool,
) -> None:
    """Draft a claim file for an article, with one claim for each number.

    Quote, number, unit, hedge, period, kind and voice come from the sentence, and so do the
    subject, the measure and the whole where the grammar gives them; the rest is marked TODO.
    """
    if update is not None and output is not None:
        raise click.UsageError("--update changes its file: it does not go with --output")
    if published is not None and parsed_day(published) is None:
        raise click.UsageError(f"--published must be a day such as 2025-01-31, not {published!r}")
    settings, _ = open_project([update or article], config, isolated=isolated)
    if update is not None:
        _update(article, update, settings)
        return
    text = read_article(article, settings.leave_out)
    name = "article.txt" if article == STANDARD else str(article)
    story = story_of(name, text, known_language(language), settings)
    day = published or publication(story)
    drafted = draft_file(story, _seen_from(output, article), day)
    if output is None:
        emit(drafted.rstrip("\n").split("\n"))
        return
    create(output, drafted, "add to it with --update, or choose another")
    count = number(drafted.count("\n  - id: "), "claim")
    todo = number(drafted.count(f": {TODO} "), "field")
    click.echo(f"drafted {count} into {escape(str(output))}; {todo} to fill in ({TODO})")


def _seen_from(output: Path | None, article: Path) -> str:
    """How a claim file names the article: relative to itself."""
    if article == STANDARD:
        return "article.txt"
    folder = output.parent if output is not None else article.parent
    return Path(os.path.relpath(article, folder)).as_posix()


def _update(article: Path, path: Path, settings: Settings) -> None:
    """Add the numbers that a claim file lacks."""
    data = read_bytes(str(path))
    if isinstance(data, FileProblem):
        raise CommandError((escape(data.message), data.help), code=NOTHING)
    document = read_file(str(path), data, settings).document
    if document is None:
        hint = f"run `claimlint check {path}` to see what is wrong"
        raise CommandError((f"{escape(str(path))} is no valid claim file", escape(hint)))
    story = document.article
    same = story is not None and os.path.realpath(story.path) == os.path.realpath(article)
    if not isinstance(story, Article) or not same:
        hint = f"write `text: {_seen_from(path, article)}` under `article`"
        raise CommandError(
            (f"{escape(str(path))} does not name {escape(str(article))} as its text", escape(hint))
        )
    mark = _BOM if data.startswith(_BOM) else b""
    source = document.text
    if mark + source.encode("utf-8", "surrogatepass") != data:
        raise CommandError((f"{escape(str(path))} is not UTF-8", "save it as UTF-8"))
    try:
        text, count = updated(source, story)
    except CannotUpdateError as error:
        raise CommandError((f"{escape(str(path))} cannot be added to: {error}", "")) from error
    if count:
        _check(path, text, len(document.claims) + count, settings)
        refuse(update_file(str(path), mark + text.encode("utf-8", "surrogatepass"), data))
    click.echo(
        f"added {number(count, 'claim')} to {escape(str(path))}" if count else "nothing to add"
    )


def _check(path: Path, text: str, claims: int, settings: Settings) -> None:
    """Refuse to write what would be no claim file with so many claims."""
    document = read_file(str(path), text.encode("utf-8", "surrogatepass"), settings).document
    if document is None or len(document.claims) != claims:
        hint = "write its claims with a dash each, in lines below `claims:`"
        raise CommandError((f"{escape(str(path))} cannot be added to by a machine", hint))
