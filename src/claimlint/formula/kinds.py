"""The static types of the rule language.

A type is known when a rule is loaded; it is what makes `"5 km" <= "3 kWh"` an error of the rule
file instead of a rule that silently never fires.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, Never, TypeAlias, TypeVar

from claimlint.formula.value import Value
from claimlint.lazy_dataclass import dataclass, field

Dimension: TypeAlias = tuple[tuple[str, int], ...]
"""Base units with their powers: see `values.unit`."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of the rule language.

    `item` is the type of a list's members, `record` names the attributes of a record, `unit_kind`
    and `dimension` what is known of a quantity before any claim is read ("" and None: nothing).
    `mapped` marks the list that one attribute of all members makes (`members.of`). `choices` are
    the only texts that a text can be, where it is one of an enumeration. `size` is how many figures
    a quantity is worked out from, at the most: what bounds the digits of the exact result.
    """

    name: str
    item: Kind | None = None
    record: str = ""
    unit_kind: str = ""
    dimension: Dimension | None = None
    mapped: bool = False
    choices: tuple[str, ...] = field(default=(), compare=False)
    size: int = field(default=1, compare=False)

    def __str__(self) -> str:
        if self.item is not None:
            return f"list of {self.item}"
        return self.record or self.name


BOOL = Kind("bool")
"""Yes or no, or missing: what is known without comparing intervals."""
TRUTH = Kind("truth")
"""The outcome of comparing intervals: true, false or undecided."""
TEXT = Kind("text")
QUANTITY = Kind("quantity")
NUMBER = Kind("quantity", unit_kind="number", dimension=())
PERCENT = Kind("quantity", unit_kind="percent", dimension=())
PERIOD = Kind("period")
DAY = Kind("day")
ANY = Kind("anything")


def choice_of(*choices: str) -> Kind:
    """The type of a text that is one of an enumeration: comparing it with another is an error."""
    return Kind("text", choices=choices)


def list_of(item: Kind) -> Kind:
    """The type of a list."""
    return Kind("list", item=item)


ANY_LIST = list_of(ANY)
"""A list of anything, for functions that take lists as such."""


def record(name: str) -> Kind:
    """The type of a record, whose attributes the vocabulary lists under this name."""
    return Kind("record", record=name)


def listed(kind: Kind) -> bool:
    """Whether this is the type of a list."""
    return kind.name == "list"


_Owner_contra = TypeVar("_Owner_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Attribute(Generic[_Owner_contra]):
    """One attribute of a record: its type, how to get it, and the sentence that documents it.

    `get` returns None where the attribute is missing. `depends` names what alone decides it: fields
    of the record, and parts of its number (`unit`); None where it is more than that. `by_run`: each
    run works it out, so that `get` answers a function of the run's formulas and the context.
    """

    kind: Kind
    get: Callable[[_Owner_contra], Value]
    doc: str = ""
    depends: tuple[str, ...] | None = None
    by_run: bool = False


Attributes: TypeAlias = Mapping[str, Attribute[Never]]
"""The attributes of some record: of which one, is known where they are declared."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a function takes: any of `kinds`; `mapped` takes a list too and works on each member."""

    name: str
    kinds: tuple[Kind, ...]


Call: TypeAlias = Callable[..., Value]
"""A function of the rule language: of a context, and of values whose types are checked."""


@dataclass(frozen=True, slots=True)
class Function:
    """One function of the rule language.

    `call(context, *arguments)` gets the run-time values in order. `strict` functions answer None
    (missing) as soon as an argument is missing, without being called. `ordered` ones can be
    undecided where nothing is wrong (see Expression).
    """

    name: str
    parameters: tuple[Parameter, ...]
    result: Kind | Callable[[list[Kind]], Kind]
    call: Call
    doc: str
    example: str = ""
    strict: bool = True
    variadic: bool = False
    optional: int = 0
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What rules may speak of: the attributes of each record, and the functions."""

    records: Mapping[str, Attributes] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)
