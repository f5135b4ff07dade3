"""A quote as a claim file writes it."""

from __future__ import annotations

from claimlint.yamlfile.write_scalar import inline


def quote_text(words: str, around: tuple[str, str]) -> str:
    """The words; with those before and after where only they tell places apart."""
    prefix, suffix = around
    if not prefix and not suffix:
        return inline(words)
    parts = [f"exact: {inline(words)}"]
    parts += [f"prefix: {inline(prefix)}"] if prefix.strip() else []
    parts += [f"suffix: {inline(suffix)}"] if suffix.strip() else []
    return "{" + ", ".join(parts) + "}"
