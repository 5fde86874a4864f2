"""The prefix that a query uses without declaring it, and what it would be declared as."""

from __future__ import annotations

import re

from comity.graph.errors import BadQuery
from comity.ontology.namespaces import PREFIXES

_QUIET = re.compile(
    r"\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|\#[^\n]*", re.DOTALL
)
_USED = re.compile(r"(?<![\w:.?$@%-])([A-Za-z][\w-]*):")
_DECLARED = re.compile(r"\bPREFIX\s+([\w-]*)\s*:", re.IGNORECASE)


def undeclared(query: str, line: int = 0, column: int = 0) -> BadQuery | None:
    """The first prefix that is used but not declared, with its place and how to declare it; None where all are.

    With a line and column, at which an engine could not read on, only what stands before.

    >>> str(undeclared("SELECT * {\\n ?body a org:Organization }"))
    'query, line 2, column 10: the prefix org: is not declared; begin with PREFIX org: <http://www.w3.org/ns/org#>'
    """
    text = _QUIET.sub(lambda quiet: re.sub(r"[^\n]", " ", quiet[0]), query)
    declared = set(_DECLARED.findall(text))
    for used in _USED.finditer(text):
        if used[1] not in declared:
            place = text.count("\n", 0, used.start()) + 1, used.start() - text.rfind("\n", 0, used.start())
            return None if line > 0 and (line, column) < place else _told(used[1], *place)
    return None


def _told(prefix: str, line: int, column: int) -> BadQuery:
    known = f"; begin with PREFIX {prefix}: <{PREFIXES[prefix]}>" if prefix in PREFIXES else ""
    return BadQuery(f"the prefix {prefix}: is not declared{known}", "query", f"line {line}, column {column}")
