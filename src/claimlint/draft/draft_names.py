"""Who and what a number is about, as far as the words of its clause show."""

from __future__ import annotations

import re

from claimlint.draft.called import names_of
from claimlint.draft.change_words import loses_of_its_own
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.counted_thing import counted, is_of_many
from claimlint.draft.deed import deed_of, looks_done
from claimlint.draft.measured_thing import is_thing
from claimlint.draft.noun_phrase import (
    Named,
    named,
)
from claimlint.draft.place_told import leading_place, place_of
from claimlint.draft.raised_thing import (
    is_by_somebody,
    lost_thing,
    moved_object,
    moved_thing,
    raised_thing,
    stands_twice,
)
from claimlint.draft.sure_name import only_counts
from claimlint.lazy_dataclass import replace

_FEW_WORDS = 6


def who_and_what(clause: Clause, key: str) -> Named:
    """The subject and the measure, as far as the words before and after the number show."""
    if key == "rank":
        return Named(names_of(clause.subject, clause) or _apposed(clause), _ranked_by(clause))
    if key == "date":
        return _happened(clause)
    return _of_amount(clause, key)


def _happened(clause: Clause) -> Named:
    owned = named(clause.subject, clause)
    if owned.subject and owned.measure:
        return owned  # `the peak of the cooperation was in 2009`
    return Named(names_of(clause.subject, clause), _event(clause))


def _aged(clause: Clause) -> Named | None:
    """Who is so old: `a 54-year-old teacher` leaves it open, `der Dom ist 91 Jahre alt` not."""
    after = clause.after[:1]
    if clause.figure.mention.unit != "year" or not after:
        return None
    if after[0].low not in clause.told.words("old"):
        return None
    measure = clause.told.words("age_measure")[0]
    inflected = after[0].low != clause.told.words("old")[0]
    return Named("" if inflected else names_of(clause.subject, clause), measure)


def _of_amount(clause: Clause, key: str) -> Named:
    words = clause.subject
    brings_in = clause.says_verb("brings_in") and clause.figure.kind == "money"
    if clause.is_led_by_unknown or brings_in or is_of_many(clause):
        return _aged(clause) or Named()  # what brings money in is not what is counted
    if _is_intended(clause):
        words = []  # who plans a number is not whose it is
    told = _of_a_deed(clause) or _of_a_form(words, clause, key)
    if told is not None:
        return told
    if _is_aside(clause):
        return _with_count(Named(), clause, key)  # `Prices rose in 27 of them`
    if clause.verb is not None and words and clause.says_verb("observes"):
        return Named("", _observed(clause, key))  # who counts things is not whose they are
    deed = deed_of(clause) if key == "value" else ""
    if deed:
        doer = words if clause.verb is not None else []
        return Named(names_of(doer, clause) or place_of(clause), deed)
    return _with_count(_of_phrases(words, clause), clause, key)


def _is_intended(clause: Clause) -> bool:
    """Whether somebody plans, foretells or says a number: `rechnet mit`, `hatten … gerechnet`."""
    last = clause.words(clause.figure.end, clause.end)[-1:]
    foretold = bool(last) and last[0].low in clause.told.words("intends_behind")
    return foretold or clause.says_verb("intends") or clause.says_verb("speech_verbs")


def _of_a_deed(clause: Clause) -> Named | None:
    """What somebody raised or cut; nothing where the clause does not say of what so much is."""
    if is_by_somebody(clause):
        return Named()
    return raised_thing(clause) if clause.says_verb("raises") else None


def _observed(clause: Clause, key: str) -> str:
    """What somebody counts: `Officers recorded 2,418 burglaries`; empty where more is told."""
    after = clause.after
    plain = key == "value" and clause.figure.kind == "count" and not clause.told.words("inverts")
    more = any(word.low in clause.told.words("relatives") for word in after[:_NEAR_RELATIVE])
    return counted(clause) if plain and not more else ""


def _of_a_form(words: list[Word], clause: Clause, key: str) -> Named | None:
    """What a set form of words says: an age, a loss, `a 4 percent drop in exports`."""
    aged = _aged(clause)
    if aged is not None:
        return aged
    if key == "change" and loses_of_its_own(clause):
        return Named(names_of(words, clause), lost_thing(clause))
    moved = moved_thing(clause) if key in ("change", "ratio") else None
    return moved or moved_object(words, clause) or _object_of_number(clause)


def _is_aside(clause: Clause) -> bool:
    """Whether a number stands in a phrase of its own, after `in` or `with`: no verb is of it."""
    before = _without_last_adverbs(clause.before, clause)
    counts = clause.figure.kind in ("count", "range")
    return counts and bool(before) and before[-1].low in clause.told.words("asides")


def _of_phrases(words: list[Word], clause: Clause) -> Named:
    """What the noun phrase before the number says, with the place that leads the clause."""
    if clause.verb is None:
        found = _of_number(clause) or _unsaid(words, clause)
    else:
        found = named(words, clause) if words else Named()
    if found.measure and not found.subject and not found.share:
        found = replace(found, subject=leading_place(clause))
    return found


def _with_count(found: Named, clause: Clause, key: str) -> Named:
    """A name with what is counted as its measure, where the clause tells no other."""
    counts = key == "value" and not _says_more(clause) and not _is_stated(clause)
    thing = counted(clause) if counts else ""
    if thing and not found.measure and not found.share:
        return Named(found.subject or place_of(clause), thing)
    return found


def _is_stated(clause: Clause) -> bool:
    """Whether a number says what something is: `the gap was 4,380 votes` counts no votes."""
    return bool(clause.subject) and clause.says_verb("states")


def _says_more(clause: Clause) -> bool:
    """Whether the clause says more of what is counted than its noun: `posts are vacant`."""
    after = clause.after[:1]
    relative = [
        one.low
        for one in clause.after[:_NEAR_RELATIVE]
        if one.low in clause.told.words("relatives")
    ]
    last = clause.words(clause.figure.end, clause.end)[-1:]
    if last and last[0].low in clause.told.words("light_verbs"):
        return True  # `sind zu Schaden gekommen`
    if relative and clause.lexicon.is_cased:
        return True  # `31 people whose wells had been polluted`
    told = (
        bool(after)
        and clause.figure.kind == "count"
        and (clause.is_verb(after[0]) or looks_done(after[0].low, clause))
    )
    if told or clause.says_verb("lacks"):
        return True
    counts = clause.figure.kind in ("count", "range", "quantity")
    if not clause.lexicon.is_cased and counts:
        return not only_counts(clause) or (clause.verb is not None and not _is_neutral(clause))
    return counts and clause.verb is not None and not _is_neutral(clause)


_NEAR_RELATIVE = 4


def _is_neutral(clause: Clause) -> bool:
    """Whether a verb says no more than that things are there: `has`, `there were`, `zählt`."""
    return clause.says_verb("neutral_verbs") or clause.says_verb("helpers")


def _unsaid(words: list[Word], clause: Clause) -> Named:
    """A name that stands before a number without a verb: `(Chevron 28%)`."""
    if not clause.lexicon.is_cased and len(words) == 1 and not is_thing(words, clause):
        return Named()  # it may be a verb that nobody listed
    if (
        not clause.lexicon.is_cased
        and not is_thing(words, clause)
        and not stands_twice(words, clause)
    ):
        return Named()  # its last word may be one: משרד התרבות העביר
    return (
        Named("", names_of(words, clause))
        if is_thing(words, clause)
        else Named(names_of(words, clause))
    )


def _of_number(clause: Clause) -> Named | None:
    """`Energy costs of about €4.2 billion`: what stands before `of` and a number."""
    words = _without_last_adverbs(clause.before, clause)
    signs = frozenset(clause.told.words("thing_of"))
    if _is_from_a_level(words, clause):
        return None
    if len(words) < 2 or words[-1].low not in signs:
        return _led_by_a_noun(words, clause)
    if words[-2].low in clause.told.words("no_things"):
        return Named()
    if words[-2].low in clause.told.words("share_nouns"):
        return Named()  # `mit einem Anteil von 28 Prozent`
    head = _last_phrase(words[:-1], clause)
    done = [at for at, word in enumerate(head) if _looks_done(word, clause)]
    if done and done[-1] < len(head) - 1:
        head = head[done[-1] + 1 :]
    for at in range(len(head) - 1, -1, -1):
        leads = (
            clause.lexicon.openers
            | (clause.lexicon.prepositions - clause.lexicon.articles)
            | frozenset(clause.told.words("versus"))
        )
        if head[at].low in leads or (at < len(head) - 1 and clause.is_verb(head[at])):
            head = head[at + 1 :]
            break
    return _measured_noun(head, clause)


def _is_from_a_level(words: list[Word], clause: Clause) -> bool:
    """Whether `von` leads from one level to another: `will der Konzern von 1,10 auf 1,40 heben`."""
    paired = clause.figure.mention.role == "from" and clause.figure.mention.partner is not None
    return paired and not is_thing(_without_last_adverbs(words[:-1], clause)[-1:], clause)


def _last_phrase(words: list[Word], clause: Clause) -> list[Word]:
    """The phrase at the end, where nouns are plain: `der Vorstand nun mit einem Umsatz`."""
    if not clause.told.words("capitals"):
        return words
    edges = (clause.lexicon.prepositions - clause.lexicon.articles) | clause.lexicon.adverbs
    edges -= frozenset(clause.told.words("owner_of"))
    for at in range(len(words) - 2, -1, -1):
        if words[at].low in edges and words[at].text.islower():
            return words[at + 1 :]
    return words


def _without_last_adverbs(words: list[Word], clause: Clause) -> list[Word]:
    """Words without the adverbs right before a number: `Einnahmen von lediglich`."""
    loose = clause.lexicon.adverbs - frozenset(clause.told.words("thing_of"))
    while words and words[-1].low in loose:
        words = words[:-1]
    return words


def _measured_noun(head: list[Word], clause: Clause) -> Named | None:
    """What a noun says before `of` and an amount of money or the like: `a gap of £130m`."""
    found = named(head, clause)
    if found.measure and not any(word.low in clause.told.words("indefinite") for word in head):
        return found
    own = clause.figure.quantity
    several = clause.figure.kind == "range" and (own is None or bool(own.unit.dimension))
    measured = several or clause.figure.kind in ("money", "quantity", "percent")
    if clause.lexicon.is_cased and measured:
        noun = _last_noun(head, clause)
        if noun:
            return Named("", noun)
    return found if is_thing(head, clause) or found.measure else None


def _last_noun(head: list[Word], clause: Clause) -> str:
    """The noun at the end of a phrase, with what stands between its article and it."""
    articles = [at for at, word in enumerate(head) if word.low in clause.lexicon.articles]
    words = head[articles[-1] + 1 :] if articles else head[-1:]
    while words and words[0].low in clause.told.words("loose_adjectives"):
        words = words[1:]
    if words and words[-1].low in clause.told.words("particles"):
        return ""  # `comes out at`
    if not 0 < len(words) <= _FEW_NOUNS or any(clause.is_verb(word) for word in words[:-1]):
        return ""
    if clause.told.words("capitals"):
        words = [word for word in words if word.text[0].isupper()]
    elif any(word.text[0].isupper() for word in words) or _looks_done(words[-1], clause):
        return ""  # `is valued at $17 billion`
    return " ".join(word.text for word in words)


_FEW_NOUNS = 4


def _led_by_a_noun(words: list[Word], clause: Clause) -> Named | None:
    """What a noun with its preposition says right before a number: `بتكلفة 30 مليار دولار`."""
    if not words or words[-1].low not in clause.told.words("led_by_noun"):
        return None
    letters = clause.told.words("led_letters")
    bare = words[-1].text
    for _ in range(2):
        if bare.lower() not in clause.lexicon.things and bare[:1] in letters:
            bare = bare[1:]
    return Named("", bare)


def _object_of_number(clause: Clause) -> Named | None:
    """Who has what in `the firm made a profit of £3.2 million`."""
    if clause.verb is None:
        return None
    words = _without_last_adverbs(clause.before[clause.verb + 1 :], clause)
    signs = frozenset(clause.told.words("thing_of"))
    if len(words) < 2 or words[-1].low not in signs:
        return _led_by_a_noun(words, clause)
    if words[-2].low in clause.told.words("no_things"):
        return Named()
    head = [] if _is_from_a_level(words, clause) else _last_phrase(words[:-1], clause)
    found = _measured_noun(head, clause) if head else None
    if found is None or not found.measure:
        return None
    if clause.says_verb("intends"):
        return Named(found.subject, found.measure)  # `insurers put the damage at`
    doer = named(clause.subject, clause)
    return Named(found.subject or ("" if doer.measure else doer.subject), found.measure)


def _apposed(clause: Clause) -> str:
    """The name right before `, the tenth in the world`."""
    words = clause.previous
    plain = 0 < len(words) <= 3 and not any(
        word.low in clause.lexicon.prepositions for word in words
    )
    return names_of(words, clause) if plain and not clause.before[1:] else ""


def _ranked_by(clause: Clause) -> str:
    """What a rank is by: `the tenth in the world by area`."""
    by = frozenset(clause.known.words("base", "by"))
    after = clause.after
    if not clause.figure.article.holds(clause.figure):
        return " ".join(word.text for word in after[:_FEW_WORDS])  # `largest producer of uranium`
    place = next((at for at, word in enumerate(after) if word.low in by), None)
    if place is None:
        return " ".join(word.text for word in ranked_among(clause)[0])
    return "" if place is None else " ".join(one.text for one in clause.phrase(after[place + 1 :]))


def ranked_among(clause: Clause) -> tuple[list[Word], list[Word]]:
    """What is ranked, and among what: `the fifth-largest carrier in northern Europe`."""
    after = clause.after
    if not after or after[0].low not in clause.told.words("superlatives_after"):
        return [], []
    signs = clause.told.words("places")
    place = next((at for at, word in enumerate(after) if word.low in signs), None)
    if place is None or not 1 < place <= _FEW_WORDS:
        return [], []
    group = clause.phrase(after[place + 1 :])
    while group and group[0].low in clause.lexicon.articles:
        group = group[1:]
    return after[1:place], group


def _event(clause: Clause) -> str:
    """What happened, in the clause's own words."""
    place = clause.verb
    if place is None and clause.lexicon.is_cased and len(clause.subject) != len(clause.before):
        place = next(
            (at for at, one in enumerate(clause.before) if _looks_done(one, clause)),
            None,
        )
    words = clause.before[place:] if place is not None else clause.before
    loose = clause.lexicon.openers | clause.lexicon.prepositions
    loose |= frozenset(clause.told.words("time_edges"))
    while words and (words[-1].low in loose or len(words[-1].text) == 1):
        words = words[:-1]
    while words and words[0].low in clause.lexicon.openers:
        words = words[1:]
    return " ".join(word.text for word in words[:8])


def _looks_done(word: Word, clause: Clause) -> bool:
    """Whether a word looks like a verb: `abolished`."""
    endings = tuple(clause.told.words("verb_endings"))
    return bool(endings) and word.text.islower() and word.low.endswith(endings)


def says(clause: Clause, words: frozenset[str]) -> bool:
    """Whether any of the words stands in the clause (with a possessive, too)."""
    around = clause.words(clause.start, clause.end)
    return any(re.sub(r"['’]s?$", "", word.low) in words for word in around)
