"""CSV files: encodings and separators are found, and told."""

from __future__ import annotations

import pytest

from claimlint.tables.cell import TableError
from claimlint.tables.csv_file import read_csv

TABLE = "Land;Wert\nKöln;1,5\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_names_are_read_in_whatever_encoding(encoding: str) -> None:
    file = read_csv(TABLE.encode(encoding))
    assert file.sheets[0].cells[2, 1].stored == "Köln"
    told = any("read as" in one for one in file.told)
    assert told == (encoding not in ("utf-8", "utf-8-sig"))


def test_hebrew_of_an_old_program_is_read_as_hebrew() -> None:
    file = read_csv("עיר,תושבים\nתל אביב,474\n".encode("cp1255"))
    assert file.sheets[0].cells[2, 1].stored == "תל אביב"
    assert "read as cp1255" in file.told[0]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_beside_commas_in_numbers(separator: str) -> None:
    rows = [["Country", "2024"], ['"Korea, South"', '"1,5"'], ["Chad", "2"]]
    data = "\n".join(separator.join(row) for row in rows).encode()
    cells = read_csv(data).sheets[0].cells
    assert (cells[2, 1].stored, cells[2, 2].stored) == ("Korea, South", "1,5")


def test_a_hint_at_the_separator_is_no_row() -> None:
    cells = read_csv(b"sep=;\na;b\n1;2\n").sheets[0].cells
    assert cells[2, 2].stored == "b"
    assert (1, 1) not in cells


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(TableError, match="no text"):
        read_csv(b"PK\3\4\0\0\1\0\0\0")


def test_a_field_without_end_is_refused() -> None:
    with pytest.raises(TableError, match="cannot be read"):
        read_csv(b'a,b\n"' + b"x" * 200_000 + b"\n")
