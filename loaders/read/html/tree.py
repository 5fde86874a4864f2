"""Walks over a page's elements without recursion, so that no depth of nesting stops or cuts it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BREAKS = frozenset({"li", "br", "p", "div", "tr", "dd", "dt"})


def walk(
    root: LexborNode, enter: Callable[[LexborNode], bool], leave: Callable[[LexborNode], None] = lambda node: None
) -> None:
    """Call ``enter`` for each node below the root, in order, and ``leave`` after what is in it.

    Where ``enter`` says no, the node's inside is passed over.
    """
    node, end = root.child, root.mem_id
    while node is not None:
        below = node.child if enter(node) else None
        if below is not None:
            node = below
            continue
        leave(node)
        while node.next is None:
            above = node.parent
            if above is None or above.mem_id == end:
                return
            leave(above)
            node = above
        node = node.next


def weights(root: LexborNode, passed: frozenset[str]) -> dict[int, int]:
    """Characters of text outside links below each element that holds any; elements named ``passed`` hold none.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> body = LexborHTMLParser("<p>12345<a>link</a></p><p>6").body
    >>> sorted(weights(body, frozenset()).values()) if body else None
    [1, 5, 6]
    """
    sums: dict[int, int] = {}
    stack = [0]

    def enter(node: LexborNode) -> bool:
        text = node.is_text_node
        stack.append(len((node.text_content or "").strip()) if text else 0)
        return not text and node.tag not in passed and node.tag != "a"

    def leave(node: LexborNode) -> None:
        size = stack.pop()
        stack[-1] += size
        if size and not node.is_text_node:
            sums[node.mem_id] = size

    walk(root, enter, leave)
    sums[root.mem_id] = stack[0]
    return sums


def nesting(root: LexborNode) -> set[int]:
    """The tables that hold further tables.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> body = LexborHTMLParser("<table><tr><td><table><tr><td>x</table></table>").body
    >>> len(nesting(body)) if body else None
    1
    """
    found: set[int] = set()
    stack: list[int] = []

    def enter(node: LexborNode) -> bool:
        if node.tag == "table":
            found.update(stack[-1:])
            stack.append(node.mem_id)
        return True

    walk(root, enter, lambda node: (stack.pop(), None)[1] if node.tag == "table" else None)
    return found


def words(root: LexborNode, passed: Callable[[LexborNode], bool]) -> str:
    """The text of a table's cell on one line; items and lines in it are parted by commas."""
    first = root.child
    if first is None or (first.is_text_node and first.next is None):
        return " ".join((first.text_content or "").split()) if first else ""
    found: list[str] = []

    def enter(node: LexborNode) -> bool:
        if node.is_text_node:
            found.append(" ".join((node.text_content or "").replace("\n", " ").split(" ")))
        elif node.tag in _BREAKS:
            found.append("\n")
        return not passed(node)

    walk(root, enter, lambda node: found.append("\n") if node.tag in _BREAKS and node.tag != "br" else None)
    return ", ".join(_parts("".join(found)))


def _parts(text: str) -> Iterator[str]:
    """Lines of a cell; a line in brackets belongs to the one before it."""
    last = ""
    for line in filter(None, (" ".join(line.split()) for line in text.split("\n"))):
        if last and (line.startswith("(") or last.endswith((",", ";", ":", "-", "–"))):
            last = f"{last} {line}"
            continue
        if last:
            yield last
        last = line
    if last:
        yield last
