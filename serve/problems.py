"""What can go wrong, each kind with its status and title, in one shape (RFC 9457)."""

from __future__ import annotations

from dataclasses import dataclass

BASE = "https://w3id.org/comity/problem/"
KINDS = {
    "malformed": (400, "The request or its query can not be read"),
    "unsupported": (400, "The query can be read, but not answered"),
    "too-deep": (400, "The brackets of the query nest too deep"),
    "unknown-name": (400, "A name or value of the question means nothing, or several things"),
    "refused": (403, "The query would reach outside the graph, or change it"),
    "not-found": (404, "There is no such page, thing, graph or question"),
    "bad-method": (405, "This method is not served here"),
    "not-acceptable": (406, "None of the formats asked for is given here"),
    "slow-request": (408, "The request did not come to its end in time"),
    "too-large": (413, "The query is too large"),
    "media-type": (415, "A query does not come in this media type"),
    "broken": (500, "The service failed"),
    "exhausted": (500, "The query needed more than its worker has"),
    "too-much": (500, "The answer is too large"),
    "busy": (503, "The service is busy"),
    "too-long": (504, "The query took too long"),
}
"""The status and title of each kind; the last part of its ``type`` names the kind."""


@dataclass
class Problem(Exception):
    """Something that the user is told: its ``kind``, the ``detail`` in a sentence, and the ``place`` in the query.

    >>> Problem("too-long", "more than 5 seconds").body()["status"]
    504
    """

    kind: str
    detail: str
    place: str = ""
    retry: int = 0

    @property
    def status(self) -> int:
        """The HTTP status."""
        return KINDS[self.kind][0]

    def body(self) -> dict[str, object]:
        """The members of the problem's JSON object."""
        status, title = KINDS[self.kind]
        whole: dict[str, object] = {"type": BASE + self.kind, "title": title, "status": status, "detail": self.detail}
        return whole | ({"place": self.place} if self.place else {})
