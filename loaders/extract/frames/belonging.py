"""Guards of memberships: who is named as a member, and who only stands beside the members."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.patterns import filled, number_of
from comity.loaders.extract.mentions.kinds import Kind

_CONDITION = re.compile(
    r"[^.;]{0,80}\b(?:once|after|subject|provided|if|when|unless|as soon as)\b|[^.;]{0,20}\bin principle\b"
)
_IN_PRINCIPLE = re.compile(r"\bin principle\b")


def unconditional(frame: Frame, match: re.Match[str]) -> str:
    """A decision under a condition or in principle admits nobody yet."""
    found = _CONDITION.match(frame.text, match.end()) or _IN_PRINCIPLE.search(frame.text[: match.end()][-60:])
    return "decided under a condition" if found else ""


_DONE_BEFORE = re.compile(
    r"\b(?:after|since|following|upon|on|with|by|until|before|prior to|despite|welcom\w+|celebrat\w+|mention"
    r"|mark\w*|greet\w*|anniversary of"
    r"|approv\w+|complet\w+|formali[sz]\w+|confirm\w+|endors\w+|announc\w+|result\w+ in|led to|saw|witness\w+|recall\w+"
    r"|congratulat\w+|thanks to|due to|not(?:ed|ing|es)|applaud\w*|hail\w*|acknowledg\w+"
    r"|includ\w+) (?:the |their |an? )?"
    r"(?:[a-z]+ ){0,2}$",
    re.IGNORECASE,
)
_DONE_AFTER = re.compile(
    rf",? (?:(?:in|on|at|of|back in|dated|from|since|during"
    rf"|as early as) (?:the )?(?:[a-z]+ (?:of )?){{0,3}}{Kind.DATE.value}"
    r"|(?:took|had taken|has taken) (?:place|effect)|(?:was|were|has been|had been|is"
    r"|are) (?:[a-z]+ly )?(?:approved|completed|formali[sz]ed"
    r"|confirmed|finali[sz]ed|announced|effected|granted|welcomed|celebrated|agreed|decided|adopted|endorsed|made|secured|suspended)"
    r"|(?:was|is|marked|marks|represents|constitutes) (?:an?|the) (?:[a-z]+ )?"
    r"(?:event|milestone|step|development|success|victory|moment)"
    r"|became|becomes|came into|entered into|occurred|came|goes back|dates?|dated|brought|brings"
    r"|raised|raises|increased|expanded"
    r"|has (?:brought|raised|strengthened|increased|enriched|given)|strengthen(?:s|ed))"
)
_COMPLETED = re.compile(r",? (?:which (?:was|has been) |now )?(?:completed|finali[sz]ed|formali[sz]ed|concluded)\b")
_UNDONE = re.compile(
    r"\b(?:process|procedures?|roadmap|road map|path|towards?|question|issue|matter|conditions?|terms"
    r"|criteria|protocols?|treaty|agreements?"
    r"|talks|negotiat\w+|discuss\w*|debate|interest|support\w*|for|against|oppos\w+|block\w*|favou?r\w*|request\w*|"
    r"application|bid|possible|possibility|prospect\w*|eventual|future|early|speedy|imminent|pending|consider\w*|regarding|concerning|about"
    r"|instruments?|documents?|memorandum|obligations|commitments?|working party|letter|notification"
    r"|intention|announced (?:its|their))"
    r"(?: (?:of|on|for|the|its|their|with|to|that))* (?:[a-z]+ )?$",
    re.IGNORECASE,
)


def factive(frame: Frame, match: re.Match[str]) -> str:
    """An accession named as a noun has happened only if its date or the words around it say so."""
    before = frame.text[: match.start()][-60:]
    if _COMPLETED.match(frame.text, match.end()):
        return ""
    if undone := _UNDONE.search(before):
        return f"an accession not said to have happened ({undone[0].split()[0]})"
    if Kind.DATE.value in match[0] or _DONE_BEFORE.search(before) or _DONE_AFTER.match(frame.text, match.end()):
        return ""
    return "an accession not said to have happened"


_NO_NAMES = re.compile(r"[A-Za-z]")


def counts_match(frame: Frame, match: re.Match[str]) -> str:
    """Names between commas behind "the ten members" are those ten, or others: only their number tells."""
    name = filled(match, "member")
    mention = frame.mentions.get(match.start(name)) if name else None
    if mention is None:
        return "no names"
    words = match[0][: match.start(name) - match.start()]
    dated = any(item.span for item in mention.parts)
    if dated and re.search(
        r"\b(?:participants|members|observers|partners) are(?: the)? ?$", frame.text[: match.start()]
    ):
        return "the dates are those of another body"
    if _told_apart(words):
        return ""
    number = filled(match, "number")
    if not number:
        return (
            ""
            if re.match(r"(?:[Tt]he )?(?:other|remaining)\b|[Ii]ts|[Oo]ur|whose|their", words)
            else "perhaps not the members"
        )
    return "" if number_of(match[number]) == len(mention.parts) else "not as many names as members"


def _told_apart(words: str) -> bool:
    """Whether more than a comma stands between the members and the names."""
    return not words.rstrip().endswith(",") or bool(
        re.search(r"(?:namely|including|such as|i\.e\.|them|are|viz\.?),$", words.rstrip())
    )


_PLAIN_PARTNER = re.compile(
    r"^(?!.*(?:dialogue|sectoral))(?:[a-z]+ )*(?:partners?|participants?|parties|party|founders?)$", re.IGNORECASE
)


_OWN_PARTNERS = re.compile(r"[Oo]ur (?:\w+ )*?partners (?:in|within|at) ")


def member_noun(frame: Frame, match: re.Match[str]) -> str:
    """Partners and participants without more may be those of any undertaking, unless the body is named with them."""
    capacity = filled(match, "capacity")
    if _OWN_PARTNERS.match(match[0]):
        return "partners of those who speak, in it"
    if filled(match, "organization") or not capacity or not _PLAIN_PARTNER.match(match[capacity].strip()):
        return ""
    return "" if re.match(r"[Ii]ts\b", match[0]) or frame.evidence else "partners of what is not said"


def one_founding(frame: Frame, match: re.Match[str]) -> str:
    """What a body does after its founding does not found it: no second verb may stand between."""
    between = match[0][: match.start(filled(match, "member")) - match.start()]
    found = re.search(
        r"\b(?:to|which|who|that|met|chaired|hosted|followed|joined|succeeded|supported|replaced|attended|opposed|recogni[sz]ed|led"
        r"|headed|proposed|suggested|endorsed|ratified|sponsored|financed|relations|trade|cooperation|dialogue|contacts)\b",
        between[
            between.index(
                next(
                    iter(
                        re.findall(
                            r"(?:found|establish|creat|form|set up|launch|institut|constitut|initiat|inaugurat|start)",
                            between,
                        )
                    ),
                    "",
                )
            ) :
        ],
    )
    return f"{found[0]!r} between the founding and the names" if found else ""


_IT = re.compile(
    r"(?:join|left|leav|quit|exit|enter|withdr|acced|admit)\w*(?: (?:to|from|into))? (?:it|them)(?!\w)", re.IGNORECASE
)


def it_named(frame: Frame, match: re.Match[str]) -> str:
    """Who joined or left "it" did so to a body of the same sentence; else it may be a treaty."""
    named = any(mention.kind == Kind.BODY for mention in frame.within(0, match.end()))
    return "nothing is named that it could be" if _IT.search(match[0]) and not named else ""


_GROUP = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:group|club|circle)\b")
_LESSER = re.compile(r"\b(?:[Pp]artners?|[Oo]bservers?|[Cc]andidates?|[Gg]uests?|[Aa]ssociates?)\b")
_TOPIC = 350


def group_of_members(frame: Frame, match: re.Match[str]) -> str:
    """ "The group" is that of the partners or observers spoken of before, not the body."""
    text = match[0] + "".join(f" {mention.text}" for mention in frame.within(*match.span()))
    before = frame.before[-_TOPIC:] + frame.text[: match.start()]
    return "a group of partners or observers" if _GROUP.search(text) and _LESSER.search(before) else ""


def agrees(frame: Frame, match: re.Match[str]) -> str:
    """ "Japan, members of NATO" is the end of a list that was not understood."""
    name, capacity = filled(match, "member"), filled(match, "capacity")
    mention = frame.mentions.get(match.start(name)) if name else None
    plural = bool(capacity) and match[capacity].rstrip().endswith("s")
    return "one name for several members" if mention and len(mention.parts) == 1 and plural else ""


def not_in_chorus(frame: Frame, match: re.Match[str]) -> str:
    """A speaker "joins" others in what they say; that a state joins a body has its date."""
    dated = Kind.DATE.value in frame.text[: match.end() + 30]
    return "joined in saying something" if re.search(r" joins? ", match[0]) and not dated else ""


_BIRTH = re.compile(
    r"\bborn\b|\bbirth\b|c[ao]me into (?:being|existence|life)|\bexisted\b|founding (?:instrument|document|act|treaty"
    r"|agreement|charter|text|declaration)|\b(?:was|were|thus|thereby|and) (?:created|established|founded|launched)\b"
    r"|\bfor the first summit\b|brought (?:it )?into (?:being|existence)"
)
_OTHER_EVENT = re.compile(
    r"\b(?:was|were|been) (?:created|established|founded|launched|born)\b[^.;]*[;,] (?:and|but|while|in)\b"
)


def born_here(frame: Frame, match: re.Match[str]) -> str:
    """Who signs something founds a body only if the same sentence says that it was born of it."""
    start = frame.text.rfind("; ", 0, match.start()) + 1
    if not _BIRTH.search(frame.text[start:].split("; ")[0]):
        return "signed, but nothing is founded"
    return "founded apart from the signing" if _OTHER_EVENT.search(frame.text[: match.start()]) else ""


_FOUNDING_TEXT = re.compile(
    r"\b(?:charter|statute|constitution|founding|establish\w+|creat\w+|foundation)\b", re.IGNORECASE
)


def founding_text(frame: Frame, match: re.Match[str]) -> str:
    """The parties to a treaty are founders only where its title says that it founds."""
    return "" if _FOUNDING_TEXT.search(frame.before) else "no text that founds"


_JOINING = re.compile(
    r"\b(?:admi(?:tted|ssion)|join(?:ed|s|ing)|acce(?:ded|ssion|pted)|receiv(?:ed|ing) (?:in|as)"
    r"|members?|observers?|partners?"
    r"|associates?|entered|entry|founded|founding|founders|came (?:in|on board|aboard)|newcomers?|signed up|taken in"
    r"|let in|welcomed)\b",
    re.IGNORECASE,
)


def after_joining(frame: Frame, match: re.Match[str]) -> str:
    """ "Laos followed in 1997" means what the words right before it tell: an admission, or anything else."""
    before = (frame.before[-200:] + frame.text[: match.start()])[-200:]
    return "" if _JOINING.search(before) else "nothing is told that could be followed"


def on_its_own(frame: Frame, match: re.Match[str]) -> str:
    """A line of a chronicle says "Admission of Nepal" and no more; in a sentence the words around it decide."""
    rest = frame.text[match.end() :].strip(" .;,")
    dated = re.fullmatch(rf"(?:\({Kind.DATE.value}\)|[^.]{{0,60}})?", rest)
    return (
        ""
        if dated and not re.search(r"\b(?:is|was|has|will|would|may|hopes?|discussed)\b", rest)
        else "part of a sentence"
    )


def as_many(frame: Frame, match: re.Match[str]) -> str:
    """A number said with names must be theirs: "A and B, the ten members" names guests."""
    number, name = filled(match, "number"), filled(match, "member")
    mention = frame.mentions.get(match.start(name)) if name else None
    if not number or mention is None or number_of(match[number]) == len(mention.parts):
        return ""
    return "not as many names as members"


_COUNTED_PART = re.compile(
    r"\b(?:(?:only|at least|up to|no more than)(?: the)? ?$|bureau|committee|jury|panel|team|delegation|board"
    r"|working group|workshop|group of|band|choir"
    r"|course|seminar|round table|training|parliament|staff|crew|expedition|project|study)\b"
)


def counts_nothing_else(frame: Frame, match: re.Match[str]) -> str:
    """ "The ten members" of a text about a body are its own, unless a committee or a course is counted beside them."""
    before, after = frame.text[max(0, match.start() - 60) : match.start()], frame.text[match.end() : match.end() + 40]
    found = _COUNTED_PART.search(before) or _COUNTED_PART.search(after)
    return f"something else is counted ({found[0]})" if found else ""


_NOT_KEPT = re.compile(
    r"\b(?:appl\w+|bid|support\w*|back\w*|endors\w+|oppos\w+|block\w*|reject\w*|consider\w*|discuss\w*|terminat\w+|withdr\w+"
    r"|suspend\w*|end(?:ed|s|ing)?|lost|renounc\w+|seek\w*|sought|await\w*|request\w*|negotiat\w+|pursu\w+|prepar\w+"
    r"|froze\w*|restor\w+|resum\w+|quit|gave up|towards?|for|prospect\w*|candidacy|against|accept\w*|approv\w+|deni\w+"
    r"|refus\w+|block\w*|cancel\w*)\b",
    re.IGNORECASE,
)


def membership_kept(frame: Frame, match: re.Match[str]) -> str:
    """ "Its membership of O" is had only where it is not asked for, given up or judged by others."""
    before = match[0][: match.start(filled(match, "capacity")) - match.start()]
    found = _NOT_KEPT.search(before)
    return f"a membership not said to be had ({found[0]})" if found else ""


_FEW = 3


def three_names(frame: Frame, match: re.Match[str]) -> str:
    """Two names in brackets behind a body may be anything."""
    name = filled(match, "member")
    mention = frame.mentions.get(match.start(name)) if name else None
    return "" if mention and len(mention.parts) >= _FEW else "too few names"


BELONGING = {
    "agrees": agrees,
    "after-joining": after_joining,
    "on-its-own": on_its_own,
    "as-many": as_many,
    "counts-nothing-else": counts_nothing_else,
    "membership-kept": membership_kept,
    "born-here": born_here,
    "founding-text": founding_text,
    "not-in-chorus": not_in_chorus,
    "it-named": it_named,
    "group-of-members": group_of_members,
    "three-names": three_names,
    "unconditional": unconditional,
    "factive": factive,
    "counts-match": counts_match,
    "member-noun": member_noun,
    "one-founding": one_founding,
}
"""Guards by name."""
