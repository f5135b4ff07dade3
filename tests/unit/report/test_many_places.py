"""Of a finding with very many places the first are shown, and how many more there are."""

from __future__ import annotations

from claimlint.claims.finding import Place
from claimlint.report.color import Style
from claimlint.report.excerpt import Pen, Sources, excerpts
from claimlint.yamlfile.span import Span


def lines(count: int) -> list[str]:
    text = "\n".join(f"value: {number}" for number in range(count + 1))
    starts = [at for at in range(len(text)) if text.startswith("value", at)]
    places = [Place("a.yaml", span=Span(at, at + 5), label=f"part {at}") for at in starts]
    pen = Pen(Style(), "error", 2)
    return list(excerpts(places[0], places[1:], Sources({"a.yaml": text}), pen))


def test_a_finding_of_few_places_shows_them_all() -> None:
    assert not any("more place" in line for line in lines(24))


def test_of_thousands_of_places_the_first_are_shown() -> None:
    told = lines(7_990 + 24)
    assert told[-1].endswith("and 7,990 more places")
    assert len(told) < 60
    assert lines(25)[-1].endswith("and 1 more place")
