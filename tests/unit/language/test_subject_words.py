"""What the words of a subject tell of how a whole is divided."""

from __future__ import annotations

import pytest

from claimlint.language.subject_words import counts_people, told_breakdown


@pytest.mark.parametrize(
    ("subject", "breakdown"),
    [
        ("women", ("by_sex",)),
        ("young women", ("by_sex", "by_age")),
        ("under 30", ("by_age",)),
        ("65 and over", ("by_age",)),
        ("18- to 24-year-olds", ("by_age",)),
        ("über 55", ("by_age",)),
        ("בני 18 עד 30", ("by_age",)),
        ("not on time", ("by_outcome",)),
        ("yes", ("by_answer",)),
        ("Kenya", ()),
        ("foreign-born", ("by_origin",)),
        ("part-timers", ("by_hours",)),
        ("women's shoes", ()),
        ("s30", ()),
        ("firms with over 250 employees", ()),
        ("under 250", ()),
    ],
)
def test_the_breakdown_that_a_subject_names(subject: str, breakdown: tuple[str, ...]) -> None:
    assert told_breakdown(subject) == breakdown


@pytest.mark.parametrize("subject", ["others", "children", "the rest", "sonstige"])
def test_what_belongs_in_any_breakdown_names_none(subject: str) -> None:
    assert told_breakdown(subject) is None


def test_people_are_counted_by_measures_of_people() -> None:
    assert counts_people("staff")
    assert counts_people("women in the staff")
    assert not counts_people("freight")
