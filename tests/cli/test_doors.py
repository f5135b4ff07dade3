"""One truth through every door: folder, file, standard input, a hook, another folder."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from newsroom import article, reference

from claimlint.claims.finding import Severity
from claimlint.cli.command_group import main
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule_examples import examples_of

Told = set[tuple[str, ...]]


def check(*words: str, stdin: str | None = None) -> tuple[int, dict[str, Any]]:
    result = CliRunner().invoke(
        main, ["check", "--format", "json", *words], input=stdin, catch_exceptions=False
    )
    return result.exit_code, json.loads(result.stdout)


def put(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def told(content: Mapping[str, Any]) -> Told:
    """What is said, wherever it is said from."""
    found: Told = set()
    for one in content["findings"]:
        places = [one["location"], *(each["location"] for each in one["related"])]
        lines = [f"{_whole(place['path'])}:{place['line']}" for place in places]
        message = one["message"].replace("desk/", "")  # a path as it is seen from the parent folder
        found.add((one["rule"], one["severity"], message, one["fingerprint"], *lines))
    return found


def _whole(path: str) -> str:
    return os.path.normpath(Path.cwd() / path)


def verdicts(content: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    root = Path.cwd()
    return {
        os.path.normpath(root / one["path"]): (one["verdict"], one["compared"])
        for one in content["stories"]
    }


def doors_agree(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lint a project through all doors; each must say of each story what the folder says of it."""
    monkeypatch.chdir(folder)
    code, whole = check(".")
    assert not [path for path in _paths(whole) if path.startswith(("./", "/"))]
    stories = [story["path"] for story in whole["stories"]]
    found, of_each = told(whole), verdicts(whole)
    files = [*stories, *sorted(_tables(folder, stories))]
    hook_code, hook = check(*reversed(files))  # a hook passes names, in any order
    assert (hook_code, told(hook), verdicts(hook)) == (code, found, of_each)
    tables = files[len(stories) :]
    of_files = told(check(*tables)[1]) if tables else set()
    for file in stories:
        text = Path(file).read_text(encoding="utf-8")
        _, content = check(file)
        _, typed = check("-", "--stdin-filename", file, stdin=text)
        assert told(content) == told(typed)
        if len(stories) == len({story["article"] for story in whole["stories"]}):
            assert told(check("-", stdin=text)[1]) == told(content)  # it is known by its id
        assert verdicts(content) == verdicts(typed) == {_whole(file): of_each[_whole(file)]}
        of_files |= told(content)
    assert of_files == found
    monkeypatch.chdir(folder.parent)
    parent_code, parent = check(folder.name)
    assert (parent_code, told(parent), verdicts(parent)) == (code, found, of_each)


def _tables(folder: Path, stories: Sequence[str]) -> Iterator[str]:
    for path in folder.rglob("*.yaml"):
        name = str(path.relative_to(folder))
        if name not in stories:
            yield name


def _paths(content: Mapping[str, Any]) -> Iterator[str]:
    for one in content["findings"]:
        yield one["location"]["path"]
        yield from (place["location"]["path"] for place in one["related"])
    yield from (story["path"] for story in content["stories"])


EXAMPLES = [
    pytest.param(example.files, id=f"{rule.name}-{number}")
    for rule in builtin_catalogue()
    for number, example in enumerate(examples_of(rule))
    if example.outcome == "fails" and len(example.files) > 1
]


@pytest.mark.parametrize("files", EXAMPLES)
def test_all_doors_say_the_same_of_an_example_with_several_files(
    files: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "desk", {"claimlint.toml": 'references = ["."]', **files})
    doors_agree(tmp_path / "desk", monkeypatch)


@pytest.mark.parametrize("outcome", ["fails", "holds"])
def test_all_doors_say_the_same_of_all_examples_together(
    outcome: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One project of all examples: what meets by chance meets through every door.

    Linted one by one they would take minutes, so they are passed in two halves, as a hook does.
    """
    desk = tmp_path / "desk"
    put(desk, {"claimlint.toml": 'references = ["."]'})
    for rule in builtin_catalogue():
        for number, example in enumerate(examples_of(rule)):
            if example.outcome == outcome:
                put(desk / rule.name / str(number), example.files)
    monkeypatch.chdir(desk)
    _, whole = check(".")
    of_each = verdicts(whole)
    stories = [story["path"] for story in whole["stories"]]
    files = [*stories, *sorted(_tables(desk, stories))]
    of_files: Told = set()
    for several in (files[::2], files[1::2]):
        _, content = check(*several)
        asked = {_whole(path) for path in several if path in stories}
        assert verdicts(content) == {path: of_each[path] for path in asked}
        of_files |= told(content)
    assert of_files == told(whole)


def test_all_doors_say_the_same_of_the_example_in_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = Path(__file__).parents[2] / "claims"
    put(tmp_path / "desk", {"claimlint.toml": ""})
    for path in claims.rglob("*.*"):
        put(tmp_path / "desk", {f"claims/{path.relative_to(claims)}": path.read_text("utf-8")})
    doors_agree(tmp_path / "desk", monkeypatch)


DEAD = "subject: the flood, measure: deaths, period: 2025"


def test_two_stories_that_differ_hold_whichever_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(
        tmp_path,
        {
            "a.yaml": article(f"id: dead, {DEAD}, value: 23", name="a"),
            "b.yaml": article(f"id: dead, {DEAD}, value: 26", name="b"),
        },
    )
    monkeypatch.chdir(tmp_path)  # without settings, the working folder is the project
    for words in ([], ["a.yaml"], ["b.yaml"], ["b.yaml", "a.yaml"]):
        code, content = check(*words)
        assert (code, content["verdict"]) == (1, "hold")
        assert [one["rule"] for one in content["findings"]] == ["contradicts-same-day"]
    _, alone = check("a.yaml", "--alone")
    assert (alone["verdict"], alone["others"]) == ("not checked", 0)


def test_projects_in_one_run_keep_their_settings_and_never_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = article(
        "id: a, subject: rail, measure: length, value: 5 km, period: 2024, sources: []"
    )
    for name, level, value in (("p", "error", "23"), ("q", "warning", "26")):
        put(
            tmp_path / name,
            {
                "claimlint.toml": f'fail-level = "{level}"\n[severity]\nno-source = "error"\n'
                if name == "q"
                else f'fail-level = "{level}"\n',
                "a.yaml": article(f"id: dead, {DEAD}, value: {value}", name="same"),
                "b.yaml": lacking,
            },
        )
    monkeypatch.chdir(tmp_path)
    severities = {}
    for words in (["p", "q"], ["."], ["q/b.yaml", "p"]):
        code, content = check(*words, "--select", "no-source,contradicts-same-day,duplicate-id")
        found = {(one["location"]["path"], one["severity"]) for one in content["findings"]}
        assert found == {("p/b.yaml", "warning"), ("q/b.yaml", "error")}
        severities[tuple(words)] = code
    assert set(severities.values()) == {1}
    assert check("p", "--select", "no-source")[0] == 0
    assert check("q", "--select", "no-source")[0] == 1


def test_settings_inside_a_project_do_not_switch_off_its_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(
        tmp_path,
        {
            "claimlint.toml": "",
            "claims/claimlint.toml": 'select = ["ignores"]',
            "claims/a.yaml": article("id: a, subject: x, measure: m, of: y, value: 131 %"),
        },
    )
    monkeypatch.chdir(tmp_path)
    for words in ([], ["claims"], ["claims/a.yaml"]):
        assert "share-out-of-range" in {one["rule"] for one in check(*words)[1]["findings"]}
    result = CliRunner().invoke(main, ["check", "claims/a.yaml"])
    assert "note: claims/claimlint.toml does not count: it lies inside another" in result.stderr
    put(tmp_path, {"claimlint.toml": 'projects = ["claims"]'})
    assert check("claims/a.yaml")[1]["findings"] == []


def test_a_table_is_met_by_a_story_through_every_door_and_has_no_verdict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rail = "id: rail, subject: rail, measure: freight, of: all, period: 2024"
    put(
        tmp_path / "desk",
        {
            "claimlint.toml": "",
            "claims/reference/t.yaml": reference(f"{rail}, value: 30.6 %"),
            "claims/a.yaml": article(f"{rail}, value: 33 %"),
        },
    )
    doors_agree(tmp_path / "desk", monkeypatch)
    monkeypatch.chdir(tmp_path / "desk")
    _, content = check("claims/a.yaml")
    assert [one["rule"] for one in content["findings"]] == ["contradicts-reference"]
    code, table = check("claims/reference/t.yaml")
    assert (code, table["stories"], table["findings"]) == (0, [], [])


def test_a_file_and_a_link_to_it_are_one_story_with_the_real_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"claimlint.toml": "", "a/real.yaml": article(f"id: d, {DEAD}, value: 131 %")})
    (tmp_path / "link.yaml").symlink_to(tmp_path / "a" / "real.yaml")
    monkeypatch.chdir(tmp_path)
    for words in (["link.yaml"], ["a/real.yaml", "link.yaml"], ["."]):
        _, content = check(*words)
        assert [story["path"] for story in content["stories"]] == ["a/real.yaml"]
        assert {one["location"]["path"] for one in content["findings"]} <= {"a/real.yaml"}


def test_standard_input_without_a_name_stands_in_for_the_story_of_its_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"claimlint.toml": "", "a.yaml": article(f"id: dead, {DEAD}, value: 23")})
    put(tmp_path, {"b.yaml": article(f"id: dead, {DEAD}, value: 26", name="b")})
    monkeypatch.chdir(tmp_path)
    _, content = check("-", stdin=article(f"id: dead, {DEAD}, value: 24"))
    assert {one["rule"] for one in content["findings"]} == {"contradicts-same-day"}
    assert "24" in content["findings"][0]["message"]


def test_standard_input_without_a_name_finds_its_text_where_its_file_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = "id: rail, quote: 33 percent, subject: rail, measure: freight, of: all, value: 33 %"
    story = article(claim).replace("published:", "text: a.md, published:")
    assert "text: a.md" in story
    put(tmp_path, {"claimlint.toml": "", "desk/a.yaml": story, "desk/a.md": "It has 33 percent."})
    monkeypatch.chdir(tmp_path)
    code, content = check("-", stdin=story)
    assert (code, told(content)) == (check("desk/a.yaml")[0], told(check("desk/a.yaml")[1]))
    assert content["stories"][0]["path"] == "desk/a.yaml"


def test_a_link_that_leads_to_nothing_is_nothing_to_lint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"claimlint.toml": ""})
    (tmp_path / "gone.yaml").symlink_to("elsewhere.yaml")
    monkeypatch.chdir(tmp_path)
    code, content = check("gone.yaml")
    assert (code, content["verdict"], content["empty"]) == (3, "not checked", ["gone.yaml"])


# -- what counts as compared ---------------------------------------------------------------

SHORT = "subject: the line, measure: length, period: 2024"


@pytest.mark.parametrize(
    ("claims", "verdict", "compared"),
    [
        ([f"id: a, {SHORT}, value: 62 km"], "not checked", 0),
        ([f"id: a, {SHORT}, value: 62 km, also: 38.5 mile"], "print", 1),
        (
            [f"id: a, {SHORT}, value: 62 km, sources: [{{source: yearbook, says: 61.9 km}}]"],
            "print",
            1,
        ),
        ([f"id: a, {SHORT}, value: 62 USD, also: 60 EUR"], "not checked", 0),
        ([f"id: a, {SHORT}, value: 62 km", f"id: b, {SHORT}, value: 62 km"], "print", 2),
    ],
    ids=["nothing", "also", "says", "two currencies without a rate", "another claim"],
)
def test_compared_is_what_was_judged_beside_another_figure(
    claims: list[str], verdict: str, compared: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"claimlint.toml": "", "a.yaml": article(*claims)})
    monkeypatch.chdir(tmp_path)
    code, content = check("a.yaml", "--ignore", "duplicate-claim")
    (story,) = content["stories"]
    assert (story["verdict"], story["compared"], content["verdict"]) == (verdict, compared, verdict)
    assert code == 0


def test_an_article_without_a_claim_file_is_not_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, {"claimlint.toml": "", "story.md": "Nothing but words.\n"})
    monkeypatch.chdir(tmp_path)
    code, content = check("story.md")
    assert (code, content["verdict"]) == (0, "not checked")
    assert content["stories"][0]["path"] == "story.md"


# -- what is shown -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "shown", "counted"),
    [
        ("note", {"error", "warning", "note"}, "1 error, 1 warning, 1 note in 2 claims of 1 file."),
        (
            "warning",
            {"error", "warning"},
            "1 error, 1 warning in 2 claims of 1 file; 1 note not shown",
        ),
        ("error", {"error"}, "1 error in 2 claims of 1 file; 1 warning, 1 note not shown"),
    ],
)
def test_the_level_says_what_is_shown_and_changes_no_verdict(
    level: str, shown: set[str], counted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = "measure: freight, of: all, period: 2024"
    put(
        tmp_path,
        {
            "claimlint.toml": "",
            "a.yaml": article(
                f"id: rail, subject: rail, {at}, value: 31 %, sources: [nobody]",
                f"id: road, subject: road, {at}, value: 174 %, sources: []",
            ),
        },
    )
    monkeypatch.chdir(tmp_path)
    only = ["--select", "share-out-of-range,no-source,unused-source", "--level", level]
    code, content = check("a.yaml", *only)
    assert (code, content["verdict"]) == (1, "hold")
    assert {one["severity"] for one in content["findings"]} == shown
    assert sum(content["summary"][severity.value] for severity in Severity) == len(shown)
    text = CliRunner().invoke(main, ["check", "a.yaml", *only]).stdout
    assert f"\n{counted}" in text


def test_a_table_that_does_not_count_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rail = "id: rail, subject: rail, measure: freight, of: all, period: 2024"
    put(
        tmp_path / "desk",
        {
            "claims/reference/t.yaml": reference(f"{rail}, value: 30.6 %"),
            "claims/a.yaml": article(f"{rail}, value: 33 %"),
        },
    )
    told_of = "note: no story is compared with the table desk/claims/reference/t.yaml"
    monkeypatch.chdir(tmp_path)  # no settings: the project is the working folder
    result = CliRunner().invoke(main, ["check", "desk"])
    assert told_of in result.stderr
    assert "claims/reference" in result.stderr
    assert "claimlint.toml" in result.stderr
    assert told_of not in CliRunner().invoke(main, ["check", "desk", "--quiet"]).stderr
    monkeypatch.chdir(tmp_path / "desk")
    assert CliRunner().invoke(main, ["check"]).stderr == ""
    put(tmp_path / "desk", {"claimlint.toml": 'references = ["tables"]'})
    result = CliRunner().invoke(main, ["check", "claims/a.yaml"])
    assert "tables count in tables" in result.stderr
    assert "`references`" in result.stderr


def test_an_article_on_the_standard_input_is_told_how_to_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "The mill made 900 tonnes of paper, 12 percent more than the 700 tonnes of 2023.\n"
    result = CliRunner().invoke(main, ["check", "-"], input=text)
    assert "--stdin-filename" in result.stderr
    named = CliRunner().invoke(main, ["check", "-", "--stdin-filename", "story.md"], input=text)
    assert named.stderr == ""
    assert "change-wrong-in-text" in named.stdout
