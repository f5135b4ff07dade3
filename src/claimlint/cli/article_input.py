"""Reading an article that a command names: from a file, or from the standard input."""

from __future__ import annotations

from pathlib import Path

from claimlint.article.read_article import SUFFIXES, read_document
from claimlint.article.text_document import Document
from claimlint.cli.guard import NOTHING, CommandError
from claimlint.cli.standard_input import STANDARD, standard_input
from claimlint.language.language import codes
from claimlint.project.files import FileProblem, read_bytes
from claimlint.report.escape import escape


def read_article(path: Path, leave_out: tuple[str, ...] = ()) -> Document:
    """Read an article; a refusal with exit code 3 where there is none, 2 where it is no text.

    What comes from the standard input is plain text.
    """
    if path == STANDARD:
        return _document("stdin.txt", standard_input(), leave_out)
    if path.suffix.lower() not in SUFFIXES:
        endings = ", ".join(SUFFIXES)
        raise CommandError(
            (f"{escape(str(path))} is no article", f"an article's file ends in {endings}")
        )
    data = read_bytes(str(path))
    if isinstance(data, FileProblem):
        raise CommandError((escape(data.message), data.help), code=NOTHING)
    return _document(str(path), data, leave_out)


def known_language(code: str | None) -> str | None:
    """Check the code of a language that a command names."""
    if code is not None and code.lower().split("-")[0] not in codes():
        raise CommandError(
            (f"no language file for {escape(code)}", f"there are {', '.join(codes())}")
        )
    return code


def _document(name: str, data: bytes, leave_out: tuple[str, ...]) -> Document:
    try:
        return read_document(name, data, leave_out)
    except UnicodeDecodeError as error:
        where = f"byte {error.start + 1}"
        raise CommandError(
            (f"{escape(name)} is not UTF-8 (at {where})", "save it as UTF-8")
        ) from error
    except ValueError as error:
        raise CommandError((escape(f"{name} cannot be read: {error}"), "")) from error
