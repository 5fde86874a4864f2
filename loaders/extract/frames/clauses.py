"""Clauses whose subject stands elsewhere, as frames of their own: "S met and joined O", "S, which joined O", "Having joined O, S"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.loaders.extract.frames.frame import Frame, joined
from comity.loaders.extract.frames.mood import DENIED, HYPOTHETICAL
from comity.loaders.extract.mentions.kinds import Kind

_D, _B = Kind.DATE.value, Kind.BODY.value
_NAMES = f"{Kind.STATE.value}{Kind.LIST.value}{Kind.PLACE.value}"
_FINITE = (
    r"(?:[a-z-]+ed|became|left|withdrew|took|held|gave|came|made|met|set|put|got|won|began|signed|sought|stood|grew"
    r"|joins|becomes|leaves|chairs|hosts|holds|takes|assumes|belongs|remains|has|have|had|is|are|was|were|been)\b"
)
_ADVERBS = r"(?:(?:also|then|later|subsequently|formally|officially|finally|eventually|soon|again|thereby|thus|itself) )*"
_WHEN = rf"(?:(?:in|on|since|from) {_D},? )?"
_START = r"(?:^|(?<=[,;:.] )|(?<= that )|(?<= and )|(?<=\ue005 ))"
_SUBJECT = re.compile(rf"{_START}[{_NAMES}{_B}](?=(?:,[^,.;:{_NAMES}]{{2,70}},)? {_ADVERBS}{_FINITE})")
_NEXT = re.compile(
    rf"(?:,? (?:and|but|then|before|or|while|until)|, and|;|,) (?:(?P<pronoun>it|they|the country) )?{_ADVERBS}{_WHEN}{_ADVERBS}"
    rf"(?P<rest>{_FINITE})"
)
_TRAILING = re.compile(rf",? (?:and )?{_ADVERBS}(?P<rest>(?!including|during|according|being|regarding)[a-z-]{{3,}}ing\b)")
_OTHER = re.compile(rf"[{_NAMES}{_B}] {_ADVERBS}{_FINITE}|\b(?:that|which|who|whose|where)\b|\b(?:will|shall|to be)\b")
_WHICH = re.compile(rf"[{_NAMES}](?P<which>(?: \([^()]{{2,30}}\))?, (?:which|itself))(?= {_ADVERBS}{_WHEN}{_FINITE})")
_FRONTED = re.compile(
    rf"^(?:[A-Z][a-z]+, )?(?:(?:Since|After|Before|Following|Upon|On|Having) )?(?P<part>(?:having |been )*(?:[a-z]{{3,}}ing"
    rf"|[A-Z][a-z]{{2,}}ing|(?<=Having )(?:[a-z]+ed|become|left|been [a-z]+ed))\b[^;:.{_NAMES}]{{3,160}}?),"
    rf" (?P<subject>[{_NAMES}])(?= )"
)
_FACTIVE = re.compile(r"^(?:[A-Z][a-z]+, )?(?:Since|After|Before|Following|Upon|Having|Join|Acced|Becom|Leav|Withdraw|Enter)")
_POSSESSIVE = re.compile(
    rf"^(?:[A-Z][a-z]+ )?(?P<its>[Ii]ts|[Tt]heir|the) (?P<noun>(?:[a-z]+ )?(?:accession|admission|entry|withdrawal|election|membership)"
    rf"\b[^;:.{_NAMES}]{{3,120}}?), (?P<subject>[{_NAMES}])(?= )"
)
_REACH = 170


def clauses(frame: Frame) -> Iterator[Frame]:
    """The further clauses of a sentence, each behind its subject; what stands between the two is cut out.

    A second verb ("S left A in 1999 and joined B in 2006") keeps what stands before the subject, since that
    decides how it is said; a relative clause keeps only the bodies named before it.
    """
    yield from _coordinated(frame)
    yield from _relative(frame)
    yield from _fronted(frame)


def _coordinated(frame: Frame) -> Iterator[Frame]:
    for subject in _SUBJECT.finditer(frame.text):
        stop = subject.end() + _REACH
        for verb in _NEXT.finditer(frame.text, subject.end(), stop):
            if _carries(frame.text[subject.end() : verb.start()], verb):
                bodies = _bodies(frame, subject.end(), verb.start())
                yield joined(frame, *bodies, (0, subject.end()), " ", (_own_start(verb), len(frame.text)))
        for verb in _TRAILING.finditer(frame.text, subject.end(), stop):
            if not _broken(middle := frame.text[subject.end() : verb.start()]):
                yield _trailing(frame, subject.span(), verb.start("rest"), middle)


def _bodies(frame: Frame, start: int, end: int) -> list[tuple[int, int] | str]:
    """The bodies of a stretch, each as a sentence of its own, so that a clause without its body can mean one."""
    places = [place for place in frame.mentions if start <= place < end and frame.text[place] == _B]
    return [part for place in places for part in ((place, place + 1), ". ")]


def _own_start(verb: re.Match[str]) -> int:
    """Where a second verb begins, with its own date and adverbs but without its pronoun."""
    if verb["pronoun"]:
        return verb.end("pronoun") + 1
    return verb.start() + len(re.match(r"[,;]? ?(?:(?:and|but|then|before|or|while|until) )?", verb[0])[0])  # type: ignore[index]


def _carries(middle: str, verb: re.Match[str]) -> bool:
    """Whether the subject reaches over the words between to a second verb."""
    bare = verb[0].startswith((",", ";")) and not re.match(r", (?:and|but|then|before|or|while|until)\b", verb[0])
    return not _broken(middle) and not (bare and not verb["pronoun"] and verb["rest"] not in _PLAIN)


_PLAIN = frozenset("joined left acceded became withdrew rejoined signed ratified hosted chaired assumed".split())


def _broken(middle: str) -> bool:
    return bool(DENIED.search(middle) or HYPOTHETICAL.search(middle) or _OTHER.search(middle) or ". " in middle)


def _trailing(frame: Frame, subject: tuple[int, int], start: int, middle: str) -> Frame:
    """A participle behind the main clause: it shares the one date of that clause, which is put before it."""
    if middle.count(_D) != 1:
        return joined(frame, (0, subject[1]), " ", (start, len(frame.text)))
    date = subject[1] + middle.index(_D)
    return joined(frame, (0, subject[0]), "In ", (date, date + 1), ", ", subject, " ", (start, len(frame.text)))


def _relative(frame: Frame) -> Iterator[Frame]:
    for match in _WHICH.finditer(frame.text):
        yield joined(frame, *_bodies(frame, 0, match.start()), (match.start(), match.start() + 1), (match.end("which"), len(frame.text)))


def _fronted(frame: Frame) -> Iterator[Frame]:
    if (match := _FRONTED.match(frame.text)) and _FACTIVE.match(frame.text) and not HYPOTHETICAL.search(match["part"]):
        start, end = match.span("part")
        first = frame.text[start].lower()
        yield joined(frame, match.span("subject"), f" {first}", (start + 1, end), ".")
    if match := _POSSESSIVE.match(frame.text):
        yield joined(frame, (0, match.start("its")), match.span("subject"), "'s ", match.span("noun"), ".")
