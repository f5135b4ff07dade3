"""Names of rules and families as the shell completes them."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem


class RuleNames(click.ParamType):
    """A list of rules and families, with commas between."""

    name = "names"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,  # noqa: ARG002  # click's signature
        ctx: click.Context | None,  # noqa: ARG002  # click's signature
    ) -> tuple[str, ...]:
        """Split at the commas."""
        if not isinstance(value, str):
            return value
        return tuple(name.strip() for name in value.split(",") if name.strip())

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's signature
        param: click.Parameter,  # noqa: ARG002  # click's signature
        incomplete: str,
    ) -> list[CompletionItem]:
        """Complete the last name of the list."""
        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(before + comma + name) for name in _matching(last, families=True)]


class RuleName(click.ParamType):
    """The name of one rule."""

    name = "rule"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's signature
        param: click.Parameter,  # noqa: ARG002  # click's signature
        incomplete: str,
    ) -> list[CompletionItem]:
        """Complete the name."""
        return [CompletionItem(name) for name in _matching(incomplete, families=False)]


def _matching(start: str, *, families: bool) -> Iterable[str]:
    """List the built-in names that begin so; a project's own rules are not read at every tab."""
    from claimlint.rule import builtin_catalogue  # noqa: PLC0415  # parsing options needs no rules

    catalogue = builtin_catalogue()
    names = {*catalogue.rules, *(catalogue.families if families else ())}
    return sorted(name for name in names if name.startswith(start))
