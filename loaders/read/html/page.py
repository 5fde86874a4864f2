"""Web pages: blocks become lines, lists bullets, tables rows; what surrounds the text is noise, and stays in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.graph.errors import BadDocument
from comity.loaders.read.formats.grid import lines_of
from comity.loaders.read.formats.rendition import Noise, Piece, clean, heading, rendered
from comity.loaders.read.html.boilerplate import CODE, noise_of
from comity.loaders.read.html.charset import markup
from comity.loaders.read.html.head import stated_of
from comity.loaders.read.html.surroundings import surrounded
from comity.loaders.read.html.tables import hidden_words, is_calendar, rows_of
from comity.loaders.read.html.tree import nesting, walk, weights
from comity.loaders.read.text import BODY, Text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup"),
        *("option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
        *("ul", "caption"),
    )
)
_CLOSE = frozenset({"li", "tr", "td", "dt", "dd", "option"})
_BODY: Noise = (BODY, "")
_WHITE = re.compile(r"[ \t\r\n\f]+")
_WHITE_IN = re.compile(r"[^\S\n]+")
_BREAK = re.compile(r"\s*\n\s*")
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_KEPT = frozenset({"cookie", "comments", "media"})


def read_html(data: bytes, file: str) -> Text:
    """The text of a web page; raises BadDocument for bytes that are none, and for a page without text.

    >>> read_html(b"<nav>Home</nav><p>It met in <b>Baku</b>.<ul><li>Iran<li>Iraq</ul>", "a.html").content
    'Home\\n\\nIt met in Baku.\\n\\n- Iran\\n- Iraq\\n\\n'
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415

    tree = LexborHTMLParser(markup(data, file))
    root = tree.root
    if root is None:
        raise BadDocument("holds no markup, so it is no HTML", file=file)
    page = _Page(root)
    walk(root, page.enter, page.leave)
    return rendered(page.finished(), stated_of(tree), file, "holds no text; a page that scripts fill can not be read")


class _Page:
    """The pieces of a page as its elements go by."""

    def __init__(self, root: LexborNode) -> None:
        self._weights = weights(root, CODE)
        self._nesting = nesting(root)
        self._total = self._weights[root.mem_id]
        self._pieces: list[Piece] = []
        self._line: list[tuple[str, Noise, bool]] = []
        self._noise: list[tuple[int, Noise]] = []
        self._left: Counter[str] = Counter()
        self._links = self._lists = self._pre = 0
        self._bullet = self._level = self._term = 0

    def finished(self) -> Iterator[Piece]:
        """All pieces, noise by place and wording told from body, and a line of the log for code that was left out."""
        self._flush()
        yield from surrounded(self._pieces)
        for tag, count in sorted((+self._left).items()):
            yield Piece("", "code", f"{count} {tag} left out")

    def enter(self, node: LexborNode) -> bool:
        """Take in a node; whether what is in it is to be taken in as well."""
        tag = node.tag or ""
        if node.is_text_node:
            self._take(node.text_content or "")
            return False
        if tag in CODE:
            self._left[tag] += tag in ("script", "style", "template")
            return False
        if tag in _BLOCKS:
            self._flush(self._after(tag))
        if noise := self._noise_of(node):
            self._noise.append((node.mem_id, noise))
        return self._open(tag, node)

    def _open(self, tag: str, node: LexborNode) -> bool:
        self._links += tag == "a"
        self._pre += tag == "pre"
        self._lists += tag in _LISTS
        if tag == "br":
            self._line.append(("\n", self._now, True))
        self._bullet = 1 if tag == "li" else self._bullet
        self._term = {"dt": 1, "dd": self._term}.get(tag, self._term if tag not in _BLOCKS else 0)
        self._level = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal() else self._level
        return not (tag == "table" and self._table(node))

    def leave(self, node: LexborNode) -> None:
        """Close what was opened with a node."""
        tag = node.tag or ""
        self._links -= tag == "a"
        self._lists -= tag in _LISTS
        if tag in _BLOCKS:
            self._flush(self._after(tag))
            self._level = 0 if tag[0] == "h" else self._level
        self._pre -= tag == "pre"
        if self._noise and self._noise[-1][0] == node.mem_id:
            self._noise.pop()

    def _after(self, tag: str) -> str:
        """What a block leaves behind it: a blank line, but not within a list."""
        return "" if tag in _CLOSE or self._lists else "\n"

    @property
    def _now(self) -> Noise:
        return self._noise[-1][1] if self._noise else _BODY

    def _noise_of(self, node: LexborNode) -> Noise | None:
        """An element's noise; one that holds most of what the page says is none, whatever its name."""
        noise = None if self._noise else noise_of(node)
        most = 2 * self._weights.get(node.mem_id, 0) > self._total
        return None if noise and most and noise[0] not in _KEPT else noise

    def _take(self, text: str) -> None:
        text = text if self._pre else _WHITE.sub(" ", text)
        if text:
            self._line.append((clean(text), self._now, self._links > 0))

    def _flush(self, after: str = "\n") -> None:
        """End a line: what is body in it, then what was noise within it; at a block's end a blank line follows."""
        line, self._line = self._line, []
        for noise in dict.fromkeys(noise for text, noise, _ in line if text.strip()):
            mine = [(text, linked) for text, of, linked in line if of == noise]
            words = "".join(text for text, _ in mine)
            words = words.strip("\n") if self._pre else _lines(words)
            if words:
                self._put(words, noise, all(linked for text, linked in mine if text.strip()))
        if after and self._pieces and not self._pieces[-1].text.endswith("\n\n"):
            self._pieces[-1] = replace(self._pieces[-1], text=self._pieces[-1].text + after)

    def _put(self, words: str, noise: Noise, linked: bool) -> None:
        role = "link" if linked else "heading" if self._level else "item" if self._lists else "prose"
        words = heading(words, self._level) if self._level else words
        if self._bullet:
            words, self._bullet = f"{'  ' * (self._lists - 1)}- {words}", 0
        if self._term == 2 and self._pieces:
            self._pieces[-1] = replace(self._pieces[-1], text=self._pieces[-1].text.rstrip("\n:") + ": ")
        self._term = 2 if self._term == 1 else 0
        self._pieces.append(Piece(f"{words}\n", *noise, role))

    def _table(self, node: LexborNode) -> bool:
        """Take in a table of data as rows; whether it was one."""
        rows = None if node.mem_id in self._nesting else rows_of(node)
        if rows is None:
            return False
        noise = ("calendar", "a table of days") if is_calendar(rows) and self._now == _BODY else self._now
        if caption := node.css_first("caption"):
            self._pieces.append(Piece(f"{clean(_lines(caption.text()))}\n", *noise))
        self._pieces += [Piece(f"{line}\n", *noise, "row") for line in lines_of(rows)]
        if hidden := hidden_words(node):
            self._pieces.append(Piece(f"{hidden}\n", "hidden", "words of a table that are not shown"))
        return True


def _lines(text: str) -> str:
    """Words with single blanks; the lines that the page breaks stay lines."""
    return _BREAK.sub("\n", _WHITE_IN.sub(" ", text)).strip()
