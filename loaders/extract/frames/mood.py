"""How a clause says something: stated, scheduled, planned, hypothetical, reported, denied. Never inside patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.loaders.extract.frames.attribution import attribution

_POLITE = re.compile(
    r"\b(?:(?:I|we) (?:would|should|wish|want|will)(?: also| once again| again"
    r"| first)?(?:, [^,;.]{3,40},)?(?: like)? to \x00?(?:welcome|congratulate|express|thank|note|recall"
    r"|emphasi[sz]e|stress|underline|highlight|inform|point out|reiterate|mention|commend|extend"
    r"|begin|say|draw|pay|remind|add)"
    r"|(?:allow|permit) me to|let me|may I|it should be (?:noted|recalled|mentioned|stressed) that"
    r"|(?:[Mm]embers|you|delegates|colleagues) (?:will|may) (?:further |also |well )?(?:recall|remember|know) that"
    r"|as you (?:may )?know"
    r"|(?:I|we) (?:hope|wish) (?:him|her|them|you|it) (?:every |great )?success)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"; |: | and that |, (?:and|but|while|whereas|which|who|where|when)\b| (?:while|whereas|when|which|after"
    r"|where|who|since|because)\b|, (?=(?:it|he|she|they|we)\b|\ue002 (?:was|were|has|is)\b)|(?<=\ue005), $|\. "
)
_TITLE = re.compile(r"(?<=[a-z,;\ue000-\ue007] )[A-Z][\w-]+")
_AGREED = re.compile(r"\b(?:agreed|decided|announced|planned)\b")
DENIED = re.compile(
    r"\b(?:not(?! only\b| just\b| merely\b)|never|n['’]t|neither|nor|no longer|without|refus\w+"
    r"|declin\w+|fail(?:s|ed)? to"
    r"|reject\w*|denie[sd]|deny)\b|n['’]t\b"
    r"|\b(?:no|false|untrue) (?:that|state|country)\b"
    r"|\b(?:nobody|no one|few|hardly anyone) (?:\w+ )?(?:believ|think|thought|claim|suppos|imagin|expect)\w*",
    re.IGNORECASE,
)
HYPOTHETICAL = re.compile(
    r"\b(?:if|whether|unless|would|could|might|may(?! \d)|supposing|in case|were to|should(?! like)"
    r"|had been (?:due|set|scheduled|expected|supposed|meant|about|to)|(?:was|were) to have|supposed to"
    r"|possib\w+|perhaps|hypothetical\w*"
    r"|potential(?:ly)?|can|as if|as though|imagine|what if"
    r"|in (?:the|an?|his|her|this|that|one) (?:\w+ )?(?:novel|film|movie|game|play|story|scenario|simulation|dream"
    r"|joke))\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"\b[Hh]ad \x00[\ue000\ue002\ue004\ue006]")
"""A condition turned round: "Had Laos joined"."""
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|intend\w*|intention|hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|want(?:s"
    r"|ed)?|seek(?:s|ing)?|sought|aim(?:s|ed|ing)? (?:to|at)"
    r"|expect(?:s|ed|ing|ation)?|prepar(?:e|es|ed|ing|ation|ations)\b|aspir\w+|candidat\w+|bid(?:s"
    r"|ding)?|appl(?:y|ies|ied|ication)|offer(?:s|ed)? to|offer of"
    r"|invit(?:e|es|ed|ation)\b|ready to|willing\w*|consider(?:s|ed|ing)? \w+ing"
    r"|discuss\w* (?:the )?(?:possib|prospect)\w*|negotiat\w+|prospect\w*|suggest(?:s|ed)?"
    r"|propos(?:al|es|ed|ing)|call(?:s|ed|ing)? (?:for|on|upon)|urg(?:e|es|ed|ing)|look(?:s|ed"
    r"|ing)? forward|await\w*|request(?:s|ed|ing)?|due to(?! the\b)|set to"
    r"|about to|going to|(?:is|are|was|were) to|in order to|so as to|await|upcoming|forthcoming|next"
    r"|future|likely|interest in|interested in|desire|want"
    r"|would-be|prospective|draft|eager|determin\w+ to|decided to|agreed to|will|shall|to be|dream\w*"
    r"|vow\w*|pledg\w+ to|favou?rs?|advocat\w+"
    r"|support(?:s|ed)? (?:the )?\w+['’]s?|(?:the|an?) (?:idea|notion|suggestion|concept) of(?= ?$| \w+ing\b))\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(r"\b(?:will|shall|is to|are to|scheduled to|due to|set to)\b", re.IGNORECASE)
_HEADED = re.compile(r"(?<=\0)(?P<subject>[\ue000\ue004\ue006]) (?=to (?!the\b|its\b|an?\b|their\b)[a-z])")
"""A headline's subject with an infinitive: "Laos to chair the body" says that it is to."""
_FACTIVE = re.compile(
    r"\b(ceas(?:e|ed|es|ing)|continu(?:e|ed|es|ing)|came|used|happen(?:s|ed)?|proved|turn(?:s|ed) out|known"
    r"|(?:is|are|was|were|am|been|feels?|felt) (?:very |so )?"
    r"(?:proud|happy|pleased|glad|honou?red|privileged|fortunate)"
    r"|(?:had|has|have) the (?:honou?r|privilege|pleasure)) to (?=\w)|\bnot only\b"
    r"|\b(?:at|upon|by|on|in response to|following) the (?:\w+ )?invitation (?:of|from|by)\b",
    re.IGNORECASE,
)
"""Words in front of a verb that leave it a fact: "ceased to be", "is proud to host", "at the invitation of"."""
_PAST = re.compile(
    r"[\ue000\ue002-\ue004\ue006](?:, [^,;]{2,70},)? (?:\w+ly )?"
    r"(?:(?:has|have|had) (?:been )?\w+|was \w+|were \w+|(?!need)\w{3,}ed"
    r"|became|held|took|left|met|withdrew|gave)\b"
)
"""A subject with a finite verb in the past: what was hoped before it happened."""


@dataclass(frozen=True, slots=True)
class Mood:
    """Modality and polarity of a match, the word that decided, and who says it where the sentence names somebody."""

    modality: str = "stated"
    polarity: str = "affirmed"
    cue: str = ""
    speaker: str = ""


def mood(before: str, inside: str, after: str, dated: bool) -> Mood:
    """The mood of words ``inside`` a match, from the sentence ``before`` and ``after`` it; ``dated``: it has a date.

    A settled future with a date is scheduled, any other future planned.

    >>> mood("We hope that ", "Laos will join CICA", " soon.", False).modality
    'planned'
    >>> mood("", "Laos will join CICA", " in 2030.", True).modality
    'scheduled'
    >>> mood("I wish to welcome Laos, which ", "joined CICA", "", False).modality
    'stated'
    """
    plain = _TITLE.sub("_", f"{before}\0{inside}")
    if not before.strip(' "“') or before.rstrip()[-1:] in ".;:!":
        plain = _HEADED.sub(r"\g<subject> is ", plain)
    whole = _POLITE.sub(lambda polite: "\0" if "\0" in polite[0] else " ", _FACTIVE.sub(_kept, plain))
    sentence, _, inside = whole.partition("\0")
    clause = clause_of(sentence)
    if match := DENIED.search(inside):
        return Mood("stated", "denied", match[0])
    if match := DENIED.search(clause):
        return Mood("hypothetical", "affirmed", match[0])
    if match := HYPOTHETICAL.search(inside) or HYPOTHETICAL.search(clause) or _INVERTED.search(f"{clause}\0{inside}"):
        agreed = match[0] == "would" and _AGREED.search(sentence)
        return Mood("planned" if agreed else "hypothetical", "affirmed", match[0])
    if match := _PLANNED.search(inside) or (None if _PAST.search(inside) else _PLANNED.search(clause)):
        settled = dated and _SETTLED.search(inside) and not _soft(inside, clause)
        return Mood("scheduled" if settled else "planned", "affirmed", match[0])
    said = attribution(before, after)
    return Mood("reported", "affirmed", said.cue) if said.hearsay else Mood()


def _kept(factive: re.Match[str]) -> str:
    """The word that says a fact, without the "to" that looks like a plan; the mark of the match stays."""
    return f"{factive[1] or ''} " + "\0" * factive[0].count("\0")


def clause_of(before: str) -> str:
    """The part of what stands before a match that belongs to its clause.

    >>> clause_of("It hopes to host; last year ")
    'last year '
    """
    ends = [match.end() for match in _BOUNDARY.finditer(before)]
    return before[ends[-1] :] if ends else before


def _soft(inside: str, clause: str) -> bool:
    """Whether something besides the settled future makes it a mere plan."""
    rest = _SETTLED.sub(" ", f"{clause} {inside}")
    return bool(_PLANNED.search(rest))
