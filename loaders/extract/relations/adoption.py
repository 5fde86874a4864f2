"""What a body adopts, signs or issues: instruments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Moment, Thing
from comity.graph.iris import slug
from comity.graph.period import Period
from comity.loaders.extract.mentions.instruments import known_instrument
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import lexicon, parents
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values
from comity.loaders.extract.units.marks import marked, plain

_UNITED = Thing("organisation/UN")
_OF_YEAR = re.compile(r"[”\"]? of ((?:19|20)\d\d)\b(?!-)")


def adoptions(found: Found) -> Iterator[Claim]:
    """A body adopts, signs or issues instruments; where the sentence names no body, the title may."""
    bodies, when = _adopters(found), found.dates()
    if words := found.written("instrument") if found.value("legalCharacter") else "":
        yield from _described(words, bodies, when, found)
        return
    for title in found.frame.within(*found.match.span()):
        if title.kind == Kind.TITLE:
            words = title_words(title, found)
            for body in _owner(title, found) or bodies or _named_in(words, title):
                if body.thing:
                    owner = Thing(parents().get(body.thing.path, body.thing.path)).key
                    instrument = Thing(
                        f"instrument/{owner}/{instrument_key(words, owner, _titled(title, found, when))}"
                    )
                    said = replace(body, rules=(*body.rules, *title.rules))
                    values: Values = {"instrument": instrument, "legalCharacter": _character(found)}
                    yield from found.claim({"organization": said}, values, when, instrument=words)


def _character(found: Found) -> Concept | None:
    """What kind of text the words call a titled one: "the Act is a political document"."""
    return Concept(found.value("character")) if found.value("character") else None


def _titled(title: Mention, found: Found, when: Dates) -> Dates:
    """The dates that tell a title from others of its name: those of its adoption, else the year that it bears."""
    year = _OF_YEAR.match(found.source.content, title.end)
    return Dates(Moment(Period(year[1]))) if year and not when.begin else when


def _described(words: str, bodies: tuple[Mention, ...], when: Dates, found: Found) -> Iterator[Claim]:
    """A text that has no title, only words for it: "an appeal to its members for aid"."""
    for body in bodies:
        if body.thing:
            owner = Thing(parents().get(body.thing.path, body.thing.path)).key
            instrument = Thing(f"instrument/{owner}/{instrument_key(words, owner, when)}")
            values: Values = {"instrument": instrument, "legalCharacter": Concept(found.value("legalCharacter"))}
            yield from found.claim({"organization": body}, values, when, instrument=words)


def _adopters(found: Found) -> tuple[Mention, ...]:
    """The body that adopts: named in the match, the only one of the sentence, the last before, or the document's."""
    if named := found.parts("organization"):
        return named[:1]
    bodies = [m for m in found.frame.mentions.values() if m.kind == Kind.BODY and m.thing]
    before = [m for m in found.frame.within(0, found.match.end()) if m in bodies]
    own = [mention for mention in bodies if mention.thing == found.source.main]
    if found.value("owner") == "document":
        return found.bodies()[:1] if own or not bodies else ()
    one = bodies if len({mention.thing for mention in bodies}) == 1 else own or before[-1:]
    said = tuple(replace(mention, rules=(*mention.rules, "same-sentence")) for mention in one[-1:])
    return tuple(mention for mention in said or found.bodies()[:1] if mention.thing != _UNITED)


def title_words(title: Mention, found: Found) -> str:
    """A title as the text has it, marks of wikitext and a dangling quote left out."""
    if title.note == "again":
        return title.text
    words = " ".join(plain(marked(found.source.content)[title.start : title.end]).split())
    return words.strip("“”\"' ,") if words.count('"') % 2 or words.count("“") != words.count("”") else words


def _owner(title: Mention, found: Found) -> list[Mention]:
    """The body that a title itself names as its own: "Charter of O"."""
    if title.note == "treaty" or len(title.things) != 1:
        return []
    return [Mention(Kind.BODY, title.start, title.end, "", title.things, rules=("named-in-title",))]


def instrument_key(title: str, owner: str, dates: Dates) -> str:
    """The key of an instrument: that of the reference rows if it can only be one of theirs, else made of its title.

    The title stands without the body's name, and with its year where the text gives one.

    >>> from comity.graph.claim import Moment
    >>> from comity.graph.period import Period
    >>> instrument_key("CICA Almaty Act", "CICA", Dates(Moment(Period("2002-06-04"))))
    'almaty-act-2002'
    """
    plain = slug(re.sub(rf"^{re.escape(owner)} (?=\w+ )", "", title))
    year = dates.begin.period.edtf[:4] if dates.begin else ""
    year = year if year.isdigit() else ""
    dated = f"{plain}-{year}" if year and not plain.endswith(year) else plain
    return known_instrument(title, owner, year) or dated


def _named_in(words: str, title: Mention) -> list[Mention]:
    """The body that a title begins with: "SCO Charter"."""
    first = words.partition(" ")[0]
    entry = lexicon().get(first)
    if not entry or entry.kind != Kind.BODY:
        return []
    return [Mention(Kind.BODY, title.start, title.end, first, entry.things, rules=("named-in-title",))]
