"""PyYAML's parser in Python, made to read what libyaml reads.

It stands in where PyYAML was built without libyaml. Left alone it refuses tabs after a value and
`?` in flow collections (`{url: https://example.org/?a=1}`), and lets lone surrogates pass.
"""

from __future__ import annotations

import re

from yaml.error import Mark
from yaml.events import Event, ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_BREAKS = "\r\n\x85\u2028\u2029"
_END = "\0 \t" + _BREAKS
_SURROGATE = re.compile("[\ud800-\udfff]")


class PureParser(Reader, Scanner, Parser):
    """A source of events for one text, as `yaml.cyaml.CParser` is."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Event | None:
        """The next event, or None after the last."""
        event: Event | None = super().get_event()  # type: ignore[no-untyped-call] # not in its stubs
        if type(event) is ScalarEvent:
            event.style = event.style or ""
            if _SURROGATE.search(event.value):
                raise ValueError("a lone surrogate")
        return event

    def scan_directive_name(self, start_mark: Mark) -> str:
        """As libyaml: a directive that is not known is an error."""
        name: str = super().scan_directive_name(start_mark)  # type: ignore[no-untyped-call] # as above
        if name not in ("YAML", "TAG"):
            raise ScannerError("scanning a directive", start_mark, "unknown", self.get_mark())
        return name

    def scan_to_next_token(self) -> None:
        """As libyaml: tabs may stand between tokens, but not where a line's indentation is."""
        while True:
            if self.column == 0 and self.peek() == "\ufeff":
                self.forward()
            while self.peek() == " " or (
                self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0" + _BREAKS:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call] # as above
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """As libyaml: tabs may follow the header of a block scalar."""
        while self.peek() in (" ", "\t"):
            self.forward()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_plain(self) -> ScalarToken:
        """As libyaml: `?` may stand inside a plain scalar."""
        chunks: list[str] = []
        start = end = self.get_mark()
        spaces: list[str] = []
        while self.peek() != "#":
            length = self._plain_length()
            if length == 0:
                break
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self._plain_spaces(start)
            if not spaces or (not self.flow_level and self.column < self.indent + 1):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def _plain_length(self) -> int:
        length = 0
        closing = ",[]{}" if self.flow_level else ""
        while (character := self.peek(length)) not in _END:
            following = self.peek(length + 1)
            if (character == ":" and following in _END + closing) or character in closing:
                break
            length += 1
        return length

    def _plain_spaces(self, start: Mark) -> list[str]:
        blanks = ""
        breaks: list[str] = []
        while (character := self.peek()) in " \t" + _BREAKS:
            if character in _BREAKS:
                breaks.append(self.scan_line_break())  # type: ignore[no-untyped-call] # as above
                self.allow_simple_key = True
                if self._at_document_sign():
                    return []
                continue
            if breaks and character == "\t" and self.column < self.indent + 1:
                raise ScannerError("scanning", start, "a tab character", self.get_mark())
            blanks += character
            self.forward()
        if not breaks:
            return [blanks] if blanks else []
        if breaks[0] != "\n":
            return breaks
        return breaks[1:] or [" "]

    def _at_document_sign(self) -> bool:
        return self.prefix(3) in ("---", "...") and self.peek(3) in _END
