from __future__ import annotations

from pathlib import Path

from reviewing import ROOT, reviews_of

from claimlint.claims.finding import Finding, Place, Severity
from claimlint.desk.desk_queue import queue_of
from claimlint.desk.html_page import queue_page


def test_the_gravest_stories_come_first() -> None:
    reviews = reviews_of(ROOT / "claims")
    names = [f"{review.article}.html" for review in reviews]
    wrong = Finding("invalid-yaml", "files", Severity.ERROR, "<b>odd", Place("table.yaml"))
    queue = queue_of(reviews, names, [wrong])
    assert [(one.article, one.verdict, one.errors) for one in queue.entries] == [
        ("kazakhstan-abraham-accords", "hold", 1),
        ("example-chain", "hold", 1),
        ("rail-2025", "print", 0),
    ]
    assert queue.entries[2].page == "rail-2025.html"
    assert (queue.entries[2].checked, queue.entries[2].claims) == (11, 11)
    assert queue.speaks == "en"
    page = queue_page(queue)
    assert "table.yaml: &lt;b&gt;odd" in page


def test_an_empty_queue_says_so(tmp_path: Path) -> None:
    assert "There is no story here." in queue_page(queue_of([], [], []))
