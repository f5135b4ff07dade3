"""The run, as one line of stages.

files -> located nodes -> claims -> facts -> rules -> findings -> report
"""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from claimlint.claims.document import Document
from claimlint.claims.finding import Finding, Place, Raised
from claimlint.claims.read_claims import Reading, read_document
from claimlint.engine.engine import Engine
from claimlint.engine.make_finding import from_raised
from claimlint.engine.outcome import Checked, Implication, Report
from claimlint.engine.selection import Choice, choose
from claimlint.engine.waivers import Waiver, faults, waive, waivers_of
from claimlint.language.fold import fold
from claimlint.project.files import Again, File, FileProblem, Skipped, claim_files
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Catalogue
from claimlint.yamlfile.nodes import Problem, find
from claimlint.yamlfile.read_yaml import Tree, read_nodes
from claimlint.yamlfile.span import Span
from claimlint.yamlfile.validate import validate

ARTICLES = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".docx")
"""How the file of an article ends; a test holds it to what `read_article` reads."""
_CLAIM = re.compile(r"/claims/(\d+)")


@dataclass(frozen=True, slots=True)
class Stdin:
    """A claim file that comes from the standard input, and what it is called."""

    name: Path
    data: bytes


@dataclass(slots=True)
class Reads:
    """What the files of a run came to."""

    documents: list[Document]
    raised: list[Raised]
    texts: dict[str, str]
    files: int = 0
    skipped: int = 0
    seen: set[tuple[int, int]] = field(default_factory=set)


def run(
    inputs: Sequence[Path | Stdin],
    settings: Settings,
    catalogue: Catalogue,
    *,
    complete: bool = True,
) -> Report:
    """Lint claim files and folders of them.

    Unless the report is to be `complete`, its `conflicts` leave out what findings have told; the
    findings are the same.
    """
    with _without_collector():
        reads = Reads([], [], {})
        empty = [str(_name(one)) for one in inputs if not read_input(one, settings, reads)]
        _drop_told_stories(reads)
        engine = Engine(catalogue, settings, complete=complete)
        waivers = waivers_of(reads.documents, reads.raised)
        findings = engine.run(reads.documents, reads.raised)
        chosen = choose(_waived(findings, waivers, catalogue, settings), _choice(settings))
        return Report(
            findings=tuple(sorted(located(chosen, reads.texts), key=_order)),
            sources={path: reads.texts[path] for path in _paths(chosen) if path in reads.texts},
            files=reads.files,
            skipped=reads.skipped,
            claims=sum(len(document.claims) for document in reads.documents),
            checked=tuple(
                Checked(claim.document.id, claim.id, status, against)  # type: ignore[arg-type]
                for claim, status, against in engine.checked(reads.documents)
            ),
            conflicts=tuple(engine.conflicts),
            empty=tuple(empty),
        )


def _waived(
    findings: Sequence[Finding], waivers: list[Waiver], catalogue: Catalogue, settings: Settings
) -> tuple[Finding, ...]:
    """The findings with those marked that a claim file accepts, and what is wrong with that."""
    if not waivers:
        return tuple(findings)
    today = date.today().toordinal()  # noqa: DTZ011 - the desk's own day is meant
    marked = waive(findings, waivers, today)
    choice = _choice(settings)
    rules = list(catalogue.rules.values())
    active = [rule for rule in rules if choice.active(rule.name, rule.family)]
    names = {rule.name for rule in rules} | set(catalogue.families)
    judged = {rule.name for rule in active} | {rule.family for rule in active}
    wrong = faults(waivers, names, judged, today)
    return (*marked, *(from_raised(one, catalogue.rules[one.rule]) for one in wrong))


def implied(
    inputs: Sequence[Path | Stdin], settings: Settings, catalogue: Catalogue
) -> tuple[Report, tuple[Implication, ...]]:
    """What the claims of some files imply; the report has what was found on the way."""
    with _without_collector():
        reads = Reads([], [], {})
        empty = [str(_name(one)) for one in inputs if not read_input(one, settings, reads)]
        engine = Engine(catalogue, settings)
        engine.keeps_grounded = True
        findings = engine.run(reads.documents, reads.raised)
        report = Report(
            findings=tuple(findings),
            files=reads.files,
            claims=sum(len(document.claims) for document in reads.documents),
            conflicts=tuple(engine.conflicts),
            empty=tuple(empty),
        )
        return report, tuple(engine.implications(reads.documents))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Claims hold no cycles that die during a run, so the cycle collector would only cost."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _name(one: Path | Stdin) -> Path:
    return one.name if isinstance(one, Stdin) else one


# -- files -> claims -----------------------------------------------------------------------


def read_input(one: Path | Stdin, settings: Settings, reads: Reads) -> bool:
    """Read one path of the command line; whether there was anything to lint in it."""
    if isinstance(one, Stdin):
        read_file(str(one.name), one.data, settings, reads)
        return True
    found = False
    for file in claim_files([os.fspath(one)], str(settings.root), reads.seen):
        if isinstance(file, Again):
            found = True
        elif isinstance(file, Skipped):
            reads.skipped += 1
        elif isinstance(file, FileProblem):
            found = True
            reads.files += 1
            reads.raised.append(Raised("invalid-yaml", file.message, Place(file.path), file.help))
        elif isinstance(file, File):
            found = True
            read_file(file.path, file.data, settings, reads)
    return found


def read_file(path: str, data: bytes, settings: Settings, reads: Reads) -> None:
    """Read one claim file: its document, or what is wrong with it."""
    reads.files += 1
    path = path.removeprefix("./")
    if path.lower().endswith(ARTICLES):
        _read_story(path, data, settings, reads)
        return
    tree = read_nodes(data)
    reads.texts[path] = tree.text
    problems = tree.problems or validate(tree.root, "claims")
    if problems:
        reads.raised.extend(_of_problem(path, problem) for problem in problems)
        _read_the_rest(path, tree, problems, settings, reads)
        return
    assert tree.root is not None
    reading = Reading(settings.approximate, settings.names)
    document = read_document(path, tree.text, tree.root, reading, reads.raised)
    document.trusted = document.is_reference and _is_trusted(path, settings)
    document.bounds = {fold(name): text for name, text in settings.bounds.items()}
    reads.documents.append(document)
    if "text" in document.fields or document.leaves_out:
        _lay(document, settings, reads)


def _lay(document: Document, settings: Settings, reads: Reads) -> None:
    """Lay the article's text beside its claims. The rooms for it are loaded only for a text."""
    from claimlint.article.attach_text import lay  # noqa: PLC0415

    article = lay(document, str(settings.root), settings, reads.raised)
    if article is not None:
        reads.texts[article.path] = article.text.source


def _drop_told_stories(reads: Reads) -> None:
    """Leave out an article alone where a claim file of the same run has it as its text."""
    claimed = {
        os.path.realpath(document.article.path)
        for document in reads.documents
        if document.article is not None and document.article.path != document.path
    }
    if claimed:
        reads.documents = [
            document
            for document in reads.documents
            if not document.path.lower().endswith(ARTICLES)
            or os.path.realpath(document.path) not in claimed
        ]


def _read_story(path: str, data: bytes, settings: Settings, reads: Reads) -> None:
    """Read an article that has no claim file."""
    from claimlint.article.attach_text import story  # noqa: PLC0415

    document = story(path, data, settings, reads.raised)
    if document is not None:
        reads.texts[path] = document.text
        reads.documents.append(document)


def _read_the_rest(
    path: str, tree: Tree, problems: Sequence[Problem], settings: Settings, reads: Reads
) -> None:
    """Where only some claims are not valid: tell what else cannot be read, to mend all at once.

    Nothing of the file is judged: a sum that lacks a claim would be wrong.
    """
    places = [_CLAIM.match(problem.pointer) for problem in problems]
    wrong = {int(place[1]) for place in places if place is not None}
    if tree.root is None or tree.problems or None in places:
        return
    reading = Reading(settings.approximate, settings.names)
    read_document(path, tree.text, tree.root, reading, reads.raised, skip=wrong)


def _of_problem(path: str, problem: Problem) -> Raised:
    place = Place(path, problem.pointer, Span(problem.start, problem.end), key=problem.key)
    return Raised(problem.code, problem.message, place, problem.help)


def _is_trusted(path: str, settings: Settings) -> bool:
    """Whether a reference lies in a folder that the settings name: no file grants it itself."""
    real = Path(path).resolve()
    return any(real.is_relative_to(folder.resolve()) for folder in settings.references)


# -- findings -> report --------------------------------------------------------------------


def _choice(settings: Settings) -> Choice:
    return Choice(
        settings.select,
        settings.ignore,
        settings.severity,
        settings.per_path_ignores,
        settings.root,
    )


def _paths(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield finding.place.path
        yield from (place.path for place in finding.related)


def located(findings: Sequence[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with a span for every pointer: each file in question is read once more."""
    roots: dict[str, Any] = {}
    for finding in findings:
        yield replace(
            finding,
            place=_located(finding.place, texts, roots),
            related=tuple(_located(place, texts, roots) for place in finding.related),
        )


def _located(place: Place, texts: Mapping[str, str], roots: dict[str, Any]) -> Place:
    text = texts.get(place.path)
    if place.span is not None or text is None:
        return place
    if place.path not in roots:
        roots[place.path] = read_nodes(text).root
    pointer = place.pointer
    span = find(roots[place.path], pointer, key=place.key)
    while span is None and pointer:
        pointer = pointer.rpartition("/")[0]
        span = find(roots[place.path], pointer)
    return replace(place, span=span)


def _order(finding: Finding) -> tuple[Any, ...]:
    span = finding.place.span
    start = span.start if span is not None else -1
    return (finding.place.path, start, -finding.severity.weight, finding.rule, finding.message)


__all__ = ["Stdin", "from_raised", "located", "read_file", "read_input", "run"]
