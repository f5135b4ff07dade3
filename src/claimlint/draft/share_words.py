"""What a share measures, and who it is, from the words after its whole."""

from __future__ import annotations

from claimlint.article.article import Figure
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.deed import deed_of_share
from claimlint.draft.measured_thing import is_thing
from claimlint.draft.whole_after import Whole
from claimlint.yamlfile.span import Span


def measure_of_share(whole: Whole, clause: Clause) -> tuple[str, object]:
    """What a share with a printed whole measures, and the field `of`.

    `carried 31% of all freight` measures freight carried, of all freight; `a third of the output`
    measures output, and of whose output it is nothing is said.
    """
    words = clause.words(whole.end - len(whole.subject), whole.end)
    if whole.subject.lower() in clause.told.words("amounts"):
        return "", ""
    if whole.measure:
        copula = clause.verb is None or clause.before[clause.verb].low in clause.known.words(
            "copulas"
        )
        if copula:
            return whole.measure, whole.subject
        return "", {"subject": whole.subject, "measure": whole.measure}
    lead = clause.words(clause.figure.end, whole.end - len(whole.subject))
    group = whole.subject.lower() in clause.told.words("groups") or (
        bool(lead) and lead[-1].low in clause.lexicon.possessives  # `of its crop`
    )
    if not clause.lexicon.is_cased and is_thing(words, clause):
        return "", whole.subject  # whose share of the costs it is, or what for, stands anywhere
    if len(words) == 1 and is_thing(words, clause) and not group:
        return ("", whole.subject) if clause.says_verb("accounts_for") else (whole.subject, "")
    return deed_of_share(words, clause), whole.subject


def part_after(clause: Clause) -> str:
    """Who a share is, where the sentence tells it last: `40% of the staff are women`."""
    whole = clause.whole
    if whole is None:
        return ""
    words = clause.words(whole.end, clause.end)
    links = frozenset(clause.told.words("part_verbs"))
    copulas = frozenset(clause.told.words("part_is"))
    if words and words[0].low in copulas:
        taken = clause.phrase(words[1:])
        rest = words[1 + len(taken) :][:1]
        if rest and rest[0].low in clause.lexicon.openers:
            return ""  # `are cyclists and walkers`
    elif len(words) > 2 and f"{words[0].low} {words[1].low}" in links:
        taken = clause.phrase(words[2:])
    else:
        return ""
    if taken and (clause.is_verb(taken[0]) or taken[0].low.endswith(clause.told.words("no_part"))):
        return ""  # `were done in clinics` says what happened, not who
    if not _is_who(taken, clause) or not _is_group(taken, clause):
        return ""
    texts = [word.text for word in taken if word.low not in clause.lexicon.articles]
    return " ".join(texts) if 0 < len(texts) <= _LONGEST_PART else ""


_LONGEST_PART = 3


def _is_who(taken: list[Word], clause: Clause) -> bool:
    """Whether words are who a share is, and not what they are (`sind unbesetzt`, `over 80`)."""
    if clause.told.words("capitals") and not any(word.text[0].isupper() for word in taken):
        return False
    if not taken:
        return True
    end = taken[-1].end
    return all(clause.text[end : one.start].strip(" -־") for one in _figures_after(end, clause))


def _is_group(taken: list[Word], clause: Clause) -> bool:
    """Whether words name things, and do not say how they are: `is older`, `are vacant`."""
    plural = clause.told.words("plural_endings")
    if not taken or not plural:
        return True
    return taken[-1].low.endswith(plural) or taken[-1].text[0].isupper()


def _figures_after(end: int, clause: Clause) -> list[Figure]:
    held = clause.article.figures_in(Span(end, min(end + _LONGEST_GAP, clause.figure.sentence.end)))
    return [one for one in held if one.start >= end]


_LONGEST_GAP = 12
