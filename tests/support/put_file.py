"""Putting a file into the folder that a test works in."""

from __future__ import annotations

from pathlib import Path


def put(name: str | Path, text: str) -> str:
    """Write a file with its folders, to the letter; its name again."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return str(name)
