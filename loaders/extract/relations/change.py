"""Changes: a body is proposed, founded, renamed or transformed, by whom, where and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Thing, ordered
from comity.graph.iris import slug
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.relations.chairmanship import person_name
from comity.loaders.extract.relations.found import Found, Values, government


def changes(found: Found) -> Iterator[Claim]:
    """One claim with all its agents; a person who proposes goes before the state that he speaks for."""
    for body in found.bodies()[:1]:
        if body.kind != Kind.BODY:
            return
        name = person_name(found.written("person"))
        values: Values = {
            "change": Concept(found.value("change")),
            "agent": Thing(f"person/{slug(name)}") if name else None,
        }
        mentions = {"organization": body, "place": found.mention("place")}
        named = {"agent": name} if name else {}
        for claim in found.claim({**mentions}, values, found.dates(), **named):
            whole = claim if name else _with_agents(claim, found)
            if _says_something(whole) or found.value("hereby"):
                yield whole


def _says_something(claim: Claim) -> bool:
    """That a body was founded, without a day, a place or a founder, says nothing; nor that its name is new."""
    if claim.role("change") == Concept("renamed") and "document-body" in claim.rules:
        return claim.begin is not None
    return bool(claim.begin or claim.role("agent") or claim.role("place")) or claim.role("change") != Concept("founded")


def _with_agents(claim: Claim, found: Found) -> Claim:
    agents = [agent.thing for agent in map(government, found.parts("agent")) if agent and agent.thing]
    return replace(claim, roles=ordered([*claim.roles, *(("agent", agent) for agent in agents)]))
