"""Word files: paragraphs, headings, lists and tables as text; headers, contents and comments as noise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.loaders.read.docx.package import Package
from comity.loaders.read.docx.styles import Styles, W
from comity.loaders.read.docx.tables import rows_of
from comity.loaders.read.docx.words import below, boxes, deleted, words
from comity.loaders.read.formats.grid import is_layout, lines_of
from comity.loaders.read.formats.rendition import Piece, clean, heading, rendered
from comity.loaders.read.text import BODY, Text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BLOCKS = frozenset({f"{W}p", f"{W}tbl"})
_EDGES = re.compile(r"word/(header|footer)\d*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_CORE = {
    "name": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "language": "{http://purl.org/dc/elements/1.1/}language",
    "created": "{http://purl.org/dc/terms/}created",
}
_COMPANY = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Company"


def read_docx(data: bytes, file: str) -> Text:
    """The text of a Word file; raises BadDocument for one that is broken, protected, too large, or without text.

    >>> read_docx(b"It met.", "a.docx")
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: a.docx: is no DOCX file
    """
    package = Package(data, file)
    return rendered(_pieces(package), _stated(package), file, "holds no text")


def _pieces(package: Package) -> Iterator[Piece]:
    styles = Styles(package.part("word/styles.xml"))
    edges = list(dict.fromkeys(_edges(package)))
    yield from (edge for edge in edges if edge.kind == "header")
    root = package.part("word/document.xml")
    yield from _closed(list(_tabbed(list(_blocks(root, styles))))) if root is not None else ()
    for name in _NOTES:
        yield from _blocks(notes, styles) if (notes := package.part(name)) is not None else ()
    comments = package.part("word/comments.xml")
    margin = _blocks(comments, styles) if comments is not None else ()
    yield from (replace(piece, kind="comment", why="a comment in the margin") for piece in margin)
    yield from (edge for edge in edges if edge.kind == "footer")
    if root is not None and (count := deleted(root)):
        yield Piece("", "deleted", f"{count} characters that tracked changes took out")


def _edges(package: Package) -> Iterator[Piece]:
    for name in sorted(package.names):
        match = _EDGES.fullmatch(name)
        root = package.part(name) if match else None
        lines = (words(element) for element in root.iter(f"{W}p")) if root is not None else ()
        for line in filter(None, lines):
            yield Piece(f"{line}\n", match[1] if match else "", "a line at the edge of each page")


def _blocks(root: Element, styles: Styles) -> Iterator[Piece]:
    """The paragraphs and tables in an element; a text box comes after the paragraph that it is anchored in."""
    for element in below(root, _BLOCKS):
        if element.tag == f"{W}p":
            yield from _paragraph(element, styles)
            for box in boxes(element):
                yield from (piece for inner in box.iter(f"{W}p") for piece in _paragraph(inner, styles))
        elif element.tag == f"{W}tbl":
            yield from _table(element, styles)


def _paragraph(element: Element, styles: Styles) -> Iterator[Piece]:
    text = words(element)
    if not text:
        return
    kind = ("contents", "an entry of the table of contents") if styles.is_contents(element) else (BODY, "")
    if level := styles.level(element):
        yield Piece(f"{heading(text, level)}\n\n", *kind, "heading")
    elif styles.is_item(element):
        yield Piece(f"{'  ' * styles.depth(element)}- {text}\n", *kind, "item")
    else:
        yield Piece(f"{text}\n\n", *kind)


def _table(table: Element, styles: Styles) -> Iterator[Piece]:
    rows = rows_of(table)
    if is_layout(rows):
        cells = (element for element in table.iter(f"{W}p"))
        yield from (piece for element in cells for piece in _paragraph(element, styles))
        return
    lines = lines_of(rows)
    yield from (Piece(f"{line}\n", role="row") for line in lines)


def _tabbed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Paragraphs with tabs are rows where a neighbour has as many; a tab elsewhere is a blank."""
    counts = [piece.text.count("\t") if piece.role == "prose" else 0 for piece in pieces]
    for number, piece in enumerate(pieces):
        near = (counts[other] for other in (number - 1, number + 1) if 0 <= other < len(pieces))
        if counts[number] and counts[number] not in near:
            yield replace(piece, text=piece.text.replace("\t", " "))
        elif counts[number]:
            yield replace(piece, text=piece.text.rstrip("\n") + "\n", role="row")
        else:
            yield piece


def _closed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """A list and a table end with a blank line."""
    for number, piece in enumerate(pieces):
        last = number + 1 == len(pieces) or pieces[number + 1].role != piece.role
        yield replace(piece, text=f"{piece.text}\n") if last and piece.role in ("item", "row") else piece


def _stated(package: Package) -> dict[str, str]:
    core, app = package.part("docProps/core.xml"), package.part("docProps/app.xml")
    found = {name: core.findtext(tag, "") for name, tag in _CORE.items()} if core is not None else {}
    found["company"] = app.findtext(_COMPANY, "") if app is not None else ""
    return {name: clean(value).strip() for name, value in found.items() if value and value.strip()}
