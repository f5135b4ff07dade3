"""Writing texts as YAML scalars."""

from __future__ import annotations

import re

from claimlint.language.unseen import UNSAFE
from claimlint.yamlfile.nodes import Scalar

_PLAIN = re.compile(r"[^\W_][^:#\[\]{},\n\t\\]*(?<!\s)\Z")
_LOOKS_OTHERWISE = re.compile(r"(?i)(?:y|yes|n|no|true|false|on|off|null|~|[-+.\d][\d_.,:eE+-]*)\Z")


def inline(text: str) -> str:
    """A text as a scalar on one line, also inside braces: plain where it may be."""
    if _PLAIN.match(text) and not UNSAFE.search(text) and not _LOOKS_OTHERWISE.match(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text in quotes: single ones where they do."""
    if UNSAFE.search(text):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + UNSAFE.sub(lambda match: _spelled(match[0]), escaped) + '"'
    if '"' in text and "\\" not in text and "'" not in text:
        return f"'{text}'"
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _spelled(character: str) -> str:
    """An escape of YAML's double quotes. Half a character has none, and becomes its sign."""
    number = ord(character)
    if 0xD800 <= number < 0xE000:
        return "\ufffd"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def scalar(text: str, source: str, node: Scalar) -> str | None:
    """A text in the place of a scalar, in that scalar's own style; None where it cannot stand."""
    if node.style in ("|", ">", "*") or source[node.start : node.end][:1] in "*&!":
        return None
    return inline(text) if node.style == "" else quoted(text)
