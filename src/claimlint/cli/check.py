"""`claimlint check`: lint claim files and articles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimlint.cli.completing import complete_formats, complete_names, split_names
from claimlint.cli.loaded_project import project_options
from claimlint.cli.outputs import OutputError
from claimlint.cli.run_check import LEVELS, CheckOptions, run_check
from claimlint.cli.standard_input import STANDARD
from claimlint.project.settings import PROFILES
from claimlint.report.render import FORMATS


def check_reason(
    ctx: click.Context,  # noqa: ARG001  # click's signature
    param: click.Parameter,  # noqa: ARG001  # click's signature
    value: str | None,
) -> str | None:
    """A reason that can stand in a comment, with or without a last day."""
    if value is None:
        return None
    from claimlint.draft.add_ignores import reason_fault  # noqa: PLC0415 - seldom given

    fault = reason_fault(value)
    if fault:
        raise click.UsageError(f"--add-ignores: {fault}")
    return value.strip()


@click.command(name="check", short_help="Lint claim files and articles.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "forms",
    metavar="NAME[:FILE]",
    multiple=True,
    shell_complete=complete_formats,
    help=f"How the findings are written: {', '.join(FORMATS)}. With a file it goes there, and the "
    "option may be given again.  [default: text]",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write into this file what has none of its own.",
)
@click.option(
    "--select",
    metavar="NAMES",
    multiple=True,
    callback=split_names,
    shell_complete=complete_names,
    help="Only these rules and families (names with commas between, or the option again).",
)
@click.option(
    "--ignore",
    metavar="NAMES",
    multiple=True,
    callback=split_names,
    shell_complete=complete_names,
    help="Not these rules and families.",
)
@click.option(
    "--fail-level",
    type=click.Choice(LEVELS),
    help="The least severity that makes the exit code 1.  [default: warning]",
)
@click.option(
    "--level",
    type=click.Choice(("error", "warning", "note")),
    default="note",
    show_default=True,
    help="The least severity that is shown; it changes no verdict and no exit code.",
)
@click.option(
    "--alone",
    is_flag=True,
    help="Leave out the rest of the project: its tables and its other stories.",
)
@click.option(
    "--cache/--no-cache",
    "cached",
    default=True,
    help="Keep what was found of files that do not change, in the user's cache folder.",
)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 64),
    help="How many processes may work at once.  [default: one for each core]",
)
@click.option("--verbose", "-v", is_flag=True, help="Say what was looked at, on the error output.")
@click.option("--timing", is_flag=True, help="Say where the time went, on the error output.")
@click.option("--unsure", is_flag=True, help="Show also what the stated figures leave undecided.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead.")
@click.option("--profile", type=click.Choice(PROFILES), help="How strict the housekeeping is.")
@click.option(
    "--show",
    type=click.Choice(("checked", "suppressed", "lacking", "working")),
    multiple=True,
    help="Show also: what each claim was compared with; what is suppressed; each claim's lacks; "
    "every step of a working.",
)
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Color the text; `auto` asks NO_COLOR, FORCE_COLOR and the terminal.",
)
@click.option("--quiet", "-q", is_flag=True, help="Only findings: no counts, no verdict.")
@click.option(
    "--fix",
    "mends",
    is_flag=True,
    help="Mend what is only form: quotes that the article has in other words now, misspelt units, "
    "ids and fields, dead ignores, unused sources; never a figure.",
)
@click.option(
    "--diff", is_flag=True, help="Show what --fix (or --add-ignores) would change; write nothing."
)
@click.option(
    "--add-ignores",
    metavar="REASON",
    callback=check_reason,
    help="Accept all that is found: write a comment with this reason above each place.",
)
@click.option(
    "--changed",
    is_flag=True,
    help="The paths are what was changed: tell what they touch, pass by what is no claim file.",
)
@click.option(
    "--since",
    metavar="REV",
    help="Tell only what has changed since this revision in git, and what that newly breaks.",
)
@click.option(
    "--files-from",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Tell only of the files in this list (`-` is the standard input): a path a line.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Findings in this file stay as they are: only new ones count.  [default: the settings']",
)
@click.option("--no-baseline", is_flag=True, help="Count all findings, those of the baseline too.")
@click.option(
    "--against-signed",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Tell which sentences of this text are not as the story was signed; nothing is linted.",
)
@click.option("--watch", is_flag=True, help="Check again after each save, until Ctrl-C.")
@click.option("--stdin-filename", type=click.Path(path_type=Path), help="What `-` is called.")
@project_options
def command(**options: Any) -> int:  # noqa: ANN401 - click's values: see `CheckOptions`
    """Lint claim files, folders of them, or articles; `-` is the standard input.

    In a folder, YAML files whose root has `claimlint:` are linted. Without a path it is what
    `claims` in the settings names, else the working folder.
    """
    given = CheckOptions(**options)
    try:
        outputs = given.outputs()
    except OutputError as error:
        raise click.UsageError(str(error)) from error
    _refuse_what_excludes(given)
    if given.against_signed is not None:
        from claimlint.cli.against_signed import against_signed  # noqa: PLC0415 - seldom given

        isolated = given.isolated
        return against_signed(given.paths, given.against_signed, given.config, isolated=isolated)
    if given.watch:
        from claimlint.cli.watch import run_watch, watch_refusal  # noqa: PLC0415 - seldom

        refusal = watch_refusal(given, (one.form for one in outputs))
        if refusal:
            raise click.UsageError(refusal)
        return run_watch(given, lambda again: run_check(again, outputs))
    return run_check(given, outputs)


def _refuse_what_excludes(given: CheckOptions) -> None:
    """Refuse options that do not go together."""
    if (given.mends or given.add_ignores is not None) and STANDARD in given.paths:
        which = "--fix" if given.mends else "--add-ignores"
        raise click.UsageError(f"{which} changes files: it cannot change the standard input")
    if given.diff and (given.forms or given.output or given.statistics):
        raise click.UsageError("--diff is a report of its own: give it no --format, no --output")
    if sum((given.changed, given.since is not None, given.files_from is not None)) > 1:
        raise click.UsageError("--changed, --since and --files-from exclude each other")
    if given.changed and (not given.paths or STANDARD in given.paths):
        raise click.UsageError("--changed needs the paths of the files that were changed")
    if given.files_from == STANDARD and STANDARD in given.paths:
        raise click.UsageError("the standard input is either a claim file or a list of files")
    if given.baseline is not None and given.no_baseline:
        raise click.UsageError("--baseline and --no-baseline exclude each other")
    if given.against_signed is not None and (len(given.paths) != 1 or STANDARD in given.paths):
        raise click.UsageError("--against-signed needs the one claim file that was signed")
    if given.stdin_filename is not None and STANDARD not in given.paths:
        raise click.UsageError("--stdin-filename names what `-` reads: give `-` as a path, too")
