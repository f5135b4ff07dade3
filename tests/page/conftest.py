"""The browser and the pages of these tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from long_story import long_story
from page_desk import FLAGS, NAMES, Desk, chromium
from playwright.sync_api import Browser, sync_playwright
from reviewing import ROOT, review_of, reviews_of
from signed_story import signed_story

from claimlint.desk.desk_queue import queue_of
from claimlint.desk.html_page import queue_page, story_page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        if os.environ.get("CLAIMLINT_REQUIRE_BROWSER") == "1":
            pytest.fail("there is no Chromium here, and CLAIMLINT_REQUIRE_BROWSER=1 asks for one")
        pytest.skip("there is no Chromium here (looked for: " + ", ".join(NAMES) + ")")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Desk:
    return Desk(browser)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages by name: the worked example, an English one, a long story, and their queue."""
    folder = tmp_path_factory.mktemp("pages")
    claims, text = long_story(120)
    reviews = {
        "hebrew": reviews_of(ROOT / "claims/kazakhstan.yaml")[0],
        "english": reviews_of(ROOT / "claims/chain.yaml")[0],
        "long": review_of(folder / "long", claims, text),
        "signed": signed_story(folder / "signed"),
        "signed-hebrew": signed_story(folder / "signed-hebrew", "he"),
    }
    for name, review in reviews.items():
        (folder / f"{name}.html").write_text(story_page(review, "queue.html"), encoding="utf-8")
    queue = queue_of(list(reviews.values()), [f"{name}.html" for name in reviews], [])
    (folder / "queue.html").write_text(queue_page(queue), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in (*reviews, "queue")}
