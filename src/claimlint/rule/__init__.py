"""Rules as files: reading, checking, and the catalogue."""

from claimlint.rule.build import VOCABULARY
from claimlint.rule.load import (
    builtin_catalogue,
    builtin_folder,
    load_catalogue,
    load_file,
    load_folder,
    rule_files,
)
from claimlint.rule.rule import (
    Catalogue,
    Example,
    Link,
    Rule,
    RuleError,
    RuleErrors,
    Target,
    Variable,
)

__all__ = [
    "VOCABULARY",
    "Catalogue",
    "Example",
    "Link",
    "Rule",
    "RuleError",
    "RuleErrors",
    "Target",
    "Variable",
    "builtin_catalogue",
    "builtin_folder",
    "load_catalogue",
    "load_file",
    "load_folder",
    "rule_files",
]
