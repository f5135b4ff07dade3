"""`claimlint report`: the review of a story as a page to sign, or as data."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

import click

from claimlint.cli.guard import NOTHING, CommandError, complain
from claimlint.cli.loaded_project import open_projects, project_options
from claimlint.cli.output import emit, refuse, save
from claimlint.cli.progress import Bar
from claimlint.cli.review_run import (
    Memories,
    ReviewRun,
    codes_in,
    memories_of,
    refuse_what_is_missing,
)
from claimlint.cli.run_check import own_paths
from claimlint.cli.shared_options import codes_option
from claimlint.desk.earlier_report import Memory, read_memories
from claimlint.desk.review_json import review_lines
from claimlint.desk.withheld import AUDIENCES
from claimlint.project.files import read_bytes
from claimlint.project.write_file import write_output
from claimlint.report.escape import escape


@click.command(name="report", short_help="Write the review of a story as a page.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(("html", "json", "xlsx")),
    default="html",
    show_default=True,
    help="A page for people, one JSON object, or a sheet to fill in: a row a claim.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="Write into this file; with several stories, pages and a queue into this folder.",
)
@click.option(
    "--since",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Say what has changed since this report (a page or JSON that this command wrote).",
)
@codes_option("The report whose codes the questions keep: its page, its JSON or its sheet.")
@click.option(
    "--for",
    "audience",
    type=click.Choice(AUDIENCES),
    default="desk",
    show_default=True,
    help="Who gets it: outside the desk, confidential sources, remarks and paths are withheld.",
)
@project_options
def command(  # noqa: PLR0913 - click's
    *,
    paths: tuple[Path, ...],
    form: str,
    output: Path | None,
    since: Path | None,
    codes: Path | None,
    audience: str,
    config: Path | None,
    isolated: bool,
) -> None:
    """Write the review of a story.

    It has the verdict, the questions, the article with every number marked, a card for each claim,
    and the sources.

    Of several stories it is a queue, `index.html`, with a page for each. A page that is written
    over gives its questions' codes to the new one, so that Q7 stays Q7.

    A sheet (`--format xlsx`) has a row a claim and columns for the answers; when it comes back,
    `claimlint apply` takes them in.
    """
    given = list(dict.fromkeys(paths or own_paths(config, isolated=isolated)))
    refuse_what_is_missing(given)
    earlier = {} if since is None else memories_of(since)
    opened = open_projects(given, config, isolated=isolated)
    given_codes = {} if codes is None else memories_of(codes)
    known = {**_known_codes(output, form), **given_codes}
    run = ReviewRun(known, earlier, audience=audience)
    run.review(opened)
    if not run.reviews:
        reasons = [(f"there is no story in {escape(str(path))}", "") for path in given]
        raise CommandError(*reasons, code=NOTHING)
    if form == "json":
        lines = review_lines(run.reviews)
        emit(lines) if output is None else save(output, lines)
    elif form == "xlsx":
        _write_sheet(run, output)
    else:
        _write_pages(run, output)


def _known_codes(output: Path | None, form: str) -> Memories:
    """The codes that what is to be written over has given."""
    if output is None:
        return {}
    files = sorted(output.glob("*.html")) if form == "html" and output.is_dir() else [output]
    known: dict[str, Memory] = {}
    for path in files:
        data = read_bytes(str(path)) if path.is_file() else b""
        if isinstance(data, bytes) and data:
            known.update(codes_in(path, data))
            try:
                known.update(read_memories(data.decode("utf-8")))
            except ValueError:
                continue  # it is none of ours, and is not asked
    return known


def _write_sheet(run: ReviewRun, output: Path | None) -> None:
    try:
        from claimlint.desk.review_sheet import review_workbook  # noqa: PLC0415 - of sheets only
    except ModuleNotFoundError as error:  # xlsxwriter comes with the extra only
        advice = "install claimlint with its extra `desk`: `pip install '.[desk]'` in a clone"
        raise CommandError((f"sheets need the package {error.name}", advice)) from error
    if output is None:
        raise click.UsageError("a sheet is for a spreadsheet program: name its file with -o")
    refuse(write_output(str(output), review_workbook(run.reviews)))


def _write_pages(run: ReviewRun, output: Path | None) -> None:
    try:
        from claimlint.desk.html_page import page_names, queue_page, story_page  # noqa: PLC0415
    except ModuleNotFoundError as error:  # jinja2 comes with the extra only
        advice = "install claimlint with its extra `desk`: `pip install '.[desk]'` in a clone"
        raise CommandError((f"pages need the package {error.name}", advice)) from error
    if output is None and sys.stdout.isatty():
        raise click.UsageError("a page is for a browser: name its file with -o")
    if len(run.reviews) == 1 and (output is None or not output.is_dir()):
        lines = story_page(run.reviews[0]).splitlines()
        emit(lines) if output is None else save(output, lines)
        return
    if output is None:
        raise click.UsageError(
            f"these are {len(run.reviews)} stories: name a folder for their pages with -o"
        )
    if output.exists() and not output.is_dir():
        raise click.UsageError(f"{output} is a file, and these are {len(run.reviews)} stories")
    output.mkdir(parents=True, exist_ok=True)
    names = page_names(run.reviews)
    from claimlint.desk.desk_queue import queue_of  # noqa: PLC0415 - of several stories only

    queue = queue_of(run.reviews, list(names.values()), run.others)
    pages = ((names[at], story_page(one, "index.html")) for at, one in enumerate(run.reviews))
    bar = Bar()
    try:
        for done, (name, page) in enumerate(chain(pages, [("index.html", queue_page(queue))])):
            bar(done, len(run.reviews) + 1)
            refuse(write_output(str(output / name), page.encode("utf-8", "backslashreplace")))
    finally:
        bar.wipe()
    complain(f"{len(run.reviews)} pages and their queue: {escape(str(output / 'index.html'))}")
