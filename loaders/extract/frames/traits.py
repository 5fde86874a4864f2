"""Guards of what bodies are like: a rule that holds, a field that is the body's own."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.mood import clause_of
from comity.loaders.extract.mentions.kinds import Kind

_RULE_DOUBT = re.compile(
    r"\b(?:not|never|no (?=consensus|decision(?! (?:is|was) taken against))"
    r"|without(?! (?:an? ?)?(?:v|$))|minus|once|former(?:ly)?|before|until"
    r"|could|might|may|if|unless|should(?! in future)|emerged"
    r"|instead of|abandon\w*|except|exception|propos\w+|on (?:a|the) (?:text|draft|moratorium))\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\b(?:is|are|be|shall|must|has|have|needs?|requires?|works?|acts?|decides?|operates?)\b")
_ONE_EVENT = re.compile(
    r" (?:at|on|in|during|by) (?:the |its |their )?(?:[A-Za-z]+ )?(?:[\ue004\ue005]|summit|meeting|session|conference)"
)
_TODAY = re.compile(r"\b(?:today|currently|now|at present|presently)\b")
_ALWAYS = re.compile(r"\b(?:[Aa]ll decisions|always)\b")
_EVENT = re.compile(
    r"\b(?:was|were|has been|have been|had been) (?:\w+ )?(?:adopted|passed|approved|agreed|endorsed|taken)\b"
)


def rule_stated(frame: Frame, match: re.Match[str]) -> str:
    """A rule of decision that is doubted, past or left is none."""
    found = _RULE_DOUBT.search(frame.text[max(0, match.start() - 20) : match.end() + 12])
    if found and found[0].startswith("propos") and _TODAY.search(match[0]):
        return ""
    if found is None and (event := _EVENT.search(match[0])) and not _ALWAYS.search(match[0]):
        return f"one decision, no rule ({event[0]})"
    if found is None and _ONE_EVENT.match(frame.text, match.end()) and not _HOLDS.search(match[0]):
        return "decisions of one meeting, no rule"
    return f"{found[0]!r} beside the rule" if found else ""


_ACTOR = re.compile(f"[{Kind.STATE.value}{Kind.LIST.value}{Kind.DEMONYM.value}]|\\b(?:[Bb]ilateral|[Oo]ur|[Mm]y)\\b")


_NOTE = re.compile(r"\((?:led|headed|chaired|coordinated) by [^()]*\)")
_OWNED = re.compile(
    f"[{Kind.STATE.value}{Kind.LIST.value}]['’]s? (?:[a-z-]+ ){{0,2}}$|{Kind.DEMONYM.value} (?:[a-z-]+ )?$"
)
"""What belongs to a state right before a match: "Oman's work in the field of ..."."""


def of_the_body(frame: Frame, match: re.Match[str]) -> str:
    """What states do together is no field of a body's work, unless the sentence names the body."""
    before = _NOTE.sub("", frame.text[: match.end()])
    named = any(mention.kind in (Kind.BODY, Kind.ORGAN) for mention in frame.mentions.values())
    own = _OWNED.search(frame.text[: match.start()])
    return "what states do, not the body" if own or (not named and _ACTOR.search(before)) else ""


_OTHER = re.compile(
    r"(?!(?:members?|states|countries|nations|parties|participants|governments|framework|work|activities|agenda"
    r"|co-?operation)\b)(?<!\S)\S+ (?:of|in|at|to|with|for|by|under|from)(?: the)? $|^(?:in|at|with|for|under|from) $",
    re.IGNORECASE,
)


def subject_itself(frame: Frame, match: re.Match[str]) -> str:
    """What a meeting or the chair of a body deals with is no field of it: "the summit of O focused on A"."""
    named = frame.mentions.get(match.start())
    other = _OTHER.search(frame.text[: match.start()]) if named else None
    return f"the body is no subject ({other[0].strip()})" if other else ""


_CLOSER = re.compile(
    r"\bcall(?:s|ed|ing)? (?:for|on [^.;,]{3,40} for) (?:(?:a|an|the|even) )?"
    r"(?:closer|strong(?:er)?|enhanced|deeper|great(?:er)?|further|increased|more|improved|intensified|better|strengthening|deepening|enhancing|expanding)\b"
)
"""A call for more of what there is already."""
_WISHED = re.compile(
    r"\b(?:hop\w+|wish\w*|propos\w+|suggest\w*|appeal\w*|call(?:s|ed|ing)? (?:for|on|upon)|would|could|might|may"
    r"|should|must|if|whether|not|never|nor|no|lack|absence|without|fail\w*|potential\w*|possib\w+|candidat\w+)\b",
)


def not_doubted(frame: Frame, match: re.Match[str]) -> str:
    """What is hoped for or proposed is no field yet; what was agreed on, or is needed, is one."""
    clause = clause_of(frame.text[: match.start()])
    clause = clause if _ACTOR.search(clause) else _CLOSER.sub(" ", clause)
    found = _WISHED.search(clause)
    return f"only wished for or doubted ({found[0]})" if found else ""


TRAITS = {
    "rule-stated": rule_stated,
    "of-the-body": of_the_body,
    "not-doubted": not_doubted,
    "subject-itself": subject_itself,
}
"""Guards by name."""
