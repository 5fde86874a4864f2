"""Records that say less of the same thing are merged into those that say more: dated beats undated."""

from __future__ import annotations

Record = dict[str, object]

_DATES = ("start", "end", "date", "as_of")
_GAPS = (*_DATES, "ordinal", "place", "host", "agent", "past")


def merged(records: list[Record]) -> list[Record]:
    """Records in order, compatible ones of the same thing merged, the finer date kept.

    >>> merged([{"kind": "x", "start": "2010", "end": None}, {"kind": "x", "start": "2010-01-01"}])
    [{'kind': 'x', 'start': '2010-01-01', 'end': None}]
    """
    kept: list[Record] = []
    for record in sorted(records, key=lambda record: sum(record.get(name) is None for name in _GAPS)):
        same = next((other for other in kept if _compatible(other, record)), None)
        if same is None:
            kept.append(dict(record))
        else:
            if same.get("meeting_type") == "meeting":
                same["meeting_type"] = record.get("meeting_type")
            same.update(
                {name: _finer(same.get(name), record.get(name)) for name in _GAPS if name in same or name in record}
            )
    return kept


def _compatible(one: Record, other: Record) -> bool:
    names = set(one) | set(other)
    if one.get("date") and one.get("date") == other.get("date") and one.get("place") == other.get("place"):
        names -= {"meeting_type"} if "meeting" in (one.get("meeting_type"), other.get("meeting_type")) else set()
    if one.get("event") == "proposal" and None in (one.get("date"), other.get("date")):
        names -= {"agent"}  # a body is proposed once: by a state, through its president
    return all(_agree(name, one.get(name), other.get(name)) for name in names) and _in_order(one, other)


def _in_order(one: Record, other: Record) -> bool:
    """Whether what ended had begun before: an end and a later begin are two spells."""
    start, end = (str(one.get(name) or other.get(name) or "") for name in ("start", "end"))
    return not start or not end or start[: len(end)] <= end[: len(start)]


def _agree(name: str, left: object, right: object) -> bool:
    if name == "status" and {left, right} <= {"member", "founding_member"}:
        return True
    if name not in _GAPS:
        return left == right
    if left is None or right is None or left == right:
        return True
    return name in _DATES and (str(left).startswith(str(right)) or str(right).startswith(str(left)))


def _finer(left: object, right: object) -> object:
    if left is None or right is None:
        return right if left is None else left
    return left if len(str(left)) >= len(str(right)) else right
