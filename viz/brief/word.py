"""The page as a DOCX file with real footnotes; the same page gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from comity.viz.brief.footnotes import add_footnotes, refer, writable
from comity.viz.brief.page import Brief, Statement

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can say: no clock enters the file."""


def render_brief_docx(brief: Brief) -> bytes:
    """The page as the bytes of a DOCX file; raises ImportError where the extra ``docx`` is not installed.

    >>> render_brief_docx(Brief("Mongolia", (), (), ()))[:2]
    b'PK'
    """
    document = docx.Document()
    _lighten(document)
    _describe(document, brief)
    document.add_heading(writable(brief.title), 1)
    for line in brief.about:
        document.add_paragraph().add_run(writable(line)).italic = True
    numbers, seen = brief.numbers, set[str]()
    for section in brief.sections:
        document.add_heading(writable(section.heading), 2)
        for statement in section.statements:
            _write(document.add_paragraph(style="List Bullet"), statement, numbers, seen)
    add_footnotes(document, numbers)
    return _packed(document)


def _write(paragraph: Paragraph, statement: Statement, numbers: dict[str, int], seen: set[str]) -> None:
    for piece in statement:
        paragraph.add_run(writable(piece.text))
        if piece.note:
            refer(paragraph, numbers[piece.note], piece.note not in seen)
            seen.add(piece.note)


def _describe(document: Document, brief: Brief) -> None:
    properties = document.core_properties
    properties.title, properties.author = writable(brief.title), "comity"
    properties.comments, properties.last_modified_by = writable(" ".join(brief.about)), "comity"
    properties.created = properties.modified = datetime(*_NO_TIME)


def _lighten(document: Document) -> None:
    """Leave out what python-docx's template brings along and no brief needs: table styles, a second set of styles."""
    spare = [key for key, link in document.part.rels.items() if link.reltype.endswith("/stylesWithEffects")]
    for key in spare:
        document.part.rels.pop(key)
    styles = document.styles.element
    for style in [item for item in styles if item.get(qn("w:type")) == "table" and not item.get(qn("w:default"))]:
        styles.remove(style)


def _packed(document: Document) -> bytes:
    """The file packed anew, uncompressed and without times: zlib and the clock differ from machine to machine."""
    loose, packed = io.BytesIO(), io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as fixed:
        for name in parts.namelist():
            member = zipfile.ZipInfo(name, _NO_TIME)
            member.create_system = 0
            fixed.writestr(member, parts.read(name))
    return packed.getvalue()
