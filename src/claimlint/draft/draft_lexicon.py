"""The words of a language that drafts ask for, as sets; made once a language."""

from __future__ import annotations

from functools import cached_property, lru_cache

from claimlint.language.language import load
from claimlint.language.phrases import Phrases, draft_phrases, phrases


class DraftLexicon:
    """The words of one language, by what they tell about the words beside them."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.known: Phrases = phrases(code)
        self.told: Phrases = draft_phrases(code)

    @cached_property
    def definite(self) -> str:
        """The letter that is written onto a noun for `the`; empty for a language without."""
        traits = load(self.code).part("traits") or {}
        return str(traits.get("definite", ""))

    @cached_property
    def is_cased(self) -> bool:
        """Whether names begin with a capital letter in its language."""
        traits = load(self.code).part("traits") or {}
        return traits.get("cased") == "yes"

    @cached_property
    def things(self) -> frozenset[str]:
        """The nouns of the language that name what is measured."""
        return frozenset(self.told.words("things"))

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
            *told.words("intends"),
            *told.words("lacks"),
            *told.words("passes"),
            *told.words("helpers"),
            *told.words("speech_verbs"),
            *told.words("done"),
            *told.words("moves", "up"),
            *told.words("moves", "down"),
        ]
        single = [word for word in forms if " " not in word]
        return frozenset((*self.known.words("verbs"), *single))

    @cached_property
    def stops(self) -> frozenset[str]:
        """The words that end a noun phrase."""
        nouns = frozenset(self.known.words("base", "nouns"))
        own = frozenset((*self.known.words("base", "stops"), *self.told.words("stops")))
        return own | (self.verbs - nouns)

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

    @cached_property
    def conjunctions(self) -> frozenset[str]:
        """The words that join clauses."""
        return frozenset(self.known.words("conjunctions"))

    @cached_property
    def place_letters(self) -> str:
        """The letters of prepositions that are written onto a noun."""
        return "".join(self.told.words("place_attached"))

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

    def is_number_word(self, word: str) -> bool:
        """Whether a word is a number or a scale: `eleven`, `million`."""
        known = load(self.code)
        low = word.lower()
        parts = low.split("-")
        if len(parts) > 1 and all(self.is_number_word(part) for part in parts):
            return True  # `eighty-six`
        return low in known.numbers or low in known.scales or low in known.fractions

    def is_time_word(self, word: str) -> bool:
        """Whether a word is a month, so that `in June` is no place."""
        months = load(self.code).pairs("months")
        return any(word == name.lower() for name, _ in months)


@lru_cache(maxsize=32)
def draft_lexicon(code: str) -> DraftLexicon:
    """The words of a BCP 47 code."""
    return DraftLexicon(code)
