"""What a person is told of a file that has not the form it should have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from effort import growth
from jsonschema import Draft202012Validator

from claimlint.claims.claim_type import CLAIM_TYPES, TYPE_KEYS
from claimlint.formula.functions import FUNCTIONS
from claimlint.project.read_settings import KEYS
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.schemas import NAMES, Name, schema_text
from claimlint.yamlfile.validate import validate

HEAD = "claimlint: 1\narticle: {id: a}\n"
ROOT = Path(__file__).parents[3]


def told(text: str, name: Name = "claims") -> list[tuple[str, str, str]]:
    """Message, help and the text at the place, of each problem."""
    tree = read_nodes(text)
    assert tree.problems == []
    problems = validate(tree.root, name)
    return [(p.message, p.help, text[p.start : p.end]) for p in problems]


def claim(fields: str) -> tuple[str, str, str]:
    (only,) = told(f"{HEAD}claims:\n  - {{id: a, {fields}}}\n")
    return only


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_schemas(name: Name) -> None:
    schema = json.loads(schema_text(name))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["description"]
    assert schema["$id"] == f"urn:claimlint:schema:{name}:1"


def fields_of(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a schema that has words of its own, at any depth."""
    for field, about in schema.get("properties", {}).items():
        if about and set(about) != {"$ref"}:
            yield field, about
            yield from fields_of(about)
    for part in (*schema.get("$defs", {}).values(), *schema.get("anyOf", ())):
        yield from fields_of(part)


@pytest.mark.parametrize("name", ["claims", "rules", "settings"])
def test_every_field_has_a_hover_and_an_example(name: Name) -> None:
    fields = list(fields_of(json.loads(schema_text(name))))
    assert len(fields) > 15
    for field, about in fields:
        assert about["description"], field
        assert about["examples"], field


@pytest.mark.parametrize("name", ["claims", "rules", "settings"])
def test_no_words_stand_beside_a_ref_where_editors_do_not_show_them(name: Name) -> None:
    for field, about in fields_of(json.loads(schema_text(name))):
        assert "$ref" not in about, field


@pytest.mark.parametrize("name", ["claims", "rules", "settings"])
def test_examples_fit_their_field(name: Name) -> None:
    schema = json.loads(schema_text(name))
    for field, about in fields_of(schema):
        part = Draft202012Validator({**about, "$defs": schema.get("$defs", {})})
        assert [one for one in about["examples"] if not part.is_valid(one)] == [], field


@pytest.mark.parametrize("path", sorted((ROOT / "claims").rglob("*.yaml")), ids=lambda p: p.name)
def test_our_claim_files_fit(path: Path) -> None:
    assert validate(read_nodes(path.read_bytes()).root, "claims") == []


@pytest.mark.parametrize(
    ("fields", "message", "place"),
    [
        (
            "value: 1, sourcs: [x]",
            "there is no field `sourcs` in a claim; did you mean `sources`?",
            "sourcs",
        ),
        ("value: 1, zebra: x", "there is no field `zebra` in a claim", "zebra"),
        (
            "value: 1, said-by: x",
            "there is no field `said-by` in a claim; did you mean `said_by`?",
            "said-by",
        ),
        ("vaule: 1", "there is no field `vaule` in a claim; did you mean `value`?", "vaule"),
        (
            "value: 1, kind: measurd",
            "`kind` must be one of measured, estimate, forecast, target; it says `measurd` (did",
            "measurd",
        ),
        ("value: 1, rank: 2", "a claim has both `value` and `rank`; keep one", "rank"),
        (
            "value: 1, rank: 2, date: 3",
            "a claim has `value` and `rank` and `date`; keep one",
            "rank",
        ),
        (
            "subject: x",
            f"a claim needs one of {', '.join(f'`{key}`' for key in TYPE_KEYS)} or `quote`",
            "a",
        ),
        ("value: ~", "`value` is empty", "~"),
        ("value: ''", "`value` is empty", "''"),
        ("value: true", "`value` must be a text, and YAML reads `true` otherwise", "true"),
        ("value: [1]", "`value` must be one text, and this is a list", "["),
        ("value: {x: 1}", "`value` must be one text, and this has fields of its own", "x"),
        ("value: 1, anonymous: yes", "`anonymous` must be `true` or `false`; it says `yes`", "yes"),
        ("value: 1, sources: stat", "`sources` must be a list", "stat"),
        ("value: 1, sources: [{locator: t}]", "a citation needs a `source`", "locator"),
        (
            "value: 1, sources: [{source: s, says: 1,234}]",
            "a comma ends a text inside `{}`: `1,234` was split",
            "234",
        ),
        ("quote: say, so", "a comma ends a text inside `{}`: `say, so` was split", "so"),
        ("value: 1, of: {measure: m}", "a whole needs a `subject`", "measure"),
        ("value: 1, trust: 0", "`trust` must be more than 0; it says `0`", "0"),
        ("value: 1, trust: much", "`trust` must be a number", "much"),
        (
            "value: 1, inferred: [off]",
            "entry 1 of `inferred` must be one of the known values; it says `off` (did you mean",
            "off",
        ),
        ("quote: []", "`quote` is empty", "["),
        (
            "quote: {exakt: x}",
            "there is no field `exakt` in a quote; did you mean `exact`?",
            "exakt",
        ),
        ("value: 1, where: x", "`where` must have fields of its own", "x"),
        (
            "value: 1, review: {state: ok}",
            "there is no field `state` in a review; did you mean `status`?",
            "state",
        ),
    ],
)
def test_faults_of_a_claim(fields: str, message: str, place: str) -> None:
    found, _, at = claim(fields)
    assert found.startswith(message)
    assert at == place


@pytest.mark.parametrize(
    ("fields", "helping"),
    [
        ("value: 1, sourcs: [x]", "write `sources`"),
        ("value: 1, valeu: 2", "remove it: `value` is there as well"),
        ("value: 1, anonymous: yes", "write `true`"),
        ("value: 1, sources: stat", "put it in brackets: `[stat]`"),
        ("value: 1, sources: [{source: s, says: 1,234}]", 'in quotes: `says: "1,234"`'),
        ("quote: say, so", 'in quotes: `quote: "say, so"`'),
        ("value: true", 'put it in quotes: `"true"`'),
    ],
)
def test_help_says_what_to_type(fields: str, helping: str) -> None:
    assert helping in claim(fields)[1]


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("- a\n", "a claim file must have fields of its own", "-"),
        ("text\n", "a claim file must have fields of its own", "text"),
        ("article: {id: a}\n", "a claim file needs a `claimlint`", "article"),
        ("claimlint: 1\n", "a claim file needs one of `article` or `reference`", "claimlint"),
        (
            HEAD + "reference: {id: b}\n",
            "a claim file has both `article` and `reference`; keep one",
            "reference",
        ),
        (
            HEAD + "clams: []\n",
            "there is no field `clams` in a claim file; did you mean `claims`?",
            "clams",
        ),
        (
            "claimlint: 2\narticle: {id: a}\n",
            "this file says that it has format `2`; this claimlint reads format 1",
            "2",
        ),
        (
            "claimlint:\narticle: {id: a}\n",
            "`claimlint` must say the format of the file",
            "claimlint",
        ),
        ("claimlint: 1\narticle: rail\n", "`article` must have fields of its own", "rail"),
        ("claimlint: 1\narticle:\n", "`article` is empty", "article"),
        (
            "claimlint: 1\narticle: {id: Rail 2025}\n",
            "`id` must be lower-case letters, digits and hyphens; it says `Rail 2025`",
            "Rail 2025",
        ),
        (HEAD + "claims: {}\n", "`claims` must be a list", "{"),
        (HEAD + "claims:\n  - text\n", "entry 1 of `claims` must have fields of its own", "text"),
        (HEAD + "claims:\n  - value: 3\n    of: x\n", "a claim needs an `id`", "value"),
        (
            HEAD + "claims:\n  - id: Rail-Share\n    value: 3\n",
            "`id` must be lower-case letters, digits and underscores, with a letter first; it s",
            "Rail-Share",
        ),
        (HEAD + "claims:\n  - id: a\n    quote: #1 in the world\n", "`quote` is empty", "quote"),
        (
            HEAD + "claims:\n  - id: a\n    value:\n      - 5 degC\n",
            "`value` must be one text, and this is a list",
            "-",
        ),
        (
            HEAD + "defaults: {vaue: 2}\n",
            "there is no field `vaue` in `defaults`; did you mean `value`?",
            "vaue",
        ),
        (
            HEAD + "sources: {a: {type: statistic}}\n",
            "`type` must be one of official-statistics, dataset, report, paper, company-filing, ",
            "statistic",
        ),
        (HEAD + "ignore: [{claim: a}]\n", "an ignore entry needs a `rule`", "claim"),
        (HEAD + "not_claims: [{quote: a}]\n", "a not_claims entry needs a `reason`", "quote"),
        (HEAD + "relations: [{id: a}]\n", "a relation needs a `check`", "a"),
    ],
)
def test_faults_of_a_file(text: str, message: str, place: str) -> None:
    ((found, _, at),) = told(text)
    assert found.startswith(message)
    assert at == place


def test_an_empty_file_is_said_to_be_empty() -> None:
    (problem,) = validate(None, "claims")
    assert problem.code == "invalid-claim"
    assert "the file is empty" in problem.message
    (null,) = validate(read_nodes("---\n").root, "claims")
    assert null.message == problem.message


def test_a_slug_is_offered_for_an_id() -> None:
    ((_, helping, _),) = told(HEAD + "claims: [{id: Rail Share, value: 1}]\n")
    assert helping == "write `rail_share`"


def test_a_hash_that_opens_a_comment_is_explained() -> None:
    ((_, helping, _),) = told(HEAD + "claims:\n  - id: a\n    quote: #1 in the world\n")
    assert "begins with `#` must be in quotes" in helping


def test_a_negative_number_that_became_a_list_is_explained() -> None:
    ((_, helping, _),) = told(HEAD + "claims:\n  - id: a\n    value:\n      - 5 degC\n")
    assert helping == "for a negative number write `-5 degC`, without a space"


def test_problems_have_the_pointers_of_the_whole_file() -> None:
    good = "  - {id: a, value: 1}\n"
    text = HEAD + "claims:\n" + good * 3 + "  - {id: b, valu: 1}\n" + good + "  - {id: c}\n"
    problems = validate(read_nodes(text).root, "claims")
    assert [(p.code, p.pointer, p.key) for p in problems] == [
        ("invalid-claim", "/claims/3/valu", True),
        ("invalid-claim", "/claims/5", False),
    ]


def test_of_many_invalid_claims_the_rest_is_counted() -> None:
    text = HEAD + "claims:\n" + "".join(f"  - {{id: c{n}, valu: 1}}\n" for n in range(520))
    problems = validate(read_nodes(text).root, "claims")
    assert len(problems) == 501
    assert problems[-1].message == "20 more entries of `claims` are not valid"
    assert problems[-1].pointer == "/claims/500"


def test_hostile_values_are_worded_briefly() -> None:
    ((message, _, _),) = told(HEAD + f"claims: [{{id: a, value: 1, {'k' * 500}: 1}}]\n")
    assert len(message) < 120
    ((message, _, _),) = told(HEAD + f"claims: [{{id: a, value: 1, kind: {'9' * 9000}}}]\n")
    assert len(message) < 200


def test_rules_are_validated() -> None:
    good = "summary: x\nwhy: y\nseverity: note\neach: claim\nrequire: claim.n > 1\nmessage: m\n"
    assert told(good, "rules") == []
    assert told("summary: x\nwhy: y\nseverity: note\nraised-by: read\n", "rules") == []
    (fault,) = told(good.replace("severity: note", "severity: eror"), "rules")
    assert fault[0].endswith("it says `eror` (did you mean `error`?)")
    (fault,) = told(good.replace("message: m\n", ""), "rules")
    assert fault[0] == "a rule file with `each` needs a `message`"
    (fault,) = told(good + "let: {a-b: 1}\n", "rules")
    assert (fault[0], fault[2]) == ("`a-b` is no name", "a-b")
    (fault,) = told(good + "examples: [{title: x}]\n", "rules")
    assert fault[0] == "an example needs one of `fails`, `holds` or `unsure`"
    (problem,) = validate(read_nodes(good + "whn: x\n").root, "rules")
    assert problem.code == "invalid-rule"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("with: [statistics]", "`statistics` (did you mean `statistic`?)"),
        ("of-type: [shares]", "`shares` (did you mean `share`?)"),
        ("same: [perod]", "`perod` (did you mean `period`?)"),
    ],
)
def test_an_editor_marks_a_name_that_the_tables_do_not_have(line: str, message: str) -> None:
    text = "summary: x\nwhy: y\nseverity: note\neach: claim\nrequire: claim.n > 1\nmessage: m\n"
    (fault,) = told(f"{text}{line}\n", "rules")
    assert fault[0].endswith(f"it says {message}")


def test_an_editor_offers_what_the_tables_have() -> None:
    named = json.loads(schema_text("rules"))["$defs"]
    assert named["type"]["enum"] == list(CLAIM_TYPES)
    assert {"statistic", "overlapping", "locator"} <= set(named["field"]["enum"])
    assert {"shares", "shares-exceed-whole"} <= set(named["rule"]["anyOf"][0]["enum"])
    offered = [one["label"] for one in named["expression"]["defaultSnippets"]]
    assert len(offered) == len(FUNCTIONS)
    assert "present(x)" in offered


def test_our_rules_fit() -> None:
    for path in sorted((ROOT / "rules").glob("*/*.yaml")):
        assert validate(read_nodes(path.read_bytes()).root, "rules") == [], path


def test_settings_are_validated() -> None:
    assert told("profile: strict\nfail-level: never\nstale-years: 3\n", "settings") == []
    (fault,) = told("profil: strict\n", "settings")
    assert "did you mean `profile`?" in fault[0]
    (fault,) = told("stale-years: 0\n", "settings")
    assert fault[0] == "`stale-years` must be at least 1; it says `0`"


def test_the_settings_schema_has_the_settings_that_are_read() -> None:
    assert set(json.loads(schema_text("settings"))["properties"]) == set(KEYS)


def test_a_file_of_a_newer_format_is_not_told_to_lie() -> None:
    text = "claimlint: 2\narticle: {id: a}\nclaims: []\n"
    (problem,) = validate(read_nodes(text).root, "claims")
    assert "has format `2`; this claimlint reads format 1" in problem.message
    assert (
        problem.help == "it was made for a newer claimlint: install that one, and leave the number"
    )


def test_thousands_of_unknown_keys_are_told_in_linear_work() -> None:
    def told(count: int) -> list[str]:
        keys = "".join(f"  vaIue{n}x: {n}\n" for n in range(count))
        text = f"claimlint: 1\narticle: {{id: a}}\nclaims:\n- id: a\n  value: 3\n{keys}"
        return [one.message for one in validate(read_nodes(text).root, "claims")]

    problems = told(10_000)
    assert len(problems) == 51
    assert "a claim has 9950 more fields that do not exist" in problems
    assert growth(told, 500) < 2.5
