"""Tables of random cells: what is taken over is a valid claim file, and no cell is lost."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from claimlint.claims.finding import RawFinding
from claimlint.claims.read_claims import Reading, content_of, read_document
from claimlint.tables.cell import TableError
from claimlint.tables.csv_file import read_csv
from claimlint.tables.record_table import Asked, RecordTable, Request, record_table
from claimlint.tables.write_table import Head, table_lines
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.validate import validate

BITS = (
    *'1209,.-–%€ ()*¹<≥="#[]k½٣',
    *("n/a", "..", "e", "p", "c. ", "\u202e", "\x00", "\x1b", "2024", "1,234", "1.234,5"),
    *("E5", "true", "Q1", "\n", "null", ": ", "- "),
)
UNITS = ("million tonne", "%", "none", "EUR", "degC")


def table(number: int) -> tuple[RecordTable, str] | None:
    chance = random.Random(number)
    rows = [
        ";".join("".join(chance.choices(BITS, k=chance.randint(0, 5))) for _ in range(3))
        for _ in range(chance.randint(1, 8))
    ]
    data = bytearray(("Country;2024, mn t;Year\n" + "\n".join(rows)).encode("utf-8", "replace"))
    if chance.random() < 0.2:
        data[chance.randrange(len(data))] = chance.randrange(256)
    language = chance.choice(["en", "de", "he", "fr"])
    period = chance.choice(["2024", "Year"])
    asked = (Asked("2024, mn t", "freight", chance.choice(UNITS), period),)
    request = Request(chance.choice(["A", "Country"]), asked, "all", language)
    try:
        return record_table(read_csv(bytes(data)).sheets[0], request), language
    except TableError:
        return None


@pytest.mark.parametrize("start", range(0, 4000, 500))
def test_a_table_of_anything_is_a_valid_file_and_accounts_for_each_cell(start: int) -> None:
    written = 0
    for number in range(start, start + 500):
        found = table(number)
        if found is None:
            continue
        made, language = found
        lines = table_lines(Head("x", "t", language, "a.csv", "00"), made)
        text = "".join(f"{line}\n" for line in lines)
        tree = read_nodes(text)
        assert not tree.problems, text
        assert not validate(tree.root, "claims"), text
        assert tree.root is not None
        raised: list[RawFinding] = []
        document = read_document("x", text, content_of(tree.root), Reading(), raised)
        assert [one for one in raised if one.rule != "ambiguous-unit"] == [], text
        assert len(document.claims) == len(made.rows)
        places = [(row.cell.row, row.cell.column) for row in made.rows]
        places += [place for left in made.left_out.values() for place in left]
        assert len(places) == len(set(places)), "a cell is written or left out, once"
        written += len(made.rows)
    assert written > 10


def test_a_step_of_a_column_never_makes_a_figure_coarser() -> None:
    for number in range(300):
        chance = random.Random(number)
        figures = [chance.randint(1, 99_999) * 10 ** chance.randint(0, 3) for _ in range(5)]
        text = "Country,2024\n" + "".join(f"L{at},{one}\n" for at, one in enumerate(figures))
        asked = (Asked("2024", "freight", "tonne", "2024"),)
        made = record_table(read_csv(text.encode()).sheets[0], Request("Country", asked))
        for row, figure in zip(made.rows, figures, strict=True):
            step = row.precision.removesuffix(" tonne")
            assert not step or Fraction(figure) % int(step) == 0
