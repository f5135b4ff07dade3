"""The words around a number: its clause, and what stands in it before and after the number."""

from __future__ import annotations

import re
from functools import cached_property

from claimlint.article.article import Article, Figure
from claimlint.draft.draft_lexicon import draft_lexicon
from claimlint.draft.sentence_times import Time, times_in
from claimlint.language.language import load
from claimlint.language.phrases import Phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span

_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652]+[^\W\d_]*)*(?:['’׳\"״”־-][^\W\d_]+)*(?:['’]s?)?|\d[\d.,]*%?|[^\w\s]"
)
_BORDER = re.compile(r"[;:()\[\]–—!?؛؟]|[,،](?=\s)|\.(?=\s|\Z)|\n")
_LONGEST_PHRASE = 7
_NEAR_NOUN = 16


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, with its span."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower()


class ClauseText:
    """The clause of a number: from the border before it to the one after it."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.article: Article = figure.article
        self.text = figure.article.text.text
        self.lexicon = draft_lexicon(figure.article.language)
        self.known: Phrases = self.lexicon.known
        self.told: Phrases = self.lexicon.told

    @cached_property
    def reach(self) -> int:
        """Where the words that belong to the number end: at the next amount, or with its sentence.

        A time belongs to it, and its own conversion in brackets.
        """
        sentence = self.figure.sentence
        converted = self.figure.conversion
        for other in self.article.figures_in(Span(self.figure.end, sentence.end)):
            if other is self.figure or other.is_time or other is converted:
                continue
            return other.start
        return sentence.end

    @cached_property
    def own(self) -> tuple[int, int]:
        """The stretch of the clause that is of this number alone.

        From the number before it; up to the next `and` and the like after it.
        """
        before = [
            one.end
            for one in self.article.figures_in(Span(self.start, self.figure.start))
            if not one.is_time and one.end <= self.figure.start and one is not self.figure
        ]
        end = min(self.end, self.reach)
        for word in self.words(self.figure.end, end):
            if word.low in self.lexicon.openers:
                end = word.start
                break
        return max([self.start, *before]), end

    @cached_property
    def start(self) -> int:
        """Where the clause begins."""
        begin = self.figure.sentence.start
        borders = [found.end() for found in _BORDER.finditer(self.text, begin, self.figure.start)]
        start = borders[-1] if borders else begin
        for found in self.told.pattern("subordinates").finditer(
            self.text, start, self.figure.start
        ):
            start = found.end()
        return start

    @cached_property
    def end(self) -> int:
        """Where the clause ends."""
        found = _BORDER.search(self.text, self.figure.end, self.figure.sentence.end)
        return found.start() if found else self.figure.sentence.end

    @cached_property
    def before(self) -> list[Word]:
        """The words of the clause before the number and its hedge, from the number before on."""
        start = self.start
        times: list[Figure] = []
        for other in reversed(self.article.figures_in(Span(start, self.figure.start))):
            if other is self.figure or other.end > self.hedge_start:
                continue
            if not other.is_time and not self._orders_a_time(other):
                start = other.end
                break
            times.append(other)
        words = self.words(start, self.hedge_start)
        for time in times:
            words = self._without_time(words, time)
        told = [  # `last year`, too
            time
            for time in times_in(self.figure, None)
            if start <= time.start and time.end <= self.hedge_start
        ]
        kept = [one for one in words if not any(_is_within(one, time) for time in told)]
        return self._without_weekdays(kept)

    def _without_weekdays(self, words: list[Word]) -> list[Word]:
        """Words without `on Monday`: it stands anywhere, and says nothing of the number."""
        days, leads = self.told.words("weekdays"), self.told.words("weekday_leads")
        kept: list[Word] = []
        for word in words:
            if word.low not in days:
                kept.append(word)
            elif kept and kept[-1].low in leads:
                kept.pop()
        return kept

    def _orders_a_time(self, figure: Figure) -> bool:
        """Whether an ordinal says which of several times: `in the third quarter`."""
        after = self.words(figure.end, figure.end + _NEAR_NOUN)[:1]
        ordinal = figure.kind == "ordinal"
        return ordinal and bool(after) and after[0].low in self.told.words("time_nouns")

    def _without_time(self, words: list[Word], time: Figure) -> list[Word]:
        """Words without a time and what leads to it: `in the year 2023`."""
        lead = [word for word in words if word.end <= time.start]
        rest = [word for word in words if word.start >= time.end]
        loose = self.lexicon.articles | frozenset(self.told.words("time_words"))
        while lead and lead[-1].low in loose:
            lead = lead[:-1]
        if time.kind == "ordinal":
            rest = rest[1:]  # `quarter`
        return lead + rest

    @cached_property
    def after(self) -> list[Word]:
        """The words of the clause after the number, up to the next number."""
        end = self.end
        for other in self.article.figures_in(Span(self.figure.end, end)):
            if other is not self.figure:
                end = other.start
                break
        return self.words(self.figure.end, end)

    def words(self, start: int, end: int) -> list[Word]:
        """The words of a stretch of the text, signs left out."""
        found = (
            Word(match[0], match.start(), match.end())
            for match in _WORD.finditer(self.text, start, max(start, end))
        )
        return [word for word in found if word.text[0].isalnum()]

    @cached_property
    def previous(self) -> list[Word]:
        """The words of the clause before this one, in the same sentence."""
        begin = self.figure.sentence.start
        if self.start <= begin:
            return []
        borders = [found.end() for found in _BORDER.finditer(self.text, begin, self.start - 1)]
        return self.words(borders[-1] if borders else begin, self.start - 1)

    @cached_property
    def hedge_start(self) -> int:
        """Where the number begins with its hedge; the number's own start where it has none."""
        start = self.figure.start
        if not self.figure.modifier:
            return start
        lead = self.text[max(self.figure.sentence.start, start - 40) : start]
        for hedge in load(self.article.language).hedges:
            if lead.rstrip(" -־–").lower().endswith(hedge.text):
                place = start - len(lead) + len(lead.rstrip(" -־–")) - len(hedge.text)
                if place == 0 or not self.text[place - 1].isalnum() or hedge.attached:
                    return place
        return start

    def stands_alone(self, word: str) -> bool:
        """Whether a word also stands in the text by itself: a letter before it is a prefix."""
        return (
            len(word) >= 3 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.text) is not None
        )

    def stops(self, word: Word) -> bool:
        """Whether a word ends a noun phrase."""
        return word.low in self.lexicon.stops or word.text[0].isdigit()

    def phrase(self, words: list[Word]) -> list[Word]:
        """The words up to the first that ends a noun phrase, or to a gap between words."""
        taken: list[Word] = []
        times = times_in(self.figure, None)
        for at, word in enumerate(words[: _LONGEST_PHRASE + 2]):
            gap = self.text[taken[-1].end : word.start] if taken else ""
            if taken and self._ends_at(taken[-1], word):
                break
            if self.stops(word) or gap.strip() or len(taken) == _LONGEST_PHRASE:
                break
            if taken and (
                any(_is_within(word, time) for time in times)
                or self._leads_to_a_time(word, words[at + 1 : at + 2])
            ):
                break  # `revenue last year`
            taken.append(word)
        return taken

    def _leads_to_a_time(self, word: Word, after: list[Word]) -> bool:
        """Whether a time begins with a word that is no number: `last week`."""
        leads = word.low in self.told.words("time_words")
        return leads and bool(after) and after[0].low in self.told.words("time_nouns")

    def _ends_at(self, last: Word, word: Word) -> bool:
        """Whether a phrase ends between two words, where nouns are written with a capital.

        After a noun stands a noun, an article or `von`; nothing else goes on.
        """
        plural, verbs = self.told.words("plural_endings"), self.told.words("verb_endings")
        if plural and verbs and last.low.endswith(plural) and word.low.endswith(verbs):
            return True  # `6 percent of nurses called in sick`
        if not self.told.words("capitals") or not last.text[0].isupper():
            return False
        links = self.lexicon.articles | frozenset(self.known.words("base", "of"))
        links -= frozenset(self.told.words("next_phrase"))  # `der Bürger den Bau`
        return not word.text[0].isupper() and word.low not in links

    def is_verb(self, word: Word) -> bool:
        """Whether a word is a verb of the language's data, an `and` written onto it or not."""
        inside = word.start > self.figure.sentence.start + 1
        if inside and self.told.words("capitals") and word.text[0].isupper():
            return False  # a noun
        if word.low in self.lexicon.verbs:
            return True
        joint = self.known.conjunction
        return (
            bool(joint)
            and word.low.startswith(joint)
            and word.low.removeprefix(joint) in self.lexicon.verbs
        )


def _is_within(word: Word, time: Time) -> bool:
    return time.start <= word.start and word.end <= time.end
