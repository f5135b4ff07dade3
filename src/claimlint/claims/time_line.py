"""Facts in the order of time: which lie within a time, which hold one, which are nearest to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from claimlint.claims.fact import Fact
from claimlint.claims.fact_keys import Span


class TimeLine:
    """Facts by their spans of days; those whose span is open or not known are always among them.

    What lies within a span is looked up by its length: quarters, months and days are three lengths,
    whatever the number of years.
    """

    __slots__ = ("_facts", "_firsts", "_lengths", "_open")

    def __init__(self, facts: Sequence[Fact], span_of: Callable[[Fact], Span | None]) -> None:
        spans = [(span_of(fact), fact) for fact in facts]
        known = [(span, fact) for span, fact in spans if span is not None]
        known.sort(key=lambda pair: (pair[0], pair[1].place_in_order))
        self._open = [fact for span, fact in spans if span is None]
        self._open.sort(key=lambda fact: fact.place_in_order)
        self._firsts = [span[0] for span, _ in known]
        self._facts = [fact for _, fact in known]
        by_length: dict[int, tuple[list[int], list[Fact]]] = {}
        for (first, last), fact in known:
            firsts, alike = by_length.setdefault(last - first, ([], []))
            firsts.append(first)
            alike.append(fact)
        self._lengths = sorted(by_length.items())

    def within(self, span: Span) -> Iterator[Fact]:
        """The facts whose spans lie in a span: all that may, at the least."""
        yield from self._open
        first, last = span
        for length, (firsts, facts) in self._lengths:
            if length > last - first:
                return
            yield from facts[bisect_left(firsts, first) : bisect_right(firsts, last - length)]

    def holding(self, span: Span) -> Iterator[Fact]:
        """The facts whose spans hold a span."""
        yield from self._open
        first, last = span
        for length, (firsts, facts) in reversed(self._lengths):
            if length < last - first:
                return
            yield from facts[bisect_left(firsts, last - length) : bisect_right(firsts, first)]

    def nearest(self, span: Span | None, most: int) -> list[Fact]:
        """The facts that begin nearest to where a span does; the first ones where it has none.

        As many on either side, so that a long series meets what comes before and after.
        """
        half = most // 2
        at = half if span is None else bisect_left(self._firsts, span[0])
        return [*self._facts[max(0, at - half) : at + half], *self._open[:half]]
