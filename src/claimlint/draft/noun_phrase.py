"""What a noun phrase says: whose, and what of it."""

from __future__ import annotations

import re

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.measured_thing import goes_on_with_von, holds_a_name, is_listed, is_thing
from claimlint.draft.moved_noun import (
    is_acting,
    is_capital_elsewhere,
    is_in_part,
    is_mass,
    is_measured_noun,
    is_moved,
    is_one_who_acts,
    is_stated,
)
from claimlint.lazy_dataclass import dataclass, replace

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Named:
    """Whose a number is, and what of it is measured; `share`: it is a part of something.

    Each is empty where the phrase does not say.
    """

    subject: str = ""
    measure: str = ""
    share: bool = False


def named(words: list[Word], clause: Clause) -> Named:
    """What the words of a noun phrase say: `Germany's exports`, `the number of pupils in Kent`."""
    words = _unprefixed(_bare(_without_time(words, clause), clause), clause)
    if not words or len(words) > _LONGEST + 4 or _is_of_another(words[0], clause):
        return Named()
    owned = _by_possessive(words, clause) or _by_suffix(words, clause)
    return _named_without_owner(words, clause) if owned is None else owned


def _without_time(words: list[Word], clause: Clause) -> list[Word]:
    """A phrase up to a time: `turnover in the year to June` is turnover."""
    if len(words) > 1 and words[-1].low in clause.told.words("loose_places"):
        words = words[:-1]
    leads = clause.told.words("time_leads")
    nouns = frozenset(clause.told.words("time_nouns"))
    for at, word in enumerate(words[1:], start=1):
        if word.low not in leads:
            continue
        near = [one.low for one in words[at : at + _NEAR_TIME]]
        if any(one in nouns or clause.lexicon.is_time_word(one) for one in near):
            return words[:at]
    return words


_NEAR_TIME = 5
"""So many words from its preposition on hold the noun of a time: `in the first three months`."""


def _is_of_another(word: Word, clause: Clause) -> bool:
    """Whether a phrase begins with a pronoun, or with a letter that is a preposition."""
    pronoun = word.low in clause.lexicon.pronouns - clause.lexicon.possessives
    return pronoun or is_led_by_a_letter(word, clause)


def _named_without_owner(words: list[Word], clause: Clause) -> Named:
    whole = words
    words, place = _without_place(words, clause)
    if _has_places_within(whole, clause) or (place and _may_be_either(words, clause)):
        return Named()
    told = _by_of(words, clause)
    if told is None:
        told = _alone(words, clause)
    if place and not told.subject:
        return Named(place, told.measure, told.share)
    if place and not told.measure and not told.share:
        return Named(_text(whole))  # `readers in Kent`
    return told


def _unprefixed(words: list[Word], clause: Clause) -> list[Word]:
    """A phrase whose first word has no prefix, and without the prefixes that stand alone."""
    if not clause.known.prefixes:
        return words
    words = [word for word in words if len(word.text) > 1]
    return [replace(words[0], text=unprefixed(words[0].text, clause)), *words[1:]] if words else []


def unprefixed(word: str, clause: Clause) -> str:
    """A word without the prefixes that the text shows to be none of its letters."""
    joint = clause.known.conjunction
    if word in clause.lexicon.things or word in clause.told.words("name_heads"):
        return word  # `وفيات` has its own first letter
    if joint and word.startswith(joint) and len(word) > 4:
        word = word.removeprefix(joint)
    for length in (1, 2):
        rest = word[length:]
        prefixed = len(rest) >= 3 and set(word[:length]) <= set(clause.known.prefixes)
        if prefixed and re.search(rf"(?<!\w){re.escape(rest)}(?!\w)", clause.text):
            return rest
    return word


def is_led_by_a_letter(word: Word, clause: Clause) -> bool:
    """Whether a word may begin with a preposition, as `בגליל` does.

    `ברזיל` does not: elsewhere another letter is written onto the whole of it.
    """
    if word.text[0] not in clause.lexicon.place_letters:
        return False
    letters = clause.known.prefixes.replace(clause.known.conjunction, "")
    prefixed = rf"(?<!\w)[{letters}]{re.escape(word.text)}(?!\w)"
    return re.search(prefixed, clause.text) is None


def _by_possessive(words: list[Word], clause: Clause) -> Named | None:
    possessive = str((clause.known.part("base") or {}).get("possessive", ""))
    texts = [word.text.replace("’", "'") for word in words]
    for place, text in enumerate(texts[:-1]):
        if possessive and text.endswith((possessive, "s'")):
            owner = [*texts[:place], text.removesuffix(possessive).removesuffix("'")]
            while len(owner) > 1 and owner[0].lower() in clause.lexicon.possessives:
                owner = owner[1:]  # `his department's budget`
            thing = named(words[place + 1 :], clause)
            if owner[-1].lower() in clause.told.words("time_nouns"):
                return Named("", thing.measure)  # `this year's budget`
            if thing.share:
                return Named(" ".join(owner), "", share=True)
            said = " ".join(texts[place + 1 :])
            if not thing.measure and not is_stated(clause):
                return Named()  # `Norland's farmers harvested`: theirs, or Norland's
            return Named(" ".join(owner), thing.measure or said)
    return _by_its(words, clause)


def _by_its(words: list[Word], clause: Clause) -> Named | None:
    """What a phrase says whose owner is named elsewhere: `its revenue`, `ההכנסות שלה`."""
    if words[0].low in clause.told.words("relative_owners"):
        return Named("", named(words[1:], clause).measure)  # `whose population`
    for owner, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if owner.low in clause.lexicon.possessives:
            found = named(rest, clause)
            return Named("", found.measure, found.share)
    return None


def _by_suffix(words: list[Word], clause: Clause) -> Named | None:
    """`الشركة خسائرها`: the firm, and its losses."""
    last = words[-1].text
    for ending in clause.told.words("owner_endings"):
        stem = last.removesuffix(ending)
        if stem != last and stem in clause.lexicon.things:
            return Named(_text(words[:-1]), stem)
    return None


def _by_of(words: list[Word], clause: Clause) -> Named | None:
    """`The share of women`, `the number of pupils`, `the output of the mine`."""
    place = _of(words, clause)
    rest = [] if place is None else _bare(words[place + 1 :], clause)
    if place is None or not rest:
        return None
    head = words[:place]
    if _is(head, "share_nouns", clause) or _is(head, "amounts", clause):
        return _part_or_number(head, words[place], rest, clause)
    always = bool(clause.known.prefixes) and len(rest) <= _LONGEST  # `של` is of an owner
    if words[place].low in clause.told.words("of_a_kind"):
        told = _of_a_kind(words, rest, clause)
        if told is not None:
            return told
    if always or (is_thing(head, clause) and is_name(rest, clause)):
        return Named(_text(rest), _lowered(head, clause))
    if len(words) > _LONGEST:
        return Named()
    return Named("", _text(words)) if is_thing(words, clause) else Named(_text(words))


def _part_or_number(head: list[Word], sign: Word, rest: list[Word], clause: Clause) -> Named:
    """What `the share of women` and `the number of pupils` say."""
    if not _is(head, "share_nouns", clause):
        return _number_of(head, rest, clause)
    inflected = sign.low in clause.told.words("inflects")
    return Named("" if inflected else _text(rest), "", share=True)


def _of_a_kind(words: list[Word], rest: list[Word], clause: Clause) -> Named | None:
    """What stands after `von` may say which things, and not whose: `Diebstähle von Rädern`.

    Nothing but an ending tells the two apart; `Absatz von Limonade` may be either, and a name that
    is known, or more than a word, is whose.
    """
    name = _text(rest)
    if name in clause.told.words("known_places") or name.isupper():
        return None
    plural = rest[-1].low.endswith(clause.told.words("kind_endings") or ("\n",))
    if plural or is_listed(rest[-1].low, clause):
        return Named("", _text(words))
    return Named() if len(rest) == 1 else None


def _number_of(head: list[Word], rest: list[Word], clause: Clause) -> Named:
    """What `the number of pupils in Kent` counts."""
    inner = named(rest, clause)
    if inner.subject and inner.measure:
        return inner
    form = "".join(clause.told.words("amount_measure")) or "{things}"
    measure = form.replace("{amount}", _text(head)).replace("{things}", _text(rest))
    return Named("", measure)


def _alone(words: list[Word], clause: Clause) -> Named:
    attached = clause.told.words("amounts_attached") and 1 < len(words) <= _LONGEST
    if attached and _is(words[:1], "amounts", clause):
        return _counted_by(words[1:], clause)
    if _is(words, "share_nouns", clause) or _is_share_of_many(words, clause):
        return Named(share=True)
    if len(words) > _LONGEST or any(
        _is(words, name, clause) for name in ("amounts", "no_subjects")
    ):
        return Named()
    return Named(_text(words)) if is_one_who_acts(words, clause) else _who_or_what(words, clause)


def _who_or_what(words: list[Word], clause: Clause) -> Named:
    """A phrase as what is measured, or as whose it is; empty where it may be either."""
    if holds_a_name(words, clause) or goes_on_with_von(words, clause):
        return Named()  # `sales at the Kent cooperative`: the name belongs to the subject
    if clause.says_verb("costs") or is_in_part(clause):
        return Named(_text(words))  # `Ein Liter Milch kostet`
    if is_acting(words, clause):
        return Named()
    if is_thing(words, clause) or is_mass(words, clause) or is_measured_noun(words, clause):
        placed = clause.lexicon.definite and len(words) > 1 and is_thing(words[:1], clause)
        if placed and words[-1].text in clause.told.words("known_places"):
            return Named(words[-1].text, _text(words[:-1]))  # `سكان المغرب`
        return Named("", _lowered(words, clause))
    return Named() if _may_be_either(words, clause) else Named(_text(words))


def _is_share_of_many(words: list[Word], clause: Clause) -> bool:
    """Whether a share stands before a genitive without an article: `Anteil alkoholfreier Biere`."""
    if not _is(words[:1], "share_nouns", clause) or len(words) < 2:
        return False
    return bool(clause.told.words("capitals")) and words[1].text[0].islower()


def _counted_by(words: list[Word], clause: Clause) -> Named:
    """What `عدد سكان المغرب` counts: the people, and of which country."""
    if len(words) > 1 and words[-1].text in clause.told.words("known_places"):
        return Named(words[-1].text, _text(words[:-1]))
    first = words[0].text
    single = clause.lexicon.definite and len(first) > 3 and len(words) == 1
    bare = first.removeprefix(clause.lexicon.definite) if single else first
    return Named("", " ".join((bare, *(word.text for word in words[1:]))))


def _may_be_either(words: list[Word], clause: Clause) -> bool:
    """Whether one word at the start of a sentence may be a name, or what is measured.

    `Humidity dropped`, `Lufthansa dropped`: a name stands elsewhere, too, inside a sentence.
    """
    if not clause.lexicon.is_cased or len(words) != 1 or words[0].text.isupper():
        return False
    if is_thing(words, clause) or not is_moved(clause):
        return False
    first = words[0].start <= clause.figure.sentence.start + 3
    return first and not is_capital_elsewhere(words[0], clause)


def _has_places_within(words: list[Word], clause: Clause) -> bool:
    """Whether several words take `in` as a letter: which of them are of the name is open."""
    attached = "".join(clause.told.words("place_attached"))
    led = [word for word in words[1:] if word.text[0] in attached and len(word.text) > 3]
    return len(led) > 1


def _without_place(words: list[Word], clause: Clause) -> tuple[list[Word], str]:
    """A phrase without the place at its end: `rents in Berlin`."""
    signs = frozenset(clause.told.words("places"))
    for at in range(1, len(words)):
        if words[at].low in signs:
            rest = _bare(words[at + 1 :], clause)
            if rest and is_name(rest, clause) and len(rest) <= 3:
                if not clause.lexicon.is_cased and not _is_named_elsewhere(
                    words[at], rest[0], clause
                ):
                    return words, ""
                return words[:at], _text(rest)
            return words, ""
    return words, ""


def _is_named_elsewhere(sign: Word, name: Word, clause: Clause) -> bool:
    """Whether a definite word stands in the text without `in` before it, as the name of a place."""
    if not clause.lexicon.definite or not name.text.startswith(clause.lexicon.definite):
        return True
    without = rf"(?<!{re.escape(sign.text)} ){re.escape(name.text)}(?!\w)"
    return re.search(without, clause.text) is not None


def _of(words: list[Word], clause: Clause) -> int | None:
    signs = frozenset(clause.told.words("owner_of"))
    return next((at for at, word in enumerate(words[:-1]) if at and word.low in signs), None)


def _is(words: list[Word], section: str, clause: Clause) -> bool:
    return _text(words).lower() in clause.told.words(section)


def is_name(words: list[Word], clause: Clause) -> bool:
    """Whether words are a name: with capital letters, in a language that has them."""
    if any(word.low in clause.told.words("not_names") for word in words):
        return False
    if not clause.lexicon.is_cased:
        return 0 < len(words) <= 2
    if clause.told.words("capitals") and (len(words) > 2 or is_thing(words, clause)):
        return False
    return bool(words) and all(
        word.text[0].isupper() or word.low in clause.lexicon.articles for word in words
    )


def _lowered(words: list[Word], clause: Clause) -> str:
    """A measure as it stands inside a sentence: `exports`, where the sentence begins with it."""
    text = _text(words)
    plain = clause.lexicon.is_cased and not clause.told.words("capitals") and text[:1].isupper()
    if (
        plain
        and text[1:2].islower()
        and words[0].low in clause.lexicon.things | {words[0].low}
        and len(words[0].text) > 1
    ):
        starts = words[0].start <= clause.figure.sentence.start + 3
        return text[0].lower() + text[1:] if starts else text
    return text


def _bare(words: list[Word], clause: Clause) -> list[Word]:
    """A phrase without the article, and the adverbs around it."""
    if len(words) > 2 and words[0].low in clause.lexicon.articles:
        words = [words[0], undeclined(words[0].low, words[1], clause), *words[2:]]
    leads = clause.lexicon.articles | clause.lexicon.adverbs | clause.lexicon.determiners
    while words and words[0].low in leads:
        words = words[1:]
    while words and (
        words[-1].low in clause.lexicon.adverbs or words[-1].low in clause.lexicon.prepositions
    ):
        words = words[:-1]
    return words


def undeclined(article: str, word: Word, clause: Clause) -> Word:
    """An adjective as it stands without its article: `der mittlere` is `mittlerer`."""
    forms = clause.told.part("undeclined") or {}
    if word.text[0].isupper() or article not in forms:
        return word
    old, new = clause.told.words("undeclined", article)
    return (
        replace(word, text=word.text.removesuffix(old) + new) if word.text.endswith(old) else word
    )


def _text(words: list[Word]) -> str:
    return re.sub(r"\s+", " ", " ".join(word.text for word in words)).strip()
