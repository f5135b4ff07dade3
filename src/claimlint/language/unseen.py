"""Characters that nobody sees in a text: they hide words, turn them round, or end a line.

Names, quotes and paths may come from strangers. Whatever of them is printed or written has these
characters spelled out, so that two names that look the same are the same, and no text of a file
moves a cursor or begins a line of its own.
"""

from __future__ import annotations

from typing import Final

from claimlint.lazy_pattern import pattern

_UNSEEN: Final = (
    "\x00-\x1f\x7f-\x9f"  # controls, ANSI's escape among them
    "\u2028\u2029"  # end a line for some readers
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # turn the direction of what follows
    # Unicode's default ignorable code points: they take no room. The joiners (200c, 200d) shape
    # the letters of some scripts, and hide in all others.
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\u2800"  # a Braille pattern without dots: a letter to every rule, a blank to every eye
    "\ud800-\udfff"  # half a character, which UTF-8 cannot write
)
UNSAFE: Final = pattern(rf"[{_UNSEEN}]|(?<=#)#(?=(?:vso|teamcity)?\[)")
"""Those characters, and the signs that make a command to a build server: `##[`, `##vso[` and
`##teamcity[`, wherever in a line of a log they stand."""
