"""A project's own rules, kept: each comes back as it was, and none that is not as it was."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from newsroom import article

from claimlint.engine.lint import run
from claimlint.project.settings import default_settings
from claimlint.rulebook import catalogue, load_rules
from claimlint.rulebook.catalogue import load_catalogue
from claimlint.rulebook.kept_rules import rule_from, rule_text
from claimlint.rulebook.load_rules import load_folder
from claimlint.rulebook.own_rules import Loaded
from claimlint.rulebook.rule import RuleErrors
from claimlint.rulebook.rule_files import builtin_folder

RULE = """\
summary: A share is low.
why: It is a test of the loader.
severity: error
each: claim
of-type: [share]
require: claim.value >= "{bound}"
message: "{{claim.subject}} is at {{claim.value}}"
help: Is it?
"""


def write(folder: Path, name: str, bound: str) -> None:
    (folder / "rules" / "desk").mkdir(parents=True, exist_ok=True)
    (folder / "rules" / "desk" / f"{name}.yaml").write_text(RULE.format(bound=bound))


def comparable(value: object) -> object:
    """A rule without what cannot be compared: the functions of its expressions."""
    if hasattr(value, "__lazy_fields__"):
        names = [one.name for one in fields(value) if one.name != "run"]  # type: ignore[arg-type]
        return {name: comparable(getattr(value, name)) for name in names}
    return tuple(map(comparable, value)) if isinstance(value, tuple) else value


def test_every_rule_of_ours_comes_back_as_it_was() -> None:
    rules, errors = load_folder(builtin_folder(), builtin=True)
    assert errors == []
    assert len(rules) > 100
    for rule in rules:
        back = rule_from(rule_text(rule))
        assert comparable(back) == comparable(rule)


@pytest.mark.parametrize(
    "text", ["", "3", "[]", '["Rule", {}]', '["Path", {"a": 1}]', '["tuple", 1]', '["tree", [1]]']
)
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError)):
        rule_from(text)


def test_nothing_but_trees_of_the_language_is_lowered() -> None:
    rules, _ = load_folder(builtin_folder(), builtin=True)
    rule = next(one for one in rules if one.require is not None)
    text = rule_text(rule)
    data = json.loads(text)
    data[1]["require"][1]["tree"][1] = ["name", 0, 0, "__import__('os')"]
    back = rule_from(json.dumps(data))
    assert back.require is not None
    with pytest.raises(KeyError):  # it is the name of a claim that is not there
        back.require.run({}, None)  # type: ignore[arg-type]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the rules that were read from their files."""
    names: list[str] = []
    load = load_rules.load_file

    def load_file(path: Path, *, builtin: bool = False) -> Loaded:
        names.append(path.stem)
        return load(path, builtin=builtin)

    monkeypatch.setattr(load_rules, "load_file", load_file)
    monkeypatch.setattr(catalogue, "LEAST_KEPT", 2)
    return names


def test_a_rule_is_read_again_when_its_file_has_changed(tmp_path: Path, read: list[str]) -> None:
    cache = tmp_path / "cache"
    write(tmp_path, "low-share", "50 %")
    write(tmp_path, "high-share", "1 %")
    story = tmp_path / "a.yaml"
    story.write_text(article("id: b, subject: s, measure: m, of: w, value: 3 %"))

    def found() -> list[str]:
        read.clear()
        rules = load_catalogue(tmp_path / "rules", cache=cache)
        report = run([story], default_settings(tmp_path), rules)
        return [one.message for one in report.findings if one.family == "desk"]

    assert found() == ["s is at 3 %"]
    assert sorted(read) == ["high-share", "low-share"]
    assert found() == ["s is at 3 %"]
    assert read == []
    write(tmp_path, "low-share", "2 %")
    assert found() == []
    assert read == ["low-share"]
    (tmp_path / "rules" / "desk" / "high-share.yaml").write_text("summary: [")
    with pytest.raises(RuleErrors):
        found()
    with pytest.raises(RuleErrors):
        found()
