"""Names of rules, families and formats, as options take them and as the shell completes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click
from click.shell_completion import CompletionItem

from claimlint.report.render import FORMATS


def split_names(
    ctx: click.Context,  # noqa: ARG001  # click's signature
    param: click.Parameter,  # noqa: ARG001  # click's signature
    values: Sequence[str],
) -> tuple[str, ...]:
    """Split the values of an option at the commas."""
    names = (name.strip() for value in values for name in value.split(","))
    return tuple(name for name in names if name)


def complete_names(
    ctx: click.Context,  # noqa: ARG001  # click's signature
    param: click.Parameter,  # noqa: ARG001  # click's signature
    incomplete: str,
) -> list[CompletionItem]:
    """Complete the last name of a list of rules and families."""
    before, comma, last = incomplete.rpartition(",")
    return [CompletionItem(before + comma + name) for name in _matching(last, families=True)]


def complete_rule(
    ctx: click.Context,  # noqa: ARG001  # click's signature
    param: click.Parameter,  # noqa: ARG001  # click's signature
    incomplete: str,
) -> list[CompletionItem]:
    """Complete the name of one rule."""
    return [CompletionItem(name) for name in _matching(incomplete, families=False)]


def _matching(start: str, *, families: bool) -> Iterable[str]:
    """List the built-in names that begin so; a project's own rules are not read at every tab."""
    from claimlint.rulebook.catalogue import builtin_catalogue  # noqa: PLC0415  # parsing options needs no rules

    catalogue = builtin_catalogue()
    names = {*catalogue.rules, *(catalogue.families if families else ())}
    return sorted(name for name in names if name.startswith(start))


def complete_formats(
    ctx: click.Context,  # noqa: ARG001  # click's signature
    param: click.Parameter,  # noqa: ARG001  # click's signature
    incomplete: str,
) -> list[CompletionItem]:
    """Complete the name of a format, with what it is for."""
    return [
        CompletionItem(name, help=form.help)
        for name, form in FORMATS.items()
        if name.startswith(incomplete)
    ]
