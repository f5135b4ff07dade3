"""What rules find and what settles it, in a language other than English.

Ours come with the page's words (`words/rules.CODE.yaml`). A project's rules bring theirs in
`rules/words.CODE.yaml`, in the same form: for each rule, `finds` and `advice`, a sentence each, and
`message`, a template as in the rule file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from claimlint.lazy_dataclass import dataclass
from claimlint.project.files import FileProblem, inside_project, read_bytes
from claimlint.yamlfile.nodes import Mapping as MappingNode
from claimlint.yamlfile.nodes import Node, Scalar, Sequence
from claimlint.yamlfile.read_yaml import read_nodes

KEYS = ("finds", "advice", "message")


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What a rule finds, and what settles it; "" where the language has no such sentence.

    `message` is what it says of the figures, as a template of the rule language, and `forms` what
    its further forms say; without it, the message of the rule file is shown.
    """

    finds: str = ""
    advice: str = ""
    message: str = ""
    forms: tuple[str, ...] = ()


NO_WORDS = RuleWords()


def project_rule_words(folders: Iterable[Path], code: str) -> Mapping[str, RuleWords]:
    """The words of a project's own rules; a file that is not there, or not such a file, has none.

    It may come from strangers: what is no text is passed by, and a link out of the folder is not
    followed.
    """
    found: dict[str, RuleWords] = {}
    for folder in folders:
        path = folder / f"words.{code}.yaml"
        if not path.is_file() or not inside_project(str(path), str(folder)):
            continue
        data = read_bytes(str(path))
        if not isinstance(data, FileProblem):
            found.update(_entries(data))
    return found


def rule_words(text: str) -> Mapping[str, RuleWords]:
    """The words of a file of ours."""
    return dict(_entries(text.encode()))


def _entries(data: bytes) -> Iterator[tuple[str, RuleWords]]:
    root = read_nodes(data).root
    for key, node in root.items if isinstance(root, MappingNode) else ():
        if isinstance(node, MappingNode):
            forms = node.get("forms")
            told = tuple(map(_text, forms.items)) if isinstance(forms, Sequence) else ()
            finds, advice, message = (_text(node.get(name)) for name in KEYS)
            yield key.value, RuleWords(finds, advice, message, told)


def _text(node: Node | None) -> str:
    return node.value if isinstance(node, Scalar) else ""
