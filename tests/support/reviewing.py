"""Reviews of stories, made as the command makes them."""

from __future__ import annotations

from pathlib import Path

from claimlint.desk.earlier_report import Memory
from claimlint.desk.gather_dossiers import gather_dossiers
from claimlint.desk.review_story import review_story
from claimlint.desk.story_review import Card, Question, StoryReview
from claimlint.engine import lint
from claimlint.engine.workspace import Workspace
from claimlint.project.find_project import load
from claimlint.project.project_files import named, rest_of
from claimlint.report.excerpt import Sources
from claimlint.rulebook.catalogue import load_catalogue

ROOT = Path(__file__).parents[2]


def reviews_of(
    path: Path, codes: Memory | None = None, since: Memory | None = None
) -> list[StoryReview]:
    """The reviews of a claim file, an article or a folder."""
    settings = load((path,), path if path.is_dir() else path.parent)
    workspace = Workspace(settings, load_catalogue(settings.rules))
    report = lint.lint([named(str(path))], rest_of(settings).files, workspace)
    sources = Sources(report.sources)
    return [
        review_story(dossier, sources, codes, since)
        for dossier in gather_dossiers(report, workspace)
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
