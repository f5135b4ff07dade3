"""Laws as templates: run once for each signature, and filled with the same relation as run anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from linting import check, project

from claimlint.engine import law_templates
from claimlint.engine.law_templates import Templates, prepared
from claimlint.laws.condition import Compare
from claimlint.laws.term import Var
from claimlint.rulebook.catalogue import load_catalogue

HEAD = "claimlint: 1\narticle: {id: story, title: Story, published: 2025-03-10}\n"
SHARES = """defaults: {measure: freight, period: 2024}
claims:
  - {id: all, subject: country, value: 200 tonne}
  - {id: land, subject: country, value: 1000 km^2, measure: land}
  - {id: rail, subject: rail, of: country, value: 31.0 %}
  - {id: rail_tonnes, subject: rail, of: country, value: 62.0 tonne}
  - {id: road, subject: road, of: country, value: 42.0 %}
  - {id: road_tonnes, subject: road, of: country, value: 84.0 tonne}
  - {id: ship, subject: ship, of: country, value: 12.0 %}
  - {id: ship_tonnes, subject: ship, of: country, value: 24.0 tonne}
  - {id: farms, subject: farms, of: country, value: 12.0 %, measure: land}
  - {id: farms_area, subject: farms, of: country, value: 120 km^2, measure: land}
"""


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The laws that were run on terms, by name, in order."""
    found: list[str] = []
    run = Templates._run

    def counted(self: Templates, law: law_templates.Law, *others: object) -> object:
        found.append(law.rule.name)
        return run(self, law, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(Templates, "_run", counted)
    return found


def test_a_law_is_run_once_for_each_signature_of_units(tmp_path: Path, runs: list[str]) -> None:
    project(tmp_path, story=HEAD + SHARES, other=HEAD.replace("id: story", "id: other") + SHARES)
    check(tmp_path / "claims")
    assert runs.count("share-times-whole") == 2  # tonnes, and square kilometres
    assert runs.count("part-exceeds-whole") == 2


@pytest.mark.parametrize(
    ("text", "clashes"),
    [("84.0 tonne", []), ("94.0 tonne", [["all", "road", "road_tonnes"]])],
)
def test_a_filled_template_says_what_the_law_says(
    tmp_path: Path, text: str, clashes: list[list[str]]
) -> None:
    project(tmp_path, story=HEAD + SHARES.replace("84.0 tonne", text))
    conflicts = check(tmp_path / "claims").report["conflicts"]
    assert [one["minimal_sets"][0] for one in conflicts] == clashes


MIXED = """defaults: {measure: freight, period: 2024, of: country}
claims:
  - {id: all, subject: country, of: world, value: 200 tonne}
  - {id: rail, subject: rail, value: 62.0 tonne}
  - {id: road, subject: road, value: 50.0 %}
"""
SHIP = "  - {id: ship, subject: ship, value: 12.0 %}\n"
POST = "  - {id: post, subject: post, value: 12.0 %}\n"


@pytest.mark.parametrize(("more", "clash"), [("", False), (SHIP, False), (SHIP + POST, True)])
def test_members_that_are_told_in_the_other_form_take_part_in_a_template(
    more: str, clash: bool, tmp_path: Path, runs: list[str]
) -> None:
    """31 % + 50 % + 12 % + 12 % are too many; another file of that form needs no further run."""
    others = {name: HEAD.replace("id: story", f"id: {name}") + MIXED + more for name in ("b", "c")}
    project(tmp_path, story=HEAD + MIXED + more, **others)
    conflicts = check(tmp_path / "claims").report["conflicts"]
    every = ["all", "post", "rail", "road", "ship"]
    assert [one["minimal_sets"] for one in conflicts] == ([[every]] * 3 if clash else [])
    assert runs.count("parts-exceed-whole") == 1


def test_a_law_that_reads_periods_or_formulas_has_no_template() -> None:
    rules = load_catalogue().rules
    assert prepared(rules["share-times-whole"]).values == ("part", "share", "whole")
    assert prepared(rules["change-mismatch"]).values == ("change", "now", "then")
    mixed = prepared(rules["parts-exceed-whole"])
    assert (mixed.values, mixed.mixed) == (("parts", "whole"), "parts")
    assert prepared(rules["sub-periods-mismatch"]).values is None
    assert prepared(rules["relation-violated"]).values is None
    assert prepared(rules["equals-mismatch"]).values is None


def test_terms_are_compared_as_a_relation() -> None:
    assert law_templates.relate_terms("<=", Var(0), Var(1)) == Compare("<=", Var(0), Var(1))
