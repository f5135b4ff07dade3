"""Reviews of stories, made as the command makes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimlint.claims.finding import Finding
from claimlint.desk.earlier_report import Memory
from claimlint.desk.gather_dossiers import gather_dossiers
from claimlint.desk.review_story import review_story
from claimlint.desk.speak_findings import with_spoken_findings
from claimlint.desk.story_review import Card, Question, StoryReview
from claimlint.engine import lint
from claimlint.engine.workspace import Workspace
from claimlint.project.find_project import load
from claimlint.project.project_files import named, rest_of
from claimlint.report.excerpt import Sources
from claimlint.rulebook.catalogue import load_catalogue
from claimlint.rulebook.rule import Catalogue

ROOT = Path(__file__).parents[2]


def reviews_of(
    path: Path, codes: Memory | None = None, since: Memory | None = None
) -> list[StoryReview]:
    """The reviews of a claim file, an article or a folder."""
    settings = load((path,), path if path.is_dir() else path.parent)
    catalogue = load_catalogue(settings.rules)
    workspace = Workspace(settings, catalogue)
    given, rest = [named(str(path))], rest_of(settings).files
    report = lint.lint(given, rest, workspace)
    sources = Sources(report.sources)

    def judge(spoken: Catalogue) -> Sequence[Finding]:
        return lint.lint(given, rest, Workspace(settings, spoken)).findings

    gathered = list(gather_dossiers(report, workspace))
    return [
        review_story(dossier, sources, codes, since)
        for dossier in with_spoken_findings(gathered, catalogue, judge)
    ]


def review_of(
    folder: Path,
    claims: str,
    text: str = "",
    codes: Memory | None = None,
    since: Memory | None = None,
) -> StoryReview:
    """The review of one story, from its claims and the text of its article."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "claimlint.toml").touch()
    (folder / "story.yaml").write_text(claims, encoding="utf-8")
    if text:
        (folder / "story.md").write_text(text, encoding="utf-8")
    (review,) = reviews_of(folder / "story.yaml", codes, since)
    return review


def question(review: StoryReview, *claims: str) -> Question:
    """The question about these claims."""
    (found,) = (one for one in review.questions if one.claims == claims)
    return found


def card(review: StoryReview, claim: str) -> Card:
    """The card of a claim."""
    (found,) = (one for one in review.cards if one.id == claim)
    return found
