"""What the page needs to save answers: which story, which report, and what the file has typed.

It is the head of an answers file (`claimlint apply` takes it) with the claims of each question, and
for each claim of a question the texts that an answer is compared with.
"""

from __future__ import annotations

from claimlint.claims.fields import REVIEW_STATES
from claimlint.desk.earlier_report import report_mark
from claimlint.desk.story_review import StoryReview, Typed

FORMAT = 1
_FIELDS = ("value", "period", "of", "source", "locator")


def answer_fields(review: StoryReview) -> dict[str, object]:
    """The head of the answers, as JSON has it."""
    asked = {name for question in review.questions for name in question.claims}
    claims = next((one.sha256 for one in review.hashes if one.role == "claims"), "")
    return {
        "claimlint_answers": FORMAT,
        "story": review.article,
        "path": review.path,
        "claims_sha256": claims,
        "report": report_mark(review),
        "questions": {one.code: list(one.claims) for one in review.questions},
        "typed": {card.id: _typed(card.typed) for card in review.cards if card.id in asked},
        "states": list(REVIEW_STATES),
    }


def _typed(typed: Typed) -> dict[str, str]:
    return {name: getattr(typed, name) for name in _FIELDS}
