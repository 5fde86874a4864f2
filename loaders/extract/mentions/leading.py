"""The state or body that a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from comity.loaders.extract.mentions.kinds import Kind, Mention

NAMED = frozenset({Kind.STATE, Kind.BODY})
_SUBJECT = re.compile(
    r"(?:(?:In|On|At|Since|After|By|During|From|Today|Last|This|However|But|And|Then|Also|Until|With|Meanwhile|Later)\b"
    r"[^;]{0,55}[ ,]|(?:Founded|Established|Created|Set up|Launched|Based|Headquartered|As"
    r"|For its part)\b[^;]{0,85}, )?"
    r"(?:[Tt]he )?"
)
_LEADING = 90
_LISTED = re.compile(r"\s*(?:,|and|&|,\s+and)\s+(?:the\s+)?")


def subject_of(mentions: Sequence[Mention], start: int, text: str) -> Mention | None:
    """The state or body that a sentence is about, if it stands first, for itself and without doubt."""
    leading = [mention for mention in mentions if mention.kind in NAMED and mention.start - start < _LEADING]
    first = leading[0] if leading else None
    if first is None or first.items or not first.thing:
        return None
    head = " ".join(text[: first.start - start].split(" "))
    second = leading[1] if len(leading) > 1 else None
    listed = second and _LISTED.fullmatch(text, first.end - start, second.start - start)
    return first if not listed and (not text or _SUBJECT.fullmatch(head)) else None
