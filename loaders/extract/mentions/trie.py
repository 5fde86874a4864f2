"""Many names as one regular expression, compiled through a trie so that a scan reads each character once."""

from __future__ import annotations

import re
from collections.abc import Iterable

_END = ""
_LOOSE = {" ": r"[\s\u00a0]+", "'": "['’]", "’": "['’]", "-": "[-‐‑–]"}
Node = dict[str, "Node"]


def one_of(names: Iterable[str]) -> re.Pattern[str]:
    """An expression that matches the longest of the names, between word boundaries.

    Spaces match any white space, so that a name broken over two lines is found.

    >>> one_of(["South Korea", "South", "Oman"]).findall("Roman, South\\nKorea and Oman")
    ['South\\nKorea', 'Oman']
    """
    root: Node = {}
    for name in names:
        node = root
        for char in name:
            node = node.setdefault(char, {})
        node[_END] = {}
    return re.compile(rf"(?<![\w-]){_pattern(root)}(?![\w])")


def _pattern(node: Node) -> str:
    branches = [_LOOSE.get(char, re.escape(char)) + _pattern(below) for char, below in sorted(node.items()) if char]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{joined})?" if _END in node else joined
