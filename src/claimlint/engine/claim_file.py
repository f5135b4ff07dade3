"""One file of a project, read: the document that it holds, or what is wrong with it.

What comes of a file hangs on its bytes, its path, the settings, and the text that it names; on no
other file. So it can be kept as long as these are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from claimlint.claims.claim import Document
from claimlint.claims.fact import Fact
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.gather_facts import facts_of
from claimlint.claims.ignore_comments import IgnoreComment, ignore_comments, may_have_comments
from claimlint.claims.read_claims import Reading, content_of, read_document
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import dataclass, field
from claimlint.lazy_pattern import pattern
from claimlint.project.files import FileProblem, Read, read_bytes, resolved
from claimlint.project.settings import Settings
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError
from claimlint.yamlfile.decode import decode
from claimlint.yamlfile.misspelt_keys import as_meant
from claimlint.yamlfile.nodes import Node, Problem
from claimlint.yamlfile.plain_file import read_plain
from claimlint.yamlfile.read_yaml import Tree, read_nodes
from claimlint.yamlfile.span import Span
from claimlint.yamlfile.validate import validate

ARTICLES = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".docx")
"""How the file of an article ends; a test holds it to what `read_article` reads."""
_CLAIM = pattern(r"/claims/(\d+)")


Filled = Callable[[Document, list[RawFinding]], Document]
"""Gives the document with what other files say of its claims; what is wrong goes to the list."""


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """A file as it was read. `texts` has the text of the file, and of the article that it names.

    Without a `document` nothing of it could be judged; `raised` says why. `facts` are those of the
    document's claims; `comments` accept findings.
    """

    path: str
    document: Document | None = None
    raised: tuple[RawFinding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[IgnoreComment, ...] = ()
    facts: Sequence[Fact] = field(init=False, default=())

    def __post_init__(self) -> None:
        if self.document is not None:
            object.__setattr__(self, "facts", facts_of(self.document).all)

    @property
    def is_article(self) -> bool:
        """Whether this is the text of an article, not a claim file."""
        return is_article(self.path)

    @property
    def text_path(self) -> str | None:
        """The path of the article's text that a claim file names; None without one."""
        document = self.document
        if document is None or document.article is None or document.article.path == self.path:
            return None
        return str(document.article.path)


def is_article(path: str) -> bool:
    """Whether a path is that of an article's text, by its ending."""
    return path.lower().endswith(ARTICLES)


def read_file(
    path: str,
    data: bytes | FileProblem,
    settings: Settings,
    read: Read = read_bytes,
    filled: Filled | None = None,
) -> ClaimFile:
    """Read a claim file, a table or an article. `path` is what the findings are to say.

    `read` gives what the article's file holds that a claim file names. `filled` fills in what the
    claims take from the cells of tables.
    """
    raised: list[RawFinding] = []
    if isinstance(data, FileProblem):
        raised.append(RawFinding("invalid-yaml", data.message, Place(path), data.help))
        return ClaimFile(path, None, tuple(raised))
    if is_article(path):
        return _read_article(path, data, settings)
    text, fault = decode(data)
    texts, root = {path: text}, None
    content = None if fault else read_plain(text, "claims")
    if content is None:
        root = _read_with_places(path, data, settings, raised)
        if root is None:
            return ClaimFile(path, None, tuple(raised), texts)
        content = content_of(root)
    elif may_have_comments(text):  # they have places
        root = read_nodes(text).root
    trusted = "reference" in content and _is_trusted(path, settings)
    document = read_document(
        path, text, content, _reading(settings), raised, root=root, trusted=trusted
    )
    if filled is not None:
        document = filled(document, raised)
    if document.is_reference and "file" in document.fields:
        from claimlint.engine.table_files import changed_table  # noqa: PLC0415  # few tables have one

        raised.extend(changed_table(document, str(settings.root), read))
    comments = ignore_comments(text, root)
    raised.extend(_wrong_dates(document, comments))
    if "text" in document.fields or document.quotes_hold_values:
        # The rooms for an article's text are loaded only where there is one.
        from claimlint.article.attach_text import attach  # noqa: PLC0415

        document = attach(document, str(settings.root), settings, raised, read)
        if document.article is not None:
            texts[document.article.path] = document.article.source
    return ClaimFile(path, document, tuple(raised), texts, comments)


def _read_with_places(
    path: str, data: bytes, settings: Settings, raised: list[RawFinding]
) -> Node | None:
    """Read a claim file the long way, and say what is wrong with it; None where it is no good."""
    tree = read_nodes(data)
    problems = tree.problems or validate(tree.root, "claims")
    if not problems:
        return tree.root
    raised.extend(_of_problem(path, problem) for problem in problems)
    meant = None if tree.problems else as_meant(tree.root)
    if meant is None:
        _read_the_rest(path, tree, problems, settings, raised)
    return meant


def _read_article(path: str, data: bytes, settings: Settings) -> ClaimFile:
    """Read an article that has no claim file."""
    from claimlint.article.attach_text import story  # noqa: PLC0415  # as above

    raised: list[RawFinding] = []
    document = story(path, data, settings, raised)
    texts = {} if document is None else {path: document.text}
    return ClaimFile(path, document, tuple(raised), texts)


def _read_the_rest(
    path: str,
    tree: Tree,
    problems: Sequence[Problem],
    settings: Settings,
    raised: list[RawFinding],
) -> None:
    """Where only some claims are not valid: tell what else cannot be read, to mend all at once.

    Nothing of the file is judged: a sum that lacks a claim would be wrong.
    """
    places = [_CLAIM.match(problem.pointer) for problem in problems]
    wrong = {int(place[1]) for place in places if place is not None}
    if tree.root is None or tree.problems or None in places:
        return
    content = content_of(tree.root)
    read_document(path, tree.text, content, _reading(settings), raised, root=tree.root, skip=wrong)


def _reading(settings: Settings) -> Reading:
    bounds = {fold(name): text for name, text in settings.bounds.items()}
    return Reading(settings.approximate, settings.names, bounds)


def _of_problem(path: str, problem: Problem) -> RawFinding:
    place = Place(path, problem.pointer, Span(problem.start, problem.end), key=problem.key)
    return RawFinding(problem.code, problem.message, place, problem.help)


def _wrong_dates(document: Document, comments: Sequence[IgnoreComment]) -> Iterator[RawFinding]:
    """What is wrong with the dates of the entries and comments that accept findings."""
    dated = [
        (entry.get("until"), Place(document.path, f"/ignore/{index}/until"))
        for index, entry in enumerate(document.ignores)
        if isinstance(entry, dict)
    ]
    dated += [
        (one.until, Place(document.path, one.pointer or "", Span(one.start, one.end)))
        for one in comments
        if one.until
    ]
    for until, place in dated:
        if isinstance(until, str):
            try:
                parse_period(until)
            except PeriodError as error:
                yield RawFinding("invalid-claim", error.message, place, error.help, document.id)


def _is_trusted(path: str, settings: Settings) -> bool:
    """Whether a reference lies in a folder that the settings name: no file grants it itself."""
    real = resolved(path)
    return any(real.is_relative_to(resolved(folder)) for folder in settings.references)
