"""Guards of the chair: a meeting's chair is none of the body's, a former one is none, thanks go to who has it."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.mentions.kinds import Kind

_NUMBERED = re.compile(
    r"(?:\d(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[a-z]+(?:th|eth)|[Nn]ext|[Ll]ast|[Ii]naugural|[Pp]revious"
    r"|[Aa]nnual|[Ss]pecial) (?:the )?$"
)
_MEETS = re.compile(r"Conference$|Meeting$|Summit$|Assembly of Heads", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x|[Pp]revious|[Pp]ast|[Vv]ice|[Dd]eputy|[Hh]onorary|[Oo]utgoing|[Pp]receding|[Aa]cting)"
    r"(?:-| )(?:\w+ )?$"
)
_THANKS = re.compile(
    r"(?:[Cc]ongratulat(?:e|es|ed|ing)|[Tt]hank(?:s|ed|ing)?|[Cc]ommend(?:s|ed|ing)?|[Pp]rais(?:e|es|ed|ing)"
    r"|[Ww]elcom(?:e|es|ed|ing)|[Ss]upport(?:s|ed)?|[Aa]cknowledg(?:e|es|ed|ing)"
    r"|(?:[Aa]ppreciation|[Gg]ratitude|[Tt]hanks|[Tt]ribute|[Cc]ongratulations)[^.;\ue000-\ue006]{0,30} to)"
    r"(?: (?:again|warmly|once more|the (?:people|[Gg]overnment)"
    r"(?: and (?:people|[Gg]overnment))? of|its neighbour|and))* $"
)


_MISSION = re.compile(
    r"\b(?:[Rr]epresentation|[Mm]ission|[Dd]elegation|[Rr]epresentatives?|[Ee]mbassy|[Ee]nvoy)\b[^,.;]{0,40}"
    r" (?:to|at|with) (?:the )?$"
)


def of_a_body(frame: Frame, match: re.Match[str]) -> str:
    """Who chairs one meeting ("Chair of the 12th Ministerial Conference of the WTO"), or a mission, chairs no body."""
    title = next((place for _, place in _starts(match, ("title",))), match.end())
    for name, place in _starts(match, ("organ", "organization")):
        if match[name].startswith("Inter"):
            return ""
        if place > title and _NUMBERED.search(frame.text[max(0, place - 20) : place]):
            return f"the chair of a meeting ({match[name]})"
        if _MISSION.search(frame.text[max(0, place - 80) : place]):
            return f"the head of a mission ({match[name]})"
        mention = frame.mentions.get(place)
        if mention and mention.kind == Kind.ORGAN and _MEETS.search(mention.text):
            return f"the chair of a meeting ({mention.text})"
    return ""


def of_an_organ(frame: Frame, match: re.Match[str]) -> str:
    """A person chairs a body or an organ that is named; "the Board" alone may be anyone's."""
    named = dict(_starts(match, ("organ", "organization")))
    organs = [match[name] for name in named if name.startswith("organ") and not name.startswith("organization")]
    titled = any(words for name, words in match.groupdict().items() if name.startswith("title"))
    if "Board" in organs and (titled or len(named) == len(organs)):
        return "a board's chair is a post"
    return "" if any(" " in words for words in organs) or len(named) > len(organs) else "no body is named"


def not_former(frame: Frame, match: re.Match[str]) -> str:
    """Former, deputy and honorary chairs have no chair."""
    places = [match.start(), *(place for _, place in _starts(match, ("title",)))]
    found = next((found for place in places if (found := _FORMER.search(frame.text[max(0, place - 25) : place]))), None)
    return f"no chair now ({found[0].strip()})" if found else ""


def congratulated(frame: Frame, match: re.Match[str]) -> str:
    """The chair is thanked or congratulated, not somebody of that state."""
    return "" if _THANKS.search(frame.text[: match.start()][-90:]) else "nobody is thanked or congratulated"


def one_session(frame: Frame, match: re.Match[str]) -> str:
    """The chair of the United Nations' debate or of a conference of its own is no body's."""
    rest = frame.text[match.end() : match.end() + 40]
    found = re.match(
        r"['’]?s? (?:[Ss]ummit|[Mm]eeting|[Ss]ession|[Mm]inisterial|[Cc]onference|[Tt]alks|[Ww]orkshop)", rest
    )
    return f"the chair of a meeting ({found[0].strip()})" if found else ""


_SPOKEN = re.compile(
    r"\b(?:[Cc]hair(?:man|person)?(?:ship)?|[Cc]hairs|[Pp]resid(?:ency|es)|[Gg]avel|[Hh]elm|[Rr]otat\w+|[Tt]urn)\b"
)
_REACH = 260


def chair_spoken_of(frame: Frame, match: re.Match[str]) -> str:
    """ "It" is the chair where a chair is what was spoken of right before."""
    before = (frame.before[-_REACH:] + " " + frame.text[: match.start() + 1])[-_REACH:]
    return "" if _SPOKEN.search(before) else "no chair is spoken of"


_ROW = re.compile(
    r"\b(?:[Cc]hair\w*|[Pp]residency|[Gg]avel|[Hh]elm)\b[^.;]*?\b(?:lay|lies|rest(?:s|ed)|held|exercised|pass(?:es|ed)"
    r"|went|fell|was|been)\b[^.;]{0,25}? (?P<by>with|by|to) \ue000[^.;]*$"
)


def chairs_in_a_row(frame: Frame, match: re.Match[str]) -> str:
    """Further holders stand behind the preposition of the first: "lay with Laos in 2002, then with Nepal"."""
    first = _ROW.search(frame.text[: match.start() + 1])
    return "" if first and f" {first['by']} " in match[0] else "no holder stands before"


_ORGANS = re.compile(
    r"\b(?:Board|Committee|Group|Council|Commission|Bureau|Panel|Assembly|Secretariat)\b[^.;]*[.;]?\s*$"
)


def not_of_an_organ(frame: Frame, match: re.Match[str]) -> str:
    """What is said of "it" right after an organ was named is said of the organ."""
    it = next((frame.mentions.get(place) for _, place in _starts(match, ("organization",))), None)
    meant = it is None or "pronoun" in it.rules or not it.text
    return "an organ was named right before" if meant and _ORGANS.search(frame.before[-_REACH:]) else ""


_AHEAD = re.compile(
    r"\b(?:next|to be (?:held|convened|hosted)|will be|shall be|look\w* forward|forthcoming|upcoming|planned|due)\b"
    r"[^.;]{0,140}$"
)


def not_ahead(frame: Frame, match: re.Match[str]) -> str:
    """Under whose chair a coming meeting will be is not who chairs now."""
    found = _AHEAD.search(frame.text[: match.start() + 8])
    return f"of a meeting to come ({found[0].split()[0]})" if found else ""


_PREPARED = re.compile(
    r"\b(?:prepar\w+|plan\w*|programme|vision|concept|ahead|run-up|priorities|support\w*|bid|candida\w+|expect\w*|is to"
    r"|will|would|shall)\b[^.;]{0,60}$"
)
_TO_COME = re.compile(r"^[^.;]{0,60}\b(?:will|would|shall|programme|concept|plans?|agenda|bid|team)\b")


def not_to_come(frame: Frame, match: re.Match[str]) -> str:
    """A chair without a date of which one speaks as still to come: prepared, or said of with "will"."""
    dated = _dated(frame, match)
    before, after = _PREPARED.search(frame.text[: match.start()]), _TO_COME.match(frame.text[match.end() :])
    return "of a chair that may be still to come" if (before or after) and not dated else ""


def _dated(frame: Frame, match: re.Match[str]) -> bool:
    return Kind.DATE.value in frame.text[match.start() : match.end() + 8]


def _starts(match: re.Match[str], roles: tuple[str, ...]) -> list[tuple[str, int]]:
    """The groups of some roles that took part in a match, with where they begin."""
    groups = match.groupdict()
    return [(name, match.start(name)) for name in groups if groups[name] and name.rstrip("0123456789") in roles]


_NATIONAL = re.compile(r"(?:^| )[Pp]residency$")
_BODILY = re.compile(
    r"\b(?:rotating|pro tempore|(?:one|two|three|six)-(?:year|month)|OSCE|Council)\b|\ue005|[\ue002\ue003]",
    re.IGNORECASE,
)


def chair_of_a_body(frame: Frame, match: re.Match[str]) -> str:
    """A state's own presidency is none of a body, unless a body's chair or term is spoken of."""
    if not _NATIONAL.search(match[0]) or _BODILY.search(match[0]):
        return ""
    return chair_spoken_of(frame, match)


CHAIRS = {
    "of-a-body": of_a_body,
    "of-an-organ": of_an_organ,
    "not-former": not_former,
    "congratulated": congratulated,
    "one-session": one_session,
    "chair-spoken-of": chair_spoken_of,
    "not-ahead": not_ahead,
    "not-to-come": not_to_come,
    "chair-of-a-body": chair_of_a_body,
    "chairs-in-a-row": chairs_in_a_row,
    "not-of-an-organ": not_of_an_organ,
}
"""Guards by name."""
