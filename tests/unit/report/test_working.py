"""A long working shows the steps that decide."""

from __future__ import annotations

from render_samples import SHARES, SOURCES

from claimlint.lazy_dataclass import replace
from claimlint.report.blocks import Block, groups
from claimlint.report.excerpt import Sources
from claimlint.report.text_output import MAX_STEPS, _decisive


def test_a_long_working_keeps_its_first_and_last_steps() -> None:
    finding = replace(SHARES, working=tuple(f"step {n}" for n in range(1, 21)))
    (group,) = groups((finding,), (), Sources(SOURCES))
    (block,) = (one for one in group.told if isinstance(one, Block))
    shown = _decisive(block)
    assert isinstance(shown, Block)
    assert len(shown.working) == MAX_STEPS
    assert shown.working[0] == "step 1"
    assert shown.working[-1] == "step 20"
    assert "13 more steps (`--show working`)" in shown.working[3]


def test_a_short_working_is_left_alone() -> None:
    (group,) = groups((SHARES,), (), Sources(SOURCES))
    (block,) = (one for one in group.told if isinstance(one, Block))
    assert _decisive(block) is block
