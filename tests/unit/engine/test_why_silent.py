"""Why a rule stayed silent: each step at which a candidate can be turned away is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main

ROUND = """\
summary: A figure.
why: A reason.
severity: note
each: claim
of-type: [amount]
with: [basis]
without: [rate]
when: claim.value > "5 tonne" and claim.kind == "measured"
require: claim.value < "100 tonne"
message: "{claim.id} is {claim.value}"
"""
JOIN = """\
summary: A rate.
why: A reason.
severity: error
each: {total: claim, part: claim}
of-type: [amount]
only: {total: claim.measure == "total", part: claim.measure == "part"}
on: [total.subject == part.subject]
require: part.value <= total.value
message: "{part.id} is more than {total.id}"
"""
GROUP = """\
summary: Parts.
why: A reason.
severity: warning
each: group
by: [of, measure]
of-type: [share]
let: {total: sum(members.value)}
require: total <= "100 %"
message: "{low(total)}"
"""
PAIRS = """\
summary: Two figures.
why: A reason.
severity: error
each: {claim: claim, other: claim}
on: quantity
pairs: itself
require: agree(claim, other)
message: "{claim.stated}, {other.stated}"
"""
SHARED = "of, measure, where, breakdown, basis and 2 more"
ALONE = f"no other such claim shares its {SHARED}: it is alone in its group"
MISSING = "cannot be said: something in it is not stated"
HEAD = """\
claimlint: 1
article: {id: story, title: Story, published: 2025-03-10}
claims:
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claimlint.toml").touch()


def why(rule: str, *claims: str, after: str = "", settings: str = "") -> list[str]:
    """What `explain --on` prints of a rule and some claims; each has an id and a subject."""
    for name, text in (
        ("rules/house/my-rule.yaml", rule),
        ("story.yaml", HEAD + "".join(f"  - {{{claim}}}\n" for claim in claims) + after),
        ("claimlint.toml", settings),
    ):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["explain", "my-rule", "--on", "story.yaml"])
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_a_claim_that_is_not_looked_at_says_for_which_field() -> None:
    base = "subject: rail, measure: freight, period: 2024"
    assert why(
        ROUND,
        f"id: a, {base}, value: 50 tonne",
        f"id: b, {base}, value: 31 %, of: all",
        f"id: c, {base}, value: 9 tonne, basis: net, rate: true",
    ) == [
        "a: is not looked at",
        "  it has no `basis` (`with`)",
        "b: is not looked at",
        "  it is not of type amount (`of-type`)",
        "c: is not looked at",
        "  it has `rate` (`without`)",
    ]


def test_what_when_and_require_came_to_is_told_with_the_figures() -> None:
    base = "subject: rail, measure: freight, period: 2024, basis: net"
    assert why(
        ROUND,
        f"id: small, {base}, value: 2 tonne",
        f"id: planned, {base}, value: 9 tonne, kind: target",
        f"id: fits, {base}, value: 9.0 tonne",
        f"id: open, {base}, value: 80..120 tonne",
        f"id: more, {base}, value: 500 tonne",
        f"id: length, {base}, value: 9 km",
    ) == [
        "small: does not apply",
        '  `when`: claim.value > "5 tonne" does not hold',
        "    claim.value is 2 tonnes",
        "planned: does not apply",
        '  `when`: claim.kind == "measured" does not hold',
        "    claim.kind is target",
        "fits: holds",
        '  `require`: claim.value < "100 tonne" holds',
        "    claim.value is 9.0 tonnes",
        "open: is undecided: the figures leave it open (see `--unsure`)",
        '  `require`: claim.value < "100 tonne" is undecided: the figures leave it open',
        "    claim.value is 80 to 120 tonnes",
        "more: fails, and is told",
        '  `require`: claim.value < "100 tonne" does not hold',
        "    claim.value is 500 tonnes",
        "length: does not apply",
        '  `when`: claim.value > "5 tonne" cannot be said: the units do not compare',
        "    claim.value is 9 km",
    ]


def test_a_join_names_the_equality_or_coordinate_that_fails() -> None:
    assert why(
        JOIN,
        "id: rail_total, subject: rail, measure: total, value: 9 tonne, period: 2024",
        "id: road_total, subject: road, measure: total, value: 9 tonne, period: 2024",
        "id: rail_part, subject: rail, measure: part, value: 4 tonne, period: 2023",
    )[:6] == [
        "rail_total: is alone",
        "  no claim is its `part`; the nearest is rail_part:",
        "    `period` must be the same: 2023 and 2024",
        "road_total: is alone",
        "  no claim is its `part`; the nearest is rail_part:",
        "    `total.subject == part.subject` does not hold: road and rail",
    ]


def test_a_join_without_any_claim_for_a_name_says_what_it_would_have_to_be() -> None:
    told = why(JOIN, "id: a, subject: rail, measure: total, value: 9 tonne, period: 2024")
    assert told == [
        "a: is alone",
        '  no other claim can be `part`: none is of type amount where claim.measure == "part"',
    ]


def test_a_group_says_what_keeps_a_claim_out_of_it() -> None:
    base = "measure: freight, period: 2024"
    told = why(
        GROUP,
        f"id: a, subject: rail, {base}, of: all, value: 31 %",
        f"id: b, subject: road, {base}, of: all, value: 40 %",
        f"id: c, subject: ship, {base}, of: most, value: 5 %",
        f"id: d, subject: air, {base}, value: 5 %",
    )
    assert told == [
        "a and b: holds",
        '  `require`: total <= "100 %" holds',
        "    total is 70 % to 72 %",
        "c: is alone",
        f"  {ALONE}; the nearest is a:",
        "    `of` differs: most and all",
        "d: is alone",
        "  it has no `of`, by which the rule groups (`by`)",
    ]


def test_a_group_by_what_is_no_coordinate_says_it_too() -> None:
    base = "measure: freight, period: 2024"
    told = why(
        GROUP.replace("by: [of, measure]", "by: [passage]"),
        f"id: a, subject: rail, {base}, of: all, value: 31 %, passage: first",
        f"id: b, subject: road, {base}, of: all, value: 40 %, passage: second",
    )
    alone = "no other such claim shares its passage, where, breakdown, basis, kind and period"
    assert told == [
        "a: is alone",
        f"  {alone}: it is alone in its group; the nearest is b:",
        "    `passage` differs: first and second",
        "b: is alone",
        f"  {alone}: it is alone in its group; the nearest is a:",
        "    `passage` differs: second and first",
    ]


def test_pairs_say_in_what_the_nearest_claim_states_another_quantity() -> None:
    assert why(
        PAIRS,
        "id: a, subject: rail, measure: freight, period: 2024, value: 9 tonne",
        "id: b, subject: rail, measure: freight, period: 2023, value: 8 tonne",
        "id: c, subject: road, measure: freight, period: 2023, value: 8 tonne",
    ) == [
        "a: is alone",
        "  no other claim states it; the nearest is b:",
        "    `period` differs: 2024 and 2023",
        "b: is alone",
        "  no other claim states it; the nearest is a:",
        "    `period` differs: 2023 and 2024",
        "c: is alone",
        "  no other claim is about the same subject",
    ]


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ('ignore = ["my-rule"]', "the setting `ignore` leaves the rule out"),
        ('ignore = ["house"]', "the setting `ignore` leaves the rule out"),
        ('select = ["shares"]', "the setting `select` leaves the rule out"),
        ('severity = {my-rule = "off"}', "the setting `severity` leaves the rule out"),
    ],
)
def test_a_setting_that_withholds_a_finding_is_named(settings: str, reason: str) -> None:
    claim = "id: a, subject: rail, measure: freight, period: 2024, basis: net, value: 500 tonne"
    told = why(ROUND, claim, settings=settings)
    assert told[0] == "a: fails, and is withheld"
    assert told[-1] == f"  {reason}"


def test_a_waiver_that_accepts_a_finding_is_named() -> None:
    claim = "id: a, subject: rail, measure: freight, period: 2024, basis: net, value: 500 tonne"
    told = why(ROUND, claim, after="ignore: [{rule: my-rule, reason: it is a round sum}]\n")
    assert told[0] == "a: fails, and is accepted"
    assert told[-1] == "  reason: it is a round sum"


def test_another_finding_at_the_root_is_named() -> None:
    rule = ROUND + "yields-to: [no-source]\n"
    claim = "id: a, subject: rail, measure: freight, period: 2024, basis: net, value: 500 tonne"
    told = why(rule, claim)
    assert told[0] == "a: fails, and is withheld"
    assert told[-1] == "  `no-source` has told it at its root (`yields-to: no-source`)"


def test_of_what_is_missing_the_parts_are_told() -> None:
    rule = ROUND.replace('claim.value < "100 tonne"', "claim.value < claim.n * claim.margin")
    claim = "id: a, subject: rail, measure: freight, period: 2024, basis: net, value: 9 tonne"
    assert why(rule, claim) == [
        "a: cannot be judged",
        f"  `require`: claim.value < claim.n * claim.margin {MISSING}",
        "    claim.value is 9 tonnes",
        "    claim.n * claim.margin is not stated",
        "    claim.n is not stated",
        "    claim.margin is not stated",
    ]


def test_where_a_name_of_let_comes_from_is_told_where_it_is_missing() -> None:
    rule = ROUND.replace("when:", "let: {least: claim.margin * 2}\nwhen: present(least) and")
    claim = "id: a, subject: rail, measure: freight, period: 2024, basis: net, value: 9 tonne"
    assert why(rule, claim) == [
        "a: does not apply",
        "  `when`: present(least) does not hold",
        "    least is not stated; it is claim.margin * 2",
        "    claim.margin is not stated",
    ]


def test_the_forms_of_a_rule_are_told_one_after_the_other() -> None:
    form = (
        '  - {each: claim, of-type: [share], require: \'claim.value < "50 %"\', message: "much"}\n'
    )
    base = "subject: rail, measure: freight, period: 2024"
    told = why(
        f"{ROUND}forms:\n{form}",
        f"id: a, {base}, value: 31 %, of: all",
        f"id: b, {base}, value: 50 tonne",
    )
    assert told == [
        'form 1 of 2 (requires claim.value < "100 tonne"):',
        "  a: is not looked at",
        "    it is not of type amount (`of-type`)",
        "  b: is not looked at",
        "    it has no `basis` (`with`)",
        'form 2 of 2 (requires claim.value < "50 %"):',
        "  a: holds",
        '    `require`: claim.value < "50 %" holds',
        "      claim.value is 31 %",
        "  b: is not looked at",
        "    it is not of type share (`of-type`)",
    ]


def test_a_field_that_a_join_looks_by_and_that_is_missing_is_named() -> None:
    rule = JOIN.replace("total.subject == part.subject", "total.of == part.subject")
    told = why(
        rule,
        "id: a, subject: rail, measure: total, value: 9 tonne, period: 2024",
        "id: b, subject: rail, measure: part, value: 4 tonne, period: 2024",
    )
    assert told[:2] == [
        "a: is alone",
        "  `total.of` is not stated, by which it is tied (`total.of == part.subject`)",
    ]


def test_a_rule_that_a_stage_raises_and_a_file_that_is_broken_are_told_plainly() -> None:
    Path("story.yaml").write_text("claimlint: 1\narticle: {id: s}\nclaims: [{}]\n")
    runner = CliRunner()
    raised = runner.invoke(main, ["explain", "invalid-yaml", "--on", "story.yaml"])
    assert raised.stdout.startswith("a stage of the program raises this rule (`raised-by: read`)")
    broken = runner.invoke(main, ["explain", "no-source", "--on", "story.yaml"])
    assert broken.stdout.splitlines()[0] == (
        "story.yaml: it could not be read, and `claimlint check` says why"
    )
    missing = runner.invoke(main, ["explain", "no-sorce", "--on", "story.yaml"])
    assert missing.exit_code == 2
    assert "did you mean `no-source`?" in missing.stderr
