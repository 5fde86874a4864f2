"""Participles whose subject stands elsewhere, as sentences: "Having joined O, S" and "S signed, becoming a member"."""

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
_ADVERBS = (
    r"(?:(?:also|then|later|subsequently|formally|officially|finally|eventually|soon|again|thereby|thus|itself) )*"
)
_START = r"(?:^|(?<=[,;:.] )|(?<= that )|(?<= and )|(?<=\ue005 ))"
_SUBJECT = re.compile(rf"{_START}[{_NAMES}{_B}](?=(?:,[^,.;:{_NAMES}]{{2,70}},)? {_ADVERBS}{_FINITE})")
_TRAILING = re.compile(
    rf", (?:and )?{_ADVERBS}(?P<rest>(?!including|during|according|being|regarding)[a-z-]{{3,}}ing\b)"
)
_OTHER = re.compile(rf"[{_NAMES}{_B}] {_ADVERBS}{_FINITE}|\b(?:that|which|who|whose|where)\b|\b(?:will|shall|to be)\b")
_FRONTED = re.compile(
    rf"^(?:[A-Z][a-z]+, )?(?:(?:Since|After|Before|Following|Upon|On|Having) )?(?P<part>(?:having "
    rf"|been )*(?:[a-z]{{3,}}ing"
    rf"|[A-Z][a-z]{{2,}}ing|(?<=Having )(?:[a-z]+ed|become|left|been [a-z]+ed))\b[^;:.{_NAMES}]{{3,160}}?),"
    rf" (?P<subject>[{_NAMES}])(?= )"
)
_FACTIVE = re.compile(
    r"^(?:[A-Z][a-z]+, )?(?:Since|After|Before|Following|Upon|Having|Join|Acced|Becom|Leav|Withdraw|Enter)"
)
_POSSESSIVE = re.compile(
    rf"^(?:[A-Z][a-z]+ )?(?P<its>[Ii]ts|[Tt]heir|the) (?P<noun>(?:[a-z]+ )?(?:accession|admission"
    rf"|entry|withdrawal|election|membership)"
    rf"\b[^;:.{_NAMES}]{{3,120}}?), (?P<subject>[{_NAMES}])(?= )"
)
_REACH = 170


def participles(frame: Frame) -> Iterator[Frame]:
    """The participles of a sentence, each behind its subject; what stands between the two is cut out."""
    yield from _trailed(frame)
    yield from _fronted(frame)


def _trailed(frame: Frame) -> Iterator[Frame]:
    for subject in _SUBJECT.finditer(frame.text):
        for verb in _TRAILING.finditer(frame.text, subject.end(), subject.end() + _REACH):
            if not _broken(middle := frame.text[subject.end() : verb.start()]):
                yield _trailing(frame, subject.span(), verb.start("rest"), middle)


def _broken(middle: str) -> bool:
    return bool(DENIED.search(middle) or HYPOTHETICAL.search(middle) or _OTHER.search(middle) or ". " in middle)


def _trailing(frame: Frame, subject: tuple[int, int], start: int, middle: str) -> Frame:
    """A participle behind the main clause: it shares the one date of that clause, which is put before it."""
    if middle.count(_D) != 1:
        return joined(frame, (0, subject[1]), " ", (start, len(frame.text)))
    date = subject[1] + middle.index(_D)
    return joined(frame, (0, subject[0]), "In ", (date, date + 1), ", ", subject, " ", (start, len(frame.text)))


def _fronted(frame: Frame) -> Iterator[Frame]:
    if (match := _FRONTED.match(frame.text)) and _FACTIVE.match(frame.text) and not HYPOTHETICAL.search(match["part"]):
        start, end = match.span("part")
        first = frame.text[start].lower()
        yield joined(frame, match.span("subject"), f" {first}", (start + 1, end), ".")
    if match := _POSSESSIVE.match(frame.text):
        yield joined(frame, (0, match.start("its")), match.span("subject"), "'s ", match.span("noun"), ".")
