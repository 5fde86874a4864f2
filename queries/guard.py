"""Queries that would reach outside the graph are refused before any engine sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.errors import BadQuery

_COMMENT = re.compile(r"\#[^\r\n]*")
_LONG_COMMENT = re.compile(r"\#[^\n]*")  # rdflib's comments end at a line feed only
_IRI = re.compile(r"<[^<>\"{}|^`\s]*>")
_TOKENS = re.compile(
    r"""\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'
    |[?$]\w+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*
    |(?P<word>[\w\-.]+)?(?::(?:[\w:%]|\\.)(?:[\w\-.:%]|\\.)*|:)?""",
    re.VERBOSE | re.DOTALL,
)
_OUTSIDE = re.compile("service|from|(?<![a-z])load(?![a-z])")
_ESCAPES = (
    re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))"),
    re.compile(r"\\[uU]([0-9A-Fa-f]{4}(?:[0-9A-Fa-f]{4})?)()"),  # rdflib's reading of them
)


def refuse_outside(query: str) -> None:
    """Raise BadQuery where a query names another endpoint, graph or file (SERVICE, FROM, LOAD).

    Comments, strings, IRIs, variables and what follows the colon of a prefixed name may hold these words.
    A prefix may not: engines read ``SERVICEex:a`` and ``1e5SERVICE`` as two words. Whatever can be read in
    two ways (escapes, ``<``, the end of a comment) is read in both, and case is of no account.

    >>> refuse_outside('SELECT ("from" AS ?a) WHERE { ?a <http://a.example/from> ex:service } # from')
    """
    for text in dict.fromkeys((query, *(_unescaped(query, escape) for escape in _ESCAPES))):
        for place, word in _words(text):
            found = _OUTSIDE.search(word.upper().casefold())
            if found:
                line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
                raise BadQuery(
                    f"{found[0].upper()} would reach outside the graph", "query", f"line {line}, column {column}"
                )


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Every bare word and every prefix, by whatever way of reading the text: the ways are followed side by side."""
    waiting, seen = [(0, 0)], set[tuple[int, int]]()
    while waiting:
        at, quiet = waiting.pop()
        if at >= len(text) or (at, quiet) in seen:
            continue
        seen.add((at, quiet))
        match = _TOKENS.match(text, at)
        if match and match["word"] and not quiet:
            yield at, match["word"]
        waiting += [(end, until if end < until else 0) for end, until in _ends(text, at, quiet, match)]


def _ends(text: str, at: int, quiet: int, match: re.Match[str] | None) -> Iterator[tuple[int, int]]:
    """Where a token may end, and up to where no word can be a keyword.

    A ``<`` that is less-than stands in parentheses, and none of the refused words is a keyword before they close.
    """
    if text[at] == "#":
        yield from ((end.end(), quiet) for comment in (_COMMENT, _LONG_COMMENT) if (end := comment.match(text, at)))
        return
    if text[at] == "<" and (iri := _IRI.match(text, at)):
        yield iri.end(), quiet
        quiet = at + (iri[0] + ")").index(")")
    yield max(match.end() if match else 0, at + 1), quiet


def _unescaped(query: str, escape: re.Pattern[str]) -> str:
    """A query without its code point escapes, which some engines read before anything else."""
    return escape.sub(_character, query)


def _character(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 16)
    return chr(number) if number <= 0x10FFFF else match.group()
