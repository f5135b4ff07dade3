"""Sentences fit the terminal; excerpts, of which the marks stand under words, stay as they are."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from claimlint.cli.command_group import main
from claimlint.report.columns import width
from claimlint.report.fit import fitted

ROOT = Path(__file__).parents[3]
ANSI = re.compile(r"\x1b\[[0-9;]*m")
LINES = [
    "error[shares-exceed-whole]: shares of all freight add up to at least 104 %",
    " --> a.yaml:4:81",
    "  |",
    "4 |   - {id: rail, subject: rail, measure: freight carried, of: all freight, value: 31 %}",
    "  |                                                                                 ^^^^ rail",
    "  = working: 31 % + 74 % = 104 % to 106 %, and the whole is 100 %",
    "",
    "Verdict: hold. 1 error must be mended before this is printed.",
]


def test_sentences_are_broken_and_excerpts_are_not() -> None:
    assert list(fitted(LINES, 44)) == [
        "error[shares-exceed-whole]: shares of all",
        "  freight add up to at least 104 %",
        *LINES[1:5],
        "  = working: 31 % + 74 % = 104 % to 106 %,",
        "    and the whole is 100 %",
        "",
        "Verdict: hold. 1 error must be mended before",
        "  this is printed.",
    ]


def test_a_number_keeps_its_unit() -> None:
    line = "  = help: All would fit with 72.2 to 78 TWh instead of 50.0 TWh (the country)."
    for columns in range(40, 80):
        rows = list(fitted([line], columns))
        assert not any(re.match(r" *(TWh|%)", row) for row in rows), rows
        assert " ".join(row.strip() for row in rows) == line.strip()


def test_what_is_narrow_or_wide_enough_stays() -> None:
    assert list(fitted(LINES, 39)) == LINES
    assert list(fitted(LINES, 200)) == LINES


def test_a_whole_report_fits_and_says_the_same() -> None:
    words = ["check", str(ROOT / "claims"), "--color", "always"]
    lines = CliRunner().invoke(main, words).output.splitlines()
    rows = list(fitted(lines, 60))
    assert " ".join(" ".join(rows).split()) == " ".join(" ".join(lines).split())
    plain = [ANSI.sub("", row) for row in rows]
    sentences = [
        row for row in plain if not re.match(r"\s*(\d+ )?(\||-->|:::|==)|  \S+ +claims/", row)
    ]
    assert [row for row in sentences if width(row) > 60] == []
