"""`check --fix`: what may be mended by a machine, which is form and never a figure.

A file is written whole with all its fixes, or not at all: after the fixes it must still be the
same YAML but for the quotes in question.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Texts

from claimlint.claims.finding import Finding, Fix
from claimlint.lazy_dataclass import dataclass
from claimlint.project.files import FileProblem, inside_project, read_bytes
from claimlint.project.write_file import leads_out, update_file
from claimlint.yamlfile.nodes import Mapping, Node, Scalar
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.read_yaml import read_nodes

_BOM = "\ufeff".encode()
_MENDED = "quote"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file that was changed, and in how many places."""

    path: str
    count: int


def mend(
    findings: Iterable[Finding], texts: Texts[str, str], links: Iterable[str] = ()
) -> Iterator[Mended | FileProblem]:
    """Apply the fixes of findings, file by file; a file that cannot be mended stays as it is.

    `texts` are the files as they were linted: the places of the fixes are places in these. Where
    one of the paths that the user named (`links`) leads out of its project, what lies there is
    linted, and not changed.
    """
    outside = [os.path.realpath(link) for link in links if leads_out(link)]
    by_path: dict[str, list[Fix]] = {}
    for finding in findings:
        fix = finding.fix
        if fix is not None and finding.suppressed is None:
            known = by_path.setdefault(fix.path, [])
            if fix not in known:
                known.append(fix)
    for path, fixes in sorted(by_path.items()):
        if any(inside_project(path, folder) for folder in outside):
            message = f"{path} was reached by a link that leads out of the project, and stays"
            yield FileProblem(path, message, "name the file itself")
            continue
        yield _mend_file(path, fixes, texts.get(path))


def _mend_file(path: str, fixes: Sequence[Fix], linted: str | None) -> Mended | FileProblem:
    data = read_bytes(path)
    if isinstance(data, FileProblem):
        return data
    before = read_nodes(data)
    body = data.removeprefix(_BOM)
    if before.text.removeprefix("\ufeff").encode("utf-8", "surrogatepass") != body:
        return FileProblem(path, f"{path} is not UTF-8, and is not mended", "save it as UTF-8")
    if before.text != linted:
        message = f"{path} has changed since it was linted, and is not mended"
        return FileProblem(path, message, "run the command again")
    text = applied(before.text, fixes)
    after = None if text is None else read_nodes(text)
    if text is None or after is None or not _as_meant(before.root, after.root, len(fixes)):
        message = f"{path} cannot be mended by a machine, and stays as it was"
        return FileProblem(path, message, "mend the quotes by hand")
    head = _BOM if data.startswith(_BOM) and not text.startswith("\ufeff") else b""
    problem = update_file(path, head + text.encode("utf-8", "surrogatepass"), data)
    return problem if problem is not None else Mended(path, len(fixes))


def applied(text: str, fixes: Sequence[Fix]) -> str | None:
    """The text with all fixes in it; None where two overlap or one lies outside."""
    pieces: list[str] = []
    done = 0
    for fix in sorted(fixes, key=lambda one: one.span):
        if not done <= fix.span.start <= fix.span.end <= len(text):
            return None
        pieces += text[done : fix.span.start], fix.text
        done = fix.span.end
    return "".join((*pieces, text[done:]))


def _as_meant(before: Node | None, after: Node | None, most: int) -> bool:
    """Whether two trees differ in no more than so many scalars, all of them in quotes."""
    if before is None or after is None:
        return False
    changed = list(_changes(before, after, ""))
    return len(changed) <= most and all(
        one is not None and _MENDED in one.split("/") for one in changed
    )


def _changes(before: Node, after: Node, pointer: str) -> Iterator[str | None]:
    """The pointers of the scalars that differ; None for trees of different shapes."""
    if isinstance(before, Scalar) and isinstance(after, Scalar):
        if before.value != after.value:
            yield pointer
    elif isinstance(before, Nodes) and isinstance(after, Nodes):
        if len(before.items) != len(after.items):
            yield None
        for index, (one, other) in enumerate(zip(before.items, after.items, strict=False)):
            yield from _changes(one, other, f"{pointer}/{index}")
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        if [key.value for key, _ in before.items] != [key.value for key, _ in after.items]:
            yield None
            return
        for (key, one), (_, other) in zip(before.items, after.items, strict=True):
            yield from _changes(one, other, f"{pointer}/{key.value}")
    else:
        yield None
