"""Whether words can be a name: what is not surely one is left for a person to type."""

from __future__ import annotations

from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.clause_text import ClauseText
from claimlint.draft.draft_lexicon import DraftLexicon

_SHORTEST = 2


def is_sound(name: str, clause: ClauseText) -> bool:
    """Whether a drafted name reads as a noun phrase: no pronoun, no verb, nothing that hangs.

    `what it swallowed`, `also boys` and `turnover in` are none.
    """
    words = [word.strip("\"'’,.()") for word in name.split()]
    low = [word.lower() for word in words]
    if clause.lexicon.is_cased and stands_for_a_body(name, clause):
        return False
    if not low or not all(low) or max(map(len, low)) < _SHORTEST:
        return False
    if _is_small(low, clause) or any(word.isdigit() and len(word) < _SHORTEST for word in low):
        return False  # `H 3 N 2 strain`
    if _hangs(low, clause) or _begins_with_a_verb(words, clause):
        return False
    possessive = str((clause.known.part("base") or {}).get("possessive", ""))
    if possessive and name.replace("’", "'").endswith(possessive):
        return False  # `Pluto's is 1.85`
    return not any(_is_finite(word, place, low, clause) for place, word in enumerate(words))


def _hangs(low: list[str], clause: ClauseText) -> bool:
    """Whether a name holds a word that stands for another, or that leads to one or joins it."""
    lexicon, told = clause.lexicon, clause.told
    recorded = len(low) > 1 and low[-1] in told.words("recorded")  # `نادي الساحل خسائر`
    if recorded or any(word in told.words("never_named") for word in low):
        return True
    if (
        " ".join(low) in told.words("stand_ins")
        or " ".join(low) in told.words("no_subjects")
        or low[0] in told.words("speech_before")
    ):
        return True
    first = low[0].removeprefix(clause.known.conjunction) if len(low[0]) > _SHORTEST else low[0]
    if {low[0], first} & _no_beginnings(lexicon) or low[-1] in _no_ends(lexicon):
        return True
    times = {*told.words("time_nouns"), *told.words("time_words"), *told.words("earlier")}
    if all(word in times for word in low) or low[-1] in lexicon.determiners:
        return True
    owned = told.words("owned_endings")
    if owned and low[-1].endswith(owned):
        return True  # `سعته`: whose is not said
    construct = told.words("construct")  # `דמי`: of what is not said
    return bool(construct) and low[-1].endswith(construct) and low[-1] in lexicon.things


def stands_for_a_body(name: str, clause: ClauseText) -> bool:
    """Whether a name is a noun of a body that text before its sentence may name: `the company`."""
    earlier = clause.text[: clause.figure.sentence.start].strip("# \n")
    return bool(earlier) and name.lower() in clause.told.words("bodies_told")


def _is_small(low: list[str], clause: ClauseText) -> bool:
    """Whether a name is a lone adjective, that goes before the noun of the number: `weitere`."""
    capitals = bool(clause.told.words("capitals"))
    return capitals and len(low) == 1 and low[0] in clause.told.words("loose_adjectives")


def sound(name: object, clause: ClauseText) -> object:
    """A name, or the mark that it is open, where it cannot be one."""
    if not isinstance(name, str) or name == TODO:
        return name
    first, _, rest = name.partition(" ")
    if rest and first in clause.told.words("versus"):
        name = rest  # `مقابل أرباح`
    head, _, last = name.rpartition(" ")
    if head and last in clause.told.words("never_named") and not clause.lexicon.is_cased:
        name = head  # `הפער ביניהם`
    return name if is_sound(name, clause) else TODO


def _no_beginnings(lexicon: DraftLexicon) -> frozenset[str]:
    bare = lexicon.prepositions - lexicon.articles
    alone = lexicon.pronouns - lexicon.possessives
    names = frozenset(lexicon.told.words("no_names"))
    return (bare | alone | lexicon.conjunctions | names | lexicon.adverbs) - lexicon.things


def _no_ends(lexicon: DraftLexicon) -> frozenset[str]:
    of = frozenset(lexicon.known.words("base", "of"))
    hanging = lexicon.prepositions | lexicon.articles | lexicon.conjunctions | lexicon.adverbs
    return (hanging | of) - lexicon.things


def _is_finite(word: str, place: int, words: list[str], clause: ClauseText) -> bool:
    """Whether a word is a verb: `jobs cut` and `steel produced` end in a participle."""
    lexicon, told = clause.lexicon, clause.told
    if told.words("capitals") and word[0].isupper():
        return False
    low = word.lower()
    if low not in lexicon.verbs or low in lexicon.things:
        return False
    told_so = low in told.words("done") or low in (told.part("participles") or {})
    last = place == len(words) - 1 and place > 0
    return not (told_so and (last or not lexicon.is_cased))


def _begins_with_a_verb(words: list[str], clause: ClauseText) -> bool:
    """Whether a name begins with a verb that nobody listed, or a verb after `who`.

    `يشكل المسنون`: a word with the letters of a verb before a definite one; `שנערך`.
    """
    lexicon, told = clause.lexicon, clause.told
    relative = clause.known.joints.removeprefix(clause.known.conjunction)
    first = words[0]
    if relative and first[:1] in relative and first[1:] in lexicon.verbs:
        return True
    letters, endings = told.words("verb_letters"), told.words("noun_endings")
    looks = bool(letters) and first.startswith(letters) and not first.endswith(endings)
    definite = len(words) > 1 and words[1].startswith(lexicon.definite)
    last = words[-1]
    led = bool(letters) and len(words) > 1 and first.startswith(lexicon.definite)
    acts = led and last.startswith(letters) and not last.endswith(endings)
    if acts and last not in lexicon.things:
        return True  # `المخزون يكفي`
    return looks and definite and first not in lexicon.things
