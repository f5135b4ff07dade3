"""Takes the picture of the review page for the README: `python docs/photograph.py`.

It needs what the tests of the page need (Chromium), and Pillow, which makes the file small. The
bytes hang on the machine's fonts, so CI does not compare them.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from page_desk import FLAGS, chromium  # noqa: E402
from reviewing import reviews_of  # noqa: E402

from claimlint.desk.html_page import story_page  # noqa: E402

COLORS = 64


def main() -> None:
    """Write docs/report.png."""
    (review,) = reviews_of(ROOT / "claims" / "kazakhstan.yaml")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1240, "height": 800}, color_scheme="light")
        page.set_content(story_page(review))
        taken = page.screenshot()
        browser.close()
    picture = Image.open(io.BytesIO(taken)).quantize(COLORS, dither=Image.Dither.NONE)
    picture.save(ROOT / "docs" / "report.png", optimize=True)


if __name__ == "__main__":
    main()
