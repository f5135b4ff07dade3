"""How a finding's claims are named in print: by id in their own article, else article-id::claim."""

from __future__ import annotations

from claimlint.claims.finding import Finding


def claim_names(finding: Finding) -> tuple[str, ...]:
    """The names of a finding's claims, as its article's reader has them."""
    return tuple([one.name_in(finding.article) for one in finding.claims])
