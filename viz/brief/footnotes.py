"""Real footnotes in a DOCX file, which python-docx (1.2) does not write: a part, its styles, references to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

_TEXT, _REFERENCE = "FootnoteText", "FootnoteReference"
_SEPARATORS = {"-1": "separator", "0": "continuationSeparator"}
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """Text without the characters that XML can not hold, its line breaks as blanks.

    >>> writable("a\\x00 b\\nc")
    'a b c'
    """
    return " ".join(_UNWRITABLE.sub("", text).split(" ")).replace("\n", " ")


def add_footnotes(document: Document, notes: Mapping[str, int]) -> None:
    """The part with the text of all notes by their numbers, the styles that it uses, and the document's link to it."""
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    root.extend(_separator(number, kind) for number, kind in _SEPARATORS.items())
    root.extend(_note(number, writable(text)) for text, number in notes.items())
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    _declare_separators(document)
    _add_styles(document)


def refer(paragraph: Paragraph, number: int, first: bool) -> None:
    """A reference at the end of a paragraph: the footnote itself, or a field that repeats its number."""
    if first:
        bookmark = {"w:id": str(number), "w:name": f"_Note{number}"}
        parts = [_element("w:bookmarkStart", bookmark), _run(_element("w:footnoteReference", {"w:id": str(number)}))]
        parts.append(_element("w:bookmarkEnd", {"w:id": str(number)}))
    else:
        field = _element("w:fldSimple", {"w:instr": f" NOTEREF _Note{number} \\f \\h "})
        field.append(_run(_text(str(number))))
        parts = [field]
    for part in parts:
        paragraph._p.append(part)


def _separator(number: str, kind: str) -> Any:
    note, paragraph, run = _element("w:footnote", {"w:type": kind, "w:id": number}), _element("w:p"), _element("w:r")
    run.append(_element(f"w:{kind}"))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _note(number: int, words: str) -> Any:
    note, paragraph, said = _element("w:footnote", {"w:id": str(number)}), _element("w:p"), _element("w:r")
    properties = _element("w:pPr")
    properties.append(_element("w:pStyle", {"w:val": _TEXT}))
    said.append(_text(f" {words}"))
    paragraph.extend([properties, _run(_element("w:footnoteRef")), said])
    note.append(paragraph)
    return note


def _run(content: Any) -> Any:
    run, properties = _element("w:r"), _element("w:rPr")
    properties.append(_element("w:rStyle", {"w:val": _REFERENCE}))
    run.extend([properties, content])
    return run


def _text(words: str) -> Any:
    text = _element("w:t", {"xml:space": "preserve"})
    text.text = words
    return text


def _element(name: str, attributes: Mapping[str, str] | None = None) -> Any:
    return OxmlElement(name, attrs={qn(key): value for key, value in (attributes or {}).items()})


def _declare_separators(document: Document) -> None:
    """The settings name the two separators, at the place that the schema has for them: before the element compat."""
    properties = _element("w:footnotePr")
    properties.extend(_element("w:footnote", {"w:id": number}) for number in _SEPARATORS)
    document.settings.element.find(qn("w:compat")).addprevious(properties)


def _add_styles(document: Document) -> None:
    text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style, text.font.size = document.styles["Normal"], Pt(9)
    text.element.set(qn("w:styleId"), _TEXT)
    reference = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    reference.font.superscript = True
    reference.element.set(qn("w:styleId"), _REFERENCE)
