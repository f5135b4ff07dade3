"""`claimlint draft`: a claim file for an article, to be filled in."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
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
from claimlint.draft.draft_file import CannotUpdateError, Help, Updated, draft_file, updated
from claimlint.draft.draft_period import parsed_day, publication
from claimlint.draft.known_names import KnownNames
from claimlint.draft.requote import new_quote
from claimlint.engine.claim_file import read_file
from claimlint.project.files import FileProblem, is_claim_file, read_bytes
from claimlint.project.project_files import rest_of
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
    help="Add the numbers that this claim file lacks, and quote anew what was reworded.",
)
@click.option("--language", metavar="CODE", help="The language; else it is found from the text.")
@click.option(
    "--published", metavar="DATE", help="The day of publication; else as the page has it."
)
@click.option(
    "--model",
    metavar="NAME",
    help="Let this language model (of the package llm) fill in what is open. Sends it the text.",
)
@click.option("--show-prompt", is_flag=True, help="Show what the model is asked and answers.")
@click.option(
    "--keep",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Keep what the model is asked and answers in this file, as JSON lines.",
)
@click.option(
    "--model-timeout",
    type=click.FloatRange(min=0.01, max=3600),
    default=120,
    show_default=True,
    metavar="SECONDS",
    help="So long an answer of the model is waited for.",
)
@project_options
def command(  # noqa: PLR0913  # one for each option
    *,
    article: Path,
    output: Path | None,
    update: Path | None,
    language: str | None,
    published: str | None,
    model: str | None,
    show_prompt: bool,
    keep: Path | None,
    model_timeout: float,
    config: Path | None,
    isolated: bool,
) -> None:
    """Draft a claim file for an article, with one claim for each number.

    Quote, number, unit, hedge, period, kind and voice come from the sentence, and so do the
    subject, the measure and the whole where the grammar gives them; the rest is marked TODO. With
    --model, a language model may fill in some of that, in words of the article or names of the
    project; each such field is listed as `unconfirmed`, until a person takes it out.
    """
    if update is not None and output is not None:
        raise click.UsageError("--update changes its file: it does not go with --output")
    if published is not None and parsed_day(published) is None:
        raise click.UsageError(f"--published must be a day such as 2025-01-31, not {published!r}")
    if model is None and (show_prompt or keep is not None):
        raise click.UsageError("--show-prompt and --keep go with --model")
    settings, _ = open_project([update or article], config, isolated=isolated)
    helped = None
    if model is not None:
        from claimlint.cli.model_help import model_help  # noqa: PLC0415 - few drafts have a model

        helped = model_help(model, model_timeout, keep, is_shown=show_prompt)
    if update is not None:
        names = project_names(settings, isolated=isolated)
        _update(article, update, settings, names, helped)
        return
    text = read_article(article, settings.leave_out)
    name = "article.txt" if article == STANDARD else str(article)
    story = story_of(name, text, known_language(language), settings)
    day = published or publication(story)
    names = project_names(settings, isolated=isolated)
    place = output if output is not None else _redirected()
    drafted = draft_file(story, _seen_from(place, article), day, names, helped)
    if output is None:
        emit(drafted.rstrip("\n").split("\n"))
        if place is None and not sys.stdout.isatty():
            click.echo(_FROM_BESIDE, err=True)
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


_FROM_BESIDE = (
    "note: `text` is right for a file that is saved beside the article; "
    "`claimlint draft ARTICLE -o FILE` writes it for any other place"
)


def _redirected() -> Path | None:
    """The file that the shell sends the output to, where the system tells it: `> claims/a.yaml`."""
    try:
        number = sys.stdout.fileno()
        target = os.readlink(f"/proc/self/fd/{number}")  # noqa: PTH115 - as the system says it
        mode = os.fstat(number).st_mode
    except (OSError, ValueError):
        return None
    is_claims = stat.S_ISREG(mode) and target.startswith("/") and target.endswith((".yaml", ".yml"))
    return Path(target) if is_claims else None


def project_names(settings: Settings, *, isolated: bool) -> KnownNames:
    """The names that the project's claim files and settings use; none of an isolated run."""
    names: dict[str, None] = {}
    if not isolated and settings.origin is not None:
        for path in rest_of(settings).files[:_MOST_FILES]:
            data = read_bytes(path)
            if isinstance(data, FileProblem) or not is_claim_file(data):
                continue
            document = read_file(path, data, settings).document
            for claim in () if document is None else document.claims:
                told = (claim.fields.get(key) for key in ("subject", "measure", "of"))
                names.update(dict.fromkeys(one for one in told if isinstance(one, str)))
    return KnownNames(names, settings.names)


_MOST_FILES = 300
"""So many claim files of a project are asked for their names."""


def _update(
    article: Path, path: Path, settings: Settings, names: KnownNames, helped: Help | None
) -> None:
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
        done = updated(source, story, names=names, helped=helped)
    except CannotUpdateError as error:
        raise CommandError((f"{escape(str(path))} cannot be added to: {error}", "")) from error
    if done.text != source:
        _check(path, done.text, len(document.claims) + done.added, settings)
        refuse(update_file(str(path), mark + done.text.encode("utf-8", "surrogatepass"), data))
    emit([*_told(path, done, len(document.claims))])


def _told(path: Path, done: Updated, before: int) -> Iterator[str]:
    """Say what an update did, the counts first."""
    left = len(done.again) + len(done.by_hand) + len(done.gone)
    changed = [one for one in done.by_hand if not one.is_same]
    moved = [one for one in done.by_hand if one.is_same]
    counts = (
        (before - left, "kept"),
        (len(done.again), "quoted anew"),
        (len(moved), "to be quoted anew by hand"),
        (len(changed), "with another number in print"),
        (len(done.gone), "gone from the text"),
        (done.added, "new"),
    )
    told = ", ".join(f"{count} {word}" for count, word in counts if count)
    idle = not done.added and not left
    yield f"{escape(str(path))}: {'nothing to add' if idle else told}"
    for one in done.again:
        words, _ = new_quote(one)
        old, new = escape(one.quoted.text), escape(words)
        yield f"  {one.quoted.claim.id}: “{old}” is now “{new}”"
    for one in moved:
        words = escape(" ".join(one.figure.article.words(one.figure.sentence).split()))
        yield f"  {one.quoted.claim.id}: quote what is printed now: “{words}”"
    for one in changed:
        stated, printed = escape(one.quoted.text), escape(one.figure.text)
        yield (
            f"  {one.quoted.claim.id}: the words of “{stated}” now stand beside {printed}: "
            "check the claim again, and quote it"
        )
    for claim in done.gone:
        yield f"  {claim.id}: no number of the text is its own any more: take it out, or quote it"


def _check(path: Path, text: str, claims: int, settings: Settings) -> None:
    """Refuse to write what would be no claim file with so many claims."""
    document = read_file(str(path), text.encode("utf-8", "surrogatepass"), settings).document
    if document is None or len(document.claims) != claims:
        hint = "write its claims with a dash each, in lines below `claims:`"
        raise CommandError((f"{escape(str(path))} cannot be added to by a machine", hint))
