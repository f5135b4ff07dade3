"""One sentence for each kind of fault, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from claimlint.language.closest import closest
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence
from claimlint.yamlfile.schema_fault import Fault, Told, short, types_wanted, written

MANY: Final = 20
"""So many values of a field are not listed in its message."""
MOST_UNKNOWN: Final = 50
"""So many fields that do not exist are guessed and told of one mapping; the rest are counted."""


def _extra(error: Fault) -> Iterator[Told]:
    """`additionalProperties: false`: a field that does not exist."""
    known = error.schema.get("properties", {})
    unknown = [name for name in error.instance if name not in known]
    if len(unknown) > MOST_UNKNOWN:
        message = f"{error.thing} has {len(unknown) - MOST_UNKNOWN} more fields that do not exist"
        yield Told(message, "mend those above first", unknown[MOST_UNKNOWN], True)
    for name in unknown[:MOST_UNKNOWN]:
        split = _split_at_comma(error.node, name)
        if split:
            helping = f'put the text in quotes: `{split[0]}: "{split[1]}"`'
            yield Told(
                f"a comma ends a text inside `{{}}`: `{split[1]}` was split", helping, name, True
            )
            continue
        guess = closest(name, known)
        helping = _ELSEWHERE.get(name) or f"its fields are {_listed(known)}"
        message = f"there is no field `{short(name)}` in {error.thing}"
        if guess:
            message, helping = f"{message}; did you mean `{guess}`?", f"write `{guess}`"
            if guess in error.instance:
                helping = f"remove it: `{guess}` is there as well"
        yield Told(message, helping, name, True)


_ELSEWHERE: Final = {
    "ignore": "what is accepted stands at the root of the file: `ignore: [{rule: …, claim: …, "
    "reason: …}]`",
}
"""Where a field belongs that is typed where it does not."""


def _misspelt(error: Fault) -> set[str]:
    """The fields that are there under a misspelt name: to say that they lack is no root cause."""
    known = error.schema.get("properties", {})
    unknown = [name for name in error.instance if name not in known]
    return {closest(name, known) or "" for name in unknown[:MOST_UNKNOWN]}


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


def _required(error: Fault) -> Iterator[Told]:
    there = error.instance.keys() | _misspelt(error)
    for name in error.schema["required"]:
        if name in there:
            continue
        article = "an" if name[:1] in "aeiou" else "a"
        example = error.schema.get("properties", {}).get(name, {}).get("examples")
        helping = f"add it, as in `{name}: {example[0]}`" if example else "add it"
        yield Told(f"{error.thing} needs {article} `{name}`", helping)


def _one_of(error: Fault) -> Iterator[Told]:
    """Of these fields exactly one: all of our `oneOf` are of that kind."""
    if not isinstance(error.instance, dict):
        return  # said by `type`
    options = [option["required"][0] for option in error.schema["oneOf"]]
    there = [name for name in options if name in error.instance]
    if len(there) == 1:
        yield from _incomplete(error, there[0])
    elif len(there) > 1:
        both = " and ".join(f"`{name}`" for name in there)
        word_ = "both " if len(there) == 2 else ""
        yield Told(
            f"{error.thing} has {word_}{both}; keep one",
            _ONE_HELP.get(there[0], ""),
            there[1],
            True,
        )
    elif _misspelt(error).isdisjoint(options):
        yield _needs_one_of(error, options)


def _incomplete(error: Fault, name: str) -> Iterator[Told]:
    """The field that says which option is meant is there, others of that option are not."""
    options = (option["required"] for option in error.schema["oneOf"])
    there = error.instance.keys() | _misspelt(error)
    for other in next(option for option in options if option[0] == name):
        if other not in there:
            yield Told(f"{error.thing} with `{name}` needs a `{other}`", "add it")


def _needs_one_of(error: Fault, options: list[str]) -> Told:
    choice = ", ".join(f"`{name}`" for name in options[:-1]) + f" or `{options[-1]}`"
    return Told(f"{error.thing} needs one of {choice}", _ONE_HELP.get(options[0], ""))


_ONE_HELP: Final = {
    "article": "`article:` names the article; `reference:` is for a trusted table",
    "value": "a claim states one number; with a `quote` alone it is taken from the quote",
}


def _type(error: Fault) -> Iterator[Told]:
    wanted = error.schema.get("type", ())
    wanted = [wanted] if isinstance(wanted, str) else list(wanted)
    if error.error.validator == "anyOf":
        wanted = sorted(types_wanted(error.error))
    if error.instance is None:
        helping = "fill it in, or remove the line"
        helping += "; a text that begins with `#` must be in quotes" if "string" in wanted else ""
        yield Told(f"{error.name} is empty", helping)
    elif "boolean" in wanted:
        yield _flag(error)
    elif "array" in wanted and "string" not in wanted and type(error.node) is Scalar:
        message = f"{error.name} must be a list"
        yield Told(message, f"put it in brackets: `[{written(error.node)}]`")
    elif wanted == ["array"]:
        yield Told(
            f"{error.name} must be a list", "begin each entry with `- `, on a line of its own"
        )
    elif type(error.node) is Scalar and "pattern" in error.schema:
        yield from _pattern(error)
    elif "string" in wanted:
        yield _text(error, wanted)
    elif "object" in wanted:
        yield Told(f"{error.name} must have fields of its own", _object_help(error))
    else:
        kind = "a whole number" if "integer" in wanted else "a number"
        yield Told(f"{error.name} must be {kind}", "write it in figures, without quotes")


def _flag(error: Fault) -> Told:
    message = f"{error.name} must be `true` or `false`"
    said = written(error.node)
    meant = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false"}
    helping = "without quotes"
    if said:
        message += f"; it says `{said}`"
        guess = meant.get(said.lower(), said.lower())
        helping = f"write `{guess}`" if guess in ("true", "false") else helping
    return Told(message, helping)


def _text(error: Fault, wanted: list[str]) -> Told:
    node = error.node
    if type(node) is Scalar:
        helping = f'put it in quotes: `"{written(node)}"`'
        return Told(
            f"{error.name} must be a text, and YAML reads `{written(node)}` otherwise", helping
        )
    if type(node) is Sequence:
        first = node.items[0] if node.items else None
        number = error.path[-1:] in (["value"], ["rank"], ["change"], ["ratio"])
        helping = "write one number; a range as `12..13`" if number else "write one text"
        block = first is not None and first.end == node.end
        if block and type(first) is Scalar and first.value[:1].isdigit():
            helping = f"for a negative number write `-{short(first.value)}`, without a space"
        return Told(f"{error.name} must be one text, and this is a list", helping)
    assert type(node) is Mapping
    helping = "write one text; with `: ` or `{` in it, put it in quotes"
    if "object" in wanted:
        helping = "see `claimlint schema claims` for its fields"
    return Told(f"{error.name} must be one text, and this has fields of its own", helping)


def _object_help(error: Fault) -> str:
    required = error.schema.get("required") or list(error.schema.get("properties", {}))
    if error.path[-1:] == ["sources"]:
        return "give each source an id, as in `yearbook: {title: …, publisher: …, issued: 2024}`"
    if type(error.node) is Sequence:
        return "remove the `- ` in front of its fields"
    return (
        f"write them below it, indented, as in `{required[0]}: …`"
        if required
        else "as in `{name: text}`"
    )


def _enum(error: Fault) -> Iterator[Told]:
    options = [str(option) for option in error.schema["enum"]]
    if error.instance is None:
        yield from _type(error)
        return
    said = written(error.node)
    guess = closest(said, options)
    message = f"{error.name} must be one of {', '.join(options)}"
    helping = "choose one of them"
    if len(options) > MANY:
        helping = f"choose one of {_listed(options, 40)}"
        message = f"{error.name} must be one of the known values"
    if said:
        meant = f" (did you mean `{guess}`?)" if guess else ""
        message += f"; it says `{said}`{meant}"
    yield Told(message, f"write `{guess}`" if guess else helping)


def _const(error: Fault) -> Iterator[Told]:
    said = written(error.node)
    message = f"{error.name} must be {error.schema['const']}"
    if error.path == ["claimlint"]:
        message = f"this file says that it has format `{said}`; this claimlint reads format 1"
        if not said:
            message = "`claimlint` must say the format of the file"
        elif said.isdecimal() and said != "0":
            helping = "it was made for a newer claimlint: install that one, and leave the number"
            yield Told(message, helping)
            return
    yield Told(message, f"write `{short(error.path[-1])}: {error.schema['const']}`")


def _pattern(error: Fault) -> Iterator[Told]:
    if isinstance(error.node, Mapping):  # a key that is no name (`propertyNames`)
        message = f"`{short(error.instance)}` is no name"
        yield Told(message, "use letters, digits and underscores", error.instance, True)
        return
    wanted = error.schema.get("patternErrorMessage", "must be written otherwise")
    said = written(error.node)
    sign = "-" if "hyphens" in wanted else "_"
    slug = re.sub(r"[^a-z0-9]+", sign, said.lower()).strip(sign)
    helping = f"for example `{error.schema.get('examples', ['name'])[0]}`"
    if slug and re.search(error.schema["pattern"], slug):
        helping = f"write `{slug}`"
    yield Told(f"{error.name} {wanted}; it says `{said}`", helping)


def _empty(error: Fault) -> Iterator[Told]:
    yield Told(f"{error.name} is empty", "fill it in, or remove the line")


def _bound(error: Fault) -> Iterator[Told]:
    words = {"minimum": "at least", "exclusiveMinimum": "more than", "maximum": "at most"}
    kind = str(error.error.validator)
    limit = error.schema[kind]
    said = written(error.node)
    yield Told(
        f"{error.name} must be {words.get(kind, 'less than')} {limit}; it says `{said}`",
        "change it, or remove the line",
    )


def unworded(error: Fault) -> Iterator[Told]:
    """Keywords that no schema of ours uses."""
    yield Told(f"{error.name} is not valid", "see the guide, or `claimlint schema`")


WORDINGS: Final[dict[str, Callable[[Fault], Iterator[Told]]]] = {
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
