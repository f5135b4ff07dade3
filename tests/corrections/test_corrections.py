"""Published errors stay caught, and corrected articles stay in peace."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluate import COPIED, PAGE, Result, cases, lint, results_of_all, table
from told_alone import told

FEWEST = {"from the claims": 17, "with a table": 30, "corrected without a word": 23}
FEWEST_ALONE = 6


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> list[Result]:
    return results_of_all(tmp_path_factory.mktemp("corrections"))


def test_no_corrected_article_has_an_error(results: list[Result]) -> None:
    assert [one.case["id"] for one in results if one.is_wronged] == []


def test_as_many_are_caught_as_ever(results: list[Result]) -> None:
    found = {
        "from the claims": sum(bool(one.claims) for one in results),
        "with a table": sum(bool(one.tables) for one in results),
        "corrected without a word": sum(one.is_clean for one in results),
    }
    assert {name: found[name] >= least for name, least in FEWEST.items()} == dict.fromkeys(
        FEWEST, True
    ), found


def test_the_page_says_what_comes_out(results: list[Result]) -> None:
    assert PAGE.read_text(encoding="utf-8") == table(results), (
        "run `python tests/corrections/evaluate.py`"
    )


def test_the_claims_quote_the_articles_as_they_are(tmp_path: Path) -> None:
    for case in cases():
        for side in ("", "right_") if "right_claims" in case else ("",):
            report = lint(case, side, tmp_path / case["id"] / f"{side}x", tables=False)
            wrong = [one["message"] for one in report["findings"] if one["rule"] in COPIED]
            assert [one for one in wrong if "does not say" in one] == []


def test_some_are_told_by_the_text_alone_and_no_corrected_text_has_an_error() -> None:
    told_of = {case["id"]: told(case["text"]) for case in cases()}
    assert sum(bool(found) for found in told_of.values()) >= FEWEST_ALONE, told_of
    right = {case["id"]: told(case["right_text"]) for case in cases() if "right_text" in case}
    assert {name: found for name, found in right.items() if found} == {}
