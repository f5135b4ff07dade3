"""Word files as they come back: our own, with comments as each program writes its replies.

Word puts a reply into comments.xml with a paragraph id, and its thread into commentsExtended.xml.
Google Docs writes a reply as a comment about the same words, and no thread at all.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr

W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_BODY, _COMMENTS = "word/document.xml", "word/comments.xml"
_EXTENDED = "word/commentsExtended.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_KIND = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


@dataclass(frozen=True)
class Reply:
    """What somebody writes under the comment that begins with `code`."""

    code: str
    text: str
    author: str = "Noa Levi"
    initials: str = "NL"
    day: str = "2025-11-07"


def parts(data: bytes) -> dict[str, str]:
    """The XML parts of a file, by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [one for one in archive.namelist() if one.endswith((".xml", ".rels"))]
        return {name: archive.read(name).decode("utf-8") for name in names}


def with_parts(data: bytes, changed: dict[str, str]) -> bytes:
    """The file with some parts changed or added."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
        for name in changed.keys() - set(old.namelist()):
            new.writestr(name, changed[name])
    return stream.getvalue()


def as_word(data: bytes, replies: list[Reply]) -> bytes:
    """The file as Word saves it after somebody has replied in the threads."""
    held = parts(data)
    comments = _with_paragraph_ids(held[_COMMENTS])
    threads = [f'<w15:commentEx w15:paraId="{one}" w15:done="0"/>' for one in _last_ids(comments)]
    body = held[_BODY]
    for number, reply in enumerate(replies):
        name, own = _id_of(comments, reply.code), str(9000 + number)
        parent = _last_id(comments, name)
        comments, paragraph = _added(comments, own, reply, number)
        threads.append(
            f'<w15:commentEx w15:paraId="{paragraph}" w15:paraIdParent="{parent}" w15:done="0"/>'
        )
        body = _anchored(body, name, own)
    extended = f'<w15:commentsEx xmlns:w15="{W15}">{"".join(threads)}</w15:commentsEx>'
    relations = held["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="rIdX" Type="{_KIND}" Target="commentsExtended.xml"/></Relationships>',
    )
    types = held["[Content_Types].xml"].replace(
        "</Types>", f'<Override PartName="/{_EXTENDED}" ContentType="{_TYPE}"/></Types>'
    )
    return with_parts(
        data,
        {
            _BODY: body,
            _COMMENTS: comments,
            _EXTENDED: extended,
            "word/_rels/document.xml.rels": relations,
            "[Content_Types].xml": types,
        },
    )


def as_google(data: bytes, replies: list[Reply]) -> bytes:
    """The file as Google Docs exports it: replies are comments about the same words."""
    held = parts(data)
    comments, body = held[_COMMENTS], held[_BODY]
    for number, reply in enumerate(replies):
        name, own = _id_of(comments, reply.code), str(9000 + number)
        comments, _ = _added(comments, own, reply, number)
        body = _anchored(body, name, own)
    return with_parts(data, {_BODY: body, _COMMENTS: comments})


def tick(data: bytes, code: str, line: str, ticked: str) -> bytes:
    """The file after somebody has written into our own comment."""
    comments = parts(data)[_COMMENTS]
    start = comments.index(f">{code}")
    changed = comments[:start] + comments[start:].replace(line, ticked, 1)
    return with_parts(data, {_COMMENTS: changed})


def retyped(data: bytes, was: str, now: str) -> bytes:
    """The file with a piece of its body's XML as something else."""
    body = parts(data)[_BODY]
    assert was in body, was
    return with_parts(data, {_BODY: body.replace(was, now, 1)})


def inserted(text: str, by: str = "Noa Levi") -> str:
    """A tracked insertion, to be put between runs."""
    return (
        f'<w:ins w:id="77" w:author="{by}" w:date="2025-11-07T09:00:00Z">'
        f"<w:r><w:t>{text}</w:t></w:r></w:ins>"
    )


def deleted(text: str, by: str = "Noa Levi") -> str:
    """A tracked deletion."""
    return (
        f'<w:del w:id="78" w:author="{by}" w:date="2025-11-07T09:00:00Z">'
        f"<w:r><w:delText>{text}</w:delText></w:r></w:del>"
    )


def _with_paragraph_ids(comments: str) -> str:
    count = iter(range(1, 100_000))
    comments = comments.replace("<w:p>", "<w:p >")
    with_ids = re.sub(
        r"<w:p (?!w14:paraId)", lambda _: f'<w:p w14:paraId="{next(count):08X}" ', comments
    )
    return (
        with_ids
        if f'"{W14}"' in with_ids
        else with_ids.replace("<w:comments ", f'<w:comments xmlns:w14="{W14}" ', 1)
    )


def _last_ids(comments: str) -> list[str]:
    return [re.findall(r'w14:paraId="(\w+)"', one)[-1] for one in _each(comments)]


def _last_id(comments: str, name: str) -> str:
    (found,) = (one for one in _each(comments) if f'w:id="{name}"' in one.split(">")[0])
    return str(re.findall(r'w14:paraId="(\w+)"', found)[-1])


def _each(comments: str) -> list[str]:
    return re.findall(r"<w:comment .*?</w:comment>", comments, re.DOTALL)


def _id_of(comments: str, code: str) -> str:
    for one in _each(comments):
        text = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one))
        if re.match(rf"{code}(?!\d)", text):
            found = re.search(r'w:id="(\d+)"', one)
            assert found is not None
            return found[1]
    raise AssertionError(f"no comment of {code}")


def _added(comments: str, own: str, reply: Reply, number: int) -> tuple[str, str]:
    paragraph = f"{0x70000000 + number:08X}"
    mark = f' xmlns:w14="{W14}" w14:paraId="{paragraph}"'
    lines = "".join(
        f"<w:p{mark if at == len(reply.text.splitlines()) - 1 else ''}>"
        f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for at, line in enumerate(reply.text.splitlines())
    )
    head = f'<w:comment w:id="{own}" w:author={quoteattr(reply.author)}'
    added = (
        f'{head} w:date="{reply.day}T10:00:00Z" w:initials="{reply.initials}">{lines}</w:comment>'
    )
    return comments.replace("</w:comments>", f"{added}</w:comments>"), paragraph


def _anchored(body: str, name: str, own: str) -> str:
    """The body with the range of another comment laid on the same words."""
    start, end = f'<w:commentRangeStart w:id="{name}"/>', f'<w:commentRangeEnd w:id="{name}"/>'
    reference = f'<w:r><w:commentReference w:id="{own}"/></w:r>'
    assert start in body
    assert end in body
    body = body.replace(start, f'{start}<w:commentRangeStart w:id="{own}"/>')
    return body.replace(end, f'<w:commentRangeEnd w:id="{own}"/>{end}{reference}')
