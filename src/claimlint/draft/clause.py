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
from claimlint.language.phrases import Phrases, draft_phrases, phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span

_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652]+[^\W\d_]*)*(?:['’׳\"״”־-][^\W\d_]+)*(?:['’]s?)?|\d[\d.,]*%?|[^\w\s]"
)
_BORDER = re.compile(r"[;:()\[\]–—!?؛؟]|[,،](?=\s)|\.(?=\s|\Z)|\n")
_LONGEST_PHRASE = 7
_LONGEST_SUBJECT = 6
_LONGEST_OF_ONE = 2


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
        self.told: Phrases = draft_phrases(figure.article.language)

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

    @property
    def definite(self) -> str:
        """The letter that is written onto a noun for `the`; empty for a language without."""
        traits = load(self.article.language).part("traits") or {}
        return str(traits.get("definite", ""))

    @property
    def is_cased(self) -> bool:
        """Whether names begin with a capital letter in its language."""
        traits = load(self.article.language).part("traits") or {}
        return traits.get("cased") == "yes"

    def is_number_word(self, word: str) -> bool:
        """Whether a word is a number or a scale: `eleven`, `million`."""
        known = load(self.article.language)
        low = word.lower()
        return low in known.numbers or low in known.scales or low in known.fractions

    def is_time_word(self, word: str) -> bool:
        """Whether a word is a month, so that `in June` is no place."""
        months = load(self.article.language).pairs("months")
        return any(word == name.lower() for name, _ in months)

    def stands_alone(self, word: str) -> bool:
        """Whether a word also stands in the text by itself: a letter before it is a prefix."""
        return (
            len(word) >= 3 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.text) is not None
        )

    @cached_property
    def things(self) -> frozenset[str]:
        """The nouns of the language that name what is measured."""
        return frozenset(self.told.words("things"))

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
            if word.low in self.openers:
                end = word.start
                break
        return max([self.start, *before]), end

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
        times: list[Figure] = []
        for other in reversed(self.article.figures_in(Span(start, self.figure.start))):
            if other is self.figure or other.end > self.hedge_start:
                continue
            if not other.is_time:
                start = other.end
                break
            times.append(other)
        words = self.words(start, self.hedge_start)
        for time in times:
            words = self._without_time(words, time)
        return words

    def _without_time(self, words: list[Word], time: Figure) -> list[Word]:
        """Words without a time and what leads to it: `in the year 2023`."""
        lead = [word for word in words if word.end <= time.start]
        rest = [word for word in words if word.start >= time.end]
        loose = self.articles | frozenset(self.told.words("time_words"))
        while lead and lead[-1].low in loose:
            lead = lead[:-1]
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
        return self._one_in_so_many or _English(self).whole or _Attached(self).whole

    @property
    def _one_in_so_many(self) -> Whole | None:
        """The whole of `one in five children`: the noun right after the number."""
        words = self.after
        inside = self.told.words("one_in")
        if self.figure.kind not in ("ratio", "fraction") or not words:
            return None
        between = f" {' '.join(self.figure.text.lower().split())} "
        every = between.split(maxsplit=1)[0] in self.told.words("every")
        if not every and not any(f" {word} " in between for word in inside):
            return None
        if self.text[self.figure.end : words[0].start].strip():
            return None
        taken = [word for word in self.phrase(words)[:_LONGEST_OF_ONE] if not self.is_verb(word)]
        breaks = "".join(self.known.words("base", "breaks"))
        if len(taken) > 1 and breaks and taken[1].text[0] in breaks:
            taken = taken[:1]  # `מעיינות בגליל`
        if not taken:
            return None
        return Whole(" ".join(word.text for word in taken), "", taken[-1].end)

    def stops(self, word: Word) -> bool:
        """Whether a word ends a noun phrase."""
        return word.low in self._stops or word.text[0].isdigit()

    @cached_property
    def _stops(self) -> frozenset[str]:
        nouns = frozenset(self.known.words("base", "nouns"))
        own = frozenset((*self.known.words("base", "stops"), *self.told.words("stops")))
        return own | (self.verbs - nouns)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The verbs that the language's data list."""
        told = self.told
        forms = [word for key in told.part("doings") or {} for word in told.words("doings", key)]
        forms += [
            word
            for key in told.part("participles") or {}
            for word in told.words("participles", key)
        ]
        forms += [word for word in told.part("participles") or {} if word not in self.things]
        forms += [*self.known.words("moves", "up"), *self.known.words("moves", "down")]
        forms += [
            *told.words("verbs"),
            *told.words("done"),
            *told.words("moves", "up"),
            *told.words("moves", "down"),
        ]
        single = [word for word in forms if " " not in word]
        return frozenset((*self.known.words("verbs"), *single))

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
            if taken and self._ends_at(taken[-1], word):
                break
            if self.stops(word) or gap.strip() or len(taken) == _LONGEST_PHRASE:
                break
            taken.append(word)
        return taken

    def _ends_at(self, last: Word, word: Word) -> bool:
        """Whether a phrase ends between two words, where nouns are written with a capital.

        After a noun stands a noun, an article or `von`; nothing else goes on.
        """
        if not self.told.words("capitals") or not last.text[0].isupper():
            return False
        links = self.articles | frozenset(self.known.words("base", "of"))
        return not word.text[0].isupper() and word.low not in links

    # -- who -------------------------------------------------------------------------------

    @cached_property
    def verb(self) -> int | None:
        """The place of the last verb before the number, among the words before it."""
        words = self.before
        if words and words[-1].low in self.known_conjunctions and words[0].start > self.start + 2:
            return None  # `two died and 14 were hurt`: the verb is that of the number before
        found = [place for place in range(len(words)) if self._is_verb_at(place)]
        if not found and self._ends_in_a_verb(words):
            return len(words) - 1
        return found[-1] if found else None

    def _ends_in_a_verb(self, words: list[Word]) -> bool:
        """Whether the word before the number looks like a verb: `readers borrowed 40 books`."""
        endings = tuple(self.told.words("verb_endings"))
        if not endings or len(words) < 2 or not words[-1].low.endswith(endings):
            return False
        determined = words[-2].low in self.articles | self.possessives | self.determiners
        return words[-1].text.islower() and not determined and words[-1].low not in self.adverbs

    @property
    def is_led_by_unknown(self) -> bool:
        """Whether the word before the number is none that is known, where there is no verb.

        It may be the verb, and then what stands before it is not what it seems.
        """
        words = self.before
        if self.verb is not None or not words or not self.is_cased or not words[-1].text.islower():
            return False
        known = self.prepositions | self.known_conjunctions | self.articles | self.adverbs
        known |= self.openers | self.things | self.determiners | self.possessives
        told = ("thing_of", "versus", "time_words", "from_words", "to_level", "amounts", "no_names")
        known |= {word for key in told for word in self.told.words(key)}
        ways = self.told.part("ways") or {}
        known |= {
            part for way in ways for word in self.told.words("ways", way) for part in word.split()
        }
        return words[-1].low not in known and words[-1].low not in self.known.words("base", "of")

    def _is_verb_at(self, place: int) -> bool:
        words = self.before
        if not self.is_verb(words[place]):
            return False
        owners = frozenset() if self.known.prefixes else self.possessives  # `שלה` stands behind
        if place and words[place - 1].low in self.articles | owners:
            return False  # `a rise of`
        if words[place].low not in self.things:
            return True
        of = frozenset(self.known.words("base", "of"))
        after = words[place + 1 : place + 2]
        return place > 0 and not (after and after[0].low in of)  # `supplies`, and `exports of`

    def is_verb(self, word: Word) -> bool:
        """Whether a word is a verb of the language's data, an `and` written onto it or not."""
        inside = word.start > self.figure.sentence.start + 1
        if inside and self.told.words("capitals") and word.text[0].isupper():
            return False  # a noun
        if word.low in self.verbs:
            return True
        joint = self.known.conjunction
        return (
            bool(joint)
            and word.low.startswith(joint)
            and word.low.removeprefix(joint) in self.verbs
        )

    def says_verb(self, section: str) -> bool:
        """Whether the verb before the number is one of a section, an `and` onto it or not."""
        if self.verb is None:
            return False
        verb = self.before[self.verb].low
        listed = self.told.words(section)
        return verb in listed or verb.removeprefix(self.known.conjunction) in listed

    @cached_property
    def subject(self) -> list[Word]:
        """The words of who or what the clause is about; none where that is not plain."""
        place = self.verb
        if place is None:
            return self._named()
        if place == 0 and self.before[0].low in self.pronouns:
            return []  # `הוא יספק`: a pronoun that is a copula elsewhere
        words = _after_last(self.before[:place], lambda word: word.low in self._starts)
        words = self._without_adverbs(words)
        if not self._is_subject(words) and self.told.words("inverts"):
            leads = self._without_adverbs(self.before[:place])
            # `In Bayern ernteten die Bauern`: whose it is, the farmers' or Bavaria's, is open.
            words = [] if leads else self._after_verb(place)
        return words if self._is_subject(words) else []

    @cached_property
    def _starts(self) -> frozenset[str]:
        """The words after which a subject begins: conjunctions, `said`; no prepositions."""
        inside = self.prepositions - self.known_conjunctions
        return (self.openers - inside) | frozenset(self.told.words("speech"))

    @property
    def known_conjunctions(self) -> frozenset[str]:
        """The words that join clauses."""
        return frozenset(self.known.words("conjunctions"))

    def _without_adverbs(self, words: list[Word]) -> list[Word]:
        """A phrase without the adverbs around it and the verbs that lead to its last one."""
        by = frozenset(self.told.words("ways", "by"))
        while words and (
            words[-1].low in self.adverbs or words[-1].low in by or self._is_helper(words[-1])
        ):
            words = words[:-1]
        while words and words[0].low in self.adverbs - self.articles:
            words = words[1:]
        return words

    def _is_helper(self, word: Word) -> bool:
        """Whether a word is the first of two verbs: `wants to spend`."""
        return self.is_verb(word) and word.low not in self.things

    def _after_verb(self, place: int) -> list[Word]:
        """The subject of a clause that begins with its verb: `produzierte VW`, `صدّرت روسيا`."""
        taken: list[Word] = []
        attached = "".join(self.told.words("stops_attached"))
        for word in self.before[place + 1 :]:
            if (
                self.is_verb(word)
                or word.low in self.told.words("helpers")
                or (taken and word.text[0] in attached and len(word.text) > 3)
            ):
                break
            if word.low in self.prepositions - self.articles:
                if not taken or taken[-1].low in self.prepositions or not self._reaches(taken):
                    break
            elif word.low in self.adverbs or word.low in self.told.words("ways", "by"):
                break
            if word.text[0] in self.told_prepositions and self.stands_alone(word.text[1:]):
                break
            taken.append(word)
        return taken

    @cached_property
    def told_prepositions(self) -> str:
        """The letters of prepositions that are written onto a noun."""
        return "".join(self.told.words("place_attached"))

    def _reaches(self, taken: list[Word]) -> bool:
        """Whether a phrase goes on over a preposition: `spending on repairs`; once, no place."""
        inside = [word for word in taken if word.low in self.prepositions - self.articles]
        named = any(word.low.removeprefix(self.definite) in self.things for word in taken)
        return named and not inside

    def _named(self) -> list[Word]:
        """A name that stands right before a number, without a verb: `(Chevron 28%, …)`."""
        words = _after_last(self.before, lambda word: word.low in self.openers | self.prepositions)
        opened = self.start > self.figure.sentence.start
        if any(word.low in self.told.words("no_names") or self.is_verb(word) for word in words):
            return []
        words = [word for word in words if word.low not in self.adverbs]
        return words if opened and len(words) <= 4 and self._is_subject(words) else []

    def _is_subject(self, words: list[Word]) -> bool:
        first = words[0].low.removeprefix(self.known.conjunction) if words else ""
        if first in self.told.words("no_names"):
            return False
        if self.told.words("inverts") and any(self._is_helper(word) for word in words):
            return False
        joint = self.known.conjunction
        if words and joint and words[0].low.removeprefix(joint) in self.pronouns:
            return False  # `وهو ما`
        plain = len(words) > 1 and words[-2].low not in self.prepositions
        if plain and words[-1].low in self.pronouns and self.is_cased:
            return False  # `On Friday it`, but `the revenue from them`
        if not 0 < len(words) <= _LONGEST_SUBJECT or words[-1].low in self.pronouns:
            return len(words) > 2 and len(words) <= _LONGEST_SUBJECT  # `the revenue from them`
        return words[0].low not in self.prepositions or words[0].low in self.articles

    @cached_property
    def articles(self) -> frozenset[str]:
        """The words of the language that say no more than that a noun follows."""
        return frozenset(self.known.words("articles"))

    @cached_property
    def determiners(self) -> frozenset[str]:
        """The words that say which of a kind, and are no part of a name: `each`."""
        return frozenset(self.told.words("determiners"))

    @cached_property
    def possessives(self) -> frozenset[str]:
        """The words for an owner who is named elsewhere: `its`."""
        return frozenset(self.known.words("possessives"))

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """The words with which a name cannot begin."""
        return frozenset((*self.known.words("prepositions"), *self.told.words("prepositions")))

    @cached_property
    def adverbs(self) -> frozenset[str]:
        """The words between a subject and its verb that belong to neither."""
        return frozenset((*self.known.words("adverbs"), *self.told.words("adverbs")))

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
        if clause.text[clause.figure.end : words[0].start].strip():
            return None
        if words[0].low not in signs:
            return self._of_a_fraction(words)
        taken = clause.phrase(words[1:])
        if not taken or taken[0].low in clause.pronouns:
            return None
        whole = split_whole(taken, clause)
        if len(taken) == 1 and words[0].low in clause.told.words("genitive"):
            subject = _dictionary_form([words[0].text, whole.subject], clause)[-1]
            whole = Whole(subject, whole.measure, whole.end)
        return whole if whole.subject else None

    def _of_a_fraction(self, words: list[Word]) -> Whole | None:
        """The whole that stands right after a fraction, with its article: `ربع المدارس`."""
        clause = self.clause
        if clause.figure.kind != "fraction" or not clause.definite:
            return None
        taken: list[Word] = []
        for word in clause.phrase(words)[:_LONGEST_OF_ONE]:
            if not word.text.startswith(clause.definite):
                break
            taken.append(word)
        return split_whole(taken, clause) if taken else None


def _dictionary_form(words: list[str], clause: Clause) -> list[str]:
    """A genitive without its ending, where that is plain: `des Strombedarfs`."""
    genitive = clause.told.words("genitive")
    if len(words) != 2 or words[0].lower() not in genitive or not words[1].endswith("s"):
        return words
    stem = words[1][:-1]
    if stem.endswith("e"):  # `Marktes`, but `Gebäudes`
        stem = stem if clause.stands_alone(stem) else stem[:-1]
        return [words[0], stem] if clause.stands_alone(stem) else words
    return words if stem.endswith(("s", "u", "i", "ß")) else [words[0], stem]


def split_whole(taken: list[Word], clause: Clause) -> Whole:
    """The whole of `Israel's oil consumption`: the owner, and what of it."""
    possessive = str((clause.known.part("base") or {}).get("possessive", ""))
    end = taken[-1].end
    words = _dictionary_form([word.text for word in taken], clause)
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
        if self._is_own_letter(words[0].text, prefix):
            return None
        taken = self._phrase(words)
        texts = [word.text for word in taken]
        texts[0] = texts[0].removeprefix(prefix)
        bare = texts[0].removeprefix(clause.definite) if clause.definite else texts[0]
        if len(texts) == 1 and (bare in clause.things or clause.stands_alone(bare)):
            texts[0] = bare
        of = clause.known.words("base", "of")[0]
        end = taken[-1].end
        if of in texts[1:-1]:
            place = texts.index(of)
            head = [bare if bare in clause.things else texts[0], *texts[1:place]]
            return Whole(" ".join(texts[place + 1 :]), " ".join(head), end)
        if len(texts) > 1 and texts[-1] in clause.world:
            return Whole(clause.known.words("world")[0], " ".join(texts[:-1]), end)
        return Whole(" ".join(texts), "", end)

    def _is_own_letter(self, word: str, prefix: str) -> bool:
        """Whether the prefix is a letter of the word itself: `5% מכירות`, `20% מבוגרים`.

        The word is a listed one, or stands elsewhere with another letter before it.
        """
        clause = self.clause
        listed = frozenset(clause.told.words("own_letter"))
        if word in clause.things or word in listed:
            return True
        rest = word.removeprefix(prefix)
        if rest in clause.things or rest.removeprefix(clause.definite) in clause.things:
            return False
        others = "".join(one for one in clause.known.prefixes if one != prefix)
        led = rf"(?<!\w)[{others}]{re.escape(word)}(?!\w)"
        return not clause.stands_alone(rest) and re.search(led, clause.text) is not None

    def _phrase(self, words: list[Word]) -> list[Word]:
        """As `Clause.phrase`; a word with the prefix `in` or `and` ends it, but for the world."""
        taken = [words[0]]
        breaks = "".join(self.clause.known.words("base", "breaks"))
        definite = self.clause.definite
        of = self.clause.known.words("base", "of")[:1]
        for word in self.clause.phrase(words[1:]):
            if word.text in self.clause.world:
                return [*taken, word]
            # After `the` stands no noun without it, so the next word is the verb: `מהתבואה נשלחה`.
            closed = bool(definite) and taken[-1].text.removeprefix(words[0].text[0]).startswith(
                definite
            )
            if closed and not word.text.startswith(definite) and word.text not in of:
                break
            if word.text[0] in breaks and word.text != self.clause.known.words("base", "of")[0]:
                break
            taken.append(word)
        return taken
