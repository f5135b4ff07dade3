"""A real browser, and the pages that it opens.

Without Chromium these tests are skipped, with the reason; CLAIMLINT_REQUIRE_BROWSER=1 makes that a
failure, for where one is sure to be installed. CLAIMLINT_BROWSER is the path of another one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")
PHONE, DESK, WIDE = (360, 740), (1280, 800), (1920, 1080)


def chromium() -> str | None:
    asked = os.environ.get("CLAIMLINT_BROWSER")
    return asked or next((path for name in NAMES if (path := shutil.which(name))), None)


@dataclass
class Opened:
    """A page in the browser, with whatever it said and asked for."""

    page: Page
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def is_quiet(self) -> bool:
        """Whether it said nothing, and asked for nothing but itself."""
        return not self.messages and len(self.requests) == 1


@dataclass
class Desk:
    """Opens pages: a fresh window for each."""

    browser: Browser

    @contextmanager
    def open(
        self, path: Path, size: tuple[int, int] = DESK, *, dark: bool = False, scripts: bool = True
    ) -> Iterator[Opened]:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        opened = Opened(context.new_page())
        opened.page.on("console", lambda message: opened.messages.append(message.text))
        opened.page.on("pageerror", lambda error: opened.messages.append(str(error)))
        opened.page.on("dialog", lambda dialog: opened.messages.append(dialog.message))
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.goto(path.as_uri())
        yield opened
        context.close()


def faults(page: Page, *, colors: bool = True) -> list[str]:
    """What axe-core finds, each with the first element.

    To tell the contrast of every text takes by far the longest; without `colors` it is left out.
    """
    page.evaluate((resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    found: list[dict[str, Any]] = page.evaluate(
        "colors => axe.run({resultTypes: ['violations'],"
        " rules: {'color-contrast': {enabled: colors}}}).then(result => result.violations)",
        colors,
    )
    return [f"{one['id']}: {one['nodes'][0]['html'][:300]}" for one in found]
