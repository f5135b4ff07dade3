"""Making text from files harmless: for terminals, and for what reads a log."""

from __future__ import annotations

from claimlint.language.unseen import UNSAFE
from claimlint.lazy_pattern import pattern

_COMMAND = pattern(r"(\s*):(?=:)")  # `::` is one to GitHub where a line begins with it


def escape(text: str) -> str:
    r"""Show what cannot be seen, as `\x1b` or `\u202e`; the rest stays as it is."""
    if safe(text):
        return text
    return _at_start(UNSAFE.sub(lambda match: code(match[0]), text))


def _at_start(text: str) -> str:
    found = _COMMAND.match(text)
    return text if found is None else f"{found[1]}\\x3a{text[found.end() :]}"


def safe(text: str) -> bool:
    """Whether a quick look finds nothing to escape: in ASCII what is printable can be seen."""
    return text.isascii() and text.isprintable() and "##" not in text and "::" not in text


def code(character: str) -> str:
    r"""Spell a character as Python and JSON do: `\x1b`, `\u202e`, `\U000e0001`."""
    number = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def harmless(text: str) -> str:
    r"""Spell what cannot be seen in a JSON text as `\u202e`: the data stays the same."""
    return text if safe(text) else UNSAFE.sub(lambda match: _escaped(match[0]), text)


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def isolated(text: str) -> str:
    """A sentence in which each right-to-left name stands by itself, between marks for that.

    Else what follows a name, such as its number in brackets, is drawn as a part of it. The text has
    been escaped, so that no such mark comes from a file.
    """
    if text.isascii():
        return text
    return _NAME.sub(lambda match: f"\u2068{match[0]}\u2069", text)


_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_DIGITS = r"\d[\d.,:/]*%?"
_NAME = pattern(
    rf"(?:(?<![\w.,:/%]){_DIGITS})?[{_RIGHT}]+"
    rf"(?:[ '’\"״׳.\-־]{{1,2}}(?=[{_RIGHT}])[{_RIGHT}]+|[\-־]?{_DIGITS})*"
)
"""Words of a right-to-left script, with the numbers joined to them (`כ־22%`, `2009־2007`)."""

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

__all__ = ["UNSAFE", "code", "escape", "harmless", "isolated", "safe"]
