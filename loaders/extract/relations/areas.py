"""Lists of areas cut as a careful reader cuts them: "trade, transport and communications, and energy" are three."""

from __future__ import annotations

import re

from comity.loaders.extract.relations.area_names import names_area

_SEMICOLON = re.compile(r"\s*;\s*(?:and\s+)?")
_COMMA = re.compile(r"\s*,\s*(?:and\s+)?")
_AND = re.compile(r"(?<!-)\s+(?:[-–]\s+)?(?:and|&)\s+")
_OXFORD = re.compile(r",\s+and\s")
_PREPOSITION = r"(?:in|on|for|to|with|against|of|at)"
_AGAIN = re.compile(
    rf"(?<! of)(?<! of )\s*(?:,\s*)?(?:\band\s+)(?={_PREPOSITION}\s)|\s*,\s*(?={_PREPOSITION}\s)|\s*,?\s+as well as\s+"
)
"""A preposition said again begins a new item: "with trade and with energy"."""
_ARTICLE = re.compile(r"\s*(?:,\s*)?\band\s+(?=the\s)|\s*,\s*(?=the\s)")
_FIGHT = re.compile(
    r"\s+and\s+(?=(?:the )?(?:fight|struggle|combat|prevention|protection|promotion|suppression|development|exchange)"
    r"\s+(?:against|of)\b|(?:combat|fight|counter|prevent|protect)t?ing\b)"
)
_FROM = re.compile(r"^from\s+(?P<first>[^;]+?)\s+(?:and\s+)?(?:up )?to\s+(?:the\s+)?(?=\S)")
_ASIDE = re.compile(
    r",\s+(?:(?:since|until|from|after|before|by|in|under|at|as of|more recently|most recently) [^,;]{2,40}"
    r"|more and more"
    r"|increasingly|above all|first of all|to a lesser (?:extent|degree)|not least|last but not least|of late|lately"
    r"|recently|more recently|now|finally|lastly|of course|among others?|in particular"
    r"|especially|notably|basically|mainly)\s*(?:,|$)"
)
_PLAIN = r"(?:dimension|field|area|sphere|sector|issue|matter|aspect|question|track)s?\b"
_ONE = re.compile(
    r"\b(?:science(?:, | and )technology(?: and innovation)?|trade, investment and development|search and rescue"
    r"|(?:trade and investment|transport and communications?|agriculture and fisheries)(?= and )|small and medium"
    r"|law and order|peace and (?:security|stability)|security and stability"
    r"|(?:challenges and threats|threats and challenges)|information and communications?(?: technolog\w+)?"
    r"|weapons and ammunition|arms and ammunition|women and girls"
    r"|(?:trade and economic|economic and trade)(?= (?:co-?operation|relations|ties))"
    r"|goods, services, capital and labou?r|counter-terrorism and transnational crime|hardware and software"
    r"|(?<![a-z] )[a-z]+(?:tion|sion|ment|ing|ance|al|ence) and [a-z]+(?:tion|sion|ment|ing|ance|al|ence) of"
    r"|[a-z-]+(?:ic|al|ary) and [a-z-]+(?:ic|al|ary) (?!<plain>|and |or )[a-z]+)\b".replace("<plain>", _PLAIN),
    re.IGNORECASE,
)
"""What is one thing with an "and" or a comma in it."""
_KEPT = str.maketrans({",": "\x01", " ": "\x02"})
_BACK = str.maketrans({"\x01": ",", "\x02": " "})
_OPENER = re.compile(
    r"^(?:the |in |of |on |for |to (?=(?:early |the |[a-z-]+al |[a-z-]+ic )*[a-z-]+(?:ing|tion|ment|ance|cy|ity|ism)\b)"
    r"|with |at |and |also |even |both |such as |including |as well as |namely |mainly |above all |first of all "
    r"|(?:field|sphere|area|sector)s? of "
    r"|(?:issues|questions|matters) (?:of|pertaining to|relat(?:ed|ing) to|concerning) |discussions on |(?:joint "
    r"|(?:deepen|strengthen|enhanc|promot|foster|expand"
    r"|develop)ing |enhanced )?co-?operation (?:in|on) |\(?[a-z\d]\) )+",
    re.IGNORECASE,
)
_CLOSER = re.compile(
    r"(?<=dimension) of security$|(?<=\w) (?:fields?|areas?|spheres?|sectors?|issues|matters|aspects)$", re.IGNORECASE
)
_LED = re.compile(
    r"\s*\((?:led|headed|chaired|coordinated|lead)\b[^()]*\)|,? (?:which (?:is|are) )?(?:led|headed|coordinated"
    r"|chaired) by [^;]*"
    r"|\s*\([A-Z][^()]{1,30}\)$"
)
_TAIL = re.compile(
    r"\s+(?:in|across|throughout|within|around|along) (?:the |its |their |our )?(?:whole |wider )?(?:region"
    r"|sub-?region|member"
    r"|area|basin|world|future|recent|past|borders?)\b.*|\s+at (?:the )?[a-z]+(?: and [a-z]+)? levels?$"
    r"|\s+(?:launched|held|hosted|organi[sz]ed|introduced|added|set up|begun|started|established) .*"
    r"|\s+(?:last|this|next) (?:year|month|week|autumn|spring)$|\s+(?:too|as well|alone|alike|first|respectively"
    r"|today|now)$"
)
"""What stands behind the name of an area: where, when and on what level."""
_SUBLIST = re.compile(r"[\s,]*\b(?:including|such as|in particular|especially)\b.*")
_EXPLAINED = re.compile(r":\s.*", re.DOTALL)
_INCLUDING = re.compile(r"[\s,]*\b(?:including|such as|in particular|especially)\b ")
_BEHIND = re.compile(
    r"(?:,? (?:which|while|whereas|who|whose|where|but|so that|in order|with a view|with the aim|through|as well as to"
    r"|among others|and others|and other (?:areas|fields|spheres|sectors|issues|matters)|and so on|etc|inter alia"
    r"|in accordance|in line|in response|in the framework|within the framework|under the|based on|on the basis"
    r"|in (?:19|20)\d\d|since (?:19|20)\d\d|by (?:19|20)\d\d"
    r"|and (?:to [a-z]+ (?:the|an?|its|their)|has|have|had|is|was|are|were|will|would|also|thus|thereby|further|then"
    r"|adopted|agreed|approved|welcomed|endorsed|reaffirmed|noted|took|decided|called|expressed|stressed|emphasi[sz]ed"
    r"|supported|signed|held|invited|instructed|requested|discussed|exchanged|promotes?|strengthens?|contributes?))\b"
    r"| (?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|remains?|became"
    r"|becomes?)\b(?=[^,;]*$)"
    r"| (?:among|between) (?:our|its|the|their|member)\b| for (?:our|their|its|mutual)\b"
    r"|,? to [a-z]+ (?:the|an?|its|their)\b|,? [a-z]+ing (?:the|that|their|its)\b|, [a-z]+ing to\b| – (?!and )"
    r"| - (?!and )).*",
    re.DOTALL,
)
_PAIRED = re.compile(
    r"(?:trade and (?:investment|commerce|finance)|econom(?:y|ics) and trade|transport and (?:communications?|transit"
    r"|logistics)"
    r"|agriculture and (?:food security|rural development|fisheries|forestry)|peace and security|health and population"
    r"|environment and (?:climate change|disaster management|natural disasters?|forestry)|science and technology"
    r"|disaster (?:prevention|management) and (?:relief|response)|culture and the arts)",
    re.IGNORECASE,
)
"""Two words that make one sector where nothing else is listed."""
_REGION = re.compile(r" (?:in|of|across|throughout) (?:the )?[A-Z][a-zà-ÿ].*", re.DOTALL)
_PROPER = re.compile(r"\b[A-Z][a-zà-ÿ]")
_DANGLING = re.compile(r"[,\s]+(?:and|of|the|on|in|for)$")


def areas(words: str, count: int = 0) -> list[str]:
    """Areas of cooperation that words list; semicolons separate better than commas, commas better than "and".

    ``count`` is how many the text announces; a sub-list stays out.

    >>> areas("trade; energy, including oil and gas; and the human dimension")
    ['trade', 'energy', 'human dimension']
    >>> areas("customs, digital trade and tourism with a view to growth, which it supports")
    ['customs', 'digital trade', 'tourism']
    >>> areas("transport and communications, trade, energy and drug control")
    ['transport and communications', 'trade', 'energy', 'drug control']
    >>> areas("trade, energy and new threats and challenges", 3)
    ['trade', 'energy', 'new threats and challenges']
    >>> areas("the military, the economic and environmental and the human dimension")
    ['military', 'economic and environmental', 'human dimension']
    >>> areas("from customs to the fight against piracy and shipping")
    ['customs', 'fight against piracy', 'shipping']
    >>> areas("trade in the region, health at the national level, and seed exchange launched last year")
    ['trade', 'health', 'seed exchange']
    >>> areas("trade, on energy and, since the Baku meeting, on water")
    ['trade', 'energy', 'water']
    """
    words = _BEHIND.sub("", _ASIDE.sub(" ", words))
    calm = words.strip("“\"' ")[:1].islower()
    words = _REGION.sub("", words) if calm else words
    if _PAIRED.fullmatch(words.strip(" .")):
        return [words.strip(" .")]
    parts = _cut(_ONE.sub(lambda one: one[0].translate(_KEPT), _FROM.sub(_reach, words)), count)
    plain = [
        _OPENER.sub("", _TAIL.sub("", _SUBLIST.sub("", _EXPLAINED.sub("", _LED.sub("", part))))).strip(" .,;:“”\"'()")
        for part in parts
    ]
    kept = [_CLOSER.sub("", _DANGLING.sub("", part)) for part in plain if not (calm and _PROPER.search(part))]
    return [part for part in kept if 2 < len(part) < 80 and names_area(part)]


def _reach(match: re.Match[str]) -> str:
    """The first areas of a reach, before the last: "from trade and the fight against drugs to" becomes a list."""
    return _FIGHT.sub(", ", match["first"]) + ", "


def _cut(words: str, count: int) -> list[str]:
    """The parts of a list, by what separates them best."""
    if ";" in words:
        parts = _SEMICOLON.split(words)
    elif words.startswith("the ") and len(_ARTICLE.split(words)) > max(2, count - 1):
        parts = _ARTICLE.split(words)
    else:
        parts = [part for stretch in _AGAIN.split(words) for part in _listed(stretch, count)]
    return [part.translate(_BACK) for part in parts]


def _listed(words: str, count: int) -> list[str]:
    """Items with commas; the last "and" separates too, unless a comma stands before it or all are there already."""
    parts = _COMMA.split(words)
    if len(parts) != count and not _OXFORD.search(words):
        parts = [*parts[:-1], *_AND.split(parts[-1], maxsplit=max(0, count - len(parts)))]
    return parts


def subareas(words: str) -> list[tuple[str, list[str]]]:
    """The areas of a list with semicolons that say what they cover, each with its parts.

    >>> subareas("trade; energy, including oil and gas; and the human dimension")
    [('energy', ['oil', 'gas'])]
    """
    found = []
    for part in _SEMICOLON.split(_BEHIND.sub("", words)) if ";" in words else ():
        area, _, listed = _INCLUDING.sub("\0", part, count=1).partition("\0")
        if listed and (named := areas(f"{area};")):
            found.append((named[0], areas(listed)))
    return found
