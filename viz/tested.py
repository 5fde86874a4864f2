"""What the audit found about the claims and facts of the page, by what was tested."""

from __future__ import annotations

from collections.abc import Container, Mapping
from types import MappingProxyType
from typing import Any

from comity.queries.answer import Answer, Row
from comity.viz.audit import OUTCOMES, allowed
from comity.viz.reasons import plain_reason
from comity.viz.wording import worded

_TOLD = ("check", "declared", "note", "explanation", "explainedBy")


def read_findings(
    findings: Answer, shown: Container[str], sources: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
) -> dict[str, list[Row]]:
    """The findings whose subject is on the page, conflicts first; what passed is left out where nothing was declared.

    ``sources`` are the documents on the page by path, so that notes call them by their publishers.

    >>> from comity.queries.answer import Head
    >>> row = {"subject": "f", "outcome": "failed", "check": "chair gap", "atLeast": "", "atMost": ""}
    >>> read_findings(Answer("findings", {}, (), (row,), Head()), {"f"})["f"][0]["outcome"]
    'conflict'
    """
    told: dict[str, list[Row]] = {}
    for row in sorted(findings, key=lambda row: (list(OUTCOMES).index(row["outcome"]), row["check"])):
        if row["subject"] in shown:
            texts = {name: row.get(name, "") for name in _TOLD}
            texts |= {
                "note": plain_reason(row.get("note", ""), sources),
                "declared": _dates(row.get("declared", "")),
                "allowed": allowed(row),
            }
            finding = {name: text for name, text in texts.items() if text}
            told.setdefault(row["subject"], []).append({"outcome": OUTCOMES[row["outcome"]], **finding})
    return dict(sorted(told.items()))


def _dates(declared: str) -> str:
    """What is declared, with dates in words; an end that nobody declares is left out."""
    begin, _, end = declared.partition(" to ")
    if not end:
        return worded(declared)
    known = [f"{word} {worded(date)}" for word, date in (("from", begin), ("until", end)) if date != "…"]
    return " ".join(known)
