"""The page in a real browser, as the desk would use it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from page_desk import DESK, PHONE, WIDE, Desk, faults
from playwright.sync_api import expect

STORIES = ("hebrew", "english", "long")
EVERY = (*STORIES, "signed", "signed-hebrew", "queue")

STICKS_OUT = """() => [...document.querySelectorAll('body *')].filter(one => {
  if (one.closest('.vh, .skip, .stories thead') || one.closest('svg')) return false;
  const box = one.getBoundingClientRect();
  return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
}).map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("name", EVERY)
def test_nothing_sticks_out_and_nothing_is_asked_for(
    desk: Desk, pages: dict[str, Path], name: str
) -> None:
    for size in (PHONE, DESK, WIDE):
        with desk.open(pages[name], size) as opened:
            wide = opened.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size[0], (name, size)
            assert opened.page.evaluate(STICKS_OUT) == [], (name, size)
            assert opened.is_quiet(), (name, size, opened)


@pytest.mark.parametrize(
    ("name", "dark"),
    [
        *((name, False) for name in EVERY),
        *((name, True) for name in ("hebrew", "english", "signed", "queue")),
    ],
)
def test_axe_finds_nothing(desk: Desk, pages: dict[str, Path], name: str, dark: bool) -> None:
    opening = "for (const one of document.querySelectorAll('details')) one.open = true"
    with desk.open(pages[name], PHONE if dark else DESK, dark=dark) as opened:
        opened.page.evaluate(opening)
        assert faults(opened.page, colors=name != "long") == []  # it has those of the others


@pytest.mark.parametrize("name", STORIES)
def test_every_mark_leads_to_its_card_and_back(
    desk: Desk, pages: dict[str, Path], name: str
) -> None:
    """Every link of the page has its target; a mark's card has a link to a mark of its own."""
    script = """() => {
      const lost = [...document.querySelectorAll('a[href^="#"]')]
        .filter(one => !document.getElementById(one.getAttribute('href').slice(1)));
      const marks = [...document.querySelectorAll('#article .text a.m')];
      const oneWay = marks.filter(mark => mark.dataset.claims.trim()).filter(mark => {
        const card = document.querySelector(mark.getAttribute('href'));
        const back = [...card.querySelectorAll('.spots a')].map(one => one.hash);
        return !back.some(hash => document.querySelector(hash).dataset.claims
          .split(' ').includes(card.id));
      });
      const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
      return {
        lost: lost.map(one => one.outerHTML), oneWay: oneWay.map(one => one.outerHTML),
        marks: marks.length, twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      };
    }"""
    with desk.open(pages[name]) as opened:
        found = opened.page.evaluate(script)
        assert found["lost"] == []
        assert found["oneWay"] == []
        assert found["twice"] == []
        assert found["marks"] >= 5


def test_a_click_goes_to_the_card_and_its_place_back_to_the_text(
    desk: Desk, pages: dict[str, Path]
) -> None:
    with desk.open(pages["hebrew"]) as opened:
        page = opened.page
        mark = page.locator("#article a.m.s-wrong").first
        name = mark.get_attribute("id")
        target = mark.get_attribute("href")
        mark.click()
        assert page.evaluate("location.hash") == target
        assert page.evaluate("document.activeElement.id") == str(target)[1:]
        page.locator(f"{target} .spots a").first.click()
        assert page.evaluate("location.hash") == f"#{name}"
        assert page.locator(f"#{name}").is_visible()
        assert opened.is_quiet()


def test_hovering_shows_what_is_known(desk: Desk, pages: dict[str, Path]) -> None:
    with desk.open(pages["hebrew"]) as opened:
        page = opened.page
        page.locator("#article a.m.s-asked").first.hover()
        peek = page.locator("#peek")
        peek.wait_for(state="visible")
        assert "22%" in peek.inner_text()
        page.keyboard.press("Escape")
        peek.wait_for(state="hidden")


TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def test_the_keyboard_alone_is_enough(desk: Desk, pages: dict[str, Path]) -> None:
    with desk.open(pages["english"]) as opened:
        page = opened.page
        focus = page.locator(":focus")
        page.keyboard.press("Tab")
        expect(focus).to_have_class("skip")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(focus).to_have_id("article")
        expect(page).to_have_url(re.compile("#article$"))
        page.evaluate(
            TWO_FRAMES
        )  # the browser moves the focus once more when it has scrolled there
        page.keyboard.press("Tab")
        expect(focus).to_have_id(re.compile(r"^n\d"))
        mark = str(focus.get_attribute("id"))
        page.keyboard.press("Enter")
        expect(page.locator("#peek")).to_be_visible()
        expect(page.locator("#peek :focus")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(focus).to_have_id(mark)
        page.keyboard.press("Enter")
        expect(page.locator("#peek :focus")).to_have_count(1)
        page.keyboard.press("Enter")
        expect(focus).to_have_id("c-generation")
        expect(page.locator("#peek")).to_be_hidden()
        page.locator(".tiles summary").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".tiles details").first).to_have_attribute("open", "")
        assert opened.is_quiet()


def test_every_focus_can_be_seen(desk: Desk, pages: dict[str, Path]) -> None:
    with desk.open(pages["english"]) as opened:
        page = opened.page
        for _ in range(25):
            page.keyboard.press("Tab")
            outline = page.evaluate(
                "(() => { const s = getComputedStyle(document.activeElement);"
                " return [s.outlineStyle, parseFloat(s.outlineWidth)]; })()"
            )
            assert outline[0] != "none"
            assert outline[1] >= 2


SHOWN = """() => [document.querySelectorAll('#questions .q:not([hidden])').length,
  document.querySelectorAll('#claims .card:not([hidden])').length]"""


def test_the_filter_finds_by_severity_family_state_and_words(
    desk: Desk, pages: dict[str, Path]
) -> None:
    with desk.open(pages["long"]) as opened:
        page = opened.page
        everything = page.evaluate(SHOWN)
        assert everything[1] == 120
        seen = []
        for name, value in (("severity", "error"), ("family", "sources"), ("state", "wrong")):
            page.select_option(f"#filter [name={name}]", value)
            shown = page.evaluate(SHOWN)
            assert 0 < shown[0] < everything[0]
            assert 0 < shown[1] < everything[1]
            says = page.locator("#filter output").inner_text()
            assert says == f"{shown[0]} questions and {shown[1]} claims shown"
            seen.append(shown)
            page.locator("#filter button").click()
            expect(page.locator("#filter output")).to_have_text("")
            assert page.evaluate(SHOWN) == everything
        page.fill("#filter [name=text]", "inner ISLES 1 shipped")
        assert page.evaluate(SHOWN)[1] == 10
        page.fill("#filter [name=text]", "nothing of the kind")
        assert page.evaluate(SHOWN) == [0, 0]
        assert page.locator("#questions .group:visible").count() == 0


def test_a_link_to_what_is_filtered_away_shows_it(desk: Desk, pages: dict[str, Path]) -> None:
    with desk.open(pages["long"]) as opened:
        page = opened.page
        page.fill("#filter [name=text]", "nothing of the kind")
        page.locator("#article a.m.s-held, #article a.m.s-uncompared").first.click()
        target = page.evaluate("location.hash")
        assert page.locator(target).is_visible()
        assert page.locator("#filter [name=text]").input_value() == ""


@pytest.mark.parametrize("name", STORIES)
def test_it_is_whole_without_scripts(desk: Desk, pages: dict[str, Path], name: str) -> None:
    with desk.open(pages[name], scripts=False) as opened:
        page = opened.page
        assert page.locator("#filter").is_hidden()
        assert page.locator("#questions .q").first.is_visible()
        assert page.locator("#article .text").is_visible()
        page.locator("#article a.m").first.click()
        assert "#c-" in page.url
        assert opened.is_quiet()


@pytest.mark.parametrize("name", STORIES)
def test_in_print_everything_is_there(desk: Desk, pages: dict[str, Path], name: str) -> None:
    with desk.open(pages[name], (794, 1123), scripts=False) as opened:
        page = opened.page
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= 794
        hidden = page.evaluate(
            "[...document.querySelectorAll('details > ol, details > ul, details > table')]"
            ".filter(one => !one.checkVisibility({contentVisibilityAuto: true})).length"
        )
        assert hidden == 0
        assert page.locator("nav").is_hidden()
        assert page.evaluate("getComputedStyle(document.querySelector('#article')).overflow") == (
            "visible"
        )
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
            "rgb(255, 255, 255)"
        )


def test_a_hebrew_page_runs_from_right_to_left(desk: Desk, pages: dict[str, Path]) -> None:
    with desk.open(pages["hebrew"]) as opened:
        page = opened.page
        assert page.evaluate("[document.documentElement.lang, document.dir]") == ["he", "rtl"]
        assert page.evaluate("document.querySelector('.text').dir") == "rtl"
        said = page.locator("#questions [lang=en]").first
        assert said.evaluate("one => getComputedStyle(one).direction") == "ltr"
        first, article = (
            page.locator(one).bounding_box() for one in ("#verdict-h >> xpath=..", "#article")
        )
        assert first is not None
        assert article is not None
        assert first["x"] > article["x"]


def test_the_first_screen_has_the_verdict_and_the_first_questions(
    desk: Desk, pages: dict[str, Path]
) -> None:
    with desk.open(pages["hebrew"], (1280, 900)) as opened:
        order = [
            opened.page.locator(one).first.bounding_box()
            for one in ("h1", ".ruling .says", ".errors .line", "[aria-labelledby=first-h] .line")
        ]
        tops = [box["y"] for box in order if box is not None]
        assert len(tops) == 4
        assert tops == sorted(tops)
        assert tops[-1] < 900
