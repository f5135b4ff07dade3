"""A short run of the faults planted against laws; the script prints the rates of a long one."""

import pytest
from law_faults import LAWS, Kind, planted


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
def test_a_planted_fault_is_found_and_the_true_story_is_not_told_of(kind: Kind) -> None:
    assert {planted(kind, seed) for seed in range(6)} == {(False, True)}
