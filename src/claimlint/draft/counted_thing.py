"""What a number counts or weighs: the noun behind it, with its adjectives."""

from __future__ import annotations

from fractions import Fraction

from claimlint.article.article import Figure
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word


def counted(clause: Clause) -> str:
    """The things that are counted or weighed: of `340 small schools`, `12 tonnes of steel`."""
    figure = clause.figure
    after = clause.after
    signs = frozenset(clause.known.words("base", "of"))
    directly = bool(after) and not clause.text[figure.end : after[0].start].strip()
    if figure.kind == "quantity" and directly and after[0].low in signs:
        return plain(clause.phrase(after[1:]), clause)
    if directly and _is_weighed(figure) and clause.told.words("unit_then_thing"):
        return plain(_noun_after(after, clause), clause)
    if figure.kind == "count" or (figure.kind == "range" and _counts(figure)):
        return _counted_things(after if directly else [], clause)
    return ""


def is_of_many(clause: Clause) -> bool:
    """Whether a noun stands before `of` and so many things: `cancellation of 1,120 sailings`.

    That is neither sailings nor a cancellation alone.
    """
    before, told = clause.before[-2:], clause.told
    if clause.figure.kind != "count" or len(before) < _PAIR or not clause.lexicon.is_cased:
        return False
    if before[1].low not in told.words("thing_of") or not counted(clause):
        return False
    if told.words("capitals") and not before[0].text[0].isupper():
        return False
    plain = {*told.words("no_things"), *told.words("amounts"), *told.words("average_nouns")}
    return before[0].low not in plain and before[1].low in clause.known.words("base", "of")


_PAIR = 2


def _counted_things(after: list[Word], clause: Clause) -> str:
    """The noun of a count, with its adjectives: `small schools` of `340 small schools`."""
    nouns = _nouns(clause)
    if nouns and _may_be_inflected(nouns, clause):
        return ""
    if clause.known.prefixes and _goes_on(nouns, after, clause):
        return ""
    if not nouns and after and clause.told.words("count_then_thing"):
        thing = _nominative(plain(_noun_after(after, clause), clause), clause)
        agrees = bool(thing) and len(after) > 1 and _agrees(thing, after[1], clause)
        return f"{thing} {after[1].text}" if agrees else thing
    if not nouns and after:
        nouns = _plural_after(after, clause)
    elif nouns and after and _agrees(nouns[-1], after[0], clause):
        nouns = [*nouns, after[0].text]
    loose = clause.told.words("loose_adjectives")
    while nouns and nouns[0].lower() in loose:
        nouns = nouns[1:]  # `30 more jets`
    residents = clause.told.words("residents")
    if len(nouns) == 1 and nouns[0] in residents:
        return residents[-1]
    vague = " ".join(nouns).lower() in clause.told.words("vague_things")
    if vague or _goes_on_with_and(nouns, clause.after, clause):
        return ""
    return " ".join(nouns) if len(nouns) > 1 else _nominative("".join(nouns), clause)


def _may_be_inflected(nouns: list[str], clause: Clause) -> bool:
    """Whether a noun after a preposition has an ending that it has not alone: `von 38 Tagen`."""
    ending = "".join(clause.told.words("dative_plural"))
    noun = nouns[-1]
    if not ending or not noun.endswith(ending) or not clause.before:
        return False
    if clause.before[-1].low not in clause.told.words("datives"):
        return False
    bare = noun.lower()
    return bare not in clause.lexicon.things


def _goes_on(nouns: list[str], after: list[Word], clause: Clause) -> bool:
    """Whether a word of the same name may follow what is counted: `1,850 دار نشر`, `דוחות תנועה`.

    Where languages write prepositions onto nouns, and adjectives after them, the name is open.
    """
    taken = [] if nouns else after[:1]
    rest = after[len(taken) :]
    if not rest or (not nouns and not taken):
        return False
    begin = taken[-1].end if taken else clause.figure.end
    loose = clause.lexicon.prepositions | clause.lexicon.adverbs | clause.lexicon.openers
    word = rest[0]
    if clause.text[begin : word.start].strip() or word.low in loose or clause.stops(word):
        return False
    if clause.is_verb(word) or _agrees((nouns or [taken[-1].text])[-1], word, clause):
        return False
    return word.text[0] not in clause.known.prefixes and len(word.text) > _SHORTEST_NOUN


_SHORTEST_NOUN = 2


def _plural_after(after: list[Word], clause: Clause) -> list[str]:
    """The noun of `8,700 residents`, `96,400 active members`: up to the first plural."""
    endings = clause.told.words("plural_endings")
    taken: list[str] = []
    for word in after[:_LONGEST] if endings else ():
        loose = (
            clause.lexicon.prepositions
            | clause.lexicon.adverbs
            | clause.lexicon.openers
            | clause.lexicon.articles
        )
        if clause.stops(word) or word.low in loose or not word.text.islower():
            return []
        taken.append(word.text)
        if word.low.endswith(endings) and not word.low.endswith(("ss", "us", "is")):
            return taken
    return []


_LONGEST = 3


def _agrees(noun: str, word: Word, clause: Clause) -> bool:
    """Whether the word after a noun is its adjective, by the ending that they share."""
    endings = clause.told.words("agreeing")
    plain = not clause.stops(word) and word.low not in clause.lexicon.prepositions
    if plain and noun.endswith(clause.told.words("construct") or ("\n",)):
        return True  # `31 חברי מועצה`
    return plain and any(noun.endswith(one) and word.text.endswith(one) for one in endings)


def _goes_on_with_and(nouns: list[str], after: list[Word], clause: Clause) -> bool:
    """Whether more is counted than the first noun: `books and films`."""
    rest = after[:2]
    joined = len(rest) == 2 and rest[0].low in clause.lexicon.conjunctions
    if not nouns or not joined or not clause.lexicon.is_cased:
        return False
    number = clause.lexicon.is_number_word(rest[1].low) or rest[1].text[0].isdigit()
    if clause.told.words("capitals"):
        return not number and rest[1].text[0].isupper()  # `Mädchen und Jungen`
    endings = clause.told.words("plural_endings")
    return not number and bool(endings) and rest[1].low.endswith(endings)


def _is_weighed(figure: Figure) -> bool:
    """Whether a number is of something that is weighed or measured out: tonnes, litres."""
    quantity = figure.quantity
    names = () if quantity is None else tuple(name for name, _ in quantity.unit.dimension)
    return "gram" in names or (quantity is not None and ("meter", 3) in quantity.unit.dimension)


def _nominative(noun: str, clause: Clause) -> str:
    """A noun as it is called alone: `لاعب` of `27 لاعبا`."""
    ending = "".join(clause.told.words("accusative"))
    value = clause.figure.mention.value
    if not ending or not isinstance(value, Fraction) or not value % 100 >= _FIRST_TEEN:
        return noun
    return noun.removesuffix(ending) if len(noun) > _SHORTEST_NOUN + 1 else noun


_FIRST_TEEN = 11


def _noun_after(after: list[Word], clause: Clause) -> list[Word]:
    """The one noun that stands right after a number: `Tonnen Stahl`."""
    word = after[0]
    if clause.stops(word) or word.low in clause.lexicon.prepositions or len(word.text) < 3:
        return []
    if clause.told.words("capitals"):
        return [word] if word.text[0].isupper() else []
    if clause.lexicon.definite and word.text.startswith(clause.lexicon.definite):
        return []
    return (
        []
        if word.low in clause.lexicon.adverbs or word.text[0] in clause.lexicon.place_letters
        else [word]
    )


def _counts(figure: Figure) -> bool:
    """Whether the unit of a range is a thing that is counted, and no measure or currency."""
    quantity = figure.quantity
    plain = quantity is None or not quantity.unit.dimension
    return plain and figure.mention.unit not in ("1", "percent", "percentage_point")


def _nouns(clause: Clause) -> list[str]:
    """The words of a count that are no number: `small schools` of `340 small schools`."""
    words = clause.figure.text.split()
    kept: list[str] = []
    for word in reversed(words):
        if any(one.isdigit() for one in word) or clause.lexicon.is_number_word(word):
            break
        kept.insert(0, word)
    return kept


def plain(words: list[Word], clause: Clause) -> str:
    """The words as a name, without the articles before it."""
    while words and words[0].low in clause.lexicon.articles:
        words = words[1:]
    return " ".join(word.text for word in words)
