"""`claimlint check STORY --against-signed FILE`: what has to be signed again.

FILE is the story as the newsroom's system has it now. Its sentences are held against those that
were signed: what is new, changed or gone has to be looked at and signed again, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimlint.article.anchoring import places
from claimlint.article.attach_text import entries
from claimlint.article.read_article import read_document
from claimlint.article.text_document import Document as Text
from claimlint.claims.claim import Claim, Document
from claimlint.cli.article_input import read_article
from claimlint.cli.desk_stories import desk_stories, only_story
from claimlint.cli.guard import CommandError
from claimlint.cli.loaded_project import open_projects
from claimlint.cli.output import emit
from claimlint.cli.review_run import refuse_what_is_missing
from claimlint.desk.sign_off_records import Edited
from claimlint.desk.signatures import closing, edited_sentences, read_signatures, signed_sentences
from claimlint.report.escape import escape
from claimlint.report.text_output import number


def against_signed(
    paths: Sequence[Path], file: Path, config: Path | None, *, isolated: bool
) -> int:
    """Tell what is not as it was signed; 1 where something is."""
    (path,) = paths
    refuse_what_is_missing([path, file])
    opened = open_projects([path], config, isolated=isolated)
    story = only_story(desk_stories(opened), path)
    signature = closing(read_signatures(story.dossier.story.signatures)[0])
    if signature is None:
        raise CommandError(
            (
                f"{escape(story.path)} was not signed yet",
                f"an editor signs it with `claimlint sign {escape(story.path)}`",
            )
        )
    leave_out = opened.projects[0].settings.leave_out
    edited = list(edited_sentences(signature.text, signed_sentences(read_article(file, leave_out))))
    emit(_lines(edited, story.document, signature.by, signature.on))
    return 1 if edited else 0


def _lines(edited: Sequence[Edited], document: Document, by: str, on: str) -> Iterator[str]:
    for one in edited:
        where = "" if one.part == "body" else f" ({one.part})"
        yield f"{one.kind}{where}:"
        if one.was:
            yield f"  - {escape(one.was)}"
        if one.now:
            yield f"  + {escape(one.now)}"
        names = [claim.id for claim in document.claims if _is_in(claim, one, document.language)]
        if names:
            yield f"  claims to review: {', '.join(map(escape, names))}"
        yield ""
    signed = f"{escape(by)} signed it on {escape(on)}"
    if not edited:
        yield f"Every sentence is as it was when {signed}."
        return
    kinds = [one.kind for one in edited]
    counted = ", ".join(
        f"{kinds.count(kind)} {kind}" for kind in ("new", "changed", "gone") if kind in kinds
    )
    yield f"{number(len(edited), 'sentence')} to sign again ({counted}); the rest is as {signed}."


def _is_in(claim: Claim, edited: Edited, language: str) -> bool:
    """Whether a claim quotes from a sentence, as it was or as it is now."""
    texts = [_text(words) for words in (edited.was, edited.now) if words]
    return any(
        places(exact, text, prefix="", suffix="", language=language.split("-", maxsplit=1)[0])
        for _, (exact, _, _) in entries(claim.fields.get("quote"), "")
        for text in texts
    )


def _text(words: str) -> Text:
    return read_document("sentence.txt", words.encode("utf-8", "replace"), ())
