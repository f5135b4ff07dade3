"""`claimlint lsp` where its extra is missing; tests/serve has the rest."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main


@pytest.mark.parametrize("missing", ["pygls.exceptions", "lsprotocol"])
def test_without_the_package_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    for name in [name for name in sys.modules if name.startswith("claimlint.serve")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code == 2
    assert "the language server needs pygls, which is missing" in result.output
    assert "extra `lsp`" in result.output
