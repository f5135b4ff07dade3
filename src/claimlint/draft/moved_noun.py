"""Whether a noun before a verb is what is measured, and not whose the number is: by its verb."""

from __future__ import annotations

import re

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word


def is_stated(clause: Clause) -> bool:
    """Whether the verb says what something is, or how it moved: its subject is what is measured."""
    return clause.verb is None or clause.says_verb("states") or is_moved(clause)


def is_one_who_acts(words: list[Word], clause: Clause) -> bool:
    """Whether one of many does something: `Ein Haushalt verbraucht`, where no budget does."""
    if clause.verb is None or len(words) != 1 or not clause.told.words("capitals"):
        return False
    place = next((at for at, one in enumerate(clause.before) if one.start == words[0].start), 0)
    one_of = place > 0 and clause.before[place - 1].low in clause.told.words("indefinite")
    still = is_stated(clause) or clause.says_verb("neutral_verbs") or _by_split(clause)
    still = still or clause.before[-1].low in clause.told.words("thing_of")
    return one_of and not still


def is_acting(words: list[Word], clause: Clause) -> bool:
    """Whether things that are counted elsewhere do something here: `Households use 142 litres`.

    They are then whose the number is, or no more than who does it.
    """
    plain = clause.lexicon.is_cased and not clause.told.words("capitals")
    if not plain or clause.verb is None or words[-1].low not in clause.told.words("groups"):
        return False
    verbs = ("states", "neutral_verbs", "passes", "level_verbs", "accounts_for", "plain_copulas")
    return not is_moved(clause) and not any(clause.says_verb(section) for section in verbs)


def is_in_part(clause: Clause) -> bool:
    """Whether so many percent of something are so: `The reservoir is 31 percent full`."""
    after = clause.after[:1]
    plain = clause.lexicon.is_cased and not clause.told.words("capitals")
    if not plain or clause.figure.kind != "percent" or not after:
        return False
    if not clause.says_verb("plain_copulas"):
        return False
    lexicon = clause.lexicon
    loose = lexicon.prepositions | lexicon.conjunctions | lexicon.adverbs | lexicon.articles
    loose |= {*clause.told.words("ways", "up_after"), *clause.told.words("ways", "down_after")}
    loose |= {*clause.known.words("base", "of"), *clause.told.words("today")}
    word = after[0]
    close = not clause.text[clause.figure.end : word.start].strip()
    times = (*clause.told.words("time_words"), *clause.told.words("time_nouns"))
    return close and word.text.islower() and word.low not in loose and word.low not in times


def is_measured_noun(words: list[Word], clause: Clause) -> bool:
    """Whether only what is measured stands with the verb: `Die Eisdicke nahm um 2 Meter ab`.

    A body of people can grow, too.
    """
    if not clause.told.words("capitals") or words[-1].low.endswith(clause.told.words("bodies")):
        return False
    place = next((at for at, one in enumerate(clause.before) if one.start == words[0].start), 0)
    article = place > 0 and clause.before[place - 1].low in clause.lexicon.articles
    moved = clause.says_verb("moves_only") or _by_split(clause)
    return clause.says_verb("amounts_to") or (article and moved)


def _by_split(clause: Clause) -> bool:
    """Whether a verb with its particle at the end is one of rising or falling."""
    held = {one.low for one in clause.words(clause.start, clause.end)}
    moves = (*clause.told.words("split_moves", "up"), *clause.told.words("split_moves", "down"))
    return any(set(phrase.split()) <= held for phrase in moves)


def is_capital_elsewhere(word: Word, clause: Clause) -> bool:
    """Whether a word stands with a capital letter inside a sentence of the text."""
    inside = rf"(?<=[\w,;:] ){re.escape(word.text)}(?!\w)"
    return word.text[:1].isupper() and re.search(inside, clause.text) is not None


def is_mass(words: list[Word], clause: Clause) -> bool:
    """Whether what rises or falls is no who: small letters, and no article before it."""
    if not clause.lexicon.is_cased or clause.told.words("capitals"):
        return False
    first = words[0].start <= clause.figure.sentence.start + 3 and len(words) > 1
    plain = first and words[0].text[1:].islower() and not is_capital_elsewhere(words[0], clause)
    if any(one.text[0].isupper() for one in (words[1:] if plain else words)):
        return False
    place = next((at for at, one in enumerate(clause.before) if one.start == words[0].start), 0)
    article = place > 0 and clause.before[place - 1].low in clause.lexicon.articles
    return not article and is_moved(clause)


def is_moved(clause: Clause) -> bool:
    """Whether the verb of a clause is one of rising or falling."""
    verb = None if clause.verb is None else clause.before[clause.verb].low
    told = (clause.known, clause.told)
    return any(verb in one.words("moves", way) for one in told for way in ("up", "down"))
