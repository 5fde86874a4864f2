"""One entrance for all files: by its suffix a reader turns the bytes into a text, the rest is the same for all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from comity.graph.document import Document
from comity.graph.errors import BadDocument
from comity.graph.iris import slug
from comity.graph.period import Period
from comity.loaders.read.decode import decode, read_bytes
from comity.loaders.read.formats.metadata import fields_of
from comity.loaders.read.formats.worker import apart
from comity.loaders.read.language import language_of
from comity.loaders.read.noise import segments_of
from comity.loaders.read.sidecar import read_sidecar
from comity.loaders.read.text import Text


@dataclass(frozen=True)
class Reading:
    """A document and its text, as one reader made them."""

    document: Document
    text: Text

    @property
    def readable(self) -> bool:
        """Whether it is in a language that is read here; today only English is."""
        return self.document.language.partition("-")[0] == "en"


@dataclass(frozen=True, slots=True)
class Reader:
    """A way to read one kind of file: its name with a version, and bytes plus file name to text."""

    name: str
    read: Callable[[bytes, str], Text]


def read_text(data: bytes, file: str) -> Text:
    """The text of a plain text file, noise segmented; raises BadDocument where the bytes are no text."""
    content = decode(data, file)
    return Text(content, segments_of(content))


_HTML = Reader("html/1", apart("html"))

READERS = {
    ".txt": Reader("text/1", read_text),
    ".md": Reader("text/1", read_text),
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".pdf": Reader("pdf/1", apart("pdf")),
    ".docx": Reader("docx/1", apart("docx")),
}
"""Readers by suffix. A new kind of file is a module with such a function, and a row here."""


def read_document(path: Path, key: str | None = None) -> Reading:
    """A file as a document with its text, ready to extract from.

    ``key`` names the document where its sidecar (NAME.yml) gives no ``id``; else the file's name does.
    Raises BadDocument for a file that can not be read, with the file and the place.

    >>> read_document(Path("/nowhere/a.txt"))
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: /nowhere/a.txt: no such file
    """
    reader = READERS.get(path.suffix.lower())
    data = read_bytes(path)
    if reader is None:
        raise BadDocument(
            f"no reader for {path.suffix or 'a file without suffix'}; known: {', '.join(READERS)}", str(path)
        )
    text = reader.read(data, str(path))
    fields = {**fields_of(text, path), **read_sidecar(path)}
    document = _document(fields, fields.pop("id", key or slug(path.stem)), text)
    return Reading(_signed(document, data, text, reader.name), text)


def _document(fields: dict[str, str], key: str, text: Text) -> Document:
    date = fields.pop("date", "")
    language = fields.pop("language", "") or language_of(text.content)
    title = fields.pop("title", key)
    return Document(key, title, date=Period(date) if date else None, language=language, **fields)


def _signed(document: Document, data: bytes, text: Text, reader: str) -> Document:
    values = {name: getattr(document, name) for name in document.__dataclass_fields__}
    values |= {"digest": hashlib.sha256(data).hexdigest(), "rendition": text.digest, "reader": reader}
    return Document(**values)
