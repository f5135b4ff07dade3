"""Who does what in the clause of a number, and what a share in it is of.

Small patterns over the words of one clause, from the language's data. What they do not see is left
for a person to type.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from claimlint.draft.clause_text import ClauseText, Word
from claimlint.draft.second_place import second_place
from claimlint.draft.whole_after import Whole, whole_after
from claimlint.yamlfile.span import Span

_LONGEST_SUBJECT = 6
_FEWEST_NO_NAME = 4
_AROUND = 2  # a comma before an insertion, and one behind it
_COMMA = re.compile(r"[,،](?!\d)")


class Clause(ClauseText):
    """The clause of a number, with its verb and its subject."""

    @cached_property
    def whole(self) -> Whole | None:
        """What a share is of, where that stands after it."""
        return whole_after(self)

    @cached_property
    def verb(self) -> int | None:
        """The place of the last verb before the number, among the words before it."""
        words = self.before
        if words and words[-1].low in self.lexicon.conjunctions and words[0].start > self.start + 2:
            return None  # `two died and 14 were hurt`: the verb is that of the number before
        found = [place for place in range(len(words)) if self._is_verb_at(place)]
        auxiliary = (
            found
            and found[-1] == len(words) - 2
            and words[-2].low in self.told.words("auxiliaries")
        )
        if (not found or auxiliary) and self._ends_in_a_verb(words):
            return len(words) - 1
        return found[-1] if found else second_place(self)

    def looks_like_a_verb(self, word: Word) -> bool:
        """Whether a word has the ending of a verb, in a language whose verbs have one."""
        endings = tuple(self.told.words("verb_endings"))
        return bool(endings) and word.text.islower() and word.low.endswith(endings)

    def _ends_in_a_verb(self, words: list[Word]) -> bool:
        """Whether the word before the number looks like a verb: `readers borrowed 40 books`."""
        endings = tuple(self.told.words("verb_endings"))
        if not endings or len(words) < 2 or not words[-1].low.endswith(endings):
            return False
        determined = (
            words[-2].low
            in self.lexicon.articles | self.lexicon.possessives | self.lexicon.determiners
        )
        return (
            words[-1].text.islower()
            and not determined
            and words[-1].low not in self.lexicon.adverbs
        )

    @property
    def is_led_by_unknown(self) -> bool:
        """Whether the word before the number is none that is known, where there is no verb.

        It may be the verb, and then what stands before it is not what it seems.
        """
        words = self.before
        if (
            self.verb is not None
            or not words
            or not self.lexicon.is_cased
            or not words[-1].text.islower()
        ):
            return False
        known = (
            self.lexicon.prepositions
            | self.lexicon.conjunctions
            | self.lexicon.articles
            | self.lexicon.adverbs
        )
        known |= (
            self.lexicon.openers
            | self.lexicon.things
            | self.lexicon.determiners
            | self.lexicon.possessives
        )
        told = (
            "thing_of",
            "versus",
            "time_words",
            "from_words",
            "to_level",
            "amounts",
            "no_names",
        )
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
        owners = (
            frozenset() if self.known.prefixes else self.lexicon.possessives
        )  # `שלה` stands behind
        if place and words[place - 1].low in self.lexicon.articles | owners:
            return False  # `a rise of`
        if words[place].low not in self.lexicon.things:
            return True
        of = frozenset(self.known.words("base", "of"))
        after = words[place + 1 : place + 2]
        return place > 0 and not (after and after[0].low in of)  # `supplies`, and `exports of`

    def moves(self, verb: Word) -> bool:
        """Whether a verb is one of rising or falling."""
        low = verb.low.removeprefix(self.known.conjunction)
        last = [word for word in self.before if word.low not in self.lexicon.articles][-1:]
        by = (*self.told.words("to_level"), *self.told.words("ways", "by"))
        led = self.lexicon.is_cased and bool(last) and last[0].low in by
        return led and any(
            low in one.words("moves", way)
            for one in (self.known, self.told)
            for way in ("up", "down")
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
        if place == 0 and self.before[0].low in self.lexicon.pronouns:
            return []  # `הוא יספק`: a pronoun that is a copula elsewhere
        leads = self._without_joints(self._without_adverbs(self.before[:place]))
        if place == 0 and self.told.words("capitals") and self._stands_behind_number:
            return []  # `Zwei Täter erhielten Strafen von 22 Monaten`: the two
        if not leads and self._is_resumed:
            return self._before_insertion or (
                self._after_verb(place) if self.told.words("inverts") else []
            )
        words = _after_last(self.before[:place], lambda word: word.low in self._starts)
        words = self._without_adverbs(self._with_joined(words, self.before[:place]))
        if not self._is_subject(words) and self.told.words("inverts"):
            # `In Bayern ernteten die Bauern`: whose it is, the farmers' or Bavaria's, is open.
            words = self._after_verb(place)
            told = self._is_measured(words) or self._leads_to_no_place(leads)
            if leads and not (self._is_adverbial(leads) and told):
                words = []
        if words and words[0].start == self.before[0].start and self._follows_number:
            return []  # `unter den 22 Städten liegt`: these are the things of another number
        return words if self._is_subject(words) else []

    def _is_adverbial(self, words: list[Word]) -> bool:
        """Whether a phrase before a verb is no subject: it begins with a preposition."""
        first = words[0]
        led = bool(self.known.prefixes) and first.text[0] in self.lexicon.place_letters
        return first.low in self.lexicon.prepositions - self.lexicon.articles or led

    def _leads_to_no_place(self, words: list[Word]) -> bool:
        """Whether a phrase before a verb names no place: `Für Personal gab das Haus` 3 Euro aus."""
        placed = frozenset(self.told.words("place_leads"))
        return bool(placed) and not any(word.low in placed for word in words)

    def _is_measured(self, words: list[Word]) -> bool:
        """Whether a phrase ends, or begins, with a noun of what is measured."""
        endings = self.told.words("thing_endings")
        return any(
            word.low in self.lexicon.things or (bool(endings) and word.low.endswith(endings))
            for word in (*words[:1], *words[-1:])
        )

    def _with_joined(self, words: list[Word], before: list[Word]) -> list[Word]:
        """A phrase with what `and` joins it to: `Kent and Sussex`; none where that is long."""
        at = len(before) - len(words)
        if not words or not at or before[at - 1].low not in self.lexicon.conjunctions:
            return words
        head = before[: at - 1]
        if not head or any(self.is_verb(word) for word in head):
            return words
        plain = self._is_subject(head) and len(before) <= _LONGEST_SUBJECT
        return before if plain and self.lexicon.is_cased else []

    def _without_joints(self, words: list[Word]) -> list[Word]:
        """What stands before a verb, but for the word that joins its clause: `بينما انخفض`."""
        joints = self.lexicon.conjunctions | frozenset(self.told.words("turns"))
        return words[1:] if len(words) == 1 and words[0].low in joints else words

    @property
    def says_something_else(self) -> bool:
        """Whether a copula says what its subject is: `Trains were late on 14 percent of trips`."""
        if self.verb is None or not self.says_verb("plain_copulas") or not self.lexicon.is_cased:
            return False
        rest = self.before[self.verb + 1 :]
        led = bool(rest) and rest[-1].low in self.lexicon.prepositions - self.lexicon.articles
        loose = self.lexicon.adverbs | self.lexicon.prepositions | self.lexicon.articles
        return led and any(word.low not in loose for word in rest[:-1])

    @property
    def goes_on_with_a_verb(self) -> bool:
        """Whether a clause has its subject from the one before it: `burned 40 and is held`."""
        if self.verb is None:
            return False
        joints = [
            at for at, word in enumerate(self.before) if word.low in self.lexicon.conjunctions
        ]
        between = self.before[joints[-1] + 1 : self.verb] if joints else self.before
        return bool(joints) and joints[-1] < self.verb and not self._without_adverbs(between)

    @property
    def _follows_number(self) -> bool:
        """Whether the words before the number stand right behind another one."""
        first = self.before[0].start
        close = self.article.figures_in(Span(max(self.start, first - 2), first))
        return any(one is not self.figure and not one.is_time for one in close)

    @property
    def _stands_behind_number(self) -> bool:
        """Whether nothing stands between a number and the words before this one."""
        first = self.before[0].start
        close = self.article.figures_in(Span(self.start, first))
        ends = [
            one.end
            for one in close
            if one is not self.figure and one.end <= first and not one.is_time
        ]
        return bool(ends) and not self.text[max(ends) : first].strip()

    @property
    def _is_resumed(self) -> bool:
        """Whether a clause begins with its verb, after a comma."""
        lead = self.text[self.figure.sentence.start : self.start].rstrip()
        return lead.endswith((",", "،"))

    @cached_property
    def _before_insertion(self) -> list[Word]:
        """The subject before an insertion: `Wages, which had been cut, rose to …`."""
        begin = self.figure.sentence.start
        lead = self.text[begin : self.start].rstrip()
        commas = [
            at
            for at, sign in enumerate(lead)
            if sign in ",،" and not lead[at + 1 : at + 2].isdigit()
        ]
        if len(commas) < _AROUND:
            return []
        opened = begin + (commas[-3] + 1 if len(commas) > _AROUND else 0)
        words = self._without_adverbs(self.words(opened, begin + commas[-2]))
        words = _after_last(words, lambda word: word.low in self._starts)
        inserted = self.words(begin + commas[-2] + 1, begin + commas[-1])
        if self._is_a_name(inserted):
            return inserted  # `The oldest runner, Walter Dunn, is 83`
        plain = self._is_subject(words) and not any(self._is_helper(word) for word in words)
        return words if plain and not any(word.text[0].isdigit() for word in words) else []

    def _is_a_name(self, words: list[Word]) -> bool:
        """Whether words are a first and a last name; nouns are none where they have capitals."""
        plain = self.lexicon.is_cased and not self.told.words("capitals")
        return (
            plain
            and 1 < len(words) < _FEWEST_NO_NAME
            and all(one.text[0].isupper() for one in words)
        )

    @cached_property
    def _starts(self) -> frozenset[str]:
        """The words after which a subject begins: conjunctions, `said`; no prepositions."""
        inside = self.lexicon.prepositions - self.lexicon.conjunctions
        turns = frozenset(self.told.words("turns"))
        return (self.lexicon.openers - inside) | frozenset(self.told.words("speech")) | turns

    def _without_adverbs(self, words: list[Word]) -> list[Word]:
        """A phrase without the adverbs around it and the verbs that lead to its last one."""
        by = frozenset(self.told.words("ways", "by"))
        while words and (
            words[-1].low in self.lexicon.adverbs
            or words[-1].low in by
            or self._is_helper(words[-1])
        ):
            words = words[:-1]
        while words and words[0].low in self.lexicon.adverbs - self.lexicon.articles:
            words = words[1:]
        return words

    def _is_helper(self, word: Word) -> bool:
        """Whether a word is the first of two verbs: `wants to spend`."""
        return self.is_verb(word) and word.low not in self.lexicon.things

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
            if word.low in self.lexicon.prepositions - self.lexicon.articles:
                if (
                    not taken
                    or taken[-1].low in self.lexicon.prepositions
                    or not self._reaches(taken)
                ):
                    break
            elif word.low in self.lexicon.adverbs or word.low in self.told.words("ways", "by"):
                break
            letters = self.lexicon.place_letters if taken else self._led_letters
            if word.text[0] in letters and self.stands_alone(word.text[1:]):
                break
            if taken and taken[-1].text[0].isupper() and word.low in self.told.words("next_phrase"):
                break  # `das Land den Vereinen`: who gets it
            definite = self.lexicon.definite
            closed = bool(definite and taken) and taken[-1].text.startswith(definite)
            if closed and word.low in self.lexicon.things:
                break  # `النادي خسائر`: what it has
            taken.append(word)
        return taken

    @property
    def _led_letters(self) -> str:
        """The letters of prepositions: no subject begins with one (`פנו למיון`)."""
        return self.known.prefixes.replace(self.known.conjunction, "")

    def _reaches(self, taken: list[Word]) -> bool:
        """Whether a phrase goes on over a preposition: `spending on repairs`; once, no place."""
        inside = [
            word for word in taken if word.low in self.lexicon.prepositions - self.lexicon.articles
        ]
        named = any(
            word.low.removeprefix(self.lexicon.definite) in self.lexicon.things for word in taken
        )
        return named and not inside

    def _named(self) -> list[Word]:
        """A name that stands right before a number, without a verb: `(Chevron 28%, …)`."""
        words = _after_last(
            self.before,
            lambda word: word.low in self.lexicon.openers | self.lexicon.prepositions,
        )
        opened = self.start > self.figure.sentence.start
        led = self.before[-len(words) - 1 : -len(words)] if words else []
        if led and led[0].low in self.told.words("no_nominatives"):
            return []  # `den Verein`: an object
        joints = self.lexicon.openers | self.lexicon.prepositions
        if words and self._follows_number and not any(one.low in joints for one in self.before):
            return []  # `von 9.800 verkauften Containern nur 2.150`
        if any(word.low in self.told.words("no_names") or self.is_verb(word) for word in words):
            return []
        words = [word for word in words if word.low not in self.lexicon.adverbs]
        return words if opened and len(words) <= 4 and self._is_subject(words) else []

    def _is_subject(self, words: list[Word]) -> bool:
        first = words[0].low.removeprefix(self.known.conjunction) if words else ""
        if first in self.told.words("no_names") or first in self.told.words("no_nominatives"):
            return False  # `den Verein` is no subject
        if self.told.words("inverts") and any(self._is_helper(word) for word in words):
            return False
        joint = self.known.conjunction
        if words and joint and words[0].low.removeprefix(joint) in self.lexicon.pronouns:
            return False  # `وهو ما`
        plain = len(words) > 1 and words[-2].low not in self.lexicon.prepositions
        if plain and words[-1].low in self.lexicon.pronouns and self.lexicon.is_cased:
            return False  # `On Friday it`, but `the revenue from them`
        if not 0 < len(words) <= _LONGEST_SUBJECT or words[-1].low in self.lexicon.pronouns:
            return len(words) > 2 and len(words) <= _LONGEST_SUBJECT  # `the revenue from them`
        return (
            words[0].low not in self.lexicon.prepositions or words[0].low in self.lexicon.articles
        )


def _after_last(words: list[Word], opens: Callable[[Word], bool]) -> list[Word]:
    for place in range(len(words) - 1, -1, -1):
        if opens(words[place]):
            return words[place + 1 :]
    return words
