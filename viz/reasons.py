"""Reasons that the graph gives, as a reader writes them: dates in words, documents by who publishes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from comity.viz.wording import worded

_DATE = re.compile(r"\[[^\]]+\]|(?<![\w-])\d{4}(?:-\d\d(?:-\d\d)?)?~?(?![\w-])")
_DOCUMENT = re.compile(r"(?<=\()[\w.-]+(?=\))|(?<= by )[\w.-]+")


def plain_reason(why: str, sources: Mapping[str, Mapping[str, Any]]) -> str:
    """A reason with its EDTF dates in words, and the key of each document that is known by path as its publisher.

    >>> sources = {"document/a-2004": {"citation": "Who, “A”."}}
    >>> plain_reason("begins differ: 2004-10-22 (a-2004), 2006-06 (b); denied at 2006 by a-2004", sources)
    'begins differ: 22 October 2004 (Who), June 2006 (b); denied at 2006 by Who'
    """
    return _DOCUMENT.sub(lambda key: _publisher(key[0], sources), _DATE.sub(lambda date: worded(date[0]), why))


def _publisher(key: str, sources: Mapping[str, Mapping[str, Any]]) -> str:
    name, titled, _ = str(sources.get(f"document/{key}", {}).get("citation", "")).partition(", “")
    return name if titled else key
