"""Reads a claim file that is written plainly, without a parser: most files of most archives are.

A parser makes an event of every word, with two marks each, then a node, and then the node is asked
whether it has the form that the schema wants. But an archive says the same things over and over
(`basis: calendar year`), and places matter only where something is found. So a plain file is cut
into pieces, a key with what it has, and a piece is looked up: what it comes to is read, and asked
for its form, once. What is new is read by `plain_value` or else, alone, by libyaml.

The answer is what the long way gives, `texts(read_nodes(text).root)`, for a file in which neither
`read_nodes` nor `validate` finds a fault. Where this reader is not certain of that it answers None,
and the long way is taken. Tests hold the two together.

Why a piece may be read alone: it begins where a key of its mapping does, at the column of these
keys, and ends where the next begins. Read alone from that column it is a mapping of the one key,
without a fault. So nothing is open at its end, no quote, bracket or text that goes on, and the
parser of the whole file would be there in the same state.
"""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import Final, NamedTuple

from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Texts, is_null, texts
from claimlint.yamlfile.plain_value import EMPTY_LINES, FIRST, QUOTED, REMARK, is_safe, plain_value
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.schema_check import ANNOTATIONS, NO_TEXT, Check, Compiler, is_text
from claimlint.yamlfile.schemas import Keywords, Name, Schema, resolve, schema

_REMARKS = r"(?>(?: *+(?:#[^\n]*+)?\n)*)"
_HEAD = pattern(rf"{_REMARKS}(?:--- *+\n{_REMARKS})?")
TOP: Final = pattern(r"\n(?=[^ \n#-])")
KEY: Final = pattern(rf"({FIRST}[^:#\n]{{0,80}}):(?=[ \n]|\Z)")
SCALAR: Final = pattern(rf"({FIRST}[^:#\n]{{0,80}}): (?:({FIRST}[^\n]*+)|{QUOTED})\Z")
_OPENING = rf"{REMARK}{EMPTY_LINES}\n( *+)"
_MAPPING = pattern(rf"{_OPENING}(?=[^ \n#-])")
LIST: Final = pattern(rf"{_OPENING}- (?=[^ \n])")
_CONTINUED: Final = frozenset(" \n#-")
"""What no piece begins with: such a line belongs to the piece before it."""
_SIGNS: Final = frozenset(["", *" -?:,[]{}#&*!|>'\"%@`"])
"""What a text does not begin with if it is plain; of those with a `-`, some are."""
_MOST_PIECES: Final = 1 << 13
_LONGEST_PIECE: Final = 400
"""Characters of a piece that is remembered."""


class _NotPlain(Exception):  # noqa: N818 # nothing went wrong: the long way reads it
    pass


def read_plain(text: str, name: Name) -> dict[str, Texts] | None:
    """What a file holds, as texts; None where it has to be read the long way."""
    if "\r" in text or not text.endswith("\n"):
        return None
    head = _HEAD.match(text)
    if head is None or ("#" in head[0] and not is_safe(head[0])):
        return None
    try:
        return _form(name).mapping(TOP.split(text[head.end() : -1]), 0)
    except _NotPlain:
        return None


@lru_cache
def _form(name: Name) -> _Form:
    whole = schema(name)
    return _Form(whole, _Forms(whole))


class _Forms:
    """The parts of a schema, as they are asked for while files are read."""

    def __init__(self, whole: Keywords) -> None:
        self._whole = whole
        self._made: dict[int, _Form] = {}
        self.check = Compiler(whole).check

    def of(self, part: Schema) -> _Form | None:
        """The form of a part that describes a mapping; None of others."""
        found = resolve(part, self._whole)
        if not isinstance(found, dict) or found.get("type") != "object" or _says_more(part):
            return None
        if id(found) not in self._made:
            self._made[id(found)] = _Form(found, self)
        return self._made[id(found)]

    def field(self, part: Schema) -> _Field:
        """How what a part describes is read."""
        form = self.of(part)
        if form is not None:
            return _Field(part, None, form)
        found = resolve(part, self._whole)
        if isinstance(found, dict) and found.keys() - ANNOTATIONS == {"type", "items"}:
            form = None if _says_more(part) else self.of(found["items"])
            if found["type"] == "array" and form is not None:
                return _Field(part, None, form, is_list=True)
        return _Field(part, self.check(part), takes_text=self._takes_text(part))

    def _takes_text(self, part: Schema) -> bool:
        """Whether every text fits, if it is not empty and stands for nothing else."""
        found = resolve(part, self._whole)
        if not isinstance(found, dict) or _says_more(part):
            return False
        if found.keys() - ANNOTATIONS == {"anyOf"}:
            return any(self._takes_text(option) for option in found["anyOf"])
        return self.check(found) is is_text


def _says_more(part: Schema) -> bool:
    """Whether a part says more than the `$ref` in it."""
    return isinstance(part, dict) and "$ref" in part and bool(part.keys() - ANNOTATIONS - {"$ref"})


class _Field(NamedTuple):
    """How what a key has is read: as one value with a check, or as a mapping or a list of them."""

    part: Schema
    check: Check | None
    form: _Form | None = None
    is_list: bool = False
    takes_text: bool = False


_Pair = tuple[str, Texts]


class _Form:
    """What a mapping in one place may hold, and what came of the pieces that were met there."""

    def __init__(self, part: Keywords, forms: _Forms) -> None:
        self._part = part
        self._forms = forms
        self._fields: dict[str, _Field] = {}
        self._known: dict[int, dict[str, _Pair]] = {}
        self._complete: set[tuple[str, ...]] = set()
        self._is_complete = forms.check(_presence(part))

    def mapping(self, lines: list[str], column: int) -> dict[str, Texts]:
        """A mapping whose keys stand at a column: its text, cut where a line begins there."""
        known = self._known.get(column)
        if known is None:
            known = self._known[column] = {}
        pairs = [known.get(line) for line in lines]
        if None in pairs:
            if len(known) > _MOST_PIECES:
                known.clear()
            pieces = pieces_of(lines, column)
            pairs = [known.get(piece) or self._learn(piece, column, known) for piece in pieces]
        found = dict(pairs)  # type: ignore[arg-type]  # None of them is None any more
        keys = (*found,)
        if keys not in self._complete:
            self._ask(keys)
        if len(found) != len(pairs):  # a key twice
            raise _NotPlain
        return found

    def flow(self, text: str, column: int) -> dict[str, Texts]:
        """A mapping in braces, on one line."""
        node = plain_value(text, column) if is_safe(text) else None
        if type(node) is not Mapping:
            raise _NotPlain
        return self.checked(node)

    def checked(self, node: Mapping) -> dict[str, Texts]:
        """What a mapping holds, which was read in one piece."""
        found = {}
        for key, value in node.nodes.items():
            field = self._fields.get(key) or self._field(key)
            found[intern(key)] = self._checked(field, value)
        keys = (*found,)
        if keys not in self._complete:
            self._ask(keys)
        return found

    def _checked(self, field: _Field, node: Node) -> Texts:
        if field.form is not None and not field.is_list and type(node) is Mapping:
            return field.form.checked(node)
        check = field.check or self._forms.check(field.part)
        if not check(node) or is_null(node):
            raise _NotPlain
        return texts(node)

    def _ask(self, keys: tuple[str, ...]) -> None:
        """Ask whether these are all keys that there must be, and none that excludes another."""
        if not self._is_complete(Mapping([(Scalar(key, 0, 0), _ANYTHING) for key in keys], 0, 0)):
            raise _NotPlain
        if len(self._complete) > _MOST_PIECES:
            self._complete.clear()
        self._complete.add(keys)

    # -- what is new -----------------------------------------------------------------------

    def _learn(self, piece: str, column: int, known: dict[str, _Pair]) -> _Pair:
        pair = self._text(piece) or self._scalar(piece)
        if pair is None:
            match = KEY.match(piece)
            if match is None:
                raise _NotPlain
            key, rest = intern(match[1]), piece[match.end() :]
            field = self._fields.get(key) or self._field(key)
            if field.form is not None:
                inside = _inside(field.form, field.is_list, rest, column)
                if inside is not None:
                    return key, inside
            node = plain_value(rest, column) if is_safe(rest) else None
            pair = key, self._checked(field, node or _alone(piece, column))
        if len(piece) <= _LONGEST_PIECE:
            known[piece] = pair
        return pair

    def _text(self, piece: str) -> _Pair | None:
        """A key with a text where every text fits, as most of what is new; None for all else."""
        key, _, value = piece.partition(": ")
        field = self._fields.get(key)
        if (
            field is None
            or not field.takes_text
            or value[:1] in _SIGNS
            or value[-1] in " :"
            or ": " in value
            or " #" in value
            or value in NO_TEXT
            or not piece.isprintable()
        ):
            return None
        return intern(key), value

    def _scalar(self, piece: str) -> _Pair | None:
        """A key with a text, in quotes or not, that fills the line; None where there is more."""
        match = SCALAR.match(piece)
        if match is None or not is_safe(piece):
            return None
        key, plain, double, single = match.groups()
        field = self._fields.get(key) or self._field(key)
        if plain is not None:
            if plain[-1] in " :" or ": " in plain or " #" in plain or plain in NO_TEXT:
                return None
            value, style = plain, ""
        elif double is not None:
            value, style = double, '"'
        else:
            assert single is not None
            value, style = single, "'"
        if field.takes_text:
            return (intern(key), value) if value else None
        if field.check is None or not field.check(Scalar(value, 0, 0, style)):
            return None
        return intern(key), value

    def _field(self, key: str) -> _Field:
        part = self._part.get("properties", {}).get(key, self._part.get("additionalProperties"))
        is_odd = key[-1] == " " or key == "<<" or not key.isprintable()
        if not part or is_odd or len(self._fields) > _MOST_PIECES:
            raise _NotPlain
        self._fields[key] = found = self._forms.field(part)
        return found


_ANYTHING: Final = Scalar("anything", 0, 0)


def pieces_of(lines: list[str], column: int) -> list[str]:
    """The pieces of a mapping, each from its key on."""
    if not lines[0] or lines[0][0] in _CONTINUED:
        raise _NotPlain
    starts = [at for at, line in enumerate(lines) if line and line[0] not in _CONTINUED]
    if len(starts) == len(lines):
        return lines
    cut = "\n" + " " * column
    return [cut.join(lines[at:end]) for at, end in zip(starts, [*starts[1:], None], strict=True)]


def _inside(form: _Form, is_list: bool, rest: str, column: int) -> Texts | None:
    """What the lines below a key hold; None where they hold something else, or there are none."""
    match = (LIST if is_list else _MAPPING).match(rest)
    if match is None:
        return None
    own, body = len(match[1]), rest[match.end() :]
    if own < column + (not is_list) or ("#" in match[0] and not is_safe(match[0])):
        raise _NotPlain
    if not is_list:
        return form.mapping(body.split("\n" + match[1]), own)
    cut = "\n" + " " * (own + 2)
    return [
        form.flow(item, own) if item[:1] == "{" else form.mapping(item.split(cut), own + 2)
        for item in body.split(f"\n{match[1]}- ")
    ]


def _alone(piece: str, column: int) -> Node:
    """The value of a piece that libyaml reads by itself."""
    if "&" in piece:  # what its aliases unfold to has a bound for the whole file
        raise _NotPlain
    tree = read_nodes(f"{' ' * column}{piece}\n")
    if tree.problems or type(tree.root) is not Mapping or len(tree.root.items) != 1:
        raise _NotPlain
    return tree.root.items[0][1]


def _presence(part: Keywords) -> Keywords:
    """Of the schema of a mapping, what hangs on which keys it has, not on what they have."""
    found: Keywords = {}
    for keyword in part.keys() - ANNOTATIONS - {"type", "properties", "additionalProperties"}:
        if keyword in ("anyOf", "oneOf", "allOf"):
            for option in part[keyword]:
                without = option.get("properties", {}).values()
                if option.keys() - {"required", "properties"} or any(
                    one is not False for one in without
                ):
                    raise NotImplementedError(f"an option of the schema asks for values: {option}")
        elif keyword not in ("required", "minProperties"):
            raise NotImplementedError(f"the schema of a mapping uses {keyword}")
        found[keyword] = part[keyword]
    return found
