"""Old and new levels of what has changed, and which numbers of a change know of each other.

What a number after `from` or `to` does shows only once the number before it is known: `up 8
percent from 38 million in 2023` tells an old level, `a parcel from 38 donors` does not.
"""

from __future__ import annotations

from claimlint.lazy_dataclass import replace
from claimlint.numbers import movement
from claimlint.numbers.lexicon import ATTACH
from claimlint.numbers.mention import Mention
from claimlint.numbers.mention_draft import Draft
from claimlint.numbers.token_stream import Tokens

_APART = 4
"""How many tokens may stand between a change and the level that it led to."""

_FAR = 7
"""How many may stand between an old level and the new one (`from 300 in March to 1,900`)."""

_PARTS = frozenset({"percent", "pp", "fraction", "multiple"})
_TIMES = frozenset({"date", "year", "years"})


def with_levels(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with the old and new levels that only the drafts before them show."""
    for place, draft in enumerate(drafts):
        if draft.role == "from":
            _mark_change(tokens, drafts, place)
        if draft.role or draft.kind != "count":
            continue
        prefix, opening = tokens.prefix_before(draft.first)
        if draft.modifier != "=":  # the hedge stands between: from about 71,000
            _, start = tokens.behind("hedges", opening, prefix)
            prefix, opening = ("", start) if start < opening else (prefix, opening)
        meaning, begin = tokens.behind("before_from", opening, prefix)
        if meaning and _is_old(tokens, drafts, place, begin):
            drafts[place] = draft._replace(role="from")
        elif _is_new(tokens, drafts, place, opening, prefix):
            drafts[place] = draft._replace(role="level")
    return drafts


def _mark_change(tokens: Tokens, drafts: list[Draft], place: int) -> None:
    """Make a number right before an old level the change from it: `rose 8 % from 40 to 43`."""
    prefix, opening = tokens.prefix_before(drafts[place].first)
    begin = tokens.behind("before_from", opening, prefix)[1]
    last = drafts[place - 1] if place else None
    if last is None or last.role or last.kind == "multiple":
        return
    told = last.kind in _PARTS or tokens.behind("before_change", *_opening(tokens, last))[0]
    if told and _stands_before(tokens, last, begin) and _has_moved(tokens, last):
        drafts[place - 1] = last._replace(role="change")


def _opening(tokens: Tokens, draft: Draft) -> tuple[int, str]:
    prefix, opening = tokens.prefix_before(draft.first)
    return opening, prefix


def _is_old(tokens: Tokens, drafts: list[Draft], place: int, begin: int) -> bool:
    """Whether a count after `from`, which begins at a token, is what something was before."""
    draft = drafts[place]
    if tokens.has(begin - 1, "moved"):
        return True  # up from 180
    if tokens.has(begin - 1, "edged") and movement.leads_on(tokens, draft.end):
        return True  # went from 300 in March to 1,900
    last = drafts[place - 1] if place else None
    if last is None or not _stands_before(tokens, last, begin):
        return draft.unit == "1" and movement.has_moved(tokens, begin)
    if last.role == "level":
        return "1" in {draft.unit, last.unit} or draft.unit == last.unit
    return last.kind == "multiple" or _is_change(tokens, drafts, place)


def _is_change(tokens: Tokens, drafts: list[Draft], place: int) -> bool:
    """Whether the number before an old level is the change from it; it is marked as one."""
    draft, last = drafts[place], drafts[place - 1]
    change = last.role == "change" or _has_moved(tokens, last)
    if not change or not (last.kind in _PARTS or last.unit in {"1", draft.unit}):
        return False
    drafts[place - 1] = last._replace(role="change")
    return True


def _stands_before(tokens: Tokens, last: Draft, begin: int) -> bool:
    """Whether only a comma and a word of change stand between a number and a token."""
    between = range(last.end, begin)
    if not 0 <= begin - last.end <= _APART:
        return False
    joins = {"moved", "particle"}
    return all(tokens.lexemes[at].key == "," or joins & tokens.lexemes[at].glue for at in between)


def _has_moved(tokens: Tokens, draft: Draft) -> bool:
    """Whether a word of change stands before a number: `rose 8 percent`, `a rise of 8 percent`."""
    prefix, opening = tokens.prefix_before(draft.first)
    _, start = tokens.behind("hedges", opening, prefix)
    start -= tokens.has(start - 1, "article")
    _, start = tokens.behind("before_change", start, prefix)
    start -= tokens.has(start - 1, "of")
    return movement.has_moved(tokens, start) or tokens.has(draft.end, "moved")


def _is_new(tokens: Tokens, drafts: list[Draft], place: int, opening: int, prefix: str) -> bool:
    """Whether a count after `to` is the level that an old level before it led to."""
    before = place - 1
    while before > 0 and drafts[before].kind in _TIMES:
        before -= 1
    last = drafts[before] if before >= 0 else None
    if last is None or last.role != "from" or not 0 <= opening - last.end <= _FAR:
        return False
    if not tokens.behind("before_level", opening, prefix)[0]:
        attached = tokens.lexicon.tries.get("before_level", {}).get(ATTACH, {})
        if (
            drafts[place].modifier not in {">", "~<"}
            or tokens.lexemes[opening].key[:1] not in attached
        ):
            return False  # but ליותר מ־600 is a level
    return all(tokens.lexemes[at].key not in _STOPS for at in range(last.end, opening))


_STOPS = frozenset(".;:!?")


def partnered(mentions: list[Mention], read: list[Draft]) -> list[Mention]:
    """The mentions, with each change (or old level) and its new level knowing of each other.

    In `rose 3 % from 40 to 41 million` the old level and the new one are partners first, and the
    change is the partner of the new level as well. Without a new level (`up 3 % from 40 million`)
    the change and the old level are partners.
    """
    for place in range(1, len(read)):
        if read[place].role == "level":
            _join_level(mentions, read, place)
        elif read[place].role == "from":
            _join_old(mentions, read, place)
    return mentions


def _join_level(mentions: list[Mention], read: list[Draft], place: int) -> None:
    draft, before = read[place], _before(read, place)
    last = read[before]
    far = _FAR if last.role == "from" else _APART
    if last.role not in {"change", "from"} or draft.first - last.end > far:
        return
    _join(mentions, place, before)
    first = read[before - 1] if before else draft
    if last.role == "from" and first.role == "change" and last.first - first.end <= _APART:
        mentions[before - 1] = replace(mentions[before - 1], partner=mentions[place].start)


def _join_old(mentions: list[Mention], read: list[Draft], place: int) -> None:
    """Join an old level that comes last with what it stands beside: `to 41 from 40 million`."""
    last = read[place - 1]
    if last.role not in {"change", "level"} or read[place].first - last.end > _APART:
        return
    change = place - 2 if last.role == "level" else place - 1
    _join(mentions, place, place - 1)
    if change >= 0 and change != place - 1 and read[change].role == "change":
        mentions[change] = replace(mentions[change], partner=mentions[place - 1].start)


def _before(read: list[Draft], place: int) -> int:
    """The mention before one, past the time of it: `from 300 in 2019 to 1,900`."""
    before = place - 1
    while before > 0 and read[before].kind in _TIMES:
        before -= 1
    return before


def _join(mentions: list[Mention], one: int, other: int) -> None:
    first, second = mentions[one], mentions[other]
    mentions[one] = replace(first, partner=second.start)
    mentions[other] = replace(second, partner=first.start)
