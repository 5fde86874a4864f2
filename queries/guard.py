"""Queries that would reach outside the graph, or nest too deep, are refused before any engine sees them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from urllib.parse import urljoin

from comity.graph.errors import BadQuery

_COMMENT = re.compile(r"\#[^\r\n]*")
_LONG_COMMENT = re.compile(r"\#[^\n]*")  # rdflib's comments end at a line feed only
_IRI = re.compile(r"<[^<>\"{}|^`\s]*>")
_STRING = (
    r"""\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'"""
)
_TOKENS = re.compile(
    rf"""{_STRING}
    |[?$]\w+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*
    |(?P<word>[\w\-.]+)?(?::(?:[\w:%]|\\.)(?:[\w\-.:%]|\\.)*|:)?""",
    re.VERBOSE | re.DOTALL,
)
_BRACKETS = re.compile(
    rf"{_STRING}|{_COMMENT.pattern}|{_IRI.pattern}|\\.|(?P<open>[({{[])|(?P<close>[)}}\]])", re.DOTALL
)
_DATASET = re.compile(r"from\s+(?:named\s+)?<([^<>\"{}|^`\s\\]*)>", re.IGNORECASE)
_BASE = re.compile(r"\A\s*base\s*<([^<>\"{}|^`\s\\]*)>", re.IGNORECASE)
_OUTSIDE = re.compile("service|from|(?<![a-z])load(?![a-z])")
_ESCAPES = (
    re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))"),
    re.compile(r"\\[uU]([0-9A-Fa-f]{4}(?:[0-9A-Fa-f]{4})?)()"),  # rdflib's reading of them
)
DEPTH = 100
"""How deep brackets may nest; pyoxigraph's parser breaks its process at some thousands."""


def refuse_outside(query: str, inside: Container[str] = ()) -> None:
    """Raise BadQuery where a query names another endpoint, graph or file (SERVICE, FROM, LOAD).

    Comments, strings, IRIs, variables and what follows the colon of a prefixed name may hold these words.
    A prefix may not: engines read ``SERVICEex:a`` and ``1e5SERVICE`` as two words. Whatever can be read in
    two ways (escapes, ``<``, the end of a comment) is read in both, and case is of no account. FROM may name a graph
    that the store holds, one of those ``inside``, as a plain IRI.

    >>> refuse_outside('SELECT ("from" AS ?a) WHERE { ?a <http://a.example/from> ex:service } # from')
    """
    for text in dict.fromkeys((query, *(_unescaped(query, escape) for escape in _ESCAPES))):
        for place, word in _words(text):
            found = _OUTSIDE.search(word.upper().casefold())
            if found and not _names_inside(text, place, inside):
                raise BadQuery(f"{found[0].upper()} would reach outside the graph", "query", _where(text, place))


def refuse_deep(query: str, depth: int = DEPTH) -> None:
    """Raise BadQuery where brackets nest deeper than ``depth``; ``<`` is read as an IRI wherever one can stand.

    >>> refuse_deep("SELECT * { { ?a ?b ?c } }", depth=1)
    Traceback (most recent call last):
    comity.graph.errors.BadQuery: query, line 1, column 12: brackets nest deeper than 1
    """
    level = 0
    for match in _BRACKETS.finditer(query):
        level = max(0, level + (match.lastgroup == "open") - (match.lastgroup == "close"))
        if level > depth:
            raise BadQuery(f"brackets nest deeper than {depth}", "query", _where(query, match.start()))


def _names_inside(text: str, place: int, inside: Container[str]) -> bool:
    clause, base = _DATASET.match(text, place), _BASE.match(text)
    return bool(clause and urljoin(base[1] if base else "", clause[1]) in inside)


def _where(text: str, place: int) -> str:
    return f"line {text.count(chr(10), 0, place) + 1}, column {place - text.rfind(chr(10), 0, place)}"


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
