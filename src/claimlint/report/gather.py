"""What is alike is told once: findings that say the same plain thing of several claims of a story.

Twenty claims without a source are one finding that names them all, with one question for the
author. People read it as one line, programs as one finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claimlint.claims.finding import Certainty, Finding, Severity
from claimlint.engine.make_finding import hashed
from claimlint.engine.outcome import StoryOf
from claimlint.lazy_dataclass import replace
from claimlint.report.claim_names import claim_names

FEW = 3
"""So many claims of one story with the same lack, which weighs the same, are told as one."""
NAMED = 6
"""So many of them are named in the message; the finding has all."""


class Lack(NamedTuple):
    """What a claim can lack, in words. `asked` is the question for it, without its question mark.

    `of_many` says it of many claims in one line ("12 claims of a.yaml have no source"), and `ask`
    is the question for all of them; both are "" where each has to be looked at by itself.
    """

    noun: str
    asked: str
    of_many: str = ""
    ask: str = ""


LACKS: Mapping[str, Lack] = {
    "source": Lack(
        "a source",
        "where does it come from",
        "have no source",
        "Where does each of them come from: which publication, table or person, and when was it "
        "looked up?",
    ),
    "first-hand source": Lack(
        "a first-hand source",
        "where was it first published",
        "are known only at second hand",
        "Where was each of them first published? Cite that place.",
    ),
    "independent source": Lack(
        "an independent source",
        "who without a stake in it can confirm it",
        "are known only from those whom they are about or who want them known",
        "Who without a stake in them can confirm them? If nobody, print who says so.",
    ),
    "second source": Lack(
        "a second source",
        "who else has it",
        "rest on one source alone",
        "Who else has each of these figures, independently of that source?",
    ),
    "later source": Lack(
        "a source issued after it",
        "is it a forecast, or which later edition has it",
        "are for a time after their source was issued",
        "Is each of them a forecast (then print it as one, `kind: forecast`), or from which later "
        "edition of the source does it come?",
    ),
    "name of its speaker": Lack(
        "a speaker with a name",
        "who says so, does the desk know, and who else or which document has the figure",
        "come from a speaker without a name",
        "Who is it, does the desk know, why without a name, and who else or which document has "
        "these figures?",
    ),
    "accepted source": Lack(
        "a source of an accepted kind",
        "in which publication does it stand",
        "rest on sources of a kind that is not accepted here",
        "Find the publications in which they stand and cite those. What stands in none cannot be "
        "printed.",
    ),
    "newer source": Lack(
        "a newer source",
        "is there a newer figure",
        "read as today's figures, and their sources are old",
        "Is there a newer figure for each of them? If not, print the year.",
    ),
    "start": Lack(
        "a time that had begun when the article was published",
        "is it a forecast, a target or a plan, or of when is it",
        "are for a time that had not begun when the article was published",
        "Is each of them a forecast, a target or a plan? Then print it as one (`kind: forecast`). "
        "If not, of when is it?",
    ),
    "locator": Lack(
        "a place in its source",
        "where in the source is it",
        "do not say where in their source",
        "On which page, in which table or which sheet does each of them stand?",
    ),
    "kept copy": Lack(
        "a kept copy of its source",
        "",
        "cite web pages of which no copy is kept",
        "Keep a copy of each page in a web archive and give its address as `archived`.",
    ),
    "period": Lack(
        "a date",
        "which year or period is it for",
        "do not say of when they are",
        "Of which year or day is each of them? Print it beside the figure.",
    ),
    "base": Lack("a base", "of what whole is it a share"),
    "unit": Lack("a unit", "in which unit is it"),
    "digits": Lack(
        "a rounding that goes with its “about”",
        "to how many digits is it known",
        "say “about”, and yet give many digits",
        "To how many digits is each of them known? Round it, or drop the “about”.",
    ),
    "newer figure": Lack(
        "a newer figure",
        "is there a newer one",
        "are old, and the reader is not told of when they are",
        "Is there a newer figure for each of them? If not, say of when it is.",
    ),
    "check": Lack("anything to check it against", "with what can it be checked"),
    "list": Lack("a list", "in which list is this the rank"),
    "speaker": Lack("a speaker", "who says so"),
    "draft": Lack(
        "a finished draft",
        "what belongs where it says TODO",
        "have no finished draft",
        "What belongs where they say TODO?",
    ),
    "quote": Lack("a quote", "which words of the article say so"),
}
"""By the word that a rule has under `lacks`; others are lacks, too, with the rule's own help."""


def gathered(path: str, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings of one story as they are, and those that stand for several of them."""
    left: list[Finding] = []
    alike: defaultdict[tuple[str, str, Severity], list[Finding]] = defaultdict(list)
    for finding in findings:
        if _can_be_gathered(finding):
            alike[finding.rule, finding.lacks, finding.severity].append(finding)
        else:
            left.append(finding)
    found = []
    for several in alike.values():
        if len({finding.claims for finding in several}) < FEW:
            left.extend(several)
        else:
            found.append(_as_one(path, several))
    return left, found


def gathered_by_story(findings: Sequence[Finding], story_of: StoryOf) -> list[Finding]:
    """The findings of all stories, those that are alike as one: for a list of findings."""
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        story = story_of(finding)
        by_path[finding.place.path if story is None else story.path].append(finding)
    return [one for path, own in by_path.items() for part in gathered(path, own) for one in part]


def _can_be_gathered(finding: Finding) -> bool:
    lack = LACKS.get(finding.lacks)
    plain = finding.suppressed is None and finding.certainty is not Certainty.UNSURE
    return lack is not None and bool(lack.of_many) and len(finding.claims) == 1 and plain


def _as_one(path: str, findings: Sequence[Finding]) -> Finding:
    """One finding for several that are alike: with the claims and places of all."""
    first, lack = findings[0], LACKS[findings[0].lacks]
    names = list(dict.fromkeys(claim_names(finding)[0] for finding in findings))
    rest = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    places = dict.fromkeys(p for one in findings for p in (one.place, *one.related))
    return replace(
        first,
        message=f"{len(names)} claims of {path} {lack.of_many}: {', '.join(names[:NAMED])}{rest}",
        help=lack.ask,
        claims=tuple(dict.fromkeys(claim for one in findings for claim in one.claims)),
        working=tuple(dict.fromkeys(step for one in findings for step in one.working)),
        related=tuple(place for place in places if place != first.place),
        fingerprint=hashed(*sorted(one.fingerprint for one in findings)),
        fix=None,
    )
