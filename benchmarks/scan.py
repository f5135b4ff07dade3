"""How fast numbers are read in running text, on one core.

Run with `python benchmarks/scan.py`. The text is the project's own articles, repeated to a
megabyte for each language; processor time is measured, so that other work on the machine does
not count, and the best of five runs is told. Hostile texts follow: the slowest kinds of input
found, and how much longer a text twice as long takes (about 2 where reading is linear).
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from claimlint.article.read_article import read_document
from claimlint.numbers.scanner import scan

ARTICLES = Path(__file__).parent.parent / "tests" / "text_cases" / "articles"
# Sentences without figures, to bring the articles, which are full of them, down to the
# density of a newspaper: 28 figures in 900 words.
PROSE = {
    "en": "The ministry did not answer the questions that were sent to it, and a spokesman for the "
    "company said only that the plan was still being studied. People who live nearby have asked "
    "for a meeting with the mayor, whose office says that nothing has been decided. Those who "
    "have worked on similar plans elsewhere warn that such promises are easily made and hard to "
    "keep, because the money comes from several budgets and nobody is in charge of all of them. ",
    "he": "במשרד לא השיבו לשאלות שנשלחו אליהם, ודוברת החברה אמרה רק שהתוכנית עדיין נבחנת. התושבים "
    "שגרים בסמוך ביקשו להיפגש עם ראש העירייה, ובלשכתו אומרים שדבר לא הוחלט. מי שעבדו על תוכניות "
    "דומות במקומות אחרים מזהירים שקל להבטיח וקשה לקיים, כי הכסף מגיע מתקציבים שונים ואין מי "
    "שאחראי על כולם. ",
}
HOSTILE = ("1/", "1 ", "1-", "%1", "a half ", "בין ", "one hundred and ", "[a](", "<a '", "שָ")


def _seconds(act: Callable[[], object], runs: int = 5) -> float:
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        act()
        best = min(best, time.process_time() - start)
    return best


def _text(code: str, *, usual: bool) -> str:
    """A megabyte of UTF-8 out of the articles of a language."""
    found = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob(f"{code}-*.md"))]
    text = "\n\n".join(re.sub(r"[{}]", "", article) for article in found)
    if usual:
        figures = len(scan(text, code))
        words = figures * 900 // 28 - len(text.split())
        text += "\n\n" + PROSE[code] * (words // len(PROSE[code].split()))
    return text * (1_000_000 // len(text.encode()) + 1)


def speed(code: str) -> float:
    """How many megabytes of UTF-8 are read in a second of processor time, as newspapers write."""
    text = _text(code, usual=True)
    return len(text.encode()) / _seconds(lambda: scan(text, code)) / 1e6


def main() -> None:
    """Print the speeds."""
    print(f"{'text':<10}{'MB/s':>8}{'chars/s':>12}{'mentions':>10}{'us each':>9}")
    for code, usual in (("en", True), ("he", True), ("en", False), ("he", False)):
        text = _text(code, usual=usual)
        mentions = len(scan(text, code))
        seconds = _seconds(lambda text=text, code=code: scan(text, code))  # type: ignore[misc]
        speed = len(text.encode()) / seconds / 1e6
        each = seconds / mentions * 1e6
        name = code if usual else f"{code} dense"
        print(f"{name:<10}{speed:>8.2f}{len(text) / seconds:>12,.0f}{mentions:>10,}{each:>9.1f}")
    print(f"\n{'hostile':<20}{'s/MB':>8}{'twice as long':>15}")
    for part in HOSTILE:
        once = part * (100_000 // len(part))
        small = _seconds(lambda once=once: scan(once, "he"), 2)  # type: ignore[misc]
        large = _seconds(lambda once=once: scan(once * 2, "he"), 2)  # type: ignore[misc]
        print(f"{part!r:<20}{small * 10:>8.1f}{large / small:>15.2f}")
    page = "<p>12 <b>sites</b> &amp; 3%</p>\n" * 30_000
    seconds = _seconds(lambda: read_document("a.html", page), 2)
    print(f"\nread_document of HTML: {len(page) / seconds / 1e6:.1f} MB/s")


if __name__ == "__main__":
    main()
