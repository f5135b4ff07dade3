"""`claimlint table`: a table of record from a spreadsheet or a CSV file."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import click

from claimlint.cli.guard import NOTHING, CommandError, complain
from claimlint.cli.loaded_project import open_project, project_options
from claimlint.cli.output import create, emit
from claimlint.language.slug import slug
from claimlint.project.files import FileProblem, inside_project, read_bytes
from claimlint.project.settings import Settings
from claimlint.report.escape import escape
from claimlint.report.text_output import number
from claimlint.tables.cell import Sheet, TableError, TableFile, named_cells
from claimlint.tables.find_columns import find_columns
from claimlint.tables.heading_hints import hint_of
from claimlint.tables.read_table import chosen_sheet, hidden_remarks, read_table
from claimlint.tables.record_table import Asked, RecordTable, Request, record_table
from claimlint.tables.write_table import Head, table_lines

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@click.command(name="table", short_help="Make a table of record from a spreadsheet or CSV.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sheet", metavar="NAME", help="The sheet; may be left out where there is one.")
@click.option("--subject", metavar="COLUMN", help="The column that says what a row is about.")
@click.option(
    "--value",
    "values",
    multiple=True,
    metavar="COLUMN",
    help="A column of figures, by its heading or letter; once for each.",
)
@click.option(
    "--measure",
    "measures",
    multiple=True,
    metavar="TEXT",
    help="What is counted; once for all columns, or once for each.",
)
@click.option(
    "--unit",
    "units",
    multiple=True,
    metavar="TEXT",
    help="The unit, as in `million EUR`; `none` for bare counts. Once for all, or for each.",
)
@click.option(
    "--period",
    "periods",
    multiple=True,
    metavar="TEXT|COLUMN",
    help="The time of the figures, or the column that has it. Once for all, or for each.",
)
@click.option("--of", "whole", metavar="TEXT", help="The whole that percentages are shares of.")
@click.option("--header", type=click.IntRange(1), metavar="ROW", help="The last row of headings.")
@click.option("--rows", metavar="FIRST-LAST", help="The rows that are read.")
@click.option("--language", metavar="CODE", help="How the table writes numbers; `de` has 1.234,5.")
@click.option("--id", "name", metavar="ID", help="The id of the table.")
@click.option("--title", metavar="TEXT", help="The title of the table.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write into this file."
)
@click.option(
    "--refresh", is_flag=True, help="FILE is a table of record: show which figures moved."
)
@click.option("--write", is_flag=True, help="With --refresh: take over what moved.")
@project_options
def command(  # noqa: PLR0913 - click's
    *,
    file: Path,
    sheet: str | None,
    subject: str | None,
    values: tuple[str, ...],
    measures: tuple[str, ...],
    units: tuple[str, ...],
    periods: tuple[str, ...],
    whole: str | None,
    header: int | None,
    rows: str | None,
    language: str | None,
    name: str | None,
    title: str | None,
    output: Path | None,
    refresh: bool,
    write: bool,
    config: Path | None,
    isolated: bool,
) -> None:
    """Make a table of record: a `reference:` file that stories are compared with.

    Each figure is written as the file shows it, with the cell that it is from; what is not taken
    over is listed with the reason. Units and times are never taken from headings: where they are
    not given, what the headings seem to say is proposed.

    With --refresh, FILE is a table that this command made: it is held against its spreadsheet, and
    the exit code is 1 where figures moved. --write takes them over, and touches nothing else.
    """
    _refuse_what_is_misspelt(name, language)
    settings, _ = open_project(
        [file if output is None else output.parent], config, isolated=isolated
    )
    if write and not refresh:
        raise click.UsageError("--write goes with --refresh")
    if refresh:
        from claimlint.cli.table_refresh import refresh as run  # noqa: PLC0415 - it edits files

        click.get_current_context().exit(run(file, settings, header, _rows(rows), write=write))
    _refuse_what_lies_outside(file, settings)
    data, table = opened(file)
    spoken = language or settings.language
    given = {"measure": measures, "unit": units, "period": periods}
    wanted = _Wanted(sheet, subject, values, given, whole or "", spoken, header, _rows(rows))
    with _told_of(file):
        chosen, found = _read(table, wanted)
    head = Head(
        name or slug((output or file).stem, "-") or "table",
        title or (f"{file.name}, {chosen.name}" if chosen.name else file.name),
        spoken,
        Path(os.path.relpath(file, Path.cwd() if output is None else output.parent)).as_posix(),
        hashlib.sha256(data).hexdigest(),
        chosen.name,
    )
    _write(list(table_lines(head, found)), output)
    for line in _account(found, [*table.told, *hidden_remarks(table, chosen)], output):
        complain(escape(line))


class _Wanted(NamedTuple):
    """What is to be taken from a table, as the options say it; None for what they leave out."""

    sheet: str | None
    subject: str | None
    values: tuple[str, ...]
    given: Mapping[str, tuple[str, ...]]
    whole: str
    language: str
    header: int | None
    rows: tuple[int, int] | None


def _read(table: TableFile, wanted: _Wanted) -> tuple[Sheet, RecordTable]:
    """The sheet that is meant, and its figures. Raises TableError, and CommandError for options."""
    chosen = chosen_sheet(table, wanted.sheet)
    subject, values, given = wanted.subject, wanted.values, wanted.given
    if subject is None or not values:
        raise CommandError(*_what_to_name(chosen))
    _refuse_what_is_missing(chosen, subject, wanted)
    asked = _asked(values, given)
    request = Request(subject, asked, wanted.whole, wanted.language, wanted.header, wanted.rows)
    return chosen, record_table(chosen, request)


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """A table that cannot be read ends the command, with the reason. Raises CommandError."""
    try:
        yield
    except TableError as error:
        reason = (f"{escape(str(file))}: {escape(error.message)}", escape(error.help))
        raise CommandError(reason) from error


def _write(lines: Sequence[str], output: Path | None) -> None:
    if output is None:
        emit(lines)
    else:
        create(output, "".join(f"{line}\n" for line in lines), "`--refresh` brings it up to date")


def _refuse_what_lies_outside(file: Path, settings: Settings) -> None:
    if not inside_project(str(file), str(settings.root)):
        message = f"{escape(str(file))} lies outside the project, which could not look at it again"
        raise CommandError((message, "copy it beside the table that is to be made"))


def _refuse_what_is_misspelt(name: str | None, language: str | None) -> None:
    if name is not None and slug(name, "-") != name.replace("_", "-"):
        raise click.UsageError(f"--id must be lower-case letters, digits and hyphens, not {name}")
    if language is not None and _LANGUAGE.fullmatch(language) is None:
        raise click.UsageError(f"--language must be a code such as de or en-GB, not {language}")


def _asked(values: Sequence[str], given: Mapping[str, tuple[str, ...]]) -> tuple[Asked, ...]:
    """What is said of each column; an option that stands once holds for all."""
    return tuple(
        Asked(heading, *(_nth(texts, at, values, option) for option, texts in given.items()))
        for at, heading in enumerate(values)
    )


def opened(file: Path) -> tuple[bytes, TableFile]:
    """The bytes of a table's file, and what it holds."""
    data = read_bytes(str(file))
    if isinstance(data, FileProblem):
        raise CommandError((escape(data.message), data.help), code=NOTHING)
    try:
        with _told_of(file):
            return data, read_table(str(file), data)
    except ModuleNotFoundError as error:  # openpyxl comes with the extra only
        advice = "install claimlint with its extra `desk`: `pip install '.[desk]'` in a clone"
        raise CommandError((f"spreadsheets need the package {error.name}", advice)) from error


def _what_to_name(sheet: Sheet) -> list[tuple[str, str]]:
    first = [
        ", ".join(
            f"`{cell.stored[:40]}`" for (at, _), cell in sorted(sheet.cells.items()) if at == row
        )
        for row in sheet.rows[:5]
    ]
    shown = " / ".join(escape(one) for one in first if one)
    return [
        (
            "name the column of subjects with --subject, and the columns of figures with --value",
            f"the first rows hold {shown[:600]}" if shown else "the sheet is empty",
        )
    ]


def _refuse_what_is_missing(sheet: Sheet, subject: str, wanted: _Wanted) -> None:
    """Refuse to assume a measure, a unit or a time; what headings seem to say is proposed."""
    missing = [option for option, texts in wanted.given.items() if not texts]
    if not missing:
        return
    columns = find_columns(sheet, [subject, *wanted.values], wanted.header).found[1:]
    proposals = []
    for column in columns:
        hint = hint_of(column.heading, wanted.language)
        parts = {"unit": hint.unit, "period": hint.period}
        told = [f'--{name} "{parts[name]}"' for name in missing if parts.get(name)]
        if told:
            proposals.append(f"the heading “{column.heading}” seems to say {' '.join(told)}")
    options = " and ".join(f"--{option}" for option in missing)
    hint_text = "; ".join(proposals) or "nothing in the headings says it"
    reason = (f"say {options}: it is not taken from headings", escape(hint_text))
    raise CommandError(reason)


def _nth(texts: Sequence[str], at: int, values: Sequence[str], option: str) -> str:
    if len(texts) == 1:
        return texts[0]
    if len(texts) != len(values):
        raise click.UsageError(
            f"there are {len(texts)} of --{option} and {len(values)} of --value: "
            f"give one for all columns, or one for each"
        )
    return texts[at]


def _rows(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    first, _, last = text.partition("-")
    if not (first.isdecimal() and last.isdecimal() and 0 < int(first) <= int(last)):
        raise click.UsageError(f"--rows must be the first and the last row, as in 5-40, not {text}")
    return int(first), int(last)


def _account(table: RecordTable, told: Sequence[str], output: Path | None) -> Iterator[str]:
    """What was taken over and what was not, with the cells."""
    where = "" if output is None else f" into {output}"
    yield f"{number(len(table.rows), 'figure')} written{where}"
    yield from (f"  {remark}" for remark in (*told, *table.told))
    for words, places in table.noted.items():
        yield f"  {words}: {named_cells(places)}"
    left = sum(map(len, table.left_out.values()))
    if left:
        yield f"{number(left, 'cell')} left out"
        for words, places in table.left_out.items():
            yield f"  {words}: {named_cells(places)}"
