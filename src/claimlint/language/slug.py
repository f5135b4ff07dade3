"""Names made of texts: what an id is written with."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str, joint: str) -> str:
    """Lower-case letters and digits of a text, joined; "" where it has none that ASCII knows."""
    simple = unicodedata.normalize("NFKD", text)
    western = "".join(str(unicodedata.digit(one, one)) for one in simple)
    plain = western.encode("ascii", "ignore").decode().lower()
    return joint.join(re.findall(r"[a-z0-9]+", plain.replace("%", " percent ")))
