"""The subject of a clause: a name with its own verb; the words that every reading of clauses shares."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.mentions.kinds import Kind

_S, _B, _L, _O = (kind.value for kind in (Kind.STATE, Kind.BODY, Kind.LIST, Kind.ORGAN))
PARTY = f"[{_S}{_B}{_L}{_O}]"
_IRREGULAR = (
    "became|took|kept|paid|lost|wrote|held|left|withdrew|met|won|gave|got|came|went|sat|stood|led|drew|put|set|began|brought|built|chose"
    "|found|made|saw|sent|sought|spoke|underwent|quit|grew|ran|is|are|was|were|has|had|have|hosts|chairs|holds|leads"
    "|unites|comprises|includes|consists|brings|counts|numbers|belongs|remains|becomes|joins|meets"
)
VERB = rf"(?:{_IRREGULAR}|(?!need|indeed|hundred|embed)[a-z]{{3,}}ed)\b"
LIGHT = r"(?:also|then|later|subsequently|again|thereby|thus|formally|officially|finally|now|soon|recently|first|since)"
_DATED = f"(?:(?:in|on|since|from|until|by) )?{Kind.DATE.value},?"
BETWEEN = rf"(?:(?:{LIGHT}|{_DATED}) ){{0,3}}"
SUBJECT = re.compile(rf"(?P<subject>{PARTY})(?:, (?!and )[^,;.]{{2,120}},| \([^()]{{1,60}}\))? {BETWEEN}{VERB}")
_GOVERNED = re.compile(
    r"\b(?:of|with|from|between|for|against|to|in|by|than|like|including|at|via|towards?|into|on|about|among|over)"
    r" (?:the )?$"
)


def governed(frame: Frame, place: int) -> bool:
    """Whether the name at a place of a frame stands behind a preposition, so that it is no subject."""
    return bool(_GOVERNED.search(frame.text[max(0, place - 16) : place]))
