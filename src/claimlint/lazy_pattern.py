"""`pattern`: a regular expression that is compiled when it is first used.

A module's patterns are compiled when it is imported, whether or not a run needs them; of those that
read values, a clean file needs one in four. To a type checker this is `re.compile`.

A group is never repeated possessively, `(?:...)*+`: Python before 3.11.5 (that of Debian 12 is one)
does not go back to the start of a round that fails. `(?>(?:...)*)` means the same and is right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    pattern = re.compile
else:
    _METHODS: Final = ("finditer", "fullmatch", "match", "search", "split", "sub", "subn")

    class _Pattern:
        """Has the methods of the pattern as its own, once one of them is asked for."""

        __slots__ = ("_flags", "_text", *_METHODS)

        def __init__(self, text, flags=0):
            self._text = text
            self._flags = flags

        def __getattr__(self, name):  # only for what is not set yet
            compiled = re.compile(self._text, self._flags)
            for method in _METHODS:
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)

    pattern = _Pattern

__all__ = ["pattern"]
