"""Seeded claims in any number: the reference rows again under other bodies and documents, some dates moved."""

from __future__ import annotations

import random
from dataclasses import replace

from comity.graph.assemble import Build
from comity.graph.claim import Claim, Moment, Thing, Value
from comity.graph.document import Document
from comity.graph.period import Period
from comity.loaders.reference.body import body_folders, load_bundled

OWN = ("organisation", "instrument", "post", "meeting")
SEED = 1992


def reference(copies: int = 1) -> Build:
    """A build of the bundled rows, that many times over; the first copy is the rows themselves."""
    bodies = [load_bundled(name) for name in body_folders()]
    claims = [claim for body in bodies for claim in body.claims]
    documents = {key: document for body in bodies for key, document in body.documents.items()}
    chance = random.Random(SEED)
    many = [copied(claim, copy, chance) for copy in range(copies) for claim in claims]
    papers = [replaced(document, copy) for copy in range(copies) for document in documents.values()]
    return Build(tuple(many), {paper.key: paper for paper in papers}, max(body.checked for body in bodies))


def copied(claim: Claim, copy: int, chance: random.Random) -> Claim:
    """A claim about another body out of another document; one in ten begins a day or more later."""
    if not copy:
        return claim
    roles = tuple((name, moved(value, copy)) for name, value in claim.roles)
    begin = later(claim.begin, chance) if claim.begin and chance.random() < 0.1 else claim.begin
    return replace(claim, roles=roles, document=f"{claim.document}-{copy}", begin=begin)


def moved(value: Value, copy: int) -> Value:
    """The same kind of thing under another key; states stay."""
    return Thing(f"{value.path}-{copy}") if isinstance(value, Thing) and value.kind in OWN else value


def later(moment: Moment, chance: random.Random) -> Moment:
    """A moment in a month of the same year, where it names a day."""
    text = str(moment.period)
    if len(text) != 10 or not text[0].isdigit():
        return moment
    return replace(moment, period=Period(f"{text[:4]}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"))


def replaced(document: Document, copy: int) -> Document:
    """A document under another key."""
    return replace(document, key=f"{document.key}-{copy}") if copy else document
