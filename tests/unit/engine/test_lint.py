"""A run as a whole: files in, a report out."""

from __future__ import annotations

import gc
import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from linting import check
from newsroom import SOURCES, article, desk, reference

from claimlint.claims.claim import Document
from claimlint.engine import workspace
from claimlint.engine.lint import Stdin, run
from claimlint.engine.outcome import Report
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.yamlfile.schemas import schema_text

AT = "measure: freight, period: 2024"
RAIL = f"id: rail, subject: rail, of: all, {AT}, value: 31 %"
ROAD = f"id: road, subject: road, of: all, {AT}, value: 74 %"


def report(folder: Path, *names: str) -> Report:
    paths = [folder / name for name in names] or [folder]
    return run(paths, Settings(root=folder), builtin_catalogue())


def put(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


# -- the report ----------------------------------------------------------------------------


def test_a_run_counts_what_it_read(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", article(RAIL, ROAD))
    put(tmp_path, "b.yaml", article(RAIL, name="other"))
    put(tmp_path, "settings.yaml", "a: 1\n")
    told = report(tmp_path)
    assert (told.files, told.skipped, told.claims, told.empty) == (2, 1, 3, ())
    assert (told.verdict, told.exit_code) == ("hold", 1)
    assert len(told.checked) == 3


def test_every_finding_has_its_place_and_its_text(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", article(RAIL, ROAD, "id: x, subject: x, value: 3 tone"))
    put(tmp_path, "b.yaml", "claimlint: 1\nclaims: [\n")
    told = report(tmp_path)
    assert told.findings
    for finding in told.findings:
        for place in (finding.place, *finding.related):
            assert place.path in told.sources
            assert place.span is not None
            assert 0 <= place.span.start <= place.span.end <= len(told.sources[place.path])


def test_findings_are_sorted_by_file_and_line(tmp_path: Path) -> None:
    for name in ("b", "a"):
        put(tmp_path, f"{name}.yaml", article(ROAD, RAIL, RAIL, name=name))
    told = report(tmp_path)
    keys = [
        (one.place.path, one.place.span.start if one.place.span else 0) for one in told.findings
    ]
    assert keys == sorted(keys)


def test_two_runs_say_the_same(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", article(RAIL, ROAD))
    assert report(tmp_path).findings == report(tmp_path).findings


def test_the_collector_is_as_it_was(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", article(RAIL))
    report(tmp_path)
    assert gc.isenabled()


def test_a_clean_file_has_no_finding(tmp_path: Path) -> None:
    told = report(put(tmp_path, "a.yaml", article(RAIL, ROAD.replace("74", "69"))).parent)
    assert [one.rule for one in told.findings] == []
    assert (told.verdict, told.exit_code) == ("print", 0)


# -- files ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        ("claimlint: 1\nclaims: [\n", "invalid-yaml"),
        (b"claimlint: 1\n\xff\xfe\xff", "invalid-yaml"),
        ("claimlint: 1\nclaims: 3\n", "invalid-claim"),
        ("claimlint: 1\narticle: {id: s, id: s, title: T}\nclaims: []\n", "duplicate-key"),
        (
            "claimlint: 1\narticle: {id: s, title: T}\nclaims:\n  - {id: a, value: [3]}\n",
            "invalid-claim",
        ),
    ],
)
def test_a_file_that_is_not_valid_is_a_finding_and_the_others_are_checked(
    content: str | bytes, rule: str, tmp_path: Path
) -> None:
    put(tmp_path, "a.yaml", content)
    put(tmp_path, "b.yaml", article(RAIL, ROAD))
    told = report(tmp_path)
    assert {rule, "shares-exceed-whole"} <= {one.rule for one in told.findings}
    assert (told.files, told.claims) == (2, 2)


def test_beside_a_claim_that_is_not_valid_the_others_are_read_and_not_judged(
    tmp_path: Path,
) -> None:
    """What cannot be read is told at once; a sum that lacks a claim would be wrong."""
    broken, unread = RAIL.replace("subject: rail", "subject: [rail]"), ROAD.replace("74", "7x4")
    claims = [broken, unread, ROAD.replace("road", "sea"), ROAD.replace("road", "air")]
    put(tmp_path, "a.yaml", article(*claims))
    found = report(tmp_path).findings
    assert {"/claims/0/subject", "/claims/1/value"} <= {one.place.pointer for one in found}
    assert "shares-exceed-whole" not in {one.rule for one in found}


def test_a_path_without_claim_files_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    put(tmp_path, "a.yaml", article(RAIL))
    told = report(tmp_path, "a.yaml", "empty")
    assert told.empty == (str(tmp_path / "empty"),)
    assert told.exit_code == 3


def test_a_file_that_is_given_twice_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", article(RAIL))
    told = report(tmp_path, "a.yaml", ".", "a.yaml")
    assert (told.files, told.empty) == (1, ())
    assert not [one for one in told.findings if one.rule == "duplicate-id"]


def test_the_standard_input_is_a_file_with_a_name(tmp_path: Path) -> None:
    data = article(RAIL, ROAD).encode()
    settings = Settings(root=tmp_path)
    told = run([Stdin(tmp_path / "new.yaml", data)], settings, builtin_catalogue())
    assert {one.place.path for one in told.findings} == {os.path.relpath(tmp_path / "new.yaml")}


def test_a_reference_counts_only_from_the_folders_that_the_settings_name(tmp_path: Path) -> None:
    table = reference(RAIL.replace("31", "52"))
    put(tmp_path, "a.yaml", article(RAIL))
    put(tmp_path, "tables/t.yaml", table)
    trusted = Settings(root=tmp_path, references=(tmp_path / "tables",))
    for settings, expected in ((Settings(root=tmp_path), 0), (trusted, 1)):
        told = run([tmp_path], settings, builtin_catalogue())
        rules = [one.rule for one in told.findings]
        assert rules.count("contradicts-reference") == expected


def test_a_link_does_not_carry_a_file_into_a_trusted_folder(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside/t.yaml", reference(RAIL.replace("31", "52")))
    project = tmp_path / "project"
    put(project, "a.yaml", article(RAIL))
    (project / "tables").mkdir()
    (project / "tables" / "t.yaml").symlink_to(outside)
    settings = Settings(root=project, references=(project / "tables",))
    told = run([project], settings, builtin_catalogue())
    assert "contradicts-reference" not in [one.rule for one in told.findings]


# -- the JSON ------------------------------------------------------------------------------


def test_the_json_is_as_its_schema_says(tmp_path: Path) -> None:
    """One run with everything in it: certain, possible, undecided, suppressed, conflicts."""
    texts = (
        article(RAIL, ROAD, f"id: more, subject: rail, of: all, {AT}, value: 52 %, basis: net"),
        article(RAIL.replace("31", "39"), name="later", published="2025-04-01"),
        "claimlint: 1\nclaims: [\n",
    )
    settings = '[per-path-ignores]\n"claims/2.yaml" = ["shares"]\n'
    found = desk(
        tmp_path, *texts, tables=[reference(RAIL)], settings=settings, options=("--unsure",)
    )
    schema = json.loads(schema_text("output"))
    errors = list(Draft202012Validator(schema).iter_errors(found.outcome.report))
    assert errors == []
    content = found.outcome.report
    assert (content["format"], content["verdict"]) == (1, "hold")
    assert content["summary"]["error"] == sum(
        row["severity"] == "error" and row["suppressed"] is None for row in content["findings"]
    )


def test_lines_and_columns_start_at_one_and_columns_are_code_points(tmp_path: Path) -> None:
    text = article(f"id: a, subject: '𝔸קזחסטן', of: all, {AT}, value: 131 %")
    (told,) = desk(tmp_path, text).told("share-out-of-range")
    place = told["location"]
    line = text.splitlines()[place["line"] - 1]
    assert line[place["column"] - 1 : place["end_column"] - 1] == "131 %"
    assert place["line"] == place["end_line"]


# -- what one run costs --------------------------------------------------------------------


def test_a_large_file_is_linted_in_a_breath(tmp_path: Path) -> None:
    claims = "".join(
        f"  - {{id: c{at}, subject: s{at}, measure: m{at % 7}, period: 2024, value: {at} tonne}}\n"
        for at in range(3000)
    )
    head = "claimlint: 1\narticle: {id: big, title: Big, published: 2025-03-10}\n"
    put(
        tmp_path, "big.yaml", f"{head}{SOURCES}defaults: {{sources: [yearbook]}}\nclaims:\n{claims}"
    )
    outcome = check(tmp_path / "big.yaml")
    assert outcome.report["claims"] == 3000


def test_the_claims_of_files_that_are_done_are_freed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cycle collector is off in a run, and claims and their document know each other.

    Which are left: those that rules, which go through some documents at a time, looked at last.
    """
    monkeypatch.setattr(workspace, "MOST_HELD", 5)
    for number in range(300):
        claim = f"id: a, subject: line {number}, measure: freight, period: 2024, value: 31 tonne"
        put(tmp_path, f"{number:03}.yaml", article(claim, name=f"story-{number}"))
    gc.collect()
    before = documents()
    kept = report(tmp_path)
    assert kept.files == 300
    assert documents() - before < 120


def test_a_document_that_was_handed_out_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace, "MOST_HELD", 5)
    paths = [str(put(tmp_path, f"{at}.yaml", article(RAIL, name=f"s-{at}"))) for at in range(9)]
    desk = workspace.Workspace(Settings(root=tmp_path), builtin_catalogue())
    for path in paths:
        desk.put(path, Path(path).read_bytes())
    desk.report(paths)
    document = desk.document(paths[0])
    assert document is not None
    desk.put(paths[0], article(RAIL, ROAD, name="s-0").encode())
    desk.report(paths)
    assert [claim.id for claim in document.claims] == ["rail"]
    assert document.claims[0].citations[0].source is not None


def documents() -> int:
    return sum(isinstance(one, Document) for one in gc.get_objects())
