from __future__ import annotations

import pytest

from claimlint.language.sure_typo import sure_typo


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("yaerbook", ["yearbook", "report"], "yearbook"),
        ("yearbok", ["yearbook"], "yearbook"),
        ("yearboook", ["yearbook"], "yearbook"),
        ("yearbooks", ["yearbook"], "yearbook"),
        ("yearbook", ["yearbooks"], "yearbooks"),
        ("Year_Book", ["year-book"], "year-book"),
        ("yaerbokk", ["yearbook"], None),
        ("report_2023", ["report_2024"], None),
        ("report_2024", ["rapport_2024"], None),
        ("reprot_2024", ["report_2024", "report_2023"], "report_2024"),
        ("rails", ["rail", "raills"], None),
        ("tonen", ["tonne"], "tonne"),
        ("nail", ["rail"], None),
        ("ab", ["abc"], None),
        ("rail", ["rail"], None),
        ("", ["rail"], None),
    ],
)
def test_only_what_leaves_no_doubt(word: str, known: list[str], meant: str | None) -> None:
    assert sure_typo(word, known) == meant
