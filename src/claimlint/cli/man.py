"""`claimlint man`: the manual page, made from the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from claimlint import __version__
from claimlint.cli.output import emit


@click.command(name="man", short_help="Print the manual page.")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Print the manual page, in roff.

    `claimlint man | man -l -` shows it; put it into `~/.local/share/man/man1/claimlint.1`.
    """
    emit(page(ctx.find_root()))


def page(context: click.Context) -> Iterator[str]:
    """Yield the lines of the page."""
    root = context.command
    assert isinstance(root, click.Group)  # the program's own
    yield f'.TH CLAIMLINT 1 "" "claimlint {__version__}" "User Commands"'
    yield ".SH NAME"
    yield "claimlint \\- lint the numeric claims of articles"
    yield ".SH SYNOPSIS"
    yield ".B claimlint"
    yield "COMMAND [OPTIONS] [PATH]..."
    yield ".SH DESCRIPTION"
    yield from _words(root.help or "")
    yield ".SH COMMANDS"
    for name in root.list_commands(context):
        found = root.get_command(context, name)
        assert found is not None
        yield from _command(name, found, context)
    yield ".SH EXIT STATUS"
    for code, meaning in EXIT_CODES.items():
        yield from (".TP", f".B {code}", _safe(meaning))
    yield ".SH ENVIRONMENT"
    for name, meaning in VARIABLES.items():
        yield from (".TP", f".B {name}", _safe(meaning))


EXIT_CODES = {
    0: "Nothing at or above the fail level.",
    1: "Findings at or above the fail level.",
    2: "A mistake in the command, the settings or a rule, or an error of ours.",
    3: "Nothing to lint.",
}
VARIABLES = {
    "CLAIMLINT_CACHE_DIR": "The folder for what is kept from run to run.",
    "CLAIMLINT_DEBUG": "1: errors of ours are told with a traceback.",
    "NO_COLOR, FORCE_COLOR": "Whether the text is coloured.",
    "FORCE_HYPERLINK": "Whether places are links to their files.",
    "GITHUB_STEP_SUMMARY": "The file that --format github adds a page to.",
    "GITHUB_WORKSPACE, CI_PROJECT_DIR": "The folder that paths are written from in CI.",
}


def _command(name: str, found: click.Command, parent: click.Context) -> Iterator[str]:
    context = click.Context(found, info_name=name, parent=parent)
    pieces = " ".join(found.collect_usage_pieces(context))
    yield f".SS {_safe(f'claimlint {name} {pieces}')}"
    yield from _words(found.help or "")
    for param in found.params:
        row = param.get_help_record(context)
        if row is not None and row[1]:
            yield from (".TP", f".B {_safe(row[0])}", _safe(row[1]))
    if isinstance(found, click.Group):
        for part in found.list_commands(context):
            below = found.get_command(context, part)
            assert below is not None
            yield from _command(f"{name} {part}", below, parent)


def _words(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield ".PP"
        yield _safe(" ".join(paragraph.split()))


def _safe(text: str) -> str:
    """A text in roff: a hyphen that can be copied, and no line that is a request."""
    shown = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown
