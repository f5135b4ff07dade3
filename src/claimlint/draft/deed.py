"""What somebody does with the number of things of a sentence, as a measure: `homes built`."""

from __future__ import annotations

from fractions import Fraction

from claimlint.article.article import Figure
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.lazy_dataclass import replace


def deed_of(clause: Clause) -> str:
    """The measure that the verb of a clause tells: `crude steel produced`; empty for none."""
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


def _by_itself(measure: str, verb: Word, clause: Clause) -> str:
    """A measure that a verb tells alone; empty where the clause says more of it."""
    if measure in clause.told.words("paid") and _is_for_one_end(clause):
        return ""
    if _is_done_in_a_way(verb, measure, clause):
        return ""
    return measure if _counts_anybody(measure, clause) else counted(clause)


def deed_of_share(whole: list[Word], clause: Clause) -> str:
    """What a share of a whole measures where a verb tells it: `carried 31% of all freight`."""
    verb = _verb(clause)
    done = "" if verb is None else _participle(_base(verb, clause), clause)
    while whole and whole[0].low in clause.told.words("alls"):
        whole = whole[1:]
    thing = _plain(whole, clause)
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
    """Whether a word that nobody listed looks like a participle: `borrowed`, `gestohlen`."""
    if verb in clause.lexicon.verbs or len(verb) < _SHORTEST_VERB:
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
    after = [word for word in clause.after if _participle(word.low, clause)]
    first = clause.before[0]  # `Gebaut wurden 1.450 Wohnungen`
    led = [first] if clause.verb == 1 and _participle(first.low, clause) else []
    return (after or led or _last_participle(verb, clause) or [verb])[-1]


def _last_participle(verb: Word, clause: Clause) -> list[Word]:
    """The participle that a passive ends with, whatever it begins with: `wurden … verladen`."""
    told = clause.told
    last = clause.words(clause.figure.end, clause.end)[-1:]
    if verb.low not in told.words("passive_verbs") or not last or not last[0].text.islower():
        return []
    plain = last[0].low not in clause.lexicon.adverbs | clause.lexicon.prepositions
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


def counted(clause: Clause) -> str:
    """The things that are counted or weighed: of `340 small schools`, `12 tonnes of steel`."""
    figure = clause.figure
    after = clause.after
    signs = frozenset(clause.known.words("base", "of"))
    directly = bool(after) and not clause.text[figure.end : after[0].start].strip()
    if figure.kind == "quantity" and directly and after[0].low in signs:
        return _plain(clause.phrase(after[1:]), clause)
    if directly and _is_weighed(figure) and clause.told.words("unit_then_thing"):
        return _plain(_noun_after(after, clause), clause)
    if figure.kind == "count" or (figure.kind == "range" and _counts(figure)):
        return _counted_things(after if directly else [], clause)
    return ""


def _counted_things(after: list[Word], clause: Clause) -> str:
    """The noun of a count, with its adjectives: `small schools` of `340 small schools`."""
    nouns = _nouns(clause)
    if nouns and _may_be_inflected(nouns, clause):
        return ""
    if clause.known.prefixes and _goes_on(nouns, after, clause):
        return ""
    if not nouns and after and clause.told.words("count_then_thing"):
        return _nominative(_plain(_noun_after(after, clause), clause), clause)
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
    for word in after[:_LONGEST_THING] if endings else ():
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
    return noun.removesuffix(ending) if len(noun) > _SHORTEST_VERB - 2 else noun


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


def _plain(words: list[Word], clause: Clause) -> str:
    while words and words[0].low in clause.lexicon.articles:
        words = words[1:]
    return " ".join(word.text for word in words)
