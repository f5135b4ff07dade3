"""The settings of editors in the guide can be read, and start the command that there is."""

from __future__ import annotations

import json
import re
import tomllib

from test_guide import ROOT, blocks

from claimlint.cli.command_group import COMMANDS
from claimlint.serve.code_actions import FIX_ALL

PAGE = ROOT / "docs" / "guide" / "editor.md"
MANIFEST = json.loads((ROOT / "editors" / "vscode" / "package.json").read_text("utf-8"))


def texts(language: str) -> list[str]:
    return [one.text for one in blocks(PAGE) if one.language == language]


def test_helix_is_given_tables_that_it_can_read() -> None:
    (text,) = texts("toml")
    settings = tomllib.loads(text)
    assert settings["language-server"]["claimlint"] == {"command": "claimlint", "args": ["lsp"]}
    assert all("claimlint" in one["language-servers"] for one in settings["language"])


def test_the_settings_of_vs_code_are_those_of_the_extension() -> None:
    first, second = map(json.loads, texts("json"))
    offered = MANIFEST["contributes"]["configuration"]["properties"]
    assert first.keys() <= offered.keys()
    assert second["lsp"]["yaml-language-server"]["binary"]["arguments"] == ["lsp"]


def test_every_editor_starts_the_command() -> None:
    assert "lsp" in COMMANDS
    started = re.findall(r'"claimlint",? "lsp"', "".join([*texts("lua"), *texts("elisp")]))
    assert len(started) == 2
    assert f"`{FIX_ALL}`" in PAGE.read_text("utf-8")


def test_the_extension_asks_no_registry_when_it_is_packaged() -> None:
    scripts = MANIFEST["scripts"]
    assert {"build", "test", "package"} <= scripts.keys()
    assert not any("npx" in words or "npm install" in words for words in scripts.values())
    settings = (ROOT / "editors" / "vscode" / ".npmrc").read_text("utf-8")
    assert "package-lock=false" in settings
