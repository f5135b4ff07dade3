"""The command line. `main` is the `claimlint` command."""

from claimlint.cli.group import main

__all__ = ["main"]
