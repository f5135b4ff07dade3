"""Which files have a say in what is told of some: no more than two steps away."""

from __future__ import annotations

from collections.abc import Mapping

from references import claim_reference

from claimlint.claims.finding import Finding, Place, Severity
from claimlint.engine.entry import BesideEarlier, beside_earlier_of
from claimlint.engine.outline import ANY_ARTICLE, Outline
from claimlint.engine.reach import Links, reached


def outline(name: str, *mentions: str) -> Outline:
    return Outline(f"{name}.yaml", name, mentions=mentions)


def finding(*articles: str) -> Finding:
    claims = tuple(claim_reference(f"{name}::claim") for name in articles)
    return Finding("r", "f", Severity.ERROR, "m", Place(f"{articles[0]}.yaml"), claims=claims)


def found(
    told: str,
    *outlines: Outline,
    pairs: Mapping[str, tuple[tuple[int, str, int], ...]] | None = None,
    findings: Mapping[str, list[Finding]] | None = None,
    earlier: Mapping[str, BesideEarlier] | None = None,
) -> set[str]:
    """The articles that have a say, without the one that is told."""
    links = Links({one.path: one for one in outlines}, pairs or {})
    paths, _ = reached(
        {f"{told}.yaml"},
        links,
        lambda path: (findings or {}).get(path.removesuffix(".yaml"), []),
        lambda path: (earlier or {})[path],
    )
    return {path.removesuffix(".yaml") for path in paths} - {told}


def test_a_file_that_meets_no_other_is_alone() -> None:
    assert found("a", outline("a"), outline("b")) == set()


def test_what_names_it_has_a_say_and_what_names_that() -> None:
    chain = (outline("a"), outline("b", "a"), outline("c", "b"), outline("d", "c"))
    assert found("a", *chain) == {"b", "c"}
    assert found("d", *chain) == set()  # what it names is read, and has no findings on it
    assert found("a", outline("a"), outline("x", ANY_ARTICLE)) == {"x"}


def test_files_of_one_id_have_a_say() -> None:
    twin = Outline("twin.yaml", "a")
    assert found("a", outline("a"), twin, outline("b")) == {"twin"}


def test_files_whose_claims_a_finding_names_have_a_say() -> None:
    files = [outline(name) for name in "abcd"]
    on = {"a": [finding("a", "b")], "b": [finding("b", "c")], "c": [finding("c", "d")]}
    assert found("a", *files, findings=on) == {"b", "c"}


def test_articles_that_meet_it_have_a_say_where_they_clash() -> None:
    files = [outline(name) for name in "abc"]
    pairs = {"b.yaml": ((0, "a.yaml", 0),), "c.yaml": ((0, "a.yaml", 0),)}
    earlier = {
        "b.yaml": beside_earlier_of([finding("b", "a")], ()),
        "c.yaml": beside_earlier_of([], ()),
    }
    assert found("a", *files, pairs=pairs, earlier=earlier) == {"b"}
    assert found("b", *files, pairs=pairs, earlier=earlier) == {"a"}
