"""What a file states of its document, weighed against its text: what typists and machines left is checked."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

from comity.graph.period import Period
from comity.loaders.read.dates import find_dates
from comity.loaders.read.header import body_head, stated
from comity.loaders.read.language import language_of
from comity.loaders.read.text import Text

_SAMPLE = 20_000
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_MONTH = timedelta(days=31)
_SURE = 8
_COMMON = re.compile(r"\b(?:the|of|and|to|in|is|was|were|by|has|have|with|that)\b")


def fields_of(text: Text, path: Path) -> dict[str, str]:
    """The fields of a document: what its text or its file's name says comes first, then what the file states.

    >>> from comity.loaders.read.text import Segment
    >>> page = Text("It met.", (Segment(0, 7, "body"),), {"title": "A meeting", "date": "2014-05-21T08:00Z"})
    >>> fields = fields_of(page, Path("a.html"))
    >>> fields["title"], fields["date"], fields["language"]
    ('A meeting', '2014-05-21', 'en')
    """
    said = stated(text, path)
    if "language" in said:
        return said
    sample = _sample(text)
    if not text.stated:
        return {"language": language_of(sample), **said}
    file = _believed(text, said.get("kind", ""), sample)
    title = {"title": file["title"]} if file.get("title") else {}
    return {**file, **said, **title}


def _sample(text: Text) -> str:
    parts, size = [], 0
    for start, end in text.bodies:
        if size > _SAMPLE:
            break
        parts.append(text.content[start : min(end, start + _SAMPLE)])
        size += end - start
    return "".join(parts)


def _believed(text: Text, kind: str, sample: str) -> dict[str, str]:
    given, head = text.stated, _folded(body_head(text))
    date = _day(given.get("date", ""))
    if not date or kind == "speech":
        date = _near(date, sample) or _near(_day(given.get("created", "")), sample)
    found = {
        "title": given.get("title", ""),
        "publisher": given.get("publisher", "") or _shown(given.get("company", ""), _folded(sample)),
        "speaker": _shown(given.get("author", ""), head),
        "date": date,
        "language": _language(given.get("language", ""), sample),
    }
    found["title"] = found["title"] or _shown(given.get("name", ""), head)
    return {name: value for name, value in found.items() if value}


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _shown(words: str, text: str) -> str:
    """Words that the text shows too; what only the file says is as often its typist, or its template."""
    folded = _folded(words)
    return words if len(folded) > 3 and f" {folded} " in f" {text} " else ""


def _day(words: str) -> str:
    """The day that a file's own date names, or nothing for what is no date.

    >>> _day("D:20140521080000+06'00'"), _day("May 21, 2014"), _day("soon")
    ('2014-05-21', '2014-05-21', '')
    """
    match = _DAY.search(words)
    spans = [] if match else [span for span in find_dates(words[:40]) if not span.end and "X" not in span.begin.edtf]
    try:
        return str(Period("-".join(match.groups()))) if match else spans[0].begin.edtf if spans else ""
    except ValueError:
        return ""


def _near(day: str, sample: str) -> str:
    """A day on which a file was made or posted, where the last day that its text names is in the month before it."""
    named = [span.end or span.begin for span in find_dates(sample)]
    days = sorted(period.edtf for period in named if _DAY.fullmatch(period.edtf))
    if not days or not _DAY.fullmatch(day):
        return ""
    passed = date.fromisoformat(day) - date.fromisoformat(days[-1])
    return day if timedelta(0) <= passed <= _MONTH else ""


def _language(stated: str, sample: str) -> str:
    """The language that a file states, unless the words of the text are plainly of another."""
    counted = language_of(sample)
    if stated.lower().startswith("en"):
        return "en" if counted == "en" else counted
    clear = counted == "en" and len(_COMMON.findall(sample)) >= _SURE
    return counted if clear or not stated else stated.lower()
