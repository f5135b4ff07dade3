"""Markdown: what a reader sees of it.

Only what changes the text is understood: headings, lists, quotations, tables, fences, front matter,
comments, links, images, emphasis, code, escapes, footnote marks and HTML tags. Each expression
is bounded or cannot cross its own first character, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.article import markdown_table
from claimlint.article.text_document import (
    BODY,
    CAPTION,
    HEADLINE,
    SUBHEAD,
    Document,
    Part,
    Piece,
    build,
    plain,
)
from claimlint.article.text_table import Grid

_LINE = re.compile(r"[^\n]*\n?")
_FENCE = re.compile(r"[ \t]{0,3}(```|~~~)")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+")
_UNDERLINE = re.compile(r"[ \t]{0,3}(=+|-+)[ \t\r]*\n?$")
_RULE = re.compile(r"[ \t]{0,3}(?:[-*_][ \t]*){3,200}\r?\n?$")
_LEAD = re.compile(r"[ \t]*(?:>[ \t]?){0,20}(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(?:\[[ xX]\][ \t]+)?")
_FOOTNOTE = re.compile(r"[ \t]{0,3}\[\^?[^\]\[\n]{1,100}\]:")
_IMAGE = re.compile(r"[ \t]*!\[([^\]\[\n]{0,1000})\]\([^()\n]{0,2000}\)[ \t\r]*\n?$")
_INLINE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"  # an escape: the sign after it is text
    r"|`[^`\n]{0,500}`"
    r"|!\[[^\]\[\n]{0,1000}\]\([^()\n]{0,2000}\)"
    r"|\[\^[^\]\[\n]{1,100}\]"  # a footnote's mark
    r"|(?<=\])\([^()\n]{0,2000}\)"  # a link's target
    r"|\](?=\()|\[(?=[^\]\[\n]{0,1000}\]\()"
    r"|</?[A-Za-z][^<>\n]{0,1000}>"
    r"|<(?=https?://)"
    r"|\*+(?=\S)|(?<=\S)\*+|~~|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)"
)


def read(text: str, leave_out: Sequence[str] = ()) -> Document:
    """Read Markdown; the first heading of level one is the headline."""
    grid = Grid()
    return build(text, _parts(text, grid), leave_out, grid)


def inline(text: str) -> str:
    """Take the markup out of a line (for a quote that was copied with it)."""
    return "".join(piece.text for piece in _pieces(text, 0, len(text)))


def _parts(text: str, grid: Grid) -> Iterator[Part]:
    paragraph: list[Piece] = []
    fence = ""
    lines = list(_lines(text))
    done = 0  # where the last table ended
    for place, (start, end) in enumerate(lines):
        if start < done:
            continue
        line = text[start:end]
        if fence or (found := _FENCE.match(line)):
            yield from _flush(paragraph)
            fence = _fence(line, fence)
            continue
        del found
        if comment := _mark(line):
            yield from _flush(paragraph)
            yield Part([Piece(comment, start, end - start)])
        elif _UNDERLINE.match(line) and paragraph:
            yield from _flush(paragraph, HEADLINE if "=" in line else SUBHEAD)
        elif not line.strip() or _RULE.match(line) or _FOOTNOTE.match(line):
            yield from _flush(paragraph)
        elif found := _HEADING.match(line):
            yield from _flush(paragraph)
            level = HEADLINE if len(found[1]) == 1 else SUBHEAD
            yield Part(_pieces(text, start + found.end(), end), level)
        elif place + 1 < len(lines) and markdown_table.begins(text, *lines[place : place + 2]):
            yield from _flush(paragraph)
            shown = list(markdown_table.rows(text, lines, place))
            done = max(shown[-1][1], lines[place + 1][1])
            yield from _table(text, shown, grid)
        elif found := _IMAGE.match(line):
            yield from _flush(paragraph)
            yield Part([plain(text, start + found.start(1), start + found.end(1))], CAPTION)
        else:
            yield from _text(text, start, end, paragraph)
    yield from _flush(paragraph)


def _table(text: str, rows: Sequence[tuple[int, int]], grid: Grid) -> Iterator[Part]:
    """The cells of a table; its first row holds the heads."""
    grid.open_table()
    for number, row in enumerate(rows):
        grid.open_row(is_head=number == 0)
        for start, end in markdown_table.cells(text, *row):
            grid.open_cell()
            yield Part(_pieces(text, start, end), BODY, grid.current)
            grid.close_cell()
    grid.close_table()


def _text(text: str, start: int, end: int, paragraph: list[Piece]) -> Iterator[Part]:
    """A line of a paragraph; a list's mark begins a new one."""
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    mark = text[start:begin].strip().strip("> \t")
    if mark:
        yield from _flush(paragraph)
    paragraph += _pieces(text, begin, end)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines, without front matter and without what comments hide."""
    start = _front_matter(text)
    while start < len(text):
        found = _LINE.match(text, start)
        end = found.end() if found else len(text)
        comment = text.find("<!--", start, end)
        if comment >= 0 and not _mark(text[start:end]):
            close = text.find("-->", comment)
            if comment > start:
                yield start, comment
            start = close + 3 if close >= 0 else len(text)
            continue
        yield start, end
        start = end


def _mark(line: str) -> str:
    """The mark that switches the article off or on, if a line is one."""
    inner = line.strip().removeprefix("<!--").removesuffix("-->").strip()
    return inner if inner in {"claimlint: off", "claimlint: on"} else ""


def _front_matter(text: str) -> int:
    if not text.startswith(("---\n", "---\r\n")):
        return 0
    close = text.find("\n---", 3)
    return 0 if close < 0 else text.find("\n", close + 1) + 1 or len(text)


def _fence(line: str, fence: str) -> str:
    """The fence that is open after a line."""
    found = _FENCE.match(line)
    if not fence:
        return found[1] if found else ""
    return "" if found and found[1] == fence else fence


def _flush(paragraph: list[Piece], part: str = BODY) -> Iterator[Part]:
    if paragraph:
        yield Part(list(paragraph), part)
        paragraph.clear()


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    """The visible stretches of a line; what an escape protects is one of them."""
    pieces = []
    done = start
    for found in _INLINE.finditer(text, start, end):
        if found.start() > done:
            pieces.append(plain(text, done, found.start()))
        done = max(found.end(), done)
        if found[0] == "\\":
            pieces.append(plain(text, done, done + 1))
            done += 1
    if end > done:
        pieces.append(plain(text, done, end))
    return pieces
