"""What a share is of, and what it measures, as far as its sentence says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimlint.article.article import Figure
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.counted_thing import counted
from claimlint.draft.deed import deed_of
from claimlint.draft.kinship import restates
from claimlint.draft.noun_phrase import Named
from claimlint.draft.sentence_times import times_in
from claimlint.draft.share_words import measure_of_share, part_after
from claimlint.draft.whole_after import Whole, split_whole
from claimlint.yamlfile.span import Span


def part_of_what(
    draft: Draft,
    clause: Clause,
    whole: Whole | None,
    told: Named,
    before: Sequence[Draft],
) -> None:
    """The whole of a share, and the measure and the subject that come with it.

    `X's share of Y was 48%` prints it before; a share that is joined to one before it with `and`
    is of the same whole. In brackets (`(Chevron 28%)`) nothing is printed.
    """
    fields = draft.fields
    last = before[-1] if before else None
    if whole is not None:
        again = restates(clause, before)
        if again is not None and whole.subject.lower() not in clause.told.words("amounts"):
            # `£155 million, or 75 per cent of turnover`
            fields |= {name: again.fields[name] for name in ("subject", "measure")}
            fields["of"] = whole.measure or whole.subject
            return
        measure, of = _stated(whole, told, clause) or measure_of_share(whole, clause)
        fields["of"] = TODO if _is_narrowed(whole, clause) else of or TODO
        fields["measure"] = measure or TODO
        if fields["subject"] == TODO:
            fields["subject"] = part_after(clause) or TODO
        return
    shared = _share_of(clause)
    if shared is not None and not told.share:
        owner, of = shared
        fields |= {
            "subject": owner or TODO,
            "measure": of.measure or TODO,
            "of": of.subject,
        }
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
    if told.measure and not told.share:
        return  # a rate: `unemployment was 5.3 percent`
    fields["of"] = TODO
    draft.inferred.append("of")


def _stated(whole: Whole, told: Named, clause: Clause) -> tuple[str, object] | None:
    """What a share measures and of what, where its verb says it: `debt stood at 62 % of GDP`."""
    other = told.measure.lower() not in ("", whole.subject.lower())
    if not other or told.share or not clause.says_verb("states"):
        return None
    measure, of = measure_of_share(whole, clause)
    return (told.measure, whole.subject) if measure == whole.subject and not of else None


def _is_narrowed(whole: Whole, clause: Clause) -> bool:
    """Whether a place goes on with the name of a whole: `69 Prozent der Kliniken im Land`.

    Whether it belongs to the whole or to what is told is open.
    """
    after = [word for word in clause.after if word.start >= whole.end][:1]
    close = bool(after) and not clause.text[whole.end : after[0].start].strip()
    if not close or after[0].low not in clause.told.words("narrows"):
        return False
    if after[0].low in clause.told.words("narrows_always"):
        # `der Unfälle mit Verletzten`, but `machen ein Sechstel des Warenkorbs aus`
        return bool(clause.words(after[0].end, clause.end))
    words = clause.words(after[0].end, clause.figure.sentence.end)[:_NEAR_TIME]
    end = words[-1].end if words else after[0].end
    times = times_in(clause.figure, None)
    told = any(
        after[0].start <= one.start < end or one.start <= after[0].start < one.end for one in times
    )
    return not told and not any(word.low in clause.told.words("time_nouns") for word in words)


_NEAR_TIME = 4


def out_of(figure: Figure) -> Figure | None:
    """The group that a bare count is a part of: `nine of the 12 jurors`."""
    if figure.kind != "count" or figure.mention.unit != "1":
        return None
    clause = Clause(figure)
    for other in figure.article.figures_in(Span(figure.end, figure.end + _NEAR_GROUP)):
        if other.start < figure.end or other.kind != "count" or other.mention.unit == "1":
            continue
        between = " ".join(clause.text[figure.end : other.start].lower().split()).strip(" -־")
        signs = (*clause.known.words("of_the"), *clause.told.words("of_the"))
        return other if between in signs else None
    return None


_NEAR_GROUP = 24


def group_of(figure: Figure) -> str:
    """What the group is called that a bare count is a part of."""
    group = out_of(figure)
    return "" if group is None else counted(Clause(group))


def deed_of_some(figure: Figure) -> str:
    """What is done to a part of a group: `190 of the 1,950 posts are vacant`."""
    group = out_of(figure)
    return "" if group is None else deed_of(Clause(group))


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
            owner = [word for word in words[:place] if word.low not in clause.lexicon.articles]
            names = " ".join(word.text for word in owner)
            names = re.sub(r"['’]s?$", "", names)
            rest = [word for word in words[place + 2 :] if word.low not in clause.lexicon.articles]
            return (names, split_whole(rest, clause)) if rest else None
        return _share_inside(words[place + 2 :], inside[0], clause)
    return None


def _share_inside(words: list[Word], inside: str, clause: Clause) -> tuple[str, Whole] | None:
    """The same where the whole takes a prefix: `חלקה של X ביצוא הביטחוני של ישראל`."""
    place = next(
        (at for at, word in enumerate(words) if at and word.text.startswith(inside)),
        None,
    )
    if place is None:
        return None
    owner = " ".join(word.text for word in words[:place])
    first = words[place]
    texts = [
        first.text.removeprefix(inside),
        *(word.text for word in words[place + 1 :]),
    ]
    of = clause.known.words("base", "of")[0]
    if of in texts[1:-1]:
        at = texts.index(of)
        return owner, Whole(" ".join(texts[at + 1 :]), " ".join(texts[:at]))
    return owner, Whole(" ".join(texts))
