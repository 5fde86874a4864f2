"""The words of Word's elements, walked without recursion: deleted, hidden and repeated ones are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from comity.loaders.read.docx.styles import W
from comity.loaders.read.formats.rendition import clean

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
"""What a tracked change took out."""

BOX = f"{W}txbxContent"
"""A text box, whose paragraphs stand beside the one that it is anchored in."""

_PASSED = frozenset({_FALLBACK, BOX, f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}tbl", f"{W}commentReference"})
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def below(root: Element, passed: frozenset[str]) -> Iterator[Element]:
    """All elements in a root, in order; those named ``passed`` come, but not what is in them.

    >>> from xml.etree.ElementTree import fromstring
    >>> [element.tag for element in below(fromstring("<a><b><c/></b><d/></a>"), frozenset({"b"}))]
    ['b', 'd']
    """
    stack = [iter(root)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        yield element
        if element.tag not in passed:
            stack.append(iter(element))


def words(paragraph: Element) -> str:
    """The text of a paragraph; line breaks stay, tabs stay tabs."""
    parts = []
    for element in below(paragraph, _PASSED | DELETED):
        if element.tag == f"{W}t":
            parts.append(element.text or "")
        elif element.tag in _SIGNS and element.get(f"{W}type", "textWrapping") == "textWrapping":
            parts.append(_SIGNS[element.tag])
    lines = clean("".join(parts)).split("\n")
    return "\n".join(filter(None, (_spaced(line) for line in lines)))


def _spaced(line: str) -> str:
    cells = (" ".join(cell.split()) for cell in line.split("\t"))
    return "\t".join(cell for cell in cells if cell)


def boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes that are anchored in a paragraph."""
    passed = frozenset({_FALLBACK, BOX})
    return (element for element in below(paragraph, passed) if element.tag == BOX)


def deleted(root: Element) -> int:
    """How many characters tracked changes took out."""
    return sum(len(element.text or "") for element in root.iter(f"{W}delText"))
