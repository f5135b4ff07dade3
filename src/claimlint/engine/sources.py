"""What the files of a project hold: as an editor has them, or as they are on disk.

A file of the workspace may be a claim file, a table or an article. An article that a claim file
names as its text need not be in the workspace: then it is read from the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

from claimlint.engine.claim_file import is_article
from claimlint.lazy_dataclass import dataclass
from claimlint.project.content_hash import digest
from claimlint.project.files import FileProblem, beside, read_bytes
from claimlint.project.settings import Settings
from claimlint.yamlfile.decode import decode

Data = bytes | FileProblem
"""What a file holds, or why it cannot be read."""


@dataclass(slots=True)
class _Source:
    """What a file holds. `key` stands for it."""

    data: Data
    key: str


class Sources:
    """The files of one project by their paths, as findings are to say them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._files: dict[str, _Source] = {}
        self._order: list[str] | None = None
        self._texts: dict[tuple[str, str], str] = {}

    def put(self, path: str, data: Data) -> None:
        """Take in a file, or what an editor has of it."""
        if path not in self._files:
            self._order = None
        self._files[path] = _Source(data, digest(_bytes(data)))

    def drop(self, path: str) -> None:
        """Forget a file."""
        if self._files.pop(path, None) is not None:
            self._order = None

    def __contains__(self, path: str) -> bool:
        return path in self._files

    def __len__(self) -> int:
        return len(self._files)

    @property
    def paths(self) -> list[str]:
        """The files in their own order, whatever the order in which they came."""
        if self._order is None:
            self._order = sorted(self._files, key=_absolute(os.getcwd()))  # noqa: PTH109 # texts
        return self._order

    def data(self, path: str) -> Data:
        """What a file of the project holds."""
        return self._files[path].data

    def read(self, path: str) -> Data:
        """What any file holds, such as an article's text: from its editor, or from the disk."""
        source = self._files.get(path)
        return read_bytes(path) if source is None else source.data

    def forget_texts(self) -> None:
        """Look at the texts on disk anew: they may have been changed since."""
        self._texts.clear()

    def key(self, path: str, text: str | None) -> str:
        """What a file hangs on by itself: its bytes, and those of the texts that it names."""
        source = self._files[path]
        if text is None:
            return source.key
        return digest(source.key, *(self._text_key(path, one) for one in text.split("\n")))

    def _text_key(self, path: str, name: str) -> str:
        """What stands for an article's text: for its bytes, or for why it cannot be read."""
        key = self._texts.get((path, name))
        if key is None:
            place = beside(path, name, str(self._settings.root))
            if isinstance(place, str) and place in self._files:
                key = self._files[place].key
            else:
                key = digest(_bytes(place if isinstance(place, FileProblem) else read_bytes(place)))
            self._texts[path, name] = key
        return key

    def texts(self) -> Mapping[str, str]:
        """The texts of files by their paths, each made when it is asked for."""
        return _Texts(self, self._settings)


class _Texts(Mapping[str, str]):
    def __init__(self, sources: Sources, settings: Settings) -> None:
        self._sources = sources
        self._settings = settings
        self._made: dict[str, str | None] = {}

    def __getitem__(self, path: str) -> str:
        if path not in self._made:
            self._made[path] = self._text(path)
        text = self._made[path]
        if text is None:
            raise KeyError(path)
        return text

    def _text(self, path: str) -> str | None:
        data = self._sources.read(path)
        if isinstance(data, FileProblem):
            return None
        if not is_article(path):
            return decode(data).text
        from claimlint.article.read_article import read_document  # noqa: PLC0415  # texts are rare

        try:
            return read_document(path, data, self._settings.leave_out).source
        except ValueError:
            return None

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def _absolute(folder: str) -> Callable[[str], str]:
    """`os.path.abspath` for paths as they are written in a folder, which most often lie below."""
    above = f"{folder.rstrip(os.sep)}{os.sep}"

    def absolute(path: str) -> str:
        plain = not path.startswith((os.pardir, os.curdir)) and not os.path.isabs(path)  # noqa: PTH117
        return f"{above}{path}" if plain else os.path.abspath(path)  # noqa: PTH100

    return absolute


def _bytes(data: Data) -> bytes:
    return f"\0{data.message}\0{data.help}".encode() if isinstance(data, FileProblem) else data
