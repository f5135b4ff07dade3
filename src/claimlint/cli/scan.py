"""`claimlint scan`: every number of an article."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import click

from claimlint.article.read_article import mentions
from claimlint.article.text_document import Document
from claimlint.cli.article_input import known_language, read_article
from claimlint.cli.output import emit
from claimlint.cli.shared_options import list_format
from claimlint.numbers.decimals import decimal, scaled
from claimlint.numbers.mention import Mention
from claimlint.numbers.other_readings import other_readings
from claimlint.report.escape import escape, harmless
from claimlint.values.format_quantity import format_number
from claimlint.values.resolve_unit import resolve
from claimlint.values.spoken_unit import with_unit
from claimlint.values.unit import ONE, Unit
from claimlint.values.unit_error import UnitError
from claimlint.yamlfile.span import Lines, Span

_UNSTATED = "no value"
_HEDGES = {
    "=": "",
    "~": "about",
    "~<": "almost",
    "<": "under",
    "<=": "up to",
    ">": "over",
    ">=": "at least",
}
_TIMES = ("date", "year", "years")
"""Kinds of mentions that are no amounts."""
_FEW = {Fraction(1, 3): "1/3", Fraction(2, 3): "2/3"}
"""Fractions without an end that are printed as such."""


@click.command(name="scan", short_help="List every number of an article.")
@click.argument("article", type=click.Path(path_type=Path))
@list_format
@click.option("--language", metavar="CODE", help="The language; else it is found from the text.")
def command(article: Path, form: str, language: str | None) -> None:
    """List every number of an article (.md, .txt, .html or .docx; `-` reads plain text).

    Each with its place, value, unit, kind and hedge, and in a table with the heads of its row and
    its column. Offsets in the JSON are code points of the file; of a .docx file, of its text. What
    the text marks as no part of the article is left out.
    """
    document = read_article(article)
    found = mentions(document, known_language(language))
    emit(as_json(found, document) if form == "json" else listing(found, document))


def listing(found: Sequence[Mention], document: Document) -> Iterator[str]:
    """Yield a line for each number, aligned, with its place first."""
    lines = Lines(document.source)
    rows = [(_where(lines, _span(one, document)), one) for one in found]
    room = max((len(where) for where, _ in rows), default=0)
    for where, one in rows:
        hedge = f"{_HEDGES[one.modifier]} ".lstrip()
        role = f", {one.role}" if one.role else ""
        others = "".join(f", or {_stated(other)}" for other in other_readings(one))
        kind = f"{one.kind}{role}"
        words = escape(" ".join(one.text.split()))
        stated = f"{hedge}{_stated(one)}{others}"
        yield f"{where:>{room}}  {words}: {stated} ({kind}){_heads(one, document)}"
    count = len(rows)
    yield "No numbers." if not count else f"{count} number{'s' if count > 1 else ''}."


def _heads(one: Mention, document: Document) -> str:
    """The heads of a number in a table: ` [Rail | 2024]`."""
    cell = document.cell(one.start)
    if cell is None:
        return ""
    heads = " | ".join(" / ".join(told) for told in (cell.rows, cell.columns) if told)
    return f" [{escape(heads)}]" if heads else " [table]"


def as_json(found: Sequence[Mention], document: Document) -> Iterator[str]:
    """Yield the JSON: a list of objects, one a line, in the order of the text.

    Numbers are exact: a decimal, or a text such as "1/3" where none is exact.
    """
    objects = [_object(one, document) for one in found]
    if not objects:
        yield "[]"
        return
    for index, one in enumerate(objects):
        opening = "[" if index == 0 else " "
        yield harmless(f"{opening}{one}{',' if index < len(objects) - 1 else ']'}")


def _object(one: Mention, document: Document) -> str:
    span = _span(one, document)
    parts = {"text": _text(one.text), "start": str(span.start), "end": str(span.end)}
    if one.low is not None or one.high is not None:
        parts |= {"low": _number(one.low), "high": _number(one.high)}
    else:
        parts["value"] = _number(one.value)
    parts |= {
        name: _text(value)
        for name, value in (
            ("unit", one.unit),
            ("kind", one.kind),
            ("modifier", one.modifier),
            ("language", one.language),
        )
    }
    if others := other_readings(one):
        parts["others"] = f"[{', '.join(map(_reading, others))}]"
    cell = document.cell(one.start)
    if cell is not None:
        parts |= {
            "rows": _list(cell.rows),
            "columns": _list(cell.columns),
            "table": _text(cell.title),
        }
    return "{" + ", ".join(f'"{name}": {value}' for name, value in parts.items()) + "}"


def _reading(one: Mention) -> str:
    """Another meaning of the same print."""
    if one.low is not None or one.high is not None:
        number = f'"low": {_number(one.low)}, "high": {_number(one.high)}'
    else:
        number = f'"value": {_number(one.value)}'
    return f'{{{number}, "unit": {_text(one.unit)}}}'


def _span(one: Mention, document: Document) -> Span:
    return document.source_span(Span(one.start, one.end))


def _where(lines: Lines, span: Span) -> str:
    position = lines.position(span.start)
    return f"{position.line}:{position.column}"


def _stated(one: Mention) -> str:
    """A number as a message would have it: `12 million tonnes`, `1 hour`, `30 EUR per barrel`."""
    if one.kind in _TIMES:
        ends = (one.low, one.high) if one.value is None else (one.value,)
        return " to ".join(_written(end) for end in ends)
    unit = _unit(one.unit)
    if one.low is not None or one.high is not None:
        return f"{_short(one.low)} to {with_unit(_short(one.high), unit, ends=True)}"
    return with_unit(_UNSTATED if one.value is None else _short(one.value), unit)


def _unit(name: str) -> Unit:
    """The unit of a name; one that the table of units lacks is said as it is named."""
    try:
        return ONE if name == "1" else resolve(name)
    except UnitError:
        return ONE.named(name)


def _short(value: Fraction | str | None) -> str:
    """A number with a scale word, where it is a long one that this makes short."""
    if not isinstance(value, Fraction):
        return _written(value)
    return scaled(value) or _FEW.get(value) or format_number(value)


def _list(values: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _number(value: Fraction | str | None) -> str:
    if value is None:
        return "null"
    written = _written(value)
    return _text(written) if isinstance(value, str) or "/" in written else written


def _written(value: Fraction | str | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else decimal(value)
