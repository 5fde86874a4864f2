"""What the styles of a Word file make of a paragraph: a heading, an item of a list, an entry of its contents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's elements."""

_HEADING = re.compile(r"heading (\d)")
_BASES = 10


class Styles:
    """The styles of a file by identity: name, level of outline, whether a list, and what each is based on."""

    def __init__(self, root: Element | None) -> None:
        styles = root.iter(f"{W}style") if root is not None else ()
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles}

    def level(self, paragraph: Element) -> int:
        """The level of a heading, 1 the highest; 0 for what is none.

        >>> from xml.etree.ElementTree import Element
        >>> Styles(None).level(Element(f"{W}p"))
        0
        """
        for holder in self._chain(paragraph):
            if (name := _name(holder)) == "title":
                return 1
            if match := _HEADING.fullmatch(name):
                return int(match[1])
            if (level := _value(holder, "outlineLvl")).isdecimal() and int(level) < 9:
                return int(level) + 1
        return 0

    def is_item(self, paragraph: Element) -> bool:
        """Whether a paragraph is an item of a list."""
        for holder in self._chain(paragraph):
            number = _value(holder, "numId")
            if number or _name(holder).startswith("list bullet") or _name(holder).startswith("list number"):
                return number != "0"
        return False

    def depth(self, paragraph: Element) -> int:
        """How deep an item is in its list, 0 for an outermost one."""
        levels = (_value(holder, "ilvl") for holder in self._chain(paragraph))
        return min(8, int(next((level for level in levels if level.isdecimal()), "0")))

    def is_contents(self, paragraph: Element) -> bool:
        """Whether a paragraph is an entry of the table of contents."""
        return any(re.fullmatch(r"toc (\d|heading)", _name(holder)) for holder in self._chain(paragraph))

    def _chain(self, paragraph: Element) -> list[Element]:
        """A paragraph, its style, and the styles that this is based on."""
        found, name = [paragraph], _value(paragraph, "pStyle")
        while name in self._styles and len(found) < _BASES:
            found.append(self._styles[name])
            name = _value(found[-1], "basedOn")
        return found


def _name(holder: Element) -> str:
    name = holder.find(f"{W}name")
    return name.get(f"{W}val", "").lower() if name is not None else ""


def _value(holder: Element, tag: str) -> str:
    """The value of a property, of a style or of a paragraph."""
    for path in (f"{W}{tag}", f"{W}pPr/{W}{tag}", f"{W}pPr/{W}numPr/{W}{tag}"):
        found = holder.find(path)
        if found is not None:
            return found.get(f"{W}val", "")
    return ""
