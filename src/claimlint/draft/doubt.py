"""What a draft leaves open because its words can be read in more than one way.

Whatever says who, what and how much has been read by then; here each reading is asked whether the
sentence leaves another one, and given up where it does.
"""

from __future__ import annotations

import re

from claimlint.article.article import Figure
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.moved_noun import is_capital_elsewhere
from claimlint.yamlfile.span import Span


def leave_open(draft: Draft, clause: Clause, key: str) -> None:
    """Mark as open what the sentence of a draft leaves open."""
    fields = draft.fields
    subject, measure = str(fields.get("subject", TODO)), str(fields.get("measure", TODO))
    if subject != TODO and (is_no_noun(subject, clause) or _may_be_another(subject, clause)):
        fields["subject"] = TODO
    if key == "date" and measure.lower() in clause.told.words("plain_copulas"):
        fields["subject"] = fields["measure"] = TODO  # `Baubeginn ist im März 2025`
    if measure != TODO and key != "date" and _holds_whose(measure, clause):
        fields["measure"] = TODO
    if key == "change" and not clause.lexicon.is_cased and _is_rate_of_time(draft, clause):
        fields[key] = TODO  # `14 שקל יותר בחודש`
    if key == "value" and _lacks_something(draft, clause):
        fields["value"] = TODO


def _lacks_something(draft: Draft, clause: Clause) -> bool:
    """Whether a value as it is read lacks a unit, a time, or what it is a part of."""
    unnamed = draft.fields.get("measure", TODO) == TODO
    told = "/" in str(draft.fields.get("value", ""))
    return (
        (unnamed and lacks_its_unit(clause))
        or _shares_a_unit(draft.figure)
        or (not told and is_per_something(draft.figure))
        or _is_compared(clause)
        or _is_rate_of_time(draft, clause)
        or _is_part_of_nothing(draft)
    )


def is_no_noun(name: str, clause: Clause) -> bool:
    """Whether a subject has no noun, where nouns have capitals: `erlaubt` waren 100, `Nötig`.

    A word at the start of its sentence has its capital from there.
    """
    if not clause.told.words("capitals"):
        return False
    words = name.split()
    if not any(word[0].isupper() for word in words):
        return True
    first = clause.before[:1]
    alone = len(words) == 1 and bool(first) and first[0].text == words[0]
    if not alone or first[0].start > clause.figure.sentence.start + 2:
        return False
    if is_capital_elsewhere(first[0], clause):
        return False
    if _goes_on_with_a_noun(clause):
        return True  # `Weltweit beschäftigt Rheinwerk 18.700 Menschen`
    low = words[0].lower()
    stated = clause.says_verb("plain_copulas")
    done = low.endswith(("t", "en")) and low.startswith(clause.told.words("participle_beginnings"))
    return low.endswith(clause.told.words("adverb_endings")) or (stated and done)


def _goes_on_with_a_noun(clause: Clause) -> bool:
    """Whether a noun that no preposition leads to stands between the verb and the number."""
    words = [] if clause.verb is None else clause.before[clause.verb + 1 :]
    return bool(words) and words[0].text[0].isupper()


def _may_be_another(name: str, clause: Clause) -> bool:
    """Whether a subject is told by another name, too: `corals on the reef`, `Holbeck` Foods.

    What stands in a definite place may be that place's; a part of a longer name is the longer one.
    """
    if not clause.lexicon.is_cased:
        return False
    if _is_placed(name, clause):
        return True
    low = f" {name.lower()} "
    if clause.told.words("capitals"):
        return False
    if any(f" {one} the " in low for one in clause.told.words("whose_leads")):
        return True
    if not name[0].isupper() or not all(word[0].isupper() for word in name.split()):
        return False
    return re.search(rf"(?<!\w){re.escape(name)} [A-Z][a-z]", clause.text) is not None


def _is_placed(name: str, clause: Clause) -> bool:
    """Whether a subject is what is measured, or goes on with where that is.

    `the average ticket`, `das neue Gerätehaus im Ortsteil Wiesen`, `Imker in Brandenburg`.
    """
    words = name.split()
    if words[0].lower() in clause.told.words("statistics", "mean") or _holds_whose(name, clause):
        return True
    placed = len(words) > 1 and words[-2] in clause.told.words("places")
    return placed and words[-1] in clause.told.words("known_places")


def _holds_whose(name: str, clause: Clause) -> bool:
    """Whether a name goes on with what it may be of: `crimes on the network`, `im Handel`.

    As a measure: then the network is the subject, or there is none.
    """
    low = f" {name.lower()} "
    return any(f" {one} " in low for one in clause.told.words("whose_phrases"))


def _is_part_of_nothing(draft: Draft) -> bool:
    """Whether a fraction is of nothing that the sentence names: `Kinder zahlen die Hälfte`.

    It may be a ratio as well: `less than half the 5,100`.
    """
    figure = draft.figure
    if figure.kind != "fraction" or draft.fields.get("of", TODO) != TODO:
        return False
    clause = Clause(figure)
    if clause.whole is not None or _goes_on_with_a_genitive(clause):
        return False
    around = (*clause.before[-_FEW:], *clause.after[:_FEW])
    return not any(word.low in clause.told.words("parts_of_it") for word in around)


_FEW = 3


def _goes_on_with_a_genitive(clause: Clause) -> bool:
    """Whether what a part is of stands behind it, read or not: `of them`, `aller Fälle`."""
    word = next(iter(clause.after), None)
    if word is None or clause.text[clause.figure.end : word.start].strip():
        return False
    leads = clause.lexicon.possessives | {*clause.known.words("base", "of")}
    leads |= {*clause.told.words("genitive"), *clause.told.words("alls")}
    leads |= {*clause.told.words("owners"), *clause.told.words("of_the")}
    numbered = clause.text[word.end :].lstrip()[:1].isdigit()  # `less than half the 5,100`
    return (word.low in leads and not numbered) or not clause.lexicon.is_cased


def lacks_its_unit(clause: Clause) -> bool:
    """Whether a bare number leaves out the unit of the one before it in its sentence.

    `at 203 km/h, allowed were 100`, `90 short of its target`; not where a noun follows.
    """
    figure = clause.figure
    if figure.kind != "count" or figure.mention.unit != "1":
        return False
    after = clause.after[:1]
    close = bool(after) and not clause.text[figure.end : after[0].start].strip()
    if close and after[0].low in clause.told.words("short_of"):
        return True
    if close and not _names_nothing(after[0], clause):
        return False
    earlier = [
        one
        for one in clause.article.figures_in(figure.sentence)
        if one.start < figure.start and not one.is_time and one.kind != "ordinal"
    ]
    return bool(earlier) and _is_measured(earlier[-1])


def _shares_a_unit(figure: Figure) -> bool:
    """Whether a bare number is a part of an amount that says its unit: `1.900 der 3.100 Hektar`."""
    if figure.kind != "count" or figure.mention.unit != "1":
        return False
    clause = Clause(figure)
    signs = (*clause.known.words("of_the"), *clause.told.words("of_the"))
    return any(
        clause.text[figure.end : one.start].strip().lower() in signs
        for one in figure.article.figures_in(Span(figure.end, figure.end + _NEAR_WHOLE))
        if one.start >= figure.end and _is_measured(one)
    )


_NEAR_WHOLE = 24


def _is_compared(clause: Clause) -> bool:
    """Whether a level is a difference, or a bound: `16 Tage früher als`, `ab 100`."""
    after = clause.after[:_PAIR]
    than = clause.told.words("ways", "than")
    ending = clause.told.words("comparative_endings")
    if clause.figure.kind not in ("quantity", "money", "count"):
        return False
    close = len(after) == _PAIR and not clause.text[clause.figure.end : after[0].start].strip()
    if close and ending and after[0].low.endswith(ending) and after[1].low in than:
        return True
    lead = clause.words(clause.start, clause.hedge_start)[-1:]
    return bool(lead) and lead[0].low in clause.told.words("from_here_on")


_PAIR = 2


def _is_rate_of_time(draft: Draft, clause: Clause) -> bool:
    """Whether a word away from a number says that it is one of each year: `jährlich Kosten von`."""
    if draft.figure.kind not in ("quantity", "money", "count", "percent"):
        return False
    typed = draft.fields.get("value", draft.fields.get("change", ""))
    if "/" in str(typed) or "/" in draft.figure.mention.unit:
        return False
    if not clause.lexicon.is_cased:
        return _is_each_time(clause)
    words = [word.low for word in clause.words(*clause.own)]
    return any(word in clause.told.words("each_time") for word in words)


def _is_each_time(clause: Clause) -> bool:
    """Whether words away behind a number say that it is one of each: `من الكربون كل سنة`."""
    behind = f" {clause.text[clause.figure.end : min(clause.end, clause.reach)].lower()} "
    told = clause.told.part("per_times") or {}
    phrases = [one for per in told for one in clause.told.words("per_times", per)]
    phrases += clause.told.words("each_time")
    return any(re.search(rf" {re.escape(one)}\s*(?:[.,،؛;)]|$)", behind) for one in phrases)


def _names_nothing(word: Word, clause: Clause) -> bool:
    """Whether a word behind a number is none of the nouns that it can count."""
    lexicon = clause.lexicon
    loose = lexicon.prepositions | lexicon.conjunctions | lexicon.adverbs | lexicon.articles
    loose |= frozenset((*clause.told.words("time_words"), *clause.told.words("earlier")))
    loose |= frozenset(clause.told.words("time_leads"))
    if clause.told.words("capitals"):
        return word.text[0].islower()
    return word.low in loose


def _is_measured(figure: Figure) -> bool:
    """Whether a number has a unit that one beside it can leave out."""
    return figure.kind in ("quantity", "money") or "/" in figure.mention.unit


def unit_of_partner(clause: Clause) -> Figure | None:
    """The number that says per what a change or a limit beside it is: `um 3 Cent auf 36 je kWh`."""
    figure, own = clause.figure, clause.figure.mention.unit
    if own == "1" or "/" in own or figure.kind not in ("money", "quantity"):
        return None
    for other in clause.article.figures_in(figure.sentence):
        paired = other.start == figure.mention.partner or other.mention.partner == figure.start
        if paired and other.mention.unit.startswith(f"{own}/"):
            return other
    return None


def scale_of_degrees(figure: Figure) -> Figure | None:
    """The number before it that says of which scale bare degrees are: `53.7 °F, 2.5 degrees above`.

    None where it has a scale of its own, or no number before it does.
    """
    if figure.mention.unit not in _DEGREES or _has_scale(figure):
        return None
    earlier = [
        one
        for one in figure.article.figures
        if one.start < figure.start and one.mention.unit in _DEGREES and _has_scale(one)
    ]
    return earlier[-1] if earlier and earlier[-1].mention.unit != figure.mention.unit else None


def is_per_something(figure: Figure) -> bool:
    """Whether an amount leaves out per what it is, as one before it says: `70 ng`, after `9 ng/L`.

    What a sum is per, only its own sentence can say, where it is held against another.
    """
    own = figure.mention.unit
    if "/" in own or own == "1" or figure.kind not in ("quantity", "money"):
        return False
    clause = Clause(figure)
    money = figure.kind == "money"
    near = any(
        one.start < figure.start and one.mention.unit.startswith(f"{own}/")
        for one in figure.article.figures_in(figure.sentence)
    )
    if near and not money:
        return True  # `10.8 grams a day, more than twice the 5 grams`
    held = frozenset((*clause.told.words("average_nouns"), *clause.told.words("versus_times")))
    if money and not any(word.low in held for word in clause.before[-_FEW:]):
        return False
    if not money and own not in _CONCENTRATED:
        return False
    return any(
        one.start < figure.start
        and one.mention.unit.startswith(f"{own}/")
        and (not money or one.sentence == figure.sentence)
        for one in figure.article.figures
    )


_CONCENTRATED = frozenset({"nanogram", "microgram", "milligram"})
"""What is told of in so much water or air; a tonne per hectare and a tonne are two things."""


_DEGREES = frozenset({"degC", "degF"})


def _has_scale(figure: Figure) -> bool:
    return re.search(r"(?i)celsius|fahrenheit|[CF℃℉]\b", figure.text) is not None
