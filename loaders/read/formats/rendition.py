"""A rendition in the making: pieces of text, each body or a named kind of noise, put together once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from comity.graph.errors import BadDocument
from comity.loaders.read.text import BODY, Segment, Text

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_HEADING = 120


Noise = tuple[str, str]
"""A kind of noise and why something is it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines of a rendition; ``role`` is prose, heading, item, row or link (a line of links alone)."""

    text: str
    kind: str = BODY
    why: str = ""
    role: str = "prose"


def rendered(pieces: Iterable[Piece], stated: Mapping[str, str], file: str, empty: str) -> Text:
    """The text that the pieces make; raises BadDocument with the words ``empty`` where none holds body.

    A piece without text leaves its line in the log: that is how a thing left out is told.

    >>> made = rendered([Piece("Home\\n", "menu", "a link"), Piece("It met.\\n")], {}, "a.html", "is empty")
    >>> made.content, [part.kind for part in made.segments]
    ('Home\\nIt met.\\n', ['menu', 'body'])
    """
    segments: list[Segment] = []
    parts: list[str] = []
    end = 0
    for piece in pieces:
        start, end = end, end + len(piece.text)
        parts.append(piece.text)
        if segments and piece.text and (segments[-1].kind, segments[-1].why) == (piece.kind, piece.why):
            segments[-1] = replace(segments[-1], end=end)
        else:
            segments.append(Segment(start, end, piece.kind, piece.why))
    if not any(part.kind == BODY and part.end > part.start for part in segments):
        raise BadDocument(empty, file=file)
    return Text("".join(parts), tuple(segments), dict(stated))


def clean(text: str) -> str:
    """Text as a reader sees it: blanks of every width are spaces, unseen characters gone, ligatures letters.

    >>> clean("20\\u00a0May co\\u00adoperation o\\ufb03ce")
    '20 May cooperation office'
    """
    if text.isascii():
        return _UNSEEN.sub("", text)
    return _UNSEEN.sub("", _SPACES.sub(" ", text)).translate(_LIGATURES)


def heading(words: str, level: int) -> str:
    """A heading as a line; a whole sentence that is merely set as a heading stays a sentence.

    >>> heading("Members", 2), heading("It met in Baku.", 2)
    ('## Members', 'It met in Baku.')
    """
    sentence = len(words) > _HEADING or words.endswith((".", ";", ",", ":")) or "\n" in words
    return words if sentence else f"{'#' * level} {words}"
