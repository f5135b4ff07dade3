"""Words jsonschema's errors for a person: one sentence, at the place, with what to do.

Imported only where a file is not valid: jsonschema takes 100 ms to import.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as AbstractMapping
from typing import Any, Final, NamedTuple

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from claimlint.located import (
    Mapping,
    Node,
    Problem,
    Scalar,
    Sequence,
    find,
    is_null,
    node_at,
    plain,
    pointer_to,
)
from claimlint.schema.load import Name, schema

_CODES: Final = {"claims": "invalid-claim", "rules": "invalid-rule"}
_FILES: Final = {"claims": "claim file", "rules": "rule file", "settings": "settings file"}
_MOST: Final = 500
"""How many entries of one list are explained. The rest are counted."""

_MANY: Final = 20
"""So many values of a field are not listed in its message."""

Step = str | int


class _Told(NamedTuple):
    """One wording. `step` is a key or position below the place of the error, if it has one."""

    message: str
    help: str
    step: Step | None = None
    key: bool = False


def word(root: Node | None, name: Name, failing: dict[str, list[int]]) -> list[Problem]:
    """The problems of a file that is not valid. `failing` narrows its lists to those entries."""
    if root is None or is_null(root):
        message = f"the file is empty; a {_FILES.get(name, 'file')} has `key: value` on its lines"
        return [Problem(_code(name), message, "see the guide for a first one to copy", 0, 0)]
    narrowed = _narrowed(root, failing)
    teller = _Teller(root, name, failing)
    errors = Draft202012Validator(schema(name)).iter_errors(narrowed)
    problems = [problem for error in errors for problem in teller.tell(error)]
    problems += teller.left_out()
    unique = {(problem.pointer, problem.key, problem.message): problem for problem in problems}
    return sorted(unique.values(), key=lambda problem: (problem.start, problem.end))


def _code(name: Name) -> str:
    return _CODES.get(name, f"invalid-{name}")


def _narrowed(root: Node, failing: dict[str, list[int]]) -> object:
    """The file as data, with only the failing entries of the lists at its root."""
    if type(root) is not Mapping:
        return plain(root)
    data: dict[str, object] = {}
    for key, node in root.nodes.items():
        if key in failing and type(node) is Sequence:
            data[key] = [plain(node.items[at]) for at in failing[key][:_MOST]]
        else:
            data[key] = plain(node)
    return data


class _Teller:
    """Turns errors into problems of one file."""

    def __init__(self, root: Node, name: Name, failing: dict[str, list[int]]) -> None:
        self._root = root
        self._name = name
        self._failing = failing
        self._code = _code(name)

    def tell(self, error: ValidationError) -> Iterator[Problem]:
        """The problems that one error stands for."""
        for cause in _causes(error):
            path = self._true_path(cause)
            node = node_at(self._root, pointer_to(*path))
            if node is None:
                continue
            tell = _WORDINGS.get(str(cause.validator), _other)
            for told in tell(_Error(cause, path, node, self._name)):
                yield self._problem(path, node, told)

    def left_out(self) -> Iterator[Problem]:
        """One problem for each list of which not every failing entry was explained."""
        for key, positions in self._failing.items():
            if len(positions) > _MOST:
                pointer = pointer_to(key, positions[_MOST])
                message = f"{len(positions) - _MOST} more entries of `{key}` are not valid"
                start, _ = find(self._root, pointer) or (0, 0)
                yield Problem(self._code, message, "mend those above first", start, start, pointer)

    def _true_path(self, error: ValidationError) -> list[Step]:
        """The error's path in the whole file: `_narrowed` has shifted the positions in lists."""
        path = list(error.absolute_path)
        if len(path) > 1 and isinstance(path[1], int) and path[0] in self._failing:
            path[1] = self._failing[path[0]][path[1]]
        return path

    def _problem(self, path: list[Step], node: Node, told: _Told) -> Problem:
        steps = path if told.step is None else [*path, told.step]
        pointer = pointer_to(*steps)
        span = find(self._root, pointer, told.key) or (node.start, node.end)
        start, end = span
        if told.step is None and type(node) is not Scalar:
            start, end = _head(node)
        if start == end and type(node) is Scalar and path:  # nothing was written: show the key
            span = find(self._root, pointer, key=True) or span
            start, end = span
        return Problem(self._code, told.message, told.help, start, end, pointer, told.key)


def _head(node: Mapping | Sequence) -> tuple[int, int]:
    """Where to point for a whole collection: a claim's id, else the first key or the bracket."""
    if type(node) is Mapping and node.items:
        named = node.get("id")
        first = named if named is not None and named.end > named.start else node.items[0][0]
        return first.start, first.end
    return node.start, min(node.start + 1, node.end)


def _causes(error: ValidationError) -> Iterator[ValidationError]:
    """The root causes of an error: of several alternatives, those of the one that was meant."""
    if error.validator != "anyOf" or not error.context:
        yield error
        return
    by_option: dict[Any, list[ValidationError]] = {}
    for inner in error.context:
        by_option.setdefault(inner.relative_schema_path[0], []).append(inner)
    for inners in by_option.values():
        if not any(_other_type(inner) for inner in inners):
            for inner in inners:
                yield from _causes(inner)
            return
    yield error


def _other_type(error: ValidationError) -> bool:
    """Whether an option is for another type of node (a list, say), and so was not meant."""
    if error.validator == "anyOf":
        return all(_other_type(inner) for inner in error.context or ())
    return error.validator == "type" and not error.relative_path


class _Error(NamedTuple):
    """An error with its place in the file."""

    error: ValidationError
    path: list[Step]
    node: Node
    file: Name

    @property
    def instance(self) -> Any:  # noqa: ANN401 # whatever YAML holds
        return self.error.instance

    @property
    def schema(self) -> dict[str, Any]:
        found = self.error.schema
        return dict(found) if isinstance(found, AbstractMapping) else {}

    @property
    def name(self) -> str:
        """The field at fault, as it is called in a sentence."""
        if not self.path:
            return f"a {_FILES.get(self.file, 'file')}"
        if isinstance(self.path[-1], int):
            names = [step for step in self.path if isinstance(step, str)]
            return f"entry {self.path[-1] + 1} of `{names[-1]}`" if names else "an entry"
        return f"`{_short(self.path[-1])}`"

    @property
    def thing(self) -> str:
        """What the mapping is, with its article: "a claim"."""
        if not self.path:
            return f"a {_FILES.get(self.file, 'file')}"
        noun = self.schema.get("title")
        if noun is None:
            return self.name
        return f"{'an' if str(noun)[:1] in 'aeio' else 'a'} {noun}"


def _short(text: object, most: int = 60) -> str:
    shown = str(text)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def _written(node: Node) -> str:
    return _short(node.value) if type(node) is Scalar else ""


def _closest(text: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant."""
    names = {name.replace("-", "_").lower(): name for name in known}
    wanted = text[:60].replace("-", "_").replace(" ", "_").lower()
    if wanted in names:
        return names[wanted]
    found = difflib.get_close_matches(wanted, names, n=1, cutoff=0.7)
    return names[found[0]] if found else None


def _extra(error: _Error) -> Iterator[_Told]:
    """`additionalProperties: false`: a field that does not exist."""
    known = error.schema.get("properties", {})
    for name in error.instance:
        if name in known:
            continue
        split = _split_at_comma(error.node, name)
        if split:
            helping = f'put the text in quotes: `{split[0]}: "{split[1]}"`'
            yield _Told(
                f"a comma ends a text inside `{{}}`: `{split[1]}` was split", helping, name, True
            )
            continue
        guess = _closest(name, known)
        helping = f"its fields are {_listed(known)}"
        message = f"there is no field `{_short(name)}` in {error.thing}"
        if guess:
            message, helping = f"{message}; did you mean `{guess}`?", f"write `{guess}`"
            if guess in error.instance:
                helping = f"remove it: `{guess}` is there as well"
        yield _Told(message, helping, name, True)


def _misspelt(error: _Error) -> set[str]:
    """The fields that are there under a misspelt name: to say that they lack is no root cause."""
    known = error.schema.get("properties", {})
    return {_closest(name, known) or "" for name in error.instance if name not in known}


def _split_at_comma(node: Node, name: str) -> tuple[str, str] | None:
    """The field and the whole text, where `{says: 1,234}` was read as `{says: 1, 234: null}`."""
    if type(node) is not Mapping:
        return None
    for (before, text), (key, value) in zip(node.items, node.items[1:], strict=False):
        bare = value.start == value.end == key.end
        if key.value == name and bare and type(text) is Scalar and not text.style:
            gap = "," if key.start == text.end + 1 else ", "
            return before.value, f"{text.value}{gap}{name}"
    return None


def _listed(names: Iterable[str], most: int = 12) -> str:
    shown = [f"`{name}`" for name in names]
    more = f" and {len(shown) - most} more" if len(shown) > most else ""
    return ", ".join(shown[:most]) + more


def _required(error: _Error) -> Iterator[_Told]:
    there = error.instance.keys() | _misspelt(error)
    for name in error.schema["required"]:
        if name in there:
            continue
        article = "an" if name[:1] in "aeiou" else "a"
        example = error.schema.get("properties", {}).get(name, {}).get("examples")
        helping = f"add it, as in `{name}: {example[0]}`" if example else "add it"
        yield _Told(f"{error.thing} needs {article} `{name}`", helping)


def _one_of(error: _Error) -> Iterator[_Told]:
    """Of these fields exactly one: all of our `oneOf` are of that kind."""
    if not isinstance(error.instance, dict):
        return  # said by `type`
    options = [option["required"][0] for option in error.schema["oneOf"]]
    there = [name for name in options if name in error.instance]
    if len(there) > 1:
        both = " and ".join(f"`{name}`" for name in there)
        word_ = "both " if len(there) == 2 else ""
        yield _Told(
            f"{error.thing} has {word_}{both}; keep one",
            _ONE_HELP.get(there[0], ""),
            there[1],
            True,
        )
    elif not there and _misspelt(error).isdisjoint(options):
        yield _needs_one_of(error, options)


def _needs_one_of(error: _Error, options: list[str]) -> _Told:
    choice = ", ".join(f"`{name}`" for name in options[:-1]) + f" or `{options[-1]}`"
    return _Told(f"{error.thing} needs one of {choice}", _ONE_HELP.get(options[0], ""))


_ONE_HELP: Final = {
    "article": "`article:` names the article; `reference:` is for a trusted table",
    "value": "a claim states one number; with a `quote` alone it is taken from the quote",
}


def _type(error: _Error) -> Iterator[_Told]:
    wanted = error.schema.get("type", ())
    wanted = [wanted] if isinstance(wanted, str) else list(wanted)
    if error.error.validator == "anyOf":
        wanted = sorted(_types(error.error))
    if error.instance is None:
        helping = "fill it in, or remove the line"
        helping += "; a text that begins with `#` must be in quotes" if "string" in wanted else ""
        yield _Told(f"{error.name} is empty", helping)
    elif "boolean" in wanted:
        yield _flag(error)
    elif "array" in wanted and "string" not in wanted and type(error.node) is Scalar:
        message = f"{error.name} must be a list"
        yield _Told(message, f"put it in brackets: `[{_written(error.node)}]`")
    elif wanted == ["array"]:
        yield _Told(
            f"{error.name} must be a list", "begin each entry with `- `, on a line of its own"
        )
    elif type(error.node) is Scalar and "pattern" in error.schema:
        yield from _pattern(error)
    elif "string" in wanted:
        yield _text(error, wanted)
    elif "object" in wanted:
        yield _Told(f"{error.name} must have fields of its own", _object_help(error))
    else:
        kind = "a whole number" if "integer" in wanted else "a number"
        yield _Told(f"{error.name} must be {kind}", "write it in figures, without quotes")


def _types(error: ValidationError) -> set[str]:
    """All types that one of the alternatives would take."""
    if error.validator == "anyOf":
        return {kind for inner in error.context or () for kind in _types(inner)}
    kinds: Any = error.validator_value if error.validator == "type" else []
    return {kinds} if isinstance(kinds, str) else set(kinds)


def _flag(error: _Error) -> _Told:
    message = f"{error.name} must be `true` or `false`"
    said = _written(error.node)
    meant = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false"}
    helping = "without quotes"
    if said:
        message += f"; it says `{said}`"
        guess = meant.get(said.lower(), said.lower())
        helping = f"write `{guess}`" if guess in ("true", "false") else helping
    return _Told(message, helping)


def _text(error: _Error, wanted: list[str]) -> _Told:
    node = error.node
    if type(node) is Scalar:
        helping = f'put it in quotes: `"{_written(node)}"`'
        return _Told(
            f"{error.name} must be a text, and YAML reads `{_written(node)}` otherwise", helping
        )
    if type(node) is Sequence:
        first = node.items[0] if node.items else None
        helping = "write one text"
        block = first is not None and first.end == node.end
        if block and type(first) is Scalar and first.value[:1].isdigit():
            helping = f"for a negative number write `-{_short(first.value)}`, without a space"
        return _Told(f"{error.name} must be one text, and this is a list", helping)
    assert type(node) is Mapping  # noqa: S101 # the third kind of node
    helping = "write one text; with `: ` or `{` in it, put it in quotes"
    if "object" in wanted:
        helping = "see `claimlint schema claims` for its fields"
    return _Told(f"{error.name} must be one text, and this has fields of its own", helping)


def _object_help(error: _Error) -> str:
    required = error.schema.get("required") or list(error.schema.get("properties", {}))
    if type(error.node) is Sequence:
        return "remove the `- ` in front of its fields"
    return (
        f"write them below it, indented, as in `{required[0]}: …`"
        if required
        else "as in `{name: text}`"
    )


def _enum(error: _Error) -> Iterator[_Told]:
    options = [str(option) for option in error.schema["enum"]]
    if error.instance is None:
        yield from _type(error)
        return
    said = _written(error.node)
    guess = _closest(said, options)
    message = f"{error.name} must be one of {', '.join(options)}"
    helping = "choose one of them"
    if len(options) > _MANY:
        helping = f"choose one of {_listed(options, 40)}"
        message = f"{error.name} must be one of the known values"
    if said:
        meant = f" (did you mean `{guess}`?)" if guess else ""
        message += f"; it says `{said}`{meant}"
    yield _Told(message, f"write `{guess}`" if guess else helping)


def _const(error: _Error) -> Iterator[_Told]:
    said = _written(error.node)
    message = f"{error.name} must be {error.schema['const']}"
    if error.path == ["claimlint"]:
        message = f"this file says that it has format `{said}`; this claimlint reads format 1"
        if not said:
            message = "`claimlint` must say the format of the file"
    yield _Told(message, f"write `{_short(error.path[-1])}: {error.schema['const']}`")


def _pattern(error: _Error) -> Iterator[_Told]:
    wanted = error.schema.get("patternErrorMessage", "must be written otherwise")
    said = _written(error.node)
    sign = "-" if "hyphens" in wanted else "_"
    slug = re.sub(r"[^a-z0-9]+", sign, said.lower()).strip(sign)
    helping = f"for example `{error.schema.get('examples', ['name'])[0]}`"
    if slug and re.search(error.schema["pattern"], slug):
        helping = f"write `{slug}`"
    yield _Told(f"{error.name} {wanted}; it says `{said}`", helping)


def _empty(error: _Error) -> Iterator[_Told]:
    yield _Told(f"{error.name} is empty", "fill it in, or remove the line")


def _bound(error: _Error) -> Iterator[_Told]:
    words = {"minimum": "at least", "exclusiveMinimum": "more than", "maximum": "at most"}
    kind = str(error.error.validator)
    limit = error.schema[kind]
    said = _written(error.node)
    yield _Told(
        f"{error.name} must be {words.get(kind, 'less than')} {limit}; it says `{said}`",
        "change it, or remove the line",
    )


def _other(error: _Error) -> Iterator[_Told]:
    yield _Told(f"{error.name} is not valid", "see the guide, or `claimlint schema`")


_WORDINGS: Final[dict[str, Callable[[_Error], Iterator[_Told]]]] = {
    "additionalProperties": _extra,
    "required": _required,
    "oneOf": _one_of,
    "anyOf": _type,
    "type": _type,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
    "minimum": _bound,
    "exclusiveMinimum": _bound,
    "maximum": _bound,
    "exclusiveMaximum": _bound,
}
