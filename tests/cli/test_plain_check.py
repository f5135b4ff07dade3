"""`claimlint check FILE` goes straight to the check: same options, and no command line to parse."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from claimlint.__main__ import is_plain_check
from claimlint.cli.check import command
from claimlint.cli.run_check import CheckOptions


def test_the_defaults_are_those_of_the_command_line() -> None:
    context = command.make_context("check", ["a.yaml", "b"])
    given = CheckOptions(**context.params)
    assert given == CheckOptions((Path("a.yaml"), Path("b")))
    assert {field.name for field in fields(CheckOptions)} == set(context.params)


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        (["check", "a.yaml"], True),
        (["check"], True),
        (["check", "a", "b"], True),
        (["check", "-"], False),
        (["check", "--help"], False),
        (["check", "a", "--format", "json"], False),
        (["scan", "a.md"], False),
        ([], False),
    ],
)
def test_only_paths_make_a_plain_check(words: list[str], *, plain: bool) -> None:
    assert is_plain_check(words, {}) is plain
    assert not is_plain_check(words, {"_CLAIMLINT_COMPLETE": "bash_complete"})


def test_a_plain_check_loads_nothing_that_a_clean_file_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "claimlint: 1\narticle: {id: a, title: A, published: 2025-03-10}\n"
        "sources: {s: {title: T, publisher: P, type: report, issued: 2025-03-01}}\n"
        "claims:\n"
        "  - {id: b, subject: rail, measure: freight, period: 2024, value: 9 tonne, sources: [s]}\n"
    )
    script = (
        "import sys\nsys.argv = ['claimlint', 'check', 'a.yaml']\n"
        "from claimlint.__main__ import run\n"
        "try: run()\nexcept SystemExit as end: code = end.code\n"
        "print(code, *sorted(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    code, *loaded = told.stdout.splitlines()[-1].split()
    assert code == "0", told.stdout
    unwanted = {
        *("click", "inspect", "dataclasses", "jsonschema", "pint", "z3", "tempfile", "secrets"),
        *("importlib.resources", "importlib.metadata", "tomllib", "difflib", "ast", "threading"),
        *("claimlint.laws.solve", "claimlint.laws.decide", "claimlint.engine.conflicts"),
        *("claimlint.project.write_file", "claimlint.report.line_output", "yaml", "shutil"),
        *("claimlint.formula.check_expression", "claimlint.rulebook.load_rules"),
    }
    assert not unwanted.intersection(loaded)


@pytest.mark.parametrize(("debug", "seen"), [("", b""), ("1", b"the end\n")])
def test_a_process_ends_without_a_farewell_unless_somebody_looks_on(
    debug: str, seen: bytes, tmp_path: Path
) -> None:
    script = (
        "import atexit, sys\n"
        "atexit.register(print, 'the end')\n"
        "sys.argv = ['claimlint', 'check', 'nope.yaml']\n"
        "from claimlint.__main__ import main\n"
        "main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        cwd=tmp_path,
        check=False,
        env={**os.environ, "CLAIMLINT_DEBUG": debug},
    )
    assert ended.returncode == 3
    assert ended.stdout == seen
    assert b"nope.yaml does not exist" in ended.stderr


def test_what_is_missing_ends_as_with_options(tmp_path: Path) -> None:
    ended = [
        subprocess.run(
            [sys.executable, "-m", "claimlint", "check", "nope.yaml", *options],
            capture_output=True,
            cwd=tmp_path,
            check=False,
        )
        for options in ([], ["--color", "never"])
    ]
    assert ended[0].returncode == ended[1].returncode == 3
    assert ended[0].stderr == ended[1].stderr
