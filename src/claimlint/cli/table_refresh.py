"""`claimlint table --refresh`: a table of record held against its file, and brought up to date."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import click

from claimlint.claims.claim import Document
from claimlint.cli.guard import FOUND, NOTHING, CommandError
from claimlint.cli.output import refuse
from claimlint.draft.edit_fields import Drop, Edit, Put, edited_file
from claimlint.engine.claim_file import read_file
from claimlint.project.files import FileProblem, beside, read_bytes
from claimlint.project.settings import Settings
from claimlint.report.escape import escape
from claimlint.report.text_output import number
from claimlint.tables.cell import Sheet, TableError
from claimlint.tables.read_table import chosen_sheet, read_table
from claimlint.tables.refresh_table import Moved, Refreshed, moved_lines, refreshed


def refresh(
    path: Path,
    settings: Settings,
    head: int | None,
    rows: tuple[int, int] | None,
    *,
    write: bool,
) -> int:
    """Show what moved in the file of a table; with `write`, take it over. The exit code."""
    data = read_bytes(str(path))
    if isinstance(data, FileProblem):
        raise CommandError((escape(data.message), escape(data.help)), code=NOTHING)
    document = read_file(str(path), data, settings).document
    if document is None:
        advice = f"run `claimlint check {path}` to see what is wrong"
        raise CommandError((f"{escape(str(path))} is no valid claim file", escape(advice)))
    name, digest, sheet = _file_of(document, settings)
    try:
        found = refreshed(document, sheet, head, rows)
    except TableError as error:
        raise CommandError(
            (f"{escape(name)}: {escape(error.message)}", escape(error.help))
        ) from error
    for line in moved_lines(found):
        click.echo(escape(line))
    is_other_file = digest != _text_of(document, "sha256")
    click.echo(_summary(found, name, is_other_file=is_other_file))
    if write and (found.moved or found.gone or is_other_file):
        mended = edited_file(str(path), list(_edits(found, digest)), data)
        if isinstance(mended, FileProblem):
            refuse(mended)
            return FOUND
        refuse(mended.write())
        click.echo(f"{escape(str(path))}: {number(len(found.moved), 'figure')} brought up to date")
        if found.gone:
            click.echo("What is gone keeps its value, and names no cell any more: look at it.")
        if any(one.is_other_cell for one in found.moved):
            click.echo(
                "Stories that name a cell which has moved have to follow: `claimlint check`."
            )
        return FOUND if found.gone else 0
    return FOUND if found.moved or found.gone else 0


def _text_of(document: Document, name: str) -> str:
    file = document.fields.get("file")
    text = file.get(name) if isinstance(file, dict) else None
    return text if isinstance(text, str) else ""


def _file_of(document: Document, settings: Settings) -> tuple[str, str, Sheet]:
    """The file that a table names: what it is called, its hash, and the sheet."""
    name = _text_of(document, "path")
    if not document.is_reference or not name:
        advice = "`claimlint table FILE.xlsx --subject … --value …` makes one"
        message = f"{escape(document.path)} is no table of record that names its file"
        raise CommandError((message, advice))
    place = beside(document.path, name, str(settings.root))
    data = place if isinstance(place, FileProblem) else read_bytes(place)
    if isinstance(data, FileProblem):
        raise CommandError((escape(data.message), escape(data.help)), code=NOTHING)
    try:
        sheet = chosen_sheet(read_table(str(place), data), _text_of(document, "sheet") or None)
    except TableError as error:
        raise CommandError(
            (f"{escape(name)}: {escape(error.message)}", escape(error.help))
        ) from error
    except ModuleNotFoundError as error:
        advice = "install claimlint with its extra `desk`: `pip install '.[desk]'` in a clone"
        raise CommandError((f"spreadsheets need the package {error.name}", advice)) from error
    return name, hashlib.sha256(data).hexdigest(), sheet


def _summary(found: Refreshed, name: str, *, is_other_file: bool) -> str:
    values = sum(one.is_other_value for one in found.moved)
    cells = sum(one.is_other_cell for one in found.moved)
    told = [
        f"{number(values, 'figure')} with another value",
        *([f"{cells:,} in another cell"] if cells else []),
        f"{found.same:,} as before",
        *([f"{len(found.gone):,} gone"] if found.gone else []),
        *([f"{len(found.new):,} not in the table"] if found.new else []),
    ]
    file = f"{escape(name)} {'has changed' if is_other_file else 'is as it was read'}"
    return f"{file}: {', '.join(told)}."


def _edits(found: Refreshed, digest: str) -> Sequence[Edit]:
    edits: list[Edit] = [Put("/reference/file/sha256", digest)]
    edits += [Drop(f"{claim.pointer}/cell") for claim, _ in found.gone]
    for one in found.moved:
        edits += _edits_of(one, found)
    return edits


def _edits_of(one: Moved, found: Refreshed) -> Sequence[Edit]:
    pointer = one.claim.pointer
    edits: list[Edit] = []
    if one.is_other_value:
        edits.append(Put(f"{pointer}/{one.claim.amount_key}", one.row.value))
        if one.row.precision:
            edits.append(Put(f"{pointer}/precision", one.row.precision))
        elif "precision" in one.claim.fields and "precision" not in one.claim.inherited:
            edits.append(Drop(f"{pointer}/precision"))
    if one.is_other_cell:
        edits.append(Put(f"{pointer}/cell", found.cell(one.row)))
    return edits
