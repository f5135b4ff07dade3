"""Broken inputs, drawn from a seed: texts put together from hostile pieces, and damaged files."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Sequence
from io import BytesIO

NUMBERS = (
    "0", "-0", "1", "31", "28.0", "1,234.5", "1 234", "12,5", "1.234", ".5", "5.", "1e3",
    "1e999999999", "-25", "+12", "1/3", "1/0", "0/0", "½", "٣", "३१", "1_000", "0x1f", "010",
    "9" * 400, "1.5.5", "1,2,3", "--5", "1-2", "25..26.5", "26..25", "1..", "..2", "25–26",
    "3 ± 0.5", "± 3", "∞", "NaN", "inf", "", "half", "third", "a dozen", "12:30", "00", "0.000",
    "-1/3", "1/3..1/2", "2007־2009",
)  # fmt: skip
HEDGES = (
    "~", "~~", "about ", "almost ", "nearly ", "over ", "under ", "at least ", "at most ",
    "up to ", "more than ", "less than ", "between ", "כ־", "כ-", "כמעט ", "מעל ", "> ", "<= ",
    "unknown ", "about almost ", "not ",
)  # fmt: skip
SCALES = (
    " thousand", " million", " billion", " trillion", " hundred", " million million", " אלף",
    " מיליון", "k", "M", " bn",
)  # fmt: skip
UNITS = (
    "%", "percent", "pp", "percentage points", "bp", "tonne", "kt", "Mt", "mt", "km", "km^2",
    "m**2", "m**(9**9**9)", "m^999999", "km/h", "USD", "$", "US$", "€", "₪", "USD/tonne",
    "kilotonne/year", "barrel/day", "degC", "degF", "people", "jobs", "furlong", "tone",
    "kilo kilo", "/", "/year", "per", "(km", "km)", "km*", "1/km", "km km", "°", "dunam", "דונם",
    'ש"ח', "a" * 300, "x/" * 90, "m^-1^-1", "e", "c", "__class__", "year", "month",
    "kilotonne//year",
)  # fmt: skip
DATES = (
    "2024", "2024-Q2", "2024-H1", "2024-13", "2024-02-30", "1992/2001", "2001/1992", "2019/..",
    "../2019", "199X", "19XX", "XXXX", "2001-21", "2001-41", "always", "2024?", "2024~", "2024%",
    "-0001", "99999", "Y17E8", "Y-17000", "2024-01-01T10:00", "2024/", "/", "//", "2007-2009",
    "{2024}", "[2024..]", "open", "unknown", "1985-04-XX", "1985-XX-12", "0000", "2024-00",
    "12/05/2024",
)  # fmt: skip
FORMULAS = (
    "a + b", "a / b", "a / (b - b)", "a ** 2", "a ** 9 ** 9 ** 9", "2 ** 100000", '"100 %"',
    '"5 km"', "a <= b", "a <= b <= 1", "not a", "a and b", "sum(a, b)", "ref('x::y')", "a.value",
    "a.__class__", "().__class__", "lambda: 1", "[a for a in b]", "f'{a}'", "a if b else a",
    "a @ b", "a[0]", "min(a)", "max()", "abs(-a)", "open('x')", "__import__('os')",
    "(" * 60 + "a" + ")" * 60, "-" * 200 + "a", "a + " * 200 + "a", "1e308 * 1e308", "1e999999999",
    "'x' * 99999999", "a := 1", "a; b", "a\nb", "", " ", "#", "\\", "a == 'b", "0.1 + 0.2",
    "a % b", "a // 0", "None", "True", "...", "share * whole", "a != a", "yield a", "await a",
    "*a", "a, b", "{a}", "{1: a}", "b'x'", "1j",
)  # fmt: skip
SPICE = (
    "\0", "\t", "\r", "\r\n", "\n", "\ufeff", "\u2028", "\u202e", "\u200f", "\x85", "\x1b[31m",
    "א", "́", "𝟙", "'", '"', "{", "}", "[", "]", ":", ": ", "#", " #", "&a ", "*a",
    "!!python/object:os ", "|", ">", "- ", "? ", "%", "@", "`", "<<: *a", "---\n", "...\n", "~",
    "null", "\\x", "\ud800", ",", "  ",
)  # fmt: skip


def nasty(dice: random.Random) -> str:
    """A piece of any kind."""
    return dice.choice(dice.choice([NUMBERS, HEDGES, SCALES, UNITS, DATES, FORMULAS, SPICE]))


def spiced(dice: random.Random, text: str) -> str:
    """The text with up to three pieces put in, taken out or turned round."""
    for _ in range(dice.choice([0, 0, 1, 1, 2, 3])):
        start = dice.randint(0, len(text))
        end = min(len(text), start + dice.choice([0, 1, 1, 2, 5]))
        middle = dice.choice(["", nasty(dice), text[start:end][::-1], text[start:end] * 2])
        text = text[:start] + middle + text[end:]
    return text


def quantity(dice: random.Random) -> str:
    parts = [dice.choice(["", "", dice.choice(HEDGES)]), dice.choice(NUMBERS),
             dice.choice(["", "", dice.choice(SCALES)]), dice.choice(["", " "]),
             dice.choice(UNITS)]  # fmt: skip
    if dice.random() < 0.1:
        parts = dice.sample(parts, len(parts))
    if dice.random() < 0.2:
        parts[dice.randint(0, 4)] = str(dice.randint(-(10**6), 10**6) / 10 ** dice.randint(0, 5))
    return spiced(dice, "".join(parts))


def unit(dice: random.Random) -> str:
    joints = ["/", "*", " ", " per ", "^2", "**3", "·", "-"]
    text = dice.choice(UNITS)
    for _ in range(dice.choice([0, 0, 1, 2, 6])):
        text += dice.choice(joints) + dice.choice(UNITS)
    return spiced(dice, text)


def period(dice: random.Random) -> str:
    joined = dice.choice(["", "/", "..", "-", "–"]).join(
        dice.choice(DATES) for _ in range(dice.choice([1, 1, 1, 2]))
    )
    return spiced(dice, joined)


def formula(dice: random.Random) -> str:
    joints = [" + ", " * ", " / ", " <= ", " == ", " and ", "", " ** ", "("]
    text = dice.choice(FORMULAS)
    for _ in range(dice.choice([0, 0, 1, 3])):
        text += dice.choice(joints) + dice.choice(FORMULAS)
    return spiced(dice, text)


def damaged_text(dice: random.Random, text: str) -> str:
    """A claim file with values replaced, lines moved or lost, and pieces put in."""
    lines = text.split("\n")
    for _ in range(dice.choice([1, 1, 2, 4])):
        dice.choice(LINE_CHANGES)(dice, lines)
    return "\n".join(lines)


def new_value(dice: random.Random, lines: list[str]) -> None:
    index = dice.randrange(len(lines))
    key, colon, _ = lines[index].partition(":")
    makers = [quantity, unit, period, formula, nasty]
    value = dice.choice(makers)(dice)
    quoted = dice.choice(["{}", "'{}'", '"{}"', "[{}]", "{{x: {}}}", "|\n      {}"])
    lines[index] = key + colon + " " + quoted.format(value)


def line_lost(dice: random.Random, lines: list[str]) -> None:
    if len(lines) > 1:
        del lines[dice.randrange(len(lines))]


def line_twice(dice: random.Random, lines: list[str]) -> None:
    lines.insert(dice.randrange(len(lines)), dice.choice(lines))


def indented(dice: random.Random, lines: list[str]) -> None:
    index = dice.randrange(len(lines))
    lines[index] = dice.choice(["", " ", "\t", "      "]) + lines[index].lstrip()


def piece(dice: random.Random, lines: list[str]) -> None:
    index = dice.randrange(len(lines))
    at = dice.randint(0, len(lines[index]))
    lines[index] = lines[index][:at] + nasty(dice) + lines[index][at:]


def key_changed(dice: random.Random, lines: list[str]) -> None:
    index = dice.randrange(len(lines))
    keys = ("of", "than", "since", "rank", "ratio", "change", "date", "where", "also", "equals",
            "n", "margin", "statistic", "precision", "after", "names", "kind", "items", "inferred",
            "relations", "defaults", "trust", "quote", "passage", "said_by", "zzz")  # fmt: skip
    indent = len(lines[index]) - len(lines[index].lstrip(" -"))
    _, colon, value = lines[index].partition(":")
    lines[index] = lines[index][:indent] + dice.choice(keys) + (colon or ":") + value


LINE_CHANGES = (new_value, new_value, new_value, line_lost, line_twice, indented, piece,
                key_changed, key_changed)  # fmt: skip


def damaged_bytes(dice: random.Random, data: bytes) -> bytes:
    """The file with bits turned, bytes lost, another encoding or another end of line."""
    change = dice.randrange(6)
    if change == 0:
        return data.replace(b"\n", dice.choice([b"\r\n", b"\r", b"\n\r"]))
    if change == 1:
        return data.decode("utf-8", "replace").encode(dice.choice(ENCODINGS), "replace")
    if change == 2:
        return dice.choice([b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"%YAML 1.1\n---\n"]) + data
    if change == 3:
        return data[: dice.randint(0, len(data))]
    spoiled = bytearray(data)
    for _ in range(dice.choice([1, 2, 8])):
        spoiled[dice.randrange(len(spoiled))] = dice.randrange(256)
    return bytes(spoiled)


ENCODINGS = ("utf-16", "utf-16-be", "latin-1", "utf-8-sig", "cp1255", "utf-32")


def bomb(dice: random.Random) -> str:
    """YAML that grows when it is read: aliases, nesting, long scalars and keys."""
    depth = dice.choice([5, 50, 2000])
    bombs: Sequence[str] = (
        "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)),
        "[" * depth + "]" * depth,
        "claims: " + "{a: " * depth + "}" * depth,
        "- " * depth + "x",
        "a: &a [*a]",
        "claimlint: 1\narticle: {id: x}\nclaims:\n" + "  - {id: a, value: 1}\n" * depth,
        "k" * 100_000 + ": 1",
        "claimlint: 1\nclaims: &c\n  - &d {id: a, value: 1 km}\n  - {<<: *d, id: b}\n  - *d\n",
    )
    return dice.choice(bombs)


SENTENCES = (
    "Rail carried 31% of all freight in 2024, up from 28 per cent.",
    "The port spent $4.1 million (€3.8m) on cranes, and a further £2bn is to come.",
    "Der Umsatz stieg um 3,5 Prozent auf 1.234,5 Millionen Euro.",
    "כ־22% מהנפט מגיע בצינור, ו־2009־2007 היו שנות השיא.",
    "ارتفع المؤشر 2.5% إلى 340 نقطة.",
    "It is 5 feet 11 inches (1.80 m) tall, one in five, 12:30 pm, 3 km<sup>2</sup>.",
    "Warmer by 1.5 °C (2.7 °F) than between 1850 and 1900; 4-4 after extra time.",
)
MARKUP = (
    "<p>", "</p>", "<h1>", "<script>", "</script>", "<!--", "-->", "<del>", "<table>", "<td>",
    "&lt;", "&#x41;", "&#99999999999;", "&nbsp;", "&bogus;", "<", ">", "<a href='", "<br/>",
    "<sup>2</sup>",
    "<meta property='article:published_time' content='2025-13-40'>", "<time datetime='x'>",
    '<script type="application/ld+json">{"datePublished": 3', "<![CDATA[", "<?xml", "<p" * 50,
    "<div>" * 200, "**", "# ", "> ", "```", "| a | b |", "[x](y)", "![", "---\n", "\\",
)  # fmt: skip
NAMES = (
    "a", "story", "2024", "::error::", "%0A", "$(x)", "`x`", "-o", "--fix", "C:", "con", "\u115f",
    "\u2800", "=1+1", "@x",
)  # fmt: skip
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def article(dice: random.Random) -> tuple[str, bytes]:
    """An article of some format, damaged: the ending of its name, and its bytes."""
    text = "\n\n".join(dice.choice(SENTENCES) for _ in range(dice.randint(1, 5)))
    for _ in range(dice.choice([0, 1, 2, 5])):
        at = dice.randint(0, len(text))
        text = text[:at] + dice.choice([dice.choice(MARKUP), nasty(dice)]) + text[at:]
    ending = dice.choice([".md", ".txt", ".html", ".docx", ".docx"])
    if ending == ".docx":
        data = word_file(dice, text)
    elif ending == ".html":
        paragraphs = "".join(f"<p>{one}</p>\n" for one in text.split("\n\n"))
        page = f"<html lang='en'><head><title>T</title></head><body>{paragraphs}</body></html>"
        data = page.encode("utf-8", "surrogatepass")
    else:
        data = text.encode("utf-8", "surrogatepass")
    return ending, damaged_bytes(dice, data) if dice.random() < 0.3 else data


def word_file(dice: random.Random, text: str) -> bytes:
    """A Word file, in which the XML may be broken and parts may lack."""
    escaped = text if dice.random() < 0.2 else text.replace("&", "&amp;").replace("<", "&lt;")
    runs = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in escaped.split("\n\n"))
    wrong = dice.choice(["", "", "", "<!DOCTYPE x>", "<w:p>", "\0"])
    encoding = dice.choice(["UTF-8", "UTF-8", "UTF-8", "no-such", "utf-16"])
    xml = (
        f'<?xml version="1.0" encoding="{encoding}"?>{wrong}<w:document xmlns:w="{_WORD}">'
        f"<w:body>{runs}</w:body></w:document>"
    )
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", dice.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as z:
        name = "word/document.xml" if dice.random() < 0.9 else dice.choice(["word/x", "../x", ""])
        z.writestr(name, xml.encode("utf-8", "surrogatepass"))
    return packed.getvalue()


def name(dice: random.Random) -> str:
    """A name that a file system takes: no slash, no nul, and not too long."""
    known = (*NUMBERS, *SPICE, *MARKUP, *NAMES)
    pieces = [dice.choice(known) for _ in range(dice.randint(1, 4))]
    text = "".join(pieces).replace("/", "").replace("\0", "")
    kept = text.encode("utf-8", "ignore")[:120].decode("utf-8", "ignore")
    return kept if kept.strip(".") else "x" + kept
