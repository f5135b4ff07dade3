"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])


def list_format(command: F) -> F:
    """`--format`: a list for people, or JSON."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(("text", "json")),
        default="text",
        help="How the list is written.",
    )(command)


def codes_option(words: str) -> Callable[[F], F]:
    """`--codes`: a report, whose codes the questions have."""
    report = click.Path(path_type=Path, exists=True, dir_okay=False)
    return click.option("--codes", type=report, help=words)


def story_option(what: str) -> Callable[[F], F]:
    """`--story`: the claim file, or folder, that has something."""
    words = f"The claim file, or folder, that has {what}.  [default: the project's]"
    return click.option("--story", type=click.Path(path_type=Path), help=words)


day_option = click.option("--on", metavar="DAY", help="The day of it.  [default: today]")
"""`--on`: the day of what is written."""
