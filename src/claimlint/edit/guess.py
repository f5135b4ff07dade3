"""What the sentence of a number tells of it: a draft of its claim.

Only what the grammar shows is filled in; the rest is marked TODO, or left out where a claim may
lack it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from claimlint.article import Article, Figure, Phrases, phrases
from claimlint.article.amount import HEDGE_WORDS, decimal
from claimlint.article.left_out import key_of
from claimlint.article.relative import resolve
from claimlint.claim.unfinished import MARK as TODO
from claimlint.edit.clause import Clause, Whole, Word, split_whole
from claimlint.edit.superlative import superlatives
from claimlint.period import PeriodError, parse_period
from claimlint.quantity import Quantity, QuantityError, parse_quantity
from claimlint.span import Span
from claimlint.text import Anchor, anchor

_UPWARD = ("up", "down")
_NEAR = 30
_QUOTED_BEFORE = 7
_FEW_WORDS = 6
_MOST_PLACES = 20
_HEAD_BLOCKS = 4
_SHORT_BLOCK = 60


@dataclass(slots=True)
class Draft:
    """One claim to be: its fields in the order of writing, and its quote."""

    figure: Figure
    quote: str
    around: tuple[str, str] = ("", "")
    fields: dict[str, object] = field(default_factory=dict)
    inferred: list[str] = field(default_factory=list)
    name: str = ""


def drafts(article: Article, day: date | None) -> list[Draft]:
    """A draft for each number of an article that looks like a claim, in the order of the text."""
    found: list[Draft] = []
    figures = sorted((*article.figures, *superlatives(article)), key=lambda one: one.start)
    for figure in figures:
        if wanted(figure):
            found.append(_draft(figure, day, found[-1] if found else None))
    return found


def wanted(figure: Figure) -> bool:
    """Whether a number is drafted: amounts and ranks; times where their sentence has no amount.

    A date line is no claim.
    """
    if figure.waived is not None or figure.claims:
        return False
    if figure.is_time:
        if figure.period is None or _is_dateline(figure):  # `30 September` is of no year
            return False
        others = figure.article.figures_in(figure.sentence)
        amounts = [one for one in others if not one.is_time and (one.matters or _is_rank(one))]
        return not amounts and figure.part == "body"
    return figure.matters or _is_rank(figure)


def _is_dateline(figure: Figure) -> bool:
    """Whether a date stands alone near the head of the page."""
    block = figure.article.block(figure.start)
    if block is None or block.number > _HEAD_BLOCKS or figure.kind != "date":
        return False
    return block.span.end - block.span.start <= _SHORT_BLOCK


def _is_rank(figure: Figure) -> bool:
    return figure.kind == "ordinal"


def _draft(figure: Figure, day: date | None, last: Draft | None) -> Draft:
    clause = Clause(figure)
    key = _key(clause)
    draft = Draft(figure, "")
    subject, measure = _who_and_what(clause, key)
    whole = clause.whole if key == "value" and figure.kind in _PARTS else None
    fields = draft.fields
    fields["subject"] = subject or TODO
    fields["measure"] = _measure(measure, whole, clause) or TODO
    if whole is not None:
        fields["of"] = _of(whole, str(fields["measure"]))
    elif key == "rank":
        fields["of"] = clause.known.words("world")[0] if _says(clause, clause.world) else TODO
    elif key == "value" and figure.kind in _PARTS:
        _part_of_what(draft, clause, last)
    if key == "ratio":
        fields["than"] = TODO
    fields[key] = _typed(figure, clause, key)
    fields.update(_time(figure, day) if key != "date" else {})
    fields.update(_distance(clause, fields, last))
    fields.update(_kind(clause))
    fields.update(_voice(clause))
    draft.quote, draft.around = _quote(clause, whole)
    return draft


def _key(clause: Clause) -> str:
    """The key that a number goes under."""
    figure = clause.figure
    if figure.kind == "percent" and figure.mention.role == "change":
        return "change"
    if figure.kind == "count" and _among(clause):
        return "rank"
    return key_of(figure.mention)


def _among(clause: Clause) -> bool:
    """Whether a count is that of a group one is in: `among the 15 countries with the largest`."""
    lead = clause.text[clause.start : clause.figure.start]
    found = list(clause.known.pattern("among").finditer(lead))
    return bool(found) and not lead[found[-1].end() :].strip()


def _part_of_what(draft: Draft, clause: Clause, last: Draft | None) -> None:
    """The whole of a share that does not print it after itself.

    `X's share of Y was 48%` prints it before; a share that is joined to one before it with `and`
    is of the same whole. In brackets (`(Chevron 28%)`) nothing is printed.
    """
    fields = draft.fields
    shared = _share_of(clause)
    if shared is not None:
        owner, whole = shared
        fields |= {"subject": owner or TODO, "measure": whole.measure or TODO, "of": whole.subject}
        return
    if last is not None and _goes_on(clause, last):
        fields["of"] = last.fields["of"]
        if fields["measure"] == TODO:
            fields["measure"] = last.fields["measure"]
        if fields["subject"] == TODO and clause.verb is not None:
            fields["subject"] = last.fields["subject"]
        if last.inferred:
            draft.inferred.append("of")
        return
    fields["of"] = TODO
    draft.inferred.append("of")


def _goes_on(clause: Clause, last: Draft) -> bool:
    figure, other = clause.figure, last.figure
    if figure.sentence != other.sentence or other.kind != figure.kind or "of" not in last.fields:
        return False
    between = clause.text[other.end : figure.start]
    joint = clause.known.pattern("conjunctions").search(between)
    attached = any(word.text[0] in clause.known.joints for word in clause.before[:1])
    return "(" not in between and ")" not in between and (joint is not None or attached)


def _share_of(clause: Clause) -> tuple[str, Whole] | None:
    """The owner and the whole of `X's share of Israel's exports was`."""
    words = clause.before if clause.verb is None else clause.before[: clause.verb]
    shares = frozenset(clause.known.words("shares"))
    place = next((at for at, word in enumerate(words) if word.low in shares), None)
    of = clause.known.words("base", "of")[:1]
    if place is None or not of:
        return None
    if words[place + 1 : place + 2] and words[place + 1].low == of[0]:
        inside = clause.known.words("base", "inside")
        if not inside:
            owner = [word for word in words[:place] if word.low not in clause.articles]
            names = " ".join(word.text for word in owner)
            names = re.sub(r"['’]s?$", "", names)
            rest = [word for word in words[place + 2 :] if word.low not in clause.articles]
            return (names, split_whole(rest, clause)) if rest else None
        return _share_inside(words[place + 2 :], inside[0], clause)
    return None


def _share_inside(words: list[Word], inside: str, clause: Clause) -> tuple[str, Whole] | None:
    """The same where the whole takes a prefix: `חלקה של X ביצוא הביטחוני של ישראל`."""
    place = next((at for at, word in enumerate(words) if at and word.text.startswith(inside)), None)
    if place is None:
        return None
    owner = " ".join(word.text for word in words[:place])
    first = words[place]
    texts = [first.text.removeprefix(inside), *(word.text for word in words[place + 1 :])]
    of = clause.known.words("base", "of")[0]
    if of in texts[1:-1]:
        at = texts.index(of)
        return owner, Whole(" ".join(texts[at + 1 :]), " ".join(texts[:at]))
    return owner, Whole(" ".join(texts))


def _distance(clause: Clause, fields: dict[str, object], last: Draft | None) -> dict[str, object]:
    """A distance has no time, and a place that it is counted from."""
    figure = clause.figure
    quantity = figure.quantity
    name = "".join(clause.known.words("base", "distance"))
    if quantity is None or quantity.unit.dimension != (("meter", 1),) or not name:
        return {}
    before = last is not None and last.figure.sentence == figure.sentence
    if before and last is not None and last.fields.get("measure") == name:
        return {"measure": name, "period": "always"}
    away = frozenset(clause.known.words("base", "away"))
    attached = "".join(clause.known.words("base", "away_attached"))
    after = clause.after[:2]
    if len(after) == 2 and after[0].low in away:
        return {"measure": name, "where": {"from": after[1].text}, "period": "always"}
    if attached and after and after[0].text.startswith(attached) and fields["subject"] != TODO:
        place = _unprefixed(after[0].text, clause)
        if place != after[0].text:
            return {"measure": name, "where": {"from": place}, "period": "always"}
    return {}


_PARTS = frozenset({"percent", "fraction", "ratio"})

# -- who and what --------------------------------------------------------------------------


def _who_and_what(clause: Clause, key: str) -> tuple[str, str]:
    """The subject and the measure, as far as the words before and after the number show."""
    figure = clause.figure
    words = clause.subject
    owner, thing = _owned(words, clause)
    if thing:
        return owner, thing
    subject = _names(words, clause)
    if key == "rank":
        return subject or _apposed(clause), _ranked_by(clause)
    if key == "date":
        return subject, _event(clause)
    return subject, _counted(clause) if figure.kind in ("count", "quantity") else ""


def _apposed(clause: Clause) -> str:
    """The name right before `, the tenth in the world`."""
    words = clause.previous
    plain = 0 < len(words) <= 3 and not any(word.low in clause.prepositions for word in words)
    return _names(words, clause) if plain and not clause.before[1:] else ""


def _ranked_by(clause: Clause) -> str:
    """What a rank is by: `the tenth in the world by area`."""
    by = frozenset(clause.known.words("base", "by"))
    after = clause.after
    if not clause.figure.article.holds(clause.figure):
        return " ".join(word.text for word in after[:_FEW_WORDS])  # `largest producer of uranium`
    place = next((at for at, word in enumerate(after) if word.low in by), None)
    return "" if place is None else " ".join(one.text for one in clause.phrase(after[place + 1 :]))


def _names(words: list[Word], clause: Clause) -> str:
    """The words as a name; a prefix is taken off a word that the text also has without it."""
    texts = [word.text for word in words]
    while texts and texts[0].lower() in clause.articles | clause.possessives:
        texts = texts[1:]
    if texts and clause.known.prefixes:
        texts[0] = _unprefixed(texts[0], clause)
    return " ".join(texts)


def _unprefixed(word: str, clause: Clause) -> str:
    """A word without the prefixes that the text shows to be none of its letters."""
    joint = clause.known.conjunction
    if joint and word.startswith(joint) and len(word) > 4:
        word = word.removeprefix(joint)
    for length in (1, 2):
        rest = word[length:]
        prefixed = len(rest) >= 3 and set(word[:length]) <= set(clause.known.prefixes)
        if prefixed and re.search(rf"(?<!\w){re.escape(rest)}(?!\w)", clause.text):
            return rest
    return word


def _owned(words: list[Word], clause: Clause) -> tuple[str, str]:
    """The owner and the thing of `the state's revenue`, `the revenue of the state`."""
    possessive = str((clause.known.part("base") or {}).get("possessive", ""))
    texts = [word.text.replace("’", "'") for word in words]
    for place, text in enumerate(texts[:-1]):
        if possessive and text.endswith(possessive):
            owner = [*words[:place], Word(text.removesuffix(possessive), 0, 0)]
            return _names(owner, clause), " ".join(texts[place + 1 :])
    if texts and texts[0].lower() in clause.possessives:  # `its uranium output`
        return "", " ".join(texts[1:])
    if texts and texts[-1].lower() in clause.possessives:
        return "", _names(words[:-1], clause)
    of = clause.known.words("base", "of")[:1]
    if of and of[0] in texts[1:-1]:
        place = texts.index(of[0])
        return _names(words[place + 1 :], clause), _names(words[:place], clause)
    return "", ""


def _counted(clause: Clause) -> str:
    """What is counted: the noun of `11 sites`, the phrase after `tonnes of`."""
    figure = clause.figure
    words = figure.text.split()
    if figure.kind == "count" and len(words) > 1 and not words[-1][:1].isdigit():
        return words[-1]
    signs = frozenset(clause.known.words("base", "of"))
    after = clause.after
    if figure.kind == "quantity" and after and after[0].low in signs:
        gap = clause.text[figure.end : after[0].start]
        return "" if gap.strip() else " ".join(word.text for word in clause.phrase(after[1:]))
    return ""


def _event(clause: Clause) -> str:
    """What happened, in the clause's own words."""
    place = clause.verb
    words = clause.before[place:] if place is not None else clause.before
    while words and (
        words[-1].low in clause.openers | clause.prepositions or len(words[-1].text) == 1
    ):
        words = words[:-1]
    while words and words[0].low in clause.openers:
        words = words[1:]
    return " ".join(word.text for word in words[:8])


def _measure(measure: str, whole: Whole | None, clause: Clause) -> str:
    """The measure as found; else the verb before the number, or the measure of the whole."""
    if measure:
        return measure
    place = clause.verb
    verb = clause.before[place].low if place is not None else ""
    copulas = frozenset(clause.known.words("copulas"))
    if verb and verb not in copulas:
        return verb
    return "" if whole is None else whole.measure


def _of(whole: Whole, measure: str) -> object:
    if not whole.measure or whole.measure == measure:
        return whole.subject
    return {"subject": whole.subject, "measure": whole.measure}


def _says(clause: Clause, words: frozenset[str]) -> bool:
    """Whether any of the words stands in the clause (with a possessive, too)."""
    around = clause.words(clause.start, clause.end)
    return any(re.sub(r"['’]s?$", "", word.low) in words for word in around)


# -- the number ----------------------------------------------------------------------------


def _typed(figure: Figure, clause: Clause, key: str) -> str:
    """The number as the article prints it, where a claim file reads that; else in digits."""
    if key == "date":
        return "" if figure.period is None else figure.period.text
    if key == "rank" and figure.kind == "count":
        return f"up to {_digits(figure)}"
    printed = " ".join(clause.text[clause.hedge_start : figure.end].split())
    worded = HEDGE_WORDS.get(figure.modifier, "")
    sign = _sign(clause) if key == "change" else ""
    low, high = figure.mention.low, figure.mention.high
    if sign and low is not None and high is not None:
        return _fallen(low, high, figure) if sign == "-" else _digits(figure)
    choices = [printed, f"{worded}{figure.text}", _digits(figure)]
    for choice in [f"{sign}{one}" for one in choices] if sign else choices:
        read = _read(choice, key, figure)
        if read is not None and _same(read, figure):
            return choice
    digits = f"{sign}{_digits(figure)}"
    if _read(digits, key, figure) is not None:
        return digits
    value = figure.mention.value  # a unit that no claim file knows: the number alone
    return _scaled(value) if isinstance(value, Fraction) else TODO


def _fallen(low: Fraction, high: Fraction, figure: Figure) -> str:
    """A range of a fall: `by 2 to 3 points` is -3 to -2."""
    mention = replace(figure.mention, low=-high, high=-low)
    return _digits(Figure(figure.article, mention))


def _sign(clause: Clause) -> str:
    found = {
        way: clause.known.pattern("moves", way).search(clause.text, clause.start, clause.end)
        for way in _UPWARD
    }
    if found["down"] is not None and found["up"] is None:
        return "-"
    return "+" if found["up"] is not None and found["down"] is None else ""


def _digits(figure: Figure) -> str:
    mention = figure.mention
    bare = mention.unit == "1" or mention.kind in ("count", "ordinal", "multiple")
    unit = {"percent": "%", "percentage_point": "pp"}.get(mention.unit, mention.unit)
    unit = "" if bare else f" {unit}"
    hedge = HEDGE_WORDS.get(mention.modifier, "")
    if mention.low is not None and mention.high is not None:
        return f"{decimal(mention.low)}..{decimal(mention.high)}{unit}"
    if not isinstance(mention.value, Fraction):
        return TODO
    return f"{hedge}{_scaled(mention.value)}{unit}"


def _scaled(value: Fraction) -> str:
    """A number in digits, with a scale word where it is a large and round one."""
    for scale, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(value) >= scale and (value / scale * 1000).denominator == 1:
            return f"{decimal(value / scale)} {word}"
    return decimal(value)


def _read(text: str, key: str, figure: Figure) -> Quantity | None:
    article = figure.article
    try:
        return parse_quantity(
            text, form=key, approximate=article.approximate, language=article.document.language
        )
    except QuantityError:
        return None


def _same(read: Quantity, figure: Figure) -> bool:
    own = figure.quantity
    if own is None or bool(read.hedge) != bool(own.hedge):
        return False
    if own.point is None or read.point is None:
        return own.interval == read.interval
    return abs(own.point) == abs(read.point) and own.unit.dimension == read.unit.dimension


# -- when ----------------------------------------------------------------------------------


def _time(figure: Figure, day: date | None) -> dict[str, object]:
    """The period: of the nearest time in the sentence, or of `this year` on the day it appears."""
    article = figure.article
    inside = article.figures_in(figure.sentence)
    times = [one for one in inside if one.is_time and one.period is not None]
    after = [one for one in times if 0 <= one.start - figure.end <= _NEAR]
    between = [one for one in inside if not one.is_time]
    for one in after:
        if not any(figure.end <= other.start < one.start for other in between):
            return {"period": _period(one)}
    if len(times) == 1 and (times[0].start < figure.start or len(between) == 1):
        return {"period": _period(times[0])}
    return _relative(figure, day) if not times else {}


def _period(figure: Figure) -> str:
    return "" if figure.period is None else figure.period.text


def _relative(figure: Figure, day: date | None) -> dict[str, object]:
    if day is None:
        return {}
    text = figure.article.text.text
    for meaning, month, pattern in phrases(figure.article.language).relative:
        if pattern.search(text, figure.sentence.start, figure.sentence.end):
            found = resolve(meaning, month, day)
            if found is not None:
                return {"period": found}
    return {}


def publication(article: Article) -> str | None:
    """The day of publication that the page prints: the first full date outside the body's text."""
    from claimlint.article.amount import period_of  # noqa: PLC0415
    from claimlint.text import scan  # noqa: PLC0415  # the head of the page, once

    head = article.text.blocks[:_HEAD_BLOCKS]
    for block in head:
        if block.part == "body" and block.span.end - block.span.start > 200:
            continue
        words = article.text.text[block.span.start : block.span.end]
        for mention in scan(words, article.language):
            period = period_of(mention)
            if mention.kind == "date" and period is not None and period.first == period.last:
                return period.text
    return None


def parsed_day(text: str | None) -> date | None:
    """A day as a date; None for no day."""
    try:
        period = None if text is None else parse_period(text)
    except PeriodError:
        return None
    last = None if period is None else period.last
    return date.fromordinal(last) if last is not None and 1 <= last <= 3_652_059 else None


# -- how sure, and who says so -------------------------------------------------------------


def _kind(clause: Clause) -> dict[str, object]:
    start, end = clause.start, clause.end
    for kind in ("forecast", "target", "estimate"):
        if clause.known.pattern("kinds", kind).search(clause.text, start, end):
            return {"kind": kind}
    return {}


def _voice(clause: Clause) -> dict[str, object]:
    start, end = clause.figure.sentence
    known: Phrases = clause.known
    said = known.pattern("voices", "said").search(clause.text, start, end)
    unnamed = known.pattern("voices", "anonymous").search(clause.text, start, end)
    if said is None:
        return {}
    if unnamed is not None:
        return {"anonymous": "true"}
    if said["phrase"].lower() not in known.words("attributions"):
        return {}
    words = clause.phrase(clause.words(said.end(), end))
    if words and words[0].low in clause.articles:
        words = words[1:]
    return {"said_by": " ".join(word.text for word in words)} if words else {}


# -- the quote -----------------------------------------------------------------------------


def _quote(clause: Clause, whole: Whole | None) -> tuple[str, tuple[str, str]]:
    """Words of the article that hold the number and, if they can, no other; and are found once.

    The second part is empty, or the words before and after where only these tell places apart.
    """
    figure = clause.figure
    end = _quote_end(clause, whole)
    starts = [clause.hedge_start]
    starts += [word.start for word in reversed(clause.before[-_QUOTED_BEFORE:])]
    starts.append(clause.start + _leading(clause.text, clause.start))
    best = ""
    for start in starts[_start_of(clause) :]:
        words = " ".join(clause.text[start:end].split())
        best = words if _once(words, figure) else best
        if best:
            return best, ("", "")
    for start, stop in ((clause.hedge_start, end), (figure.start, figure.end)):
        words = " ".join(clause.text[start:stop].split())
        before = clause.text[max(0, start - _NEAR) : start].rpartition("\n")[2]
        after = clause.text[stop : stop + _NEAR].partition("\n")[0]
        if _once(words, figure, before, after):
            return words, (before, after)
    sentence = figure.article.words(figure.sentence)
    return (sentence if _once(sentence, figure) else figure.text), ("", "")


def _start_of(clause: Clause) -> int:
    """How many words before the number a quote begins with, at best: a verb and its subject."""
    place = clause.verb
    wanted = len(clause.before) - place if place is not None else min(3, len(clause.before))
    if clause.subject:
        wanted += len(clause.subject)
    return min(wanted, _QUOTED_BEFORE, len(clause.before))


def _quote_end(clause: Clause, whole: Whole | None) -> int:
    if whole is not None:
        return whole.end
    after = clause.after[:_FEW_WORDS]
    close = [word for word in after if word.end - clause.figure.end <= _NEAR]
    taken = clause.phrase(close)
    loose = clause.articles | clause.prepositions | frozenset(clause.known.words("base", "of"))
    while taken and taken[-1].low in loose:
        taken = taken[:-1]
    return taken[-1].end if taken else clause.figure.end


def _leading(text: str, start: int) -> int:
    length = 0
    while start + length < len(text) and text[start + length].isspace():
        length += 1
    return length


def _once(words: str, figure: Figure, prefix: str = "", suffix: str = "") -> bool:
    """Whether words stand in the article once, and that is where the number is."""
    if not words:
        return False
    article = figure.article
    if article.text.text.count(words) > (_MOST_PLACES if prefix or suffix else 1):
        return False  # cheaper than to look at every place
    found = anchor(words, article.text, prefix=prefix, suffix=suffix, language=article.language)
    if not isinstance(found, Anchor) or len(found.spans) != 1:
        return False
    span: Span = found.spans[0]
    return span.start <= figure.start and figure.end <= span.end
