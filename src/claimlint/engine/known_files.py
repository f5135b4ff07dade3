"""What a workspace knows of files, each with the keys of all that it was worked out from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimlint.claims.claim import Claim
from claimlint.engine.entry import BesideEarlier, Entry
from claimlint.engine.fact_pool import References
from claimlint.engine.settle import Across
from claimlint.lazy_dataclass import dataclass, field


@dataclass(frozen=True, slots=True)
class Known:
    """An entry with what it was worked out from; `kept`, it is in the cache as it is here.

    `audit_key` is "" where the file was not audited yet.
    """

    file_key: str
    audit_key: str
    entry: Entry
    kept: bool = False


@dataclass(frozen=True, slots=True)
class KnownBeside:
    """An article beside earlier ones, with what that was worked out from; see `Known`."""

    key: str
    beside: BesideEarlier
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows across outlines, and what it was worked out from: the outlines, and of the files
    that its findings name, by path, all that they hold."""  # noqa: D205, D209 - one sentence

    key: Callable[[], str]
    files: Mapping[str, str]
    across: Across
    kept: bool = False


@dataclass(slots=True)
class Tables:
    """The tables that count, and their claims once an audit has asked for them."""

    key: str
    paths: tuple[str, ...]
    references: References | None = None
    claims: dict[str, Claim] = field(default_factory=dict)
