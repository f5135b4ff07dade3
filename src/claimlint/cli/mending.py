"""What `check --fix`, `--add-ignores` and `--diff` do with a report: change files, or show how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from claimlint.claims.finding import Fix
from claimlint.cli.guard import complain
from claimlint.cli.output import emit
from claimlint.draft import add_ignores
from claimlint.draft.fix_form import Mended, fixes_of, mended
from claimlint.draft.propose_fixes import with_fixes
from claimlint.engine.outcome import Report
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.files import FileProblem
from claimlint.report.escape import escape
from claimlint.report.text_output import number
from claimlint.report.withhold import shown_text

MOST_ROUNDS = 5
"""A fix may bring another to light: a key that is spelled right shows what is wrong below it."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be changed: form (`fix`), or comments that accept all there is (`reason`).

    `links` are the paths that the user named.
    """

    fix: bool
    reason: str | None
    links: Sequence[Path]
    quiet: bool = False

    def show(self, report: Report) -> int:
        """Print what would be changed; 1 where there is something."""
        outcomes = [*self._mended(report), *self._accepted(report)]
        changes = [one for one in outcomes if isinstance(one, Mended)]
        emit(diff_lines(changes))
        for one in outcomes:
            if not isinstance(one, Mended):
                print_problem(one)
        if not self.quiet:
            places = number(sum(one.count for one in changes), "change")
            complain(f"{places} in {number(len(changes), 'file')}; nothing was written")
        return 1 if changes else 0

    def carry_out(self, report: Report, again: Callable[[], Report]) -> Report:
        """Change the files, and what a new look at them finds."""
        for _ in range(MOST_ROUNDS):
            if not _written(self._mended(report), "mended", "place"):
                break
            report = again()
        if _written(self._accepted(report), "wrote", "comment"):
            report = again()
        return report

    def _mended(self, report: Report) -> list[Mended | FileProblem]:
        if not self.fix:
            return []
        return self._changed(fixes_of(with_fixes(report.findings, report.sources)), report)

    def _accepted(self, report: Report) -> list[Mended | FileProblem]:
        if self.reason is None:
            return []
        added = add_ignores.added(report.findings, report.sources, self.reason)
        for line in add_ignores.told(added.left):
            complain(f"note: not ignored, for want of a place for the comment: {escape(line)}")
        return self._changed(added.fixes, report)

    def _changed(self, fixes: Sequence[Fix], report: Report) -> list[Mended | FileProblem]:
        return list(mended(fixes, report.sources, map(str, self.links)))


def _written(outcomes: Sequence[Mended | FileProblem], done: str, what: str) -> int:
    """Write the files, and say so; how many were changed."""
    changed = 0
    for one in outcomes:
        problem = one.write() if isinstance(one, Mended) else one
        if problem is not None:
            print_problem(problem)
        elif isinstance(one, Mended):
            changed += 1
            complain(f"{done} {number(one.count, what)} in {escape(one.path)}")
    return changed


def print_problem(problem: FileProblem) -> None:
    """Say why a file stays as it is."""
    complain(f"error: {escape(problem.message)}\n  = help: {escape(problem.help)}")


def diff_lines(changes: Sequence[Mended]) -> Iterator[str]:
    """The changes as a unified diff.

    A line that would be a command to a build server, or that hides something, is spelled out: then
    the diff is for reading, and `--fix` for applying.
    """
    for one in changes:
        before, after = (shown_text(text).splitlines() for text in (one.before, one.after))
        path = escape(Path(one.path).as_posix())
        for line in unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm=""):
            yield "\t".join(escape(piece) for piece in line.split("\t"))


def proposed(report: Report) -> Report:
    """The report with a fix for each finding that a machine may mend."""
    return replace(report, findings=with_fixes(report.findings, report.sources))
