"""What the head of a text states of its document: date, speaker, publisher, title, kind. Nothing is guessed."""

from __future__ import annotations

import re
from pathlib import Path

from comity.loaders.read.dates import find_dates
from comity.loaders.read.text import Text
from comity.ontology.gazetteer import labels

_HEAD = 1500
_DEBATE = re.compile(r"([A-Z]{3})_(\d{1,3})_((?:19|20)\d\d)")
_NAME = r"((?:[A-Z][\w'’.-]+ ){1,3}[A-Z][\w'’-]+)"
_HONOUR = r"(?:(?:H\. ?E\.?|His Excellency|Her Excellency|Ambassador|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sheikh|Prof\.?) )*"
_INTERVIEW = re.compile(
    rf"Interview (?:of|with) [^\n]{{0,120}}?(?:Ambassador|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|H\. ?E\.?) {_NAME}"
)
_SPEECH = re.compile(
    rf"(?:Statement|Remarks|Speech|Address|Keynote(?: speech)?|Opening (?:remarks|statement)) (?:by"
    rf"|of) {_HONOUR}{_NAME},"
)
_JOURNAL = re.compile(
    r"(?:given|granted) to (?:the )?(?:journal|magazine|newspaper|agency) [\"“«] ?([^\"”»\n]{3,80}?) ?[\"”»]"
)
_DATELINE = re.compile(
    r"^[ \t]*[A-Z][A-Za-z .'-]{2,30}, ([^()\n]{3,30}?) ?\(([\w /.&-]{2,30})\) ?[-–—]+ ", re.MULTILINE
)
_CITY_LINE = re.compile(r"^[ \t]*[A-Z][A-Z .'’-]{2,30}, ([^()\n]{3,30}?\d{4}) ?[-–—]+ ", re.MULTILINE)
_PARTS = re.compile(r"[ \t]*[|•·][ \t]*|\s{3,}")
_DAY_LINE = re.compile(
    r"^[ \t]*(\w[\w ,.]{5,20} \d{4}) [-–—]+ [A-Z][\w .'’-]{2,30}(?:, [A-Z][\w .'’-]{2,30})? [-–—]+ ", re.MULTILINE
)
_CLOCK = re.compile(r",? (?:at )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?$")
_GATHERING = re.compile(r"\b(?:workshop|summit|meeting|session|seminar|conference)\b", re.IGNORECASE)
_ISSUED = re.compile(
    r"\b(?:No\.|Issue|Vol\.) ?\d+[^()\n]{0,20} \(((?:\d{1,2} )?[A-Z][a-z]+ \d{4})\)[ \t]*$", re.MULTILINE
)
_PUBLISHED = re.compile(
    r"^\W*(?:published|posted|issued|released|updated|(?:(?:release|publication) )?date)(?: on| at)? ?[:\]]"
    r" ?(.{4,40})$",
    re.IGNORECASE | re.MULTILINE,
)
_SOURCE = re.compile(r"^\W*(?:source|publisher|published by) ?: ?(.{2,80})$", re.IGNORECASE | re.MULTILINE)
_ALONE = re.compile(
    r"^[ \t]*(?:[A-Z][^\n|]{1,70}?(?:, | - | \* ))?((?:\w+day, )?[\w ,.-]{4,30}?\d{4})[ \t]*$", re.MULTILINE
)
_PLACED = re.compile(r"^[A-Z][A-Za-z'-]{2,25}, (\d{1,2} [A-Z][a-z]+ \d{4})\. (?=[A-Z])", re.MULTILINE)
_AS_OF = re.compile(
    r"\b(?:as (?:of|at)|status:?) ((?:\d{1,2} )?[A-Z][a-z]+ \d{4})(?:; [^()\n]{3,40})?\)?[ \t]*$", re.MULTILINE
)
_SPOKE = re.compile(
    r"(?:spoke (?:to|with)|talked to|told|interviewed)[^.\n]{0,80}? (?:in"
    r"|on) ((?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?\d{4})"
)
_OFFICE = re.compile(
    r"^\W*(?:[^\n]{0,60}\n)?[^\n]{0,30}\b(?:statement|address|toast|remarks|speech|message|greeting)\b[^\n]{0,60}?"
    r"\b(?:president|prime minister|minister (?:of|for) foreign affairs|foreign minister|king|emir)\s+of\s+"
    r"((?:the )?[a-z][a-z'’-]*(?: [a-z'’-]+){0,3}?)(?:,|\s*\n)",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"[.!?] ([A-Z][A-Z'’-]+[:,]?(?: [A-Z0-9][A-Z0-9'’&-]*[:,]?){3,})$")
_SYMBOL = re.compile(r"^\s*((?:A|S|E)/(?:RES/)?\d+/(?:[\w.]+/?)+)\s*$", re.MULTILINE)

_KINDS = (
    ("encyclopaedia", r"from wikipedia|encyclop(?:a?e)dia"),
    ("speech", r"^\W*(?:interview|statement (?:by|of)|remarks|speech|address|keynote|opening (?:remarks|statement))\b"),
    (
        "communique",
        r"^\W*(?:joint )?(?:communiqu[eé]|press communiqu[eé]|(?:\w+ )?declaration of|joint statement"
        r"|final document)",
    ),
    ("decision", r"^\W*(?:charter|treaty|agreement|statute|protocol|decision|resolution|convention)\b"),
    (
        "report",
        r"\((?:xinhua|reuters|ap|afp|tass|itar-tass|interfax|kazinform|trend)\)|press release|for immediate release",
    ),
)


def stated(text: Text, path: Path) -> dict[str, str]:
    """The fields of a document that its text or its file's name state.

    The name pattern ``ISO3_SESSION_YEAR`` is that of the United Nations General Debate Corpus: it gives the
    speaking state, the session and the year.

    >>> stated(Text("", ()), Path("KAZ_47_1992.txt"))["speaker"]
    'Kazakhstan'
    """
    if match := _DEBATE.fullmatch(path.stem):
        return _debate(*match.groups())
    head = body_head(text)
    found = {
        "date": _date(head) or _in_a_line(text.content.lstrip()),
        "speaker": _first(_INTERVIEW, head) or _first(_SPEECH, head) or _speaking(head[:500]),
        "publisher": _publisher(head),
        "symbol": _first(_SYMBOL, head),
        "title": _title(head),
        "kind": _kind(head),
    }
    return {name: value for name, value in found.items() if value}


def body_head(text: Text) -> str:
    """The first characters of the body, noise left out."""
    joined = "".join(text.content[start:end] for start, end in text.bodies[:20])
    return joined.lstrip()[:_HEAD]


def _debate(state: str, session: str, year: str) -> dict[str, str]:
    name = labels().get(f"state/{state}", state)
    title = f"Statement of {name} in the General Debate of the United Nations, session {session}"
    return {
        "speaker": name,
        "date": year,
        "title": title,
        "kind": "speech",
        "publisher": "United Nations",
        "language": "en",
    }


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return " ".join(match[1].split()) if match else ""


def _speaking(head: str) -> str:
    """The country for which the head of a speech says that its president or minister speaks."""
    name = _first(_OFFICE, head).removeprefix("the ").removeprefix("THE ")
    return name.title() if name.isupper() else name


def _publisher(head: str) -> str:
    if match := _DATELINE.search(head):
        return match[2]
    return _first(_JOURNAL, head) or _first(_SOURCE, head)


def _date(head: str) -> str:
    """The first place that says when it was published: a label, a dateline, an issue, an interview, a lone line."""
    lines = (_first(_DATELINE, head), _first(_CITY_LINE, head), _first(_DAY_LINE, head))
    labels = (_first(_PUBLISHED, head), *lines, _issue(head), _first(_SPOKE, head))
    for words in (*labels, _first(_ISSUED, head[:300]), _first(_PLACED, head[:600]), _first(_AS_OF, head[:600])):
        spans = [span for span in find_dates(words) if "XXXX" not in span.begin.edtf and not span.end]
        if spans:
            return spans[0].begin.edtf
    alone = next(filter(None, (_lone(line[1]) for line in _ALONE.finditer(head[:600]))), "")
    return _year_of_dateline(head) or alone


def _in_a_line(head: str) -> str:
    """The date that is a part of one line of the head by itself: "By A. Reporter | 16 March 2028 | 5 min read"."""
    lines = [line for line in head[:600].split("\n")[:-1] if not line.lstrip().startswith(("|", "*", "-", "•", "–"))]
    rows = [_PARTS.split(line)[:8] for line in lines if not _GATHERING.search(line)]
    dates = list(dict.fromkeys(day for row in rows if row[1:] for part in row if (day := _lone(part))))
    dates = [day for day in dates if "XXXX" not in day]
    return dates[0] if len(dates) == 1 else ""


def _lone(words: str) -> str:
    """The date of words that are nothing but a date, after a place or a day of the week."""
    words = _CLOCK.sub("", words).strip()
    parts = words.partition("day, ")[2] or words
    while parts:
        whole = [span for span in find_dates(parts) if span.start == 0 and span.stop == len(parts) and not span.end]
        if whole:
            return whole[0].begin.edtf if len(whole[0].begin.edtf) > len("2010") else ""
        parts = parts.partition(", ")[2]
    return ""


def _issue(head: str) -> str:
    match = _JOURNAL.search(head)
    return head[match.end() : match.end() + 40].partition("\n")[0] if match else ""


def _year_of_dateline(head: str) -> str:
    """A dateline without a year is completed only by a year that stands in the head's first line."""
    spans = find_dates(_first(_DATELINE, head))
    years = {span.begin.edtf[:4] for span in find_dates(head.partition("\n")[0]) if "XXXX" not in span.begin.edtf}
    return spans[0].begin.edtf.replace("XXXX", years.pop()) if spans and len(years) == 1 else ""


def _title(head: str) -> str:
    """The first line; a headline in capitals that ends it; else, where it is prose, its beginning, marked as cut."""
    line = " ".join(head.partition("\n")[0].lstrip("# ").split())
    if headline := _HEADLINE.search(line):
        return headline[1]
    if line and len(line) <= 200 and not line.endswith((".", ";")):
        return line
    return f"{line[:120].rpartition(' ')[0]}…" if len(line) > 120 else line


def _kind(head: str) -> str:
    return next((kind for kind, pattern in _KINDS if re.search(pattern, head[:600], re.IGNORECASE | re.MULTILINE)), "")
