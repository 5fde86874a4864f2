"""What was left unread: the sentence, or the extractor, and the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Unread:
    """A sentence that seemed to say something and was left unread, with the reason."""

    start: int
    end: int
    sentence: str
    reason: str
