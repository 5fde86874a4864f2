"""The characters of a web page: by its mark, by what it declares of itself, else as any text."""

from __future__ import annotations

import codecs
import re

from comity.graph.errors import BadDocument
from comity.loaders.read.decode import decode

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LATIN = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
_HEAD = 4096
_TAG = re.compile(r"<[A-Za-z!?/]")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_LOST = 0.001


def markup(data: bytes, file: str) -> str:
    """The source of a page; raises BadDocument where it is none, or declares entities of its own.

    >>> markup('<meta charset="windows-1251"><p>Казахстан'.encode("cp1251"), "a.html")[-9:]
    'Казахстан'
    """
    source = _decoded(data, file)
    if not _TAG.search(source):
        raise BadDocument("holds no markup, so it is no HTML", file=file)
    if _ENTITY.search(source, 0, 100_000):
        raise BadDocument("declares entities of its own, which are not read", file=file)
    return source


def _decoded(data: bytes, file: str) -> str:
    declared = _DECLARED.search(data, 0, _HEAD)
    name = _known(declared[1].decode("ascii", "ignore")) if declared else ""
    if data.startswith(_MARKS) or not name or b"\0" in data[:_HEAD]:
        return decode(data, file)
    try:
        return data.decode(name)
    except UnicodeDecodeError as fault:
        return _mended(data, name, file, fault)


def _known(label: str) -> str:
    """The codec of a label as browsers take it, or nothing for none that reads text."""
    try:
        codec = codecs.lookup(label)
    except LookupError:
        return ""
    return _LATIN.get(codec.name, codec.name) if codec._is_text_encoding else ""


def _mended(data: bytes, name: str, file: str, fault: UnicodeDecodeError) -> str:
    """A few bytes that fit no character are marked as such; many, or half a character at the end, are a fault."""
    if fault.reason == "unexpected end of data":
        raise BadDocument("ends in the middle of a character", file=file, place=f"byte {fault.start}") from fault
    text = data.decode(name, errors="replace")
    if text.count("\ufffd") > _LOST * len(text) + 1:
        raise BadDocument(f"is not {name} as it says", file=file, place=f"byte {fault.start}") from fault
    return text
