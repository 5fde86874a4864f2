"""PDF files: their pages as one text, with what runs at their edges as noise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from comity.graph.errors import BadDocument
from comity.loaders.read.formats.rendition import Piece, rendered
from comity.loaders.read.pdf.flow import Block, Measure, blocks_of, piece_of, wraps
from comity.loaders.read.pdf.glyphs import Line, lines_of
from comity.loaders.read.pdf.hyphens import vocabulary
from comity.loaders.read.pdf.running import running
from comity.loaders.read.pdf.streams import check_streams
from comity.loaders.read.text import Text

_HEAD = 1024
_TAIL = 8192
_UNKNOWN = 0.1
_NOTE = 0.9
_FIELDS = {"Title": "name", "Author": "author", "CreationDate": "created"}
_SCAN = "holds no text: its pages are pictures"


def read_pdf(data: bytes, file: str) -> Text:
    """The text of a PDF file; raises BadDocument for one that is broken, cut off, protected, or only pictures.

    >>> read_pdf(b"%PDF-1.7 and no more", "a.pdf")
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: a.pdf: is cut off: it has no end mark
    """
    if b"%PDF-" not in data[:_HEAD]:
        raise BadDocument("is no PDF file", file=file)
    if b"%%EOF" not in data[-_TAIL:]:
        raise BadDocument("is cut off: it has no end mark", file=file)
    check_streams(data, file)
    with _opened(data, file) as document:
        pages = _pages(document, file)
        stated = _stated(document)
    return rendered(_pieces(pages), stated, file, _SCAN)


def _opened(data: bytes, file: str) -> Any:
    import pypdfium2  # noqa: PLC0415

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        locked = "assword" in str(fault) or "ecurity" in str(fault)
        what = "is protected by a password" if locked else "is broken: it can not be opened as a PDF file"
        raise BadDocument(what, file=file) from fault


def _pages(document: Any, file: str) -> list[list[Line]]:
    import pypdfium2  # noqa: PLC0415

    pages, lost = [], 0
    for number in range(len(document)):
        try:
            page = document[number]
            lines, without = lines_of(page, number)
            page.close()
        except pypdfium2.PdfiumError as fault:
            raise BadDocument("is broken: this page can not be read", file=file, place=f"page {number + 1}") from fault
        pages.append(lines)
        lost += without
    if lost > _UNKNOWN * sum(len(line.text) for lines in pages for line in lines):
        raise BadDocument("does not say which letters its signs stand for", file=file)
    return pages


def _stated(document: Any) -> dict[str, str]:
    found = document.get_metadata_dict()
    return {name: found[key] for key, name in _FIELDS.items() if found.get(key)}


def _pieces(pages: Sequence[Sequence[Line]]) -> Iterator[Piece]:
    """The blocks of all pages; what was cut off at a page's edge comes after the paragraph that runs over it."""
    noise = running(pages)
    kept = [[line for line in page if line not in noise] for page in pages]
    measure = Measure([line for page in kept for line in page])
    known = vocabulary(line.text for page in kept for line in page)
    pending: Block | None = None
    edges: list[Piece] = []
    for number, page in enumerate(pages):
        body, notes = _notes(kept[number], measure)
        for block in blocks_of(body, measure):
            if pending and _joins(pending, block, [*kept[number - 1], *body], measure):
                continue
            yield from piece_of(pending, known) if pending else ()
            yield from edges
            pending, edges = block, []
        edges += [Piece(f"{line.text}\n", *noise[line]) for line in page if line in noise]
        edges += [piece for block in blocks_of(notes, measure) for piece in piece_of(block, known)]
        edges += [] if page else [Piece("", "picture", f"page {number + 1} holds no text")]
    yield from piece_of(pending, known) if pending else ()
    yield from edges


def _joins(pending: Block, block: Block, around: Sequence[Line], measure: Measure) -> bool:
    """Take in the next page's first block where the paragraph or the table before it runs on."""
    last, first = pending.lines[-1], block.lines[0]
    if last.page == first.page or bool(pending.cells) != bool(block.cells):
        return False
    if block.cells:
        if len(block.cells[0]) != len(pending.cells[0]):
            return False
        pending.cells += block.cells[block.cells[0] == pending.cells[0] :]
    elif not wraps(last, first, around, measure):
        return False
    pending.lines += block.lines
    pending.gap = block.gap
    return True


def _notes(lines: Sequence[Line], measure: Measure) -> tuple[list[Line], list[Line]]:
    """The lines of a page, and its footnotes: the last lines, all in small letters, the first with a number."""
    start = len(lines)
    while start and lines[start - 1].size < _NOTE * measure.size:
        start -= 1
    noted = start < len(lines) and start and lines[start].text[:1] in "0123456789*†"
    return (list(lines[:start]), list(lines[start:])) if noted else (list(lines), [])
