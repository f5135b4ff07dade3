"""What a terminal is given beside plain text: colour, links, and lines that fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from claimlint.lazy_dataclass import dataclass

ColorChoice = Literal["auto", "always", "never"]

WIDEST = 140
"""Longer lines of an excerpt are cut, in columns (quoted marked words: in characters)."""
NARROWEST = 40
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
    """Paints pieces of text with ANSI codes, or leaves them plain.

    With `links` the place of a finding leads to its file. `width` is how many columns a line of an
    excerpt may take.
    """

    color: bool = False
    links: bool = False
    width: int = WIDEST

    def paint(self, text: str, kind: str) -> str:
        """Paint a text as an `error`, a `warning`, a `note`, the `gutter` and so on."""
        return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if self.color and text else text

    def link(self, text: str, path: str) -> str:
        """A text that leads to a file, for terminals that follow links (OSC 8)."""
        if not self.links:
            return text
        from pathlib import Path  # noqa: PLC0415 - few terminals, and never a pipe

        return f"\x1b]8;;{Path(path).absolute().as_uri()}\x1b\\{text}\x1b]8;;\x1b\\"


def wants_links(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Decide on links: FORCE_HYPERLINK, then whether the terminal is known to follow them."""
    forced = environment.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced not in ("", "0")
    if not terminal or environment.get("CI") or environment.get("TERM") == "dumb":
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in ("iTerm.app", "WezTerm", "vscode", "ghostty")
        or any(name in environment for name in ("KITTY_WINDOW_ID", "WT_SESSION"))
        or (vte.isdecimal() and int(vte) >= 5000)
    )


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
