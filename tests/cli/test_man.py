"""The manual page has every command and option, and is good roff."""

from __future__ import annotations

import shutil
import subprocess

import click
import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import COMMANDS, main
from claimlint.cli.man import page


def roff() -> str:
    result = CliRunner().invoke(main, ["man"])
    assert result.exit_code == 0
    return result.stdout


def test_every_command_and_option_is_in_it() -> None:
    text = roff().replace("\\-", "-")
    context = click.Context(main, info_name="claimlint")
    assert text == "\n".join(page(context)).replace("\\-", "-") + "\n"
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        assert f"\n.SS claimlint {name} " in text
        for option in command.params:
            assert all(word in text for word in option.opts if word.startswith("--"))
    assert "\n.SS claimlint baseline prune " in text
    assert "\n.B 3\nNothing to lint.\n" in text


def test_no_word_of_a_help_is_a_request() -> None:
    requests = {line.split()[0] for line in roff().splitlines() if line.startswith((".", "'"))}
    assert requests == {".TH", ".SH", ".SS", ".PP", ".TP", ".B"}


def test_roff_has_no_complaint() -> None:
    if shutil.which("groff") is None:
        pytest.skip("no groff here")
    command = ["groff", "-man", "-Tutf8", "-ww", "-z"]
    done = subprocess.run(command, input=roff(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
