"""Changes: a body is proposed, founded, renamed or transformed, by whom, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Thing, ordered, roles
from comity.graph.iris import slug
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.relations.count import capacity
from comity.loaders.extract.relations.found import FOUNDER, Found, Values, government
from comity.loaders.extract.relations.office import person_name

_FOUNDING = re.compile(
    r"\b(?:organi[sz]\w+(?: and (?:conduct|hold)\w*)?|conven\w+|hold\w*|establish\w*|creat\w+|found\w*|set\w* up"
    r"|launch\w*)"
    rf" (?:of )?(?:the |an? )?{Kind.BODY.value}(?! [a-z])"
)
_TURNING = re.compile(r"\b(?:adapt\w*|turn\w*|transform\w*|convert\w*|upgrad\w*|evol\w*)\b")
_OF_A_BODY = re.compile(
    r"\b(?:members?(?:hip)?|structures?|institutions?|bod(?:y|ies)|conference|organi[sz]ation|forum|secretariat|council"
    r"|mechanisms?|machinery|measures|summit|ministers|charter|treaty|agreement)\b"
)


def changes(found: Found) -> Iterator[Claim]:
    """One claim with all its agents; a person who proposes goes before the state that he speaks for."""
    if found.value("plan"):
        yield from _stages(found)
        return
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
            if _says_something(whole, dated=bool(found.value("dated"))) or found.value("hereby"):
                yield whole
                yield from _founders(whole, found)


_FEW = 2
_OTHER_DEED = re.compile(
    r"\b(?:sign\w*|initial\w*|conclud\w*|adopt\w*|agree\w*|treaty|convention|memorandum|declar\w*|attend\w*|met|meet\w*"
    r"|gather\w*|chair\w*|host\w*|support\w*|propos\w*|suggest\w*|initiative|invitation|request|talks|negotiat\w*"
    r"|with a view|who)\b"
)
"""Words of a match that tell of signing, meeting or wishing: who did so need not belong."""


def _founders(claim: Claim, found: Found) -> Iterator[Claim]:
    """States that founded a body together are its first members; what one state alone set going may be others'."""
    body = claim.role("organization")
    states = [value for value in claim.all("agent") if isinstance(value, Thing) and value.kind == "state"]
    if claim.role("change") != Concept("founded") or len(states) < _FEW or not isinstance(body, Thing):
        return
    if _OTHER_DEED.search(found.match[0]):
        return
    for state in states:
        said = roles(member=state, organization=body, role=Concept(capacity(body, "member")), entry=Concept("original"))
        rules = (*claim.rules, FOUNDER)
        yield replace(claim, relation="Membership", roles=said, rules=rules, derivation="resolved", named_as=())


def _stages(found: Found) -> Iterator[Claim]:
    """A stage of a plan: its number, its years, its aims in the words of the text, and what it makes of the body.

    Without a body that the stage brings about, it is the plan for the body proposed last (see ``spoken_of``).
    """
    aim, place = found.words("aim"), found.match.start("aim")
    bodies = [found.frame.mentions[place + begun.end() - 1] for begun in [_FOUNDING.search(aim)] if begun]
    change = "founded" if bodies else "transformed" if _TURNING.search(aim) else "developed"
    if not bodies and not _OF_A_BODY.search(aim):
        return
    number = {"initial": 1}.get(found.words("stage")) or (
        found.words("stage") != "final" and number_of(found.words("stage"))
    )
    values: Values = {"change": Concept(change), "stage": number or None, "aim": found.written("aim")}
    yield from found.claim({"organization": bodies[0] if bodies else None}, values, found.dates())


def _number(words: str) -> int | None:
    """The number of a stage; of the final one no number is known."""
    return None if words == "final" else 1 if words == "initial" else number_of(words)


def _says_something(claim: Claim, *, dated: bool) -> bool:
    """That a body was founded, without a day, a place or a founder, says nothing; nor that its name is new."""
    if "document-body" in claim.rules and (claim.role("change") == Concept("renamed") or dated):
        return claim.begin is not None
    return bool(claim.begin or claim.role("agent") or claim.role("place")) or claim.role("change") != Concept("founded")


def _with_agents(claim: Claim, found: Found) -> Claim:
    agents = [agent.thing for agent in map(government, found.parts("agent")) if agent and agent.thing]
    return replace(claim, roles=ordered([*claim.roles, *(("agent", agent) for agent in agents)]))
