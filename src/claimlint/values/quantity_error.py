"""What is wrong with the text of a quantity, and where."""

from __future__ import annotations


class QuantityError(ValueError):
    """A text that is no quantity.

    `message` says what is wrong and `help` what to type; `start` to `end` are the characters at
    fault, from the start of the text. `code` is "invalid", "unknown-unit", "bounds-reversed" or
    "too-large". `asked`: the text can be read in two ways, and only its writer knows which.
    """

    def __init__(  # noqa: PLR0913 - each is one fact about the fault
        self,
        message: str,
        help: str,  # noqa: A002 - the word for it everywhere
        start: int,
        end: int,
        code: str = "invalid",
        *,
        asked: bool = False,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.start = start
        self.end = end
        self.code = code
        self.asked = asked
