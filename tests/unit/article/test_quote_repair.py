"""What takes the place of a quote that was not found, and what never does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from effort import steps
from newsdesk import attached

from claimlint.article.article import Quoted

HEAD = "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09, text: a.md}\nclaims:\n"


def quotes(folder: Path, claims: str, article: str) -> Sequence[Quoted]:
    (folder / "a.md").write_text(article, encoding="utf-8")
    _, found, _ = attached(folder, HEAD + claims, "a.yaml")
    assert found is not None
    return found.quotes


def fixed(folder: Path, quote: str, article: str, fields: str = "") -> str | None:
    """The words that `--fix` puts in the place of a quote; None for none."""
    (one,) = quotes(folder, f"  - {{id: c, quote: '{quote}'{fields}}}\n", article)
    return None if one.fix is None else one.fix.text.strip("\"'")


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        ("Rail carries 31% of freight", "Rail carries 41% of freight."),
        ("Rail carries 31% of freight", "Rail carries 31.5% of freight."),
        ("Rail carries 31% of freight", "Rail carries about 31% of freight."),
        ("Rail carries about 31% of freight", "Rail carries 31% of freight."),
        ("Rail carries over 31% of freight", "Rail carries under 31% of freight."),
        ("Rail carries 31 tonnes a day", "Rail carries 31 tonnes a year."),
        ("the third largest port", "the second largest port."),
        ("it fell by 31% of it", "it fell by 31 points of it."),
        ("opened in March 2013 in town", "opened in March 2014 in town."),
        ("Rail carries 31% of freight", "Rail carries a share of freight."),
        ("Rail carries 31% of freight", "Rail carries 31% of freight and 62% of that."),
    ],
)
def test_a_claim_that_takes_its_number_from_the_quote_keeps_it(
    tmp_path: Path, quote: str, article: str
) -> None:
    found = fixed(tmp_path, quote, f"It is so. {article}\n")
    if found is not None:  # the same number in other words
        assert "31%" in found
        assert "62%" not in found
        assert found in article


def test_a_changed_number_is_told_with_its_passage_and_not_put_in(tmp_path: Path) -> None:
    (one,) = quotes(
        tmp_path,
        "  - {id: c, quote: Rail carries 31% of freight}\n",
        "Rail carries 41% of freight.\n",
    )
    assert one.fix is None
    assert one.closest_text == "Rail carries 41% of freight"
    assert "check the claim again, its number first" in one.advice
    assert "--fix" not in one.advice


def test_a_claim_that_states_its_number_gets_the_words_of_the_article(tmp_path: Path) -> None:
    article = "Rail carries 41% of the freight.\n"
    assert (
        fixed(tmp_path, "Rail carries 31% of freight", article, ", value: 31 %")
        == "Rail carries 41% of the freight"
    )


@pytest.mark.parametrize(
    ("quote", "article", "expected"),
    [
        ("A total of 109 cyclists", "Some 109 cyclists were hurt.", "Some 109 cyclists"),
        ("109 cyclists in all", "On the roads 109 cyclists died.", "109 cyclists died"),
    ],
)
def test_the_same_number_in_other_words_is_found_again(
    tmp_path: Path, quote: str, article: str, expected: str
) -> None:
    found = fixed(tmp_path, quote, f"It rained for days. {article}\n", ", value: '109'")
    assert found == expected


def test_the_number_says_which_of_two_passages_is_meant(tmp_path: Path) -> None:
    article = "The roads of the city saw 52 cyclists hurt.\n\nSome 109 cyclists died of it.\n"
    assert (
        fixed(tmp_path, "A total of 109 cyclists", article, ", value: '109'") == "Some 109 cyclists"
    )


def test_where_nothing_is_near_no_fix_is_promised(tmp_path: Path) -> None:
    (one,) = quotes(tmp_path, "  - {id: c, quote: It has 99 balloons, value: 99}\n", "It rained.\n")
    assert (one.closest, one.fix) == (None, None)
    assert "--fix" not in one.advice


def test_many_missing_quotes_read_their_file_once(tmp_path: Path) -> None:
    def act(count: int) -> object:
        claims = "".join(
            f"  - {{id: c{n}, quote: rail now carries {n}% of it, value: {n} %}}\n"
            for n in range(count)
        )
        return quotes(tmp_path, claims, "rail carries 31% of it\n")

    act(10)
    assert steps(lambda: act(200)) < 2.6 * steps(lambda: act(100))
