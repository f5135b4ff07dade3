"""What is asked of whom: the open questions of a story for its author, a lawyer or a source.

The author is asked about all that an author can answer, in the words of the article. The lawyer is
asked about the claims that are held for one. A source is asked about nothing but what it said: the
facts that rest on it, as sentences of their own, never the article's words, and no other source.

Every form (Markdown, mail, Word file) is written from the `Letter`, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from claimlint.desk.article_marks import Spot
from claimlint.desk.page_words import PageWords, words_for
from claimlint.desk.story_review import Card, Cited, Question, StoryReview
from claimlint.lazy_dataclass import dataclass

Audience: TypeAlias = Literal["author", "lawyer", "source"]

REPLIES: Final = ("reply_stands", "reply_change", "reply_cut", "reply_cannot")
"""The four replies, of which one is chosen."""
OPEN_REPLIES: Final = ("reply_stands", "reply_change")
"""Replies that leave room to write."""
_OF_THE_DESK: Final = ("lack_claim", "lack_draft")
"""What only the claim file lacks: nobody outside the desk can supply it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and whether it is English whatever the letter speaks (as what rules say is)."""

    text: str
    is_english: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that is wrong, and what would settle it."""

    wrong: tuple[Told, ...]
    settles: Told | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: where it stands (`spots`), or what it is about (`facts`, to a source)."""

    code: str
    head: str
    claims: tuple[str, ...]
    spots: tuple[Spot, ...] = ()
    facts: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes to one audience. `left` questions are the desk's own, and are not in it."""

    audience: Audience
    title: str
    intro: str
    asked: tuple[Asked, ...]
    words: PageWords
    left: int = 0


def letter_to_author(review: StoryReview) -> Letter:
    """All that is open and that an author can answer."""
    words = words_for(review.speaks)
    open_ = [one for one in review.questions if _for_people(one, words)]
    asked = tuple(_asked(one, words) for one in open_)
    return _letter("author", review, asked, len(review.questions) - len(asked))


def letter_to_lawyer(review: StoryReview, held: frozenset[str]) -> Letter:
    """What is open of the claims that are held for a lawyer."""
    words = words_for(review.speaks)
    open_ = [one for one in review.questions if held.intersection(one.claims)]
    return _letter("lawyer", review, tuple(_asked(one, words) for one in open_), 0)


def letter_to_source(review: StoryReview, source: str) -> Letter:
    """What is open of the figures that rest on one source, and nothing besides."""
    words = words_for(review.speaks)
    cards = {card.id: card for card in review.cards}
    asked = []
    for question in review.questions:
        own = [cards[one] for one in question.claims if one in cards]
        cited = [(card, one) for card in own for one in card.cited if one.source == source]
        if cited:
            asked.append(_of_source(question.code, cited, words))
    title = next((one.title for one in review.sources if one.id == source), source)
    return Letter("source", title, words("source_intro"), tuple(asked), words)


def _letter(audience: Audience, review: StoryReview, asked: tuple[Asked, ...], left: int) -> Letter:
    words = words_for(review.speaks)
    return Letter(audience, review.title, words("questions_intro"), asked, words, left)


def _for_people(question: Question, words: PageWords) -> bool:
    """Whether somebody outside the desk can answer: not where the claim file itself is at fault."""
    of_desk = bool(question.said) and all(one.family == "review" for one in question.said)
    return bool((question.said and not of_desk) or _lacks(question, words)) and (
        bool(question.claims) or any(spot.paragraph is not None for spot in question.spots)
    )


def _lacks(question: Question, words: PageWords) -> tuple[str, ...]:
    """What a figure lacks, of what somebody outside the desk can supply."""
    of_the_desk = {words(one) for one in _OF_THE_DESK}
    return tuple(one for one in question.lacks if one not in of_the_desk)


def _asked(question: Question, words: PageWords) -> Asked:
    severity = words(f"severity_{question.severity.value}")
    key = f" · {words('key_claim')}" if question.is_key else ""
    return Asked(
        question.code,
        f"{severity}{key}",
        question.claims,
        question.spots,
        (),
        tuple(_points(question, words)),
    )


def _points(question: Question, words: PageWords) -> Iterator[Point]:
    for said in question.said:
        gist = (Told(said.gist),) if said.gist and not said.spoken else ()
        advice = Told(said.advice) if said.advice else Told(said.help, is_english=True)
        settles = advice if advice.text else None
        message = Told(said.spoken) if said.spoken else Told(said.message, is_english=True)
        yield Point((*gist, message), settles)
    lacks = _lacks(question, words)
    if lacks:
        lacking = words.listed(lacks)
        supply = None if question.said else Told(words("settle_lacks", list=lacking))
        yield Point((Told(words("lacks", list=lacking)),), supply)


def _of_source(code: str, cited: list[tuple[Card, Cited]], words: PageWords) -> Asked:
    facts = [_fact(card, one, words) for card, one in cited]
    return Asked(
        code,
        "",
        tuple(dict.fromkeys(card.id for card, _ in cited)),
        (),
        tuple(dict.fromkeys(facts)),
        (Point((Told(words("source_asked")),), Told(words("source_settles"))),),
    )


def _fact(card: Card, cited: Cited, words: PageWords) -> str:
    """A claim as a sentence, with where the source has it and what it says there."""
    says = words("says_label", value=cited.says) if cited.says else ""
    beside = ", ".join(filter(None, (cited.locator, says)))
    return f"{card.statement} ({beside})" if beside else card.statement


def where(spot: Spot, words: PageWords) -> str:
    """The paragraph, and the part of the page where that is not the running text."""
    if spot.paragraph is None:
        return ""
    part = spot.part or "body"
    named = f", {words(f'part_{part}')}" if part in ("headline", "subhead", "caption") else ""
    return f"{words('paragraph_long', n=spot.paragraph)}{named}"
