"""A rule: one file of the catalogue, read and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimlint.claims.finding import Severity
from claimlint.formula.expression import Expression
from claimlint.formula.template import Template
from claimlint.lazy_dataclass import dataclass, field
from claimlint.lazy_pattern import pattern

_EXPRESSION = pattern(r"\{[^{}]*\}")
SAME = ("where", "breakdown", "basis", "kind", "period")
"""The coordinates that the claims of a join or group share unless the rule says otherwise."""

SINGLE_SHAPES = ("claim", "citation", "source", "document", "relation", "quote", "mention")
GROUP = "group"
JOIN = "join"
PAIRS = "pairs"
RAISED = "raised"


@dataclass(frozen=True, slots=True)
class Variable:
    """One name of a join: which claims it stands for. `many` collects all that match in a list.

    A claim has all the fields `present`, one of `some` (where that is not empty), none of `absent`.
    """

    name: str
    many: bool = False
    types: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    only: Expression | None = None
    some: tuple[str, ...] = ()

    def fits(self, fields: Mapping[str, object]) -> bool:
        """Whether the fields of a claim or citation are as this asks."""
        for name in self.present:
            if name not in fields:
                return False
        for name in self.absent:
            if name in fields:
                return False
        return not self.some or any(name in fields for name in self.some)


@dataclass(frozen=True, slots=True)
class Link:
    """One line of `on:`: an attribute of one variable equals one of another.

    `within` is for `a.x in b.y`; `differs` for `a.x != b.y`; `nests` for `nests(a.x, b.x)`, where x
    is a time (a key of NESTED).
    """

    left: tuple[str, str]
    right: tuple[str, str]
    within: bool = False
    differs: bool = False
    nests: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """Where a span lies: a variable, or one of its fields (`claim.value`)."""

    name: str
    field: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule of the catalogue.

    `shape` is one of SINGLE_SHAPES, "group", "join", "pairs" or "raised" (by a stage). Expressions
    and templates are compiled and checked.
    """

    name: str
    family: str
    path: str
    summary: str
    why: str
    severity: Severity
    severity_key: Severity
    help: str
    since: str
    shape: str
    raised_by: str = ""
    key_only: bool = False
    builtin: bool = True
    variables: tuple[Variable, ...] = ()
    by: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    pairs: tuple[str, ...] = ()
    same: tuple[str, ...] = SAME
    voices: str = "same"
    within: str = "document"
    kinds_of_document: tuple[str, ...] = ("article",)
    when: Expression | None = None
    let: tuple[tuple[str, Expression], ...] = ()
    require: Expression | None = None
    possible: Expression | None = None
    because: Template | None = None
    """Why a finding is no more than possible, where `possible` says so."""
    at: Target | None = None
    also: tuple[Target, ...] = ()
    label: Template | None = None
    lacks: str = ""
    law: str = ""
    """What holds in every world, in words with the rule's names in braces ("{part} = {share} ×
    {whole}"): then the solver uses it, too. "" where the rule is no law."""
    unclaimed: tuple[str, ...] = ()
    """The names of a law that stand for a quantity even where no claim states it."""
    yields_to: tuple[str, ...] = ()
    message: Template | None = None
    fix: str = ""
    """Whose own fix a finding offers: `quote`, where the passage that is meant is clear."""
    working: tuple[Template, ...] = ()
    help_template: Template | None = None
    forms: tuple[Rule, ...] = ()
    """The further forms in which the one fault is found: rules of the same name, of one shape."""

    early: tuple[tuple[str, Expression], ...] = field(init=False, default=())
    """The part of `let` that `when` needs; `late` is only worked out where `when` is true."""
    late: tuple[tuple[str, Expression], ...] = field(init=False, default=())
    compares: bool = field(init=False, default=False)
    """Whether it compares what claims state, with a law or with each other."""
    special: bool = field(init=False, default=False)
    """Whether a claim's shape does not decide alone that the rule looks at it."""

    @property
    def every_form(self) -> tuple[Rule, ...]:
        """The rule and its further forms: what is to be matched and judged."""
        return (self, *self.forms)

    @property
    def advice(self) -> str:
        """The help without its expressions, for pages that show no finding; "" if it is all one."""
        told = _EXPRESSION.sub("…", " ".join(self.help.split()))
        return told if told.strip("… ") else ""

    def __post_init__(self) -> None:
        truth = self.require is not None and self.require.kind.name == "truth"
        compares = truth and (bool(self.law) or self.shape == PAIRS or _sets_beside(self))
        object.__setattr__(self, "compares", compares)
        only = any(variable.only is not None for variable in self.variables)
        object.__setattr__(self, "special", only or self.key_only)
        needed = _needed(self.let, self.when)
        object.__setattr__(self, "early", tuple(one for one in self.let if one[0] in needed))
        object.__setattr__(self, "late", tuple(one for one in self.let if one[0] not in needed))


def _sets_beside(rule: Rule) -> bool:
    """Whether what an error requires is of the figure at fault and of another that it names."""
    if rule.severity is not Severity.ERROR or rule.shape not in (JOIN, "claim") or rule.at is None:
        return False
    read = _needed(rule.let, rule.require)
    return rule.at.name in read and any(
        one.name in read and one.name != rule.at.name for one in rule.also
    )


def _needed(let: tuple[tuple[str, Expression], ...], when: Expression | None) -> set[str]:
    """The names of `let` that an expression reads, and those that these read in turn."""
    needed: set[str] = set() if when is None else {name for name, _ in when.reads}
    for name, expression in reversed(let):
        if name in needed:
            needed.update(read for read, _ in expression.reads)
    return needed


@dataclass(frozen=True, slots=True)
class RuleError:
    """A rule author's mistake, located in the rule's file (line and column from 1)."""

    path: str
    line: int
    column: int
    message: str
    help: str = ""

    def __str__(self) -> str:
        told = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return f"{told} ({self.help})" if self.help else told


class RuleErrors(ValueError):  # noqa: N818 - it holds several
    """One or more broken rule files: nothing is judged with half a catalogue."""

    def __init__(self, errors: tuple[RuleError, ...]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All rules of a run, by name."""

    rules: Mapping[str, Rule]

    @property
    def families(self) -> tuple[str, ...]:
        """The families, sorted."""
        return tuple(sorted({rule.family for rule in self.rules.values()}))

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules.values())
