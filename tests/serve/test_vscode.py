"""The extension for VS Code: its bundle builds, holds a session, and is packaged.

It needs what `npm install` brings (`make vscode` does it), and asks no network. Where that is not
there the test is skipped: no change has to wait for the npm registry.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "editors" / "vscode"
INSTALLED = FOLDER / "node_modules"
NPM = shutil.which("npm")

pytestmark = [
    pytest.mark.skipif(NPM is None, reason="npm is not installed"),
    pytest.mark.skipif(
        not (INSTALLED / "vscode-languageclient").is_dir(),
        reason="what the extension is built with is not installed: `make vscode`",
    ),
]


@pytest.fixture
def extension(tmp_path: Path) -> Path:
    """A copy of the extension, which is built apart from the checkout."""
    folder = tmp_path / "vscode"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("node_modules", "dist", "*.vsix"))
    (folder / "node_modules").symlink_to(INSTALLED, target_is_directory=True)
    return folder


def npm(folder: Path, *words: str) -> str:
    command = folder.parent / "claimlint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimlint "$@"\n', "utf-8")
    command.chmod(0o755)
    assert NPM is not None
    result = subprocess.run(
        [NPM, *words, "--offline"], cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "CLAIMLINT": str(command)},
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the command is a script for sh")
def test_it_holds_a_session_with_the_server(extension: Path) -> None:
    assert "# fail 0" in npm(extension, "test")


def test_it_is_packaged_with_its_bundle_and_nothing_else(extension: Path) -> None:
    npm(extension, "run", "package")
    with zipfile.ZipFile(extension / "claimlint.vsix") as package:
        names = set(package.namelist())
    assert "extension/dist/extension.js" in names
    assert not any("node_modules" in name or "test" in name for name in names)
