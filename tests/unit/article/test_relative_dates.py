from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from newsdesk import attached, desk

from claimlint.article.relative_dates import resolve

DAY = date(2025, 11, 9)


@pytest.mark.parametrize(
    ("meaning", "month", "day", "text"),
    [
        ("this_year", 0, DAY, "2025"),
        ("last_year", 0, DAY, "2024"),
        ("last_month", 0, date(2025, 1, 3), "2024-12"),
        ("next_month", 0, date(2025, 12, 3), "2026-01"),
        ("yesterday", 0, date(2025, 3, 1), "2025-02-28"),
        ("last_of", 7, DAY, "2025-07"),
        ("last_of", 12, DAY, "2024-12"),
        ("next_of", 7, DAY, "2026-07"),
        ("this_of", 7, DAY, "2025-07"),
    ],
)
def test_what_a_relative_date_is(meaning: str, month: int, day: date, text: str) -> None:
    assert resolve(meaning, month, day) == text


@pytest.mark.parametrize(
    ("language", "text", "fields", "expected"),
    [
        ("en", "26 tonnes this year", "value: 26 tonne", ("this year", False)),
        ("en", "26 tonnes this year", "value: 26 tonne, period: 2025", ("this year", True)),
        ("en", "26 tonnes this year", "value: 26 tonne, period: 2023", ("this year", False)),
        ("en", "went up last July", "date: 2025-07-13", ("last July", True)),
        ("en", "went up last July", "date: 2024-07", ("last July", True)),
        ("en", "went up last July", "date: 2023-07", ("last July", False)),
        ("en", "26 tonnes in July", "value: 26 tonne", (None, None)),
        ("he", "השנה 26 טונות", "value: 26 tonne", ("השנה", False)),
        ("he", "שוגר ביולי האחרון", "date: 2025-07", ("יולי האחרון", True)),
        ("he", "אשתקד 26 טונות", "value: 26 tonne, period: 2024", ("אשתקד", True)),
        ("de", "26 Tonnen in diesem Jahr", "value: 26 tonne", ("in diesem Jahr", False)),
    ],
)
def test_does_the_claim_resolve_it(
    tmp_path: Path, language: str, text: str, fields: str, expected: tuple[str | None, bool | None]
) -> None:
    source = (
        f"claimlint: 1\narticle: {{id: a, language: {language}, published: 2025-11-09, "
        f'text: story.md}}\nclaims:\n  - {{id: a, quote: "{text}", {fields}}}\n'
    )
    desk(tmp_path, source, text)
    _, article, _ = attached(tmp_path, source, "claims.yaml")
    assert article is not None
    (quote,) = article.quotes
    assert (quote.relative, quote.resolved) == expected
