"""What stands for a content: two texts have one digest only if they are one text."""

from __future__ import annotations

try:  # hashlib would load OpenSSL at each start, for an algorithm that Python has of its own
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def digest(*parts: str | bytes) -> str:
    """A short text that stands for some others: of 2**128, none is met twice."""
    state = blake2b(digest_size=16)
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8))
        state.update(data)
    return state.hexdigest()


def short_digest(content: str | bytes) -> bytes:
    """Eight bytes that stand for a content: against accidents, where nobody gains by a match."""
    data = content.encode(errors="surrogatepass") if isinstance(content, str) else content
    return blake2b(data, digest_size=8).digest()
