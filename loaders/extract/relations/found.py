"""What a rule found in a frame, and how a builder makes claims of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from comity.graph.claim import Claim, Concept, Moment, Passage, Thing, Value, ordered
from comity.graph.document import Document
from comity.graph.period import Period
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.mood import Mood
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.frames.when import When
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.ontology.gazetteer import capitals, labels

EXTRACTOR = "comity-prose/1"
_AROUND = 30
_GAP = re.compile(rf"(?:,? (?:followed|succeeded) by|,? and|,|;) (?:then |later )?(?P<party>[{Kind.STATE.value}{Kind.LIST.value}]),? "
                  rf"(?:followed )?(?:(?:in|on|since) )?(?P<date>{Kind.DATE.value})")


@dataclass(frozen=True)
class Source:
    """What all claims of a document share: the document, its text, and the body that it is about."""

    document: Document
    content: str
    main: Thing | None = None


@dataclass
class Dates:
    """The dates of one claim."""

    begin: Moment | None = None
    end: Moment | None = None
    observed: Moment | None = None


@dataclass(frozen=True)
class Found:
    """A rule's match in a frame, with its mood and its date."""

    rule: Rule
    frame: Frame
    match: re.Match[str]
    mood: Mood
    when: When | None
    source: Source
    recent: Thing | None = None
    section: Thing | None = None

    def group(self, slot: str) -> str:
        """The name of the pattern's group that filled a slot: the slot itself or its second place (``slot2``)."""
        groups = self.match.groupdict()
        return next((name for name in (slot, f"{slot}2", f"{slot}3") if groups.get(name)), "")

    def words(self, slot: str) -> str:
        """The words of a slot, or an empty string."""
        group = self.group(slot)
        return self.match[group].strip() if group else ""

    def mention(self, slot: str) -> Mention | None:
        """The mention of a slot, or None."""
        group = self.group(slot)
        return self.frame.mentions.get(self.match.start(group)) if group else None

    def parts(self, slot: str) -> tuple[Mention, ...]:
        """The mentions of a slot, a list's items one by one."""
        mention = self.mention(slot)
        return mention.parts if mention else ()

    def bodies(self) -> tuple[Mention, ...]:
        """The bodies of the match; where it names none, the one named before it in the sentence or the document's."""
        if parts := self.parts("organization"):
            return parts
        start, end = self.frame.span(*self.match.span())
        before = [mention for mention in self.frame.within(0, self.match.end()) if mention.kind == Kind.BODY and mention.thing]
        if before:
            return (replace(before[-1], rules=(*before[-1].rules, "same-sentence")),)
        main = (self.section or self.source.main) if self._labelled else self.source.main
        if main is None or self.recent != main and not self._labelled:
            return ()
        return (Mention(Kind.BODY, start, end, "", (main,), rules=("document-body",)),)

    @property
    def _labelled(self) -> bool:
        """Whether the match is a heading with its list, a row, or a line that begins with a label."""
        return bool(self.frame.evidence) or (self.match.start() == 0 and ":" in self.match[0])

    def shares(self) -> list[tuple[Mention, Found]]:
        """Each member with the match as it is for it: gapped ones ("and Cambodia in 1999") have their own date."""
        items = self.parts("member")
        dates = self._respective(len(items))
        if dates is None:
            return []
        own = [(item, replace(self, when=When(date)) if date else self) for item, date in zip(items, dates, strict=True)]
        return [*own, *((item, replace(self, when=When(date))) for item, date in self._gapped())]

    def _respective(self, count: int) -> list[Mention | None] | None:
        """Dates said "respectively", one for each member; none at all where they do not line up."""
        rest = self.frame.text[self.match.start() :]
        if "respectively" not in rest[:200]:
            return [None] * count
        end = self.match.start() + rest.index("respectively")
        dates = [mention for mention in self.frame.within(self.match.start(), end) if mention.kind == Kind.DATE]
        return [*dates] if len(dates) == count else None

    def _gapped(self) -> Iterator[tuple[Mention, Mention]]:
        place = self.match.end()
        if not self.when:
            return
        dated = next((at for at, mention in self.frame.mentions.items() if mention is self.when.date), 0)
        place = max(place, dated + 1)
        while gap := _GAP.match(self.frame.text, place):
            date = self.frame.mentions[gap.start("date")]
            yield from ((item, date) for item in self.frame.mentions[gap.start("party")].parts)
            place = gap.end()

    def written(self, slot: str) -> str:
        """The words of a slot as the text has them, mentions spelled out, white space single."""
        group = self.group(slot)
        return self.frame.words(*self.match.span(group)) if group else ""

    def value(self, name: str) -> str:
        """A constant of the rule."""
        return self.rule.values.get(name, "")

    def dates(self, item: Mention | None = None, *, meaning: str = "") -> Dates:
        """The dates of a claim about ``item``: its own if it carries one, else that of the match."""
        span_mention = item if item and item.span else None
        found = When(span_mention) if span_mention else self.when
        beside = "begin" if span_mention and self.rule.date == "state" else ""
        return _dates(meaning or beside or self.rule.date, found, self)

    def claim(self, mentions: dict[str, Mention | None], values: dict[str, Value | None], dates: Dates,
              *, named: dict[str, str] | None = None) -> Claim | None:
        """A claim of this match, or None where a mention is ambiguous or the plan or period is no use.

        ``mentions`` are roles that the text names, ``values`` roles by value, ``named`` names of things
        that no gazetteer knows.
        """
        said = {role: mention for role, mention in mentions.items() if mention}
        things = {role: mention.thing for role, mention in said.items()}
        if not all(things.values()):
            return None
        names = {role: mention.text for role, mention in said.items() if mention.text and _differs(mention)} | (named or {})
        rules = [rule for mention in said.values() for rule in mention.rules]
        rules += [moment.rule for moment in (dates.begin, dates.end, dates.observed) if moment and moment.rule]
        listed = next((mention for role, mention in mentions.items() if mention and self._in_list(mention)), None)
        return Claim(
            self.rule.relation, ordered([*things.items(), *values.items()]), self.source.document.key,
            begin=dates.begin, end=dates.end, observed=dates.observed,
            modality=self.mood.modality, polarity=self.mood.polarity,
            derivation=self._derivation(rules),
            rules=tuple(dict.fromkeys(rules)), restored=self.rule.restored,
            listed=self._listed(listed), speaker=self.source.document.speaker, spoken=self.source.document.date,
            named_as=tuple(sorted((role, " ".join(name.split())) for role, name in names.items())),
            passages=self._passages(list(said.values())), extractor=EXTRACTOR,
        )  # fmt: skip

    def _derivation(self, rules: list[str]) -> str:
        if self.rule.restored:
            return "restored"
        return "resolved" if set(rules) - {"document-date", "introduced-here"} else "tabulated" if self.frame.evidence else "quoted"

    def _in_list(self, mention: Mention) -> bool:
        return any(mention in other.items for other in self.frame.mentions.values())

    def _listed(self, item: Mention | None) -> str:
        whole = next((other for other in self.frame.mentions.values() if item and item in other.items), None)
        return "" if whole is None else "openList" if whole.open else "closedList"

    def _passages(self, said: list[Mention]) -> tuple[Passage, ...]:
        """The words of the match with its date; of a list or a table, the lead-in and the item."""
        if self.frame.evidence:
            spans = {*self.frame.evidence, *((item.start, item.end) for item in said if self._in_list(item))}
        else:
            start, end = self.frame.span(*self.match.span())
            spans = {(min(start, self.when.date.start), max(end, self.when.date.end)) if self.when else (start, end)}
        return tuple(passage(self.source.content, *span) for span in sorted(spans))


def passage(content: str, start: int, end: int) -> Passage:
    """The passage of a text, with a little around it.

    >>> passage("It met in Baku.", 10, 14).exact
    'Baku'
    """
    return Passage(start, end, content[start:end], content[max(0, start - _AROUND) : start], content[end : end + _AROUND])


def government(mention: Mention) -> Mention | None:
    """A capital that stands for its government, as that state; another place is none."""
    if mention.kind != Kind.PLACE:
        return mention
    rows = capitals().get(mention.thing.path, ()) if mention.thing else ()
    if len(rows) != 1:
        return None
    return mention.resolved(Thing(f"state/{rows[0]['state']}"), "capital-for-government")


def _differs(mention: Mention) -> bool:
    return mention.thing is None or labels().get(mention.thing.path) != " ".join(mention.text.split())


def _dates(meaning: str, found: When | None, context: Found) -> Dates:
    match meaning:
        case "none":
            return Dates()
        case "state":
            return _state(found, context)
        case "term":
            return _term(found, context)
        case "end":
            return Dates(end=_moment(found, context) or _over_by(context))
        case "event":
            return Dates(begin=_moment(found, context), end=_range_end(found, context))
        case _:
            return Dates(begin=_moment(found, context) or _over_by(context), end=_range_end(found, context) if found and _is_range(found) else None)


def _state(found: When | None, context: Found) -> Dates:
    """A state takes a begin only from "since", an end from "until", both from a range; else it was seen."""
    if found and _is_range(found):
        return Dates(_moment(found, context), _range_end(found, context))
    if found and found.preposition in ("since", "from", "as of"):
        return Dates(begin=_moment(found, context))
    if found and found.preposition in ("until", "till", "up to"):
        return Dates(end=_moment(found, context))
    return Dates(observed=_moment(found, context) or spoken(context.source.document))


def _term(found: When | None, context: Found) -> Dates:
    """A term "in 2010" is that year; "since" opens it; without a date it was seen when spoken of."""
    if not found:
        return Dates(observed=spoken(context.source.document))
    if found.preposition in ("until", "till"):
        return Dates(end=_moment(found, context))
    begin = _moment(found, context)
    if _is_range(found):
        return Dates(begin, _range_end(found, context))
    if found.preposition in ("in", "for", "during", "throughout", "of", "") and begin and len(begin.period.edtf) == 4:
        return Dates(begin, begin)
    return Dates(begin) if found.preposition in ("since", "from", "on", "as of") else Dates(observed=begin)


def spoken(document: Document) -> Moment | None:
    """The moment of speaking, as an observation."""
    return Moment(document.date, rule="document-date") if document.date else None


def _over_by(context: Found) -> Moment | None:
    day = context.source.document.date
    if day is None or day.latest == date.max or day.edtf.startswith("["):
        return None
    return Moment(Period(f"[..{day.edtf}]"), rule="before-speaking")


def _is_range(found: When) -> bool:
    return found.date.span is not None and found.date.span.end is not None


def _moment(found: When | None, context: Found) -> Moment | None:
    if not found or not found.date.span:
        return None
    rule = found.date.rules[-1] if found.date.rules and found.date.kind == Kind.DATE else ""
    anchor = context.source.document.date if rule else None
    words = " ".join(found.date.text.split()) if rule else ""
    return Moment(found.date.span.begin, words=words, anchor=anchor, rule=rule)


def _range_end(found: When | None, context: Found) -> Moment | None:
    if not found or not found.date.span or not found.date.span.end:
        return None
    return Moment(found.date.span.end)


def concept(name: str) -> Concept:
    """A concept by its local name."""
    return Concept(name)
