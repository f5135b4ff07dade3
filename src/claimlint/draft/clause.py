"""The words around a number: its clause, the noun phrase after it, and who does what.

Small patterns over the words of one clause, from the language's data. What they do not see is left
for a person to type.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from claimlint.article.article import Article, Figure
from claimlint.language.language import load
from claimlint.language.phrases import Phrases, phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’׳\"״”־-][^\W\d_]+)*(?:['’]s?)?|\d[\d.,]*%?|[^\w\s]")
_BORDER = re.compile(r"[;:()\[\]–—!?]|,(?=\s)|\.(?=\s|\Z)|\n")
_LONGEST_PHRASE = 7
_LONGEST_SUBJECT = 6


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


@dataclass(frozen=True, slots=True)
class Whole:
    """What stands after a share: its subject, and its measure where one is named."""

    subject: str
    measure: str = ""
    end: int = 0


class Clause:
    """The clause of a number: from the border before it to the one after it."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.article: Article = figure.article
        self.text = figure.article.text.text
        self.known: Phrases = phrases(figure.article.language)

    @cached_property
    def start(self) -> int:
        """Where the clause begins."""
        begin = self.figure.sentence.start
        borders = [found.end() for found in _BORDER.finditer(self.text, begin, self.figure.start)]
        return borders[-1] if borders else begin

    @cached_property
    def end(self) -> int:
        """Where the clause ends."""
        found = _BORDER.search(self.text, self.figure.end, self.figure.sentence.end)
        return found.start() if found else self.figure.sentence.end

    @cached_property
    def before(self) -> list[Word]:
        """The words of the clause before the number and its hedge, from the number before on."""
        start = self.start
        for other in reversed(self.article.figures_in(Span(start, self.figure.start))):
            if other is not self.figure and other.end <= self.hedge_start:
                start = other.end
                break
        return self.words(start, self.hedge_start)

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

    # -- of what ---------------------------------------------------------------------------

    @cached_property
    def whole(self) -> Whole | None:
        """The whole of a share: `of Israel's oil consumption`, `מתצרוכת הנפט של ישראל`."""
        return _English(self).whole or _Attached(self).whole

    def stops(self, word: Word) -> bool:
        """Whether a word ends a noun phrase."""
        return word.low in self._stops or word.text[0].isdigit()

    @cached_property
    def _stops(self) -> frozenset[str]:
        nouns = frozenset(self.known.words("base", "nouns"))
        return frozenset(self.known.words("base", "stops")) | (self.verbs - nouns)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The verbs that the language's data list."""
        return frozenset(self.known.words("verbs"))

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words after which a subject can begin."""
        return frozenset(self.known.words("openers"))

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """The words that stand for a subject named elsewhere."""
        return frozenset(self.known.words("pronouns"))

    @cached_property
    def world(self) -> frozenset[str]:
        """The language's words for the world."""
        return frozenset(self.known.words("world"))

    def phrase(self, words: list[Word]) -> list[Word]:
        """The words up to the first that ends a noun phrase, or to a gap between words."""
        taken: list[Word] = []
        for word in words[: _LONGEST_PHRASE + 2]:
            gap = self.text[taken[-1].end : word.start] if taken else ""
            if self.stops(word) or gap.strip() or len(taken) == _LONGEST_PHRASE:
                break
            taken.append(word)
        return taken

    # -- who -------------------------------------------------------------------------------

    @cached_property
    def verb(self) -> int | None:
        """The place of the last verb before the number, among the words before it."""
        found = [place for place, word in enumerate(self.before) if word.low in self.verbs]
        return found[-1] if found else None

    @cached_property
    def subject(self) -> list[Word]:
        """The words of who or what the clause is about; none where that is not plain."""
        place = self.verb
        if place is None:
            return self._named()
        words = _after_last(self.before[:place], lambda word: word.low in self.openers)
        while words and words[-1].low in self.adverbs:
            words = words[:-1]
        return words if self._is_subject(words) else []

    def _named(self) -> list[Word]:
        """A name that stands right before a number, without a verb: `(Chevron 28%, …)`."""
        words = _after_last(self.before, lambda word: word.low in self.openers | self.prepositions)
        opened = self.start > self.figure.sentence.start
        words = [word for word in words if word.low not in self.adverbs]
        return words if opened and len(words) <= 4 and self._is_subject(words) else []

    def _is_subject(self, words: list[Word]) -> bool:
        if not 0 < len(words) <= _LONGEST_SUBJECT or words[-1].low in self.pronouns:
            return len(words) > 2 and len(words) <= _LONGEST_SUBJECT  # `the revenue from them`
        return words[0].low not in self.prepositions or words[0].low in self.articles

    @cached_property
    def articles(self) -> frozenset[str]:
        """The words of the language that say no more than that a noun follows."""
        return frozenset(self.known.words("articles"))

    @cached_property
    def possessives(self) -> frozenset[str]:
        """The words for an owner who is named elsewhere: `its`."""
        return frozenset(self.known.words("possessives"))

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """The words with which a name cannot begin."""
        return frozenset(self.known.words("prepositions"))

    @cached_property
    def adverbs(self) -> frozenset[str]:
        """The words between a subject and its verb that belong to neither."""
        return frozenset(self.known.words("adverbs"))

    @cached_property
    def previous(self) -> list[Word]:
        """The words of the clause before this one, in the same sentence."""
        begin = self.figure.sentence.start
        if self.start <= begin:
            return []
        borders = [found.end() for found in _BORDER.finditer(self.text, begin, self.start - 1)]
        return self.words(borders[-1] if borders else begin, self.start - 1)


def _after_last(words: list[Word], opens: Callable[[Word], bool]) -> list[Word]:
    for place in range(len(words) - 1, -1, -1):
        if opens(words[place]):
            return words[place + 1 :]
    return words


class _English:
    """A whole after a word such as `of`, with a possessive or without."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause

    @property
    def whole(self) -> Whole | None:
        clause = self.clause
        signs = frozenset(clause.known.words("base", "of"))
        words = clause.after
        if not signs or not words or clause.known.words("base", "attached"):
            return None
        if words[0].low not in signs or clause.text[clause.figure.end : words[0].start].strip():
            return None
        taken = clause.phrase(words[1:])
        if not taken or taken[0].low in clause.pronouns:
            return None
        whole = split_whole(taken, clause)
        return whole if whole.subject else None


def split_whole(taken: list[Word], clause: Clause) -> Whole:
    """The whole of `Israel's oil consumption`: the owner, and what of it."""
    possessive = str((clause.known.part("base") or {}).get("possessive", ""))
    end = taken[-1].end
    words = [word.text for word in taken]
    if words and words[0].lower() in clause.articles:
        words = words[1:]
    for place, word in enumerate(words):
        plain = word.replace("’", "'")
        if possessive and plain.endswith((possessive, "s'")) and place < len(words) - 1:
            owner = " ".join((*words[:place], plain.removesuffix(possessive).removesuffix("'")))
            return Whole(owner, " ".join(words[place + 1 :]), end)
    if words and words[0].lower() in clause.world and len(words) > 1:
        return Whole(words[0].lower(), " ".join(words[1:]), end)
    return Whole(" ".join(words), "", end)


class _Attached:
    """A whole whose word takes the preposition as a prefix: `מתצרוכת הנפט של ישראל`."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause

    @property
    def whole(self) -> Whole | None:
        clause = self.clause
        prefix = "".join(clause.known.words("base", "attached"))
        words = clause.after
        if not prefix or not words or not words[0].text.startswith(prefix):
            return None
        if clause.text[clause.figure.end : words[0].start].strip() or len(words[0].text) < 4:
            return None
        taken = self._phrase(words)
        texts = [word.text for word in taken]
        texts[0] = texts[0].removeprefix(prefix)
        of = clause.known.words("base", "of")[0]
        end = taken[-1].end
        if of in texts[1:-1]:
            place = texts.index(of)
            return Whole(" ".join(texts[place + 1 :]), " ".join(texts[:place]), end)
        if len(texts) > 1 and texts[-1] in clause.world:
            return Whole(clause.known.words("world")[0], " ".join(texts[:-1]), end)
        return Whole(" ".join(texts), "", end)

    def _phrase(self, words: list[Word]) -> list[Word]:
        """As `Clause.phrase`; a word with the prefix `in` or `and` ends it, but for the world."""
        taken = [words[0]]
        breaks = "".join(self.clause.known.words("base", "breaks"))
        for word in self.clause.phrase(words[1:]):
            if word.text in self.clause.world:
                return [*taken, word]
            if word.text[0] in breaks and word.text != self.clause.known.words("base", "of")[0]:
                break
            taken.append(word)
        return taken
