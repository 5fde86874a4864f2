"""Titles of instruments in a frame, one mention each: "Bishkek Declaration", "a statement on terrorism"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Thing
from comity.loaders.extract.frames.clauses import Edit, edited
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.mentions.kinds import Kind, Mention

_B, _D = Kind.BODY.value, Kind.DATE.value
_NAMED = f"[{Kind.STATE.value}-{Kind.PLACE.value}{Kind.LIST.value}]"
_NOUNS = (
    "Plans? of Action|Action Plan|Action Programme|Programme of Action|Work(?:ing)? (?:Plan|Programme)|Master ?[Pp]lan"
    "|Concept Paper|Final (?:Act|Document)|Outcome Document|Codes? of Conduct|Terms of Reference|Rules of Procedure"
    "|Memorand(?:um|a) of Understanding|Articles of Agreement|Common Law|Charter|Declaration|Treaty|Convention"
    "|Agreement|Accords?|Pact|Protocol|Statute|Act|Statement|Communiqu[eé]|Catalogue|Concept|Strategy|Programme"
    "|Program|Plan|Road ?[Mm]ap|Vision|Agenda|Guidelines|Principles|Memorandum|Regulations|Resolution|Document"
    "|Blueprint|Compact|Consensus|Manifesto|Appeal|Doctrine|Minutes?|Understanding|Compendium|Recommendations"
    "|Constitution|(?:Strategic|Main) Directions|Initiative|Concord|Outlook|Code|Covenant|Decision|Framework|Paper"
)
_HEAD = rf"(?:{_NOUNS}|{_NOUNS.upper()})"
_WORD = r"(?:[A-ZÀ-ÖØ-Þ](?:[\w'’/-]|\.(?=\w))*)"
_TOKEN = rf"(?:{_WORD}|{_NAMED})(?:['’]s?)?"
_RUN = rf"(?:{_TOKEN}(?:[-–](?={_NAMED})|[-–]{_WORD})* (?:(?:and|&|AND) )?|{_D} (?=Agenda|Vision|Strategy)){{0,8}}?"
_SMALL = r"(?:(?i:no|and|of|on|for|to|concerning)\b|[IVX]+\b|(?i:establish))"
_END = rf"(?!\w|[-–]\w| (?!{_SMALL})[A-ZÀ-Þ])"
_TITLE = re.compile(rf"(?<![\w\ue000-\ue004-])(?P<pre>{_RUN})(?P<head>{_HEAD}){_END}")
_SMALL_HEAD = re.compile(
    rf"(?<![\w\ue000-\ue004-])(?P<pre>{Kind.PLACE.value} )(?P<head>declaration|agreement|treaty|accords?|protocol"
    r"|communiqu[eé]|charter|pact|action plan|plan of action)(?![\w-])"
)
_NUMBER = re.compile(rf" (?:No\. ?[\d/]+|[IVX]{{1,4}}\b)|(?:[ ,]?(?: ?[–-]| for| to| until)? {_D})(?![-–])")
_DATED = re.compile(
    r"Directions|Guidelines|Concept|Vision|Agenda|Strategy|Plan|Programme|Program|Road ?[Mm]ap|Blueprint|Action",
    re.IGNORECASE,
)
_LINK = (
    r" (?:of|on|for|against|concerning|regarding|about|between|among|towards?|[Ee]stablishing|[Rr]elating to|to"
    r"|with(?= [\ue000\ue006])"
    r"|OF|ON|FOR|ESTABLISHING|CONCERNING|[Oo]n the [Ee]stablishment of|[Oo]n the [Cc]reation of)"
    r"(?: (?:the|an?|its|their|THE))? "
)
_AUTHORS = (
    rf"(?: (?:by|of) (?:the )?(?:{_B} )?(?:Heads of State|Heads of Government|Leaders|(?:Foreign )?Ministers)"
    rf"(?: of (?:the )?(?:Member States of )?(?:the )?{_B})?(?= (?:[Oo]n|[Cc]oncerning|[Rr]egarding) ))?"
)
_OPENING = re.compile(
    rf"{_AUTHORS}{_LINK}(?=(?:\d{{1,3}}(?:st|nd|rd|th) )?{_TOKEN})(?!{Kind.PLACE.value} \(?{_D}|[A-Z][a-z]+day\b)"
)
_ITEM = re.compile(r"(?:\d{1,3}(?:st|nd|rd|th) )?" + _TOKEN + rf"(?:[-–](?:{_NAMED}|{_WORD}))*")
_JOIN = re.compile(
    r"(?:(?<=ing) the | |,? (?:and of|and|&|or|AND|of|on|for|to|in|against|with|between|among|OF|ON|FOR|TO|IN)"
    rf"(?: (?:the|its|their|an?|THE))? )(?=(?:\d{{1,3}}(?:st|nd|rd|th) )?{_TOKEN})"
    rf"|, (?=(?:{_WORD} ?){{1,4}},? (?:(?:{_WORD},? ){{0,6}})and (?:the )?{_WORD})"
)
_NEXT = re.compile(rf"(?:(?:and|AND|&|,) )?(?:the |its |an? )?(?:{_TOKEN} ){{0,7}}?{_HEAD}(?!\w)")
_BARE = re.compile(r"(?:Principles|Guidelines|Measures|Strategy|Cooperation) (?!of |on |for |and )")
_WHOSE = re.compile(rf"{_NAMED}['’]s? ")
_OPENER = re.compile(r"\S+ ")
_MONTH = re.compile("January|February|March|April|May|June|July|August|September|October|November|December")
_OF_OR_TO = re.compile(r" (?:of|[Tt]o)\b")
_BODY_ITEM = re.compile(rf"{_B} [A-Z]")
_FOR_YEARS = re.compile(rf" (?:(?:for|to|until) (?:the period )?)?{_D}(?![-–])")
_AND = re.compile(r",? (?:and|&|AND)\b")
_SHOUTED = re.compile(rf"{_NAMED}|[^a-z ]{{2,}}(?![a-z])")
_QUOTED = re.compile(r",? ?(?:entitled |titled |on )?[“\"][A-Z][^”\"]{3,110}[”\"]")
_NO_TITLE = re.compile(
    "The|A|An|At|In|On|By|With|Under|From|This|That|These|Those|During|After|Before|Since|Following|Upon|When|While|As"
    "|Its|Their|His|Her|Our|We|They|It|Today|Yesterday|Both|All|Adopted|Adopting|Signed|Signing|Approved|Endorsed"
    "|Issued|Recalling|Noting|Reaffirming|Welcoming|Leaders|Ministers|Presidents|Heads|President|Summit|Meeting"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    "|September|October|November|December|Also|And|But|Or|For|To|Among|Article|Chapter|Draft|Council|Conference"
    "|Session|Text|Texts|Documents|Main|Basic|Key|Founding|Moreover|However|Then|Thus|Here|New"
)
_PLAIN_NOUN = (
    r"declaration|statement|communiqu[eé]|treaty|agreement|convention|protocol|memorandum of understanding"
    r"|action plans?|plans? of action|action programmes?"
    r"|work(?:ing)? (?:programme|plan)|programme|strategy"
    r"|concept(?: paper)?|charter|roadmap|guidelines|code of conduct|catalogue|resolution|appeal|rules of procedure"
    r"|master plan"
)
_PLAIN = re.compile(
    rf"(?<![\w-])(?<!reached )(?<!come to )(?<!came to )(?<!in )(?<!under )"
    rf"(?P<title>(?:(?:joint|common|regional|multilateral|framework|free trade|[a-z]+-(?:year|term|level)"
    r"|political|ministerial|final|comprehensive|general|security|economic|trade|cooperation|extradition"
    rf"|border|customs) ){{0,2}}?(?:{_PLAIN_NOUN}|Declaration|Statement|Agreement|Memorandum"
    rf"|Joint (?:statement|declaration))"
    r"(?: (?:on|of|for|concerning|regarding|about|against) "
    rf"(?:(?! (?:was|were|is|are|has|had|which|that)\b)[^.;:,()“”\"{_D}]){{4,110}}?(?: (?:for|to|until) {_D})?"
    rf"|s? {_D}))"
    rf"(?=[.;:,(“”\"]|$| (?:which|that|was|were|is|are|has|had|at|during|by|between|signed|adopted|approved|covering"
    rf"|in [{Kind.PLACE.value}{Kind.STATE.value}]|(?:on|in) {_D}|and (?:the|an?|its|their|also|to|[a-z]+ed)\b"
    rf"|as well)\b| {_D})"
)
_SIMPLE = re.compile(
    r"(?<![\w-])(?P<title>(?:joint|final|ministerial) (?:declaration|statement|communiqu[eé])"
    rf"|(?:charter|statute|constitution|founding treaty) of {_B})(?![\w-])"
)
_DEFINITE = re.compile(
    r"\b(?:[Tt]he|[Tt]h(?:is|at)) (?P<noun>[Dd]eclaration|[Tt]reaty|[Cc]harter|[Aa]greement|[Cc]onvention|[Pp]rotocol"
    r"|[Pp]lan|[Ss]tatement|[Pp]act|[Mm]emorandum|[Aa]ct|[Ss]trategy|[Cc]atalogue|[Ss]tatute)"
    r"(?=,? (?:itself )?(?:which )?(?:was|were|had been|has been|signed|adopted|concluded|approved|endorsed)\b)"
)
_DONE = re.compile(r"\(?(?:Done|Signed|Adopted|Concluded) (?:at|in) ")
_PAGE = 400
_MARKS = re.compile(r"\[\[(?:[^\[\]|\n]{1,60}\|)?|\]\]|'{2,}")
_OWN = re.compile(
    rf"^(?P<a>{_B})|(?:Charter|Statute|Constitution|CHARTER|STATUTE|[Ee]stablish\w+|ESTABLISH\w+|[Cc]reation|[Cc]reating"
    rf"|Treaty|Agreement)(?: of| on| OF| ON)?(?: the| THE)? (?P<b>{_B})$"
)
_TREATY = re.compile(r"\b(?:Treaty|Agreement|Pact|Convention|Accord)$")


def titled(frame: Frame) -> Frame:
    """A frame with each title of an instrument as one mention, whose things are the body that the title itself names.

    >>> frame_text = "They adopted the Bishkek Declaration on Trade and a statement on water."
    >>> from comity.loaders.extract.frames.frame import frame_of
    >>> [mention.text for mention in titled(frame_of(frame_text, 0, len(frame_text), [])).mentions.values()]
    ['Bishkek Declaration on Trade', 'statement on water']
    """
    if frame.evidence and not frame.mentions:
        return frame
    again = {edit[:2]: edit for edit in _again(frame)}
    spans = sorted({*_found(frame), *_treaties(frame)}, key=lambda span: (span[0], -span[1], span[2]))
    spans = [span for span in spans if span[:2] not in again]
    kept: list[tuple[int, int, str]] = []
    for start, end, note in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, note))
    edits: list[Edit] = [(start, end, (_title(frame, start, end, note),)) for start, end, note in kept]
    taken = {place for start, end, _ in kept for place in range(start, end)}
    edits += [edit for edit in again.values() if edit[0] not in taken]
    edits += _of_the_page(frame)
    text = edited(frame, edits)
    return Frame(text.text, text.places, text.mentions, frame.evidence, frame.before)


def _again(frame: Frame) -> Iterator[Edit]:
    """ "The Declaration was signed": the title named last before that has this noun."""
    for match in _DEFINITE.finditer(frame.text):
        before = " ".join(_MARKS.sub("", frame.before).split()) + " " + frame.text[: match.start()]
        if words := _last_called(before, match["noun"].capitalize()):
            span = frame.span(*match.span("noun"))
            title = Mention(Kind.TITLE, *span, words, rules=("definite-noun",), note="again")
            yield (*match.span("noun"), (title,))


def _of_the_page(frame: Frame) -> list[Edit]:
    """ "Done at Baku on 14 May 1999": the title with which the page begins stands before it."""
    if not _DONE.match(frame.text) or len(frame.before) >= _PAGE:
        return []
    head = " ".join(frame.before.split())
    title = _TITLE.match(head)
    if title is None:
        return []
    words = head[: _end(head, title.end(), bool(title["pre"]), title["head"])]
    mention = Mention(Kind.TITLE, *frame.span(0, 1), words, rules=("title-of-page",), note="again")
    return [(0, 0, (mention, " "))]


def _last_called(text: str, noun: str) -> str:
    """The last title of a text that has this noun and more than that, or nothing."""
    words = ""
    for title in _TITLE.finditer(text):
        if title["head"].split()[0] == noun:
            start = _begin(text, title)
            whole = text[start : _end(text, title.end(), start < title.start("head"), title["head"])]
            words = whole if whole != noun and not re.search(f"[{Kind.STATE.value}-{Kind.TITLE.value}]", whole) else ""
    return words


def _title(frame: Frame, start: int, end: int, note: str) -> Mention:
    own = _OWN.search(frame.text[start:end])
    place = start + max(own.start("a"), own.start("b")) if own else -1
    body = frame.mentions.get(place)
    things: tuple[Thing, ...] = body.things if body and not note else ()
    span = frame.span(start, end)
    return Mention(Kind.TITLE, *span, frame.words(start, end), things, note=note)


def _found(frame: Frame) -> Iterator[tuple[int, int, str]]:
    """The titles with capitals, then the plain descriptions that a verb must vouch for."""
    text, own = frame.text, dict[int, bool]()
    for match in _TITLE.finditer(text):
        start = _begin(text, match)
        end = _end(text, match.end(), start < match.start("head"), match["head"])
        own[start] = end - start > len(match["head"])
        yield start, end, ""
    for match in _SMALL_HEAD.finditer(text):
        yield (*match.span(), "")
    for pattern in (_PLAIN, _SIMPLE):
        for match in pattern.finditer(text):
            if not own.get(match.start("title")):
                yield (*match.span("title"), "plain")


def _treaties(frame: Frame) -> Iterator[tuple[int, int, str]]:
    """A treaty after which its parties are called ("the Collective Security Treaty") is an instrument too."""
    for place, mention in frame.mentions.items():
        if mention.kind == Kind.BODY and not mention.rules and _TREATY.search(mention.text):
            yield place, place + 1, "treaty"


def _begin(text: str, match: re.Match[str]) -> int:
    """Where a title begins, words that only open the sentence or say whose it is left out."""
    start = match.start()
    while start < match.start("head"):
        owner = _WHOSE.match(text, start, match.start("head"))
        word = owner or _OPENER.match(text, start, match.start("head"))
        if not word or not (owner or _NO_TITLE.fullmatch(word[0].strip(" ,'’"))):
            break
        start = word.end()
    return start


def _end(text: str, end: int, named: bool, head: str) -> int:
    """Where a title ends: behind its number, its own name in quotes, or the words that say what it is on."""
    if (number := _NUMBER.match(text, end)) and (_D not in number[0] or _DATED.search(head)):
        return number.end()
    if not named and (quoted := _QUOTED.match(text, end)):
        return quoted.end()
    opening = _OPENING.match(text, end)
    other = _NEXT.match(text, opening.end()) if opening and not _BARE.match(text, opening.end()) else None
    if not opening or (other and not _OF_OR_TO.match(opening[0])):
        return end
    item = _ITEM.match(text, opening.end())
    while item:
        end = item.end()
        join = _JOIN.match(text, end)
        item = _ITEM.match(text, join.end()) if join and not _breaks(text, join, head) else None
    years = _FOR_YEARS.match(text, end) if _DATED.search(head) else None
    return years.end() if years else end


def _breaks(text: str, join: re.Match[str], head: str) -> bool:
    """Whether what follows a connecting word belongs to the title no more: a town, another title, another body."""
    following = text[join.end() : join.end() + 1]
    if head.isupper() and (following == Kind.PLACE.value or not _SHOUTED.match(text, join.end())):
        return True
    if join[0].startswith(" in"):
        return following == Kind.PLACE.value or bool(_MONTH.match(text, join.end()))
    if not (join[0] == ", " or _AND.match(join[0])):
        return False
    return bool(_NEXT.match(text, join.end())) or bool(_BODY_ITEM.match(text, join.end()))
