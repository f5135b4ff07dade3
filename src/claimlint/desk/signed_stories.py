"""The stories of a run that an editor has signed: their verdict is `signed` while that stands."""

from __future__ import annotations

from claimlint.desk.gather_dossiers import gather_dossiers
from claimlint.desk.signatures import Standing, closing, read_signatures, standing_of
from claimlint.engine.outcome import Report, Story
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import replace
from claimlint.report.text_output import number


def with_signatures(report: Report, workspace: Workspace) -> tuple[Report, list[str]]:
    """The report with the verdicts of the stories that are signed; and notes, of those that are
    not as they were, and of lines that are no signatures."""  # noqa: D205, D209 - one sentence
    signed = replace(report, stories=tuple(one for one in report.stories if one.is_signed))
    verdicts: dict[str, Story] = {}
    notes: list[str] = []
    for dossier in gather_dossiers(signed, workspace):
        signatures, wrong = read_signatures(dossier.story.signatures)
        notes += [f"{one.message} ({one.help})" for one in wrong]
        last = closing(signatures)
        if last is None or dossier.document is None:
            continue
        standing = standing_of(last, dossier.document, dossier.standing)
        if standing.stands:
            story = replace(dossier.story, verdict="signed", open=standing.open)
            verdicts[story.path] = story
        else:
            notes.append(f"{dossier.story.path}: {_not_as_signed(standing)}")
    stories = tuple(verdicts.get(story.path, story) for story in report.stories)
    return replace(report, stories=stories), notes


def _not_as_signed(standing: Standing) -> str:
    signature = standing.signature
    counted = (
        (len(standing.edited), "sentence"),
        (len(standing.claims), "claim"),
        (len(set(standing.findings)), "finding"),
    )
    parts = ", ".join(number(many, word) for many, word in counted if many)
    return f"it is not as {signature.by} signed it on {signature.on}: {parts} new, changed or gone"
