from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from claimlint import __version__
from claimlint.cli.command_group import COMMANDS, Commands, main
from claimlint.cli.guard import CommandError, guarded
from claimlint.language.unseen import UNSAFE
from claimlint.rulebook.catalogue import builtin_catalogue

START = "from claimlint.cli.command_group import main; main()"


def claimlint(*words: str, script: str = START, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **more}
    command = [sys.executable, "-c", script, *words]
    return subprocess.run(command, capture_output=True, env=environment, check=False)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_static_short_help_is_the_commands_own(name: str) -> None:
    assert isinstance(main, Commands)
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.get_short_help_str(100) == COMMANDS[name].help
    assert command.name == name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_a_help(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help
    options = [item for item in command.params if isinstance(item, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_help_and_version() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert all(f"  {name} " in result.output for name in COMMANDS)
    told = CliRunner().invoke(main, ["--version"]).output.splitlines()
    assert told[0] == f"claimlint, version {__version__}"
    rules = len(builtin_catalogue().rules)
    assert told[1] == f"claim files: format 1; JSON: format 1; baseline: format 1; {rules} rules"
    assert re.fullmatch(
        r"solver: z3-solver [\d.]+; units: Pint [\d.]+; YAML: .*; Python 3.*", told[2]
    )


def test_help_imports_no_command_and_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from claimlint.cli.command_group import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(*sorted(sys.modules))\n"
    )
    loaded = set(claimlint(script=script).stdout.decode().rpartition("\n\n")[2].split())
    loaded |= set(claimlint(script=script).stdout.decode().splitlines()[-1].split())
    ours = {name for name in loaded if name.split(".")[0] == "claimlint"}
    assert ours == {
        "claimlint",
        "claimlint.cli",
        "claimlint.cli.command_group",
        "claimlint.cli.guard",
    }
    assert not loaded & {"yaml", "pint", "jsonschema", "z3", "difflib", "tomllib"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["chek"], "there is no command 'chek'; did you mean 'check'?"),
        (["qqqq"], "there is no command 'qqqq'"),
        (["--nope"], "No such option"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
        ([], "Usage: claimlint"),
    ],
)
def test_mistakes_on_the_command_line_are_two(words: list[str], message: str) -> None:
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.parametrize("words", [[], ["baseline"]])
def test_a_group_alone_shows_its_help(words: list[str]) -> None:
    result = CliRunner().invoke(main, words)
    assert result.stderr.startswith("Usage: claimlint")
    assert "\n\nCommands:\n  check " in result.stderr
    assert "Error" not in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_that_names_us(shell: str) -> None:
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert "_CLAIMLINT_COMPLETE" in result.output


def test_the_shell_completes_commands() -> None:
    result = claimlint(
        _CLAIMLINT_COMPLETE="bash_complete", COMP_WORDS="claimlint che", COMP_CWORD="1"
    )
    assert result.stdout == b"plain,check\n"


def boom(error: BaseException) -> object:
    raise error


def test_our_own_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(lambda: boom(ZeroDivisionError("a\nb\x1b"))) == 2
    told = capsys.readouterr().err
    assert told.startswith("error: claimlint failed (ZeroDivisionError: a). This is our mistake")
    assert told.count("\n") == 1


def test_debug_raises_our_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMLINT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        guarded(lambda: boom(ZeroDivisionError()))


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (KeyboardInterrupt(), 130, ""),
        (click.Abort(), 130, ""),
        (
            CommandError(("no", "do"), ("nor", ""), code=3),
            3,
            "error: no\n  = help: do\nerror: nor\n",
        ),
        (OSError(28, "No space left on device"), 2, "error: No space left on device\n"),
        (RecursionError("deep"), 2, "error: claimlint failed (RecursionError: deep)."),
    ],
)
def test_what_happens_becomes_an_exit_code(
    error: BaseException, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(lambda: boom(error)) == code
    assert capsys.readouterr().err.startswith(told)


def test_a_reader_that_has_gone_is_no_error() -> None:
    script = (
        "import os, sys\n"
        "from claimlint.cli.output import emit\n"
        "from claimlint.cli.guard import guarded\n"
        "read, write = os.pipe()\n"
        "os.close(read); os.dup2(write, 1)\n"
        "code = guarded(lambda: [emit('x' * 100 for _ in range(10000)), 1][1])\n"
        "raise SystemExit(code)\n"
    )
    result = claimlint(script=script)
    assert (result.returncode, result.stderr) == (1, b"")


def test_closed_streams_are_no_error() -> None:
    script = (
        "import os\n"
        "for fd in (0, 1, 2): os.close(fd)\n"
        "os.execv({0!r}, [{0!r}, '-c', {2!r}, *{1!r}])\n"
    )
    for words, code in ((["completion", "bash"], 0), (["check", "-"], 1), (["chek"], 2)):
        assert claimlint(script=script.format(sys.executable, words, START)).returncode == code


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told(unbuffered: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    command = [
        sys.executable,
        "-c",
        START,
        "completion",
        "bash",
    ]
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(command, stdout=full, stderr=-1, env=environment, check=False)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert result.stderr.count(b"No space left") == 1


def test_output_is_utf8_in_any_locale() -> None:
    script = (
        "from claimlint.cli.output import emit\n"
        "from claimlint.cli.guard import guarded\n"
        "raise SystemExit(guarded(lambda: emit(['\\u05db\\u05be22%', '\\ud800'])))\n"
    )
    result = claimlint(script=script, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert result.returncode == 0
    assert result.stdout == "כ־22%\n\\ud800\n".encode()


def test_a_full_or_closed_error_output_keeps_the_exit_code() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        for words, code in ((["chek"], 2), (["check", "no.yaml"], 3), (["--help"], 0)):
            command = [sys.executable, "-m", "claimlint", *words]
            result = subprocess.run(command, stdout=-1, stderr=full, check=False)
            assert result.returncode == code, words


def test_an_interrupt_while_the_command_is_imported_ends_without_a_word() -> None:
    script = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # however the tests run
        "class Interrupt:\n"
        "    @staticmethod\n"
        "    def find_spec(name, path=None, target=None):\n"
        "        if name == 'claimlint.cli.command_group': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupt)\n"
        "from claimlint.__main__ import run\n"
        "run()\n"
    )
    result = claimlint("rules", script=script)
    assert (result.returncode, result.stdout, result.stderr) == (130, b"", b"")


def test_next_to_nothing_is_imported_before_an_interrupt_is_seen_to() -> None:
    """What Python has not loaded by itself would be a time in which Ctrl-C is a traceback."""
    script = (
        "import _signal, sys\n"
        "_signal.signal(_signal.SIGINT, _signal.default_int_handler)\n"  # however the tests run
        "before = set(sys.modules)\n"
        "from claimlint.__main__ import main\n"
        "ours = {'claimlint', 'claimlint.__main__', '__future__', 'gc'}\n"
        "loaded = set(sys.modules) - before - ours\n"
        "assert not loaded, loaded\n"
        "def seen(*_): raise SystemExit\n"
        "_signal.signal = seen\n"
        "sys.modules['os']._exit = sys.exit\n"
        "main()\n"
    )
    result = claimlint("rules", script=script)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


@pytest.mark.parametrize("where", ["run", "show"])
def test_an_interrupt_while_the_command_runs_ends_without_a_word(where: str) -> None:
    script = (
        "import os, signal, sys\n"
        "import claimlint.cli.guard as guard\n"
        "from claimlint.__main__ import leave\n"
        "signal.signal(signal.SIGINT, leave)\n"
        "def interrupt(*_): os.kill(os.getpid(), signal.SIGINT)\n"
        "def refuse(): raise guard.CommandError(('no', ''))\n"
        "if sys.argv[1] == 'show': guard.CommandError.show = interrupt\n"
        "code = guard.guarded(refuse if sys.argv[1] == 'show' else interrupt)\n"
        "assert signal.getsignal(signal.SIGINT) is leave\n"
        "raise SystemExit(code)\n"
    )
    result = claimlint(where, script=script)
    assert (result.returncode, result.stdout, result.stderr) == (130, b"", b"")


def test_an_interrupt_that_is_ignored_stays_ignored() -> None:
    script = (
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "from claimlint.__main__ import run\n"
        "try: run()\n"
        "finally: assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN\n"
    )
    assert claimlint("--version", script=script).returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--config", "{}"],
        ["check", "--format", "{}"],
        ["check", "--{}"],
        ["check", "--fail-level={}"],
        ["schema", "{}"],
        ["init", "--", "{}", "{}"],
        ["{}"],
    ],
)
def test_a_usage_error_repeats_no_hostile_name(words: list[str]) -> None:
    name = "a\x1b[31m\u202e\u115f\u200d\n::error::b"
    result = CliRunner().invoke(main, [word.format(name) for word in words])
    assert result.exit_code == 2
    assert not UNSAFE.search(result.stderr.replace("\n", ""))
    assert "\n::" not in result.stderr
