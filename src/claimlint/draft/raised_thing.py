"""What a sentence says moves, or that somebody raised, cut or lost; and what stands in it twice."""

from __future__ import annotations

from claimlint.draft.called import names_of
from claimlint.draft.change_words import own_words
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.measured_thing import is_thing
from claimlint.draft.noun_phrase import Named, named
from claimlint.draft.whole_after import dictionary_form

_FEW_WORDS = 6
_FEW_NOUNS = 4


def raised_thing(clause: Clause) -> Named | None:
    """What somebody raised or cut, whose own name says nothing: `خفضت المنافسة سعر الغيغابايت`."""
    if clause.verb is None:
        return None
    words = clause.before[clause.verb + 1 :]
    by = frozenset(clause.told.words("ways", "by"))
    signs = clause.lexicon.prepositions | clause.lexicon.adverbs | by
    while words and (words[-1].low in signs or len(words[-1].text) == 1):
        words = words[:-1]
    first = next((at for at, word in enumerate(words) if is_thing([word], clause)), None)
    shares = clause.told.words("share_nouns")
    if first is not None and words[first].low.removeprefix(clause.lexicon.definite) in shares:
        return None
    if first is None:
        return Named() if words else None
    if words[first - 1].low in clause.lexicon.prepositions and first:
        return Named()
    return Named("", " ".join(word.text for word in words[first:]))


def stands_twice(words: list[Word], clause: Clause) -> bool:
    """Whether the text has the very words once more, as it has of a name."""
    phrase = clause.text[words[0].start : words[-1].end] if words else ""
    return bool(phrase) and clause.text.count(phrase) > 1


def is_by_somebody(clause: Clause) -> bool:
    """Whether somebody moves a thing that is no listed one, or only a price moves.

    `the rule will cut landings by 5 percent` is not of the rule, `Energie verbilligte sich` not of
    so much energy.
    """
    if clause.says_verb("price_verbs"):
        return True
    if clause.verb is None or clause.told.words("capitals") or not clause.lexicon.is_cased:
        return False
    taken = clause.before[clause.verb + 1 : -1]
    while taken and taken[0].low in own_words(clause) | clause.lexicon.articles:
        taken = taken[1:]
    loose = clause.lexicon.prepositions | clause.lexicon.adverbs | clause.lexicon.conjunctions
    moved = clause.moves(clause.before[clause.verb]) and bool(taken)
    return moved and taken[0].low not in loose and not is_thing(taken, clause)


def moved_object(words: list[Word], clause: Clause) -> Named | None:
    """Who moves what: `The firm cut its dividend by 12 percent`, `raised prices to $3`."""
    if clause.verb is None or not words or not clause.lexicon.is_cased:
        return None
    if not clause.moves(clause.before[clause.verb]):
        return None
    taken = clause.before[clause.verb + 1 : -1]
    owned = bool(taken) and taken[0].low in own_words(clause) | clause.lexicon.articles
    owners = own_words(clause) | clause.lexicon.articles | clause.lexicon.adverbs
    while taken and taken[0].low in owners:
        taken = taken[1:]
    plain = 0 < len(taken) <= _FEW_NOUNS and not any(
        one.low in clause.lexicon.prepositions for one in taken[1:]
    )
    if not plain or not is_thing(taken, clause) or is_thing(words, clause):
        return None
    return Named(names_of(words, clause) if owned else "", named(taken, clause).measure)


def lost_thing(clause: Clause) -> str:
    """Of what somebody has less: `residents` of `lost 9 percent of its residents`."""
    owner = [word for word in clause.after[:2] if word.low in own_words(clause)][-1]
    rest = [word for word in clause.after if word.start > owner.start]
    texts = [one.text for one in clause.phrase(rest)]
    if " ".join(texts).lower() in clause.told.words("no_things"):
        return ""  # `lost a third of their value`
    if len(texts) == 1 and owner.low in clause.told.words("genitive_owners"):
        texts = dictionary_form([clause.told.words("genitive")[0], *texts], clause)[1:]
    return " ".join(texts)


def moved_thing(clause: Clause) -> Named | None:
    """What moves in `a 4 percent drop in exports`, `a fivefold increase in orders`."""
    words = clause.after[:_FEW_WORDS]
    nouns = frozenset(clause.told.words("change_nouns"))
    joints = frozenset(clause.told.words("change_of"))
    if len(words) < 3 or words[0].low not in nouns or words[1].low not in joints:
        return None
    found = named(clause.phrase(words[2:]), clause)
    return Named(found.subject, found.measure) if found.measure else Named("", found.subject)
