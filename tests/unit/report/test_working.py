"""A long working shows the steps that decide."""

from __future__ import annotations

from claimlint.report.text_output import MAX_STEPS, decisive_steps


def test_a_long_working_keeps_its_first_and_last_steps() -> None:
    shown = decisive_steps([f"step {n}" for n in range(1, 21)])
    assert len(shown) == MAX_STEPS
    assert shown[0] == "step 1"
    assert shown[-1] == "step 20"
    assert "13 more steps (`--show working`)" in shown[3]


def test_a_short_working_is_left_alone() -> None:
    steps = ("one", "two")
    assert decisive_steps(steps) is steps
