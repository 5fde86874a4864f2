"""Guards of single relations: seats, meetings, posts and rules of decision."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.chairs import CHAIRS
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.instruments import INSTRUMENTS
from comity.loaders.extract.frames.mood import clause_of
from comity.loaders.extract.frames.patterns import filled
from comity.loaders.extract.mentions.kinds import Kind


def not_cancelled(frame: Frame, match: re.Match[str]) -> str:
    """A meeting that was put off was not held."""
    found = re.search(r"\b(?:postpon|cancel|called off|did not take place|put off)", frame.text[match.start() :])
    return "put off" if found else ""


_OFFICE = re.compile(r"[Hh]eadquarter|[Ss]ecretariat|\b[Ss]eat(?:ed)?\b|[Oo]ffice|\bbased\b|\bsits\b")


def says_seat(frame: Frame, match: re.Match[str]) -> str:
    """To be established somewhere is to be founded there, unless an office is spoken of."""
    organ = any(mention.kind == Kind.ORGAN for mention in frame.within(match.start(), match.end()))
    return "" if organ or _OFFICE.search(match[0]) else "no seat is spoken of"


_POST_AFTER = re.compile(
    r", (?:the |an? |then )?(?:[\ue000-\ue003] )?(?:[\w-]+ ){0,3}(?:Secretary|Minister|President"
    r"|Director|Ambassador|Chair|Head|Foreign|Prime|Executive)"
)
_NAME_BEFORE = re.compile(r"[a-zà-ÿ]{2,}, (?:the |then |current )*$")


def own_name(frame: Frame, match: re.Match[str]) -> str:
    """In a run of names and posts ("Zhang Ming, Secretary-General of the SCO, Kao Kim Hourn, ...") each has one."""
    groups = [name for name, words in match.groupdict().items() if words]
    post, person = (next(name for name in groups if name.startswith(role)) for role in ("post", "person"))
    between = match.string[match.start(post) : match.start(person)]
    before, after = match.string[: match.start(post)], match.string[match.end(person) :]
    shared = "," in between and (_NAME_BEFORE.search(before) or _POST_AFTER.match(after))
    return "the post may go with the name before it" if shared else ""


_NO_PERSON = re.compile(
    r"\b(?:Chair[\w-]*|Commander|Force|Society|Summit|Conference|Nations|Assembly|Council|Government|Republic|Affairs"
    r"|Organi[sz]ation|Party|Court|Day|Session|Union"
    r"|Committee|Secretariat|State|States|Declaration|Agreement|Minister|President|Secretary|Charter"
    r"|General|Commission|Forum|Meeting"
    r"|East|West|North|South|Asian?|African?|European?|Central|Arab|World|Security|Development|Peace|Group|Bank"
    r"|University|Institute|Treaty)\b"
)


_POST = re.compile(
    r"^(?:(?:Deputy|Vice|First|Acting|Prime|Foreign|Under|Permanent|Defence|Defense) ?-?)*"
    r"(?:President|Minister|Secretary(?:[- ]General)?|Ambassador|Representative|Coordinator|Director(?:[- ]General)?) "
)


def a_person(frame: Frame, match: re.Match[str]) -> str:
    """A name of common nouns is no person's: "the Information Society"."""
    names = [words for name, words in match.groupdict().items() if words and name.startswith("person")]
    found = next((name for name in names if _NO_PERSON.search(_POST.sub("", name))), "")
    return f"{found!r} is no person's name" if found else ""


def no_title_before(frame: Frame, match: re.Match[str]) -> str:
    """A post before the name goes with it: "President George Smith, the President of Palau sends ..."."""
    name = next(name for name, words in match.groupdict().items() if words and name.startswith("person"))
    before = frame.text[: match.start(name)][-40:]
    found = re.search(
        r"(?:President|Minister|Secretary|King|Director|Chancellor|Premier|Emir|Affairs)(?:[- ]General)?"
        r"(?: of (?:the )?[\ue000-\ue003])?,? (?:[A-Z][\w.]+ )?$",
        before,
    )
    return "another post stands before the name" if found else ""


_OTHER_SEAT = re.compile(
    r"\b(?:[Ff]ormer|[Oo]ld|[Ff]irst|[Nn]ew|[Rr]egional|[Bb]ranch|[Tt]emporary|[Pp]roposed|[Pp]revious|[Ff]uture|may|might"
    r"|could|would|will|not|never|until|moved|mov\w+|transfer\w*|from|leav\w+|left)\b"
)


def seat_now(frame: Frame, match: re.Match[str]) -> str:
    """A former, a coming or a regional office is no seat."""
    text = frame.text[max(0, match.start() - 25) : match.end()]
    found = _OTHER_SEAT.search(re.sub(r"(?:works|working|operat\w+) (?:out of|from)", "", text))
    return f"no seat of today ({found[0]})" if found else ""


def summits_named(frame: Frame, match: re.Match[str]) -> str:
    """Places with dates are summits where the sentence speaks of summits before, and of none to come."""
    before = frame.text[: match.start()]
    coming = re.search(r"\b(?:will|would|planned|next|to be held|may|could)\b", before)
    return "" if re.search(r"[Ss]ummits?\b|[Hh]eads of [Ss]tate", before) and not coming else "no summits are spoken of"


def not_tentative(frame: Frame, match: re.Match[str]) -> str:
    """What a calendar marks as uncertain or cancelled is not held."""
    found = re.search(r"tentative|cancel|\btbc|to be confirmed|postpon|proposed|planned", frame.text, re.IGNORECASE)
    return f"not sure to be held ({found[0]})" if found else ""


_RULE_DOUBT = re.compile(
    r"\b(?:not|never|no (?=consensus|decision(?! (?:is|was) taken against))|without|minus|once|"
    r"former(?:ly)?|before|until"
    r"|could|might|may|if|unless|should(?! in future)|emerged"
    r"|instead of|abandon\w*|except|exception|propos\w+|on (?:a|the) (?:text|draft|moratorium))\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b(?:today|currently|now|at present|presently)\b")
_EVENT = re.compile(
    r"\b(?:was|were|has been|have been|had been) (?:\w+ )?(?:adopted|passed|approved|agreed|endorsed|taken)\b"
)


def rule_stated(frame: Frame, match: re.Match[str]) -> str:
    """A rule of decision that is doubted, past or left is none."""
    found = _RULE_DOUBT.search(frame.text[max(0, match.start() - 20) : match.end() + 12])
    if found and found[0].startswith("propos") and _TODAY.search(match[0]):
        return ""
    if found is None and (event := _EVENT.search(match[0])):
        return f"one decision, no rule ({event[0]})"
    return f"{found[0]!r} beside the rule" if found else ""


def under_chair_label(frame: Frame, match: re.Match[str]) -> str:
    """Years with states are terms of the chair only behind a label that says so."""
    label = re.match(r"(?:[\ue002\ue003] )?(?:chair\w*|presidenc\w+)\b[^:;,.]{0,40}:", frame.text, re.IGNORECASE)
    return "" if label and not re.search(r"\bpraised|thank", label[0]) else "no label of chairs"


_ACTOR = re.compile(f"[{Kind.STATE.value}{Kind.LIST.value}{Kind.DEMONYM.value}]|\\b(?:[Bb]ilateral|[Oo]ur|[Mm]y)\\b")


def of_the_body(frame: Frame, match: re.Match[str]) -> str:
    """What states do together is no field of a body's work, unless the sentence names the body."""
    before = frame.text[: match.end()]
    named = any(mention.kind in (Kind.BODY, Kind.ORGAN) for mention in frame.mentions.values())
    return "what states do, not the body" if not named and _ACTOR.search(before) else ""


_WISHED = re.compile(
    r"\b(?:hop\w+|wish\w*|propos\w+|suggest\w*|appeal\w*|call(?:s|ed|ing)? (?:for|on|upon)|would|could|might|may"
    r"|should|must|if|whether|not|never|nor|no|lack|absence|without|fail\w*|potential\w*|possib\w+|candidat\w+)\b",
)


def not_doubted(frame: Frame, match: re.Match[str]) -> str:
    """What is hoped for or proposed is no field yet; what was agreed on, or is needed, is one."""
    clause = clause_of(frame.text[: match.start()])
    found = _WISHED.search(clause)
    return f"only wished for or doubted ({found[0]})" if found else ""


_UNITED = "organisation/UN"


def own_house(frame: Frame, match: re.Match[str]) -> str:
    """An office of the United Nations in some town is not their seat; what an office organises is elsewhere."""
    body = next((m for m in frame.within(*match.span()) if m.kind in (Kind.BODY, Kind.ORGAN)), None)
    if body and body.thing and body.thing.path.startswith(_UNITED):
        return "an office of the United Nations"
    return "what an office did" if re.search(r"\bby (?:the )?$", frame.text[: match.start()]) else ""


_COMING = re.compile(r"\b(?:designate|elect|next|incoming|future|would-be|candidate|nominee)\b")


def not_designate(frame: Frame, match: re.Match[str]) -> str:
    """Who is to hold a post does not hold it yet."""
    found = _COMING.search(frame.text[match.start() : match.end() + 12])
    return f"not yet ({found[0]})" if found else ""


_OTHERS = re.compile(
    r"(?:[-–/]|[\ue000\ue002\ue003\ue007](?:['’]s?)? |(?<![.;:] )(?<!^)"
    r"\b(?!(?:Following|Before|Until|Recent|Annual|Regular|Informal|The|At|During|This|Its|In|On|After|Since|For|Our"
    r"|Their|Held|Last|Next|And|From) )[A-Z][\w'’-]* )$"
)
_OF_OTHERS = re.compile(r" (?:of (?!\ue005)|with |between |among )")
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


def meetings_spoken_of(frame: Frame, match: re.Match[str]) -> str:
    """A bare ordinal counts meetings where meetings are what was spoken of last."""
    return (
        "" if _MEETINGS.search(frame.before[-_SPOKEN:] + frame.text[: match.start()]) else "no meetings are spoken of"
    )


def body_meets(frame: Frame, match: re.Match[str]) -> str:
    """What somebody of a body did is not that the body met."""
    before = frame.text[: match.start()]
    return "someone of the body met" if re.search(r"\b(?:of|for|from|with|by|to|at|and) $", before) else ""


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


_GOVERNED = re.compile(
    r"\b(?:of|for|with|in|to|by|from|between|within) (?:the )?$|\b(?:of|for|in) "
    r"[a-z]+ing (?:the )?$"
)


def founded_itself(frame: Frame, match: re.Match[str]) -> str:
    """ "The Committee of O was established" founds the committee; "the chair of O, established in 1981" does not."""
    place = match.start(filled(match, "organization"))
    direct = re.match(r" (?:was|were|is|has|had)\b|, [a-z]+ed by", frame.text[place + 1 : place + 30])
    governed = _GOVERNED.search(frame.text[max(0, place - 30) : place]) if direct else None
    return "something of the body is founded" if governed else ""


PARTICULAR = {
    "founded-itself": founded_itself,
    "no-anniversary": no_anniversary,
    **INSTRUMENTS,
    "not-designate": not_designate,
    **CHAIRS,
    "high-council": high_council,
    "day-before": day_before,
    "meetings-spoken-of": meetings_spoken_of,
    "body-meets": body_meets,
    "own-meeting": own_meeting,
    "own-house": own_house,
    "under-chair-label": under_chair_label,
    "summits-named": summits_named,
    "not-tentative": not_tentative,
    "rule-stated": rule_stated,
    "of-the-body": of_the_body,
    "not-doubted": not_doubted,
    "seat-now": seat_now,
    "not-cancelled": not_cancelled,
    "says-seat": says_seat,
    "own-name": own_name,
    "a-person": a_person,
    "no-title-before": no_title_before,
}
"""Guards by name."""
