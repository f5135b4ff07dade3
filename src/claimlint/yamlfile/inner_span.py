"""Where a part of a scalar's value stands in the file's text."""

from __future__ import annotations

import re

from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.nodes import Scalar
from claimlint.yamlfile.span import Span

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "e": "\x1b"} | {
    "f": "\f", "v": "\v", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\t": "\t",
}  # fmt: skip
_PIECE = pattern(
    r"""(?P<joined>\\(?:\r\n|\r|\n)[ \t]*+)        # a line break that is escaped away
      | \\x(?P<x>[0-9a-fA-F]{2}) | \\u(?P<u>[0-9a-fA-F]{4}) | \\U(?P<U>[0-9a-fA-F]{8})
      | \\(?P<escape>.)
      | (?P<fold>[ \t]*+(?:\r\n|\r|\n)[ \t\r\n]*+)
      | (?P<quote>'')
      | (?P<char>.)""",
    re.VERBOSE | re.DOTALL,
)
_PLAIN_PIECE = pattern(
    r"(?P<fold>[ \t]*+(?:\r\n|\r|\n)[ \t\r\n]*+) | (?P<quote>'') | (?P<char>.)",
    re.VERBOSE | re.DOTALL,
)
"""Where a backslash is an ordinary character: in single quotes, and without any."""
_BREAK = pattern(r"\r\n|\r|\n")


def inner_span(text: str, scalar: Scalar, start: int, end: int) -> Span:
    """The span in `text` of `scalar.value[start:end]`.

    Escapes, doubled quotes and folded lines are followed. Where the value cannot be followed
    back to its text (an alias, say) the whole scalar is the answer.
    """
    raw = text[scalar.start : scalar.end]
    if raw == scalar.value:
        return Span(scalar.start + start, scalar.start + end)
    places = _places(raw, scalar)
    if places is None or not 0 <= start <= end <= len(scalar.value):
        return Span(scalar.start, scalar.end)
    first = places[start][0] if start < len(places) else len(raw) - bool(scalar.style in "\"'")
    last = places[end - 1][1] if end > start else first
    return Span(scalar.start + first, scalar.start + last)


def _places(raw: str, scalar: Scalar) -> list[tuple[int, int]] | None:
    """For each character of the value, its span in `raw`; None where they do not agree."""
    if scalar.style in ("|", ">"):
        return _block_places(raw, scalar.value)
    if scalar.style == "*":
        return None
    places: list[tuple[int, int]] = []
    read: list[str] = []
    quoted = 1 if scalar.style else 0
    piece_of = _PIECE if scalar.style == '"' else _PLAIN_PIECE
    for match in piece_of.finditer(raw, quoted, len(raw) - quoted):
        for piece, span in _pieces(match, scalar.style):
            read.append(piece)
            places.append(span)
    return places if "".join(read) == scalar.value else None


def _pieces(match: re.Match[str], style: str) -> list[tuple[str, tuple[int, int]]]:
    """What one match of `_PIECE` stands for: characters of the value, with their spans."""
    kind, span, text = match.lastgroup or "", match.span(), match.group()
    if kind == "fold":
        breaks = len(_BREAK.findall(text))
        folded = " " if breaks == 1 else "\n" * (breaks - 1)
        return [(piece, span) for piece in folded]
    if kind == "char":
        return [(text, span)]
    if kind == "quote" and style == "'":
        return [("'", span)]
    if style == '"':
        return [(piece, span) for piece in _unescape(match, kind)]
    return [(piece, (span[0] + at, span[0] + at + 1)) for at, piece in enumerate(text)]


def _unescape(match: re.Match[str], kind: str) -> str:
    if kind == "joined":
        return ""
    if kind == "escape":
        return _ESCAPES.get(match["escape"], match["escape"])
    if kind == "quote":
        return "''"
    return chr(int(match[kind], 16))


def _block_places(raw: str, value: str) -> list[tuple[int, int]] | None:
    """Block scalars: follow the value through the lines, passing over indentation and breaks."""
    at = len(raw.split("\n", 1)[0])
    places: list[tuple[int, int]] = []
    for character in value.rstrip("\n"):
        blank = character in " \n"
        while at < len(raw) and raw[at] != character:
            if not raw[at].isspace() or (blank and raw[at] == "\n"):
                break
            at += 1
        if at >= len(raw) or (raw[at] != character and not (blank and raw[at] == "\n")):
            return None
        places.append((at, at + 1))
        at += 1
    return places + [(len(raw), len(raw))] * (len(value) - len(places))
