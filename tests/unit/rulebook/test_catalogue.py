"""Our catalogue comes compiled; a checkout that says otherwise is believed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from claimlint.rulebook import catalogue, rule_files
from claimlint.rulebook.catalogue import builtin_catalogue, compiled_rules, load_catalogue
from claimlint.rulebook.generate_catalogue import compiled_source
from claimlint.rulebook.load_rules import load_folder
from claimlint.rulebook.rule import Catalogue, RuleErrors
from claimlint.rulebook.rule_files import builtin_folder

SOME = ("shares/share-out-of-range.yaml", "arithmetic/change-mismatch.yaml")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with two of our rules."""
    for name in SOME:
        (tmp_path / name).parent.mkdir()
        shutil.copy(builtin_folder() / name, tmp_path / name)
    monkeypatch.setattr(catalogue, "builtin_folder", lambda: tmp_path)
    return tmp_path


def read() -> Catalogue:
    return builtin_catalogue.__wrapped__()


def test_the_compiled_module_is_what_the_rule_files_say() -> None:
    rules, errors = load_folder(builtin_folder(), builtin=True)
    assert not errors
    module = Path(catalogue.__file__).with_name("compiled_catalogue.py")
    assert compiled_source(rules) == module.read_text(encoding="utf-8")


def test_a_rule_that_was_compiled_is_the_rule_of_its_file() -> None:
    rules, _ = load_folder(builtin_folder(), builtin=True)
    ours = builtin_catalogue().rules
    assert [rule.name for rule in rules] == list(ours)
    for rule in rules:
        known = ours[rule.name]
        assert (known.path, known.links, known.at) == (rule.path, rule.links, rule.at)
        for (name, mine), (other, fresh) in zip(known.let, rule.let, strict=True):
            assert (name, mine.text, mine.paths) == (other, fresh.text, fresh.paths)


def test_a_checkout_takes_what_it_has_not_edited(checkout: Path) -> None:
    compiled = compiled_rules()
    assert [rule.name for rule in read()] == ["change-mismatch", "share-out-of-range"]
    assert all(rule is compiled[f"{rule.family}/{rule.name}.yaml"][0] for rule in read())
    assert checkout.exists()


def test_a_rule_that_was_edited_is_compiled_afresh(checkout: Path) -> None:
    path = checkout / SOME[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("summary: ", "summary: Edited. ", 1), encoding="utf-8")
    (checkout / "house").mkdir()
    (checkout / "house" / "new-rule.yaml").write_text(text, encoding="utf-8")
    rules = read().rules
    assert rules["share-out-of-range"].summary.startswith("Edited. ")
    assert rules["new-rule"].family == "house"
    assert rules["change-mismatch"] is compiled_rules()[SOME[1]][0]


def test_a_rule_that_was_edited_wrongly_is_told(checkout: Path) -> None:
    path = checkout / SOME[0]
    path.write_text(path.read_text(encoding="utf-8") + "sumary: x\n", encoding="utf-8")
    with pytest.raises(RuleErrors, match="a rule has no `sumary`"):
        read()


def test_a_module_that_the_language_has_outgrown_is_left_aside(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def outgrown() -> None:
        raise KeyError("an attribute that was renamed")

    monkeypatch.setattr(catalogue, "compiled_rules", outgrown)
    assert [rule.name for rule in read()] == ["change-mismatch", "share-out-of-range"]
    assert checkout.exists()


def test_an_installed_copy_reads_no_rule_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = Path(catalogue.__file__).parents[1]
    monkeypatch.setattr(catalogue, "builtin_folder", lambda: package / "rules")
    monkeypatch.setattr(catalogue, "rule_files", lambda _folder: 1 / 0)
    assert set(read().rules) == {rule.name for rule, _ in compiled_rules().values()}
    assert not list(tmp_path.iterdir())


def test_copies_of_ours_in_a_project_are_not_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shares").mkdir()
    shutil.copy(builtin_folder() / SOME[0], tmp_path / SOME[0])
    monkeypatch.setattr("claimlint.rulebook.load_rules.load_file", lambda _path: 1 / 0)
    assert load_catalogue(tmp_path) is builtin_catalogue()


def test_a_link_with_the_name_of_a_rule_of_ours_does_not_leave_the_folder(tmp_path: Path) -> None:
    (tmp_path / "rules" / "shares").mkdir(parents=True)
    (tmp_path / "rules" / SOME[0]).symlink_to("/dev/zero")
    assert not list(rule_files.rule_files(tmp_path / "rules"))
