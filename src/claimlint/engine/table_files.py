"""Whether the file of a table of record still is what its figures were read from."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from claimlint.claims.claim import Document
from claimlint.claims.finding import Place, RawFinding
from claimlint.project.files import FileProblem, Read, beside


def changed_table(document: Document, root: str, read: Read) -> Iterator[RawFinding]:
    """What is to be said of the file that a table names: it has changed, or is not there."""
    file = document.fields.get("file")
    if not isinstance(file, dict):
        return
    name, stated = file.get("path"), file.get("sha256")
    if not isinstance(name, str) or not isinstance(stated, str):
        return
    pointer = document.pointer_of("file")
    place = beside(document.path, name, root)
    if isinstance(place, FileProblem):
        yield RawFinding(
            "invalid-claim",
            place.message,
            Place(document.path, f"{pointer}/path"),
            place.help,
            document.id,
        )
        return
    data = read(place)
    if isinstance(data, FileProblem):
        message = f"`{name}` cannot be compared with these figures: {data.message}"
        helping = "put the file where `path` says, or correct `path`"
        where = Place(document.path, f"{pointer}/path")
        yield RawFinding("table-changed", message, where, helping, document.id)
    elif sha256(data).hexdigest() != stated.strip().lower():
        message = f"`{name}` has changed since these figures were read from it"
        helping = (
            f"`claimlint table --refresh {document.path}` shows which figures moved; "
            "then look at the stories that rest on them"
        )
        where = Place(document.path, f"{pointer}/sha256")
        yield RawFinding("table-changed", message, where, helping, document.id)
