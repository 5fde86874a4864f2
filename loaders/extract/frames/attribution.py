"""Whose words a clause is: those of somebody who answers for them, or hearsay."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.loaders.extract.frames.frame import Frame

_SAID = r"(?:said|says|told|stated|noted|added|announced|recalled|explained|reported|wrote|confirmed)"
_OFFICE = (
    r"(?:Secretary[- ]General|[Ss]ecretary general|General Secretary|Minister|President|Director(?:[- ]General)?"
    r"|Executive (?:Director|Secretary)|Secretary|Ambassador|[Cc]hairman|[Cc]hairperson|[Cc]hairwoman|Chair|Premier"
    r"|Co-?ordinator|Chancellor|King|Emir|[Ss]pokes(?:man|woman|person)|Ministry|Secretariat|(?:Mr|Mrs|Ms|Dr)\.?)"
)
_OFFICIAL = (
    rf"(?P<speaker>(?:[\ue000-\ue003]['’]?s? |(?:[A-Z][\w.'’-]* |of |for |and |the ){{0,5}})?{_OFFICE}(?!\w)"
    r"[^.;:\"“”]{0,70}?"
    rf"|\b[Hh]e|\b[Ss]he|\bI|\b[Ww]e)"
)
_BEFORE = re.compile(rf"{_OFFICIAL},? (?:also |then |has |had |have )*{_SAID}\b")
_AFTER = re.compile(rf",? ?[\"“”]? ?(?:[^,.;]{{0,60}} )?{_SAID} {_OFFICIAL}(?=[,.;]|$| (?:to|at|in|on|after|during))")
_AFTER_PLAIN = re.compile(rf",? ?[\"“”]? ?{_OFFICIAL} {_SAID}\b")
_PAPERS = re.compile(
    r"\b[Aa]ccording to (?:the |its |their |this )?(?P<speaker>[^,.;]{0,40}?"
    r"(?:[Cc]harter|[Ss]tatute|[Ss]ecretariat|[Dd]eclaration"
    r"|[Cc]ommuni[qk]u[eé]|[Mm]inistry|[Tt]reaty|[Rr]ules|[Ss]tatement|[Aa]greement))\b"
)
HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|claim(?:s|ed|ing)|alleg(?:es|ed)|rumou?r\w*|(?:media|press|newspaper) reports?"
    r"|sources? (?:say|said)|believed to|quoted|argu(?:es|ed) that|supposedly|purported\w*|insist\w*"
    r"|speculat\w+|asserted|(?:it|that) (?:is|was) said|heard it said|contrary to)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"\b(?:according to|said|says|reports? that|reported that|told)\b", re.IGNORECASE)
_SOMEBODY_AFTER = re.compile(
    r",? (?:[^,.;]{0,60} )?(?:said|says|claimed|claims|reported|told)\b(?! (?:it|that|they|its)\b)|,? according to\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """To whom words are attributed: ``cue`` the word that says so, ``hearsay`` whether nobody answers for them.

    ``start`` and ``end`` are where the speaker stands: from the front of the sentence, or behind it as ``after``.
    """

    cue: str = ""
    hearsay: bool = False
    start: int = 0
    end: int = 0
    after: bool = False


def attribution(before: str, after: str) -> Attribution:
    """Who says what stands between the words ``before`` and ``after`` of a sentence, or an empty attribution.

    An officer, a ministry or a treaty answers for the words; a newspaper, "an official" or a rumour does not.

    >>> attribution("Secretary-General Li Wei said that ", "").hearsay, attribution("A website said ", "").hearsay
    (False, True)
    >>> attribution("In 2010 ", "").cue
    ''
    """
    if found := HEARSAY.search(before):
        return Attribution(found[0], hearsay=True)
    for pattern, text, behind in ((_BEFORE, before, False), (_PAPERS, before, False), (_AFTER, after[:150], True),
                                  (_AFTER_PLAIN, after[:120], True), (_PAPERS, after[:120], True)):  # fmt: skip
        if (found := pattern.search(text)) and (not behind or pattern is _PAPERS or pattern.match(text)):
            return Attribution(found[0], False, *found.span("speaker"), after=behind)
    if found := _SOMEBODY.search(before) or _SOMEBODY_AFTER.match(after[:90]):
        return Attribution(found[0], hearsay=True)
    return Attribution()


def speaker_of(frame: Frame, start: int, end: int) -> str:
    """The words that name who answers for a stretch of a frame, or an empty string.

    >>> from comity.loaders.extract.frames.frame import frame_of
    >>> speaker_of(frame_of("Mr. Li said it joined.", 0, 22, []), 12, 21)
    'Mr. Li'
    """
    said = attribution(frame.text[:start], frame.text[end:])
    shift = end if said.after else 0
    words = frame.words(said.start + shift, said.end + shift) if said.end > said.start else ""
    return "" if words.lower() in ("he", "she", "i", "we") else words
