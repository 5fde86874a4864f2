"""Guards of founders: who is said to have founded a body, and who only signed or met."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.patterns import filled


def one_founding(frame: Frame, match: re.Match[str]) -> str:
    """What a body does after its founding does not found it: no second verb may stand between."""
    between = match[0][: match.start(filled(match, "member")) - match.start()]
    found = re.search(
        r"\b(?:to|which|who|that|met|chaired|hosted|followed|joined|succeeded|supported|replaced|attended|opposed|recogni[sz]ed|led"
        r"|headed|proposed|suggested|endorsed|ratified|sponsored|financed|relations|trade|cooperation|dialogue|contacts)\b",
        between[
            between.index(
                next(
                    iter(
                        re.findall(
                            r"(?:found|establish|creat|form|set up|launch|institut|constitut|initiat|inaugurat|start)",
                            between,
                        )
                    ),
                    "",
                )
            ) :
        ],
    )
    return f"{found[0]!r} between the founding and the names" if found else ""


_BIRTH = re.compile(
    r"\bborn\b|\bbirth\b|c[ao]me into (?:being|existence|life)|\bexisted\b|founding (?:instrument|document|act|treaty"
    r"|agreement|charter|text|declaration)|\b(?:was|were|thus|thereby|and) (?:created|established|founded|launched)\b"
    r"|\bfor the first summit\b|brought (?:it )?into (?:being|existence)"
)
_OTHER_EVENT = re.compile(
    r"\b(?:was|were|been) (?:created|established|founded|launched|born)\b[^.;]*[;,] (?:and|but|while|in)\b"
)


def born_here(frame: Frame, match: re.Match[str]) -> str:
    """Who signs something founds a body only if the same sentence says that it was born of it."""
    start = frame.text.rfind("; ", 0, match.start()) + 1
    if not _BIRTH.search(frame.text[start:].split("; ")[0]):
        return "signed, but nothing is founded"
    return "founded apart from the signing" if _OTHER_EVENT.search(frame.text[: match.start()]) else ""


_FOUNDING_TEXT = re.compile(
    r"\b(?:charter|statute|constitution|founding|establish\w+|creat\w+|foundation)\b", re.IGNORECASE
)


def founding_text(frame: Frame, match: re.Match[str]) -> str:
    """The parties to a treaty are founders only where its title says that it founds."""
    return "" if _FOUNDING_TEXT.search(frame.before) else "no text that founds"


FOUNDING = {
    "born-here": born_here,
    "founding-text": founding_text,
    "one-founding": one_founding,
}
"""Guards by name."""
