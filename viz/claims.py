"""What sources say about the facts of the page: claims in order, denials, and names as written."""

from __future__ import annotations

from comity.queries.answer import Answer, Row
from comity.viz.wording import worded

_SAID = (("from", "begin"), ("until", "end"), ("seen to hold:", "observed"))
_SPENT = ("fact", "begin", "end", "observed", "placeLabel", "hostLabel")


def read_claims(evidence: Answer) -> dict[str, list[Row]]:
    """The claims about each fact, supporting ones first, in a fixed order.

    >>> from comity.queries.answer import Head
    >>> row = {"fact": "f", "claim": "c", "bearing": "supports"}
    >>> read_claims(Answer("evidence", {}, (), (row,), Head()))["f"][0]["claim"]
    'c'
    """
    claims: dict[str, list[Row]] = {}
    for row in sorted(evidence.rows, key=_order):
        said = {"said": row.get("said") or _said(row)}
        claim = {name: value for name, value in (row | said).items() if value and name not in _SPENT}
        claims.setdefault(row["fact"], []).append(claim)
    return claims


def read_denials(denials: Answer) -> dict[str, list[list[str]]]:
    """The days for which each fact is denied, first and last: on those it is not possible, at most certain.

    >>> from comity.queries.answer import Head
    >>> row = {"fact": "f", "deniedFrom": "2015-11-11", "deniedUntil": "2015-11-11"}
    >>> read_denials(Answer("denials", {}, (), (row,), Head()))
    {'f': [['2015-11-11', '2015-11-11']]}
    """
    denied: dict[str, list[list[str]]] = {}
    for row in denials:
        denied.setdefault(row["fact"], []).append([row["deniedFrom"], row["deniedUntil"]])
    return denied


def names_written(network: Answer, claims: dict[str, list[Row]]) -> dict[str, list[str]]:
    """The names under which sources speak of each member, so that search finds them too.

    >>> from comity.queries.answer import Head
    >>> row = {"fact": "f", "who": "state/KOR", "body": "organisation/CICA"}
    >>> names_written(Answer("network", {}, (), (row,), Head()), {"f": [{"namedAs": "Korea"}]})
    {'state/KOR': ['Korea']}
    """
    names: dict[str, set[str]] = {}
    for row in network.rows:
        written = {claim["namedAs"] for claim in claims.get(row["fact"], []) if claim.get("namedAs")}
        names.setdefault(row["who"], set()).update(written - {row.get("whoLabel", "")})
    return {who: sorted(written) for who, written in sorted(names.items()) if written}


def _order(row: Row) -> tuple[bool, str, bool, tuple[str, ...]]:
    """Supporting claims first, then those that date the fact before those that saw it hold, by day."""
    undated = not (row.get("begin") or row.get("end"))
    rest = tuple(row.get(name, "") for name in ("observed", "claim", "words"))
    return row.get("bearing") != "supports", row.get("bearing", ""), undated, rest


def _said(row: Row) -> str:
    """What a claim says of dates, place and host, in words."""
    begin, end = row.get("begin", ""), row.get("end", "")
    dates = (
        [("on", worded(begin))] if begin and begin == end else [(name, worded(row.get(of, ""))) for name, of in _SAID]
    )
    others = [("in", row.get("placeLabel", "")), ("host", row.get("hostLabel", ""))]
    return "; ".join(f"{name} {text}" for name, text in dates + others if text)
