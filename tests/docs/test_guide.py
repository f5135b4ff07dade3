"""The guide and the README say what is true: their files are linted, their commands are run.

How a page is read, block by block, in a folder of its own:

- `<!-- file: PATH -->` before a block: the block is written there.
- A ```yaml block that is a whole claim file, or a list of claims, is linted. What it finds stands
  in the page: `# finds: RULE` at its lines, or `<!-- finds: RULE, … -->` before the block.
- Of a ```console block each `$ claimlint …` is run, and has to print what stands below it;
  a line `…` stands for any lines. `$ claimlint … > FILE` writes the file.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner

from claimlint.cli.command_group import main
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.values.days import day_text
from claimlint.values.edtf import parse_period
from claimlint.values.format_quantity import describe
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import PeriodError
from claimlint.yamlfile.schemas import schema_text

ROOT = Path(__file__).parents[2]
GUIDE = sorted((ROOT / "docs" / "guide").glob("*.md"))
PAGES = [ROOT / "README.md", *GUIDE]
FORMS = {"rank": "rank", "ratio": "ratio"}
HEAD = """\
claimlint: 1
article: {id: page, title: A page, language: en, published: 2025-07-14}
sources:
  yearbook: {title: Yearbook, publisher: Statistics Office, type: report, issued: 2025-06-30}
defaults: {period: 2024, sources: [yearbook]}
claims:
"""

_BLOCK = re.compile(r"((?:<!-- .*? -->\n)*)^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_DIRECTIVE = re.compile(r"<!-- (\w+): (.*?) -->")
_MARK = re.compile(r"#\s*(finds|unsure):\s*([a-z0-9-]+(?:,\s*[a-z0-9-]+)*)\s*$")


@dataclass(frozen=True)
class Block:
    """A fenced block of a page."""

    language: str
    text: str
    line: int
    directives: dict[str, str] = field(default_factory=dict)


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for match in _BLOCK.finditer(text):
        line = text.count("\n", 0, match.start(3)) + 1
        yield Block(match[2], match[3], line, dict(_DIRECTIVE.findall(match[1])))


def names(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", GUIDE, ids=names)
def test_files_are_linted_and_commands_print_what_the_page_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "claimlint.toml").touch()
    monkeypatch.chdir(tmp_path)
    for block in blocks(page):
        where = f"{page.name}:{block.line}"
        if "file" in block.directives:
            file = tmp_path / block.directives["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
        if block.language == "yaml":
            _lint(block, where)
        elif block.language == "console":
            _run(block, where)


def _lint(block: Block, where: str) -> None:
    """Compare what a block that holds claims finds with what the page says."""
    root = yaml.safe_load(block.text)
    if isinstance(root, list) and all("subject" in one for one in root if isinstance(one, dict)):
        text, above = HEAD + block.text, HEAD.count("\n")
    elif isinstance(root, dict) and "claimlint" in root:
        text, above = block.text, 0
    else:
        assert "finds" not in block.directives, f"{where}: this is no claim file"
        return
    marked = {
        (number, rule, match[1])
        for number, line in enumerate(text.splitlines(), 1)
        if (match := _MARK.search(line))
        for rule in re.split(r",\s*", match[2])
    }
    found = {
        (finding["location"]["line"], finding["rule"], _outcome(finding))
        for finding in _findings(text, "--unsure" if "# unsure:" in text else "")
        if finding["suppressed"] is None
    }
    if "finds" in block.directives:
        told = set(re.split(r",\s*", block.directives["finds"])) - {"nothing"}
        assert {rule for _, rule, _ in found} == told, f"{where}: {sorted(found)}"
        return
    if _is_saved_reference(block):
        return
    shown = sorted((number - above, *rest) for number, *rest in found)
    assert found == marked, f"{where}: found are {shown}"


def _outcome(finding: dict[str, Any]) -> str:
    return "unsure" if finding["certainty"] == "unsure" else "finds"


def _is_saved_reference(block: Block) -> bool:
    """A table is judged with the articles, by the commands that follow it."""
    return "reference" in block.directives.get("file", "")


def _findings(text: str, *options: str) -> list[dict[str, Any]]:
    words = ["check", "-", "--alone", "--format", "json", *filter(None, options)]
    result = CliRunner().invoke(main, words, input=text, catch_exceptions=False)
    return list(json.loads(result.stdout)["findings"])


def _run(block: Block, where: str) -> None:
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        words, _, target = command.partition(" > ")
        program, *arguments = shlex.split(words)
        assert program == "claimlint", f"{where}: {command}"
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
        if target:
            Path(target).write_text(result.stdout, encoding="utf-8")
            continue
        pattern = ".*".join(map(re.escape, re.split(r"^…\n", shown.strip() + "\n", flags=re.M)))
        printed = result.output.strip() + "\n"
        assert re.fullmatch(pattern, printed, re.DOTALL), f"{where}: {command} prints\n{printed}"


# -- the README as a new user follows it ---------------------------------------------------


def _starter(folder: Path, share: str = "31 %") -> Path:
    desk = folder / "my-desk"
    assert CliRunner().invoke(main, ["init", str(desk)]).exit_code == 0
    claims = desk / "claims" / "rail-freight.yaml"
    text = claims.read_text(encoding="utf-8")
    assert text.count("value: 31 %") == 1
    claims.write_text(text.replace("value: 31 %", f"value: {share}"), encoding="utf-8")
    return desk


def _rules_found(folder: Path) -> list[str]:
    result = CliRunner().invoke(main, ["check", str(folder), "--format", "json"])
    return [finding["rule"] for finding in json.loads(result.stdout)["findings"]]


@pytest.mark.parametrize(
    ("share", "found"),
    [
        ("31 %", []),
        ("74 %", ["contradicts-reference"]),
        ("35 %", ["contradicts-reference"]),  # as a comment in the reference table says
    ],
)
def test_the_starter_answers_as_the_readme_and_its_comments_say(
    tmp_path: Path, share: str, found: list[str]
) -> None:
    assert _rules_found(_starter(tmp_path, share)) == found


def test_without_the_reference_the_shares_of_the_starter_exceed_the_whole(tmp_path: Path) -> None:
    desk = _starter(tmp_path, "74 %")
    rmtree(desk / "claims" / "reference")
    assert "shares-exceed-whole" in _rules_found(desk)


# -- tables of readings --------------------------------------------------------------------


def rows(page: str, heading: str) -> list[tuple[str, str]]:
    """The first two cells of the table whose first column has this heading."""
    text = (ROOT / "docs" / "guide" / page).read_text(encoding="utf-8")
    table = re.search(rf"^\| {re.escape(heading)} \|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.M)
    assert table is not None, heading
    cells = [[cell.strip() for cell in line.split("|")[1:3]] for line in table[1].splitlines()]
    return [(first.strip("`"), second) for first, second in cells]


@pytest.mark.parametrize(("written", "read"), rows("stated-numbers.md", "you write"))
def test_a_number_is_read_as_the_guide_says(written: str, read: str) -> None:
    key, _, value = written.rpartition(": ")
    told = describe(parse_quantity(value, form=FORMS.get(key, "value")))
    assert told.partition(" before")[0].partition(" (")[0] == read


@pytest.mark.parametrize(("written", "coarsest"), rows("stated-numbers.md", "closing zeros"))
def test_the_coarsest_reading_is_the_one_that_the_guide_gives(written: str, coarsest: str) -> None:
    told = describe(parse_quantity(written))
    assert f"({coarsest} if all its zeros are rounded)" in told


@pytest.mark.parametrize(("written", "days"), rows("stated-numbers.md", "period"))
def test_a_period_has_the_days_that_the_guide_gives(written: str, days: str) -> None:
    period = parse_period(written)
    ends = [None if day is None else day_text(day) for day in (period.first, period.last)]
    assert ends == [None if one == "open" else one for one in days.split(" to ")]


@pytest.mark.parametrize("asked", ["12,5", "$5", "5 dollars", "5 pounds"])
def test_what_the_guide_says_to_be_asked_is_asked(asked: str) -> None:
    page = (ROOT / "docs" / "guide" / "stated-numbers.md").read_text(encoding="utf-8")
    assert asked in page
    with pytest.raises(Exception, match=r"two ways|which dollar|money or a weight"):
        parse_quantity(asked)


def test_two_years_with_a_hyphen_are_asked() -> None:
    with pytest.raises(PeriodError, match="two ways"):
        parse_period("2023-24")


# -- names ---------------------------------------------------------------------------------


def _spans(page: Path) -> Iterator[str]:
    """The commands that a page shows, in its text and in its blocks."""
    text = page.read_text(encoding="utf-8")
    yield from re.findall(r"`(claimlint [^`\n]+)`", text)
    for block in blocks(page):
        for line in block.text.splitlines():
            match = re.match(r"(?:\$ |- run: )?(claimlint [a-z][^#|>&]*)", line)
            if match and block.language in ("", "console", "yaml", "text"):
                yield match[1]


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_every_command_of_a_page_exists_with_its_options(page: Path) -> None:
    context = click.Context(main)
    for span in _spans(page):
        name, *words = span.split()[1:]
        command = main.get_command(context, name)
        assert command is not None, span
        options = {
            opt: one
            for one in command.get_params(context)
            for opt in (*one.opts, *one.secondary_opts)
        }
        for at, word in enumerate(words):
            if word.startswith("--"):
                option = options.get(word.partition("=")[0])
                assert option is not None, f"{span}: no option {word}"
                if isinstance(option.type, click.Choice) and at + 1 < len(words):
                    assert words[at + 1] in option.type.choices, span


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target.partition("#")[0]).exists(), target


def _names_of_ci() -> set[str]:
    """The ids of the hooks, and the inputs and outputs of the action."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return {*(hook["id"] for hook in hooks), *action["inputs"], *action["outputs"]}


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_every_name_with_a_hyphen_is_that_of_a_rule_or_a_key(page: Path) -> None:
    keys: set[str] = set()
    for name in ("claims", "rules", "settings"):
        keys |= set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', schema_text(name)))
    own = set(re.findall(r"rules/\w+/([a-z-]+)\.yaml", page.read_text(encoding="utf-8")))
    known = {*builtin_catalogue().rules, *keys, *own, *_words_of_the_page(page)}
    known |= _names_of_ci()
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", page.read_text(encoding="utf-8")))
    assert named <= known, named - known


def _words_of_the_page(page: Path) -> set[str]:
    """Names of projects, articles and packages are no names of rules."""
    return {"claimlint-newsroom", "my-desk"} if page.name == "README.md" else {"kebab-case"}


def test_write_a_rule_names_every_key_of_a_rule_file() -> None:
    page = (ROOT / "docs" / "guide" / "write-a-rule.md").read_text(encoding="utf-8")
    keys = set(json.loads(schema_text("rules"))["properties"])
    assert {key for key in keys if f"`{key}" not in page} == set()


def test_the_functions_that_write_a_rule_names_exist() -> None:
    page = (ROOT / "docs" / "guide" / "write-a-rule.md").read_text(encoding="utf-8")
    called = set(re.findall(r"`[^`\n]*?\b([a-z_]+)\([^`\n]*\)[^`\n]*`", page))
    assert called
    assert called <= set(FUNCTIONS), called - set(FUNCTIONS)
