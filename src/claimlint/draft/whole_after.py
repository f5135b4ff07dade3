"""What a share is of: the whole that stands after it."""

from __future__ import annotations

import re
from itertools import pairwise

from claimlint.draft.clause_text import ClauseText, Word
from claimlint.lazy_dataclass import dataclass

_LONGEST_OF_ONE = 2


@dataclass(frozen=True, slots=True)
class Whole:
    """What stands after a share: its subject, and its measure where one is named."""

    subject: str
    measure: str = ""
    end: int = 0


def whole_after(clause: ClauseText) -> Whole | None:
    """The whole of a share: `of Israel's oil consumption`, `מתצרוכת הנפט של ישראל`."""
    return _one_in_so_many(clause) or _English(clause).whole or _Attached(clause).whole


def _one_in_so_many(clause: ClauseText) -> Whole | None:
    """The whole of `one in five children`: the noun right after the number."""
    words = clause.after
    inside = clause.told.words("one_in")
    if clause.figure.kind not in ("ratio", "fraction") or not words:
        return None
    between = f" {' '.join(clause.figure.text.lower().split())} "
    every = between.split(maxsplit=1)[0] in clause.told.words("every")
    if not every and not any(f" {word} " in between for word in inside):
        return None
    if clause.text[clause.figure.end : words[0].start].strip():
        return None
    taken = [word for word in clause.phrase(words)[:_LONGEST_OF_ONE] if not clause.is_verb(word)]
    breaks = "".join(clause.known.words("base", "breaks"))
    if len(taken) > 1 and breaks and taken[1].text[0] in breaks:
        taken = taken[:1]  # `מעיינות בגליל`
    if not taken or _is_inflected(between, taken[-1], clause):
        return None
    plural = clause.told.words("plural_endings")
    ends = [at for at, word in enumerate(taken) if plural and word.low.endswith(plural)]
    taken = taken[: ends[0] + 1] if ends else taken  # `two in five pupils smoke`
    return Whole(" ".join(word.text for word in taken), "", taken[-1].end)


def _is_inflected(between: str, noun: Word, clause: ClauseText) -> bool:
    """Whether a noun after `von` has an ending that it has not alone: `drei von vier Fällen`."""
    ending = "".join(clause.told.words("dative_plural"))
    led = any(f" {one} " in between for one in clause.told.words("datives"))
    listed = noun.low in clause.lexicon.things
    return bool(ending) and led and noun.low.endswith(ending) and not listed


class _English:
    """A whole after a word such as `of`, with a possessive or without."""

    def __init__(self, clause: ClauseText) -> None:
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
        if len(taken) > 1 and taken[0].low in clause.lexicon.possessives:
            taken = taken[1:]  # `of its crop`
        if not taken or taken[0].low in clause.lexicon.pronouns:
            return None
        lead = clause.before[-1:]
        if lead and lead[0].low in clause.told.words("to_a_part"):
            return None  # `gehört zu 51 Prozent der Stadt`
        taken = _closed(taken, clause)
        whole = split_whole(taken, clause)
        if len(taken) == 1 and words[0].low in clause.told.words("genitive"):
            subject = dictionary_form([words[0].text, whole.subject], clause)[-1]
            whole = Whole(subject, whole.measure, whole.end)
        return whole if whole.subject else None

    def _of_a_fraction(self, words: list[Word]) -> Whole | None:
        """The whole that stands right after a fraction, with its article: `ربع المدارس`."""
        clause = self.clause
        if clause.figure.kind != "fraction" or not clause.lexicon.definite:
            return None
        taken: list[Word] = []
        for word in clause.phrase(words)[:_LONGEST_OF_ONE]:
            if not word.text.startswith(clause.lexicon.definite):
                break
            taken.append(word)
        return split_whole(taken, clause) if taken else None


def _closed(taken: list[Word], clause: ClauseText) -> list[Word]:
    """A phrase up to its definite noun and the definite words with it: `المستخدمين غير راضين`."""
    definite = clause.lexicon.definite
    ends = [
        at
        for at, (one, other) in enumerate(pairwise(taken), start=1)
        if definite and one.text.startswith(definite) and not other.text.startswith(definite)
    ]
    return taken[: ends[0]] if ends else taken


def dictionary_form(words: list[str], clause: ClauseText) -> list[str]:
    """A genitive without its ending, where that is plain: `des Strombedarfs`."""
    genitive = clause.told.words("genitive")
    if len(words) != 2 or words[0].lower() not in genitive or not words[1].endswith("s"):
        return words
    stem = words[1][:-1]
    if stem.lower().endswith(clause.told.words("long_genitive") or ("\n",)):
        return [words[0], stem[:-1]]  # `Brauerbundes`, `Eises`
    if stem.endswith("e"):  # `Marktes`, but `Gebäudes`
        stem = stem if clause.stands_alone(stem) else stem[:-1]
        return [words[0], stem] if clause.stands_alone(stem) else words
    return words if stem.endswith(("s", "u", "i", "ß")) else [words[0], stem]


def split_whole(taken: list[Word], clause: ClauseText) -> Whole:
    """The whole of `Israel's oil consumption`: the owner, and what of it."""
    possessive = str((clause.known.part("base") or {}).get("possessive", ""))
    end = taken[-1].end
    words = dictionary_form([word.text for word in taken], clause)
    if words and words[0].lower() in clause.lexicon.articles:
        words = words[1:]
    for place, word in enumerate(words):
        plain = word.replace("’", "'")
        if possessive and plain.endswith((possessive, "s'")) and place < len(words) - 1:
            owner = " ".join((*words[:place], plain.removesuffix(possessive).removesuffix("'")))
            return Whole(owner, " ".join(words[place + 1 :]), end)
    if words and words[0].lower() in clause.lexicon.world and len(words) > 1:
        return Whole(words[0].lower(), " ".join(words[1:]), end)
    return Whole(" ".join(words), "", end)


class _Attached:
    """A whole whose word takes the preposition as a prefix: `מתצרוכת הנפט של ישראל`."""

    def __init__(self, clause: ClauseText) -> None:
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
        if self._is_own_letter(words[0].text, prefix) or words[0].low in self._pronouns:
            return None
        taken = self._phrase(words)
        texts = [word.text for word in taken]
        texts[0] = texts[0].removeprefix(prefix)
        bare = (
            texts[0].removeprefix(clause.lexicon.definite) if clause.lexicon.definite else texts[0]
        )
        if len(texts) == 1 and (bare in clause.lexicon.things or clause.stands_alone(bare)):
            texts[0] = bare
        of = clause.known.words("base", "of")[0]
        end = taken[-1].end
        if of in texts[1:-1]:
            place = texts.index(of)
            head = [
                bare if bare in clause.lexicon.things else texts[0],
                *texts[1:place],
            ]
            return Whole(" ".join(texts[place + 1 :]), " ".join(head), end)
        if len(texts) > 1 and texts[-1] in clause.lexicon.world:
            return Whole(clause.known.words("world")[0], " ".join(texts[:-1]), end)
        return Whole(" ".join(texts), "", end)

    @property
    def _pronouns(self) -> tuple[str, ...]:
        return self.clause.told.words("never_named")

    def _is_own_letter(self, word: str, prefix: str) -> bool:
        """Whether the prefix is a letter of the word itself: `5% מכירות`, `20% מבוגרים`.

        The word is a listed one, or stands elsewhere with another letter before it.
        """
        clause = self.clause
        listed = frozenset(clause.told.words("own_letter"))
        if word in clause.lexicon.things or word in listed:
            return True
        rest = word.removeprefix(prefix)
        if (
            rest in clause.lexicon.things
            or rest.removeprefix(clause.lexicon.definite) in clause.lexicon.things
        ):
            return False
        others = "".join(one for one in clause.known.prefixes if one != prefix)
        led = rf"(?<!\w)[{others}]{re.escape(word)}(?!\w)"
        return not clause.stands_alone(rest) and re.search(led, clause.text) is not None

    def _phrase(self, words: list[Word]) -> list[Word]:
        """As `Clause.phrase`; a word with the prefix `in` or `and` ends it, but for the world."""
        taken = [words[0]]
        breaks = "".join(self.clause.known.words("base", "breaks"))
        definite = self.clause.lexicon.definite
        of = self.clause.known.words("base", "of")[:1]
        for word in self.clause.phrase(words[1:]):
            if word.text in self.clause.lexicon.world:
                return [*taken, word]
            # After `the` stands no noun without it, so the next word is the verb: `מהתבואה נשלחה`.
            closed = bool(definite) and taken[-1].text.removeprefix(words[0].text[0]).startswith(
                definite
            )
            if closed and not word.text.startswith(definite) and word.text not in of:
                break
            if closed and word.text.endswith(self.clause.told.words("acted_endings")):
                break  # מהמבקרים התלוננו
            if word.text[0] in breaks and word.text != self.clause.known.words("base", "of")[0]:
                break
            taken.append(word)
        return taken
