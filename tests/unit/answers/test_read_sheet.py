"""Review sheets: what is written, what somebody does to it, and what is read back."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from office import saved_by_office
from openpyxl.worksheet.worksheet import Worksheet
from reviewing import review_of, reviews_of

from claimlint.answers.answer import Answers, AnswersError
from claimlint.answers.read_sheet import read_sheet, read_sheets
from claimlint.desk.earlier_report import report_mark
from claimlint.desk.review_sheet import review_workbook
from claimlint.desk.sheet_particulars import memories_in
from claimlint.desk.story_review import StoryReview

STORY = """\
claimlint: 1
article: {id: rail, title: Rail, language: LANGUAGE, published: 2025-03-10, text: story.md}
sources:
  yearbook: {title: Transport yearbook, publisher: Statistics Office, type: report, issued: 2025-01}
defaults: {of: all freight, measure: freight carried}
claims:
  - {id: rail, quote: rail had 31%, subject: rail, value: 31 %, period: 2024,
     sources: [{source: yearbook, locator: table 7}]}
  - {id: road, quote: road 74%, subject: road, value: 74 %, period: 2024}
  - {id: ships, quote: ships 3%, subject: ships, value: 3 %}
"""
TEXT = "# Rail\n\nIn 2024 rail had 31% of all freight, road 74%, ships 3%. Barges had 2%.\n"


@pytest.fixture
def review(tmp_path: Path) -> StoryReview:
    asked = '[severity]\nuncovered-number = "warning"\n'  # a question that is about no claim
    (tmp_path / "claimlint.toml").write_text(asked)
    return review_of(tmp_path, STORY.replace("LANGUAGE", "en"), TEXT)


def column(sheet: Worksheet, heading: str) -> int:
    (found,) = (cell.column for cell in sheet[4] if cell.value == heading)
    return int(found)


def row(sheet: Worksheet, claim: str) -> int:
    (found,) = (
        number
        for number in range(5, sheet.max_row + 1)
        if sheet.cell(number, column(sheet, "Claim")).value == claim
    )
    return found


def put(sheet: Worksheet, claim: str, heading: str, value: object, form: str = "") -> None:
    cell = sheet.cell(row(sheet, claim), column(sheet, heading))
    cell.value = value  # type: ignore[assignment]  # whatever a person types
    if form:
        cell.number_format = form


def edited(data: bytes, edit: Callable[[Worksheet], object]) -> bytes:
    book = openpyxl.load_workbook(BytesIO(data))
    edit(book.worksheets[0])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def answered(review: StoryReview, edit: Callable[[Worksheet], object]) -> Answers:
    return read_sheet(edited(review_workbook([review]), edit), "back.xlsx")


def test_a_sheet_that_nobody_filled_in_says_nothing(review: StoryReview) -> None:
    answers = read_sheet(review_workbook([review]), "back.xlsx")
    assert (answers.answers, answers.aside) == ((), ())
    assert (answers.story, answers.report) == ("rail", report_mark(review))
    claims = next(one.sha256 for one in review.hashes if one.role == "claims")
    assert (answers.claims_hash, answers.role) == (claims, "author")


def test_a_row_a_claim_and_one_for_a_number_without_any(review: StoryReview) -> None:
    sheet = openpyxl.load_workbook(BytesIO(review_workbook([review]))).worksheets[0]
    claims = [str(sheet.cell(number, 2).value or "") for number in range(5, sheet.max_row + 1)]
    assert sorted(filter(None, claims)) == ["rail", "road", "ships"]
    lonely = [
        sheet.cell(number, column(sheet, "Words of the article")).value
        for number in range(5, sheet.max_row + 1)
        if sheet.cell(number, 2).value is None
    ]
    assert lonely == ["2%"]
    assert sheet.freeze_panes == "C5"
    assert sheet.auto_filter.ref == f"A4:U{sheet.max_row}"


def test_what_is_typed_comes_back_with_what_was_there(review: StoryReview) -> None:
    def fill(sheet: Worksheet) -> None:
        put(sheet, "rail", "Reply", "change to")
        put(sheet, "rail", "Value (new)", "30.6 %")
        put(sheet, "ships", "Answer", "see table 7\nlast line")
        put(sheet, "ships", "Time (new)", "2024")
        put(sheet, "ships", "State (for checkers)", "checked")
        sheet["B3"], sheet["D3"] = "AB", "checker"

    answers = answered(review, fill)
    assert (answers.by, answers.role, answers.aside) == ("AB", "checker", ())
    rail, ships = sorted(answers.answers, key=lambda one: one.claims)
    assert (rail.reply, rail.supplied[0].value) == ("change-to", "30.6 %")
    assert rail.supplied[0].was == {
        "value": "31 %", "period": "2024", "of": "", "source": "yearbook", "locator": "table 7"
    }  # fmt: skip
    assert rail.codes[0].startswith("Q")
    assert (ships.text, ships.reply) == ("see table 7\nlast line", "")
    assert (ships.supplied[0].period, ships.supplied[0].state) == ("2024", "checked")


@pytest.mark.parametrize(
    ("value", "form", "read"),
    [
        (0.075, "0.0%", "7.5 %"),
        (0.07, "0%", "7 %"),
        (2024, "General", "2024"),
        (1234.5, "#,##0.00", "1,234.50"),
        (12.5, "0.0", "12.5"),
        ("7,5 %", "@", "7,5 %"),
        ("=SUM", "@", ""),
        (True, "General", ""),
    ],
)
def test_a_number_is_read_as_it_shows(
    review: StoryReview, value: object, form: str, read: str
) -> None:
    answers = answered(review, lambda sheet: put(sheet, "rail", "Value (new)", value, form))
    typed = [one.supplied[0].value for one in answers.answers]
    assert typed == ([read] if read else [])
    assert bool(answers.aside) == (not read)


def test_a_date_that_a_spreadsheet_made_is_told_and_not_taken(review: StoryReview) -> None:
    from datetime import date  # noqa: PLC0415 - of this test only

    answers = answered(
        review, lambda sheet: put(sheet, "rail", "Time (new)", date(2024, 4, 3), "dd-mmm")
    )
    assert answers.answers == ()
    (told,) = answers.aside
    assert told == (
        f"row {_row_of(review, 'rail')}, “Time (new)”: the spreadsheet made the date 2024-04-03 of "
        "what was typed; it is not taken: type it once more as a text, with ' before it"
    )


def _row_of(review: StoryReview, claim: str) -> int:
    return row(openpyxl.load_workbook(BytesIO(review_workbook([review]))).worksheets[0], claim)


def test_rows_may_be_sorted_and_left_out_and_columns_moved(review: StoryReview) -> None:
    def disturb(sheet: Worksheet) -> None:
        put(sheet, "road", "Reply", "cut")
        put(sheet, "rail", "Reply", "stands (source)")
        sheet.delete_rows(row(sheet, "ships"))
        for number in range(1, sheet.max_row + 1):  # the last row first
            sheet.move_range(f"A{number}:U{number}", rows=200 - 2 * number if number > 4 else 0)
        sheet.insert_cols(3)
        sheet.cell(4, 3).value = "my notes"
        sheet.cell(195, 3).value = "ask again"

    answers = answered(review, disturb)
    assert {one.claims: one.reply for one in answers.answers} == {
        ("road",): "cut",
        ("rail",): "stands",
    }
    assert answers.aside == ("column C (“my notes”) is none of ours, and is not taken",)


def test_what_is_changed_in_our_columns_is_told(review: StoryReview) -> None:
    answers = answered(review, lambda sheet: put(sheet, "rail", "Value as printed", "30.6 %"))
    assert answers.answers == ()
    (told,) = answers.aside
    assert told == (
        f"row {_row_of(review, 'rail')}: “31 %” was changed into “30.6 %” under “Value as "
        "printed”, which is not taken: type it into a column for answers"
    )


def test_unknown_rows_and_words_are_told(review: StoryReview) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["", "raill"])
        sheet.cell(sheet.max_row, column(sheet, "Reply")).value = "cut"
        sheet.append(["Q99"])
        sheet.cell(sheet.max_row, column(sheet, "Answer")).value = "?"
        put(sheet, "rail", "Reply", "maybe")
        put(sheet, "rail", "State (for checkers)", "fine")
        sheet["D3"] = "boss"

    answers = answered(review, fill)
    (only,) = answers.answers
    assert (only.reply, only.text, only.supplied) == ("", "maybe", ())
    told = "\n".join(answers.aside)
    assert "the report has no claim “raill”: did you mean `rail`?; the row is not taken" in told
    assert "names neither a claim nor a question, and is not taken" in told
    assert "“maybe” is none of the four replies; it is kept as a part of the answer" in told
    assert "“fine” is no state, and is not taken" in told
    assert "“boss” is no role" in told
    assert answers.role == "author"


def test_a_number_without_a_claim_is_answered_by_its_question(review: StoryReview) -> None:
    def fill(sheet: Worksheet) -> None:
        for number in range(5, sheet.max_row + 1):
            if sheet.cell(number, 2).value is None:
                sheet.cell(number, column(sheet, "Reply")).value = "cut"

    (only,) = answered(review, fill).answers
    assert (only.claims, only.reply, only.supplied) == ((), "cut", ())
    assert len(only.codes) == 1


def test_a_hebrew_sheet_runs_from_the_right_and_is_read_in_its_words(tmp_path: Path) -> None:
    review = review_of(tmp_path, STORY.replace("LANGUAGE", "he"), TEXT)

    def fill(sheet: Worksheet) -> None:
        assert sheet.sheet_view.rightToLeft
        heads = {cell.value: cell.column or 0 for cell in sheet[4]}
        sheet.cell(5, heads["תשובה"]).value = "להשמיט"
        sheet.cell(5, heads["פירוט"]).value = "אין מקור"
        sheet["D3"] = "בודק"

    answers = answered(review, fill)
    assert (answers.answers[0].reply, answers.answers[0].text) == ("cut", "אין מקור")
    assert answers.role == "checker"


def test_several_stories_have_a_sheet_each(tmp_path: Path) -> None:
    for name in ("one", "two"):
        text = STORY.replace("LANGUAGE", "en").replace("id: rail,", f"id: {name},", 1)
        (tmp_path / f"{name}.yaml").write_text(text.replace(", text: story.md", ""))
    (tmp_path / "claimlint.toml").touch()
    data = review_workbook(reviews_of(tmp_path))
    assert openpyxl.load_workbook(BytesIO(data)).sheetnames == ["one", "two", "_claimlint"]
    assert [one.story for one in read_sheets(data, "x.xlsx")] == ["one", "two"]
    with pytest.raises(AnswersError, match="several stories: one, two"):
        read_sheet(data, "x.xlsx")

    def rename(sheet: Worksheet) -> None:
        sheet.title = "done"
        put(sheet, "rail", "Reply", "cut")

    one, two = read_sheets(edited(data, rename), "x.xlsx")
    assert (one.story, [answer.place for answer in one.answers]) == ("one", ["sheet “done”, row 5"])
    assert two.answers == ()


def test_the_codes_of_a_sheet_are_kept_in_it(review: StoryReview) -> None:
    found = memories_in(review_workbook([review]))
    assert dict(found["rail"].codes) == dict(review.codes)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"x" * 5_000_001])
def test_what_is_no_sheet_is_refused(data: bytes) -> None:
    with pytest.raises(AnswersError):
        read_sheet(data, "back.xlsx")


def test_a_sheet_of_somebody_else_is_refused() -> None:
    stream = BytesIO()
    openpyxl.Workbook().save(stream)
    with pytest.raises(AnswersError, match="no review sheet"):
        read_sheet(stream.getvalue(), "back.xlsx")


def test_a_sheet_without_columns_for_answers_is_refused(review: StoryReview) -> None:
    with pytest.raises(AnswersError, match="no column for answers"):
        answered(review, lambda sheet: sheet.delete_cols(14, 8))


def test_an_answer_without_end_is_refused(review: StoryReview) -> None:
    with pytest.raises(AnswersError, match="more than 10,000 characters"):
        answered(review, lambda sheet: put(sheet, "rail", "Answer", "x" * 10_001))


ATTACKS = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org/","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "http://example.org/",
    "{=1+1}",
    "<script>alert(1)</script>",
)


def test_no_text_of_a_story_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    claims = "\n".join(
        f"  - {{id: c{at}, subject: {_quoted(text)}, measure: {_quoted(text)}, value: {at} tonne, "
        f"sources: [s{at}]}}"
        for at, text in enumerate(ATTACKS, 1)
    )
    sources = "\n".join(
        f"  s{at}: {{title: {_quoted(text)}}}" for at, text in enumerate(ATTACKS, 1)
    )
    head = f"claimlint: 1\narticle: {{id: bad, title: {_quoted(ATTACKS[0])}}}"
    review = review_of(tmp_path, f"{head}\nsources:\n{sources}\nclaims:\n{claims}\n")
    data = review_workbook([review])
    book = openpyxl.load_workbook(BytesIO(data))
    cells = [cell for sheet in book.worksheets for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert [cell for cell in cells if cell.hyperlink is not None] == []
    shown = "\n".join(str(cell.value) for cell in cells)
    assert "=cmd|" in shown
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not any(b"<f>" in part or b"hyperlink" in part for part in parts.values())
    assert not any(name.endswith(".bin") or "external" in name.lower() for name in parts)
    answers = read_sheet(data, "back.xlsx")
    assert (answers.answers, answers.aside) == ((), ())


def test_libreoffice_makes_no_formula_of_a_text_either(tmp_path: Path) -> None:
    claims = "\n".join(
        f"  - {{id: c{at}, subject: {_quoted(text)}, measure: x, value: {at} tonne}}"
        for at, text in enumerate(ATTACKS, 1)
    )
    head = "claimlint: 1\narticle: {id: bad, title: Bad}"
    sent = review_workbook([review_of(tmp_path, f"{head}\nclaims:\n{claims}\n")])
    path = tmp_path / "back.xlsx"
    path.write_bytes(sent)
    saved = saved_by_office(path, "xlsx", tmp_path / "office").read_bytes()
    with ZipFile(BytesIO(saved)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/sheet" in name]
    assert not any(b"<f>" in part or b"<f " in part or b"hyperlink" in part for part in sheets)
    answers = read_sheet(saved, "back.xlsx")
    assert (answers.answers, answers.aside) == ((), ())


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\t", "\\t").replace("\r", "\\r") + '"'


def test_the_round_trip_through_libreoffice_changes_nothing_but_what_was_typed(
    review: StoryReview, tmp_path: Path
) -> None:
    typed = {"Value (new)": "7.5 %", "Time (new)": "2024-03", "Answer": "=1+1 in table 3-4"}

    def fill(sheet: Worksheet) -> None:
        put(sheet, "rail", "Reply", "change to")
        for heading, text in typed.items():
            put(sheet, "rail", heading, text)
            cell = sheet.cell(row(sheet, "rail"), column(sheet, heading))
            cell.data_type = "s"

    sent = edited(review_workbook([review]), fill)
    before = read_sheet(sent, "back.xlsx")
    assert before.answers[0].text == typed["Answer"]
    path = tmp_path / "back.xlsx"
    path.write_bytes(sent)
    saved = saved_by_office(path, "xlsx", tmp_path / "office").read_bytes()
    assert read_sheet(saved, "back.xlsx") == before
    assert dict(memories_in(saved)["rail"].codes) == dict(review.codes)
