from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main
from claimlint.cli.rule_trial import Mark, marks
from claimlint.cli.schema import SCHEMAS
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule_examples import examples_of

pytestmark = pytest.mark.usefixtures("own_folder")

RULE = """\
summary: A crowd is given to the head.
why: Nobody counts a crowd to the head.
severity: warning
since: 0.1.0
each: claim
require: claim.digits <= 2
at: claim.value
message: "{claim.value} is a crowd counted to the head"
help: Who counted?
examples:
  - title: To the head
    fails: |
      claimlint: 1
      article: {id: a, title: A, published: 2025-03-10}
      claims:
        - {id: crowd, subject: march, measure: size, value: "10,123 people"}  # finds: round-crowds
  - title: To the thousand
    holds: |
      claimlint: 1
      article: {id: a, title: A, published: 2025-03-10}
      claims:
        - {id: crowd, subject: march, measure: size, value: "10,000 people"}
"""


def put_rule(text: str = RULE, name: str = "rules/house/round-crowds.yaml") -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def claimlint(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(words))
    return result.exit_code, result.stdout, result.stderr


def test_explain_has_summary_reason_severity_help_and_examples() -> None:
    code, told, _ = claimlint("explain", "no-source")
    rule = builtin_catalogue().rules["no-source"]
    assert code == 0
    assert told.startswith(f"warning[no-source]: {rule.summary}\n")
    assert "Family: sources. Severity: warning (the author must answer first)." in told
    assert "\nWhat to do: " in told
    assert told.count("\nExample. ") == len(examples_of(rule))
    assert "# finds: no-source" in told


@pytest.mark.parametrize("name", sorted(builtin_catalogue().rules))
def test_every_rule_can_be_explained(name: str) -> None:
    code, told, _ = claimlint("explain", name)
    assert (code, f"[{name}]: " in told) == (0, True)
    prose = [line for line in told.splitlines() if not line.startswith("    ")]
    assert [line for line in prose if len(line) > 80] == []
    assert "\nWhat to do: " in told
    assert "claimlint-" not in told, "the folder that the example is run in"
    if "…" in builtin_catalogue().rules[name].advice:  # said where there is what it speaks of
        assert told.index("\nIt says: ") < told.index("\nWhat to do: ")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("no-sorce", "error: there is no rule `no-sorce`\n  = help: did you mean `no-source`?\n"),
        ("\x1b[31m", "error: there is no rule `\\x1b[31m`\n  = help: `claimlint rules` lists what"),
        ("ranks", "error: `ranks` is a family\n  = help: its rules are "),
    ],
)
def test_explain_helps_with_a_wrong_name(name: str, told: str) -> None:
    code, output, error = claimlint("explain", name)
    assert (code, output) == (2, "")
    assert error.startswith(told)


def test_rules_are_listed_by_family() -> None:
    code, told, _ = claimlint("rules")
    assert code == 0
    families = [line for line in told.splitlines() if line and not line.startswith(" ")]
    assert families == sorted(families) == list(builtin_catalogue().families)
    assert sum(line.startswith("  ") for line in told.splitlines()) == len(
        builtin_catalogue().rules
    )


def test_rules_are_listed_as_json() -> None:
    put_rule()
    code, told, _ = claimlint("rules", "--format", "json")
    listed = {rule["name"]: rule for rule in json.loads(told)}
    assert code == 0
    assert set(listed) == {*builtin_catalogue().rules, "round-crowds"}
    assert listed["round-crowds"] == {
        "name": "round-crowds",
        "family": "house",
        "severity": "warning",
        "severity_key": "warning",
        "summary": "A crowd is given to the head.",
        "why": "Nobody counts a crowd to the head.",
        "help": "Who counted?",
        "since": "0.1.0",
        "raised_by": None,
        "builtin": False,
        "examples": 2,
    }


def test_a_rule_of_the_project_is_listed_explained_and_tested() -> None:
    put_rule()
    assert "A crowd is given to the head. (this project's)" in claimlint("rules")[1]
    assert claimlint("rules", "--isolated")[1].count("round-crowds") == 0
    assert claimlint("explain", "round-crowds")[0] == 0
    for path in ("rules", "rules/house", "rules/house/round-crowds.yaml"):
        assert claimlint("test-rules", path) == (0, "1 rule, 2 examples: all as shown.\n", "")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("digits <= 2", "digits <= 9", "round-crowds is marked and not found"),
        ("digits <= 2", "digits <= 0", "round-crowds is found and not marked"),
        ("  # finds: round-crowds", "", "no line is marked `# finds: round-crowds`"),
        ("    holds: |", "    fails: |", "no line is marked `# finds: round-crowds`"),
        ("    fails: |", "    unsure: |", "no line is marked `# unsure: round-crowds`"),
        ("    fails: |", "    holds: |", "no example says `fails`"),
        ("    title: To", "    files: {../x.yaml: a}\n    title: To", ""),
    ],
)
def test_an_example_that_does_not_do_what_it_shows_fails(old: str, new: str, message: str) -> None:
    put_rule(RULE.replace(old, new))
    code, told, _ = claimlint("test-rules", "rules")
    if message:
        assert code == 1
        assert message in told
        assert told.startswith("rules/house/round-crowds.yaml: ")
        assert told.endswith("1 rule, 2 examples: 1 rule not as shown.\n")


def test_an_example_that_cannot_be_read_as_it_stands_says_so() -> None:
    """A misspelt field is left out, and the example would show something else than it says."""
    put_rule(RULE.replace("subject: march", "subjet: march"))
    code, told, _ = claimlint("test-rules", "rules")
    assert code == 1
    assert "there is no field `subjet` in a claim; did you mean `subject`? (invalid-claim)" in told


def test_an_examples_file_stays_in_the_example() -> None:
    outside = "    files:\n      ../../x.yaml: |\n        claimlint: 1\n    fails: |"
    put_rule(RULE.replace("    fails: |", outside))
    code, told, _ = claimlint("test-rules", "rules")
    assert code == 1
    assert "../../x.yaml is no path within the example" in told


def test_an_examples_settings_are_checked() -> None:
    put_rule(RULE.replace("    fails: |", "    settings: {stale-year: 3}\n    fails: |"))
    code, told, _ = claimlint("test-rules", "rules")
    assert code == 1
    assert "its settings are wrong: there is no setting `stale-year`" in told


def test_where_there_is_no_rule_is_three_and_a_broken_one_two() -> None:
    Path("empty").mkdir()
    for path in ("empty", "missing"):
        code, _, told = claimlint("test-rules", path)
        assert (code, told.startswith(f"error: no rules in {path}\n")) == (3, True)
    put_rule(RULE.replace("each: claim", "each: clam"), "other/house/x.yaml")
    code, _, told = claimlint("test-rules", "other")
    assert code == 2
    assert told.startswith("error: other/house/x.yaml:5:")


def test_marks_have_their_lines_and_names() -> None:
    text = "a: 1  # finds: no-source, rank-clash\nb: 2 # a remark\nc: 3 #unsure: disputed\n"
    assert list(marks("f/x.yaml", text)) == [
        Mark("x.yaml", 1, "no-source"),
        Mark("x.yaml", 1, "rank-clash"),
        Mark("x.yaml", 3, "disputed", unsure=True),
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_printed_as_they_are(name: str) -> None:
    code, told, _ = claimlint("schema", name)
    assert code == 0
    text = (files("claimlint") / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(told) == json.loads(text)
