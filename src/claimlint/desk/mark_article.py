"""The article with its numbers marked: each leads to its claim, and says what is known of it.

A number carries the state of its gravest claim. Words that claim without a number ("the largest")
are marked, too. What lies inside another mark is not marked again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import islice

from claimlint.article.article import Article, Figure, Quoted
from claimlint.article.compare_quote import candidates
from claimlint.claims.claim import Claim
from claimlint.desk.article_marks import STATES, Mark, Passage, Piece, Spot, State
from claimlint.lazy_dataclass import dataclass, field
from claimlint.yamlfile.span import Span


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article's passages, and where the marks of each claim and number are.

    `spots` has those of each claim, by its place in the file; `numbers` those of each number, by
    the pointer that findings use. `unclaimed` are the numbers that nobody claims.
    """

    passages: tuple[Passage, ...] = ()
    spots: Mapping[int, tuple[Spot, ...]] = field(default_factory=dict)
    numbers: Mapping[str, Spot] = field(default_factory=dict)
    unclaimed: tuple[Spot, ...] = ()
    waived: tuple[tuple[Spot, str], ...] = ()
    count: int = 0
    claimed: int = 0


@dataclass(frozen=True, slots=True)
class _Marked:
    span: Span
    mark: Mark


def mark_article(article: Article, states: Mapping[int, State]) -> MarkedArticle:
    """Mark an article. `states` says how each claim stands, by its place in the file."""
    figures = [one for one in article.figures if _is_marked(one)]
    marked = [_of_figure(one, states) for one in figures]
    marked += _of_words(article, states)
    shown = list(_apart(sorted(marked, key=lambda one: (one.span.start, -one.span.end))))
    kept = {one.mark.id for one in shown}
    unclaimed = [one for one in figures if not one.claims and one.waived is None]
    waived = [(_spot(one, kept), one.waived) for one in figures if one.waived is not None]
    counted = [one for one in figures if one.matters or one.claims]
    return MarkedArticle(
        tuple(_passages(article, shown)),
        dict(_spots(article, shown)),
        {one.pointer: _spot(one, kept) for one in article.figures},
        tuple(_spot(one, kept) for one in unclaimed),
        tuple((spot, reason) for spot, reason in waived if reason is not None),
        len(counted),
        sum(bool(one.claims) for one in counted),
    )


def _is_marked(figure: Figure) -> bool:
    """A time or a rank that nobody claims is no number to ask after."""
    return bool(figure.matters or figure.claims or figure.waived is not None)


def _of_figure(figure: Figure, states: Mapping[int, State]) -> _Marked:
    span = Span(figure.start, figure.end)
    own = _own_first(figure)
    if own:
        state = min((states[claim.index] for claim in own), key=STATES.index)
        sourced = all(claim.citations for claim in own)
        mark = Mark(_name(figure), state, tuple(claim.id for claim in own), sourced)
    elif figure.waived is not None:
        mark = Mark(_name(figure), "waived", note=figure.waived)
    else:
        mark = Mark(_name(figure), "unclaimed")
    return _Marked(span, mark)


def _own_first(figure: Figure) -> list[Claim]:
    """The claims of a number; those whose own number it is come before those that it only dates."""
    return sorted(figure.claims, key=lambda claim: not candidates(claim, [figure]))


def _name(figure: Figure) -> str:
    return f"n{figure.index + 1}"


def _of_words(article: Article, states: Mapping[int, State]) -> Iterator[_Marked]:
    """Marks for quotes in which no number stands."""
    for number, quoted in enumerate(article.quotes):
        for place, span in enumerate(quoted.spans):
            if not article.figures_in(span):
                claim, name = quoted.claim, f"w{number + 1}-{place + 1}"
                mark = Mark(name, states[claim.index], (claim.id,), bool(claim.citations))
                yield _Marked(span, mark)


def _apart(marked: list[_Marked]) -> Iterator[_Marked]:
    end = -1
    for one in marked:
        if one.span.start >= end and one.span.end > one.span.start:
            yield one
            end = one.span.end


def _passages(article: Article, marked: list[_Marked]) -> Iterator[Passage]:
    text, at = article.text.text, 0
    for block in article.text.blocks:
        pieces: list[Piece] = []
        done = block.span.start
        while at < len(marked) and marked[at].span.start < block.span.end:
            span = marked[at].span
            if span.start > done:
                pieces.append(Piece(text[done : span.start]))
            pieces.append(Piece(text[span.start : span.end], marked[at].mark))
            done = max(done, span.end)
            at += 1
        if done < block.span.end:
            pieces.append(Piece(text[done : block.span.end]))
        yield Passage(block.number, block.part, tuple(pieces))


def _spots(article: Article, marked: list[_Marked]) -> Iterator[tuple[int, tuple[Spot, ...]]]:
    """Where the words of each claim stand, with the mark that is in them."""
    by_claim: dict[int, list[Spot]] = {}
    ends = [one.span.end for one in marked]
    for quoted in article.quotes:
        for span in quoted.spans:
            block = article.block(span.start)
            inside = list(_within(marked, bisect_right(ends, span.start), span.end))
            by_claim.setdefault(quoted.claim.index, []).append(
                Spot(
                    article.words(span),
                    None if block is None else block.number,
                    None if block is None else block.part,
                    _best(inside, quoted),
                )
            )
    for index, spots in by_claim.items():
        yield index, tuple(spots)


def _within(marked: list[_Marked], first: int, end: int) -> Iterator[_Marked]:
    for one in islice(marked, first, None):
        if one.span.start >= end:
            return
        yield one


def _best(inside: list[_Marked], quoted: Quoted) -> str | None:
    """The mark that leads back to a claim: one whose first claim it is, else any in its words."""
    own = [one for one in inside if one.mark.claims[:1] == (quoted.claim.id,)]
    found = own or inside
    return found[0].mark.id if found else None


def _spot(figure: Figure, kept: set[str]) -> Spot:
    name = _name(figure)
    return Spot(figure.text, figure.paragraph, figure.part, name if name in kept else None)
