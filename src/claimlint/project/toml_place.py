"""The line on which a key of a TOML text is set: tomllib keeps no positions."""

from __future__ import annotations

from claimlint.lazy_pattern import pattern

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?>(?:[^"\\]|\\.)*)"|'[^']*')"""
_SETTING = pattern(rf"\s*({_KEY}(?>(?:\s*\.\s*{_KEY})*))\s*=")
_HEADER = pattern(rf"\s*\[\[?\s*({_KEY}(?>(?:\s*\.\s*{_KEY})*))\s*\]")
_ONE_KEY = pattern(_KEY)


def line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """Find the line (from 1) of a key, or of the nearest table above it; None for neither.

    Reads lines, not TOML: enough to point at a key that tomllib has found to be there.
    """
    best, depth, table = None, 0, ()  # type: int | None, int, tuple[str, ...]
    for number, row in enumerate(text.splitlines(), 1):
        header, setting = _HEADER.match(row), _SETTING.match(row)
        if header:
            here = table = _split(header[1])
        elif setting:
            here = table + _split(setting[1])
        else:
            continue
        if len(here) > depth and keys[: len(here)] == here:
            best, depth = number, len(here)
    return best


def line_of_item(text: str, keys: tuple[str, ...], item: str) -> int | None:
    """Find the line of a text inside the list (or of the key itself) that `keys` lead to."""
    first = line_of(text, keys)
    if first is None:
        return None
    rows = text.splitlines()[first - 1 :]
    quoted = (f'"{item}"', f"'{item}'")
    return first + next((i for i, row in enumerate(rows) if any(q in row for q in quoted)), 0)


def span_of_entry(text: str, key: str, number: int) -> tuple[int, int]:
    """The line of an entry of a list of tables (from 0), or of the list where it is written flat.

    The span counts code points, without the blanks at the ends.
    """
    offset, headers, flat = 0, [], (0, 0)
    for row in text.splitlines(keepends=True):
        header, setting = _HEADER.match(row), _SETTING.match(row)
        start = offset + len(row) - len(row.lstrip())
        span = (start, max(start, offset + len(row.rstrip())))
        if header and _split(header[1]) == (key,):
            headers.append(span)
        elif setting and _split(setting[1])[-1:] == (key,):
            flat = span
        offset += len(row)
    return headers[number] if number < len(headers) else flat


def _split(dotted: str) -> tuple[str, ...]:
    keys = tuple(key.strip("\"'") for key in _ONE_KEY.findall(dotted))
    return keys[2:] if keys[:2] == ("tool", "claimlint") else keys
