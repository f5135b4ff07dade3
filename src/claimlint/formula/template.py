"""Message templates: text with expressions in braces, `{claim.value}`; `{{` is a brace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from claimlint.formula.amount import Context, Incomparable
from claimlint.formula.expression import Expression
from claimlint.formula.value import Names, Value
from claimlint.lazy_dataclass import dataclass

Formatter: TypeAlias = Callable[[Value], str]


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template: literal texts and expressions in turn."""

    text: str
    parts: tuple[str | Expression, ...]

    def render(self, names: Names, context: Context, show: Formatter) -> str:
        """The text with every expression filled in by `show`."""
        return "".join(
            part if isinstance(part, str) else show(_value(part, names, context))
            for part in self.parts
        )

    def render_if_known(self, names: Names, context: Context, show: Formatter) -> str | None:
        """The filled text, or None where something that it needs is missing."""
        filled: list[str] = []
        for part in self.parts:
            if isinstance(part, str):
                filled.append(part)
                continue
            value = _value(part, names, context)
            if value is None or value == []:
                return None
            filled.append(show(value))
        return "".join(filled)


def _value(part: Expression, names: Names, context: Context) -> Value:
    try:
        return part.run(names, context)
    except Incomparable:
        return None
