"""Workbooks: what cells store and show, and what a stranger may have put into one."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from sheets import annotated, repacked, workbook

from claimlint.tables.cell import Area, Cell, TableError
from claimlint.tables.find_columns import cell_text
from claimlint.tables.read_table import chosen_sheet, hidden_remarks
from claimlint.tables.workbook_file import read_workbook

SHEET = "xl/worksheets/sheet1.xml"


def test_a_cell_has_what_is_stored_and_its_format() -> None:
    data = workbook({"A1": "Land", "B1": (0.0753, "0.0%"), "B2": 1234567, "B3": "007"})
    cells = read_workbook(data).sheets[0].cells
    assert cells[1, 2] == Cell(1, 2, "number", "0.0753", "0.0%")
    assert cells[2, 2].stored == "1234567"
    assert cells[3, 2] == Cell(3, 2, "text", "007")


def test_formulas_have_the_value_that_the_file_keeps() -> None:
    data = workbook({"A1": "=1+1 -> 2", "A2": '=""', "A3": "=1/0 -> #DIV/0!"})
    cells = read_workbook(data).sheets[0].cells
    assert (cells[1, 1].kind, cells[1, 1].stored, cells[1, 1].is_formula) == ("number", "2", True)
    assert (cells[2, 1].stored, cells[2, 1].is_formula) == ("", True)
    assert (cells[3, 1].kind, cells[3, 1].stored) == ("error", "#DIV/0!")


def test_merged_cells_show_what_their_first_one_has() -> None:
    sheet = read_workbook(workbook({"A1": "2024", "A2": 1}, merged=("A1:B1",))).sheets[0]
    assert sheet.merged == (Area(1, 1, 1, 2),)
    shown = sheet.at(1, 2)
    assert shown is not None
    assert shown.stored == "2024"


def test_what_is_raised_at_the_end_of_a_text_is_kept_apart() -> None:
    sheet = read_workbook(annotated([("Country", "", "2024"), ("Malta", "1", "5")])).sheets[0]
    assert (sheet.cells[2, 1].stored, sheet.cells[2, 1].raised) == ("Malta1", "1")
    assert cell_text(sheet.cells[2, 1]) == "Malta"


def test_what_is_hidden_is_named() -> None:
    file = read_workbook(annotated([("a", "", "b"), ("c", "", "d"), ("e", "", "f")], (2, 3)))
    sheet = chosen_sheet(file, None)
    assert sheet.name == "T7"
    assert hidden_remarks(file, sheet) == [
        "hidden sheets, not read: `Notes`",
        "hidden rows: 2-3",
        "hidden columns: B",
    ]
    assert hidden_remarks(file, chosen_sheet(file, "notes"))[0] == (
        "the sheet `Notes` is hidden in the file"
    )


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip at all", b"\xd0\xcf\x11\xe0" * 4])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(TableError):
        read_workbook(data)


def test_an_archive_of_something_else_is_refused() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(TableError, match="no spreadsheet"):
        read_workbook(stream.getvalue())


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = repacked(workbook({"A1": 1}), {"xl/media/x.xml": b"\0" * 80_000_000})
    assert len(data) < 200_000
    with pytest.raises(TableError, match="larger than 96 MiB"):
        read_workbook(data)


@pytest.mark.parametrize(
    "part",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet/>',
        b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>',
        '<?xml version="1.0" encoding="utf-16"?><worksheet/>'.encode("utf-16"),
    ],
)
def test_a_part_with_a_dtd_is_refused(part: bytes) -> None:
    with pytest.raises(TableError, match="DTD"):
        read_workbook(repacked(workbook({"A1": 1}), {SHEET: part}))


def test_too_many_cells_are_refused() -> None:
    row = b'<row r="1">' + b"<c><v>1</v></c>" * 600_000 + b"</row>"
    part = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    stream = BytesIO()
    with ZipFile(BytesIO(workbook({"A1": 1}))) as old, ZipFile(stream, "w") as new:
        for entry in old.infolist():
            whole = part + row + b"</sheetData></worksheet>"
            new.writestr(entry.filename, whole if entry.filename == SHEET else old.read(entry))
    with pytest.raises(TableError, match="more than 500,000 cells"):
        read_workbook(stream.getvalue())


def test_a_cell_at_the_far_end_costs_nothing() -> None:
    cells = read_workbook(workbook({"A1": 1, "XFD1048576": 2})).sheets[0].cells
    assert sorted(cells) == [(1, 1), (1_048_576, 16_384)]


def test_damaged_parts_are_refused_in_words() -> None:
    good = workbook({"A1": 1})
    with ZipFile(BytesIO(good)) as archive:
        part = archive.read(SHEET)
    broken = [
        part[:-20],
        part.replace(b'r="A1"', b'r="A0"'),
        part.replace(b"<v>1</v>", b"<v>1e999999</v>"),
        re.sub(rb's="\d+"', b's="9999"', part) + b" ",
        part.replace(b"<v>1</v>", b"<v>abc</v>"),
    ]
    for one in broken:
        data = repacked(good, {SHEET: one})
        try:
            read_workbook(data)
        except TableError as error:
            assert "spreadsheet" in error.message  # noqa: PT017 - it may be read, too


def test_random_damage_never_shows_a_traceback() -> None:
    good = bytearray(workbook({"A1": "Land", "B1": (0.5, "0.0%"), "B2": "=B1 -> 0.5"}))
    with ZipFile(BytesIO(bytes(good))) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    for name, part in parts.items():
        for at in range(0, len(part), max(len(part) // 7, 1)):
            cut = part[:at] + b"<" + part[at + 1 :]
            stream = BytesIO()
            with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
                for other, held in parts.items():
                    archive.writestr(other, cut if other == name else held)
            try:
                read_workbook(stream.getvalue())
            except TableError:
                continue
