"""A short run of the fuzzer; `make fuzz` is the long one."""

import pytest

from fuzz import KINDS, run


@pytest.mark.parametrize("kind", KINDS)
def test_broken_input_never_breaks_claimlint(kind: str) -> None:
    done, failures = run(40 if kind == "file" else 400, only=kind)
    assert done[kind] > 0
    assert failures == []
