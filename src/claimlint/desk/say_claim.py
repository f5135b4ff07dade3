"""A claim as one sentence in the language of the page: what is said of what, and how much.

Names are taken as the article's readers have them: where a claim file says `Kazakhstan` and its
`names` give a Hebrew spelling, a Hebrew page says that.
"""

from __future__ import annotations

import unicodedata

from claimlint.claims.claim import Claim, Document
from claimlint.claims.in_words import has_open_names, quoted
from claimlint.desk.page_words import PageWords, direction
from claimlint.desk.say_quantity import say_quantity


def say_claim(claim: Claim, speaker: Document, words: PageWords) -> str:
    """The sentence. `speaker` is the document whose names are used.

    Of what a draft left open nothing can be said yet: it is the number with the article's words.
    """
    if has_open_names(claim):
        quote = quoted(claim)
        return f"{say_value(claim, words)} ({quote})" if quote else say_value(claim, words)
    subject = say_name(claim.subject, speaker, words) or claim.id
    measure = say_name(claim.measure, speaker, words)
    places = {
        "subject": subject,
        "head": f"{subject}, {measure}" if measure else subject,
        "measured": f" ({measure})" if measure else "",
        "of": _whole(claim, speaker, words),
        "than": _compared(claim, speaker, words),
        "value": say_value(claim, words),
        "since": "" if claim.since is None else say_period(claim.since.text, words),
        "period": "" if claim.period is None else say_period(claim.period.text, words),
    }
    sentence = words(f"claim_{_form(claim)}", **places)
    where = claim.fields.get("where")
    if isinstance(where, dict):
        shown = [f"{key}: {say_name(str(one), speaker, words)}" for key, one in where.items()]
        sentence = f"{sentence} [{', '.join(shown)}]"
    timed = claim.period is not None and not claim.period.always and claim.type != "date"
    if timed and claim.since is None:
        sentence = words("claim_in", claim=sentence, period=places["period"])
    return sentence


def _form(claim: Claim) -> str:
    """Which sentence: by type, and whether there is a whole, an earlier time, another subject."""
    if claim.type == "change":
        if claim.since is None:
            return "difference"
        return "change" if claim.period is not None else "change_open"
    if claim.type == "ratio":
        value = claim.value
        below = value is not None and value.interval.high is not None and value.interval.high <= 1
        return "ratio_below" if below else "ratio"
    if claim.type in ("date", "rank"):
        return "date" if claim.type == "date" else "rank" if claim.of else "rank_alone"
    return "share" if claim.type == "share" and claim.of else "amount"


def say_value(claim: Claim, words: PageWords) -> str:
    """The claim's number, or time, in the page's language; as typed where it cannot be read."""
    if claim.type == "date":
        return say_period(claim.text("date") or "", words)
    if claim.value is None:
        return claim.text(claim.amount_key) or words("unknown")
    return say_quantity(claim.value, words, signed=claim.type == "change")


def say_period(text: str, words: PageWords) -> str:
    """A time as people write it: EDTF's span and its `always` in words."""
    if text == "always":
        return words("always")
    first, slash, last = text.partition("/")
    if slash and first not in ("", "..") and last not in ("", ".."):
        return words("range", low=first, high=last)
    return text


def say_name(name: str, speaker: Document, words: PageWords) -> str:
    """A name in the page's script, where the speaker's `names` have it there."""
    if not name or _fits(name, words):
        return name
    meant = speaker.name(name)
    spellings = (alias for alias, stands_for in speaker.aliases.items() if stands_for == meant)
    return next((alias for alias in spellings if _fits(alias, words)), name)


def _fits(name: str, words: PageWords) -> bool:
    """Whether a name is written in the direction of the page."""
    letters = [character for character in name if character.isalpha()]
    backward = any(unicodedata.bidirectional(one) in ("R", "AL") for one in letters)
    return backward == (direction(words.code) == "rtl")


def _whole(claim: Claim, speaker: Document, words: PageWords) -> str:
    of = claim.fields.get("of")
    subject = say_name(claim.of or "", speaker, words)
    if isinstance(of, dict) and isinstance(of.get("measure"), str):
        measure = say_name(str(of["measure"]), speaker, words)
        return words("measure_of", measure=measure, subject=subject)
    return subject


def _compared(claim: Claim, speaker: Document, words: PageWords) -> str:
    if claim.than:
        return say_name(claim.than, speaker, words)
    than = claim.fields.get("than")
    period = than.get("period") if isinstance(than, dict) else None
    return say_period(period, words) if isinstance(period, str) else ""
