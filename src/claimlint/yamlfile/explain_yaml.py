"""Says in plain words what a YAML parser objects to, and what to type instead.

The two parsers of PyYAML word their errors differently; only the place and a few words that they
share are taken from them, the rest is read from the text around the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

from claimlint.yamlfile.nodes import Problem
from claimlint.yamlfile.span import Span


class _Fault(NamedTuple):
    """What a wording starts from: the place `at`, and the start of what was being read."""

    text: str
    at: int
    context: int | None


class _Told(NamedTuple):
    message: str
    help: str
    span: Span


def explain(text: str, error: Exception) -> Problem:
    """The `invalid-yaml` problem for an exception that PyYAML raised while it read `text`."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        at = min(error.problem_mark.index, len(text))
        context = error.context_mark.index if error.context_mark else None
        fault = _Fault(text, at, context)
        problem, scanned = error.problem or "", error.context or ""
        told = next(
            (tell(fault) for words, tell in _WORDINGS if words.search(f"{scanned}: {problem}")),
            None,
        ) or _unknown(fault)
    else:
        told = _control_character(text)
    start, end = (min(offset, len(text)) for offset in told.span)
    return Problem("invalid-yaml", told.message, told.help, start, max(end, start))


_CONTROL = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BAD_ESCAPE = re.compile(r"\\(?:u[dD][89a-fA-F]|U)[0-9a-fA-F]+")


def _control_character(text: str) -> _Told:
    found = _CONTROL.search(text)
    if found:
        name = f"U+{ord(found.group()):04X}"
        helping = "delete it: it came in by copying, or the file is no text file"
        return _Told(f"the character {name} is not allowed in YAML", helping, Span(*found.span()))
    bad = _BAD_ESCAPE.search(text)
    return _escape(_Fault(text, bad.start() if bad else 0, None))


def _rest(text: str, at: int, most: int = 60) -> str:
    """The text from `at` to the end of its line, without a comment."""
    line = re.split(r"[\r\n]", text[at : at + 400], maxsplit=1)[0]
    return re.split(r"(?:^|\s)#", line, maxsplit=1)[0].rstrip()[:most]


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _value_before(text: str, at: int) -> int | None:
    """Where the value begins on this line: after its first `: `; None where it has none."""
    found = re.match(r"[ \t]*(?:- +)*[^\s#:][^#:]*?:[ \t]+", text[_line_start(text, at) : at + 1])
    return _line_start(text, at) + found.end() if found else None


def _to_line_end(text: str, at: int) -> Span:
    return Span(at, at + max(len(_rest(text, at, 400)), min(1, len(text) - at)))


def _quoted(value: str) -> str:
    """The value as it can be typed: in the quotes that it does not itself hold."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _block_header(fault: _Fault) -> _Told:
    start = fault.at if fault.context is None else fault.context
    value = _rest(fault.text, start)
    sign, rest = value[:1], value.lstrip("|>+- ")
    helping = f"put it in quotes: `{_quoted(value)}`"
    if sign == ">":
        helping = f"write `over {rest}`, or put it in quotes: `{_quoted(value)}`"
    message = f"`{sign}` without quotes opens a block of text in YAML: it cannot be followed by one"
    return _Told(message, helping, _to_line_end(fault.text, start))


def _sequence_entry(fault: _Fault) -> _Told:
    whole = _entry(fault.text, fault.at)
    rest = whole.removeprefix("-").lstrip()
    message = "`- ` in front of a value makes a list of it in YAML"
    if rest[:1].isdigit():
        helping = f"for a negative number write `-{rest}`, without the space"
    else:
        helping = f"put it in quotes: `{_quoted('- ' + rest)}`; or begin a list on the next line"
    return _Told(message, helping, Span(fault.at, fault.at + max(len(whole), 1)))


def _second_colon(fault: _Fault) -> _Told:
    """`mapping values are not allowed`: a colon in a text, or a line indented too far."""
    text, at = fault.text, fault.at
    value = _value_before(text, at)
    if value is not None and value < at:
        whole = _rest(text, value)
        message = "`: ` inside a text makes a key of what stands before it"
        if whole[:1] in "\"'":
            return _after_quote(_Fault(text, at, None))
        helping = f"put the text in quotes: `{_quoted(whole)}`"
        return _Told(message, helping, _to_line_end(text, value))
    start = _line_start(text, at)
    first = start + len(text[start:at]) - len(text[start:at].lstrip())
    message = (
        "this line does not fit the line above it: one of them has the wrong indentation, "
        "or a colon is missing or has no space after it"
    )
    helping = "write `key: value`, with keys that belong together in one column"
    return _Told(message, helping, Span(first, at + 1))


def _flow(fault: _Fault) -> _Told:
    """`expected ',' or '}'`: a colon or a quote inside a text in braces, or one never closed."""
    text, at = fault.text, fault.at
    opened = fault.context if fault.context is not None else at
    sign = text[opened : opened + 1]
    closing = "}" if sign == "{" else "]"
    if text[at : at + 1] == ":" and not re.search(r"[\r\n]", text[opened:at]):
        start = 1 + max(text.rfind(mark, opened, at) for mark in "{[,")
        colon = text.find(": ", start, at)
        start = colon + 1 if colon >= 0 and sign == "{" else start
        value = re.split(r"[,}\]\r\n]", text[start:], maxsplit=1)[0].strip()[:60]
        start += len(text[start:at]) - len(text[start:at].lstrip())
        message = f"a colon ends the text that stands before it, inside `{sign}{closing}`"
        helping = f"put the text in quotes: `{_quoted(value)}`"
        return _Told(message, helping, Span(start, max(start + len(value), at + 1)))
    message = f"the `{sign}` that opens here is not closed by a `{closing}`"
    helping = f"add the `{closing}`; a text that holds one of `,:{{}}[]` must be in quotes"
    return _Told(message, helping, Span(opened, opened + 1))


def _reserved(fault: _Fault) -> _Told:
    text, at = fault.text, fault.at
    sign = text[at : at + 1]
    if sign == "\t":
        return _tab(fault)
    value = _entry(text, at)
    helping = f"put the text in quotes: `{_quoted(value)}`"
    if sign == ">" and value[1:].strip()[:1].isdigit():
        rest = value.lstrip("> ")
        helping = f"write `over {rest}`, or put the text in quotes: `{_quoted(value)}`"
    if sign == "%" and value[1:].strip()[:1].isdigit():
        helping = f"write `{value[1:].strip()} %`, or put the text in quotes: `{_quoted(value)}`"
    message = f"a text cannot begin with `{sign}` in YAML"
    return _Told(message, helping, Span(at, at + max(len(value), 1)))


def _entry(text: str, at: int) -> str:
    """What stands at `at`, up to the end of the line; inside braces, of the entry."""
    value = _rest(text, at)
    before = text[_line_start(text, at) : at]
    if any(before.count(opened) > before.count(shut) for opened, shut in ("{}", "[]")):
        value = re.split(r", |[}\]]", value, maxsplit=1)[0].rstrip()
    return value


def _tab(fault: _Fault) -> _Told:
    message = "a tab stands where YAML wants spaces"
    helping = "indent with spaces only; most editors can convert tabs to spaces"
    return _Told(message, helping, Span(fault.at, fault.at + 1))


def _open_quote(fault: _Fault) -> _Told:
    start = fault.at if fault.context is None else fault.context
    sign = fault.text[start : start + 1]
    message = f"the quote {sign} that opens here is never closed"
    helping = f"close it with {sign}, or write the text without quotes"
    return _Told(message, helping, _to_line_end(fault.text, start))


def _escape(fault: _Fault) -> _Told:
    text = fault.text
    at = fault.at - (text[fault.at : fault.at + 1] != "\\" and fault.at > 0)
    while at > 0 and text[at] != "\\" and fault.at - at < 4:
        at -= 1
    found = re.compile(r"\\(?:[uUx][0-9a-fA-F]*|.?)").match(text, at)
    span = Span(*found.span()) if found else Span(fault.at, fault.at + 1)
    message = f"`{text[span.start : span.end]}` is no character that YAML knows"
    helping = (
        "a backslash in double quotes begins a special sign: write `\\\\`, or use single quotes"
    )
    return _Told(message, helping, span)


def _alias(fault: _Fault) -> _Told:
    start = fault.at if fault.context is None else fault.context
    value = _rest(fault.text, start)
    message = f"a text cannot begin with `{value[:1]}` in YAML, where it has a meaning of its own"
    helping = f"put the text in quotes: `{_quoted(value)}`"
    return _Told(message, helping, _to_line_end(fault.text, start))


_QUOTED = re.compile(r"""[ \t]*(?:- +)*(?:[^\s"'#:][^#:]*?:[ \t]+)?(?P<value>(?P<quote>["']).*)""")


def _no_key(fault: _Fault) -> _Told:
    """`did not find expected key`: text after a closed quote, or a line that fits no column."""
    text, at = fault.text, fault.at
    before = text[_line_start(text, at) : at]
    if before.strip():
        if _QUOTED.match(before):
            return _after_quote(fault)
        alias = re.search(r"(?<=\s)[*&]\S+\s+$", before)
        if alias:
            return _alias(_Fault(text, _line_start(text, at) + alias.start(), None))
        message = f"`{_rest(text, at, 20)}` is too much here"
        helping = "remove it, or put the whole text in quotes"
        return _Told(message, helping, _to_line_end(text, at))
    message = "the indentation of this line fits nothing above it"
    helping = "put keys that belong together in one column, and list items (`- `) in one column"
    return _Told(message, helping, _to_line_end(text, at))


def _after_quote(fault: _Fault) -> _Told:
    text, at = fault.text, fault.at
    found = _QUOTED.match(_rest(text, _line_start(text, at), 400))
    value = found["value"][:60] if found else _rest(text, at)
    sign = found["quote"] if found else '"'
    other = "'" if sign == '"' else '"'
    message = f"the quote {sign} is closed here, and more text follows it"
    helping = f"put the whole in the other kind of quotes: `{other}{value}{other}`"
    if other in value:
        helping = "begin the text with `>-` and a new line, and write it there without quotes"
    return _Told(message, helping, _to_line_end(text, at))


def _no_colon(fault: _Fault) -> _Told:
    start = fault.at if fault.context is None else fault.context
    line = _rest(fault.text, start)
    message = f"`{line}` is no `key: value`"
    helping = "a colon is missing, or there is no space after it"
    found = re.fullmatch(r"([A-Za-z_]+):(\S.*)", line)
    if found:
        helping = f"put a space after the colon: `{found[1]}: {found[2]}`"
    return _Told(message, helping, _to_line_end(fault.text, start))


def _nothing_there(fault: _Fault) -> _Told:
    sign = fault.text[fault.at : fault.at + 1]
    if not sign.strip():
        message = "the text ends where a value is expected"
        return _Told(message, "close the brackets", Span(fault.at, fault.at))
    if sign == "-" and fault.text[fault.at + 1 : fault.at + 2] in " \t":  # inside braces
        return _sequence_entry(fault)
    message = f"`{sign}` stands where a value is expected"
    helping = f"give the value, or put a text that holds `{sign}` in quotes"
    return _Told(message, helping, Span(fault.at, fault.at + 1))


def _outside(fault: _Fault) -> _Told:
    message = "the file should be one list of `key: value`, and this stands outside it"
    helping = "put every key of the top level at the very start of its line"
    return _Told(message, helping, _to_line_end(fault.text, fault.at))


def _directive(fault: _Fault) -> _Told:
    start = _line_start(fault.text, fault.at)
    message = "a line that begins with `%` is an instruction to YAML, and this one is none it knows"
    helping = "put the text in quotes, or remove the line"
    return _Told(message, helping, _to_line_end(fault.text, start))


def _too_deep(fault: _Fault) -> _Told:
    message = "too many lists or mappings inside one another"
    return _Told(message, "close the brackets", Span(fault.at, fault.at + 1))


def _unknown(fault: _Fault) -> _Told:
    message = f"this is not YAML: `{_rest(fault.text, fault.at, 30)}` cannot stand here"
    helping = "put the text in quotes, or compare the indentation with the lines above"
    return _Told(message, helping, _to_line_end(fault.text, fault.at))


_WORDINGS: tuple[tuple[re.Pattern[str], Callable[[_Fault], _Told]], ...] = tuple(
    (re.compile(words), tell)
    for words, tell in (
        (r"scanning a tag|tag handle", _alias),
        (r"directive|incompatible YAML|%YAML|%TAG", _directive),
        (r"nesting depth", _too_deep),
        (r"tab character|'\\t'", _tab),
        (r"scanning a block scalar", _block_header),
        (r"sequence entries are not allowed", _sequence_entry),
        (r"mapping (values|keys) are not allowed", _second_colon),
        (r"expected ',' or '[}\]]'", _flow),
        (r"cannot start any token", _reserved),
        (r"unexpected (end of stream|document)", _open_quote),
        (r"escape|hexdecimal|Unicode|UTF-8", _escape),
        (r"scanning an (alias|anchor)", _alias),
        (r"could not find expected ':'", _no_colon),
        (r"document start", _outside),
        (r"expected (the )?node content", _nothing_there),
        (r"expected key|block end|'-' indicator", _no_key),
    )
)
