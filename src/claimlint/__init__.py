"""claimlint: a linter for the numeric claims of an article.

`lint`, `scan` and `Workspace` are what it does, `Report` and the rest what comes of it; see
`claimlint.api`. They are loaded when they are used: `import claimlint` costs next to nothing.
"""

__version__ = "0.1.0"

__all__ = [
    "Checked",
    "Finding",
    "Location",
    "Mention",
    "Report",
    "Story",
    "Workspace",
    "__version__",
    "lint",
    "scan",
]


def __getattr__(name: str) -> object:
    """One of the names above, from the module that has it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - the command needs none of this

    return getattr(import_module("claimlint.api"), name)


def __dir__() -> list[str]:
    """What is offered, for completion."""
    return list(__all__)
