"""Citations: a document as a footnote."""

from __future__ import annotations

from calendar import month_name

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
