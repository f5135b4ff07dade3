"""Which claim is meant, as data: what findings and comparisons name claims by."""

from __future__ import annotations

from typing import NamedTuple


class ClaimReference(NamedTuple):
    """One claim of one file.

    `article` is the id of its article or table, `claim` its own id, `path` its file and `number`
    its place there: two files, or two claims of a file, may have one id by mistake.
    """

    article: str
    claim: str
    path: str
    number: int

    @property
    def full_id(self) -> str:
        """The name that other files use: article-id::claim."""
        return f"{self.article}::{self.claim}"

    def name_in(self, article: str) -> str:
        """The name that is used in an article: the id alone in the claim's own one."""
        return self.claim if self.article == article else self.full_id
