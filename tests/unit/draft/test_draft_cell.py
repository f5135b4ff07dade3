"""Drafts of the figures of tables: what the heads give, and what stays open."""

from __future__ import annotations

import pytest
from newsdesk import Wishes

from claimlint.article.attach_text import story_of
from claimlint.article.read_article import read_document
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.draft_claim import drafts


def drafted(rows: list[str], language: str = "en", title: str = "") -> list[Draft]:
    caption = f"<caption>{title}</caption>" if title else ""
    body = "".join(
        "<tr>" + "".join(f"<{tag}>{cell.strip()}</{tag}>" for cell in row.split("|")) + "</tr>"
        for row, tag in zip(rows, ["th", *["td"] * (len(rows) - 1)], strict=True)
    )
    text = read_document("a.html", f"<table>{caption}{body}</table>")
    return drafts(story_of("a.html", text, language, Wishes()), None)


@pytest.mark.parametrize(
    ("rows", "title", "language", "fields"),
    [
        (
            ["Mode | 2023", "Rail | 31.5"],
            "Freight by mode, million tonnes",
            "en",
            {"measure": "freight", "value": "31.5 million tonne", "period": "2023"},
        ),
        (
            ["Firm | Revenue, €m", "Acme | 31.2"],
            "",
            "en",
            {"subject": "Acme", "measure": "revenue", "value": "31.2 million EUR"},
        ),
        (
            ["Mode | Share (%)", "Rail | 12.1"],
            "",
            "en",
            {"subject": "Rail", "measure": TODO, "of": TODO, "value": "12.1 %"},
        ),
        (
            ["Exports | Change, %", "Steel | -4.8"],
            "",
            "en",
            {"subject": "Steel", "measure": TODO, "change": "-4.8 %"},
        ),
        (
            ["Land | Ernte in Mio. Tonnen", "Polen | 3,1"],
            "Ernte 2024",
            "de",
            {
                "subject": "Polen",
                "measure": "Ernte",
                "value": "3.1 million tonne",
                "period": "2024",
            },
        ),
        (
            ["Land | Rückgang (%)", "Polen | 3,1"],
            "",
            "de",
            {"subject": "Polen", "measure": TODO, "change": "-3.1 %"},
        ),
        (
            ["Group | Men", "Under 25s | 310"],
            "",
            "en",
            {"subject": "Under 25s", "measure": TODO, "value": "310"},
        ),
    ],
)
def test_heads_give_period_subject_and_measure(
    rows: list[str], title: str, language: str, fields: dict[str, str]
) -> None:
    (found,) = drafted(rows, language, title)
    assert {key: found.fields.get(key) for key in fields} == fields


def test_a_figure_that_stands_twice_is_quoted_with_its_row() -> None:
    found = drafted(["Mode | 2023 | 2024", "Rail | 33 | 33", "Road | 33 | 40"])
    assert [(one.quote, one.around) for one in found] == [
        ("33", ("Rail", "")),
        ("33", ("Rail 33", "")),
        ("33", ("Road", "")),
        ("40", ("", "")),
    ]
