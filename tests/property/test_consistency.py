"""A short run of the consistency check; `make consistency` is the long one."""

from consistency import run


def test_no_error_is_found_in_what_is_true() -> None:
    tally = run(range(60))
    assert tally.errors == {}
    assert tally.compared > tally.claims / 3, "systems must be such that claims meet each other"


def test_what_was_once_accused_is_not() -> None:
    """A bound beside a sum in another currency; a table of a year that the story has, too."""
    assert run([4005263, 4009462, 4010207, 4010835, 4004264]).errors == {}
