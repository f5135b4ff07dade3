"""Which names a draft keeps in a language without capital letters: those whose evidence is sure.

Nothing there tells a name from a verb that nobody listed, a preposition written onto a noun, or
the noun of what is measured. A subject is kept where it is a known place, begins with the noun of
a body (`בנק הגליל`, `وزارة المالية`), or does what a listed verb says; `the bank` is the one bank
that the text named before.
"""

from __future__ import annotations

import re

from claimlint.article.article import Figure
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.clause import Clause
from claimlint.draft.measured_thing import is_listed
from claimlint.draft.moved_noun import is_moved
from claimlint.draft.sound_name import stands_for_a_body

_LONGEST_NAME = 3
_SHORTEST_LED = 4
_LONGEST_LIST = 4


def sure_subject(name: object, clause: Clause) -> object:
    """A drafted subject, the longer name it stands for, or the mark that it is open."""
    if clause.lexicon.is_cased or not isinstance(name, str) or name == TODO:
        return name
    words = name.split()
    if name in clause.told.words("known_places") or name in clause.told.words("people"):
        return name
    if len(words) == 1:
        return _one_word(name, clause)
    if not is_well_formed(words, clause) or any(_is_led(word, clause) for word in words[1:]):
        return TODO
    if any(_is_owned(word, clause) for word in words):
        return TODO
    acts = clause.verb is not None and not _tells_a_measure(clause)
    sure = _begins_a_name(words[0], clause) or (acts and not _is_led(words[0], clause))
    return name if sure else TODO


def sure_measure(name: object, clause: Clause) -> object:
    """A drafted measure, or the mark that it is open where its words may be no noun phrase."""
    if clause.lexicon.is_cased or not isinstance(name, str) or name == TODO:
        return name
    words = name.split()
    if len(words) > 1 and words[-1][1:] in _places(clause) and _is_led(words[-1], clause):
        words = words[:-1]  # `שיעור האבטלה בישראל`
        name = " ".join(words)
    if len(words) > 1 and stands_for_a_body(words[-1], clause):
        return TODO  # `הכנסות החברה`: whose they are is told elsewhere
    if not is_well_formed(words, clause) or _is_relative(words[0], clause):
        return TODO
    if any(_is_no_measure(word, clause) for word in words) or _is_led_thing(words[-1], clause):
        return TODO
    unsaid = clause.verb is None and any(_is_led(word, clause) for word in words[1:])
    return TODO if unsaid or _is_cut_off(words[-1], clause) else name


def _one_word(name: str, clause: Clause) -> object:
    """A subject of one word: the longer name that it stands for, or who does something."""
    definite = clause.lexicon.definite
    bare = name.removeprefix(definite)
    times = clause.told.words("time_nouns")
    if bare in times or name in times:
        return TODO
    if _begins_a_name(bare, clause):
        longer = longer_names(bare, clause)
        if longer:
            return longer.pop() if len(longer) == 1 else TODO
    if name in clause.told.words("stand_ins") or stands_for_a_body(name, clause):
        return TODO
    acts = clause.verb is not None and not _tells_a_measure(clause)
    plain = name.startswith(definite) or not _is_led(name, clause)
    return name if acts and plain and not is_listed(name, clause) else TODO


def longer_names(noun: str, clause: Clause) -> set[str]:
    """The names before a number that begin with a noun of a body: `בנק הגליל` for `הבנק`.

    A name is the noun with the definite word right behind it, or with a known place. Several are
    told where it is not plain how far it goes.
    """
    joint = clause.known.conjunction
    forms = "|".join(re.escape(one) for one in _construct_forms(noun))
    prefixes = clause.known.prefixes.replace(clause.lexicon.definite, "")
    letters = f"[{prefixes}]?" if prefixes else ""  # `the bank` has no name behind it
    lead = clause.text[: clause.figure.start]
    found: set[str] = set()
    for match in re.finditer(rf"(?<!\w){letters}({forms}) (\w+)(?!\w)", lead):
        after = lead[match.end() :].split(maxsplit=1)
        goes_on = bool(after) and after[0].startswith(f"{joint}{clause.lexicon.definite}")
        if goes_on and joint:
            return {"", match[1]}  # `هيئة الأدب والنشر`: how far it goes is open
        if match[2].startswith(clause.lexicon.definite) or match[2] in _places(clause):
            found.add(f"{match[1]} {match[2]}")
    return found


def is_well_formed(words: list[str], clause: Clause) -> bool:
    """Whether words can be one noun phrase: after a definite noun stands no bare word.

    `הדירקטוריון החליט לחלק` goes on with a verb. A preposition or `of` may go on.
    """
    definite, lexicon = clause.lexicon.definite, clause.lexicon
    letters = set(clause.known.prefixes)
    heads = clause.told.words("name_heads")
    closed = False
    for word in words:
        joins = word in lexicon.prepositions or word in clause.known.words("base", "of")
        led = word[0] in letters and len(word) >= _SHORTEST_LED
        told = word in _places(clause)
        if closed and not (word.startswith(definite) or joins or led or told):
            return False
        closed = word.startswith(definite) and not joins and word not in heads
    return True


def only_counts(clause: Clause, listed: int = 0) -> bool:
    """Whether the words around a count say no more of the things than that there are so many.

    A word before it that is neither a listed verb, nor the one who has them, nor led by a
    preposition may be a verb (`ונקל 12 עדאים`); a word behind it may go on with their name.
    """
    led = clause.told.words("to_level")
    if clause.before and clause.before[-1].low in led:
        return False  # `to 35,000 seats`: the level of something
    told: set[int] = set()
    if clause.verb is not None:
        told = {clause.before[clause.verb].start, *(word.start for word in clause.subject)}
    before = [word for word in clause.before if word.start not in told]
    joined = _listed_before(clause)
    if joined is not None:
        return listed < _LONGEST_LIST and only_counts(Clause(joined), listed + 1)
    if not all(_is_closed(word.low, clause) for word in before):
        return False
    return not _names_more(clause)


def _listed_before(clause: Clause) -> Figure | None:
    """The count before one that is only joined to it: `3,900 طبيب و8,200 ممرض`."""
    joint = clause.known.conjunction
    words = clause.before
    if not joint or not words or words[-1].text != joint or len(words) > 2:
        return None
    index = clause.figure.index
    last = clause.article.figures[index - 1] if index else None
    plain = last is not None and last.kind == "count" and last.end >= clause.start
    return last if plain else None


def _is_closed(word: str, clause: Clause) -> bool:
    """Whether a word before a count is no verb: a preposition, an adverb, a word led by one."""
    lexicon = clause.lexicon
    joint = clause.known.conjunction
    closed = lexicon.prepositions | lexicon.adverbs | lexicon.conjunctions | lexicon.openers
    closed |= lexicon.pronouns | {*clause.told.words("places"), *clause.told.words("versus")}
    closed |= {*clause.told.words("neutral_verbs")}
    bare = word.removeprefix(joint)
    led = (
        bool(bare)
        and bare[0] in clause.known.prefixes
        and (
            bare[0] in clause.lexicon.place_letters
            or is_listed(bare[1:], clause)
            or bare.endswith(clause.told.words("noun_endings") or ("\n",))
        )
    )
    named = bare in clause.told.words("known_places") or _begins_a_name(bare, clause)
    definite = bare.startswith(lexicon.definite)
    return len(word) == 1 or {word, bare} & closed != set() or named or definite or led


def _names_more(clause: Clause) -> bool:
    """Whether the name of what is counted may go on: `120 אחיות לטיפול`, `190 قرية بلا تغطية`."""
    after = clause.after
    if not after or not clause.told.words("more_letters"):
        return False
    nouns = 0 if clause.figure.mention.text.split()[-1].isalpha() else 1
    word = after[nouns : nouns + 1]
    if not word or clause.text[clause.figure.end : word[0].start].strip(" " + after[0].text):
        return False
    return word[0].text.startswith(clause.told.words("more_letters"))


def _construct_forms(noun: str) -> tuple[str, ...]:
    """A noun as it stands before another one: `עיריית` of `עירייה`."""
    return (noun, f"{noun[:-1]}ת", f"{noun[:-1]}ית") if noun.endswith("ה") else (noun,)


def _begins_a_name(word: str, clause: Clause) -> bool:
    """Whether a word is the noun with which names of bodies begin, as it is or before another."""
    heads = clause.told.words("name_heads")
    joint = clause.known.conjunction
    return any(one in heads for one in (*_construct_forms(word), word.removeprefix(joint)))


def is_a_body(word: str, clause: Clause) -> bool:
    """Whether a word is the noun of a body, with its article or without: `الحكومة`, `وزارة`."""
    bare = word.removeprefix(clause.known.conjunction).removeprefix(clause.lexicon.definite)
    return _begins_a_name(word, clause) or _begins_a_name(bare, clause)


def _tells_a_measure(clause: Clause) -> bool:
    """Whether the verb says how much something is, or how it moved: what leads it is measured."""
    sections = ("states", "level_verbs", "accounts_for", "reach_verbs")
    return any(clause.says_verb(section) for section in sections) or is_moved(clause)


def _is_owned(word: str, clause: Clause) -> bool:
    """Whether a noun of what is measured has its owner written onto it: `إيراداته`."""
    stems = (word.removesuffix(ending) for ending in clause.told.words("owner_endings"))
    return any(stem != word and is_listed(stem, clause) for stem in stems)


def _is_no_measure(word: str, clause: Clause) -> bool:
    """Whether a word is a verb by its first letter, or a plural as it stands after another noun."""
    if word in clause.lexicon.things or word.startswith(clause.lexicon.definite):
        return word.endswith(clause.told.words("oblique") or ("\n",)) and not is_listed(
            word, clause
        )
    verb = word.startswith(clause.told.words("only_verbs") or ("\n",))
    return verb or word.endswith(clause.told.words("oblique") or ("\n",))


def _is_led_thing(word: str, clause: Clause) -> bool:
    """Whether a noun of what is measured stands behind a letter for `with`: `בהספק`, `بمعدل`."""
    letters = clause.told.words("with_letters")
    led = word.startswith(letters or ("\n",)) and word not in clause.lexicon.things
    return led and word[1:] in clause.lexicon.things


def _is_led(word: str, clause: Clause) -> bool:
    """Whether a word may begin with a preposition: `לצורך`, `بين`; not one that is a noun."""
    letters = clause.known.prefixes.replace(clause.known.conjunction, "")
    if word in clause.lexicon.prepositions | clause.lexicon.adverbs:
        return True
    if word.startswith(clause.lexicon.definite):
        return False
    if word[0] not in letters or len(word) < _SHORTEST_LED or is_listed(word, clause):
        return False
    if _begins_a_name(word, clause) or word in _places(clause):
        return False
    return re.search(rf"(?<!\w)[{letters}]{re.escape(word)}(?!\w)", clause.text) is None


def _is_relative(word: str, clause: Clause) -> bool:
    """Whether a word is a noun of what is measured behind a letter for `which`: `שאורכו`."""
    relative = clause.known.joints.removeprefix(clause.known.conjunction)
    led = bool(relative) and word[0] in relative
    return led and word not in clause.lexicon.things and word[1:] in clause.lexicon.things


def _is_cut_off(last: str, clause: Clause) -> bool:
    """Whether a phrase goes on behind its last word: `سعر الكيلوواط ساعة` of `للأسر`."""
    letters = "".join(clause.told.words("stops_attached"))
    texts = [word.text for word in clause.before]
    places = [at for at, text in enumerate(texts) if text.endswith(last)]
    after = texts[places[-1] + 1 : places[-1] + 2] if letters and places else []
    double = letters[:1] * 2
    return bool(after) and after[0].startswith(double) and len(after[0]) >= _SHORTEST_LED


def _places(clause: Clause) -> tuple[str, ...]:
    return clause.told.words("known_places")
