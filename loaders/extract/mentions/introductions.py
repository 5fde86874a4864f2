"""How a text introduces a body: name and acronym in brackets, after "or", apart, in a card; or a definition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from comity.loaders.extract.mentions.lexicon import lexicon, written_form

SMALL = frozenset(["of", "for", "on", "and", "the", "in", "to", "with"])
HEADS = frozenset(
    (
        "Organization Organisation Conference Association Council Community Union Forum Commission "
        "Alliance League Group "
        "Initiative Dialogue Partnership Pact Treaty Assembly Network Compact Process Bank Agency "
        "Cooperation Co-operation "
        "Platform Federation Confederation Commonwealth Consortium Mechanism Framework Concert "
        "Entente Secretariat Summit "
        "Arrangement Committee Institute Authority Programme Program Fund Centre Center Quad Bloc "
        "Congress Circle Concord Foundation Society Parliament Court Corporation Fellowship Entente Axis"
        " College Academy Institution Authority Board Agency Accord Club Chamber Convention Coalition Corridor Zone"
        " Area Market Space System Panel Roundtable Observatory Facility Bureau Office"
        " Nations States Countries Economies"
    )
    .lower()
    .split()
)

_WORD = r"[A-Z][\w'’–-]{1,40}"
_JOIN = r"(?:[ \n](?:of|for|on|and|the|in|to|&|with|against|among|between))*"
_NAME = rf"(?:{_WORD}(?:,(?= [A-Z]))?{_JOIN}\s){{1,11}}{_WORD}"
_ACRONYM = r"[A-Z][A-Z0-9+-]{1,9}[a-z]?"
_INTRODUCED = re.compile(
    rf"(?<![\w’-])(?<!\w')({_NAME})"
    rf"\s?\(\s?(?:the\s|hereinafter,?\s(?:referred\sto\sas\s)?|[\"“']the\s[A-Z]\w+[\"”'],?\s(?:or|and)\s"
    rf"|[\"“'])*([A-Z][A-Za-z0-9+-]{{1,14}})(?:[\"”]|'{{1,3}})?(?:\s?[,;)]|\sor\s)"
)
_SHORTENED = re.compile(
    r"(?:,?\s(?:(?:or|also|better|commonly|widely|hereafter|hereinafter)\s)*(?:known\s(?:as|by\sits\sacronym)|called|referred\sto"
    rf"\sas|abbreviated(?:\sas|\sto)?|or)\s(?:the\s)?|,\s|\s[–—-]\s|\s?\([^()\n]{{1,60}}[:;,.]\s?)[\"“]?({_ACRONYM})(?=[\"”,.;:)]|\s[–—-]"
    r"|\s(?:for|in)\s(?:short|brief))"
)
"""What stands between a name and its acronym other than a bracket: "the Lake Forum, or LF, ..."."""
_ENDING = re.compile(rf"(?<![\w’-])({_NAME})[\"”]?$")
_SPELT_OUT = re.compile(
    rf"(?<![\w-])({_ACRONYM})(?:\s\(|,?\s(?:which\s|that\s)?(?:is\s)?(?:stands|short|an\sacronym)\sfor\s|\s[–—]\s)(?:the\s)?[\"“]?({_NAME})"
)
"""The acronym first: "LF (Lake Forum)", "LF stands for the Lake Forum"."""
_CARD = re.compile(
    rf"^[\W_]*(?:Abbreviat(?:ion|ed name)|Acronym|Short (?:name|form|title)|Abbr\.?)\W{{1,6}}({_ACRONYM})\b",
    re.MULTILINE | re.IGNORECASE,
)
_TITLED = re.compile(
    rf"^[\W_]*(?:(?:Full |Official )?[Nn]ame\W{{1,6}})?(?:The )?({_NAME})\W*$".replace(r"\s", " "), re.MULTILINE
)
_DEFINED = re.compile(
    rf"(?:^|(?<=[.\n] )|(?<=\n))(?:The )?({_NAME}|[A-Z]{{3,8}}) (?:is|was) an? (?:[\w-]+,? ){{0,5}}?"
    r"(?:organi[sz]ation|body|forum|grouping|bloc|alliance|union|association|community|institution|initiative|partnership|council"
    r"|commission|platform)\b(?! (?:leader|member|official))".replace(r"\s", " "),
    re.MULTILINE,
)
_BRACKET = re.compile(r"\(")
_IS_A = re.compile(r" (?:is|was) an? ")
_ACRONYMS = re.compile(_ACRONYM.replace("]", r"](?<![\w-].)", 1))
"""Acronyms that begin no word; a look back behind the first letter, so that only capitals are tried at all."""
_LONE = re.compile(r"[A-Z](?<![\w-].)[A-Z]{2,7}(?![\w-])")
_RUN = re.compile(rf"(?<![\w’-])(?:{_WORD}{_JOIN}[ ]){{1,11}}{_WORD}")
_REACH = 170
_LONGEST = 600


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each name with its acronym, as a text introduces them; whether the letters fit is for others to say.

    >>> list(pairs("The Lake Forum, or LF, met; the LB (Lake Bank) did not."))
    [('The Lake Forum', 'LF'), ('Lake Bank', 'LB')]
    """
    unknown = [match.start() for match in _ACRONYMS.finditer(text) if match[0] not in lexicon()]
    yield from _bracketed(text)
    yield from _shortened(text, unknown)
    yield from _spelt_out(text, unknown)
    yield from _of_a_card(text)
    yield from _apart(text)


def _near(pattern: re.Pattern[str], text: str, places: Iterable[int], back: int, on: int) -> Iterator[re.Match[str]]:
    """Where an expression matches so far back from some places and so far on, which is not all of a text."""
    end = 0
    for place in places:
        for match in pattern.finditer(text, max(end, place - back), place + on):
            yield match
            end = match.end()


def defined(text: str) -> Iterator[str]:
    """Names or acronyms of what a text says to be a body, if the gazetteer has none that begins so.

    >>> list(defined("The Meridian Forum is a regional grouping. The United Nations is a body."))
    ['Meridian Forum']
    """
    for match in _near(_DEFINED, text, (verb.start() for verb in _IS_A.finditer(text)), _LONGEST, _REACH):
        name = written_form(match[1])
        known = lexicon().get(name) or any(word in lexicon() for word in _names_within(name))
        if not known and (name.isupper() or headed(name)):
            yield name


def headed(name: str) -> bool:
    """Whether a name has a noun of bodies: a forum, a commission."""
    return not {word.strip(",").lower() for word in re.split(r"[ -]", name)}.isdisjoint(HEADS)


def _names_within(name: str) -> Iterator[str]:
    """Names of two words and more that begin a longer one: "Council of Europe" in "Council of Europe Forum"."""
    words = name.split()
    yield from (" ".join(words[:size]) for size in range(2, len(words)))


def _bracketed(text: str) -> Iterator[tuple[str, str]]:
    brackets = (bracket.start() for bracket in _BRACKET.finditer(text))
    yield from ((match[1], match[2]) for match in _near(_INTRODUCED, text, brackets, _LONGEST, _REACH))


def _shortened(text: str, unknown: Iterable[int]) -> Iterator[tuple[str, str]]:
    """Names in front of an acronym new to the gazetteer: with "or", a comma, a dash, in a longer bracket."""
    for match in _near(_SHORTENED, text, unknown, _REACH // 2, _REACH // 4):
        if match[1] not in lexicon():
            name = _ENDING.search(text[max(0, match.start() - _REACH) : match.start()])
            yield from [(name[1], match[1])] if name else []


def _spelt_out(text: str, unknown: Iterable[int]) -> Iterator[tuple[str, str]]:
    found = _near(_SPELT_OUT, text, unknown, 0, _LONGEST)
    yield from ((match[2], match[1]) for match in found if match[1] not in lexicon())


def _of_a_card(text: str) -> Iterator[tuple[str, str]]:
    """The acronym of a card, with the lines that may be its name; only one whose letters fit will do."""
    acronyms = [match[1] for match in _CARD.finditer(text)]
    yield from ((title[1], acronym) for acronym in acronyms for title in _TITLED.finditer(text))


def _apart(text: str) -> Iterator[tuple[str, str]]:
    """Names and unknown acronyms that stand apart in a text, where the initials of the name are the acronym."""
    acronyms = {word for word in _LONE.findall(text) if word not in lexicon()}
    if acronyms:
        for words in (match[0].split() for match in _RUN.finditer(text)):
            initials = [_initials(word) for word in words]
            ends = ((place, "".join(initials[place:])) for place in range(len(words)))
            yield from ((" ".join(words[place:]), acronym) for place, acronym in ends if acronym in acronyms)


def _initials(word: str) -> str:
    """The initials of a word and of the parts that a hyphen joins; a small word has none."""
    return "" if word in SMALL else "".join(part[0].upper() for part in re.split(r"[–-]", word) if part)
