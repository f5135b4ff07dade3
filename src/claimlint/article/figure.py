"""One number of an article, as rules see it: a `mention`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from claimlint.article import text_checks as within
from claimlint.claims.claim import Claim
from claimlint.claims.document import Document
from claimlint.claims.finding import Place
from claimlint.numbers.mention import Mention
from claimlint.numbers.printed_amount import TIMES, period_of, quantity_of
from claimlint.values.currency_meaning import in_currency
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity
from claimlint.yamlfile.span import Span

if TYPE_CHECKING:
    from claimlint.article.article import Article

_NO_CLAIMS = TIMES | {"vague", "ordinal"}
_LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "time"})
_SMALL = 13
_DIGITS = re.compile(r"\d+")


@dataclass(eq=False)
class Figure:
    """A number of an article: what was read, and which claims take it from there.

    `claims` are those whose quotes hold it; `waived` is the reason of `not_claims`, None for none.
    `missed`: it lies in the passage that a quote means which was not found word for word.
    `index` is its place among the numbers of the text; `nth` counts equal ones, both from 0: with
    its words that names a number for good.
    """

    article: Article
    mention: Mention
    index: int = 0
    nth: int = 0
    claims: list[Claim] = field(default_factory=list)
    waived: str | None = None
    missed: bool = False

    @property
    def start(self) -> int:
        """Where it begins, in the article's text."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.mention.end

    @property
    def id(self) -> str:
        """How messages name it: its words."""
        return self.text

    @property
    def text(self) -> str:
        """Its words, on one line."""
        return " ".join(self.mention.text.split())

    @property
    def kind(self) -> str:
        """What kind of number it is (see `Mention`)."""
        return self.mention.kind

    @property
    def is_time(self) -> bool:
        """Whether it says when, not how much."""
        return self.kind in TIMES

    @property
    def modifier(self) -> str:
        """Its hedge as a sign (`~`, `~<`, `<`, …); "" for none."""
        return "" if self.mention.modifier == "=" else self.mention.modifier

    @property
    def in_digits(self) -> bool:
        """Whether it is written in digits."""
        return any(character.isdecimal() for character in self.mention.text)

    @property
    def document(self) -> Document:
        """The claims that are made from the article."""
        return self.article.document

    @cached_property
    def quantity(self) -> Quantity | None:
        """The quantity that is printed; None for a time and for a vague number."""
        found = None if self.is_time else quantity_of(self.mention, self.article.approximate)
        code = self.document.fields.get("currency")
        if found is None or not isinstance(code, str):
            return found
        return in_currency(found, self.mention.text, code)

    @cached_property
    def period(self) -> Period | None:
        """The time that is printed; None for every other number."""
        return period_of(self.mention)

    @property
    def reversed(self) -> bool:
        """Whether a range has its larger number first, as bidirectional text often has years."""
        mention = self.mention
        if mention.low is None or mention.high is None or mention.low == mention.high:
            return False
        written = _DIGITS.findall(mention.text)
        if len(written) != 2 or len(written[0]) > len(written[1]):  # `2007-9` is short for 2009
            return False
        return int(written[0]) > int(written[1]) and self.kind in {"years", "range"}

    @property
    def matters(self) -> bool:
        """Whether it looks like a claim.

        Not a date, a rank (`the second meeting`) or a vague number; and no small count or length
        of time in words (`the two sides`, `for three days`).
        """
        if self.kind in _NO_CLAIMS:
            return False
        small = self.kind == "count" or self.mention.unit in _LENGTHS
        value = self.mention.value
        worded = small and not self.in_digits and isinstance(value, Fraction)
        return not (worded and isinstance(value, Fraction) and value < _SMALL)

    @cached_property
    def conversion(self) -> Figure | None:
        """The number in brackets after it, of the same dimension in another unit."""
        return within.conversion(self)

    @cached_property
    def difference(self) -> str:
        """Whether it and its conversion are a difference of temperatures: yes, no or maybe."""
        return within.difference(self)

    @cached_property
    def parts(self) -> list[Figure] | None:
        """The numbers of which its sentence says it is the sum."""
        return within.parts(self)

    @property
    def share_of_people(self) -> str | None:
        """What it is a percentage of, where that is people."""
        return within.share_of_people(self)

    @property
    def odd_style(self) -> str | None:
        """How the rest of the text writes what it writes otherwise."""
        return self.article.odd_styles.get(self.index)

    @cached_property
    def sentence(self) -> Span:
        """The sentence that it stands in."""
        return self.article.sentence(self.start)

    @property
    def paragraph(self) -> int:
        """The number of its paragraph, from 1."""
        block = self.article.block(self.start)
        return 1 if block is None else block.number

    @property
    def part(self) -> str:
        """Where on the page: headline, subhead, caption or body."""
        block = self.article.block(self.start)
        return "body" if block is None else block.part

    @property
    def pointer(self) -> str:
        """What names it in its article, whatever line it stands on."""
        name = self.text.replace("~", "~0").replace("/", "~1")
        return f"/numbers/{name}/{self.nth + 1}"

    def places(self, _field: str = "", label: str = "") -> Iterator[Place]:
        """Where it stands in the article's file."""
        yield self.article.place(Span(self.start, self.end), self.pointer, label)
