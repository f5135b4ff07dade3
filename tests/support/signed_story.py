"""A story with all that a desk can say of it: states, replies, a fallen signature, corrections."""

from __future__ import annotations

from pathlib import Path

from reviewing import review_of

from claimlint.desk.corrections_log import correction_line
from claimlint.desk.sign_off_records import Corrected, Left
from claimlint.desk.signatures import Signature
from claimlint.desk.story_review import StoryReview

CLAIMS = """\
claimlint: 1
article: {id: story, title: Rail grows, language: LANGUAGE, published: 2025-03-10,
          embargo: 2025-03-12, text: story.md, authors: [CD, Łódź-Wrocławski-Ł]}
sources:
  k7: {confidential: true, type: interview, known_to: [AB, EF], because: would lose the post}
  book: {title: Yearbook, publisher: Office, type: official-statistics, issued: 2025-01}
defaults: {measure: freight carried, of: all freight, period: 2024}
claims:
  - id: rail
    quote: rail carried 31%
    subject: rail
    value: 31 %
    key: true
    legal: hold
    sources: [{source: k7, locator: second folder from the left, says: 30.6 %}]
    review:
      status: checked
      by: AB
      as: checker
      on: 2025-03-08
      note: seen on paper, and compared with the table that the office publishes every autumn
      seen: {source: k7, locator: second folder from the left}
      bound: {text: '0', claim: '0'}
      replies:
        - {question: Q2, reply: stands, says: it is in the folder, by: CD, as: author,
           on: 2025-03-06, via: mail}
        - {question: Q2, reply: change, to: 30 %, by: GH, as: source, on: 2025-03-07, via: word}
      history:
        - {status: asked, by: AB, as: checker, on: 2025-03-05, due: 2025-03-07, note: by telephone}
        - {status: answered, by: CD, as: author, on: 2025-03-06}
  - id: road
    quote: Lorries carried 62%
    subject: road
    value: 62 %
    review: {status: to-change, by: AB, as: checker, on: 2025-03-08, due: 2025-03-09}
  - {id: water, quote: barges 7%, subject: barges, value: 7 %, legal: read, sources: [book],
     review: {status: second-checked, by: EF, as: editor, on: 2025-03-09, computed: 100 - 31 - 62}}
"""
TEXT = """\
# Rail grows

In 2024, rail carried 31% of all freight. Lorries carried 62% of it, and barges 7%.
"""


def signed_story(folder: Path, language: str = "en") -> StoryReview:
    """The review of the story, in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    was = "In 2024, rail carried 13% of all freight."
    gone = ("body", "Somebody has taken this sentence away since the story was signed off.")
    left = (Left("Q3", "the letter from the office comes on Monday"),)
    text = (("headline", "Rail grows"), ("body", was), gone)
    signature = Signature("story", "EF", "editor", "2025-03-09", text, {"rail": "0"}, left)
    (folder / "story.signed.jsonl").write_bytes(signature.line())
    note = "Correction, 2025-03-11: it said 13%; the right figure is 31%."
    told = Corrected("rail", "13%", "31%", "2025-03-11", "AB", "two digits swapped", note)
    (folder / "story.corrections.jsonl").write_bytes(correction_line("story", told))
    return review_of(folder, CLAIMS.replace("LANGUAGE", language), TEXT)
