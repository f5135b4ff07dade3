"""The workspace: the files of one project, on disk or in open editors, and what is known of them.

The command fills one and asks it once; whatever stays open changes files in it and asks again.
Either way all files of the project take part, and findings are told for the paths asked about.

What is known of a file is an `Entry`, together with the keys of all that it was worked out from:
the bytes of the file and of its text, and for the audit those of the tables and of the articles
that its formulas name. Where the keys are what they were, the entry is right as it stands, whether
it is of this run or was kept by an earlier one; else the file is read, or audited, again.
"""

from __future__ import annotations

import gc
import os
from collections import ChainMap, Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact import Facts
from claimlint.claims.finding import Finding, Place
from claimlint.engine.audit import Case, Rulebook, audit, implied
from claimlint.engine.claim_file import ClaimFile, is_article, read_file
from claimlint.engine.entry import Entry, Meeting, entry_of
from claimlint.engine.fact_pool import References
from claimlint.engine.known_findings import beside_baseline
from claimlint.engine.make_finding import from_raised
from claimlint.engine.outcome import BaselineUse, Conflict, Implication, Report, Rows
from claimlint.engine.outline import ANY_ARTICLE, Outline, outline_of
from claimlint.engine.selection import Choice, choose
from claimlint.engine.settle import meet, meetings_of, settle
from claimlint.engine.stories import Told, stories_of
from claimlint.engine.waivers import Waiver, faults, waive, waivers_of
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project import baseline
from claimlint.project.files import FileProblem, beside, is_claim_file, read_bytes
from claimlint.project.project_files import shown
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Catalogue
from claimlint.yamlfile.decode import decode
from claimlint.yamlfile.misspelt_keys import as_meant
from claimlint.yamlfile.nodes import Node, find
from claimlint.yamlfile.read_yaml import read_nodes

try:  # hashlib would load OpenSSL at each start, for an algorithm that Python has of its own
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

LEAST_FILES = 200
"""For fewer files that are new, one process is done before several have begun."""
MOST_HELD = 3000
"""Of so many files the claims are held in memory; of more, a file is read again when needed."""


Progress = Callable[[int, int], None]
"""Told how many of how many files are done."""


@dataclass(frozen=True, slots=True)
class Known:
    """An entry with what it was worked out from. `audit_key` is "" where it was not audited yet.

    `text` is the entry as it was kept, or is to be; "" where nobody has asked for it.
    """

    file_key: str
    audit_key: str
    entry: Entry
    text: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting with what it was worked out from, and as it is kept; see `Known`."""

    key: str
    meeting: Meeting
    text: str = ""


@dataclass(slots=True)
class _Source:
    """What a file holds. `key` stands for it."""

    data: bytes | FileProblem
    key: str


@dataclass(slots=True)
class _Tables:
    """The tables that count, and their claims once an audit has asked for them."""

    key: str
    paths: tuple[str, ...]
    references: References | None = None
    claims: Mapping[str, Claim] = field(default_factory=dict)


class Workspace:
    """The files of one project. Paths are as findings are to say them."""

    def __init__(self, settings: Settings, catalogue: Catalogue, *, complete: bool = True) -> None:
        """Without `complete`, a report's `conflicts` leave out what findings have told."""
        self.settings = settings
        self.complete = complete
        self.alone = False  # whether the rest of the project is left out
        self.jobs = 1
        self.progress: Progress = _silent
        self.audited = 0
        self.rulebook = Rulebook(catalogue, settings, complete=complete)
        self.catalogue = catalogue
        self.known: dict[str, Known] = {}
        self.met: dict[str, Met] = {}
        self._sources: dict[str, _Source] = {}
        self._order: list[str] | None = None
        self._held: dict[str, tuple[str, ClaimFile]] = {}
        self._tables = _Tables("", ())
        self._texts: dict[str, str] = {}

    # -- files -----------------------------------------------------------------------------

    def put(self, path: str, data: bytes | FileProblem) -> None:
        """Take in a file, or what an editor has of it; `data` may say why it cannot be read."""
        if path not in self._sources:
            self._order = None
        self._sources[path] = _Source(data, digest(_bytes(data)))

    def drop(self, path: str) -> None:
        """Forget a file."""
        self._sources.pop(path, None)
        self.known.pop(path, None)
        self.met.pop(path, None)
        self._held.pop(path, None)
        self._order = None

    def variant(self, files: Mapping[str, bytes | None]) -> Workspace:
        """The same project with some files otherwise, or not there; what is known stays known."""
        other = Workspace(self.settings, self.catalogue, complete=False)
        other.jobs, other.alone = self.jobs, self.alone
        for path, source in self._sources.items():
            other.put(path, source.data)
        other.known = dict(self.known)
        for path, data in files.items():
            if data is not None and is_claim_file(data):
                other.put(path, data)
            elif path in other:
                other.drop(path)
        return other

    @staticmethod
    def shown(real: str) -> str:
        """How the path of a file is written here."""
        return shown(real)

    def __contains__(self, path: str) -> bool:
        return path in self._sources

    @property
    def paths(self) -> list[str]:
        """The files in their own order, whatever the order in which they came."""
        if self._order is None:
            self._order = sorted(self._sources, key=os.path.abspath)  # texts, as in files
        return self._order

    # -- what is kept from run to run --------------------------------------------------------

    def recall(self, path: str, key: str, text: str) -> None:
        """Take back what was remembered of a file; what is none of ours is passed over."""
        try:
            file_key, audit_key, met_key = key.split(" ")
            entry, _, meeting = text.partition("\n")
            known = Known(file_key, audit_key, Entry.from_text(entry), entry)
            met = Met(met_key, Meeting.from_text(meeting), meeting) if meeting else None
        except (ValueError, TypeError, LookupError, AttributeError):
            return
        if known.entry.outline.path == path:
            self.known[path] = known
            if met is not None:
                self.met[path] = met

    def remembered(self, path: str) -> tuple[str, str]:
        """What is to be remembered of a file: its keys, and the text."""
        known, met = self.known[path], self.met.get(path)
        text = known.text or known.entry.as_text()
        if met is None:
            return f"{known.file_key} {known.audit_key} ", text
        meeting = met.text or met.meeting.as_text()
        return f"{known.file_key} {known.audit_key} {met.key}", f"{text}\n{meeting}"

    # -- outlines --------------------------------------------------------------------------

    def outline(self, path: str) -> Outline:
        """The outline of a file: as it is known, or read for it."""
        if self._is_known(path):
            return self.known[path].entry.outline
        return self._read(path).outline

    def _is_known(self, path: str) -> bool:
        known = self.known.get(path)
        return known is not None and known.file_key == self._file_key(
            path, known.entry.outline.text
        )

    def _file_key(self, path: str, text: str | None) -> str:
        """What a file hangs on by itself: its bytes, and those of the text that it names."""
        source = self._sources[path]
        return source.key if text is None else digest(source.key, self._text_key(path, text))

    def _text_key(self, path: str, name: str) -> str:
        """What stands for an article's text: for its bytes, or for why it cannot be read."""
        key = self._texts.get(f"{path}\0{name}")
        if key is None:
            place = beside(path, name, str(self.settings.root))
            key = digest(_bytes(place if isinstance(place, FileProblem) else read_bytes(place)))
            self._texts[f"{path}\0{name}"] = key
        return key

    def _read(self, path: str) -> Entry:
        """Read a file: its outline, and what is wrong with it where it has none."""
        file = read_file(path, self._sources[path].data, self.settings)
        outline = outline_of(file)
        raised = (from_raised(one, self.rulebook.rules[one.rule], {}) for one in file.raised)
        unread = () if outline.is_read else tuple(located(list(raised), file.texts))
        entry = Entry(outline, unread)
        self.known[path] = Known(self._file_key(path, outline.text), "", entry)
        self._held[path] = (self.known[path].file_key, file)
        return entry

    def _file(self, path: str) -> ClaimFile:
        """A file with its claims: as it is held, or read for it."""
        known = self.known[path]
        held = self._held.get(path)
        if held is None or held[0] != known.file_key:
            self._read(path)
            self.known[path] = known  # it is the same file, and what is known of it stays true
            held = self._held[path]
        return held[1]

    # -- what a report is written from, beside its findings ----------------------------------

    def document(self, path: str) -> Document | None:
        """What a file holds, read; None where it could not be. Ask once the report is made."""
        return self._file(path).document if path in self.known else None

    def content(self, path: str) -> bytes | None:
        """The bytes of a file that was put in; None for another, or one that cannot be read."""
        source = self._sources.get(path)
        return source.data if source is not None and isinstance(source.data, bytes) else None

    def conflicts(self, path: str) -> tuple[Conflict, ...]:
        """What of a file's claims cannot all be true."""
        return self.known[path].entry.conflicts if path in self.known else ()

    # -- audits ----------------------------------------------------------------------------

    def _bring_up_to_date(self) -> None:
        """Read and audit what is not known any more.

        The tables come first, so that each other file can be audited as soon as it is read, and
        need not be held. Which tables count hangs on the ids of all files, and so do formulas that
        name other articles: what has changed by that is audited once more at the end.
        """
        self._texts.clear()
        first = [path for path in self.paths if self._may_be_table(path) or self._is_known(path)]
        self._find_tables(first)
        new = [path for path in self.paths if path not in first]
        self._in_processes(new)
        for done, path in enumerate(self.paths):
            self.progress(done, len(self.paths))
            if not self.outline(path).mentions:
                self._audit(path)
        self._find_tables(self.paths)
        for path in self.paths:
            self._audit(path)

    def _in_processes(self, paths: Sequence[str]) -> None:
        """Read and audit files in several processes, where there are enough of them."""
        if self.jobs < 2 or len(paths) < LEAST_FILES:
            return
        from claimlint.engine import side_work  # noqa: PLC0415  # most runs have one process

        if not side_work.can_fork():
            return
        self._references()
        done = 0
        for piece in side_work.in_processes(paths, self.jobs, self._work):
            for one in piece:
                self.recall(*one)
                self.audited += bool(self.known[one[0]].audit_key)
            done += len(piece)
            self.progress(done, len(paths))

    def _work(self, path: str) -> tuple[str, str, str]:
        """Read and audit one file, in a process that ends thereafter."""
        if not self.outline(path).mentions:
            self._audit(path)
            if path not in self._tables.paths:
                self._held.pop(path, None)
        return path, *self.remembered(path)

    def _may_be_table(self, path: str) -> bool:
        """Whether a file lies where trusted tables are."""
        place = os.path.abspath(path)  # noqa: PTH100 # texts, as in files
        return any(place.startswith(f"{folder}{os.sep}") for folder in self.settings.references)

    def _find_tables(self, paths: Iterable[str]) -> None:
        """Find the tables that count: the trusted ones whose id no other file has."""
        outlines = [self.outline(path) for path in paths]
        ids = Counter(one.article for one in outlines)
        tables = tuple(
            one.path
            for one in outlines
            if one.is_reference and one.trusted and ids[one.article] == 1
        )
        key = digest(*(part for path in tables for part in (path, self.known[path].file_key)))
        if self._tables.key != key:
            self._tables = _Tables(key, tables)

    def _references(self) -> References:
        """The facts of the tables."""
        tables = self._tables
        if tables.references is None:
            files = [self._file(path) for path in tables.paths]
            facts = Facts([fact for file in files for fact in file.facts])
            tables.references = References(facts, self.settings.table_lag, self.settings.drift)
            tables.claims = {claim.full_id: claim for file in files for claim in _claims(file)}
        return tables.references

    def _audit(self, path: str) -> None:
        """Audit a file, unless it is known what came of it."""
        known = self.known[path]
        key = self._audit_key(known)
        if known.audit_key == key:
            return
        entry = known.entry
        self.audited += 1
        if entry.outline.is_read:
            case = self._case(path)
            done = audit(case, self._references(), self.rulebook)
            texts = self._file(path).texts
            entry = replace(
                entry_of(entry.outline, done),
                findings=tuple(located(done.findings, texts)),
                clashes=tuple(located(done.clashes, texts)),
            )
        self.known[path] = Known(known.file_key, key, entry)
        if len(self._sources) > MOST_HELD and path not in self._tables.paths:
            self._held.pop(path, None)

    def _audit_key(self, known: Known) -> str:
        """What an audit hangs on: the file, the tables, and the files that its formulas name."""
        named = self._mentioned(known.entry.outline.mentions)
        others = (part for path in named for part in (path, self.known[path].file_key))
        return digest(known.file_key, self._tables.key, *others)

    def _mentioned(self, articles: Collection[str]) -> list[str]:
        """The files of the articles whose claims formulas name."""
        if not articles:
            return []
        every = ANY_ARTICLE in articles
        return [path for path in self.paths if every or self.outline(path).article in articles]

    def _case(self, path: str) -> Case:
        """A file's document with all that its audit needs of others."""
        self._references()
        file = self._file(path)
        assert file.document is not None
        others = {
            claim.full_id: claim
            for other in self._mentioned(self.outline(path).mentions)
            for claim in _claims(self._file(other))
        }
        own = {claim.full_id: claim for claim in _claims(file)}
        named = ChainMap(own, others, dict(self._tables.claims))
        return Case(file.document, Facts(list(file.facts)), file.raised, named)

    def _meet(self, entries: Sequence[Entry]) -> dict[str, Meeting]:
        """What each article says against earlier ones that state the same quantities."""
        pairs = meetings_of(entries)
        for path, several in pairs.items():
            others = (
                str(part)
                for fact, earlier, other in several
                for part in (fact, earlier, self.known[earlier].file_key, other)
            )
            key = digest(self.known[path].file_key, *others)
            if path not in self.met or self.met[path].key != key:
                self.met[path] = Met(key, meet(path, several, self._file, self.rulebook))
        for path in [path for path in self.met if path not in pairs]:
            del self.met[path]
        return {path: self.met[path].meeting for path in pairs}

    # -- reports ---------------------------------------------------------------------------

    def report(self, told: Collection[str]) -> Report:
        """What is to be said of the files `told`; all the others take part."""
        with without_collector():
            self._bring_up_to_date()
            paths, told = self._taking_part(told)
            entries = [self.known[path].entry for path in paths]
            outcome = settle(entries, self._meet(entries), self._file, self.rulebook)
            own = Told([entry.outline for entry in entries if entry.outline.path in told])
            waivers = waivers_of((entry.outline for entry in entries), self.settings)
            chosen = choose(self._waived(outcome.findings, waivers), _choice(self.settings))
            baselines: tuple[BaselineUse, ...] = ()
            if self.settings.baseline is not None:
                chosen, baselines = self._beside_baseline(chosen, self.settings.baseline)
            every = len(own.files) == len(entries) and not self.alone  # all was looked at
            texts = _Texts(self._sources, self.settings)
            mine = [
                finding
                for finding in chosen
                if next(own.owners(finding), None) is not None
                or (every and finding.place.path == self._settings_path)
            ]
            found = tuple(sorted(located(mine, texts), key=_order))
            read = [outline.path for outline in own.files if outline.is_read]
            statuses = {path: outcome.statuses(path) for path in read}
            return Report(
                findings=found,
                sources={path: texts[path] for path in _paths(found) if path in texts},
                files=len(own.files),
                claims=sum(map(len, statuses.values())),
                checked=Rows(
                    tuple(status for path in read for status in statuses[path]),
                    lambda: tuple(row for path in read for row in outcome.checked(path)),
                ),
                conflicts=tuple(one for path in read for one in outcome.conflicts(path)),
                stories=stories_of(own, found, statuses),
                others=len(entries) - len(own.files),
                rules={name: self.catalogue.rules[name] for name in {one.rule for one in found}},
                baselines=baselines,
                paths=tuple(outline.path for outline in own.files),
            ).with_fail_level(self.settings.fail_level)

    def _beside_baseline(
        self, findings: tuple[Finding, ...], path: Path
    ) -> tuple[tuple[Finding, ...], tuple[BaselineUse, ...]]:
        """The findings with those marked that the baseline knows, and what came of its entries."""
        entries = self.settings.known
        if entries is None:
            return findings, (BaselineUse(shown(str(path)), None),)
        found = beside_baseline(findings, entries)
        stale = () if self.alone else tuple(one for one in found.stale if self._looked_for(one))
        known = len(entries) - len(found.stale)
        return found.findings, (BaselineUse(shown(str(path)), len(entries), known, stale),)

    def _looked_for(self, entry: baseline.Known) -> bool:
        """Whether the rule of an entry ran: else nobody knows what it would find."""
        rule = self.catalogue.rules.get(entry.rule)
        return rule is None or _choice(self.settings).active(rule.name, rule.family)

    @property
    def _settings_path(self) -> str:
        """The settings file, as findings name it."""
        return "" if self.settings.origin is None else shown(str(self.settings.origin))

    def implied(self, told: Collection[str]) -> tuple[Report, tuple[Implication, ...]]:
        """What the claims of the files `told` imply, and the report on these files."""
        report = self.report(told)
        with without_collector():
            paths, told = self._taking_part(told)
            own = [path for path in paths if path in told and self.outline(path).is_read]
            return report, tuple(
                one
                for path in own
                if not self.outline(path).is_reference
                for one in implied(self._case(path), self._references(), self.rulebook)
            )

    def _taking_part(self, told: Collection[str]) -> tuple[list[str], set[str]]:
        """The paths that take part, and those that are told.

        An article whose claims another file has is told with that file, and is no story of its own.
        """
        asked = {os.path.realpath(path) for path in told}
        covered, shown = set(), set(told)
        for path in self.paths:
            text_path = self.known[path].entry.outline.text_path
            if text_path is not None:
                text = os.path.realpath(text_path)
                covered.add(text)
                if text in asked:
                    shown.add(path)
        paths = [
            path
            for path in self.paths
            if not (self.outline(path).is_text and covered and os.path.realpath(path) in covered)
        ]
        return paths, shown.intersection(paths)

    def _waived(self, findings: Sequence[Finding], waivers: list[Waiver]) -> tuple[Finding, ...]:
        """The findings with those marked that a claim file accepts, and what is wrong with that."""
        if not waivers:
            return tuple(findings)
        today = date.today().toordinal()  # noqa: DTZ011 - the desk's own day is meant
        marked = waive(findings, waivers, today)
        choice = _choice(self.settings)
        rules = list(self.catalogue.rules.values())
        active = [rule for rule in rules if choice.active(rule.name, rule.family)]
        names = {rule.name for rule in rules} | set(self.catalogue.families)
        judged = {rule.name for rule in active} | {rule.family for rule in active}
        wrong = faults(waivers, names, judged, today)
        return (*marked, *(from_raised(one, self.catalogue.rules[one.rule], {}) for one in wrong))


class _Texts(Mapping[str, str]):
    """The texts of files by their paths, each made when it is asked for."""

    def __init__(self, sources: Mapping[str, _Source], settings: Settings) -> None:
        self._sources = sources
        self._settings = settings
        self._made: dict[str, str | None] = {}

    def __getitem__(self, path: str) -> str:
        if path not in self._made:
            self._made[path] = self._text(path)
        text = self._made[path]
        if text is None:
            raise KeyError(path)
        return text

    def _text(self, path: str) -> str | None:
        source = self._sources.get(path)
        data = read_bytes(path) if source is None else source.data
        if isinstance(data, FileProblem):
            return None
        if not is_article(path):
            return decode(data).text
        from claimlint.article.read_article import read_document  # noqa: PLC0415  # texts are rare

        try:
            return read_document(path, data, self._settings.leave_out).source
        except ValueError:
            return None

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def _silent(done: int, total: int) -> None:
    """Tell nobody."""


def _claims(file: ClaimFile) -> Sequence[Claim]:
    return () if file.document is None else file.document.claims


def _bytes(data: bytes | FileProblem) -> bytes:
    return f"\0{data.message}\0{data.help}".encode() if isinstance(data, FileProblem) else data


def digest(*parts: str | bytes) -> str:
    """A short text that stands for some others: of 2**128, none is met twice."""
    state = blake2b(digest_size=16)
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8))
        state.update(data)
    return state.hexdigest()


@contextmanager
def without_collector() -> Iterator[None]:
    """Claims hold no cycles that die during a run, so the cycle collector would only cost."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _choice(settings: Settings) -> Choice:
    return Choice(
        settings.select,
        settings.ignore,
        settings.severity,
        settings.per_path_ignores,
        settings.root,
    )


# -- findings -> report --------------------------------------------------------------------


def _paths(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield finding.place.path
        yield from (place.path for place in finding.related)


def located(findings: Sequence[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with a span for every pointer into these texts: each is read once for it."""
    roots: dict[str, Node | None] = {}
    for finding in findings:
        place = _located(finding.place, texts, roots)
        related = tuple([_located(one, texts, roots) for one in finding.related])
        yield replace(finding, place=place, related=related)


def _located(place: Place, texts: Mapping[str, str], roots: dict[str, Node | None]) -> Place:
    if place.span is not None or (text := texts.get(place.path)) is None:
        return place
    if place.path not in roots:
        root = read_nodes(text).root
        roots[place.path] = as_meant(root) or root
    pointer = place.pointer
    span = find(roots[place.path], pointer, key=place.key)
    while span is None and pointer:
        pointer = pointer.rpartition("/")[0]
        span = find(roots[place.path], pointer)
    return replace(place, span=span)


def _order(finding: Finding) -> tuple[object, ...]:
    span = finding.place.span
    start = span.start if span is not None else -1
    return (finding.place.path, start, -finding.severity.weight, finding.rule, finding.message)
