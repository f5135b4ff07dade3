"""What is said of facts that a rule would tie together: their names, and which tie is broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claimlint.claims.fact import Fact
from claimlint.claims.fact_keys import KEYS, lies_within
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.engine.instance import Instance
from claimlint.engine.show_value import show
from claimlint.formula.value import Value
from claimlint.rulebook.rule import Link


def values_of(instance: Instance) -> list[Value]:
    """What the names of an instance stand for."""
    named = [instance.names.get(variable.name) for variable in instance.rule.variables]
    relation = instance.names.get("relation")
    return [one for one in (*named, relation) if one is not None]


def called_here(value: Value, home: str) -> str:
    """What a record of a candidate is called: its id, which stands in the file (`home::`)."""
    if isinstance(value, list | tuple):
        return all_of([called_here(one, home) for one in value]) or "nothing"
    for name in ("full_id", "id"):
        found = getattr(value, name, None)
        if found:
            return str(found).removeprefix(f"{home}::")
    text = getattr(value, "text", "")
    return f'"{" ".join(str(text).split())[:60]}"' if text else "the file"


def link_text(link: Link) -> str:
    """A line of `on` as a rule has it."""
    if link.nests:
        return f"nests({'.'.join(link.left)}, {'.'.join(link.right)})"
    sign = "!=" if link.differs else "in" if link.within else "=="
    return f"{'.'.join(link.left)} {sign} {'.'.join(link.right)}"


def broken_tie(link: Link, names: dict[str, Fact]) -> list[str]:
    """How a line of `on` fails; nothing where it holds."""
    (left, one), (right, other) = link.left, link.right
    if link.nests:
        if lies_within(one, names[left], names[right]):
            return []
        return [f"`{link_text(link)}` does not hold: {_times(link, names)}"]
    mine, theirs = KEYS[one](names[left]), KEYS[other](names[right])
    shown = f"{shown_value(names[left], one)} and {shown_value(names[right], other)}"
    held = mine != theirs if link.differs else _equal(mine, theirs)
    return [] if held else [f"`{link_text(link)}` does not hold: {shown}"]


def _times(link: Link, names: dict[str, Fact]) -> str:
    both = [shown_value(names[name], "period") for name in (link.left[0], link.right[0])]
    if link.left[1] == "span":
        since = [shown_value(names[name], "since") for name in (link.left[0], link.right[0])]
        both = [f"{first} to {last}" for first, last in zip(since, both, strict=True)]
    return " and ".join(both)


def _equal(mine: object, theirs: object) -> bool:
    """Whether two keys meet: a key that is a set of names meets each of them."""
    if mine is None or theirs is None:
        return False
    many = [one if isinstance(one, frozenset) else frozenset((one,)) for one in (mine, theirs)]
    return not many[0].isdisjoint(many[1])


def shown_value(fact: Fact, key: str) -> str:
    """What a fact states under a key, as it is shown."""
    claim, attribute = fact.claims[0], CLAIM_ATTRIBUTES.get(key)
    value = claim.fields.get(key) if attribute is None else attribute.get(claim)
    if value is None or value == []:
        return "not stated"
    if isinstance(value, dict):
        return ", ".join(f"{name} {one}" for name, one in value.items())
    return show(value)


def key_of(fact: Fact, key: str) -> object:
    """What facts are compared by under a key."""
    return KEYS[key](fact) if key in KEYS else fact.fields.get(key)


def either_of(names: Iterable[str]) -> str:
    """Several names, of which one would do."""
    return " or ".join(names)


def all_of(names: Sequence[str]) -> str:
    """Several names in words; of many the first five, and how many more there are."""
    counted = Counter(names)
    listed = list(counted)
    if len(listed) > 6:
        listed = [*listed[:5], f"{len(listed) - 5} more"]
    return ", ".join(listed[:-1]) + (" and " if len(listed) > 1 else "") + "".join(listed[-1:])
