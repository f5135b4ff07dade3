"""What is said of a file that has not its form: each fault with what to type instead."""

from __future__ import annotations

import pytest

from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.validate import validate

HEAD = "claimlint: 1\narticle: {id: a, title: T}\n"
CLAIM = "  - {id: rail, subject: rail, value: 12 tonne"


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        (
            f"{HEAD}sources: yearbook\nclaims:\n{CLAIM}}}\n",
            "`sources` must have fields of its own",
            "give each source an id, as in `yearbook: {title: …, publisher: …, issued: 2024}`",
        ),
        (
            f"{HEAD}sources:\n  - title: Yearbook\nclaims:\n{CLAIM}}}\n",
            "`sources` must have fields of its own",
            "give each source an id, as in `yearbook: {title: …, publisher: …, issued: 2024}`",
        ),
        (
            f"{HEAD}claims:\n  - {{id: rail, value: [12, 13]}}\n",
            "`value` must be one text, and this is a list",
            "write one number; a range as `12..13`",
        ),
        (
            f"{HEAD}claims:\n{CLAIM}, ignore: no-source}}\n",
            "there is no field `ignore` in a claim",
            (
                "what is accepted stands at the root of the file: "
                "`ignore: [{rule: …, claim: …, reason: …}]`"
            ),
        ),
    ],
)
def test_a_beginner_is_told_what_to_type(text: str, message: str, help_: str) -> None:
    problems = list(validate(read_nodes(text).root, "claims"))
    assert [(one.message, one.help) for one in problems] == [(message, help_)]
