"""Colour, links and widths: what a terminal gets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from render_samples import REPORT

from claimlint.engine.outcome import Report
from claimlint.report.color import Style, wants_links
from claimlint.report.columns import width
from claimlint.report.render import render
from claimlint.report.text_output import View


@pytest.mark.parametrize(
    ("environment", "terminal", "wanted"),
    [
        ({"TERM_PROGRAM": "WezTerm"}, True, True),
        ({"KITTY_WINDOW_ID": "1"}, True, True),
        ({"VTE_VERSION": "7200"}, True, True),
        ({"VTE_VERSION": "3405"}, True, False),
        ({"VTE_VERSION": "new"}, True, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True, False),
        ({"TERM_PROGRAM": "WezTerm"}, False, False),
        ({"TERM_PROGRAM": "WezTerm", "CI": "true"}, True, False),
        ({"TERM_PROGRAM": "WezTerm", "TERM": "dumb"}, True, False),
        ({"FORCE_HYPERLINK": "1"}, False, True),
        ({"FORCE_HYPERLINK": "0", "TERM_PROGRAM": "WezTerm"}, True, False),
        ({}, True, False),
    ],
)
def test_links_are_for_terminals_that_follow_them(
    environment: dict[str, str], *, terminal: bool, wanted: bool
) -> None:
    assert wants_links(environment, terminal=terminal) is wanted


def test_a_place_leads_to_its_file() -> None:
    lines = list(render(REPORT, "text", View(), Style(links=True)))
    plain = list(render(REPORT, "text", View(), Style()))
    address = (Path.cwd() / "claims" / "rail-2025.yaml").as_uri()
    linked = f"\x1b]8;;{address}\x1b\\claims/rail-2025.yaml:6:12\x1b]8;;\x1b\\"
    assert f" --> {linked}" in lines
    assert f" --> {linked}".replace(linked, "claims/rail-2025.yaml:6:12") in plain


@pytest.mark.parametrize("columns", [40, 60, 140])
def test_an_excerpt_fits_a_narrow_terminal(columns: int) -> None:
    text = REPORT.sources["claims/rail-2025.yaml"].replace("31 %", "31 %" + "  # a remark" * 12)
    sources = {**REPORT.sources, "claims/rail-2025.yaml": text}
    finding = replace(REPORT.findings[-1], related=())
    report = Report((finding,), sources, files=1)
    rows = [line for line in render(report, "text", View(), Style(width=columns)) if "| " in line]
    assert rows
    assert all(width(row) <= columns + 10 for row in rows)
    assert any("31 %" in row for row in rows)
