"""claimlint from Python: what `claimlint.lint`, `scan` and `Workspace` are.

The results are frozen, and have the names and the meaning of the JSON output: lines and columns
count from 1, columns in code points; `docs/guide/python.md` explains them with examples.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Literal, TypeAlias

from claimlint.claims import finding as found
from claimlint.claims.finding import Place
from claimlint.engine import lint as running
from claimlint.engine import workspace as engine
from claimlint.engine.outcome import Report as Outcome
from claimlint.engine.outcome import Status, Verdict, combined
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.numbers.scanner import scan as scan_text
from claimlint.project.bounds import check_bounds
from claimlint.project.find_project import Projects, with_baseline, without_settings
from claimlint.project.project_files import Named, by_project, rest_of, shown
from claimlint.project.read_settings import settings_from
from claimlint.project.rule_names import check_names
from claimlint.project.settings import Overrides, Settings, default_settings
from claimlint.project.settings_fault import ConfigError
from claimlint.report.claim_names import claim_names
from claimlint.report.excerpt import Sources
from claimlint.report.json_output import document
from claimlint.report.line_output import gravest_first
from claimlint.report.text_output import View
from claimlint.rulebook.catalogue import load_catalogue

SettingsTable: TypeAlias = Mapping[str, object]
"""Settings as in `claimlint.toml`: `{"profile": "strict", "severity": {"no-source": "off"}}`."""
Paths: TypeAlias = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
Severity: TypeAlias = Literal["error", "warning", "note"]
Certainty: TypeAlias = Literal["certain", "possible", "unsure"]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file; `pointer` is the JSON pointer of the YAML node there."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    pointer: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `suppressed` says why it does not count; None where it does."""

    rule: str
    family: str
    severity: Severity
    certainty: Certainty
    message: str
    help: str
    working: tuple[str, ...]
    article: str
    claims: tuple[str, ...]
    location: Location
    related: tuple[Location, ...]
    fingerprint: str
    suppressed: str | None
    suppressed_in: Literal["file", "settings", "baseline"] | None


@dataclass(frozen=True, slots=True)
class Story:
    """An article, the desk's verdict on it, and how many of its claims were compared."""

    article: str
    path: str
    verdict: Verdict
    claims: int
    compared: int
    open: int = 0
    """Of a signed story: how many questions were left open."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How one claim fared, and against which others."""

    article: str
    claim: str
    status: Status
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a run. `exit_code` is that of the command: 0, 1 or 3."""

    verdict: Verdict
    findings: tuple[Finding, ...]
    stories: tuple[Story, ...]
    checked: tuple[Checked, ...]
    files: int
    claims: int
    exit_code: int
    json: str
    """The whole as the JSON output has it, conflicts included."""

    def __iter__(self) -> Iterator[Finding]:
        """The findings that count, the gravest first."""
        return (one for one in self.findings if one.suppressed is None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A number of a text: its words, where they stand (code points), and what they can mean.

    `value` is exact, or EDTF text for a date; a range has `low` and `high` instead.
    """

    text: str
    start: int
    end: int
    value: Fraction | str | None
    low: Fraction | None
    high: Fraction | None
    unit: str
    kind: str
    modifier: str


def lint(
    sources: Paths | Mapping[str, str],
    settings: SettingsTable | None = None,
    *,
    alone: bool = False,
) -> Report:
    """Lint files and folders, or texts by the names of their files.

    Paths are linted as the command does: each in its project, whose tables and other stories take
    part unless it is `alone`. Texts are linted beside each other and nothing else. `settings` take
    the place of the project's own. Raises ValueError for settings or rules that are wrong; what is
    wrong with a claim file is a finding.

    >>> import claimlint
    >>> text = '''
    ... claimlint: 1
    ... article: {id: rail, title: Rail, language: en, published: 2025-03-10}
    ... claims:
    ...   - {id: rail, subject: rail, measure: freight, of: all freight, value: 131 %, period: 2024}
    ... '''
    >>> report = claimlint.lint({"rail.yaml": text}, {"ignore": ["sources"]})
    >>> report.verdict
    'hold'
    >>> [(one.rule, one.location.line) for one in report]
    [('share-out-of-range', 5)]
    """
    if isinstance(sources, Mapping):
        workspace = Workspace(settings=settings)
        for name, text in sources.items():
            workspace.put(name, text)
        return workspace.report()
    return _report([*_linted(_listed(sources), settings, alone=alone)])


def scan(text: str, language: str = "en") -> tuple[Mention, ...]:
    """Every number of a running text, in its order.

    >>> import claimlint
    >>> for one in claimlint.scan("About a third of 1,200 ships came in 2019."):
    ...     print(one.text, one.kind, one.value, one.modifier)
    third fraction 1/3 ~
    1,200 ships count 1200 =
    2019 year 2019 =
    """
    return tuple(
        Mention(
            one.text, one.start, one.end, one.value, one.low, one.high, one.unit, one.kind,
            one.modifier,
        )
        for one in scan_text(text, language)
    )  # fmt: skip


class Workspace:
    r"""Files that stay open: what changes is linted again, and only what that can touch.

    >>> import claimlint
    >>> desk = claimlint.Workspace(settings={"ignore": ["sources"]})
    >>> claim = "{id: a, subject: rail, measure: length, value: %s, period: always}"
    >>> head = "claimlint: 1\narticle: {id: x, title: X, published: 2025-01-01}\nclaims: "
    >>> desk.put("x.yaml", f"{head}[{claim % '500 km'}]")
    >>> len(desk.report().findings)
    0
    >>> desk.put("x.yaml", f"{head}[{claim % '500 kmm'}]")
    >>> [one.rule for one in desk.report()]
    ['unknown-unit']
    """

    def __init__(
        self, folder: str | os.PathLike[str] | None = None, settings: SettingsTable | None = None
    ) -> None:
        """Open the project of a folder with all its claim files, or one that is empty.

        `settings` take the place of the project's own. Raises ValueError for wrong ones, and
        FileNotFoundError for a folder that is not there.
        """
        if folder is not None and not os.path.lexists(folder):
            raise FileNotFoundError(f"there is no {os.fspath(folder)}")
        found = None if folder is None else Projects().of_path(Path(folder))
        own = found or without_settings([] if folder is None else [Path(folder)], Path.cwd())
        if settings is not None:
            own = _given(settings, own)
        self._inner = _workspace(own)
        if folder is not None:
            running.fill(self._inner, (), rest_of(own).files)

    def put(self, path: str, text: str | bytes) -> None:
        """Take in a file, or what an editor has of it."""
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        self._inner.put(shown(os.path.realpath(path)), data)

    def drop(self, path: str) -> None:
        """Forget a file."""
        self._inner.drop(shown(os.path.realpath(path)))

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that are open."""
        return tuple(self._inner.paths)

    def report(self, paths: Sequence[str] | None = None) -> Report:
        """What is found in some of the files (or in all); every file takes part."""
        told = (
            self._inner.paths
            if paths is None
            else [shown(os.path.realpath(path)) for path in paths]
        )
        return _report([_signed(self._inner.report(told), self._inner)])


def _listed(paths: Paths) -> list[Path]:
    one = isinstance(paths, str | os.PathLike)
    return [Path(paths)] if one else [Path(path) for path in paths]  # type: ignore[arg-type,union-attr]


def _linted(
    paths: Sequence[Path], given: SettingsTable | None, *, alone: bool
) -> Iterator[Outcome]:
    """Lint each project that the paths lie in."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise FileNotFoundError(f"there is no {missing[0]}")
    projects = Projects()
    loose = without_settings([path for path in paths if projects.of_path(path) is None], Path.cwd())
    for own, named in by_project(paths, projects, loose):
        workspace = _workspace(own if given is None else _given(given, own))
        workspace.alone = alone
        rest = () if alone else rest_of(workspace.settings, projects).files
        asked: list[Named | running.Stdin] = list(named)
        yield _signed(running.lint(asked, rest, workspace), workspace)


def _signed(outcome: Outcome, workspace: engine.Workspace) -> Outcome:
    """The outcome with the verdicts of stories that an editor has signed."""
    if not any(one.is_signed for one in outcome.stories):
        return outcome
    from claimlint.desk.signed_stories import with_signatures  # noqa: PLC0415 - seldom needed

    return with_signatures(outcome, workspace)[0]


def _workspace(settings: Settings) -> engine.Workspace:
    """An empty workspace. Raises ValueError for settings that name what there is not."""
    catalogue = load_catalogue(settings.rules, settings.packs)
    families = {rule.name: rule.family for rule in catalogue.rules.values()}
    faults = [*check_names(settings, Overrides(), families), *check_bounds(settings)]
    if faults:
        raise ConfigError(faults)
    return engine.Workspace(settings, catalogue)


def _given(table: SettingsTable, own: Settings) -> Settings:
    """The settings of a table, for the project of others."""
    base = replace(default_settings(own.root), origin=None)
    return with_baseline(settings_from(base, table))


def _report(outcomes: Sequence[Outcome]) -> Report:
    outcome = combined(outcomes, [path for one in outcomes for path in one.empty])
    if any("confidential" in text for text in outcome.sources.values()):
        from claimlint.report.withhold import without_secrets  # noqa: PLC0415 - seldom needed

        outcome = without_secrets(outcome)
    sources = Sources(outcome.sources)
    view = View(suppressed=True, lacking=True)
    return Report(
        verdict=outcome.verdict,
        findings=tuple(_finding(one, sources) for one in gravest_first(outcome, view, sources)),
        stories=tuple(
            Story(one.article, one.path, one.verdict, one.claims, one.compared, one.open)
            for one in outcome.stories
        ),
        checked=tuple(
            Checked(
                one.claim.article,
                one.claim.claim,
                one.status,
                tuple(other.name_in(one.claim.article) for other in one.against),
            )
            for one in outcome.checked
        ),
        files=outcome.files,
        claims=outcome.claims,
        exit_code=outcome.exit_code,
        json="\n".join(document(outcome, view)),
    )


def _finding(one: found.Finding, sources: Sources) -> Finding:
    return Finding(
        rule=one.rule,
        family=one.family,
        severity=one.severity.value,
        certainty=one.certainty.value,
        message=one.message,
        help=one.help,
        working=one.working,
        article=one.article,
        claims=claim_names(one),
        location=_location(one.place, sources),
        related=tuple(_location(place, sources) for place in one.related),
        fingerprint=one.fingerprint,
        suppressed=one.suppressed,
        suppressed_in=one.suppressed_in,
    )


def _location(place: Place, sources: Sources) -> Location:
    start, end = sources.extent(place)
    return Location(
        place.path, start.line, start.column, end.line, end.column, place.pointer, place.label
    )
