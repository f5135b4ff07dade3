"""Which tests a mutant is shown to, and in which order."""

from __future__ import annotations

import re
from array import array
from pathlib import Path

from make_mutants import Lines, Mutant
from watch_tests import Reach


class Chooser:
    """Tests by the lines that they run; those that noticed a mutant near by come first.

    Then come those of the file that is named for the mutant's own, and of the others the ones that
    run the least beside the line, and quick ones: they are about it. Properties come last.
    """

    def __init__(self, reach: Reach, sources: Path, longest: float) -> None:
        self._package = sources / "claimlint"
        ranks = {
            test: (10 if "/property/" in test else 1) * (len(lines) + 50) * (taken + 0.01)
            for test, (taken, lines) in reach.tests.items()
            if taken < longest and lines
        }
        self._names = sorted(ranks, key=ranks.__getitem__)
        self.seconds = {test: reach.tests[test][0] for test in self._names}
        self._rank = {test: number for number, test in enumerate(self._names)}
        self._of_file: dict[str, dict[int, array[int]]] = {}
        for rank, test in enumerate(self._names):
            for number in reach.tests[test][1]:
                file, line = reach.lines[number]
                self._of_file.setdefault(file, {}).setdefault(line, array("H")).append(rank)
        self._kills: dict[object, dict[str, int]] = {}

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests that run what a mutant changes: those that are most likely to notice first."""
        if mutant.at_import:
            found = self._naming(mutant.name) if mutant.name else set()
            found = found or self._within(mutant.file, mutant.scope)
        else:
            found = self._within(mutant.file, mutant.lines)
            found = found or self._within(mutant.file, mutant.statement)
        near = self._kills.get((mutant.file, mutant.scope), {})
        around = self._kills.get(mutant.file, {})
        own = f"/test_{mutant.path.stem}.py::"
        return sorted(
            (self._names[rank] for rank in found),
            key=lambda test: (
                -near.get(test, 0),
                own not in test,
                -around.get(test, 0),
                self._rank[test],
            ),
        )

    def noticed(self, mutant: Mutant, test: str) -> None:
        """Remember which test noticed a mutant: it may notice its neighbours, too."""
        for key in ((mutant.file, mutant.scope), mutant.file):
            kills = self._kills.setdefault(key, {})
            kills[test] = kills.get(test, 0) + 1

    def _within(self, file: str, lines: Lines) -> set[int]:
        of_line = self._of_file.get(file, {})
        first, last = lines
        return {rank for line in range(first, last + 1) for rank in of_line.get(line, ())}

    def _naming(self, name: str) -> set[int]:
        """The tests that run a line in which a constant is named."""
        word = re.compile(rf"\b{name}\b")
        found: set[int] = set()
        for file, of_line in self._of_file.items():
            text = (self._package / file).read_text("utf-8")
            for number, line in enumerate(text.splitlines(), 1):
                if number in of_line and word.search(line):
                    found.update(of_line[number])
        return found
