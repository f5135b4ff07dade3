"""The words that a drafted claim quotes."""

from __future__ import annotations

from claimlint.article.anchoring import places
from claimlint.article.article import Figure
from claimlint.draft.clause import Clause
from claimlint.draft.whole_after import Whole

_NEAR = 30
_QUOTED_BEFORE = 7
_FEW_WORDS = 6
_MOST_PLACES = 20


def quote_of(
    clause: Clause, whole: Whole | None, converted: Figure | None = None
) -> tuple[str, tuple[str, str]]:
    """Words of the article that hold the number and, if they can, no other; and are found once.

    A number that it `converted` to in brackets is quoted with it. The second part is empty, or
    the words before and after where only these tell places apart.
    """
    figure = clause.figure
    end = _quote_end(clause, whole)
    if converted is not None:
        end = clause.text.find(")", converted.end) + 1 or converted.end
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
    loose = (
        clause.lexicon.articles
        | clause.lexicon.prepositions
        | frozenset(clause.known.words("base", "of"))
    )
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
    found = places(words, article.text, prefix=prefix, suffix=suffix, language=article.language)
    if len(found) != 1:
        return False
    span = found[0]
    return span.start <= figure.start and figure.end <= span.end
