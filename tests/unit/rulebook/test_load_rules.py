"""The catalogue: our rules and a project's own, from folders, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from linting import Outcome, check

from claimlint.rulebook.catalogue import builtin_catalogue, load_catalogue
from claimlint.rulebook.load_rules import load_folder
from claimlint.rulebook.rule import Catalogue, RuleErrors
from claimlint.rulebook.rule_files import builtin_folder, rule_files

ROUND = """\
summary: A figure is suspiciously round.
why: Round figures are guesses.
severity: note
each: claim
of-type: [amount]
require: claim.value != "1000 tonne"
message: "{claim.id} is {claim.value} exactly"
help: Who counted?
"""
ARTICLE = """\
claimlint: 1
article: {id: story, title: Story, published: 2025-03-10}
claims:
  - {id: a, subject: rail, measure: freight, period: 2024, value: 1000 tonne, precision: exact}
"""


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def errors(folder: Path) -> list[tuple[str, int, str]]:
    """(file, line, message) of what is wrong with a folder of rules."""
    with pytest.raises(RuleErrors) as caught:
        load_catalogue(folder)
    return [(Path(one.path).name, one.line, one.message) for one in caught.value.errors]


def lint(folder: Path) -> Outcome:
    (folder / "claimlint.toml").touch()
    put(folder, "claims/story.yaml", ARTICLE)
    return check(folder / "claims")


# -- ours ----------------------------------------------------------------------------------


def test_the_built_in_catalogue_is_read_once() -> None:
    assert builtin_catalogue() is builtin_catalogue()
    assert load_catalogue(None) is builtin_catalogue()
    assert load_catalogue(builtin_folder()) is builtin_catalogue()


def test_a_rule_is_called_as_its_file() -> None:
    for rule in builtin_catalogue():
        path = Path(rule.path)
        assert (path.stem, path.parent.name) == (rule.name, rule.family)
        assert rule.builtin


def test_ours_yield_to_what_there_is() -> None:
    catalogue = builtin_catalogue()
    known = {*catalogue.rules, *catalogue.families}
    for rule in catalogue:
        assert set(rule.yields_to) <= known, rule.name


# -- a project's own -----------------------------------------------------------------------


def test_a_projects_rules_have_the_same_power(tmp_path: Path) -> None:
    put(tmp_path, "rules/house/too-round.yaml", ROUND)
    catalogue = load_catalogue(tmp_path / "rules")
    assert isinstance(catalogue, Catalogue)
    assert len(catalogue.rules) == len(builtin_catalogue().rules) + 1
    assert "house" in catalogue.families
    found = [row for row in lint(tmp_path).findings if row["rule"] == "too-round"]
    assert [(row["family"], row["message"]) for row in found] == [
        ("house", "a is 1000 tonnes exactly")
    ]


def test_a_new_rule_may_join_a_family_of_ours(tmp_path: Path) -> None:
    put(tmp_path, "precision/too-round.yaml", ROUND)
    assert load_catalogue(tmp_path).rules["too-round"].family == "precision"


@pytest.mark.parametrize("family", ["shares", "house"])
def test_a_rule_of_ours_cannot_be_defined_again(family: str, tmp_path: Path) -> None:
    put(tmp_path, f"{family}/shares-exceed-whole.yaml", ROUND)
    ((name, line, message),) = errors(tmp_path)
    assert (name, line) == ("shares-exceed-whole.yaml", 1)
    assert message == "`shares-exceed-whole` is a rule of claimlint and cannot be defined again"


def test_an_unchanged_copy_of_ours_is_no_redefinition(tmp_path: Path) -> None:
    """claimlint's own checkout holds its rules where a project would."""
    text = (builtin_folder() / "shares/share-out-of-range.yaml").read_text(encoding="utf-8")
    put(tmp_path, "shares/share-out-of-range.yaml", text)
    assert load_catalogue(tmp_path).rules.keys() == builtin_catalogue().rules.keys()


def test_a_name_that_is_defined_twice(tmp_path: Path) -> None:
    put(tmp_path, "house/too-round.yaml", ROUND)
    put(tmp_path, "other/too-round.yaml", ROUND)
    ((name, _, message),) = errors(tmp_path)
    assert name == "too-round.yaml"
    assert message.startswith("`too-round` is defined twice, also in ")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    put(tmp_path, "house/one.yaml", ROUND.replace("severity: note", "severity: fatal"))
    put(tmp_path, "house/two.yaml", ROUND.replace("claim.value", "claim.valu"))
    put(tmp_path, "house/three.yaml", "- x\n")
    put(tmp_path, "house/Four.yaml", ROUND)
    assert {(name, line) for name, line, _ in errors(tmp_path)} == {
        ("one.yaml", 3),
        ("two.yaml", 6),
        ("three.yaml", 1),
        ("Four.yaml", 1),
    }


def test_to_yield_to_what_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    put(tmp_path, "house/too-round.yaml", f"{ROUND}yields-to: [agreement, scale-slop]\n")
    with pytest.raises(RuleErrors) as caught:
        load_catalogue(tmp_path)
    (one,) = caught.value.errors
    assert (one.line, one.column) == (9, 24)
    assert (one.message, one.help) == (
        "no rule and no family is called `scale-slop`",
        "did you mean `scale-slip`?",
    )


def test_a_broken_rule_stops_the_run_before_any_claim_is_judged(tmp_path: Path) -> None:
    put(tmp_path, "rules/house/too-round.yaml", ROUND.replace("claim.value", "claim.valu"))
    outcome = lint(tmp_path)
    assert outcome.code == 2
    assert outcome.report["files"] == 0
    assert "too-round.yaml:6:10" in outcome.output
    assert "a claim has no `valu`" in outcome.output


def test_isolated_runs_know_no_rules_of_the_checkout(tmp_path: Path) -> None:
    put(tmp_path, "rules/house/too-round.yaml", "broken: [")
    lint_ours = check(tmp_path / "claims", options=("--isolated",))
    assert lint_ours.code == 3  # nothing there yet
    put(tmp_path, "claims/story.yaml", ARTICLE)
    (tmp_path / "claimlint.toml").touch()
    assert check(tmp_path / "claims", options=("--isolated",)).code == 1
    assert check(tmp_path / "claims").code == 2


# -- folders -------------------------------------------------------------------------------


def test_what_is_read_of_a_folder(tmp_path: Path) -> None:
    wanted = {put(tmp_path, f"house/{name}", ROUND) for name in ("a.yaml", "b.yml")}
    put(tmp_path, "top.yaml", ROUND)
    put(tmp_path, "house/deep/c.yaml", ROUND)
    put(tmp_path, ".hidden/d.yaml", ROUND)
    put(tmp_path, "_drafts/e.yaml", ROUND)
    put(tmp_path, "house/.f.yaml", ROUND)
    put(tmp_path, "house/notes.txt", "notes")
    assert set(rule_files(tmp_path)) == wanted


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside/secret.yaml", ROUND)
    (tmp_path / "rules" / "house").mkdir(parents=True)
    (tmp_path / "rules" / "house" / "linked.yaml").symlink_to(outside)
    assert list(rule_files(tmp_path / "rules")) == []


def test_an_empty_or_missing_folder_is_no_mistake(tmp_path: Path) -> None:
    assert load_folder(tmp_path, builtin=False) == ([], [])
    assert load_folder(tmp_path / "nowhere", builtin=False) == ([], [])


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a: \x00", b"x" * 1_000_001])
def test_a_file_that_cannot_be_read_is_a_located_mistake(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "house" / "too-round.yaml"
    path.parent.mkdir()
    path.write_bytes(content)
    ((name, line, message),) = errors(tmp_path)
    assert (name, line) == ("too-round.yaml", 1)
    assert message
