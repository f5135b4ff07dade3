"""What somebody does with the number of things of a sentence, as a measure: `homes built`."""

from __future__ import annotations

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.counted_thing import counted, plain
from claimlint.lazy_dataclass import replace


def deed_of(clause: Clause) -> str:
    """The measure that the verb of a clause tells: `crude steel produced`; empty for none."""
    in_words = _told_in_words(clause)
    if in_words:
        return in_words
    verb = _verb(clause)
    if verb is None:
        return ""
    for measure in clause.told.part("doings") or {}:
        if _base(verb, clause) in clause.told.words("doings", measure) and _fits(measure, clause):
            return _by_itself(str(measure), verb, clause)
    if clause.moves(verb):
        return ""  # `has grown to 214 cases`
    done = _participle(_base(verb, clause), clause)
    if not done and clause.verb is not None:
        done = "".join(one.low for one in _last_participle(clause.before[clause.verb], clause))
    thing = counted(clause)
    kinds = ("count", "quantity", "money", "range")
    told = bool(done and thing) and clause.figure.kind in kinds
    return _made(thing, done, clause) if told else ""


def _told_in_words(clause: Clause) -> str:
    """A measure that several words tell together: `kamen 29 Menschen ums Leben`."""
    around = f" {' '.join(word.low for word in clause.words(clause.own[0], clause.own[1]))} "
    for measure in clause.told.part("told_in_words") or {}:
        said = any(f" {one} " in around for one in clause.told.words("told_in_words", measure))
        if said and clause.figure.kind == "count" and _counts_anybody(str(measure), clause):
            return str(measure)
    return ""


def _by_itself(measure: str, verb: Word, clause: Clause) -> str:
    """A measure that a verb tells alone; empty where the clause says more of it."""
    if measure in clause.told.words("paid"):
        return "" if _is_for_one_end(clause) else _with_purpose(measure, clause)
    if _is_done_in_a_way(verb, measure, clause):
        return ""
    return measure if _counts_anybody(measure, clause) else counted(clause)


def _with_purpose(measure: str, clause: Clause) -> str:
    """A payment with what it is for: `12 Millionen für Radwege`; empty where that is not plain."""
    after = clause.after
    close = bool(after) and not clause.text[clause.figure.end : after[0].start].strip()
    if not close or after[0].low not in clause.told.words("purposes_behind"):
        return measure
    taken = clause.phrase(after[1:])
    if after[1:] and after[1].low in clause.told.words("average_nouns"):
        return measure  # `costs $48 on average`
    rest = after[1 + len(taken) :][:1]
    joined = bool(rest) and rest[0].low in clause.lexicon.conjunctions
    if not 0 < len(taken) <= _LONGEST_PURPOSE or joined:
        return ""
    return f"{measure} {after[0].low} {' '.join(word.text for word in taken)}"


_LONGEST_PURPOSE = 2


def deed_of_share(whole: list[Word], clause: Clause) -> str:
    """What a share of a whole measures where a verb tells it: `carried 31% of all freight`."""
    verb = _verb(clause)
    done = "" if verb is None else _participle(_base(verb, clause), clause)
    while whole and whole[0].low in clause.told.words("alls"):
        whole = whole[1:]
    thing = plain(whole, clause)
    if not done or not thing or len(whole) > _LONGEST_THING:
        return ""
    return _made(thing, done, clause)


_LONGEST_THING = 3


def _made(thing: str, done: str, clause: Clause) -> str:
    form = "".join(clause.told.words("made"))
    return form.replace("{thing}", thing).replace("{doing}", done)


def _fits(measure: str, clause: Clause) -> bool:
    """Whether a measure that a verb tells is counted in what the number has: money, or people."""
    money = clause.figure.kind == "money" or clause.figure.currency is not None
    if measure in clause.told.words("paid"):
        return money
    if measure in clause.told.words("timed"):
        return clause.figure.mention.unit in _LASTING
    return not money and clause.figure.kind == "count"


def _is_done_in_a_way(verb: Word, measure: str, clause: Clause) -> bool:
    """Whether a verb says more than its measure: `388,000 people live alone` are no residents."""
    if measure in clause.told.words("paid") or verb.start < clause.figure.end:
        return False
    after = [word for word in clause.after if word.start > verb.end][:1]
    lexicon = clause.lexicon
    plain = lexicon.prepositions | lexicon.conjunctions | frozenset(clause.told.words("places"))
    return (
        bool(after)
        and clause.lexicon.is_cased
        and after[0].low not in plain
        and not after[0].text[0].isupper()
    )


def _is_for_one_end(clause: Clause) -> bool:
    """Whether a clause begins with what money is for: `Für Personal gab das Haus 3 Euro aus`."""
    ends = clause.told.words("purposes")
    before = clause.before[: clause.verb or 0]
    return any(word.low in ends for word in before)


_LASTING = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


def _counts_anybody(measure: str, clause: Clause) -> bool:
    """Whether the number is of people as such: `employs 300 people`, but `300 nurses`."""
    thing = counted(clause).lower()
    anybody = clause.told.words("anybody")
    alone = (*clause.told.words("paid"), *clause.told.words("timed"))
    return measure in alone or not thing or not anybody or thing in anybody


def _base(verb: Word, clause: Clause) -> str:
    """A verb without the `and` that is written onto it."""
    joint = clause.known.conjunction
    rest = verb.low.removeprefix(joint) if joint else verb.low
    return (
        rest if verb.low not in clause.lexicon.verbs and rest in clause.lexicon.verbs else verb.low
    )


def _participle(verb: str, clause: Clause) -> str:
    told = clause.told
    if verb in told.words("done") or verb in (told.part("participles") or {}):
        return verb
    if clause.lexicon.is_cased and looks_done(verb, clause):
        return verb
    for participle in told.part("participles") or {}:
        if verb in told.words("participles", participle):
            return str(participle)
    return ""


def looks_done(verb: str, clause: Clause) -> bool:
    """Whether a word that nobody listed looks like a participle: `borrowed`, `gestohlen`.

    One that says little without its noun (`ums Leben gekommen`) is none.
    """
    if verb in clause.lexicon.verbs or len(verb) < _SHORTEST_VERB:
        return False
    if verb in clause.told.words("light_verbs"):
        return False
    told = clause.told
    start, end = told.words("done_beginnings"), told.words("done_endings")
    return bool(end) and verb.endswith(end) and (not start or verb.startswith(start))


_SHORTEST_VERB = 5


def _verb(clause: Clause) -> Word | None:
    """The verb before the number; else the participle after it: `12 people were killed`."""
    if clause.verb is None:
        return _verb_after(clause)
    verb = clause.before[clause.verb]
    next_to_it = clause.before[clause.verb + 1 : clause.verb + 2]
    if next_to_it and next_to_it[0].low in clause.told.words("particles"):
        return None  # `carried out` is no `carried`
    if verb.low not in clause.told.words("helpers"):
        return _with_particle(verb, clause)
    after = [word for word in clause.after if _participle(_verb_text(word, clause), clause)]
    first = clause.before[0]  # `Gebaut wurden 1.450 Wohnungen`
    led = [first] if clause.verb == 1 and _participle(first.low, clause) else []
    return (after or led or _last_participle(verb, clause) or [verb])[-1]


def _verb_text(word: Word, clause: Clause) -> str:
    """A word as a verb; empty for a noun by its capital letter: `Unfälle mit Verletzten`."""
    return "" if clause.told.words("capitals") and word.text[0].isupper() else word.low


def _last_participle(verb: Word, clause: Clause) -> list[Word]:
    """The participle that a passive ends with, whatever it begins with: `wurden … verladen`."""
    told = clause.told
    last = clause.words(clause.figure.end, clause.end)[-1:]
    if verb.low not in told.words("passive_verbs") or not last or not last[0].text.islower():
        return []
    plain = last[0].low not in clause.lexicon.adverbs | clause.lexicon.prepositions
    plain = plain and last[0].low not in told.words("light_verbs")
    ends = last[0].low.endswith(told.words("done_endings") or ("\n",))
    return [replace(last[0], text=last[0].low)] if plain and ends else []


def _with_particle(verb: Word, clause: Clause) -> Word:
    """A verb with the particle at the end of its clause: `gab … aus`."""
    particles = clause.told.words("end_particles")
    last = clause.after[-1:]
    if last and last[0].low in particles:
        return replace(verb, text=f"{verb.low} {last[0].low}")
    return verb


def _verb_after(clause: Clause) -> Word | None:
    """The verb of which the number is the subject: `12 people were killed`, `31,900 died`."""
    after = clause.after[:_LOOK]
    links = clause.lexicon.adverbs | frozenset(clause.known.words("copulas"))
    for place, word in enumerate(after):
        if word.low in clause.lexicon.pronouns or word.low in clause.told.words("never_named"):
            return None  # `31 people whose wells had been polluted`
        if place == 0 and _is_doing(word.low, clause):
            return word
        if _participle(word.low, clause) and not _is_active(word.low, clause):
            helped = any(one.low in clause.told.words("passives") for one in after[:place])
            listed = word.low in clause.told.words("done") or bool(
                clause.told.words("done_beginnings")
            )
            apart = after[place + 1 : place + 2]
            if place == 0 and apart and apart[0].low in clause.told.words("particles"):
                return None  # `a survey of 2,200 residents carried out in June`
            passive = (place == 0 and listed) or (place and after[place - 1].low in links) or helped
            return word if passive else None
    return None


_LOOK = 7


def _is_active(verb: str, clause: Clause) -> bool:
    """Whether a form says that somebody does it: `720 helpers counted`, where nobody counts them.

    Only a language whose participles begin in a way of their own can tell.
    """
    told = clause.told
    own = verb in told.words("done") or verb in (told.part("participles") or {})
    return bool(told.words("done_beginnings")) and not own and not looks_done(verb, clause)


def _is_doing(verb: str, clause: Clause) -> bool:
    """Whether a verb tells a measure by itself: `died`."""
    told = clause.told
    return any(verb in told.words("doings", key) for key in told.part("doings") or {})
