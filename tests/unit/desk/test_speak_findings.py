"""What rules find is told in the page's language: each message is checked, and has the figures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimlint.claims.finding import Finding
from claimlint.desk.page_words import languages, words_for
from claimlint.desk.speak_findings import spoken_catalogue
from claimlint.desk.spoken_vocabulary import Speech
from claimlint.engine import lint
from claimlint.engine.workspace import Workspace
from claimlint.formula.amount import NARROW
from claimlint.project.find_project import load
from claimlint.project.project_files import named, rest_of
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule import Catalogue
from claimlint.rulebook.rule_examples import Example, examples_of
from claimlint.rulebook.spoken_rule import Messages, spoken_rule
from claimlint.values.parse_quantity import parse_quantity

OTHERS = [code for code in languages() if code != "en"]


def judged(folder: Path, catalogue: Catalogue) -> dict[str, Finding]:
    settings = load((folder,), folder)
    report = lint.lint(
        [named(str(folder))], rest_of(settings).files, Workspace(settings, catalogue)
    )
    return {finding.fingerprint: finding for finding in report.findings}


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        ("2.6", "פי 2.6"), ("1/2", "מחצית"), ("2/3", "שני שלישים"), ("almost 1/4", "כמעט רבע"),
        ("3/2", "פי 3/2"), ("2/5", "2/5"), ("0.86", "0.86"), ("3", "פי 3"),
    ],
)  # fmt: skip
def test_a_ratio_below_one_is_a_part_in_hebrew(ratio: str, said: str) -> None:
    """Before `מ`: a half is no multiple."""
    as_many = Speech(words_for("he"), []).vocabulary.functions["as_many"].call
    assert as_many(NARROW, NARROW.amount(parse_quantity(ratio))) == said


@pytest.mark.parametrize("code", OTHERS)
def test_every_rule_that_judges_has_a_message_that_fits_it(code: str) -> None:
    """Who adds a rule adds its message to `words/rules.CODE.yaml`, and those of its forms."""
    speech, words = Speech(words_for(code), []), words_for(code).rules
    for name, rule in builtin_catalogue().rules.items():
        found = words[name]
        if rule.message is None:
            assert not found.message, f"{name} is told by a stage"
            continue
        assert found.message, f"{name} has no message"
        built, wrong = spoken_rule(
            rule, Messages(found.message, found.forms), speech.vocabulary, speech.say
        )
        assert built is not None, (name, [error.message for error in wrong])
        assert len(built.forms) == len(rule.forms)


def first_examples(family: str) -> list[Example]:
    rules = [rule for rule in builtin_catalogue() if rule.family == family and rule.message]
    return [one for rule in rules for one in examples_of(rule) if one.outcome == "fails"]


@pytest.mark.parametrize("family", builtin_catalogue().families)
def test_the_same_is_found_and_told_in_hebrew(family: str, tmp_path: Path) -> None:
    ours, words = builtin_catalogue(), words_for("he")
    spoken = spoken_catalogue(ours, words.rules, Speech(words, []))
    for number, example in enumerate(first_examples(family)):
        folder = tmp_path / str(number)
        for path, text in {"claimlint.toml": "", **example.files}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
        plain, told = judged(folder, ours), judged(folder, spoken)
        assert plain.keys() == told.keys()
        for mark, finding in told.items():
            rule = ours.rules[finding.rule]
            if rule.message is None:
                continue
            assert re.search("[א-ת]", finding.message), (finding.rule, finding.message)
            assert not re.search(r"not stated|at least|at most| and | or ", _own(finding)), finding
            assert finding.severity is plain[mark].severity


def _own(finding: Finding) -> str:
    """The message without the names that are taken from the file."""
    return re.sub(r'[(:"„].*', "", finding.message)


def test_figures_are_told_as_the_page_tells_figures(tmp_path: Path) -> None:
    (tmp_path / "claimlint.toml").touch()
    (tmp_path / "story.yaml").write_text(
        """\
claimlint: 1
article: {id: freight, title: Freight, language: he, published: 2025-03-10}
claims:
  - {id: rail, subject: rail, measure: freight, of: all freight, value: 31 %, period: 2024}
  - {id: road, subject: road, measure: freight, of: all freight, value: 74 %, period: 2024}
""",
        encoding="utf-8",
    )
    words = words_for("he")
    spoken = spoken_catalogue(builtin_catalogue(), words.rules, Speech(words, []))
    (found,) = (
        one for one in judged(tmp_path, spoken).values() if one.rule == "shares-exceed-whole"
    )
    assert found.message == "החלקים של all freight יחד הם לפחות 104%"
