from __future__ import annotations

import pytest

from claimlint.yamlfile.misspelt_keys import as_meant
from claimlint.yamlfile.nodes import Mapping, Sequence, find, node_at
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span

HEAD = "claimlint: 1\narticle: {id: a}\n"


def meant(text: str) -> Mapping | None:
    return as_meant(read_nodes(HEAD + text).root)


@pytest.mark.parametrize("key", ["claim", "clams", "Claims"])
def test_a_list_under_a_misspelt_key_is_read_and_keeps_its_place(key: str) -> None:
    text = f"{key}:\n  - {{id: x, value: 3 km}}\n"
    root = meant(text)
    assert root is not None
    assert isinstance(root.get("claims"), Sequence)
    at = (HEAD + text).index("3 km")
    assert find(root, "/claims/0/value") == Span(at, at + 4)
    assert find(root, "/claims", key=True) == Span(len(HEAD), len(HEAD) + len(key))


def test_a_misspelt_key_of_a_claim_is_read_and_one_that_is_near_to_none_is_passed_by() -> None:
    root = meant("claims:\n  - {id: x, value: 3 km, mesure: length, zebra: 5}\n")
    claim = node_at(root, "/claims/0")
    assert isinstance(claim, Mapping)
    assert list(claim.nodes) == ["id", "value", "measure"]


@pytest.mark.parametrize(
    "text",
    [
        "claims:\n  - {id: x, value: 1,200 km}\n",  # the key `200 km` is half of the value
        "claims:\n  - {id: x, value: [3]}\n",
        "claims:\n  - {id: x, mesure: length}\n",
        "claims: 5\n",
        "claims:\n  - 5\n",
    ],
)
def test_what_is_wrong_otherwise_is_not_guessed(text: str) -> None:
    assert meant(text) is None
    assert as_meant(None) is None


def test_guesses_are_bounded() -> None:
    many = "".join(f"    key{n}: {n}\n" for n in range(60))
    assert meant(f"claims:\n  - id: x\n    value: 3\n{many}") is None
