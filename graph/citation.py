"""Citations: a document as a footnote, as BibTeX, as CSL-JSON."""

from __future__ import annotations

import re
from calendar import month_name
from urllib.parse import quote

from comity.graph.document import Document
from comity.graph.period import Period


def footnote(document: Document, locator: str = "") -> str:
    """A footnote that can be pasted: who, title, publisher, date, place in it, address.

    >>> footnote(Document("a", "Almaty Act", publisher="CICA", date=Period("2002-06-04"), address="https://a.example"))
    'CICA, “Almaty Act”, 4 June 2002, https://a.example.'
    """
    who = [part for part in (document.speaker, document.publisher) if part]
    title = f"“{document.title}”" if document.title else document.key
    parts = [*who, title, document.symbol, readable(document.date), locator, document.address]
    return ", ".join(part for part in parts if part) + "."


def readable(period: Period | None) -> str:
    """A period as a reader writes it.

    >>> readable(Period("2002-06-04")), readable(Period("2010-06")), readable(Period("[2008,2009]")), readable(None)
    ('4 June 2002', 'June 2010', '[2008,2009]', 'undated')
    """
    if period is None:
        return "undated"
    numbers = period.edtf.split("-")
    if not all(number.isdigit() for number in numbers) or (len(numbers) > 1 and int(numbers[1]) > 12):
        return period.edtf
    year, month, day = (*numbers, "", "")[:3]
    return " ".join(part for part in (day.lstrip("0"), month_name[int(month)] if month else "", year) if part)


_CSL_TYPES = {
    "decision": "legislation",
    "speech": "speech",
    "dataset": "dataset",
    "encyclopaedia": "entry-encyclopedia",
}
_TEX = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\^{}"}
)
_URL = "%/:=&?~#+!$,;'@()*[]"
"""Signs that an address keeps; braces, backslashes and blanks would end the field or the entry."""


def bibtex(document: Document) -> str:
    """A BibTeX entry: a speaker in braces of its own, since it may be a body; a date that biblatex knows, else a note.

    >>> print(bibtex(Document("a-1", "Almaty Act", publisher="CICA", date=Period("2002-06-04"))))
    @misc{a-1,
      title = {Almaty Act},
      publisher = {CICA},
      year = {2002},
      date = {2002-06-04},
    }
    """
    said = str(document.date or "")
    date = said if said[:4].isdigit() else ""
    fields = {
        "title": _tex(document.title),
        "author": f"{{{_tex(document.speaker)}}}" if document.speaker else "",
        "publisher": _tex(document.publisher),
        "year": date[:4],
        "date": date,
        "note": _tex(f"dated {said}") if said and not date else "",
        "number": _tex(document.symbol),
        "url": quote(document.address, safe=_URL),
    }
    lines = [f"  {name} = {{{text}}}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{document.key},", *lines, "}"])


def csl(document: Document) -> dict[str, object]:
    """A CSL-JSON item; a date that is no plain one is given in its own words.

    >>> csl(Document("a", "A", date=Period("2010-06")))["issued"]
    {'date-parts': [[2010, 6]]}
    """
    item: dict[str, object] = {
        "id": document.key,
        "type": _CSL_TYPES.get(document.kind, "document"),
        "title": document.title,
        "publisher": document.publisher,
        "URL": document.address,
        "number": document.symbol,
        "language": document.language,
    }
    if document.speaker:
        item["author"] = [{"literal": document.speaker}]
    if document.date:
        plain = re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d{2})?)?", document.date.edtf)
        parts = [[int(part) for part in document.date.edtf.split("-")]] if plain else None
        item["issued"] = {"date-parts": parts} if parts else {"literal": document.date.edtf}
    return {name: value for name, value in item.items() if value}


def _tex(text: str) -> str:
    return " ".join(text.split()).translate(_TEX)
