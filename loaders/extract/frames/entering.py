"""Guards of entries: who has joined or keeps a membership, and who is only said to ask, talk or come next."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.patterns import filled
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


def lesser_group(frame: Frame, match: re.Match[str]) -> str:
    """Who joined "the group" belongs to the partners or observers spoken of before, where some were."""
    named = [mention.text for mention in frame.within(*match.span()) if mention.kind == Kind.BODY]
    before = frame.before[-_TOPIC:] + frame.text[: match.start()]
    meant = all(map(_GROUP.search, named)) and _LESSER.search(before)
    return "" if meant else "no group of partners or observers is spoken of"


def not_in_chorus(frame: Frame, match: re.Match[str]) -> str:
    """A speaker "joins" others in what they say; that a state joins a body has its date."""
    dated = Kind.DATE.value in frame.text[: match.end() + 30]
    return "joined in saying something" if re.search(r" joins? ", match[0]) and not dated else ""


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


ENTERING = {
    "after-joining": after_joining,
    "on-its-own": on_its_own,
    "membership-kept": membership_kept,
    "not-in-chorus": not_in_chorus,
    "it-named": it_named,
    "group-of-members": group_of_members,
    "lesser-group": lesser_group,
    "unconditional": unconditional,
    "factive": factive,
}
"""Guards by name."""
