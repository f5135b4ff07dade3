"""The `claimlint` command: its subcommands are imported when they are used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

import click

from claimlint.cli.guard import guarded


class Entry(NamedTuple):
    """Where a subcommand is (`command` in a module of this package), and its short help."""

    module: str
    help: str


COMMANDS = {
    "check": Entry("check", "Lint claim files and articles."),
    "report": Entry("report", "Write the review of a story as a page."),
    "questions": Entry("questions", "List the open questions of a story."),
    "apply": Entry("apply", "Take answers that came back into the claim files."),
    "review": Entry("review", "Say how far the check of a claim has come."),
    "sign": Entry("sign", "Sign a story off."),
    "correct": Entry("correct", "Log a correction, and draft the note to readers."),
    "baseline": Entry("baseline", "Keep the findings of an old archive apart from new ones."),
    "scan": Entry("scan", "List every number of an article."),
    "draft": Entry("draft", "Draft a claim file for an article."),
    "table": Entry("table", "Make a table of record from a spreadsheet or CSV."),
    "implied": Entry("implied", "List what the claims imply."),
    "explain": Entry("explain", "Explain a rule, with examples."),
    "rules": Entry("rules", "List the rules."),
    "test-rules": Entry("test_rules", "Test rules with their own examples."),
    "lsp": Entry("lsp", "Serve an editor: findings while you type."),
    "config": Entry("config", "Show the settings of a file, and where they are set."),
    "schema": Entry("schema", "Print a JSON Schema."),
    "init": Entry("init", "Write a small project to start from."),
    "upgrade": Entry("upgrade", "Bring claim files to the newest format."),
    "clean": Entry("clean", "Remove what earlier runs have kept."),
    "man": Entry("man", "Print the manual page."),
    "completion": Entry("completion", "Print the completion script for a shell."),
}
"""The short helps stand here so that `--help` imports no command; a test compares them."""


class Commands(click.Group):
    """A group that imports a subcommand on use, and ends without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """List the names of the subcommands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        """Import a subcommand."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"claimlint.cli.{COMMANDS[cmd_name].module}")
        command = module.command
        assert isinstance(command, click.Command)  # ours: a test loads them all
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand, or say which one was probably meant."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(_no_such_command(name), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        """List the subcommands with their short helps."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401  # click's signature
        """Run the command line and exit, as `guarded` says."""
        run: Callable[..., Any] = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        extra["prog_name"] = "claimlint"
        raise SystemExit(guarded(lambda: run(*args, standalone_mode=False, **extra)))


def _no_such_command(name: str) -> str:
    from claimlint.language.closest import closest  # noqa: PLC0415  # only for this message

    guess = closest(name, COMMANDS)
    if guess:
        return f"there is no command {name!r}; did you mean {guess!r}?"
    return f"there is no command {name!r}"


def print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001 - click's signature
    """Print the version with those of the formats, the rules and the solver."""
    if not value or ctx.resilient_parsing:
        return
    from claimlint.cli.versions import lines  # noqa: PLC0415 - it looks at what is installed

    for line in lines():
        click.echo(line)
    ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=print_version,
    help="Show the version, and those of what belongs to it, and exit.",
)
def main() -> None:
    """Lint the numeric claims of an article.

    Finds claims that cannot all be true, claims that nobody can check, and claims that no longer
    say what the article says. `claimlint init` writes a small project to start from.

    Exit codes: 0, nothing at or above the fail level; 1, findings; 2, a mistake in the command,
    the settings or a rule, or an error of ours; 3, nothing to lint.
    """
