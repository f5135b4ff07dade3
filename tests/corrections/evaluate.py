"""Errors that newspapers had to correct in print, as projects: what is caught, and what is not.

    python tests/corrections/evaluate.py            writes the table of docs/corrections.md
    python tests/corrections/evaluate.py NAME-PART  shows the findings of some cases

`corrections.yaml` has the cases: an article with its wrong figure (`text`, `claims`), the tables
that a newsroom could hold (`reference`), the article put right (`right_text`, `right_claims`), and
the claims whose figure is wrong (`faulty`). Facts and figures are those of the published
corrections; the sentences are our own.

An error is caught where an error or warning about the numbers (not about a missing source, period
or the like, nor that the claim file copied the text wrongly) names a faulty claim. Nothing is said
against a corrected article whose verdict is `print` or `not checked`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from linting import Json, check  # noqa: E402 - its folder is put on the path above

PAGE = ROOT / "docs" / "corrections.md"
HOUSE = frozenset(
    (
        *("undated-figure", "share-without-base", "false-precision", "anonymous-source"),
        *("money-without-year", "stale-figure"),
    )
)
COPIED = frozenset(
    (
        *("number-differs-from-quote", "unit-differs-from-quote", "period-differs-from-quote"),
        *("hedge-lost", "uncovered-number", "quote-not-found", "quote-not-unique"),
    )
)
Case = Mapping[str, Any]  # YAML


@dataclass(frozen=True, slots=True)
class Result:
    """How one case came out: the rule that caught the error, "" for none; and what is right."""

    case: Case
    claims: str
    tables: str
    right: tuple[str, tuple[str, ...]] | None

    @property
    def is_clean(self) -> bool:
        """Whether nothing is said against the corrected article."""
        return self.right is not None and self.right[0] in ("print", "not checked")

    @property
    def is_wronged(self) -> bool:
        """Whether the corrected article has an error."""
        return self.right is not None and self.right[0] == "hold"


def cases() -> list[Case]:
    """All cases, in the order of the file."""
    found: list[Case] = yaml.safe_load((HERE / "corrections.yaml").read_text(encoding="utf-8"))
    return found


def result(case: Case, folder: Path) -> Result:
    """A case, linted: with the claims alone, with the tables, and as it was put right."""
    right = None
    if "right_claims" in case:
        report = lint(case, "right_", folder / "right", tables=True)
        loud = [one for one in report["findings"] if one["severity"] != "note"]
        story = next(one for one in report["stories"] if one["path"].endswith("a.yaml"))
        right = (str(story["verdict"]), tuple(sorted({one["rule"] for one in loud})))
    return Result(
        case,
        caught(lint(case, "", folder / "claims", tables=False), case.get("faulty")),
        caught(lint(case, "", folder / "tables", tables=True), case.get("faulty")),
        right,
    )


def lint(case: Case, side: str, folder: Path, *, tables: bool) -> Json:
    """The report on one side of a case."""
    files = {"claims/a.md": case[f"{side}text"], "claims/a.yaml": case[f"{side}claims"]}
    if tables:
        files |= (
            {f"claims/reference/{name}": text for name, text in case["reference"].items()}
            if ("reference" in case)
            else {}
        )
    files["claimlint.toml"] = case.get("settings", "")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return check(folder / "claims").report


def caught(report: Json, faulty: Sequence[str] | None) -> str:
    """The rule that tells the error; "" for none."""
    for finding in report["findings"]:
        quiet = finding["severity"] == "note" or finding["family"] in ("sources", "files")
        if quiet or finding["rule"] in HOUSE | COPIED:
            continue
        names = {name.split("::")[-1] for name in finding["claims"]}
        if faulty is None or not names or names & set(faulty):
            return str(finding["rule"])
    return ""


def table(results: Sequence[Result]) -> str:
    """The page of what is caught and what is not."""
    right = [one for one in results if one.right is not None]
    rows = "".join(
        f"| {one.case['error']} | {_rule(one.claims)} | {_rule(one.tables)} | "
        f"{'' if one.right is None else one.right[0]} |\n"
        for one in results
    )
    from_claims = sum(bool(one.claims) for one in results)
    with_table = sum(bool(one.tables) for one in results)
    wronged, clean = sum(one.is_wronged for one in right), sum(one.is_clean for one in right)
    return f"""# Errors that newspapers corrected in print

{len(results)} figures that were printed, found to be wrong and corrected, as claim files. The facts
are those of the corrections; the sentences are our own. `python tests/corrections/evaluate.py`
writes this page, and a test holds it to what the program says.

From the claims alone {from_claims} are caught, with a table that a newsroom could hold
{with_table}. Of {len(right)} corrected articles {wronged} have an error, and {clean} have nothing
against them.

| what was wrong | from the claims | with a table | the corrected article |
|---|---|---|---|
{rows}"""


def _rule(name: str) -> str:
    return f"`{name}`" if name else "not caught"


def results_of_all(folder: Path) -> list[Result]:
    """Every case, each in a folder of its own."""
    return [result(case, folder / case["id"]) for case in cases()]


def main() -> None:
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory() as folder:
        if not part:
            PAGE.write_text(table(results_of_all(Path(folder))), encoding="utf-8")
            return
        for case in cases():
            if part in case["id"]:
                one = result(case, Path(folder) / case["id"])
                print(case["id"], one.claims or "-", one.tables or "-", one.right)


if __name__ == "__main__":
    main()
