"""Laws as one system: what joins it, also from reference tables."""

from __future__ import annotations

from pathlib import Path

from linting import Json, check, project

HEAD = "claimlint: 1\narticle: {id: story, title: Story, published: 2025-03-10}\n"
TABLE = """claimlint: 1
reference: {id: table, title: Table}
defaults: {period: 2024, measure: output}
claims:
"""


def conflicts(folder: Path, article: str, table: str = "") -> list[Json]:
    project(folder, story=HEAD + article)
    if table:
        (folder / "claims" / "reference").mkdir()
        (folder / "claims" / "reference" / "table.yaml").write_text(TABLE + table, encoding="utf-8")
    return list(check(folder / "claims").report["conflicts"])


MINE = """claims:
  - {id: mine, subject: the mine, measure: output, of: the land, value: 9.0 kilotonne, period: 2024}
"""


def test_a_chain_that_stands_in_a_reference_table(tmp_path: Path) -> None:
    (found,) = conflicts(
        tmp_path,
        MINE,
        """  - {id: world, subject: world, value: 60.0 kilotonne}
  - {id: land, subject: the land, of: world, value: 40.0 %}
  - {id: share, subject: the mine, of: the land, value: 25.0 %}
""",
    )
    assert found["claims"] == ["mine", "table::land", "table::share", "table::world"]
    ((correction,),) = found["corrections"]
    assert correction["claim"] == "mine"
    # 60.0 x 40.0 % x 25.0 %, each rounded: 59.95 x 0.3995 x 0.2495 to 60.05 x 0.4005 x 0.2505
    assert (correction["low"], correction["high"]) == ("5.9755312375", "6.0245312625")


def test_a_chain_through_two_quantities_that_nobody_states(tmp_path: Path) -> None:
    article = """defaults: {measure: electricity, period: 2024}
claims:
  - {id: all, subject: the country, value: 50.0 TWh}
  - {id: solar, subject: solar power, of: the country, value: 20.0 %}
  - {id: roofs, subject: roofs, of: solar power, value: 60.0 %}
  - {id: homes, subject: homes, of: roofs, value: 50.0 %}
  - {id: output, subject: homes, of: roofs, value: 4.5 TWh}
"""
    (found,) = conflicts(tmp_path, article)
    assert found["minimal_sets"] == [["all", "homes", "output", "roofs", "solar"]]
    assert conflicts(tmp_path / "fits", article.replace("4.5 TWh", "3.0 TWh")) == []


def test_a_quantity_of_which_one_law_alone_speaks_clashes_with_nothing(tmp_path: Path) -> None:
    article = """claims:
  - {id: share, subject: rail, measure: freight, of: all freight, value: 31 %, period: 2024}
  - {id: rail, subject: rail, measure: freight, value: 900 Mt, period: 2024}
"""
    assert conflicts(tmp_path, article) == []


def test_whatever_states_a_quantity_states_it_in_the_system(tmp_path: Path) -> None:
    """A figure that is printed twice has to be mended twice."""
    again = MINE + MINE.partition("\n")[2].replace("id: mine", "id: again")
    table = """  - {id: world, subject: world, value: 60.0 kilotonne}
  - {id: land, subject: the land, of: world, value: 40.0 %}
  - {id: share, subject: the mine, of: the land, value: 25.0 %}
"""
    (found,) = conflicts(tmp_path, again, table)
    assert [one[0] for one in found["minimal_sets"]] == ["again", "mine"]
    (repair,) = found["corrections"]
    assert [one["claim"] for one in repair] == ["again", "mine"]
