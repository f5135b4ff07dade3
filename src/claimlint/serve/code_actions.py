"""What an editor offers to do about a finding: mend its form, accept it, draft a claim.

Each is an edit that the editor makes, and can undo; nothing is written to disk here. The rules are
those of `--fix` and `--add-ignores`: a fix changes form and never a figure, and what a file becomes
is compared with what it was before a fix is offered.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from lsprotocol import types

from claimlint.article.article import Article
from claimlint.claims.finding import Finding, Fix
from claimlint.draft.add_ignores import FAMILY, added
from claimlint.draft.draft_file import CannotUpdateError, updated
from claimlint.draft.fix_form import safely_applied
from claimlint.draft.propose_fixes import with_fixes
from claimlint.engine.claim_file import is_article
from claimlint.engine.outcome import counts
from claimlint.lazy_dataclass import dataclass
from claimlint.report.escape import escape
from claimlint.serve.buffer import Buffer, Places
from claimlint.serve.diagnostics import PlacesOf, diagnostic
from claimlint.serve.editor_projects import EditorProject
from claimlint.serve.navigate import workspace_edit
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span

FIX_ALL = "source.fixAll.claimlint"
KINDS = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]
REASON = "why this is right as it stands"


@dataclass(frozen=True, slots=True)
class Able:
    """What the editor can do: versioned changes, and snippets in them."""

    versioned: bool = False
    snippets: bool = False


class Offers:
    """What can be done in one open file about what was found there."""

    def __init__(
        self,
        project: EditorProject,
        buffer: Buffer,
        found: tuple[Sequence[Finding], PlacesOf],
        able: Able,
    ) -> None:
        self.project = project
        self.buffer = buffer
        self.findings, self.places_of = found
        self.able = able

    def of(self, span: Span) -> list[types.CodeAction]:
        """The actions for a piece of the file."""
        own = [one for one in self.findings if counts(one) and self._is_here(one)]
        here = [one for one in own if one.place.span is not None and _overlap(one.place.span, span)]
        if is_article(self.buffer.path):
            return list(self._drafts(here, own))
        text = {one.place.path: self.buffer.text for one in own}
        mended = with_fixes(own, text)
        fixes = {id(one): new.fix for one, new in zip(own, mended, strict=True) if new.fix}
        actions = [
            action
            for one in here
            if (fix := fixes.get(id(one))) is not None
            for action in self._fix(one, fix)
        ]
        actions += [action for one in here for action in self._accept(one)]
        actions += self._fix_all(list(dict.fromkeys(fixes.values())))
        return actions

    def _is_here(self, finding: Finding) -> bool:
        return os.path.realpath(finding.place.path) == self.buffer.path

    # -- fixes -----------------------------------------------------------------------------

    def _fix(self, finding: Finding, fix: Fix) -> Iterator[types.CodeAction]:
        if os.path.realpath(fix.path) != self.buffer.path or not self._is_safe([fix]):
            return
        what = f"Write `{fix.text}`" if fix.text.strip() and "\n" not in fix.text else "Take it out"
        yield types.CodeAction(
            title=escape(f"{what}: {fix.why}"),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(finding)],
            edit=self._edit([fix]),
            is_preferred=True,
        )

    def _fix_all(self, fixes: Sequence[Fix]) -> Iterator[types.CodeAction]:
        own = [one for one in fixes if os.path.realpath(one.path) == self.buffer.path]
        if own and self._is_safe(own):
            yield types.CodeAction(
                title="Mend all that is only form (claimlint --fix)",
                kind=FIX_ALL,
                edit=self._edit(own),
            )

    def _is_safe(self, fixes: Sequence[Fix]) -> bool:
        return safely_applied(self.buffer.tree, fixes) is not None

    def _edit(self, fixes: Sequence[Fix]) -> types.WorkspaceEdit:
        places = self.buffer.places
        edits = [types.TextEdit(places.range(one.span), one.text) for one in fixes]
        change = (self.buffer.uri, self.buffer.version, edits)
        return workspace_edit([change], versioned=self.able.versioned)

    def _diagnostic(self, finding: Finding) -> types.Diagnostic:
        rules = self.project.catalogue.rules
        return diagnostic(finding, self.places_of, rules, related=False)

    # -- accepting -------------------------------------------------------------------------

    def _accept(self, finding: Finding) -> Iterator[types.CodeAction]:
        """A comment above the place that accepts the finding; the reason is to be written."""
        if finding.family == FAMILY:
            return
        comments = added([finding], {finding.place.path: self.buffer.text}, REASON)
        for fix in comments.fixes:
            yield types.CodeAction(
                title=f"Accept `{finding.rule}` here, with a reason",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[self._diagnostic(finding)],
                edit=self._comment(fix),
            )

    def _comment(self, fix: Fix) -> types.WorkspaceEdit:
        """The comment with its reason marked to be typed over, or without one to be told of.

        A reason that the machine wrote would be none.
        """
        where = self.buffer.places.range(fix.span)
        head, _, tail = fix.text.partition(REASON)
        if not (self.able.snippets and self.able.versioned):
            edit = types.TextEdit(where, f"{head.rstrip(' ')} {tail}")
            change = (self.buffer.uri, self.buffer.version, [edit])
            return workspace_edit([change], versioned=self.able.versioned)
        snippet = f"{_plain_snippet(head)}${{1:{REASON}}}{_plain_snippet(tail)}"
        return types.WorkspaceEdit(
            document_changes=[
                types.TextDocumentEdit(
                    types.OptionalVersionedTextDocumentIdentifier(
                        uri=self.buffer.uri, version=self.buffer.version
                    ),
                    [types.SnippetTextEdit(where, types.StringValue(snippet))],
                )
            ]
        )

    # -- drafting --------------------------------------------------------------------------

    def _drafts(
        self, here: Sequence[Finding], every: Sequence[Finding]
    ) -> Iterator[types.CodeAction]:
        """Claims for numbers of the text that have none, added to the claim file."""
        lacking = [one for one in here if one.rule == "uncovered-number"]
        for path in self.project.claim_files_of(self.buffer.path):
            for finding in lacking:
                span = finding.place.span
                edit = None if span is None else self._drafted(path, span)
                if edit is not None:
                    yield types.CodeAction(
                        title=escape(f"Draft this claim in {path}"),
                        kind=types.CodeActionKind.QuickFix,
                        diagnostics=[self._diagnostic(finding)],
                        edit=edit[0],
                        is_preferred=True,
                    )
            if lacking and sum(one.rule == "uncovered-number" for one in every) > 1:
                edit = self._drafted(path, None)
                if edit is not None:
                    yield types.CodeAction(
                        title=escape(f"Draft all {edit[1]} claims that {path} lacks"),
                        kind=types.CodeActionKind.QuickFix,
                        edit=edit[0],
                    )

    def _drafted(self, path: str, span: Span | None) -> tuple[types.WorkspaceEdit, int] | None:
        """The claim file with drafted claims, and how many; None where none can be added."""
        target = self.project.file(os.path.realpath(path), self.buffer.encoding)
        document = self.project.workspace.document(path)
        article = None if document is None else document.article
        if target is None or not isinstance(article, Article):
            return None
        try:
            done = updated(target.text, article, span)
        except CannotUpdateError:
            return None
        text, count = done.text, done.added
        if not count or read_nodes(text).root is None:
            return None
        change = (target.uri, target.version, [_difference(target.text, text, target.places)])
        return workspace_edit([change], versioned=self.able.versioned), count


def _overlap(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _difference(before: str, after: str, places: Places) -> types.TextEdit:
    """The one piece in which two texts differ."""
    start = 0
    shorter = min(len(before), len(after))
    while start < shorter and before[start] == after[start]:
        start += 1
    end = 0
    while end < shorter - start and before[-1 - end] == after[-1 - end]:
        end += 1
    where = places.range(Span(start, len(before) - end))
    return types.TextEdit(where, after[start : len(after) - end])


def _plain_snippet(text: str) -> str:
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
