"""Runs the real command in this process, for tests that lint thousands of small projects."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from claimlint.cli.command_group import main

Json = dict[str, Any]  # the JSON output as it is: tests/cli checks it against its schema


@dataclass(frozen=True, slots=True)
class Outcome:
    """An exit code, and the report (empty where the run printed none)."""

    code: int
    report: Json
    output: str

    @property
    def findings(self) -> list[Json]:
        return list(self.report.get("findings", []))

    def rules(self, *severities: str) -> list[str]:
        """The rules of the findings of these severities (all, where none is named), sorted."""
        return sorted(
            finding["rule"]
            for finding in self.findings
            if not severities or finding["severity"] in severities
        )


def check(*paths: Path, options: Sequence[str] = ()) -> Outcome:
    """`claimlint check --format json` of some paths. What claimlint does not catch is raised."""
    words = ["check", "--format", "json", *options, *map(str, paths)]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    text = result.stdout
    return Outcome(
        result.exit_code, json.loads(text) if text.startswith("{") else {}, result.output
    )


def project(folder: Path, **files: str) -> Path:
    """A project folder with these claim files (`name_of_file="text"`), and empty settings."""
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    (folder / "claimlint.toml").touch()
    for name, text in files.items():
        (folder / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
