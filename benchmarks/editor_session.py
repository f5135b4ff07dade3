"""How long an editor waits: from a keystroke to its findings, and from a save to the new list.

    python benchmarks/editor_session.py FOLDER [--claims 100] [--turns 40] [--saves 5]

A file of so many claims is opened in the project of a folder, and one figure of it is changed again
and again: the processor's milliseconds until all there is to show has been made, the median and the
slowest. Then `check --watch` watches the folder while the file is saved: the milliseconds by the
clock from the rename that ends a save to the last line of the new list.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import IO

from lsprotocol import types

from claimlint.serve.session import Session

HEAD = "claimlint: 1\narticle: {id: typed, title: Typed, published: 2025-03-10}\nclaims:\n"
OLD, NEW = "value: 1", "value: 11"


def text_of(claims: int) -> str:
    """A claim file with claims of eight fields, as people write them."""
    return HEAD + "".join(
        f"  - id: typed_{n}\n    subject: subject {n // 2}\n    measure: measure {n % 7}\n"
        f"    of: whole {n % 9}\n    value: {1 + n % 5}.{n % 10} %\n    period: {2020 + n % 5}\n"
        f"    basis: basis {n % 3}\n    note: as printed\n"
        for n in range(claims)
    )


def keystrokes(folder: Path, claims: int, turns: int) -> list[float]:
    """The processor's seconds from each change to the diagnostics of the file."""
    os.chdir(folder)
    told: list[int] = []
    session = Session(lambda _uri, _version, found: told.append(len(found)), print)
    session.folders_changed([str(folder)])
    uri = (folder / "claims" / "typed.yaml").as_uri()
    text = text_of(claims)
    session.open(uri, text, 1)
    session.do(int).result()
    at = text.index(OLD) + len(OLD)
    line, column = text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1
    found = []
    for turn in range(turns):
        start = types.Position(line, column)
        end = types.Position(line, column + turn % 2)
        where, new = types.Range(start, end), "" if turn % 2 else "1"
        change = types.TextDocumentContentChangePartial(range=where, text=new)
        told.clear()
        begun = time.process_time()
        session.change(uri, [change], turn + 2)
        session.do(int).result()
        found.append(time.process_time() - begun)
        assert told
    session.worker.stop()
    return found


def saves(folder: Path, claims: int, count: int) -> list[float]:
    """The seconds by the clock from each save to the end of the new list."""
    path = folder / "claims" / "typed.yaml"
    text = text_of(claims)
    path.write_text(text, encoding="utf-8")
    words = [
        sys.executable,
        "-m",
        "claimlint",
        "check",
        "--watch",
        "--format",
        "concise",
        str(path),
    ]
    found = []
    with subprocess.Popen(
        words, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as command:
        assert command.stdout is not None
        _drawn(command.stdout)
        for turn in range(count):
            time.sleep(0.3)  # a person has looked at it
            beside = path.with_name(".typed.yaml.new")
            beside.write_text(text if turn % 2 else text.replace(OLD, NEW), encoding="utf-8")
            begun = time.perf_counter()
            beside.replace(path)
            _drawn(command.stdout)
            found.append(time.perf_counter() - begun)
        command.kill()
    path.unlink()
    return found


def _drawn(output: IO[str]) -> None:
    """Wait for the line that ends a list."""
    while not output.readline().startswith("watching"):
        pass


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description="Time an editor's session.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--claims", type=int, default=100)
    parser.add_argument("--turns", type=int, default=40)
    parser.add_argument("--saves", type=int, default=5)
    options = parser.parse_args()
    folder = options.folder.resolve()
    typed = keystrokes(folder, options.claims, options.turns)
    drawn = saves(folder, options.claims, options.saves)
    print(*(f"{1000 * one:.1f}" for one in (median(typed), max(typed), median(drawn), max(drawn))))


if __name__ == "__main__":
    main()
