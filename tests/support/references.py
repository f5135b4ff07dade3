"""References to claims, for tests that make findings by hand."""

from __future__ import annotations

from claimlint.claims.claim_reference import ClaimReference


def claim_reference(name: str, article: str = "story", path: str = "a.yaml") -> ClaimReference:
    """The reference of a claim by its name in an article: `rail`, or `table::rail`."""
    if "::" in name:
        article, _, name = name.partition("::")
        path = f"{article}.yaml"
    return ClaimReference(article, name, path, 0)
