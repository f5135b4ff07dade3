"""Message templates: text with expressions in braces, `{claim.value}`; `{{` is a brace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from claimlint.formula.amount import Context, Incomparable
from claimlint.formula.expression import Expression
from claimlint.formula.value import Names, Value
from claimlint.lazy_dataclass import dataclass
from claimlint.values.operand import as_operand, is_operand

Formatter: TypeAlias = Callable[[Value], str]


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template: literal texts and expressions in turn."""

    text: str
    parts: tuple[str | Expression, ...]

    def render(self, names: Names, context: Context, show: Formatter) -> str:
        """The text with every expression filled in by `show`."""
        return self._joined(
            [
                part if isinstance(part, str) else show(_value(part, names, context))
                for part in self.parts
            ]
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
        return self._joined(filled)

    def _joined(self, filled: Sequence[str]) -> str:
        """The parts as one text; a range beside a sign of arithmetic stands in brackets."""
        around = ["", *(part if isinstance(part, str) else "" for part in self.parts), ""]
        return "".join(
            as_operand(text)
            if isinstance(part, Expression) and is_operand(around[at], around[at + 2])
            else text
            for at, (part, text) in enumerate(zip(self.parts, filled, strict=True))
        )


def _value(part: Expression, names: Names, context: Context) -> Value:
    try:
        return part.run(names, context)
    except Incomparable:
        return None
