"""Colour, where it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from claimlint.lazy_dataclass import dataclass

ColorChoice = Literal["auto", "always", "never"]

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "gutter": "1;34",
    "strong": "1",
    "help": "1;32",
    "marked": "1;4",
}


@dataclass(frozen=True, slots=True)
class Style:
    """Paints pieces of text with ANSI codes, or leaves them plain."""

    color: bool = False

    def paint(self, text: str, kind: str) -> str:
        """Paint a text as an `error`, a `warning`, a `note`, the `gutter` and so on."""
        return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if self.color and text else text


def wants_color(choice: ColorChoice, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Decide on colour: the option, then NO_COLOR, then FORCE_COLOR, then the terminal.

    https://no-color.org, https://force-color.org, https://bixense.com/clicolors.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(
        environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")
    ):
        return True
    if environment.get("TERM") == "dumb" or environment.get("CLICOLOR") == "0":
        return False
    return terminal
