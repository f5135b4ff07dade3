"""Rule files: what is read from them, and every mistake told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.claims.finding import Severity
from claimlint.rulebook.load_rules import load_file
from claimlint.rulebook.rule import Rule, RuleError

GOOD = """\
summary: A summary.
why: A reason.
severity: warning
each: claim
of-type: [share]
require: claim.value <= "50 %"
message: "{claim.id} is {claim.value}"
"""
JOIN = """\
summary: A summary.
why: A reason.
severity: error
each: {one: claim, others: claims}
on:
  - one.subject == others.of
  - one.measure == others.measure
require: one.value >= sum(others.value)
message: "{one.id} is too small"
"""


def build(
    folder: Path, text: str, name: str = "my-rule.yaml"
) -> tuple[Rule | None, list[RuleError]]:
    path = folder / "own" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_file(path)


def rule(folder: Path, text: str) -> Rule:
    built, errors = build(folder, text)
    assert not errors
    assert built is not None
    return built


def error(folder: Path, text: str) -> RuleError:
    built, errors = build(folder, text)
    assert built is None
    (one,) = errors
    assert one.path.endswith("my-rule.yaml")
    return one


def with_line(text: str, line: str) -> str:
    """The rule with one key replaced, or added."""
    key = line.partition(":")[0]
    kept = [one for one in text.splitlines() if not one.startswith(f"{key}:")]
    return "\n".join([*kept, line]) + "\n"


# -- what is read --------------------------------------------------------------------------


def test_a_rule_has_its_name_and_family_from_its_place(tmp_path: Path) -> None:
    built = rule(tmp_path, GOOD)
    assert (built.name, built.family, built.builtin) == ("my-rule", "own", False)
    assert (built.severity, built.severity_key) == (Severity.WARNING, Severity.WARNING)
    assert (built.shape, built.kinds_of_document) == ("claim", ("article",))
    assert built.variables[0].types == ("share",)


@pytest.mark.parametrize(
    ("line", "attribute", "value"),
    [
        ("severity: {usual: note, key: error}", "severity_key", Severity.ERROR),
        ("in: reference", "kinds_of_document", ("reference",)),
        ("in: any", "kinds_of_document", ("article", "reference")),
        ("audience: key", "key_only", True),
        ("voices: any", "voices", "any"),
        ("lacks: base", "lacks", "base"),
        ("yields-to: [agreement, no-source]", "yields_to", ("agreement", "no-source")),
        ("yields-to: agreement", "yields_to", ("agreement",)),
        ("since: 0.2.0", "since", "0.2.0"),
    ],
)
def test_a_key_of_a_rule(line: str, attribute: str, value: object, tmp_path: Path) -> None:
    assert getattr(rule(tmp_path, with_line(GOOD, line)), attribute) == value


@pytest.mark.parametrize(
    ("lines", "shape"),
    [
        (["each: citation", "require: present(citation.locator)", "message: m"], "citation"),
        (["each: source", "require: present(source.title)", "message: m"], "source"),
        (["each: document", "require: present(document.title)", "message: m"], "document"),
        (["each: relation", "require: relation.holds", "message: m"], "relation"),
        (["each: group", "by: [of]", "require: count(members) == 1", "message: m"], "group"),
        (["raised-by: reader"], "raised"),
    ],
)
def test_the_shapes(lines: list[str], shape: str, tmp_path: Path) -> None:
    text = "summary: s\nwhy: w\nseverity: note\n" + "\n".join(lines) + "\n"
    assert rule(tmp_path, text).shape == shape


def test_a_join_and_a_pair(tmp_path: Path) -> None:
    built = rule(tmp_path, JOIN)
    assert built.shape == "join"
    assert [(one.name, one.many) for one in built.variables] == [("one", False), ("others", True)]
    text = JOIN.replace("{one: claim, others: claims}", "{claim: claim, other: claim}")
    text = (
        text.partition("on:")[0]
        + "on: quantity\npairs: [itself]\nrequire: claim.value == other.value\nmessage: m\n"
    )
    assert rule(tmp_path, text).shape == "pairs"


def test_let_names_what_messages_and_conditions_use(tmp_path: Path) -> None:
    text = with_line(GOOD, "let: {twice: claim.value * 2}").replace(
        "is {claim.value}", "is {twice}"
    )
    assert [name for name, _ in rule(tmp_path, text).let] == ["twice"]


# -- mistakes ------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["summary", "why", "severity", "each", "require", "message"])
def test_what_a_rule_needs(key: str, tmp_path: Path) -> None:
    lines = [one for one in GOOD.splitlines() if not one.startswith(f"{key}:")]
    told = error(tmp_path, "\n".join(lines) + "\n")
    assert told.message.startswith("a rule needs ")
    assert f"`{key}`" in told.message


@pytest.mark.parametrize(
    ("line", "message", "marked", "hint"),
    [
        ("sumary: s", "a rule has no `sumary`", "sumary", "did you mean `summary`?"),
        ("severity: fatal", "a severity is error, warning or note", "fatal", ""),
        ("severity: warn", "a severity is error, warning or note", "warn",
         "did you mean `warning`?"),
        ("each: claims", None, "claims", "did you mean `claim`?"),
        ("voices: diferent", "`voices` is one of same, different, any", "diferent",
         "did you mean `different`?"),
        ("fix: quotes", "`fix` is quote", "quotes", "did you mean `quote`?"),
        ("when: claim.value > 2 && claim.n > 5", None, None, "`&&` is written `and`"),
        ("when: not (claim.rate || claim.flow)", None, None, "`||` is written `or`"),
        ("require: settings.stale_yers > 2", "the settings have no `stale_yers`", None,
         "did you mean `stale_years`?"),
        ("require: missing()", "`missing` takes 1 argument and gets 0", "missing()", ""),
        ("in: everywhere", "`in` is one of article, reference, any", "everywhere", ""),
        ("of-type: [shares]", "`of-type` does not know `shares`", "shares",
         "did you mean `share`?"),
        ("with: [statistics]", "a claim has no field `statistics`", "statistics",
         "did you mean `statistic`?"),
        ("without: [rat]", "a claim has no field `rat`", "rat", "did you mean `rate`?"),
        ("with-any: {claim: [afer]}", None, "claim", ""),
        ('require: claim.kind == "forcast"', "this is never `forcast`", '"forcast"',
         "did you mean `forecast`?"),
        ('require: claim.role != "sales"', "this is never `sales`", '"sales"',
         "it is one of revenue, volume, price"),
        ('require: one_of(claim.statistic, "mean", "medain")', "this is never `medain`",
         '"medain"', "did you mean `median`?"),
        ('when: claim.sources.source.type == "datset"', "this is never `datset`", '"datset"',
         "did you mean `dataset`?"),
        ('require: claim.value + "5" <= claim.n', "`5` has no unit", '"5"',
         "write its unit, such as '5 EUR'; a count stands without quotes: 5"),
        ('require: claim.value <= "5.5"', "`5.5` has no unit", '"5.5"', None),
        ('require: \'"1,000" > claim.value - "5"\'', "`5` has no unit", '"5"', None),
        ('law: "{medan} is at most {claim}"',
         "`law` names what the rule looks at, and nothing here is called `medan`", "medan",
         "the names here are: claim"),
        ('law: "{clam} = {claim.equals}"',
         "`law` names what the rule looks at, and nothing here is called `clam`", "clam",
         "did you mean `claim`?"),
        ('working: ["{clam.value}"]', "nothing here is called `clam`", None,
         "did you mean `claim`?"),
        ('label: "{claim.vale}"', "a claim has no `vale`", None, "did you mean `value`?"),
        ('help: "{medan}"', "nothing here is called `medan`", None, None),
        ("require: claim.valu > 2", "a claim has no `valu`", "claim.valu", "did you mean `value`?"),
        ("require: clam.value > 2", "nothing here is called `clam`", "clam",
         "did you mean `claim`?"),
        ("require: claim.value > 2 +", None, None, ""),
        ('require: claim.value <= "50 %" + 2', None, None, ""),
        ("require: \"'5 km' <= '3 kWh'\"", None, None, ""),
        ('require: claim.value <= "5 kmm"', None, '"5 kmm"', ""),
        ("require: sm(claim.value) > 2", "there is no function `sm`", "sm", None),
        ("require: claim.value.real", None, None, ""),
        ("require: open('f')", None, "open", None),
        ("require: (lambda: 1)()", None, None, ""),
        ("require: [claim.value]",
         "an expression is a text; put it in quotes if YAML reads it otherwise",
         "[claim.value]", ""),
        ("when: claim.value > other.value", "nothing here is called `other`", "other", None),
        ("let: {claim: claim.value}", "`claim` is taken, or is no name", "claim", ""),
        ("let: {a-b: claim.value}", "`a-b` is taken, or is no name", "a-b", ""),
        ("only: present(claim.equals)",
         "`only` cannot ask for `equals`: it is worked out where a rule is judged",
         "present(claim.equals)",
         "ask for it in `when`, or whether the claim has one with `present(claim.formula)`"),
        ('message: "{claim.nme}"', "a claim has no `nme`", None, None),
        ('message: "{claim.id"', None, None, None),
        ("at: claim.valu", "a claim has no `valu`", "claim.valu", "did you mean `value`?"),
        ("also: [claim.peers.valu]", "a claim has no `valu`", "claim.peers.valu", None),
        ("at: claim.value.low", None, "claim.value.low", ""),
        ("at: clam.value", "nothing here is called `clam`", "clam.value", "did you mean `claim`?"),
        ("at: claim value", "a place has the form `claim` or `claim.value`", "claim value", ""),
        ("help: [a, b]", None, "[a, b]", None),
        ("examples: {fails: x}", "`examples` is a list", "{fails: x}", ""),
        ("examples: [{title: t}]", "an example has one of fails, holds, unsure", "{title: t}", ""),
        ("examples: [{fial: x}]", "an example has no `fial`", "fial", None),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place(
    line: str, message: str | None, marked: str | None, hint: str | None, tmp_path: Path
) -> None:
    text = with_line(GOOD, line)
    told = error(tmp_path, text)
    assert told.message
    if message is not None:
        assert told.message == message
    written = text.splitlines()[told.line - 1]
    assert written == line
    if marked is not None:
        assert written[told.column - 1 :].startswith(marked)
    if hint is not None:
        assert told.help == hint or not hint


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("one.subject == others.of", "one.subject == othrs.of", "nothing here is called `othrs`"),
        ("one.subject == others.of", "one.colour == others.of",
         "claims cannot be joined by `colour`"),
        ("one.subject == others.of", "one.subject < others.of",
         "a line of `on` has the form a.subject == b.of"),
        ("{one: claim, others: claims}", "{one: claim, others: rows}",
         "a name of a join stands for `claim` or `claims`"),
        ("{one: claim, others: claims}", "{one: claim, others: claims, third: claim}",
         "no equality of `on` ties `third` to the others"),
        ("require: one.value >= sum(others.value)", "require: one.value >= others.subject", None),
    ],
)  # fmt: skip
def test_mistakes_of_joins(old: str, new: str, message: str | None, tmp_path: Path) -> None:
    told = error(tmp_path, JOIN.replace(old, new))
    assert message is None or told.message == message


@pytest.mark.parametrize(
    ("on", "hint"),
    [
        ("[one.subject = others.of]", "equality is written `==`"),
        ("one.subject == others.of", "a list stands in brackets: [a.subject == b.of]"),
    ],
)
def test_an_equality_of_a_join_that_is_written_otherwise(
    on: str, hint: str, tmp_path: Path
) -> None:
    head, _, tail = JOIN.partition("on:")
    told = error(tmp_path, f"{head}on: {on}\n" + tail.partition("measure\n")[2])
    assert told.help == hint


def test_a_join_needs_its_equalities(tmp_path: Path) -> None:
    head, _, tail = JOIN.partition("on:")
    told = error(tmp_path, head + tail.partition("measure\n")[2])
    assert told.message == "a join needs `on`: a list of equalities"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("summary: [", None),
        ("- a\n- b\n", "a rule file is a map: summary, why, each, …"),
        ("", "a rule file is a map: summary, why, each, …"),
        ("summary: a\nsummary: b\n", None),
        ("a: &a [*a]\n", None),
    ],
)
def test_what_is_no_rule_file(text: str, message: str | None, tmp_path: Path) -> None:
    told = error(tmp_path, text)
    assert message is None or told.message == message


def test_a_name_that_is_none(tmp_path: Path) -> None:
    _, (told,) = build(tmp_path, GOOD, "My_Rule.yaml")
    assert (told.message, told.help) == ("`My_Rule` is no rule name", "write it in kebab-case")


def test_a_formula_is_bounded(tmp_path: Path) -> None:
    deep = "(" * 300 + "claim.value" + ")" * 300
    assert error(tmp_path, with_line(GOOD, f"require: {deep} > 2")).message
    wide = " + ".join(["claim.value"] * 3000)
    assert error(tmp_path, with_line(GOOD, f"require: {wide} > 2")).message


def test_a_name_of_let_that_is_squared_twenty_times_ends_at_its_line(tmp_path: Path) -> None:
    """2^20 figures of two digits are half a million digits: exact arithmetic would not end."""
    names = ["  a0: claim.value"]
    names += [f"  a{i + 1}: a{i} * a{i}" for i in range(20)]
    told = error(tmp_path, GOOD.replace("require:", "let:\n" + "\n".join(names) + "\nrequire:"))
    assert told.message == "this works more than 400 figures into one"
    assert told.help == "a name of `let` brings all the figures that it is worked out from"
    lines = GOOD.splitlines().index("of-type: [share]")
    assert told.line == lines + 2 + 1 + 9  # a9 has 2^9 = 512 of them
    assert told.column == len("  a9: ") + 1
