"""Making text from files harmless: for terminals, and for what reads a log."""

from __future__ import annotations

import re

_UNSEEN = (
    "\x00-\x1f\x7f-\x9f"  # controls, ANSI's escape among them
    "\xad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"  # takes no room, so it hides
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # turns the direction of what follows
    "\u2028\u2029"  # ends a line for some readers
    "\ud800-\udfff"  # half a character, which UTF-8 cannot write
    "\U000e0000-\U000e007f"  # tags: a second, invisible text
)
# `##[`, `##vso[` and `##teamcity[` are commands to build servers anywhere in a line of a log.
UNSAFE = re.compile(rf"[{_UNSEEN}]|(?<=#)#(?=(?:vso|teamcity)?\[)")


def escape(text: str) -> str:
    r"""Show what cannot be seen, as `\x1b` or `\u202e`; the rest stays as it is."""
    return text if safe(text) else UNSAFE.sub(lambda match: code(match[0]), text)


def safe(text: str) -> bool:
    """Whether a quick look finds nothing to escape: what Python calls printable can be seen."""
    return text.isprintable() and "##" not in text


def code(character: str) -> str:
    r"""Spell a character as Python and JSON do: `\x1b`, `\u202e`, `\U000e0001`."""
    number = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
