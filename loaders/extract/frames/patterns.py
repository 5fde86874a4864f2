"""The small language of rules: {role:slot} for a mention or words of a kind, <name> for a macro."""

from __future__ import annotations

import re
from functools import cache

from comity.loaders.extract.mentions.kinds import Kind

_K = {kind.name: kind.value for kind in Kind}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UPPER = "[A-ZÀ-ÖØ-ÞĀĂĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ]"
_NAME = (
    rf"(?!(?:The|In|On|At|As|He|She|Currently|Today|Since|When|While|Then|Now|Also) )(?:{_UPPER}\. ?)?{_UPPER}[\w'’.-]*"
    rf"(?:[ -](?:bin |al-|ibn |de |von |van )?(?:{_UPPER}\.(?= [A-Z])|{_UPPER}[\w'’-]+)){{1,4}}"
)
_TOWN = (
    rf"(?:[{_K['PLACE']}{_K['STATE']}]"
    rf"|(?!(?:{_MONTHS}|Asia|Europe|Central|South|Article|Part|Order|Phase)\b)"
    rf"{_UPPER}[a-zà-ÿ’'-]{{2,}}(?: {_UPPER}[a-zà-ÿ-]+)?(?! [A-Z]))"
)
_NO_SITE = (
    "Asia|Europe|Africa|Central|South|North|East|West|Article|Part|Order|Phase|Parliament|Government|English|Russian"
    "|State|States|Annex|Conference|Summit|Ministerial|Session|Meeting|Council|Heads|Headquarters|Hall|Palace|Hotel"
    "|University|Institute|Ministers|Leaders|General|Security|Foreign|Cooperation|Eurasia|Plenary|Working"
)
_SITE = (
    rf"(?:[{_K['PLACE']}{_K['STATE']}]"
    rf"|(?!(?:{_MONTHS}|{_NO_SITE})\b){_UPPER}[\w'’-]{{2,}}(?:[ -]{_UPPER}[\w'’-]+){{0,2}}"
    rf"(?=\s?[,.;:)(]|$| (?:on|in|from|this|last|next|and|was|were|is|has|had|under|with|to|where|which|by|at|during"
    rf"|while|will|that|for)\b| {_K['DATE']}))"
)
_POSTS = (
    r"(?:(?:Acting|Deputy|Vice|Assistant|First Deputy|Under|Permanent|Special|Former|former|deputy|acting) ?-?)*"
    r"(?:Secretary[- ]General|Executive Director|Executive Secretary|General Secretary|Director[- ]General"
    r"|High Commissioner|Prime Minister|Premier|Chancellor|Foreign Minister|Minister of Foreign Affairs"
    r"|Minister (?:of|for) External Affairs|External Affairs Minister"
    r"|Minister (?:of|for) Foreign Affairs(?: and [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"|Minister of State(?: for Foreign Affairs)?|Foreign Secretary|Secretary of State"
    r"|Defen[cs]e Minister|Minister of Defen[cs]e|State Councill?or|President|King|Emir|Amir|Sultan|Director"
    r"|secretary[- ]general|executive director|prime minister|foreign minister|director[- ]general"
    r"|executive secretary|president)"
)
_BODY_POSTS = (
    r"(?:(?:Acting|Deputy|Assistant|First Deputy|former|Former|acting|deputy) ?-?)*"
    r"(?:Secretary[- ]General|Executive Director|Executive Secretary|General Secretary|Director[- ]General"
    r"|secretary[- ]general|executive director|executive secretary"
    r"|Head of (?:the )?(?:Office|Secretariat|Bureau)|Coordinator|Chairman of the Board"
    r"|Director of the (?:Bureau|Executive Committee|Secretariat|Centre|Center)|Chief Executive(?: Officer)?"
    r"|High Commissioner on National Minorities|Secretary of the (?:Community|Council|Organi[sz]ation))"
)
_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty"]
_NUMBER = rf"(?i:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?|(?:{'|'.join(reversed(_ONES))}))"
_ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?i:{'|'.join(_ORDINALS)}|inaugural|thirtieth"
    rf"|(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ORDINALS[:9])}))|[IVX]{{1,5}}(?= ))"
)
_AFTER_BODY = (
    r"(?=['’]s? ?$| ?(?:[-.,;:!?)\]\"”’–—]|$)| (?:in|on|as|at|since|during|after|before|and|or|with|to|which|that"
    r"|when|where|by|from|for|under|following|through|until|into|within|is|was|has|had|will|but|while|alongside"
    r"|together|only|formally|officially|along|because|thus|upon|becoming|making|bringing)\b"
    rf"| {_K['DATE']})"
)

SLOTS = {
    "state": f"[{_K['STATE']}]",
    "subject": f"[{_K['STATE']}{_K['LIST']}{_K['PLACE']}]",
    "party": f"[{_K['STATE']}{_K['LIST']}]",
    "agent": f"[{_K['STATE']}{_K['LIST']}{_K['BODY']}]",
    "body": f"[{_K['BODY']}{_K['ORGAN']}]",
    "whole": f"[{_K['BODY']}{_K['ORGAN']}]{_AFTER_BODY}",
    "alone": f"[{_K['BODY']}](?! [A-Z][a-z]|['’]s|-)",
    "bodies": f"[{_K['BODY']}{_K['LIST']}]",
    "place": f"[{_K['PLACE']}]",
    "town": _TOWN,
    "site": _SITE,
    "organ": _K["ORGAN"],
    "newtown": rf"(?!(?:{_MONTHS}|{_NO_SITE})\b){_UPPER}[\w'’-]{{2,}}(?:[ -]{_UPPER}[\w'’-]+){{0,2}}",
    "place_or_state": f"[{_K['PLACE']}{_K['STATE']}]",
    "demonym": f"[{_K['DEMONYM']}]",
    "owner": f"[{_K['BODY']}{_K['ORGAN']}{_K['STATE']}]",
    "number": _NUMBER,
    "ordinal": _ORDINAL,
    "name": _NAME,
    "surname": rf"(?!(?:The|In|On|At|Of)\b){_UPPER}[\w'’-]+",
    "secretariat": _K["ORGAN"],
    "post": _POSTS,
    "bodypost": _BODY_POSTS,
    "office": rf"(?:{_BODY_POSTS}|{_POSTS})",
    "roman": r"[IVX]{1,5}",
}
"""What each kind of slot may be: mentions by their character, or words of a closed kind."""

_SLOT = re.compile(r"\{(\w+):(\w+)\}")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_MACRO = re.compile(r"(?<!P)<([a-z_0-9]+)>")


def compiled(pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    """A rule's pattern as a regular expression; raises ValueError for an unknown slot or macro.

    >>> compiled("{a:number} <members>", {"members": "member [Ss]tates"}).pattern.endswith(") member [Ss]tates")
    True
    """
    for _ in range(4):
        pattern = _MACRO.sub(lambda match: _known(macros, match[1]), pattern)
    pattern = _SLOT.sub(lambda match: f"(?P<{match[1]}>{_known(SLOTS, match[2])})", pattern)
    return re.compile(_numbered(pattern))


def filled(match: re.Match[str], role: str) -> str:
    """The name of the group that filled a role, at its first or at a further place of the pattern, or nothing.

    >>> filled(compiled("{a:number} or {a:number}|{a:number}", {}).match("7"), "a")
    'a3'
    """
    return next((name for name in _places(match.re, role) if match[name]), "")


@cache
def _places(pattern: re.Pattern[str], role: str) -> tuple[str, ...]:
    return tuple(name for name in pattern.groupindex if name.rstrip("0123456789") == role)


def _numbered(pattern: str) -> str:
    """A pattern in which a role that has several places has a name for each: place, place2, place3."""
    taken: set[str] = set()

    def name(match: re.Match[str]) -> str:
        own = match[1]
        number = 2
        while own in taken:
            own, number = f"{match[1].rstrip('0123456789')}{number}", number + 1
        taken.add(own)
        return f"(?P<{own}>"

    return _GROUP.sub(name, pattern)


def _known(table: dict[str, str], name: str) -> str:
    if name not in table:
        raise ValueError(f"no slot or macro {name!r}; known: {', '.join(sorted(table))}")
    return table[name]


def number_of(words: str) -> int:
    """The number that words say, cardinal or ordinal; raises ValueError for none.

    >>> number_of("twenty-five"), number_of("Third"), number_of("18th"), number_of("IV"), number_of("inaugural")
    (25, 3, 18, 4, 1)
    """
    text = words.lower().strip()
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", text):
        return int(match[1])
    if re.fullmatch(r"[IVX]+", words):
        return _roman(words)
    return sum(_WORDS[part] for part in re.split(r"[- ]", text))


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[char] for char in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _number_words() -> dict[str, int]:
    ones = {word: number for number, word in enumerate(_ONES, 1)}
    ordinals = {word: number for number, word in enumerate(_ORDINALS, 1)}
    tens = {word: 10 * number for number, word in enumerate(_TENS, 2)}
    return {**ones, **ordinals, **tens, "inaugural": 1, "thirtieth": 30}


_WORDS = _number_words()
