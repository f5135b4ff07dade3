"""A short run of the fuzzer; `make fuzz` is the long one."""

import pytest

from fuzz import KINDS, run

COSTLY = {"file": 40, "rule": 10, "settings": 20, "article": 40, "name": 20, "report": 15}
"""Kinds of which fewer fit into a short run."""


@pytest.mark.parametrize("kind", KINDS)
def test_broken_input_never_breaks_claimlint(kind: str) -> None:
    done, failures = run(COSTLY.get(kind, 400), only=kind)
    assert done[kind] > 0
    assert failures == []
