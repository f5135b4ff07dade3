"""The values that a project, or one run of the command, decides."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Literal, NamedTuple

from claimlint.claims.finding import Severity
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project.baseline_file import Known
from claimlint.project.files import resolved

Profile = Literal["default", "strict"]
PROFILES: tuple[Profile, ...] = ("default", "strict")
FILE_NAME = "claimlint.toml"


class SetIn(NamedTuple):
    """Where a setting is set: a file, the line there, and the pack that the file is of."""

    path: str
    line: int | None
    pack: str = ""


class Accepted(NamedTuple):
    """One entry of `accept`: findings of a rule or family that the whole project accepts.

    `path` is a pattern of paths, `claim` an id, with or without its article; "" is every one.
    `until` is a date in EDTF, or "". `origin` and `span` say where the entry stands.
    """

    rule: str
    reason: str
    path: str = ""
    claim: str = ""
    until: str = ""
    origin: str = ""
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project decides about its checks. Every path in it is absolute.

    `select` and `ignore` name rules and families; an empty `select` is everything. `severity`
    has None for a rule that is off. `claims` has the project's claim files: all of its folder where
    it is empty. `projects` are folders inside this one that are projects of their own. `names` maps
    a canonical name to its aliases. `bounds` maps a measure to the quantity text that its amounts
    must lie in ("0..100 km"). `approximate` is a fraction of one; `approximate_digits` the number
    of digits with which "about" is questioned. `barred_sources` are
    types of sources. `rules` is None where the project has no rules of its own. `fail_level` is
    None where no finding may fail the run. `table_lag` is how many years back the period of a table
    may lie with which an undated claim is compared; `drift` the factor beyond which even figures
    of two periods are. `leave_out` are phrases with which blocks of a text
    begin that are not the article.
    """

    root: Path
    origin: Path | None = None
    profile: Profile = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    per_path_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accept: tuple[Accepted, ...] = ()
    baseline: Path | None = None
    known: tuple[Known, ...] | None = None
    """The entries of the baseline; None where there is no baseline, or no such file yet."""
    claims: tuple[Path, ...] = ()
    projects: tuple[Path, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    references: tuple[Path, ...] = ()
    approximate: Fraction = Fraction(1, 20)
    approximate_digits: int = 4
    bounds: Mapping[str, str] = field(default_factory=dict)
    stale_years: int = 5
    table_lag: int = 3
    drift: int = 30
    barred_sources: tuple[str, ...] = ("search-result", "ai-generated")
    rules: Path | None = None
    language: str = "en"
    leave_out: tuple[str, ...] = ()
    fail_level: Severity | None = Severity.WARNING
    unsure: bool = False
    isolated: bool = False
    extends: tuple[str, ...] = ()
    required_version: str = ""
    packs: tuple[Path, ...] = ()
    """The folders with the rules of packs that are extended."""
    set_in: Mapping[str, SetIn] = field(default_factory=dict)
    """Where each setting is set, by its name in the file; what is not there has its default."""


def default_settings(root: Path, *, isolated: bool = False) -> Settings:
    """Make the settings of a project that has none.

    Isolated, it has no rules of its own either.
    """
    root = resolved(root)
    rules = root / "rules"
    return Settings(
        root=root,
        references=(root / "claims" / "reference",),
        rules=rules if rules.is_dir() and not isolated else None,
        isolated=isolated,
    )


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line decides: None (or nothing) leaves the settings as they are.

    `select` takes the place of the settings' own; `ignore` adds to it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: Profile | None = None
    fail_level: Severity | Literal["never"] | None = None
    unsure: bool = False
    baseline: Path | None = None
    no_baseline: bool = False

    def over(self, settings: Settings) -> Settings:
        """Put these decisions on top of the settings."""
        baseline = None if self.no_baseline else self.baseline or settings.baseline
        level = settings.fail_level if self.fail_level is None else self.fail_level
        return replace(
            settings,
            select=self.select or settings.select,
            ignore=(*settings.ignore, *self.ignore),
            profile=self.profile or settings.profile,
            fail_level=None if level == "never" else level,
            unsure=self.unsure or settings.unsure,
            baseline=baseline,
            known=settings.known if baseline == settings.baseline else None,
        )
