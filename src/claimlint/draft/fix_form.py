"""`check --fix`: what may be mended by a machine, which is form and never a figure.

A file is written whole with all its fixes, or not at all. Each fix says what becomes of the YAML (a
text, a key, an entry, a comment); after the fixes the file has to be the same but for that, and
every text but a quote must have the digits that it had.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Texts

from claimlint.claims.finding import Finding, Fix
from claimlint.lazy_dataclass import dataclass, field
from claimlint.project.files import FileProblem, inside_project, read_bytes
from claimlint.project.write_file import leads_out, update_file
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, pointer_to
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.read_yaml import Tree, read_nodes

_BOM = "\ufeff".encode()
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Mended:
    """A file that is to be changed in so many places, or was.

    `before` and `after` are its texts, and `data` the bytes that it was read as.
    """

    path: str
    count: int
    before: str = field(default="", compare=False)
    after: str = field(default="", compare=False)
    data: bytes = field(default=b"", compare=False)

    def write(self) -> FileProblem | None:
        """Write the file, if it still is what was read."""
        marked = self.data.startswith(_BOM) and not self.after.startswith("\ufeff")
        head = _BOM if marked else b""
        return update_file(self.path, head + self.after.encode("utf-8", "surrogatepass"), self.data)


def fixes_of(findings: Iterable[Finding]) -> list[Fix]:
    """The fixes that findings offer, each once. What is accepted stays as it is."""
    fixes = (one.fix for one in findings if one.fix is not None and one.suppressed is None)
    return list(dict.fromkeys(fixes))


def mended(
    fixes: Iterable[Fix], texts: Texts[str, str], links: Iterable[str] = ()
) -> Iterator[Mended | FileProblem]:
    """What each file becomes with its fixes; a file that cannot be mended stays as it is.

    `texts` are the files as they were linted: the places of the fixes are places in these. Where
    one of the paths that the user named (`links`) leads out of its project, what lies there is
    linted, and not changed.
    """
    outside = [os.path.realpath(link) for link in links if leads_out(link)]
    by_path: dict[str, list[Fix]] = {}
    for fix in fixes:
        by_path.setdefault(fix.path, []).append(fix)
    for path, own in sorted(by_path.items()):
        if any(inside_project(path, folder) for folder in outside):
            message = f"{path} was reached by a link that leads out of the project, and stays"
            yield FileProblem(path, message, "name the file itself")
            continue
        yield _mended_file(path, own, texts.get(path))


def mend(
    findings: Iterable[Finding], texts: Texts[str, str], links: Iterable[str] = ()
) -> Iterator[Mended | FileProblem]:
    """Apply the fixes of findings, file by file; see `mended`."""
    for outcome in mended(fixes_of(findings), texts, links):
        yield outcome if isinstance(outcome, FileProblem) else outcome.write() or outcome


def _mended_file(path: str, fixes: Sequence[Fix], linted: str | None) -> Mended | FileProblem:
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
    text = safely_applied(before, fixes)
    if text is None:
        message = f"{path} cannot be mended by a machine, and stays as it was"
        return FileProblem(path, message, "mend it by hand: `claimlint check` shows the places")
    return Mended(path, len(fixes), before.text, text, data)


def safely_applied(before: Tree, fixes: Sequence[Fix]) -> str | None:
    """The text of a file with all fixes in it; None where it would not be the same but for them."""
    text = applied(before.text, fixes)
    after = None if text is None else read_nodes(text)
    return text if after is not None and _as_meant(before.root, after.root, fixes) else None


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


# -- the check afterwards ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Allowed:
    """What may differ, by pointers into the file as it was."""

    texts: frozenset[str]
    keys: frozenset[str]
    gone: frozenset[str]


def _as_meant(before: Node | None, after: Node | None, fixes: Sequence[Fix]) -> bool:
    """Whether a tree is the other but for what the fixes say."""
    if before is None or after is None:
        return False
    by_change = {
        change: frozenset(one.pointer for one in fixes if one.change == change)
        for change in ("text", "key", "gone")
    }
    allowed = _Allowed(by_change["text"], by_change["key"], by_change["gone"])
    return _same(before, after, "", allowed)


def _same(before: Node, after: Node, pointer: str, allowed: _Allowed) -> bool:
    if isinstance(before, Scalar) and isinstance(after, Scalar):
        return before.value == after.value or (
            pointer in allowed.texts and _may_become(before.value, after.value, pointer)
        )
    if isinstance(before, Nodes) and isinstance(after, Nodes):
        left = [
            (f"{pointer}/{index}", item)
            for index, item in enumerate(before.items)
            if f"{pointer}/{index}" not in allowed.gone
        ]
        return len(left) == len(after.items) and all(
            _same(one, other, below, allowed)
            for (below, one), other in zip(left, after.items, strict=True)
        )
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        kept = [
            (pointer + pointer_to(key.value), key.value, value)
            for key, value in before.items
            if pointer + pointer_to(key.value) not in allowed.gone
        ]
        return len(kept) == len(after.items) and all(
            (name == key.value or below in allowed.keys) and _same(one, other, below, allowed)
            for (below, name, one), (key, other) in zip(kept, after.items, strict=True)
        )
    return False


def _may_become(before: str, after: str, pointer: str) -> bool:
    """Whether a text may be another one: a quote may, any other keeps its digits."""
    return "quote" in pointer.split("/") or _DIGITS.findall(before) == _DIGITS.findall(after)
