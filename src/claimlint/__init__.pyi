from claimlint.api import Checked, Finding, Location, Mention, Report, Story, Workspace, lint, scan

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
__version__: str
