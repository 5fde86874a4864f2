"""Claims in the JSON-lines form by which extraction is scored (one plain object a claim)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from comity.graph.claim import Claim, Concept, Moment, Thing
from comity.loaders.extract.mentions.lexicon import parents
from comity.loaders.extract.subsume import merged
from comity.ontology.gazetteer import labels

Record = dict[str, object]

_ENTRY = {"original": "founding_member"}
_STATUS = {"observer": "observer", "associateMember": "associate_member", "specialObserver": "observer"}
_CHANGE = {
    "proposed": "proposal",
    "founded": "founding",
    "renamed": "renaming",
    "transformed": "transformation",
}
_LEVEL = {"deputyMinisterial": "deputy ministerial", "seniorOfficials": "meeting", "expert": "meeting"}
_LEFT_OUT = ("goal", "evaluation")


def to_scored(claims: Iterable[Claim]) -> list[Record]:
    """Claims as plain objects, in order, those that say less of the same thing merged into those that say more.

    What has no place in the form (overlaps, goals, evaluations) is left out.

    >>> from comity.graph.claim import roles
    >>> to_scored([Claim("Seat", roles(organization=Thing("organisation/CICA"), place=Thing("place/almaty")), "a")])
    [{'kind': 'secretariat', 'org': 'CICA', 'place': 'Almaty'}]
    """
    records = [record for claim in claims if (record := _record(claim))]
    return merged(records)


def _record(claim: Claim) -> Record | None:
    write = _WRITERS.get(claim.relation)
    if write is None or claim.modality in _LEFT_OUT or _formless(claim):
        return None
    record = write(claim)
    modality = "negated" if claim.polarity == "denied" else claim.modality
    if claim.derivation == "restored":
        modality = "planned"
    return record if modality == "stated" else {**record, "modality": modality}


def _formless(claim: Claim) -> bool:
    """Whether a claim has no place in the form: a number or a part of areas, a body's growth, end or successor."""
    areas = claim.relation == "Count" and claim.role("scheme") is not None
    return (
        areas
        or claim.role("scheme") == Concept("subarea")
        or (claim.relation == "Change" and _concept(claim, "change") not in _CHANGE)
    )


def _membership(claim: Claim) -> Record:
    entry, role = claim.role("entry"), _concept(claim, "role")
    status = _ENTRY.get(_name(entry), "") or _STATUS.get(role) or ("partner" if "artner" in role else "member")
    record: Record = {
        "kind": "membership",
        "state": _label(claim, "member"),
        "org": _label(claim, "organization"),
        "status": status,
        "start": written(claim.begin),
        "end": written(claim.end),
    }
    return {**record, "past": True} if claim.end and record["end"] is None else record


def _standing(claim: Claim) -> Record:
    """A suspension, which the form writes as the end of the membership, and its lifting as a begin."""
    record: Record = {
        "kind": "membership",
        "state": _label(claim, "member"),
        "org": _label(claim, "organization"),
        "status": "member",
        "start": written(claim.end),
        "end": written(claim.begin),
    }
    return {**record, "past": True} if claim.begin and record["end"] is None else record


def _chairmanship(claim: Claim) -> Record:
    body = claim.role("organization")
    named = labels().get(body.path) or dict(claim.named_as).get("organization") if isinstance(body, Thing) else None
    organ = named if isinstance(body, Thing) and organisation(body) != body.key else None
    record: Record = {
        "kind": "chairmanship",
        "holder": _label(claim, "holder"),
        "org": _label(claim, "organization"),
        "body": organ,
        "start": written(claim.begin),
        "end": written(claim.end),
    }
    return {**record, "past": True} if claim.end and record["end"] is None else record


def _meeting(claim: Claim) -> Record:
    level = _concept(claim, "level")
    return {
        "kind": "meeting",
        "org": _label(claim, "organization"),
        "meeting_type": _LEVEL.get(level, level or "meeting"),
        "ordinal": claim.role("ordinal"),
        "place": _place(claim),
        "host": _label(claim, "host"),
        "date": written(claim.begin),
    }


def _change(claim: Claim) -> Record:
    agents = [name for agent in claim.all("agent") if (name := _of(claim, "agent", agent))]
    return {
        "kind": "founding",
        "org": _label(claim, "organization"),
        "event": _CHANGE[_concept(claim, "change")],
        "agent": agents[0] if len(agents) == 1 else agents or None,
        "date": written(claim.begin),
    }


def _adoption(claim: Claim) -> Record:
    return {
        "kind": "document",
        "title": _label(claim, "instrument"),
        "org": _label(claim, "organization"),
        "date": written(claim.begin),
    }


def _seat(claim: Claim) -> Record:
    body = claim.role("organization")
    organ = isinstance(body, Thing) and organisation(body) != body.key and not body.key.endswith("SECRETARIAT")
    org = labels().get(body.path) if isinstance(body, Thing) and organ else _label(claim, "organization")
    return {"kind": "secretariat", "org": org, "place": _place(claim)}


def _office(claim: Claim) -> Record:
    post = claim.role("post")
    owner = post.key.rpartition("/")[0] if isinstance(post, Thing) else ""
    record: Record = {
        "kind": "office_holder",
        "person": _label(claim, "person"),
        "role": _label(claim, "post"),
        "org": labels().get(f"organisation/{owner}" if f"organisation/{owner}" in parents() else owner, owner),
    }
    return {**record, "past": True} if claim.end else record


def _count(claim: Claim) -> Record:
    role = _concept(claim, "role")
    status = "observer" if role == "observer" else "partner" if "artner" in role else "member"
    moment = claim.observed if claim.observed and claim.observed.rule != "document-date" else None
    return {
        "kind": "member_count",
        "org": _label(claim, "organization"),
        "status": status,
        "number": claim.role("number"),
        "as_of": written(moment),
    }


def _characteristic(claim: Claim) -> Record:
    key, kind = (
        ("rule", "decision_rule") if _concept(claim, "scheme") == "decisionRule" else ("dimension", "cooperation_area")
    )
    said = dict(claim.named_as).get("concept") or _label(claim, "concept")
    return {"kind": kind, "org": _label(claim, "organization"), key: said}


_WRITERS: dict[str, Callable[[Claim], Record]] = {
    "Membership": _membership,
    "Standing": _standing,
    "Chairmanship": _chairmanship,
    "Meeting": _meeting,
    "Change": _change,
    "Adoption": _adoption,
    "Seat": _seat,
    "OfficeHolding": _office,
    "Count": _count,
    "Characteristic": _characteristic,
}


def written(moment: Moment | None) -> str | None:
    """A date in the form's words: a season as its year, a half-year as H1 or H2, what is vague or double as None.

    >>> from comity.graph.period import Period
    >>> [written(Moment(Period(text))) for text in ("2010-22", "[2003-07..2003-12]", "[2008,2009]", "[..2010]")]
    ['2010', '2003-H2', None, None]
    """
    if moment is None:
        return None
    text = moment.period.edtf.rstrip("~")
    if match := re.fullmatch(r"\[(\d{4})-(01|07)\.\.\1-(06|12)\]", text):
        return (
            f"{match[1]}-H{1 if match[2] == '01' else 2}"
            if (match[2], match[3]) in (("01", "06"), ("07", "12"))
            else match[1]
        )
    if match := re.fullmatch(r"\[(\d{4})-\d\d(?:-\d\d)?\.\.\1-\d\d(?:-\d\d)?\]", text):
        return match[1]
    if re.fullmatch(r"\d{4}-2[1-4]", text):
        return text[:4]
    return None if text.startswith("[") else text


def _label(claim: Claim, role: str) -> str | None:
    return _of(claim, role, claim.role(role))


def _of(claim: Claim, role: str, value: object) -> str | None:
    if isinstance(value, Concept):
        return value.name
    if not isinstance(value, Thing):
        return None if value is None else str(value)
    if value.kind == "organisation":
        named = dict(claim.named_as).get(role) or labels().get(value.path) or value.key
        return named if role == "member" else organisation(value)
    known = labels().get(value.path)
    return known or dict(claim.named_as).get(role) or value.key.rpartition("/")[2].replace("-", " ").title()


def organisation(thing: Thing) -> str:
    """The acronym of a body, or of the body that an organ belongs to; organs of the United Nations stand alone.

    >>> organisation(Thing("organisation/CICA-SECRETARIAT")), organisation(Thing("organisation/CICA/working-group"))
    ('CICA', 'CICA')
    """
    if "/" in thing.key:
        return thing.key.partition("/")[0]
    parent = parents().get(thing.path, "organisation/UN")
    return thing.key if parent == "organisation/UN" else Thing(parent).key


def _place(claim: Claim) -> str | None:
    """A place as the text calls it."""
    return dict(claim.named_as).get("place") or _label(claim, "place")


def _concept(claim: Claim, role: str) -> str:
    return _name(claim.role(role))


def _name(value: object) -> str:
    return value.name if isinstance(value, Concept) else ""
