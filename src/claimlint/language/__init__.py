"""Languages as data: how a language writes hedges, numbers, units and currencies.

`load("he")` gives a `Language`; nothing else of the program names a language. The data are the
files of `claimlint/languages/`, whose grammar stands at the head of `en.yaml`.
"""

from claimlint.language.language import Hedge, Language, codes, load

__all__ = ["Hedge", "Language", "codes", "load"]
