"""Applying rules to claims."""

from claimlint.apply.engine import Engine
from claimlint.apply.tell import from_raised

__all__ = ["Engine", "from_raised"]
