"""The review of a story as one HTML file, and the queue that leads to several.

A page holds all that it needs: its style and its script are allowed by their hashes, and nothing
else is; no address is asked for anything. Every text of a claim, an article or a table goes through
the templates' escaping. What may be written the other way than the page is isolated (`<bdi>`).
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from claimlint import __version__
from claimlint.claims.fields import REVIEW_STATES
from claimlint.claims.finding import Severity
from claimlint.claims.review_trail import SETTLED
from claimlint.desk.answer_fields import answer_fields
from claimlint.desk.article_marks import STATES
from claimlint.desk.desk_queue import Queue
from claimlint.desk.draw import draw_shares, draw_track
from claimlint.desk.earlier_report import memory_of
from claimlint.desk.page_words import PageWords, direction, words_for
from claimlint.desk.sign_off_records import Signed
from claimlint.desk.story_review import Question, StoryReview
from claimlint.language.unseen import UNSAFE
from claimlint.report.escape import code

_TEMPLATES: Final = Path(__file__).parent / "templates"
MOST_FIRST: Final = 5
"""So many questions stand on the first screen, beside the errors."""
MOST_ERRORS: Final = 10
"""So many errors do; of more, the first screen says how many there are."""
_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_RUNS: Final = {
    "ltr": re.compile(rf"(?:\d[\d.,%]*)?[{_RIGHT}](?:[^A-Za-z\n]*[{_RIGHT}\d%])?"),
    "rtl": re.compile(r"[A-Za-z](?:[A-Za-z\d .,'’&/-]*[A-Za-z\d])?"),
}
"""What is written against the direction of its surroundings, as far as it belongs together."""
_KEPT: Final = "#\n\t\u00ad\u200c\u200d\u200e\u200f"
SIGNS: Final = {
    "wrong": "✕",
    "asked": "?",
    "held": "✓",
    "uncompared": "○",
    "unclaimed": "+",
    "waived": "–",
}
"""The form of each state, beside its colour."""


def story_page(review: StoryReview, queue: str | None = None) -> str:
    """The page of a story. `queue` is the address of the queue that it belongs to."""
    words = words_for(review.speaks)
    firsts: dict[str, str] = {}
    for question in review.questions:
        for spot in question.spots:
            if spot.mark is not None and not question.claims:
                firsts.setdefault(spot.mark, question.code)
    return _render(
        "story_page.html.j2",
        words,
        review=review,
        queue=queue,
        groups=_groups(review.questions),
        most_errors=MOST_ERRORS,
        first=[one for one in review.questions if one.severity is not Severity.ERROR][:MOST_FIRST],
        families=_families(review),
        shown=_shown(review),
        anchors={card.id for card in review.cards},
        first_cards={card.id: at for at, card in reversed(list(enumerate(review.cards)))},
        statements={card.id: card.statement for card in review.cards},
        state_of={card.id: card.state for card in review.cards},
        asked_at=firsts,
        memory=_data({"claimlint_report": 1, "memory": [memory_of(review)]}),
        answering=_data(answer_fields(review)),
        review_states=REVIEW_STATES,
        article_direction=direction(review.language),
        changed_parts=_changed_parts,
        found_words=_found_words,
        settled=SETTLED,
    )


def queue_page(queue: Queue) -> str:
    """The page of the queue."""
    return _render("queue_page.html.j2", words_for(queue.speaks), queue=queue)


def _changed_parts(signed: Signed, words: PageWords) -> list[str]:
    """What is not as it was signed, in words."""
    counted = (
        ("changed_sentences", len(signed.edited)),
        ("changed_claims", len(signed.claims)),
        ("changed_questions", signed.questions),
    )
    return [words.count(key, number) for key, number in counted if number]


def _found_words(review: StoryReview, words: PageWords) -> list[str]:
    """What was found, counted as `check` counts it."""
    counted = (("found_errors", review.found_errors), ("found_warnings", review.found_warnings))
    return [words.count(key, number) for key, number in counted if number]


def _groups(questions: Sequence[Question]) -> list[tuple[str, list[Question]]]:
    """The questions under their headings: errors, what is wrong, what is lacking."""
    errors = [one for one in questions if one.severity is Severity.ERROR]
    rest = [one for one in questions if one.severity is not Severity.ERROR]
    groups = [
        ("questions_errors", errors),
        ("questions_warnings", [one for one in rest if one.said]),
        ("questions_lacks", [one for one in rest if not one.said]),
    ]
    return [(key, several) for key, several in groups if several]


def _families(review: StoryReview) -> list[str]:
    found = {family for one in review.questions for family in one.families}
    return sorted(found | {family for card in review.cards for family in card.families})


def _shown(review: StoryReview) -> set[str]:
    """The states that the marks of the article have, for its legend."""
    marks = [
        piece.mark
        for passage in review.passages
        for piece in passage.pieces
        if piece.mark is not None
    ]
    shown: set[str] = {mark.state for mark in marks}
    return shown if all(mark.is_sourced for mark in marks) else {*shown, "unsourced"}


def _data(data: Mapping[str, object]) -> Markup:
    """What a page remembers, as a block of data that no markup can end."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - nothing in it is markup any more


def _render(template: str, words: PageWords, **values: object) -> str:
    style = f"{_file('page.css')}\n{_file('answers.css')}"
    script = f"{_file('page.js')}\n{_file('answers.js')}"
    return (
        _environment()
        .get_template(template)
        .render(
            w=words,
            m=_marked(words),
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            policy=_policy(style, script),
            version=__version__,
            signs=SIGNS,
            states=STATES,
            **values,
        )
    )


def _marked(words: PageWords) -> Callable[..., Markup]:
    """Messages whose places take markup; what is none is escaped."""

    def message(key: str, **places: object) -> Markup:
        seen = {name: _seen(place) for name, place in places.items()}
        return Markup(words.messages[key]).format(**seen)  # noqa: S704 - our own words

    return message


@lru_cache(maxsize=4)
def _file(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8").strip()


def _policy(style: str, script: str) -> str:
    """What the page may load and run: its own style and script, told by their hashes."""
    allowed = [_hash(text) for text in (style, script)]
    return (
        f"default-src 'none'; style-src {allowed[0]}; script-src {allowed[1]}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_seen,
    )
    environment.filters.update(runs=runs, anchor=anchor, brief=brief)
    environment.globals.update(draw_track=draw_track, draw_shares=draw_shares)
    return environment


def _seen(value: object) -> object:
    """What is written into a page: what nobody would see, as a change of direction, is spelt out.

    The joiners and marks that Persian, Arabic and Hebrew texts need stay: they shape words, and
    their reach ends with the element that they stand in.
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    if value.isascii() and value.isprintable():
        return value
    return UNSAFE.sub(lambda found: found[0] if found[0] in _KEPT else code(found[0]), value)


def runs(text: str, way: str) -> Markup:
    """A text of one direction in which what runs the other way is isolated."""
    text = str(_seen(text)).replace("\t", " ")  # a page shows both alike
    parts, done = [], 0
    for found in _RUNS[way].finditer(text):
        parts += [escape(text[done : found.start()]), Markup("<bdi>"), escape(found[0])]
        parts.append(Markup("</bdi>"))
        done = found.end()
    return Markup("").join([*parts, escape(text[done:])])


def anchor(name: str) -> str:
    """The id of a claim's card on the page: letters, digits and underscores as they are."""
    return "c-" + re.sub(r"[^A-Za-z0-9_]", lambda found: f"-{ord(found[0]):x}-", name)


def brief(text: str, most: int = 12) -> str:
    """The beginning of a hash."""
    return text[:most]


def page_names(reviews: Sequence[StoryReview]) -> Mapping[int, str]:
    """A file name for each story of a folder, by its place: its id, as far as names allow."""
    names: dict[int, str] = {}
    taken = {"index"}
    for number, review in enumerate(reviews):
        name = re.sub(r"[^\w.-]+", "-", review.article).strip("-.")[:80] or "story"
        while name.casefold() in taken:
            name = f"{name}-{number + 1}"
        taken.add(name.casefold())
        names[number] = f"{name}.html"
    return names
