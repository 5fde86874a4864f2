"""Queries that would reach outside the graph are refused before any engine sees them."""

from __future__ import annotations

import re

from comity.graph.errors import BadQuery

_TOKENS = re.compile(
    r"""(?P<comment>\#[^\r\n]*)|(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<text>\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    |(?P<name>[?$:@]?[^\W\d][\w\-:.]*)""",
    re.VERBOSE | re.DOTALL,
)
_OUTSIDE = {"service", "from", "load"}
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def refuse_outside(query: str) -> None:
    """Raise BadQuery where a query names another endpoint, graph or file (SERVICE, FROM, LOAD).

    Comments, strings and IRIs may hold these words; escapes are read first, case is of no account.

    >>> refuse_outside('SELECT ("from" AS ?a) WHERE { } # from')
    """
    text = _unescaped(query)
    for match in _TOKENS.finditer(text):
        if match.lastgroup == "name" and match.group().casefold() in _OUTSIDE:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            raise BadQuery(
                f"{match.group().upper()} would reach outside the graph", "query", f"line {line}, column {column}"
            )


def _unescaped(query: str) -> str:
    """SPARQL's code point escapes hold everywhere, in keywords too, and are read before anything else."""
    return _ESCAPE.sub(_character, query)


def _character(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 16)
    return chr(number) if number <= 0x10FFFF else match.group()
