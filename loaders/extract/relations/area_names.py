"""Whether words of a list name an area of cooperation, and not a clause, an actor, a paper or nothing in particular."""

from __future__ import annotations

import re

_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|should|shall|may|might|must|can|could|does|do|did|not"
    r"|it|its|they|their|them|we|our|us|he|his|she|her|you|I|who|which|that|this|these|those|there|here|whose"
    r"|met|took|said|says|held|agreed|adopted|welcomed|noted|between|among|today|yesterday"
    r"|planned|proposed|suspended|dropped|abandoned|under (?:negotiation|discussion|consideration)|possibl[ey]"
    r"|no longer)\b|\d"
    r"|^(?:examin|ensur|find|seek|achiev|maintain|mak|tak|hav|be|giv|reach|creat|establish|hold|conven)ing\b"
    r"|\b(?:every|each)\b|^(?:two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|(?:twen|thir|for|fif|six"
    r"|seven|eigh"
    r"|nine)ty|hundred|million|half)(?= (?!years))|^(?:an?|no|some|any|around|many|several|various|numerous|other|since"
    r"|until|after|before|by|at|from|as|with|to|when|[a-z]+ed by)\b|^[a-z]+ed(?: (?:for|in|to|on)\b|$)"
)
_VAGUE = re.compile(
    r"^(?:(?:two|three|four|five|six|seven|eight|nine|ten|fourteen|many|various|all|several|different|other|certain"
    r"|some|new|such|both|numerous|wide|broad|the|a|an|every|most"
    r"|common|mutual|shared|particular|general|key|main|these|more|of|number|range) )*"
    r"(?:areas?|fields?|spheres?|sectors?|issues?|matters?|ways?|forms?|levels?|order|particular|general|future"
    r"|regions?|countries|states|world|principles?|spirit|respect|favou?r|place|interests?|members?|addition|parallel"
    r"|turn|return|practice|detail|fact|full|good faith|others?|things|part|accordance|line|response|cooperation"
    r"|dimensions?|(?:full |associate |dialogue )*(?:members|partners|observers)|more(?: and more)?"
    r"|ways and means|dialogues?|debates?|consultations?|discussions?|understanding|trust|solidarity|friendship"
    r"|(?:(?:regional|mutual|international|multilateral|bilateral|practical|joint) )?co-?operation"
    r"|and|the|first|second|third|notes?|sources?|contacts?|see also|etc|years?|period|months?|days?|long term"
    r"|framework|process|way"
    r"|meetings?|conferences?)$",
    re.IGNORECASE,
)
_ACTORS = re.compile(
    r"^(?!.* of ).*\b(?:countries|states|nations|partners|members|organi[sz]ations|institutions|ministers|leaders"
    r"|experts"
    r"|governments|delegat\w+|companies|neighbou?rs|participants|parties|agencies|bodies|students|teachers|visitors"
    r"|fora|forums|committees|groups|forces|personnel|troops|councils|secretariats?|documents|agreements?"
    r"|declarations?|treaty|treaties"
    r"|protocols?"
    r"|memoranda|projects|programmes|meetings|seminars|workshops|conferences|events|visits|proposals|decisions"
    r"|recommendations|reports?|statements?|plans?|strategy|roadmap|charter|summits?"
    r"|polic(?:y|ies)|positions|efforts|activities|assistance|actions?|measures|initiatives|approaches|views|responses?"
    r"|common (?:threats|challenges|problems|concerns))$",
    re.IGNORECASE,
)
"""Who acts, or in which papers and meetings, is no field: "neighbouring countries", "joint projects"."""
_WORDS = 9


def names_area(words: str) -> bool:
    """Whether words may name a field: few of them, no verb and no pronoun among them.

    >>> [names_area(words) for words in ("prevention of oil spills", "it was signed", "many areas", "joint projects")]
    [True, False, False, False]
    """
    plain = words[:1].lower() + words[1:]
    refused = _CLAUSE.search(plain) or _VAGUE.search(words) or _ACTORS.search(words)
    return len(words.split()) < _WORDS and not refused
