"""The dossiers of a run: for each story, what was found of it, and the files that it rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

from claimlint.claims.claim import Claim, Document
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, Severity
from claimlint.desk.dossier import Dossier
from claimlint.desk.story_review import FileHash
from claimlint.engine.outcome import Comparison, Report, Story, StoryOf
from claimlint.engine.workspace import Workspace
from claimlint.project.files import FileProblem, read_bytes


def gather_dossiers(report: Report, workspace: Workspace) -> Iterator[Dossier]:
    """The dossiers of a project's run, in the order of its stories, one after the other."""
    findings = _by_story(report)
    compared: dict[str, dict[int, Comparison]] = {}
    for row in report.checked:
        compared.setdefault(row.claim.path, {})[row.claim.number] = row
    find = _finder(workspace)
    for story in report.stories:
        document = workspace.document(story.path)
        rows = compared.get(story.path, {})
        tables = _tables(rows.values(), find, story.path)
        yield Dossier(
            story=story,
            document=document,
            findings=findings.get(story.path, ()),
            comparisons=rows,
            conflicts=workspace.conflicts(story.path),
            claim_at=find,
            hashes=tuple(_hashes(story, document, tables, workspace)),
            changed=_changed(_text_path(story, document) or story.path),
            rule_folders=tuple(filter(None, (workspace.settings.rules, *workspace.settings.packs))),
        )


def of_no_story(report: Report) -> list[Finding]:
    """The findings that are told with no story: those of tables."""
    owner = StoryOf(report.stories)
    return [one for one in report.standing if owner(one) is None]


def _by_story(report: Report) -> dict[str, list[Finding]]:
    """The findings by the path of their story; an error between two stories is told with both."""
    owner = StoryOf(report.stories)
    paths = {story.path for story in report.stories}
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        story = owner(finding)
        told = [] if story is None else [story.path]
        if finding.severity is Severity.ERROR:
            told += [place.path for place in finding.related if place.path in paths]
        for path in dict.fromkeys(told):
            found.setdefault(path, []).append(finding)
    return found


def _finder(workspace: Workspace) -> Callable[[ClaimReference], Claim | None]:
    """Finds claims of any file of the workspace."""

    @cache
    def claims(path: str) -> dict[int, Claim]:
        document = workspace.document(path)
        return {} if document is None else {claim.index: claim for claim in document.claims}

    def find(reference: ClaimReference) -> Claim | None:
        return claims(reference.path).get(reference.number)

    return find


def _tables(
    rows: Iterable[Comparison], find: Callable[[ClaimReference], Claim | None], own: str
) -> list[str]:
    """The paths of the tables that a story's claims were compared with."""
    found: dict[str, None] = {}
    seen: set[str] = {own}
    for row in rows:
        for other in row.against:
            if other.path not in seen:
                seen.add(other.path)
                claim = find(other)
                if claim is not None and claim.document.is_reference:
                    found[other.path] = None
    return sorted(found)


def _text_path(story: Story, document: Document | None) -> str | None:
    """The path of the article's text."""
    if document is not None and document.article is not None:
        return str(document.article.path)
    return story.text


def _hashes(
    story: Story, document: Document | None, tables: Sequence[str], workspace: Workspace
) -> Iterator[FileHash]:
    text = _text_path(story, document)
    if text is not None:
        data = read_bytes(text)
        if not isinstance(data, FileProblem):
            yield FileHash("text", text, hashlib.sha256(data).hexdigest())
    if text != story.path and (content := workspace.content(story.path)) is not None:
        yield FileHash("claims", story.path, hashlib.sha256(content).hexdigest())
    for path in tables:
        if (content := workspace.content(path)) is not None:
            yield FileHash("table", path, hashlib.sha256(content).hexdigest())


def _changed(path: str) -> str:
    """When a file last changed, in the desk's own time; "" where nobody knows."""
    try:
        seconds = Path(path).stat().st_mtime
        return datetime.fromtimestamp(seconds).astimezone().strftime("%Y-%m-%d %H:%M")
    except (OSError, ValueError, OverflowError):
        return ""
