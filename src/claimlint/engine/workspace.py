"""The workspace: the files of one project, on disk or in open editors, and what is known of them.

The command fills one and asks it once; whatever stays open changes files in it and asks again.
Either way all files of the project take part, and findings are told for the paths asked about.

What is known of a file is an `Entry`, together with the keys of all that it was worked out from:
the bytes of the file and of its text, and for the audit those of the tables and of the articles
that its formulas name. Where the keys are what they were, the entry is right as it stands, whether
it is of this run or was kept by an earlier one; else the file is read, or audited, again.

All files are read, for their outlines say which of them meet. Audited are those that are told, and
those that have a say in what is told of them (`reached`).
"""

from __future__ import annotations

import os
from collections import ChainMap, Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact_index import Facts
from claimlint.claims.finding import Finding
from claimlint.engine.accept_findings import accepted
from claimlint.engine.audit import Case, Rulebook, audits, implied
from claimlint.engine.claim_file import ClaimFile
from claimlint.engine.cycle_collector import without_collector
from claimlint.engine.entry import (
    BesideEarlier,
    Entry,
    Later,
    LostError,
    entry_of,
    unread_entry,
)
from claimlint.engine.fact_pool import References
from claimlint.engine.held_files import HeldFiles, names_cells
from claimlint.engine.known_files import Known, KnownBeside, Shown, Tables
from claimlint.engine.locate import in_order, located, paths_in
from claimlint.engine.make_finding import from_raw
from claimlint.engine.outcome import Comparison, Conflict, Implication, Report, Rows
from claimlint.engine.outline import ANY_ARTICLE, Outline, outline_of
from claimlint.engine.reach import Links, reached
from claimlint.engine.settle import Across, Outcome, across, beside_earlier, settle
from claimlint.engine.sources import Data, Sources
from claimlint.engine.stories import Told, stories_of
from claimlint.lazy_dataclass import replace
from claimlint.project.content_hash import digest
from claimlint.project.files import is_claim_file
from claimlint.project.project_files import shown
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Catalogue

READ_AHEAD = 32
"""So many files are read before the first of them is audited: what reads stays in the caches of the
processor meanwhile. In turns with audits, reading takes half as long again."""
MOST_HELD = 3000
"""Of so many files the claims are held in memory; of more, a file is read again when needed."""


Progress = Callable[[int, int], None]
"""Told how many of how many files are done."""
Crew = Callable[["Workspace", Sequence[str], Collection[str]], Iterator[Mapping[str, "Known"]]]
"""Looks at some files, and audits those of them that are told; piece by piece, see `side_work`."""


class Workspace:
    """The files of one project. Paths are as findings are to say them."""

    def __init__(self, settings: Settings, catalogue: Catalogue, *, complete: bool = True) -> None:
        """Without `complete`, a report's `conflicts` leave out what findings have told."""
        self.settings = settings
        self.complete = complete
        self.alone = False  # whether the rest of the project is left out
        self.crew: Crew | None = None
        self.progress: Progress = _silent
        self.audited = 0
        self.rulebook = Rulebook(catalogue, settings, complete=complete)
        self.catalogue = catalogue
        self.known: dict[str, Known] = {}
        self.known_beside: dict[str, KnownBeside] = {}
        self.common: Shown | None = None
        self.sources = Sources(settings)
        self._held = HeldFiles(self.sources, settings)
        self._tables = Tables("", ())

    # -- files -----------------------------------------------------------------------------

    def put(self, path: str, data: Data) -> None:
        """Take in a file, or what an editor has of it; `data` may say why it cannot be read.

        It may be an article's text, too: the claim files that name it are then compared with that.
        """
        self.sources.put(path, data)

    def drop(self, path: str) -> None:
        """Forget a file."""
        self.sources.drop(path)
        self.known.pop(path, None)
        self.known_beside.pop(path, None)
        self._held.forget(path)

    def variant(self, files: Mapping[str, bytes | None]) -> Workspace:
        """The same project with some files otherwise, or not there; what is known stays known."""
        other = Workspace(self.settings, self.catalogue, complete=False)
        other.crew, other.alone = self.crew, self.alone
        for path in self.paths:
            other.put(path, self.sources.data(path))
        other.known = dict(self.known)
        for path, data in files.items():
            if data is not None and is_claim_file(data):
                other.put(path, data)
            elif path in other:
                other.drop(path)
        return other

    def every_path(self) -> Iterator[str]:
        """The claim files, and the texts that they name."""
        for path in self.paths:
            yield path
            text = self.outline(path).text_path
            if text is not None:
                yield text

    @staticmethod
    def shown(real: str) -> str:
        """How the path of a file is written here."""
        return shown(real)

    def __contains__(self, path: str) -> bool:
        return path in self.sources

    @property
    def paths(self) -> list[str]:
        """The files in their own order, whatever the order in which they came."""
        return self.sources.paths

    # -- outlines --------------------------------------------------------------------------

    def outline(self, path: str) -> Outline:
        """The outline of a file: as it is known, or read for it."""
        if self._is_known(path):
            return self.known[path].entry.outline
        return self._read(path).outline

    def _is_known(self, path: str) -> bool:
        known = self.known.get(path)
        return known is not None and known.file_key == self.sources.key(
            path, known.entry.outline.text
        )

    def _read(self, path: str) -> Entry:
        """Read a file: its outline, and what is wrong with it where it has none."""
        file = self._held.read(path)
        outline = outline_of(file)
        raised = (from_raw(one, self.rulebook.rules[one.rule], {}) for one in file.raised)
        unread = () if outline.is_read else tuple(located(list(raised), file.texts))
        entry = unread_entry(outline, unread)
        self.known[path] = Known(self.sources.key(path, outline.text), "", entry)
        self._held.hold(path, self.known[path].file_key, file)
        return entry

    def _file(self, path: str) -> ClaimFile:
        """A file with its claims: as it is held, or read for it."""
        file_key = self.known[path].file_key
        file = self._held.file(path, file_key)
        if not names_cells(file.document):
            return file
        self._references()
        tables = self._tables
        return self._held.filled(path, digest(file_key, tables.key), tables, alone=self.alone)

    # -- what a report is written from, beside its findings ----------------------------------

    def document(self, path: str) -> Document | None:
        """What a file holds, read; None where it could not be. Ask once the report is made."""
        self._held.hand_out(path)
        return self._file(path).document if path in self.known else None

    def content(self, path: str) -> bytes | None:
        """The bytes of a file that was put in; None for another, or one that cannot be read."""
        data = self.sources.data(path) if path in self.sources else None
        return data if isinstance(data, bytes) else None

    def conflicts(self, path: str) -> tuple[Conflict, ...]:
        """What of a file's claims cannot all be true."""
        return self.known[path].entry.found().conflicts if path in self.known else ()

    # -- audits ----------------------------------------------------------------------------

    def _bring_up_to_date(self, told: Collection[str]) -> None:
        """Read what is not known any more, and audit it where it is `told`.

        The tables come first, so that each other file can be audited as soon as it is read, and
        need not be held. Which tables count hangs on the ids of all files, and so do formulas that
        name other articles: what has changed by that is audited once more at the end.
        """
        self.sources.forget_texts()
        first = [path for path in self.paths if self._is_known(path) or self._may_be_table(path)]
        self.find_tables(first)
        seen = set(first)
        self._look_ahead([path for path in self.paths if path not in seen], told)
        for begun in range(0, len(self.paths), READ_AHEAD):
            ahead = self.paths[begun : begun + READ_AHEAD]
            outlines = [self.outline(path) for path in ahead]
            self.progress(begun, len(self.paths))
            due = [
                path
                for path, outline in zip(ahead, outlines, strict=True)
                if not outline.mentions and path in told
            ]
            self._audit(*due)
            for path in ahead:
                if len(self.sources) > MOST_HELD and not self._may_be_table(path):
                    self._held.let_go(path)
        self.find_tables(self.paths)
        for path in self.paths:
            if path in told:
                self._audit(path)

    def _look_ahead(self, paths: Sequence[str], told: Collection[str]) -> None:
        """Let others look at files, where there is somebody; what they leave is for us to do."""
        if self.crew is None or not paths:
            return
        self._references()
        done, audited = 0, self.audited
        for piece in self.crew(self, paths, told):
            self.known.update(piece)
            audited += sum(bool(known.audit_key) for known in piece.values())
            done += len(piece)
            self.progress(done, len(paths))
        self.audited = audited

    def look_at(self, told: Mapping[str, bool]) -> dict[str, Known]:
        """Read some files, and audit those that are `told`; their claims are not held."""
        self._audit(*(path for path in told if told[path] and not self.outline(path).mentions))
        for path in told:
            if path not in self._tables.paths:
                self._held.let_go(path)
        return {path: self.known[path] for path in told}

    def tables(self) -> Mapping[str, Data]:
        """What the tables that count hold, by their paths."""
        return {path: self.sources.data(path) for path in self._tables.paths}

    def _may_be_table(self, path: str) -> bool:
        """Whether a file lies where trusted tables are."""
        place = os.path.abspath(path)  # noqa: PTH100 # texts, as in files
        return any(place.startswith(f"{folder}{os.sep}") for folder in self.settings.references)

    def find_tables(self, paths: Iterable[str]) -> None:
        """Find the tables that count: the trusted ones whose id no other file has."""
        outlines = [self.outline(path) for path in paths]
        ids = Counter(one.article for one in outlines)
        tables = tuple(
            one.path
            for one in outlines
            if one.is_reference and one.trusted and ids[one.article] == 1
        )
        parts = [part for path in tables for part in (path, self.known[path].file_key)]
        key = digest(*parts, *(["alone"] if self.alone else []))  # then a table may be left out
        if self._tables.key != key:
            self._tables = Tables(key, tables)

    def _references(self) -> References:
        """The facts of the tables."""
        tables = self._tables
        if tables.references is None:
            files = [self._file(path) for path in tables.paths]
            facts = Facts([fact for file in files for fact in file.facts])
            tables.references = References(facts, self.settings.table_lag, self.settings.drift)
            tables.claims = {claim.full_id: claim for file in files for claim in _claims(file)}
        return tables.references

    def _audit(self, *paths: str) -> None:
        """Audit files of which it is not known what comes of them."""
        keys = {path: self._audit_key(self.known[path]) for path in paths}
        due = [path for path, key in keys.items() if self.known[path].audit_key != key]
        read = [path for path in due if self.known[path].entry.outline.is_read]
        found = audits([self._case(path) for path in read], self._references(), self.rulebook)
        entries = {path: self.known[path].entry for path in due}
        for path, done in zip(read, found, strict=True):
            texts = self._file(path).texts
            placed = replace(
                done,
                findings=tuple(located(done.findings, texts)),
                clashes=tuple(located(done.clashes, texts)),
            )
            entries[path] = entry_of(entries[path].outline, placed)
        for path, entry in entries.items():
            self.known[path] = Known(self.known[path].file_key, keys[path], entry)
            if len(self.sources) > MOST_HELD and path not in self._tables.paths:
                self._held.let_go(path)
        self.audited += len(due)

    def _audit_key(self, known: Known) -> str:
        """What an audit hangs on beside its file: the tables, and what its formulas name."""
        mentions = known.entry.outline.mentions
        if not mentions:
            return self._tables.key
        named = self._mentioned(mentions)
        others = (part for path in named for part in (path, self.known[path].file_key))
        return digest(self._tables.key, *others)

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
        named = ChainMap(file.document.by_full_id(), others, self._tables.claims)
        return Case(file.document, Facts(list(file.facts)), file.raised, named)

    # -- across files ----------------------------------------------------------------------

    def _across(self, paths: Sequence[str]) -> Across:
        """What shows across the outlines of some files, as it is known or looked for."""
        outlines = [one for path in paths if (one := self.known[path].entry.outline).is_read]
        known = self.common
        if known is None or known.key() != _key_of(outlines) or any(
            path not in self.known or self.known[path].file_key != file_key
            for path, file_key in known.files.items()
        ):  # fmt: skip
            found = across(outlines, self._file, self.rulebook)
            named = {claim.path for one in found.findings for claim in one.claims}
            named.update(paths_in(found.findings))
            files = {path: self.known[path].file_key for path in sorted(named)}
            key = Later(lambda: _key_of(outlines))  # a run that keeps nothing need not work it out
            self.common = known = Shown(key, files, found)
        return known.across

    def _beside_earlier(self, path: str, pairs: Sequence[tuple[int, str, int]]) -> BesideEarlier:
        """What an article says against earlier ones that state the same quantities."""
        others = (
            str(part)
            for fact, earlier, other in pairs
            for part in (fact, earlier, self.known[earlier].file_key, other)
        )
        key = digest(self.known[path].file_key, *others)
        if path not in self.known_beside or self.known_beside[path].key != key:
            found = beside_earlier(path, pairs, self._file, self.rulebook)
            self.known_beside[path] = KnownBeside(key, found)
        return self.known_beside[path].beside

    def _settle(self, paths: Sequence[str], told: set[str]) -> Outcome:
        """What comes of all files that have a say in what is told."""
        common = self._across(paths)

        def compared(path: str) -> BesideEarlier:
            return self._beside_earlier(path, common.pairs[path])

        if self._looks_at_all(paths, told):
            for path in paths:
                self._audit(path)
            earlier = {path: compared(path) for path in common.pairs}
            entries = [self.known[path].entry for path in paths]
        else:
            links = Links({path: self.known[path].entry.outline for path in paths}, common.pairs)
            having_a_say, earlier = reached(told, links, self._found_in, compared)
            entries = [
                entry if path in having_a_say or not entry.outline.is_read
                else unread_entry(entry.outline, ())
                for path in paths
                for entry in (self.known[path].entry,)
            ]  # fmt: skip
        for path in self.known_beside.keys() - common.pairs.keys():
            del self.known_beside[path]
        return settle(entries, common, earlier, self.rulebook)

    def _looks_at_all(self, paths: Sequence[str], told: set[str]) -> bool:
        """Whether all files have a say: every one is compared with the tables, and beside a
        baseline it counts what is found anywhere."""  # noqa: D205, D209 - one sentence
        beside_all = bool(self.settings.known)
        return beside_all or len(told) == len(paths) or not told.isdisjoint(self._tables.paths)

    def _found_in(self, path: str) -> Sequence[Finding]:
        """Audit a file, and say what was found in it."""
        self._audit(path)
        found = self.known[path].entry.found()
        return (*found.findings, *found.clashes)

    # -- reports ---------------------------------------------------------------------------

    def report(self, told: Collection[str]) -> Report:
        """What is to be said of the files `told`; all the others take part."""
        with without_collector():
            try:
                return self._report(told)
            except LostError:
                return self._anew(told)

    def _report(self, told: Collection[str]) -> Report:
        self._bring_up_to_date(told)
        paths, told = self._taking_part(told)
        outcome = self._settle(paths, told)
        own = Told([outcome.entries[path].outline for path in paths if path in told])
        outlines = (outcome.entries[path].outline for path in paths)
        chosen, baselines = accepted(
            outcome.findings, outlines, self.settings, self.catalogue, alone=self.alone
        )
        every = len(own.files) == len(paths) and not self.alone  # all was looked at
        texts = self.sources.texts()
        mine = [
            finding
            for finding in chosen
            if next(own.owners(finding), None) is not None
            or (every and finding.place.path == self._settings_path)
        ]
        found = tuple(sorted(located(mine, texts), key=in_order))
        read = [outline.path for outline in own.files if outline.is_read]
        statuses = {path: outcome.statuses(path) for path in read}
        return Report(
            findings=found,
            sources={path: texts[path] for path in paths_in(found) if path in texts},
            files=len(own.files),
            claims=sum(map(len, statuses.values())),
            checked=Rows(
                tuple(status for path in read for status in statuses[path]),
                lambda: self._rows(read, outcome, told),
            ),
            conflicts=tuple(one for path in read for one in outcome.conflicts(path)),
            stories=stories_of(own, found, statuses),
            others=len(paths) - len(own.files),
            rules={name: self.catalogue.rules[name] for name in {one.rule for one in found}},
            baselines=baselines,
            paths=tuple(outline.path for outline in own.files),
        ).with_fail_level(self.settings.fail_level)

    def _rows(
        self, read: Sequence[str], outcome: Outcome, told: Collection[str]
    ) -> Sequence[Comparison]:
        """What each claim was compared with: it is read when it is asked for."""
        try:
            return tuple(row for path in read for row in outcome.checked(path))
        except LostError:
            return self._anew(told).checked

    def _anew(self, told: Collection[str]) -> Report:
        """The report without what was kept: another run has just changed that."""
        self.known.clear()
        self.known_beside.clear()
        self.common = None
        return self._report(told)

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
        texts = {
            path: os.path.realpath(text)
            for path in self.paths
            if (text := self.known[path].entry.outline.text_path) is not None
        }
        if not texts:
            return self.paths, {path for path in told if path in self.known}
        covered = set(texts.values())
        asked = {os.path.realpath(path) for path in told}
        mine = {*told, *(path for path, text in texts.items() if text in asked)}
        paths = [
            path
            for path in self.paths
            if not (self.outline(path).is_text and os.path.realpath(path) in covered)
        ]
        return paths, mine.intersection(paths)


def _silent(done: int, total: int) -> None:
    """Tell nobody."""


def _claims(file: ClaimFile) -> Sequence[Claim]:
    return () if file.document is None else file.document.claims


def _key_of(outlines: Sequence[Outline]) -> str:
    """What stands for all that the step across files looks at in these outlines."""
    return digest(*(part for one in outlines for part in (one.path, one.key)))
