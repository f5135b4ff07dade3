"""The text of an article beside the claims that are made from it.

The article knows its figures and quotes, and they know it, so they stand in one file. They are
built whole by `attach_text`, and frozen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property

from claimlint.article import compare_quote as compare
from claimlint.article import relative_dates as relative
from claimlint.article import text_checks as within
from claimlint.article import told_groups as groups
from claimlint.article import told_money as money
from claimlint.article import told_shares as shares
from claimlint.article import told_sums as sums
from claimlint.article.article_text import ArticleText
from claimlint.article.compare_quote import Match
from claimlint.article.exclusive_shares import exclusive_shares
from claimlint.article.headline_numbers import told_otherwise
from claimlint.article.number_style import odd_styles
from claimlint.article.number_wording import Wording, contradiction, words_before
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.rate_sign import is_per_number
from claimlint.article.sentence_numbers import Pair
from claimlint.article.text_document import Block
from claimlint.article.text_document import Document as Text
from claimlint.article.told_changes import Move, levels, move_to
from claimlint.article.told_lives import life_of
from claimlint.claims.claim import Claim, Document
from claimlint.claims.claim_type import CLAIM_TYPES
from claimlint.claims.finding import Fix, Place
from claimlint.formula.value import YesNo
from claimlint.language.language import has_language
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.values.period import Period
from claimlint.values.truth import Truth
from claimlint.yamlfile.span import Span


@dataclass(frozen=True, eq=False)
class Article:
    """An article's text, with its numbers as `figures` and the places of the claims' `quotes`.

    `document` holds the claims that are made from it.
    """

    body: ArticleText
    document: Document
    figures: Sequence[Figure]
    quotes: Sequence[Quoted]

    @property
    def path(self) -> str:
        """The file of the text."""
        return self.body.path

    @property
    def text(self) -> Text:
        """The text as readers see it."""
        return self.body.text

    @property
    def source(self) -> str:
        """What the file holds."""
        return self.body.text.source

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.body.language

    @property
    def approximate(self) -> Fraction:
        """The share by which "about" may be off."""
        return self.body.approximate

    @cached_property
    def odd_styles(self) -> dict[int, str]:
        """How the text writes most numbers of a kind, for each that it writes otherwise."""
        return odd_styles(one for one in self.figures if one.part not in ("headline", "caption"))

    @cached_property
    def _found(self) -> dict[str, Quoted]:
        """The first place that was found of each claim's quote, by the claim's id."""
        found: dict[str, Quoted] = {}
        for quoted in self.quotes:
            if quoted.spans:
                found.setdefault(quoted.claim.id, quoted)
        return found

    def found(self, claim: Claim) -> Quoted | None:
        """The first place of a claim's quote that was found."""
        return self._found.get(claim.id)

    def sentence(self, offset: int) -> Span:
        """The sentence in which an offset stands; the offset alone outside all."""
        return self.body.sentence(offset)

    def block(self, offset: int) -> Block | None:
        """The paragraph, heading or caption in which an offset stands."""
        return self.body.block(offset)

    def words(self, span: Span) -> str:
        """The words of a span, on one line."""
        return self.body.words(span)

    def figures_in(self, span: Span) -> Sequence[Figure]:
        """The numbers of which a part lies in a span: a quote may leave off `a year`."""
        held = self.body.numbers_in(span)
        return self.figures[held.start : held.stop]

    def holds(self, figure: Figure) -> bool:
        """Whether a figure is one of the numbers of the text, not made up from its words."""
        return any(one is figure for one in self.figures_in(Span(figure.start, figure.end)))

    def place(self, span: Span, pointer: str, label: str = "") -> Place:
        """Where a span stands in the article's file."""
        return self.body.place(span, pointer, label)


@dataclass(frozen=True, eq=False)
class Figure(PrintedNumber):
    """A number of an article, as rules see it (a `mention`).

    `claims` are those whose quotes hold it; `waived` is the reason of `not_claims`, None for none.
    `missed`: it lies in the passage that a quote means which was not found word for word. `nth`
    counts equal numbers, from 0: with its words that names a number for good.
    """

    article: Article
    nth: int = 0
    claims: Sequence[Claim] = ()
    waived: str | None = None
    missed: bool = False

    @property
    def id(self) -> str:
        """How messages name it: its words."""
        return self.text

    @property
    def document(self) -> Document:
        """The claims that are made from the article."""
        return self.article.document

    @cached_property
    def conversion(self) -> Figure | None:
        """The number in brackets after it, of the same dimension in another unit."""
        found = within.conversion(self.article.body, self)
        return None if found is None else self.article.figures[found.index]

    @property
    def is_roughly_converted(self) -> bool:
        """Whether its conversion is as good as so round a figure asks."""
        other = self.conversion
        return other is not None and within.is_roughly_converted(self, other)

    @cached_property
    def difference(self) -> str:
        """Whether it and its conversion are a difference of temperatures: yes, no or maybe."""
        if not has_language(self.document.language):
            return "maybe"
        return within.difference(self.article.body, self)

    @cached_property
    def parts(self) -> list[Figure] | None:
        """The numbers of which its sentence says it is the sum."""
        found = sums.parts(self.article.body, self)
        return None if found is None else [self.article.figures[one.index] for one in found]

    @cached_property
    def _levels(self) -> tuple[Figure | None, Figure | None]:
        return self._pair(levels(self.article.body, self))

    @property
    def old_level(self) -> Figure | None:
        """The level that a text tells a change from, in the unit of the new one."""
        old, new = self._levels
        return None if old is None or new is None else old.counted_as(new)

    @property
    def new_level(self) -> Figure | None:
        """The level that a text tells a change to, in the unit of the old one."""
        old, new = self._levels
        return None if old is None or new is None else new.counted_as(old)

    @cached_property
    def _move(self) -> Move | None:
        return move_to(self.article.body, self)

    @property
    def moved_from(self) -> Figure | None:
        """The level that its sentence says it rose or fell from, in its unit."""
        move = self._move
        return None if move is None else self.article.figures[move.old.index].counted_as(self)

    @property
    def move(self) -> str | None:
        """Whether its sentence says that it rose (`up`) or fell (`down`)."""
        return None if self._move is None else self._move.way

    @property
    def move_word(self) -> str | None:
        """The word that says so."""
        return None if self._move is None else self._move.word

    @cached_property
    def _amounts(self) -> tuple[Figure | None, Figure | None]:
        return self._pair(shares.amounts_of_share(self.article.body, self))

    @property
    def part_told(self) -> Figure | None:
        """The part that a text tells beside a share, in the unit of the whole."""
        part, whole = self._amounts
        return None if part is None or whole is None else part.counted_as(whole)

    @property
    def whole_told(self) -> Figure | None:
        """The whole that a text tells beside a share, in the unit of the part."""
        part, whole = self._amounts
        return None if part is None or whole is None else whole.counted_as(part)

    def counted_as(self, other: Figure) -> Figure:
        """This number in the unit of another, where it has none, or both are counts.

        `45 percent of the town's 8,000 households, or 3,600`; of cattle and heads of cattle, the
        noun that stands first is taken.
        """
        own, theirs = self.mention, other.mention
        bare = own.unit == "1" and theirs.unit != "1"
        nouns = (
            own.kind == theirs.kind == "count" and theirs.unit != "1" and other.start < self.start
        )
        if own.unit == theirs.unit or not (bare or nouns):
            return self
        return replace(self, mention=replace(own, unit=theirs.unit, kind=theirs.kind))

    @cached_property
    def _life(self) -> tuple[Figure | None, Figure | None]:
        return self._pair(life_of(self.article.body, self))

    @property
    def birth(self) -> Figure | None:
        """The time of birth that its sentence tells beside an age."""
        return self._life[0]

    @property
    def age(self) -> Figure | None:
        """It, in years, where it is an age beside two such times."""
        if self._life == (None, None) or self.mention.unit == "year":
            return None if self._life == (None, None) else self
        return replace(self, mention=replace(self.mention, unit="year", kind="quantity"))

    @property
    def death(self) -> Figure | None:
        """The time of death that its sentence tells beside an age."""
        return self._life[1]

    @cached_property
    def members(self) -> list[Figure] | None:
        """The parts that its sentence tells of a group of so many."""
        found = groups.members(self.article.body, self)
        if found is None:
            return None
        told = [self.article.figures[one.index] for one in found]
        return [one.counted_as(self) for one in told] if self.kind == "money" else told

    @cached_property
    def scaled_beside(self) -> Figure | None:
        """The sum with a scale word beside one that seems to have lost its own."""
        found = money.scaled_beside(self.article.body, self)
        return None if found is None else self.article.figures[found.index]

    @cached_property
    def impossible_exchange(self) -> Figure | None:
        """The sum in brackets after it, in a currency that never had such a rate."""
        found = money.impossible_exchange(self.article.body, self)
        return None if found is None else self._figure(found)

    @cached_property
    def exclusive_shares(self) -> list[Figure] | None:
        """It and the other shares of one whole that its sentence tells, where none overlap."""
        found = exclusive_shares(self.article.body, self)
        return None if found is None else [self.article.figures[one.index] for one in found]

    @cached_property
    def told_otherwise(self) -> Figure | None:
        """The figure of the text that stands where the headline has this one."""
        found = told_otherwise(self.article.body, self)
        return None if found is None else self._figure(found)

    @property
    def is_per_number(self) -> bool:
        """Whether it is a percentage that is said to be per so many."""
        return is_per_number(self.article.body, self)

    def _pair(self, found: Pair | None) -> tuple[Figure | None, Figure | None]:
        if found is None:
            return None, None
        return self._figure(found.first), self._figure(found.second)

    def _figure(self, found: PrintedNumber) -> Figure:
        """A number of the text as rules see it; one end of `1902–1986` is a number made from it."""
        figure = self.article.figures[found.index]
        return figure if figure.mention is found.mention else replace(figure, mention=found.mention)

    @property
    def unhedged(self) -> Figure:
        """It without its `about` or `nearly`: the figure that readers see."""
        if self.modifier not in ("~", "~<", ">", ">="):
            return self
        return replace(self, mention=replace(self.mention, modifier="="))

    @property
    def unbounded(self) -> Figure:
        """It without its `over` or `up to`: `over 100 km (60 miles)` converts the figure."""
        if self.modifier not in (">", ">=", "<", "<="):
            return self
        return replace(self, mention=replace(self.mention, modifier="="))

    @property
    def share_of_people(self) -> str | None:
        """What it is a percentage of, where that is people."""
        return within.share_of_people(self.article.body, self)

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


@dataclass(frozen=True, eq=False)
class Quoted:
    """One place of a claim's quote, as rules see it (a `quote`).

    `pointer` is the node of the claim file that holds the words. `spans` are the places where
    they were found; where they were not, `closest` is the passage that is most like them, if any
    is, and `fix` puts its words in the quote's place. `figures` are those of the first place.
    `is_searched` is false where so many quotes were lost that no passage was looked for.
    """

    article: Article
    claim: Claim
    text: str
    pointer: str
    spans: tuple[Span, ...] = ()
    closest: Span | None = None
    fix: Fix | None = None
    figures: Sequence[Figure] = ()
    is_searched: bool = True

    @property
    def id(self) -> str:
        """How messages name it: its words."""
        return self.text

    @property
    def claims(self) -> Sequence[Claim]:
        """The claim that quotes."""
        return (self.claim,)

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
        if not self.is_searched:
            return (
                "So many quotes are missing that the passage that this one means was not looked "
                "for: is this the right text?"
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
        stated = claim.date is not None or claim.value is not None
        unknown = claim.value is not None and claim.value.unknown
        if not stated or unknown or not self.printed or claim.amount_key in claim.inferred:
            return None
        return compare.best(claim, self.printed)

    @property
    def prints_number(self) -> YesNo:
        """Whether the claim's number is among those of the quote; None where it has none."""
        return None if self._match is None else self._match is not Match.OTHER

    @property
    def prints_unit(self) -> YesNo:
        """Whether the claim's number has the unit that is printed; None without the number.

        None, too, in a language whose words for units are not known.
        """
        if self._match in (None, Match.OTHER) or not has_language(self.document.language):
            return None
        return self._match is Match.SAME

    @cached_property
    def hedged(self) -> Figure | None:
        """The printed number whose hedge the claim has dropped."""
        if CLAIM_TYPES[self.claim.type].printed == "time":
            return None
        found = [one for one in self.printed if compare.match(self.claim, one) is Match.SAME]
        lost = [one for one in found if compare.loses_hedge(self.claim, one)]
        return lost[0] if lost and len(lost) == len(found) else None

    @property
    def printed_period(self) -> Period | None:
        """The one time that the quote prints beside an amount; None for none, or for several."""
        times = [one for one in self.figures if one.is_time]
        if CLAIM_TYPES[self.claim.type].printed == "time" or len(times) != 1:
            return None
        return times[0].period

    @property
    def prints_period(self) -> YesNo:
        """Whether that time may be the claim's period (or what it is counted or compared from)."""
        printed, claim = self.printed_period, self.claim
        times = (claim.period, claim.since, claim.than_period)
        own = [one for one in times if one is not None]
        if printed is None or not own or any(one.always for one in own):
            return None
        return any(one.overlaps(printed) is not Truth.FALSE for one in own)

    # -- words beside the number -----------------------------------------------------------

    @cached_property
    def contradiction(self) -> str | None:
        """Words of the quote that the claim's value contradicts, and what they mean."""
        if self.span is None:
            return None
        text, language = self.article.text.text, self.article.language
        numbers = self.figures, self.printed, self.article.figures_in(words_before(self.span))
        return contradiction(Wording(self.claim, text, self.span, language, *numbers))

    @cached_property
    def _relative(self) -> relative.Relative | None:
        if self.span is None:
            return None
        words = self.article.text.text[self.span.start : self.span.end]
        return relative.find(words, self.article.language, self.document.publication_day)

    @property
    def relative(self) -> str | None:
        """A date in the quote that only the day of publication resolves (`this year`)."""
        return None if self._relative is None else self._relative.text

    @property
    def relative_period(self) -> Period | None:
        """What that date is, on the day of publication."""
        return None if self._relative is None else self._relative.period

    @property
    def resolved(self) -> YesNo:
        """Whether the claim has a time of its own that agrees with that date."""
        return None if self._relative is None else self._relative.agrees(self.claim)
