"""Guards of single relations: seats and meetings; those of instruments, posts and traits are apart."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.chairs import CHAIRS
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.instruments import INSTRUMENTS
from comity.loaders.extract.frames.mood import DENIED, HYPOTHETICAL
from comity.loaders.extract.frames.patterns import filled
from comity.loaders.extract.frames.posts import POSTS
from comity.loaders.extract.frames.traits import TRAITS
from comity.loaders.extract.mentions.kinds import Kind
from comity.ontology.gazetteer import labels

_NOT_HELD = re.compile(
    r",? (?:which )?(?:is|was|are|were|has|had|have|did|could|will)(?: been)?(?: not|n['’]t| never) (?!only)"
)


def not_cancelled(frame: Frame, match: re.Match[str]) -> str:
    """A meeting that was put off was not held."""
    found = re.search(r"\b(?:postpon|cancel|called off|did not take place|put off)", frame.text[match.start() :])
    return "put off" if found or _NOT_HELD.match(frame.text, match.end()) else ""


_OFFICE = re.compile(r"[Hh]eadquarter|[Ss]ecretariat|\b[Ss]eat(?:ed)?\b|[Oo]ffice|\bbased\b|\bsits\b")


def says_seat(frame: Frame, match: re.Match[str]) -> str:
    """To be established somewhere is to be founded there, unless an office is spoken of."""
    organ = any(mention.kind == Kind.ORGAN for mention in frame.within(match.start(), match.end()))
    return "" if organ or _OFFICE.search(match[0]) else "no seat is spoken of"


def clear_gap(frame: Frame, match: re.Match[str]) -> str:
    """Words between an office and its verb that deny or doubt leave nothing to claim."""
    doubt = DENIED.search(match[0]) or HYPOTHETICAL.search(match[0])
    return f"{doubt[0]!r} about the office" if doubt else ""


_OTHER_SEAT = re.compile(
    r"\b(?:[Ff]ormer|[Oo]ld(?= (?:[Ss]ecretariat|[Hh]eadquarters|[Ss]eat|[Oo]ffice|[Bb]ureau))|"
    r"[Ff]irst|[Nn]ew|[Rr]egional|[Bb]ranch|[Tt]emporary|[Pp]roposed|[Pp]revious|[Ff]uture|may|might"
    r"|could|would|will|not|never|until|moved|mov\w+|transfer\w*|from|leav\w+|left)\b"
)


def seat_now(frame: Frame, match: re.Match[str]) -> str:
    """A former, a coming or a regional office is no seat."""
    text = frame.text[max(0, match.start() - 25) : match.end()]
    found = _OTHER_SEAT.search(re.sub(r"(?:works|working|operat\w+) (?:out of|from)", "", text))
    return f"no seat of today ({found[0]})" if found else ""


_SERIES = re.compile(
    r"\b(?:[Ss]ummits|[Mm]eetings|[Cc]onferences|[Ss]essions|[Mm]inisterials|[Gg]atherings|[Ww]orkshops)\b"
    r"|\b(?:[Hh]eads of [Ss]tate(?: and [Gg]overnment)?|[Ll]eaders|[Mm]inisters|[Pp]residents)"
    r"[^.;]{0,40} (?:have |had )?(?:met|gathered|convened)\b"
)
_PLACED = re.compile(
    r"\b(?:of|in|at|and|on|or|to|the|its|were|was|held|took place|have been|(?:have )?brought|met|organi[sz]ed|convened"
    r"|first|then|together|heads of state|government|leaders|ministers|members)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|would|planned|next|to be held|may|could|upcoming|cancelled|postponed)\b")


def series_of_meetings(frame: Frame, match: re.Match[str]) -> str:
    """Places with days are meetings where the sentence speaks of meetings before, and of none to come."""
    before = frame.text[: match.start()]
    named = _SERIES.search(before)
    if not named or _TO_COME.search(before):
        return "no meetings are spoken of"
    kinds = {mention.kind for mention in frame.within(0, match.start())}
    if kinds & {Kind.STATE, Kind.LIST} and Kind.BODY not in kinds:
        return "meetings of states"
    between = _PLACED.sub("", before[named.end() :])
    return "other words stand between" if re.search(r"[a-z]", between) else ""


_HEADED = re.compile(
    r"\W*(?:(?:list of|recent|past|previous|earlier|our|its|the|ordinary|regular|annual|held|all|[\ue002\ue003]"
    r"|(?-i:[A-Z]{2,8})|heads of state|leaders['’]?|ministers['’]?|high-level) )*"
    r"(?:(?:summit|ministerial|council|annual|plenary) )*"
    r"(?:(?:summits|meetings|conferences|sessions|ministerials)|(?:last|latest|most recent) (?:summit|meeting|session))"
    r"(?: (?:held|to date|so far|since \S+|of (?:the )?(?:council|leaders|heads of state(?: and government)?|ministers"
    r"|members|assembly|conference|forum|organi[sz]ation|[\ue002\ue003]|(?-i:[A-Z]{2,8}))(?: of [a-z ]{3,30})?))*\W*",
    re.IGNORECASE,
)
_LISTED_LINE = re.compile(r"[\s\W]*[\w\[\]'’ -]{2,40},? .{0,12}\d{4}\b.{0,60}")
_NEXT_ONES = re.compile(
    r"\b(?:next|upcoming|forthcoming|future|planned|coming|calendar|schedule\w*|tentative|dates|agenda|expected"
    r"|proposed|draft|invitation|prepar\w+)\b",
    re.IGNORECASE,
)


def meetings_heading(frame: Frame, match: re.Match[str]) -> str:
    """Towns with days in a list are meetings under a heading that says so and nothing else."""
    lead, mark, rest = frame.text.partition(": ") if frame.evidence else ("", "", frame.text)
    items = frame.text[len(lead) + len(mark) : match.start()]
    if ":" in rest or Kind.BODY.value in rest or re.search(r"[a-z]", re.split("[;,] ", items)[-1]):
        return "an item of its own label"
    lines = [line.strip() for line in reversed(frame.before.split("\n")) if line.strip()]
    above = next((line for line in lines if not _LISTED_LINE.fullmatch(line)), "")
    heading = next((text for text in (lead, above) if text and _HEADED.fullmatch(text)), "")
    return "" if heading else "no heading of meetings"


def counts_meetings(frame: Frame, match: re.Match[str]) -> str:
    """ "The 27th ARF": a body that is counted is its meeting; only such bodies are that meet under their own name."""
    bodies = (Kind.BODY, Kind.ORGAN)
    inside = [mention for mention in frame.within(*match.span()) if mention.kind in bodies]
    before = [mention for mention in frame.within(0, match.start()) if mention.kind in bodies]
    body = next(iter([*inside, *reversed(before)]), None)
    label = labels().get(body.thing.path, "") if body and body.thing else ""
    named = f"{label} {body.text}" if body else ""
    return "" if re.search(r"Forum|Summit|Meeting|Ministers|Conference|Council", named) else "no body that is counted"


def numbered(frame: Frame, match: re.Match[str]) -> str:
    """A meeting named in passing needs its number."""
    return "" if filled(match, "ordinal") else "no number"


def titled_block(frame: Frame, match: re.Match[str]) -> str:
    """A title over a place and a day, without a verb of its own."""
    if _NEXT_ONES.search(frame.text):
        return "a meeting to come"
    verb = re.search(r"\b(?:will|may|met|was|were|is|are|has|have|said|attend\w*|join\w*)\b", frame.text)
    return "a sentence, not a title" if verb else _dated_below(frame, match)


def _dated_below(frame: Frame, match: re.Match[str]) -> str:
    """A day alone on a line of its own, under a title that ends with the town, may be that of the page."""
    day = match.start(filled(match, "day") or 0)
    town = [mention for mention in frame.within(match.start(), day) if mention.kind == Kind.PLACE][-1:]
    alone = town and match.string[:day].endswith(f"{Kind.PLACE.value} ") and frame.mentions[day].start - town[0].end > 1
    return "the day of the page" if alone else ""


def not_tentative(frame: Frame, match: re.Match[str]) -> str:
    """What a calendar marks as uncertain or cancelled is not held."""
    found = re.search(r"tentative|cancel|\btbc|to be confirmed|postpon|proposed|planned", frame.text, re.IGNORECASE)
    return f"not sure to be held ({found[0]})" if found else ""


def under_chair_label(frame: Frame, match: re.Match[str]) -> str:
    """Years with states are terms of the chair only behind a label that says so."""
    label = re.match(r"(?:[\ue002\ue003] )?(?:chair\w*|presidenc\w+)\b[^:;,.]{0,40}:", frame.text, re.IGNORECASE)
    return "" if label and not re.search(r"\bpraised|thank", label[0]) else "no label of chairs"


_UNITED = "organisation/UN"


def own_house(frame: Frame, match: re.Match[str]) -> str:
    """An office of the United Nations in some town is not their seat; what an office organises is elsewhere."""
    bodies = (Kind.BODY, Kind.ORGAN)
    inside = [mention for mention in frame.within(*match.span()) if mention.kind in bodies]
    before = [mention for mention in frame.within(0, match.start()) if mention.kind in bodies]
    body = next(iter([*inside, *reversed(before)]), None)
    if body and body.thing and body.thing.path.startswith(_UNITED):
        return "an office of the United Nations"
    return "what an office did" if re.search(r"\bby (?:the )?$", frame.text[: match.start()]) else ""


_OTHERS = re.compile(
    r"(?:[-–/]|[\ue000\ue002\ue003\ue007](?:['’]s?)? |(?<![.;:] )(?<!^)"
    r"\b(?!(?:Following|Before|Until|Recent|Annual|Regular|Informal|The|At|During|This|Its|In|On|After|Since|For|Our"
    r"|Their|Held|Last|Next|And|From) )[A-Z][\w'’-]* )$"
)
_OF_OTHERS = re.compile(r" (?:of (?!\ue005|(?:its|our|their) [Mm]embers?\b)|with |between |among )")
_ON = re.compile(r" (?:on|for) (?!\ue005)")
_WORKING = re.compile(r"workshop|seminar|webinar|symposium|table|course", re.IGNORECASE)


def own_meeting(frame: Frame, match: re.Match[str]) -> str:
    """A meeting without a body's name is the document's own, unless other words say whose it is: "the G7 summit"."""
    named = filled(match, "organization")
    kind = filled(match, "kind")
    before = frame.text[: match.start()][-40:]
    placed = match[0][:1] == Kind.PLACE.value
    if before.endswith(("-", "–", "/")) or (not named and not placed and _OTHERS.search(before)):
        return "another body's meeting"
    if named:
        return ""
    if _OF_OTHERS.match(frame.text, match.end(kind)):
        return "a meeting of others"
    on = _ON.match(frame.text, match.end(kind)) and not _WORKING.search(match[kind])
    return "a meeting on a subject of its own" if on else ""


_MEETINGS = re.compile(
    r"[Ss]ummits?\b|[Mm]inisterial|[Cc]onferences?\b|[Ww]orkshop|[Ss]essions?\b|[Mm]eetings?\b|heads of state",
    re.IGNORECASE,
)
_SPOKEN = 260
_BEHIND = 45


def meetings_spoken_of(frame: Frame, match: re.Match[str]) -> str:
    """A bare ordinal counts meetings where meetings are what was spoken of last."""
    said = frame.before[-_SPOKEN:] + frame.text[: match.start()]
    counted = match[0].endswith(")") and _MEETINGS.search(frame.text[match.end() : match.end() + _BEHIND])
    return "" if counted or _MEETINGS.search(said) else "no meetings are spoken of"


def body_meets(frame: Frame, match: re.Match[str]) -> str:
    """What somebody of a body did is not that the body met."""
    before = frame.text[: match.start()]
    organ = re.search(r"[\ue002\ue003](?: \([^()]{2,40}\))? of (?:the )?$", before)
    someone = re.search(r"\b(?:of|for|from|with|by|to|at|and) (?:the )?$", before)
    return "someone of the body met" if someone and not organ else ""


_COUNCIL = re.compile(r"minist|heads of|supreme|collective security|head of", re.IGNORECASE)


def high_council(frame: Frame, match: re.Match[str]) -> str:
    """Of a body's organs only the councils of leaders and ministers are named for their meetings."""
    return "" if _COUNCIL.search(frame.words(*match.span("kind"))) else "no council of leaders or ministers"


def day_before(frame: Frame, match: re.Match[str]) -> str:
    """What is read of a meeting alone needs a place and a day right before it."""
    before = frame.text[: match.start()][-40:]
    return "" if Kind.DATE.value in before else "no date right before it"


_ANNIVERSARY = re.compile(r"anniversar|\bjubilee|celebrat|commemorat|birthday", re.IGNORECASE)


def no_anniversary(frame: Frame, match: re.Match[str]) -> str:
    """The date beside an anniversary of a founding is the anniversary's."""
    near = frame.text[max(0, match.start() - 45) : match.end()]
    return "an anniversary" if _ANNIVERSARY.search(near) else ""


_DOING = re.compile(r"\b(?:of|for|in) [a-z]+ing (?:the )?$")
_GOVERNED = re.compile(
    r"\b(?:of|for|with|in|to|by|from|between|within) (?:the )?$|\b(?:of|for|in) "
    r"[a-z]+ing (?:the )?$"
)


def founded_itself(frame: Frame, match: re.Match[str]) -> str:
    """ "The Committee of O was established" founds the committee; "the chair of O, established in 1981" does not."""
    place = match.start(filled(match, "organization"))
    after, before = frame.text[place + 1 : place + 30], frame.text[max(0, place - 30) : place]
    direct = re.match(r" (?:was|were|is|has|had)\b", after) and _GOVERNED.search(before)
    governed = direct or (re.match(r", [a-z]+ed by", after) and _DOING.search(before))
    return "something of the body is founded" if governed else ""


_LATER = re.compile(
    r"\b(?:ratif\w+|acced\w+|accession|deposit\w*|part(?:y|ies) to|amend\w+|implement\w*|under|violat\w+) [^.;,]{0,30}$"
)


def signed_first(frame: Frame, match: re.Match[str]) -> str:
    """To ratify or to amend the treaty that creates a body does not found it."""
    return "only ratified" if _LATER.search(frame.text[: match.start()]) else ""


PARTICULAR = {
    **POSTS,
    **TRAITS,
    "founded-itself": founded_itself,
    "signed-first": signed_first,
    "no-anniversary": no_anniversary,
    **INSTRUMENTS,
    **CHAIRS,
    "high-council": high_council,
    "day-before": day_before,
    "meetings-spoken-of": meetings_spoken_of,
    "body-meets": body_meets,
    "own-meeting": own_meeting,
    "own-house": own_house,
    "under-chair-label": under_chair_label,
    "series-of-meetings": series_of_meetings,
    "meetings-heading": meetings_heading,
    "counts-meetings": counts_meetings,
    "titled-block": titled_block,
    "numbered": numbered,
    "not-tentative": not_tentative,
    "seat-now": seat_now,
    "not-cancelled": not_cancelled,
    "clear-gap": clear_gap,
    "says-seat": says_seat,
}
"""Guards by name."""
