"""The audit's findings as a page and as Markdown: conflicts first, each with what explains it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, select_autoescape

from comity.graph.formats.report import escaped
from comity.queries.answer import Answer, Row

OUTCOMES = {"failed": "conflict", "cantTell": "can not be told", "passed": "passed"}
"""EARL's outcomes, in the order in which they are shown, in a reader's words."""


def render_audit_page(answer: Answer) -> str:
    """The findings as one HTML page that needs no network.

    >>> from comity.queries.answer import Head
    >>> "<h1>Audit" in render_audit_page(Answer("findings", {}, (), (), Head()))
    True
    """
    source = (files("comity.viz") / "assets" / "audit.html.j2").read_text(encoding="utf-8")
    template = Environment(autoescape=select_autoescape(default=True), trim_blocks=True).from_string(source)
    return template.render(head=answer.head, sections=list(sections(answer)), words=OUTCOMES, summary=summary(answer))


def render_audit_markdown(answer: Answer) -> str:
    """The findings as Markdown, no words of a source becoming mark-up."""
    lines = ["# Audit", "", f"*{answer.head}*", "", summary(answer)]
    for check, description, rows in sections(answer):
        lines += ["", f"## {check}", "", description, ""]
        lines += [f"- **{OUTCOMES[row['outcome']]}** {_line(row)}" for row in rows]
    return "\n".join(lines) + "\n"


def sections(answer: Answer) -> Iterator[tuple[str, str, Sequence[Row]]]:
    """Each check with its description and its findings, conflicts first, the unexplained ones before the others.

    Checks that found a conflict come before those that found none.
    """
    grouped = [(check, sorted(rows, key=_urgency)) for check, rows in groupby(answer, key=lambda row: row["check"])]
    for check, rows in sorted(grouped, key=lambda group: (_urgency(group[1][0]), group[0])):
        yield check, rows[0]["description"], rows


def summary(answer: Answer) -> str:
    """How many findings there are by outcome, and how many conflicts nobody has explained.

    >>> from comity.queries.answer import Head
    >>> summary(Answer("findings", {}, (), ({"outcome": "failed", "explanation": ""},), Head()))
    '1 conflict (1 unexplained), 0 can not be told, 0 passed'
    """
    failed, untold, passed = (sum(row["outcome"] == outcome for row in answer) for outcome in OUTCOMES)
    conflicts = f"{failed} conflict{'' if failed == 1 else 's'} ({len(unexplained(answer))} unexplained)"
    return f"{conflicts}, {untold} can not be told, {passed} passed"


def unexplained(answer: Answer) -> list[Row]:
    """The conflicts that nobody has explained."""
    return [row for row in answer if row["outcome"] == "failed" and not row["explanation"]]


def allowed(row: Row) -> str:
    """What the facts allow, as a reader writes it.

    >>> allowed({"atLeast": "22", "atMost": "24"}), allowed({"atLeast": "", "atMost": ""})
    ('22 to 24', '')
    """
    least, most = row["atLeast"], row["atMost"]
    return least if least == most else f"{least} to {most}"


def _urgency(row: Row) -> tuple[int, bool]:
    return list(OUTCOMES).index(row["outcome"]), bool(row["explanation"])


def _line(row: Row) -> str:
    tested = row["citation"] or f"`{row['subject']}`"
    declared = f"declared {row['declared']}" if row["declared"] else ""
    facts = f"facts allow {allowed(row)}" if allowed(row) else ""
    explained = f"explained: {row['explanation']} ({row['explainedBy'].rstrip('.')})" if row["explanation"] else ""
    told = [part for part in (declared, facts, row["note"], explained) if part]
    shown = tested if tested.startswith("`") else escaped(tested)
    return f"{shown} {'; '.join(escaped(part) for part in told)}"
