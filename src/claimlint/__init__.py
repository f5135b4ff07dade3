"""claimlint: a linter for the numeric claims of an article."""

__version__ = "0.1.0"
