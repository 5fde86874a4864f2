"""What a rule found in a frame, and how a builder makes claims of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from comity.graph.claim import Claim, Passage, Thing, Value, ordered
from comity.graph.document import Document
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.mood import Mood
from comity.loaders.extract.frames.patterns import filled
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.frames.when import When
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.dating import Dates, dates
from comity.loaders.extract.relations.implied import body_meant
from comity.loaders.extract.relations.sharing import shares
from comity.loaders.extract.units.marks import marked, plain
from comity.ontology.gazetteer import capitals, labels

EXTRACTOR = "comity-prose/1"
FOUNDER = "founder-is-member"
"""The step from who founded a body to its first members."""
Values = dict[str, Value | None]

_AROUND = 30
_REFERRED = {"pronoun", "definite-noun", "both-bodies", "speaker-state", "house"}
_PLAIN_RULES = {"document-date", "introduced-here"}


@dataclass(frozen=True)
class Source:
    """What all claims of a document share: the document, its text, and the body that it is about.

    ``sure`` says that the text speaks of that body far more than of any other, ``home`` is the state whose page
    the text is, ``speaker`` the state that speaks, ``titled`` says that the head of the text names that body
    and no other.
    """

    document: Document
    content: str
    main: Thing | None = None
    sure: bool = False
    home: Thing | None = None
    speaker: Thing | None = None
    titled: bool = False


@dataclass(frozen=True)
class Found:
    """A rule's match in a frame, with its mood, its date, and the body named last before it.

    ``section`` is the body that the heading above names, ``near`` the only one named right before.
    """

    rule: Rule
    frame: Frame
    match: re.Match[str]
    mood: Mood
    when: When | None
    source: Source
    recent: Thing | None = None
    section: Thing | None = None
    near: Thing | None = None

    def group(self, slot: str) -> str:
        """The name of the pattern's group that filled a slot: itself, or a further place of it in the pattern."""
        return filled(self.match, slot)

    def words(self, slot: str) -> str:
        """The words of a slot as the frame has them, or an empty string."""
        group = self.group(slot)
        return self.match[group].strip() if group else ""

    def written(self, slot: str) -> str:
        """The words of a slot as the text has them, mentions spelled out, white space single."""
        group = self.group(slot)
        return self._written(group) if group else ""

    def _written(self, group: str) -> str:
        if self.frame.evidence:
            return self.frame.words(*self.match.span(group))
        start, end = self.frame.span(*self.match.span(group))
        return " ".join(plain(marked(self.source.content)[start:end]).split())

    def all_written(self, slot: str) -> list[str]:
        """What fills each place of a slot, for slots that a pattern has several times."""
        groups = [name for name, words in self.match.groupdict().items() if words and name.rstrip("0123456789") == slot]
        return [self._written(group) for group in groups]

    def mention(self, slot: str) -> Mention | None:
        """The mention of a slot, or None."""
        group = self.group(slot)
        return self.frame.mentions.get(self.match.start(group)) if group else None

    def parts(self, slot: str) -> tuple[Mention, ...]:
        """The mentions of a slot, a list's items one by one."""
        mention = self.mention(slot)
        return mention.parts if mention else ()

    def value(self, name: str) -> str:
        """A constant of the rule."""
        return self.rule.values.get(name, "")

    def bodies(self) -> tuple[Mention, ...]:
        """The bodies of the match; where it names none, the one that is meant."""
        return self.parts("organization") or body_meant(self)

    def shares(self, slot: str = "member") -> list[tuple[Mention, Found]]:
        """Each member with the match as it is for it: gapped ones ("and Cambodia in 1999") have their own date."""
        return shares(self, slot)

    def dates(self, item: Mention | None = None, *, meaning: str = "") -> Dates:
        """The dates of a claim about ``item``: its own if it carries one, else that of the match."""
        own = item if item and item.span else None
        beside = "begin" if own and self.rule.date == "state" else self.rule.date
        return dates(meaning or beside, When(own) if own else self.when, self.source.document)

    def claim(self, mentions: dict[str, Mention | None], values: Values, when: Dates, **named: str) -> list[Claim]:
        """The claim of this match, in a list; none where a mention may mean several things.

        ``mentions`` are roles that the text names, ``values`` roles by value, ``named`` the names of things
        that no gazetteer knows.
        """
        said = {role: mention for role, mention in mentions.items() if mention}
        things = {role: mention.thing for role, mention in said.items()}
        if not all(things.values()):
            return []
        names = {role: mention.text for role, mention in said.items() if _differs(mention)} | named
        inferred = [self.value("inferred")] if self.value("inferred") else []
        rules = [
            *inferred,
            *_rules(said.values()),
            *(moment.rule for moment in (when.begin, when.end, when.observed) if moment),
        ]
        return [
            self._claim(
                ordered([*things.items(), *values.items()]), when, names, [*filter(None, rules)], list(said.values())
            )
        ]

    def _claim(self, roles: tuple[tuple[str, Value], ...], when: Dates, names: dict[str, str], rules: list[str],
               said: list[Mention]) -> Claim:  # fmt: skip
        document = self.source.document
        return Claim(
            self.rule.relation, roles, document.key, when.begin, when.end, when.observed,
            modality=self.mood.modality, polarity=self.mood.polarity, derivation=self._derivation(rules),
            rules=tuple(dict.fromkeys(rules)), restored=self.rule.restored, listed=self._listed(said),
            speaker=self.mood.speaker or document.speaker, spoken=document.date, passages=self._passages(said),
            extractor=EXTRACTOR,
            named_as=tuple(sorted((role, " ".join(name.split())) for role, name in names.items())),
        )  # fmt: skip

    def _derivation(self, rules: list[str]) -> str:
        if self.rule.restored:
            return "restored"
        if self.value("inferred"):
            return "inferred"
        return "resolved" if set(rules) - _PLAIN_RULES else "tabulated" if self.frame.evidence else "quoted"

    def _listed(self, said: Iterable[Mention]) -> str:
        whole = next((list_ for item in said if (list_ := self._list_of(item))), None)
        return "" if whole is None else "openList" if whole.open else "closedList"

    def _list_of(self, item: Mention) -> Mention | None:
        return next((other for other in self.frame.mentions.values() if item in other.items), None)

    def _passages(self, said: Iterable[Mention]) -> tuple[Passage, ...]:
        """The words of the match with its date; of a list or a table, the lead-in and the item."""
        if self.frame.evidence:
            spans = {*self.frame.evidence, *((item.start, item.end) for item in said if self._list_of(item))}
        else:
            start, end = self.frame.span(*self.match.span())
            spans = {(min(start, self.when.date.start), max(end, self.when.date.end)) if self.when else (start, end)}
        return tuple(passage(self.source.content, *span) for span in sorted(spans))


def passage(content: str, start: int, end: int) -> Passage:
    """The passage of a text, with a little around it.

    >>> passage("It met in Baku.", 10, 14).exact
    'Baku'
    """
    return Passage(
        start, end, content[start:end], content[max(0, start - _AROUND) : start], content[end : end + _AROUND]
    )


def government(mention: Mention) -> Mention | None:
    """A capital that stands for its government, as that state; another place stands for none.

    >>> ankara = Mention(Kind.PLACE, 0, 6, "Ankara", (Thing("place/ankara"),))
    >>> government(ankara).thing
    Thing(path='state/TUR')
    """
    if mention.kind != Kind.PLACE:
        return mention
    rows = capitals().get(mention.thing.path, ()) if mention.thing else ()
    return mention.resolved(Thing(f"state/{rows[0]['state']}"), "capital-for-government") if len(rows) == 1 else None


def _rules(said: Iterable[Mention]) -> list[str]:
    return [rule for mention in said for rule in mention.rules]


def _differs(mention: Mention) -> bool:
    """Whether a name says more than the usual label of what it names."""
    label = labels().get(mention.thing.path) if mention.thing else None
    named = mention.text and not _REFERRED & set(mention.rules)
    return bool(named) and label != " ".join(mention.text.split())
