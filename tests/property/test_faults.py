"""A short run of the planted faults; `make faults` prints the rates of a long one."""

import pytest
from faults import KINDS, Kind, clean_run, score


def test_the_systems_are_clean_before_a_fault_is_planted() -> None:
    assert clean_run(range(8)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_planted_fault_is_found(kind: Kind) -> None:
    result = score(kind, range(4))
    assert result.missed == ()
    assert result.error == result.planted
