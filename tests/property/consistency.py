"""Random consistent systems of claims: claimlint must find no error in any of them.

    python tests/property/consistency.py --systems 10000 [--seed N] [--show]

Prints how many systems had an error finding, and how many a possible contradiction, by rule. The
exit code is 1 where a system had an error. `--seed` repeats one system and prints its files.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from linting import Outcome, check, project
from structures import compose

CONTRADICTIONS = {"shares", "arithmetic", "agreement", "ranks"}
"""Families whose `possible` findings would be false alarms too."""


@dataclass(slots=True)
class Tally:
    """What was found in consistent systems: by rule, with a seed that shows it."""

    systems: int = 0
    claims: int = 0
    compared: int = 0
    errors: dict[str, list[int]] = field(default_factory=dict)
    possible: dict[str, list[int]] = field(default_factory=dict)
    warnings: Counter[str] = field(default_factory=Counter)

    def add(self, seed: int, outcome: Outcome) -> None:
        self.systems += 1
        self.claims += outcome.report.get("claims", 0)
        self.compared += sum(
            row["status"] != "uncompared" for row in outcome.report.get("checked", [])
        )
        if outcome.code not in {0, 1}:
            self.errors.setdefault(f"exit {outcome.code}", []).append(seed)
        for finding in outcome.findings:
            rule, possible = finding["rule"], finding["certainty"] != "certain"
            if finding["severity"] == "error":
                self.errors.setdefault(rule, []).append(seed)
            elif possible and finding["family"] in CONTRADICTIONS:
                self.possible.setdefault(rule, []).append(seed)
            elif finding["severity"] == "warning":
                self.warnings[rule] += 1


def lint_system(seed: int, folder: Path) -> Outcome:
    """Write the system of a seed into an empty folder, and lint it."""
    dice = random.Random(seed)
    for document in compose(dice):
        document.write(project(folder), dice)
    return check(folder / "claims")


def run(seeds: Iterable[int]) -> Tally:
    tally = Tally()
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            tally.add(seed, lint_system(seed, Path(folder)))
    return tally


def show(seed: int) -> None:
    """Print the files of a seed, and what was found in them."""
    dice = random.Random(seed)
    for document in compose(dice):
        print(f"# {document.id}.yaml", document.text(dice), sep="\n")
    with tempfile.TemporaryDirectory() as folder:
        outcome = lint_system(seed, Path(folder))
    for finding in outcome.findings:
        print(f"{finding['severity']}[{finding['rule']}] {finding['certainty']}:")
        print(f"  {finding['message']}", *finding["working"], sep="\n    ")


def main() -> int:
    parser = argparse.ArgumentParser(description="Lint random consistent systems of claims.")
    parser.add_argument("--systems", type=int, default=1000)
    parser.add_argument("--start", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="show the system of this seed")
    options = parser.parse_args()
    if options.seed is not None:
        show(options.seed)
        return 0
    begun = time.perf_counter()
    tally = run(range(options.start, options.start + options.systems))
    seconds = time.perf_counter() - begun
    print(f"{tally.systems} consistent systems, {tally.claims} claims, of which {tally.compared}")
    print(f"were compared with something; {seconds:.0f} s")
    for title, found in [("errors", tally.errors), ("possible", tally.possible)]:
        print(f"{title}: {len({seed for seeds in found.values() for seed in seeds})} systems")
        for rule, seeds in sorted(found.items()):
            print(f"  {rule}: {len(seeds)}, seeds {seeds[:8]}")
    loud = tally.warnings.total() + sum(len(seeds) for seeds in tally.possible.values())
    print(f"warnings: {loud}, {loud / tally.systems:.2f} a story")
    print("other warnings:", dict(tally.warnings.most_common()))
    return 1 if tally.errors else 0


if __name__ == "__main__":
    sys.exit(main())
