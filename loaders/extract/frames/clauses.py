"""A compound sentence as its simple clauses: each verb with its subject in place, each aside taken out.

"Laos, which joined the SCO in 2001, chaired it in 2010 and hosted the summit" reads as three clauses whose
subject is Laos. Rules need no row for each construction; the characters keep their place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.recast import recast
from comity.loaders.extract.frames.subjects import BETWEEN, PARTY, SUBJECT, VERB, governed
from comity.loaders.extract.mentions.kinds import Kind, Mention

_S, _B, _L, _O, _D = (kind.value for kind in (Kind.STATE, Kind.BODY, Kind.LIST, Kind.ORGAN, Kind.DATE))
_MODAL = "(?:will|would|shall|may|might|can|could|should|must|did|does|do|hopes|plans|intends|expects|wants)"
_OBJECT = (
    rf"(?:(?:over|to|as|of|in) )?(?:(?:the|an?|its|their|it|full|based|located|headquartered)\b|\w+ members?\b|{PARTY})"
)
_CONJOINED = re.compile(
    rf"(?:,? (?:and|but)|, then|;) (?={BETWEEN}(?:{_MODAL} |{VERB}(?! by\b)))"
    rf"|, (?={BETWEEN}(?:{_MODAL} [a-z]+ {_OBJECT}|{VERB} {_OBJECT}))"
)
_SUBORDINATE = re.compile(
    rf"\b(?:that|which|who|whose|where|when|while|whereas|after|before|because|since(?! {_D})|if"
    r"|as(?! (?:an? |the |full )))\b|[\"“”]"
)
_GOES_ON = re.compile(rf"(?:{VERB}|\b(?:joining|leaving)) (?:the )?$")
_HEAD = re.compile(r"(?:^|[.;:] |, (?:and |but |while |whereas )?| (?:and|but) )(?:[A-Z][a-z]+,? |[Tt]he )?$")
_WHICH = re.compile(
    rf"(?P<head>{PARTY})(?: \([^()]{{1,40}}\))?(?P<mark>,? (?:which|itself)|, (?=having ))(?= (?!is why|means|meant))"
)
_WHOSE = re.compile(rf"(?P<head>[{_S}{_B}{_O}])(?: \([^()]{{1,40}}\))?(?P<mark>,? whose)(?= )")
_BELONG = re.compile(r"\b(?:members?|observers?|partners?|chair\w*|leaders?|ministers?|presidents?|heads?) of $")
_NOUN_OF = re.compile(r"[\w\]\)] of (?:the )?$")
_ASIDE = re.compile(
    rf"(?P<head>{PARTY})(?P<aside>, (?!and |but |or |{PARTY}|{VERB})[^;]{{2,160}}?,| \([^()]{{2,120}}\))"
    rf" (?={BETWEEN}{VERB})"
)
_RENAMED = re.compile(
    rf"(?P<head>{PARTY})(?P<mark>,) (?=(?:the|an?|its|one of|currently|now|then) [^,;:]{{3,110}}, {BETWEEN}{VERB})"
)
_MARKED = re.compile(r",|[–—]| and | but |which|whose|;|\(")

_COUNTED = re.compile(
    rf"(?P<count>(?:[Tt]he (?:other )?|[Aa]nother )?(?:\w+ ){{0,2}}"
    rf"(?:of (?:the|its) (?:new |newly independent |former |other )?)?(?:countries|[Ss]tates|nations|members"
    rf"|governments|participants"
    rf"|observers|partners|republics|newcomers|two|three|four|five|six|seven|eight|nine|ten)"
    rf"(?:,? (?:namely )?| ?[–—-] ?|, (?:namely )?))"
    rf"(?P<list>{_L})(?P<tail>,| ?[–—-])(?= )"
)

Edit = tuple[int, int, tuple[str | Mention, ...]]


def clauses(frame: Frame) -> Iterator[Frame]:
    """The further readings of a frame: its verbs with their subjects, its asides as sentences, and without them.

    >>> from comity.graph.claim import Thing
    >>> from comity.loaders.extract.frames.frame import frame_of
    >>> laos, sco = Mention(Kind.STATE, 0, 4, "Laos", (Thing("state/LAO"),)), Mention(Kind.BODY, 12, 15, "SCO")
    >>> [reading.shown for reading in clauses(frame_of("Laos joined SCO and left.", 0, 25, [laos, sco]))]
    ['{STATE} joined {BODY} and {STATE} left.']
    """
    if frame.evidence or not _MARKED.search(frame.text):
        return
    seen = {frame.text}
    for reading in (*_edited(frame), *recast(frame)):
        if reading.text not in seen:
            seen.add(reading.text)
            yield reading


def _edited(frame: Frame) -> Iterator[Frame]:
    for steps in _READINGS:
        reading = frame
        for step in steps:
            reading = edited(reading, list(step(reading)))
        yield reading


def edited(frame: Frame, edits: list[Edit]) -> Frame:
    """A frame with stretches replaced by words or mentions, which stand at the place before them."""
    if not edits:
        return frame
    text, places, mentions = "", list[tuple[int, int]](), dict[int, Mention]()
    place = 0
    for start, end, parts in [*sorted(edits, key=lambda edit: edit[:2]), (len(frame.text), len(frame.text), ())]:
        if start < place:
            continue
        mentions.update({len(text) + at - place: frame.mentions[at] for at in frame.mentions if place <= at < start})
        text += frame.text[place:start]
        places.extend(frame.places[place:start])
        for part in parts:
            at = (places[-1][1],) * 2 if places else (frame.places[0][0],) * 2
            if isinstance(part, Mention):
                mentions[len(text)] = part
                text, at = text + part.kind.value, (part.start, part.end)
                places.append(at)
            else:
                text += part
                places.extend([at] * len(part))
        place = end
    return Frame(text, tuple(places), mentions, frame.evidence)


def _again(frame: Frame, place: int, rule: str) -> Mention:
    """A mention once more, as the subject of another clause."""
    mention = frame.mentions[place]
    items = tuple(replace(item, rules=(*item.rules, rule)) for item in mention.items)
    return replace(mention, rules=(*mention.rules, rule), items=items)


def _carried(frame: Frame) -> Iterator[Edit]:
    """ "Laos joined in 1997 and chaired it": the one subject of a stretch goes before each verb that follows."""
    for match in _CONJOINED.finditer(frame.text):
        start = max(frame.text.rfind(mark, 0, match.start()) for mark in ("; ", ". "))
        if (subject := _subject(frame, max(start, 0), match.start())) is None:
            continue
        between = frame.text[subject.end() : match.start()]
        if match[0] == ", " and _SUBORDINATE.search(between):
            continue
        if _SUBORDINATE.search(between) and not _CLOSED.search(between):
            continue
        yield match.end(), match.end(), (_again(frame, subject.start("subject"), "carried-subject"), " ")


def _subject(frame: Frame, start: int, end: int) -> re.Match[str] | None:
    """The one subject of a stretch; of several the last, where it opens a clause. Objects before a verb are none."""
    every = list(SUBJECT.finditer(frame.text, start, end))
    found = [match for match in every if not _object(frame, match.start("subject"))]
    if not found or (len(every) > 1 and not _HEAD.search(frame.text, start, found[-1].start("subject"))):
        return None
    return found[-1]


def _object(frame: Frame, place: int) -> bool:
    """Whether a name before a verb belongs to the verb before it: "joined the SCO in 2001, chaired it"."""
    return governed(frame, place) or bool(_GOES_ON.search(frame.text[max(0, place - 20) : place]))


_CLOSED = re.compile(r",[^,]*$")


def _relative(frame: Frame) -> Iterator[Edit]:
    """ "Laos, which joined": a clause of its own after a semicolon, so that the mood before it does not reach it."""
    for match in _WHICH.finditer(frame.text):
        if not _of_something(frame, match.start("head")):
            yield (*match.span("mark"), ("; ", _again(frame, match.start("head"), "relative-clause")))
    for match in _WHOSE.finditer(frame.text):
        if not _of_something(frame, match.start("head")):
            yield (*match.span("mark"), ("; ", _again(frame, match.start("head"), "relative-clause"), "'s"))


def _of_something(frame: Frame, place: int) -> bool:
    """Whether "which" may mean what stands before "of": "the forerunner of the OIC, which was founded"."""
    before = frame.text[max(0, place - 30) : place]
    if frame.mentions[place].kind in (Kind.STATE, Kind.LIST):
        return False
    return bool(_NOUN_OF.search(before)) and not _BELONG.search(before)


def _apposed(frame: Frame) -> Iterator[Edit]:
    """ "Laos, the chair of the SCO, said" says that Laos is the chair."""
    for match in _RENAMED.finditer(frame.text):
        if not governed(frame, match.start("head")):
            yield (*match.span("mark"), (" is",))


def _bare(frame: Frame) -> Iterator[Edit]:
    """A subject and its verb without what stands between them."""
    for match in _ASIDE.finditer(frame.text):
        yield (*match.span("aside"), ())


def _uncounted(frame: Frame) -> Iterator[Edit]:
    """ "Five countries – A, B and C – are" says what "A, B and C are" says."""
    for match in _COUNTED.finditer(frame.text) if _L in frame.text else ():
        yield (*match.span("count"), ())
        yield (*match.span("tail"), ())


Step = Callable[[Frame], Iterator[Edit]]
_READINGS: tuple[tuple[Step, ...], ...] = (
    (_relative, _carried),
    (_bare, _carried),
    (_apposed,),
    (_uncounted, _carried),
)
