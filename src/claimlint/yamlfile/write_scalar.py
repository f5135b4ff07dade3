"""Writing texts as YAML scalars."""

from __future__ import annotations

import re

from claimlint.yamlfile.nodes import Scalar

_PLAIN = re.compile(r"[^\W_][^:#\[\]{},\n\t\\]*(?<!\s)\Z")
_LOOKS_OTHERWISE = re.compile(r"(?i)(?:y|yes|n|no|true|false|on|off|null|~|[-+.\d][\d_.,:eE+-]*)\Z")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def inline(text: str) -> str:
    """A text as a scalar on one line, also inside braces: plain where it may be."""
    if _PLAIN.match(text) and not _LOOKS_OTHERWISE.match(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text in quotes: single ones where they do."""
    if _UNSEEN.search(text):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped) + '"'
    if '"' in text and "\\" not in text and "'" not in text:
        return f"'{text}'"
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def scalar(text: str, source: str, node: Scalar) -> str | None:
    """A text in the place of a scalar, in that scalar's own style; None where it cannot stand."""
    if node.style in ("|", ">", "*") or source[node.start : node.end][:1] in "*&!":
        return None
    return inline(text) if node.style == "" else quoted(text)
