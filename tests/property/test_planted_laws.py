"""Each law that needs no second figure finds what is planted, and accuses no true story."""

from __future__ import annotations

import pytest
from planted_laws import LAWS, Law, counts

EACH = 6
"""A sample; `planted_laws.py --each 200` is run by hand."""


@pytest.mark.parametrize("law", LAWS, ids=[law.__name__ for law in LAWS])
def test_a_planted_fault_is_found_and_no_true_story_accused(law: Law) -> None:
    assert counts(law, EACH) == (EACH, 0)
