"""Names: what is one spelling of another, and whose aliases count."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk, reference

US = 'names:\n  United States: [US, USA, ארה"ב]\n'
SETTINGS = '[names]\n"United States" = ["US", "USA"]\n'


def carried(subject: str, value: int) -> str:
    return (
        f"id: c{value}, subject: '{subject}', measure: freight, period: 2024, value: {value} tonne"
    )


def met(found: Desk) -> bool:
    return bool(found.told("contradicts-itself", "contradicts-reference", "contradicts-same-day"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("United States", "United States", True),
        ("United States", "UNITED   states", True),
        ("United States", " United States ", True),
        ("Côte d''Ivoire", "Co\u0302te d''Ivoire", True),
        ("Straße", "STRASSE", True),
        ("ÉNERGIE", "énergie", True),
        ("קזחסטן", "קזחסטן", True),
        ("m²", "m2", False),
        ("United States", "US", False),
        ("coal", "coals", False),
        ("north-west", "north west", False),
    ],
)
def test_case_space_and_composition_do_not_count(
    one: str, other: str, same: bool, tmp_path: Path
) -> None:
    assert met(desk(tmp_path, article(carried(one, 31), carried(other, 39)))) is same


@pytest.mark.parametrize("spelling", ["US", "us", "USA", 'ארה"ב', "United States"])
def test_a_file_may_list_its_spellings(spelling: str, tmp_path: Path) -> None:
    text = article(carried("United States", 31), carried(spelling, 39), more=US)
    assert met(desk(tmp_path, text))


def test_names_of_one_file_do_not_rename_anothers(tmp_path: Path) -> None:
    first = article(carried("United States", 31), more=US)
    assert not met(desk(tmp_path, first, article(carried("USA", 39), name="other")))


def test_names_of_a_reference_do_not_rename_the_articles(tmp_path: Path) -> None:
    table = reference(carried("United States", 31), more=US)
    assert not met(desk(tmp_path, article(carried("USA", 39)), tables=[table]))


def test_an_article_may_say_how_it_calls_what_a_reference_has(tmp_path: Path) -> None:
    table = reference(carried("United States", 31))
    assert met(desk(tmp_path, article(carried("USA", 39), more=US), tables=[table]))


def test_names_of_the_settings_hold_for_the_whole_project(tmp_path: Path) -> None:
    texts = article(carried("US", 31)), article(carried("USA", 39), name="other")
    assert met(desk(tmp_path, *texts, settings=SETTINGS))


def test_a_file_cannot_rename_what_the_settings_name(tmp_path: Path) -> None:
    """Else an article could hide its figure from the table that it is compared with."""
    text = article(carried("USA", 39), more="names:\n  Freedonia: [USA]\n")
    table = reference(carried("US", 31))
    assert met(desk(tmp_path, text, tables=[table], settings=SETTINGS))


@pytest.mark.parametrize(
    ("field", "claim"),
    [
        ("measure", "subject: rail, measure: %s, period: 2024, value: {} tonne"),
        ("of", "subject: rail, measure: freight, of: %s, period: 2024, value: {} %%"),
        ("of.subject", "subject: rail, measure: f, of: {{subject: %s, measure: g}}, value: {} %%"),
        (
            "of.measure",
            "subject: rail, measure: f, of: {{subject: all, measure: %s}}, value: {} %%",
        ),
        ("than", "subject: rail, measure: freight, than: %s, period: 2024, ratio: {}"),
    ],
)
def test_aliases_hold_for_measures_and_wholes_too(field: str, claim: str, tmp_path: Path) -> None:
    del field
    first = "id: a, " + (claim % "one name").format(31)
    second = "id: b, " + (claim % "Other Name").format(39)
    assert not met(desk(tmp_path / "apart", article(first, second)))
    names = "names:\n  one name: [other name]\n"
    assert met(desk(tmp_path / "one", article(first, second, more=names)))


def test_the_basis_is_folded(tmp_path: Path) -> None:
    first, second = carried("rail", 31), carried("rail", 39)
    text = article(f"{first}, basis: Net  Weight", f"{second}, basis: net weight")
    assert met(desk(tmp_path, text))


def test_names_are_shown_as_the_file_has_them(tmp_path: Path) -> None:
    (told,) = desk(tmp_path, article(carried("USA", 31), carried("us", 39), more=US)).told(
        "contradicts-itself"
    )
    assert told["message"] == "USA, freight: 31 tonnes here, and 39 tonnes elsewhere (c39)"
