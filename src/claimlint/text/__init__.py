"""Articles: their numbers, their sentences, and where a quote stands in them."""

from claimlint.text.mention import Mention
from claimlint.text.scanner import scan

__all__ = ["Mention", "scan"]
