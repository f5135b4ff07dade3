"""One place of a claim's quote, as rules see it: a `quote`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from claimlint.article import compare_quote as compare
from claimlint.article import number_wording as wording
from claimlint.article import relative_dates as relative
from claimlint.article.compare_quote import Match
from claimlint.claims.claim import Claim
from claimlint.claims.document import Document
from claimlint.claims.finding import Fix, Place
from claimlint.values.period import Period
from claimlint.values.truth import Truth
from claimlint.yamlfile.span import Span

if TYPE_CHECKING:
    from claimlint.article.article import Article
    from claimlint.article.figure import Figure


@dataclass(eq=False)
class Quoted:
    """A quote of a claim, and where it stands in the article.

    `pointer` is the node of the claim file that holds the words. `spans` are the places where
    they were found; where they were not, `closest` is the passage that is most like them, if any
    is, and `fix` puts its words in the quote's place.
    """

    article: Article
    claim: Claim
    text: str
    pointer: str
    spans: tuple[Span, ...] = ()
    closest: Span | None = None
    fix: Fix | None = None
    figures: list[Figure] = field(default_factory=list)

    @property
    def id(self) -> str:
        """How messages name it: its words."""
        return self.text

    @property
    def claims(self) -> list[Claim]:
        """The claim that quotes."""
        return [self.claim]

    @property
    def document(self) -> Document:
        """The file that the quote stands in."""
        return self.claim.document

    @property
    def closest_text(self) -> str | None:
        """The words of the passage that is most like a quote that was not found."""
        if self.closest is None:
            return None
        words = self.article.words(self.closest)
        # Where `prefix` or `suffix` does not fit, the same words are not the same place.
        return f"{words}, after or before other words" if words == self.text else words

    @property
    def advice(self) -> str:
        """What to do about a quote that was not found."""
        if self.fix is not None:
            return "If the closest passage is what is meant, `claimlint check --fix` puts it in."
        if self.closest is not None:
            return (
                "If the closest passage is what the claim means, check the claim again, its number "
                "first, and quote the words that are printed now."
            )
        return (
            "Nothing like these words is printed: quote the words that are there now, or take the "
            "claim away if they are gone."
        )

    # -- where it stands -------------------------------------------------------------------

    @property
    def span(self) -> Span | None:
        """The first place."""
        return self.spans[0] if self.spans else None

    @cached_property
    def sentence(self) -> Span | None:
        """The sentence of the first place."""
        return None if self.span is None else self.article.sentence(self.span.start)

    @property
    def sentence_text(self) -> str | None:
        """The words of that sentence."""
        return None if self.sentence is None else self.article.words(self.sentence)

    @property
    def paragraph(self) -> int | None:
        """The number of its paragraph."""
        block = None if self.span is None else self.article.block(self.span.start)
        return None if block is None else block.number

    @property
    def part(self) -> str | None:
        """Where on the page: headline, subhead, caption or body."""
        block = None if self.span is None else self.article.block(self.span.start)
        return None if block is None else block.part

    def places(self, field_name: str = "", label: str = "") -> Iterator[Place]:
        """The quote in the claim file; as `text`, its places in the article."""
        if field_name != "text":
            yield Place(self.document.path, self.pointer, label=label)
            return
        found = self.spans or ((self.closest,) if self.closest is not None else ())
        words = "the article" if self.spans else "the closest passage"
        for number, span in enumerate(found):
            pointer = f"/quotes/{self.claim.id}/{number + 1}"
            yield self.article.place(span, pointer, words)

    # -- what is printed there -------------------------------------------------------------

    @cached_property
    def printed(self) -> list[Figure]:
        """The numbers of the quote that can be the claim's own."""
        return compare.candidates(self.claim, self.figures)

    @cached_property
    def _match(self) -> Match | None:
        claim = self.claim
        stated = claim.date is not None if claim.type == "date" else claim.value is not None
        unknown = claim.value is not None and claim.value.unknown
        if not stated or unknown or not self.printed or claim.amount_key in claim.inferred:
            return None
        return compare.best(claim, self.printed)

    @property
    def prints_number(self) -> bool | None:
        """Whether the claim's number is among those of the quote; None where it has none."""
        return None if self._match is None else self._match is not Match.OTHER

    @property
    def prints_unit(self) -> bool | None:
        """Whether the claim's number has the unit that is printed; None without the number."""
        if self._match in (None, Match.OTHER):
            return None
        return self._match is Match.SAME

    @cached_property
    def hedged(self) -> Figure | None:
        """The printed number whose hedge the claim has dropped."""
        if self.claim.type == "date":
            return None
        found = [one for one in self.printed if compare.match(self.claim, one) is Match.SAME]
        lost = [one for one in found if compare.loses_hedge(self.claim, one)]
        return lost[0] if lost and len(lost) == len(found) else None

    @property
    def printed_period(self) -> Period | None:
        """The one time that the quote prints beside an amount; None for none, or for several."""
        times = [one for one in self.figures if one.is_time]
        if self.claim.type == "date" or len(times) != 1:
            return None
        return times[0].period

    @property
    def prints_period(self) -> bool | None:
        """Whether that time may be the claim's period (or what a change is counted from)."""
        printed, claim = self.printed_period, self.claim
        own = [one for one in (claim.period, claim.since) if one is not None]
        if printed is None or not own or any(one.always for one in own):
            return None
        return any(one.overlaps(printed) is not Truth.FALSE for one in own)

    # -- words beside the number -----------------------------------------------------------

    @cached_property
    def contradiction(self) -> str | None:
        """Words of the quote that the claim's value contradicts, and what they mean."""
        return wording.contradiction(self)

    @cached_property
    def _relative(self) -> relative.Relative | None:
        return None if self.span is None else relative.find(self)

    @property
    def relative(self) -> str | None:
        """A date in the quote that only the day of publication resolves (`this year`)."""
        return None if self._relative is None else self._relative.text

    @property
    def relative_period(self) -> Period | None:
        """What that date is, on the day of publication."""
        return None if self._relative is None else self._relative.period

    @property
    def resolved(self) -> bool | None:
        """Whether the claim has a time of its own that agrees with that date."""
        return None if self._relative is None else self._relative.agrees(self.claim)
