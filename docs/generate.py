"""Write reference pages, schemas and the compiled catalogue: `python docs/generate.py [--check]`.

With --check nothing is written; the exit code is 1 where a page differs from what it would be.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import click
import schemas
from click.testing import CliRunner

from claimlint.claims.fields import RECORDS, Field, Table
from claimlint.claims.vocabulary import RECORDS as ATTRIBUTES
from claimlint.cli.command_group import main
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.formula.kinds import Function
from claimlint.report.render import FORMATS
from claimlint.rulebook.generate_catalogue import compiled_source
from claimlint.rulebook.load_rules import load_folder
from claimlint.rulebook.rule import Rule
from claimlint.rulebook.rule_examples import examples_of

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "docs" / "reference"
NOTICE = (
    "<!-- Made by docs/generate.py from the program itself: change the source, not this page. -->"
)
PICTURE = ROOT / "docs" / "picture.svg"
CATALOGUE = ROOT / "src" / "claimlint" / "rulebook" / "compiled_catalogue.py"
PICTURED = re.compile(r"error\[|warning\[(mixed-bases|false-precision|no-source|undated-figure)")
"""The findings of the example that the picture has."""
ANSI = re.compile(r"\x1b\[[0-9;]*m")
WITHOUT_MARKS = dict.fromkeys((0x2068, 0x2069))
"""The marks around right-to-left names: each word of the picture has a place of its own."""
WIDEST = 118
COLOURS = {"31": "#ff6b6b", "33": "#f2c14e", "34": "#6fa8ff", "36": "#5fd3d3", "32": "#7ddf8a"}
OUTCOMES = {"fails": "Fails", "holds": "Holds", "unsure": "Cannot tell"}


def compiled() -> list[Rule]:
    """Our rules, compiled afresh."""
    rules, errors = load_folder(ROOT / "rules", builtin=True)
    if errors:
        raise SystemExit("\n".join(map(str, errors)))
    return rules


def pages(rules: list[Rule]) -> Iterator[tuple[str, str]]:
    """The name and text of every generated page."""
    families: dict[str, list[Rule]] = {}
    for rule in rules:
        families.setdefault(rule.family, []).append(rule)
    yield "rules.md", _page("Rules", _index(families))
    for family, members in sorted(families.items()):
        yield f"rules-{family}.md", _page(f"Rules: {family}", _family(members))
    yield "functions.md", _page("The expression language: functions and attributes", _functions())
    yield "claim-fields.md", _page("The fields of a claim file", _claim_fields())
    yield "settings.md", _page("Settings", _settings())
    yield "commands.md", _page("Commands", _commands())
    yield "formats.md", _page("Formats of the report", _formats())


def picture() -> str:
    """Draw what the command prints about the example, as an SVG: some findings, and the end."""
    words = ["check", "claims/kazakhstan.yaml", "--color", "always"]
    printed = CliRunner().invoke(main, words).output.translate(WITHOUT_MARKS)
    *blocks, end = printed.rstrip().split("\n\n")
    shown = [block for block in blocks if PICTURED.match(ANSI.sub("", block))]
    text = "\n\n".join([*shown, "…", end])
    lines = [row for line in text.split("\n") for row in _wrapped(_pieces(line))]
    return "\n".join(_drawn(lines)) + "\n"


def _pieces(line: str) -> list[tuple[str, str]]:
    """A line of terminal output as texts with their colours; `""` is plain."""
    pieces: list[tuple[str, str]] = []
    style = ""
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b"):
            codes = part[2:-1].split(";")
            style = next((COLOURS[code] for code in codes if code in COLOURS), "bold")
            style = "" if codes in (["0"], [""]) else style
        elif part:
            pieces.append((part, style))
    return pieces


def _wrapped(line: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """A line in rows of at most WIDEST characters, broken between words."""
    indent = (" " * 7, "")
    row: list[tuple[str, str]] = []
    length = 0
    for text, style in line:
        for word in re.findall(r"\s*\S+|\s+", text):
            if length + len(word) > WIDEST and length:
                yield row
                row, length = [indent], 7
            shown = word.lstrip() if row and row[-1] == indent else word
            row.append((shown, style))
            length += len(shown)
    yield row


def _drawn(lines: list[list[tuple[str, str]]]) -> Iterator[str]:
    height = len(lines) * 18 + 32
    width = 40 + max(sum(len(text) for text, _ in line) for line in lines) * 7.9
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" '
        'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13">'
    )
    yield f'<rect width="{width:.0f}" height="{height}" rx="8" fill="#16181d"/>'
    for number, line in enumerate(lines):
        spans = "".join(_span(text, colour) for text, colour in line)
        yield (
            f'<text x="20" y="{number * 18 + 28}" fill="#d6d9e0" xml:space="preserve" '
            f'direction="ltr">{spans}</text>'
        )
    yield "</svg>"


def _span(text: str, colour: str) -> str:
    shown = escape(text)
    if not colour:
        return f"<tspan>{shown}</tspan>"
    if colour == "bold":
        return f'<tspan font-weight="bold">{shown}</tspan>'
    return f'<tspan fill="{colour}" font-weight="bold">{shown}</tspan>'


def _page(title: str, lines: Iterator[str]) -> str:
    return "\n".join([NOTICE, "", f"# {title}", "", *lines]).rstrip() + "\n"


# -- rules ---------------------------------------------------------------------------------


def _index(families: Mapping[str, list[Rule]]) -> Iterator[str]:
    for family, members in sorted(families.items()):
        yield f"## [{family}](rules-{family}.md)"
        yield ""
        yield "| rule | severity | what it finds |"
        yield "|---|---|---|"
        for rule in members:
            link = f"[`{rule.name}`](rules-{family}.md#{rule.name})"
            yield f"| {link} | {_severity(rule)} | {_cell(rule.summary)} |"
        yield ""


def _severity(rule: Rule) -> str:
    if rule.severity_key is rule.severity:
        return rule.severity.value
    return f"{rule.severity.value}; {rule.severity_key.value} for key claims"


def _family(members: list[Rule]) -> Iterator[str]:
    for rule in members:
        yield f"## {rule.name}"
        yield ""
        yield f"**{_flat(rule.summary)}** ({_severity(rule)}{_scope(rule)}; since {rule.since})"
        yield ""
        yield _flat(rule.why)
        yield ""
        if rule.advice:
            yield f"*What to do:* {rule.advice}"
            yield ""
        for example in examples_of(rule):
            yield f"{OUTCOMES[example.outcome]}: {example.title}"
            yield ""
            for name, text in example.files.items():
                if name != "example.yaml":
                    yield f"`{name}`:"
                    yield ""
                yield f"```{'yaml' if name.endswith('.yaml') else 'text'}"
                yield text.rstrip()
                yield "```"
                yield ""


def _scope(rule: Rule) -> str:
    if rule.key_only:
        return "; for key claims, or all in the strict profile"
    return ""


# -- functions -----------------------------------------------------------------------------


def _functions() -> Iterator[str]:
    yield "How to write a rule with them: [write a rule](../guide/write-a-rule.md)."
    yield ""
    yield "## Functions"
    yield ""
    yield "| function | what it gives | example |"
    yield "|---|---|---|"
    for name, function in sorted(FUNCTIONS.items()):
        example = f"`{function.example}`" if function.example else ""
        yield f"| `{_signature(name, function)}` | {_cell(function.doc)} | {_cell(example)} |"
    for record, attributes in ATTRIBUTES.items():
        yield ""
        yield f"## Attributes of a {record}" if record != "settings" else "## Settings"
        yield ""
        yield "| attribute | type | meaning |"
        yield "|---|---|---|"
        for name, attribute in sorted(attributes.items()):
            yield f"| `{name}` | {attribute.kind} | {_cell(attribute.doc)} |"


def _signature(name: str, function: Function) -> str:
    names = [parameter.name for parameter in function.parameters]
    required = len(names) - function.optional
    shown = [one if at < required else f"[{one}]" for at, one in enumerate(names)]
    if function.variadic:
        shown.append("...")
    return f"{name}({', '.join(shown)})"


# -- fields --------------------------------------------------------------------------------


def _claim_fields() -> Iterator[str]:
    yield schemas.about("claims")
    yield ""
    yield from _table(RECORDS["file"])
    names = [name for name in RECORDS if name not in ("file", "settings", "accept")]
    yield from _fields(*names)


def _settings() -> Iterator[str]:
    yield schemas.about("settings")
    yield ""
    yield from _table(RECORDS["settings"])
    yield from _fields("accept")


def _fields(*names: str) -> Iterator[str]:
    for name in names:
        yield ""
        yield f"## {schemas.TITLES.get(name, name)}"
        yield ""
        if name in schemas.ABOUT:
            yield schemas.ABOUT[name]
            yield ""
        yield from _table(RECORDS[name])


def _table(table: Table) -> Iterator[str]:
    yield "| field | meaning | for example |"
    yield "|---|---|---|"
    for field in table.values():
        needed = " (required)" if field.required else ""
        choices = ", ".join(f"`{one}`" for one in field.choices)
        meaning = _cell(field.about) + (f" One of {choices}." if choices else "")
        yield f"| `{field.name}`{needed} | {meaning} | {_examples(field)} |"


def _examples(field: Field) -> str:
    shown = [
        one if isinstance(one, str) else json.dumps(one, ensure_ascii=False)
        for one in field.examples
    ]
    return ", ".join(f"`{_cell(one)}`" for one in shown)


# -- commands ------------------------------------------------------------------------------


def _commands() -> Iterator[str]:
    context = click.Context(main, info_name="claimlint", terminal_width=96, max_content_width=96)
    yield "```text"
    yield main.get_help(context)
    yield "```"
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        inner = _context(name, command, context)
        yield ""
        yield from _command(name, command, inner)
        if isinstance(command, click.Group):
            for part, below in command.commands.items():
                yield ""
                yield from _command(f"{name} {part}", below, _context(part, below, inner))


def _command(name: str, command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## claimlint {name}"
    yield ""
    yield "```text"
    yield command.get_help(context)
    yield "```"


def _context(name: str, command: click.Command, parent: click.Context) -> click.Context:
    return click.Context(
        command, info_name=name, parent=parent, terminal_width=96, max_content_width=96
    )


# -- formats -------------------------------------------------------------------------------


def _formats() -> Iterator[str]:
    yield "`claimlint check --format NAME[:FILE]`. How to use them: [in CI](../guide/ci.md)."
    yield ""
    yield "| format | what it is | paths are read from |"
    yield "|---|---|---|"
    for name, form in FORMATS.items():
        root = f"`{form.root}`, else the working folder" if form.root else "the working folder"
        yield f"| `{name}` | {_cell(form.help)} | {root} |"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    return _flat(text).replace("|", "\\|")


# -- writing -------------------------------------------------------------------------------


def made() -> Iterator[tuple[Path, str]]:
    """Every generated file, and what it should hold."""
    rules = compiled()
    yield CATALOGUE, compiled_source(rules)
    yield from schemas.files(rules)
    for name, text in pages(rules):
        yield PAGES / name, text
    yield PICTURE, picture()


def run(check: bool) -> int:
    """Write the files, or compare them."""
    os.chdir(ROOT)
    wanted = dict(made())
    stale = [path for path in PAGES.glob("*.md") if path not in wanted]
    if not check:
        for path in stale:
            path.unlink()
        for path, text in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return 0
    differing = stale + [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in differing:
        print(f"{path.relative_to(ROOT)} is not what the program says: run `make docs`")
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(run("--check" in sys.argv[1:]))
