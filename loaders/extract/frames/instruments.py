"""Guards of what is adopted: a title of its own, adopted and not only sought, by a body and not by one state."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.patterns import filled
from comity.loaders.extract.mentions.kinds import Mention
from comity.ontology.gazetteer import find


def not_draft(frame: Frame, match: re.Match[str]) -> str:
    """A draft is not adopted by being mentioned."""
    return "a draft" if re.search(r"\b[Dd]rafts?\b", frame.text[max(0, match.start() - 20) : match.end()]) else ""


_ONE_YEAR = 366
_ALONE = re.compile(
    r"(?:[A-Z][a-z]*['’]?s? )?(?:Charter|Statute|Concept Paper|Catalogue|Final (?:Act|Document)|Constitution)"
)
_GENERIC = re.compile(
    r"(?:(?:Memorandum of Understanding|Plan of Action|Action Plan|Work Plan|Work Programme|Master Plan"
    r"|Outcome Document|Terms of Reference|(?:Framework|Peace) Agreement)s?|[A-Z][a-z]+)",
)


def titled_instrument(frame: Frame, match: re.Match[str]) -> str:
    """A title has a word of its own besides "Declaration" or "Charter"."""
    title = _title(frame, match)
    words = title.text.split()
    if title.note or _ALONE.fullmatch(title.text):
        return ""
    if title.text.isupper() and len(words) < 3:
        return "only a heading"
    return "no title of its own" if _GENERIC.fullmatch(" ".join(words)) else ""


def capital_title(frame: Frame, match: re.Match[str]) -> str:
    """Where no verb says that it was adopted, only a title with capitals is one."""
    return "no title but a description" if _title(frame, match).note == "plain" else ""


_OF_OTHERS_TITLE = re.compile(
    r"United Nations|\bUN\b|Universal|Millennium|Non-Proliferation|Chemical|Biological|Nuclear-Test"
    r"|Sustainable Development"
    r"|(?:Kyoto|Paris|Vienna|Geneva|Rio|Stockholm|Montreal|Montreux|Basel|Rotterdam|Chicago|Rome|Hague|Ottawa|Monterrey"
    r"|Marrakesh|Johannesburg|Durban|Cartagena|Nagoya|Minamata|Sendai|Hyogo|Ramsar|Bretton|Oslo|Dayton|Minsk Agreement"
    r"|Versailles|Maastricht|Lisbon|Schengen|Warsaw|Cotonou|Lom[eé]|Bandung)\b"
)


def own_instrument(frame: Frame, match: re.Match[str]) -> str:
    """Instruments of the United Nations and of others are named everywhere; a mere date beside one adopts nothing."""
    title = _title(frame, match)
    return "an instrument of others" if not title.things and _OF_OTHERS_TITLE.search(title.text) else ""


def one_day(frame: Frame, match: re.Match[str]) -> str:
    """Years and decades beside a title say how long it holds, not when it was adopted."""
    day = frame.mentions.get(match.start(group)) if (group := filled(match, "day")) else None
    if day is None or day.span is None:
        return ""
    first, last = day.span.begin, day.span.end or day.span.begin
    return "a stretch of years" if (last.latest - first.earliest).days > _ONE_YEAR else ""


def _title(frame: Frame, match: re.Match[str]) -> Mention:
    return frame.mentions[match.start(filled(match, "instrument"))]


_SOUGHT = re.compile(
    r"\b(?:early|speedy|prompt|swift|rapid|eventual|future|possible|for|towards?|facilitat\w+|support\w*|urg\w+|awaits?"
    r"|pending|before|until|call\w*|without|prevent\w*|negotiat\w+|work\w*|seek\w*|propos\w+|consider\w*|expect\w*"
    r"|prepar\w+|on) (?:the )?(?:[a-z]+ )?$"
)


def not_sought(frame: Frame, match: re.Match[str]) -> str:
    """What is called for, or awaited, is not adopted yet."""
    before = frame.text[: match.start()] + re.split(r"[Aa]doption|[Ss]ign|[Cc]onclusion", match[0])[0]
    found = _SOUGHT.search(before[-60:])
    return f"only sought ({found[0].strip()})" if found else ""


def not_to_adopt(frame: Frame, match: re.Match[str]) -> str:
    """ "To adopt" is an aim, unless somebody had the honour."""
    verb = re.search(r"(?:adopt|sign|approve|endorse|issue|conclude|release)\b", match[0])
    before = frame.text[: match.start()] + (match[0][: verb.start()] if verb else "")
    return "an aim" if verb and re.search(r"\b(?:to|also) $", before) else ""


_ONE_PERSON = re.compile(
    r"(?:[Mm]inister|[Pp]resident|[Aa]mbassador|[Ss]ecretary)(?: of \ue000)?,? (?:[A-Z][\w.'’-]* ){1,3}(?:has |had )?$"
)
_ONE_STATE = re.compile(
    r"(?:[\ue000\ue004]|\b[Cc]ountry|(?<!eads of )(?<!tates and )\b[Gg]overnment|\b[Ww]e|\bI|\bhaving)"
    r"(?: (?:has|have|had|also|already|recently|formally|just|personally|in \ue005))* $"
)


_TOGETHER = re.compile(r"\b[Ww]e (?:have |had |today |also |then )*$")
_COMMON = re.compile(r"(?:adopt|endors|issu)ed\b")
_OF_A_STATE = re.compile(r"National|Government|Constitution|Law|State|Budget|Development Plan")


def not_one_state(frame: Frame, match: re.Match[str]) -> str:
    """That one state signed a treaty is not that a body adopted it."""
    before = frame.text[: match.start()][-60:]
    if _TOGETHER.search(before) and _COMMON.match(match[0]) and not _OF_A_STATE.search(_title(frame, match).text):
        return ""
    return "signed by one state" if _ONE_STATE.search(before) or _ONE_PERSON.search(before) else ""


def of_a_town(frame: Frame, match: re.Match[str]) -> str:
    """What bears the name of a town, or of its body, is an instrument of bodies: "the 1997 Bangkok Declaration"."""
    title = _title(frame, match)
    words = title.text.split()
    if _OF_OTHERS_TITLE.search(title.text):
        return "an instrument of others"
    towns = (name for count in (1, 2, 3) for name in find(" ".join(words[:count])))
    return "" if title.things or any(name.path.startswith("place/") for name in towns) else "not called after a town"


INSTRUMENTS = {
    "of-a-town": of_a_town,
    "not-draft": not_draft,
    "titled": titled_instrument,
    "one-day": one_day,
    "capital-title": capital_title,
    "own-instrument": own_instrument,
    "not-sought": not_sought,
    "not-to-adopt": not_to_adopt,
    "not-one-state": not_one_state,
}
"""Guards by name."""
