"""Every number of a text, in time linear in its length."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers import clean_text as cleaning
from claimlint.numbers import detect_language as detection
from claimlint.numbers import levels, lexicon, measures, movement
from claimlint.numbers import mention_readings as reading
from claimlint.numbers.clean_text import Clean
from claimlint.numbers.mention import Mention
from claimlint.numbers.mention_draft import Draft
from claimlint.numbers.token_stream import Tokens

_ALMOST = {"almost": "~<"}
_PARTS = {"percent", "pp"}
_CHANGES = {"percent", "pp", "multiple", "fraction"}
_MOVES = {"percent", "pp", "money", "multiple", "fraction", "quantity"}
_WITH_ARTICLE = {"fraction", "multiple", "vague"}
_BOUNDS = {">", ">=", "<", "<="}
_MORE = {"percent", "fraction", "multiple", "money", "quantity", "count"}
_FIRM = {"year", "years", "date", "ordinal"}


def scan(text: str, language: str | None = None) -> list[Mention]:
    """Find every number of a text, in order; see `Mention` for what is told of each.

    The language is a BCP 47 code, or found from the text where it is None. Raises ValueError
    for a language without a file. Offsets are code points of the text as given.
    """
    cleaned = cleaning.clean(text)
    code = language or detection.detect(cleaned.text)
    tokens = Tokens(cleaned.text, lexicon.load(code))
    read = levels.with_levels(tokens, drafts(tokens))
    return levels.partnered([_mention(draft, tokens, cleaned) for draft in read], read)


def drafts(tokens: Tokens) -> list[Draft]:
    """Read a text's tokens from left to right, each mention with the words around it."""
    found: list[Draft] = []
    done = 0
    triggers = [place for place, lexeme in enumerate(tokens.lexemes) if lexeme.trigger]
    for place in triggers:
        if place < done:
            continue
        before = found[-1].end if found else 0
        read, done = reading.read(tokens, place)
        for one in read:
            # A sign that the mention before has taken is not this one's too.
            last = found[-1] if found else None
            draft = _modified(tokens, one, last)._replace(first=max(one.first, before))
            done = max(done, draft.end)
            span = _days(tokens, found[-1], draft) if found else None
            if span is not None:
                found[-1] = span
            else:
                found.append(draft)
    return found


def _days(tokens: Tokens, first: Draft, last: Draft) -> Draft | None:
    """Two days as the span between them: `Aug. 28 to Sept. 2`, `April 30-May 3`.

    Not where something was moved from one day to the other.
    """
    if first.kind != "date" or last.kind != "date":
        return None
    one, two = str(first.value), str(last.value)
    if len(one) != len(two) or len(one) != _DAY or not one[5:].replace("-", "").isdecimal():
        return None
    year = two[:4] if one.startswith("XXXX") else one[:4]
    between = tokens.has(first.first - 1, "between")
    roles = ("between_and",) if between else ("range",)
    joint = any(tokens.follow(role, first.end) == last.first for role in roles)
    joint = joint or (tokens.dash(first.end) and last.first == first.end + 1)
    moved = any(tokens.has(first.first - step, "shifted") for step in (1, 2, 3))
    if not joint or moved or not year + one[4:] < two:
        return None
    begin = first.first - 1 if between else first.first
    return first._replace(first=begin, end=last.end, value=f"{year}{one[4:]}/{two}")


_DAY = len("XXXX-01-01")


def _modified(tokens: Tokens, draft: Draft, last: Draft | None) -> Draft:
    """A draft with its hedges and its role, from the words before and after it."""
    prefix, opening = tokens.prefix_before(draft.first)
    modifier, begin = _hedge_before(tokens, draft, opening, prefix)
    if modifier in _BOUNDS and last is not None and last.end == begin and last.kind in _MORE:
        modifier = ""  # `20 % more than 55 million` says by how much: 55 million is exact
    attached = bool(modifier) and begin < opening and bool(prefix)
    modifier = modifier or draft.modifier or _about(tokens, prefix)
    if modifier in {"", "~"}:
        modifier = tokens.match("hedges_after", draft.end)[0] or modifier
    if draft.kind in _FIRM and modifier != "~":
        modifier = ""
    role = draft.role or ("" if attached else _role(tokens, draft, opening, prefix))
    if not role and begin < opening:
        role = _role(tokens, draft, begin, "")
    return draft._replace(modifier=_ALMOST.get(modifier, modifier) or "=", role=role)


def _hedge_before(tokens: Tokens, draft: Draft, opening: int, prefix: str) -> tuple[str, int]:
    """The hedge that ends before a number or its article, and the token where it begins."""
    part = tokens.lexemes[draft.first].frac is not None or draft.kind in _WITH_ARTICLE
    if part and (tokens.has(opening - 1, "article") or tokens.has(opening - 1, "the")):
        opening -= 1
    if draft.kind == "ratio" and tokens.has(opening - 1, "each"):
        opening -= 1  # mehr als jeder vierte
    if tokens.has(opening - 1, "change") and tokens.ends("hedges", opening - 1):
        opening -= 1  # höchstens um 2 Prozent
    if _is_passed(tokens, draft, opening):
        return ">", opening
    modifier, begin = tokens.behind("hedges", opening, prefix)
    if not modifier and (verb := _verb_before(tokens, draft, opening)):
        return verb, opening
    if modifier and _is_movement(tokens, draft, begin):
        return "", opening
    period = draft.kind == "quantity" and draft.unit in measures.PERIODS
    if period and begin == opening - 1 and tokens.has(begin, "period_word"):
        return "", opening
    return modifier, begin


def _is_passed(tokens: Tokens, draft: Draft, opening: int) -> bool:
    """Whether something has passed a number, as a mark: `passed the 1 million mark`."""
    if not tokens.has(draft.end + tokens.hyphen(draft.end), "mark_word"):
        return False
    return tokens.has(opening - 1, "the") and tokens.has(opening - 2, "passes")


def _verb_before(tokens: Tokens, draft: Draft, opening: int) -> str:
    """The bound that a verb before a number sets: `passed £200m`, `تجاوزت الإيرادات 2 مليار`.

    Where a language puts the verb first, its subject stands between them.
    """
    if tokens.has(opening - 1, "passes"):
        return ">" if _can_be_passed(tokens, draft) else ""
    for at in range(opening, opening - 1 - tokens.lexicon.verb_reach, -1):
        meaning = tokens.behind("hedge_verbs", at)[0]
        if meaning:
            return meaning
        between = tokens.lexemes[at - 1]
        place = "place_word" in between.glue and at < opening
        if not between.is_word or between.numeric or (between.glue - _SUBJECTS and not place):
            return ""
    return ""


_SUBJECTS = {"needed_after", "many_word"}
"""What words may be beside the number, and still be the subject of a verb before it."""


def _can_be_passed(tokens: Tokens, draft: Draft) -> bool:
    """Whether a number is a mark to pass, and not what was handed over or agreed on."""
    if draft.role or tokens.has(draft.end, "level"):
        return False  # passed £2,000 to a clerk
    many = draft.kind == "count" and draft.unit == "1"
    large = draft.value is not None and not isinstance(draft.value, str) and draft.value >= _MANY
    return draft.kind in {"money", "percent"} or (many and large)


_MANY = 100
"""From here on a bare number is a mark: `passed 1,200`, not `passed three`."""


def _is_movement(tokens: Tokens, draft: Draft, begin: int) -> bool:
    """Whether what looks like a hedge says how something moved: `edged up to 51.4`, `קטן מ־61`."""
    if not tokens.has(begin, "moved"):
        return False
    return draft.role == "from" or tokens.has(begin - 1, "edged")


def _about(tokens: Tokens, prefix: str) -> str:
    """The hedge in a prefix such as `כ`, which before some letters means something else."""
    about = tokens.lexicon.about
    if not about or about not in prefix or tokens.lexicon.not_about in prefix != "":
        return ""
    return "~"


def _role(tokens: Tokens, draft: Draft, opening: int, prefix: str) -> str:
    """What the word before a number makes of it, where numbers of its kind can be that."""
    if draft.kind == "count":
        level, begin = tokens.behind("before_level", opening, prefix)
        hedge, start = tokens.behind("hedges", opening)
        if hedge and not _is_movement(tokens, draft, start):
            level = ""  # up to ten times
        went = tokens.has(begin - 1, "edged") and tokens.has(draft.end, "particle")
        return "level" if level and (went or movement.has_moved(tokens, begin)) else ""
    if draft.kind not in _MOVES:
        return ""
    for role in ("level", "change", "from"):
        if role == "change" and draft.kind not in _CHANGES:
            continue
        if tokens.behind("before_" + role, opening, prefix)[0]:
            return role
    # `was up 3 percent`; but `gained 40 % of the vote` is a share.
    moved = draft.kind in _PARTS and tokens.has(opening - 1, "moved")
    return "change" if moved and not tokens.has(draft.end, "of") else ""


def _prefixes(tokens: Tokens, place: int) -> int:
    """How many letters of a word are prefixes that are no part of the number; the article is."""
    prefix = tokens.lexemes[place].prefix
    definite = tokens.lexicon.definite
    return len(prefix.removesuffix(definite) if definite else prefix)


def _mention(draft: Draft, tokens: Tokens, cleaned: Clean) -> Mention:
    start = cleaned.start(tokens.starts[draft.first] + _prefixes(tokens, draft.first))
    end = cleaned.end(tokens.end(draft.end - 1))
    value = draft.value
    return Mention(
        text=cleaned.original[start:end],
        start=start,
        end=end,
        value=value if value is None or isinstance(value, str) else Fraction(value),
        low=None if draft.low is None else Fraction(draft.low),
        high=None if draft.high is None else Fraction(draft.high),
        unit=draft.unit,
        kind=draft.kind,
        modifier=draft.modifier,
        language=tokens.lexicon.code,
        role=draft.role,
        step=None if draft.step is None else Fraction(draft.step),
    )
