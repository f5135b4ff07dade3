"""One claim to be: what `draft` makes of a number, before it is written."""

from __future__ import annotations

from claimlint.article.article import Figure
from claimlint.lazy_dataclass import dataclass, field


@dataclass(slots=True)
class Draft:
    """Its fields in the order of writing, and its quote.

    `unconfirmed` are the fields that a model filled in, `suggested` what it said that neither the
    article nor the project has.
    """

    figure: Figure
    quote: str
    around: tuple[str, str] = ("", "")
    fields: dict[str, object] = field(default_factory=dict)
    inferred: list[str] = field(default_factory=list)
    unconfirmed: list[str] = field(default_factory=list)
    suggested: dict[str, str] = field(default_factory=dict)
    name: str = ""
