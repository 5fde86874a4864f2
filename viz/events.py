"""Events for the timeline: each with a title that a reader understands, and the claims it rests on."""

from __future__ import annotations

from comity.queries.answer import Answer, Row

_KEPT = ("relation", "body", "begin", "end", "agreement", "why")
_BOUNDS = ("possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil")
_TEENS = range(11, 14)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def read_events(events: Answer) -> list[Row]:
    """One row an event with ``id``, ``title``, ``level``, ``place``, ``host``, dates and bounds, by its first day.

    >>> from comity.queries.answer import Head
    >>> row = {"fact": "m", "relation": "Meeting", "kindLabel": "summit", "ordinal": "1", "placeLabel": "Almaty"}
    >>> read_events(Answer("events", {}, (), (row,), Head()))[0]["title"]
    '1st summit'
    """
    together: dict[str, list[Row]] = {}
    for row in events:
        together.setdefault(row["fact"], []).append(row)
    return sorted((_event(rows) for rows in together.values()), key=lambda event: (event["possiblyFrom"], event["id"]))


def title_of(row: Row) -> str:
    """What the event is: the third summit, an application of somebody, the adoption of something, who held a post.

    >>> title_of({"relation": "Adoption", "whoLabel": "Almaty Act"})
    'Adopted: Almaty Act'
    """
    match row["relation"]:
        case "Meeting":
            series = row.get("series", "")
            parts = [ordinal(row.get("ordinal", "")), series if series != "regular" else "", row.get("kindLabel", "")]
            return " ".join(filter(None, parts)) or "meeting"
        case "Application":
            return f"Applied: {row.get('whoLabel', '')}"
        case "Adoption":
            return f"Adopted: {row.get('whoLabel', '')}"
        case "Chairmanship" | "OfficeHolding":
            return f"{row.get('kindLabel') or 'Chair'}: {row.get('whoLabel', '')}"
    return (row.get("kindLabel") or row["relation"]).capitalize()


def ordinal(number: str) -> str:
    """An ordinal as it is written; what is no number stays as it is.

    >>> ordinal("1"), ordinal("12"), ordinal("23"), ordinal("")
    ('1st', '12th', '23rd', '')
    """
    if not number.isdecimal():
        return number
    value = int(number)
    return f"{value}{'th' if value % 100 in _TEENS else _ENDINGS.get(value % 10, 'th')}"


def _event(rows: list[Row]) -> Row:
    first = rows[0]
    names = {"place": "placeLabel", "host": "hostLabel", "why": "why"}
    several = {name: " or ".join(dict.fromkeys(filter(None, (row.get(key) for row in rows))))
               for name, key in names.items()}  # fmt: skip
    plain = {name: first.get(name, "") for name in (*_KEPT, *_BOUNDS)}
    return plain | several | {"id": first["fact"], "level": first.get("kind", ""), "who": first.get("who", ""),
                              "title": title_of(first)}  # fmt: skip
