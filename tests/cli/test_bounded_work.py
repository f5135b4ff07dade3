"""What strangers send ends within its bound, and the output says what was left undecided."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from effort import ends, growth

from claimlint.article import attach_text
from claimlint.cli.command_group import main

HEAD = "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09, text: a.md}\nclaims:\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


def test_the_draft_of_a_line_of_numbers_is_cut_and_says_so() -> None:
    Path("a.md").write_text("5 km " * 1200)
    with ends():
        drafted = run("draft", "a.md", "-o", "a.yaml")
    assert drafted.stdout.startswith("drafted 1000 claims into a.yaml")
    assert "# Only the first 1000 numbers are here" in Path("a.yaml").read_text()


def test_a_draft_costs_what_its_numbers_cost() -> None:
    def act(count: int) -> object:
        Path("a.md").write_text("5 km of rail and 31% of freight. " * count)
        return run("draft", "a.md")

    assert growth(act, 40) < 2.6


def test_quotes_that_are_lost_are_looked_for_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attach_text, "MOST_WORDS", 1000)
    Path("a.md").write_text("rail carries freight to the port " * 100)
    claims = "".join(f"  - {{id: c{n}, quote: 'zebra {n} km', value: {n} km}}\n" for n in range(9))
    Path("a.yaml").write_text(HEAD + claims)
    told = run("check", "a.yaml", "--select", "quote-not-found").stdout
    assert told.count("Nothing like these words is printed") == 2
    assert told.count("was not looked for: is this the right text?") == 7


@pytest.mark.parametrize("quote", ["rail freight", "nothing like this zebra"])
def test_a_quote_that_is_listed_again_and_again_is_one(quote: str) -> None:
    Path("a.md").write_text("the rail freight of the port. " * 300)
    listed = ", ".join([quote] * 2000)
    Path("a.yaml").write_text(HEAD + f"  - {{id: c, value: 5 km, quote: [{listed}]}}\n")
    with ends():
        told = run("check", "a.yaml", "--format", "concise", "--select", "text").stdout
    assert told.count("[quote-not-") == 1


def test_long_quotes_that_are_lost_in_a_long_article_end() -> None:
    words = "rail freight carries the of and a in to port ship was year city more".split()  # noqa: SIM905
    text = " ".join(words[(n * n + n // 7) % len(words)] for n in range(12_000))
    Path("a.md").write_text(text)

    def lost(n: int) -> str:
        return " ".join(words[(n * m) % len(words)] for m in range(300))

    claims = "".join(
        f"  - {{id: c{n}, value: {n} %, quote: '{lost(n)} {n}%'}}\n" for n in range(20)
    )
    Path("a.yaml").write_text(HEAD + claims)
    with ends():
        assert run("check", "a.yaml", "--select", "quote-not-found").exit_code == 1


def test_a_letter_with_thousands_of_marks_ends() -> None:
    Path("a.md").write_text("e" + "\u0301" * 20_000 + " 31% of it")
    Path("a.yaml").write_text(HEAD + "  - {id: c, value: 31 %, quote: zebra}\n")
    with ends():
        assert run("check", "a.yaml", "--select", "text").exit_code == 1
