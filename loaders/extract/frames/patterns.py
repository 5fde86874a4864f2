"""The small language of rules: {role:slot} for a mention or words of a kind, <name> for a macro."""

from __future__ import annotations

import re
from functools import cache

from comity.loaders.extract.frames.eased import eased
from comity.loaders.extract.mentions.kinds import Kind

_K = {kind.name: kind.value for kind in Kind}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UPPER = "[A-ZÀ-ÖØ-ÞĀĂĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ]"
_NO_POST = (
    r"(?!(?:Deputy|Vice|Prime|Minister|President|Foreign|Secretary|Executive|Director|Ambassador|Chair\w*|First|Acting"
    r"|Federal|Head|Co-?ordinator|Permanent|Special)\b)"
)
_NAME = (
    rf"(?!(?:The|In|On|At|As|He|She|Currently|Today|Since|When|While|Then|Now|Also|Dear|Esteemed"
    rf"|Distinguished|Excellenc(?:y|ies)|Ladies|Fellow|Your) )(?:{_UPPER}\. ?)?{_UPPER}[\w'’.-]*"
    rf"(?:[ -](?:bin |al-|ibn |de |von |van )?{_NO_POST}(?:{_UPPER}\.(?= [A-Z])|{_UPPER}[\w'’-]+)){{1,4}}"
)
_TOWN = (
    rf"(?:[{_K['PLACE']}{_K['STATE']}]"
    rf"|(?!(?:{_MONTHS}|Asia|Europe|Central|South|Article|Part|Order|Phase)\b)"
    rf"{_UPPER}[a-zà-ÿ’'-]{{2,}}(?: {_UPPER}[a-zà-ÿ-]+)?(?! [A-Z]))"
)
_DOMAIN = (
    r"(?:Foreign|External|Affairs|International|Relations|Co-?operation|Defen[cs]e|Econom(?:y|ic|ics)|Development|Trade"
    r"|Industry|Industries|Commerce|Energy|Power|Water|Irrigation|Resources|Natural|Environment|Transport|Transportation"
    r"|Communications?|Ports|Shipping|Interior|Internal|Home|Justice|Finance|Health|Education|Culture|Tourism"
    r"|Agriculture|Planning|Investments?|Regional|Integration|Emergency|Emergencies|Situations|Security|National|Science"
    r"|Technology|Information|Labour|Social|Oil|Gas|Petroleum|Mineral|Public|Works|Rural|Fisheries|Railways|Digital"
    r"|Innovation|Climate|Change|Ecology|European|Europe|Migration|Expatriates|Parliamentary|Political|Legal|Consular"
    r"|Management|Construction|Telecommunications|Sports?|Youth|Immigration|Employment|Environmental|Protection|Reforms?"
    r"|Forestry|Food|Housing|Urban|Veterans|Family|Women|Religious|Border|Research|Media|Tourism|Infrastructure"
    r"|Multilateral|Humanitarian|Counter-Terrorism|Military|Asian?|Central)"
)
_FIELD = rf"(?=[A-Z])(?:(?:(?<=[a-z])(?:,| and|, and| &)? |(?<![a-z])){_DOMAIN}){{1,7}}"
"""Domains with what stands between; the long list of them once, since compiling it takes most of a rule's time."""
_RANK = (
    r"(?:(?:Acting|Deputy|Vice|Assistant|First|Senior|Under|Permanent|Special|Former|Federal|State|former|deputy|acting"
    r"|vice|assistant|first|then|ex) ?-?)*"
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
    rf"{_RANK}(?:Minister(?: of State)?,? (?:of|for) {_FIELD}|Minister of State"
    rf"|(?:Prime|Foreign|{_FIELD}) Minister(?:s(?= [A-Z][\w'’-]+ [A-Z]))?|Premier(?: of the State Council)?|Chancellor"
    r"|Foreign Secretary|Secretary of State|State Councill?or|State Minister|Vice[- ]President|President|Crown Prince"
    r"|Supreme Leader|King|Emir|Amir|Sultan|prime minister|foreign minister|[a-z]+ minister|president|premier"
    r"|minister (?:of|for) foreign affairs|foreign secretary)"
)
_BODY_POSTS = (
    rf"{_RANK}(?:(?i:Secretar(?:y|ies)[- ]General|Executive Directors?|Executive Secretary|General Secretary"
    rf"|Director[- ]General|General Director|Managing Director)(?: for {_FIELD})?"
    r"|(?:Head|Chief) of (?:the )?(?:[A-Z]\w+ )?(?:Office|Secretariat|Bureau|Mission|Unit)"
    r"|(?:National )?Co-?ordinator|Chair(?:man|person)?[- ]in[- ]Office|Chairman of the (?:Board|Executive Committee)"
    r"|Director of (?:the |its )?(?:[A-Z][\w-]+ ){0,3}(?:Bureau|Executive Committee|Secretariat|Centre|Center|Office"
    r"|Department|Structure|RATS)|Chief Executive(?: Officer)?|High Commissioner(?: (?:on|for) [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"|Representative on Freedom of the Media|Treasurer|Press Officer|Spokes(?:man|woman|person)"
    r"|Secretary of the (?:Community|Council|Organi[sz]ation)|Secretary-Treasurer|Directors?(?= (?:Mr|Ms|Mrs|Dr)\.?))"
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
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NUMBER = (
    rf"(?i:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?"
    rf"|(?:{'|'.join(reversed(_ONES))}))"
)
_ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?i:{'|'.join(_ORDINALS)}|inaugural|thirtieth"
    rf"|(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ORDINALS[:9])}))|[IVX]{{1,5}}(?= ))"
)
_CHAIRMANSHIP = (
    r"(?:[Cc]o-?)?(?:[Cc]hairmanships?(?:-in-[Oo]ffice)?|[Cc]hairpersonships?|[Cc]hairships?|[Pp]residenc(?:y|ies)"
    r"|[Cc]hair)(?![\w-])"
)
_CHAIRPERSON = (
    r"(?:(?:[Cc]o-?)?[Cc]hair(?:man|men|persons?|woman|s)?(?:[- ][Ii]n[- ][Oo]ffice)?|[Cc]hairmanship|[Pp]residency"
    r"|[Cc]hairing [Cc]ountry|[Cc]hair [Cc]ountry|[Pp]residing [Oo]fficer)(?![\w-])"
)
_ORGAN_WORD = rf"(?:{_UPPER}[\w'’.-]*|{_K['DEMONYM']})"
_ORGAN = (
    r"(?!(?:The|Meeting|Session|Conference|Summit|Ministers?|Chair\w*|President|Presidency|Member|Members|Under|In|At)\b)"
    rf"(?:{_ORGAN_WORD}(?:,? (?:and|&|on|of|for)(?: the)?|,)? ){{0,6}}"
    r"(?:Committee|Council|Commission|Board|Group|Force|Panel|Bureau|Assembly|Sub-?[Cc]ommittee|Presidium|Network"
    r"|Mechanism|Team|Caucus|Troika|Representatives|Chamber|Forum|Consortium|Inter-?[Ss]essional Meeting)(?![\w-])"
    rf"(?: (?:of|on|for) (?:the )?{_ORGAN_WORD}"
    rf"(?:(?:,? and|,? or|,| &| of| on| for| in){{0,2}}(?: the)? {_ORGAN_WORD}){{0,6}})?"
)
_AFTER_BODY = (
    r"(?=['’]s? ?$| ?(?:[-.,;:!?()\]\"”’–—]|$)"
    r"| (?:this|now|today|currently|again|jointly|twice|last|throughout"
    r"|in|on|as|at|since|during|after|before|and|or|with|to"
    r"|which|that|when|where|by|from|for|under|following|through|until|into|within|is|was|has|had|will|but|while|alongside"
    r"|took|takes|came|comes|became|becomes|brought|brings|raised|dates|dated|increased|goes|entered|effective|together|only|formally|officially|along|because|thus|upon|becoming|making|bringing)\b"
    rf"| {_K['DATE']})"
)

SLOTS = {
    "state": f"[{_K['STATE']}]",
    "subject": f"[{_K['STATE']}{_K['LIST']}{_K['PLACE']}]",
    "party": f"[{_K['STATE']}{_K['LIST']}]",
    "joiner": f"[{_K['STATE']}{_K['LIST']}{_K['PLACE']}{_K['BODY']}]",
    "agent": f"[{_K['STATE']}{_K['LIST']}{_K['BODY']}]",
    "body": f"[{_K['BODY']}{_K['ORGAN']}]",
    "whole": f"[{_K['BODY']}{_K['ORGAN']}]{_AFTER_BODY}",
    "alone": f"[{_K['BODY']}](?! [A-Z][a-z]|['’]s|-)",
    "bodies": f"[{_K['BODY']}{_K['LIST']}]",
    "place": f"[{_K['PLACE']}]",
    "town": _TOWN,
    "site": _SITE,
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
    "office": rf"(?:{_BODY_POSTS}|{_POSTS}|Director)",
    "bodyhead": rf"{_RANK}(?:President|Vice[- ]President|Director|Secretary)",
    "ambassador": r"(?:(?:Deputy |Special |Permanent |Former |former |then )*(?:Ambassador(?:-at-Large)?"
    r"|Permanent Representative|Special Representative|Special Envoy|Representative|Envoy|Charg[ée] d['’][Aa]ffaires))",
    "roman": r"[IVX]{1,5}",
    "chairmanship": _CHAIRMANSHIP,
    "chairperson": _CHAIRPERSON,
    "organ": _ORGAN,
    "date": f"[{_K['DATE']}]",
    "title": f"[{_K['TITLE']}]",
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
    return re.compile(spelt_out(pattern, macros))


def spelt_out(pattern: str, macros: dict[str, str]) -> str:
    """A rule's pattern in the words of regular expressions; raises ValueError for an unknown slot or macro.

    A slot that stands in a pattern several times (a macro used twice) is numbered: role, role2, role3.
    """
    pattern = eased(pattern)
    for _ in range(6):
        pattern = _MACRO.sub(lambda match: eased(_known(macros, match[1])), pattern)
    pattern = _SLOT.sub(lambda match: f"(?P<{match[1]}>{eased(_known(SLOTS, match[2]))})", pattern)
    return _numbered(pattern)


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
