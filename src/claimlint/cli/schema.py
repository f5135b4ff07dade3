"""`claimlint schema`: the JSON Schemas of what we read and write."""

from __future__ import annotations

from importlib.resources import files

import click

from claimlint.cli.output import emit

SCHEMAS = ("claims", "rules", "settings", "output")


@click.command(name="schema", short_help="Print a JSON Schema.")
@click.argument("name", type=click.Choice(SCHEMAS))
def command(name: str) -> None:
    """Print a JSON Schema (2020-12): of claim files, rule files, settings or the JSON output."""
    schema = files("claimlint") / "schemas" / f"{name}.schema.json"
    emit(schema.read_text(encoding="utf-8").splitlines())
