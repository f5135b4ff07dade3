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
NAMED = 4
"""So many of them are named in the message; the finding has all."""


class Lack(NamedTuple):
    """What a claim can lack, in words. `supply` says what to do about it.

    `of_many` says it of many claims in one line ("12 claims of a.yaml have no source"), and `ask`
    is the question for all of them; both are "" where each has to be looked at by itself.
    """

    supply: str
    of_many: str = ""
    ask: str = ""


LACKS: Mapping[str, Lack] = {
    "source": Lack(
        "name its source",
        "have no source",
        "Where does each of them come from: which publication, table or person, and when was it "
        "looked up?",
    ),
    "first-hand source": Lack(
        "cite the place where it was first published",
        "are known only at second hand",
        "Where was each of them first published? Cite that place.",
    ),
    "independent source": Lack(
        "find somebody without a stake in it who confirms it",
        "are known only from those whom they are about or who want them known",
        "Who without a stake in them can confirm them? If nobody, print who says so.",
    ),
    "second source": Lack(
        "find a second source",
        "rest on one source alone",
        "Who else has each of these figures, independently of that source?",
    ),
    "later source": Lack(
        "print it as a forecast, or cite a later edition of the source",
        "are for a time after their source was issued",
        "Is each of them a forecast (then print it as one, `kind: forecast`), or from which later "
        "edition of the source does it come?",
    ),
    "name of its speaker": Lack(
        "name who says so, or find a document that has it",
        "come from a speaker without a name",
        "Who is it, does the desk know, why without a name, and who else or which document has "
        "these figures?",
    ),
    "accepted source": Lack(
        "cite a publication of a kind that is accepted here",
        "rest on sources of a kind that is not accepted here",
        "Find the publications in which they stand and cite those. What stands in none cannot be "
        "printed.",
    ),
    "newer source": Lack(
        "find a newer figure, or print the year",
        "read as today's figures, and their sources are old",
        "Is there a newer figure for each of them? If not, print the year.",
    ),
    "start": Lack(
        "print it as a forecast, or correct the time that it is of",
        "are for a time that had not begun when the article was published",
        "Is each of them a forecast, a target or a plan? Then print it as one (`kind: forecast`). "
        "If not, of when is it?",
    ),
    "locator": Lack(
        "say where in its source it stands",
        "do not say where in their source they stand",
        "On which page, in which table or which sheet does each of them stand?",
    ),
    "kept copy": Lack(
        "keep a copy of the web page that it comes from",
        "cite web pages of which no copy is kept",
        "Keep a copy of each page in a web archive and give its address as `archived`.",
    ),
    "period": Lack(
        "print of when it is",
        "do not say of when they are",
        "Of which year or day is each of them? Print it beside the figure.",
    ),
    "base": Lack("print of what whole it is a share"),
    "unit": Lack("print its unit"),
    "digits": Lack(
        "round it, or drop the “about”",
        "say “about”, and yet give many digits",
        "To how many digits is each of them known? Round it, or drop the “about”.",
    ),
    "newer figure": Lack(
        "find a newer figure, or print the year",
        "are old, and the reader is not told of when they are",
        "Is there a newer figure for each of them? If not, say of when it is.",
    ),
    "check": Lack("find the volume or the price to check it with"),
    "list": Lack("say in which list it has this place"),
    "speaker": Lack("print who says so"),
    "draft": Lack(
        "fill in what is open in the claim file",
        "are not filled in to the end",
        "What belongs where the claim file says TODO? What a model filled in, hold against the "
        "article and take its name out of `unconfirmed`.",
    ),
    "quote": Lack("quote the words of the article that say so"),
    "review": Lack("finish its review"),
    "claim": Lack("write a claim for it"),
}
"""By the word that a rule has under `lacks`; others are lacks, too, with the rule's own help."""


def gathered(
    path: str, findings: Iterable[Finding], *, in_blocks: bool = False
) -> tuple[list[Finding], list[Finding]]:
    """The findings of one story as they are, and those that stand for several of them.

    `in_blocks`: a claim of which there is more to ask gets all its questions in one block, so it is
    not named again in a line for several.
    """
    left: list[Finding] = []
    alike: defaultdict[tuple[str, str, Severity], list[Finding]] = defaultdict(list)
    for finding in findings:
        if _can_be_gathered(finding):
            alike[finding.rule, finding.lacks, finding.severity].append(finding)
        else:
            left.append(finding)
    many = [one for one in alike.values() if len({finding.claims for finding in one}) >= FEW]
    left += [one for several in alike.values() if several not in many for one in several]
    apart = {one.claims for one in left if _is_lack(one)} if in_blocks else set()
    found = []
    for several in many:
        others = [one for one in several if one.claims not in apart]
        left += [one for one in several if one.claims in apart]
        if len({one.claims for one in others}) > 1:
            found.append(_as_one(path, others, among=len({one.claims for one in several})))
        else:
            left += others
    return left, found


def gathered_by_story(findings: Sequence[Finding], story_of: StoryOf) -> list[Finding]:
    """The findings of all stories, those that are alike as one: for a list of findings."""
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        story = story_of(finding)
        by_path[finding.place.path if story is None else story.path].append(finding)
    return [one for path, own in by_path.items() for part in gathered(path, own) for one in part]


def _is_lack(finding: Finding) -> bool:
    """Whether a finding says what one claim lacks, and is told in that claim's block."""
    plain = finding.suppressed is None and finding.certainty is not Certainty.UNSURE
    return bool(finding.lacks) and len(finding.claims) == 1 and plain


def _can_be_gathered(finding: Finding) -> bool:
    lack = LACKS.get(finding.lacks)
    return lack is not None and bool(lack.of_many) and _is_lack(finding)


def _as_one(path: str, findings: Sequence[Finding], among: int) -> Finding:
    """One finding for several that are alike: with the claims and places of all.

    `among` is how many claims there are of which the same is said, with those told elsewhere.
    """
    first, lack = findings[0], LACKS[findings[0].lacks]
    claims = dict.fromkeys(claim for one in findings for claim in one.claims)
    named = dict.fromkeys(one.about or claim_names(one)[0] for one in findings)
    shown = list(named)[:NAMED]
    rest = f" and {len(claims) - len(shown)} more" if len(claims) > len(shown) else ""
    other = "other " if among > len(claims) else ""
    many = f"{len(claims)} {other}claims of {path} {lack.of_many}"
    places = dict.fromkeys(p for one in findings for p in (one.place, *one.related))
    return replace(
        first,
        message=f"{many}: {', '.join(shown)}{rest}",
        help=lack.ask,
        claims=tuple(claims),
        working=tuple(dict.fromkeys(step for one in findings for step in one.working)),
        related=tuple(place for place in places if place != first.place),
        fingerprint=hashed(*sorted(one.fingerprint for one in findings)),
        fix=None,
    )
