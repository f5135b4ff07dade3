"""Tables of record: figures with their cells, and an account of every other cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from office import saved_by_office
from sheets import Written, workbook

from claimlint.tables.cell import Sheet, TableError
from claimlint.tables.csv_file import read_csv
from claimlint.tables.record_table import Asked, RecordTable, Request, record_table
from claimlint.tables.workbook_file import read_workbook


def sheet(cells: dict[str, Written], merged: tuple[str, ...] = ()) -> Sheet:
    return read_workbook(workbook(cells, merged=merged)).sheets[0]


def csv(text: str) -> Sheet:
    return read_csv(text.encode()).sheets[0]


def taken(
    page: Sheet,
    *,
    heading: str = "2024",
    unit: str = "million EUR",
    period: str = "2024",
    language: str = "en",
    of: str = "",
) -> RecordTable:
    asked = (Asked(heading, "turnover", unit, period),)
    return record_table(page, Request("Country", asked, of, language))


def values(table: RecordTable) -> dict[str, str]:
    return {row.subject: row.value for row in table.rows}


HEADS: dict[str, Written] = {"A1": "Country", "B1": "2024"}


def test_figures_are_written_as_the_file_shows_them() -> None:
    page = sheet({**HEADS, "A2": "Chad", "B2": (1234.56, "#,##0.0"), "A3": "Mali", "B3": 7})
    table = taken(page)
    assert values(table) == {"Chad": "1,234.6 million EUR", "Mali": "7 million EUR"}
    assert [str(row.cell) for row in table.rows] == ["T7!B2", "T7!B3"]
    assert table.left_out == {}


def test_a_percentage_stays_what_it_shows_and_has_its_whole() -> None:
    page = sheet({**HEADS, "A2": "Chad", "B2": (0.0753, "0.0%"), "A3": "Mali", "B3": (0.1, "0.0%")})
    table = taken(page, unit="%", of="all exports")
    assert values(table) == {"Chad": "7.5 %", "Mali": "10.0 %"}
    assert {row.of for row in table.rows} == {"all exports"}
    assert taken(page).left_out == {"a percentage, and the unit is million EUR": ((2, 2), (3, 2))}


def test_a_plain_number_among_percentages_is_left_out() -> None:
    page = sheet({**HEADS, "A2": "Chad", "B2": (0.07, "0%"), "A3": "Mali", "B3": 0.5})
    assert taken(page, unit="%").left_out == {"a plain number among percentages": ((3, 2),)}


def test_no_cell_is_passed_over_in_silence() -> None:
    page = csv("Country,2024\nChad,5\nMali,..\nNiger,\nTogo,n/a\n,7\nPeru,12-14\n")
    table = taken(page)
    assert values(table) == {"Chad": "5 million EUR"}
    assert table.left_out == {
        "“..” stands for no figure": ((3, 2),),
        "“n/a” stands for no figure": ((5, 2),),
        "“12-14” is no plain number": ((7, 2),),
        "its row names no subject": ((6, 2),),
    }
    assert table.told == ("rows without any figure: 4",)


def test_final_zeros_of_a_column_that_counts_are_counted() -> None:
    page = csv("Country,2024\nChad,1200\nMali,987\nNiger,1234\n")
    assert [row.precision for row in taken(page).rows] == ["1 million EUR", "", ""]
    rounded = csv("Country,2024\nChad,1200\nMali,900\nNiger,1300\n")
    assert [row.precision for row in taken(rounded).rows] == ["", "", ""]


def test_one_decimal_shows_how_the_others_are_written() -> None:
    page = csv("Country;2024\nChad;1.234\nMali;12,5\n")
    table = taken(page)
    assert values(table) == {"Chad": "1,234 million EUR", "Mali": "12.5 million EUR"}
    assert table.told == ("decimals stand behind a comma, as some figures show",)
    german = taken(page, language="de")
    assert values(german) == {"Chad": "1234 million EUR", "Mali": "12,5 million EUR"}


def test_what_the_language_decides_is_told() -> None:
    (told,) = taken(csv("Country;2024\nChad;1,234\n")).told
    assert told.startswith("1,234 is read with `,` between thousands, as in the language `en`")
    german = taken(csv("Country;2024\nChad;1,234\n"), language="de")
    assert values(german) == {"Chad": "1,234 million EUR"}
    assert "before decimals, as in the language `de`" in german.told[0]


def test_a_format_in_millions_needs_a_unit_that_says_so() -> None:
    page = sheet({**HEADS, "A2": "Chad", "B2": (1_234_567, "0.0,,")})
    assert taken(page, unit="EUR").left_out == {
        "shown in millions by its format: say so in --unit, as in `million EUR`": ((2, 2),)
    }
    assert values(taken(page, unit="mn EUR")) == {"Chad": "1.2 mn EUR"}
    said = sheet({**HEADS, "A2": "Chad", "B2": (1_234_567, '0.0,,"M"')})
    assert values(taken(said, unit="EUR")) == {"Chad": "1.2 million EUR"}


def test_times_may_stand_in_a_column() -> None:
    page = csv("Country,Year,Sum\nChad,2023,5\nChad,2024,6\nChad,2023/24,7\n")
    table = taken(page, heading="Sum", period="Year")
    assert [(row.period, row.id) for row in table.rows] == [
        ("2023", "chad_2023"),
        ("2024", "chad_2024"),
    ]
    assert table.left_out == {"its row's time, “2023/24”, is none that is known": ((4, 3),)}


def test_one_quantity_that_stands_twice_is_left_to_a_person() -> None:
    page = csv("Country,2024\nChad,5\nMali,6\nChad,7\n")
    table = taken(page)
    assert values(table) == {"Mali": "6 million EUR"}
    reason = "its subject and time stand in several rows: see --rows"
    assert table.left_out == {reason: ((2, 2), (4, 2))}


def test_merged_headings_are_named_with_what_stands_below_them() -> None:
    cells: dict[str, Written] = {
        "A1": "Country", "B1": "2024", "B2": "mn EUR", "C2": "%", "A3": "Chad", "B3": 5, "C3": 9
    }  # fmt: skip
    page = sheet(cells, merged=("A1:A2", "B1:C1"))
    assert values(taken(page, heading="2024, mn EUR")) == {"Chad": "5 million EUR"}
    with pytest.raises(TableError, match="there are 2 columns `2024`") as caught:
        taken(page)
    assert caught.value.help == "name one of B (2024, mn EUR), C (2024, %)"


def test_a_merged_subject_is_that_of_each_of_its_rows() -> None:
    cells: dict[str, Written] = {
        "A1": "Country", "B1": "Year", "C1": "Sum", "A2": "Chad",
        "B2": 2023, "C2": 5, "B3": 2024, "C3": 6,
    }  # fmt: skip
    table = taken(sheet(cells, merged=("A2:A3",)), heading="Sum", period="Year")
    assert [(row.subject, row.period) for row in table.rows] == [("Chad", "2023"), ("Chad", "2024")]
    assert table.noted == {"subject of merged cells": ((3, 1),)}


def test_columns_may_be_named_by_letters() -> None:
    page = csv("Country,2024\nChad,5\n")
    asked = (Asked("B", "turnover", "EUR", "2024"),)
    assert len(record_table(page, Request("A", asked)).rows) == 1
    with pytest.raises(TableError, match="there is no column `Contry`") as caught:
        record_table(page, Request("Contry", asked))
    assert "did you mean `Country`?" in caught.value.help


def test_a_unit_that_nobody_knows_is_refused() -> None:
    with pytest.raises(TableError, match="the unit `quux`"):
        taken(csv("Country,2024\nChad,5\n"), unit="quux")


def test_subjects_without_latin_letters_have_ids_all_the_same() -> None:
    page = csv("Country,2024\nצ'אד,5\nמאלי,6\n")
    assert [row.id for row in taken(page).rows] == ["row_2", "row_3"]


def test_values_below_zero_may_be_so() -> None:
    (row,) = taken(csv("Country,2024\nChad,-5\n")).rows
    assert (row.value, row.is_negative) == ("-5 million EUR", True)


def test_a_table_that_libreoffice_has_saved_says_the_same(tmp_path: Path) -> None:
    cells: dict[str, Written] = {
        "A1": "Country", "B1": "2024", "A2": "Chad", "B2": (0.0753, "0.0%"),
        "A3": "Mali", "B3": (0.2, "0.0%"), "A4": "Togo", "B4": "..", "A5": "Peru",
        "B5": ("=B2+B3 -> 0.2753", "0.0%"), "A6": "Oman", "B6": ("=1/0 -> #DIV/0!", "0.0%"),
    }  # fmt: skip
    path = tmp_path / "table.xlsx"
    path.write_bytes(workbook(cells))
    before = taken(read_workbook(path.read_bytes()).sheets[0], unit="%")
    saved = saved_by_office(path, "xlsx", tmp_path / "office").read_bytes()
    after = taken(read_workbook(saved).sheets[0], unit="%")
    assert values(before) == {"Chad": "7.5 %", "Mali": "20.0 %", "Peru": "27.5 %"}
    assert (after.rows, after.left_out, after.noted) == (
        before.rows,
        before.left_out,
        before.noted,
    )
