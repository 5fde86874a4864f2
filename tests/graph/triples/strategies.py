"""Strategies that draw any claim and any document, with hostile words everywhere."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from comity.graph.claim import Claim, Concept, Moment, Passage, Roles, Thing, Value, ordered
from comity.graph.document import KINDS, Document
from comity.graph.period import Period
from comity.ontology.concepts import concepts
from comity.ontology.declarations import relations, roles

HOSTILE = (
    "<script>alert('x')</script>",
    'a "quoted" \\ word\\',
    "two\nlines\r\nand\ta tab",
    "a\u2028b\u0085c\x0bd\x0c",
    "line\u2028@prefix x: <y> .",
    "𝔘𐍈🏳️ עברית e\u0301",
    "] } > # % ? & | ` ^ {",
    "\x00\x7f",
    " ",
    "5",
)
words = st.sampled_from(HOSTILE) | st.text(max_size=12)
some_words = words.filter(bool)
slugs = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
keys = st.sampled_from(["KAZ", "CICA/act-2002", "al ula", "Çınar", 'a"b<c>', "50%25", "#x?y", "a\\b", "é\u0301", "a:b"])
concept_names = st.sampled_from(sorted(concepts()))
periods = st.sampled_from(
    [
        "2002-06-04",
        "2002-06",
        "2002",
        "2010-22",
        "1992~",
        "[2008,2009]",
        "[..2010-01]",
        "[2009-11..2010-01]",
        "XXXX-05-17",
    ]
).map(Period)
KINDS_OF_THING = ("state", "organisation", "person", "place", "instrument", "post", "meeting", "area")
TEXT = 'He said: "join <b>us</b>" \\ in 2006\u2028@prefix 𝔘𐍈🏳️ and\r\nleft & then — nothing.'


def things() -> SearchStrategy[Thing]:
    """Things with any key."""
    return st.builds(lambda kind, key: Thing(f"{kind}/{key}"), st.sampled_from(KINDS_OF_THING), keys)


def moments() -> SearchStrategy[Moment | None]:
    """A moment with all its parts, or none."""
    return st.none() | st.builds(Moment, periods, words, st.none() | periods, words, words)


def values(role: str) -> SearchStrategy[Value]:
    """What a role takes by its declaration."""
    match roles()[role].values:
        case "integer":
            return st.integers(-(10**12), 10**12)
        case "string":
            return words
        case "Concept":
            return concept_names.map(Concept) | things()
        case _:
            return things()


@st.composite
def passages(draw: DrawFn) -> Passage:
    """A passage of the text: its words follow from where it stands."""
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start + 1, len(TEXT)))
    return Passage(start, end, TEXT[start:end], TEXT[max(0, start - 8) : start], TEXT[end : end + 8])


@st.composite
def claims(draw: DrawFn) -> Claim:
    """A claim of any relation in which every field may be filled."""
    relation = draw(st.sampled_from(sorted(relations())))
    declared = st.sampled_from(relations()[relation].roles)
    named = draw(st.lists(st.tuples(declared, some_words), max_size=2))
    begin, end, observed = (draw(moments()) for _ in range(3))
    return Claim(
        relation,
        _roles(draw, relations()[relation].roles),
        draw(slugs),
        begin,
        end,
        observed,
        **{name: draw(concept_names) for name in ("modality", "polarity", "derivation")},
        rules=tuple(draw(st.lists(words, max_size=2))),
        listed=draw(st.sampled_from(["", "openList", "closedList"])),
        spoken=draw(st.none() | periods),
        named_as=tuple(named),
        passages=tuple(draw(st.lists(passages(), max_size=2))),
        **{name: draw(words) for name in ("restored", "speaker", "locator", "quote", "note", "extractor")},
    )


def documents() -> SearchStrategy[Document]:
    """A document in which every field may be filled."""
    given = {
        "key": slugs,
        "date": st.none() | periods,
        "kind": st.sampled_from(["", *KINDS]),
        "copy_of": st.just("") | slugs,
    }
    return st.builds(Document, **{field.name: given.get(field.name, words) for field in fields(Document)})


def _roles(draw: DrawFn, declared: tuple[str, ...]) -> Roles:
    chosen = draw(st.lists(st.sampled_from(declared), max_size=5))
    return ordered({(name, draw(values(name))) for name in chosen})
