"""Shares of one whole, nobody of whom is in two: `48 percent for it, 39 against, 13 undecided`.

They are the only amounts of the sentence. Each has another of the answers to one question, or each
is a party's share of one vote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import amounts_in, between, has_words, plain
from claimlint.language.phrases import phrases
from claimlint.yamlfile.span import Span

_FEWEST = 2
_PRONOUN = 2
"""Letters of `it`, `לה`."""
_WORDS = re.compile(r"[^\W\d_]+")
_MOST = 12
_ANSWERS = ("yes", "no", "open")
_VOTERS = 3
"""Of two parties the second number may be an earlier one, or of another round."""


def exclusive_shares(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """All shares of which a number is the first; None where they may overlap."""
    if number.kind != "percent":
        return None
    sentence = article.sentence(number.start)
    found = amounts_in(article, sentence)
    if not _FEWEST <= len(found) <= _MOST or found[0].index != number.index:
        return None
    if not all(one.kind == "percent" and plain(one) for one in found):
        return None
    answers = _are_answers(article, found, sentence) and _have_one_base(article, found, sentence)
    return found if answers or _is_one_vote(article, found, sentence) else None


def _are_answers(article: ArticleText, found: Sequence[PrintedNumber], sentence: Span) -> bool:
    """Whether each share has another answer: after it, or before it where verbs come first."""
    starts, ends = [one.start for one in found], [one.end for one in found]
    after = [Span(*one) for one in zip(ends, [*starts[1:], sentence.end], strict=True)]
    before = [Span(*one) for one in zip([sentence.start, *ends[:-1]], starts, strict=True)]
    mixed = [*before[:-1], after[-1]]  # `it was backed by 58 percent, …, and 10 percent abstained`
    for spans in (after, before, mixed):
        told = [_answer(article, one) for one in spans]
        if None not in told and len(set(told)) == len(told):
            return sum(_has_object(article, one) for one in spans) <= 1
    return False


def _has_object(article: ArticleText, span: Span) -> bool:
    """Whether more than a pronoun follows an answer: `for the bridge … against the tunnel`."""
    known, text = phrases(article.language), article.text.text
    ends = [
        match.end()
        for one in _ANSWERS
        for match in known.pattern("answers", one).finditer(text, span.start, span.end)
    ]
    words = _WORDS.findall(between(article, max(ends), span.end)) if ends else []
    joints = known.words("list_and")
    return any(len(one) > _PRONOUN and one not in joints for one in words)


def _answer(article: ArticleText, span: Span) -> str | None:
    """The one answer that words tell of; None for none, and for several."""
    told = [one for one in _ANSWERS if has_words(article, span.start, span.end, "answers", one)]
    if "open" in told:
        return "open"  # `did not say` has a no in it
    return told[0] if len(told) == 1 else None


def _have_one_base(article: ArticleText, found: Sequence[PrintedNumber], sentence: Span) -> bool:
    """Whether shares are of the same, as far as is said: `of the members` each time, or once."""
    known = phrases(article.language)
    pattern, attached = known.pattern("out_of"), known.words("out_of_attached")
    text = article.text.text
    stops = [one.start for one in found[1:]] + [sentence.end]
    led = pattern.match(text, sentence.start) is not None
    bases = []
    for one, stop in zip(found, stops, strict=True):
        words = between(article, one.end, stop)
        base = pattern.match(words)
        if base is not None:
            bases.append(words[base.end() :].split()[:1])
        elif words.startswith(attached):
            bases.append(words.split()[:1])
        if led and has_words(article, one.end, stop, "out_of"):
            return False  # `of the men … of the women …`
    return all(one == bases[0] for one in bases)


def _is_one_vote(article: ArticleText, found: Sequence[PrintedNumber], sentence: Span) -> bool:
    """Whether shares are those of parties in one vote, told at one time."""
    if len(found) < _VOTERS or any(one.mention.role for one in found):
        return False
    start, end = found[0].end, sentence.end
    if not has_words(article, start, found[1].start, "one_vote"):
        return False
    held = article.numbers_in(sentence)
    timed = any(one.is_time for one in article.numbers[held.start : held.stop])
    words = _WORDS.findall(between(article, start, end))
    if ";" in article.text.text[start:end] or any(_is_place(article, one) for one in words):
        return False
    other = ("prior_periods", "counted_twice", "change_words", "compared", "rounds")
    return not timed and not any(has_words(article, start, end, name) for name in other)


def _is_place(article: ArticleText, word: str) -> bool:
    """Whether a word leads to a place, in each of which there is another vote."""
    known = phrases(article.language)
    attached = known.words("places_attached")
    of = known.words("out_of_attached")
    return word in known.words("places") or (
        bool(attached) and word.startswith(attached) and not word.startswith(of)
    )
