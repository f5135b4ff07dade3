"""Answers on the page: typed, saved as a file, loaded again, and taken into the claim file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from page_desk import DESK, PHONE, Desk, Opened, faults
from playwright.sync_api import expect
from reviewing import review_of

from claimlint.answers.read_json import read_json
from claimlint.cli.command_group import main
from claimlint.desk.html_page import story_page
from claimlint.desk.withheld import for_audience

CLAIMS = """\
claimlint: 1
article: {id: story, title: Freight, language: en, text: story.md}
sources: {office: {title: Yearbook, publisher: Office, issued: 2025}}
claims:
  - {id: rail, quote: rail has 31%, subject: rail, measure: freight, of: all, value: 31 %}
  - {id: road, quote: road has 74%, subject: road, measure: freight, of: all, value: 74 %}
"""
TEXT = "# Freight in 2024\n\nIn 2024 rail has 31%.\n\nIn 2024 road has 74%.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(story_page(review_of(tmp_path, CLAIMS, TEXT)), encoding="utf-8")
    return path


def saved(opened: Opened, folder: Path) -> Path:
    with opened.page.expect_download() as download:
        opened.page.get_by_role("button", name="Save answers").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def state(opened: Opened) -> str:
    return opened.page.locator("#answers output").inner_text()


def quiet(opened: Opened) -> bool:
    """Whether it said nothing, and asked for nothing but itself and the file that it made."""
    asked = [one for one in opened.requests if not one.startswith("blob:")]
    return not opened.messages and len(asked) == 1


def test_answers_are_saved_applied_and_loaded_again(
    desk: Desk, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.open(page) as opened:
        assert state(opened) == "No answers yet."
        opened.page.get_by_role("button", name="Answer Q2").click()
        answer = opened.page.locator("#Q2 .answer")
        answer.get_by_label("stands (source)").check()
        answer.get_by_label("Answer", exact=True).fill('so it is\n"in print"')
        answer.get_by_label("Source", exact=True).fill("office")
        answer.get_by_label("Place in it").fill("table 7")
        answer.locator("[name=period]").fill("2024")
        assert state(opened) == "Not saved. Answers: 1"
        opened.page.get_by_role("button", name="Save answers").click()
        assert state(opened) == "Not saved. Type your initials first."
        opened.page.get_by_label("Your initials").fill("AB")
        path = saved(opened, tmp_path)
        assert path.name == "story-answers.json"
        assert state(opened) == "Saved. Answers: 1 story-answers.json"
        assert quiet(opened)
    (found,) = read_json(path.read_bytes(), "a.json").answers
    assert (found.codes, found.claims, found.reply) == (("Q2",), ("rail",), "stands")
    assert found.text == 'so it is\n"in print"'
    assert found.supplied[0].new == {"period": "2024", "source": "office", "locator": "table 7"}
    assert found.supplied[0].was == {
        "value": "31 %", "period": "", "of": "all", "source": "", "locator": ""
    }  # fmt: skip
    monkeypatch.chdir(tmp_path)
    words = ["apply", str(path), "--story", "story.yaml"]
    assert CliRunner().invoke(main, words, catch_exceptions=False).exit_code == 0
    text = (tmp_path / "story.yaml").read_text(encoding="utf-8")
    assert "period: 2024" in text
    assert "sources: [{source: office, locator: table 7}]" in text
    with desk.open(page) as opened:
        opened.page.locator("#answers [name=file]").set_input_files(path)
        expect(opened.page.locator("#Q2 [name=answer]")).to_have_value('so it is\n"in print"')
        assert opened.page.locator("#Q2 [name=locator]").input_value() == "table 7"
        assert opened.page.locator("#answers [name=by]").input_value() == "AB"
        assert state(opened).startswith("Saved. Answers: 1")
        opened.page.locator("#Q2").get_by_label("cut", exact=True).check()
        assert state(opened) == "Not saved. Answers: 1"
        opened.page.locator("#Q2").get_by_role("button", name="Clear this answer").click()
        assert state(opened) == "Not saved. Answers: 0"
        assert opened.page.locator("#Q2 [name=of]").input_value() == "all"  # as the file has it


def test_a_question_of_several_claims_has_fields_for_each(desk: Desk, page: Path) -> None:
    with desk.open(page) as opened:
        opened.page.get_by_role("button", name="Answer Q1").click()
        legends = opened.page.locator("#Q1 .supplied > legend").all_inner_texts()
        assert len(legends) == 2
        assert "rail" in legends[0]
        opened.page.locator("#Q1 .supplied").nth(1).get_by_label("Figure").fill("64 %")
        data = opened.page.evaluate("document.querySelector('#Q1 .supplied:nth-child(2)').dataset")
        assert data["claim"] == "road"


@pytest.mark.parametrize("audience", ["author", "lawyer", "source"])
def test_others_get_the_fields_that_are_taken_from_them(
    desk: Desk, tmp_path: Path, audience: str
) -> None:
    review = for_audience(review_of(tmp_path, CLAIMS, TEXT), CLAIMS, audience)
    path = tmp_path / "page.html"
    path.write_text(story_page(review), encoding="utf-8")
    with desk.open(path) as opened:
        opened.page.get_by_role("button", name="Answer Q2").click()
        names = "[...document.querySelectorAll('#Q2 .supplied [name]')].map(one => one.name)"
        waive = ["waive"] if audience == "lawyer" else []
        assert opened.page.evaluate(names) == ["source", "locator", "value", *waive]
        assert opened.page.locator("#answers [name=as]").input_value() == audience
        opened.page.locator("#Q2 [name=source]").fill("the survey")
        opened.page.get_by_label("Your initials").fill("CD")
        found = read_json(saved(opened, tmp_path).read_bytes(), "a.json")
        assert found.role == audience
        assert found.answers[0].supplied[0].new == {"source": "the survey"}
        assert faults(opened.page) == []


def test_the_keyboard_is_enough_to_answer(desk: Desk, page: Path) -> None:
    with desk.open(page) as opened:
        focus = opened.page.locator(":focus")
        opened.page.get_by_role("button", name="Answer Q2").focus()
        opened.page.keyboard.press("Enter")
        expect(focus).to_have_attribute("type", "radio")
        opened.page.keyboard.press("Space")
        opened.page.keyboard.press("ArrowDown")
        expect(opened.page.locator("#Q2 [value=change-to]")).to_be_checked()
        opened.page.keyboard.press("Tab")
        opened.page.keyboard.type("no")
        assert state(opened) == "Not saved. Answers: 1"


@pytest.mark.parametrize(("size", "dark"), [(PHONE, True), (DESK, False)])
def test_axe_finds_nothing_in_the_fields(
    desk: Desk, page: Path, size: tuple[int, int], dark: bool
) -> None:
    with desk.open(page, size, dark=dark) as opened:
        for button in opened.page.locator(".answer-open").all():
            opened.page.locator(".answer-open").first.click()
            del button
        opened.page.evaluate(
            "for (const one of document.querySelectorAll('details')) one.open = true"
        )
        opened.page.locator("#Q2 [type=radio][value=cut]").check()
        assert faults(opened.page) == []
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_nothing_is_kept_unless_it_is_asked_for(desk: Desk, page: Path) -> None:
    with desk.open(page) as opened:
        opened.page.get_by_role("button", name="Answer Q2").click()
        opened.page.locator("#Q2 [name=answer]").fill("secret")
        assert opened.page.evaluate("Object.keys(localStorage).length") == 0
        opened.page.get_by_text("Load answers, or keep a copy").click()
        opened.page.get_by_label("Keep a copy in this browser").check()
        assert "secret" in opened.page.evaluate("Object.values(localStorage).join()")
        again = opened.page.context.new_page()
        again.goto(page.as_uri())
        expect(again.locator("#Q2 [name=answer]")).to_have_value("secret")
        expect(again.locator("#answers output")).to_have_text("Not saved. Answers: 1")
        opened.page.get_by_label("Keep a copy in this browser").uncheck()
        assert opened.page.evaluate("Object.keys(localStorage).length") == 0


def test_what_cannot_be_loaded_is_told(desk: Desk, page: Path, tmp_path: Path) -> None:
    (tmp_path / "no.json").write_text("[]", encoding="utf-8")
    other = {"claimlint_answers": 1, "story": "<b>other</b>", "answers": []}
    (tmp_path / "other.json").write_text(json.dumps(other), encoding="utf-8")
    lost = {"claimlint_answers": 1, "story": "story", "answers": [{"codes": ["Q77"]}, 3, None]}
    (tmp_path / "lost.json").write_text(json.dumps(lost), encoding="utf-8")
    said = {
        "no.json": "This is no file of answers.",
        "other.json": "This file answers another story: <b>other</b>",
        "lost.json": "Saved. Answers: 0 It answers another version of this report. "
        "Answers that fit no question here: 3",
    }
    with desk.open(page) as opened:
        for name, message in said.items():
            opened.page.locator("#answers [name=file]").set_input_files(tmp_path / name)
            expect(opened.page.locator("#answers output")).to_have_text(message)
        assert opened.is_quiet()


ATTACKS = [
    "<script>attacked()</script>",
    "</script><img src=x onerror=attacked()>",
    '"><svg onload=attacked()>',
    "javascript:attacked()",
    '=HYPERLINK("https://example.invalid")',
    "__proto__",
    "a\u202eb\u2066c\x00d",
    "W" * 9000,
]


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_a_hostile_answer_is_a_text(
    desk: Desk, page: Path, tmp_path: Path, attack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loaded into the page, saved by it, and taken into the claim file."""
    supplied = {"claim": "rail", **dict.fromkeys(("source", "of", "waive", "__proto__"), attack)}
    hostile = {
        "claimlint_answers": 1,
        "story": "story",
        "by": attack,
        "as": attack,
        "__proto__": {"polluted": attack},
        "answers": [{"codes": ["Q2"], "reply": attack, "answer": attack, "supplied": [supplied]}],
    }
    (tmp_path / "hostile.json").write_text(json.dumps(hostile), encoding="utf-8")
    with desk.open(page, PHONE) as opened:
        opened.page.locator("#answers [name=file]").set_input_files(tmp_path / "hostile.json")
        expect(opened.page.locator("#Q2 .answer")).to_be_visible()
        assert opened.page.evaluate("typeof attacked") == "undefined"
        assert opened.page.evaluate("typeof ({}).polluted") == "undefined"
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        opened.page.get_by_label("Your initials").fill("AB")
        path = saved(opened, tmp_path)
        assert quiet(opened)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["apply", str(path), "--story", "story.yaml"])
    assert result.exit_code in (0, 1), result.output
    assert "\u202e" not in result.output
    checked = CliRunner().invoke(main, ["check", "story.yaml", "--format", "json"])
    assert [one["claims"] for one in json.loads(checked.stdout)["stories"]] == [2]
