"""Findings as data: places, claims, working, fingerprints."""

from __future__ import annotations

from pathlib import Path

import pytest
from linting import Json
from newsroom import article, desk, reference

from claimlint.engine.claim_file import read_file
from claimlint.engine.make_finding import fingerprint
from claimlint.project.settings import Settings

AT = "measure: freight, period: 2024"
RAIL = f"id: rail, subject: rail, of: all, {AT}, value: 31 %"
ROAD = f"id: road, subject: road, of: all, {AT}, value: 74 %"


def exceeding(folder: Path, *claims: str, more: str = "") -> Json:
    (told,) = desk(folder, article(*claims, more=more)).told("shares-exceed-whole")
    return told


def test_a_finding_has_all_that_the_format_promises(tmp_path: Path) -> None:
    told = exceeding(tmp_path, RAIL, ROAD)
    assert (told["rule"], told["family"]) == ("shares-exceed-whole", "shares")
    assert (told["severity"], told["certainty"], told["article"]) == ("error", "certain", "story")
    assert told["claims"] == ["rail", "road"]
    assert told["working"] == ["31 % + 74 % = 104 % to 106 %, and the whole is 100 %"]
    assert told["help"].endswith("(then say so with `overlapping: true`)?")
    assert told["suppressed"] is None
    place = told["location"]
    line = Path(place["path"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]
    assert line[place["column"] - 1 : place["end_column"] - 1] == "31 %"
    assert (place["pointer"], place["end_line"]) == ("/claims/0/value", place["line"])
    (other,) = told["related"]
    assert (other["label"], other["location"]["pointer"]) == ("road", "/claims/1/value")


def test_what_comes_from_the_defaults_is_pointed_at_there(tmp_path: Path) -> None:
    claims = ["id: a, subject: rail, measure: freight, value: 31 tonne"]
    text = article(*claims, defaults="basis: constant prices").replace("31 tonne", "31 USD")
    (told,) = desk(tmp_path, text).told("money-without-year")
    assert told["location"]["pointer"] == "/defaults/basis"


def test_a_key_with_a_slash_has_its_pointer_escaped(tmp_path: Path) -> None:
    text = article(RAIL).replace("  yearbook:", "  year/book~1:").replace("[yearbook]", "[year]")
    (told,) = desk(tmp_path, text).told("unused-source")
    assert told["location"]["pointer"] == "/sources/year~1book~01"


# -- fingerprints --------------------------------------------------------------------------

MARK = exceeding


def test_a_fingerprint_does_not_hang_on_lines_or_order(tmp_path: Path) -> None:
    mark = MARK(tmp_path / "a", RAIL, ROAD)["fingerprint"]
    moved = MARK(tmp_path / "b", RAIL, ROAD, more="# a remark\n\n\nnames: {a: [b]}\n")
    turned = MARK(tmp_path / "c", ROAD, RAIL)
    extended = MARK(tmp_path / "d", f"{RAIL}, note: remark", ROAD)
    more = "id: new, subject: new, measure: other, period: 2024, value: 3 tonne"
    beside = MARK(tmp_path / "e", more, RAIL, ROAD)
    assert {one["fingerprint"] for one in (moved, turned, extended, beside)} == {mark}


@pytest.mark.parametrize(
    ("old", "new"),
    [("31 %", "31.0 %"), ("id: rail", "id: train"), ("31", "32")],
)
def test_a_fingerprint_hangs_on_claims_and_values(old: str, new: str, tmp_path: Path) -> None:
    mark = MARK(tmp_path / "a", RAIL, ROAD)["fingerprint"]
    other = MARK(tmp_path / "b", RAIL.replace(old, new), ROAD)["fingerprint"]
    assert other != mark


def test_a_value_written_otherwise_is_the_same_value(tmp_path: Path) -> None:
    first = f"id: a, subject: rail, {AT}, value: %s", f"id: b, subject: rail, {AT}, value: 39 km"
    marks = set()
    for number, written in enumerate(("31.0 km", "31000 m ", "'31.0 kilometres'")):
        claims = (first[0] % written, first[1])
        (told,) = desk(tmp_path / str(number), article(*claims)).told("contradicts-itself")
        marks.add(told["fingerprint"])
    assert len(marks) == 2  # 31000 m is less precise than 31.0 km


def test_two_articles_have_two_fingerprints(tmp_path: Path) -> None:
    found = desk(tmp_path, article(RAIL, ROAD), article(RAIL, ROAD, name="other"))
    first, second = found.told("shares-exceed-whole")
    assert first["fingerprint"] != second["fingerprint"]


@pytest.mark.parametrize("rows", [(), (RAIL,), (RAIL, ROAD)])
def test_what_two_articles_find_in_one_table_has_two_fingerprints(
    rows: tuple[str, ...], tmp_path: Path
) -> None:
    """The article is part of the mark, also where no claim of its own is."""
    table = read_file("t.yaml", reference(*rows or (RAIL,)).encode(), Settings(root=tmp_path))
    assert table.document is not None
    claims = table.document.claims[: len(rows)]
    assert len(claims) == len(rows)
    one, other = (fingerprint("rank-clash", name, claims, "/x") for name in ("story", "other"))
    assert one != other


def test_faults_of_reading_have_fingerprints_without_lines(tmp_path: Path) -> None:
    broken = RAIL.replace("31 %", "31 tone")
    (one,) = desk(tmp_path / "a", article(broken)).told("unknown-unit")
    (two,) = desk(tmp_path / "b", article(broken, more="# remark\n")).told("unknown-unit")
    assert one["fingerprint"] == two["fingerprint"]


def test_a_fault_of_reading_hangs_on_its_claim_and_not_on_its_place(tmp_path: Path) -> None:
    broken = f"{ROAD}, basis: x".replace("period: 2024", "period: 2024/2023")
    (one,) = desk(tmp_path / "a", article(broken, RAIL)).told("reversed-period")
    (two,) = desk(tmp_path / "b", article(RAIL, broken)).told("reversed-period")
    assert one["fingerprint"] == two["fingerprint"]
    other = broken.replace("74", "75")
    (three,) = desk(tmp_path / "c", article(other, RAIL)).told("reversed-period")
    assert three["fingerprint"] != one["fingerprint"]


# -- why no more than possible -------------------------------------------------------------


@pytest.mark.parametrize(
    ("claims", "rule", "why"),
    [
        (
            [f"{RAIL}, basis: net", ROAD],
            "shares-exceed-whole",
            "only some of the figures say by which definition they count (`basis`)",
        ),
        (
            [RAIL.replace(", period: 2024", ""), ROAD],
            "shares-exceed-whole",
            "not all of the figures say of when they are",
        ),
        (
            [f"id: a, subject: A, {AT}, value: 500 km", f"id: b, subject: A, {AT}, value: 520 km"],
            "contradicts-itself",
            "the zeros at the end of a figure may be rounding, and then it can be right",
        ),
        (
            [f"id: a, subject: A, {AT}, value: 5.19, statistic: mean, n: 28"],
            "impossible-percentage",
            "the claim does not say how many items the mean is taken over",
        ),
        (
            [
                f"id: a, subject: A, {AT}, value: 911 USD, role: revenue",
                "id: b, subject: A, measure: sold, period: 2024, value: 31 tonne, role: volume",
                "id: c, subject: A, measure: price, period: 2024, value: 21 USD/tonne, role: price",
            ],
            "revenue-mismatch",
            "rebates and stocks can explain a difference",
        ),
        (
            [
                "id: t, subject: A, measure: m, of: all, period: 2023, value: 21 %",
                "id: n, subject: A, measure: m, of: all, period: 2024, value: 26 %",
                "id: o, subject: A, measure: m, of: others, period: 2024, value: 26 %",
                "id: c, subject: A, measure: m, since: 2023, period: 2024, change: +71 %",
            ],
            "change-mismatch",
            "the change does not say of which whole it is, and the file has figures of several",
        ),
    ],
)  # fmt: skip
def test_it_is_said_why_a_finding_is_only_possible(
    claims: list[str], rule: str, why: str, tmp_path: Path
) -> None:
    (told,) = desk(tmp_path, article(*claims)).told(rule)
    assert (told["severity"], told["certainty"]) == ("warning", "possible")
    assert told["working"][-1] == f"not certain: {why}"


def test_a_certain_finding_says_nothing_of_the_kind(tmp_path: Path) -> None:
    assert not [line for line in exceeding(tmp_path, RAIL, ROAD)["working"] if "possible" in line]


# -- texts ---------------------------------------------------------------------------------


def test_messages_are_lines_however_the_names_are_written(tmp_path: Path) -> None:
    claims = [
        f'id: {one}, subject: "A\\n  B", {AT}, value: {value} tonne'
        for one, value in (("a", 31), ("b", 39))
    ]
    (told,) = desk(tmp_path, article(*claims)).told("contradicts-itself")
    assert told["message"] == "A B, freight: 31 tonnes here, and 39 tonnes elsewhere (b)"


def test_braces_in_a_name_are_only_braces(tmp_path: Path) -> None:
    claims = [
        f"id: {one}, subject: '{{claim.id}} {{{{', {AT}, value: {value} tonne"
        for one, value in (("a", 31), ("b", 39))
    ]
    (told,) = desk(tmp_path, article(*claims)).told("contradicts-itself")
    assert told["message"].startswith("{claim.id} {{, freight: 31 tonnes here")


def test_another_files_claim_is_named_by_its_file(tmp_path: Path) -> None:
    table = reference(RAIL.replace("31 %", "52 %"))
    (told,) = desk(tmp_path, article(RAIL), tables=[table]).told("contradicts-reference")
    assert told["claims"] == ["rail", "table::rail"]
    assert told["message"] == "rail, freight: the article has 31 %, and “The table” has 52 %"
    assert "“The table” has 52 %" in told["help"]
