"""Marks of print and of wikitext that say nothing: notes, tags, link brackets, the hyphen at a line's end.

A marked text has a filler in their place, so that every offset stays. ``MARK`` counts as white space, ``JOIN``
stands inside a word that was broken over two lines.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain

from comity.loaders.read.dates import MONTHS

MARK, JOIN = "\x1f", "\x1e"
_LABEL = re.compile(
    r"^[ \t]*((?:[QA]|[A-Z]\. ?[A-Z][\w-]+|[A-Z][a-z]+(?: [A-Z][\w-]+){1,2}|[A-Z]{2,5}|The [A-Z]\w+|"
    r"Question|Answer)[:.])"
    r"(?= ?[\w(\"“])",
    re.MULTILINE,
)
_ASKED = re.compile(r"\?[\"”)]*\s*$", re.MULTILINE)
_NUMBER = re.compile(r"^(\d{1,2}) (?=[A-Z][^\n]{50})", re.MULTILINE)
_SUPER = re.compile(r"[¹²³⁰⁴-⁹]+")
_LINE = re.compile(r"^_{3,}\s", re.MULTILINE)
_SIGNS = ("<", "{{", "[", "]]", "''")
_DROPPED = re.compile(
    r"(?=[<{\['\]])(?:<ref\b[^<>]*/>|<ref\b[^<>]*>.{0,900}?</ref>|<!--.{0,2000}?-->|</?(?:small|su[bp]|b|i|u|em|strong|span|div|center"
    r"|p|nowiki)\b[^<>]*>"
    r"|\{\{ ?(?:citation needed|cn|fact|when|who|clarify|dubious|update|efn|sfn|refn|r|cite \w+|flag ?icon|nbsp|clear"
    r"|coord|main|see also|short description|use \w+ \w+|pp\b[\w-]*|as of)\b[^{}]*\}\}"
    r"|\[\[(?:File|Image|Category):[^\[\]]*\]\]|\[\[(?:[^\[\]|\n]{1,80}\|)?|\]\]|'{2,}"
    r"|\[(?:\d{1,3}|[a-z]|(?:note|nb|N) \d{1,2}|citation needed|edit|update|when\?|who\?)\](?![a-z]))",
    re.IGNORECASE | re.DOTALL,
)
_SHOWN = re.compile(
    r"\{\{ ?(?:flag(?:country|u|deco)?|nowrap|nobr|small|lang\|\w+)\|(?P<words>[^{}|]*)(?:\|[^{}]*)?\}\}", re.IGNORECASE
)
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_LISTING = re.compile(
    r"\{\{ ?(?:collapsible list|plainlist|ubl|unbulleted list|hlist) ?\| ?"
    r"(?P<title>title ?= ?[^{}|]*\|)?(?P<words>[^{}]*)\}\}",
    re.IGNORECASE,
)
_START = re.compile(
    r"\{\{ ?start date(?: and age)? ?\| ?(?P<year>\d{4})(?: ?\| ?(?P<month>\d{1,2})(?: ?\| "
    r"?(?P<day>\d{1,2}))?)?[^{}]*\}\}",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"-(?<=[a-z]-)[ \t]*\r?\n[ \t]*(?=[a-z])")
_UNBROKEN = re.compile(rf"[^{JOIN}]+")


@lru_cache(maxsize=4)
def marked(content: str) -> str:
    """A text of the same length with fillers in place of marks; a text without marks comes back as it is.

    >>> marked("[[Laos|the Lao PDR]] joined.[1]").replace(MARK, "_")
    '_______the Lao PDR__ joined.___'
    """
    text = _BROKEN.sub(lambda match: JOIN * len(match[0]), _unlabelled(content))
    if not any(sign in text for sign in _SIGNS):
        return text
    text = _BREAK.sub(lambda match: ";" + MARK * (len(match[0]) - 1), text)
    text = _DROPPED.sub(lambda match: MARK * len(match[0]), text)
    return _LISTING.sub(_listed, _SHOWN.sub(_shown, _START.sub(_started, text)))


def plain(text: str) -> str:
    """A marked text without its fillers.

    >>> plain(marked("the '''Steppe Coun-\\ncil'''"))
    'the Steppe Council'
    """
    return text.replace(MARK, "").replace(JOIN, "")


def whole(text: str) -> tuple[str, list[int]]:
    """A marked text with its broken words joined, and the place of each of its characters in the marked text."""
    kept = (range(*run.span()) for run in _UNBROKEN.finditer(text))
    return text.replace(JOIN, ""), [*chain.from_iterable(kept)]


def _unlabelled(content: str) -> str:
    """A text without the names of those who ask and answer, the numbers of its paragraphs and of its footnotes."""
    labels = Counter(match[1] for match in _LABEL.finditer(content))
    speakers = {label for label, count in labels.items() if count > 1}
    if len(speakers) > 1 and _ASKED.search(content):
        content = _LABEL.sub(lambda match: MARK * len(match[0]) if match[1] in speakers else match[0], content)
    numbers = [int(match[1]) for match in _NUMBER.finditer(content)]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        content = _NUMBER.sub(lambda match: MARK * len(match[0]), content)
    content = _SUPER.sub(lambda match: MARK * len(match[0]), content)
    return _LINE.sub(lambda match: MARK * len(match[0]), content) if "___" in content else content


def _started(match: re.Match[str]) -> str:
    """A template that holds a date, as the date: ``{{start date|1985|12|8}}``."""
    number = int(match["month"] or 0)
    words = [match["day"] or "", MONTHS[number - 1] if 0 < number <= len(MONTHS) else "", match["year"]]
    return " ".join(filter(None, words)).ljust(len(match[0]), MARK)[: len(match[0])]


def _shown(match: re.Match[str]) -> str:
    """A template that shows its first value: ``{{flag|Laos}}``."""
    return _kept(match, "words", match["words"])


def _listed(match: re.Match[str]) -> str:
    """A template that lists its values, behind its title if it has one."""
    words = match["words"].replace("|", ",").replace("*", ",")
    if match["title"]:
        title = match["title"].partition("=")
        before = MARK * (match.start("title") - match.start() + len(title[0]) + 1)
        return before + title[2][:-1] + ":" + words + MARK * 2
    return _kept(match, "words", words)


def _kept(match: re.Match[str], group: str, words: str) -> str:
    return MARK * (match.start(group) - match.start()) + words + MARK * (match.end() - match.end(group))
