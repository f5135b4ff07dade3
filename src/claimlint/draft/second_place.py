"""The verb in the second place of a sentence, in a language that puts it there.

`Der Landkreis schießt 12 Millionen Euro zu`: after the first phrase stands the verb, listed or not.
"""

from __future__ import annotations

from claimlint.draft.clause_text import ClauseText, Word


def second_place(clause: ClauseText) -> int | None:
    """The place of the first word in small letters that only a verb can be; None for none.

    It stands right behind a noun or an adverb, in a clause that begins its sentence.
    """
    words = clause.before
    begins = bool(words) and words[0].start <= clause.figure.sentence.start + 2
    if not begins or not clause.told.words("verb_in_second_place"):
        return None
    for place in range(1, len(words)):
        before, word = words[place - 1], words[place]
        if not word.text[0].islower() or not _is_open(word, clause):
            continue
        behind = before.text[0].isupper() and (place > 1 or _is_open(before, clause))
        adverb = place == 1 and before.low in clause.lexicon.adverbs
        return place if behind or adverb else None
    return None


def _is_open(word: Word, clause: ClauseText) -> bool:
    """Whether a word is none of the small words of grammar, and does not look like an adverb."""
    lexicon = clause.lexicon
    closed = (
        lexicon.articles | lexicon.adverbs | lexicon.conjunctions | lexicon.determiners
        | lexicon.openers | lexicon.possessives | lexicon.prepositions | lexicon.pronouns
    )  # fmt: skip
    told = frozenset((*clause.told.words("time_words"), *clause.told.words("never_named")))
    told |= frozenset((*clause.known.words("base", "of"), *clause.told.words("speech_behind")))
    return word.low not in closed | told and not word.low.endswith(
        clause.told.words("adverb_endings") or ("\n",)
    )
