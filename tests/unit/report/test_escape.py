"""What comes from files can neither reorder a line nor be drawn into its neighbour."""

from __future__ import annotations

import pytest

from claimlint.report.escape import escape, isolated


def marked(text: str) -> str:
    """With the marks as brackets that can be seen."""
    return isolated(escape(text)).replace("\u2068", "[").replace("\u2069", "]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("rail (12 %)", "rail (12 %)"),
        ("שברון, ownership: 28%", "[שברון], ownership: 28%"),
        ("אקסון מוביל (18 %) and rail", "[אקסון מוביל] (18 %) and rail"),
        ("קזחסטן, שטח: 10", "[קזחסטן], [שטח]: 10"),
        ("כ־22% of oil", "[כ־22%] of oil"),
        ("2009־2007 can read either way", "[2009־2007] can read either way"),
        ("כ־252.7 מיליון דולר is approximate", "[כ־252.7 מיליון דולר] is approximate"),
        ('ארה"ב (9)', '[ארה"ב] (9)'),
        ("مصر (12)", "[مصر] (12)"),
        ("\u202eevil שלום", "\\u202eevil [שלום]"),
        ("\u2068שלום", "\\u2068[שלום]"),
    ],
)
def test_a_name_from_right_to_left_stands_by_itself(text: str, shown: str) -> None:
    assert marked(text) == shown
